from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from assistant.runtime.wire import receive, send

CHECKOUT = Path(__file__).parents[2]
WORDS = "velvet-otter-confession"
"""Something nobody else says, to be looked for where it must not be."""


WORKER = """
import os, sys, time
from assistant.runtime import worker
from assistant.runtime.base import Completion
class Engine:
    context, version = 256, "7"
    def __init__(self, path, *, context, threads): print("a library says hello"); os.write(1, b"native noise")
    def complete(self, prompt, sampling, *, on_text, on_status, stopped):
        words = prompt.messages[0].text
        print(words if words == "print" else "")
        if words.startswith("fail"): raise KeyError(words)
        if words == "wait":
            on_text("waiting")
            while not stopped(): time.sleep(0.01)
            return Completion(text="", stop_reason="cancelled")
        return Completion(text=words, stop_reason="end")
    def likelihood(self, prompt, options, against, stopped): return [1.0 / 0]
worker.Engine = Engine
worker.main()
"""


class Worker:
    """A worker on our own pipes."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORKER],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.number = 0

    def send(self, **message: Any) -> None:
        assert self.process.stdin
        send(self.process.stdin, message)

    def ask(self, text: str) -> None:
        self.number += 1
        prompt = {"messages": [{"role": "user", "text": text}]}
        self.send(do="complete", prompt=prompt, sampling={}, request=self.number)

    def hear(self) -> dict[str, Any] | None:
        assert self.process.stdout
        return receive(self.process.stdout)


@pytest.fixture
def worker() -> Any:
    """A worker whose engine does what the text says, loaded."""
    worker = Worker()
    worker.send(do="load", path="x.gguf", context=256, threads=1)
    assert worker.hear() == {"status": {"doing": "loading", "done": 0, "total": 0}}
    assert worker.hear() == {"done": {"context": 256, "runtime_version": "7"}}
    yield worker
    worker.process.kill()
    worker.process.communicate()


def test_noise_does_not_get_between_the_answers(worker: Worker) -> None:
    """Whatever a library prints, in Python or natively, goes elsewhere; answers stay whole."""
    worker.ask("print")
    answer = worker.hear()
    assert answer and answer["done"]["text"] == "print"


def test_a_fault_of_ours_is_a_sentence_and_no_secret(worker: Worker) -> None:
    """When the program itself has a fault, there is a sentence without the person's words, and work goes on."""
    worker.ask(f"fail {WORDS}")
    answer = worker.hear()
    assert answer and "fault in this program (KeyError)" in answer["error"] and WORDS not in str(answer)
    worker.send(do="likelihood", prompt={"messages": []}, options=[WORDS], against=None, request=8)
    answer = worker.hear()
    assert answer and "(ZeroDivisionError)" in answer["error"]
    worker.send(do="complete", prompt={"messages": [{"role": WORDS, "text": WORDS}]}, sampling={}, request=9)
    answer = worker.hear()
    assert answer and "(ValidationError)" in answer["error"] and WORDS not in str(answer)
    worker.ask("still here")
    answer = worker.hear()
    assert answer and answer["done"]["text"] == "still here"
    _, errors = worker.process.communicate(timeout=10)
    assert WORDS.encode() not in errors


def test_stop_is_for_the_answer_it_was_meant_for(worker: Worker) -> None:
    """A Stop that comes late does not end the next answer; one that comes in time does."""
    worker.ask("one")
    assert worker.hear()
    worker.send(do="stop", request=1)
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    worker.send(do="stop", request=1)
    time.sleep(0.2)
    worker.send(do="stop", request=2)
    answer = worker.hear()
    assert answer and answer["done"]["stop_reason"] == "cancelled"


def test_ctrl_c_is_for_the_program_not_the_model(worker: Worker) -> None:
    """Ctrl-C in a terminal, or the interrupt button of a notebook, reaches every process; the model works on."""
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    worker.process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    worker.send(do="stop", request=1)
    answer = worker.hear()
    assert answer and answer["done"]["stop_reason"] == "cancelled"


@pytest.mark.parametrize("goodbye", [b"", b"\0\0", b"GET / HTTP/1.1\r\n", b"\0\0\0\2{]"])
def test_the_worker_leaves_when_nobody_is_there(worker: Worker, goodbye: bytes) -> None:
    """When the other side has gone, or sends nonsense, the worker ends, in the middle of an answer too."""
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    assert worker.process.stdin
    worker.process.stdin.write(goodbye)
    worker.process.stdin.close()
    assert worker.process.wait(10) == 0
    worker.process.stdin = None
