from __future__ import annotations

import os
import shutil
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assistant.errors import HistoryError
from assistant.history import History, SessionCheck, open_history, session

Journals = Callable[[Path], list[Path]]
Quarantined = Callable[[Path], set[bytes]]
Line = Callable[..., bytes]
Plant = Callable[..., Path]


def say(history: History, name: str) -> str:
    return history.append({"session": "s01", "type": "mentee_turn", "id": name, "text": f"{name} 🙂"})


def ids(history: History) -> list[str]:
    return [event.id for event in history.events("s01")]


def is_record(line: bytes) -> bool:
    """The documented test for a whole line, without our code."""
    return line[-18:] == b',"crc":"%08x"}' % zlib.crc32(line[:-18])


HARM: dict[str, Callable[[bytes, int], bytes]] = {
    "torn": lambda data, at: data[:at],
    "zeroed": lambda data, at: data[:at] + b"\0" * (len(data) - at),
    "hole": lambda data, at: data[:at] + b"\0" * 9 + data[at + 9 :],
    "flipped": lambda data, at: data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :],
    "line end": lambda data, at: data[:at] + b"\n" + data[at + 1 :],
}


@pytest.mark.parametrize("harm", HARM)
def test_damage_at_any_byte_costs_only_what_it_hit(
    fast_home: Path, journals: Journals, harm: str, quarantined: Quarantined
) -> None:
    """Whatever byte is hit, all other records are read, the bytes are kept, and it is reported."""
    history = open_history(fast_home)
    for name in ("a", "b", "c"):
        say(history, name)
    (journal,) = journals(fast_home)
    whole = journal.read_bytes()
    lines = dict(zip("abc", whole.splitlines(), strict=True))
    for at in range(len(whole)):
        damaged = HARM[harm](whole, at)
        journal.write_bytes(damaged)
        shutil.rmtree(fast_home / "sessions/s01/quarantine", ignore_errors=True)
        after = open_history(fast_home)
        found = ids(after)
        assert found == [name for name in lines if lines[name] in damaged], (harm, at)
        wrong = {line for line in damaged.split(b"\n") if line and not is_record(line)}
        assert quarantined(fast_home) == wrong, (harm, at)
        assert len(after.problems()) == (1 if wrong else 0), (harm, at)
        assert journal.read_bytes() == damaged, "reading changed the journal"


def test_a_new_line_begins_after_a_torn_one(fast_home: Path, journals: Journals, quarantined: Quarantined) -> None:
    """Wherever the file in use was torn, the next words stand on a line of their own."""
    history = open_history(fast_home)
    say(history, "a")
    say(history, "b")
    (journal,) = journals(fast_home)
    whole = journal.read_bytes()
    first = whole.index(b"\n") + 1
    for at in range(first, len(whole)):
        journal.write_bytes(whole[:at])
        say(history, f"after-{at}")
        lines = journal.read_bytes().splitlines()
        assert is_record(lines[0]) and is_record(lines[-1]), at
        assert b"".join(lines[1:-1]) in (whole[first:at], b""), at
        assert ids(history)[0] == "a" and ids(history)[-1] == f"after-{at}"
    assert not any(b"after" in kept for kept in quarantined(fast_home))


