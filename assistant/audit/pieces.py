"""A coach's turn, sentence by sentence, with the words in quotation marks set apart."""

from __future__ import annotations

from itertools import chain, islice, zip_longest
from typing import Final, NamedTuple

from assistant.phrases import sentences
from assistant.quotations import PLACE, set_aside

_MARK: Final = "\ue000"
"""Behind the word that stands in for a quotation; a private character, which no keyboard writes."""
_PLACE: Final = f"{PLACE}{_MARK}"


class Piece(NamedTuple):
    """One sentence."""

    marked: str
    quotations: tuple[str, ...] = ()
    """The words in quotation marks, in order."""

    @property
    def as_asked(self) -> str:
        """The sentence with one neutral word for each quotation: what it asks or advises is the coach's own."""
        return self.marked.replace(_MARK, "")

    @property
    def own(self) -> str:
        """The coach's own words alone."""
        return self.marked.replace(_PLACE, " ")

    @property
    def whole(self) -> str:
        """All its words."""
        return "".join(chain.from_iterable(zip_longest(self.marked.split(_PLACE), self.quotations, fillvalue="")))


def pieces(text: str) -> list[Piece]:
    """The sentences of a text; a full stop inside a quotation ends none, one at its end does."""
    quotations: list[str] = []

    def take(quotation: str) -> str:
        quotations.append(quotation)
        return _PLACE

    marked = set_aside(text.replace(_MARK, ""), take)
    rest = iter(quotations)
    return [Piece(part, tuple(islice(rest, part.count(_PLACE)))) for part in sentences(marked)]
