"""What there is to ask about the draft on the desk, and about what the mentee said of their goals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from assistant.candidates import LETTERS
from assistant.critique import Finding, gaps_in, is_readable
from assistant.goals import FEW, HANDFUL, LOW, Letter, State
from assistant.hearing import Hearing
from assistant.journey import Session
from assistant.passages import passages
from assistant.phases import Gap, Occasion, Phase
from assistant.progress import is_done
from assistant.transcript import Exchange

UNREADABLE = (
    "I can look for gaps in English only. Your draft is kept as it is, and the question whether it is the right goal "
    "holds in any language."
)
NOTHING_ELSE = "Beyond this I see nothing that it leaves open. How much of you is in it, only you can say."
WITHOUT_LETTER = {
    Gap.RIGHT: "First of all",
    Gap.EARLY: "Before it gets narrow",
    Gap.AGAINST: "Beside what you said before",
}
"""What stands where a letter's name would, for gaps that belong to no letter."""
_NAMES = {name[0]: name for name in LETTERS.values()}
_LOW_ON = {
    Letter.ENERGY: Occasion.LOW_ENERGY,
    Letter.ATTRACTIVE: Occasion.LOW_ATTRACTION,
    Letter.OWNERSHIP: Occasion.LOW_OWNERSHIP,
}


@lru_cache(maxsize=4)
def _unwanted(exchange: Exchange) -> tuple[str, ...]:
    """What the mentee has said they do not want; worked out once however often a draft is saved."""
    return tuple(passage.text for passage in Hearing(passages(exchange)).unwanted)


def findings(session: Session) -> tuple[Finding, ...]:
    """What the draft on the desk leaves open, in the order in which it is asked about; nothing without a draft."""
    theme = session.theme
    if theme is None or not theme.draft:
        return ()
    return gaps_in(
        theme.draft,
        today=session.today,
        ends=session.ends,
        unwanted=_unwanted(session.exchange),
        explored=is_done(session, Phase.EXPLORING),
    )


def letter_name(finding: Finding) -> str:
    """The letter that a gap belongs to, by the name a mentee reads."""
    return _NAMES.get(finding.letter) or WITHOUT_LETTER[finding.gap]


def note_on(draft: str, found: Sequence[Finding]) -> str:
    """A sentence for a draft that cannot be read or leaves no letter open; empty where its gaps say it all."""
    if not is_readable(draft):
        return UNREADABLE
    return "" if any(finding.gap is not Gap.RIGHT for finding in found) else NOTHING_ELSE


def next_finding(session: Session) -> Finding | None:
    """The first of them that the coach has not asked about for this goal."""
    theme = session.theme
    if theme is None:
        return None
    known = [turn.about.get("finding") or {} for turn in session.turns]
    asked = {about.get("gap") for about in known if about.get("goal") == theme.at_desk.id}
    return next((found for found in findings(session) if found.gap not in asked), None)


def occasion(session: Session) -> Occasion | None:
    """What the mentee has just said of their goals that is worth a question of its own, if it was not asked yet."""
    for kind, at in _occasions(session):
        if not any(t.about.get("occasion") == kind and t.at >= at for t in session.turns):
            return kind
    return None


def told_why(session: Session) -> str:
    """What the mentee gave last as the reason of a rating; empty where they gave none."""
    ratings = session.theme.at_desk.ratings if session.theme else ()
    return next((rating.why for rating in reversed(ratings) if rating.why), "")


def _occasions(session: Session) -> Iterator[tuple[Occasion, datetime]]:
    """What stands so that one could ask about it, and since when; the most pressing first."""
    theme = session.theme
    if theme is None:
        return
    last = {rating.letter: rating for rating in theme.at_desk.ratings}
    checked = [(c.energy, c.at) for c in theme.check_ins[-1:] if c.energy is not None]
    for letter, kind in _LOW_ON.items():
        rated = [(last[letter].value, last[letter].at)] if letter in last else []
        told = rated + (checked if letter is Letter.ENERGY else [])
        low = [at for value, at in sorted(told, key=lambda t: t[1])[-1:] if value <= LOW]
        why = letter in last and last[letter].why and low == [last[letter].at]
        yield from ((Occasion.TOLD_WHY if why else kind, at) for at in low)
    active = [goal for theme in session.themes for goal in theme.goals if goal.is_active]
    if len(active) > FEW:
        yield Occasion.MANY_GOALS, max(goal.versions[-1].at for goal in active)
    open_steps = [mini for mini in theme.mini_goals if mini.state is State.ACTIVE]
    if len(open_steps) > HANDFUL:
        yield Occasion.MANY_STEPS, max(mini.at for mini in open_steps)
    if theme.check_ins:
        yield Occasion.CHECKED_IN, theme.check_ins[-1].at
