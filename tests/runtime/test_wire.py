from __future__ import annotations

import ast
import io
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ModelRefused
from assistant.runtime import wire
from assistant.runtime.wire import LARGEST, LENGTH, receive, send

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def sent(*messages: dict[str, Any]) -> bytes:
    pipe = io.BytesIO()
    for message in messages:
        send(pipe, message)
    return pipe.getvalue()


def frame(data: bytes) -> bytes:
    return LENGTH.pack(len(data)) + data


def overheard(say: Callable[[IO[bytes]], None]) -> list[Any]:
    """What is received within some seconds while the sender holds the line."""
    reader, writer = os.pipe()
    heard: list[Any] = []
    with open(reader, "rb") as pipe:
        with open(writer, "wb") as other:
            listener = threading.Thread(target=lambda: heard.append(receive(pipe)))
            listener.start()
            say(other)
            listener.join(5)
            in_time = list(heard)
        listener.join()
    return in_time


@given(st.lists(st.dictionaries(st.text(max_size=8), ANYTHING, max_size=4), max_size=4))
def test_what_is_sent_arrives(messages: list[dict[str, Any]]) -> None:
    """Messages arrive one by one as they were sent, whatever the text in them; then there are none."""
    pipe = io.BytesIO(sent(*messages))
    assert [receive(pipe) for _ in messages] == messages
    assert receive(pipe) is None


@pytest.mark.parametrize("text", ["\ud83d", "a\udc00b", "👍🏽", "\0\n\r", "\u2028", "é" * 70_000, "<|im_start|>"])
def test_odd_text_arrives_unchanged(text: str) -> None:
    """Halves of emoji, control characters and very long words go through as they are."""
    assert receive(io.BytesIO(sent({"text": text}))) == {"text": text}


def test_two_halves_of_an_emoji_are_the_emoji() -> None:
    """Some programs hand over an emoji as two halves; it arrives as one."""
    assert receive(io.BytesIO(sent({"text": "\ud83d\udc4d"}))) == {"text": "👍"}


@given(st.binary(max_size=200))
def test_noise_is_no_message_and_no_crash(noise: bytes) -> None:
    """Whatever bytes come, there is a message or there is none; nothing is raised."""
    assert isinstance(receive(io.BytesIO(noise)), dict | None)
    assert isinstance(receive(io.BytesIO(frame(noise))), dict | None)


def test_a_message_that_breaks_off_is_none() -> None:
    """The other side can die at any byte: what is not whole is not a message."""
    whole = sent({"text": "a sentence"})
    assert all(receive(io.BytesIO(whole[:size])) is None for size in range(len(whole)))


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\xff\xfe", b"[1]", b'"text"', b"null", b"[" * 100_000])
def test_a_frame_of_something_else_is_none(data: bytes) -> None:
    """A frame whose content is no JSON object counts as no message."""
    assert receive(io.BytesIO(frame(data))) is None


def test_an_absurd_length_is_not_waited_for() -> None:
    """Text on the pipe looks like a length of gigabytes; nobody waits for or makes room for that."""

    def noise(pipe: IO[bytes]) -> None:
        pipe.write(b"Hello from some library\n")
        pipe.flush()

    assert overheard(noise) == [None]
    assert receive(io.BytesIO(LENGTH.pack(LARGEST + 1) + b"x")) is None


def test_a_closed_pipe_is_none() -> None:
    """Reading on after somebody closed the pipe ends as if the other side had gone."""
    pipe = io.BytesIO(sent({"text": "x"}))
    pipe.close()
    assert receive(pipe) is None


def test_too_much_text_is_refused_before_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other side would not accept is refused in a sentence, and the pipe stays usable."""
    monkeypatch.setattr(wire, "LARGEST", 100)
    pipe = io.BytesIO()
    with pytest.raises(ModelRefused, match=r"too long for the language model: 1\d\d of 100 bytes"):
        send(pipe, {"text": "x" * 90})
    send(pipe, {"text": "short"})
    assert receive(io.BytesIO(pipe.getvalue())) == {"text": "short"}


def test_a_message_goes_out_at_once() -> None:
    """Words are seen as they are written: nothing waits in a buffer for more."""
    assert overheard(lambda pipe: send(pipe, {"text": "now"})) == [{"text": "now"}]


def test_only_plain_ascii_json_is_on_the_wire() -> None:
    """Anybody can read what is sent: a length and JSON in ASCII."""
    data = sent({"text": "Grüße 👍"})
    assert LENGTH.unpack(data[:4]) == (len(data) - 4,)
    assert json.loads(data[4:].decode("ascii")) == {"text": "Grüße 👍"}


def test_nothing_is_unpickled_and_no_port_is_opened() -> None:
    """What comes from a file or another process is never unpickled, and nothing here listens on a port."""
    forbidden = {"pickle", "_pickle", "dill", "shelve", "marshal", "diskcache", "multiprocessing", "socketserver"}
    forbidden |= {"xmlrpc", "asyncio", "socket", "ssl", "ctypes"}
    allowed = {"native.py": {"ctypes"}, "hub.py": {"socket", "ssl"}}
    for file in Path(wire.__file__).parent.glob("*.py"):
        found = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {(node.module or "").partition(".")[0]}
                assert node.module != "http.server"
            elif isinstance(node, ast.Name | ast.Attribute):
                name = node.id if isinstance(node, ast.Name) else node.attr
                assert name not in {"LlamaDiskCache", "eval", "exec"}, f"{file.name}:{node.lineno}"
        assert not (found & forbidden) - allowed.get(file.name, set()), file.name
