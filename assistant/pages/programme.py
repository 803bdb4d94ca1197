"""Counts of a programme as its manager reads them: no word of anybody, and no count under five."""

from __future__ import annotations

from typing import Final, TypeVar

from assistant.brief.programme import FEWEST, GoalsOf, Programme
from assistant.pages.notes import Note, Section, Sheet, day_name

N = TypeVar("N", bound=str)
_HIDDEN: Final = "not shown"
_GOALS: Final = {GoalsOf.ACTIVE: "working on a goal", GoalsOf.DONE: "have reached a goal"}


def programme_page(programme: Programme) -> Sheet:
    """What may be known of all conversations together."""
    known = programme.conversations
    many = f"there were at least {known} conversations" if known else f"there are fewer than {FEWEST} to be counted"
    return Sheet(
        title="The programme in numbers",
        notes=(
            Note(says=f"On {day_name(programme.day)} {many}."),
            Note(
                says=f"Each number counts conversations. What fewer than {FEWEST} share is not shown. Where a number "
                "would give a hidden one away it is smaller than it could be, so read each as “at least”. What anybody "
                "wrote is nowhere in it."
            ),
        ),
        sections=(
            _counted("Where they are on the way", dict(programme.phases)),
            _counted("What their themes are about", dict(programme.themes)),
            _counted("Goals", {_GOALS[of]: count for of, count in programme.goals.items()}),
        ),
    )


def _counted(head: str, counts: dict[N, int | None]) -> Section:
    points = tuple((Note(says=f"{name}: {_HIDDEN if count is None else count}"),) for name, count in counts.items())
    return Section(head=Note(says=head), points=points)
