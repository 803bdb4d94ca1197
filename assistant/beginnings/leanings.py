"""What a passage leans to be, by the words in it: what no list of phrases is long enough for.

People show what goes well by telling what they did ("never dripped since"), and wish without "I want" ("somebody
ringing with a question. that is all"). The weights were learned from passages that were labelled by who had read the
whole conversation (`benchmarks/learn_leanings.py` makes them anew; see decision 7).
"""

from __future__ import annotations

from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Final, NamedTuple

from assistant.weighing import read, read_weights, weigh

FILE: Final = Path(__file__).with_name("leanings.tsv")


class Leanings(NamedTuple):
    """For each thing a passage can be, how likely its readers called it so: from 0 to 1, about one in ten for most."""

    wish: float
    """Something the mentee wants, that can be quoted alone."""
    good: float
    """Something that goes well for them, or once did."""
    hard: float
    """Something hard that keeps happening to them."""
    unwanted: float
    """Something they do not want."""
    moment: float
    """Something of their own that went well or was hard, told so that it can be looked at."""
    sign: float
    """A picture of how it looks when it has gone well."""


@lru_cache(maxsize=4096)
def leanings_of(text: str) -> Leanings:
    """What the words of a passage lean to."""
    return Leanings(*(1 / (1 + exp(-weight)) for weight in weigh(read(text), read_weights(FILE))))
