"""Making a long dialogue fit: whole turns leave from the middle, and always in the same places."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import ModelRefused

OPENING_TURNS = 4
"""The first turns hold why somebody came; they stay the longest."""
BLOCK = 8
"""Turns leave in blocks, so that the cut stays where it is for some exchanges and what was read can be reused."""


def left_out(lengths: Sequence[int], keep: Sequence[bool], budget: int) -> tuple[int, ...]:
    """Indexes of the messages to leave out so that the rest takes at most `budget` tokens.

    Messages with `keep` always stay. Of the others the first few and the latest stay; between them whole turns go,
    oldest first.

    Raises:
        ModelRefused: what has to stay is already too long, for example one turn of a megabyte.
    """
    excess = sum(lengths) - budget
    if excess <= 0:
        return ()
    turns = [i for i, kept in enumerate(keep) if not kept]
    # The latest turn is what the answer is about, so it goes last of all; the opening goes just before it.
    order = turns[OPENING_TURNS:-1] + turns[:OPENING_TURNS][: max(0, len(turns) - 1)]
    gone: list[int] = []
    for index in order:
        if excess <= 0 and len(gone) % BLOCK == 0:
            break
        gone.append(index)
        excess -= lengths[index]
    if excess > 0:
        raise ModelRefused(
            "The last message is too long for the language model to read in one piece. "
            "It is saved; please send a shorter version of it, or go on without the model."
        )
    return tuple(sorted(gone))
