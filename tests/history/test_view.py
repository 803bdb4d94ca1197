from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from assistant.events import Event
from assistant.history import open_history

Journals = Callable[[Path], list[Path]]
Dialogue = Callable[..., list[Event]]
Schema = Callable[..., jsonschema.Draft202012Validator]


def test_lines_and_documents_fit_the_published_schema(
    home: Path, journals: Journals, dialogue: Dialogue, schema: Schema
) -> None:
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


def test_the_view_shows_dialogue_and_events(home: Path, dialogue: Dialogue) -> None:
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
def test_the_view_is_rebuilt_byte_for_byte(
    home: Path, harm: str, quarantined: Callable[[Path], set[bytes]], dialogue: Dialogue
) -> None:
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


def test_a_view_of_a_later_version_is_left_alone(home: Path, dialogue: Dialogue) -> None:
    """An old program does not undo the work of a new one."""
    history = open_history(home)
    dialogue(history)
    view = home / "sessions/s01/history.json"
    view.write_text('{"format": "theme-coach/history", "version": 2}')
    history.rebuild("s01")
    assert json.loads(view.read_text())["version"] == 2
    assert ["newer version" in problem for problem in history.problems()] == [True]


def test_a_view_that_cannot_be_written_is_reported_and_harmless(home: Path, dialogue: Dialogue) -> None:
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


def test_close_writes_the_views_that_are_out_of_date(home: Path, dialogue: Dialogue) -> None:
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
