"""What people say, or half say, when somebody is in danger: word lists, and nothing that decides.

The lists are in the notation of `phrases` and were written for this project. They favour recall: a
false alarm costs a mentee one kind message, a miss may cost far more. Misses remain, which is why the
page shows the way to help at all times and does not wait for these lists.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from assistant.danger import children, coercion, self_harm, violence

DisclosureKind = Literal["self_harm", "harm_to_others", "child_at_risk", "abuse_or_coercion"]


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
    Sign("self_harm", (self_harm.SAID,)),
    Sign("harm_to_others", (violence.SAID,)),
    Sign("abuse_or_coercion", (coercion.SAID,)),
    Sign("abuse_or_coercion", (coercion.HOLDS, coercion.FAMILY)),
    Sign("abuse_or_coercion", (coercion.PRESSES, coercion.POWER)),
    Sign("self_harm", (self_harm.DOUBTFUL,), doubtful=True),
    Sign("abuse_or_coercion", (coercion.DOUBTFUL,), doubtful=True),
)
"""In the order in which a kind is chosen; a child comes first."""
