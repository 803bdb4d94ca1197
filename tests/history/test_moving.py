from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.errors import InputError
from assistant.events import Event
from assistant.history import History, open_history

Dialogue = Callable[..., list[Event]]
Schema = Callable[..., jsonschema.Draft202012Validator]


def test_an_export_comes_back_equal_elsewhere(home: Path, tmp_path: Path, dialogue: Dialogue, schema: Schema) -> None:
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


def test_import_adds_only_what_is_missing(home: Path, tmp_path: Path, dialogue: Dialogue) -> None:
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
        (b"", "the file is empty"),
        (b"{'", "not JSON; reading stopped in line 1"),
        (b"\xff", "not UTF-8 text"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"version":NaN}', "NaN is not a JSON value"),
        (b'{"version":' + b"9" * 5000 + b"}", "a number of more than 300 digits"),
        (b'{"version":1,"version":1}', "the field `version` stands twice"),
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


def test_missing_files_and_sessions_are_named(history: History, tmp_path: Path, dialogue: Dialogue) -> None:
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
