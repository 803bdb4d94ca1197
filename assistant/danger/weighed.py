"""Pieces of words that weigh: how much more they stand in messages that hint at danger than in ordinary ones.

People half-say things in words that no list has. The weights were learned from some thousand lines of our own
(`benchmarks/learn_weights.py` makes them anew), and say which words they come from, so that an alarm can be looked at.
They are never enough to stop a conversation: what they find is a hint.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import log, sqrt
from pathlib import Path
from typing import Final, NamedTuple

from assistant.phrases import sentences, spaced

FILE: Final = Path(__file__).with_name("weights.tsv")
WORDS, LETTERS = "w", "l"
"""The two kinds of pieces: one to three words in a row, and three to five letters of one."""
AT_ONCE: Final = 120
"""Words that are weighed together: a hint in one sentence is lost among five hundred other words."""
READ: Final = 20_000
"""Words that are read of one message; a chapter has fewer."""
LONGEST: Final = 40
"""Letters that are read of one word."""
TOLD: Final = 3
"""Pieces that are named."""


class Weighed(NamedTuple):
    """What a message weighs."""

    weight: float
    """Above 0 where it reads like those that hint at danger."""
    pieces: tuple[str, ...]
    """The words that weighed most, heaviest first."""


class Weight(NamedTuple):
    """What is known of one piece."""

    rareness: float
    """Its inverse document frequency: how much it counts at all."""
    weight: float


class Weights(NamedTuple):
    """All that was learned."""

    bias: float
    known: Mapping[str, Mapping[str, Weight]]
    """By kind of piece."""


def weigh(text: str) -> Weighed:
    """What a mentee's message weighs: its heaviest stretch of a few sentences counts."""
    return max(map(_weigh, _stretches(text)), default=Weighed(weights().bias, ()))


def pieces(tokens: list[str]) -> dict[str, Counter[str]]:
    """How often each piece stands in some words, by kind of piece."""
    rows = (" ".join(tokens[n : n + length]) for length in (1, 2, 3) for n in range(len(tokens) - length + 1))
    return {WORDS: Counter(rows), LETTERS: Counter(_letters(tokens))}


def read(text: str) -> list[str]:
    """The words and marks of a text as they are weighed."""
    return [token[:LONGEST] for token in spaced(text).split()[:READ]]


@cache
def weights() -> Weights:
    """What was learned, read from its file once."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    bias = next(float(row[1]) for row in rows if row[0] == "bias")
    known: dict[str, dict[str, Weight]] = {WORDS: {}, LETTERS: {}}
    for kind, piece, rareness, weight in (row for row in rows if row[0] != "bias"):
        known[kind][piece] = Weight(float(rareness), float(weight))
    return Weights(bias, known)


def _letters(tokens: list[str]) -> Iterator[str]:
    for token in tokens:
        word = f"_{token}_"
        yield from (word[n : n + length] for length in (3, 4, 5) for n in range(len(word) - length + 1))


def _stretches(text: str) -> Iterator[list[str]]:
    """The words of some sentences at a time; a sentence that is longer stands alone, whole."""
    stretch: list[str] = []
    left = READ
    for sentence in sentences(text):
        tokens = read(sentence)[:left]
        left -= len(tokens)
        if stretch and len(stretch) + len(tokens) > AT_ONCE:
            yield stretch
            stretch = []
        stretch = [*stretch, *tokens]
    if stretch:
        yield stretch


def _weigh(tokens: list[str]) -> Weighed:
    learned, shares = weights(), Counter[str]()
    for kind, found in pieces(tokens).items():
        known = learned.known[kind]
        counts = {piece: (1 + log(n)) * known[piece].rareness for piece, n in found.items() if piece in known}
        length = sqrt(sum(count * count for count in counts.values())) or 1.0
        shares.update({f"{kind}{piece}": count / length * known[piece].weight for piece, count in counts.items()})
    telling = [name[1:] for name, share in shares.most_common() if name.startswith(WORDS) and share > 0]
    return Weighed(learned.bias + sum(shares.values()), tuple(telling[:TOLD]))
