"""Words in quotation marks: somebody's words, and not those of the person who writes them down."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.phrases import straight

PLACE: Final = "quoted"
"""The neutral word that stands in for a quotation."""
_CURLED: Final = re.compile(r"“[^“”\n]++”")
"""With these marks a quotation can hold another one."""
_INNER: Final = str.maketrans(dict.fromkeys('"„«»″', "'"))
_SINGLE: Final = r"(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))++'(?!\w)"
_CLOSED: Final = re.compile(rf'"[^"\n]++"|{_SINGLE}')
_UNCLOSED: Final = re.compile(rf'"[^"]*+(?:"|$)|{_SINGLE}')


def even(text: str) -> str:
    """The text with straight marks; a quotation inside curled ones keeps single marks, so that both can be told."""
    return straight(_CURLED.sub(lambda quote: quote.group().translate(_INNER), text))


def set_aside(text: str, put: Callable[[str], str] = lambda words: PLACE, *, unclosed: bool = False) -> str:
    """The text with straight marks and one word for each quotation; a full stop at its end ends the sentence around it.

    Args:
        text: what somebody wrote.
        put: makes the word that stands in for a quotation from the words between its marks.
        unclosed: whether a quotation can go on over lines and, where its second mark is missing, to the end of the
            text: right where nothing that may be quoted is to count as said.
    """

    def stand_in(quote: re.Match[str]) -> str:
        words = quote.group()[1:].removesuffix(quote.group()[0])
        rest = quote.string[quote.end() : quote.end() + 2].lstrip(" ")
        ends = words.endswith((".", "!", "?", "…")) and (not rest or rest[0].isupper() or rest[0] == "\n")
        return f" {put(words)}{'.' if ends else ''} "

    return (_UNCLOSED if unclosed else _CLOSED).sub(stand_in, even(text))
