"""The head of the page: the theme, the way, and other conversations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assistant.history import SessionSummary
from assistant.journey import Session
from assistant.phases import WHAT_FOR, Phase
from assistant.widgets.drawing.days import day_in_words

MOST_EARLIER = 20
"""Earlier conversations in the list: what a mentee looks for is rarely older."""


def journey(session: Session | None) -> dict[str, Any]:
    """The head of the page."""
    return {
        "title": session.theme.title if session and session.theme else "",
        "themes": [{"id": t.id, "title": t.title, "present": t.id == session.theme_id} for t in session.themes]
        if session
        else [],
        "phase": str(session.phase) if session else "",
        "phases": [{"id": str(p), "name": p.value.capitalize(), "purpose": WHAT_FOR[p]} for p in Phase],
    }


def earlier(sessions: Iterable[SessionSummary], present: str) -> list[dict[str, str]]:
    """The other conversations in which the mentee has said something, the latest first."""
    others = [s for s in sessions if s.turns and s.id != present]
    return [
        {"id": s.id, "title": s.title or "No theme yet", "when": day_in_words(s.last) if s.last else ""}
        for s in others[:MOST_EARLIER]
    ]
