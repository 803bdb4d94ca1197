from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant import events as e
from assistant.bank import QuestionBank
from assistant.coach import Coach
from assistant.errors import InputError
from assistant.history import open_history
from assistant.journey import session_of
from assistant.phases import Learner, Phase
from assistant.questions import label_question
from assistant.voice import count_words

TURNS = (
    "Somebody once did it for me, and in ten years of managing I have never learned to listen.",
    "I'd like to listen without solving it at once.",
    "Last week Tom shut his notebook in the middle of my answer.",
    "I felt caught, and a bit ashamed.",
    "I want people in my team to bring me things while they are still small.",
    "On Tuesday I only asked, and she told me far more than I had known.",
    "It is strange to say nothing, and I like it.",
    "That I always know better, probably.",
    "They would come to me with half a thought and go with a whole one of their own.",
)


@pytest.fixture
def mentor(tmp_path: Path) -> Coach:
    """A mentor who opens a conversation of their own."""
    found = Coach(open_history(tmp_path))
    found.begin(learner="mentor")
    return found


def sources(coach: Coach) -> list[str]:
    return [turn.about["source"]["id"] for turn in coach.session.turns if turn.about.get("source")]


def test_whose_learning_it_is_stays_known(mentor: Coach, tmp_path: Path) -> None:
    """That a mentor learns here is on the disk, and known again in another program."""
    assert mentor.session.learner is Learner.MENTOR
    events = open_history(tmp_path).events(mentor.session.id)
    assert events[0].body["learner"] == "mentor"
    again = session_of(events)
    assert again is not None and again.learner is Learner.MENTOR


def test_a_mentee_is_who_learns_where_nobody_says_otherwise(tmp_path: Path) -> None:
    """A conversation as ever is a mentee's, and opens with the questions for mentees."""
    coach = Coach(open_history(tmp_path))
    coach.begin()
    assert coach.session.learner is Learner.MENTEE
    assert sources(coach)[0].startswith("opening/")


def test_nobody_else_learns_here(tmp_path: Path) -> None:
    """Somebody who is neither is refused in a sentence, and no conversation is left behind."""
    coach = Coach(open_history(tmp_path))
    with pytest.raises(InputError, match="'manager'"):
        coach.begin(learner="manager")
    assert list(open_history(tmp_path).sessions()) == []


def test_a_mentor_goes_the_whole_way(mentor: Coach) -> None:
    """Their first questions are a mentor's, one gives the theme its name, and the way goes on like anybody's."""
    for text in TURNS:
        mentor.say(text)
    asked = sources(mentor)
    opening = [turn.about["source"]["id"] for turn in mentor.session.turns if turn.about.get("phase") == Phase.OPENING]
    assert opening and all(id.startswith("mentor/") for id in opening)
    assert mentor.session.theme is not None and mentor.session.theme.title == "listen without solving it at once"
    assert not any(id.startswith(("mentor/", "opening/")) for id in asked[len(opening) :])
    phases = {turn.about.get("phase") for turn in mentor.session.turns if turn.speaker == "coach"}
    assert {Phase.OPENING, Phase.EXPLORING, Phase.CHALLENGING} <= phases


def test_the_answer_to_a_naming_question_is_the_theme(mentor: Coach, bank: QuestionBank) -> None:
    """Behind one answer a mentor is asked for a theme; a few words will do, also without a verb."""
    mentor.say("My old boss asked me, and I could not say no to her.")
    found = bank.named(sources(mentor)[-1])
    assert found is not None and found.question.keeps == "theme"
    mentor.say("Patience with beginners.")
    assert mentor.session.theme is not None and mentor.session.theme.title == "Patience with beginners"


def test_the_first_questions_ask_why_and_what_for(bank: QuestionBank) -> None:
    """Some ask why be a mentor, some name a theme for the job or the career; all are in the mentor's file."""
    opening = bank.opening(Learner.MENTOR)
    named = {entry.question.id for entry in opening if entry.question.keeps == "theme"}
    assert {"mentor/own-job", "mentor/own-career"} <= named and len(named) >= 4
    assert "mentor/said-yes" in {entry.question.id for entry in opening} - named
    assert {entry.phase for entry in opening} == {"mentor"}
    assert bank.opening(Learner.MENTEE) == bank.of(Phase.OPENING)


def test_no_first_question_speaks_of_meetings_that_have_been(bank: QuestionBank) -> None:
    """Before the first meeting nobody is asked what happened in it."""
    text = " ".join(entry.question.text for entry in bank.opening(Learner.MENTOR))
    assert "meeting was" not in text and "your mentee" not in text


def test_a_mentor_is_not_sent_to_their_mentor(bank: QuestionBank) -> None:
    """Behind the opening, whatever asks for somebody's own mentor is for mentees alone."""
    common = [entry for entry in bank if entry.phase not in ("opening", "mentor", "meeting")]
    alone = {entry.question.id for entry in common if entry.question.learner is Learner.MENTEE}
    assert alone == {entry.question.id for entry in common if re.search(r"your mentor\b", entry.question.text)}


@pytest.mark.parametrize("whose", list(Learner))
def test_only_whom_a_question_is_for_is_asked_it(talk: Callable[..., Any], whose: Learner) -> None:
    """Asked on and on about their next steps, a mentee hears of their mentor, and a mentor never does."""
    conversation = talk()
    conversation.session = conversation.session.model_copy(update={"learner": whose})
    conversation.happen(e.THEME_NAMED, theme="t", title="listening")
    heard = []
    for phase in (Phase.PICTURING, Phase.PLANNING, Phase.REVIEWING):
        for _ in range(30):
            conversation.happen(e.PHASE_ENTERED, phase=phase.value, by="mentee")
            heard.append(conversation.coach_speaks().source)
    met = {source["id"] for source in heard if source} & {"picturing/mentor-hears", "planning/ask-your-mentor"}
    assert bool(met) is (whose is Learner.MENTEE)


def test_behind_each_meeting(bank: QuestionBank) -> None:
    """A reflection after a meeting is four or five short open questions, one about the mentor's own work, one ahead."""
    found = bank.after_meeting()
    assert 4 <= len(found) <= 5 and found[-1].question.id == "mentor/next-attention"
    assert all(count_words(entry.question.text) <= 14 for entry in found)
    assert all(label_question(entry.question.text).kind == "open" for entry in found)
    assert "mentor/own-work-shown" in {entry.question.id for entry in found}
    assert not set(found) & set(bank.opening(Learner.MENTOR))
