"""The journey from a theme to a goal: its phases, the coach's moves, and a session as the sum of its events.

Nothing here reads a clock or a file. A session is a frozen value; each event makes a new one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from assistant import events as e
from assistant.dates import window_end
from assistant.events import Event
from assistant.transcript import Exchange, Turn


class Phase(StrEnum):
    """Where somebody is on the way; in this order, and always free to go back."""

    OPENING = "opening"
    EXPLORING = "exploring"
    CHALLENGING = "challenging"
    PICTURING = "picturing"
    NARROWING = "narrowing"
    PLANNING = "planning"
    REVIEWING = "reviewing"


class Role(StrEnum):
    """Which hat the coach wears."""

    COACH = "coach"
    DISCUSSION_PARTNER = "discussion_partner"


class Facet(StrEnum):
    """Three sides of a theme that are looked at before it is narrowed."""

    EXPERIENCE = "experience"
    EMOTION = "emotion"
    AMBITION = "ambition"


class Move(StrEnum):
    """What the coach does in one turn."""

    OPEN_QUESTION = "open_question"
    REFLECTION = "reflection"
    AFFIRMATION = "affirmation"
    SUMMARY = "summary"
    CHALLENGE = "challenge"
    ASK_PERMISSION = "ask_permission"
    OFFER = "offer"
    GAP_QUESTION = "gap_question"
    SIGNPOST = "signpost"


ORDER = tuple(Phase)
WHAT_FOR = {
    Phase.OPENING: "finding a theme you would like to learn about",
    Phase.EXPLORING: "looking at the theme: what happens, how it feels, what you hope for",
    Phase.CHALLENGING: "asking whether this is the right thing to work on",
    Phase.PICTURING: "picturing what success would look like",
    Phase.NARROWING: "writing a goal in your own words, or staying with the theme",
    Phase.PLANNING: "finding a first step and a date",
    Phase.REVIEWING: "looking back at what happened",
}
"""What each phase is for, as the page says it."""


class Value(BaseModel):
    """A frozen value."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Said(Value):
    """One turn of a session, and for a coach turn how it came about."""

    id: str
    speaker: str
    text: str
    at: datetime
    about: dict[str, Any] = {}
    """For a coach turn: move, phase, role, facet, reason, source, question, provenance, timing, refused.

    For a mentee turn: `help`, where it was met with the fixed words for somebody in danger.
    """
    theme: str = ""
    """Id of the theme it was said about; empty before the first theme had a name."""
    aside: bool = False
    """Said in danger, or about help: kept like every word, and no material for questions or goals."""
    partial: bool = False
    """True while it is unfinished: the mentee stopped it, or the model died in the middle."""


class Theme(Value):
    """A broad direction of learning, and what grew out of it so far."""

    id: str
    title: str
    picture: str = ""
    """What success will look like, in the mentee's words."""
    draft: str = ""
    """The goal as the mentee has written it so far."""
    goal: str = ""
    """The goal the mentee accepted, in their words; empty while the theme stays open."""
    kept_open: bool = False
    """The mentee chose to stay with the theme rather than narrow it now. A good outcome."""
    first_step: str = ""
    first_step_by: date | None = None


