"""The coach does not step over what somebody has just said."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from assistant import events as e
from assistant.answering import Answer
from assistant.asides import Asides
from assistant.dialogue import goes_on
from assistant.journey import Session
from assistant.phases import Facet, Move, Occasion, Phase
from assistant.progress import answered, touched
from assistant.prompts import PromptLibrary

Talk = Callable[..., Any]
NEWS = "My mother died on Sunday."
MORE = "She was eighty one and it was very quick, they said."
PLAIN = "It is the same with the other team as well."
LATER = (Phase.CHALLENGING, Phase.PICTURING, Phase.NARROWING, Phase.PLANNING, Phase.REVIEWING)


@pytest.fixture(scope="module")
def asides() -> Asides:
    return PromptLibrary().asides


@pytest.fixture
def at(talk: Talk) -> Callable[[Phase], Any]:
    """A conversation about a theme in which the coach has just asked something in this phase."""

    def at(phase: Phase, seed: int = 1) -> Any:
        evening = talk(seed=seed)
        evening.happen(e.THEME_NAMED, theme="t", title="being heard in the ward")
        evening.happen(e.PHASE_ENTERED, phase=phase.value, by="mentee")
        evening.coach_speaks()
        return evening

    return at


def first_words(found: Answer) -> str:
    return found.text.split(". ")[0] + "."


# -- heavy news


@pytest.mark.parametrize("phase", Phase)
def test_heavy_news_is_met_before_anything_else(at: Callable[..., Any], asides: Asides, phase: Phase) -> None:
    """Wherever somebody is on the way: one human sentence, one gentle question about it, and the way waits."""
    found = at(phase).mentee_says(NEWS)
    assert any(found.text.startswith(sentence) for sentence in asides.news["death"].sentences)
    assert found.occasion is Occasion.HEAVY_NEWS and found.phase is phase and found.move is Move.OPEN_QUESTION
    assert found.source is not None and found.source["id"].startswith("exploring/news-")
    assert found.text.count("?") == 1 and "“" not in found.text


def test_the_way_waits_until_the_mentee_goes_on(at: Callable[..., Any]) -> None:
    """Two questions stay with it, then they are left in peace and know how to go on; “go on” brings the way back."""
    evening = at(Phase.PLANNING)
    found = [evening.mentee_says(text) for text in (NEWS, MORE, MORE, MORE, MORE)]
    assert {a.occasion for a in found} == {Occasion.HEAVY_NEWS} and {a.phase for a in found} == {Phase.PLANNING}
    assert [bool(a.question) for a in found] == [True, True, False, True, False]
    assert all("“go on”" in a.text for a in found if not a.question)
    assert len({a.text for a in found}) == len(found)
    on = evening.mentee_says("go on")
    assert on.occasion is None and on.question and on.source is not None and on.source["id"].startswith("planning/")


@pytest.mark.parametrize("text", ["thank you", "yes", "I don't know", "Let me be."])
def test_nobody_is_pressed_for_words(at: Callable[..., Any], text: str) -> None:
    """Behind a word or two, or a wish to be left alone, nothing is asked."""
    evening = at(Phase.CHALLENGING)
    evening.mentee_says(NEWS)
    assert evening.mentee_says(text).question == ""


def test_whoever_would_rather_not_talk_about_it_is_asked_nothing(at: Callable[..., Any]) -> None:
    """The loss is met all the same, and what they write next is met as usual."""
    evening = at(Phase.CHALLENGING)
    met = evening.mentee_says("My wife died last week. I don't want to talk about it.")
    assert met.occasion is Occasion.HEAVY_NEWS and met.question == "" and met.text
    assert evening.mentee_says(PLAIN).occasion is None


@pytest.mark.parametrize(
    "text",
    [
        "Anyway, where were we.",
        "I would like to be heard in the ward again.",
        "Who can read this?",
        "Can we talk about something else?",
    ],
)
def test_there_are_many_ways_to_go_on(at: Callable[..., Any], text: str) -> None:
    """Saying so, coming back to the theme, or asking something else: the mentee leads."""
    evening = at(Phase.CHALLENGING)
    evening.mentee_says(NEWS)
    assert evening.mentee_says(text).occasion is not Occasion.HEAVY_NEWS


@pytest.mark.parametrize(
    ("before", "text", "stays"),
    [
        ((), "I would like to ask somebody for help.", False),
        ((), "I wish I had driven up on Friday.", True),
        ((), "I want to scream.", True),
        ((MORE, MORE), "Last week the rota was changed on the ward.", False),
        ((MORE, MORE), "She always sang in the kitchen.", True),
        ((MORE, MORE), "thank you", True),
    ],
)
def test_nobody_is_kept_in_their_grief(at: Callable[..., Any], before: tuple[str, ...], text: str, stays: bool) -> None:
    """A wish, or other matters once they are left in peace, lead on without the word for it; more of it does not."""
    evening = at(Phase.CHALLENGING)
    for said in (NEWS, *before):
        evening.mentee_says(said)
    assert (evening.mentee_says(text).occasion is Occasion.HEAVY_NEWS) is stays


def test_what_is_decided_at_the_desk_goes_on(at: Callable[..., Any]) -> None:
    """Whoever writes at the desk again has gone on."""
    evening = at(Phase.NARROWING)
    evening.mentee_says(NEWS)
    evening.happen(e.DRAFT_WRITTEN, theme="t", text="speak first twice")
    assert evening.mentee_says("So I wrote something down.").occasion is None


def test_the_same_news_is_met_once_and_other_news_again(at: Callable[..., Any]) -> None:
    """Somebody who comes back to their loss later does not read the same sentence; another one is met anew."""
    evening = at(Phase.NARROWING)
    evening.mentee_says(NEWS)
    evening.mentee_says("go on")
    assert evening.mentee_says("Since my mother died I sleep badly.").occasion is None
    other = evening.mentee_says("And now my sister has cancer.")
    assert other.occasion is Occasion.HEAVY_NEWS


def test_words_to_the_coach_beside_heavy_news_are_answered_too(at: Callable[..., Any], asides: Asides) -> None:
    """“Who can read this?” behind a loss gets its answer, and nothing is asked."""
    found = at(Phase.CHALLENGING).mentee_says("My mother died on Sunday. Who can read this?")
    assert asides.answer("privacy") in found.text and asides.news["death"].sentence() in found.text


def test_heavy_news_and_what_is_said_of_it_counts_for_nothing(at: Callable[..., Any]) -> None:
    """It is no answer to a challenge, touches no side of the theme, and keeps no phase from being asked about."""
    evening = at(Phase.CHALLENGING)
    evening.mentee_says(NEWS)
    evening.mentee_says("I feel so empty and I wish I had driven up on Friday.")
    assert answered(evening.session, Phase.CHALLENGING) == [] and touched(evening.session) == set()
    evening.mentee_says("go on")
    evening.mentee_says(PLAIN)
    assert answered(evening.session, Phase.CHALLENGING) == [PLAIN]


def test_no_model_speaks_where_heavy_news_is_told(asides: Asides) -> None:
    """The words for it were written by people, and say nothing about the program."""
    for reply in (*asides.news.values(), asides.waiting):
        for sentence in reply.sentences:
            assert not {"i", "program", "understand", "model"} & set(sentence.lower().split())


# -- strong feelings


@pytest.mark.parametrize("phase", LATER)
@pytest.mark.parametrize(
    "text", ["I cried in the car this morning.", "I'm furious.", "I feel sick about it, honestly."]
)
def test_a_strong_feeling_is_stayed_with_once(at: Callable[..., Any], phase: Phase, text: str) -> None:
    """One question stays with it before the list goes on, and never two in a row."""
    evening = at(phase)
    first = evening.mentee_says(text)
    assert first.occasion is Occasion.STRONG_FEELING and first.phase is phase
    assert first.source is not None and first.source["id"].startswith("exploring/feeling-")
    assert evening.mentee_says(text).occasion is not Occasion.STRONG_FEELING


def test_a_feeling_among_other_words_is_taken_up_in_its_own_words(at: Callable[..., Any]) -> None:
    """The question says which words it stays with."""
    told = "The rota came out on Monday as always. I feel sick about it. Nobody else seemed to mind on the ward."
    assert "“I feel sick about it”" in at(Phase.PLANNING).mentee_says(told).question


def test_what_says_only_a_feeling_answers_no_challenge(at: Callable[..., Any]) -> None:
    """An answer that holds more than the feeling counts; the feeling alone, and what is said of it, do not."""
    evening = at(Phase.CHALLENGING)
    evening.mentee_says("I'm furious.")
    evening.mentee_says("Nobody knows that it is like this for me.")
    assert answered(evening.session, Phase.CHALLENGING) == []
    both = "I would have to give up the late shift with Ana and the others. I feel sick about it."
    other = at(Phase.CHALLENGING)
    other.mentee_says(both)
    assert answered(other.session, Phase.CHALLENGING) == [both]


def test_nobody_is_led_on_from_exploring_behind_a_strong_feeling(exploring: Callable[..., Session], talk: Talk) -> None:
    """However much was explored, a feeling that was not asked for is asked about before a challenge comes."""
    evening = talk()
    evening.session = exploring(
        "Last Tuesday Paul talked over me twice.", "I felt small.", "I want people to turn to me.", "I am furious."
    )
    found = evening.coach_speaks()
    assert (found.phase, found.facet) == (Phase.EXPLORING, Facet.EMOTION)


# -- something taken the wrong way


@pytest.mark.parametrize("text", ["that is not it", "no, that's not what I meant", "you got that wrong"])
def test_what_was_taken_the_wrong_way_can_be_said_again(at: Callable[..., Any], asides: Asides, text: str) -> None:
    """The coach is sorry, asks to hear it again, and takes neither for the answer to its challenge."""
    evening = at(Phase.CHALLENGING)
    found = evening.mentee_says(text)
    assert found.text.startswith(asides.answer("wrong")) and found.occasion is Occasion.MISHEARD
    assert found.source is not None and found.source["id"].startswith("exploring/misheard-")
    again = evening.mentee_says("I meant that nobody waits for me when I begin to speak.")
    assert answered(evening.session, Phase.CHALLENGING) == []
    assert again.source is not None and again.source["id"].startswith("exploring/") and again.move is Move.OPEN_QUESTION


# -- no answer


@pytest.mark.parametrize("phase", Phase)
def test_behind_no_answer_the_next_question_is_smaller(at: Callable[..., Any], phase: Phase) -> None:
    """“I don't know” is met with a small question; again, with an offer to leave it."""
    evening = at(phase)
    small, offer = evening.mentee_says("I don't know"), evening.mentee_says("no idea")
    assert small.occasion is Occasion.NOT_SURE and small.source["id"].startswith(f"{phase}/small-")
    assert offer.occasion is Occasion.STILL_NOT_SURE and offer.source["id"].startswith("exploring/leave-it-")


