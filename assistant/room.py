"""Room: a feeling just told is now and then only said back, and nothing is asked (decision 5)."""

from __future__ import annotations

from typing import Final

from assistant.journey import Session
from assistant.moods import is_stirred
from assistant.phases import Move
from assistant.voice import Kind, count_words, kinds_in

TOLD: Final = 8
"""Words in which a feeling is told; behind fewer, a coach who asks nothing seems not to have listened."""
FIRST, AGAIN = 3, 6
"""Turns of the coach before it first leaves room, and between two such turns."""


def leaves_room(session: Session) -> bool:
    """Whether what the mentee has just told is only said back this time.

    Never among the first answers, never soon again, and not in a bare exchange, which does not say what it is part of.
    """
    words = session.to_take_up
    told = count_words(words) >= TOLD and (Kind.FEELING in kinds_in(words) or is_stirred(words))
    spoken = [turn.about for turn in session.turns if turn.speaker == "coach" and not turn.partial]
    if not told or not all(spoken) or len(spoken) < FIRST:
        return False
    return all(about.get("move") != Move.REFLECTION for about in spoken[-AGAIN:])


def left(session: Session) -> int:
    """How often the coach has left room so far."""
    return sum(turn.about.get("move") == Move.REFLECTION and not turn.partial for turn in session.turns)
