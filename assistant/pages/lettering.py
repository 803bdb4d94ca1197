"""Labels of the picture: how wide they are, and how they are cut to fit. Which font there will be, nobody knows."""

from __future__ import annotations

import unicodedata
from typing import Final

from assistant.pages.notes import legible

SIZE: Final = 13
"""Pixels of ordinary labels, at the full width of the picture."""
SMALL: Final = 12
"""Pixels of the smallest ones."""
_WIDTHS: Final = {
    **dict.fromkeys(" .,:;!|'’‘iljtfrI()[]/-", 0.4),
    **dict.fromkeys("mwMW@%—…", 0.98),
}
"""Of a character, in sizes of the font; generous, because a label that is too short hurts nobody."""
_ORDINARY, _CAPITAL, _WIDE, _ANY = 0.6, 0.76, 1.1, 1.0
_MOST: Final = 300
"""Characters that are looked at; marks that sit on other letters take no room, and there can be many."""


def width(text: str, size: float = SIZE) -> float:
    """About how many pixels a label takes, rather more than less."""
    return size * sum(map(_width, text))


def fitted(text: str, room: float, size: float = SIZE) -> str:
    """The text on one line, cut with an ellipsis where it would need more room than there is."""
    line = " ".join(legible(text[:_MOST]).split())
    whole = len(text) <= _MOST
    if whole and width(line, size) <= room:
        return line
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _width(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    if ord(character) > 0x24F:
        return _ANY
    return _CAPITAL if character.isupper() else _ORDINARY
