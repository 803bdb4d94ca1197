from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant import events as e
from assistant.dialogue import next_facet
from assistant.journey import Session
from assistant.phases import Facet, Phase
from assistant.progress import touched

Step = tuple[str, dict[str, Any]]
WHAT_HAPPENED = "Last Tuesday I sat in the planning meeting and Paul talked over me twice."
WHAT_IT_FELT = "I felt small, and then ashamed of being small."
WHAT_I_WANT = "I want people to turn to me when the numbers come up."
PLAIN = "It is the same with the other team as well."
THEME = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})


def asked(phase: Phase, facet: Facet | None = None) -> Step:
    return e.COACH_TURN, {"text": f"A question for {phase}?", "phase": phase.value, "facet": facet}


def said(text: str) -> Step:
    return e.MENTEE_TURN, {"text": text}


@pytest.mark.parametrize(
    ("asked_for", "text", "facets"),
    [
        (None, WHAT_HAPPENED, {Facet.EXPERIENCE}),
        (None, WHAT_IT_FELT, {Facet.EMOTION}),
        (None, WHAT_I_WANT, {Facet.AMBITION}),
        (None, "I don't want to be the loud one.", {Facet.AMBITION}),
        (None, PLAIN, set()),
        (Facet.EMOTION, PLAIN, {Facet.EMOTION}),
        (Facet.EMOTION, WHAT_HAPPENED, {Facet.EMOTION, Facet.EXPERIENCE}),
        (Facet.EMOTION, "not sure", set()),
        (Facet.EMOTION, "hm.", set()),
        (Facet.AMBITION, "no idea", set()),
        (Facet.EXPERIENCE, "?!", set()),
        (Facet.EMOTION, "are you even listening to me", set()),
    ],
)
def test_a_facet_is_touched_by_an_answer_and_not_by_a_shrug(
    session: Callable[..., Session], asked_for: Facet | None, text: str, facets: set[Facet]
) -> None:
    """What the coach asked about counts once answered; "not sure" and words to the coach itself answer nothing."""
    assert touched(session(THEME, asked(Phase.EXPLORING, asked_for), said(text))) == facets


def test_a_feeling_just_spoken_is_not_stepped_over(session: Callable[..., Session]) -> None:
    """After "I felt small" the coach stays with the feeling, even if emotion came up before."""
    spoken = session(
        THEME,
        asked(Phase.EXPLORING, Facet.EMOTION),
        said("Mostly I am angry about it."),
        asked(Phase.EXPLORING, Facet.EXPERIENCE),
        said("Last week it came back and I felt ashamed all evening."),
    )
    assert next_facet(spoken) is Facet.EMOTION


def test_feelings_are_not_asked_about_twice_in_a_row(session: Callable[..., Session]) -> None:
    """Staying with a feeling is one question, not an interrogation."""
    spoken = session(THEME, asked(Phase.EXPLORING, Facet.EMOTION), said(WHAT_IT_FELT))
    assert next_facet(spoken) is not Facet.EMOTION


def test_the_side_nobody_has_looked_at_comes_next(session: Callable[..., Session]) -> None:
    """The coach turns to the side of the theme that has not come up yet."""
    spoken = session(
        THEME,
        asked(Phase.EXPLORING, Facet.EXPERIENCE),
        said(WHAT_HAPPENED),
        asked(Phase.EXPLORING, Facet.EMOTION),
        said(WHAT_IT_FELT),
    )
    assert next_facet(spoken) is Facet.AMBITION
