"""What happened, as values: the journal keeps these, and a session is nothing but their sum."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import ConfigDict, Field

from assistant.authorship import Span
from assistant.goals import Letter, State
from assistant.phases import Facet, Learner, Phase
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
FINDINGS_SHOWN = "findings_shown"
CANDIDATES_OFFERED = "candidates_offered"
CANDIDATE_REFUSED = "candidate_refused"
GOAL_ACCEPTED = "goal_accepted"
GOAL_CHOSEN = "goal_chosen"
GOAL_SETTLED = "goal_settled"
GOAL_RATED = "goal_rated"
LEVELS_SET = "levels_set"
THEME_KEPT_OPEN = "theme_kept_open"
MINI_GOAL_SET = "mini_goal_set"
MINI_GOAL_SETTLED = "mini_goal_settled"
CHECKED_IN = "checked_in"
FIRST_STEP_SET = "first_step_set"
"""How the first version wrote down what is a mini-goal now."""
HELP_SHOWN = "help_shown"
BRIEF_DRAFTED = "brief_drafted"
BRIEF_APPROVED = "brief_approved"
BRIEF_EXPORTED = "brief_exported"
BRIEF_REVOKED = "brief_revoked"
AGREED_TAKEN = "agreed_taken"


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
    learner: Learner = Learner.MENTEE
    """Whose own learning it is about."""


class Words(Body):
    """The mentee said something."""

    text: str


class Source(Body):
    """What a question came from."""

    kind: str
    """The bank or a model."""
    id: str
    version: str


class About(Body):
    """Which gap of which goal a question is about."""

    goal: str
    gap: str


class Spoken(Words):
    """The coach said something, or was about to: everything but the text can be missing."""

    answer: str | None = None
    """Ties the copies of an unfinished answer to each other and to the finished one."""
    move: str | None = None
    phase: str | None = None
    role: str | None = None
    facet: Facet | None = None
    reason: str | None = None
    finding: About | None = None
    occasion: str | None = None
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


class Drafted(Kept):
    """A goal as far as it is written, or as it was accepted."""

    goal: str = ""
    """Its id; empty for the first goal of a theme."""
    spans: tuple[Span, ...] = ()
    """Whose words the text is made of."""
    over: str | None = None
    """What the mentee saw before; where another window had written something else meanwhile, that is set aside."""


class KeptOpen(Chosen):
    """The theme stays open for now."""

    direction: str = ""
    to_explore: str = ""


class OfGoal(Chosen):
    """Something about a goal."""

    goal: str = ""


class Settled(OfGoal):
    """What became of a goal."""

    state: State
    reason: str = ""
    into: str = ""


class Rated(OfGoal):
    """What the mentee says of a goal, from 0 to 10."""

    letter: Letter
    value: int = Field(ge=0, le=10)
    why: str = ""


class Levels(OfGoal):
    """What attaining a goal looks like, from -2 to +2; empty to take them away."""

    levels: tuple[str, ...]
    weight: int = Field(default=1, ge=1)


class Mini(OfGoal):
    """A small step."""

    mini_goal: str
    what: str
    who: str = ""
    by: date | None = None


class MiniSettled(Chosen):
    """What became of a small step."""

    mini_goal: str
    state: State
    reason: str = ""


class CheckedIn(OfGoal):
    """What happened since last time."""

    happened: str = ""
    surprised: str = ""
    learned: str = ""
    energy: int | None = Field(default=None, ge=0, le=10)
    level: int | None = Field(default=None, ge=-2, le=2)


class FirstStep(Kept):
    """A first small step, and its day, as the first version wrote it."""

    by: date | None = None


class Entered(Body):
    """The conversation went to a part of the journey."""

    phase: Phase
    by: str = "coach"
    jump: bool = False
    """Over exploring, so that the mentee was told why a goal may come later."""


class Quoted(Body):
    """Words of the mentee in a candidate."""

    turn: int
    quote: str


class Sketched(Body):
    """A candidate, as far as a session needs to know it."""

    grounds: tuple[Quoted, ...] = ()


class Offered(Body):
    """Candidates were laid beside the draft."""

    theme: str = ""
    candidates: tuple[dict[str, Any], ...] = ()
    jump: bool = False


class Refused(Body):
    """A candidate was refused, or should come back as something else."""

    offer: str
    """Id of the event with which it was offered."""
    candidate: int = Field(ge=0)
    """Its number among those offered together, from 0."""
    reason: str = ""


class Helped(Body):
    """Fixed words for somebody in danger were shown."""

    kind: str
    at_desk: bool = False
    """For what was written at the desk, and not in a message."""


class Keyed(Body):
    """An item of a brief, as far as a session needs to know it."""

    key: str


class Outline(Body):
    """A brief, as far as a session needs to know it."""

    mentor: str
    thread: str
    items: tuple[Keyed, ...] = ()


class BriefDrafted(Body):
    """The mentee looked at a brief for a mentor."""

    brief: dict[str, Any]
    """All of it."""
    sources: tuple[str, ...]
    """What each of its items is in the conversation."""


class BriefApproved(BriefDrafted):
    """The mentee agreed to share it."""

    wording: int = Field(ge=1)
    """Number of the sentence they agreed to."""
    mentor: str


class BriefExported(Body):
    """A file of it was begun. Where it went is nobody's business."""

    thread: str
    number: int
    encrypted: bool = False


class BriefRevoked(Body):
    """The mentee took back what they had approved."""

    mentor: str
    reason: str = ""


class AgreedTaken(Body):
    """Something agreed with a mentor came back."""

    by_whom: str = Field(default="", alias="from")
    """Name of the mentor."""
    thread: str = ""
    kind: str
    text: str
    by: date | None = None
    accepted: bool
