from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.bank import QuestionBank
from assistant.critique import Finding, Gap, gaps_in, label_draft, question_for
from assistant.errors import PromptError
from assistant.prompts import PromptLibrary
from assistant.questions import has_advice, label_question

TODAY, ENDS = date(2027, 1, 11), date(2027, 11, 11)
BANK = PromptLibrary().bank
EXAMPLES = [
    line.split(" | ", 1)[1]
    for line in (Path(__file__).parent / "examples.txt").read_text(encoding="utf-8").splitlines()
]
Gaps = Callable[..., dict[Gap, Finding]]


@pytest.mark.parametrize(
    ("draft", "gap", "evidence"),
    [
        ("By May I would like to be less afraid of my boss", Gap.SPECIFIC, "be less afraid of my boss by May"),
        ("I want to be less afraid of my boss", Gap.MEASURABLE, "less afraid"),
        ("Speak slower in the toolbox talks", Gap.MEASURABLE, "slower"),
        ("Chair a meeting", Gap.TIMEBOUND, ""),
        ("Chair a meeting by 3 March 1990", Gap.PAST, "by 3 March 1990"),
        ("Chair a meeting by 2031", Gap.BEYOND, "by 2031"),
        ("Starting in March I chair our meetings", Gap.START, "Starting in March"),
        ("Chair a meeting as soon as possible", Gap.UNDATED, "as soon as possible"),
        ("Get promoted by May", Gap.DEPENDS, "Get promoted"),
        ("I want to win the regional award", Gap.DEPENDS, "win the regional award"),
        ("My boss should give me more say in the meetings", Gap.DEPENDS, "My boss should give"),
        ("I will always listen in the meetings", Gap.ABSOLUTE, "always listen"),
        ("Never again shout in the kitchen", Gap.ABSOLUTE, "Never again"),
        ("I want to be liked by everyone", Gap.ABSOLUTE, "by everyone"),
        ("- call Tom\n- learn Python\n- sleep more", Gap.MANY, "learn Python"),
        ("1. call Tom\n2. learn Python\n3. sleep more", Gap.MANY, "learn Python"),
        ("I want to lead the retro. I also want to write a book.", Gap.MANY, "I also want to write a book"),
    ],
)
def test_a_gap_comes_with_the_words_it_was_seen_in(gaps: Gaps, draft: str, gap: Gap, evidence: str) -> None:
    """Whoever disagrees with a finding can see what it looked at."""
    found = gaps(draft)
    assert gap in found and (found[gap].evidence == evidence or gap is Gap.SPECIFIC)
    assert found[gap].evidence in draft


