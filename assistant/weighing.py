"""Pieces of words that weigh: linear weights learned from labelled lines, where no list of phrases is long enough.

A text is seen as its runs of one to three words and of three to five letters. Each piece has weights, one for each
thing that was learned (danger; a wish, something that goes well, …), and the weights of a text are added up. Which
pieces weighed most can be named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import log, sqrt
from pathlib import Path
from typing import Final, NamedTuple

from assistant.phrases import spaced

WORDS, LETTERS = "w", "l"
"""The two kinds of pieces: one to three words in a row, and three to five letters of one."""
READ: Final = 20_000
"""Words that are read of one text; a chapter has fewer."""
LONGEST: Final = 40
"""Letters that are read of one word."""


class Piece(NamedTuple):
    """What is known of one piece."""

    rareness: float
    """Its inverse document frequency: how much it counts at all."""
    weights: tuple[float, ...]
    """One for each thing that was learned."""


class Weights(NamedTuple):
    """All that was learned."""

    biases: tuple[float, ...]
    known: Mapping[str, Mapping[str, Piece]]
    """By kind of piece."""


@cache
def read_weights(file: Path) -> Weights:
    """What was learned, read from its file once: a line of biases, and a line for each piece (see `as_lines`)."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    known: dict[str, dict[str, Piece]] = {WORDS: {}, LETTERS: {}}
    for kind, piece, rareness, *weights in rows[1:]:
        known[kind][piece] = Piece(float(rareness), tuple(map(float, weights)))
    return Weights(tuple(map(float, rows[0][1:])), known)


def as_lines(weights: Weights) -> Iterator[str]:
    """What `read_weights` reads."""
    yield "\t".join(["bias", *(f"{bias:.4f}" for bias in weights.biases)])
    for kind, pieces_of_kind in weights.known.items():
        for name, piece in pieces_of_kind.items():
            yield "\t".join([kind, name, f"{piece.rareness:.3f}", *(f"{weight:.3f}" for weight in piece.weights)])


def read(text: str) -> list[str]:
    """The words and marks of a text as they are weighed."""
    return [token[:LONGEST] for token in spaced(text).split()[:READ]]


def pieces(tokens: list[str]) -> dict[str, Counter[str]]:
    """How often each piece stands in some words, by kind of piece."""
    rows = (" ".join(tokens[n : n + length]) for length in (1, 2, 3) for n in range(len(tokens) - length + 1))
    return {WORDS: Counter(rows), LETTERS: Counter(_letters(tokens))}


def counted(tokens: list[str], learned: Weights) -> Iterator[tuple[str, str, float]]:
    """Kind, piece and how much it counts, of each known piece.

    The pieces of one kind together have the length one, however long the text is.
    """
    for kind, found in pieces(tokens).items():
        known = learned.known[kind]
        counts = {piece: (1 + log(n)) * known[piece].rareness for piece, n in found.items() if piece in known}
        length = sqrt(sum(count * count for count in counts.values())) or 1.0
        for piece, count in counts.items():
            yield kind, piece, count / length


def weigh(tokens: list[str], learned: Weights) -> list[float]:
    """What a text weighs, for each thing that was learned."""
    sums = list(learned.biases)
    columns = range(len(sums))
    for kind, piece, count in counted(tokens, learned):
        weights = learned.known[kind][piece].weights
        for column in columns:
            sums[column] += count * weights[column]
    return sums


def _letters(tokens: list[str]) -> Iterator[str]:
    for token in tokens:
        word = f"_{token}_"
        yield from (word[n : n + length] for length in (3, 4, 5) for n in range(len(word) - length + 1))
