"""The child process that holds the model: `python -m assistant.runtime.worker`.

It reads requests from standard input and answers on standard output. A damaged file or a fault in native code ends this
process and never the notebook's kernel, where the person's words are.
"""

from __future__ import annotations

import ctypes
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

from assistant.errors import ModelError
from assistant.runtime.base import Prompt, Sampling, Status
from assistant.runtime.engine import Engine
from assistant.runtime.wire import receive, send


class Worker:
    """One engine, one request at a time, and an ear for Stop meanwhile."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        self._requests = requests
        self._answers = answers
        self._inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self._stopped_up_to = -1
        self._engine: Engine | None = None

    def run(self) -> None:
        """Serve until the other side goes away."""
        threading.Thread(target=self._listen, daemon=True).start()
        while True:
            request = self._inbox.get()
            try:
                self._answer(request)
            except ModelError as problem:
                self._say(error=str(problem))

    def _listen(self) -> None:
        while (message := receive(self._requests)) is not None:
            if message["do"] == "stop":
                self._stopped_up_to = message["request"]
            else:
                self._inbox.put(message)
        os._exit(0)  # nobody is left to answer; native code may be busy for seconds, so do not wait for it

    def _say(self, **message: Any) -> None:
        send(self._answers, message)

    def _on_status(self, status: Status) -> None:
        self._say(status=status.model_dump())

    def _answer(self, request: dict[str, Any]) -> None:
        if request["do"] == "load":
            self._on_status(Status(doing="loading"))
            self._engine = Engine(Path(request["path"]), context=request["context"], threads=request["threads"])
            self._say(done={"context": self._engine.context, "runtime_version": _version()})
            return
        assert self._engine is not None, "load comes first"

        def stopped() -> bool:
            return self._stopped_up_to >= number

        number: int = request["request"]
        prompt = Prompt.model_validate(request["prompt"])
        if request["do"] == "likelihood":
            against = request["against"] and Prompt.model_validate(request["against"])
            self._say(done=self._engine.likelihood(prompt, request["options"], against, stopped))
            return
        completion = self._engine.complete(
            prompt,
            Sampling.model_validate(request["sampling"]),
            on_text=lambda text: self._say(text=text),
            on_status=self._on_status,
            stopped=stopped,
        )
        self._say(done=completion.model_dump(mode="json"))


def _version() -> str:
    import llama_cpp

    return str(llama_cpp.__version__)


def _hush() -> Any:
    """Keep llama.cpp's own log out of the way; it writes hundreds of lines while loading."""
    import llama_cpp

    quiet = llama_cpp.llama_log_callback(lambda level, text, user: None)
    llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
    return quiet


def main() -> None:
    """Keep the real standard output for answers; whatever else prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    quiet = _hush()  # a name keeps the callback alive
    Worker(sys.stdin.buffer, answers).run()
    del quiet


if __name__ == "__main__":
    main()
