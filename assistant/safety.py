"""The safety floor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from assistant import danger
from assistant.phrases import sentences, spaced

DisclosureKind = Literal["self_harm", "harm_to_others", "child_at_risk", "abuse_or_coercion"]

@dataclass(frozen=True, slots=True)
class Disclosure:
    kind: DisclosureKind
    phrases: tuple[str, ...]

_SIGNS: Final = (
    ("child_at_risk", (danger.CHILD_AT_RISK,), False),
    ("child_at_risk", (danger.HURTS_CHILDREN,danger.CHILD), False),
    ("self_harm", (danger.SELF_HARM,), False),
    ("harm_to_others", (danger.HARM_TO_OTHERS,), False),
    ("abuse_or_coercion", (danger.ABUSE_OR_COERCION,), False),
    ("abuse_or_coercion", (danger.HOLDS, danger.PARTNER), False),
    ("abuse_or_coercion", (danger.PRESSES, danger.BOSS), False),
    ("self_harm", (danger.DOUBTFUL_SELF_HARM,), True),
    ("abuse_or_coercion", (danger.DOUBTFUL_ABUSE,), True),
)

def reads_as_disclosure(text: str) -> Disclosure | None:
    plain = [danger.IDIOMS.sub(" idiom", spaced(part)) for part in sentences(text)]
    for kind, signs, doubtful in _SIGNS:
        found = []
        for part in plain:
            ms = [s.search(part) for s in signs]
            if all(ms):
                if doubtful and danger.ORDINARY.search(part): continue
                if danger.AT_A_DISTANCE.search(part) and not danger.NEAR.search(part): continue
                found.append(ms[0].group().strip())
        if found:
            return Disclosure(kind, tuple(dict.fromkeys(found)))
    return None
