"""Prompts, the real model in this process and in a child, and children that behave badly on purpose."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.runtime import process
from assistant.runtime.base import Message, Prompt
from assistant.runtime.process import ProcessModel

LISTEN = "A mentee is thinking aloud. You listen, and you answer in one short sentence."
CONTEXT = 1024
SMALL = 256
"""A window whose end is reached soon."""


@pytest.fixture(scope="session")
def dialogue() -> Callable[..., Prompt]:
    """Makes a prompt: an instruction, turns of mentee and coach in turn, and perhaps an instruction at the end."""

    def dialogue(*turns: str, system: str = LISTEN, last: str = "", start: str = "") -> Prompt:
        told = (
            Message(role="assistant" if number % 2 else "user", text=turn, keep=False)
            for number, turn in enumerate(turns)
        )
        ending = (Message(role="system", text=last),) if last else ()
        return Prompt(messages=(Message(role="system", text=system), *told, *ending), start=start)

    return dialogue


@pytest.fixture(scope="session")
def shared_engine(model_file: Path) -> Any:
    """The real model in this process, loaded once."""
    return loaded(model_file, CONTEXT)


@pytest.fixture(scope="session")
def exact_file(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The real model's first layers, with unrounded weights.

    A rounded model gives scores that differ by a tenth of a nat when the same tokens were read in other batches or
    other cells. This one computes the same to the third digit, and says nothing sensible.
    """
    import llama_cpp

    target = tmp_path_factory.mktemp("exact") / "exact.gguf"
    params = llama_cpp.llama_model_quantize_default_params()
    params.ftype, params.allow_requantize, params.pure = llama_cpp.LLAMA_FTYPE_ALL_F32, True, True
    left_out = (ctypes.c_int32 * 27)(*range(4, 30), -1)
    params.prune_layers = left_out
    done = llama_cpp.llama_model_quantize(os.fsencode(model_file), os.fsencode(target), ctypes.byref(params))
    assert done == 0
    yield target
    target.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def shared_exact_engine(exact_file: Path) -> Any:
    """The exact model, loaded once."""
    return loaded(exact_file, CONTEXT)


@pytest.fixture(scope="session")
def shared_small_engine(exact_file: Path) -> Any:
    """The exact model with a small window, loaded once."""
    return loaded(exact_file, SMALL)


@pytest.fixture
def engine(shared_engine: Any) -> Any:
    """The real model in this process, which has read nothing yet."""
    return emptied(shared_engine)


@pytest.fixture
def exact_engine(shared_exact_engine: Any) -> Any:
    """A model that computes the same however its tokens are read, and has read nothing yet."""
    return emptied(shared_exact_engine)


@pytest.fixture
def small_engine(shared_small_engine: Any) -> Any:
    """The same with a small window."""
    return emptied(shared_small_engine)


def loaded(path: Path, context: int) -> Any:
    from assistant.runtime.engine import Engine

    return Engine(path, context=context, threads=1)


def emptied(engine: Any) -> Any:
    engine._native.clear()
    engine._reader.kept.clear()
    return engine


@pytest.fixture
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model leaves the other cores alone: its threads spin, and tests run beside other things."""
    monkeypatch.setenv("COACH_THREADS", "1")


@pytest.fixture
def model(model_file: Path, one_thread: None) -> Iterator[ProcessModel]:
    """The real model in a child process that is not started yet."""
    model = ProcessModel(model_file, id="small", sha256="0" * 64, context=CONTEXT)
    yield model
    model.close()


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ProcessModel]]:
    """Makes a model whose child runs the given Python instead of the worker."""
    made: list[ProcessModel] = []

    def child(source: str) -> ProcessModel:
        name = f"child_{len(made)}"
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(process, "WORKER", name)
        monkeypatch.setattr(process, "runtime_version", lambda: "0")
        monkeypatch.setattr(process, "GRACE", 0.2)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
        made.append(ProcessModel(tmp_path / "no.gguf", id="fake", sha256="0" * 64))
        return made[-1]

    yield child
    for model in made:
        model.close()
