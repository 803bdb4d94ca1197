from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import HistoryError
from assistant.events import Event
from assistant.history import journal, open_history

Plant = Callable[..., Path]
Dialogue = Callable[..., list[Event]]


def bytes_below(folder: Path) -> bytes:
    return b"\n".join(os.fsencode(path) + (path.read_bytes() if path.is_file() else b"") for path in folder.rglob("*"))


def test_erased_means_gone(home: Path, plant: Plant, dialogue: Dialogue) -> None:
    """After erasing, no word of the session is left under the data folder, and others stay."""
    history = open_history(home)
    history.append({"session": "s01", "type": "mentee_turn", "text": "CANARY"})
    plant(home, b"CANARY torn", "w-old.jsonl")
    (home / "sessions/s01/history.json").write_text("CANARY")
    (home / "sessions/s01/CANARY.tmp").write_text("left by another program")
    history.rebuild("s01")
    kept = dialogue(history, "s02")
    history.erase("s01")
    assert b"CANARY" not in bytes_below(home)
    assert [session.id for session in history.sessions()] == ["s02"]
    assert history.events("s02") == kept and history.events("s01") == []


def test_words_after_an_erasure_elsewhere_are_saved(home: Path) -> None:
    """Erasing a session in one window does not swallow what is said afterwards in another."""
    one, other = open_history(home), open_history(home)
    one.append({"session": "s01", "type": "mentee_turn", "text": "before"})
    other.erase("s01")
    one.append({"session": "s01", "type": "mentee_turn", "text": "after"})
    assert [event.body["text"] for event in open_history(home).events("s01")] == ["after"]
    other.erase("s01")
    one.close()
    assert not (home / "sessions/s01").exists()


def test_an_erasure_in_the_very_moment_of_saving_is_noticed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that went into a folder while it was being erased are not called saved."""
    one, other = open_history(home), open_history(home)
    one.append({"session": "s01", "type": "mentee_turn", "id": "before"})
    sync = journal.sync

    def erase_meanwhile(fd: int) -> None:
        sync(fd)
        monkeypatch.undo()
        other.erase("s01")

    monkeypatch.setattr(journal, "sync", erase_meanwhile)
    with pytest.raises(HistoryError, match="removed meanwhile"):
        one.append({"session": "s01", "type": "mentee_turn", "id": "after"})
    assert one.append({"session": "s01", "type": "mentee_turn", "id": "after"}) == "after"
    assert [event.id for event in open_history(home).events("s01")] == ["after"]


def test_an_interrupted_erasure_is_finished_by_the_next_start(home: Path, dialogue: Dialogue) -> None:
    """A crash in the middle of erasing leaves nothing behind for long."""
    dialogue(open_history(home))
    (home / "sessions/s01").rename(home / "sessions/.erasing-s01-x")
    history = open_history(home)
    assert history.sessions() == [] and history.problems() == []
    assert b"freeze" not in bytes_below(home)


def test_an_erasure_that_fails_is_not_called_done(
    home: Path, monkeypatch: pytest.MonkeyPatch, dialogue: Dialogue
) -> None:
    """If something could not be deleted, the mentee is told and finds it in the problems."""
    history = open_history(home)
    dialogue(history)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(HistoryError, match=r"could not be erased completely \(in use\)"):
        history.erase("s01")
    assert ["not completely deleted" in problem for problem in history.problems()] == [True]
