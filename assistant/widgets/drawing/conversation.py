"""What was said, as the page shows it: plain values, made from what happened and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.answering import PARTING_REASON
from assistant.asides import kind_of
from assistant.journey import Said, Session
from assistant.pages.manners import manners_of
from assistant.phases import Move

BROKEN_OFF = {"stopped by the mentee": "stopped here", "the model stopped": "the model stopped here"}


def turns(session: Session | None) -> list[dict[str, Any]]:
    """Everything said; numbers count from 0 as in an exchange, so that a quote can name its turn."""
    return [_turn(number, said) for number, said in enumerate(session.turns)] if session else []


def manners(session: Session | None) -> str:
    """One sentence about the coach's part, once the coach has closed or said goodbye; before that it would intrude."""
    return manners_of(session) if session and _is_closed(session) else ""


def _is_closed(session: Session) -> bool:
    last = session.turns[-1] if session.turns else None
    if last is None or last.speaker != "coach" or last.partial or last.about.get("question"):
        return False
    parted = last.about.get("reason") == PARTING_REASON and kind_of(session.last_words) != "pause"
    return last.about.get("move") == Move.SUMMARY or parted


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
        "asks": bool(about.get("question")),
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
