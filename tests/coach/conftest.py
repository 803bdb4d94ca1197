"""Coaches without a page, whose clock and ids can be foretold, and what they leave on disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.coach import Coach
from assistant.events import Event
from assistant.history import open_history
from assistant.journey import Session, session_of
from assistant.prompts import PromptLibrary
from assistant.runtime.base import LanguageModel


@pytest.fixture
def morning() -> datetime:
    """When the first conversation begins."""
    return datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def huddle() -> str:
    """What a mentee says: a feeling, and where it was."""
    return "i felt small at the back of the 7.15 huddle, writing on my hand."


@pytest.fixture
def reflection() -> str:
    """What a model writes after "You felt" when it has heard `huddle`."""
    return " small at the back of the huddle, writing on your hand."


@pytest.fixture
def rich() -> tuple[str, ...]:
    """Turns with enough in them for candidates."""
    return (
        "I want the 7.15 huddle to be mine. I'd like to hold one short meeting without notes. I felt small on sunday.",
        "Last week nobody asked me and I froze at the back. "
        "I don't want to disappear into the office with the door shut.",
    )


@pytest.fixture(scope="session")
def library() -> PromptLibrary:
    """The prompts as they are delivered, read once."""
    return PromptLibrary()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def coach_at(library: PromptLibrary, morning: datetime) -> Callable[..., Coach]:
    """Makes a coach whose clock goes forward a second at every look, and whose ids can be read."""

    def coach_at(
        home: Path, model: LanguageModel | None = None, *, start: datetime = morning, name: str = "n"
    ) -> Coach:
        seconds, numbers = count(), count()
        return Coach(
            open_history(home, clock=lambda: start, new_id=lambda: f"{name}-h{next(numbers)}"),
            library,
            model,
            clock=lambda: start + timedelta(seconds=next(seconds)),
            new_id=lambda: f"{name}{next(numbers)}",
        )

    return coach_at


@pytest.fixture
def exploring(coach_at: Callable[..., Coach]) -> Callable[..., Coach]:
    """Makes a coach in a conversation that has a theme."""

    def exploring(home: Path, model: LanguageModel | None) -> Coach:
        found = coach_at(home, model)
        found.begin("leading the ward")
        return found

    return exploring


@pytest.fixture
def coach(home: Path, exploring: Callable[..., Coach]) -> Coach:
    """A coach without a model, in a conversation that has a theme."""
    return exploring(home, None)


@pytest.fixture(scope="session")
def on_disk() -> Callable[[Path, str], list[Event]]:
    """What somebody who opens the folder now would find."""

    def on_disk(home: Path, id: str) -> list[Event]:
        return open_history(home).events(id)

    return on_disk


@pytest.fixture(scope="session")
def kinds() -> Callable[[list[Event]], list[str]]:
    """The types of events, in their order."""

    def kinds(events: list[Event]) -> list[str]:
        return [event.type for event in events]

    return kinds


@pytest.fixture
def resumed(on_disk: Callable[[Path, str], list[Event]]) -> Callable[[Path, str], Session]:
    """The conversation as somebody who comes back to it would find it."""

    def resumed(home: Path, id: str) -> Session:
        found = session_of(on_disk(home, id))
        assert found is not None
        return found

    return resumed
