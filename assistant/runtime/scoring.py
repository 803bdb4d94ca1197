"""How likely texts are behind a prompt, read side by side so that the prompt is read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from assistant.runtime.native import SEQUENCES, Place
from assistant.runtime.reading import SLICE, Reader, Stopped, common, heed

ASIDE = SEQUENCES - 1
"""The sequence for a prompt that is read beside the conversation; those before it are for texts."""
ROWS = 64
"""Tokens scored between two looks at Stop; each costs a prediction for the whole vocabulary."""

Texts = Sequence[list[int]]


class Scorer:
    """Mean log-probabilities per token, in nats, of texts that are given as tokens."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._native = reader.native
        self._behind: list[int] = []
        self._known: dict[tuple[int, ...], float] = {}

    def here(self, texts: Texts, stopped: Stopped) -> list[float]:
        """Scores behind the conversation, whose last token was read just now."""
        at = len(self._reader.kept)
        return self._scores(texts, 0, at, self._native.context - at, stopped)

    def elsewhere(self, tokens: list[int], texts: Texts, stopped: Stopped) -> list[float]:
        """Scores behind another prompt; while that stays the same, they are remembered."""
        if tokens != self._behind:
            self._behind, self._known = tokens, {}
        new = [text for text in texts if tuple(text) not in self._known]
        if new:
            scores = self._aside(tokens, new, stopped)
            self._known.update(zip(map(tuple, new), scores, strict=True))
        return [self._known[tuple(text)] for text in texts]

    def _aside(self, tokens: list[int], texts: Texts, stopped: Stopped) -> list[float]:
        """Read another prompt beside the conversation, so that this stays in memory."""
        kept, window = self._reader.kept, self._native.context
        shared = common(kept, tokens[:-1]) if self._native.divisible else 0
        own = len(tokens) - shared
        if len(kept) + own + longest(texts) > window:
            self._reader.forget(shared)  # there is no room for both
        if shared:
            self._native.share(0, ASIDE, shared)
        try:
            for start in range(shared, len(tokens), SLICE):
                heed(stopped)
                self._reader.walk(tokens[start : start + SLICE], start, ASIDE)
            return self._scores(texts, ASIDE, len(tokens), window - len(kept) - own, stopped)
        finally:
            self._native.forget(ASIDE, 0)

    def _scores(self, texts: Texts, behind: int, at: int, free: int, stopped: Stopped) -> list[float]:
        """Scores behind a sequence just read up to `at`, with so many `free` cells in the window."""
        first = self._native.predictions(-1)
        scores: list[float] = []
        for group in grouped(texts, wide=ASIDE - 1, room=free):
            with self._side_by_side(len(group), behind):
                scores += self._score(group, at, first, stopped)
        return scores

    @contextmanager
    def _side_by_side(self, count: int, behind: int) -> Iterator[None]:
        sequences = range(1, count + 1)
        try:
            for sequence in sequences:
                self._native.share(behind, sequence, -1)
            yield
        finally:
            for sequence in sequences:
                self._native.forget(sequence, 0)

    def _score(self, texts: Texts, at: int, first: Any, stopped: Stopped) -> list[float]:
        """Read the texts side by side, and look back at how likely each next token was."""
        sums = [float(first[text[0]]) for text in texts]
        steps = [
            (Place(token, at + i, number + 1, True), following)
            for number, text in enumerate(texts)
            for i, (token, following) in enumerate(pairwise(text))
        ]
        for start in range(0, len(steps), ROWS):
            heed(stopped)
            part = steps[start : start + ROWS]
            self._reader.run([place for place, _ in part])
            for row, (place, following) in enumerate(part):
                sums[place.sequence - 1] += float(self._native.predictions(row)[following])
        return [total / len(text) for total, text in zip(sums, texts, strict=True)]


def longest(texts: Texts) -> int:
    """Length of the longest of some texts, in tokens."""
    return max(map(len, texts), default=0)


def grouped(texts: Texts, *, wide: int, room: int) -> Iterator[Texts]:
    """Cut a list of texts into groups of at most `wide` that fit into the free cells together."""
    group: list[list[int]] = []
    for text in texts:
        if group and (len(group) == wide or sum(map(len, group)) + len(text) > room):
            yield group
            group = []
        group.append(text)
    if group:
        yield group
