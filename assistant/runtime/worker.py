"""The child process that holds the model: `python -m assistant.runtime.worker`.

It reads requests from standard input and answers on standard output. A damaged file or a fault in
native code ends this process and never the notebook's kernel, where the person's words are.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import IO, Any

from assistant.errors import ModelError
from assistant.runtime.base import Prompt, Sampling, Status
from assistant.runtime.engine import Engine
from assistant.runtime.wire import receive, send


class Worker:
    """One engine, one request at a time, and an ear for Stop meanwhile."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes]) -> None:
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
                self._say(done=self._answer(request))
            except ModelError as problem:
                self._say(error=str(problem))
            except Exception as fault:  # its text may hold a person's words, so only its kind
                self._say(
                    error=f"The language model met a fault in this program "
                    f"({type(fault).__name__}). Your words are saved; please go on without the "
                    "model, and tell us what you did."
                )

    def _listen(self) -> None:
        while (message := receive(self._requests)) is not None:
            if message["do"] == "stop":
                self._stopped_up_to = message["request"]
            else:
                self._inbox.put(message)
        _leave()

    def _say(self, **message: Any) -> None:
        try:
            send(self._answers, message)
        except OSError:
            _leave()

    def _on_status(self, status: Status) -> None:
        self._say(status=status.model_dump())

    def _answer(self, request: dict[str, Any]) -> Any:
        if request["do"] == "load":
            return self._load(request)
        assert self._engine is not None, "load comes first"
        number: int = request["request"]

        def stopped() -> bool:
            return self._stopped_up_to >= number

        prompt = Prompt.model_validate(request["prompt"])
        if request["do"] == "likelihood":
            against = request["against"] and Prompt.model_validate(request["against"])
            return self._engine.likelihood(prompt, request["options"], against, stopped)
        completion = self._engine.complete(
            prompt,
            Sampling.model_validate(request["sampling"]),
            on_text=lambda text: self._say(text=text),
            on_status=self._on_status,
            stopped=stopped,
        )
        return completion.model_dump(mode="json")

    def _load(self, request: dict[str, Any]) -> dict[str, Any]:
        self._on_status(Status(doing="loading"))
        path, context, threads = request["path"], request["context"], request["threads"]
        self._engine = Engine(Path(path), context=context, threads=threads)
        return {"context": self._engine.context, "runtime_version": self._engine.version}


def _leave() -> None:
    """Nobody is left to answer. Native code may be busy for seconds, so do not wait for it."""
    os._exit(0)


def main() -> None:
    """Keep the real standard output for answers; whatever else prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that asks us
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    Worker(sys.stdin.buffer, answers).run()


if __name__ == "__main__":
    main()
