"""The way to a goal told: small steps, and what happened when somebody looked back."""

from __future__ import annotations

from typing import Final

from assistant.goals import CheckIn, MiniGoal, State
from assistant.pages.goals import LEVELS, numbered
from assistant.pages.notes import Note, Section, day_name, day_of, filled, quoted
from assistant.themes import Theme

STANDING: Final = {
    State.ACTIVE: "open",
    State.DONE: "done",
    State.PARKED: "parked",
    State.LET_GO: "let go",
    State.MERGED: "merged with another",
}
"""How a small step stands, in text and picture."""


def step_sections(theme: Theme) -> tuple[Section, ...]:
    """The small steps of a theme, those without a day at the end, and its check-ins in order."""
    steps = sorted(theme.mini_goals, key=lambda mini: (mini.by is None, mini.by))
    small = Section(head=Note(says="Small steps"), points=tuple(_step(theme, mini) for mini in steps))
    looks = Section(head=Note(says="Looking back"), sections=tuple(_check_in(theme, c) for c in theme.check_ins))
    return tuple(part for part in (small, looks) if part.points or part.sections)


def _step(theme: Theme, mini: MiniGoal) -> tuple[Note, ...]:
    when = f"By {day_name(mini.by)}" if mini.by else "Without a day"
    says = f"{when}, {STANDING[mini.state]}{_for_goal(theme, mini.goal)}:"
    return filled(Note(says=says, words=mini.what), quoted("Beside you:", mini.who), quoted("Why:", mini.reason))


def _check_in(theme: Theme, check_in: CheckIn) -> Section:
    energy, level = check_in.energy, check_in.level
    notes = filled(
        quoted("What happened:", check_in.happened),
        quoted("What surprised you:", check_in.surprised),
        quoted("What you learned:", check_in.learned),
        None if energy is None else Note(says=f"Your energy was {energy} of 10."),
        None if level is None else Note(says=f"On your own scale it stood at {_signed(level)}, {LEVELS[level]}."),
    )
    return Section(head=Note(says=f"{day_of(check_in.at)}{_for_goal(theme, check_in.goal)}"), notes=notes)


def _signed(level: int) -> str:
    return f"{level:+d}".replace("-", "−") if level else "0"


def _for_goal(theme: Theme, id: str) -> str:
    """Which goal it belongs to, where that is not plain."""
    numbers = numbered(theme)
    number = numbers.get(theme.named(id).id)
    return f", for goal {number}" if number and len(numbers) > 1 else ""
