from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.errors import HistoryError, InputError
from assistant.events import Event
from assistant.history import History, SessionSummary, journal, open_history
from assistant.history.disk import patiently

START = datetime(2026, 11, 22, 10, tzinfo=UTC)
Journals = Callable[[Path], list[Path]]
Line = Callable[..., bytes]
Plant = Callable[..., Path]


def schema(part: str = "") -> jsonschema.Draft202012Validator:
    document = json.loads(files("assistant.history").joinpath("history.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(document)
    chosen = {"$ref": part, "$defs": document["$defs"]} if part else document
    return jsonschema.Draft202012Validator(chosen)


def dialogue(history: History, session: str = "s01") -> list[Event]:
    """A short session with things of every kind in it."""
    said: list[tuple[str, dict[str, Any]]] = [
        ("session_opened", {"theme": "something with people"}),
        ("coach_turn", {"text": "What brings you here?"}),
        ("mentee_turn", {"text": "I freeze when the room looks at me. 🙂"}),
        ("theme_named", {"title": "calm in front of people"}),
        ("mood_noted", {"later": {"feature": [1, 2.5, None, True]}}),
        ("mentee_turn", {"text": "Zeile eins\nZeile zwei", "draft": False}),
        ("coach_turn", {"note": "no words yet"}),
    ]
    events = [
        Event(session=session, type=kind, at=START + timedelta(minutes=n), id=f"{session}-{n}",
              body=body)
        for n, (kind, body) in enumerate(said)
    ]  # fmt: skip
    for event in events:
        assert history.append(event) == event.id
    return events


def test_what_was_said_is_read_back_by_the_next_start(home: Path) -> None:
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


def test_conflict_copies_of_a_sync_program_merge(home: Path, journals: Journals) -> None:
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


def test_the_list_of_sessions_shows_theme_times_and_turns(home: Path) -> None:
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


def test_lines_and_documents_fit_the_published_schema(home: Path, journals: Journals) -> None:
    """Other programs can rely on the schema we publish."""
    history = open_history(home)
    dialogue(history)
    history.rebuild("s01")
    for line in journals(home)[0].read_bytes().splitlines():
        schema("#/$defs/record").validate(json.loads(line))
    document = json.loads((home / "sessions/s01/history.json").read_bytes())
    schema().validate(document)
    for wrong in ({"version": 2}, {"turns": [{}]}, {"session": "../x"}, {"events": [{"id": "x"}]}):
        assert not schema().is_valid(document | wrong)


def test_the_view_shows_dialogue_and_events(home: Path) -> None:
    """The readable copy holds the title, the numbered dialogue, and everything that happened."""
    history = open_history(home)
    events = dialogue(history)
    history.rebuild("s01")
    document = json.loads((home / "sessions/s01/history.json").read_bytes())
    assert document["title"] == "calm in front of people"
    assert [(t["turn"], t["speaker"], t["text"]) for t in document["turns"]] == [
        (0, "coach", "What brings you here?"),
        (1, "mentee", "I freeze when the room looks at me. 🙂"),
        (2, "mentee", "Zeile eins\nZeile zwei"),
    ]
    assert [e["id"] for e in document["events"]] == [e.id for e in events]
    assert [e["seq"] for e in document["events"]] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("harm", ["delete", "truncate", "rubbish", "foreign"])
def test_the_view_is_rebuilt_byte_for_byte(home: Path, harm: str, quarantined: Callable[[Path], set[bytes]]) -> None:
    """The readable copy may be lost or spoilt; it comes back, and what replaced it is kept."""
    history = open_history(home)
    dialogue(history)
    history.rebuild("s01")
    view = home / "sessions/s01/history.json"
    before = view.read_bytes()
    spoilt = {"truncate": before[:50], "rubbish": b"\0" * 64, "foreign": b'{"format":"x"}'}
    view.unlink() if harm == "delete" else view.write_bytes(spoilt[harm])
    open_history(home).rebuild("s01")
    assert view.read_bytes() == before
    assert quarantined(home) == ({spoilt[harm]} if harm in spoilt else set())


def test_a_view_of_a_later_version_is_left_alone(home: Path) -> None:
    """An old program does not undo the work of a new one."""
    history = open_history(home)
    dialogue(history)
    view = home / "sessions/s01/history.json"
    view.write_text('{"format": "theme-coach/history", "version": 2}')
    history.rebuild("s01")
    assert json.loads(view.read_text())["version"] == 2
    assert ["newer version" in problem for problem in history.problems()] == [True]


def test_a_view_that_cannot_be_written_is_reported_and_harmless(home: Path) -> None:
    """Words are safe even where the readable copy cannot be written; later it can."""
    history = open_history(home)
    events = dialogue(history)
    view = home / "sessions/s01/history.json"
    view.mkdir()
    history.rebuild("s01")
    assert ["readable copy" in problem for problem in history.problems()] == [True]
    assert history.events("s01") == events
    view.rmdir()
    history.close()
    assert history.problems() == [] and view.is_file()


def test_close_writes_the_views_that_are_out_of_date(home: Path) -> None:
    """After the last turn the readable copy is complete, also when nobody asked for it."""
    with open_history(home) as history:
        dialogue(history)
        history.append({"session": "s02", "type": "mentee_turn"})
        history.rebuild("s02")
        second = (home / "sessions/s02/history.json").stat()
        assert not (home / "sessions/s01/history.json").exists()
    assert (home / "sessions/s01/history.json").exists()
    assert (home / "sessions/s02/history.json").stat().st_ino == second.st_ino
    history.append({"session": "s01", "type": "mentee_turn"})
    assert len(history.events("s01")) == 8


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="NOT TESTED: Windows has no such permissions")
@pytest.mark.usefixtures("open_umask")
def test_only_the_owner_can_look_in(home: Path, plant: Plant, tmp_path: Path) -> None:
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


def test_an_export_comes_back_equal_elsewhere(home: Path, tmp_path: Path) -> None:
    """A session can move to another computer and is the same there."""
    history = open_history(home)
    events = dialogue(history)
    history.export("s01", tmp_path / "out.json")
    schema().validate(json.loads((tmp_path / "out.json").read_bytes()))
    there = open_history(tmp_path / "there")
    assert there.import_(tmp_path / "out.json") == "s01"
    assert there.events("s01") == events
    assert (tmp_path / "there/sessions/s01/history.json").exists()
    there.export("s01", tmp_path / "again.json")

    def content(file: str) -> dict[str, Any]:
        document = json.loads((tmp_path / file).read_bytes())
        for event in document["events"]:
            del event["writer"]
        return dict(document)

    assert content("again.json") == content("out.json")


def test_import_adds_only_what_is_missing(home: Path, tmp_path: Path) -> None:
    """Two computers can exchange a session back and forth without doubling anything."""
    here, there = open_history(home), open_history(tmp_path / "there")
    events = dialogue(here)
    here.export("s01", tmp_path / "out.json")
    there.import_(tmp_path / "out.json")
    here.append({"session": "s01", "type": "mentee_turn", "id": "here"})
    there.append({"session": "s01", "type": "mentee_turn", "id": "there"})
    there.export("s01", tmp_path / "back.json")
    for _ in range(2):
        here.import_(tmp_path / "back.json")
        ids = [event.id for event in here.events("s01")]
        assert ids[:-2] == [event.id for event in events] and set(ids[-2:]) == {"here", "there"}
    assert here.append({"session": "s01", "type": "mentee_turn", "id": "last"}) == "last"
    assert here.events("s01")[-1].id == "last"
    assert here.problems() == []


VALID = {"id": "a", "type": "t", "at": "2026-11-22T10:00:00Z", "body": {}, "seq": 1, "writer": "w"}
HEAD = {"format": "theme-coach/history", "version": 1, "session": "s01"}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"", "damaged or not JSON"),
        (b"\xff", "damaged or not JSON"),
        (b"[" * 100_000, "damaged or not JSON"),
        (b'{"version":1,"version":1}', "damaged or not JSON"),
        ([], "not an exported session"),
        ({"format": "chat"}, "not an exported session"),
        (HEAD | {"version": 2}, "newer version"),
        (HEAD | {"version": True}, "'version'"),
        (HEAD, "'events'"),
        (HEAD | {"session": "../up", "events": []}, "../up"),
        (HEAD | {"events": [VALID, 3]}, "events[1]"),
        (HEAD | {"events": [VALID, VALID | {"at": "soon"}]}, "events[1]"),
        (HEAD | {"events": [VALID | {"seq": 2**60}]}, "'seq'"),
        (HEAD | {"events": [VALID | {"body": []}]}, "'body'"),
        (HEAD | {"events": [{}]}, "events[0]"),
    ],
)
def test_a_file_that_cannot_be_imported_is_refused_whole(
    history: History, home: Path, tmp_path: Path, document: Any, said: str
) -> None:
    """A damaged, foreign or newer file is refused with a sentence and changes nothing."""
    file = tmp_path / "in.json"
    file.write_bytes(document if isinstance(document, bytes) else json.dumps(document).encode())
    with pytest.raises(InputError) as refusal:
        history.import_(file)
    assert said in str(refusal.value) and "\n" not in str(refusal.value)
    assert not home.exists()


