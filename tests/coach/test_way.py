from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.coach import Coach
from assistant.errors import InputError
from assistant.events import Event
from assistant.phases import Phase
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]


def test_another_question_is_another_one(home: Path, exploring: NewCoach, huddle: str, reflection: str) -> None:
    """The mentee can have another question instead, at once, and none of them comes back."""
    model = ScriptedModel([reflection])
    coach = exploring(home, model)
    coach.say(huddle)
    asked = len(model.prompts)
    questions = [coach.another().question for _ in range(6)]
    assert len({*questions, *coach.session.asked}) == len(coach.session.asked) and len(set(questions)) == 6
    assert len(model.prompts) == asked


def test_going_somewhere_is_recorded(home: Path, coach: Coach, on_disk: OnDisk) -> None:
    """A jump ahead is met with one thought, once, and recorded every time; going back is met with none."""
    first = coach.go_to("narrowing")
    assert first.phase is Phase.NARROWING and len(first.notices) == 1 and "exploring" in first.notices[0]
    assert coach.go_to(Phase.EXPLORING).notices == ()
    assert coach.go_to(Phase.PICTURING).notices == ()
    entered = [event.body for event in on_disk(home, coach.session.id) if event.body.get("by") == "mentee"]
    assert [(body["from"], body["phase"], body["jump"]) for body in entered] == [
        ("exploring", "narrowing", True),
        ("narrowing", "exploring", False),
        ("exploring", "picturing", True),
    ]


def test_from_the_opening_one_can_jump_too(home: Path, coach_at: NewCoach) -> None:
    """Whoever names a theme and wants the goal at once hears why later may be better, and gets there."""
    coach = coach_at(home)
    coach.begin()
    coach.name_theme("leading the ward")
    answer = coach.go_to(Phase.NARROWING)
    assert answer.phase is Phase.NARROWING and len(answer.notices) == 1


def test_a_place_that_is_not_there_is_named(home: Path, coach: Coach, coach_at: NewCoach) -> None:
    """A part of the way that does not exist is refused with those that do; without a theme nothing but the opening."""
    with pytest.raises(InputError, match="no part called 'lunch'; there are: opening, exploring"):
        coach.go_to("lunch")
    fresh = coach_at(home, name="m")
    fresh.begin()
    with pytest.raises(InputError, match="name a theme first"):
        fresh.go_to(Phase.NARROWING)
    assert fresh.go_to(Phase.OPENING).phase is Phase.OPENING
