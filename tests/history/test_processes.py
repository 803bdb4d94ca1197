from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.history import open_history

Journals = Callable[[Path], list[Path]]
Line = Callable[..., bytes]
Plant = Callable[..., Path]
HERE = Path(__file__).parent


def test_two_programs_in_one_session_lose_nothing(home: Path) -> None:
    """A notebook and a terminal on the same session: every event of both is there."""
    names = {who: [f"{who}-{n}" for n in range(200)] for who in ("lab", "terminal")}
    running = [
        subprocess.Popen(
            [sys.executable, HERE / "driver.py", home, *(f"append:{name}" for name in names[who])],
            env={**os.environ, "PYTHONPATH": str(HERE.parents[1]), "DRIVER_IDS": who},
            stdout=subprocess.PIPE,
        )
        for who in names
    ]
    reader = open_history(home)
    while any(process.poll() is None for process in running):
        for seen in reader.events("s01"):
            assert seen.body["text"] == seen.id * 50
        assert reader.problems() == []  # no half record is ever seen
    said = b"".join(process.communicate()[0] for process in running).split()
    assert said.count(b"saved") == 400
    events = [event.id for event in open_history(home).events("s01")]
    for who in names:
        assert [name for name in events if name.startswith(who)] == names[who]
    assert len(events) == 400


def test_a_reader_never_sees_half_a_record(home: Path, plant: Plant, line: Line) -> None:
    """Somebody who looks on while a record is being written is not told of damage."""
    fcntl = pytest.importorskip("fcntl", reason="NOT TESTED: this system has no such locks")
    journal = plant(home, b"")
    with ThreadPoolExecutor(1) as pool, journal.open("ab", buffering=0) as writer:
        fcntl.flock(writer, fcntl.LOCK_EX)
        writer.write(line()[:50])
        looking = pool.submit(open_history(home).verify)
        with pytest.raises(TimeoutError):
            looking.result(timeout=0.2)
        writer.write(line()[50:])
        writer.close()
        assert looking.result().problems == [] and looking.result().sessions[0].records == 1


def test_threads_share_one_history(fast_home: Path, journals: Journals) -> None:
    """The widget saves from a worker thread while the page reads and rebuilds."""
    history = open_history(fast_home)

    def work(who: int) -> None:
        for n in range(25):
            history.append({"session": "s01", "type": "mentee_turn", "who": who, "n": n})
            if n % 10 == who:
                history.rebuild("s01")
                history.sessions()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    events = history.events("s01")
    assert len(events) == 100
    for who in range(4):
        assert [e.body["n"] for e in events if e.body["who"] == who] == list(range(25))
    places = [json.loads(line)["seq"] for line in journals(fast_home)[0].open()]
    assert places == list(range(1, 101))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED: there is no fork on this system")
def test_a_forked_copy_writes_a_file_of_its_own(home: Path, journals: Journals) -> None:
    """A study that forks workers does not have two of them write one file."""
    history = open_history(home)
    history.append({"session": "s01", "type": "mentee_turn", "id": "before"})
    child = os.fork()
    if child == 0:
        try:
            history.append({"session": "s01", "type": "mentee_turn", "id": "child"})
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    history.append({"session": "s01", "type": "mentee_turn", "id": "parent"})
    assert {event.id for event in history.events("s01")} == {"before", "child", "parent"}
    assert len(journals(home)) == 2
