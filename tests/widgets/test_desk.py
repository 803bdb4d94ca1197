"""The mentee's own writing, and ideas beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelStopped
from assistant.events import PHASE_ENTERED
from assistant.history import open_history
from assistant.runtime.scripted import ScriptedModel

Sit = Callable[..., Any]
TALK = (
    "Two weeks ago in Thursday planning I had the churn figures, and Paul carried on talking.",
    "I felt small, and then furious, but only on the stairs.",
    "I want people to turn to me when the numbers come up, before anything gets decided.",
    "In the Monday stand-up I showed the others a wrong join on the whiteboard.",
    "I'm afraid of being the loud one, and I'd like to stay calm when I am interrupted.",
)


@pytest.fixture
def mentee(sit: Sit) -> Any:
    """A mentee with a theme."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title="being heard in meetings")
    return mentee


def test_the_desk_is_empty_until_there_is_a_theme(sit: Sit) -> None:
    """Nobody is shown forms before they know what they want to talk about."""
    assert sit().page.desk.desk == {}


def test_a_draft_saves_itself(mentee: Any) -> None:
    """What is written at the desk is the draft of the theme."""
    mentee.did("draft", at="desk", text="I say one thing in every planning.")
    assert mentee.page.coach.session.theme.draft == "I say one thing in every planning."
    assert mentee.page.desk.desk["draft"] == "I say one thing in every planning."


def test_a_draft_is_taken_while_the_coach_writes(sit: Sit, until: Callable[..., None]) -> None:
    """Writing at the desk does not have to wait for an answer, and neither is lost."""
    go_on = threading.Event()
    mentee = sit(ScriptedModel(before_word=lambda: go_on.wait(5) and None))
    mentee.did("name_theme", at="journey", title="being heard")
    mentee.does("say", text=TALK[0], mark="m1")
    until(lambda: mentee.page.conversation.heard == "m1")
    mentee.does("draft", at="desk", text="A first try.")
    assert mentee.page.desk.note == ""
    go_on.set()
    mentee.settles()
    assert mentee.page.desk.desk["draft"] == "A first try."
    assert mentee.page.conversation.turns[-1]["who"] == "coach"


def test_the_picture_of_success_is_kept(mentee: Any) -> None:
    """What success will look like stands on the desk in the mentee's words."""
    mentee.did("picture", at="desk", text="Paul asks me before he decides.")
    assert mentee.page.desk.desk["picture"] == "Paul asks me before he decides."


def test_only_the_mentee_makes_it_a_goal(mentee: Any) -> None:
    """The goal is what stood in their editor when they said so, and the draft is saved with it."""
    assert mentee.page.desk.desk["goal"] == ""
    mentee.did("accept", at="desk", text="I open the numbers point in six meetings.")
    desk = mentee.page.desk.desk
    assert desk["goal"] == desk["draft"] == "I open the numbers point in six meetings."


@pytest.fixture
def narrowing(mentee: Any, sit: Sit, home: Path) -> Any:
    """The same mentee, after the coach has led them to narrowing."""
    id = mentee.page.coach.session.id
    with open_history(home) as history:
        body = {"phase": "narrowing", "by": "coach"}
        history.append({"session": id, "type": PHASE_ENTERED, **body})
    return sit()


def test_staying_with_the_theme_is_a_decision_too(narrowing: Any) -> None:
    """It is recorded, and the coach goes on from it without another message."""
    turns = len(narrowing.page.conversation.turns)
    narrowing.did("stay", at="desk")
    assert narrowing.page.desk.desk["kept_open"]
    assert narrowing.page.journey.journey["phase"] == "planning"
    assert len(narrowing.page.conversation.turns) == turns + 1


def test_an_accepted_goal_moves_the_coach_on(narrowing: Any) -> None:
    """After "this is my goal" the next question is about a first step."""
    narrowing.did("accept", at="desk", text="I open the numbers point in six meetings.")
    assert narrowing.page.journey.journey["phase"] == "planning"


def test_a_first_step_has_a_day(mentee: Any) -> None:
    """A step within the mentoring is kept; without a day, or outside it, a sentence says why not."""
    session = mentee.page.coach.session
    soon = (session.today + timedelta(days=7)).isoformat()
    mentee.did("first_step", at="desk", text="Ask Paul for five minutes.", by=soon)
    assert mentee.page.desk.desk["first_step"] == "Ask Paul for five minutes."
    assert mentee.page.desk.desk["by"] == soon
    for day, sentence in [("", "choose a day"), ((session.ends + timedelta(days=1)).isoformat(), "outside")]:
        mentee.did("first_step", at="desk", text="Ask Paul.", by=day)
        assert sentence in mentee.page.desk.note
    assert mentee.page.desk.desk["by"] == soon


def test_ideas_asked_for_early_come_with_a_thought(mentee: Any) -> None:
    """Before exploring, the ideas say why later may be better, and that there is too little yet."""
    mentee.did("ideas", at="desk")
    ideas = mentee.page.desk.ideas
    assert "narrower" in ideas["hint"]
    assert ideas["notice"]
    assert mentee.page.desk.ideas_open
    assert not mentee.page.desk.looking


def test_ideas_grow_from_words_and_nothing_adopts_them(mentee: Any) -> None:
    """Each card quotes its turns, has six letters, and leaves the draft alone."""
    for words in TALK:
        mentee.says(words)
    mentee.did("ideas", at="desk")
    cards = mentee.page.desk.ideas["cards"]
    assert cards
    assert "beside your draft" in mentee.page.desk.note
    for card in cards:
        assert [row["letter"] for row in card["letters"]] == list("SMARTE")
        for quote in card["quotes"]:
            assert quote["text"] in mentee.words[quote["turn"]]
    assert mentee.page.desk.desk["draft"] == ""
    assert mentee.page.desk.desk["goal"] == ""


def test_ideas_belong_to_their_theme(mentee: Any) -> None:
    """On another theme's desk the old ideas do not lie around."""
    mentee.did("ideas", at="desk")
    mentee.did("name_theme", at="journey", title="learning to rest", new=True)
    assert mentee.page.desk.ideas == {}


def test_a_model_that_fails_at_ideas_is_a_sentence(mentee: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No ideas this time, one sentence, and the page goes on."""

    def fails(**_: object) -> None:
        raise ModelStopped("The language model stopped in the middle of its work.")

    monkeypatch.setattr(mentee.page.coach, "candidates", fails)
    mentee.did("ideas", at="desk")
    assert mentee.page.desk.note == "The language model stopped in the middle of its work."
    assert not mentee.page.desk.looking
    assert not mentee.page.conversation.busy
