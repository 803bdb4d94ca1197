from __future__ import annotations

import pytest

from assistant.retelling import misplaced


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You asked about the method.", "They asked about the method.", "ask"),
        ("You asked about the method.", "I asked, they asked about the method too.", None),
        ("They asked about the method.", "They asked about the method.", None),
        ("Your team decided.", "He decided, my team decided.", None),
        ("You laughed.", "Everybody laughed.", "laugh"),
        ("You laughed.", "I saw my boss laugh and left.", "laugh"),
        ("You saw your boss laugh.", "I saw my boss laugh and left.", None),
        ("You left.", "I saw my boss laugh and left.", None),
        ("You resigned.", "the deputy resigned and the board asked me to step in", "resign"),
        ("You cancelled it.", "Henrik cancelled it. I had prepared for a week.", "cancell"),
        ("You prepared.", "Henrik cancelled it. I had prepared for a week.", None),
        ("You decided.", "the director of the school decided", "decid"),
        ("You let Lena bring them.", "I'd like Lena to bring them", None),
        ("You bring them.", "I'd like Lena to bring them", "bring"),
        ("You were asked.", "They asked me.", None),
        ("You were sacked.", "Marek was sacked. I stayed.", "sack"),
        ("He told you off.", "I told him off.", "tell"),
        ("The director asked you.", "I was asked by the director.", None),
        ("You use the notes.", "my supervisor uses the notes", "us"),
        ("They use the notes.", "my supervisor uses the notes", None),
        ("She asked.", "someone asked, and a lady slept", "ask"),
        ("He asked.", "my boss asked", None),
        ("They asked.", "somebody asked", None),
        ("Your daughter rang.", "his daughter rang", "daught"),
        ("Your hands shook.", "my hands shook", None),
        ("You shook.", "my hands shook", "shook"),
        ("It was normal.", "For her it is normal.", None),
        ("You slept badly.", "no break, slept badly", None),
        ("They felt small.", "I felt small.", "small"),
        ("They hoped.", "I slept.", "hop"),
        ("You were moved.", "i moved Theresa", "mov"),
        ("You were moved.", "they moved me, i moved Theresa", None),
        ("You were promoted.", "got promoted", None),
        ("You will never do a draped sleeve.", "She has never done a draped sleeve.", "drap"),
        ("You have a key.", "He gave me a key.", None),
        ("You did not say anything.", "she didn't say anything and i said no", "say"),
        ("You feel a bit tired.", "Then a bit tired and sad.", None),
        ("You cried.", "", None),
        ("", "They cried.", None),
    ],
)
def test_nobody_is_given_what_somebody_else_did(text: str, source: str, word: str | None) -> None:
    """What others did, said or felt does not come back as the mentee's own doing, nor the other way round."""
    assert misplaced(text, source) == word


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("What did Kyle do?", "walk"),
        ("What was she like then?", "walk"),
        ("What did you do?", None),
        ("And then?", None),
    ],
)
def test_the_question_says_who_did_what_nobody_is_named_for(asked: str, word: str | None) -> None:
    """The answer "Gloves down. Walked." tells of Kyle where the coach had asked about Kyle."""
    assert misplaced("You walked.", "Gloves down. Walked.", asked) == word


def test_a_name_on_its_own_is_who_the_next_words_tell_of() -> None:
    """Who answers "Kyle. Left a gate. I shouted." has told two things of two people."""
    source = "Kyle. Left a gate. I shouted."
    assert misplaced("Kyle left a gate, and you shouted at Kyle.", source) is None
    assert misplaced("You left a gate with Kyle.", source) == "leav"
