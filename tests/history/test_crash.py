"""The program is stopped, and the disk made to fail, at system calls chosen by strace."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.history import open_history

Drive = Callable[..., "subprocess.CompletedProcess[str]"]
Journals = Callable[[Path], list[Path]]

# Names with '?' need not exist on every processor.
CHANGING = "?open,openat,write,fsync,ftruncate,?mkdir,mkdirat,?rename,renameat,?renameat2,"
CHANGING += "?unlink,unlinkat,?rmdir"
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
SESSION = ["append:e0", "rebuild", "append:e1", "rebuild", "append:e2"]


def watch(strace: str, home: Path, log: Path, *more: str, what: str = CHANGING) -> tuple[str, ...]:
    """The strace command that sees only what happens to our files."""
    session = home / "sessions/s01"
    paths = [home, home / "sessions", session, session / "history.json"]
    for n in range(12):
        paths += [
            session / f"w-id-{n}.jsonl",
            session / f".history.json.id-{n}.tmp",
            home / f"sessions/.erasing-s01-id-{n}",
            home / f"sessions/.erasing-s01-id-{n}/history.json",
        ]
    chosen = [part for path in paths for part in ("-P", str(path))]
    return (strace, "-f", "-y", "-o", str(log), "-e", f"trace={what}",
            *chosen, *more)  # fmt: skip


def calls(log: Path) -> list[tuple[str, str]]:
    """Name and arguments of each system call that strace saw."""
    found = (CALL.match(line) for line in log.read_text().splitlines())
    return [(match[1], match[2]) for match in found if match]


def stop_everywhere(
    strace: str, drive: Drive, folder: Path, steps: list[str], check: Callable[[Path, str], None]
) -> int:
    """Run the steps once, then again with SIGKILL at each call that run made; check each time.

    Killed on entry to a call means: everything before it has happened, and the call has not.
    """

    def run(name: str, *more: str) -> tuple[Path, subprocess.CompletedProcess[str], Path]:
        home, log = folder / name, folder / f"{name}.log"
        return home, drive(home, *steps, under=watch(strace, home, log, *more)), log

    _, done, log = run("whole")
    assert done.returncode == 0, done.stderr
    counted = Counter(name for name, _ in calls(log))
    points = [(name, n) for name, times in counted.items() for n in range(1, times + 1)]

    def stop(point: tuple[str, int]) -> None:
        name, n = point
        fault = f"inject={name}:signal=KILL:when={n}"
        home, killed, _ = run(f"{name}-{n}", "-e", fault)
        assert killed.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), (point, killed)
        check(home, killed.stdout)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(stop, points))
    return len(points)


def test_what_was_promised_survives_a_crash_at_any_moment(strace: str, drive: Drive, tmp_path: Path) -> None:
    """Whenever the program is killed, every event it called saved is there, and work goes on."""

    def check(home: Path, said: str) -> None:
        view = home / "sessions/s01/history.json"
        assert not view.exists() or json.loads(view.read_bytes())["events"], home.name
        history = open_history(home)
        found = [event.id for event in history.events("s01")]
        promised = re.findall(r"saved (\w+)", said)
        assert found[: len(promised)] == promised, (home.name, said, found)
        assert history.problems() == [], home.name
        history.append({"session": "s01", "type": "mentee_turn", "id": "next"})
        history.rebuild("s01")
        again = open_history(home)
        assert [event.id for event in again.events("s01")] == [*found, "next"]
        assert again.problems() == []

    assert stop_everywhere(strace, drive, tmp_path, SESSION, check) > 20


def test_a_crash_while_erasing_leaves_all_or_nothing(strace: str, drive: Drive, tmp_path: Path) -> None:
    """Killed while erasing, a session is whole or gone after the next start, never half of it."""

    def check(home: Path, said: str) -> None:
        if "saved e0" not in said:
            return  # killed before the erasing began: the other test looks at that
        found = [event.id for event in open_history(home).events("s01")]
        assert found in ([], ["e0"]), (home.name, said, found)
        if not found:
            words = b"e0e0e0"
            assert not any(words in p.read_bytes() for p in home.rglob("*") if p.is_file())
            assert list((home / "sessions").iterdir()) == []

    assert stop_everywhere(strace, drive, tmp_path, ["append:e0", "erase"], check) > 15


def test_nothing_is_called_saved_before_it_is_on_the_disk(strace: str, drive: Drive, tmp_path: Path) -> None:
    """Between writing the words and saying so, the file is synced, and a new file's folders too."""
    home, log = tmp_path / "home", tmp_path / "log"
    under = (strace, "-f", "-y", "-o", str(log), "-e", "trace=write,fsync,?rename,renameat")
    assert drive(home, "append:e0", "append:e1", "rebuild", under=under).returncode == 0
    trace = calls(log)
    words = [n for n, (name, args) in enumerate(trace) if name == "write" and ".jsonl>" in args]
    acks = [n for n, (name, args) in enumerate(trace) if name == "write" and '"saved ' in args]
    assert len(words) == len(acks) == 2
    synced = [
        [re.search(r"<(.*)>", args)[1] for name, args in trace[start:end] if name == "fsync"]
        for start, end in zip(words, acks, strict=True)
    ]
    session = home / "sessions/s01"
    journal = str(session / "w-id-0.jsonl")
    assert synced == [[journal, str(session), str(session.parent), str(home)], [journal]]
    after = [name for name, args in trace[acks[-1] + 1 :] if str(session) in args]
    assert after == ["write", "fsync", "rename", "fsync"]  # the view: whole and synced, then moved


