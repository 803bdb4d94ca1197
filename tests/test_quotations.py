from __future__ import annotations

import time

import pytest

from assistant.audit.pieces import pieces
from assistant.quotations import even, set_aside


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ('You said "no" to him.', "You said quoted to him."),
        ("You said 'it's mine' to him.", "You said quoted to him."),
        ('You said “Paul said "no" to me” twice.', "You said quoted twice."),
        ("You said “Paul said ‘no’ to me” twice.", "You said quoted twice."),
        ("«Nein», you said.", "quoted , you said."),
        ("“I froze.” What then?", "quoted. What then?"),
        ("“I froze.” is what you said.", "quoted is what you said."),
        ("“And …” Then what?", "quoted. Then what?"),
        ("The boys' dog isn't there.", "The boys' dog isn't there."),
        ('It was 5" wide.', 'It was 5" wide.'),
        ('He said "yes\nand left.', 'He said "yes\nand left.'),
    ],
)
def test_somebody_s_words_give_place_to_one_word(text: str, own: str) -> None:
    """A quotation with another one in it is one; a full stop at its end ends the sentence around it."""
    assert set_aside(text).split() == own.split()


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ('He said "who are you', "He said quoted"),
        ('He said "yes\nand left" then.', "He said quoted then."),
        ('He said "', "He said quoted"),
    ],
)
def test_what_may_be_quoted_is_not_taken_for_said(text: str, own: str) -> None:
    """Where the second mark is missing, all that follows may be somebody else's."""
    assert set_aside(text, unclosed=True).split() == own.split()


def test_the_audit_and_the_labels_cut_alike() -> None:
    """What one reads as the mentee's words, the other does not read as the coach's."""
    text = 'You said “Paul said "should I go?" to me”. What then?'
    read = pieces(text)
    assert [piece.as_asked for piece in read] == ["You said  quoted .", "What then?"]
    assert read[0].quotations == ("Paul said 'should I go?' to me",)
    assert set_aside(even(text)) == set_aside(text)


@pytest.mark.parametrize("unit", ['"', " '", "'a", "“", '“"', "a' "])
@pytest.mark.parametrize("unclosed", [False, True])
def test_marks_without_end_take_no_time(unit: str, unclosed: bool) -> None:
    """A megabyte of quotation marks is read at once."""
    start = time.process_time()
    set_aside(unit * (1_000_000 // len(unit)), unclosed=unclosed)
    assert time.process_time() - start < 5
