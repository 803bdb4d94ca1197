from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.prompts import PromptLibrary


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the library that came along, locked as it is."""
    folder = tmp_path / "library"
    shutil.copytree(PromptLibrary().folder, folder)
    (folder / "lock.json").unlink(missing_ok=True)
    PromptLibrary(folder).lock()
    return folder


def test_list(coach: Callable) -> None:
    """Every prompt and question file is listed with its version and hash."""
    files = {row["id"]: row for row in coach("prompts", "list", "--json").document["files"]}
    assert {"dialogue/listen", "questions/exploring"} <= set(files)
    assert len(files["dialogue/listen"]["sha256"]) == 64
    assert "dialogue/listen" in coach("prompts", "list").out


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("dialogue/listen", "purpose: "),
        ("questions/exploring", "phase: exploring"),
        ("exploring/last-time", "text: Think of the last time"),
    ],
)
def test_show(coach: Callable, id: str, shown: str) -> None:
    """A prompt, a question file and a single question can be read."""
    assert shown in coach("prompts", "show", id).out


def test_a_library_in_order(coach: Callable, library: Path) -> None:
    """A library that keeps its rules passes, with the counts of what was looked at."""
    ran = coach("prompts", "check", library)
    assert ran.code == 0 and "all is well" in ran.out


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("dialogue/listen.md", ("version:", "versoin:"), "dialogue/listen: "),
        ("dialogue/listen.md", ("---\n", "+++\n"), "dialogue/listen: "),
        ("questions/exploring.yaml", ("What happened?", "Should you leave?"), "questions/exploring.yaml: "),
        ("questions/exploring.yaml", ("role: coach", "role: [coach"), "questions/exploring.yaml: "),
        ("questions/picturing.yaml", ("reason: ", "reason: Now. "), "picturing@5 was edited without a new version"),
        ("dialogue/asides.yaml", ("about: ", "abuot: "), "dialogue/asides.yaml: "),
        ("dialogue/asides.yaml", ("why: ", "why: Now. "), "asides@3 was edited without a new version"),
        ("goals/examples.yaml", ("closes_off: ", "closes_of: "), "goals/examples.yaml: "),
        ("goals/examples.yaml", ("who: ", "who: a "), "goals/examples@1 was edited without a new version"),
        ("scenarios/terse.yaml", ("facet: emotion", "facet: mood"), "terse.yaml: "),
    ],
)
def test_a_broken_file_is_found(coach: Callable, library: Path, file: str, change: tuple[str, str], said: str) -> None:
    """Each way of breaking a file gives exit code 1 and a line that names it, on standard output."""
    path = library / file
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    ran = coach("prompts", "check", library)
    assert (ran.code, ran.err) == (1, "") and said in ran.out
    assert coach("prompts", "check", library, "--json").document["problems"]


def test_lock(coach: Callable, fails: Callable[..., str], library: Path) -> None:
    """The lock is written where the library is; a wording that changed under its version is not locked."""
    (library / "lock.json").unlink()
    assert coach("prompts", "check", library).code == 1
    assert coach("prompts", "lock", library).out == f"{library / 'lock.json'}\n"
    assert coach("prompts", "check", library).code == 0
    path = library / "dialogue/ask.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nAnd be kind.\n", encoding="utf-8")
    assert "was edited without a new version" in fails("prompts", "lock", library)
