from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from assistant.bank import QuestionBank
from assistant.brief.document import Brief
from assistant.brief.items import Kind
from assistant.errors import InputError
from assistant.meeting.questions import FEWEST, MOST, Proposed, options, passes, proposed
from assistant.phases import Topic
from assistant.questions import has_advice, has_praise, label_question
from assistant.safety import in_lists, tells_of_danger

Pairs = list[tuple[Brief, Brief | None]]
HARD = "My manager cancels our talks and I am tired of asking again"
BRIEF = (("theme", "Asking for what I need"), ("quote", HARD), ("quote", "I want to lead a project in spring"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_question_is_one_open_question_around_shared_words(pairs: Pairs, bank: QuestionBank, seed: int) -> None:
    """Whatever was shared, a mentor gets six open, single questions without advice, each quoting its item."""
    for brief, before in pairs:
        found = proposed(brief, bank, before, seed=seed)
        assert len(found) == 6, brief.sender
        for question in found:
            label = label_question(question.text)
            assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), question.text
            assert not has_advice(question.text) and not has_praise(question.text)
            assert _is_quoted(question, brief), question.text


def _is_quoted(question: Proposed, brief: Brief) -> bool:
    item = next(item for item in brief.items if item.key == question.about)
    quote = question.text.partition("“")[2].partition("”")[0]
    return bool(quote) and any(quote in words for words in (item.words, item.surprised, item.learned))


def test_questions_of_one_meeting_differ_in_form_purpose_and_subject(pairs: Pairs, bank: QuestionBank) -> None:
    """Nobody reads six questions that begin the same way, want the same thing, or turn round one item only."""
    for brief, before in pairs:
        found = proposed(brief, bank, before)
        begins = Counter(q.text.split()[0][0] + q.text.split()[0][1:].lower() for q in found)
        intentions = [entry.question.intention for q in found if (entry := bank.named(q.source["id"]))]
        assert max(begins.values()) <= 4 and len(set(intentions)) == len(found)
        assert len({q.about for q in found}) >= min(3, sum(item.kind is not Kind.PLACE for item in brief.items))


def test_each_says_why_and_where_it_comes_from(pairs: Pairs, bank: QuestionBank) -> None:
    """A mentor reads one sentence of reason; a researcher finds the question and its version."""
    for brief, before in pairs:
        for question in proposed(brief, bank, before):
            entry = bank.named(question.source["id"])
            assert entry and question.source == {
                "kind": "bank",
                "id": entry.question.id,
                "version": str(entry.version),
            }
            assert question.why.endswith(".") and "?" not in question.why
            assert question.move in {"open_question", "challenge", "gap_question"}


def test_what_has_changed_is_asked_about_first(briefs: dict[str, Brief], bank: QuestionBank) -> None:
    """With a second brief, a goal that reads differently and a new check-in come before what is as it was."""
    before, after = briefs["dimitri-1"], briefs["dimitri-2"]
    known = {item.key: item for item in before.items}
    same = [
        known.get(q.about) == next(i for i in after.items if i.key == q.about) for q in proposed(after, bank, before)
    ]
    assert same == sorted(same) and not same[0]
    reworded = [q for q in proposed(after, bank, before) if q.source["id"].startswith("meeting/reworded")]
    assert len(reworded) == 1


def test_nothing_is_asked_twice_about_the_same_words(briefs: dict[str, Brief], bank: QuestionBank) -> None:
    """What was proposed for one meeting is not proposed for the next."""
    for name in ("dimitri", "sofia"):
        before, after = briefs[f"{name}-1"], briefs[f"{name}-2"]
        first = {(q.about, q.source["id"]) for q in proposed(before, bank)}
        assert not first & {(q.about, q.source["id"]) for q in proposed(after, bank, before)}


def test_what_was_shared_is_not_asked_for(making: Any, bank: QuestionBank) -> None:
    """Somebody whose picture of success is there is not asked how a fulfilled wish would show."""
    ids = {o.entry.question.id for o in options(making(*BRIEF), bank)}
    with_picture = making(*BRIEF, ("picture", "On Mondays my team begins without me"))
    assert "meeting/first-noticed" in ids
    assert "meeting/first-noticed" not in {o.entry.question.id for o in options(with_picture, bank)}


def test_the_same_seed_gives_the_same_questions(briefs: dict[str, Brief], bank: QuestionBank) -> None:
    """A mentor who opens the plan again finds what they have read; another seed gives others."""
    brief = briefs["noor-1"]
    assert proposed(brief, bank, seed=4) == proposed(brief, bank, seed=4)
    assert proposed(brief, bank, seed=4) != proposed(brief, bank, seed=5)


@pytest.mark.parametrize("count", range(FEWEST, MOST + 1))
def test_five_to_eight(briefs: dict[str, Brief], bank: QuestionBank, count: int) -> None:
    """Even a theme alone gives as many questions as a mentor wants, from five to eight."""
    assert all(len(proposed(brief, bank, count=count)) == count for brief in briefs.values())


@pytest.mark.parametrize("count", [0, 4, 9])
def test_another_count_is_refused(briefs: dict[str, Brief], bank: QuestionBank, count: int) -> None:
    """Three questions leave no choice, and nobody reads nine."""
    with pytest.raises(InputError, match="between 5 and 8"):
        proposed(briefs["noor-1"], bank, count=count)


def test_nothing_to_quote(making: Any, bank: QuestionBank) -> None:
    """A brief without words, or with words that fit between no quotation marks, gives no questions and no error."""
    assert proposed(making(), bank) == proposed(making(("place", "", {"phase": "exploring"})), bank) == ()
    assert proposed(making(("theme", "“a”"), ("quote", "x" * 900)), bank) == ()


def test_heavy_news_is_met_with_questions_that_leave_all_room(making: Any, bank: QuestionBank) -> None:
    """Nobody whose father has died is asked what they would like more of."""
    brief = making(("theme", "Leading a team"), ("quote", "My father died two weeks ago"))
    about = [o.entry.question.occasion for o in options(brief, bank) if o.point.item.kind is Kind.QUOTE]
    assert about and set(about) == {"heavy_news"}


def test_words_that_tell_of_danger_are_not_worked_on(making: Any, bank: QuestionBank) -> None:
    """No question of a bank is made round words that need a person now."""
    brief = making(("theme", "My work"), ("quote", "I want to kill myself"))
    assert {q.about for q in proposed(brief, bank)} == {"item0000"}


def test_the_bank_has_questions_for_everything_that_can_be_shared(bank: QuestionBank) -> None:
    """Each kind of thing has questions of its own for a meeting, and the coach of a mentee asks none of them."""
    entries = [entry.question for entry in bank.of("meeting")]
    made = Counter(question.topic for question in entries)
    assert set(made) == set(Topic) and made[Topic.THEME] >= MOST and made[Topic.QUOTE] >= 20
    assert all(q.grounded and not (q.occasion or q.gap or q.needs) for q in entries)
    assert not any(q.after or q.not_after for q in entries if q.topic not in (Topic.QUOTE, Topic.CHECK_IN))


@pytest.mark.parametrize(
    ("text", "can_be_asked"),
    [
        ("You wrote “so it was”. What was that like?", True),
        ("You wrote “so it is”. What was that like?", False),
        ("You wrote “so it was”. Was that good?", False),
        ("You wrote “so it was”. What happened? Who was there?", False),
        ("You wrote “so it was”. Why don't you ask your manager?", False),
        ("You wrote “so it was”. Well done! What came next?", False),
        (f"You wrote “so it was”. What was {'very ' * 20}good?", False),
    ],
)
def test_what_can_be_asked(text: str, can_be_asked: bool) -> None:
    """One short open question with the words in it, and neither advice nor praise."""
    assert passes(text, "so it was") is can_be_asked


def test_a_picture_has_a_place(making: Any, bank: QuestionBank) -> None:
    """With a goal, looks back and much that is new, one of the questions is still about the picture of success."""
    old = (("theme", "Meetings"), ("picture", "They begin without me"), ("goal", "Lead two meetings"))
    new = [("check_in", f"We met on the {day}th", {"day": "2026-11-01"}) for day in range(4, 12)]
    found = proposed(making(*old, *new, number=2), bank, making(*old))
    assert len(found) == 6 and sum(question.about == "item0001" for question in found) == 1


@pytest.mark.parametrize(
    ("day", "asked"), [("2026-11-20", False), ("2026-11-19", False), ("2026-11-18", True), (None, False)]
)
def test_what_has_happened_since_needs_some_days(making: Any, bank: QuestionBank, day: str | None, asked: bool) -> None:
    """Nobody is asked what has happened since a note of the same day, or how a step of yesterday looks now."""
    brief = making(("check_in", "I asked Paul", {"day": day}), ("step", "Call Ana", {"day": day}))
    ids = {option.entry.question.id for option in options(brief, bank)}
    assert ("meeting/check-since" in ids, "meeting/step-due-now" in ids) == (asked, asked)


def test_your_next_step_is_the_earliest(making: Any, bank: QuestionBank) -> None:
    """Only the open step with the earliest day is called the next one."""
    brief = making(("step", "Write it", {"day": "2026-12-09"}), ("step", "Call Ana", {"day": "2026-12-01"}))
    next_ones = [o.text for o in options(brief, bank) if o.text.startswith("Your next step is")]
    assert next_ones == ["Your next step is “Call Ana”. What do you need so that you can begin with it?"]


def test_a_reworded_goal_is_asked_about_where_it_changed(making: Any, bank: QuestionBank) -> None:
    """The question quotes the sentence that is new."""
    before = making(("goal", "I lead two meetings. It ends in May."))
    after = making(("goal", "I lead two meetings. It ends in June."), number=2)
    assert all("“It ends in June”" in option.text for option in options(after, bank, before))


def test_what_only_hints_at_danger_is_in_no_question(making: Any, bank: QuestionBank) -> None:
    """Words that the lists of danger hint at are left to the two people, also in what somebody learned."""
    hint = "I am not allowed to close the bathroom door any more"
    assert in_lists(hint) and not tells_of_danger(hint)
    brief = making(("theme", "My work"), ("quote", hint), ("check_in", "Slow", {"learned": hint}))
    assert {option.point.item.kind for option in options(brief, bank)} == {Kind.THEME}


def test_only_a_moment_is_a_scene(making: Any, bank: QuestionBank) -> None:
    """Nobody says "if I had been there" of nine years, or of something that is hard all the time."""
    said = ("I was a lab technician for nine years", "It is hard to ask", "On Monday I froze in front of the board")
    found = options(making(*(("quote", words) for words in said)), bank)
    there = [option.point.item.words for option in found if option.entry.question.id == "meeting/beside-you"]
    assert there == [said[2]]


def test_a_wish_is_not_taken_for_a_hardship(making: Any, bank: QuestionBank) -> None:
    """Of how it would be, nobody is asked on which days it is less so."""
    brief = making(("quote", "If it came true I would stop feeling like a guest in my own team"))
    ids = {option.entry.question.id for option in options(brief, bank)}
    assert ids and not ids & {"meeting/less-so", "meeting/helps-a-little", "meeting/at-such-times"}
