"""The journey from a theme to a goal: a session as the sum of its events.

Nothing here reads a clock or a file. A session is a frozen value; each event makes a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from assistant import events as e
from assistant.approvals import Shared
from assistant.candidates import Offer
from assistant.dates import local_day, window_end
from assistant.errors import InputError
from assistant.events import Event
from assistant.phases import Learner, Move, Phase
from assistant.themes import SETTLES, STEPS, Theme
from assistant.transcript import Exchange, Turn
from assistant.value import Value


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


class Session(Value):
    """Everything that is so far known of one mentee's conversation."""

    id: str
    today: date
    """The day of the latest event."""
    ends: date
    """Last day of the mentoring."""
    learner: Learner = Learner.MENTEE
    """Whose own learning it is about; a mentor who learns is the mentee of their own conversation."""
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
    written: dict[str, str] = {}
    """What the mentee has written at the desk since the coach spoke last, by what it is about; later words replace
    earlier ones."""
    desk_in_danger: bool = False
    """What they wrote there was met with the fixed words for somebody in danger, and they have said nothing since."""
    offers: tuple[Offer, ...] = ()
    """The candidates that were offered, each time some were."""
    sharing: Shared = Shared()
    """What the mentee agreed to share, and with whom."""

    @property
    def offer(self) -> Offer | None:
        """The candidates offered last for the present theme; where none were found, those before."""
        mine = [offer for offer in self.offers if offer.theme == self.theme_id]
        return next((offer for offer in reversed(mine) if offer.candidates), mine[-1] if mine else None)

    @property
    def begun_with(self) -> tuple[tuple[int, str], ...]:
        """Turn and words at which the candidates offered so far begin; the next ones begin elsewhere."""
        return tuple(place for offer in self.offers if offer.theme == self.theme_id for place in offer.begin_at)

    @property
    def refused(self) -> tuple[tuple[int, str], ...]:
        """Turn and words at which the candidates that were refused begin; none begins there again."""
        mine = (offer for offer in self.offers if offer.theme == self.theme_id)
        return tuple(place for offer in mine for n, place in enumerate(offer.begin_at) if n in offer.refused)

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
    def in_danger(self) -> bool:
        """Whether what the mentee said last was met with help: goals can wait then."""
        return self.desk_in_danger or next(
            (bool(t.about.get("help")) for t in reversed(self.turns) if t.speaker == "mentee"), False
        )

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

    def _with(self, theme: Theme) -> Session:
        return self.model_copy(update={"themes": tuple(theme if t.id == theme.id else t for t in self.themes)})

    def after(self, event: Event) -> Session:
        """The session once this event has happened too. Kinds of event it does not know change nothing.

        Raises:
            ValidationError: the event lacks something that its kind needs.
        """
        if event.type in STEPS:
            later = _of_theme(self, event)
        else:
            body, step = _STEPS.get(event.type, (e.Body, _of_sharing))
            later = step(self, event, body.model_validate(event.body))
        return later.model_copy(update={"today": max(self.today, local_day(event.at))})


def session_of(events: Iterable[Event]) -> Session | None:
    """Add up the events of one session; None when there are none.

    Raises:
        InputError: another program wrote a record that cannot be understood; names the session, the record (counted
            from 1) and the field.
    """
    session: Session | None = None
    for number, event in enumerate(events, start=1):
        if session is None:
            day = local_day(event.at)
            session = Session(id=event.session, today=day, ends=window_end(day))
        try:
            session = session.after(event)
        except ValidationError as problem:
            raise InputError(_not_understood(event, number, problem)) from None
    return session


def _not_understood(event: Event, number: int, problem: ValidationError) -> str:
    error = problem.errors()[0]
    field = ".".join(map(str, error["loc"]))
    fault = f"has no `{field}`" if error["type"] == "missing" else f"has a `{field}` that cannot be read"
    return (
        f"The conversation {event.session} cannot be opened: its record {number} ({event.type}) {fault}. Nothing of "
        "it was changed or lost; whoever made that record can mend it, and you can begin another conversation."
    )


def session_from(exchange: Exchange, at: datetime) -> Session:
    """An exchange as a session in the middle of exploring its theme; at the opening, where no mentee has spoken yet."""
    turns = tuple(Said(id=str(n), speaker=t.speaker, text=t.text, at=at) for n, t in enumerate(exchange.turns))
    theme = Theme(id="theme", title=exchange.theme)
    return Session(
        id=exchange.id or "exchange",
        today=exchange.today,
        ends=exchange.ends,
        phase=Phase.EXPLORING if exchange.said else Phase.OPENING,
        # A coach alone would leave an opening that has its theme at once.
        phase_by="coach" if exchange.said else "mentee",
        themes=(theme,),
        theme_id=theme.id,
        turns=turns,
        unanswered=bool(turns) and turns[-1].speaker == "mentee",
    )


# -- what each kind of event changes


def _opened(session: Session, event: Event, body: e.Opened) -> Session:
    return session.model_copy(update={"ends": body.ends or session.ends, "learner": body.learner})


def _mentee_turn(session: Session, event: Event, body: e.Words) -> Session:
    before = session.turns[-1] if session.turns else None
    said = Said(
        id=event.id,
        speaker="mentee",
        text=body.text,
        at=event.at,
        theme=session.theme_id,
        aside=bool(before and before.aside),
    )
    changes = {"turns": (*session.turns, said), "unanswered": True, "desk_in_danger": False}
    return session.model_copy(update=changes)


