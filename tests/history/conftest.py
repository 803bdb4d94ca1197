"""Folders, writers and watched processes for the tests of the history."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.events import Event
from assistant.history import History, open_history

DRIVER = Path(__file__).with_name("driver.py")
CHECKOUT = Path(__file__).parents[2]
START = datetime(2026, 11, 22, 10, tzinfo=UTC)
SAID: tuple[tuple[str, dict[str, Any]], ...] = (
    ("session_opened", {"theme": "something with people"}),
    ("coach_turn", {"text": "What brings you here?"}),
    ("mentee_turn", {"text": "I freeze when the room looks at me. 🙂"}),
    ("theme_named", {"title": "calm in front of people"}),
    ("mood_noted", {"later": {"feature": [1, 2.5, None, True]}}),
    ("mentee_turn", {"text": "Zeile eins\nZeile zwei", "draft": False}),
    ("coach_turn", {"note": "no words yet"}),
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def fast_home() -> Iterator[Path]:
    """A data folder in memory, where there is such a place, for tests that append very often."""
    memory = Path("/dev/shm")
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(dir=memory if usable else None) as folder:
        yield Path(folder) / "home"


@pytest.fixture
def history(home: Path) -> History:
    return open_history(home)


@pytest.fixture
def dialogue() -> Callable[..., list[Event]]:
    """Appends a short session with things of every kind in it, a minute apart."""

    def dialogue(history: History, session: str = "s01") -> list[Event]:
        events = [
            Event(session=session, type=kind, at=START + timedelta(minutes=n), id=f"{session}-{n}", body=body)
            for n, (kind, body) in enumerate(SAID)
        ]
        assert [history.append(event) for event in events] == [event.id for event in events]
        return events

    return dialogue


@pytest.fixture
def schema() -> Callable[..., jsonschema.Draft202012Validator]:
    """The published schema, or a part of it."""

    def schema(part: str = "") -> jsonschema.Draft202012Validator:
        document = json.loads(files("assistant.history").joinpath("history.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(document)
        chosen = {"$ref": part, "$defs": document["$defs"]} if part else document
        return jsonschema.Draft202012Validator(chosen)

    return schema


@pytest.fixture
def journals() -> Callable[[Path], list[Path]]:
    """Lists the journals of a session, `s01` unless told."""

    def journals(home: Path, session: str = "s01") -> list[Path]:
        return sorted((home / "sessions" / session).glob("*.jsonl"))

    return journals


@pytest.fixture
def quarantined() -> Callable[[Path], set[bytes]]:
    """What the quarantine of session `s01` holds."""

    def quarantined(home: Path) -> set[bytes]:
        return {f.read_bytes() for f in (home / "sessions/s01/quarantine").glob("*")}

    return quarantined


@pytest.fixture
def line() -> Callable[..., bytes]:
    """Writes a journal line by the words of docs/history-format.md alone, not with our code."""

    def line(**fields: Any) -> bytes:
        record = {
            "v": 1, "seq": 1, "id": "e1", "at": "2026-11-22T10:00:00+00:00",
            "type": "mentee_turn", "body": {"text": "hello"},
        }  # fmt: skip
        text = json.dumps(record | fields, separators=(",", ":"))
        content = text.removesuffix("}").encode()
        return content + b',"crc":"%08x"}\n' % zlib.crc32(content)

    return line


@pytest.fixture
def plant(journals: Callable[[Path], list[Path]]) -> Callable[..., Path]:
    """Puts a journal into session `s01` as another program would have left it."""

    def plant(home: Path, data: bytes, name: str = "w-other.jsonl") -> Path:
        folder = home / "sessions/s01"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        return folder / name

    return plant


@pytest.fixture
def drive() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs driver.py in a process of its own, perhaps under strace or with limits."""

    def drive(home: Path, *steps: str, under: tuple[str, ...] = (), **options: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*under, sys.executable, str(DRIVER), str(home), *steps],
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            capture_output=True,
            text=True,
            timeout=60,
            **options,
        )

    return drive


@pytest.fixture(scope="session")
def strace() -> str:
    """The path of strace, if it is there and may be used."""
    found = shutil.which("strace")
    if found is None:
        pytest.skip("NOT TESTED: crash and sync faults, because strace is not installed")
    probe = subprocess.run([found, "-f", "-o", os.devnull, "true"], check=False)
    if probe.returncode:
        pytest.skip("NOT TESTED: crash and sync faults, because strace may not trace here")
    return found
