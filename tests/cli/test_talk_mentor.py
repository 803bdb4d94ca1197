from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_a_mentor_talks_about_their_own_learning(
    shown: Callable[..., str], kept: Callable[..., Any], home: Path
) -> None:
    """`--mentor` begins with a question for mentors, and the session keeps whose it is."""
    shown("I was asked, and I was curious.", options=("--mentor",))
    assert kept(home, "session_opened")[0]["learner"] == "mentor"
    asked = [turn["source"]["id"] for turn in kept(home, "coach_turn")]
    assert asked and all(id.startswith("mentor/") for id in asked)


def test_without_it_a_mentee_talks(shown: Callable[..., str], kept: Callable[..., Any], home: Path) -> None:
    """A conversation as ever says nothing of whose it is, and begins with a question for mentees."""
    shown("I was asked, and I was curious.", options=())
    assert "learner" not in kept(home, "session_opened")[0]
    assert kept(home, "coach_turn")[0]["source"]["id"].startswith("opening/")


def test_a_mentor_who_comes_back_is_called_one(shown: Callable[..., str], coach: Callable[..., Any]) -> None:
    """The earlier turns of a mentor's own conversation stand under their own name."""
    shown("I was asked, and I was curious.", options=("--mentor",))
    (id,) = [row["id"] for row in coach("history", "list", "--json").document]
    again = shown("/quit", options=("--session", id))
    assert "mentor: I was asked" in again and "mentee:" not in again


def test_a_session_knows_whose_it_is(fails: Callable[..., str]) -> None:
    """`--mentor` with a session that goes on is refused, instead of being passed over."""
    assert "leave out --mentor" in fails("talk", "--model", "none", "--mentor", "--session", "s1")
