from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.coach import Coach
from assistant.history import open_history
from assistant.mentor import FOLDER
from assistant.settings import LEARNING
from assistant.widgets.coach import CoachWidget


def test_a_mentor_talks_about_their_own_learning(
    shown: Callable[..., str], kept: Callable[..., Any], home: Path
) -> None:
    """`--mentor` begins with a question for mentors, and the session keeps whose it is."""
    shown("I was asked, and I was curious.", options=("--mentor",))
    assert kept(home / LEARNING, "session_opened")[0]["learner"] == "mentor"
    asked = [turn["source"]["id"] for turn in kept(home / LEARNING, "coach_turn")]
    assert asked and all(id.startswith("mentor/") for id in asked)


def test_without_it_a_mentee_talks(shown: Callable[..., str], kept: Callable[..., Any], home: Path) -> None:
    """A conversation as ever says nothing of whose it is, and begins with a question for mentees."""
    shown("I was asked, and I was curious.", options=())
    assert "learner" not in kept(home, "session_opened")[0]
    assert kept(home, "coach_turn")[0]["source"]["id"].startswith("opening/")


def test_it_lies_where_the_notebook_looks_for_it(home: Path) -> None:
    """A terminal and a notebook open the same conversations, beside what else is the mentor's in the data folder."""
    page = CoachWidget(home=home, model="none", learner="mentor")
    try:
        assert page.home == home / LEARNING and LEARNING.parts[0] == FOLDER
    finally:
        page.close()


def test_a_mentor_who_comes_back_is_called_one(shown: Callable[..., str], home: Path) -> None:
    """The command that is printed goes on with it, and the earlier turns stand under the mentor's own name."""
    first = shown("I was asked, and I was curious.", options=("--mentor",))
    (session,) = open_history(home / LEARNING).sessions()
    assert f"coach talk --mentor --model none --session {session.id}" in first
    again = shown("/quit", options=("--mentor", "--session", session.id))
    assert "mentor: I was asked" in again and "mentee:" not in again


def test_each_sees_their_own_conversations_only(shown: Callable[..., str], home: Path) -> None:
    """A mentee is not sent into a mentor's conversation, nor the other way round, wherever an older one may lie."""
    shown("I was asked, and I was curious.", options=("--mentor",))
    older = Coach(open_history(home))
    older.begin(learner="mentor")
    older.say("I was curious then, too.")
    older.close()
    assert "Your last one goes on with" not in shown("I want to be heard.", options=())
    mentees = {known.id for known in open_history(home).sessions()} - {older.session.id}
    assert f"coach talk --session {min(mentees)}" in shown("/quit", options=())
    (mentors,) = open_history(home / LEARNING).sessions()
    assert f"coach talk --mentor --session {mentors.id}" in shown("/quit", options=("--mentor",))


def test_the_journey_of_a_mentor(shown: Callable[..., str]) -> None:
    """`/journey` finds the conversation it is typed in."""
    assert "Your journey" in shown("I was asked, and I was curious.", "/journey", options=("--mentor",))


def test_models_are_looked_for_in_the_data_folder(
    coach: Callable[..., Any], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mentor does not need a model of their own."""
    looked: list[Path] = []
    monkeypatch.setattr("assistant.cli.talk.load", lambda settings: looked.append(settings.home))
    assert coach("talk", "--mentor", stdin=b"/quit\n").code == 0 and looked == [home]
