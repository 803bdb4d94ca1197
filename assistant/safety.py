"""The safety floor: does somebody tell of danger? Rules only; no model is trusted to detect it.

When it reads so, goal-making stops and fixed words, written by people, are shown instead (`signposts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assistant.danger import HINTS, SIGNS, DisclosureKind, Sign, idioms, other_languages, weighed
from assistant.phrases import sentences, spaced
from assistant.transcript import Exchange

__all__ = ["Disclosure", "DisclosureKind", "in_lists", "reads_as_disclosure", "tells_of_danger"]

NEARBY: Final = 2
"""Sentences in a row in which hints are put together; a long story has every word somewhere."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Somebody tells of danger to themselves, to others or to a child, or of abuse or coercion."""

    kind: DisclosureKind | Literal["unclear"]
    """`unclear` where only the weight of the words tells of it."""
    phrases: tuple[str, ...]
    """The words that read so, in lower case, without accents, with contractions written out."""
    told: bool = True
    """They tell of it; where not, they hint at it, and may well mean something else."""


def reads_as_disclosure(text: str) -> Disclosure | None:
    """Whether a mentee's words tell of danger or hint at it, to them or to a third person.

    Tuned to find rather than to spare: idioms ("this deadline is killing me") are known, but a doubtful
    sentence counts. It will still miss much of what people only hint at (`docs/safety.md` says how much); the way to
    help is always visible.
    """
    return in_lists(text) or _heavy(text)


def in_lists(text: str) -> Disclosure | None:
    """What the lists alone find: danger that is told, or hinted at in a turn of phrase that is known."""
    parts = _near(text)
    nearby = [_joined(parts[n : n + NEARBY]) for n in range(len(parts))]
    return _found(SIGNS, parts, told=True) or _found(HINTS, nearby, told=False)


def tells_of_danger(text: str) -> Disclosure | None:
    """Whether a mentee's words tell of danger: then goals wait, and fixed words say where help is.

    Of words that only hint at it this would be too much: in ordinary stories they stand too often.
    """
    return _found(SIGNS, _near(text), told=True)


def _heavy(text: str) -> Disclosure | None:
    """What no list has, where its words weigh more than they do in ordinary messages."""
    found = weighed.weigh(text)
    return Disclosure("unclear", found.pieces, told=False) if found.weight > 0 else None


def _near(text: str) -> list[str]:
    """The sentences that are about somebody's life; none where a danger is long over."""
    parts = [_without_idioms(spaced(part)) for part in sentences(other_languages.unaccented(text))]
    near = [part for part in parts if not _at_a_distance(part)]
    return [] if _is_over(near) else near


def _found(signs: Iterable[Sign], parts: Sequence[str], *, told: bool) -> Disclosure | None:
    for sign in signs:
        if words := [shown for part in parts if (shown := _shown(sign, part))]:
            return Disclosure(sign.kind, tuple(dict.fromkeys(words)), told)
    return None


def _without_idioms(part: str) -> str:
    return other_languages.IDIOMS.sub(" idiom", idioms.IDIOMS.sub(" idiom", part))


def _joined(parts: list[str]) -> str:
    return " ".join(["", *" ".join(parts).split(), ""])


def _is_over(parts: list[str]) -> bool:
    """Whether somebody tells of a danger of long ago from which they are safe."""
    past, safe, still = (any(map(words.search, parts)) for words in (idioms.LONG_AGO, idioms.OVER, idioms.STILL))
    return past and safe and not still


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
        turn.model_copy(update={"text": "…"}) if turn.speaker == "mentee" and tells_of_danger(turn.text) else turn
        for turn in exchange.turns
    )
    return exchange.model_copy(update={"turns": tuple(turns)})
