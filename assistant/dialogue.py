"""What the coach does next: decided here, from what was said, with no clock, no file and no model."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.appeals import Kind as Aside
from assistant.asides import kind_of
from assistant.bank import Entry, QuestionBank
from assistant.critique import Finding
from assistant.dates import local_day
from assistant.drafting import next_finding, occasion
from assistant.journey import Said, Session
from assistant.phases import ORDER, Facet, Gap, Move, Occasion, Phase, Role
from assistant.progress import is_done, next_phase, touched
from assistant.questions import same_question
from assistant.quoting import Quote, summary, telling
from assistant.safety import reads_as_disclosure
from assistant.transcript import Turn
from assistant.voice import Kind, kinds_in

OPTIONS = 6
"""How many questions are put up for choice: enough to fit what was said, few enough to weigh in a second."""


class Plan(NamedTuple):
    """The coach's next move, before anybody has found the words for it."""

    move: Move
    """With a summary the coach asks nothing: all is there for today, and this is a good place to stop."""
    phase: Phase
    role: Role
    facet: Facet | None
    options: tuple[Entry, ...]
    """Questions of the bank that would do, the most fitting first; empty when the bank has run dry."""
    quotes: tuple[Quote, ...]
    """Words of the mentee's last turn worth taking up, the most telling first."""
    aside: Aside | None
    """What the mentee has just said to the coach itself; it is answered before the question."""
    looks_back: bool
    """The mentee is back on a later day: the first question is what came of the first step."""
    summary: str
    """What the mentee has said so far, where the journey turns a corner; otherwise empty."""
    finding: Finding | None = None
    """The gap in the draft that is asked about."""
    occasion: Occasion | None = None
    """What the mentee said of their goals at the desk that is asked about."""
    evidence: str = ""
    """Words from the desk that the question takes up."""


def next_move(session: Session, bank: QuestionBank, *, seed: int = 1) -> Plan:
    """Decide the coach's next move. The same session, bank and seed give the same plan."""
    phase = next_phase(session)
    facet = next_facet(session) if phase is Phase.EXPLORING else None
    aside = kind_of(session.to_take_up)
    quotes = tuple(telling(session.exchange)) if session.to_take_up and not aside else ()
    finding, about, options = _at_the_desk(session, bank, phase)
    options = options or _options(session, bank, phase, facet, quotes, seed)
    role = options[0].question.role if options else Role.COACH
    arrived = phase is Phase.REVIEWING and session.phase is not phase and not _closings(session)
    closing = arrived and session.theme is not None and session.theme.next_step is not None
    turning = phase is Phase.CHALLENGING and session.phase is Phase.EXPLORING
    return Plan(
        move=Move.SUMMARY if closing and not about else _move(session, phase),
        phase=phase,
        role=role,
        facet=facet,
        options=options,
        quotes=quotes,
        aside=aside,
        looks_back=bool(session.turns) and looks_back(session),
        summary=summary(session.exchange) if turning else "",
        finding=finding,
        occasion=about,
        evidence=finding.shown if finding else _noted(session) if about is Occasion.CHECKED_IN else "",
    )


def _noted(session: Session) -> str:
    """The words of the last check-in with the most in them."""
    last = session.theme.check_ins[-1] if session.theme else None
    answers = filter(None, (last.happened, last.surprised, last.learned)) if last else ()
    turns = ((Turn(speaker="mentee", text=answer),) for answer in answers)
    quotes = [q for turn in turns for q in telling(session.exchange.model_copy(update={"turns": turn}))[:1]]
    return max(quotes, key=lambda quote: bool(quote.tells)).text if quotes else ""


def _at_the_desk(
    session: Session, bank: QuestionBank, phase: Phase
) -> tuple[Finding | None, Occasion | None, tuple[Entry, ...]]:
    """What lies on the desk to be asked about, with questions for it: what was just said of a goal, then its gaps."""
    about = occasion(session)
    if about and (options := _askable(session, bank.on(about))):
        return None, about, tuple(options[:OPTIONS])
    finding = next_finding(session) if phase is Phase.NARROWING else None
    if finding and (options := _askable(session, bank.about(finding.gap))):
        return finding, None, tuple(options[:OPTIONS])
    return None, None, ()


def _askable(session: Session, pool: Sequence[Entry]) -> Sequence[Entry]:
    """Those of these questions that were not asked yet; over a year all may have been, then the one of longest ago."""
    if fresh := _fresh(session, pool):
        return fresh
    asked = [(turn.about.get("source") or {}).get("id") for turn in session.turns]
    last = {id: at for at, id in enumerate(asked)}
    return sorted(pool, key=lambda e: last.get(e.question.id, -1))[:1]


