"""What a mentee works towards: goals with their history, small steps on the way, and what came of them."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from assistant.authorship import Ledger
from assistant.value import Value

FEW = 3
"""Active goals that go well beside each other. Clutterbuck finds that people cope with no more than five or six
objectives at work; beside a job, half of that is plenty."""
HANDFUL = 5
"""Open mini-goals of one theme at a time."""
LOW = 4
"""A rating of 0 to 10 up to which it is worth talking about what is in the way, before any sentence is polished."""


class State(StrEnum):
    """What became of a goal, or of a step towards it; only the mentee says."""

    ACTIVE = "active"
    PARKED = "parked"
    MERGED = "merged"
    LET_GO = "let_go"
    DONE = "done"


class Letter(StrEnum):
    """What only the mentee can say of a goal, from 0 to 10."""

    ATTRACTIVE = "accepted_attractive"
    ENERGY = "energy"
    OWNERSHIP = "ownership"


ASKED = {
    Letter.ATTRACTIVE: ("Accepted and attractive", "On a day when nobody asks you to, how much do you want this?"),
    Letter.ENERGY: ("Energy", "When you think of beginning, how much energy is there?"),
    Letter.OWNERSHIP: ("Yours", "How much is this goal yours?"),
}
"""What only the mentee can say of a goal: its name, and a question that helps to say it."""


class Version(Value):
    """A goal as the mentee accepted it on one day."""

    at: datetime
    ledger: Ledger


class Rating(Value):
    """What the mentee said of a goal on one day."""

    at: datetime
    letter: Letter
    value: int = Field(ge=0, le=10)
    why: str = ""


class CheckIn(Value):
    """What happened since the last time, in the mentee's words; none of it must be said."""

    at: datetime
    goal: str = ""
    """Id of the goal it is about; empty where it is about the theme."""
    happened: str = ""
    surprised: str = ""
    learned: str = ""
    """What the mentee did not expect to learn."""
    energy: int | None = Field(default=None, ge=0, le=10)
    level: int | None = Field(default=None, ge=-2, le=2)
    """How far the goal was attained, on the levels of the mentee; 0 is as expected."""


class MiniGoal(Value):
    """A small step: who does what by when."""

    id: str
    goal: str = ""
    """Id of the goal it belongs to; empty where the theme has none."""
    at: datetime
    """When it was written down, or changed last."""
    what: str
    who: str = ""
    """Who is beside the mentee in it."""
    by: date | None = None
    state: State = State.ACTIVE
    reason: str = ""


class Fate(Value):
    """What became of a goal on one day."""

    at: datetime
    state: State
    reason: str = ""
    """Why, in the mentee's words."""
    into: str = ""
    """Id of the goal into which it was merged."""


class Goal(Value):
    """A goal on its way from the first rough words to what became of it."""

    id: str
    draft: Ledger = Ledger()
    """The words as they stand at the desk."""
    earlier: tuple[Ledger, ...] = ()
    """The latest states of the draft before this one."""
    set_aside: tuple[Ledger, ...] = ()
    """Drafts that gave way to what was written in another window at the same time."""
    versions: tuple[Version, ...] = ()
    """What the mentee accepted, from first to last; none while it is only a draft."""
    fates: tuple[Fate, ...] = ()
    """What became of it, each time the mentee said so; the last one counts."""
    ratings: tuple[Rating, ...] = ()
    levels: tuple[str, ...] = ()
    """What -2, -1, 0, +1 and +2 look like; empty until the mentee has written them."""
    weight: int = 1
    """How much it counts beside the other goals."""

    @property
    def words(self) -> str:
        """The goal as it was accepted last; empty while it is only a draft."""
        return self.versions[-1].ledger.text if self.versions else ""

    @property
    def fate(self) -> Fate | None:
        """What became of it last; None where it has been active from the beginning."""
        return self.fates[-1] if self.fates else None

    @property
    def state(self) -> State:
        """Whether it is worked on."""
        return self.fate.state if self.fate else State.ACTIVE

    @property
    def reason(self) -> str:
        """Why it is so, in the mentee's words."""
        return self.fate.reason if self.fate else ""

    @property
    def into(self) -> str:
        """Id of the goal into which it was merged."""
        return self.fate.into if self.fate else ""

    @property
    def settled(self) -> datetime | None:
        """When it was parked, merged, let go or done; None while it is active."""
        return self.fate.at if self.fate and self.state is not State.ACTIVE else None

    @property
    def is_active(self) -> bool:
        """Whether the mentee has accepted it and works on it now."""
        return bool(self.versions) and self.state is State.ACTIVE

    def rated(self, letter: Letter) -> int | None:
        """What the mentee said last; None where they have said nothing yet."""
        return next((r.value for r in reversed(self.ratings) if r.letter is letter), None)


def share_in_words(ledger: Ledger) -> str:
    """Whose words a text is made of, in a few quiet ones: "92 % your words"; empty where there are none.

    Rounded down, so that 100 means all of them.
    """
    return "" if ledger.share is None else f"{int(100 * ledger.share)} % your words"
