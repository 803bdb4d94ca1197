from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.events import Event
from assistant.history import SessionCheck, open_history

DATA = Path(__file__).parents[1] / "data/history"
VERSIONS = sorted(path.name for path in DATA.glob("v*"))


def expected(version: str) -> dict[str, Any]:
    """The exported session as the program of that time wrote it."""
    document: dict[str, Any] = json.loads((DATA / version / "spring.json").read_bytes())
    return document


def events(document: dict[str, Any]) -> list[Event]:
    return [
        Event(session="spring", type=e["type"], at=datetime.fromisoformat(e["at"]), id=e["id"],
              body=e["body"])
        for e in document["events"]
    ]  # fmt: skip


@pytest.mark.parametrize("version", VERSIONS)
def test_journals_of_every_version_open_for_ever(version: str, tmp_path: Path) -> None:
    """A session begun with an old program is read by this one, with its old scars."""
    shutil.copytree(DATA / version, tmp_path / "home")
    history = open_history(tmp_path / "home")
    assert history.events("spring") == events(expected(version))
    assert history.verify().sessions == [SessionCheck(session="spring", records=8, damaged=2, newer=1, quarantined=2)]
    (summary,) = history.sessions()
    assert (summary.title, summary.turns) == ("finding my voice in large meetings", 2)
    history.rebuild("spring")
    view = json.loads((tmp_path / "home/sessions/spring/history.json").read_bytes())
    assert view == expected(version)


@pytest.mark.parametrize("version", VERSIONS)
def test_exports_of_every_version_can_be_imported_for_ever(version: str, tmp_path: Path) -> None:
    """A file somebody kept for years still opens."""
    history = open_history(tmp_path / "home")
    assert history.import_(DATA / version / "spring.json") == "spring"
    assert history.events("spring") == events(expected(version))