def _fresh(session: Session, pool: Iterable[Entry]) -> list[Entry]:
    """Those of these questions that were not asked yet."""
    asked, used = session.asked, session.used
    return [e for e in pool if e.question.id not in used and not any(same_question(e.question.text, a) for a in asked)]


def _closings(session: Session) -> list[Said]:
    """The turns in which the coach has said of this theme that all is there for now."""
    return [t for t in session.turns if t.about.get("move") == Move.SUMMARY and session.is_material(t)]


def looks_back(session: Session) -> bool:
    """Whether the mentee is back, on a later day, where the coach had said that all is there."""
    return session.turns[-1:] == tuple(_closings(session)[-1:]) and local_day(session.turns[-1].at) < session.today


def goes_on(before: Session, after: Session) -> bool:
    """Whether what the mentee has just written or decided brings the next question, without another message.

    It does where they turned to another theme, wrote a draft that can be asked about, said something of a goal that is
    worth a question, or finished this part of the way; and where what they wrote sounds like danger.
    """
    if after.theme_id != before.theme_id:
        return True
    if after.phase is Phase.NARROWING and _draft(after) not in ("", _draft(before)):
        return True
    if any(map(reads_as_disclosure, after.written.values())) or occasion(after) not in (None, occasion(before)):
        return True
    return next_phase(before) is before.phase and next_phase(after) is not after.phase


def _draft(session: Session) -> str:
    return session.theme.draft if session.theme else ""


def next_facet(session: Session) -> Facet:
    """The side of the theme to look at next: a feeling just spoken, then what was not asked about yet."""
    asked = [t.about["facet"] for t in session.turns if t.speaker == "coach" and t.about.get("facet")]
    last = session.to_take_up
    if Facet.EMOTION not in asked[-1:] and Kind.FEELING in kinds_in(last):
        return Facet.EMOTION
    known = touched(session)
    silent = [f for f in Facet if f not in known]
    return min(silent or list(Facet), key=lambda f: (asked.count(f), list(Facet).index(f)))


def why_later(session: Session, phase: Phase) -> str | None:
    """One sentence for somebody who jumps ahead over exploring, or None when nothing of it is skipped."""
    there = ORDER.index(phase)
    skips = there > ORDER.index(session.phase) and Phase.EXPLORING in ORDER[:there]
    if not skips or is_done(session, Phase.EXPLORING):
        return None
    return (
        "We can go there now. One thought first: a goal found this early is often narrower than the theme deserves, "
        "and a few more questions tend to show what else is in it. You can come back to exploring whenever you like."
    )


def _move(session: Session, phase: Phase) -> Move:
    if phase is Phase.CHALLENGING:
        return Move.CHALLENGE
    if phase is Phase.NARROWING and _draft(session):
        return Move.GAP_QUESTION
    return Move.OPEN_QUESTION


def _options(
    session: Session, bank: QuestionBank, phase: Phase, facet: Facet | None, quotes: Sequence[Quote], seed: int
) -> tuple[Entry, ...]:
    """Questions not asked yet, in an order of the session's own; other facets and phases when these run out.

    Those made for what was just said come before those that could be asked of anything.
    """
    tells = quotes[0].tells if quotes else frozenset()
    later = ORDER[ORDER.index(phase) + 1 :]
    pools = [bank.of(phase, facet), bank.of(phase), *(bank.of(p) for p in later), bank.of(Phase.EXPLORING)]
    for pool in pools:
        if fresh := _fresh(session, _fitting(session, pool)):
            random.Random(f"{seed}/{session.id}/{len(session.turns)}").shuffle(fresh)
            first = min(_rank(session, e) for e in fresh)
            ranked = [e for e in fresh if _rank(session, e) == first]
            fitting = [e for e in ranked if e.question.fits(tells)] or ranked
            return tuple(sorted(fitting, key=lambda e: (not e.question.after, not e.question.grounded))[:OPTIONS])
    return ()


def _fitting(session: Session, pool: Sequence[Entry]) -> list[Entry]:
    theme, draft = session.theme, bool(_draft(session))
    have = {
        "": True,
        "theme": bool(theme),
        "draft": draft,
        "blank_page": not draft,
        "step": bool(theme and theme.next_step),
        "time": all(local_day(turn.at) < session.today for turn in _closings(session)),
    }
    open_to_all = (None, Gap.RIGHT)  # about the others only where the draft has that gap
    return [e for e in pool if have[e.question.needs] and e.question.gap in open_to_all and not e.question.occasion]


def _rank(session: Session, entry: Entry) -> int:
    """Naming a theme waits for one answer; whether a goal is the right one comes before its letters."""
    if entry.question.keeps == "theme":
        return 0 if session.words else 2
    return 2 if entry.question.intention.startswith("behind ") else 1
