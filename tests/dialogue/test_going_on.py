from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant import events as e
from assistant.dialogue import goes_on
from assistant.journey import Session
from assistant.phases import Phase

Step = tuple[str, dict[str, Any]]
THEME = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})
DRAFT = (e.DRAFT_WRITTEN, {"theme": "t", "text": "speak first twice"})
GOAL = (e.GOAL_ACCEPTED, {"theme": "t", "text": "speak first twice"})
STAYED = (e.THEME_KEPT_OPEN, {"theme": "t"})
STEP = (e.FIRST_STEP_SET, {"theme": "t", "text": "ask Paul", "by": "2026-12-01"})
PICTURE = (e.PICTURE_KEPT, {"theme": "t", "text": "They turn to me."})


def entered(phase: Phase, by: str = "coach") -> Step:
    return e.PHASE_ENTERED, {"phase": phase.value, "by": by}


@pytest.mark.parametrize(
    ("before", "then", "asks"),
    [
        ([], THEME, True),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_NAMED, {"theme": "t", "title": "being asked first"}), False),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_NAMED, {"theme": "u", "title": "network"}), True),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_CHOSEN, {"theme": "t"}), False),
        ([THEME, entered(Phase.EXPLORING)], DRAFT, False),
        ([THEME, entered(Phase.EXPLORING)], GOAL, False),
        ([THEME, entered(Phase.PICTURING)], PICTURE, True),
        ([THEME, entered(Phase.PICTURING, "mentee")], PICTURE, False),
        ([THEME, entered(Phase.NARROWING)], DRAFT, True),
        ([THEME, entered(Phase.NARROWING), DRAFT], DRAFT, False),
        ([THEME, entered(Phase.NARROWING), DRAFT], (e.DRAFT_WRITTEN, {"theme": "t", "text": ""}), False),
        ([THEME, entered(Phase.NARROWING)], GOAL, True),
        ([THEME, entered(Phase.NARROWING, "mentee")], GOAL, True),
        ([THEME, entered(Phase.NARROWING)], STAYED, True),
        ([THEME, entered(Phase.NARROWING), GOAL], STAYED, False),
        ([THEME, entered(Phase.PLANNING)], STEP, True),
        ([THEME, entered(Phase.REVIEWING)], STEP, False),
    ],
)
def test_a_decision_brings_the_next_question(
    session: Callable[..., Session], before: list[Step], then: Step, asks: bool
) -> None:
    """It does where it turns to another theme, can be asked about or finishes a part; once, and not out of turn."""
    assert goes_on(session(*before), session(*before, then)) is asks


def test_looking_brings_no_question(session: Callable[..., Session]) -> None:
    """Where nothing was decided the coach keeps still, also when it owes the next question."""
    for steps in ([THEME], [THEME, entered(Phase.NARROWING), GOAL]):
        assert not goes_on(session(*steps), session(*steps))
