from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from assistant.answering import Answer
from assistant.journey import Session
from assistant.listening import MEANING, READABLE
from assistant.phases import Move
from assistant.reflections import faults_in
from assistant.runtime.scripted import ScriptedModel

Waiting = Callable[..., Session]
Answered = Callable[..., Answer]
Small = Callable[..., Any]


class Page:
    """A page on which the mentee presses Stop when so much has been shown."""

    def __init__(self, stop_at: int) -> None:
        self.stop = threading.Event()
        self.states: list[str] = []
        self._stop_at = stop_at

    def show(self, text: str) -> None:
        self.states.append(text)
        if len(self.states) == self._stop_at:
            self.stop.set()


def test_stop_keeps_what_was_on_the_page(waiting: Waiting, answered: Answered, small: Small, huddle: str) -> None:
    """Pressing Stop ends the answer with what was shown, names who spoke it, and asks nothing."""
    page = Page(2)
    found = answered(waiting(huddle), small(), on_text=page.show, cancel=page.stop)
    assert found.stopped and found.text == found.reflection == page.states[-1] and faults_in(found.text, huddle) == []
    assert (found.move, found.question, found.source) == (Move.REFLECTION, "", None)
    assert found.provenance["model"]["id"] == "small"


def test_stop_while_questions_are_weighed_asks_nothing(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, reflection: str
) -> None:
    """Stop behind the reflection leaves what was on the page, and no question that nobody has weighed."""
    stop = threading.Event()
    model = small(before=lambda begun: stop.set() if begun == "weighing" else None)
    found = answered(waiting(huddle), model, cancel=stop)
    assert found.stopped and found.text == found.reflection == f"You want{reflection}"
    assert (found.question, found.source) == ("", None) and found.provenance["model"]["id"] == "small"


@pytest.mark.parametrize("at", [MEANING, "weighing"])
def test_stop_while_a_question_is_looked_for_shows_none(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str, at: str
) -> None:
    """Where nothing was said back and Stop comes before the question, nothing stays on the page but the record."""
    stop = threading.Event()
    model = small(reflects=advice, asks=" zebras?", before=lambda begun: stop.set() if begun == at else None)
    found = answered(waiting(huddle), model, cancel=stop)
    assert found.stopped and (found.text, found.question, found.source) == ("", "", None)
    assert found.refused and found.provenance["model"]["id"] == "small"


def test_a_model_that_dies_leaves_the_answer_to_the_bank(
    waiting: Waiting, answered: Answered, huddle: str, reflection: str
) -> None:
    """Whoever called is told in time to keep what was shown; the bank's question comes with a notice."""
    shown: list[str] = []
    failed: list[str] = []
    found = answered(
        waiting(huddle),
        ScriptedModel([reflection], fail_after=5),
        on_text=shown.append,
        on_failure=lambda: failed.extend(shown),
    )
    assert failed and failed == shown[: len(failed)] and f"You want{reflection}".startswith(failed[-1])
    (notice,) = found.notices
    assert "stopped in the middle" in notice and notice.endswith("from the question bank.")
    assert found.model_copy(update={"notices": ()}) == answered(waiting(huddle))


def test_a_model_that_ends_because_of_stop_has_not_failed(
    waiting: Waiting, answered: Answered, huddle: str, reflection: str
) -> None:
    """Closing the page ends the answer and the model: what was shown is kept, and nobody reads of a failure."""
    page = Page(1)
    model = ScriptedModel([reflection], fail_after=5, before_word=lambda: None)
    found = answered(waiting(huddle), model, on_text=page.show, cancel=page.stop)
    assert found.stopped and found.text == found.reflection == page.states[-1] != "" and found.notices == ()


def test_what_did_not_fit_the_model_s_memory_is_said(
    waiting: Waiting, answered: Answered, small: Small, huddle: str
) -> None:
    """When turns were left out, the mentee reads how many, and that they are saved."""
    assert answered(waiting(huddle), small()).notices == ()
    (notice,) = answered(waiting(huddle), small(left_out=(3, 4))).notices
    assert "2 turns" in notice and "saved" in notice


def test_a_long_message_is_said_to_be_read_at_both_ends(
    waiting: Waiting, answered: Answered, small: Small, huddle: str
) -> None:
    """Only where a model reads: without one there is nothing to explain."""
    long = waiting(f"{huddle} " * (READABLE // 10))
    (notice,) = answered(long, small()).notices
    assert "its beginning and its end" in notice and "saved" in notice
    assert answered(long).notices == ()