def test_not_knowing_leads_on_in_the_end(at: Callable[..., Any]) -> None:
    """A challenge to which there is no answer is left open after three tries; nobody is held there."""
    evening = at(Phase.CHALLENGING)
    phases = [evening.mentee_says("not sure").phase for _ in range(4)]
    assert phases[-1] is Phase.PICTURING


def test_whoever_turns_elsewhere_is_followed(at: Callable[..., Any]) -> None:
    """What they speak of instead is looked at, and is no answer to what they left."""
    evening = at(Phase.CHALLENGING)
    for text in ("not sure", "no idea"):
        evening.mentee_says(text)
    found = evening.mentee_says("It was like this at the bank too, with the old team.")
    assert found.source["id"].startswith("exploring/") and answered(evening.session, Phase.CHALLENGING) == []


# -- being left alone, and no goal


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("text", ["leave me alone", "not now", "stop", "I want to be left alone"])
def test_whoever_wants_to_be_left_alone_is(at: Callable[..., Any], phase: Phase, text: str) -> None:
    """Nothing is asked, in any part of the way."""
    found = at(phase).mentee_says(text)
    assert (found.question, found.move) == ("", Move.ASK_PERMISSION) and "?" not in found.text


@pytest.mark.parametrize("text", ["I don't want a goal.", "no goals please"])
def test_whoever_wants_no_goal_is_asked_about_their_theme(at: Callable[..., Any], asides: Asides, text: str) -> None:
    """Staying with the theme is a good way too; the next questions are about it, until a goal is begun."""
    evening = at(Phase.NARROWING)
    found = [evening.mentee_says(said) for said in (text, PLAIN, "Mostly it is about the evenings at home.")]
    assert found[0].text.startswith(asides.answer("no_goal"))
    assert all(a.source["id"].startswith("exploring/") for a in found)
    evening.happen(e.DRAFT_WRITTEN, theme="t", text="one evening a week at home")
    assert evening.mentee_says(PLAIN).source["id"].startswith("narrowing/")


