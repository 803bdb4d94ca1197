"""How many threads the model may use."""

from __future__ import annotations

import os
from collections.abc import Mapping

from assistant.errors import ModelUnavailable

LEAVE_FREE = 1
"""Cores left for the page and the kernel where there are more than two. The runtime's threads wait
by spinning: one thread more than there are idle cores makes everything several times slower."""
MOST = 8
"""More than this gains little on laptops, whose memory is the limit by then."""
MOST_WISHED = 512
"""What the runtime can hold at all."""


def thread_count(environ: Mapping[str, str], cores: int | None = None) -> int:
    """Threads for the model: `$COACH_THREADS`, or the cores less one where there are many.

    Raises:
        ModelUnavailable: `$COACH_THREADS` is no number of threads.
    """
    if wish := environ.get("COACH_THREADS"):
        return _wished(wish)
    cores = cores or _cores()
    return max(1, min(cores - LEAVE_FREE if cores > 2 else cores, MOST))


def _wished(wish: str) -> int:
    if wish.isdecimal() and 1 <= int(wish) <= MOST_WISHED:
        return int(wish)
    raise ModelUnavailable(
        f"COACH_THREADS is “{wish}”, but must be a whole number from 1 to {MOST_WISHED}. Change "
        "it, or remove it to let the program choose."
    )


def _cores() -> int:
    """Cores we may run on, which in a container can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
