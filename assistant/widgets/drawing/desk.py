"""The mentee's desk, as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.authorship import Ledger, Offered, became
from assistant.candidates import FIELDS, LETTERS, Offer
from assistant.goals import ASKED, Goal, Letter, share_in_words
from assistant.journey import Session
from assistant.widgets.drawing.days import day_in_words

__all__ = ["desk", "ideas", "share_in_words"]


def desk(session: Session | None) -> dict[str, Any]:
    """What the mentee has written about the present theme; empty while there is none."""
    if session is None or session.theme is None:
        return {}
    theme = session.theme
    goal = theme.at_desk
    return {
        "theme": theme.id,
        "picture": theme.picture,
        "goal_id": goal.id,
        "draft": goal.draft.text,
        "share": share_in_words(goal.draft),
        "goal": goal.words,
        "state": str(goal.state),
        "kept_open": theme.kept_open,
        "direction": theme.direction,
        "to_explore": theme.to_explore,
        "ratings": [_rating(goal, letter) for letter in Letter] if goal.versions else [],
        "versions": _versions(goal),
        "aside": [ledger.text for ledger in goal.set_aside],
    }


def _rating(goal: Goal, letter: Letter) -> dict[str, Any]:
    name, question = ASKED[letter]
    return {"letter": str(letter), "name": name, "question": question, "value": goal.rated(letter)}


def _versions(goal: Goal) -> list[dict[str, str]]:
    """What was accepted before, the latest first; the present words are none of it."""
    return [
        {"when": day_in_words(version.at), "text": version.ledger.text, "share": share_in_words(version.ledger)}
        for version in reversed(goal.versions[:-1])
    ]


def ideas(session: Session | None) -> dict[str, Any]:
    """The candidates offered last for the present theme; empty while there are none."""
    offer = session.offer if session else None
    if session is None or offer is None:
        return {}
    last = [o for o in session.offers if o.theme == session.theme_id][-1]
    draft = session.theme.at_desk.draft if session.theme else Ledger()
    return {
        "hint": last.body.get("hint") or "",
        "notice": last.body.get("notice") or "",
        "cards": [_card(offer, number, candidate, draft) for number, candidate in enumerate(offer.candidates)],
    }


def _card(offer: Offer, number: int, candidate: Mapping[str, Any], draft: Ledger) -> dict[str, Any]:
    def fragment(field: str) -> dict[str, Any]:
        text = str(candidate.get(field, ""))
        offered = Offered(offer=offer.id, candidate=number, field=field, text=text)
        return {"field": field, "text": text, "became": str(became(draft, offered))}

    return {
        "number": number,
        "offer": offer.id,
        "quotes": [{"text": g["quote"], "turn": g["turn"]} for g in candidate.get("grounds", ())],
        "letters": [{"letter": name[0], "name": name, **fragment(field)} for field, name in LETTERS.items()],
        **{field: fragment(field) for field in FIELDS if field not in LETTERS},
        "refused": offer.refused.get(number),
    }
