"""One thread that does one thing after the other, so that the page never waits and a model never has two readers."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable

Job = Callable[[], None]
FLUSH = 0.08
"""Seconds between two pictures of a growing text: faster nobody reads, and slow browsers fall behind."""


class Worker:
    """A thread with a queue. Jobs must not raise: whoever hands one in has wrapped it already."""

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(self, job: Job) -> None:
        """Put a job at the end of the queue and return at once."""
        self._jobs.put(job)

    def close(self) -> None:
        """Finish everything that was handed in, for it may hold words of the mentee, and end the thread."""
        self._jobs.put(None)
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()


class Trickle:
    """Passes on a text that grows word by word, not more often than anybody can see."""

    def __init__(self, show: Callable[[str], None], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._show, self._clock = show, clock
        self._shown_at = float("-inf")

    def hear(self, text: str) -> None:
        """Take the whole text so far."""
        now = self._clock()
        if now - self._shown_at >= FLUSH or not text:
            self._shown_at = now
            self._show(text)
