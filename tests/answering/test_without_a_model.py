from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from assistant.answering import RUN_DRY, Answer, answer, fixed_words, signpost, without_model
from assistant.danger import DisclosureKind
from assistant.dialogue import next_move
from assistant.errors import ModelStopped
from assistant.journey import Session
from assistant.phases import Facet, Move, Phase, Role
from assistant.prompts import PromptLibrary

Waiting = Callable[..., Session]
Answered = Callable[..., Answer]
FIRST = "“i want the morning huddle to be mine”"


def test_the_bank_asks_and_takes_up_words(
    waiting: Waiting, answered: Answered, library: PromptLibrary, huddle: str
) -> None:
    """Without a model the question comes from the bank, with the mentee's most telling words in it."""
    found = answered(waiting(huddle))
    assert found.text == found.question and found.reflection is None and found.question.count(FIRST) == 1
    assert found.source and found.source["kind"] == "bank" and library.bank.named(found.source["id"])
    assert (found.provenance, found.refused, found.notices, found.timing) == ({}, (), (), {})


@pytest.mark.parametrize("phase", [p for p in Phase if p is not Phase.REVIEWING])
def test_words_are_taken_up_wherever_there_are_any(
    waiting: Waiting, library: PromptLibrary, huddle: str, phase: Phase
) -> None:
    """On every part of the way, with any seed, the coach shows that it has listened."""
    before = waiting(huddle, phase=phase)
    for seed in range(8):
        found = answer(before, next_move(before, library.bank, seed=seed), asides=library.asides)
        assert found.question.count(FIRST) == 1


def test_where_there_is_nothing_to_quote_the_question_stands_alone(waiting: Waiting, answered: Answered) -> None:
    """Nobody is quoted with "hm", nor with what was already answered."""
    for before in (waiting("hm"), waiting(), waiting("I felt small on the stairs.", answered=True)):
        assert "“" not in answered(before).text


@pytest.mark.parametrize("text", ["I felt small on the stairs", "I felt small on the stairs."])
def test_a_short_answer_is_said_back_so_that_it_does_not_fall_into_silence(
    waiting: Waiting, answered: Answered, text: str
) -> None:
    """Somebody of few words notices most of all whether they were heard."""
    assert "“I felt small on the stairs”" in answered(waiting(text)).text


def test_of_a_short_answer_in_two_sentences_the_last_one_is_said_back(waiting: Waiting, answered: Answered) -> None:
    """The whole of it would be an echo."""
    assert "“Nobody looked up”" in answered(waiting("I felt small. Nobody looked up.")).text


def test_two_short_answers_in_a_row_are_not_both_said_back(waiting: Waiting, answered: Answered) -> None:
    """Twice running it sounds like an echo."""
    assert "“" not in answered(waiting("I felt small on the stairs", text="You said “it was loud”. Then?")).text


# -- asides


@pytest.mark.parametrize("with_model", [False, True])
def test_an_aside_is_answered_before_the_question(
    waiting: Waiting, answered: Answered, library: PromptLibrary, small: Callable[..., Any], with_model: bool
) -> None:
    """One honest sentence, then a question of the bank; no reflection, no quotation, and no model is asked."""
    model = small(asks=" nobody listens?") if with_model else None
    found = answered(waiting("I felt small on the stairs. are you even listening"), model)
    (reply, *_) = library.asides.replies["listening"].sentences
    assert found.text == f"{reply} {found.question}" and found.question
    assert found.reflection is None and "“" not in found.text
    assert found.source and found.source["kind"] == "bank" and found.provenance == {}
    assert model is None or (model.prompts, model.weighed) == ([], [])


def test_nobody_reads_the_same_reply_twice_running(
    waiting: Waiting, answered: Answered, library: PromptLibrary
) -> None:
    """Who says it again gets another sentence; another kind of aside begins with its own first."""
    replies = library.asides.replies
    again = answered(waiting("are you even listening", "are you even listening"))
    assert again.text.startswith(replies["listening"].sentences[1])
    other = answered(waiting("are you even listening", "who are you?"))
    assert other.text.startswith(replies["who"].sentences[0])


def test_the_page_shows_the_reply_at_once(waiting: Waiting, answered: Answered, library: PromptLibrary) -> None:
    """What will stay is shown, and nothing is taken back."""
    shown: list[str] = []
    found = answered(waiting("who are you?"), on_text=shown.append)
    assert shown == [library.asides.replies["who"].sentences[0]] and found.text.startswith(shown[0])


# -- the turn to challenging


@pytest.mark.parametrize("with_model", [False, True])
def test_at_the_turn_to_challenging_no_model_speaks(
    waiting: Waiting, answered: Answered, small: Callable[..., Any], huddle: str, with_model: bool
) -> None:
    """What was said so far, in the mentee's words, stands before the challenge, which quotes nothing once more."""
    summary, shown = "In your own words so far: a wish, “the morning huddle”.", list[str]()
    model = small() if with_model else None
    found = answered(waiting(huddle), model, {"summary": summary, "phase": Phase.CHALLENGING}, on_text=shown.append)
    assert found.reflection == summary and shown == [summary]
    assert found.text == f"{summary} {found.question}" and "“" not in found.question
    assert found.provenance == {} and found.refused == () and found.source and found.source["kind"] == "bank"
    assert model is None or (model.prompts, model.weighed) == ([], [])


# -- what every answer says


def test_every_answer_says_where_on_the_way_it_stands(waiting: Waiting, answered: Answered, huddle: str) -> None:
    """Phase, role, facet and move travel with each turn."""
    exploring = answered(waiting(huddle))
    assert (exploring.phase, exploring.role, exploring.move) == (Phase.EXPLORING, Role.COACH, Move.OPEN_QUESTION)
    assert exploring.facet in set(Facet)
    challenge = answered(waiting(huddle, phase=Phase.CHALLENGING))
    assert (challenge.role, challenge.move, challenge.facet) == (Role.DISCUSSION_PARTNER, Move.CHALLENGE, None)


def test_an_empty_bank_is_said_honestly(
    waiting: Waiting, answered: Answered, small: Callable[..., Any], huddle: str, reflection: str
) -> None:
    """With no question left, the coach says so, still says back what it heard, and names who spoke."""
    bare = answered(waiting(huddle), None, {"options": ()})
    assert (bare.text, bare.question, bare.source, bare.provenance) == (RUN_DRY, "", None, {})
    heard = answered(waiting(huddle), small(), {"options": ()})
    assert heard.text == f"You want{reflection} {RUN_DRY}" and heard.move is Move.ASK_PERMISSION
    assert heard.provenance["model"]["id"] == "small"


@pytest.mark.parametrize("kind", get_args(DisclosureKind))
def test_the_fixed_words_are_an_answer(library: PromptLibrary, kind: str) -> None:
    """Somebody in danger reads what people wrote, where help is, and why; no question, no model."""
    words = fixed_words(library)
    found = signpost(words, kind, Phase.EXPLORING)
    assert (found.text, found.move, found.phase) == (words.text_for(kind), Move.SIGNPOST, Phase.EXPLORING)
    assert (found.question, found.source, found.provenance) == ("", None, {}) and found.reason


def test_the_notice_after_a_failure_is_two_sentences() -> None:
    """The mentee reads what happened and where the question comes from."""
    notice = without_model(ModelStopped("The language model stopped. Your words are saved."))
    assert notice == "The language model stopped. Your words are saved. This question comes from the question bank."
