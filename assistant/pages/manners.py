"""One quiet sentence about the coach's part in a conversation, for the mentee to read when it is over."""

from __future__ import annotations

from typing import Final

from assistant.audit import Audit, audit_of
from assistant.journey import Session
from assistant.pages.notes import counted, times

FEWEST_TURNS: Final = 3
"""Turns of the mentee from which it says something; of fewer, every share is chance."""


def manners_of(session: Session) -> str:
    """The sentence for a session; empty where it would be too early, or where somebody in danger needs other words."""
    mentee_turns = sum(said.speaker == "mentee" for said in session.turns)
    return "" if session.in_danger or mentee_turns < FEWEST_TURNS else told(audit_of(session))


def told(found: Audit) -> str:
    """Figures as a mentee reads them: how much room there was, and what the coach did with the rest.

    It never says how the mentee did.
    """
    if not (words := found.coach_words + found.mentee_words):
        return ""
    room = f"In this conversation you wrote {100 * found.mentee_words // words} % of the words."
    return f"{room} The coach {_asked(found)} and {_advised(found)}."


def _asked(found: Audit) -> str:
    asked, opened = found.questions.asked, found.questions.open
    if not asked:
        return "asked no question"
    if asked == 1:
        return f"asked 1 question, {'an open' if opened else 'a closed'} one,"
    many = {0: "none", asked: "all"}.get(opened, str(opened))
    return f"asked {counted(asked, 'question')}, {many} of them open,"


def _advised(found: Audit) -> str:
    if not found.advice:
        return "gave no advice"
    unasked = {0: "because you had asked for it", found.advice: "without being asked"}
    how = unasked.get(found.unpermitted_advice, f"{times(found.unpermitted_advice)} without being asked")
    return f"gave advice {times(found.advice)}, {how}"
