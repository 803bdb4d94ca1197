from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import events as e
from assistant.answering import RUN_DRY, Answer, answer
from assistant.bank import QuestionBank, parse_questions
from assistant.dialogue import (
    A_VISIT,
    AT_MOST,
    ENOUGH_ANSWERS,
    OPTIONS,
    gathered,
    goes_on,
    is_done,
    next_facet,
    next_move,
    next_phase,
    touched,
    why_later,
)
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.phases import ORDER, Facet, Move, Phase, Role
from assistant.prompts import PromptLibrary
from assistant.questions import label_question, same_question

BANK = PromptLibrary().bank
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WHAT_HAPPENED = "Last Tuesday I sat in the planning meeting and Paul talked over me twice."
WHAT_IT_FELT = "I felt small, and then ashamed of being small."
WHAT_I_WANT = "I want people to turn to me when the numbers come up."
PLAIN = "It is the same with the other team as well."
THEME = (e.THEME_NAMED, {"theme": "t", "title": "being heard"})
SAID_IN_TESTS = [
    turn["text"]
    for path in sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
    for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]
    if turn["speaker"] == "mentee"
]

Step = tuple[str, dict[str, Any]]


def session(*steps: Step, id: str = "s") -> Session:
    numbers = count()
    events = [Event(session=id, type=kind, at=NOW, id=str(next(numbers)), body=body) for kind, body in steps]
    found = session_of([Event(session=id, type=e.SESSION_OPENED, at=NOW, id="opened"), *events])
    assert found is not None
    return found


def asked(phase: Phase, facet: Facet | None = None) -> Step:
    return e.COACH_TURN, {"text": f"A question for {phase}?", "phase": phase.value, "facet": facet}


def said(text: str) -> Step:
    return e.MENTEE_TURN, {"text": text}


def entered(phase: Phase, by: str = "coach") -> Step:
    return e.PHASE_ENTERED, {"phase": phase.value, "by": by}


def answers(phase: Phase, *texts: str) -> list[Step]:
    return [step for text in texts for step in (asked(phase), said(text))]


def exploring(*texts: str) -> Session:
    return session(THEME, entered(Phase.EXPLORING), *answers(Phase.EXPLORING, *texts))


class Conversation:
    """A whole conversation without a model, as the coach would lead it."""

    def __init__(self, seed: int = 1, bank: QuestionBank = BANK) -> None:
        self.session = session(id=f"s{seed}")
        self.answers: list[Answer] = []
        self._seed, self._bank, self._numbers = seed, bank, count()

    def happen(self, kind: str, **body: Any) -> None:
        event = Event(session=self.session.id, type=kind, at=NOW, id=f"n{next(self._numbers)}", body=body)
        self.session = self.session.after(event)

    def coach_speaks(self) -> Answer:
        plan = next_move(self.session, self._bank, seed=self._seed)
        if plan.phase is not self.session.phase:
            self.happen(e.PHASE_ENTERED, phase=plan.phase.value)
        found = answer(self.session, plan)
        self.happen(e.COACH_TURN, **found.model_dump(mode="json"))
        self.answers.append(found)
        return found

    def mentee_says(self, text: str) -> Answer:
        self.happen(e.MENTEE_TURN, text=text)
        return self.coach_speaks()


# -- when the coach goes on by itself

DRAFT = (e.DRAFT_WRITTEN, {"theme": "t", "text": "speak first twice"})
GOAL = (e.GOAL_ACCEPTED, {"theme": "t", "text": "speak first twice"})
STAYED = (e.THEME_KEPT_OPEN, {"theme": "t"})
STEP = (e.FIRST_STEP_SET, {"theme": "t", "text": "ask Paul", "by": "2026-12-01"})
PICTURE = (e.PICTURE_KEPT, {"theme": "t", "text": "They turn to me."})


