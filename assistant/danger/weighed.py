"""How much a message reads like those that hint at danger.

People half-say things in words that no list has. The weights were learned from some thousand lines of our own
(`benchmarks/learn_danger.py` makes them anew), and say which words they come from, so that an alarm can be looked at.
They are never enough to stop a conversation: what they find is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from assistant.phrases import sentences
from assistant.weighing import READ, WORDS, counted, read, read_weights

FILE: Final = Path(__file__).with_name("weights.tsv")
AT_ONCE: Final = 120
"""Words that are weighed together: a hint in one sentence is lost among five hundred other words."""
TOLD: Final = 3
"""Pieces that are named."""


class Weighed(NamedTuple):
    """What a message weighs."""

    weight: float
    """Above 0 where it reads like those that hint at danger."""
    pieces: tuple[str, ...]
    """The words that weighed most, heaviest first."""


def weigh(text: str) -> Weighed:
    """What a mentee's message weighs: its heaviest stretch of a few sentences counts."""
    return max(map(_weigh, _stretches(text)), default=Weighed(read_weights(FILE).biases[0], ()))


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
    learned = read_weights(FILE)
    found = [
        (count * learned.known[kind][piece].weights[0], kind, piece) for kind, piece, count in counted(tokens, learned)
    ]
    heaviest = sorted(found, key=lambda share: -share[0])
    telling = [piece for weight, kind, piece in heaviest if kind == WORDS and weight > 0]
    return Weighed(learned.biases[0] + sum(weight for weight, _, _ in found), tuple(telling[:TOLD]))
