"""A session as the page shows it: plain values for the traits, made from what happened and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from assistant.goals import LETTERS
from assistant.history import SessionSummary
from assistant.journey import Said, Session
from assistant.phases import WHAT_FOR, Phase

BROKEN_OFF = {"stopped by the mentee": "stopped here", "the model stopped": "the model stopped here"}
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
        {"id": s.id, "title": s.title or "No theme yet", "when": _day(s.last) if s.last else ""}
        for s in others[:MOST_EARLIER]
    ]


def turns(session: Session | None) -> list[dict[str, Any]]:
    """Everything said; numbers count from 0 as in an exchange, so that a quote can name its turn."""
    return [_turn(number, said) for number, said in enumerate(session.turns)] if session else []


def _turn(number: int, said: Said) -> dict[str, Any]:
    drawn = {"id": said.id, "number": number, "who": said.speaker, "paragraphs": [said.text]}
    if said.speaker == "mentee":
        return drawn
    about = said.about
    return {
        **drawn,
        "paragraphs": _paragraphs(said),
        "mark": BROKEN_OFF.get(about.get("why", ""), "broken off here") if said.partial else "",
        "notices": list(about.get("notices", ())),
        "reason": about.get("reason", ""),
        "details": _details(about),
        "line": "" if said.partial else _line(about),
    }


def _paragraphs(said: Said) -> list[str]:
    """A reflection and a question stand apart; what was changed or has only one of them stays one piece."""
    halves = [str(said.about.get(half) or "") for half in ("reflection", "question")]
    return halves if all(halves) and said.text == " ".join(halves) else [said.text]


def _details(about: Mapping[str, Any]) -> list[str]:
    role = str(about.get("role", "")).replace("_", " ")
    source = about.get("source") or {}
    found = [
        f"asked as your {role}" if role else "",
        f"about {about['facet']}" if about.get("facet") else "",
        f"{source['id']}@{source['version']}" if source else "",
    ]
    return [part for part in found if part]


def _line(about: Mapping[str, Any]) -> str:
    """Who found the words, and how long it took."""
    provenance, timing = about.get("provenance") or {}, about.get("timing") or {}
    kind = (about.get("source") or {}).get("kind")
    if not provenance:
        return "from the question bank" if kind else ""
    model = provenance.get("model", {}).get("id", "")
    total, tokens = timing.get("total_s", 0.0), timing.get("decode_tokens", 0)
    speed = f"{total:.1f} s" if total else ""
    asks = {"bank": "question from the bank", "model": "own question"}.get(str(kind), "")
    return " · ".join(part for part in (model, speed, f"{tokens} tokens" if tokens and total else "", asks) if part)


def desk(session: Session | None) -> dict[str, Any]:
    """What the mentee has written about the present theme; empty while there is none."""
    if session is None or session.theme is None:
        return {}
    theme = session.theme
    return {
        "theme": theme.id,
        "picture": theme.picture,
        "draft": theme.draft,
        "goal": theme.goal,
        "kept_open": theme.kept_open,
        "first_step": theme.first_step,
        "by": theme.first_step_by.isoformat() if theme.first_step_by else "",
        "by_words": _day(theme.first_step_by) if theme.first_step_by else "",
        "today": session.today.isoformat(),
        "ends": session.ends.isoformat(),
    }


def ideas(session: Session | None) -> dict[str, Any]:
    """The candidates offered last for the present theme; empty while there are none."""
    offered = session.candidates if session else {}
    if not session or not offered or offered.get("theme") != session.theme_id:
        return {}
    return {
        "hint": offered.get("hint") or "",
        "notice": offered.get("notice") or "",
        "cards": [_card(candidate) for candidate in offered.get("candidates", ())],
    }


def _card(candidate: Mapping[str, Any]) -> dict[str, Any]:
    letters = [{"letter": name[0], "name": name, "text": candidate.get(field, "")} for field, name in LETTERS.items()]
    return {
        "title": candidate.get("title", ""),
        "quotes": [{"text": g["quote"], "turn": g["turn"]} for g in candidate.get("grounds", ())],
        "letters": letters,
        "first_step": candidate.get("first_step", ""),
        "closes_off": candidate.get("closes_off", ""),
    }


def _day(day: date | datetime) -> str:
    local = day.astimezone() if isinstance(day, datetime) else day
    return f"{local.day} {local:%B %Y}"
