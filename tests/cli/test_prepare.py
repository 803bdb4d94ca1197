from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.meeting.agreed import read_agreement

BRIEFS = Path(__file__).resolve().parents[1] / "data" / "briefs"
NOOR = BRIEFS / "noor-1.json"
NO_MODEL = ("--model", "none")


def test_a_meeting_is_prepared(coach: Callable) -> None:
    """Role, questions, what to listen for, the time and all that was shared are printed in lines that fit."""
    ran = coach("prepare", NOOR, *NO_MODEL)
    assert (ran.code, ran.err) == (0, "")
    for head in ("# Meeting with Noor", "## Your role", "## Questions you can bring", "## Listen for"):
        assert f"{head}" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_how_long_it_is(coach: Callable, minutes: int) -> None:
    """The plan is for the time there is."""
    plan = coach("prepare", NOOR, "--minutes", str(minutes), "--json", *NO_MODEL).document["plan"]
    assert plan["minutes"] == minutes and sum(part["minutes"] for part in plan["agenda"]) == minutes


@pytest.mark.parametrize(("name", "begins"), [("m.html", "<!DOCTYPE html>"), ("m.md", "# Meeting with Noor\n")])
def test_it_becomes_a_page(coach: Callable, tmp_path: Path, name: str, begins: str) -> None:
    """By the ending of its name it is a page or a text; beside `--json` both are made."""
    ran = coach("prepare", NOOR, "--to", tmp_path / name, *NO_MODEL)
    assert ran.code == 0 and "The page for your meeting is in" in ran.out
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert coach("prepare", NOOR, "--to", tmp_path / name, "--json", *NO_MODEL).document["before"] is None


def test_the_brief_before_is_known(coach: Callable) -> None:
    """A brief that was opened here once is compared with the next; one that was not can be named."""
    later = BRIEFS / "dimitri-2.json"
    assert "Since the last brief" not in coach("prepare", later, *NO_MODEL).out
    assert "Since the last brief" in coach("prepare", later, "--before", BRIEFS / "dimitri-1.json", *NO_MODEL).out
    assert "Since the last brief" in coach("prepare", later, *NO_MODEL).out


def test_a_model_that_is_named_has_its_part(coach: Callable) -> None:
    """With a model the page names it; where none was named and none is here, the bank does without."""
    assert "The language model scripted" in coach("prepare", NOOR, "--model", "scripted").out
    assert "No language model had a part in it" in " ".join(coach("prepare", NOOR).out.split())


def test_a_note_stays_with_the_mentor(coach: Callable, tmp_path: Path) -> None:
    """What a mentor notes is shown to them at the terminal, and is on no page and in no file that is handed over."""
    ran = coach("prepare", NOOR, "--note", "zebra seems tired", *NO_MODEL)
    assert ran.code == 0 and ran.out.startswith("Your note is kept") and "# Meeting" not in ran.out
    assert "zebra seems tired" in coach("prepare", NOOR, *NO_MODEL).out
    coach("prepare", NOOR, "--to", tmp_path / "m.md", *NO_MODEL)
    coach("prepare", NOOR, "--agreed", "step: Go", "--hand-back", tmp_path / "a.json", *NO_MODEL)
    assert not [path for path in tmp_path.glob("*.*") if "zebra" in path.read_text(encoding="utf-8")]


def test_what_was_agreed_is_handed_back(coach: Callable, tmp_path: Path) -> None:
    """Steps with their day and who is beside them, questions and notes become one file for the mentee."""
    agreed = (
        "step: Ask Paul | for ten minutes | by 2099-01-31 | with Paul",
        "Question: what would be lost?",
        "note: short is fine",
    )
    options = [part for one in agreed for part in ("--agreed", one)]
    ran = coach("prepare", NOOR, *options, "--hand-back", tmp_path / "a.json", *NO_MODEL)
    assert ran.code == 0 and "3 in all" in ran.out
    found = read_agreement((tmp_path / "a.json").read_bytes(), "a.json")
    assert [(one.kind, one.text, str(one.by), one.who) for one in found.items] == [
        ("step", "Ask Paul | for ten minutes", "2099-01-31", "Paul"),
        ("question", "what would be lost?", "None", ""),
        ("note", "short is fine", "None", ""),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name the brief that your mentee gave you"),
        (("missing.json",), "missing.json cannot be read"),
        ((NOOR, "--minutes", "20"), "20"),
        ((NOOR, "--to", "m.txt"), "ends neither in .html nor in .md"),
        ((NOOR, "--to", "missing/m.md"), "does not exist"),
        ((NOOR, "--before", BRIEFS / "sofia-1.json"), "no earlier brief of the same conversation"),
        ((NOOR, "--before", NOOR), "no earlier brief of the same conversation"),
        ((NOOR, "--agreed", "step: go | by 2020-01-31"), "2020-01-31 has passed already"),
        ((NOOR, "--agreed", "step: go", "--hand-back", "a.html"), "a.html does not end in .json"),
        ((NOOR, "--note", " "), "There is nothing in it yet"),
        ((NOOR, "--agreed", "go there"), "does not begin with step:"),
        ((NOOR, "--agreed", "step:"), "has nothing in it"),
        ((NOOR, "--agreed", "step: go | by Friday"), "“Friday” is no day"),
        ((NOOR, "--agreed", "note: " + "x" * 3000), "cannot be agreed"),
        ((NOOR, "--hand-back", "a.json"), "Nothing was agreed yet"),
        ((NOOR, "--agreed", "step: go", "--hand-back", "missing/a.json"), "folder that exists"),
        ((NOOR, "--new-key", "key"), "leave out the brief"),
        ((NOOR, "--model", "nobody"), "nobody"),
    ],
)
def test_what_cannot_be_done(
    coach: Callable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str | Path, ...],
    said: str,
) -> None:
    """Each misuse is refused in one sentence on standard error, with exit code 2."""
    monkeypatch.chdir(tmp_path)
    model = () if "--model" in arguments else NO_MODEL
    ran = coach("prepare", *arguments, *model)
    assert ran.code == 2 and ran.err.count("\n") == 1 and ran.err.startswith("coach: ")
    assert said in ran.err and len(ran.err) < 400 and "# Meeting" not in ran.out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"<html>", "the page to read"),
        (b"AGE-SECRET-KEY-1QQQ", "a secret key"),
        (b"{}", "no brief of this program"),
        (b"x" * (3 * 1024 * 1024), "larger than 2 MB"),
        (b"[" * 100_000, "nested"),
        (b'{"format": "theme-coach/brief", "version": 99}', "newer version"),
        (NOOR.read_bytes().replace(b"Noor", b"Nora"), "changed after it was approved"),
    ],
)
def test_a_file_that_is_no_brief(fails: Callable[..., str], tmp_path: Path, data: bytes, said: str) -> None:
    """An empty, foreign, huge, newer or changed file is refused in one sentence."""
    (tmp_path / "b.json").write_bytes(data)
    assert said in fails("prepare", tmp_path / "b.json", *NO_MODEL)


