"""What the coach does next: decided here, from what was said, with no clock, no file and no model."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final, NamedTuple

from assistant.appeals import Kind as Aside
from assistant.asides import kind_of
from assistant.bank import Entry, QuestionBank
from assistant.critique import Finding
from assistant.dates import local_day
from assistant.drafting import occasion
from assistant.interludes import BESIDE, adds_nothing, fresh_news, interlude, last_spoken
from assistant.journey import Session
from assistant.moods import is_stirred
from assistant.news import News
from assistant.phases import ORDER, Facet, Gap, Move, Occasion, Phase, Role, Tells
from assistant.progress import is_done, next_phase, stays_open, touched
from assistant.quoting import LONGEST, SHORTEST, Quote, summary, telling
from assistant.room import leaves_room
from assistant.safety import tells_of_danger
from assistant.subjects import OPTIONS, Subject, closings, parts, since_closing, subject, unasked
from assistant.voice import Kind, count_words, kinds_in, wish_in


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
    """What the mentee has just said, at the desk or to the coach, that is asked about."""
    evidence: str = ""
    """Words that the question takes up, where it is about the desk or about what comes before the list."""
    news: News | None = None
    """Heavy news that was just told; it is met before anything is asked, if anything is."""
    leaves_room: bool = False
    """A feeling is said back, and nothing is asked."""
    keeps_open: bool = False
    """The mentee has just decided to stay with the theme: the coach says where it leads, and asks nothing."""


def next_move(session: Session, bank: QuestionBank, *, seed: int = 1) -> Plan:
    """Decide the coach's next move. The same session, bank and seed give the same plan."""
    comes_first = interlude(session)
    phase = session.phase if comes_first in BESIDE else next_phase(session)
    aside = kind_of(session.to_take_up) if comes_first else _aside(session)
    quotes = _quotes(session, phase) if session.to_take_up and not aside else ()
    facet = next_facet(session) if phase is Phase.EXPLORING and comes_first not in BESIDE else None
    about = subject(session, bank, comes_first, phase, quotes, seed)
    waits = about.occasion is Occasion.HEAVY_NEWS and not about.options
    options = () if waits else about.options or _options(session, bank, phase, facet, quotes, seed)
    keeps_open = _keeps_open(session)
    stays = phase is session.phase is Phase.EXPLORING and not about.occasion
    closing = keeps_open or (_arrives(session, phase) and not about.occasion)
    turning = phase is Phase.CHALLENGING and session.phase is Phase.EXPLORING
    return Plan(
        move=Move.SUMMARY if closing else _move(session, about, phase, options),
        phase=phase,
        role=options[0].question.role if options else Role.COACH,
        facet=facet,
        options=options,
        quotes=quotes,
        aside=aside,
        looks_back=bool(session.turns) and looks_back(session),
        summary=summary(session.exchange) if turning else "",
        finding=about.finding,
        occasion=about.occasion,
        evidence=about.evidence,
        news=fresh_news(session),
        leaves_room=stays and leaves_room(session),
        keeps_open=keeps_open,
    )


def _aside(session: Session) -> Aside | None:
    """What was said to the coach itself; where it has said its last word for today, also "ok, thanks" or "no".

    Of what is no material, since it was said in danger, only a goodbye is heard: nobody is asked on who takes leave.
    """
    if session.unanswered and not session.to_take_up:
        parting = kind_of(session.last_words)
        return parting if parting in ("goodbye", "pause") else None
    return "goodbye" if adds_nothing(session) else kind_of(session.to_take_up)


def _quotes(session: Session, phase: Phase) -> tuple[Quote, ...]:
    """Words worth taking up; where a theme is looked for, what somebody wishes before what they tell."""
    found = telling(session.exchange)
    if phase is not Phase.OPENING:
        return tuple(found)
    wish = wish_in(session.to_take_up)
    wished = [Quote(wish, frozenset({Tells.WISH}))] if SHORTEST <= count_words(wish) <= LONGEST else []
    told = (quote for quote in found if quote.tells)  # of a greeting and the weather nothing is taken up
    return (*wished, *sorted(told, key=lambda quote: Tells.WISH not in quote.tells))


def _arrives(session: Session, phase: Phase) -> bool:
    """Whether the way ends here for now: there is a first step, and the coach has not said so yet."""
    said = any(turn.about.get("phase") == Phase.REVIEWING for turn in closings(session))
    arrived = phase is Phase.REVIEWING and session.phase is not phase and not said
    return arrived and session.theme is not None and session.theme.next_step is not None


def _keeps_open(session: Session) -> bool:
    """Whether the mentee has just decided to stay with the theme, and the coach has not taken that up."""
    theme, spoken = session.theme, [turn.about.get("move") for turn in session.turns if turn.speaker == "coach"]
    decided = session.decided and theme is not None and stays_open(theme) and theme.next_step is None
    return decided and not session.to_take_up and spoken[-1:] != [Move.SUMMARY]


def looks_back(session: Session) -> bool:
    """Whether the mentee is back, on a later day, where the coach had said that all is there."""
    last = closings(session)[-1:]
    return bool(last) and all(map(parts, since_closing(session))) and local_day(last[0].at) < session.today


