from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.events import Event
from assistant.history import History, SessionSummary, open_history
from assistant.history.disk import patiently

Journals = Callable[[Path], list[Path]]
Line = Callable[..., bytes]
Plant = Callable[..., Path]
START = datetime(2026, 11, 22, 10, tzinfo=UTC)
Dialogue = Callable[..., list[Event]]


def test_what_was_said_is_read_back_by_the_next_start(home: Path, dialogue: Dialogue) -> None:
    """Closing the notebook and coming back next month brings everything back, in order."""
    events = dialogue(open_history(home))
    assert open_history(home).events("s01") == events
    assert open_history(str(home)).problems() == []


def test_a_session_nobody_has_begun_is_empty(history: History, home: Path) -> None:
    """Asking about a session does not begin it, and an empty folder is no problem."""
    assert history.events("s01") == [] and history.sessions() == [] and history.problems() == []
    assert history.verify().ok
    assert not home.exists()


def test_each_start_writes_a_file_of_its_own(home: Path, journals: Journals) -> None:
    """Two notebooks on one session cannot spoil each other's file."""
    one, other = open_history(home), open_history(home)
    for n in range(3):
        one.append({"session": "s01", "type": "mentee_turn", "n": n})
        other.append({"session": "s01", "type": "mentee_turn", "n": n})
    assert len(journals(home)) == 2
    assert [event.body["n"] for event in one.events("s01")] == [0, 0, 1, 1, 2, 2]


def test_order_follows_what_a_writer_had_seen_not_its_clock(home: Path) -> None:
    """An answer comes after its question even if the second computer's clock is behind."""
    late = open_history(home, clock=lambda: START)
    early = open_history(home, clock=lambda: START - timedelta(days=3))
    late.append({"session": "s01", "type": "coach_turn", "text": "question"})
    early.append({"session": "s01", "type": "mentee_turn", "text": "answer"})
    late.events("s01")
    late.append({"session": "s01", "type": "coach_turn", "text": "reflection"})
    said = [event.body["text"] for event in open_history(home).events("s01")]
    assert said == ["question", "answer", "reflection"]


def test_conflict_copies_of_a_sync_program_merge(home: Path, journals: Journals, dialogue: Dialogue) -> None:
    """Whatever a sync program does with copies, every event is there once."""
    history = open_history(home)
    events = dialogue(history)
    journal = journals(home)[0]
    lines = journal.read_bytes().splitlines(keepends=True)
    copy = journal.with_name(f"{journal.stem} (conflicted copy 2026-11-22).jsonl")
    copy.write_bytes(b"".join(lines[3:]))
    journal.write_bytes(b"".join(lines[:5]))
    shutil.copy(copy, copy.with_name("w-1.sync-conflict-20261122.jsonl"))
    assert open_history(home).events("s01") == events
    assert open_history(home).problems() == []


def test_two_different_events_with_one_id_are_reported(home: Path, plant: Plant, line: Line) -> None:
    """If files disagree about an event, somebody is told."""
    plant(home, line(body={"text": "one"}), "w-a.jsonl")
    plant(home, line(body={"text": "two"}), "w-b.jsonl")
    history = open_history(home)
    assert [event.body["text"] for event in history.events("s01")] == ["one"]
    assert ["carry the id e1" in problem for problem in history.problems()] == [True]


def test_the_list_of_sessions_shows_theme_times_and_turns(home: Path, dialogue: Dialogue) -> None:
    """The mentee finds last week's session by its theme."""
    history = open_history(home)
    events = dialogue(history)
    history.append({"session": "old", "type": "session_opened", "theme": "network", "at": START.replace(2025)})
    assert history.sessions() == [
        SessionSummary(id="s01", title="calm in front of people", started=START,
                       last=events[-1].at, turns=2),
        SessionSummary(id="old", title="network", started=START.replace(2025),
                       last=START.replace(2025), turns=0),
    ]  # fmt: skip


def test_a_session_of_which_nothing_is_readable_is_still_listed(home: Path, plant: Plant) -> None:
    """A damaged session is shown as damaged; it does not silently vanish."""
    plant(home, b"rubbish")
    history = open_history(home)
    (summary,) = history.sessions()
    assert (summary.id, summary.last, summary.turns) == ("s01", None, 0)
    assert len(history.problems()) == 1


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="NOT TESTED: Windows has no such permissions")
@pytest.mark.usefixtures("open_umask")
def test_only_the_owner_can_look_in(home: Path, plant: Plant, tmp_path: Path, dialogue: Dialogue) -> None:
    """On a shared computer nobody else can read a reflection, whatever the umask."""
    history = open_history(home)
    dialogue(history)
    (home / "sessions/s01").chmod(0o755)
    plant(home, b"rubbish").chmod(0o600)
    history = open_history(home)
    history.append({"session": "s01", "type": "mentee_turn"})
    history.rebuild("s01")
    history.export("s01", tmp_path / "out.json")
    found = [home, *home.rglob("*"), tmp_path / "out.json"]
    assert len(found) > 8
    for path in found:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_busy_file_is_tried_again_for_a_bounded_time() -> None:
    """A virus scanner may hold a file for a moment; if it never lets go, we do not hang."""
    waits: list[float] = []
    calls = count(1)

    def free_at_third_try() -> None:
        if next(calls) < 3:
            raise PermissionError

    patiently(free_at_third_try, pauses=(0.1,) * 25, sleep=waits.append)
    assert waits == [0.1, 0.1]

    def never() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        patiently(never, pauses=(0.1,) * 25, sleep=waits.append)
    assert sum(waits) == pytest.approx(0.2 + 2.5)


def test_a_stranger_among_the_sessions_is_reported(home: Path) -> None:
    """A folder that cannot be a session is left alone and mentioned."""
    (home / "sessions/s01 (copy)").mkdir(parents=True)
    history = open_history(home)
    assert history.sessions() == []
    assert ["s01 (copy)" in problem for problem in history.problems()] == [True]
