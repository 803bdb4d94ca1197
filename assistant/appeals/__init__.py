"""What people say to the coach itself: word lists in the notation of `phrases`, and nothing that decides.

They were written for this project and favour precision: `ADDRESSED` and `ALONE` hold whole sentences, between an
opening ("sorry, but") and a closing ("please"), so that half a sentence about somebody's boss is none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.appeals import complaints, doubts, partings, requests
from assistant.appeals.kinds import Kind
from assistant.appeals.shared import CLOSINGS, NAMES, OPENINGS, SLIPS
from assistant.phrases import phrases

__all__ = ["ADDRESSED", "ALONE", "CLOSINGS", "NAMES", "OPENINGS", "OWN_WORDS", "REPORTING", "SLIPS", "YOU", "Kind"]

YOU: Final = phrases("you|your|yourself")
REPORTING: Final = phrases(
    """
    said|says|asked|asks|told|tells|shouted|shouts|yelled|yells|wrote|writes|texted|replied|answered|snapped|whispered
    screamed|joked|emailed|called|calls|goes
    was|were|is|am|be like >
    thought|thinking|think|wondered|wonder|hear|heard|voice|ask|say|myself|head|mind|ears >
    < so|and? that|this|those|it is|was|were what|how|the_question|the_words|my_thought
    """
)
"""What says that the sentence beside it was spoken by somebody else, or to somebody else."""
OWN_WORDS: Final = phrases(
    "i|you already|just|have|have_already|have_just? said|told|asked|answered|wrote !to|him|her|them|my|a|the"
)
"""Between mentee and coach: "I already said that" reports nobody."""

ADDRESSED: Final[Mapping[Kind, str]] = {
    **requests.ADDRESSED,
    **doubts.ADDRESSED,
    **complaints.ADDRESSED,
    **partings.ADDRESSED,
}
"""Whole sentences that can only be meant for the coach; where two kinds fit, the first one counts."""
ALONE: Final[Mapping[Kind, str]] = {**requests.ALONE, **doubts.ALONE, **complaints.ALONE, **partings.ALONE}
"""What is meant for the coach where the turn is nothing else."""
