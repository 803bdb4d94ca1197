"""The journey as plain content: everything a page, a text or a picture tells of a session is said here, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from assistant.attainment import attained
from assistant.dates import local_day
from assistant.goals import State
from assistant.journey import Session
from assistant.pages.agreed import agreed_sections
from assistant.pages.goals import fated, goal_sections, numbered
from assistant.pages.ideas import idea_sections
from assistant.pages.manners import manners_of
from assistant.pages.notes import Moment, Note, Section, Sheet, brief, counted, day_name, filled, listed, quoted, times
from assistant.pages.steps import STANDING, step_sections
from assistant.pages.window import begun
from assistant.phases import Facet
from assistant.progress import touched
from assistant.themes import Theme

TITLE: Final = "Your journey"
_SIDES: Final = {
    Facet.EXPERIENCE: "what happens",
    Facet.EMOTION: "how it feels",
    Facet.AMBITION: "what you hope for",
}


class Account(Sheet):
    """A session as a mentee reads it: where the journey stands, theme by theme, and what was agreed with a mentor."""

    today: date
    moments: tuple[Moment, ...]
    """What happened and what is due, day by day."""


def account_of(session: Session, *, today: date) -> Account:
    """The account of a session.

    Args:
        session: What it tells of.
        today: The day it is told on; where the latest event was later, it is the day of that.
    """
    today = max(today, session.today)
    return Account(
        title=TITLE,
        today=today,
        notes=filled(_window(session, today), _tally(session), Note(says=manners_of(session))),
        sections=(*(_theme(session, theme) for theme in session.themes), *agreed_sections(session.sharing)),
        moments=tuple(sorted(_moments(session, today), key=lambda moment: moment.day)),
    )


# -- the opening


def _window(session: Session, today: date) -> Note:
    begin, now, end = map(day_name, (begun(session), today, session.ends))
    return Note(says=f"You began on {begin}, and the mentoring ends on {end}. This is how it stands on {now}.")


def _tally(session: Session) -> Note:
    if not session.themes:
        return Note(says="No theme has a name yet. The journey begins with something you would like to learn about.")
    return Note(says=f"So far: {listed([counted(len(session.themes), 'theme'), *holdings(session.themes)])}.")


def holdings(themes: Sequence[Theme]) -> list[str]:
    """How much has grown out of themes: "2 goals (1 on the way)", "3 check-ins"; nothing where there is nothing."""
    goals = [goal for theme in themes for goal in theme.goals if goal.versions]
    steps = [mini for theme in themes for mini in theme.mini_goals]
    looks = sum(len(theme.check_ins) for theme in themes)
    on_the_way, done = sum(goal.is_active for goal in goals), sum(mini.state is State.DONE for mini in steps)
    parts = (
        f"{counted(len(goals), 'goal')} ({on_the_way} on the way)" if goals else "",
        f"{counted(len(steps), 'small step')} ({done} done)" if steps else "",
        counted(looks, "check-in") if looks else "",
    )
    return [part for part in parts if part]


# -- a theme


def _theme(session: Session, theme: Theme) -> Section:
    several = len(session.themes) > 1
    says = f"Theme {session.themes.index(theme) + 1}:" if several else "Your theme:"
    return Section(
        head=Note(says=says, words=theme.title),
        notes=filled(
            Note(says=_explored(session, theme)),
            quoted("What success will look like for you:", theme.picture),
            *_open(theme),
            _score(theme),
        ),
        sections=(*goal_sections(theme), *step_sections(theme), *idea_sections(session, theme)),
    )


def _explored(session: Session, theme: Theme) -> str:
    here = session.model_copy(update={"theme_id": theme.id})
    if not here.words:
        return "You have not spoken about it yet."
    seen = touched(here)
    sides = [side for facet, side in _SIDES.items() if facet in seen]
    looked = f" and looked at {'all sides of it: ' if len(sides) == len(Facet) else ''}{listed(sides)}" if sides else ""
    return f"You spoke about it {times(len(here.words))}{looked}."


def _open(theme: Theme) -> Iterator[Note | None]:
    if theme.kept_open:
        yield Note(says="You chose to stay with this theme rather than narrow it now, which is a good way to go on.")
        yield quoted("Where it leads you:", theme.direction)
        yield quoted("What you want to look at next:", theme.to_explore)


def _score(theme: Theme) -> Note | None:
    score = attained(theme)
    if score is None:
        return None
    return Note(says=f"On your own levels this theme stands at a T score of {score:.0f}; 50 is what you expected.")


# -- day by day


def _moments(session: Session, today: date) -> Iterator[Moment]:
    yield Moment(day=begun(session), note=Note(says="You began."))
    for number, theme in enumerate(session.themes, start=1):
        place = f" (theme {number})" if len(session.themes) > 1 else ""
        for day, says, words in (*_goal_days(theme), *_step_days(theme), *_idea_days(session, theme)):
            yield Moment(day=day, note=Note(says=f"{says}{place}{':' if words.strip() else '.'}", words=brief(words)))
    yield Moment(day=today, note=Note(says="Today."))
    yield Moment(day=session.ends, note=Note(says="The mentoring ends."))


_Day = tuple[date, str, str]


def _goal_days(theme: Theme) -> Iterator[_Day]:
    numbers = numbered(theme)
    for goal in theme.goals:
        for place, version in enumerate(goal.versions):
            deed = "You revised" if place else "You accepted"
            yield local_day(version.at), f"{deed} goal {numbers[goal.id]}", version.ledger.text
        for fate in goal.fates if goal.id in numbers else ():
            yield local_day(fate.at), fated(fate, numbers).replace(" it", f" goal {numbers[goal.id]}", 1), fate.reason


def _step_days(theme: Theme) -> Iterator[_Day]:
    for mini in theme.mini_goals:
        if mini.by:
            yield mini.by, f"Small step, {STANDING[mini.state]}", mini.what
    for look in theme.check_ins:
        energy = "" if look.energy is None else f", energy {look.energy} of 10"
        yield local_day(look.at), f"You looked back{energy}", look.happened


def _idea_days(session: Session, theme: Theme) -> Iterator[_Day]:
    for offer in session.offers:
        if offer.theme == theme.id and offer.candidates:
            yield local_day(offer.at), f"You asked for ideas and saw {len(offer.candidates)}", ""
