"""What a person reads in a terminal while a model works, and when candidates have come out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.goals import Candidate
    from assistant.runtime.base import Status


def progress(status: Status) -> str:
    """A status as words for a status line."""
    return {
        "loading": "Loading the model …",
        "reading": f"Reading what was said ({status.done} of {status.total} tokens) …",
        "choosing": f"Choosing among your words ({status.done}) …",
        "writing": "Writing …",
    }[status.doing]


def as_text(candidates: Sequence[Candidate]) -> str:
    """The candidates as a person reads them in a terminal."""
    return "\n\n".join(_as_text(n, c) for n, c in enumerate(candidates, start=1))


def _as_text(number: int, candidate: Candidate) -> str:
    from assistant.goals import LETTERS

    grounds = "; ".join(f"“{g.quote}” (turn {g.turn})" for g in candidate.grounds)
    rows = (
        *((name, getattr(candidate, field)) for field, name in LETTERS.items()),
        ("First small step", candidate.first_step),
        ("What it leaves aside", candidate.closes_off),
        ("Grows from", grounds),
    )
    return "\n".join([f"{number}. {candidate.title}", *(f"   {name}: {text}" for name, text in rows)])
