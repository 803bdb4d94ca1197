"""Numbers as people write them."""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
""".split()
_WORDS: Final = frozenset(
    [*_SMALL, *(f"{tens}-{one}" for tens in _SMALL[19:27] for one in _SMALL[:9]), "hundreds", "dozens", "zero"]
)
_OUT_OF: Final = re.compile(r"\d{1,3}/(?:5|6|7|10|20|100)")
_FIGURES: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?")


def is_number(word: str) -> bool:
    """Whether a word is a plain number, in figures or letters; "2nd", "20-minute" and "17:15" are none."""
    return word in _WORDS or bool(_FIGURES.fullmatch(word))


def is_mark(word: str) -> bool:
    """Whether it is so many of so many: "6/10"."""
    return bool(_OUT_OF.fullmatch(word))


def is_year(word: str) -> bool:
    """Whether it reads as a year of our time."""
    return len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2199
