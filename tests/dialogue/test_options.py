from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant import events as e
from assistant.bank import Question, QuestionBank, parse_questions
from assistant.dialogue import OPTIONS, next_move
from assistant.journey import Session
from assistant.phases import Facet, Phase, Tells
from assistant.quoting import telling

Step = tuple[str, dict[str, Any]]
Sessions = Callable[..., Session]
PLAIN = "It is the same with the other team as well."
MOMENT = "On Tuesday I stood up in the planning and I left the room."
FEELING = "I felt small, and then ashamed of being small."
WISH = "I want people to turn to me when the numbers come up."
UNWANTED = "I don't want to become the loud one in the room."
GOOD = "The neighbours ask for me by name."
HARD = "I can't say no to him when he calls."
THEME = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})
DRAFT = (e.DRAFT_WRITTEN, {"theme": "t", "text": "x"})
SEEDS = range(12)


def entered(phase: Phase, by: str = "coach") -> Step:
    return e.PHASE_ENTERED, {"phase": phase.value, "by": by}


def asked(facet: Facet | None = None) -> Step:
    return e.COACH_TURN, {"text": "What then?", "phase": "exploring", "facet": facet}


def said(text: str) -> Step:
    return e.MENTEE_TURN, {"text": text}


def offered(before: Session, bank: QuestionBank) -> list[Question]:
    """Every question that is put up behind these words, over a dozen seeds."""
    return [entry.question for seed in SEEDS for entry in next_move(before, bank, seed=seed).options]


# -- what fits what was just said


@pytest.mark.parametrize("facet", Facet)
@pytest.mark.parametrize("text", [MOMENT, FEELING, WISH, UNWANTED, GOOD, HARD, PLAIN])
def test_only_questions_that_fit_are_put_up(session: Sessions, bank: QuestionBank, facet: Facet, text: str) -> None:
    """Whatever the last words tell of, on whichever side of the theme, no question is deaf to them."""
    others = [other for other in Facet if other is not facet]
    before = session(
        THEME, entered(Phase.EXPLORING), *[step for other in others for step in (asked(other), said(PLAIN))],
        asked(others[0]), said(text),
    )  # fmt: skip
    plan = next_move(before, bank)
    heard = plan.quotes[0].tells if plan.quotes else frozenset()
    found = offered(before, bank)
    assert found and [question.id for question in found if not question.fits(heard)] == []


def test_a_question_about_a_feeling_is_not_asked_behind_a_wish(exploring: Sessions, bank: QuestionBank) -> None:
    """“How has that feeling changed?” belongs behind a feeling, and behind nothing else."""
    about_a_feeling = {e.question.id for e in bank if set(e.question.after) == {Tells.FEELING}}
    assert about_a_feeling
    for text in (WISH, UNWANTED, GOOD, MOMENT):
        assert {question.id for question in offered(exploring(text), bank)} & about_a_feeling == set()


def test_nobody_who_has_just_told_of_a_moment_is_asked_for_one(session: Sessions, bank: QuestionBank) -> None:
    """“Think of the last time this came up” is asked of somebody who has told of none, and of nobody else."""
    asks_for_one = {e.question.id for e in bank if Tells.SCENE in e.question.not_after}
    told, untold = (
        {q.id for q in offered(session(THEME, entered(Phase.EXPLORING), asked(Facet.EMOTION), said(text)), bank)}
        for text in (MOMENT, PLAIN)
    )
    assert asks_for_one & untold and not asks_for_one & told


def test_questions_made_for_what_was_said_come_first(exploring: Sessions, bank: QuestionBank) -> None:
    """Those that can be asked of anything wait behind those that this was made for."""
    some = False
    for seed in SEEDS:
        for text in (FEELING, WISH, GOOD, MOMENT):
            made = [bool(entry.question.after) for entry in next_move(exploring(text), bank, seed=seed).options]
            assert made == sorted(made, reverse=True)
            some |= any(made)
    assert some


def test_what_fits_nothing_does_not_end_the_conversation(exploring: Sessions) -> None:
    """Where every question left is made for something else, one of them is asked all the same."""
    lonely = QuestionBank([_file(_question("exploring/only", after=[Tells.GOOD]))])
    assert [entry.question.id for entry in next_move(exploring(FEELING), lonely).options] == ["exploring/only"]


def _question(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "role": "coach", "intention": "i", "text": "What then?", "reason": "Because it is so.", **more}


def _file(*questions: dict[str, Any]) -> Any:
    return parse_questions({"phase": "exploring", "version": 1, "language": "en", "questions": questions}, "q.yaml")


# -- what is there to be asked


@pytest.mark.parametrize(
    ("steps", "needs"),
    [
        ([], {""}),
        ([THEME, entered(Phase.OPENING, "mentee")], {"", "theme"}),
        ([THEME, entered(Phase.NARROWING, "mentee")], {"", "blank_page"}),
        ([THEME, DRAFT, entered(Phase.NARROWING, "mentee")], {"", "draft"}),
    ],
)
def test_a_question_waits_for_what_it_is_about(
    session: Sessions, bank: QuestionBank, steps: list[Step], needs: set[str]
) -> None:
    """Nobody is asked about their draft before they have written one, nor for a first sentence after that."""
    assert {question.needs for question in offered(session(*steps), bank)} <= needs


