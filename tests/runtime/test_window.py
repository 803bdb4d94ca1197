from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.errors import ModelRefused
from assistant.runtime.window import BLOCK, LATEST_TURNS, OPENING_TURNS, left_out

TEN = 10
"""Tokens of every turn in the tables."""


def turns(count: int, tokens: int = TEN) -> tuple[list[int], list[bool]]:
    return [tokens] * count, [False] * count


def cut(lengths: list[int], keep: list[bool], budget: int) -> tuple[int, ...] | None:
    """What leaves, or None where it cannot fit."""
    try:
        return left_out(lengths, keep, budget)
    except ModelRefused:
        return None


@pytest.mark.parametrize(
    ("count", "budget", "gone"),
    [
        (0, 0, []),
        (20, 200, []),
        (20, 199, [4, 5, 6, 7, 8, 9, 10, 11]),
        (20, 121, [4, 5, 6, 7, 8, 9, 10, 11]),
        (20, 119, [*range(4, 13)]),
        (28, 119, [*range(4, 21)]),
        (12, 110, [4]),
        (13, 120, [4]),
        (16, 150, [*range(4, 12)]),
        (9, 50, [4, 5, 6, 7]),
        (9, 40, [0, 4, 5, 6, 7]),
        (9, 10, [0, 1, 2, 3, 4, 5, 6, 7]),
        (3, 29, [0]),
        (1, 10, []),
    ],
)
def test_the_middle_leaves_first(count: int, budget: int, gone: list[int]) -> None:
    """The middle goes in blocks, then turn by turn what is left of it, the latest, the opening; the last never."""
    assert left_out(*turns(count), budget) == tuple(gone)


def test_what_must_stay_stays() -> None:
    """Instructions before, between and behind the turns are never left out, whatever their size."""
    lengths = [50, *[TEN] * 20, 70]
    keep = [True, *[False] * 20, True]
    assert left_out(lengths, keep, 300) == tuple(range(5, 13))


def test_the_cut_stays_while_people_talk_on() -> None:
    """Over a long dialogue the same turns are left out for at least three exchanges in a row."""
    cuts = [left_out(*turns(count), 305) for count in range(31, 200, 2)]
    changes = [i for i in range(1, len(cuts)) if cuts[i] != cuts[i - 1]]
    assert len(changes) > 5
    assert min(b - a for a, b in pairwise(changes)) >= 3


@pytest.mark.parametrize("before", [0, 30])
def test_a_megabyte_in_one_turn_is_refused_in_a_sentence(before: int) -> None:
    """A turn that fits nowhere is not cut in pieces: the person hears that it is too long, and that it is saved."""
    lengths, keep = turns(before)
    with pytest.raises(ModelRefused, match=r"last message is too long .* saved; please send a shorter version"):
        left_out([*lengths, 250_000], [*keep, False], 4000)


def test_too_long_instructions_are_not_blamed_on_the_person() -> None:
    """Where a shorter message would not help, nobody is asked to write one."""
    with pytest.raises(ModelRefused, match=r"instructions alone are longer .* choose another model"):
        left_out([5000, TEN], [True, False], 4000)
    with pytest.raises(ModelRefused, match="instructions alone"):
        left_out([], [], -1)


@given(
    messages=st.lists(st.tuples(st.integers(1, 400), st.booleans()), max_size=60),
    budget=st.integers(-50, 6000),
)
@example(messages=[(1, False)] * 13, budget=12)
def test_any_dialogue_fits_or_is_refused(messages: list[tuple[int, bool]], budget: int) -> None:
    """Whatever the lengths: what stays fits, what must stay is there, and nothing leaves without need."""
    lengths, keep = [length for length, _ in messages], [kept for _, kept in messages]
    turns = [i for i, kept in enumerate(keep) if not kept]
    must = sum(length for length, kept in messages if kept) + sum(lengths[i] for i in turns[-1:])
    gone = cut(lengths, keep, budget)
    if gone is None:
        assert must > budget
        return
    assert must <= budget
    assert sum(lengths) - sum(lengths[i] for i in gone) <= budget
    assert gone == tuple(sorted(set(gone)))
    assert set(gone) <= set(turns[:-1])
    given_up = sorted(lengths[i] for i in gone)
    assert not gone or sum(given_up[:-BLOCK]) < sum(lengths) - budget


@given(lengths=st.lists(st.integers(1, 400), min_size=1, max_size=60), budget=st.integers(400, 6000))
def test_the_opening_and_the_latest_stay_longest(lengths: list[int], budget: int) -> None:
    """An opening turn leaves only after all others but the last; a recent one only after the whole middle."""
    gone = set(left_out(lengths, [False] * len(lengths), budget))
    opening, last = set(range(OPENING_TURNS)), len(lengths) - 1
    middle = set(range(OPENING_TURNS, len(lengths) - LATEST_TURNS))
    latest = set(range(max(OPENING_TURNS, last + 1 - LATEST_TURNS), last))
    if gone & latest:
        assert middle <= gone
    if gone & opening:
        assert middle | latest <= gone