@pytest.mark.parametrize(
    ("before", "then", "asks"),
    [
        ([], THEME, True),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_NAMED, {"theme": "t", "title": "being asked first"}), False),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_NAMED, {"theme": "u", "title": "network"}), True),
        ([THEME, entered(Phase.EXPLORING)], (e.THEME_CHOSEN, {"theme": "t"}), False),
        ([THEME, entered(Phase.EXPLORING)], DRAFT, False),
        ([THEME, entered(Phase.EXPLORING)], GOAL, False),
        ([THEME, entered(Phase.PICTURING)], PICTURE, True),
        ([THEME, entered(Phase.PICTURING, "mentee")], PICTURE, False),
        ([THEME, entered(Phase.NARROWING)], DRAFT, True),
        ([THEME, entered(Phase.NARROWING), DRAFT], DRAFT, False),
        ([THEME, entered(Phase.NARROWING), DRAFT], (e.DRAFT_WRITTEN, {"theme": "t", "text": ""}), False),
        ([THEME, entered(Phase.NARROWING)], GOAL, True),
        ([THEME, entered(Phase.NARROWING, "mentee")], GOAL, True),
        ([THEME, entered(Phase.NARROWING)], STAYED, True),
        ([THEME, entered(Phase.NARROWING), GOAL], STAYED, False),
        ([THEME, entered(Phase.PLANNING)], STEP, True),
        ([THEME, entered(Phase.REVIEWING)], STEP, False),
    ],
)
def test_a_decision_brings_the_next_question(before: list[Step], then: Step, asks: bool) -> None:
    """It does where it turns to another theme, can be asked about or finishes a part; once, and not out of turn."""
    assert goes_on(session(*before), session(*before, then)) is asks


def test_looking_brings_no_question() -> None:
    """Where nothing was decided the coach keeps still, also when it owes the next question."""
    for steps in ([THEME], [THEME, entered(Phase.NARROWING), GOAL]):
        assert not goes_on(session(*steps), session(*steps))


# -- when a phase is done

THEMED = session(THEME)
EXPLORED = [WHAT_HAPPENED, WHAT_IT_FELT, WHAT_I_WANT, PLAIN]


