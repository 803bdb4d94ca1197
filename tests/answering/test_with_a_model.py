from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.answering import OWN_REASON, Answer
from assistant.dialogue import next_move
from assistant.journey import Session
from assistant.listening import ABOUT_IT, FEELING, MEANING, MOMENT
from assistant.phases import Phase
from assistant.prompts import PromptLibrary
from assistant.questions import label_question

Waiting = Callable[..., Session]
Answered = Callable[..., Answer]
Small = Callable[..., Any]
FIRST = "“i want the morning huddle to be mine”"


# -- the reflection


def test_a_reflection_comes_before_the_question(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, reflection: str
) -> None:
    """With a model, the mentee first hears what they said, then one question, and nothing is quoted twice."""
    found = answered(waiting(huddle), small())
    assert found.reflection == f"You want{reflection}"
    assert found.text == f"{found.reflection} {found.question}"
    assert "“" not in found.question
    label = label_question(found.text)
    assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False)


def test_where_the_model_says_nothing_back_the_question_quotes_the_mentee(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str
) -> None:
    """Somebody's own words take the place of a reflection that did not pass, and every question put up has them."""
    model = small(reflects=advice)
    found = answered(waiting(huddle), model)
    assert found.reflection is None and found.text == found.question and found.question.count(FIRST) == 1
    assert all(FIRST in option for (options) in model.weighed for option in options)


def test_of_plain_facts_the_model_says_nothing_back(waiting: Waiting, answered: Answered, small: Small) -> None:
    """Where somebody names neither a feeling nor a wish, no model is asked to reflect: their own words are quoted."""
    model = small(reflects=" run the late shift, and they call you.")
    found = answered(waiting("It was in May. They know the answer when they call me at the warehouse."), model)
    assert found.reflection is None and "They know the answer" in found.question
    assert all(begun in (MEANING, MOMENT, FEELING) for begun in model.begun)


def test_what_did_not_pass_is_recorded_and_not_said(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str
) -> None:
    """A model that only gives advice leaves no word in the turn; its tries are on record, with reasons."""
    shown: list[str] = []
    found = answered(waiting(huddle), small(reflects=advice), on_text=shown.append)
    tries = [refused for refused in found.refused if refused["text"].startswith("You")]
    assert len(tries) > 1 and all(refused["why"] for refused in tries)
    assert all("should" not in state and "course" not in state for state in shown) and shown[-1] == ""


def test_a_reflection_that_passes_over_what_mattered_is_not_said(
    waiting: Waiting, answered: Answered, small: Small
) -> None:
    """True and well formed is not enough: it has to take up the words with the most in them."""
    said = (
        "I felt ashamed in front of the whole planning. I was furious on the stairs afterwards. "
        "The buses were late as ever on a Tuesday in the rain and I felt cold by the gate with my bag."
    )
    shown: list[str] = []
    found = answered(waiting(said), small(reflects=" cold by the gate."), on_text=shown.append)
    assert found.reflection is None and set(shown) <= {""}
    assert any("passes over what mattered" in refused["why"] for refused in found.refused)


# -- the choice


def test_the_best_fitting_question_of_the_bank_is_asked(
    waiting: Waiting, answered: Answered, small: Small, library: PromptLibrary, huddle: str
) -> None:
    """The model chooses among the bank's questions; it does not write them."""
    before = waiting(huddle)
    for chosen in next_move(before, library.bank).options:
        found = answered(before, small(fits_best=lambda text, chosen=chosen: text == chosen.question.text))
        assert found.source == {"kind": "bank", "id": chosen.question.id, "version": str(chosen.version)}
        assert (found.question, found.reason) == (chosen.question.text, chosen.question.reason)


def test_challenges_are_not_weighed(
    waiting: Waiting, answered: Answered, small: Small, library: PromptLibrary, huddle: str
) -> None:
    """Weighed, the same two of thirty would win every time: the session's own order decides."""
    before = waiting(huddle, phase=Phase.CHALLENGING)
    model = small(fits_best=lambda text: True)
    found = answered(before, model)
    assert model.weighed == [] and found.reflection
    assert found.source and found.source["id"] == next_move(before, library.bank).options[0].question.id


# -- a question of the model's own


def test_the_model_s_own_question_is_asked_when_it_passes(
    waiting: Waiting, answered: Answered, small: Small, library: PromptLibrary, huddle: str, advice: str, clause: str
) -> None:
    """Where there is no reflection, words that the model says back rightly come with a short question, unweighed."""
    model = small(reflects=advice, asks=clause)
    found = answered(waiting(huddle), model)
    assert found.reflection == "You want the morning huddle to be yours." and found.reason == OWN_REASON
    assert found.question in ABOUT_IT[MEANING] and found.text == f"{found.reflection} {found.question}"
    version = str(library.prompt("dialogue/ask").version)
    assert found.source == {"kind": "model", "id": "dialogue/ask", "version": version}
    assert model.weighed == []


