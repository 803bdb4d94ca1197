from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant.coach import Coach
from assistant.goals import Letter
from assistant.phases import Occasion, Phase
from assistant.runtime.scripted import ScriptedModel


@pytest.mark.parametrize(
    "text", ["My mother died on Sunday.", "I cried in the car.", "that is not it", "no", "ok", "I don't know"]
)
def test_what_is_no_picture_is_not_kept_as_one(coach: Coach, text: str) -> None:
    """A loss, a feeling, a correction or a nod is never filed as what success will look like."""
    coach.go_to(Phase.PICTURING)
    coach.say(text)
    assert coach.session.theme is not None and coach.session.theme.picture == ""


@pytest.mark.parametrize("text", ["My mother died on Sunday.", "I cried in the car.", "that is not it"])
def test_what_is_said_beside_the_way_is_no_picture_either(coach: Coach, text: str) -> None:
    """The answer to a question that stayed with somebody is about that, and not about success."""
    coach.go_to(Phase.PICTURING)
    coach.say(text)
    coach.say("It has been like this for days, and nobody at home knows.")
    assert coach.session.theme is not None and coach.session.theme.picture == ""


def test_what_is_said_behind_a_pause_is_no_picture(coach: Coach) -> None:
    """Where nothing was asked, nothing was answered."""
    coach.go_to(Phase.PICTURING)
    coach.say("not now")
    coach.say("I could ask Ruth to sit with me at the next one.")
    assert coach.session.theme is not None and coach.session.theme.picture == ""


def test_heavy_news_names_no_theme(coach_at: Callable[..., Coach], home: Path) -> None:
    """Somebody whose first words are a loss has not said what they want to learn."""
    coach = coach_at(home)
    coach.begin()
    assert coach.say("My wife died on Sunday, and I want to be calm again.").occasion is Occasion.HEAVY_NEWS
    assert coach.session.theme is None


def test_heavy_news_is_met_without_the_model(home: Path, exploring: Callable[..., Coach]) -> None:
    """No model guesses at what somebody feels who has just told of a loss."""
    model = ScriptedModel([" sad."])
    coach = exploring(home, model)
    for text in (
        "My mother died on Sunday, and I feel nothing at all.",
        "She was eighty one and I felt small beside her.",
    ):
        found = coach.say(text)
        assert found.occasion is Occasion.HEAVY_NEWS and found.provenance == {} and model.prompts == []


def test_the_reason_of_a_low_rating_is_not_asked_for_again(coach: Coach) -> None:
    """Who says why they rated a goal low reads their own words, and a question about what follows from them."""
    coach.accept_goal("tell families hard news sitting down until March")
    coach.rate(Letter.ENERGY, 3, "the date is the week after Sam moves out")
    found = coach.another()
    assert found.occasion is Occasion.TOLD_WHY
    assert "“the date is the week after Sam moves out”" in found.question
    assert coach.another().occasion is None


def test_a_rating_without_a_reason_is_asked_about(coach: Coach) -> None:
    """Where no reason was given, the coach asks for it; also after an earlier one that had its reason."""
    coach.accept_goal("tell families hard news sitting down until March")
    coach.rate(Letter.ENERGY, 3, "too much at once")
    coach.another()
    coach.rate(Letter.ENERGY, 2)
    assert coach.another().occasion is Occasion.LOW_ENERGY


def test_a_goodbye_behind_the_closing_word_does_not_hide_the_step(
    coach_at: Callable[..., Coach], home: Path, morning: datetime
) -> None:
    """Who says thanks before they leave is asked what came of their step when they are back."""
    coach = coach_at(home)
    coach.begin("leading the ward")
    coach.go_to(Phase.PLANNING)
    coach.set_mini_goal("ask Ruth", (morning + timedelta(days=3)).date())
    coach.another()
    coach.say("Brilliant, thanks, bye!")
    later = coach_at(home, start=morning + timedelta(days=5), name="later")
    assert "“ask Ruth”" in later.resume(coach.session.id).turns[-1].text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I told you: public speaking", "public speaking"),
        ("public speaking", "public speaking"),
        ("I want to say no", "say no"),
        ("I'd like to stop saying yes to everything.", "stop saying yes to everything"),
        ("Leadership, I guess.", "Leadership"),
        ("i want speak better english in the calls", "speak better english in the calls"),
        ("What I want to learn is to stop fixing everybody's slides.", "stop fixing everybody's slides"),
        ("My company pays for this so here I am.", ""),
        ("I want to be left alone", ""),
        ("I want to go home", ""),
        ("I want to be honest with you", ""),
        ("I want this to be over quickly", ""),
        ("I want to know who reads this", ""),
        ("I want to understand what you can do here", ""),
        ("I just became a team lead and everybody looks at me.", ""),
    ],
)
def test_a_first_message_may_name_the_theme(coach_at: Callable[..., Coach], home: Path, text: str, title: str) -> None:
    """Who says in a few words what they want to learn is taken at their word; others are asked."""
    coach = coach_at(home)
    coach.begin()
    coach.say(text)
    assert (coach.session.theme.title if coach.session.theme else "") == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talking to people, yes, put that.", "Talking to people"),
        ("I told you nothing yet, so what do you want to know?", ""),
        (
            "I just became a team lead and I have no idea what I am doing at all.",
            "I just became a team lead",
        ),
    ],
)
def test_an_asked_for_name_is_short_or_none(coach_at: Callable[..., Coach], home: Path, text: str, title: str) -> None:
    """An answer to “which few words?” becomes a name without its trimmings, and a question back becomes none."""
    coach = coach_at(home)
    coach.begin()
    coach.say("There is a lot going on at the moment.")
    coach.say(text)
    assert (coach.session.theme.title if coach.session.theme else "") == title
