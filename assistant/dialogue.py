"""What the coach does next: decided here, from what was said, with no clock, no file and no model."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from assistant.appeals import Kind as Aside
from assistant.asides import kind_of
from assistant.bank import Entry, QuestionBank
from assistant.dates import local_day
from assistant.journey import Said, Session
from assistant.phases import ORDER, Facet, Move, Phase, Role
from assistant.questions import same_question
from assistant.quoting import Quote, summary, telling
from assistant.voice import Kind, count_words, is_answer, kinds_in

OPTIONS = 6
"""How many questions are put up for choice: enough to fit what was said, few enough to weigh in a second."""
ENOUGH_ANSWERS = 4
"""Answers before a theme counts as explored, even when three facets came up in the first breath."""
AT_MOST = 8
"""Answers after which exploring moves on although a facet stayed silent: nobody is held to a checklist."""
A_VISIT = 2
"""Answers for which the coach stays in a phase that the mentee chose, even one that was done before."""
AN_ANSWER = 3
"""Words; less than that ("not sure", "no idea") touches no facet."""

FACET_OF = {
    Kind.FEELING: Facet.EMOTION,
    Kind.WISH: Facet.AMBITION,
    Kind.UNWANTED: Facet.AMBITION,
    Kind.EVENT: Facet.EXPERIENCE,
}


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


def next_move(session: Session, bank: QuestionBank, *, seed: int = 1) -> Plan:
    """Decide the coach's next move. The same session, bank and seed give the same plan."""
    phase = next_phase(session)
    facet = next_facet(session) if phase is Phase.EXPLORING else None
    aside = kind_of(session.to_take_up)
    quotes = tuple(telling(session.exchange)) if session.to_take_up and not aside else ()
    options = _options(session, bank, phase, facet, quotes, seed)
    role = options[0].question.role if options else Role.COACH
    closing = phase is Phase.REVIEWING and session.phase is not phase and not _closings(session)
    turning = phase is Phase.CHALLENGING and session.phase is Phase.EXPLORING
    return Plan(
        move=Move.SUMMARY if closing else _move(session, phase),
        phase=phase,
        role=role,
        facet=facet,
        options=options,
        quotes=quotes,
        aside=aside,
        looks_back=bool(session.turns) and looks_back(session),
        summary=summary(session.exchange) if turning else "",
    )


def _closings(session: Session) -> list[Said]:
    """The turns in which the coach has said of this theme that all is there for now."""
    return [t for t in session.turns if t.about.get("move") == Move.SUMMARY and session.is_material(t)]


def looks_back(session: Session) -> bool:
    """Whether the mentee is back, on a later day, where the coach had said that all is there."""
    return session.turns[-1:] == tuple(_closings(session)[-1:]) and local_day(session.turns[-1].at) < session.today


def next_phase(session: Session) -> Phase:
    """The phase of the coach's next turn: the present one until it is done, then the first one that is not."""
    phase = session.phase
    if session.phase_by == "mentee" and not session.decided and _answers_since(session) < A_VISIT:
        return phase
    while phase is not Phase.REVIEWING and is_done(session, phase):
        phase = ORDER[ORDER.index(phase) + 1]
    return phase


def _answers_since(session: Session) -> int:
    return sum(t.speaker == "mentee" for t in session.turns[session.phase_since :])


def goes_on(before: Session, after: Session) -> bool:
    """Whether what the mentee has just written or decided brings the next question, without another message.

    It does where they turned to another theme, wrote a draft that can be asked about, or finished this part of the way.
    """
    if after.theme_id != before.theme_id:
        return True
    if after.phase is Phase.NARROWING and _draft(after) not in ("", _draft(before)):
        return True
    return next_phase(before) is before.phase and next_phase(after) is not after.phase


def _draft(session: Session) -> str:
    return session.theme.draft if session.theme else ""


def is_done(session: Session, phase: Phase) -> bool:
    """Whether a phase has given what it is for (see the table in `docs/journey.md`)."""
    theme = session.theme
    if theme is None:
        return False
    answers = answered(session, phase)
    match phase:
        case Phase.OPENING:
            return True
        case Phase.EXPLORING:
            enough = len(answers) >= ENOUGH_ANSWERS and len(touched(session)) == len(Facet)
            return enough or len(answered(session, phase, least=1)) >= AT_MOST
        case Phase.CHALLENGING:
            return bool(answers)
        case Phase.PICTURING:
            return bool(theme.picture)
        case Phase.NARROWING:
            return bool(theme.goal) or theme.kept_open
        case Phase.PLANNING:
            return bool(theme.first_step and theme.first_step_by)
    return False


def answered(session: Session, phase: Phase, *, least: int = AN_ANSWER) -> list[str]:
    """The mentee's answers of at least so many words to questions of this phase.

    Turns of an exchange file name no phase: they explore.
    """
    found, asked_in = [], str(Phase.OPENING)
    for turn in session.turns:
        if turn.speaker == "coach":
            asked_in = turn.about.get("phase", str(Phase.EXPLORING))
        elif asked_in == phase and session.is_material(turn) and _says(turn.text, least):
            found.append(turn.text)
    return found


def _says(text: str, least: int) -> bool:
    return count_words(text) >= least and (least < AN_ANSWER or is_answer(text))


def touched(session: Session) -> set[Facet]:
    """The facets that have come up: because the coach asked and was answered, or because the mentee began."""
    facets: set[Facet] = set()
    asked: str | None = None
    for turn in session.turns:
        if turn.speaker == "coach":
            asked = turn.about.get("facet") if session.is_material(turn) else None
        elif session.is_material(turn) and _says(turn.text, AN_ANSWER):
            if asked:
                facets.add(Facet(asked))
            facets |= {FACET_OF[kind] for kind in kinds_in(turn.text) if kind in FACET_OF}
    return facets


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
    asked, used = session.asked, session.used
    later = ORDER[ORDER.index(phase) + 1 :]
    pools = [bank.of(phase, facet), bank.of(phase), *(bank.of(p) for p in later), bank.of(Phase.EXPLORING)]
    for pool in pools:
        fresh = [
            e
            for e in _fitting(session, pool)
            if e.question.id not in used and not any(same_question(e.question.text, a) for a in asked)
        ]
        if fresh:
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
        "step": bool(theme and theme.first_step),
        "time": all(local_day(turn.at) < session.today for turn in _closings(session)),
    }
    return [e for e in pool if have[e.question.needs]]


def _rank(session: Session, entry: Entry) -> int:
    """Naming a theme waits for one answer; whether a goal is the right one comes before its letters."""
    if entry.question.keeps == "theme":
        return 0 if session.words else 2
    return 2 if entry.question.intention.startswith("behind ") else 1
