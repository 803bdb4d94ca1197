"""The safety floor: does somebody tell of danger? Rules only; no model is trusted to detect it.

When it reads so, goal-making stops and fixed words, written by people, are shown instead (`signposts`).
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.danger import SIGNS, DisclosureKind, Sign, idioms
from assistant.phrases import sentences, spaced
from assistant.transcript import Exchange

__all__ = ["Disclosure", "DisclosureKind", "reads_as_disclosure"]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Somebody tells of danger to themselves, to others or to a child, or of abuse or coercion."""

    kind: DisclosureKind
    phrases: tuple[str, ...]
    """The words that read so, in lower case with contractions written out."""


def reads_as_disclosure(text: str) -> Disclosure | None:
    """Whether a mentee's words tell of danger, said or implied, to them or to a third person.

    Tuned to find rather than to spare: idioms ("this deadline is killing me") are known, but a doubtful
    sentence counts. It will still miss what people only hint at; the way to help is always visible.
    """
    parts = [idioms.IDIOMS.sub(" idiom", spaced(part)) for part in sentences(text)]
    near = [part for part in parts if not _at_a_distance(part)]
    for sign in SIGNS:
        if found := [words for part in near if (words := _shown(sign, part))]:
            return Disclosure(sign.kind, tuple(dict.fromkeys(found)))
    return None


def _at_a_distance(part: str) -> bool:
    return bool(idioms.AT_A_DISTANCE.search(part)) and not idioms.NEAR.search(part)


def _shown(sign: Sign, part: str) -> str:
    """The words of a sentence that are this sign, or nothing."""
    found = [pattern.search(part) for pattern in sign.together]
    if not all(found) or (sign.doubtful and idioms.ORDINARY.search(part)):
        return ""
    return " … ".join(match.group().strip() for match in found if match)


def without_danger(exchange: Exchange) -> Exchange:
    """The exchange without the turns of somebody in danger: these are met with help, and are no material."""
    turns = (
        turn.model_copy(update={"text": "…"}) if turn.speaker == "mentee" and reads_as_disclosure(turn.text) else turn
        for turn in exchange.turns
    )
    return exchange.model_copy(update={"turns": tuple(turns)})
