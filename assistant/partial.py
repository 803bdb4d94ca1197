"""An answer while it is still being written: passed on as it grows, and kept on disk every few seconds."""

from __future__ import annotations

import time
from collections.abc import Callable

from assistant.runtime.base import OnText

KEEP_EVERY = 2.0
"""Seconds between two safe copies: what a crash of the whole computer can cost at most."""


class Partial:
    """One answer in the making.

    Args:
        id: Ties its copies to each other and to the finished answer.
        on_text: Hears the answer so far.
        keep: Called with the id, the text and why it is kept.
    """

    def __init__(self, id: str, on_text: OnText | None, keep: Callable[[str, str, str], None]) -> None:
        self.id = id
        self._on_text, self._keep = on_text, keep
        self._text = ""
        self._kept = ("", "")
        self._kept_at = time.monotonic()

    def hear(self, text: str) -> None:
        """Take the answer as it stands now."""
        self._text = text
        if self._on_text:
            self._on_text(text)
        if time.monotonic() - self._kept_at > KEEP_EVERY:
            self.keep("still being written")

    def keep(self, why: str) -> None:
        """Put a copy on disk now, unless there is nothing new in it."""
        if self._text.strip() and (self._text, why) != self._kept:
            self._keep(self.id, self._text, why)
            self._kept = (self._text, why)
            self._kept_at = time.monotonic()
