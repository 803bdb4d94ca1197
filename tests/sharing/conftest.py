"""A conversation with something to share, windows on it, and a clock that tests move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.document import Brief
from assistant.brief.items import Kind
from assistant.chronicle import Chronicle
from assistant.desk import Desk
from assistant.history import History, open_history
from assistant.listening import Listener
from assistant.meeting.agreed import Agreed, Agreement
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel
from assistant.sharing import Sharing

STORY = (
    "In our team meetings I have an idea, and then somebody louder says it. Last week I wrote three sentences down "
    "before the meeting, and I said the first one. I was proud, and my voice shook all the same."
)
GOAL = "By the end of March I say one idea aloud in each of our weekly meetings."


class Clock:
    """What time it is, until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Window:
    """A window on one conversation: the desk beside what is shared."""

    def __init__(self, home: Path, clock: Clock, prefix: str, model: ScriptedModel | None = None) -> None:
        numbers = count()
        self.history: History = open_history(home)
        self.new_id = lambda: f"{prefix}{next(numbers)}"
        self.chronicle = Chronicle(self.history, clock, self.new_id)
        self.desk = Desk(self.chronicle, self.new_id)
        listener = Listener(model, PromptLibrary()) if model else None
        self.sharing = Sharing(self.chronicle, self.new_id, clock, listener)

    def happened(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of all events of a kind, as they are on disk."""
        return [event.body for event in self.history.events(self.chronicle.session.id) if event.type == kind]

    def sources(self, *kinds: Kind) -> list[str]:
        """What is offered of these kinds; of all, where none is named."""
        return [one.source for one in self.sharing.offer() if one.kind in (kinds or tuple(Kind))]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def here(home: Path, clock: Clock) -> Window:
    """A conversation with a theme, a story, a picture, a goal and a step."""
    window = Window(home, clock, "a")
    window.chronicle.begin({})
    window.chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "being heard in meetings"})
    window.chronicle.record(e.MENTEE_TURN, {"text": STORY})
    window.desk.keep_picture("People wait until I have finished.")
    window.desk.accept_goal(GOAL)
    window.desk.set_mini_goal("Write three sentences before Monday", date(2026, 11, 30))
    return window


@pytest.fixture
def goal() -> str:
    """The goal in it."""
    return GOAL


@pytest.fixture
def another(home: Path, clock: Clock) -> Callable[..., Window]:
    """Makes another window on the same data folder, with what it calls its events."""
    return lambda prefix="b", model=None: Window(home, clock, prefix, model)


@pytest.fixture
def worded(another: Callable[..., Window], here: Window) -> Callable[..., Window]:
    """Makes a window on the same conversation with a model that says this."""

    def worded(*answers: str) -> Window:
        window = another("m", ScriptedModel(answers))
        window.chronicle.resume(here.chronicle.session.id)
        return window

    return worded


@pytest.fixture
def approved(here: Window) -> Brief:
    """A brief for Anna that may be exported."""
    here.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    return here.sharing.approve("Anna")


@pytest.fixture
def agreed(here: Window) -> Callable[..., Agreement]:
    """Makes what a mentor hands back."""

    def agreed(*items: dict[str, Any], thread: str = "") -> Agreement:
        known = here.chronicle.session.sharing.of("Anna").thread
        given = tuple(Agreed(**item) for item in items)
        return Agreement(thread=thread or known, mentor="Anna", day=date(2026, 11, 24), items=given)

    return agreed
