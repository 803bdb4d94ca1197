"""What people say, or half say, when somebody is in danger: word lists, and nothing that decides.

The lists are in the notation of `phrases` and were written for this project. They favour recall: a
false alarm costs a mentee one kind message, a miss may cost far more. Misses remain, which is why the
page shows the way to help at all times and does not wait for these lists.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from assistant.danger import (
    care,
    children,
    coercion,
    control,
    despair,
    implied,
    implied_abuse,
    leavetaking,
    lured,
    other_languages,
    pressure,
    self_harm,
    together,
    violence,
)
from assistant.danger.people import DisclosureKind

__all__ = ["HINTS", "SIGNS", "DisclosureKind", "Sign"]


class Sign(NamedTuple):
    """One way in which a sentence shows danger."""

    kind: DisclosureKind
    together: tuple[re.Pattern[str], ...]
    """All of these stand in the sentence."""
    doubtful: bool = False
    """Words of working life explain it away."""


SIGNS: Final = (
    Sign("child_at_risk", (children.SAID,)),
    Sign("child_at_risk", (children.HURTS, children.CHILD)),
    Sign("child_at_risk", (other_languages.CHILD_AT_RISK,)),
    Sign("self_harm", (self_harm.SAID,)),
    Sign("self_harm", (other_languages.SELF_HARM,)),
    *(Sign("self_harm", (idea,)) for idea in (*despair.IDEAS, *leavetaking.IDEAS)),
    Sign("harm_to_others", (violence.SAID,)),
    Sign("harm_to_others", (other_languages.HARM_TO_OTHERS,)),
    Sign("abuse_or_coercion", (coercion.SAID,)),
    Sign("abuse_or_coercion", (coercion.HOLDS, coercion.FAMILY)),
    Sign("abuse_or_coercion", (coercion.PRESSES, coercion.POWER)),
    Sign("abuse_or_coercion", (other_languages.ABUSE,)),
    Sign("self_harm", (self_harm.DOUBTFUL,), doubtful=True),
    Sign("abuse_or_coercion", (coercion.DOUBTFUL,), doubtful=True),
)
"""What tells of danger, in the order in which a kind is chosen; a child comes first."""

HINTS: Final = (
    *(Sign("child_at_risk", (idea,)) for idea in (implied.CHILD_AT_RISK, care.CHILDREN, lured.LURED)),
    Sign("self_harm", (implied.SELF_HARM,)),
    Sign("harm_to_others", (implied.HARM_TO_OTHERS,)),
    *(Sign("abuse_or_coercion", (idea,)) for idea in (implied_abuse.IMPLIED, *control.IDEAS, *pressure.IDEAS)),
    *(Sign(kind, tuple(together.PIECES[name] for name in meeting)) for kind, meeting in together.MEETINGS),
)
"""What is said around a danger, over more than one sentence: in long stories it stands about once in twenty turns."""
