from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import InputError
from assistant.events import Event
from assistant.history import History, open_history

GOOD: dict[str, Any] = {"session": "s01", "type": "mentee_turn"}


class Mood(StrEnum):
    CALM = "calm"


def test_other_names_go_into_the_body(history: History) -> None:
    """A caller writes the words beside the type; they end up in the body."""
    history.append(GOOD | {"body": {"a": 1}, "text": "hello", "facet": "emotion"})
    (event,) = history.events("s01")
    assert event.body == {"a": 1, "text": "hello", "facet": "emotion"}


def test_time_and_id_are_filled_in_from_the_arguments(home: Path) -> None:
    """Time and ids come from the caller, so a session can be replayed exactly."""
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    history = open_history(home, clock=lambda: noon, new_id=iter("abcdef").__next__)
    assert history.append(GOOD) == "a"
    assert history.events("s01") == [Event(session="s01", type="mentee_turn", at=noon, id="a", body={})]


def test_times_are_kept_with_their_zone(history: History) -> None:
    """What was said in the evening is still said in the evening when it is read."""
    history.append(GOOD | {"at": "2026-11-22T22:15:00.250000+05:45"})
    assert history.events("s01")[0].at.isoformat() == "2026-11-22T22:15:00.250000+05:45"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("\ud83d\ude00", "😀"),
        ("cut \ud83d", "cut \ufffd"),
        ("\ude00\ud83dz", "\ufffd\ufffdz"),
        ("nul \0, right-to-left \u202e, line \u2028", "nul \0, right-to-left \u202e, line \u2028"),
        (("a", ("b",)), ["a", ["b"]]),
        (Mood.CALM, "calm"),
        ({"\ud83d": 1}, {"\ufffd": 1}),
        (10**200, 10**200),
    ],
)
def test_odd_values_come_back_readable(history: History, given: object, read: object) -> None:
    """Half an emoji or a zero byte from the browser neither stops the session nor vanishes."""
    history.append(GOOD | {"text": given})
    assert history.events("s01")[0].body == {"text": read}
    history.rebuild("s01")
    assert history.problems() == []


def test_a_megabyte_of_text_is_fine(history: History) -> None:
    """Somebody may paste a whole diary."""
    diary = "Ich übe jeden Tag ein wenig. 🙂 " * 32_768
    history.append(GOOD | {"text": diary})
    assert history.events("s01")[0].body["text"] == diary


def _deep(levels: int) -> object:
    value: object = 1
    for _ in range(levels):
        value = [value]
    return value