# -- the first message, a blank page, and the end


def test_a_first_message_is_taken_up(talk: Talk) -> None:
    """Who pours out a lot is asked about their own wish, not as if they had said nothing."""
    evening = talk()
    evening.coach_speaks()
    told = (
        "I signed up in spring and nearly cancelled. I run the night shift at a care home, and there are falls, and "
        "families, and a telephone. I would like to get better at saying hard things to families, but not now."
    )
    found = evening.mentee_says(told)
    assert "“I would like to get better at saying hard things to families”" in found.question


def test_what_is_told_before_a_blank_page_is_looked_at(at: Callable[..., Any]) -> None:
    """Who goes on telling instead of writing a goal is not asked for that goal again and again."""
    evening = at(Phase.NARROWING)
    told = ["I write sixty slides because I am afraid of the gaps.", "With the kids I need no slides at all."] * 3
    asked = [evening.mentee_says(text).source["id"].split("/")[0] for text in told]
    assert not any(one == two == "narrowing" for one, two in pairwise(asked)) and "planning" not in asked


@pytest.mark.parametrize("text", ["ok", "ok thank you", "Brilliant, thanks, bye!"])
def test_behind_the_closing_word_thanks_is_a_goodbye(at: Callable[..., Any], text: str) -> None:
    """Somebody who only nods at the end is asked nothing more."""
    evening = at(Phase.PLANNING)
    evening.happen(e.FIRST_STEP_SET, theme="t", text="ask Paul", by="2026-12-01")
    assert evening.coach_speaks().move is Move.SUMMARY
    assert evening.mentee_says(text).question == ""


def test_staying_with_the_theme_brings_the_coach_s_word(session: Callable[..., Session]) -> None:
    """It does so also where the theme was only being explored."""
    here = [(e.THEME_NAMED, {"theme": "t", "title": "x"}), (e.PHASE_ENTERED, {"phase": "exploring", "by": "coach"})]
    assert goes_on(session(*here), session(*here, (e.THEME_KEPT_OPEN, {"theme": "t"})))
