from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assistant.brief.items import LONGEST, Item, Kind, legible


def made(**fields: Any) -> Item:
    return Item.model_validate({"key": "abcd1234", "kind": "quote", "words": "So it is.", **fields})


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("two\r\nlines\rand a third", "two\nlines\nand a third"),
        ("\x1b[2Jgone \x07\x9b", "\ufffd[2Jgone \ufffd\ufffd"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("half \ud83d", "half \ufffd"),
        ("nothing\x00", "nothing\ufffd"),
        ("\tnot a ticked box\n", "not a ticked box"),
        ("ليس الآن", "ليس الآن"),
        ("<b>1 & 2</b> *x*", "<b>1 & 2</b> *x*"),
        ("👩‍👧 ok", "👩‍👧 ok"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
    ],
)
@pytest.mark.parametrize("field", ["words", "surprised", "learned"])
def test_words_stay_and_what_steers_a_screen_does_not(field: str, written: str, kept: str) -> None:
    """Letters of any script, markup and smileys are kept; control characters and marks that turn a line are not."""
    assert getattr(made(**{field: written}), field) == kept


@given(st.text(max_size=80))
def test_made_legible_once_is_made_legible_for_good(text: str) -> None:
    """What was approved reads the same when it is read again."""
    once = legible(text)
    assert legible(once) == once
    assert not {c for c in once if ord(c) < 32 and c not in "\n\t"}


@pytest.mark.parametrize("key", ["", "abc", "ABCD1234", "abcd1234\n", "abcd12345", "äbcd1234", 12345678, None])
@pytest.mark.parametrize("field", ["key", "theme"])
def test_a_key_is_eight_small_letters_or_digits(field: str, key: Any) -> None:
    """Nothing else can be smuggled in as a key; of a theme none may be named."""
    if field == "theme" and key == "":
        assert made(theme="").theme == ""
        return
    with pytest.raises(ValidationError):
        made(**{field: key})


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "rating"},
        {"energy": 11},
        {"energy": -1},
        {"words": "x" * (LONGEST + 1)},
        {"words": ["x"]},
        {"day": "soon"},
        {"state": "cancelled"},
        {"why": "secret"},
        {"kind": "place"},
        {"kind": "finding"},
        {"kind": "theme", "theme": "abcd1234"},
    ],
)
def test_what_no_item_can_say_is_refused(fields: dict[str, Any]) -> None:
    """Unknown kinds and fields, numbers off their scale, a place that is nowhere, a theme inside a theme."""
    with pytest.raises(ValidationError):
        made(**fields)


def test_kinds_come_in_the_order_of_reading() -> None:
    """First the theme, and the questions for the mentor at the end."""
    assert (next(iter(Kind)), list(Kind)[-1]) == (Kind.THEME, Kind.ASK)
