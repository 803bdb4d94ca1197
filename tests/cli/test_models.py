from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import model_files
from assistant.errors import ModelUnavailable
from assistant.runtime.catalogue import Catalogue
from assistant.runtime.files import ModelFiles
from assistant.runtime.part import Progress

BYTES = b"GGUF\x03\x00\x00\x00" + bytes(100_000)
DEFAULT = "qwen2.5-coder-1.5b-instruct-q4_k_m"
SMALL = "smollm2-135m-instruct-q4_1"


@pytest.fixture
def folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A models folder, and a catalogue whose files are small enough to make."""
    shipped = Catalogue.load()
    digest = hashlib.sha256(BYTES).hexdigest()
    small = [
        entry.model_copy(update={"size": len(BYTES), **({"sha256": digest} if entry.id == DEFAULT else {})})
        for entry in shipped.models
    ]
    files = ModelFiles(home / "models", Catalogue(models=tuple(small)))
    monkeypatch.setattr(model_files, "files_of", lambda arguments: files)
    monkeypatch.setattr("assistant.runtime.loading.memory", lambda: 16 * 10**9)
    files.folder.mkdir(parents=True)
    return files.folder


def test_list_before_and_after(coach: Callable, folder: Path) -> None:
    """The list shows what is here and marks the one that is used."""
    assert "None is used yet" in coach("models", "list").out
    (folder / f"{DEFAULT}.gguf").write_bytes(BYTES)
    assert f"*  {DEFAULT}" in coach("models", "list").out
    rows = {row["id"]: row for row in coach("models", "list", "--json").document["models"]}
    assert (rows[DEFAULT]["present"], rows[DEFAULT]["default"]) == (True, True)
    assert not any(row["present"] or row["default"] for id, row in rows.items() if id != DEFAULT)


def test_verify(coach: Callable, folder: Path) -> None:
    """Whole files pass; one damaged byte gives exit code 1 and says which file."""
    assert coach("models", "verify").out.startswith("There is no model file in ")
    path = folder / f"{DEFAULT}.gguf"
    path.write_bytes(BYTES)
    assert coach("models", "verify").code == 0
    path.write_bytes(BYTES[:-1] + b"x")
    ran = coach("models", "verify", "--json")
    assert ran.code == 1
    (file,) = ran.document["files"]
    assert file["ok"] is False and DEFAULT in file["sentence"]


def test_trust_once(coach: Callable, fails: Callable[..., str], folder: Path, tmp_path: Path) -> None:
    """A file of one's own is refused with the command that trusts it, and after that command it counts as whole."""
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(BYTES + b"mine")
    sentence = fails("narrow", "tests/data/exchanges/s01.json", "--model", mine)
    assert f'coach models trust "{mine}"' in sentence
    assert coach("models", "trust", mine).out.startswith(f"{mine} (SHA-256 ")
    assert f"{mine} is whole: a file you trusted." in coach("models", "verify").out


def test_remove(coach: Callable, fails: Callable[..., str], folder: Path) -> None:
    """A model can be removed once, and then there is nothing to remove."""
    (folder / f"{DEFAULT}.gguf").write_bytes(BYTES)
    assert "is removed" in coach("models", "remove", DEFAULT).out
    assert "nothing to remove" in fails("models", "remove", DEFAULT)


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which models were fetched, instead of fetching them; the hub answers."""
    ids: list[str] = []

    def fetch(entry, folder, *, progress):  # type: ignore[no-untyped-def]
        ids.append(entry.id)
        for done in (0, entry.size // 3, entry.size):
            progress(Progress(done, entry.size, "Wheel 1 of 2."))
        return folder / entry.file_name

    monkeypatch.setattr("assistant.runtime.fetch.fetch", fetch)
    monkeypatch.setattr("assistant.runtime.fetch.reachable", lambda: frozenset({"hub", "wheels"}))
    return ids


def test_fetch_by_name(coach: Callable, folder: Path, fetched: list[str]) -> None:
    """Fetching prints the path alone on standard output; how far it is goes to standard error."""
    ran = coach("models", "fetch", SMALL)
    assert ran.out == f"{folder / SMALL}.gguf\n"
    assert fetched == [SMALL]
    assert ran.err.splitlines() == [
        "0 % (0.00 of 0.00 GB)  Wheel 1 of 2.",
        "33 % (0.00 of 0.00 GB)  Wheel 1 of 2.",
        "100 % (0.00 of 0.00 GB)  Wheel 1 of 2.",
    ]


def test_fetch_without_a_name_takes_the_best(coach: Callable, folder: Path, fetched: list[str]) -> None:
    """Where the hub answers, the best model that fits is fetched."""
    coach("models", "fetch")
    assert fetched == ["qwen3-4b-instruct-2507-q4_k_m"]


def test_fetch_again_is_quick(
    coach: Callable, folder: Path, fetched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a model that will do is here already, nobody asks the network for another."""

    def asked() -> frozenset[str]:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("assistant.runtime.fetch.reachable", asked)
    (folder / f"{DEFAULT}.gguf").write_bytes(BYTES)
    coach("models", "fetch")
    assert fetched == [DEFAULT]


def test_a_tiny_model_is_not_enough(coach: Callable, folder: Path, fetched: list[str]) -> None:
    """A model for tests does not keep `coach models fetch` from getting one to talk with."""
    (folder / f"{SMALL}.gguf").write_bytes(BYTES)
    coach("models", "fetch")
    assert fetched == ["qwen3-4b-instruct-2507-q4_k_m"]


def test_a_fetch_that_fails(fails: Callable[..., str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When no source delivers, the sentence says so, and nothing is on standard output."""

    def fetch(*_: object, **__: object) -> None:
        raise ModelUnavailable("It could not be fetched. Check the network connection.")

    monkeypatch.setattr("assistant.runtime.fetch.fetch", fetch)
    assert "Check the network" in fails("models", "fetch", SMALL)


def test_progress_in_a_terminal_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a terminal, how far a download is stands in one line that is gone at the end."""
    import sys

    from assistant.cli.terminal import Progress as Line

    monkeypatch.setattr(type(sys.stderr), "isatty", lambda self: True, raising=False)
    with Line() as line:
        telling = model_files._Telling(line)
        telling.hear(Progress(5, 10, "Wheel 1 of 22 from the Python package index."))
        telling.hear(Progress(10, 10, "Done."))
    err = capsys.readouterr().err
    assert "\n" not in err and err.startswith("\r50 % ")
    assert err.split("\r")[2].startswith("100 %") and err.split("\r")[-2].strip() == ""
