from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import checks
from assistant.runtime.catalogue import Catalogue
from assistant.runtime.files import ModelFiles
from assistant.settings import Settings

NAMES = ["Python", "packages", "Jupyter", "runtime", "model", "memory", "disk", "data folder"]


def states(coach: Callable, *arguments: str) -> dict[str, dict[str, str]]:
    """The checks by name."""
    return {check["name"]: check for check in coach("doctor", "--json", *arguments).document["checks"]}


def test_a_healthy_computer(coach: Callable) -> None:
    """Where nothing stands in the way, every line says what is fine, and the exit code is 0."""
    ran = coach("doctor", "--model", "none", "--json")
    assert (ran.code, ran.document["ok"]) == (0, True)
    assert [check["name"] for check in ran.document["checks"]] == NAMES
    assert all(check["todo"] for check in ran.document["checks"] if check["state"] != "fine")
    lines = coach("doctor", "--model", "none").out
    assert lines.startswith("fine     Python: 3.") and "data folder" in lines


def test_looking_changes_nothing(coach: Callable, home: Path) -> None:
    """The doctor does not make the data folder; the first conversation does."""
    coach("doctor")
    assert not home.exists()


def test_no_model_is_a_note(coach: Callable) -> None:
    """Without a model the program works, so that is no blocker, and the line says how to get one."""
    found = states(coach)["model"]
    assert found["state"] == "note" and "coach models fetch" in found["todo"]


def test_a_model_somebody_asked_for_must_work(coach: Callable) -> None:
    """A model that was named and cannot be used is a blocker."""
    ran = coach("doctor", "--model", "smollm2-135m-instruct-q4_1")
    assert ran.code == 1 and "blocker  model: " in ran.out


def test_a_cut_model_file_is_found(coach: Callable, home: Path) -> None:
    """Half a model under a model's name is a blocker with the command that mends it."""
    (home / "models").mkdir(parents=True)
    (home / "models/smollm2-135m-instruct-q4_1.gguf").write_bytes(b"GGUF\x03\x00\x00\x00" + bytes(5000))
    ran = coach("doctor", "--json")
    (found,) = [check for check in ran.document["checks"] if check["name"] == "model file"]
    assert ran.code == 1 and found["state"] == "blocker"
    assert "coach models fetch smollm2-135m-instruct-q4_1" in found["todo"]


def test_a_model_file_with_other_contents_is_found(
    coach: Callable, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of the right name and size that holds something else is a blocker, although nobody named it."""
    monkeypatch.setattr(checks, "runtime_version", lambda: "0.3.36")
    entry = Catalogue.load().get("smollm2-135m-instruct-q4_1")
    (home / "models").mkdir(parents=True)
    with (home / "models" / entry.file_name).open("wb") as file:
        file.write(b"GGUF\x03\x00\x00\x00")
        file.truncate(entry.size)
    found = states(coach)["model"]
    assert found["state"] == "blocker" and "holds something else" in found["todo"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_folder_others_can_look_into(coach: Callable, home: Path) -> None:
    """Conversations that others on this computer could read are pointed out, with the way to close the folder."""
    (home / "sessions").mkdir(parents=True)
    (home / "sessions").chmod(0o755)
    found = states(coach)["data folder"]
    assert found["state"] == "note" and "chmod 700" in found["todo"]
    (home / "sessions").chmod(0o700)
    assert states(coach)["data folder"]["state"] == "fine"


def test_a_data_folder_on_a_file_system_that_refuses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the reason that nothing can be written, it is named."""

    def refuse(**_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(checks.tempfile, "TemporaryFile", refuse)
    found = checks._data_folder(tmp_path)
    assert found.state == "blocker" and "Read-only file system" in found.found


def test_computers_unlike_this_one(tmp_path: Path) -> None:
    """Old Pythons, missing parts, little memory and full disks are each told with what to do."""
    assert checks._python((3, 10, 2)).state == "blocker"
    assert checks._jupyter(lambda name: "").state == "note"
    assert checks._jupyter(lambda name: "7.0.1").state == "note"
    assert checks._jupyter(lambda name: "7.4.0").state == "fine"
    assert "build-essential" in checks._runtime("", "").todo
    assert checks._runtime("", "/usr/bin/c++").todo.startswith("With /usr/bin/c++, run ")
    assert checks._disk(tmp_path, free=10**6).state == "blocker"
    files = ModelFiles(tmp_path)
    big = Settings(home=tmp_path, model="qwen3-4b-instruct-2507-q4_k_m")
    assert checks._memory(big, files, reported=4 * 10**9).state == "note"
    assert checks._memory(Settings(home=tmp_path, model=""), files, reported=10**8).state == "note"
    assert checks._memory(big, files, reported=16 * 10**9).state == "fine"