def _coach_turn(session: Session, event: Event, body: e.Spoken) -> Session:
    return _coach_said(session, event, body, partial=False).model_copy(update={"unanswered": False, "written": {}})


def _coach_partial(session: Session, event: Event, body: e.Spoken) -> Session:
    return _coach_said(session, event, body, partial=True)


def _coach_said(session: Session, event: Event, body: e.Spoken, *, partial: bool) -> Session:
    said = Said(
        id=event.id,
        speaker="coach",
        text=body.text,
        at=event.at,
        about={k: v for k, v in event.body.items() if k != "text"},
        theme=session.theme_id,
        aside=body.move == Move.SIGNPOST,
        partial=partial,
    )
    turns = tuple(t for t in session.turns if not _superseded(t, body.answer))
    return session.model_copy(update={"turns": (*turns, said)})


def _superseded(turn: Said, answer: str | None) -> bool:
    """A partial answer gives way to a later state of the same answer, but not to another answer."""
    return turn.partial and answer is not None and turn.about.get("answer") == answer


def _help_shown(session: Session, event: Event, body: e.Helped) -> Session:
    """Mark the words it was shown for, which are the mentee's last, said or written at the desk."""
    if body.at_desk:
        return session.model_copy(update={"desk_in_danger": True})
    last = max((n for n, t in enumerate(session.turns) if t.speaker == "mentee"), default=-1)
    turns = [
        t.model_copy(update={"about": {"help": body.kind}, "aside": True}) if n == last else t
        for n, t in enumerate(session.turns)
    ]
    return session.model_copy(update={"turns": tuple(turns)})


def _theme_named(session: Session, event: Event, body: e.Named) -> Session:
    if known := next((t for t in session.themes if t.id == body.theme), None):
        return session._with(known.model_copy(update={"title": body.title}))
    themes = (*session.themes, Theme(id=body.theme, title=body.title))
    return session.model_copy(update={"themes": themes, "theme_id": body.theme})


def _theme_chosen(session: Session, event: Event, body: e.Chosen) -> Session:
    return session.model_copy(update={"theme_id": body.theme})


def _phase_entered(session: Session, event: Event, body: e.Entered) -> Session:
    changes = {
        "phase": body.phase,
        "phase_by": body.by,
        "phase_since": len(session.turns),
        "decided": False,
        "told_why_later": session.told_why_later or body.jump,
    }
    return session.model_copy(update=changes)


def _candidates_offered(session: Session, event: Event, body: e.Offered) -> Session:
    firsts = [first for c in body.candidates for first in e.Sketched.model_validate(c).grounds[:1]]
    begin_at = tuple((first.turn, first.quote) for first in firsts)
    offer = Offer(id=event.id, at=event.at, theme=body.theme, body=event.body, begin_at=begin_at)
    told = session.told_why_later or body.jump
    return session.model_copy(update={"offers": (*session.offers, offer), "told_why_later": told})


def _candidate_refused(session: Session, event: Event, body: e.Refused) -> Session:
    offers = tuple(
        o.model_copy(update={"refused": {**o.refused, body.candidate: body.reason}}) if o.id == body.offer else o
        for o in session.offers
    )
    return session.model_copy(update={"offers": offers})


_WRITTEN = ("text", "why", "reason", "direction", "to_explore", "what", "happened", "surprised", "learned")
"""Where an event about a theme holds words of the mentee."""


def _of_theme(session: Session, event: Event) -> Session:
    """Something happened to one of the themes."""
    named = e.Chosen.model_validate(event.body).theme
    theme = next((t for t in session.themes if t.id == named), Theme(id=named, title=""))
    later = session._with(theme.after(event))  # of a theme nobody knows, only whether it can be understood
    words = " … ".join(str(event.body[name]) for name in _WRITTEN if event.body.get(name))
    about = "/".join([event.type, *(str(event.body.get(name, "")) for name in ("theme", "goal", "mini_goal"))])
    return later.model_copy(
        update={
            "decided": later.decided or event.type in SETTLES,
            "written": {**later.written, about: words} if words else later.written,
        }
    )


def _of_sharing(session: Session, event: Event, body: e.Body) -> Session:
    """Something was shared or taken back; any other kind of event changes nothing."""
    return session.model_copy(update={"sharing": session.sharing.after(event)})


_STEPS: dict[str, tuple[type[e.Body], Callable[[Session, Event, Any], Session]]] = {
    e.SESSION_OPENED: (e.Opened, _opened),
    e.MENTEE_TURN: (e.Words, _mentee_turn),
    e.COACH_TURN: (e.Spoken, _coach_turn),
    e.COACH_PARTIAL: (e.Spoken, _coach_partial),
    e.HELP_SHOWN: (e.Helped, _help_shown),
    e.THEME_NAMED: (e.Named, _theme_named),
    e.THEME_CHOSEN: (e.Chosen, _theme_chosen),
    e.PHASE_ENTERED: (e.Entered, _phase_entered),
    e.CANDIDATES_OFFERED: (e.Offered, _candidates_offered),
    e.CANDIDATE_REFUSED: (e.Refused, _candidate_refused),
}
