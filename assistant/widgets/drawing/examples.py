"""Goals that others made of a broad theme, as the page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assistant.examples import Example
from assistant.lexicon.themes import ThemeKind


def examples(known: Iterable[Example]) -> list[dict[str, Any]]:
    """The examples, by what their theme is about."""
    found = list(known)
    kinds = [(kind, [_drawn(example) for example in found if example.theme is kind]) for kind in ThemeKind]
    return [{"kind": f"{kind[0].upper()}{kind[1:]}", "examples": drawn} for kind, drawn in kinds if drawn]


def _drawn(example: Example) -> dict[str, Any]:
    return {
        "id": example.id,
        "who": f"{example.who[0].upper()}{example.who[1:]}",
        "before": example.before,
        "is_goal": bool(example.goal),
        "words": example.words,
        "why": example.why_good,
        "closes_off": example.closes_off,
    }