def test_a_sealed_brief(coach: Callable, fails: Callable[..., str], tmp_path: Path) -> None:
    """A key is made once and never overwritten; what is sealed for it opens with it, and with no other."""
    sealing = pytest.importorskip("assistant.sealing")
    pytest.importorskip("pyrage")
    ran = coach("prepare", "--new-key", tmp_path / "key")
    public = ran.out.splitlines()[-1]
    assert ran.code == 0 and public.startswith("age1") and "SECRET" not in ran.out
    assert "is there already" in fails("prepare", "--new-key", tmp_path / "key")
    (tmp_path / "b.age").write_bytes(sealing.seal(NOOR.read_bytes(), [public]))
    coach("prepare", "--new-key", tmp_path / "other")
    assert "is sealed" in fails("prepare", tmp_path / "b.age", *NO_MODEL)
    assert "for somebody else" in fails("prepare", tmp_path / "b.age", "--identity", tmp_path / "other", *NO_MODEL)
    assert "cannot be read" in fails("prepare", tmp_path / "b.age", "--identity", tmp_path / "missing", *NO_MODEL)
    assert "Meeting with Noor" in coach("prepare", tmp_path / "b.age", "--identity", tmp_path / "key", *NO_MODEL).out


def test_everything_as_a_document(coach: Callable) -> None:
    """`--json` gives the brief, the one before, the plan, notes and what was agreed, and nothing else."""
    coach("prepare", NOOR, "--agreed", "step: Go", *NO_MODEL)
    ran = coach("prepare", NOOR, "--json", "--note", "hm", *NO_MODEL)
    assert set(ran.document) == {"brief", "before", "plan", "notes", "agreed"}
    assert ran.document["brief"] == {k: v for k, v in json.loads(NOOR.read_bytes()).items() if k != "checksum"}
    assert [note["text"] for note in ran.document["notes"]] == ["hm"] and len(ran.document["agreed"]) == 1


def test_it_is_kept_apart_from_conversations(coach: Callable, home: Path) -> None:
    """What a mentor opens is no conversation, and can be in no mentee's brief."""
    coach("prepare", NOOR, *NO_MODEL)
    assert sorted(os.listdir(home)) == ["mentor"] and coach("history", "list", "--json").document == []


def test_what_is_agreed_later_is_added(coach: Callable) -> None:
    """What was agreed before stays, nothing is there twice, and `none` empties the list; each time the sum is said."""
    assert "1 in all" in coach("prepare", NOOR, "--agreed", "step: Go", *NO_MODEL).out
    assert "2 in all" in coach("prepare", NOOR, "--agreed", "note: Well", "--agreed", "step: go", *NO_MODEL).out
    page = " ".join(coach("prepare", NOOR, *NO_MODEL).out.split())
    assert "## What we agreed - Step: “go” - Worth keeping: “Well” | Who" in page
    assert "1 in all" in coach("prepare", NOOR, "--agreed", "none", "--agreed", "note: New", *NO_MODEL).out
    assert "is empty now" in coach("prepare", NOOR, "--agreed", "None", *NO_MODEL).out
    assert coach("prepare", NOOR, "--json", *NO_MODEL).document["agreed"] == []


def test_what_was_agreed_last_time_is_shown(coach: Callable) -> None:
    """The second meeting begins with what came of the first."""
    coach("prepare", BRIEFS / "dimitri-1.json", "--agreed", "step: Walk the line with Marek", *NO_MODEL)
    page = " ".join(coach("prepare", BRIEFS / "dimitri-2.json", *NO_MODEL).out.split())
    assert "## Agreed last time - Step: “Walk the line with Marek”" in page


def test_writing_down_needs_no_model(coach: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a model to keep a note, to agree on something or to hand it back."""

    def looked_for(*_: object) -> None:
        raise AssertionError("a model was looked for")

    monkeypatch.setattr("assistant.cli.prepare.load", looked_for)
    assert coach("prepare", NOOR, "--note", "hm").code == 0
    assert coach("prepare", NOOR, "--agreed", "step: Go", "--hand-back", tmp_path / "a.json").code == 0
    with pytest.raises(AssertionError, match="looked for"):
        coach("prepare", NOOR)