def test_the_theme_s_name_is_asked_for_after_one_answer(session: Sessions, bank: QuestionBank) -> None:
    """The first question leaves room; the second may ask for a name, in a few words."""
    first = next_move(session(), bank).options
    assert all(entry.question.keeps == "" for entry in first)
    opening = (e.COACH_TURN, {"text": "A question?", "phase": "opening"})
    assert next_move(session(opening, said(PLAIN)), bank).options[0].question.keeps == "theme"


def test_a_few_questions_are_put_up_for_choice(exploring: Sessions, bank: QuestionBank) -> None:
    """Enough options to fit what was said, few enough to weigh."""
    for seed in range(5):
        options = next_move(exploring(PLAIN), bank, seed=seed).options
        assert len(options) == len({o.question.id for o in options}) == OPTIONS


def test_another_seed_brings_other_questions(session: Sessions, bank: QuestionBank) -> None:
    """Two mentees do not get the same interview: the order of the bank is the session's own."""
    firsts = {next_move(session(), bank, seed=seed).options[0].question.id for seed in range(8)}
    assert len(firsts) > 2


# -- what else a plan holds


def test_words_are_only_quoted_back_while_they_are_fresh(session: Sessions, bank: QuestionBank) -> None:
    """Another question asked instead of the last does not quote again what was already taken up."""
    fresh = session(THEME, entered(Phase.EXPLORING), asked(), said(MOMENT))
    quotes = next_move(fresh, bank).quotes
    assert quotes == tuple(telling(fresh.exchange)) and quotes[0].text in MOMENT
    stale = session(THEME, entered(Phase.EXPLORING), asked(), said(MOMENT), asked())
    assert next_move(stale, bank).quotes == ()


def test_words_that_were_met_with_help_are_not_quoted(session: Sessions, bank: QuestionBank) -> None:
    """What somebody in danger wrote is never held out to them again."""
    helped = session(THEME, entered(Phase.EXPLORING), asked(), said(FEELING), (e.HELP_SHOWN, {"kind": "self_harm"}))
    assert next_move(helped, bank).quotes == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("are you even listening", "listening"),
        ("Can you just tell me what to do?", "advice"),
        ("My boss asked me: are you even listening. I said yes.", None),
        (WISH, None),
    ],
)
def test_what_is_said_to_the_coach_itself_is_noticed(
    exploring: Sessions, bank: QuestionBank, text: str, kind: str | None
) -> None:
    """A plan knows the aside of the last turn, and quotes nothing of it."""
    plan = next_move(exploring(WISH, text), bank)
    assert plan.aside == kind
    assert bool(plan.quotes) is (kind is None)


def test_an_aside_is_noticed_once(session: Sessions, bank: QuestionBank) -> None:
    """Another question instead of the last does not answer the aside a second time."""
    before = session(THEME, entered(Phase.EXPLORING), asked(), said("are you even listening"), asked())
    assert next_move(before, bank).aside is None


@pytest.mark.parametrize(
    ("steps", "summed"),
    [
        ([THEME, entered(Phase.EXPLORING)], True),
        ([THEME, entered(Phase.EXPLORING), entered(Phase.CHALLENGING)], False),
        ([THEME, entered(Phase.OPENING)], False),
    ],
)
def test_a_plan_sums_up_where_exploring_ends(
    session: Sessions, bank: QuestionBank, steps: list[Step], summed: bool
) -> None:
    """What was said so far is gathered once, at the turn from exploring to challenging."""
    explored = [step for text in (MOMENT, FEELING, WISH, UNWANTED) for step in (asked(), said(text))]
    plan = next_move(session(*steps[:2], *explored, *steps[2:]), bank)
    assert plan.phase is Phase.CHALLENGING and bool(plan.summary) is summed
    assert not summed or "a wish, “I want people to turn to me when the numbers come up”" in plan.summary


def test_on_the_day_of_the_first_step_nobody_is_asked_what_has_come_of_it(
    session: Sessions, bank: QuestionBank
) -> None:
    """Right after "a good place to stop" no question looks back on weeks that have not been."""
    step = (e.FIRST_STEP_SET, {"theme": "t", "text": "ask Paul", "by": "2026-12-03"})
    closed = (e.COACH_TURN, {"text": "You have a first step now.", "move": "summary", "phase": "reviewing"})
    before = session(
        THEME, entered(Phase.REVIEWING, "mentee"), step, closed, said("What if he says no, in front of all?")
    )
    put_up = offered(before, bank)
    assert put_up and all(question.needs != "time" for question in put_up)


def test_a_step_is_asked_about_only_where_there_is_one(session: Sessions, bank: QuestionBank) -> None:
    """“How does your first step connect …” waits until a first step is set."""
    put_up = offered(session(THEME, entered(Phase.PLANNING, "mentee"), said("deadlines, and a bit of fear")), bank)
    assert put_up and all(question.needs != "step" for question in put_up)