@pytest.mark.parametrize(
    ("phase", "before", "done"),
    [
        (Phase.OPENING, session(), False),
        (Phase.OPENING, THEMED, True),
        (Phase.EXPLORING, exploring(), False),
        (Phase.EXPLORING, exploring(*EXPLORED[:3]), False),
        (Phase.EXPLORING, exploring(*EXPLORED), True),
        (Phase.EXPLORING, exploring(*[WHAT_HAPPENED] * ENOUGH_ANSWERS), False),
        (Phase.EXPLORING, exploring(*[PLAIN] * (AT_MOST - 1)), False),
        (Phase.EXPLORING, exploring(*[PLAIN] * AT_MOST), True),
        (Phase.EXPLORING, exploring(*["not sure"] * (AT_MOST - 1)), False),
        (Phase.EXPLORING, exploring(*["not sure"] * AT_MOST), True),
        (Phase.EXPLORING, exploring(*["?!"] * AT_MOST), False),
        (Phase.CHALLENGING, session(THEME, asked(Phase.CHALLENGING)), False),
        (Phase.CHALLENGING, session(THEME, asked(Phase.CHALLENGING), said("no idea")), False),
        (Phase.CHALLENGING, session(THEME, asked(Phase.CHALLENGING), said(PLAIN)), True),
        (Phase.PICTURING, session(THEME, *answers(Phase.PICTURING, PLAIN)), False),
        (Phase.PICTURING, session(THEME, (e.PICTURE_KEPT, {"theme": "t", "text": "calm"})), True),
        (Phase.NARROWING, session(THEME, (e.DRAFT_WRITTEN, {"theme": "t", "text": "x"})), False),
        (Phase.NARROWING, session(THEME, (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"})), True),
        (Phase.NARROWING, session(THEME, (e.THEME_KEPT_OPEN, {"theme": "t"})), True),
        (Phase.PLANNING, session(THEME, (e.FIRST_STEP_SET, {"theme": "t", "text": "x"})), False),
        (Phase.PLANNING, session(THEME, (e.FIRST_STEP_SET, {"theme": "t", "text": "x", "by": "2026-12-01"})), True),
        (Phase.REVIEWING, THEMED, False),
    ],
)  # fmt: skip
def test_a_phase_is_done_when_it_has_given_what_it_is_for(phase: Phase, before: Session, done: bool) -> None:
    """The way goes on once a theme is named, three facets are touched, a challenge answered and so on."""
    assert is_done(before, phase) is done


@pytest.mark.parametrize("phase", ORDER)
def test_without_a_theme_nothing_is_done(phase: Phase) -> None:
    """No part of the way can be behind somebody who has not said yet what they want to learn."""
    assert not is_done(session(*answers(Phase.EXPLORING, *EXPLORED * 3)), phase)


def test_the_coach_goes_on_to_the_first_phase_that_is_not_done() -> None:
    """What somebody has already given is not asked for again: the next phase is the first open one."""
    assert next_phase(session()) is Phase.OPENING
    assert next_phase(THEMED) is Phase.EXPLORING
    assert next_phase(exploring(*EXPLORED)) is Phase.CHALLENGING
    known = session(
        THEME,
        *answers(Phase.EXPLORING, *EXPLORED),
        *answers(Phase.CHALLENGING, PLAIN),
        (e.PICTURE_KEPT, {"theme": "t", "text": "calm"}),
    )
    assert next_phase(known) is Phase.NARROWING


def test_staying_with_the_theme_leads_on_to_planning() -> None:
    """Not narrowing is a good outcome: the way goes on to a first step, and never asks for the goal again."""
    stays = session(THEME, entered(Phase.NARROWING), (e.THEME_KEPT_OPEN, {"theme": "t"}))
    assert next_phase(stays) is Phase.PLANNING


def test_going_back_stays_back_for_two_answers() -> None:
    """Who goes back to a part that was done finds the coach there with them, for two answers."""
    steps = [THEME, *answers(Phase.EXPLORING, *EXPLORED), entered(Phase.EXPLORING, by="mentee")]
    stayed = []
    for _ in range(A_VISIT + 1):
        stayed.append(next_phase(session(*steps)))
        steps += answers(Phase.EXPLORING, PLAIN)
    assert stayed == [Phase.EXPLORING] * A_VISIT + [Phase.CHALLENGING]


@pytest.mark.parametrize(
    ("decision", "after"),
    [
        ((e.GOAL_ACCEPTED, {"theme": "t", "text": "x"}), Phase.PLANNING),
        ((e.THEME_KEPT_OPEN, {"theme": "t"}), Phase.PLANNING),
        ((e.DRAFT_WRITTEN, {"theme": "t", "text": "x"}), Phase.NARROWING),
    ],
)
def test_a_decision_ends_the_visit(decision: Step, after: Phase) -> None:
    """Who jumped to narrowing and accepts a goal there, or stays with the theme, is not held there any longer."""
    assert next_phase(session(THEME, entered(Phase.NARROWING, by="mentee"), decision)) is after


def test_an_old_decision_does_not_end_a_new_visit() -> None:
    """Who comes back to a goal they accepted long ago stays with it for a while."""
    steps = [THEME, (e.GOAL_ACCEPTED, {"theme": "t", "text": "x"}), entered(Phase.NARROWING, by="mentee")]
    assert next_phase(session(*steps)) is Phase.NARROWING


def test_jumping_ahead_is_not_undone_by_the_coach() -> None:
    """Who jumps to narrowing stays there until it is done, although exploring was skipped."""
    steps = [THEME, entered(Phase.NARROWING, by="mentee"), *answers(Phase.NARROWING, *[PLAIN] * 5)]
    assert next_phase(session(*steps)) is Phase.NARROWING


# -- jumping ahead

JUMPS = [
    (Phase.OPENING, Phase.EXPLORING, False),
    (Phase.OPENING, Phase.CHALLENGING, True),
    (Phase.OPENING, Phase.NARROWING, True),
    (Phase.OPENING, Phase.PLANNING, True),
    (Phase.EXPLORING, Phase.CHALLENGING, True),
    (Phase.EXPLORING, Phase.PICTURING, True),
    (Phase.EXPLORING, Phase.NARROWING, True),
    (Phase.EXPLORING, Phase.EXPLORING, False),
    (Phase.EXPLORING, Phase.OPENING, False),
    (Phase.PICTURING, Phase.NARROWING, True),
    (Phase.NARROWING, Phase.PLANNING, True),
    (Phase.NARROWING, Phase.CHALLENGING, False),
    (Phase.REVIEWING, Phase.NARROWING, False),
]


@pytest.mark.parametrize(("here", "there", "told"), JUMPS)
def test_who_jumps_over_exploring_hears_why_later_may_be_better(here: Phase, there: Phase, told: bool) -> None:
    """Jumping ahead over exploring is met with one thought; going back, staying or the next step are not."""
    sentence = why_later(session(THEME, entered(here)), there)
    assert bool(sentence) is told
    if sentence:
        assert "exploring" in sentence and "?" not in sentence


@pytest.mark.parametrize("there", ORDER)
def test_nobody_is_told_to_explore_what_they_have_explored(there: Phase) -> None:
    """Once exploring is done, every part of the way is open without a word."""
    assert why_later(exploring(*EXPLORED), there) is None


def test_words_that_were_met_with_help_are_no_answer() -> None:
    """What somebody in danger wrote moves nothing on, touches no facet, and is never quoted back in a summary."""
    spoken = session(THEME, asked(Phase.CHALLENGING), said(WHAT_IT_FELT), (e.HELP_SHOWN, {"kind": "self_harm"}))
    assert not is_done(spoken, Phase.CHALLENGING)
    assert touched(spoken) == set()
    assert gathered(spoken.words) == ()


# -- facets


@pytest.mark.parametrize(
    ("asked_for", "text", "facets"),
    [
        (None, WHAT_HAPPENED, {Facet.EXPERIENCE}),
        (None, WHAT_IT_FELT, {Facet.EMOTION}),
        (None, WHAT_I_WANT, {Facet.AMBITION}),
        (None, "I don't want to be the loud one.", {Facet.AMBITION}),
        (None, PLAIN, set()),
        (Facet.EMOTION, PLAIN, {Facet.EMOTION}),
        (Facet.EMOTION, WHAT_HAPPENED, {Facet.EMOTION, Facet.EXPERIENCE}),
        (Facet.EMOTION, "not sure", set()),
        (Facet.EMOTION, "hm.", set()),
        (Facet.AMBITION, "no idea", set()),
        (Facet.EXPERIENCE, "?!", set()),
    ],
)
def test_a_facet_is_touched_by_an_answer_and_not_by_a_shrug(
    asked_for: Facet | None, text: str, facets: set[Facet]
) -> None:
    """What the coach asked about counts once it is answered; "not sure" answers nothing."""
    assert touched(session(THEME, asked(Phase.EXPLORING, asked_for), said(text))) == facets


def test_a_feeling_just_spoken_is_not_stepped_over() -> None:
    """After "I felt small" the coach stays with the feeling, even if emotion came up before."""
    spoken = session(
        THEME,
        asked(Phase.EXPLORING, Facet.EMOTION),
        said("Mostly I am angry about it."),
        asked(Phase.EXPLORING, Facet.EXPERIENCE),
        said("Last week it came back and I felt ashamed all evening."),
    )
    assert next_facet(spoken) is Facet.EMOTION


def test_feelings_are_not_asked_about_twice_in_a_row() -> None:
    """Staying with a feeling is one question, not an interrogation."""
    spoken = session(THEME, asked(Phase.EXPLORING, Facet.EMOTION), said(WHAT_IT_FELT))
    assert next_facet(spoken) is not Facet.EMOTION


def test_the_side_nobody_has_looked_at_comes_next() -> None:
    """The coach turns to the side of the theme that has not come up yet."""
    spoken = session(
        THEME,
        asked(Phase.EXPLORING, Facet.EXPERIENCE),
        said(WHAT_HAPPENED),
        asked(Phase.EXPLORING, Facet.EMOTION),
        said(WHAT_IT_FELT),
    )
    assert next_facet(spoken) is Facet.AMBITION


# -- whole conversations


@pytest.fixture(scope="module", params=[2])
def sixty(request: pytest.FixtureRequest) -> Conversation:
    """Sixty turns with a mentee who names a theme, pictures, drafts and accepts on the way."""
    talk = Conversation(seed=request.param)
    talk.coach_speaks()
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
            talk.happen(kind, **body)
        talk.mentee_says(text)
    return talk


def test_no_question_is_asked_twice_in_sixty_turns(sixty: Conversation) -> None:
    """A long evening without a model brings sixty different questions, also where they take up words."""
    questions = [a.question for a in sixty.answers]
    assert all(questions) and len({a.source["id"] for a in sixty.answers if a.source}) == len(questions)
    twice = [(a, b) for n, a in enumerate(questions) for b in questions[:n] if same_question(a, b)]
    assert twice == []


def test_every_move_has_a_reason_the_mentee_can_read(sixty: Conversation) -> None:
    """Every turn of the coach says why, in one sentence, and where its question comes from."""
    for found in sixty.answers:
        assert len(found.reason.split()) >= 4 and found.reason.strip().endswith(".")
        assert found.source and found.source["kind"] == "bank" and found.source["version"].isdigit()
        assert found.provenance == {}


def test_every_coach_turn_asks_exactly_one_thing(sixty: Conversation) -> None:
    """The mentee never has to choose which of two questions to answer, and is never pushed."""
    for found in sixty.answers:
        label = label_question(found.text)
        assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), (found.text, label.why)


def test_the_way_leads_through_all_phases(sixty: Conversation) -> None:
    """Sixty turns with decisions on the way lead from the opening to the reviews, in order and in both roles."""
    phases = list(dict.fromkeys(a.phase for a in sixty.answers))
    assert phases == list(ORDER)
    assert {a.role for a in sixty.answers} == {Role.COACH, Role.DISCUSSION_PARTNER}
    assert {a.facet for a in sixty.answers if a.phase is Phase.EXPLORING} == set(Facet)
    moves = {a.phase: a.move for a in sixty.answers}
    assert moves[Phase.CHALLENGING] is Move.CHALLENGE and moves[Phase.NARROWING] is Move.GAP_QUESTION


def test_the_turn_to_challenging_gathers_the_mentee_s_own_words(sixty: Conversation) -> None:
    """Before the first challenge the coach gathers up what was said, word for word."""
    turning = next(a for a in sixty.answers if a.phase is Phase.CHALLENGING)
    assert turning.reflection and turning.reflection.startswith("Some of what you have said so far: “")
    pieces = turning.reflection.split("“")[1:]
    assert pieces and all(any(p.split("”")[0] in text for text in sixty.session.words) for p in pieces)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), texts=st.lists(st.sampled_from(SAID_IN_TESTS), min_size=3, max_size=8))