class Session(Value):
    """Everything that is so far known of one mentee's conversation."""

    id: str
    today: date
    """The day of the latest event."""
    ends: date
    """Last day of the mentoring."""
    phase: Phase = Phase.OPENING
    themes: tuple[Theme, ...] = ()
    theme_id: str = ""
    turns: tuple[Said, ...] = ()
    phase_by: str = "coach"
    """Who led there: the coach, because the phase before was done, or the mentee, who goes wherever they like."""
    phase_since: int = 0
    """Number of the turn with which the present phase began."""
    decided: bool = False
    """In the present phase the mentee has accepted a goal, stayed with the theme, or set a first step."""
    told_why_later: bool = False
    """The mentee has jumped ahead before, and heard why a goal may come later; nobody hears it twice."""
    unanswered: bool = False
    """The coach owes an answer: the mentee spoke last."""
    candidates: dict[str, Any] = {}
    """The candidates offered last, as a document."""

    @property
    def theme(self) -> Theme | None:
        """The theme being worked on."""
        return next((t for t in self.themes if t.id == self.theme_id), None)

    @property
    def asked(self) -> tuple[str, ...]:
        """Every question the coach has asked, in order."""
        return tuple(t.about.get("question") or t.text for t in self.turns if t.speaker == "coach" and not t.partial)

    @property
    def used(self) -> frozenset[str]:
        """Ids of the bank questions already asked."""
        return frozenset(t.about["source"]["id"] for t in self.turns if t.speaker == "coach" and t.about.get("source"))

    @property
    def words(self) -> tuple[str, ...]:
        """What the mentee has said about the present theme, turn by turn, but for what was said in danger."""
        return tuple(t.text for t in self.turns if t.speaker == "mentee" and self.is_material(t))

    @property
    def to_take_up(self) -> str:
        """What the mentee has just said and the coach owes an answer to; empty where it is not to be taken up."""
        last = next((t for t in reversed(self.turns) if t.speaker == "mentee"), None)
        return last.text if self.unanswered and last and self.is_material(last) else ""

    def is_material(self, turn: Said) -> bool:
        """Whether a turn belongs to the present theme and was not said in danger."""
        first = self.themes[0].id if self.themes else ""
        return not turn.aside and (turn.theme or first) == self.theme_id

    @property
    def last_words(self) -> str:
        """What the mentee said last, whatever became of it."""
        return next((t.text for t in reversed(self.turns) if t.speaker == "mentee"), "")

    @property
    def exchange(self) -> Exchange:
        """The session as an exchange about the present theme.

        Turns keep their numbers; of those about another theme, or said in danger, only three dots are left.
        """
        turns = tuple(
            Turn(speaker=t.speaker, text=t.text if self.is_material(t) else "…") for t in self.turns if t.text.strip()
        )
        title = self.theme.title if self.theme else "(no theme yet)"
        return Exchange(id=self.id, theme=title, today=self.today, ends=self.ends, turns=turns)

    def _theme(self, id: str, **changes: Any) -> Session:
        themes = tuple(t.model_copy(update=changes) if t.id == id else t for t in self.themes)
        return self.model_copy(update={"themes": themes})

    def _settled(self) -> Session:
        return self.model_copy(update={"decided": True})

    def after(self, event: Event) -> Session:
        """The session once this event has happened too. Kinds of event it does not know change nothing."""
        step = _STEPS.get(event.type)
        later = step(self, event) if step else self
        return later.model_copy(update={"today": max(self.today, event.at.date())})


def session_of(events: Iterable[Event]) -> Session | None:
    """Add up the events of one session; None when there are none."""
    session: Session | None = None
    for event in events:
        if session is None:
            session = Session(id=event.session, today=event.at.date(), ends=window_end(event.at.date()))
        session = session.after(event)
    return session


def session_from(exchange: Exchange, at: datetime) -> Session:
    """An exchange as a session that is in the middle of exploring its theme."""
    turns = tuple(Said(id=str(n), speaker=t.speaker, text=t.text, at=at) for n, t in enumerate(exchange.turns))
    theme = Theme(id="theme", title=exchange.theme)
    return Session(
        id=exchange.id or "exchange",
        today=exchange.today,
        ends=exchange.ends,
        phase=Phase.EXPLORING,
        themes=(theme,),
        theme_id=theme.id,
        turns=turns,
        unanswered=bool(turns) and turns[-1].speaker == "mentee",
    )


# -- what each kind of event changes


def _opened(session: Session, event: Event) -> Session:
    ends = event.body.get("ends")
    return session.model_copy(update={"ends": date.fromisoformat(ends)}) if ends else session


def _mentee_turn(session: Session, event: Event) -> Session:
    before = session.turns[-1] if session.turns else None
    said = Said(
        id=event.id,
        speaker="mentee",
        text=event.body["text"],
        at=event.at,
        theme=session.theme_id,
        aside=bool(before and before.aside),
    )
    return session.model_copy(update={"turns": (*session.turns, said), "unanswered": True})


