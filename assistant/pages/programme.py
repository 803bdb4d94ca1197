"""Counts of a programme as its manager reads them: no word of anybody, and no count under five."""

from __future__ import annotations

from typing import Final, TypeVar

from assistant.brief.programme import FEWEST, GoalsOf, Programme
from assistant.pages.notes import Note, Section, Sheet, day_name

N = TypeVar("N", bound=str)
_TITLE: Final = "The programme in numbers"
_HIDDEN: Final = "not shown"
_NOTHING: Final = (
    f"nothing can be shown yet: conversations are counted here, not people, and there are fewer than {FEWEST} in each "
    "part of the way."
)
_GOALS: Final = {GoalsOf.ACTIVE: "working on a goal", GoalsOf.DONE: "have reached a goal"}


def programme_page(programme: Programme) -> Sheet:
    """What may be known of all conversations together."""
    day, known = day_name(programme.day), programme.conversations
    if known is None:
        return Sheet(title=_TITLE, notes=(Note(says=f"On {day} {_NOTHING}"),), sections=())
    return Sheet(
        title=_TITLE,
        notes=(
            Note(says=f"On {day} there were at least {known} conversations."),
            Note(
                says="Each number counts conversations, not people: somebody may have several. What fewer than "
                f"{FEWEST} share is not shown. Where a number would give a hidden one away it is smaller than it could "
                "be, so read each as “at least”. What anybody wrote is nowhere in it."
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