def test_the_same_conversation_gets_the_same_questions(seed: int, texts: Sequence[str]) -> None:
    """The same words with the same seed are answered the same way, question by question."""
    talks = []
    for _ in range(2):
        talk = Conversation(seed=seed)
        talk.coach_speaks()
        talk.happen(*THEME[:1], **THEME[1])
        for text in texts:
            talk.mentee_says(text)
        talks.append([a.text for a in talk.answers])
    assert talks[0] == talks[1]


def test_another_seed_brings_other_questions() -> None:
    """Two mentees do not get the same interview: the order of the bank is the session's own."""
    firsts = {next_move(session(id="s"), BANK, seed=seed).options[0].question.id for seed in range(8)}
    assert len(firsts) > 2


@pytest.mark.parametrize("shrug", ["dunno", "not sure", "same as always"])
def test_a_mentee_of_few_words_is_not_held_to_a_checklist(shrug: str) -> None:
    """Whoever answers in half a line, or not really, is not questioned for ever: after eight turns it goes on."""
    talk = Conversation()
    talk.happen(*THEME[:1], **THEME[1])
    talk.coach_speaks()
    phases = [talk.mentee_says(shrug).phase for _ in range(AT_MOST)]
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


def test_a_bank_that_runs_dry_says_so_and_never_repeats_itself() -> None:
    """When everything has been asked, the coach says that it has no question left, and what the mentee can do."""
    talk = Conversation(bank=QuestionBank([parse_questions(TWO_QUESTIONS, "two.yaml")]))
    talk.coach_speaks()
    texts = [talk.mentee_says(PLAIN) for _ in range(4)]
    assert [bool(a.question) for a in texts] == [True, False, False, False]
    assert texts[-1].text.endswith(RUN_DRY) and texts[-1].move is Move.ASK_PERMISSION and texts[-1].reason


