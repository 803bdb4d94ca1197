from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant import events as e
from assistant.answering import answer
from assistant.bank import QuestionBank
from assistant.dialogue import next_move
from assistant.journey import Session
from assistant.phases import Facet, Move, Phase
from assistant.prompts import PromptLibrary
from assistant.room import AGAIN, FIRST, left

LIBRARY = PromptLibrary()
FELT = "In the room I go very polite and look at my laptop. I'm a bit ashamed of how fast I fold, to be honest."
FACTS = "On Thursdays we plan the week in the big room, and Paul reads out the numbers that I sent him."

Sessions = Callable[..., Session]


def told(session: Sessions, text: str, asked: int = FIRST, **last: Any) -> Session:
    """A conversation in which the coach has asked so often, and the mentee has just said this."""
    about = {"move": "open_question", "phase": "exploring", "facet": "experience"}
    turns = [
        step
        for n in range(asked)
        for step in (
            (e.COACH_TURN, {"text": f"What else happened, number {n}?", **about, **(last if n == 0 else {})}),
            (e.MENTEE_TURN, {"text": text if n == asked - 1 else FACTS}),
        )
    ]
    theme = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})
    return session(theme, (e.PHASE_ENTERED, {"phase": "exploring"}), *turns)


def test_a_feeling_that_was_told_is_said_back_and_nothing_is_asked(session: Sessions, bank: QuestionBank) -> None:
    """Now and then there is room instead of a question, with the reason for whoever looks."""
    waiting = told(session, FELT)
    found = answer(waiting, next_move(waiting, bank), asides=LIBRARY.asides)
    assert found.move is Move.REFLECTION and found.question == "" and "?" not in found.text
    assert found.reflection and found.reflection in found.text and "ashamed of how fast I fold" in found.reflection
    assert found.text.endswith(LIBRARY.asides.room.sentence(0)) and found.facet is Facet.EMOTION
    assert "question" in found.reason


@pytest.mark.parametrize(
    ("text", "asked", "last"),
    [
        (FACTS, FIRST, {}),
        ("I felt small, I think.", FIRST, {}),
        (FELT, FIRST - 1, {}),
        (FELT, AGAIN, {"move": "reflection"}),
        (FELT, FIRST, {"move": "reflection"}),
        ("Furious, and small. Can you just tell me what I should do about this feeling?", FIRST, {}),
    ],
    ids=["no feeling", "a few words", "too early", "not long ago", "just now", "words to the coach"],
)
def test_mostly_there_is_a_question(
    session: Sessions, bank: QuestionBank, text: str, asked: int, last: dict[str, Any]
) -> None:
    """A coach who often asks nothing leads nobody on."""
    waiting = told(session, text, asked, **last)
    assert answer(waiting, next_move(waiting, bank), asides=LIBRARY.asides).question


def test_room_is_left_again_after_some_questions(session: Sessions, bank: QuestionBank) -> None:
    """Later in a long conversation there is room once more, in other words."""
    waiting = told(session, FELT, AGAIN + 1, move="reflection")
    found = answer(waiting, next_move(waiting, bank), asides=LIBRARY.asides)
    assert left(waiting) == 1 and found.text.endswith(LIBRARY.asides.room.sentence(1))


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.EXPLORING])
def test_room_is_left_only_while_exploring(session: Sessions, bank: QuestionBank, phase: Phase) -> None:
    """Where a part of the way has a purpose of its own, a feeling is met with one question, if with any."""
    waiting = told(session, FELT)
    there = waiting.model_copy(update={"phase": phase, "phase_by": "mentee"})
    assert not next_move(there, bank).leaves_room


def test_what_is_said_into_the_room_counts_as_an_answer(session: Sessions, bank: QuestionBank) -> None:
    """Whoever goes on without being asked has answered."""
    from assistant.progress import answered

    silent = {
        "text": "You feel ashamed. There is room.",
        "move": "reflection",
        "phase": "exploring",
        "facet": "emotion",
    }
    steps = ((e.THEME_NAMED, {"theme": "t", "title": "being heard"}), (e.PHASE_ENTERED, {"phase": "exploring"}))
    before = session(*steps, (e.COACH_TURN, silent), (e.MENTEE_TURN, {"text": FACTS}))
    assert answered(before, Phase.EXPLORING) == [FACTS]


@pytest.mark.parametrize(("facet", "heard"), [("emotion", True), ("experience", False)])
def test_a_feeling_in_a_few_words_is_heard_once_more(
    session: Sessions, bank: QuestionBank, facet: str, heard: bool
) -> None:
    """Who was asked what they feel and says it shortly hears it, also twice running; no other is echoed so."""
    theme = (e.THEME_NAMED, {"theme": "t", "title": "the shift"}), (e.PHASE_ENTERED, {"phase": "exploring"})
    asked = {"text": "“It is loud”. What is that like?", "move": "open_question", "phase": "exploring", "facet": facet}
    waiting = session(*theme, (e.COACH_TURN, asked), (e.MENTEE_TURN, {"text": "like a hairdryer, hot and loud"}))
    found = answer(waiting, next_move(waiting, bank), asides=LIBRARY.asides)
    assert ("a hairdryer, hot and loud" in found.text) is heard
