"""An answer on the terminal while it is written."""

from __future__ import annotations

import math
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.cli.terminal import Progress, can_rewrite, printable, said, write

if TYPE_CHECKING:
    from assistant.runtime.base import Status


class Live:
    """Shows an answer word by word, and takes back what the coach decides not to say after all.

    Where nothing can be taken back, as in a file, only the whole answer is shown.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._page = ""

    def hear(self, text: str) -> None:
        """Show the answer so far."""
        if can_rewrite(sys.stdout):
            self._draw(text)

    def status(self, status: Status) -> None:
        """Say what the model is doing, as long as there are no words of it to read."""
        from assistant.cli.sheet import progress as words

        if not self._page:
            self._progress.show(words(status))

    def end(self, text: str) -> None:
        """Show the whole answer."""
        self._progress.clear()
        self._draw(text)
        write(sys.stdout, "\n" if self._page else "")

    def _draw(self, text: str) -> None:
        page = printable(said("coach", text)) if text.strip() else ""
        self._progress.clear()
        if page.startswith(self._page):
            write(sys.stdout, page[len(self._page) :])
        else:
            write(sys.stdout, f"{_back_to_start(self._page)}{page}")
        self._page = page


def _back_to_start(page: str) -> str:
    """What moves the cursor to where this page began, and clears from there."""
    across = shutil.get_terminal_size().columns
    rows = sum(max(1, math.ceil(len(line) / across)) for line in page.split("\n")) - 1
    return "\r" + (f"\x1b[{rows}A" if rows else "") + "\x1b[J"


@contextmanager
def stopping(cancel: threading.Event) -> Iterator[None]:
    """Ctrl-C sets `cancel` here; a second one, should the first not be enough, leaves the program."""

    def stop(*_: object) -> None:
        if cancel.is_set():
            raise KeyboardInterrupt
        cancel.set()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
