from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.coach import Coach
from assistant.errors import InputError
from assistant.events import Event
from assistant.journey import Session
from assistant.phases import Move, Occasion, Phase
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]


def test_nothing_is_decided_without_a_theme(home: Path, coach_at: NewCoach, huddle: str, reflection: str) -> None:
    """A draft, a goal, a picture, a step or candidates need a theme; the sentence says so, and no model is asked."""
    model = ScriptedModel([reflection])
    coach = coach_at(home, model)
    coach.begin()
    coach.say(f"{huddle} {huddle} I felt small on the stairs again, and I want to be asked first by all of them.")
    asked = len(model.prompts)
    deeds: list[Callable[[], Any]] = [
        lambda: coach.write_draft("x"),
        lambda: coach.accept_goal("x"),
        lambda: coach.keep_picture("x"),
        coach.stay_with_theme,
        lambda: coach.set_mini_goal("x", date(2026, 12, 1)),
        coach.candidates,
    ]
    for deed in deeds:
        with pytest.raises(InputError, match="name a theme first"):
            deed()
    assert len(model.prompts) == asked


@pytest.mark.parametrize(("deed", "field"), [("write_draft", "draft"), ("keep_picture", "picture")])
def test_what_the_mentee_empties_is_gone(
    home: Path, coach: Coach, deed: str, field: str, on_disk: OnDisk, resumed: Resumed
) -> None:
    """A draft or a picture that is emptied is none any more, here and after coming back; what it was stays on disk."""
    getattr(coach, deed)("speak first")
    theme = getattr(coach, deed)(" \n ")
    assert getattr(theme, field) == "" and resumed(home, coach.session.id) == coach.session
    assert [event.body["text"] for event in on_disk(home, coach.session.id)[-2:]] == ["speak first", ""]


def test_a_shrug_is_no_picture_of_success(coach: Coach) -> None:
    """Not knowing yet what success will look like is no picture of it; the coach asks on."""
    coach.go_to(Phase.PICTURING)
    assert coach.say("No idea.").phase is Phase.PICTURING
    assert coach.session.theme is not None and coach.session.theme.picture == ""
    coach.say("My sister would notice first of all.")
    assert coach.session.theme.picture == "My sister would notice first of all."


def test_the_first_picture_is_kept_and_not_written_over(coach: Coach) -> None:
    """The answer to what success will look like is the picture; a later answer does not replace it."""
    coach.go_to(Phase.PICTURING)
    coach.say("A Thursday in spring, and they turn to me.")
    coach.go_to(Phase.PICTURING)
    theme = coach.say("My sister would notice first of all.") and coach.session.theme
    assert theme and theme.picture == "A Thursday in spring, and they turn to me."


def test_an_emptied_picture_makes_room_for_another(coach: Coach) -> None:
    """Who wiped away what success will look like is asked again, and the next answer is the picture."""
    coach.keep_picture("They turn to me.")
    coach.keep_picture("")
    assert coach.go_to(Phase.PICTURING).phase is Phase.PICTURING
    coach.say("My sister would notice first of all.")
    assert coach.session.theme is not None and coach.session.theme.picture == "My sister would notice first of all."


def test_staying_with_the_theme_is_a_good_end(coach: Coach) -> None:
    """The mentee may leave the theme open; the coach says where it leads, and later looks at that with them."""
    coach.go_to(Phase.NARROWING)
    assert coach.stay_with_theme("towards saying it early", "who already listens").kept_open
    closing = coach.another()
    assert (closing.move, closing.question, closing.phase) == (Move.SUMMARY, "", Phase.EXPLORING)
    assert "“towards saying it early”" in closing.text and "“who already listens”" in closing.text
    back = coach.say("Yes. So it is.")
    assert back.occasion is Occasion.KEPT_OPEN and "“who already listens”" in back.question
    later = [coach.say("It was like this with the other team as well, on most days.") for _ in range(3)]
    assert {found.phase for found in later} == {Phase.EXPLORING} and all(found.question for found in later)


def test_an_open_theme_can_end_without_words_of_its_own(coach: Coach) -> None:
    """Who stays with the theme and says no more of it is closed with and asked about the theme itself."""
    coach.stay_with_theme()
    assert "“leading the ward”" in coach.another().text
    back = coach.say("Yes. So it is.")
    assert back.occasion is Occasion.KEPT_OPEN and "“" not in back.question


def test_a_step_on_an_open_theme_leads_to_looking_back(coach: Coach) -> None:
    """Who stays with the theme and plans a step all the same is asked what came of it, and for no goal."""
    coach.stay_with_theme("towards the huddle")
    coach.another()
    coach.set_mini_goal("ask Paul", date(2026, 12, 1))
    closing = coach.say("I have written down a first step after all.")
    assert (closing.move, closing.phase) == (Move.SUMMARY, Phase.REVIEWING) and "“ask Paul”" in closing.text


@pytest.mark.parametrize("by", [date(2026, 11, 21), date(2027, 9, 23), date(1999, 1, 1)])
def test_a_first_step_lies_inside_the_mentoring(coach: Coach, by: date) -> None:
    """A day before today or after the end is refused, with the days there are."""
    with pytest.raises(InputError, match="lies outside 2026-11-22 to 2027-09-22"):
        coach.set_mini_goal("ask Paul", by)
    theme = coach.session.theme
    assert theme is not None and theme.mini_goals == ()


@pytest.mark.parametrize("by", [date(2026, 11, 22), date(2027, 9, 22)])
def test_the_first_and_the_last_day_count(coach: Coach, by: date) -> None:
    """A step today, or on the last day of the mentoring, is inside it."""
    assert [mini.by for mini in coach.set_mini_goal("ask Paul", by).mini_goals] == [by]
