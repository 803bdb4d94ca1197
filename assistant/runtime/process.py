"""The model as the application sees it: a child process, started when needed and again if it dies.

Whatever happens to the child, whoever asked gets an answer or one sentence.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, cast

from assistant.errors import ModelRefused, ModelStopped, ModelUnavailable
from assistant.runtime.base import (
    Completion,
    ModelCard,
    OnStatus,
    OnText,
    Prompt,
    Sampling,
    Status,
)
from assistant.runtime.threads import thread_count
from assistant.runtime.wire import receive, send

WORKER = "assistant.runtime.worker"
"""The module that the child runs."""
TICK = 0.05
"""Seconds between two looks at whether somebody still waits."""

Child = subprocess.Popen[bytes]


class ProcessModel:
    """A `LanguageModel` whose weights live in a child process.

    Args:
        path: The model file; whether it may be used has been decided before.
        id: The name it goes by.
        sha256: Its hash, for the provenance of what it says.
        context: Tokens it may keep in view; fewer, if it was trained on fewer.
    """

    def __init__(self, path: Path, *, id: str, sha256: str, context: int = 4096) -> None:
        self._path = path
        self._card = ModelCard(
            id=id,
            sha256=sha256,
            runtime="llama-cpp-python",
            runtime_version=runtime_version(),
            context=context,
        )
        self._child: Child | None = None
        self._turn = threading.Lock()  # one request at a time: the child has one conversation
        self._pipe = threading.Lock()  # requests and Stop come from different threads
        self._number = 0

    @property
    def card(self) -> ModelCard:
        """Who is speaking."""
        return self._card

    @property
    def pid(self) -> int | None:
        """The child's process id, or None while nothing is loaded."""
        child = self._child
        return child.pid if child else None

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Completion:
        """Write on from the prompt; see `LanguageModel.complete`."""
        request = {
            "do": "complete",
            "prompt": prompt.model_dump(),
            "sampling": sampling.model_dump(),
        }
        done = self._ask(request, on_text=on_text, on_status=on_status, cancel=cancel)
        if done is None:
            return Completion(text="", stop_reason="cancelled")
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
        done = self._ask(request, cancel=cancel)
        return [0.0] * len(options) if done is None else cast(list[float], done)

    def close(self) -> None:
        """Unload: end the child and give its memory back."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):  # words for a dead child may be left in the pipe
                assert pipe is not None
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
        """What the child answers; None when Stop came before it was our turn."""
        if not self._take_turn(cancel):
            return None
        answered = threading.Event()
        try:
            child = self._started(on_status)
            self._number += 1
            self._send(child, {**request, "request": self._number})
            self._pass_on(cancel, child, self._number, answered)
            return self._answer(child, on_text, on_status)
        except ModelRefused:
            raise
        except BaseException:
            self.close()  # what is left of this answer must not be taken for the next one
            raise
        finally:
            answered.set()
            self._turn.release()

    def _take_turn(self, cancel: threading.Event | None) -> bool:
        while not self._turn.acquire(timeout=TICK):
            if cancel and cancel.is_set():
                return False
        if cancel and cancel.is_set():
            self._turn.release()
            return False
        return True

    def _pass_on(self, cancel: threading.Event | None, child: Child, number: int, answered: threading.Event) -> None:
        """Tell the child of Stop the moment it comes, whatever the child is doing."""
        if cancel is None:
            return

        def wait() -> None:
            while not answered.is_set():
                if cancel.wait(TICK):
                    with suppress(ModelStopped):
                        self._send(child, {"do": "stop", "request": number})
                    return

        threading.Thread(target=wait, daemon=True).start()

    def _started(self, on_status: OnStatus | None) -> Child:
        """The child with the model in it, started if there is none."""
        if self._child and self._child.poll() is None:
            return self._child
        self.close()
        require_runtime()
        request = {
            "do": "load",
            "path": str(self._path),
            "context": self._card.context,
            "threads": thread_count(os.environ),
        }
        child = self._child = _start()
        try:
            self._send(child, request)
            loaded = self._answer(child, None, on_status)
        except ModelRefused:
            self.close()
            raise
        except ModelStopped as error:
            raise self._not_loaded() from error
        self._card = self._card.model_copy(update=loaded)
        return child

    def _send(self, child: Child, message: dict[str, Any]) -> None:
        assert child.stdin is not None
        try:
            with self._pipe:
                send(child.stdin, message)
        except (OSError, ValueError):
            raise _gone() from None

    def _answer(self, child: Child, on_text: OnText | None, on_status: OnStatus | None) -> Any:
        assert child.stdout is not None
        while (message := receive(child.stdout)) is not None:
            if "done" in message:
                return message["done"]
            if "error" in message:
                raise ModelRefused(str(message["error"]))
            if on_text and "text" in message:
                on_text(message["text"])
            if on_status and "status" in message:
                on_status(Status.model_validate(message["status"]))
        raise _gone()

    def _not_loaded(self) -> ModelStopped:
        return ModelStopped(
            f"The language model stopped while {self._path.name} was being loaded: the file is "
            "damaged, or this computer has too little memory for it. Your words are saved. Close "
            "other programs, or go on without a model.",
            note="`coach models verify` says whether the file is whole.",
        )


def _start() -> Child:
    try:
        return subprocess.Popen(
            # -P: a file in the notebook's folder must not be taken for one of our modules.
            [sys.executable, "-P", "-m", WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError as error:
        raise ModelUnavailable(
            f"The language model's process could not be started ({error.strerror}). Close other "
            "programs and try again, or go on without a model."
        ) from error


def _gone() -> ModelStopped:
    return ModelStopped(
        "The language model stopped in the middle of its work. Your words are saved; "
        "the model will be started again for your next message."
    )


def runtime_version() -> str:
    """Version of the installed runtime, or an empty text."""
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
            "The local model's runtime, llama-cpp-python, is not installed. Install it, or go on without a model.",
            note='`pip install "theme-coach[llama]"` installs it, which takes some minutes; `--model none` goes on '
            "without.",
        )


def _environment() -> dict[str, str]:
    """The child finds this package wherever we found it, also without being installed."""
    home = str(Path(__file__).resolve().parents[2])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{home}{os.pathsep}{path}" if path else home}
