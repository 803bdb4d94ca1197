from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.history import open_history

LONG = "I say one thing of my own in every Monday meeting, and then I write down what happened to it."


def kept(home: Path, id: str, title: str, at: datetime) -> None:
    """A small session in the data folder."""
    history = open_history(home)
    happened: tuple[dict[str, Any], ...] = (
        {"type": "session_opened", "ends": "2027-09-22"},
        {"type": "mentee_turn", "text": "I never say anything."},
        {"type": "theme_named", "theme": "t", "title": title},
        {"type": "goal_accepted", "theme": "t", "text": LONG},
        {"type": "mini_goal_set", "theme": "t", "mini_goal": "m", "what": "Ask \x1b[31mAna", "by": "2026-12-01"},
    )
    for event in happened:
        history.append({"session": id, "at": at.isoformat(), **event})


@pytest.fixture
def session(home: Path) -> str:
    kept(home, "old", "being calm", datetime(2026, 11, 2, 9, tzinfo=UTC))
    kept(home, "new", "being heard", datetime(2026, 11, 22, 9, tzinfo=UTC))
    return "new"


def test_the_last_journey_is_printed(coach: Callable, session: str) -> None:
    """Without an id, the journey of the last conversation is printed, in lines that fit and without steering signs."""
    ran = coach("journey")
    assert (ran.code, ran.err) == (0, "")
    assert "## Your theme: being heard\n" in ran.out and "being calm" not in ran.out
    assert (
        "\n> I say one thing of my own in every Monday meeting, and then I write down what\n> happened to it.\n"
        in ran.out
    )
    assert "\n2026-12-01  Small step, open: “Ask \ufffd[31mAna”\n" in ran.out and "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_another_journey_by_its_id(coach: Callable, session: str) -> None:
    """With an id, the journey of that conversation is printed."""
    assert "## Your theme: being calm\n" in coach("journey", "old").out


@pytest.mark.parametrize(
    ("name", "begins"), [("j.html", "<!DOCTYPE html>"), ("j.HTML", "<!DOCTYPE html>"), ("j.md", "# Your journey\n")]
)
def test_a_journey_is_written_to_a_file(coach: Callable, session: str, tmp_path: Path, name: str, begins: str) -> None:
    """By the ending of its name a file becomes a page or a text; an older one gives way, and nothing else is left."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / name).write_text("older")
    assert coach("journey", session, "--to", folder / name).out == f"Your journey is in {folder / name}.\n"
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("j.txt", "ends neither in .html nor in .md"),
        ("j", "ends neither in .html nor in .md"),
        ("missing/j.html", "missing does not exist: make it first"),
        ("folder.md", "folder.md is a folder: name a file in it"),
    ],
)
def test_a_place_where_nothing_can_be_written(
    fails: Callable[..., str], session: str, tmp_path: Path, name: str, said: str
) -> None:
    """A file that cannot be is refused in one sentence, and nothing is written."""
    (tmp_path / "folder.md").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert said in fails("journey", "--to", tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk(fails: Callable[..., str], session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file cannot be written whole, one sentence says why, and the older file is still there."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "j.md").write_text("older")
    monkeypatch.setattr("assistant.history.disk.sync", full)
    sentence = fails("journey", "--to", tmp_path / "j.md")
    assert sentence.startswith(f"This was not saved in {tmp_path / 'j.md'}: the disk is full")
    assert [path.name for path in tmp_path.glob("*.md")] == ["j.md"] and (tmp_path / "j.md").read_text() == "older"


@pytest.mark.parametrize(
    ("arguments", "said"), [([], "There is no conversation yet"), (["x"], "There is no session 'x'")]
)
def test_no_such_journey(fails: Callable[..., str], home: Path, arguments: list[str], said: str) -> None:
    """Before the first conversation, and for an id that is not there, one sentence says so and what to do."""
    assert said in fails("journey", *arguments)
    assert not home.exists()
