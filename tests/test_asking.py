from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant import events as e
from assistant.asking import BEGINNINGS, PROMPT, gap_faults, gap_question, stretch
from assistant.critique import Finding, gaps_in
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.listening import Heard, Listener
from assistant.phases import Gap
from assistant.prompts import PromptLibrary
from assistant.runtime.loading import load_model
from assistant.runtime.scripted import ScriptedModel

TODAY, ENDS = date(2026, 11, 22), date(2027, 9, 30)
LIBRARY = PromptLibrary()

SAID_BACK = [
    (Gap.MEASURABLE, "more confidence pls", " have more confidence"),
    (Gap.SPECIFIC, "sort out my work life balance before thanksgiving", " sort out your work life balance"),
    (Gap.RIGHT, "Feeding back to the juniors at the board, not by e-mail.", " fed back to the juniors at the board"),
    (Gap.RIGHT, "Becoming a funnier speaker", " became a funnier speaker"),
    (
        Gap.TIMEBOUND,
        "Give my honest opinion to the surgeon, also if he sighs.",
        " give your honest opinion to the surgeon",
    ),
    (Gap.MEASURABLE, "Stop taking my laptop to bed.", " stop taking your laptop to bed"),
]
"""What a model wrote behind our beginning, and may."""
NOT_SAID_BACK = [
    (Gap.RIGHT, "get calmer", " could stand up in front of our team", "speaks as the mentee"),
    (Gap.RIGHT, "feel that I live here", " had a good understanding of Portuguese", "adds words"),
    (Gap.SPECIFIC, "earn 10% more", " earn 10% more by the end of February", "adds words"),
    (Gap.RIGHT, "hold three talks at the club", " held five talks at the club", "counts something else"),
    (Gap.MEASURABLE, "I don't want to work on Sundays", " want to work on Sundays", "turns it round"),
    (Gap.TIMEBOUND, "less shy by last Christmas", " are less shy by last Christmas", "names a day"),
    (Gap.MEASURABLE, "be more of a leader", " are more of a leader? What else do you want", "asks more than one thing"),
    (Gap.MEASURABLE, "be more of a leader", " are more of a leader. You should lead", "more than one sentence"),
    (Gap.MEASURABLE, "be more of a leader", ' are "more of a leader"', "quotes instead of saying back"),
    (Gap.SPECIFIC, "get better at it", " do it", "says nothing back"),
    (Gap.SPECIFIC, "I want my team to come to me", " want your team to come to you", "wishes instead of doing"),
    (
        Gap.TIMEBOUND,
        "hand over the roster to Kofi",
        " are completely hands off with Kofi's roster",
        "says it in other words",
    ),
    (Gap.MEASURABLE, "my apprentices to trust me", " trust your apprentices", "gives it to somebody else"),
    (Gap.SPECIFIC, "talk to people", f" talk {'to people and to people ' * 9}", "too long"),
]
"""What a model wrote behind it, or might, and why nobody is asked that."""


def faults(gap: Gap, goal: str, clause: str) -> list[str]:
    return gap_faults(f"{BEGINNINGS[gap][0]}{clause}?", clause, goal, gap, TODAY)


@pytest.mark.parametrize(("gap", "goal", "clause"), SAID_BACK)
def test_a_question_that_only_says_the_goal_back_is_asked(gap: Gap, goal: str, clause: str) -> None:
    """We ask about the gap, the model says the goal back, and nothing is added to either."""
    assert faults(gap, goal, clause) == []


@pytest.mark.parametrize(("gap", "goal", "clause", "fault"), NOT_SAID_BACK)
def test_a_question_that_says_more_than_the_draft_is_not_asked(gap: Gap, goal: str, clause: str, fault: str) -> None:
    """A word, a number, a day or an answer that the mentee did not write keeps a question from being asked."""
    assert fault in faults(gap, goal, clause)


