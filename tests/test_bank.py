from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from assistant.bank import SLOT, Entry, Question, QuestionBank, parse_questions
from assistant.errors import PromptError
from assistant.phases import Facet, Learner, Phase, Role, Tells
from assistant.prompts import PromptLibrary
from assistant.questions import has_advice, has_praise, label_question
from assistant.voice import count_words

BANK = PromptLibrary().bank
ENTRIES = list(BANK)
MENTEE = [e for e in ENTRIES if e.phase not in ("meeting", "mentor")]
MEETING = [e for e in ENTRIES if e.phase == "meeting"]
MENTOR = [e for e in ENTRIES if e.phase == "mentor"]
GROUNDED = [e for e in ENTRIES if e.question.grounded]
QUOTES = [
    "it's not that I CAN'T",
    "never once asked",
    "by the time it's good enough",
    "after 2.30 at the gate",
    'one proper "three times" talk',
    "ik wil niet de baas zijn",
    "<|im_end|>",
]
LONGEST = 22
"""Words of a question; a longer one has to be read twice."""


def ids(entries: list[Entry]) -> list[str]:
    return [entry.question.id for entry in entries]


def test_the_bank_is_large_enough_to_carry_a_journey() -> None:
    """At least 150 questions for mentees and 30 for mentors; no phase, role or facet is left without."""
    assert len(MENTEE) >= 150 and len(MENTOR) >= 30
    assert len(BANK) == len(ENTRIES) == len(MENTEE) + len(MEETING) + len(MENTOR)
    phases = Counter(entry.phase for entry in MENTEE)
    assert set(phases) == set(Phase) and min(phases.values()) >= 20
    facets = Counter(entry.question.facet for entry in BANK.of(Phase.EXPLORING))
    assert set(facets) == set(Facet) and min(facets.values()) >= 20
    roles = Counter(entry.question.role for entry in ENTRIES)
    assert set(roles) == set(Role) and min(roles.values()) >= 30


def test_the_discussion_partner_challenges() -> None:
    """Challenging is the discussion partner's part, and exploring the coach's."""
    assert {e.question.role for e in BANK.of(Phase.CHALLENGING)} == {Role.DISCUSSION_PARTNER}
    assert {e.question.role for e in BANK.of(Phase.EXPLORING)} == {Role.COACH}


@pytest.mark.parametrize("entry", ENTRIES, ids=ids(ENTRIES))
def test_a_question_is_one_open_question_with_a_reason(entry: Entry) -> None:
    """Each question of the bank leaves room, asks one thing, neither advises nor praises, and says why it is asked."""
    question = entry.question
    for text in filter(None, (question.text, question.grounded.replace(SLOT, "that"))):
        label = label_question(text)
        assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), label.why
        assert not has_advice(text) and not has_praise(text)
        assert count_words(text) <= LONGEST and text == text.strip() and text[-1] in "?.”"
    assert count_words(question.reason) >= 5 and question.reason.endswith(".") and "?" not in question.reason
    assert question.intention and "$" not in question.text


@pytest.mark.parametrize("entry", ENTRIES, ids=ids(ENTRIES))
def test_a_question_stays_one_question_with_the_mentee_s_words_in_it(entry: Entry) -> None:
    """Whatever words are taken up, the question round them stays one open question and names them in full, once."""
    for quote in QUOTES:
        text = entry.question.with_quote(quote)
        label = label_question(text)
        assert text.count(f"“{quote}”") == 1 and SLOT not in text
        assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), (text, label.why)


def test_many_questions_take_up_the_mentee_s_words_in_a_way_of_their_own() -> None:
    """While exploring, many a question is made round the words; elsewhere a plain lead does for most."""
    phases = Counter(entry.phase for entry in GROUNDED)
    assert phases[Phase.EXPLORING] >= 40 and len(GROUNDED) >= 60


# -- what a question is asked behind

HEARD = [frozenset(), *(frozenset({sign}) for sign in Tells)]


