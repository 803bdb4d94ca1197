from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant import events as e
from assistant.coach import Coach
from assistant.events import Event
from assistant.journey import Session
from assistant.runtime.base import ModelCard
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]


def test_the_model_is_warmed_up_and_given_back(
    home: Path, coach_at: NewCoach, exploring: NewCoach, reflection: str
) -> None:
    """Warming up changes nothing in the conversation; closing gives the model's memory back."""
    closed: list[str] = []

    class Closing(ScriptedModel):
        def close(self) -> None:
            closed.append("closed")

    model = Closing([reflection])
    coach = exploring(home, model)
    before = coach.session
    coach.warm_up()
    assert len(model.prompts) == 1 and coach.session == before and coach.model is model
    coach.close()
    assert closed == ["closed"]
    coach_at(home).warm_up()


def test_another_model_listens_from_the_next_answer_on(
    home: Path, exploring: NewCoach, resumed: Resumed, huddle: str, reflection: str
) -> None:
    """A model comes into a conversation that is under way, another takes its place, and none is left behind loaded."""
    closed: list[str] = []

    class Named(ScriptedModel):
        def __init__(self, name: str) -> None:
            super().__init__([reflection])
            self.name = name

        @property
        def card(self) -> ModelCard:
            return ModelCard(id=self.name)

        def close(self) -> None:
            closed.append(self.name)

    coach = exploring(home, None)
    speakers = []
    for model in (Named("first"), Named("second"), None):
        coach.listen_with(model)
        assert coach.model is model
        speakers.append(coach.say(huddle).provenance.get("model", {}).get("id"))
    assert speakers == ["first", "second", None] and closed == ["first", "second"]
    assert resumed(home, coach.session.id) == coach.session


def test_a_model_that_dies_costs_nothing(
    home: Path, exploring: NewCoach, on_disk: OnDisk, resumed: Resumed, huddle: str, reflection: str
) -> None:
    """The bank asks instead, the mentee reads why, and what was shown until then is kept."""
    coach = exploring(home, ScriptedModel([reflection], fail_after=5))
    answer = coach.say(huddle)
    assert answer.question and answer.source and answer.source["kind"] == "bank" and answer.provenance == {}
    assert any("saved" in notice and "question bank" in notice for notice in answer.notices)
    half = next(event for event in on_disk(home, coach.session.id) if event.type == e.COACH_PARTIAL)
    assert half.body["why"] == "the model stopped" and f"You felt{reflection}".startswith(half.body["text"])
    assert [turn.partial for turn in coach.session.turns] == [False, False, True, False]
    assert coach.say("And last week it was the same again.").question
    assert coach.session.words == (huddle, "And last week it was the same again.")
    assert resumed(home, coach.session.id) == coach.session
