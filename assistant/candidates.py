"""What a theme may be narrowed into: candidates, which are sketches beside the mentee's own draft and never goals."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import Field

from assistant.timing import Timing
from assistant.value import Value

MOST = 4
"""Candidates at a time: two to four that really differ are a choice, more are a catalogue."""


LETTERS = {
    "specific": "Specific",
    "measurable": "Measurable",
    "accepted_attractive": "Accepted and attractive",
    "realistic": "Realistic",
    "timebound": "Timebound",
    "energy": "Energy-filled",
}
"""The six letters of SMARTE: the fields of a candidate in order, with the names a mentee reads."""


FIELDS = ("title", *LETTERS, "first_step", "closes_off")
"""The fragments of a candidate whose words a mentee can use."""


class Grounds(Value):
    """Words of the mentee that a candidate grows from."""

    turn: int = Field(ge=0)
    """Number of the turn, counted from 0 over both speakers."""
    quote: str = Field(min_length=1)
    """The words, verbatim."""


class Candidate(Value):
    """A sketch of how the theme could be narrowed. Nobody adopts it by a click; it lies beside an editor."""

    title: str
    grounds: tuple[Grounds, ...] = Field(min_length=1)
    specific: str
    """What I would do, and where."""
    measurable: str
    """How I, or somebody else, would notice."""
    accepted_attractive: str
    """Why it is mine, in my words. How attractive it is, only the mentee can say."""
    realistic: str
    """What I can build on."""
    timebound: str
    by: date
    """The day the words in `timebound` name; inside the mentoring."""
    energy: str
    """Where there is energy in it. How much, only the mentee can say."""
    first_step: str
    closes_off: str
    """What this narrowing would leave aside for now."""


class Narrowed(Value):
    """Candidates for one exchange, with where they came from."""

    exchange: str
    candidates: tuple[Candidate, ...] = ()
    notice: str | None = None
    """A sentence where the dialogue is too thin to narrow honestly."""
    provenance: dict[str, Any] = {}
    timing: Timing = Timing()


class Offer(Value):
    """Candidates that were laid beside the draft because the mentee asked."""

    id: str
    """Id of the event, by which spans of a draft name it."""
    at: datetime
    theme: str
    body: dict[str, Any]
    """The candidates as a document, with what was said about them."""
    begin_at: tuple[tuple[int, str], ...] = ()
    """Turn and words at which each of them begins."""
    refused: dict[int, str] = {}
    """The mentee's reason, by the number of the candidate; empty where they gave none."""

    @property
    def candidates(self) -> tuple[dict[str, Any], ...]:
        """The candidates, each as a document."""
        return tuple(self.body.get("candidates", ()))
