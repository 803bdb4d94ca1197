"""The mentee's own writing, and ideas beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelStopped
from assistant.events import (
    DRAFT_WRITTEN,
    GOAL_ACCEPTED,
    MENTEE_TURN,
    PHASE_ENTERED,
    PICTURE_KEPT,
    THEME_NAMED,
)
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
    mentee.did("draft", at="desk", text="I say one thing in every planning.", over="")
    assert mentee.page.coach.session.theme.draft == "I say one thing in every planning."
    assert mentee.page.desk.desk["draft"] == "I say one thing in every planning."


@pytest.fixture
def writing(sit: Sit, until: Callable[..., None]) -> Any:
    """A mentee whose coach is in the middle of an answer, until `go_on` is set or the answer is stopped."""
    go_on = threading.Event()

    def wait() -> None:
        for _ in range(200):
            if go_on.wait(0.02) or mentee.page.cancel.is_set():
                return
        go_on.set()

    mentee = sit(ScriptedModel(before_word=wait))
    mentee.did("name_theme", at="journey", title="being heard")
    mentee.go_on = go_on
    mentee.does("say", text=TALK[0], mark="m1")
    until(lambda: mentee.page.conversation.heard == "m1")
    return mentee


def saved(home: Path, session: str) -> list[tuple[str, str]]:
    """What somebody who opens the folder now would find of the mentee's own writing."""
    kinds = dict.fromkeys((MENTEE_TURN, DRAFT_WRITTEN, PICTURE_KEPT, GOAL_ACCEPTED), "text") | {THEME_NAMED: "title"}
    events = open_history(home).events(session)
    return [(event.type, event.body[kinds[event.type]]) for event in events if event.type in kinds]


@pytest.mark.parametrize(
    ("deed", "at", "fields", "kept"),
    [
        ("draft", "desk", {"text": "A first try.", "over": ""}, (DRAFT_WRITTEN, "A first try.")),
        ("picture", "desk", {"text": "Paul asks me."}, (PICTURE_KEPT, "Paul asks me.")),
        ("name_theme", "journey", {"title": "being asked"}, (THEME_NAMED, "being asked")),
        ("accept", "desk", {"text": "I speak first twice."}, (GOAL_ACCEPTED, "I speak first twice.")),
    ],
)
def test_what_is_written_at_the_desk_does_not_wait_for_the_coach(
    writing: Any, home: Path, deed: str, at: str, fields: dict[str, str], kept: tuple[str, str]
) -> None:
    """It is on disk and on the page before the answer has ended, and the answer comes all the same."""
    writing.does(deed, at=at, **fields)
    page = writing.page
    assert page.conversation.busy and page.conversation.turns[-1]["who"] == "mentee"
    assert saved(home, page.coach.session.id)[-1] == kept
    assert kept[1] in (*page.desk.desk.values(), page.journey.journey["title"])
    assert page.desk.note == page.journey.note == ""
    writing.go_on.set()
    writing.settles()
    assert page.conversation.turns[-1]["who"] == "coach"
    assert kept[1] in (*page.desk.desk.values(), page.journey.journey["title"])


def test_closing_the_page_loses_nothing_that_was_written(writing: Any, home: Path) -> None:
    """A draft, and a message that still waits for its turn, are on disk when the page is gone."""
    page = writing.page
    writing.does("draft", at="desk", text="A first try.", over="")
    writing.does("say", text="And another thing.", mark="m2")
    page.close()
    assert saved(home, page.coach.session.id)[1:] == [
        (MENTEE_TURN, TALK[0]),
        (DRAFT_WRITTEN, "A first try."),
        (MENTEE_TURN, "And another thing."),
    ]
    assert page.coach.session.unanswered


def test_nothing_older_is_drawn_over_what_is_newer(mentee: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """When two threads draw at once, the page ends up with what was written last."""
    begun, go_on, draw = threading.Event(), threading.Event(), mentee.page.draw

    def slowly(*what: Any) -> None:
        if threading.current_thread().name == "coach":
            begun.set()
            go_on.wait(0.2)
        draw(*what)

    monkeypatch.setattr(mentee.page, "draw", slowly)
    mentee.does("another")
    assert begun.wait(5)
    mentee.does("draft", at="desk", text="A first try.", over="")
    mentee.settles()
    assert mentee.page.desk.desk["draft"] == "A first try."


def test_an_emptied_draft_is_gone(mentee: Any) -> None:
    """Whoever wipes their draft away does not get it back."""
    mentee.did("draft", at="desk", text="I say one thing in every planning.", over="")
    mentee.did("draft", at="desk", text="", over="I say one thing in every planning.")
    assert mentee.page.desk.desk["draft"] == "" and mentee.page.desk.note == ""


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
    assert narrowing.page.journey.journey["phase"] == "exploring"
    assert len(narrowing.page.conversation.turns) == turns + 1


def test_an_accepted_goal_moves_the_coach_on(narrowing: Any) -> None:
    """After "this is my goal" the next question is about a first step."""
    narrowing.did("accept", at="desk", text="I open the numbers point in six meetings.")
    assert narrowing.page.journey.journey["phase"] == "planning"


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
    mentee.did("new_theme", at="journey", title="learning to rest")
    assert mentee.page.desk.ideas == {}


def test_stopped_ideas_leave_those_that_were_there(mentee: Any, until: Callable[..., None]) -> None:
    """Stop ends the search quietly; nothing is offered, and what lay on the desk stays."""
    looking, page = threading.Event(), mentee.page

    class Slow(ScriptedModel):
        def likelihood(self, _: Any, options: Any, **__: Any) -> list[float]:
            wait()
            return [0.0] * len(options)

    def wait() -> None:
        looking.set()
        assert page.cancel.wait(5), "nobody asked for an end"

    for words in TALK:
        mentee.says(words)
    mentee.did("ideas", at="desk")
    before, offered = page.desk.ideas, page.coach.session.offers
    until(lambda: "bank" in page.conversation.voice)
    page.coach.listen_with(Slow(before_word=wait))
    mentee.does("ideas", at="desk")
    assert looking.wait(5)
    mentee.does("stop")
    mentee.settles()
    assert before["cards"] and page.desk.note.startswith("Stopped; no ideas were kept")
    assert (page.desk.ideas, page.coach.session.offers) == (before, offered)
    assert not page.desk.looking and not page.conversation.busy


def test_a_model_that_fails_at_ideas_is_a_sentence(mentee: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No ideas this time, one sentence, and the page goes on."""

    def fails(**_: object) -> None:
        raise ModelStopped("The language model stopped in the middle of its work.")

    monkeypatch.setattr(mentee.page.coach, "candidates", fails)
    mentee.did("ideas", at="desk")
    assert mentee.page.desk.note == "The language model stopped in the middle of its work."
    assert not mentee.page.desk.looking
    assert not mentee.page.conversation.busy
