"""What happened, as values: the journal keeps these, and a session is nothing but their sum."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import ConfigDict, Field

from assistant.phases import Facet, Phase
from assistant.value import Value

SESSION_OPENED = "session_opened"
MENTEE_TURN = "mentee_turn"
COACH_TURN = "coach_turn"
COACH_PARTIAL = "coach_partial"
THEME_NAMED = "theme_named"
THEME_CHOSEN = "theme_chosen"
PHASE_ENTERED = "phase_entered"
PICTURE_KEPT = "picture_kept"
DRAFT_WRITTEN = "draft_written"
CANDIDATES_OFFERED = "candidates_offered"
GOAL_ACCEPTED = "goal_accepted"
THEME_KEPT_OPEN = "theme_kept_open"
FIRST_STEP_SET = "first_step_set"
HELP_SHOWN = "help_shown"


class Event(Value):
    """One thing that happened in a session, kept forever as it was written."""

    session: str
    """Id of the session it belongs to."""
    type: str
    """What kind of thing happened; one of the names in this module, or one a later version knows."""
    at: datetime
    """When it happened, with time zone."""
    id: str
    """Unique id of this event."""
    body: dict[str, Any] = Field(default_factory=dict)
    """What there is to know about it, as plain JSON values."""


# -- what their bodies hold, as far as a session is made from it


class Body(Value):
    """What an event says. Other programs and later versions may say more."""

    model_config = ConfigDict(extra="ignore")


class Opened(Body):
    """A conversation was opened."""

    ends: date | None = None
    """Last day of the mentoring, where somebody said so."""


class Words(Body):
    """The mentee said something."""

    text: str


class Source(Body):
    """What a question came from."""

    kind: str
    """The bank or a model."""
    id: str
    version: str


class Spoken(Words):
    """The coach said something, or was about to: everything but the text can be missing."""

    answer: str | None = None
    """Ties the copies of an unfinished answer to each other and to the finished one."""
    move: str | None = None
    phase: str | None = None
    role: str | None = None
    facet: Facet | None = None
    reason: str | None = None
    question: str | None = None
    reflection: str | None = None
    source: Source | None = None
    provenance: dict[str, Any] | None = None
    """The model behind the words; of an unfinished answer too."""
    timing: dict[str, float] | None = None
    notices: tuple[str, ...] = ()
    why: str | None = None
    """Why an unfinished answer was kept."""


class Named(Body):
    """A theme got a name. In a session with one theme it needs no id."""

    theme: str = ""
    title: str


class Chosen(Body):
    """Something was decided about a theme."""

    theme: str


class Kept(Chosen):
    """The mentee's words about a theme were kept."""

    text: str


class FirstStep(Kept):
    """A first small step, and its day."""

    by: date | None = None


class Entered(Body):
    """The conversation went to a part of the journey."""

    phase: Phase
    by: str = "coach"
    jump: bool = False
    """Over exploring, so that the mentee was told why a goal may come later."""


class Offered(Body):
    """Candidates were laid beside the draft."""

    candidates: tuple[dict[str, Any], ...] = ()
    jump: bool = False


class Helped(Body):
    """Fixed words for somebody in danger were shown."""

    kind: str
