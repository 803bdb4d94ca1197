"""How far a figure may be from what other lines, or other people, would give."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

T = TypeVar("T")
SAMPLES: Final = 2000
"""Times the rows are drawn again."""


def interval(rows: Sequence[T], figure: Callable[[Sequence[T]], float]) -> tuple[float, float]:
    """The middle 95 % of a figure when its rows are drawn again with replacement; the same at every call."""
    draw = random.Random(1)
    drawn = sorted(figure(draw.choices(rows, k=len(rows))) for _ in range(SAMPLES))
    return drawn[int(SAMPLES * 0.025)], drawn[int(SAMPLES * 0.975)]
