from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.request import ProxyHandler, build_opener

import pytest

from assistant.errors import InputError, ModelUnavailable
from assistant.runtime import fetch as fetch_module
from assistant.runtime import hub as hub_module
from assistant.runtime.fetch import reachable


def test_broken_line_goes_on_where_it_broke(setup: Any, answer: Callable[..., Any]) -> None:
    """A line that breaks costs only the rest of the file."""
    setup.server.answers = [answer(cut=400_000), answer(cut=100_000), answer()]
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert [range for _, range in setup.server.requests] == [
        None,
        "bytes=400000-",
        "bytes=500000-",
    ]


def test_interrupted_download_goes_on_next_time(setup: Any) -> None:
    """Ctrl-C keeps what has arrived, under a name that nobody takes for the model."""
    setup.stop_at(lambda progress: progress.done > 300_000)
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(setup.hub)
    setup.assert_nothing_final()
    kept = setup.part.stat().st_size
    assert kept > 300_000
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert setup.server.requests[-1] == (setup.file_url, f"bytes={kept}-")


def test_server_without_ranges_starts_again(setup: Any, answer: Callable[..., Any]) -> None:
    """A mirror that sends everything although asked for the rest spoils nothing."""
    setup.begun(setup.model[:100_000])
    setup.server.answers = [answer(ranges=False)]
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert len(setup.server.requests) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 416])
def test_refusal_is_not_repeated(setup: Any, status: int, answer: Callable[..., Any]) -> None:
    """A hub that says no is asked once; the index is next, and people read why."""
    setup.server.answers = [answer(status=status)]
    setup.fetch()
    setup.assert_fetched()
    assert len(setup.server.requests) == 1
    assert any(f"answered “{status} " in progress.sentence for progress in setup.said)
    assert setup.waits == []


def test_busy_hub_gets_a_second_chance(setup: Any, answer: Callable[..., Any]) -> None:
    """A hub that asks for patience is asked again, after longer and longer waits."""
    setup.server.answers = [answer(status=503), answer(status=429), answer()]
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert setup.waits == [2, 4]


def test_patience_has_an_end(setup: Any, answer: Callable[..., Any]) -> None:
    """A hub that breaks off five times in a row is given up, and what came is kept."""
    setup.server.answers = [answer(cut=1000)]
    with pytest.raises(ModelUnavailable, match=r"broke off, 5 times in a row.*arrived is kept"):
        setup.fetch(setup.hub)
    assert setup.waits == [2, 4, 8, 16]
    assert setup.part.read_bytes() == setup.model[:5000]


def test_redirects_keep_the_range(setup: Any, answer: Callable[..., Any]) -> None:
    """The hub may send us to its storage, which then sends only the rest."""
    setup.begun(setup.model[:100_000])
    setup.server.answers = [answer(status=302, location="/storage?id=1", body=b""), answer()]
    setup.fetch(setup.hub)
    setup.assert_fetched()
    assert setup.server.requests[-1] == ("/storage?id=1", "bytes=100000-")


def test_page_of_a_portal_is_not_downloaded(setup: Any, answer: Callable[..., Any]) -> None:
    """The sign-in page of a hotel's network is known by its length and kept out."""
    setup.begun(setup.model[:100_000])
    setup.server.answers = [answer(body=b"<html>Sign in</html>", ranges=False)]
    with pytest.raises(ModelUnavailable, match=r"a file of 20 bytes there instead of 700,008"):
        setup.fetch(setup.hub)
    assert setup.part.read_bytes() == setup.model[:100_000]


def test_silent_hub_costs_little_time(setup: Any, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., Any]) -> None:
    """A hub that takes the call and says nothing is left after the time for an answer, once."""
    monkeypatch.setattr(hub_module, "ANSWER_S", 0.1)
    release = threading.Event()
    setup.server.answers = [answer(wait=release)]
    begin = time.monotonic()
    setup.fetch()
    assert time.monotonic() - begin < 2
    release.set()
    setup.assert_fetched()
    assert len(setup.server.requests) == 1
    assert "The model hub 127.0.0.1 did not answer in time." in [p.sentence for p in setup.said]


def test_absent_hub_is_one_friendly_sentence(setup: Any) -> None:
    """Without a network the hub is not asked twice, and the message says what to do."""
    setup.server.url = "http://hub.invalid"
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch(setup.hub)
    message = caught.value.at_a_terminal
    assert message.startswith("Tiny could not be fetched. The model hub hub.invalid cannot be reac")
    assert message.endswith("connection and fetch it again. `coach models fetch tiny` does that.")
    assert setup.waits == []


def test_stalled_line_is_opened_anew(setup: Any, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., Any]) -> None:
    """A line on which nothing comes any more is left, and the rest is asked for again."""
    monkeypatch.setattr(hub_module, "STALL_S", 0.2)
    release = threading.Event()
    setup.server.answers = [answer(stall=release), answer()]
    setup.fetch(setup.hub)
    release.set()
    setup.assert_fetched()
    assert setup.server.requests[-1] == (setup.file_url, f"bytes={len(setup.model) // 2}-")


@pytest.mark.parametrize("url", ["hub.example", "file:///etc", "http://", "http://[", "ftp://x"])
def test_wrong_hub_address_is_said(setup: Any, url: str) -> None:
    """A slip in HF_ENDPOINT is answered with what it should look like."""
    setup.server.url = url
    with pytest.raises(InputError, match=r"is no address of a model hub\. Set HF_ENDPOINT"):
        setup.fetch(setup.hub)


def test_mirror_comes_from_the_environment(setup: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """HF_ENDPOINT sends everything to a mirror; without it the usual hub is asked."""
    monkeypatch.setenv("HF_ENDPOINT", setup.server.url + "/")
    setup.server.url = ""
    setup.fetch(setup.hub)
    assert setup.server.requests == [(setup.file_url, None)]
    monkeypatch.delenv("HF_ENDPOINT")
    assert fetch_module.hub_at(None) == "https://huggingface.co"


def test_reachable_tells_what_is_worth_trying(server: Any, answer: Callable[..., Any]) -> None:
    """The hub counts when it says yes; the package index is only known by trying."""
    opener = build_opener(ProxyHandler({}))
    assert reachable(server.url, opener) == {"hub", "wheels"}
    server.answers = [answer(status=403)]
    assert reachable(server.url, opener) == {"wheels"}
    assert reachable("http://hub.invalid", opener) == {"wheels"}
    with pytest.raises(InputError):
        reachable("hub.example", opener)