def test_half_a_write_that_cannot_be_undone_spoils_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, quarantined: Quarantined
) -> None:
    """If half a record cannot be taken back, it is refused and costs nothing beside it."""
    history = open_history(home)
    say(history, "a")
    write = os.write

    def refuse(*_: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(os, "write", lambda fd, data: write(fd, data[:60]))
        broken.setattr(os, "ftruncate", refuse)
        with pytest.raises(HistoryError):
            say(history, "b")
    say(history, "b")
    say(history, "c")
    assert ids(open_history(home)) == ["a", "b", "c"]
    assert [len(kept) for kept in quarantined(home)] == [60]


def test_the_same_damage_is_kept_once(home: Path, plant: Plant, quarantined: Quarantined) -> None:
    """Reading a damaged session every day does not fill the disk with copies."""
    plant(home, b"rubbish\nrubbish\nmore")
    plant(home, b"rubbish", "w-copy.jsonl")
    for _ in range(3):
        open_history(home).events("s01")
    assert quarantined(home) == {b"rubbish", b"more"}
    assert len(list((home / "sessions/s01/quarantine").iterdir())) == 2


def test_verify_counts_what_is_there(home: Path, plant: Plant, line: Line) -> None:
    """The mentee can ask whether everything is in order and gets numbers and sentences."""
    plant(home, line(id="a") + b"rubbish\n" + line(v=2, id="b") + line(id="c") + b"torn")
    history = open_history(home)
    say(history, "d")
    report = history.verify()
    assert report.sessions == [SessionCheck(session="s01", records=3, damaged=2, newer=1, quarantined=2)]
    assert not report.ok and report.problems == history.problems()
    assert [("damaged" in p, "newer version" in p) for p in report.problems] == [
        (True, False),
        (False, True),
    ]


def test_records_of_a_later_version_are_kept(home: Path, plant: Plant, line: Line, quarantined: Quarantined) -> None:
    """Going back to an older program loses nothing of what the newer one wrote."""
    later = line(v=2, id="b", seq="new idea")
    journal = plant(home, line(id="a") + later)
    history = open_history(home)
    say(history, "c")
    history.rebuild("s01")
    assert ids(history) == ["a", "c"]
    assert journal.read_bytes().endswith(later) and quarantined(home) == set()


def forbid(read: Callable[[Path], bytes], name: str) -> Callable[[Path], bytes]:
    """Permissions do not stop root, so one file is made unreadable here."""

    def read_file(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return read(path)

    return read_file


@pytest.mark.parametrize("kind", ["rubbish", "folder", "link", "pipe", "forbidden"])
def test_a_journal_that_cannot_be_read_is_left_alone(
    home: Path, plant: Plant, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What we cannot read we neither replace nor follow nor wait for; the session goes on."""
    odd = plant(home, b"\x80rubbish", "w-odd.jsonl")
    secret = tmp_path / "secret"
    secret.write_bytes(b"private")
    if kind != "rubbish":
        odd.unlink()
    match kind:
        case "folder":
            odd.mkdir()
        case "link":
            odd.symlink_to(secret)
        case "pipe":
            if not hasattr(os, "mkfifo"):
                pytest.skip("NOT TESTED: there are no named pipes on this system")
            os.mkfifo(odd)
        case "forbidden":
            odd.write_bytes(b"x")
            monkeypatch.setattr(session, "read_file", forbid(session.read_file, odd.name))
    before = odd.lstat()
    history = open_history(home)
    say(history, "a")
    history.rebuild("s01")
    assert ids(history) == ["a"]
    assert ["w-odd.jsonl" in problem for problem in history.problems()] == [True]
    assert odd.lstat()[:2] == before[:2] and odd.lstat().st_mtime == before.st_mtime
    kept = b"".join(f.read_bytes() for f in (home / "sessions").rglob("*.bin"))
    assert kept == (b"\x80rubbish" if kind == "rubbish" else b"")


class DamagedHistory(RuleBasedStateMachine):
    """Several programs write to a session while its files are torn, zeroed, flipped and copied.

    The model is the exact line of every acknowledged event. An event may only be missing if its
    line is nowhere any more; bytes that are no line must be in the quarantine.
    """

    @initialize()
    def begin(self) -> None:
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = tempfile.TemporaryDirectory(dir=memory)
        self.home = Path(self.folder.name) / "home"
        self.lines: dict[str, bytes] = {}
        self.writers = [open_history(self.home)]
        self.count = 0

    def teardown(self) -> None:
        self.folder.cleanup()

    def _journals(self) -> list[Path]:
        return sorted((self.home / "sessions/s01").glob("*.jsonl"))

    def _pick(self, number: int) -> Path | None:
        journals = [path for path in self._journals() if path.stat().st_size]
        return journals[number % len(journals)] if journals else None

    @rule(number=st.integers(0, 9), text=st.text(st.characters(), max_size=20))
    def append(self, number: int, text: str) -> None:
        """Somebody says something in one of the open windows."""
        name = f"event-{self.count}"
        self.count += 1
        before = {path: path.stat().st_size for path in self._journals()}
        writer = self.writers[number % len(self.writers)]
        writer.append({"session": "s01", "type": "mentee_turn", "id": name, "text": text})
        (grown,) = (p for p in self._journals() if p.stat().st_size > before.get(p, 0))
        self.lines[name] = grown.read_bytes()[before.get(grown, 0) :].strip(b"\n")

    @rule()
    def start_another(self) -> None:
        """Another window is opened."""
        self.writers = [*self.writers[-2:], open_history(self.home)]

    @rule(number=st.integers(0, 9), cut=st.integers(1, 250))
    def tear(self, number: int, cut: int) -> None:
        """The end of a file is lost."""
        if path := self._pick(number):
            os.truncate(path, max(0, path.stat().st_size - cut))

    @rule(number=st.integers(0, 9), size=st.integers(1, 600))
    def zero_tail(self, number: int, size: int) -> None:
        """A power cut leaves zeros at the end of a file."""
        if path := self._pick(number):
            path.write_bytes(path.read_bytes() + b"\0" * size)

    @rule(number=st.integers(0, 9), at=st.integers(0, 5000), bits=st.integers(1, 255))
    def flip(self, number: int, at: int, bits: int) -> None:
        """A byte changes."""
        if path := self._pick(number):
            data = bytearray(path.read_bytes())
            data[at % len(data)] ^= bits
            path.write_bytes(bytes(data))

    @rule(number=st.integers(0, 9), at=st.integers(0, 5000), back=st.booleans())
    def copy(self, number: int, at: int, back: bool) -> None:
        """A sync program makes a copy of a file, or of a part of it."""
        if path := self._pick(number):
            data = path.read_bytes()
            part = data[at % len(data) :] if back else data[: at % len(data)]
            path.with_name(f"{path.stem[:40]} (copy {self.count}).jsonl").write_bytes(part)

    @rule(data=st.sampled_from([b"", b"{}", b"\0" * 99]))
    def spoil_view(self, data: bytes) -> None:
        """The readable copy is spoilt and rebuilt."""
        if self._journals():
            (self.home / "sessions/s01/history.json").write_bytes(data)
            self.writers[-1].rebuild("s01")

    @invariant()
    def nothing_whole_is_missing(self) -> None:
        files = [path.read_bytes() for path in self._journals()]
        found = set(ids(open_history(self.home)))
        there = {n for n, line in self.lines.items() if any(line in data for data in files)}
        assert found == there
        kept = {f.read_bytes() for f in (self.home / "sessions/s01/quarantine").glob("*")}
        lines = {line for data in files for line in data.split(b"\n")}
        assert {line for line in lines if line.strip() and not is_record(line.rstrip())} <= kept


TestDamagedHistory = DamagedHistory.TestCase
TestDamagedHistory.settings = settings(
    max_examples=150,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