def goes_on(before: Session, after: Session) -> bool:
    """Whether what the mentee has just written or decided brings the next question, without another message.

    It does where they turned to another theme, wrote a draft that can be asked about, said something of a goal that is
    worth a question, or finished this part of the way; and where what they wrote sounds like danger.
    """
    if after.theme_id != before.theme_id:
        return True
    if after.phase is Phase.NARROWING and _draft(after) not in ("", _draft(before)):
        return True
    if after.theme and stays_open(after.theme) and not (before.theme and stays_open(before.theme)):
        return True
    if any(map(tells_of_danger, after.written.values())) or occasion(after) not in (None, occasion(before)):
        return True
    return next_phase(before) is before.phase and next_phase(after) is not after.phase


def _draft(session: Session) -> str:
    return session.theme.draft if session.theme else ""


def next_facet(session: Session) -> Facet:
    """The side of the theme to look at next: a feeling just spoken, then what was not asked about yet."""
    asked = [t.about["facet"] for t in session.turns if t.speaker == "coach" and t.about.get("facet")]
    last = session.to_take_up
    if Facet.EMOTION not in asked[-1:] and (Kind.FEELING in kinds_in(last) or is_stirred(last)):
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


def _move(session: Session, about: Subject, phase: Phase, options: Sequence[Entry]) -> Move:
    if about.occasion is Occasion.HEAVY_NEWS and not about.options:
        return Move.ASK_PERMISSION
    if about.occasion in BESIDE or (phase is Phase.CHALLENGING and options and options[0].phase == Phase.EXPLORING):
        return Move.OPEN_QUESTION
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
    exploring = [bank.of(Phase.EXPLORING, next_facet(session)), bank.of(Phase.EXPLORING)]
    ahead = [bank.opening(session.learner)] if phase is Phase.OPENING else [bank.of(phase, facet), bank.of(phase)]
    if declines_a_goal(session) or _tells_something(session, phase, quotes):
        pools = [*exploring, *ahead]
    elif phase is Phase.NARROWING and not _draft(session):
        pools = [*ahead, *exploring]  # nobody plans the steps to a goal that there is not
    else:
        pools = [*ahead, *(bank.of(p) for p in later), *exploring]
    for pool in pools:
        if fresh := unasked(session, _fitting(session, pool)):
            random.Random(f"{seed}/{session.id}/{len(session.turns)}").shuffle(fresh)
            first = min(_rank(session, e) for e in fresh)
            ranked = [e for e in fresh if _rank(session, e) == first]
            fitting = [e for e in ranked if e.question.fits(tells)] or ranked
            return tuple(sorted(fitting, key=lambda e: (not e.question.after, not e.question.grounded))[:OPTIONS])
    return ()


_FOLLOWED: Final = frozenset(Occasion) - {
    Occasion.HEAVY_NEWS,
    Occasion.KEPT_OPEN,
    Occasion.NOT_SURE,
    Occasion.CHECKED_IN,
}
"""Behind these questions the coach looks at what was answered before its list goes on."""


def _tells_something(session: Session, phase: Phase, quotes: Sequence[Quote]) -> bool:
    """Whether somebody has told what is to be looked at before they are asked for a goal or a step again."""
    if not quotes:
        return False
    last = last_spoken(session)
    asked = str((last.get("source") or {}).get("id"))
    heavy = quotes[0].tells & {Tells.FEELING, Tells.HARD, Tells.UNWANTED}
    blank = phase is Phase.NARROWING and not _draft(session)
    led_on = asked.startswith(f"{phase}/") and (blank or (phase is Phase.PLANNING and bool(heavy)))
    return led_on or last.get("occasion") in _FOLLOWED


def declines_a_goal(session: Session) -> bool:
    """Whether the mentee has said here that they want no goal, and has not begun one since."""
    theme = session.theme
    since = session.phase_since if session.phase_by == "mentee" else 0
    said = [turn.text for turn in session.turns[since:] if turn.speaker == "mentee"]
    return not (theme and (theme.draft or theme.goal)) and any(kind_of(text) == "no_goal" for text in said)


def _fitting(session: Session, pool: Sequence[Entry]) -> list[Entry]:
    theme, draft = session.theme, bool(_draft(session))
    have = {
        "": True,
        "theme": bool(theme),
        "draft": draft,
        "blank_page": not draft,
        "step": bool(theme and theme.next_step),
        "time": all(local_day(turn.at) < session.today for turn in closings(session)),
    }
    open_to_all = (None, Gap.RIGHT)  # about the others only where the draft has that gap
    theirs = (None, session.learner)
    questions = [e for e in pool if e.question.learner in theirs and not e.question.occasion]
    return [e for e in questions if have[e.question.needs] and e.question.gap in open_to_all]


def _rank(session: Session, entry: Entry) -> int:
    """Naming a theme waits for one answer; whether a goal is the right one comes before its letters."""
    if entry.question.keeps == "theme":
        return 0 if session.words else 2
    return 2 if entry.question.intention.startswith("behind ") else 1
