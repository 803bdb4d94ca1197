"""The model as the application sees it: a child process that is started when needed and started again when it dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, cast

from assistant.errors import ModelRefused, ModelStopped, ModelUnavailable
from assistant.runtime.base import Completion, ModelCard, OnStatus, OnText, Prompt, Sampling, Status
from assistant.runtime.wire import receive, send

LEAVE_FREE = 1
"""Cores left for the page and the kernel where there are more than two. The runtime's threads wait by spinning: one
thread more than there are idle cores makes everything several times slower, not faster."""
MOST_THREADS = 8
"""More than this gains little on laptops, whose memory is the limit by then."""


def thread_count(cores: int | None = None) -> int:
    """Threads for the model: `$COACH_THREADS`, or the cores less one on machines with more than two."""
    if wish := os.environ.get("COACH_THREADS", ""):
        return max(1, int(wish)) if wish.isdecimal() else 1
    cores = cores or os.cpu_count() or 1
    return max(1, min(cores - LEAVE_FREE if cores > 2 else cores, MOST_THREADS))


class ProcessModel:
    """A `LanguageModel` whose weights live in a child process."""

    def __init__(self, path: Path, *, id: str, sha256: str, context: int = 4096) -> None:
        self._path = path
        self._card = ModelCard(
            id=id, sha256=sha256, runtime="llama-cpp-python", runtime_version=runtime_version(), context=context
        )
        self._child: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()  # one request at a time: the child has one conversation in memory
        self._pipe = threading.Lock()  # requests and Stop come from different threads
        self._number = 0

    @property
    def card(self) -> ModelCard:
        """Who is speaking."""
        return self._card

    @property
    def pid(self) -> int | None:
        """The child's process id, or None while nothing is loaded."""
        return self._child.pid if self._child else None

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Completion:
        """Write on from the prompt; see `LanguageModel.complete`. `on_text` hears the whole text so far."""
        request = {"do": "complete", "prompt": prompt.model_dump(), "sampling": sampling.model_dump()}
        done = self._ask(request, on_text=on_text, on_status=on_status, cancel=cancel)
        return Completion.model_validate(done)

    def likelihood(
        self,
        prompt: Prompt,
        options: Sequence[str],
        *,
        against: Prompt | None = None,
        cancel: threading.Event | None = None,
    ) -> list[float]:
        """Mean log-probability of each option; see `LanguageModel.likelihood`."""
        if not options:
            return []
        request = {
            "do": "likelihood",
            "prompt": prompt.model_dump(),
            "options": list(options),
            "against": against.model_dump() if against else None,
        }
        return cast(list[float], self._ask(request, cancel=cancel))

    def close(self) -> None:
        """Unload: end the child and give its memory back."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()

    # -- the conversation with the child

    def _ask(
        self,
        request: dict[str, Any],
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Any:
        with self._turn:
            self._start(on_status)
            self._number += 1
            done_or_cancelled = threading.Event()
            self._send({**request, "request": self._number})
            watcher = self._watch(cancel, self._number, done_or_cancelled)
            try:
                return self._answer(on_text, on_status)
            finally:
                done_or_cancelled.set()
                if watcher:
                    watcher.join()

    def _watch(self, cancel: threading.Event | None, number: int, done: threading.Event) -> threading.Thread | None:
        """Pass Stop on to the child the moment it comes, whatever the child is doing."""
        if cancel is None:
            return None

        def wait() -> None:
            while not done.is_set():
                if cancel.wait(0.05):
                    self._send({"do": "stop", "request": number}, quiet=True)
                    return

        thread = threading.Thread(target=wait, daemon=True)
        thread.start()
        return thread

    def _start(self, on_status: OnStatus | None) -> None:
        if self._child and self._child.poll() is None:
            return
        self.close()
        require_runtime()
        self._child = subprocess.Popen(
            [sys.executable, "-m", "assistant.runtime.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        self._send(
            {
                "do": "load",
                "path": str(self._path),
                "context": self._card.context,
                "threads": thread_count(),
            }
        )
        loaded = self._answer(None, on_status)
        self._card = self._card.model_copy(update=loaded)

    def _send(self, message: dict[str, Any], *, quiet: bool = False) -> None:
        try:
            with self._pipe:
                if self._child and self._child.stdin:
                    send(self._child.stdin, message)
        except (OSError, ValueError):
            if not quiet:
                raise self._gone() from None

    def _answer(self, on_text: OnText | None, on_status: OnStatus | None) -> Any:
        assert self._child is not None
        pipe = cast(IO[bytes], self._child.stdout)
        while (message := receive(cast(Any, pipe))) is not None:
            if "done" in message:
                return message["done"]
            if "error" in message:
                raise ModelRefused(str(message["error"]))
            if on_text and "text" in message:
                on_text(message["text"])
            if on_status and "status" in message:
                on_status(Status.model_validate(message["status"]))
        raise self._gone()

    def _gone(self) -> ModelStopped:
        code = self._child.wait() if self._child else None
        self.close()
        return ModelStopped(
            f"The language model stopped in the middle of its work (code {code}). Your words are saved; "
            "the model will be started again for your next message."
        )


def runtime_version() -> str:
    """Version of the installed runtime, or an empty text."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return ""


def require_runtime() -> None:
    """Say how to get the runtime where it is missing.

    Raises:
        ModelUnavailable: llama-cpp-python is not installed.
    """
    if not runtime_version():
        raise ModelUnavailable(
            "The local model's runtime is not installed. Install it with "
            '`pip install "theme-coach[llama]"` (it compiles for some minutes), or go on with `--model none`.'
        )


def _environment() -> dict[str, str]:
    """The child finds this package wherever we found it, also without being installed."""
    home = str(Path(__file__).resolve().parents[2])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{home}{os.pathsep}{path}" if path else home}
