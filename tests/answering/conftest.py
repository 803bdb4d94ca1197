"""Mentees who wait for an answer, and small models that write it as they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant import events as e
from assistant.answering import Answer, answer
from assistant.dialogue import next_move
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.listening import FEELING, MEANING, MOMENT, Listener
from assistant.phases import Phase
from assistant.prompts import PromptLibrary
from assistant.runtime.base import Completion, ModelCard, Prompt, Sampling
from assistant.runtime.scripted import ScriptedModel

LIBRARY = PromptLibrary()
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OWN_BEGINNINGS = (MOMENT, FEELING, MEANING)


@pytest.fixture(scope="session")
def library() -> PromptLibrary:
    """The prompts as they are delivered."""
    return LIBRARY


@pytest.fixture(scope="session")
def huddle() -> str:
    """What a mentee says: a wish, and how it is now."""
    return "i want the morning huddle to be mine. right now i stand at the back, writing on my hand."


@pytest.fixture(scope="session")
def reflection() -> str:
    """What a model goes on with behind "You want" when it has heard `huddle`."""
    return " the morning huddle to be yours."


@pytest.fixture(scope="session")
def advice() -> str:
    """What no model may say, whatever it is asked for."""
    return " to ask for help, and you should try a course about the huddle."


@pytest.fixture(scope="session")
def clause() -> str:
    """What a model goes on with behind "What does it mean to you that" when it is asked about the wish."""
    return " you want the morning huddle to be yours?"


class Small(ScriptedModel):
    """Reflects, asks and weighs as it is told, and ends at a stop text, as a real model does.

    Args:
        reflects: What it goes on with behind the beginning of a reflection.
        asks: What it goes on with behind the beginning of a question.
        fits_best: Which of the questions it finds most fitting.
        before: Called before each piece of work, with its beginning, or with "weighing".
        left_out: Turns that it has no room for.
    """

    def __init__(
        self,
        reflects: str = " the morning huddle to be yours.",
        asks: str = "",
        fits_best: Callable[[str], bool] = lambda _: False,
        before: Callable[[str], None] = lambda _: None,
        left_out: tuple[int, ...] = (),
    ) -> None:
        super().__init__(lambda prompt: asks if prompt.start in OWN_BEGINNINGS else reflects)
        self._fits_best, self._before, self._left_out = fits_best, before, left_out
        self.weighed: list[tuple[str, ...]] = []

    @property
    def card(self) -> ModelCard:
        """A model with a file."""
        return ModelCard(id="small", sha256="ab" * 32, runtime="scripted", runtime_version="1", context=4096)

    @property
    def begun(self) -> list[str]:
        """The beginnings of all it was given to go on with."""
        return [prompt.start for prompt in self.prompts]

    def complete(self, prompt: Prompt, sampling: Sampling, **options: Any) -> Completion:
        """Up to the first stop text."""
        self._before(prompt.start)
        completion = super().complete(prompt, sampling, **options)
        text = min((completion.text.split(stop)[0] for stop in sampling.stop), key=len, default=completion.text)
        reason = completion.stop_reason if text == completion.text else "stop"
        return completion.model_copy(update={"text": text, "stop_reason": reason, "left_out": self._left_out})

    def likelihood(self, prompt: Prompt, options: Sequence[str], **_: Any) -> list[float]:
        """One for what fits best."""
        self._before("weighing")
        self.weighed.append(tuple(options))
        return [float(self._fits_best(option)) for option in options]


@pytest.fixture(scope="session")
def small() -> Callable[..., Any]:
    """Makes a small model."""
    return Small


@pytest.fixture(scope="session")
def waiting() -> Callable[..., Session]:
    """Makes a session in which the mentee said these things and waits; `about` is known of each question before."""

    def waiting(*texts: str, phase: Phase = Phase.EXPLORING, answered: bool = False, **about: Any) -> Session:
        steps: list[tuple[str, dict[str, Any]]] = [
            (e.SESSION_OPENED, {}),
            (e.THEME_NAMED, {"theme": "t", "title": "the huddle"}),
            (e.PHASE_ENTERED, {"phase": phase.value, "by": "mentee"}),
        ]
        for text in texts:
            asked = {"text": "And then?", "phase": phase.value, **about}
            steps += [(e.COACH_TURN, asked), (e.MENTEE_TURN, {"text": text})]
        if answered:
            steps.append((e.COACH_TURN, {"text": "And before?", "phase": phase.value}))
        events = [Event(session="s", type=k, at=NOW, id=str(n), body=b) for n, (k, b) in enumerate(steps)]
        found = session_of(events)
        assert found is not None
        return found

    return waiting


@pytest.fixture(scope="session")
def answered() -> Callable[..., Answer]:
    """The coach's answer; what is named in `planned` is put into the plan."""

    def answered(
        before: Session, model: ScriptedModel | None = None, planned: dict[str, Any] | None = None, **options: Any
    ) -> Answer:
        plan = next_move(before, LIBRARY.bank)._replace(**planned or {})
        listener = Listener(model, LIBRARY) if model else None
        return answer(before, plan, listener, asides=LIBRARY.asides, **options)

    return answered
