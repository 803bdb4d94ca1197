"""Prompts, the real model in this process and in a child, and children that behave badly on purpose."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.runtime import process
from assistant.runtime.base import Completion, Message, Prompt, Sampling
from assistant.runtime.engine import Engine
from assistant.runtime.native import SEQUENCES
from assistant.runtime.process import ProcessModel

LISTEN = "A mentee is thinking aloud. You listen, and you answer in one short sentence."
CONTEXT = 1024
SMALL = 256
"""A window whose end is reached soon."""
GREEDY = Sampling(temperature=0, max_tokens=12)


class Bench(Engine):
    """An engine with short ways to ask it, and a slow one to check it by."""

    def write(self, prompt: Prompt, sampling: Sampling = GREEDY, **others: Any) -> Completion:
        """Write on from the prompt, with nobody listening."""
        calls = {"on_text": lambda text: None, "on_status": lambda status: None, "stopped": lambda: False}
        return self.complete(prompt, sampling, **{**calls, **others})

    def score(self, prompt: Prompt, *options: str, against: Prompt | None = None) -> list[float]:
        """How likely each option is."""
        return self.likelihood(prompt, options, against, lambda: False)

    def slowly(self, prompt: Prompt, *options: str) -> list[float]:
        """The same computed the slow way: from nothing, one token after the other, one option after the other."""
        native, reader = self._native, self._reader
        tokens, _ = self.read_tokens(prompt, 1)
        reader.forget(0)
        for token in tokens[:-1]:
            reader.add([token])
        scores = []
        for text in map(native.tokens, options):
            reader.forget(len(tokens) - 1)
            total = 0.0
            for token, following in pairwise([tokens[-1], *text]):
                reader.add([token])
                total += float(native.predictions(-1)[following])
            scores.append(total / len(text))
        reader.forget(0)
        return scores

    def beside(self) -> set[int]:
        """Sequences other than the conversation that are in memory."""
        native = self._native
        ends = {n: native._c.llama_memory_seq_pos_max(native._memory, n) for n in range(1, SEQUENCES)}
        return {sequence for sequence, end in ends.items() if end >= 0}

    def emptied(self) -> Bench:
        """The same, as if it had read nothing yet."""
        self._native.clear()
        self._reader.kept.clear()
        return self


class Sample(NamedTuple):
    """What a mentee said, what a coach said to it, and what could be asked next."""

    meeting: str
    answer: str
    questions: tuple[str, ...]
    """The last one is nonsense."""


@pytest.fixture(scope="session")
def sample() -> Sample:
    """Words for a short conversation."""
    return Sample(
        "In the pricing meeting I had the right numbers and said nothing, and afterwards I was angry with myself.",
        "You had the right numbers, and you said nothing.",
        (
            " What was that like for you?",
            " What would you like to say next time?",
            " When was it easier to speak?",
            " Purple seven the of of cheese running?",
        ),
    )


@pytest.fixture(scope="session")
def dialogue() -> Callable[..., Prompt]:
    """Makes a prompt: an instruction, turns of mentee and coach in turn, and perhaps an instruction at the end."""

    def dialogue(*turns: str, system: str = LISTEN, last: str = "", start: str = "") -> Prompt:
        speakers = (Message.mentee, Message.coach)
        told = (speakers[number % 2](turn, keep=False) for number, turn in enumerate(turns))
        ending = (Message.instruction(last),) if last else ()
        return Prompt(messages=(Message.instruction(system), *told, *ending), start=start)

    return dialogue


@pytest.fixture(scope="session")
def shared_engine(model_file: Path) -> Bench:
    """The real model in this process, loaded once."""
    return Bench(model_file, context=CONTEXT, threads=1)


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
def shared_exact_engine(exact_file: Path) -> Bench:
    """The exact model, loaded once."""
    return Bench(exact_file, context=CONTEXT, threads=1)


@pytest.fixture(scope="session")
def shared_small_engine(exact_file: Path) -> Bench:
    """The exact model with a small window, loaded once."""
    return Bench(exact_file, context=SMALL, threads=1)


@pytest.fixture
def engine(shared_engine: Bench) -> Bench:
    """The real model in this process, which has read nothing yet."""
    return shared_engine.emptied()


@pytest.fixture
def exact_engine(shared_exact_engine: Bench) -> Bench:
    """A model that computes the same however its tokens are read, and has read nothing yet."""
    return shared_exact_engine.emptied()


@pytest.fixture
def small_engine(shared_small_engine: Bench) -> Bench:
    """The same with a small window."""
    return shared_small_engine.emptied()


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
        monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
        made.append(ProcessModel(tmp_path / "no.gguf", id="fake", sha256="0" * 64))
        return made[-1]

    yield child
    for model in made:
        model.close()


@pytest.fixture(scope="session")
def alive() -> Callable[[int], bool]:
    """Tells whether a process still runs; one that only waits to be buried does not."""

    def alive(pid: int) -> bool:
        try:
            os.kill(pid, 0)
            status = Path(f"/proc/{pid}/stat")
            return not status.exists() or status.read_text().rpartition(")")[2].split()[0] not in "ZX"
        except (ProcessLookupError, FileNotFoundError):
            return False

    return alive


@pytest.fixture(scope="session")
def one_sentence() -> Callable[[Exception], str]:
    """The text of an error that people read: it says something, and is no traceback."""

    def one_sentence(error: Exception) -> str:
        text = str(error)
        assert text.endswith((".", ")")) and "\n" not in text and "Traceback" not in text and len(text) < 400
        return text

    return one_sentence
