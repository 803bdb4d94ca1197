"""How a sitting ends, and how it begins again; and what waits while somebody is in danger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.coach import GOALS_CAN_WAIT, Coach
from assistant.phases import Move, Phase

NewCoach = Callable[..., Coach]
STEP = "ask Paul for ten minutes"


@pytest.fixture
def with_a_step(coach: Coach, morning: datetime) -> Coach:
    """A coach whose mentee has a theme, a goal and a first step, and has not heard anything since."""
    coach.name_theme("being heard in meetings")
    coach.go_to(Phase.PLANNING)
    coach.accept_goal("I open the numbers point on Thursdays.")
    coach.set_mini_goal(STEP, (morning + timedelta(days=9)).date())
    return coach


def test_a_first_step_is_a_good_place_to_stop(with_a_step: Coach) -> None:
    """Once there is a first step the coach names it and its day, asks nothing, and says so only once."""
    closing = with_a_step.another()
    assert closing.move is Move.SUMMARY and f"“{STEP}”" in closing.text and "?" not in closing.text
    assert with_a_step.say("What if he says no, in front of everyone?").question


def test_whoever_is_back_on_another_day_is_asked_what_happened(
    with_a_step: Coach, coach_at: NewCoach, home: Path, morning: datetime
) -> None:
    """Coming back after days begins with the first step; coming back in an hour, or for the second time, does not."""
    id = with_a_step.session.id
    with_a_step.another()
    turns = [len(with_a_step.session.turns)]
    with_a_step.close()
    for later in (timedelta(hours=1), timedelta(days=8), timedelta(days=9)):
        back = coach_at(home, start=morning + later, name=f"b{later.total_seconds():.0f}")
        turns.append(len(back.resume(id).turns))
        last = back.session.turns[-1].text
        back.close()
    assert [after - before for before, after in pairwise(turns)] == [0, 1, 0]
    assert "What has happened since?" in last and f"“{STEP}”" in last


def test_behind_a_goodbye_nothing_is_asked(coach: Coach) -> None:
    """A goodbye gets one sentence and no question; the next message is answered as ever."""
    coach.name_theme("being heard in meetings")
    found = coach.say("Thanks, that's it for today.")
    assert found.question == "" and "?" not in found.text and "saved" in found.text
    assert coach.say("I forgot to say that Paul talked over me again.").question


def test_a_goodbye_with_a_first_step_is_answered_once(with_a_step: Coach) -> None:
    """Where the coach says anyway that it is a good place to stop, it does not say so twice."""
    assert with_a_step.say("Thanks, that's it for today.").text.count("good place to stop") == 1


def test_no_ideas_for_goals_right_after_words_of_danger(coach: Coach) -> None:
    """Goals can wait until the mentee writes about something else."""
    coach.name_theme("being heard in meetings")
    coach.say("I want to kill myself.")
    assert coach.candidates().notice == GOALS_CAN_WAIT
    coach.say("A friend is here with me now and we are drinking tea.")
    assert coach.candidates().notice != GOALS_CAN_WAIT


@pytest.mark.parametrize("next_words", [None, "And Paul talked over me again on Tuesday."])
def test_help_that_was_cut_off_comes_first(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, next_words: str | None
) -> None:
    """Where the program ended between words of danger and the answer, help is the next thing that is said."""
    coach.name_theme("being heard in meetings")
    with monkeypatch.context() as broken:
        broken.setattr(coach, "_signpost", lambda kind: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            coach.say("I want to kill myself.")
    found = coach.say(next_words) if next_words else coach.go_to(Phase.EXPLORING)
    assert found.move is Move.SIGNPOST and "kill myself" not in str(coach.session.words)


def test_a_wish_said_in_a_few_words_names_the_theme(coach_at: NewCoach, home: Path) -> None:
    """Nobody who begins with "I'd like to be calmer" is asked once more what they want to learn."""
    coach = coach_at(home)
    coach.begin()
    coach.say("I hope you are well.")
    assert coach.session.theme is None
    coach.say("I'd like to be calmer in front of people, I think.")
    assert coach.session.theme and coach.session.theme.title == "be calmer in front of people"
