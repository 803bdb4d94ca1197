from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.coach import Coach
from assistant.events import Event
from assistant.journey import Session
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]


class Writing:
    """A coach in the middle of an answer, until `finish`."""

    def __init__(self, home: Path, exploring: NewCoach, text: str, reflection: str) -> None:
        self._begun, self._go_on = threading.Event(), threading.Event()
        self.coach = exploring(home, ScriptedModel([reflection], before_word=self._wait))
        self._thread = threading.Thread(target=self.coach.say, args=(text,))
        self._thread.start()
        assert self._begun.wait(10)

    def _wait(self) -> None:
        self._begun.set()
        self._go_on.wait(5)
        self._go_on.set()  # a test that has failed does not hang

    @property
    def goes_on(self) -> bool:
        return self._thread.is_alive()

    def finish(self) -> None:
        self._go_on.set()
        self._thread.join(20)


@pytest.fixture
def writing(home: Path, exploring: NewCoach, huddle: str, reflection: str) -> Writing:
    return Writing(home, exploring, huddle, reflection)


@pytest.mark.parametrize(
    ("deed", "field"),
    [("write_draft", "draft"), ("keep_picture", "picture"), ("name_theme", "title"), ("accept_goal", "goal")],
)
def test_what_is_written_while_the_coach_writes_is_on_disk_before_its_answer(
    writing: Writing, home: Path, deed: str, field: str, on_disk: OnDisk, resumed: Resumed
) -> None:
    """Nothing the mentee writes waits for a model; the answer that was on its way comes to it, and both are kept."""
    getattr(writing.coach, deed)("hold one short meeting")
    assert writing.goes_on and "hold one short meeting" in on_disk(home, writing.coach.session.id)[-1].body.values()
    writing.finish()
    session = writing.coach.session
    assert [turn.speaker for turn in session.turns] == ["coach", "mentee", "coach"] and not session.unanswered
    assert getattr(session.theme, field) == "hold one short meeting"
    assert resumed(home, session.id) == session


def test_another_theme_waits_for_the_answer_about_this_one(writing: Writing, home: Path, resumed: Resumed) -> None:
    """What is said about one theme never lands with another, also when the mentee turns to it early."""
    first = writing.coach.session.theme_id
    turning = threading.Thread(target=writing.coach.name_theme, args=("network",), kwargs={"new": True})
    turning.start()
    time.sleep(0.05)
    assert writing.goes_on and len(writing.coach.session.themes) == 1
    writing.finish()
    turning.join(20)
    session = writing.coach.session
    assert [turn.theme for turn in session.turns] == [first] * 3 and session.theme_id != first
    assert resumed(home, session.id) == session


def test_a_model_that_speaks_is_not_taken_away(writing: Writing, reflection: str) -> None:
    """Another model waits until the answer is finished."""
    other = ScriptedModel([reflection])
    swapping = threading.Thread(target=writing.coach.listen_with, args=(other,))
    swapping.start()
    time.sleep(0.05)
    assert writing.goes_on and writing.coach.model is not other
    writing.finish()
    swapping.join(20)
    assert writing.coach.model is other and writing.coach.session.turns[-1].about["provenance"]


def test_two_messages_at_once_are_taken_one_after_the_other(
    home: Path, exploring: NewCoach, resumed: Resumed, huddle: str, reflection: str
) -> None:
    """Two impatient clicks become two turns with two answers, in whatever order, and none is lost."""
    coach = exploring(home, ScriptedModel([reflection], before_word=lambda: time.sleep(0.001)))
    threads = [threading.Thread(target=coach.say, args=(f"{huddle} Number {n}.",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    speakers = [turn.speaker for turn in coach.session.turns]
    assert speakers == ["coach", *["mentee", "coach"] * 3]
    assert resumed(home, coach.session.id) == coach.session
