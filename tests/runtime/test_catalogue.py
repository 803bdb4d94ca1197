from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.errors import InputError, ModelUnavailable
from assistant.runtime.catalogue import SHIPPED, Catalogue

GB = 10**9
QWEN3 = "qwen3-4b-instruct-2507-q4_k_m"
QWEN = "qwen2.5-1.5b-instruct-q4_k_m"
CODER = "qwen2.5-coder-1.5b-instruct-q4_k_m"
HALF = "qwen2.5-coder-0.5b-instruct-q4_k_m"
SMOL = "smollm2-135m-instruct-q4_1"
WHEELS = frozenset({"wheels"})
EVERYWHERE = frozenset({"hub", "wheels"})


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_shipped_catalogue_is_whole(catalogue: Catalogue) -> None:
    """Five models ship, best first, and each piece of a model is listed once and in its place."""
    assert [entry.id for entry in catalogue.models] == [QWEN3, QWEN, CODER, HALF, SMOL]
    wheels = catalogue.get(CODER).sources[1]
    assert wheels.kind == "wheels"
    assert [pin.split("part")[1] for pin in wheels.packages] == [f"{n}==0.2.0" for n in range(1, 23)]


def test_known_hash_names_its_model(catalogue: Catalogue) -> None:
    """A file is recognised by its hash, whatever it is called; an unknown hash is nobody's."""
    smol = catalogue.get(SMOL)
    assert catalogue.with_hash(smol.sha256) == smol
    assert catalogue.with_hash("0" * 64) is None


def test_unknown_id_is_answered_with_the_known_ones(catalogue: Catalogue) -> None:
    """Who mistypes an id is told which ids there are."""
    with pytest.raises(InputError) as caught:
        catalogue.get("gpt")
    assert "“gpt”" in str(caught.value)
    assert all(entry.id in str(caught.value) for entry in catalogue.models)


@pytest.mark.parametrize(
    ("memory", "present", "reachable", "expected"),
    [
        (16, set(), EVERYWHERE, QWEN3),
        (8, set(), EVERYWHERE, QWEN3),
        (7.4, set(), EVERYWHERE, QWEN3),
        (7.0, set(), EVERYWHERE, QWEN),
        (16, set(), WHEELS, CODER),
        (4, set(), WHEELS, CODER),
        (3, set(), EVERYWHERE, HALF),
        (1, set(), WHEELS, SMOL),
        (16, {SMOL}, WHEELS, CODER),
        (16, {SMOL}, frozenset(), SMOL),
        (16, {SMOL, HALF}, frozenset(), HALF),
        (16, {CODER, QWEN3}, frozenset(), QWEN3),
        (4, {CODER, QWEN3}, frozenset(), CODER),
        (16, {QWEN3}, WHEELS, QWEN3),
    ],
)
def test_default_is_the_best_that_fits_and_can_be_had(
    catalogue: Catalogue, memory: float, present: set[str], reachable: frozenset[str], expected: str
) -> None:
    """Without a wish people get the best model their memory carries and their network offers."""
    assert catalogue.default(int(memory * GB), present, reachable).id == expected


def test_no_model_yet_says_how_to_get_one(catalogue: Catalogue) -> None:
    """Who has no model on disk, or none that fits, is told so, and at a terminal the one command that gets one."""
    for memory, present in ((16 * GB, set[str]()), (2 * GB, {QWEN3})):
        with pytest.raises(ModelUnavailable, match="No language model that fits") as caught:
            catalogue.default(memory, present)
        assert "`coach models fetch`" in caught.value.at_a_terminal


def test_too_little_memory_is_said(catalogue: Catalogue) -> None:
    """A computer that carries no model at all is told to work without one."""
    with pytest.raises(ModelUnavailable, match=r"(?s)0\.5 GB of memory.*--model none"):
        catalogue.default(GB // 2, {SMOL}, EVERYWHERE)


@pytest.mark.parametrize(
    ("field", "value", "names"),
    [
        ("sha256", "abc", "models.0.sha256"),
        ("size", 0, "models.0.size"),
        ("family", "unheard-of", "models.0.family"),
        ("surprise", 1, "models.0.surprise"),
        ("sources", [], "models.0.sources"),
        ("sources", [{"kind": "ftp"}], "models.0.sources.0"),
        ("id", "../up", "models.0.id"),
        ("id", SMOL, "two models share the id"),
    ],
)
def test_wrong_catalogue_is_refused_by_field(tmp_path: Path, field: str, value: object, names: str) -> None:
    """A slip in a catalogue file is answered with the file and the field."""
    document = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    document["models"][0][field] = value
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        Catalogue.load(path)
    assert names in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("pin", ["--index-url==1", "name", "name>=1", "https://x==1", "a==1 b"])
def test_only_exact_pins_reach_pip(tmp_path: Path, pin: str) -> None:
    """A package that could be read as an option, an address or a range is no pin."""
    document = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    document["models"][-1]["sources"][0]["packages"] = [pin]
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    with pytest.raises(InputError, match="packages"):
        Catalogue.load(path)


@pytest.mark.parametrize("content", [b"models: [", b"\xff\xfe\x00", b"", b"- 1"])
def test_unreadable_catalogue_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    """A catalogue that is no YAML, no text or no catalogue is refused by its name."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        Catalogue.load(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_catalogue_is_one_sentence(tmp_path: Path) -> None:
    """A catalogue that is not there is refused by its name."""
    with pytest.raises(InputError, match=r"nowhere\.yaml cannot be read"):
        Catalogue.load(tmp_path / "nowhere.yaml")
