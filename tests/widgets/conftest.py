"""Pages without a browser: what the mentee does arrives as a message, what they see are traits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from anywidget import AnyWidget

from assistant.coach import Coach
from assistant.history import open_history
from assistant.runtime.scripted import ScriptedModel
from assistant.widgets.coach import CoachWidget


class Sitting:
    """A mentee in front of a page, and somebody who looks over their shoulder."""

    def __init__(self, page: CoachWidget) -> None:
        self.page = page

    def does(self, what: str, *, at: str = "conversation", **fields: Any) -> None:
        """Do something, as the browser reports it, without waiting for what comes of it."""
        getattr(self.page, at)._handle_custom_msg({"do": what, **fields}, [])

    def did(self, what: str, *, at: str = "conversation", **fields: Any) -> None:
        """Do something and wait until the page has finished with it."""
        self.does(what, at=at, **fields)
        self.settles()

    def says(self, text: str, mark: str = "m1") -> None:
        """Send a message and wait for the answer."""
        self.did("say", text=text, mark=mark)

    def settles(self) -> None:
        """Wait until the worker has done everything it was given."""
        finished = threading.Event()
        self.page._worker.do(finished.set)
        assert finished.wait(10), "the worker is still busy after 10 s"

    @property
    def words(self) -> list[str]:
        """Everything that is written in the conversation."""
        return ["\n".join(turn["paragraphs"]) for turn in self.page.conversation.turns]

    @property
    def state(self) -> dict[str, Any]:
        """What a page that is loaded again gets to see, but for its passing remarks."""
        parts = (self.page.journey, self.page.conversation, self.page.desk)
        passing = {"note", "heard", *AnyWidget().keys}
        return {
            f"{type(part).__name__}.{key}": getattr(part, key)
            for part in parts
            for key in part.keys
            if key not in passing and not key.startswith("_")
        }


@pytest.fixture(autouse=True)
def _no_model_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is installed here, a page without a model of its own asks from the bank."""
    monkeypatch.setenv("COACH_MODEL", "none")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def sit(home: Path) -> Iterator[Callable[..., Sitting]]:
    """Opens the page on the same data folder each time; with `model`, a scripted one listens."""
    pages: list[CoachWidget] = []

    def sit(model: ScriptedModel | None = None, folder: Path = home, **wishes: Any) -> Sitting:
        if model:
            wishes["coach"] = Coach(open_history(folder), model=model)
        pages.append(CoachWidget(folder, **wishes))
        return Sitting(pages[-1])

    yield sit
    for page in pages:
        page.close()


@pytest.fixture
def until() -> Callable[..., None]:
    """Waits for something that another thread brings about."""

    def until(true: Callable[[], object], *, within: float = 5) -> None:
        end = time.monotonic() + within
        while not true():
            assert time.monotonic() < end, "it did not happen in time"
            time.sleep(0.01)

    return until
