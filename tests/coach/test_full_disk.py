from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import partial
from assistant.coach import Coach
from assistant.errors import HistoryError
from assistant.history import journal
from assistant.journey import Session
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
Resumed = Callable[[Path, str], Session]


class Disk:
    """A disk that stops keeping what it is given, and can be mended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._sync = journal.sync
        self._left: int | None = None
        monkeypatch.setattr(journal, "sync", self._write)

    def fail_after(self, records: int) -> None:
        self._left = records

    def mend(self) -> None:
        self._left = None

    def _write(self, fd: int) -> None:
        if self._left is not None:
            if self._left == 0:
                raise OSError(28, "No space left on device")
            self._left -= 1
        self._sync(fd)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def test_words_that_cannot_be_saved_are_not_taken(
    home: Path, coach: Coach, disk: Disk, resumed: Resumed, huddle: str
) -> None:
    """When the disk is full the mentee reads so, nothing was done with the words, and sending them again works."""
    before, saved = coach.session, list[str]()
    disk.fail_after(0)
    with pytest.raises(HistoryError, match="full"):
        coach.say(huddle, on_saved=lambda: saved.append("saved"))
    assert saved == [] and coach.session == before == resumed(home, before.id)
    disk.mend()
    assert coach.say(huddle).question
    assert coach.session.words == (huddle,) and resumed(home, before.id) == coach.session


def test_an_answer_that_cannot_be_saved_is_given_again(
    home: Path, coach: Coach, disk: Disk, resumed: Resumed, huddle: str
) -> None:
    """When only the answer could not be saved, the words are safe and another answer can be had."""
    saved: list[str] = []
    disk.fail_after(1)
    with pytest.raises(HistoryError):
        coach.say(huddle, on_saved=lambda: saved.append("saved"))
    assert saved == ["saved"] and resumed(home, coach.session.id).words == (huddle,)
    assert coach.session.unanswered and resumed(home, coach.session.id) == coach.session
    disk.mend()
    assert coach.another().question and not coach.session.unanswered
    assert resumed(home, coach.session.id) == coach.session


def test_a_half_answer_that_cannot_be_saved_loses_nothing(
    home: Path,
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
    exploring: NewCoach,
    resumed: Resumed,
    huddle: str,
    reflection: str,
) -> None:
    """If the disk fills up while an answer grows, the mentee reads so and their words are there."""
    monkeypatch.setattr(partial, "KEEP_EVERY", 0)
    coach = exploring(home, ScriptedModel([reflection]))
    disk.fail_after(2)
    with pytest.raises(HistoryError, match="full"):
        coach.say(huddle)
    disk.mend()
    assert coach.session.words == (huddle,) and resumed(home, coach.session.id) == coach.session
    assert coach.another().reflection == f"You felt{reflection}"


@pytest.mark.parametrize("deed", ["write_draft", "accept_goal", "keep_picture", "name_theme"])
def test_a_decision_that_cannot_be_saved_is_not_made(coach: Coach, disk: Disk, deed: str) -> None:
    """What is not on disk did not happen: the page goes on showing what is."""
    before = coach.session
    disk.fail_after(0)
    with pytest.raises(HistoryError):
        getattr(coach, deed)("something new")
    assert coach.session == before
    disk.mend()
    getattr(coach, deed)("something new")
    assert coach.session != before