def test_missing_files_and_sessions_are_named(history: History, tmp_path: Path) -> None:
    """A wrong path or a mistyped session is answered with a sentence."""
    doors = [
        lambda: history.import_(tmp_path / "none.json"),
        lambda: history.import_(tmp_path),
        lambda: history.export("none", tmp_path / "out.json"),
        lambda: history.erase("none"),
        lambda: history.rebuild("none"),
    ]
    for door in doors:
        with pytest.raises(InputError, match=r"none|cannot be read"):
            door()
    dialogue(history)
    for target in (tmp_path, tmp_path / "no/such/out.json"):
        with pytest.raises(InputError, match="cannot be written"):
            history.export("s01", target)


def bytes_below(folder: Path) -> bytes:
    return b"\n".join(os.fsencode(path) + (path.read_bytes() if path.is_file() else b"") for path in folder.rglob("*"))


def test_erased_means_gone(home: Path, plant: Plant) -> None:
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


def test_an_interrupted_erasure_is_finished_by_the_next_start(home: Path) -> None:
    """A crash in the middle of erasing leaves nothing behind for long."""
    dialogue(open_history(home))
    (home / "sessions/s01").rename(home / "sessions/.erasing-s01-x")
    history = open_history(home)
    assert history.sessions() == [] and history.problems() == []
    assert b"freeze" not in bytes_below(home)


def test_an_erasure_that_fails_is_not_called_done(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If something could not be deleted, the mentee is told and finds it in the problems."""
    history = open_history(home)
    dialogue(history)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(HistoryError, match=r"could not be erased completely \(in use\)"):
        history.erase("s01")
    assert ["not completely deleted" in problem for problem in history.problems()] == [True]


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
