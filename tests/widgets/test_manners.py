"""The quiet line about the coach's part, under the conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from assistant import events as e
from assistant.answering import PARTING_REASON
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.widgets import drawing

SAID = ("I froze when Paul talked over me.", "I felt small, last Monday.", "I want to be heard there.")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def ended(words: str, **about: Any) -> Session:
    """A conversation that ends with these words of the mentee, and with such a turn of the coach if there is one."""
    said = [{"text": text} for text in (*SAID, words)]
    turns = [(e.MENTEE_TURN, body) for body in said] + ([(e.COACH_TURN, {"text": "So.", **about})] if about else [])
    session = session_of(
        Event(session="s", type=kind, at=NOW + timedelta(minutes=n), id=f"e{n}", body=body)
        for n, (kind, body) in enumerate(turns)
    )
    assert session
    return session


@pytest.mark.parametrize(
    ("words", "about", "shown"),
    [
        ("Bye for now!", {"move": "ask_permission", "question": "", "reason": PARTING_REASON}, True),
        ("ok, thanks", {"move": "ask_permission", "question": "", "reason": PARTING_REASON}, True),
        ("leave me alone", {"move": "ask_permission", "question": "", "reason": PARTING_REASON}, False),
        ("I ask Paul on Friday.", {"move": "summary", "question": ""}, True),
        ("Bye for now!", {"move": "open_question", "question": "What else?"}, False),
        ("And then I left the room.", {"move": "open_question", "question": "What else?"}, False),
        ("And then I left the room.", {"move": "ask_permission", "question": ""}, False),
        ("Bye for now!", {}, False),
    ],
)
def test_it_comes_behind_the_end_only(words: str, about: dict[str, Any], shown: bool) -> None:
    """The line is there once the coach has closed or said goodbye; while a question or an answer waits, it is not."""
    assert bool(drawing.manners(ended(words, **about))) is shown


def test_without_a_conversation_there_is_none() -> None:
    """A page on which nothing has happened yet says nothing about manners."""
    assert drawing.manners(None) == ""


def test_it_goes_when_the_talk_goes_on(sit: Callable[..., Any]) -> None:
    """Behind a goodbye the line appears under the conversation, and whoever writes again sees it no longer."""
    mentee = sit()
    for said in SAID:
        mentee.says(said)
    assert mentee.page.conversation.manners == ""
    mentee.says("Bye for now!")
    assert mentee.page.conversation.manners.startswith("In this conversation you wrote ")
    mentee.says("One more thing: my voice went small.")
    assert mentee.page.conversation.manners == ""
