"""What a mentee decided, a line each, as `coach history show` tells it between the turns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant import events as e
from assistant.events import Event

_TEXT: Final = (("", "text"),)
_TOLD: Final[dict[str, tuple[str, tuple[tuple[str, str], ...]]]] = {
    e.THEME_NAMED: ("theme", (("", "title"),)),
    e.PICTURE_KEPT: ("success picture", _TEXT),
    e.DRAFT_WRITTEN: ("draft", _TEXT),
    e.GOAL_ACCEPTED: ("goal", _TEXT),
    e.GOAL_SETTLED: ("goal", (("", "state"), ("why:", "reason"))),
    e.GOAL_RATED: ("rating", (("", "letter"), ("", "value"), ("why:", "why"))),
    e.THEME_KEPT_OPEN: ("stays with the theme", (("towards", "direction"), ("next:", "to_explore"))),
    e.CANDIDATE_REFUSED: ("idea refused", (("number", "idea"), ("why:", "reason"))),
    e.FIRST_STEP_SET: ("first step", (("", "text"), ("by", "by"))),
    e.MINI_GOAL_SET: ("step", (("", "what"), ("by", "by"), ("with", "who"))),
    e.MINI_GOAL_SETTLED: ("step", (("", "step"), ("", "state"), ("why:", "reason"))),
    e.CHECKED_IN: (
        "check-in",
        (
            ("happened:", "happened"),
            ("surprised:", "surprised"),
            ("learned:", "learned"),
            ("energy", "energy"),
            ("level", "level"),
        ),
    ),
}
"""By kind of event: how it is called, and labels with the fields they stand before."""


def decided(event: Event, before: Sequence[Event]) -> str:
    """The event in a line, as far as its record says it; empty for kinds that are not told.

    Args:
        event: What happened.
        before: The events before it, where a step that is named only by its id is looked up.
    """
    if event.type not in _TOLD:
        return ""
    name, parts = _TOLD[event.type]
    said = {**event.body, **_in_words(event, before)}
    told = (f"{label} {said[field]}".strip() for label, field in parts if said.get(field) not in (None, ""))
    return ": ".join(filter(None, (name, ", ".join(told))))


def _in_words(event: Event, before: Sequence[Event]) -> dict[str, object]:
    """The fields that hold a name or a number of the program's own, as people read them."""
    body = event.body
    words: dict[str, object] = {f: str(body[f]).replace("_", " ") for f in ("state", "letter") if body.get(f)}
    if isinstance(number := body.get("candidate"), int):
        words["idea"] = number + 1
    if event.type == e.MINI_GOAL_SETTLED:
        same = (one for one in reversed(before) if one.type == e.MINI_GOAL_SET)
        words["step"] = next((o.body.get("what") for o in same if o.body.get("mini_goal") == body.get("mini_goal")), "")
    return words
