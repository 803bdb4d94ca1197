"""What the model has read so far, and reading on from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.errors import ModelRefused
from assistant.runtime.base import Status
from assistant.runtime.native import Native, Place

SLICE = 32
"""Tokens read between two looks at Stop: about a third of a second for a 1.5B model on two cores."""

Stopped = Callable[[], bool]
OnStatus = Callable[[Status], None]


class Stop(Exception):
    """Somebody does not want to wait any longer."""


def heed(stopped: Stopped) -> None:
    """Look whether we should go on.

    Raises:
        Stop: we should not.
    """
    if stopped():
        raise Stop


class Reader:
    """The conversation in the model's memory, as sequence 0, and other sequences beside it."""

    def __init__(self, native: Native) -> None:
        self.native = native
        self.kept: list[int] = []
        """The tokens of the conversation that are in memory."""

    def run(self, places: Sequence[Place]) -> None:
        """Read some tokens wherever they stand; if that fails, nothing in memory is relied on."""
        try:
            self.native.read(places)
        except ModelRefused:
            self.native.clear()
            self.kept.clear()
            raise

    def walk(self, tokens: Sequence[int], at: int, sequence: int) -> None:
        """Read some tokens in a row; what comes behind the last can be asked then."""
        last = len(tokens) - 1
        self.run([Place(t, at + i, sequence, i == last) for i, t in enumerate(tokens)])

    def add(self, tokens: Sequence[int]) -> None:
        """Read on in the conversation."""
        self.walk(tokens, len(self.kept), 0)
        self.kept.extend(tokens)

    def forget(self, start: int) -> None:
        """Drop the conversation from a position on; all of it, where a part cannot be dropped."""
        if not self.native.forget(0, start):
            self.native.clear()
            start = 0
        del self.kept[start:]

    def rewind(self, tokens: Sequence[int]) -> int:
        """Go back to where these tokens differ from what is kept; returns how much they share."""
        self.forget(common(self.kept, tokens[:-1]))
        return len(self.kept)

    def read(self, tokens: Sequence[int], stopped: Stopped, on_status: OnStatus | None = None) -> None:
        """Read what is still missing of these tokens, after `rewind`.

        Raises:
            Stop: somebody does not want to wait; what was read until then stays.
        """
        reused = len(self.kept)
        for start in range(reused, len(tokens), SLICE):
            heed(stopped)
            if on_status:
                total = len(tokens) - reused
                on_status(Status(doing="reading", done=start - reused, total=total))
            self.add(tokens[start : start + SLICE])


def common(old: Sequence[int], new: Sequence[int]) -> int:
    """How many tokens two lists have in common from the start."""
    for i, (a, b) in enumerate(zip(old, new, strict=False)):
        if a != b:
            return i
    return min(len(old), len(new))
