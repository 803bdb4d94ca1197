"""What stands and what passes: the coach's last word, news upon news, and questions that run out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from assistant import events as e
from assistant.phases import Move, Occasion, Phase
from assistant.progress import answered

PLAIN = "It is the same with the other team as well."


@pytest.fixture
def begun(talk: Callable[..., Any]) -> Callable[[Phase], Any]:
    """A conversation about a theme in which the coach has just asked something in this phase."""

    def begun(phase: Phase) -> Any:
        evening = talk()
        evening.happen(e.THEME_NAMED, theme="t", title="being heard in the ward")
        evening.happen(e.PHASE_ENTERED, phase=phase.value, by="mentee")
        evening.coach_speaks()
        return evening

    return begun


@pytest.fixture
def kept_open(begun: Callable[[Phase], Any]) -> Any:
    """One in which the mentee has decided to stay with the theme, and the coach has said where it leads."""
    evening = begun(Phase.EXPLORING)
    evening.happen(e.THEME_KEPT_OPEN, theme="t")
    assert evening.coach_speaks().move is Move.SUMMARY
    return evening


def test_what_was_taken_the_wrong_way_is_asked_again_however_often(begun: Callable[[Phase], Any]) -> None:
    """Once each way to ask was used, the one of longest ago comes again, and none for the list is lost."""
    evening = begun(Phase.CHALLENGING)
    found = []
    for _ in range(6):
        found.append(evening.mentee_says("that's not what I meant"))
        evening.mentee_says("I meant that nobody waits for me when I begin to speak.")
    assert all(a.occasion is Occasion.MISHEARD and a.source["id"].startswith("exploring/misheard-") for a in found)
    assert len({a.source["id"] for a in found[:4]}) == 4 and found[4].source == found[0].source


def test_where_grief_has_been_asked_about_in_every_way_it_is_left_in_peace(begun: Callable[[Phase], Any]) -> None:
    """No question about heavy news comes a second time."""
    evening = begun(Phase.CHALLENGING)
    evening.mentee_says("My mother died on Sunday.")
    found = [evening.mentee_says("She was eighty one and it was very quick, they said.") for _ in range(16)]
    asked = [a.question for a in found if a.question]
    assert len(set(asked)) == len(asked) and {a.occasion for a in found} == {Occasion.HEAVY_NEWS}


@pytest.mark.parametrize("text", ["no", "nothing", "I don't know", "ok, thanks"])
def test_behind_the_last_word_nothing_more_is_asked(kept_open: Any, text: str) -> None:
    """Whoever has nothing to add has not failed to answer: it is a goodbye, also a second time."""
    for said in ("Thanks, bye!", text):
        found = kept_open.mentee_says(said)
        assert (found.question, found.occasion, found.move) == ("", None, Move.ASK_PERMISSION)


@pytest.mark.parametrize("between", [(), ("Thanks, bye!",), ("ok, thanks", "no")])
def test_whenever_somebody_writes_again_it_begins_where_the_theme_was_left(
    kept_open: Any, between: tuple[str, ...]
) -> None:
    """So the coach has said, and a thank-you does not undo it; it is asked once."""
    for said in between:
        kept_open.mentee_says(said)
    found = kept_open.mentee_says("I am back, and it was a long week on the ward.")
    assert found.occasion is Occasion.KEPT_OPEN and found.question
    assert kept_open.mentee_says(PLAIN).occasion is None


def test_a_goodbye_is_said_in_other_words_each_time(kept_open: Any) -> None:
    """Also where the mentee only nods."""
    kept_open.mentee_says("ok")
    said = [kept_open.mentee_says("ok, thanks").text for _ in range(3)]
    assert all(one != other for one, other in pairwise(said))


def test_new_news_is_asked_about_at_once(begun: Callable[[Phase], Any]) -> None:
    """Whoever tells of a second blow is met as at the first, however often they were asked before."""
    evening = begun(Phase.CHALLENGING)
    evening.mentee_says("My father died on Sunday.")
    evening.mentee_says("He was eighty one and it was very quick, they said.")
    found = evening.mentee_says("And today I was laid off.")
    assert found.occasion is Occasion.HEAVY_NEWS and found.question


@pytest.mark.parametrize("text", ["It was wrong.", "It was not right.", "That was wrong."])
def test_what_was_wrong_then_is_no_complaint_now(begun: Callable[[Phase], Any], text: str) -> None:
    """An answer about what happened is not taken for a word about the coach."""
    assert begun(Phase.CHALLENGING).mentee_says(text).occasion is not Occasion.MISHEARD


@pytest.mark.parametrize(
    "text", ["I have no idea", "That is hard to say", "I can't think of anything", "Thank you very much"]
)
def test_no_answer_finishes_no_challenge(begun: Callable[[Phase], Any], text: str) -> None:
    """One rule says what an answer is: not knowing, in whatever words, and thanks are none."""
    evening = begun(Phase.CHALLENGING)
    evening.mentee_says(text)
    assert answered(evening.session, Phase.CHALLENGING) == []
