"""What a programme manager may see of many conversations: counts, and never a word.

Every count is one of conversations, so that somebody with six goals does not stand out as six. A count under five is
hidden. What is shown is worked out from the shown counts alone, so whatever is hidden can be anything from none to
four: the page would read the same. That is why the total leaves out the parts of the way with fewer than five
conversations, and why no other count is shown as larger than the parts of the way that are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, TypeVar

from assistant.goals import State
from assistant.journey import Session
from assistant.lexicon.themes import ThemeKind, kind_of_theme
from assistant.phases import Phase
from assistant.value import Value

FEWEST: Final = 5
"""Conversations from which a count is shown; usual in statistics on small groups."""
Name = TypeVar("Name", bound=StrEnum)


class GoalsOf(StrEnum):
    """What can be counted of somebody's goals."""

    ACTIVE = "active"
    """They work on a goal."""
    DONE = "done"
    """They have reached one."""


class Programme(Value):
    """Counts of conversations; None where there are fewer than five. Each is an "at least": see above."""

    day: date
    conversations: int | None
    """How many there are at least, rounded down to fives."""
    phases: dict[Phase, int | None]
    """How many are in each part of the way."""
    themes: dict[ThemeKind, int | None]
    """How many have a theme of this kind; one conversation can have several."""
    goals: dict[GoalsOf, int | None]


class Shown(NamedTuple):
    """Counts as they may be seen."""

    total: int | None
    parts: tuple[int | None, ...]
    others: tuple[int | None, ...]


def counts(sessions: Sequence[Session], *, day: date) -> Programme:
    """What may be known of these conversations together.

    Args:
        sessions: All conversations of the programme.
        day: As of when.
    """
    phases = Counter(session.phase for session in sessions)
    themes = Counter(kind for session in sessions for kind in _kinds(session))
    goals = Counter(found for session in sessions for found in _goals(session))
    others = [*_all(ThemeKind, themes), *_all(GoalsOf, goals)]
    seen = shown(_all(Phase, phases), others)
    return Programme(
        day=day,
        conversations=seen.total,
        phases=dict(zip(Phase, seen.parts, strict=True)),
        themes=dict(zip(ThemeKind, seen.others[: len(ThemeKind)], strict=True)),
        goals=dict(zip(GoalsOf, seen.others[len(ThemeKind) :], strict=True)),
    )


def shown(parts: Sequence[int], others: Sequence[int]) -> Shown:
    """Counts without those that are too small.

    Args:
        parts: Counts that add up to all conversations.
        others: Counts of some of the same conversations, in any overlap.
    """
    seen = sum(count for count in parts if count >= FEWEST)
    return Shown(
        total=_unless_few(seen - seen % FEWEST),
        parts=tuple(map(_unless_few, parts)),
        others=tuple(_unless_few(min(count, seen)) for count in others),
    )


def _unless_few(count: int) -> int | None:
    return count if count >= FEWEST else None


def _all(names: type[Name], counted: Mapping[Name, int]) -> list[int]:
    return [counted.get(name, 0) for name in names]


def _kinds(session: Session) -> set[ThemeKind]:
    return {kind_of_theme(theme.title) for theme in session.themes if theme.title.strip()}


def _goals(session: Session) -> Iterator[GoalsOf]:
    goals = [goal for theme in session.themes for goal in theme.goals if goal.versions]
    if any(goal.state is State.ACTIVE for goal in goals):
        yield GoalsOf.ACTIVE
    if any(goal.state is State.DONE for goal in goals):
        yield GoalsOf.DONE
