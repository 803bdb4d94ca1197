"""Making a long dialogue fit: whole turns leave from the middle, and always in the same places."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import ModelRefused

OPENING_TURNS = 4
"""The first turns hold why somebody came; only the very last turn stays longer."""
LATEST_TURNS = 4
"""What is being talked about now; these leave only when the whole middle is gone."""
BLOCK = 8
"""Turns leave the middle in blocks: the cut then stays where it is for some exchanges, and what
was read up to it can be reused."""


def left_out(lengths: Sequence[int], keep: Sequence[bool], budget: int) -> tuple[int, ...]:
    """Indexes of the messages to leave out so that the rest takes at most `budget` tokens.

    Messages with `keep` always stay. Of the turns, the middle goes first, oldest first and in
    blocks; then, turn by turn, what is left of it, the latest and the opening.

    Raises:
        ModelRefused: what has to stay is already too long, for example one turn of a megabyte.
    """
    excess = sum(lengths) - budget
    turns = [index for index, kept in enumerate(keep) if not kept]
    gone: list[int] = []
    for group in _in_order(turns):
        if excess <= 0:
            break
        gone += group
        excess -= sum(lengths[index] for index in group)
    if excess > 0:
        raise _too_long(sum(lengths[index] for index in turns[-1:]) >= excess)
    return tuple(sorted(gone))


def _in_order(turns: Sequence[int]) -> list[Sequence[int]]:
    """What leaves together, in the order in which it leaves; the last turn is not among it."""
    middle = turns[OPENING_TURNS:-LATEST_TURNS]
    whole = len(middle) - len(middle) % BLOCK
    blocks = [middle[start : start + BLOCK] for start in range(0, whole, BLOCK)]
    singles = [*turns[OPENING_TURNS + whole : -1], *turns[:-1][:OPENING_TURNS]]
    return [*blocks, *([turn] for turn in singles)]


def _too_long(shorter_would_do: bool) -> ModelRefused:
    if shorter_would_do:
        return ModelRefused(
            "The last message is too long for the language model to read in one piece. It is "
            "saved; please send a shorter version of it, or go on without the model."
        )
    return ModelRefused(
        "The instructions alone are longer than what this language model can keep in view. "
        "Please choose another model, or go on without one."
    )