@pytest.mark.parametrize("beginning", [b for beginnings in BEGINNINGS.values() for b in beginnings])
def test_every_beginning_asks_one_open_question(beginning: str) -> None:
    """However the model goes on with the mentee's words, the question is open and single and gives no advice."""
    assert gap_faults(f"{beginning} are calm at home?", " are calm at home", "calm at home", Gap.RIGHT, TODAY) == []


def drafted(text: str) -> Session:
    """A session whose mentee has written this."""
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    steps = [
        (e.SESSION_OPENED, {"ends": "2027-09-30"}),
        (e.THEME_NAMED, {"theme": "t", "title": "calm"}),
        (e.MENTEE_TURN, {"text": "I shout at home, and I am sorry afterwards."}),
        (e.DRAFT_WRITTEN, {"theme": "t", "text": text}),
    ]
    session = session_of(Event(session="s", type=k, at=at, id=str(n), body=b) for n, (k, b) in enumerate(steps))
    assert session is not None
    return session


def asked(model: ScriptedModel, text: str, gap: Gap = Gap.MEASURABLE) -> Heard:
    finding = Finding(gap=gap, letter="M", evidence="")
    return gap_question(Listener(model, LIBRARY), drafted(text), finding, seed=0)


def test_the_model_goes_on_with_our_question() -> None:
    """The beginning is ours and about the gap; "my" that the model forgot to turn round is turned round."""
    heard = asked(ScriptedModel([" are calmer at my own table!?"]), "be calmer at my own table")
    assert heard.question == "How would you notice that you are calmer at your own table?" and heard.refused == ()


def test_what_does_not_pass_is_written_down_and_not_asked() -> None:
    """A question with words of the model's own is refused with its reason, and the bank asks instead."""
    heard = asked(ScriptedModel([" meditate every morning?"]), "be calmer at my own table")
    assert heard.question == "" and "adds words" in heard.refused[0].why


@pytest.mark.parametrize("gap", sorted(set(Gap) - set(BEGINNINGS)))
def test_about_other_gaps_the_bank_asks(gap: Gap) -> None:
    """Where no beginning is ours, no model is asked, and the bank has questions."""
    model = ScriptedModel([" x"])
    assert asked(model, "be calmer", gap).text == "" and model.prompts == []
    assert LIBRARY.bank.about(gap)


def test_of_a_long_draft_the_model_reads_the_sentence_in_question() -> None:
    """Eighty words around a goal are no part of a question."""
    draft = f"{'It has been a long year. ' * 15}I want to be calmer at my own table. {'That is all I can say. ' * 10}"
    assert stretch(draft, "calmer at my own table") == "I want to be calmer at my own table."
    assert stretch("be calmer", "calmer") == "be calmer"
    assert stretch("x " * 5000, "").split() == []


@pytest.mark.model
def test_a_small_real_model_never_asks_what_was_not_written(model_file: Path) -> None:
    """However badly a small model goes on, what is asked is one open question about the mentee's own words."""
    model = load_model(str(model_file))
    try:
        for text in ("I want to be more confident in front of our director.", "sleep better", "more time for my team"):
            for finding in gaps_in(text, today=TODAY, ends=ENDS):
                heard = gap_question(Listener(model, LIBRARY), drafted(text), finding, seed=1)
                assert heard.question == "" or heard.question.startswith(BEGINNINGS[finding.gap])
                assert heard.question or heard.refused or finding.gap not in BEGINNINGS
    finally:
        model.close()


def test_the_prompt_s_examples_keep_our_own_rules() -> None:
    """What the model is shown as a good question is one by our own checks."""
    for example in LIBRARY.prompt(PROMPT).examples:
        gap, start = next((g, b) for g, bs in BEGINNINGS.items() for b in bs if example.answer.startswith(b))
        clause = example.answer.removeprefix(start).removesuffix("?")
        assert gap_faults(example.answer, clause, example.mentee, gap, TODAY) == []