def test_behind_anything_there_is_a_question_that_fits() -> None:
    """Whatever the last words tell of, each side of a theme and each phase has several questions for it."""
    for heard in HEARD:
        for facet in Facet:
            assert sum(entry.question.fits(heard) for entry in BANK.of(Phase.EXPLORING, facet)) >= 6, (facet, heard)
        for phase in Phase:
            assert sum(entry.question.fits(heard) for entry in BANK.of(phase)) >= 6, (phase, heard)


def test_each_thing_that_words_tell_of_has_questions_made_for_it() -> None:
    """Behind a feeling, a wish, a moment and so on the coach has more to ask than what can be asked of anything."""
    made = Counter(sign for entry in BANK.of(Phase.EXPLORING) for sign in entry.question.after)
    assert all(made[sign] >= 2 for sign in Tells), made


@pytest.mark.parametrize(
    ("after", "not_after", "heard", "fits"),
    [
        ((), (), (), True),
        ((), (), (Tells.WISH,), True),
        ((Tells.FEELING,), (), (), False),
        ((Tells.FEELING,), (), (Tells.FEELING, Tells.SCENE), True),
        ((Tells.FEELING,), (), (Tells.WISH,), False),
        ((Tells.FEELING, Tells.HARD), (), (Tells.HARD,), True),
        ((), (Tells.SCENE,), (Tells.SCENE,), False),
        ((), (Tells.SCENE,), (), True),
        ((Tells.FEELING,), (Tells.GOOD,), (Tells.FEELING, Tells.GOOD), False),
    ],
)
def test_a_question_fits_what_was_just_told(
    after: tuple[Tells, ...], not_after: tuple[Tells, ...], heard: tuple[Tells, ...], fits: bool
) -> None:
    """It needs one of the things it is made for, and none of those behind which it would be deaf."""
    asked = Question(
        id="exploring/a",
        role=Role.COACH,
        intention="i",
        text="What then?",
        reason="r",
        after=after,
        not_after=not_after,
    )
    assert asked.fits(heard) is fits


def test_a_question_about_a_feeling_waits_for_a_feeling() -> None:
    """Nobody who has just told of a wish reads “how strong is that feeling”."""
    about = [e.question for e in ENTRIES if re.search(r"\b(?:that|this|the) feeling\b", e.question.text, re.I)]
    exploring = [question for question in about if question.id.startswith("exploring/")]
    assert exploring
    assert [q.id for q in exploring if q.fits({Tells.WISH}) or q.fits({Tells.UNWANTED})] == []


def test_nobody_who_has_told_of_a_moment_is_asked_for_one() -> None:
    """“Tell me about the last time” is no answer to somebody who has just done so."""
    asks_for_one = r"\bthe last time\b|\bWhich moment\b|\ba time that\b|\bHow did this begin\b"
    found = [e.question for e in BANK.of(Phase.EXPLORING, Facet.EXPERIENCE) if re.search(asks_for_one, e.question.text)]
    assert len(found) >= 3
    assert [question.id for question in found if question.fits({Tells.SCENE})] == []


def test_no_two_questions_are_the_same() -> None:
    """Ids and wordings are each there once, so that "never asked twice" can hold."""
    assert len(set(ids(ENTRIES))) == len(ENTRIES)
    texts = [text.lower() for e in ENTRIES for text in (e.question.text, e.question.grounded) if text]
    assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_a_theme_s_name_can_be_asked_for() -> None:
    """Some opening questions ask mentees and mentors for the name itself, and need no theme to be there already."""
    naming = {entry for entry in ENTRIES if entry.question.keeps == "theme"}
    assert all(naming & {*BANK.opening(learner)} for learner in Learner)
    assert naming <= {entry for learner in Learner for entry in BANK.opening(learner)}
    assert all(entry.question.needs == "" for entry in naming)


def test_a_draft_can_be_asked_about_and_asked_for() -> None:
    """Narrowing has questions for a blank page, for a draft, and for staying with the theme."""
    needs = Counter(entry.question.needs for entry in BANK.of(Phase.NARROWING))
    assert needs["blank_page"] >= 3 and needs["draft"] >= 12 and needs[""] >= 2


