from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from assistant import events as e
from assistant.coach import Coach
from assistant.events import Event
from assistant.history import open_history
from assistant.journey import Session
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]
Kinds = Callable[[list[Event]], list[str]]


def test_stop_keeps_what_was_there(
    home: Path, exploring: NewCoach, on_disk: OnDisk, resumed: Resumed, huddle: str, reflection: str
) -> None:
    """What stood on the page when the mentee pressed Stop is in the history, and the next message goes on."""
    stop, shown = threading.Event(), list[str]()

    def show(text: str) -> None:
        shown.append(text)
        if len(shown) == 4:
            stop.set()

    coach = exploring(home, ScriptedModel([reflection]))
    answer = coach.say(huddle, on_text=show, cancel=stop)
    kept = on_disk(home, coach.session.id)[-1]
    assert answer.stopped and answer.text == shown[3]
    assert (kept.type, kept.body["text"], kept.body["why"]) == (e.COACH_PARTIAL, answer.text, "stopped by the mentee")
    assert coach.session.turns[-1].partial and coach.session.unanswered
    assert coach.another().question
    assert coach.say("And last week it was the same with the keys.").question
    assert resumed(home, coach.session.id) == coach.session


def test_stop_while_questions_are_weighed_leaves_the_question_out(
    home: Path, exploring: NewCoach, on_disk: OnDisk, huddle: str, reflection: str
) -> None:
    """Stop between the reflection and the question keeps the reflection, marked, and asks nothing."""
    stop = threading.Event()

    class Weighing(ScriptedModel):
        def likelihood(self, *_: Any, **__: Any) -> list[float]:
            stop.set()
            return [0.0] * 9

    coach = exploring(home, Weighing([reflection]))
    before = coach.session.asked
    found = coach.say(huddle, cancel=stop)
    assert found.stopped and found.text == f"You felt{reflection}"
    kept = on_disk(home, coach.session.id)[-1]
    assert (kept.type, kept.body["text"], kept.body["why"]) == (e.COACH_PARTIAL, found.text, "stopped by the mentee")
    assert coach.session.unanswered and coach.session.asked == before


def test_stop_before_the_first_word_keeps_nothing(
    home: Path, exploring: NewCoach, on_disk: OnDisk, kinds: Kinds, huddle: str, reflection: str
) -> None:
    """Pressing Stop at once leaves the mentee's words and no half answer."""
    stop = threading.Event()
    stop.set()
    coach = exploring(home, ScriptedModel([reflection]))
    assert coach.say(huddle, cancel=stop).text == ""
    assert kinds(on_disk(home, coach.session.id))[-1] == e.MENTEE_TURN


def test_a_program_that_ended_in_the_middle_goes_on(
    home: Path, coach_at: NewCoach, exploring: NewCoach, morning: datetime, huddle: str, reflection: str
) -> None:
    """After a power cut between the mentee's words and the answer, the answer is given when they come back."""
    coach = exploring(home, None)
    id = coach.session.id
    lost = Event(session=id, type=e.MENTEE_TURN, at=morning + timedelta(hours=1), id="cut", body={"text": huddle})
    open_history(home).append(lost)
    half = {"text": "You felt", "answer": "a9", "why": "still being written"}
    open_history(home).append(
        Event(session=id, type=e.COACH_PARTIAL, at=morning + timedelta(hours=1), id="half", body=half)
    )
    again = coach_at(home, ScriptedModel([reflection]), start=morning + timedelta(days=1), name="m")
    assert again.resume(id).unanswered
    answer = again.another()
    assert answer.reflection == f"You felt{reflection}" and not again.session.unanswered
    assert [t.text for t in again.session.exchange.turns][-3:] == [huddle, "You felt", answer.text]


def test_half_answers_are_part_of_what_is_narrowed(
    home: Path, exploring: NewCoach, huddle: str, reflection: str
) -> None:
    """Turn numbers of candidates count the half answers that were on the page."""
    stop = threading.Event()
    coach = exploring(home, ScriptedModel(lambda prompt: stop.set() or reflection))  # type: ignore[func-returns-value]
    for text in (huddle, "I felt like a fraud on sunday when she rolled her eyes in front of a student."):
        coach.say(text, cancel=stop)
        stop.clear()
        coach.say(f"{text} And I'd like to hold one short meeting without notes.")
    exchange = coach.session.exchange
    for candidate in coach.candidates(4).candidates:
        for ground in candidate.grounds:
            assert ground.quote in exchange.turns[ground.turn].text
