from __future__ import annotations

from typing import Any

import pytest

from assistant.bank import QuestionBank
from assistant.brief.document import Brief
from assistant.errors import InputError
from assistant.meeting.agenda import LAST, LENGTHS, agenda
from assistant.meeting.plan import plan_of
from assistant.meeting.role import hat_for


@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_parts_fill_the_meeting(pairs: list[tuple[Brief, Brief | None]], minutes: int) -> None:
    """The mentee speaks first, the last five minutes are for what was agreed, and the minutes add up."""
    for brief, before in pairs:
        parts = agenda(minutes, hat_for(brief, before), brief, before)
        assert sum(part.minutes for part in parts) == minutes
        assert parts[0].what.startswith("They speak first") and parts[-1].minutes == LAST
        assert "agreed" in parts[-1].what and all("{" not in part.what for part in parts)


@pytest.mark.parametrize("minutes", [0, 20, 90])
def test_another_length_is_refused(making: Any, minutes: int) -> None:
    """There are plans for 30, 45 and 60 minutes, and the message says so."""
    brief = making(("theme", "confidence"))
    with pytest.raises(InputError, match="choose 30, 45 or 60"):
        agenda(minutes, hat_for(brief), brief)


def test_a_second_meeting_begins_with_what_happened_since(briefs: dict[str, Brief]) -> None:
    """The day of the brief before is named, so that both know what "since" means."""
    after, before = briefs["sofia-2"], briefs["sofia-1"]
    parts = agenda(30, hat_for(after, before), after, before)
    assert "since 3 November" in parts[0].what


def test_the_goal_is_what_is_thought_about_together(briefs: dict[str, Brief]) -> None:
    """A discussion partner looks at the goal; where somebody needs an ear, no question has to be asked."""
    goal = "“Finish the welding inspector certificate by May”"
    assert goal in agenda(45, hat_for(briefs["kwame-1"]), briefs["kwame-1"])[1].what
    assert agenda(45, hat_for(briefs["grace-1"]), briefs["grace-1"])[1].what.startswith("Listen.")


def test_a_plan_holds_everything(briefs: dict[str, Brief], bank: QuestionBank) -> None:
    """Role, questions, things to listen for, what changed and an order; no model had a part in it."""
    before, after = briefs["dimitri-1"], briefs["dimitri-2"]
    plan = plan_of(after, before, bank, minutes=45, seed=2, count=7)
    assert plan.hat == hat_for(after, before) and len(plan.questions) == 7 and plan.minutes == 45
    assert plan.changed and plan.changed.changed and plan.spoken_by is None
    assert plan_of(before, None, bank).changed is None
