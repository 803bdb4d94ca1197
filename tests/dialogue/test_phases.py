from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant import events as e
from assistant.dialogue import why_later
from assistant.journey import Session
from assistant.phases import ORDER, Phase
from assistant.progress import A_VISIT, AT_MOST, ENOUGH_ANSWERS, TRIES, is_done, next_phase, touched
from assistant.quoting import summary

Step = tuple[str, dict[str, Any]]
WHAT_HAPPENED = "Last Tuesday I sat in the planning meeting and Paul talked over me twice."
WHAT_IT_FELT = "I felt small, and then ashamed of being small."
WHAT_I_WANT = "I want people to turn to me when the numbers come up."
PLAIN = "It is the same with the other team as well."
EXPLORED = [WHAT_HAPPENED, WHAT_IT_FELT, WHAT_I_WANT, PLAIN]
THEME = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})


def asked(phase: Phase) -> Step:
    return e.COACH_TURN, {"text": f"A question for {phase}?", "phase": phase.value}


def said(text: str) -> Step:
    return e.MENTEE_TURN, {"text": text}


def entered(phase: Phase, by: str = "coach") -> Step:
    return e.PHASE_ENTERED, {"phase": phase.value, "by": by}


def answers(phase: Phase, *texts: str) -> list[Step]:
    return [step for text in texts for step in (asked(phase), said(text))]


# -- when a phase is done


