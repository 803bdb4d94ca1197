from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.errors import HistoryError
from assistant.history import History, open_history

Drive = Callable[..., "subprocess.CompletedProcess[str]"]
SMALL_KB = range(44, 100, 8)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a disk of a few kilobytes, and changes its options when asked again."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = False

    def mount(options: str) -> Path:
        nonlocal mounted
        again = ["-o", f"remount,{options}"] if mounted else ["-t", "tmpfs", "-o", options, "tmpfs"]
        try:
            subprocess.run(["mount", *again, place], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"NOT TESTED: a full disk, because mounting one needs root ({error})")
        mounted = True
        return place

    yield mount
    if mounted:
        subprocess.run(["umount", place], check=True)


def say(history: History, name: str) -> str:
    return history.append({"session": "s01", "type": "mentee_turn", "id": name, "text": name * 99})


def fill(history: History) -> tuple[list[str], str, HistoryError]:
    """Talk until nothing can be saved: what was promised, what was refused, and why."""
    saved: list[str] = []
    while True:
        name = f"event-{len(saved)}"
        try:
            saved.append(say(history, name))
        except HistoryError as refusal:
            return saved, name, refusal


@pytest.mark.parametrize("size", SMALL_KB)
def test_a_full_disk_loses_nothing_and_works_again(small_disk: Callable[[str], Path], size: int) -> None:
    """On a full disk the mentee is told, what was saved is there, and later it goes on."""
    home = small_disk(f"size={size}k") / "home"
    history = open_history(home)
    saved, refused, refusal = fill(history)
    assert len(saved) > 3
    assert "the disk is full" in str(refusal) and "free some space" in str(refusal)
    for reader in (history, open_history(home)):
        assert [event.id for event in reader.events("s01")] == saved
        assert reader.problems() == []
    history.rebuild("s01")
    assert [("readable copy" in p, "disk is full" in p) for p in history.problems()] == [(True, True)]
    with pytest.raises(HistoryError, match="disk is full"):
        history.export("s01", home / "out.json")
    assert [path.name for path in home.rglob("*.tmp")] == []
    small_disk("size=1m")
    assert say(history, refused) == refused
    assert say(history, "after") == "after"
    history.rebuild("s01")
    assert [e.id for e in open_history(home).events("s01")] == [*saved, refused, "after"]
    assert history.problems() == []


def test_a_disk_full_before_the_first_word(small_disk: Callable[[str], Path]) -> None:
    """Even a session that could not begin begins as soon as there is room."""
    disk = small_disk("size=16k")
    (disk / "filler").write_bytes(b"x" * 16_384)
    history = open_history(disk / "home")
    with pytest.raises(HistoryError, match="disk is full"):
        say(history, "first")
    assert open_history(disk / "home").sessions() == []
    (disk / "filler").unlink()
    assert say(history, "first") == "first"
    assert [event.id for event in history.events("s01")] == ["first"]


def test_an_import_is_all_or_nothing(small_disk: Callable[[str], Path], tmp_path: Path) -> None:
    """A session that does not fit on the disk is not half there."""
    elsewhere = open_history(tmp_path / "elsewhere")
    for n in range(200):
        say(elsewhere, f"event-{n}")
    elsewhere.export("s01", tmp_path / "out.json")
    home = small_disk("size=64k") / "home"
    history = open_history(home)
    with pytest.raises(HistoryError, match="disk is full"):
        history.import_(tmp_path / "out.json")
    assert history.sessions() == [] and history.problems() == []
    small_disk("size=2m")
    history.import_(tmp_path / "out.json")
    assert len(open_history(home).events("s01")) == 200


def test_a_read_only_disk_can_be_read(small_disk: Callable[[str], Path]) -> None:
    """A session on a write-protected disk can still be read; saving says why it cannot."""
    home = small_disk("size=1m") / "home"
    say(open_history(home), "a")
    (home / "sessions/s01/w-old.jsonl").write_bytes(b"rubbish")
    small_disk("ro")
    history = open_history(home)
    assert [event.id for event in history.events("s01")] == ["a"]
    with pytest.raises(HistoryError, match="read-only"):
        say(history, "b")
    problems = history.problems()
    assert len(problems) == 2 and any("not copied aside" in problem for problem in problems)
    small_disk("rw")
    assert say(history, "b") == "b"
    assert len(history.problems()) == 1


LIMITED = """
import resource, runpy, sys
limit = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
sys.argv.pop(0)
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.mark.skipif(os.name == "nt", reason="NOT TESTED: Windows has no file-size limit")
@pytest.mark.parametrize("room", [1, 30, 150, 290])
def test_a_record_that_only_half_fits_is_not_called_saved(home: Path, room: int) -> None:
    """Where a size limit cuts the write short, the half record is taken back; no root is needed."""
    driver = Path(__file__).with_name("driver.py")
    one = len((_journal_of(home.with_name("measure"), driver)).read_bytes())

    def run(limit: int, *steps: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", LIMITED, str(limit), driver, home, *steps],
            env={**os.environ, "PYTHONPATH": str(driver.parents[2])},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    said = run(2 * one + min(room, one - 1), *(f"append:e{n}" for n in range(4)))
    assert re.findall(r"^(saved|refused) (\w+)", said, re.M) == [
        ("saved", "e0"), ("saved", "e1"), ("refused", "e2"), ("refused", "e3"),
    ]  # fmt: skip
    assert "size limit" in said
    history = open_history(home)
    assert [event.id for event in history.events("s01")] == ["e0", "e1"]
    assert history.problems() == []
    assert (home / "sessions/s01/w-id-0.jsonl").stat().st_size == 2 * one
    say(history, "e2")
    assert [event.id for event in history.events("s01")] == ["e0", "e1", "e2"]


def _journal_of(home: Path, driver: Path) -> Path:
    subprocess.run(
        [sys.executable, driver, home, "append:e0"],
        env={**os.environ, "PYTHONPATH": str(driver.parents[2])},
        check=True,
        capture_output=True,
    )
    return home / "sessions/s01/w-id-0.jsonl"
