from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.coach import Coach
from assistant.errors import InputError
from assistant.phases import Phase

NewCoach = Callable[..., Coach]


@pytest.mark.parametrize("shrug", ["…", "–", "()", "?!", "I don't know.", "not sure really", "what do you mean?"])
def test_a_shrug_names_no_theme(home: Path, shrug: str, coach_at: NewCoach) -> None:
    """Who has no words for the theme yet is asked on, and the theme is not called by their shrug."""
    coach = coach_at(home)
    coach.begin()
    coach.say("A colleague told me about it.")
    assert coach.say(shrug).question
    assert coach.session.theme is None


def test_the_answer_to_the_naming_question_names_the_theme(home: Path, coach_at: NewCoach) -> None:
    """Asked for a few words for the theme, the mentee's words become its name, and the way goes on."""
    coach = coach_at(home)
    coach.begin()
    coach.say("A colleague told me about it.")
    answer = coach.say("I'd like to be calmer in front of people. That's it.")
    assert coach.session.theme is not None and coach.session.theme.title == "be calmer in front of people"
    assert answer.phase is Phase.EXPLORING


def test_themes_side_by_side(coach: Coach) -> None:
    """A second theme begins beside the first, each can be chosen again, and a wrong choice is refused."""
    first = coach.session.theme_id
    coach.write_draft("speak first")
    second = coach.name_theme("network", new=True)
    assert (second.title, coach.session.phase, len(coach.session.themes)) == ("network", Phase.EXPLORING, 2)
    assert coach.choose_theme(first).draft == "speak first"
    assert coach.name_theme("leading the ward well").id == first
    with pytest.raises(InputError, match="no such theme"):
        coach.choose_theme("gone")


def test_what_was_said_about_one_theme_is_no_material_for_another(coach: Coach, rich: tuple[str, ...]) -> None:
    """Candidates for a second theme do not grow from the first; chosen again, the first has all its words back."""
    first = coach.session.theme_id
    for text in rich:
        coach.say(text)
    about_first = coach.session.words
    coach.name_theme("network", new=True)
    assert coach.session.words == () and coach.candidates(3).candidates == ()
    coach.say("I eat at half past twelve with my phone, and nobody knows my name there.")
    assert coach.session.words == ("I eat at half past twelve with my phone, and nobody knows my name there.",)
    coach.choose_theme(first)
    assert coach.session.words == about_first and coach.candidates(2).candidates