def test_an_empty_bank_is_dry_from_the_start() -> None:
    """Even without a single question the coach has something honest to say."""
    assert Conversation(bank=QuestionBank([])).coach_speaks().text == RUN_DRY


@pytest.mark.parametrize(
    ("steps", "needs"),
    [
        ([], {""}),
        ([THEME, entered(Phase.OPENING, "mentee")], {"", "theme"}),
        ([THEME, entered(Phase.NARROWING, "mentee")], {"", "blank_page"}),
        ([THEME, (e.DRAFT_WRITTEN, {"theme": "t", "text": "x"}), entered(Phase.NARROWING, "mentee")], {"", "draft"}),
    ],
)
def test_a_question_waits_for_what_it_is_about(steps: list[Step], needs: set[str]) -> None:
    """Nobody is asked about their draft before they have written one, nor for a first sentence after that."""
    found: set[str] = set()
    for seed in range(12):
        found |= {entry.question.needs for entry in next_move(session(*steps), BANK, seed=seed).options}
    assert found <= needs


def test_the_theme_s_name_is_asked_for_after_one_answer() -> None:
    """The first question leaves room; the second may ask for a name, in a few words."""
    first = next_move(session(), BANK).options
    assert all(entry.question.keeps == "" for entry in first)
    second = next_move(session(asked(Phase.OPENING), said(PLAIN)), BANK).options
    assert second[0].question.keeps == "theme"


