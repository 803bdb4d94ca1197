"""Where an answer ends: at a stop, behind its first sentence, or because it is long enough."""

from __future__ import annotations

import codecs
import re
import time
from collections.abc import Sequence

from assistant.runtime.base import Sampling, StopReason

_SENTENCE = re.compile(r"\w[^.!?…]*[.!?…]+[\"'”’)]*(?=\s+\S)", re.S)


class Answer:
    """An answer while it is written: whole characters only, and never beyond its end.

    Args:
        sampling: What ends it.
        stops: More texts that end it, beside those of the sampling.
        most: Tokens it may have.
    """

    def __init__(self, sampling: Sampling, stops: Sequence[str], most: int) -> None:
        self.text = ""
        self.tokens = 0
        self.end: StopReason | None = None
        """Why it ended, once it has."""
        self.begun: float | None = None
        """When its first token came, by the clock that `time.monotonic` reads."""
        self._stops = (*sampling.stop, *stops)
        self._one_sentence = sampling.one_sentence
        self._most = most
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def hear(self, piece: bytes) -> None:
        """Add the bytes of one token, which may be a part of a character."""
        self.tokens += 1
        self.begun = self.begun or time.monotonic()
        self.text, cut = until_stop(self.text + self._decoder.decode(piece), self._stops)
        if self._one_sentence and not cut:
            self.text, cut = first_sentence(self.text)
        if cut:
            self.end = "stop"
        elif self.tokens >= self._most:
            self.end = "length"


def until_stop(text: str, stops: Sequence[str]) -> tuple[str, bool]:
    """The text up to the first of the stops, and whether there was one."""
    found = [place for stop in stops if (place := text.find(stop)) >= 0]
    return (text[: min(found)], True) if found else (text, False)


def first_sentence(text: str) -> tuple[str, bool]:
    """The first sentence, and whether another one had begun behind it."""
    end = _SENTENCE.search(text)
    return (text[: end.end()], True) if end else (text, False)
