from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import events as e
from assistant import partial
from assistant.coach import Coach
from assistant.events import Event
from assistant.history import History, open_history
from assistant.journey import Session
from assistant.runtime.base import Prompt
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]
Kinds = Callable[[list[Event]], list[str]]


def test_the_mentee_s_words_are_on_disk_before_the_model_is_asked(
    home: Path, exploring: NewCoach, on_disk: OnDisk, huddle: str, reflection: str
) -> None:
    """When the model reads its first word, what the mentee wrote is already safe."""
    found: list[list[str]] = []

    def look(prompt: Prompt) -> str:
        found.append([event.body["text"] for event in on_disk(home, id) if event.type == e.MENTEE_TURN])
        return reflection

    coach = exploring(home, ScriptedModel(look))
    id = coach.session.id
    coach.say(huddle)
    assert found and all(said == [huddle] for said in found)


def test_the_page_hears_that_the_words_are_saved(home: Path, exploring: NewCoach, huddle: str, reflection: str) -> None:
    """The page can say "saved" before the model has written anything."""
    order: list[str] = []
    model = ScriptedModel([reflection], before_word=lambda: order.append("model"))
    coach = exploring(home, model)
    coach.say(huddle, on_saved=lambda: order.append("saved"), on_text=lambda _: order.append("text"))
    assert order[0] == "saved" and order.count("saved") == 1 and {"model", "text"} < set(order)


def test_an_answer_is_kept_while_it_grows(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    exploring: NewCoach,
    on_disk: OnDisk,
    resumed: Resumed,
    huddle: str,
    reflection: str,
) -> None:
    """A crash of the whole computer costs a few seconds of an answer: its latest state is on disk meanwhile."""
    monkeypatch.setattr(partial, "KEEP_EVERY", 0)
    seen: list[str] = []
    coach = exploring(home, ScriptedModel([reflection]))
    id = coach.session.id

    def hear(text: str) -> None:
        kept = [event for event in on_disk(home, id) if event.type == e.COACH_PARTIAL]
        seen.append(kept[-1].body["text"] if kept else "")

    coach.say(huddle, on_text=hear)
    assert len(set(seen)) > 3 and all(f"You felt{reflection}".startswith(text) for text in seen)
    assert [t.partial for t in coach.session.turns] == [False] * len(coach.session.turns)
    assert resumed(home, id) == coach.session


def test_a_quick_answer_leaves_no_half_answers(
    home: Path, exploring: NewCoach, on_disk: OnDisk, kinds: Kinds, huddle: str, reflection: str
) -> None:
    """An answer of less than two seconds is written once."""
    coach = exploring(home, ScriptedModel([reflection]))
    coach.say(huddle)
    assert e.COACH_PARTIAL not in kinds(on_disk(home, coach.session.id))


def test_the_opening_notice_is_in_the_history(home: Path, coach: Coach, on_disk: OnDisk) -> None:
    """What the mentee was told about the program at the start is kept with the conversation."""
    opened = on_disk(home, coach.session.id)[0]
    assert opened.type == e.SESSION_OPENED and opened.body["notice"] == coach.safety.opening_notice
    assert "program" in coach.safety.opening_notice and "therapy" in coach.safety.opening_notice


def test_every_answer_is_in_the_history_with_all_there_is_to_know(
    home: Path, exploring: NewCoach, on_disk: OnDisk, huddle: str, reflection: str
) -> None:
    """Move, reason, source, provenance, timing and what was refused stand beside each answer on disk."""
    coach = exploring(home, ScriptedModel([" should ask your boss about it.", reflection]))
    answer = coach.say(huddle)
    body = on_disk(home, coach.session.id)[-1].body
    assert {k: v for k, v in body.items() if k != "answer"} == answer.model_dump(mode="json")
    assert body["refused"] and body["provenance"]["model"]["id"] == "scripted" and body["timing"]["decode_tokens"] > 0


def test_a_history_can_be_any_history(home: Path) -> None:
    """The coach only needs something that appends and reads events."""
    history: History = open_history(home)
    coach = Coach(history)
    coach.begin("calm")
    assert coach.say("I froze again in the meeting on Thursday.").question
    assert history.sessions()[0].id == coach.session.id
