from __future__ import annotations

import pytest

from assistant.runtime.base import Sampling
from assistant.runtime.endings import first_sentence, until_stop


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("You had the numbers. And then", "You had the numbers."),
        ("You had the numbers.", None),
        ("You had the numbers. ", None),
        ("So you waited … until it was over", "So you waited …"),
        ("“I nod.” You said so", "“I nod.”"),
        ("Is that so?! It is", "Is that so?!"),
        ("It was 3.5 points", None),
        (" … You nod. Then", " … You nod."),
        ("No end here", None),
        ("", None),
    ],
)
def test_a_sentence_ends_where_the_next_begins(text: str, sentence: str | None) -> None:
    """The first sentence is over when another begins, not at a point that may be one of a number."""
    assert first_sentence(text) == ((text, False) if sentence is None else (sentence, True))


def test_the_first_of_several_stops_counts() -> None:
    """An answer ends before the stop that comes first in it, whichever was named first."""
    assert until_stop("one\ntwo###", ("###", "\n")) == ("one", True)
    assert until_stop("one", ("###", "\n")) == ("one", False)
    assert until_stop("\n", ("\n",)) == ("", True)


def test_an_empty_stop_is_refused() -> None:
    """A stop of no letters would end every answer before it began."""
    with pytest.raises(ValueError, match="at least 1 character"):
        Sampling(stop=("",))