@pytest.mark.parametrize(
    ("asks", "why"),
    [
        (" you want strategies for the morning huddle?", "adds"),
        (" you want the morning huddle. It is yours?", "unfinished"),
        (" it goes on?", "takes up nothing that was said"),
        ("", "unfinished"),
    ],
)
def test_a_question_that_is_not_asked_is_written_down_with_its_reason(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str, asks: str, why: str
) -> None:
    """The bank's question is asked instead, and what the model wanted to ask is kept for whoever looks."""
    found = answered(waiting(huddle), small(reflects=advice, asks=asks))
    assert found.source and found.source["kind"] == "bank" and FIRST in found.question
    assert any(why in refused["why"] and refused["text"].startswith("What") for refused in found.refused)


@pytest.mark.parametrize("phase", [p for p in Phase if p not in (Phase.EXPLORING, Phase.REVIEWING)])
def test_only_exploring_leaves_room_for_the_model_s_own_question(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str, clause: str, phase: Phase
) -> None:
    """Where a phase has its own purpose, the bank asks."""
    model = small(reflects=advice, asks=clause)
    found = answered(waiting(huddle, phase=phase), model)
    assert found.source and found.source["kind"] == "bank"
    assert not any(begun.startswith("What") for begun in model.begun)


def test_behind_a_reflection_the_bank_asks(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, clause: str
) -> None:
    """The mentee's words are said back once in a turn: in the reflection or in the question."""
    model = small(asks=clause)
    found = answered(waiting(huddle), model)
    assert found.reflection and found.source and found.source["kind"] == "bank"
    assert not any(begun.startswith("What") for begun in model.begun)


def test_two_questions_of_the_model_s_own_never_follow_each_other(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str, clause: str
) -> None:
    """They sound alike; after one of them the bank has its turn, and then the model again."""
    kinds = []
    for kind in ("model", "bank"):
        before = waiting(huddle, source={"kind": kind, "id": "x", "version": "1"})
        found = answered(before, small(reflects=advice, asks=clause))
        kinds.append((found.source or {})["kind"])
    assert kinds == ["bank", "model"]


def test_of_three_words_the_model_makes_no_question(waiting: Waiting, answered: Answered, small: Small) -> None:
    """Of "felt really ashamed" a small model makes anything; the bank quotes it instead."""
    model = small(reflects=" zebras.", asks=" you felt really ashamed?")
    found = answered(waiting("felt really ashamed\nIt was on a Tuesday at the back of the bus."), model)
    assert "“felt really ashamed”" in found.question
    assert not any(begun.startswith("What") for begun in model.begun)


# -- what travels with the answer


def test_who_spoke_is_named_in_full(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str
) -> None:
    """Model, file hash, prompts, sampling and runtime stand beside every answer a model had a part in."""
    for model in (small(), small(reflects=advice)):
        stated = answered(waiting(huddle), model).provenance
        assert stated["model"] == {"id": "small", "sha256": "ab" * 32}
        assert {p["id"] for p in stated["prompts"]} == {
            "dialogue/listen",
            "dialogue/reflect",
            "dialogue/ask",
            "narrowing/gap",
        }
        assert stated["sampling"]["temperature"] > 0 and stated["runtime"]["version"] == "1"


def test_what_the_model_cost_is_counted(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, reflection: str, advice: str, clause: str
) -> None:
    """Timing adds up every try of one answer, reflections and questions alike."""
    plain = answered(waiting(huddle), small()).timing["decode_tokens"]
    assert plain == len(reflection.split(" "))
    model = small(reflects=advice, asks=clause)
    tried = answered(waiting(huddle), model).timing["decode_tokens"]
    assert tried > len(clause.split(" ")) + len([b for b in model.begun if b.startswith("You")])


def test_the_same_answer_comes_again_with_the_same_seed(
    waiting: Waiting, answered: Answered, small: Small, huddle: str, advice: str, clause: str
) -> None:
    """Model, session and seed being equal, the turn is equal, down to the record of what was refused."""
    pairs = [answered(waiting(huddle), small(reflects=advice, asks=clause), seed=3) for _ in range(2)]
    assert pairs[0].model_copy(update={"timing": pairs[1].timing}) == pairs[1]


def test_the_model_is_not_asked_when_nobody_spoke(
    waiting: Waiting, answered: Answered, small: Small, huddle: str
) -> None:
    """Another question instead of the last one comes from the bank at once: there is nothing new to listen to."""
    for before in (waiting(), waiting(huddle, answered=True)):
        model = small()
        found = answered(before, model)
        assert model.prompts == [] and model.weighed == []
        assert found.provenance == {} and found.reflection is None and found.question