@pytest.mark.parametrize(
    ("phase", "before", "done"),
    [
        (Phase.OPENING, [], False),
        (Phase.OPENING, [THEME], True),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING)], False),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *EXPLORED[:3])], False),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *EXPLORED)], True),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *[WHAT_HAPPENED] * ENOUGH_ANSWERS)], False),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *[PLAIN] * (AT_MOST - 1))], False),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *[PLAIN] * AT_MOST)], True),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *["not sure"] * (AT_MOST - 1))], False),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *["not sure"] * AT_MOST)], True),
        (Phase.EXPLORING, [THEME, *answers(Phase.EXPLORING, *["?!"] * AT_MOST)], False),
        (Phase.CHALLENGING, [THEME, asked(Phase.CHALLENGING)], False),
        (Phase.CHALLENGING, [THEME, asked(Phase.CHALLENGING), said("no idea")], False),
        (Phase.CHALLENGING, [THEME, asked(Phase.CHALLENGING), said(PLAIN)], True),
        (Phase.CHALLENGING, [THEME, *answers(Phase.CHALLENGING, *["no idea"] * (TRIES - 1))], False),
        (Phase.CHALLENGING, [THEME, *answers(Phase.CHALLENGING, *["no idea"] * TRIES)], True),
        (Phase.PICTURING, [THEME, *answers(Phase.PICTURING, *["no idea"] * TRIES)], True),
        (Phase.PICTURING, [THEME, (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"})], True),
        (Phase.PICTURING, [THEME, *answers(Phase.PICTURING, PLAIN)], False),
        (Phase.PICTURING, [THEME, (e.PICTURE_KEPT, {"theme": "t", "text": "calm"})], True),
        (Phase.NARROWING, [THEME, (e.DRAFT_WRITTEN, {"theme": "t", "text": "x"})], False),
        (Phase.NARROWING, [THEME, (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"})], True),
        (Phase.NARROWING, [THEME, (e.THEME_KEPT_OPEN, {"theme": "t"})], True),
        (Phase.PLANNING, [THEME, (e.FIRST_STEP_SET, {"theme": "t", "text": "x"})], False),
        (Phase.PLANNING, [THEME, (e.FIRST_STEP_SET, {"theme": "t", "text": "x", "by": "2026-12-01"})], True),
        (Phase.REVIEWING, [THEME], False),
    ],
)  # fmt: skip
def test_a_phase_is_done_when_it_has_given_what_it_is_for(
    session: Callable[..., Session], phase: Phase, before: list[Step], done: bool
) -> None:
    """The way goes on once a theme is named, three facets are touched, a challenge answered and so on."""
    assert is_done(session(*before), phase) is done


@pytest.mark.parametrize("phase", ORDER)
def test_without_a_theme_nothing_is_done(session: Callable[..., Session], phase: Phase) -> None:
    """No part of the way can be behind somebody who has not said yet what they want to learn."""
    assert not is_done(session(*answers(Phase.EXPLORING, *EXPLORED * 3)), phase)


def test_the_coach_goes_on_to_the_first_phase_that_is_not_done(
    session: Callable[..., Session], exploring: Callable[..., Session]
) -> None:
    """What somebody has already given is not asked for again: the next phase is the first open one."""
    assert next_phase(session()) is Phase.OPENING
    assert next_phase(session(THEME)) is Phase.EXPLORING
    assert next_phase(exploring(*EXPLORED)) is Phase.CHALLENGING
    known = session(
        THEME,
        *answers(Phase.EXPLORING, *EXPLORED),
        *answers(Phase.CHALLENGING, PLAIN),
        (e.PICTURE_KEPT, {"theme": "t", "text": "calm"}),
    )
    assert next_phase(known) is Phase.NARROWING


def test_staying_with_the_theme_leads_back_to_it(session: Callable[..., Session]) -> None:
    """Not narrowing is a good outcome: the theme is looked at further, and nobody is asked to plan steps to no goal."""
    stays = [THEME, *answers(Phase.EXPLORING, *EXPLORED), entered(Phase.NARROWING), (e.THEME_KEPT_OPEN, {"theme": "t"})]
    assert next_phase(session(*stays)) is Phase.EXPLORING
    assert next_phase(session(*stays, entered(Phase.EXPLORING), *answers(Phase.EXPLORING, PLAIN))) is Phase.EXPLORING
    goal = (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"})
    assert next_phase(session(*stays, entered(Phase.NARROWING), goal)) is Phase.PLANNING


def test_going_back_stays_back_for_two_answers(session: Callable[..., Session]) -> None:
    """Who goes back to a part that was done finds the coach there with them, for two answers."""
    steps = [THEME, *answers(Phase.EXPLORING, *EXPLORED), entered(Phase.EXPLORING, by="mentee")]
    stayed = []
    for _ in range(A_VISIT + 1):
        stayed.append(next_phase(session(*steps)))
        steps += answers(Phase.EXPLORING, PLAIN)
    assert stayed == [Phase.EXPLORING] * A_VISIT + [Phase.CHALLENGING]


@pytest.mark.parametrize(
    ("decision", "after"),
    [
        ((e.GOAL_ACCEPTED, {"theme": "t", "text": "x"}), Phase.PLANNING),
        ((e.THEME_KEPT_OPEN, {"theme": "t"}), Phase.EXPLORING),
        ((e.DRAFT_WRITTEN, {"theme": "t", "text": "x"}), Phase.NARROWING),
    ],
)
def test_a_decision_ends_the_visit(session: Callable[..., Session], decision: Step, after: Phase) -> None:
    """Who jumped to narrowing and accepts a goal there, or stays with the theme, is not held there any longer."""
    assert next_phase(session(THEME, entered(Phase.NARROWING, by="mentee"), decision)) is after


def test_an_old_decision_does_not_end_a_new_visit(session: Callable[..., Session]) -> None:
    """Who comes back to a goal they accepted long ago stays with it for a while."""
    steps = [THEME, (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"}), entered(Phase.NARROWING, by="mentee")]
    assert next_phase(session(*steps)) is Phase.NARROWING


def test_jumping_ahead_is_not_undone_by_the_coach(session: Callable[..., Session]) -> None:
    """Who jumps to narrowing stays there until it is done, although exploring was skipped."""
    steps = [THEME, entered(Phase.NARROWING, by="mentee"), *answers(Phase.NARROWING, *[PLAIN] * 5)]
    assert next_phase(session(*steps)) is Phase.NARROWING


# -- jumping ahead

JUMPS = [
    (Phase.OPENING, Phase.EXPLORING, False),
    (Phase.OPENING, Phase.CHALLENGING, True),
    (Phase.OPENING, Phase.NARROWING, True),
    (Phase.OPENING, Phase.PLANNING, True),
    (Phase.EXPLORING, Phase.CHALLENGING, True),
    (Phase.EXPLORING, Phase.PICTURING, True),
    (Phase.EXPLORING, Phase.NARROWING, True),
    (Phase.EXPLORING, Phase.EXPLORING, False),
    (Phase.EXPLORING, Phase.OPENING, False),
    (Phase.PICTURING, Phase.NARROWING, True),
    (Phase.NARROWING, Phase.PLANNING, True),
    (Phase.NARROWING, Phase.CHALLENGING, False),
    (Phase.REVIEWING, Phase.NARROWING, False),
]


@pytest.mark.parametrize(("here", "there", "told"), JUMPS)
def test_who_jumps_over_exploring_hears_why_later_may_be_better(
    session: Callable[..., Session], here: Phase, there: Phase, told: bool
) -> None:
    """Jumping ahead over exploring is met with one thought; going back, staying or the next step are not."""
    sentence = why_later(session(THEME, entered(here)), there)
    assert bool(sentence) is told
    if sentence:
        assert "exploring" in sentence and "?" not in sentence


@pytest.mark.parametrize("there", ORDER)
def test_nobody_is_told_to_explore_what_they_have_explored(exploring: Callable[..., Session], there: Phase) -> None:
    """Once exploring is done, every part of the way is open without a word."""
    assert why_later(exploring(*EXPLORED), there) is None


def test_words_that_were_met_with_help_are_no_answer(session: Callable[..., Session]) -> None:
    """What somebody in danger wrote moves nothing on, touches no facet, and is not summed up."""
    spoken = session(THEME, asked(Phase.CHALLENGING), said(WHAT_IT_FELT), (e.HELP_SHOWN, {"kind": "self_harm"}))
    assert not is_done(spoken, Phase.CHALLENGING)
    assert touched(spoken) == set()
    assert summary(spoken.exchange) == ""
