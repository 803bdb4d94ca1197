from __future__ import annotations

import hashlib
import random
from datetime import date
from pathlib import Path

import pytest

from assistant.errors import InputError, ModelError, ModelRefused, ModelUnavailable
from assistant.runtime import loading, process
from assistant.runtime.base import Message, Prompt, Sampling
from assistant.runtime.catalogue import Catalogue, Entry
from assistant.runtime.files import ModelFiles
from assistant.runtime.loading import load_model, memory
from assistant.runtime.process import ProcessModel
from assistant.runtime.scripted import ScriptedModel

BYTES = b"GGUF" + (3).to_bytes(4, "little") + random.Random(5).randbytes(500)
GB = 10**9


def entry(name: str, content: bytes, memory_gb: float = 1) -> Entry:
    return Entry.model_validate(
        {
            "id": name,
            "title": name.title(),
            "note": "For this test.",
            "licence": "Apache-2.0",
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
            "memory_gb": memory_gb,
            "family": "chatml",
            "context": 2048,
            "sources": [{"kind": "wheels", "packages": ["tiny==1"], "member": "*.gguf"}],
        }
    )


LARGE, TINY = entry("large", BYTES + b"2", memory_gb=16), entry("tiny", BYTES + b"1")


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty models folder, a catalogue of two, a runtime, and a computer of 8 GB."""
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("COACH_MODELS", str(folder))
    monkeypatch.setattr(loading.Catalogue, "load", lambda: Catalogue(models=(LARGE, TINY)))
    monkeypatch.setattr(loading, "memory", lambda: 8 * GB)
    monkeypatch.setattr(process, "runtime_version", lambda: "0")
    return folder


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / f"{name}.gguf").write_bytes(BYTES + (b"2" if name == "large" else b"1"))


def loaded(name: str | None = None) -> ProcessModel:
    """The model, which must be one of a file and not in memory yet."""
    model = load_model(name)
    assert isinstance(model, ProcessModel) and model.pid is None
    return model


def test_nobody_can_be_asked_for() -> None:
    """Without a model is a mode of its own."""
    assert load_model("none") is None


def test_a_script_can_be_asked_for() -> None:
    """The scripted model needs no file and no runtime."""
    assert isinstance(load_model("scripted"), ScriptedModel)


def test_the_environment_can_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    """COACH_MODEL is used where nobody says otherwise."""
    monkeypatch.setenv("COACH_MODEL", "none")
    assert load_model() is None
    assert load_model("scripted") is not None


def test_an_id_of_the_catalogue(models: Path) -> None:
    """A model of the catalogue is found by its id, and keeps its name, hash and window."""
    put(models, "tiny")
    card = loaded("tiny").card
    assert (card.id, card.sha256, card.context) == ("tiny", TINY.sha256, 2048)


def test_an_id_counts_before_a_folder_of_that_name(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who has a folder called like a model still gets the model."""
    put(models, "tiny")
    (tmp_path / "tiny").mkdir()
    monkeypatch.chdir(tmp_path)
    assert loaded("tiny").card.id == "tiny"