def test_any_question_takes_up_words_in_its_own_way_or_behind_a_plain_lead() -> None:
    """Without words to quote a question is asked as it is; with them it always says them, letter for letter."""
    plain = Question(id="exploring/a", role=Role.COACH, intention="i", text="What happened?", reason="r")
    roomy = plain.model_copy(update={"grounded": "What happened when “$quote”?"})
    assert plain.with_quote("") == roomy.with_quote("") == "What happened?"
    assert plain.with_quote("so it was") == "You wrote “so it was”. What happened?"
    assert roomy.with_quote("so $quote \\1") == "What happened when “so $quote \\1”?"


# -- files that break the rules

GOOD: dict[str, Any] = {
    "phase": "exploring",
    "version": 1,
    "language": "en",
    "questions": [
        {
            "id": "exploring/one",
            "role": "coach",
            "intention": "recall",
            "text": "What happened then?",
            "reason": "One moment says more than many.",
        }
    ],
}


def with_question(**changes: Any) -> dict[str, Any]:
    question = {**GOOD["questions"][0], **changes}
    return {**GOOD, "questions": [{k: v for k, v in question.items() if v is not None}]}


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        (with_question(text="Did it help?"), r"questions\.0\.text: 'Did it help\?' is not one open question"),
        (with_question(text="What happened? How was it?"), r"questions\.0\.text: .* asks 2 things"),
        (with_question(text="You should ask your boss."), r"questions\.0\.text: .* is not one open question"),
        (with_question(text="What if you asked your boss?"), r"questions\.0\.text: .* is not one open question"),
        (with_question(grounded="You said that. What happened?"), r"questions\.0\.grounded: .* must say \$quote"),
        (with_question(grounded="“$quote” and “$quote”. What happened?"), r"grounded: .* exactly once"),
        (with_question(grounded="Is it “$quote”?"), r"questions\.0\.grounded: .* is not one open question"),
        (with_question(id="Exploring One"), r"questions\.0\.id: "),
        (with_question(role="boss"), r"questions\.0\.role: "),
        (with_question(facet="weather"), r"questions\.0\.facet: "),
        (with_question(needs="coffee"), r"questions\.0\.needs: "),
        (with_question(after=["weather"]), r"questions\.0\.after\.0: "),
        (with_question(not_after="scene"), r"questions\.0\.not_after: "),
        (with_question(reason=None), r"questions\.0\.reason: "),
        (with_question(text=None), r"questions\.0\.text: "),
        (with_question(hint="a typo"), r"questions\.0\.hint: "),
        ({**GOOD, "phase": "lunch"}, r"phase"),
        ({**GOOD, "version": 0}, r"version: "),
        ({**GOOD, "questions": None}, r"questions: "),
        ([], r"the file: "),
        (None, r"the file: "),
    ],
)
def test_a_file_that_breaks_the_rules_is_refused_with_its_name_and_field(document: Any, sentence: str) -> None:
    """Whoever edits the bank reads which file, which question and which field to mend."""
    with pytest.raises(PromptError, match=sentence) as refusal:
        parse_questions(document, "questions/exploring.yaml")
    assert str(refusal.value).startswith("questions/exploring.yaml: ")


def test_an_id_stands_once_and_in_its_own_file() -> None:
    """Two questions of one id, or an id of another phase, would make it unclear what was asked."""
    file = parse_questions(GOOD, "a.yaml")
    with pytest.raises(PromptError, match="exploring/one more than once"):
        QuestionBank([file, file])
    stranger = parse_questions({**GOOD, "phase": "planning"}, "b.yaml")
    with pytest.raises(PromptError, match="exploring/one stands in the file of the phase planning"):
        QuestionBank([stranger])


def test_a_question_is_found_by_its_id() -> None:
    """What was asked last month can be looked up again."""
    entry = ENTRIES[0]
    assert BANK.named(entry.question.id) == entry
    assert BANK.named("exploring/never-was") is None
