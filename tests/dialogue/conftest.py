"""Conversations built step by step, and whole ones as the coach leads them without a model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from assistant import events as e
from assistant.answering import Answer, answer
from assistant.bank import QuestionBank
from assistant.dialogue import next_move
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.phases import Phase
from assistant.prompts import PromptLibrary

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LIBRARY = PromptLibrary()
Step = tuple[str, dict[str, Any]]


class Conversation:
    """A whole conversation without a model, as the coach would lead it."""

    def __init__(self, start: Session, seed: int = 1, bank: QuestionBank = LIBRARY.bank) -> None:
        self.session = start
        self.answers: list[Answer] = []
        self._seed, self._bank, self._numbers = seed, bank, count()

    def happen(self, kind: str, **body: Any) -> None:
        """Something happens beside what is said."""
        event = Event(session=self.session.id, type=kind, at=NOW, id=f"n{next(self._numbers)}", body=body)
        self.session = self.session.after(event)

    def coach_speaks(self) -> Answer:
        """The coach's next turn, with the phase entered where a new one begins."""
        plan = next_move(self.session, self._bank, seed=self._seed)
        if plan.phase is not self.session.phase:
            self.happen(e.PHASE_ENTERED, phase=plan.phase.value)
        found = answer(self.session, plan, asides=LIBRARY.asides)
        self.happen(e.COACH_TURN, **found.model_dump(mode="json"))
        self.answers.append(found)
        return found

    def mentee_says(self, text: str) -> Answer:
        """What the mentee says, and the coach's answer."""
        self.happen(e.MENTEE_TURN, text=text)
        return self.coach_speaks()


@pytest.fixture(scope="session")
def bank() -> QuestionBank:
    """The questions as they are delivered."""
    return LIBRARY.bank


@pytest.fixture(scope="session")
def session() -> Callable[..., Session]:
    """Makes a session in which these things happened."""

    def session(*steps: Step, id: str = "s") -> Session:
        events = [Event(session=id, type=kind, at=NOW, id=str(n), body=body) for n, (kind, body) in enumerate(steps)]
        found = session_of([Event(session=id, type=e.SESSION_OPENED, at=NOW, id="opened"), *events])
        assert found is not None
        return found

    return session


@pytest.fixture(scope="session")
def exploring(session: Callable[..., Session]) -> Callable[..., Session]:
    """Makes a session with a theme in which the mentee gave these answers while exploring."""

    def exploring(*texts: str) -> Session:
        steps: list[Step] = [
            (e.THEME_NAMED, {"theme": "t", "title": "being heard"}),
            (e.PHASE_ENTERED, {"phase": Phase.EXPLORING.value, "by": "coach"}),
        ]
        for text in texts:
            steps += [(e.COACH_TURN, {"text": "And then?", "phase": "exploring"}), (e.MENTEE_TURN, {"text": text})]
        return session(*steps)

    return exploring


@pytest.fixture(scope="session")
def talk(session: Callable[..., Session]) -> Callable[..., Conversation]:
    """Begins a whole conversation."""

    def talk(seed: int = 1, bank: QuestionBank = LIBRARY.bank) -> Conversation:
        return Conversation(session(id=f"s{seed}"), seed, bank)

    return talk