def test_the_best_that_is_here_and_fits(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name it is the best model on the disk that the memory can carry."""
    put(models, "tiny", "large")
    assert loaded().card.id == "tiny"
    monkeypatch.setattr(loading, "memory", lambda: 32 * GB)
    assert loaded().card.id == "large"


def test_a_file_somebody_trusts(models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of one's own is used after `trust`, by its path, also from the folder it is in or from home."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(BYTES)
    ModelFiles(models).trust(path, date(2026, 11, 22))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in (str(path), "mine.gguf", "./mine.gguf", "~/mine.gguf"):
        card = loaded(name).card
        assert (card.id, card.sha256) == ("mine", hashlib.sha256(BYTES).hexdigest())


def test_a_file_nobody_trusts(models: Path, tmp_path: Path) -> None:
    """A stranger's file is not used; the sentence says how to vouch for it."""
    path = tmp_path / "stranger.gguf"
    path.write_bytes(BYTES)
    with pytest.raises(ModelUnavailable, match=r"(?s)stranger\.gguf is not in the catalogue .*`coach models trust \""):
        load_model(str(path))


@pytest.mark.parametrize("name", ["gone.gguf", "no/such/file", "x" * 5000 + ".gguf"])
def test_a_file_that_is_not_there(models: Path, name: str) -> None:
    """A path that leads nowhere is named in the sentence."""
    with pytest.raises(ModelUnavailable, match=r"model file .*(gone|file|xxx)"):
        load_model(name)


def test_a_file_in_a_home_that_is_not_there(models: Path) -> None:
    """A path in the home of somebody this computer does not know is named as it was written."""
    with pytest.raises(InputError, match=r"^~nobody-here/model\.gguf cannot be found: .* whose home"):
        load_model("~nobody-here/model.gguf")


@pytest.mark.parametrize("name", ["qwen", "x" * 5000, "tiny ", "TINY"])
def test_an_id_that_is_not_there(models: Path, name: str) -> None:
    """A name the catalogue does not know is answered with those it does."""
    with pytest.raises(InputError, match=r"no model “.*” in the catalogue\. It has: large, tiny"):
        load_model(name)


def test_a_damaged_file_is_refused(models: Path) -> None:
    """A catalogue model that breaks off is not used, and the sentence says how to get it again."""
    (models / "tiny.gguf").write_bytes(BYTES[:100])
    with pytest.raises(ModelRefused, match=r"(?s)breaks off .*`coach models fetch tiny`"):
        load_model("tiny")


def test_no_model_at_all(models: Path) -> None:
    """Where nothing was fetched yet, the sentence says what to do, and that one can go on without."""
    with pytest.raises(ModelUnavailable, match=r"(?s)No language model .*`coach models fetch` .*`--model none`"):
        load_model()
    with pytest.raises(ModelUnavailable, match=r"no model file .*tiny\.gguf"):
        load_model("tiny")


def test_nothing_here_fits(models: Path) -> None:
    """A model too large for this computer is not taken by default; the sentence says that none that fits is here."""
    put(models, "large")
    with pytest.raises(ModelUnavailable, match="No language model that fits this computer is here yet"):
        load_model()
    assert loaded("large").card.id == "large"


def test_no_runtime(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a model and no runtime, the sentence says how to install it, before anybody waits for an answer."""
    put(models, "tiny")
    monkeypatch.setattr(process, "runtime_version", lambda: "")
    with pytest.raises(
        ModelUnavailable, match=r"(?s)llama-cpp-python, is not installed.*theme-coach\[llama\].*--model none"
    ):
        load_model()


def test_the_home_can_be_named(models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Models are looked for in the data folder that was named, where no shared folder is set."""
    monkeypatch.delenv("COACH_MODELS")
    home = tmp_path / "mine"
    (home / "models").mkdir(parents=True)
    put(home / "models", "tiny")
    model = load_model(home=home)
    assert model and model.card.id == "tiny"
    with pytest.raises(ModelError):
        load_model(home=tmp_path / "other")


def test_memory_is_a_sensible_number() -> None:
    """This computer has at least half a gigabyte and less than a petabyte."""
    assert GB / 2 < memory() < 10**15


@pytest.mark.model
def test_the_real_model_by_its_id(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small model of the catalogue is loaded by its id, answers, and can be unloaded."""
    monkeypatch.setenv("COACH_MODELS", str(model_file.parent))
    monkeypatch.setenv("COACH_THREADS", "1")
    model = load_model(model_file.stem)
    assert model
    try:
        prompt = Prompt(messages=(Message(role="user", text="Say hello."),))
        assert model.complete(prompt, Sampling(max_tokens=5)).text
        assert model.card.context == 8192 and model.card.sha256 == Catalogue.load().get(model_file.stem).sha256
    finally:
        model.close()