def test_a_few_questions_are_put_up_for_choice() -> None:
    """Enough options to fit what was said, few enough to weigh."""
    for seed in range(5):
        options = next_move(exploring(PLAIN), BANK, seed=seed).options
        assert len(options) == len({o.question.id for o in options}) == OPTIONS


def test_words_are_only_quoted_back_while_they_are_fresh() -> None:
    """Another question asked instead of the last does not quote again what was already taken up."""
    fresh = exploring(WHAT_HAPPENED)
    assert next_move(fresh, BANK).quote in WHAT_HAPPENED
    assert next_move(fresh.after(Event(session="s", type=e.COACH_TURN, at=NOW, id="c", body={"text": "Q?"})), BANK
    ).quote == ""  # fmt: skip


def test_what_is_gathered_tells_something_and_comes_in_order() -> None:
    """A summary says back wishes and feelings, one from a turn, in the order they were said; bare facts it leaves."""
    said = (
        "My sous quit in October, five years with me.",
        "I felt like a fraud.",
        "We meet on Mondays at ten in the long room.",
        "I don't want to disappear into the office.",
    )
    assert gathered(said) == ("I felt like a fraud", "I don't want to disappear into the office")
    assert gathered(["hm", "ok", "We meet on Mondays at ten in the long room."]) == ()