@pytest.mark.parametrize(
    ("draft", "gap"),
    [
        ("Get my two apprentices to do the briefing. I'd know it works when nobody looks at me.", Gap.ABSOLUTE),
        ("Start the meetings with a round of news from everyone", Gap.ABSOLUTE),
        ("By June three colleagues should have told me that my updates are clear", Gap.DEPENDS),
        ("Since 2019 I have been shy. I want to greet the neighbours.", Gap.PAST),
        ("Call Tom, write to Ana and thank Ben", Gap.MANY),
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(gaps: Gaps, draft: str, gap: Gap) -> None:
    """A sign that others give, a round of news, and a year long ago are nothing to ask about."""
    assert gap not in gaps(draft)


def test_whether_it_is_the_right_goal_comes_before_any_polish(gaps: Gaps) -> None:
    """The first question about any draft is about its worth, even where nothing else is open."""
    for draft in (*EXAMPLES, "leadership", "Chair two meetings by May"):
        assert next(iter(gaps(draft))) is Gap.RIGHT
    assert list(gaps("Chair two meetings by May")) == [Gap.RIGHT]


def test_an_early_narrow_goal_is_asked_what_else_there_is(gaps: Gaps) -> None:
    """A dated deed before much was explored may shut out the rest of the theme; later, or undated, it does not."""
    assert list(gaps("Chair two meetings by May", explored=False)) == [Gap.RIGHT, Gap.EARLY]
    assert gaps("Chair two meetings by May", explored=False)[Gap.EARLY].evidence == "by May"
    assert Gap.EARLY not in gaps("Chair two meetings", explored=False)
    assert Gap.EARLY not in gaps("Be calmer by May", explored=False)


@pytest.mark.parametrize(
    ("draft", "refused", "evidence"),
    [
        ("Lead the whole department by May", "I don't want to lead the department", "Lead the whole department"),
        ("Run the clinic alone", "i never wanted to run that clinic", "Run the clinic"),
        ("Lead a choir by May", "I don't want to lead the department", None),
        ("Stop leading the department", "I don't want to lead the department", None),
        ("Lead the department", "no", None),
    ],
)
def test_a_draft_that_takes_up_what_was_refused_says_so(
    gaps: Gaps, draft: str, refused: str, evidence: str | None
) -> None:
    """A goal made of words that the mentee spoke against is worth one question."""
    found = gaps(draft, unwanted=[refused]).get(Gap.AGAINST)
    assert (found.evidence if found else None) == evidence


def test_a_letter_has_one_finding_the_most_telling(gaps: Gaps) -> None:
    """Of many goals in the hands of others and without exception, it is asked only that they are many."""
    found = gaps("- always call Tom\n- get promoted\n- sleep")
    assert Gap.MANY in found and not {Gap.DEPENDS, Gap.ABSOLUTE} & set(found)
    assert {Gap.DEPENDS} == {Gap.DEPENDS, Gap.ABSOLUTE} & set(gaps("I will always smile and get promoted"))


# -- what holds of every draft


def check(draft: str) -> None:
    """What is true of the findings of any draft."""
    for explored in (True, False):
        found = gaps_in(draft, today=TODAY, ends=ENDS, unwanted=["I hate calling people"], explored=explored)
        letters = [finding.letter for finding in found if finding.letter]
        label = label_draft(draft, today=TODAY, ends=ENDS)
        assert len(letters) == len(set(letters))
        assert not {letter for letter, is_met in label.met.items() if is_met} & set(letters)
        assert [list(Gap).index(f.gap) for f in found] == sorted(list(Gap).index(f.gap) for f in found)
        assert (label.by is not None) == label.met["T"]
        for finding in found:
            assert finding.evidence in draft and sum(map(has_word, finding.evidence.split())) <= 12
            assert_whole_words(finding.evidence, draft)


def has_word(piece: str) -> bool:
    """Whether there is more in it than marks."""
    return any(letter.isalnum() for letter in piece)


def assert_whole_words(evidence: str, draft: str) -> None:
    """No word of the draft is cut by the edges of this piece of it."""
    places = [at for at in range(len(draft)) if draft.startswith(evidence, at)] if evidence else []
    cut = [
        at
        for at in places
        if (at and draft[at - 1].isalnum() and evidence[0].isalnum())
        or (at + len(evidence) < len(draft) and draft[at + len(evidence)].isalnum() and evidence[-1].isalnum())
    ]
    assert not places or len(cut) < len(places)


@pytest.mark.parametrize("draft", EXAMPLES)
def test_findings_keep_their_promises(draft: str) -> None:
    """Evidence is verbatim and made of whole words; a letter has one finding at most, and none when it is met."""
    check(draft)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_findings_keep_their_promises_for_any_text(draft: str) -> None:
    """Whatever somebody pastes there."""
    check(draft)


PIECES = """I want to|my boss|call|three|times a week|by May|,|.|\n- |always|not|when|they|talk|“so”|it's|–|80%|w/|(who)
|in 2031""".split("|")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_findings_keep_their_promises_for_words_in_any_order(words: list[str]) -> None:
    """However people write."""
    check(" ".join(words))


# -- questions


@pytest.mark.parametrize("gap", Gap)
def test_each_gap_has_several_questions(gap: Gap) -> None:
    """Four or more for each gap, so that a second draft is not asked the same; each takes up the evidence."""
    entries = BANK.about(gap)
    assert len(entries) >= 4 and all(entry.question.needs == "draft" for entry in entries)
    if gap is Gap.RIGHT:
        assert {str(entry.question.role) for entry in entries} == {"discussion_partner"}


@pytest.mark.parametrize("evidence", ["", "soon", "speak up in the Monday meeting, twice a month, without notes"])
def test_every_question_about_a_gap_is_one_open_question(evidence: str) -> None:
    """With the evidence in it, each stays one open question that advises nothing."""
    for gap in Gap:
        used: list[str] = []
        for _ in BANK.about(gap):
            entry, text = question_for(Finding(gap=gap, letter="", evidence=evidence), BANK, used)
            used.append(entry.question.id)
            label = label_question(text)
            assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), text
            assert not has_advice(text) and evidence in text and "$" not in text and " should " not in text
        assert len(set(used)) == len(used)


def test_when_all_was_asked_the_first_comes_again() -> None:
    """A gap never goes without a question, and a bank without any says so."""
    finding = Finding(gap=Gap.PAST, letter="T", evidence="by May 1990")
    ids = [entry.question.id for entry in BANK.about(Gap.PAST)]
    assert question_for(finding, BANK, ids)[0].question.id == ids[0]
    assert question_for(finding, BANK, ids[:1])[0].question.id == ids[1]
    with pytest.raises(PromptError, match="no question about the gap `past`"):
        question_for(finding, QuestionBank([]), ())
