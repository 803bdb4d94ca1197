"""What a mentee can share: one item for everything they tick, with their own words in it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, model_validator

from assistant.goals import State
from assistant.phases import Gap, Phase
from assistant.transcript import clean
from assistant.value import Value

MOST: Final = 200
"""Items of one brief; a mentor reads twenty."""
LONGEST: Final = 20_000
"""Characters of one piece of words: eight pages."""

_OTHER_LINE_ENDS: Final = re.compile("[\u2028\u2029]")
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of all that follows; letters know their direction without."""
_NO_CHARACTERS: Final = frozenset("\ufffe\uffff")


def legible(text: str) -> str:
    """The text as it may stand in a file, on a page or in a terminal: what steers a screen becomes U+FFFD."""
    lines = _OTHER_LINE_ENDS.sub("\n", _TURNING.sub("", clean(text)))
    return "".join("\ufffd" if _steers(character) else character for character in lines).strip()


def _steers(character: str) -> bool:
    unwritable = character in _NO_CHARACTERS or unicodedata.category(character) == "Cc"
    return unwritable and character not in "\n\t"


Words = Annotated[
    str, BeforeValidator(lambda text: legible(text) if isinstance(text, str) else text), Field(max_length=LONGEST)
]
"""Words of the mentee. They are data wherever they are shown, and never markup."""


class Kind(StrEnum):
    """What an item is, in the order in which a mentor reads them."""

    THEME = "theme"
    PLACE = "place"
    """How far the mentee is on the way with a theme."""
    PICTURE = "picture"
    """What success will look like."""
    QUOTE = "quote"
    """Something they said in the conversation, verbatim."""
    GOAL = "goal"
    """A goal as it was accepted, and what became of it."""
    DRAFT = "draft"
    """A goal as far as it is written."""
    FINDING = "finding"
    """What a draft leaves open."""
    STEP = "step"
    """A mini-goal."""
    CHECK_IN = "check_in"
    ASK = "ask"
    """A question for the mentor."""


class Item(Value):
    """One thing that a mentee shares."""

    key: str = Field(pattern=r"^[a-z0-9]{8}$")
    """Drawn at random when it is first shared with this mentor; the same in a later brief, and nothing else is tied to
    it."""
    kind: Kind
    words: Words = ""
    """What the mentee wrote: the theme's title, the goal, the step, what happened; empty for a place."""
    theme: str = Field(default="", pattern=r"^([a-z0-9]{8})?$")
    """Key of the theme it belongs to, where that is shared too."""
    day: date | None = None
    """When something was said, a goal was accepted, a step is due, or somebody looked back."""
    state: State | None = None
    """What became of a goal or a step."""
    phase: Phase | None = None
    """Of a place: the part of the way."""
    gap: Gap | None = None
    """Of a finding: what is open; `words` are the words of the draft that were looked at."""
    surprised: Words = ""
    """Of a check-in."""
    learned: Words = ""
    """Of a check-in."""
    energy: int | None = Field(default=None, ge=0, le=10)
    """Of a check-in."""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Item:
        if self.kind is Kind.PLACE and self.phase is None:
            raise ValueError("a place does not say which part of the way it is")
        if self.kind is Kind.FINDING and self.gap is None:
            raise ValueError("a finding does not say what is open")
        if self.kind is Kind.THEME and self.theme:
            raise ValueError("a theme belongs to another theme")
        return self