def saved_and_refused(said: str) -> tuple[list[str], list[str]]:
    return re.findall(r"^saved (\w+)", said, re.M), re.findall(r"^refused (\w+)", said, re.M)


@pytest.mark.parametrize("when", [1, 2, 3, 4, 5])
def test_a_failed_sync_is_never_called_saved(
    strace: str, drive: Drive, tmp_path: Path, journals: Journals, when: int
) -> None:
    """If the disk reports an error, the mentee is told; the same words go to a new file later."""
    home, log = tmp_path / "home", tmp_path / "log"
    (home / "sessions/s01").mkdir(parents=True)
    fault = watch(strace, home, log, "-e", f"inject=fsync:error=EIO:when={when}", what="fsync")
    steps = ["append:e0", "append:e1", "append:e0", "append:e1"]
    done = drive(home, *steps, under=fault)
    failed = "e0" if when <= 4 else "e1"  # the first append syncs its file and three folders
    assert saved_and_refused(done.stdout)[1] == [failed], done
    assert "the disk reported an error" in done.stdout
    history = open_history(home)
    assert sorted(event.id for event in history.events("s01")) == ["e0", "e1"]
    assert history.problems() == []
    failed_file, new_file = sorted(journals(home), key=os.path.getmtime)
    assert failed_file.read_bytes().count(b"\n") == (0 if failed == "e0" else 1)
    assert new_file.read_bytes().count(b"\n") == (4 - (1 if failed == "e0" else 2))


def test_a_disk_that_keeps_failing_is_never_trusted(strace: str, drive: Drive, tmp_path: Path) -> None:
    """As long as the disk fails, nothing is called saved, and nothing half-written is left."""
    home, log = tmp_path / "home", tmp_path / "log"
    fault = watch(strace, home, log, "-e", "inject=fsync,ftruncate:error=EIO", what="fsync,ftruncate")
    done = drive(home, "append:e0", "append:e1", "append:e0", under=fault)
    assert saved_and_refused(done.stdout) == ([], ["e0", "e1", "e0"])
    assert open_history(home).problems() == []


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("ENOSPC", "free some space"),
        ("EDQUOT", "free some space"),
        ("EROFS", "read-only"),
        ("EACCES", "no permission"),
        ("EIO", "disk reported an error"),
        ("EMFILE", "Too many open files"),
    ],
)
def test_every_refusal_says_what_to_do(strace: str, drive: Drive, tmp_path: Path, error: str, advice: str) -> None:
    """A tired person reads one sentence: what happened, where, and what to do next."""
    home = tmp_path / "home"
    journal = home / "sessions/s01/w-id-0.jsonl"
    under = (strace, "-f", "-o", str(tmp_path / "log"), "-P", str(journal))
    fault = ("-e", "trace=openat", "-e", f"inject=openat:error={error}:when=1")
    done = drive(home, "append:e0", "append:e0", under=(*under, *fault))
    assert done.stdout.splitlines()[1:] == ["saved e0"], done
    assert advice in done.stdout and str(journal.parent) in done.stdout
    assert "then try again" in done.stdout and "Traceback" not in done.stderr
