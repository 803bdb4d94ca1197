"""When advice was welcome."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ADVICE = "c: You could ask the chair for the first minute."

ASKED = """
    What should I do?
    Any ideas?
    Do you have any tips for me?
    Can you give me an example?
    I froze again. What would you suggest?
    How do I start?
    How can I get better at it?
    Should I talk to Paul about it?
    Just tell me what to do.
    I'd really like your advice on this one.
    Could you help me find a goal?
    I need some ideas, I am stuck.
    What is the best way to begin?
    Please give me a hint.
    any advice
    Is there a trick to it?
"""
NOT_ASKED = """
    I froze again.
    What a day.
    My boss asked me what she should do.
    I asked him how I could start, and he laughed.
    I don't know what I should do.
    I wonder whether I should leave.
    She gave me advice I did not want.
    I do not need any advice.
    She asked me what could I do about it?
    Then what could I do, I left.
    Why do you ask?
    How are you?
    I want to be heard.
    "What should I do?" is what everybody asks.
    What happened then was odd.
"""
OFFERS = """
    Would you like an idea from me?
    Would it help if I shared something that others have tried?
    Do you want to hear a thought of mine?
    May I offer an example?
    Is it okay if I share something?
    Shall I tell you what worked for others?
    Are you open to a suggestion?
"""
NO_OFFERS = """
    What would you like?
    Would you like to tell me more?
    What ideas do you have?
    How may that have looked to Paul?
    I have an idea.
"""
YES = """
    Yes, please.
    Sure!
    ok
    Oh, go ahead.
    That would be great.
    I'd love that.
    Why not?
    Sure, I don't want to fail again.
    Yes, I do not really know what to do.
    Sure, no problem.
    Yes please, though I doubt it.
    Yes. He asked me once. Not now, I said.
"""
NO = """
    No, thanks.
    Not now.
    Yes, but not today.
    I'd rather think myself.
    Maybe.
    Paul froze.
    Ok. Not now, though.
    Sure, but I don't need any advice.
    Okay, I'd rather wait.
    Fine, maybe later.
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("said", lines(ASKED))
def test_who_asks_for_advice_may_get_some(last: Callable, said: str) -> None:
    """Advice in the turn behind a request is welcome."""
    assert last(f"m: {said}", ADVICE).permitted is True


@pytest.mark.parametrize("said", lines(NOT_ASKED))
def test_who_does_not_ask_may_not(last: Callable, said: str) -> None:
    """Troubles, doubts, what was asked of others, and questions of another kind ask for no advice."""
    assert last(f"m: {said}", ADVICE).permitted is False


@pytest.mark.parametrize("said", lines(OFFERS))
def test_an_offer_and_a_yes_are_permission(last: Callable, said: str) -> None:
    """The coach may ask whether an idea is welcome, and go on behind a yes; the offer itself is no advice."""
    assert last("m: I froze.", f"c: {said}").permitted is None
    assert last("m: I froze.", f"c: {said}", "m: Yes, please.", ADVICE).permitted is True
    assert last("m: I froze.", f"c: {said}", "m: No, thank you.", ADVICE).permitted is False


@pytest.mark.parametrize("said", lines(NO_OFFERS))
def test_a_yes_to_something_else_is_none(last: Callable, said: str) -> None:
    """A yes to any other question permits nothing."""
    assert last("m: I froze.", f"c: {said}", "m: Yes.", ADVICE).permitted is False


@pytest.mark.parametrize(
    ("said", "agreed"), [*((said, True) for said in lines(YES)), *((said, False) for said in lines(NO))]
)
def test_what_is_a_yes(last: Callable, said: str, agreed: bool) -> None:
    """A yes is one at the beginning of the answer, and not taken back behind it."""
    assert last("m: I froze.", "c: Would you like an idea?", f"m: {said}", ADVICE).permitted is agreed


def test_nobody_permits_in_the_same_breath(last: Callable) -> None:
    """Who asks for permission and goes on at once has not waited for it."""
    assert last("m: I froze.", "c: May I offer an idea? You could ask the chair.").permitted is False


def test_permission_lasts_until_the_mentee_speaks_again(last: Callable) -> None:
    """A second turn of advice is welcome too, as long as nobody has turned to something else."""
    asked = ("m: What should I do?", ADVICE)
    assert last(*asked, "c: You could also talk to her.").permitted is True
    assert last(*asked, "m: Hm, I see.", "c: You could also talk to her.").permitted is False
    assert last("m: What should I do?", "m: I froze, you see.", ADVICE).permitted is True


def test_a_duty_of_long_ago_is_no_excuse(last: Callable) -> None:
    """What somebody thought of doing once and let go is advice when the coach brings it up again."""
    talk = ("m: I could ask Paul.", "c: What then?", "m: It would end badly, so no.")
    assert last(*talk[:1], "c: You could ask Paul.").advice is False
    assert last(*talk, "c: You could ask Paul.").advice is True


@pytest.mark.parametrize(
    ("mentee", "coach", "advice"),
    [
        ("I have to call my mother.", "You have to call your mother.", False),
        ("I froze.", "You have to call your mother.", True),
        ("I froze.", "What could you do?", False),
        ("I froze.", "Isn't it hard?", False),
        ("I froze.", "Have you thought about leaving?", True),
    ],
)
def test_what_is_advice(last: Callable, mentee: str, coach: str, advice: bool) -> None:
    """Duties said back, questions and questions that only lead are none; advice dressed as a question is."""
    found = last(f"m: {mentee}", f"c: {coach}")
    assert (found.advice, found.permitted) == (advice, False if advice else None)
