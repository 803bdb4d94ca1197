"""How the time of a meeting can be spent: the mentee speaks first, and at the end stands what was agreed."""

from __future__ import annotations

from typing import Final, Literal

from assistant.brief.document import Brief
from assistant.brief.items import Kind
from assistant.dates.calendar import MONTHS
from assistant.errors import InputError
from assistant.meeting.points import points
from assistant.meeting.role import Hat, heavy_in
from assistant.phases import Role, Topic
from assistant.value import Value

Minutes = Literal[30, 45, 60]
LENGTHS: Final[tuple[Minutes, ...]] = (30, 45, 60)
LAST: Final = 5
"""Minutes for what was agreed."""
_SHARES: Final[dict[int, tuple[int, int, int]]] = {30: (5, 12, 8), 45: (10, 18, 12), 60: (10, 25, 20)}
"""Minutes for their beginning, for the heart of the meeting and for what comes out of it."""
_HEART: Final = {
    Role.COACH: "One theme, and one question at a time, with room for silence: what they went through, how it was, "
    "what they hope for.",
    Role.DISCUSSION_PARTNER: "Look together at {what}: is it the right thing now, and what might be missing?",
    None: "Your answer to what they asked, in a few minutes; then what they make of it.",
}
_AFTER: Final = {
    Role.COACH: "They say what they have heard themselves say, and what they want to go on with.",
    Role.DISCUSSION_PARTNER: "They decide what stays, what changes and what is let go, and what comes next.",
    None: "One or two of the questions, if they want to go on thinking.",
}


class Part(Value):
    """A stretch of a meeting."""

    minutes: int
    what: str


def agenda(minutes: int, hat: Hat, brief: Brief, before: Brief | None = None) -> tuple[Part, ...]:
    """The parts of a meeting; their minutes add up to all of it.

    Raises:
        InputError: a length other than 30, 45 or 60 minutes.
    """
    if minutes not in _SHARES:
        raise InputError(f"A meeting of {minutes} minutes has no plan here: choose 30, 45 or 60.")
    first, heart, after = _SHARES[minutes]
    said = (_opening(brief, before), *_middle(hat, brief))
    last = "Both say what was agreed, if anything, and write it down: who does what, and by when."
    parts = zip((first, heart, after, LAST), (*said, last), strict=True)
    return tuple(Part(minutes=length, what=what) for length, what in parts)


def _opening(brief: Brief, before: Brief | None) -> str:
    if before:
        day = f"{before.day.day} {MONTHS[before.day.month - 1]}"
        return f"They speak first: what has happened since {day}, and what they want from today."
    if brief.of(Kind.CHECK_IN) or brief.of(Kind.STEP):
        return "They speak first: what has happened lately, and what they want from today."
    return "They speak first: how they are here, and what would make this time worth their while."


def _middle(hat: Hat, brief: Brief) -> tuple[str, str]:
    if hat.role is None and heavy_in(brief):
        return (
            "Listen. No question of yours has to be asked; they choose what to talk about and what to leave.",
            "They say whether they want to look at anything else today, and what would be good now.",
        )
    return _HEART[hat.role].format(what=_what(brief)), _AFTER[hat.role]


def _what(brief: Brief) -> str:
    """The thing to think about together: the goal, else the draft, the picture or the theme."""
    order = (Topic.GOAL_REWORDED, Topic.GOAL, Topic.DRAFT, Topic.PICTURE, Topic.THEME)
    found = {point.topic: point.quote.text for point in reversed(points(brief))}
    words = next((found[topic] for topic in order if topic in found), "")
    return f"“{words}”" if words else "what they work on"
