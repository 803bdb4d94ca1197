from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import events as e
from assistant.answering import RUN_DRY, Answer
from assistant.bank import QuestionBank, parse_questions
from assistant.phases import ORDER, Facet, Move, Phase, Role
from assistant.progress import AT_MOST
from assistant.questions import label_question
from assistant.wording import same_question

PLAIN = "It is the same with the other team as well."
THEME = {"theme": "t", "title": "being heard"}
SAID_IN_TESTS = [
    turn["text"]
    for path in sorted((Path(__file__).parents[1] / "data/exchanges").rglob("*.json"))
    for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]
    if turn["speaker"] == "mentee"
]


@pytest.fixture(scope="module", params=[2])
def sixty(request: pytest.FixtureRequest, talk: Callable[..., Any]) -> Any:
    """Sixty turns with a mentee who names a theme, pictures, drafts and accepts on the way."""
    evening = talk(seed=request.param)
    evening.coach_speaks()
    decisions = {
        2: (e.THEME_NAMED, {"theme": "t", "title": "being heard"}),
        16: (e.PICTURE_KEPT, {"theme": "t", "text": "They ask me."}),
        22: (e.DRAFT_WRITTEN, {"theme": "t", "text": "speak up"}),
        45: (e.GOAL_ACCEPTED, {"theme": "t", "text": "By May I speak first."}),
        52: (e.FIRST_STEP_SET, {"theme": "t", "text": "ask Paul", "by": "2026-12-01"}),
    }
    for n, text in enumerate(islice(cycle(SAID_IN_TESTS[request.param * 7 :]), 60)):
        if n in decisions:
            kind, body = decisions[n]
            evening.happen(kind, **body)
        evening.mentee_says(text)
    return evening


def asking(talk: Any) -> list[Answer]:
    return [found for found in talk.answers if found.move not in (Move.SUMMARY, Move.REFLECTION)]


def test_no_question_is_asked_twice_in_sixty_turns(sixty: Any) -> None:
    """A long evening without a model brings sixty different questions, also where they take up words."""
    questions = [a.question for a in asking(sixty)]
    assert all(questions) and len({a.source["id"] for a in sixty.answers if a.source}) == len(questions) > 55
    twice = [(a, b) for n, a in enumerate(questions) for b in questions[:n] if same_question(a, b)]
    assert twice == []


def test_every_move_has_a_reason_the_mentee_can_read(sixty: Any) -> None:
    """Every turn of the coach says why, in one sentence, and where its question comes from."""
    for found in sixty.answers:
        assert len(found.reason.split()) >= 4 and found.reason.strip().endswith(".")
        assert found.provenance == {}
    for found in asking(sixty):
        assert found.source and found.source["kind"] == "bank" and found.source["version"].isdigit()


def test_every_coach_turn_asks_exactly_one_thing(sixty: Any) -> None:
    """The mentee never has to choose which of two questions to answer, and is never pushed.

    What somebody once asked the mentee, and they tell of, is not asked by the coach who quotes it.
    """
    for found in asking(sixty):
        label = label_question(re.sub("“[^”]*”", "“that”", found.text))
        assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), (found.text, label.why)


def test_the_way_leads_through_all_phases(sixty: Any) -> None:
    """Sixty turns with decisions on the way lead from the opening to the reviews, in order and in both roles."""
    phases = list(dict.fromkeys(a.phase for a in sixty.answers))
    assert phases == list(ORDER)
    assert {a.role for a in sixty.answers} == {Role.COACH, Role.DISCUSSION_PARTNER}
    assert {a.facet for a in sixty.answers if a.phase is Phase.EXPLORING} == set(Facet)
    moves = {(a.phase, a.move) for a in sixty.answers}
    assert {(Phase.CHALLENGING, Move.CHALLENGE), (Phase.NARROWING, Move.GAP_QUESTION)} <= moves


def test_the_turn_to_challenging_sums_up_in_the_mentee_s_own_words(sixty: Any) -> None:
    """Before the first challenge, and only there, the coach says what it has heard so far, word for word."""
    summed = [found for found in sixty.answers if (found.reflection or "").startswith("In your own words so far: ")]
    assert summed == [next(found for found in sixty.answers if found.phase is Phase.CHALLENGING)]
    pieces = re.findall("“([^”]*)”", summed[0].reflection)
    assert pieces and all(any(piece in text for text in sixty.session.words) for piece in pieces)


def test_once_there_is_a_first_step_the_coach_stops_asking_for_today(sixty: Any) -> None:
    """The first turn of the reviews closes: it names the step and asks nothing; who writes on is asked again."""
    reviewing = [found for found in sixty.answers if found.phase is Phase.REVIEWING]
    closing, *later = reviewing
    assert "ask Paul" in closing.text and (closing.question, closing.move) == ("", Move.SUMMARY)
    assert later and all(found.question for found in later)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), texts=st.lists(st.sampled_from(SAID_IN_TESTS), min_size=3, max_size=8))
def test_the_same_conversation_gets_the_same_questions(
    talk: Callable[..., Any], seed: int, texts: Sequence[str]
) -> None:
    """The same words with the same seed are answered the same way, question by question."""
    talks = []
    for _ in range(2):
        evening = talk(seed=seed)
        evening.coach_speaks()
        evening.happen(e.THEME_NAMED, **THEME)
        for text in texts:
            evening.mentee_says(text)
        talks.append([a.text for a in evening.answers])
    assert talks[0] == talks[1]


@pytest.mark.parametrize("shrug", ["dunno", "not sure", "same as always"])
def test_a_mentee_of_few_words_is_not_held_to_a_checklist(talk: Callable[..., Any], shrug: str) -> None:
    """Whoever answers in half a line, or not really, is not questioned for ever: after eight turns it goes on."""
    evening = talk()
    evening.happen(e.THEME_NAMED, **THEME)
    evening.coach_speaks()
    phases = [evening.mentee_says(shrug).phase for _ in range(AT_MOST)]
    assert phases[:3] == [Phase.EXPLORING] * 3 and Phase.CHALLENGING in phases


TWO_QUESTIONS = {
    "phase": "exploring",
    "version": 1,
    "language": "en",
    "questions": [
        {"id": f"exploring/{n}", "role": "coach", "intention": "i", "text": text, "reason": "Because it is so."}
        for n, text in {"one": "What happened then?", "two": "How did that feel?"}.items()
    ],
}


def test_a_bank_that_runs_dry_says_so_and_never_repeats_itself(talk: Callable[..., Any]) -> None:
    """When everything has been asked, the coach says that it has no question left, and what the mentee can do."""
    evening = talk(bank=QuestionBank([parse_questions(TWO_QUESTIONS, "two.yaml")]))
    evening.coach_speaks()
    texts = [evening.mentee_says(PLAIN) for _ in range(4)]
    assert [bool(a.question) for a in texts] == [True, False, False, False]
    assert texts[-1].text.endswith(RUN_DRY) and texts[-1].move is Move.ASK_PERMISSION and texts[-1].reason


def test_an_empty_bank_is_dry_from_the_start(talk: Callable[..., Any]) -> None:
    """Even without a single question the coach has something honest to say."""
    assert talk(bank=QuestionBank([])).coach_speaks().text == RUN_DRY