def _coach_turn(session: Session, event: Event) -> Session:
    return _coach_said(session, event, partial=False).model_copy(update={"unanswered": False})


def _coach_partial(session: Session, event: Event) -> Session:
    return _coach_said(session, event, partial=True)


def _coach_said(session: Session, event: Event, *, partial: bool) -> Session:
    about = {k: v for k, v in event.body.items() if k != "text"}
    said = Said(
        id=event.id,
        speaker="coach",
        text=event.body["text"],
        at=event.at,
        about=about,
        theme=session.theme_id,
        aside=about.get("move") == Move.SIGNPOST,
        partial=partial,
    )
    turns = tuple(t for t in session.turns if not _superseded(t, about))
    return session.model_copy(update={"turns": (*turns, said)})


def _help_shown(session: Session, event: Event) -> Session:
    """Mark the words it was shown for, which are the mentee's last."""
    last = max((n for n, t in enumerate(session.turns) if t.speaker == "mentee"), default=-1)
    turns = [
        t.model_copy(update={"about": {"help": event.body["kind"]}, "aside": True}) if n == last else t
        for n, t in enumerate(session.turns)
    ]
    return session.model_copy(update={"turns": tuple(turns)})


def _superseded(turn: Said, about: dict[str, Any]) -> bool:
    """A partial answer gives way to a later state of the same answer, but not to another answer."""
    return turn.partial and turn.about.get("answer") is not None and turn.about.get("answer") == about.get("answer")


def _theme_named(session: Session, event: Event) -> Session:
    theme = Theme(id=event.body["theme"], title=event.body["title"])
    if any(t.id == theme.id for t in session.themes):
        return session._theme(theme.id, title=theme.title)
    return session.model_copy(update={"themes": (*session.themes, theme), "theme_id": theme.id})


def _theme_chosen(session: Session, event: Event) -> Session:
    return session.model_copy(update={"theme_id": event.body["theme"]})


def _phase_entered(session: Session, event: Event) -> Session:
    changes = {
        "phase": Phase(event.body["phase"]),
        "phase_by": event.body.get("by", "coach"),
        "phase_since": len(session.turns),
        "decided": False,
        "told_why_later": session.told_why_later or bool(event.body.get("jump")),
    }
    return session.model_copy(update=changes)


def _candidates_offered(session: Session, event: Event) -> Session:
    told = session.told_why_later or bool(event.body.get("jump"))
    return session.model_copy(update={"candidates": event.body, "told_why_later": told})


def _kept(field: str) -> Any:
    def step(session: Session, event: Event) -> Session:
        return session._theme(event.body["theme"], **{field: event.body["text"]})

    return step


def _goal_accepted(session: Session, event: Event) -> Session:
    return session._theme(event.body["theme"], goal=event.body["text"], kept_open=False)._settled()


def _theme_kept_open(session: Session, event: Event) -> Session:
    return session._theme(event.body["theme"], kept_open=True)._settled()


def _first_step_set(session: Session, event: Event) -> Session:
    by = event.body.get("by")
    day = date.fromisoformat(by) if by else None
    return session._theme(event.body["theme"], first_step=event.body["text"], first_step_by=day)._settled()


_STEPS = {
    e.SESSION_OPENED: _opened,
    e.MENTEE_TURN: _mentee_turn,
    e.COACH_TURN: _coach_turn,
    e.COACH_PARTIAL: _coach_partial,
    e.HELP_SHOWN: _help_shown,
    e.THEME_NAMED: _theme_named,
    e.THEME_CHOSEN: _theme_chosen,
    e.PHASE_ENTERED: _phase_entered,
    e.PICTURE_KEPT: _kept("picture"),
    e.DRAFT_WRITTEN: _kept("draft"),
    e.CANDIDATES_OFFERED: _candidates_offered,
    e.GOAL_ACCEPTED: _goal_accepted,
    e.THEME_KEPT_OPEN: _theme_kept_open,
    e.FIRST_STEP_SET: _first_step_set,
}