def _circle() -> object:
    ring: list[object] = []
    ring.append(ring)
    return ring


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"type": "x"}, "'session'"),
        ({"session": "s01"}, "'type'"),
        (GOOD | {"type": ""}, "'type'"),
        (GOOD | {"type": 3}, "'type'"),
        (GOOD | {"type": "x" * 201}, "'type'"),
        (GOOD | {"id": ""}, "'id'"),
        (GOOD | {"id": None}, "'id'"),
        (GOOD | {"at": "today"}, "'at'"),
        (GOOD | {"at": "2026-11-22T10:00:00"}, "'at'"),
        (GOOD | {"at": datetime(2026, 1, 1)}, "'at'"),
        (GOOD | {"at": 10**5000}, "'at'"),
        (GOOD | {"body": "text"}, "'body'"),
        (GOOD | {"body": None}, "'body'"),
        (GOOD | {"body": {"text": "a"}, "text": "b"}, "'text'"),
        (GOOD | {"mood": {"values": [1, float("nan")]}}, "body.mood.values[1]"),
        (GOOD | {"mood": float("-inf")}, "body.mood"),
        (GOOD | {"mood": {1: 2}}, "body.mood"),
        (GOOD | {"mood": b"bytes"}, "body.mood"),
        (GOOD | {"mood": {"a", "b"}}, "body.mood"),
        (GOOD | {"mood": datetime(2026, 1, 1)}, "body.mood"),
        (GOOD | {"mood": 10**5000}, "body.mood"),
        (GOOD | {"mood": _deep(101)}, "body.mood"),
        (GOOD | {"mood": _circle()}, "body.mood"),
        (GOOD | {3: 4}, "body"),
        (GOOD | {"mood": dict.fromkeys(["\ud800", "\udbff"])}, "twice"),
        ("text", "Event"),
        (None, "Event"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_name(
    history: History, home: Path, given: Mapping[str, Any], named: str
) -> None:
    """A caller who gets an event wrong is told which field, and nothing is written."""
    with pytest.raises(InputError) as refusal:
        history.append(given)
    assert named in str(refusal.value)
    assert "\n" not in str(refusal.value) and len(str(refusal.value)) < 500
    assert not home.exists()


def test_values_just_inside_the_limits_are_kept(history: History) -> None:
    """Limits are limits, not approximations: the last value inside is kept and read."""
    history.append(GOOD | {"mood": _deep(99), "number": 2**1000 - 1, "type": "x" * 200})
    assert history.events("s01")[0].body == {"mood": _deep(99), "number": 2**1000 - 1}


BAD_NAMES = [
    "", ".", "..", "../s01", "../../etc/passwd", "/etc/passwd", "a/b", "a\\b", "..\\s01",
    "a/../../b", "C:\\x", "C:", "a:b", ".hidden", "-rf", "_x", "a b", "a\n", "a\0b", "é", "a" * 65,
    "s01/", "s01.", "con", "NUL", "com1.txt", "lpt9", "Aux", "~", "~root", "%2e%2e", "a*", "a?",
    "．．", None, 3, b"s01",
]  # fmt: skip


@pytest.mark.parametrize("name", BAD_NAMES)
def test_no_session_name_leads_out_of_the_data_folder(history: History, home: Path, tmp_path: Path, name: Any) -> None:
    """Names that climb, jump or mean a device are refused at every door."""
    doors = [
        lambda: history.append({"session": name, "type": "mentee_turn"}),
        lambda: history.events(name),
        lambda: history.rebuild(name),
        lambda: history.export(name, tmp_path / "out.json"),
        lambda: history.erase(name),
    ]
    for door in doors:
        with pytest.raises(InputError):
            door()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a", "0", "a.b", "a..b", "A-_.9", "x" * 64, "console", "com10"])
def test_ordinary_session_names_work(history: History, name: str) -> None:
    """Names people and programs really use are welcome."""
    history.append({"session": name, "type": "mentee_turn"})
    assert [session.id for session in history.sessions()] == [name]


@pytest.mark.parametrize("target", ["outside", "sessions/other", "sessions/s01"])
def test_a_link_in_place_of_a_session_is_not_followed(home: Path, target: str) -> None:
    """A link cannot make us write, read or erase somewhere else."""
    outside = home / target
    (home / "sessions").mkdir(parents=True)
    if target != "sessions/s01":
        outside.mkdir()
        (outside / "diary").write_text("mine")
    (home / "sessions/s01").symlink_to(outside)
    history = open_history(home)
    for door in (lambda: history.append(GOOD), lambda: history.erase("s01")):
        with pytest.raises(InputError, match="link"):
            door()
    assert history.sessions() == []
    if target != "sessions/s01":
        assert [file.name for file in outside.iterdir()] == ["diary"]


def test_an_id_that_belongs_to_another_event_is_refused(history: History) -> None:
    """No event disappears behind another one with the same id; a repeated save is harmless."""
    history.append(GOOD | {"id": "one", "text": "first"})
    history.append(GOOD | {"id": "one", "text": "first"})
    with pytest.raises(InputError, match="'one'"):
        history.append(GOOD | {"id": "one", "text": "second"})
    assert [event.body["text"] for event in history.events("s01")] == ["first"]


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A slip in --home is explained at once."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="is a file"):
        open_history(tmp_path / "file")
