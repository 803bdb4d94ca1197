from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from assistant.critique import Finding, Gap, is_readable, label_draft

TODAY, ENDS = date(2027, 1, 11), date(2027, 11, 11)
Gaps = Callable[..., dict[Gap, Finding]]


@pytest.mark.parametrize(
    "draft",
    [
        "Ich möchte im Team öfter etwas sagen, zweimal pro Woche.",
        "Quiero hablar con mi jefe sobre el equipo dos veces.",
        "Je veux parler devant mon équipe trois fois.",
        "Ik wil elke week met drie collega's praten.",
        "أريد أن أتحدث مع مديري مرتين",
        "我想每周做一次演讲",
        "Я хочу выступить два раза",
        "🙂🙂🙂",
        "?!",
        "12 34",
    ],
)
def test_a_draft_in_another_language_is_asked_only_whether_it_is_right(gaps: Gaps, draft: str) -> None:
    """The rules read English; of anything else they claim nothing."""
    assert not is_readable(draft) and list(gaps(draft)) == [Gap.RIGHT]
    assert label_draft(draft, today=TODAY, ends=ENDS).met == {"S": False, "M": False, "T": False}


@pytest.mark.parametrize(
    "draft",
    [
        "leadership",
        "networking!!",
        "toastmasters: 5 speeches",
        "Talk to Señor Müller about the Übersetzung",
        "more confidence pls",
        "haggle with Grzegorz Brzęczyszczykiewicz",
        "learn Deutsch",
        "Ask my boss " * 300,
    ],
)
def test_english_is_read_also_where_it_is_short_or_full_of_names(draft: str) -> None:
    """A single word and a foreign name do not make a draft unreadable."""
    assert is_readable(draft)


def test_one_word_leaves_everything_open(gaps: Gaps) -> None:
    """A draft of one word is asked about its worth and about each letter, with that word as evidence."""
    found = gaps("leadership")
    assert list(found) == [Gap.RIGHT, Gap.SPECIFIC, Gap.MEASURABLE, Gap.TIMEBOUND]
    assert {found[gap].evidence for gap in (Gap.RIGHT, Gap.SPECIFIC, Gap.MEASURABLE)} == {"leadership"}


@pytest.mark.parametrize("draft", ["", "   ", "\n\t"])
def test_an_empty_draft_has_nothing_to_ask_about(gaps: Gaps, draft: str) -> None:
    """There is no goal to ask about before there is a word."""
    assert gaps(draft) == {} and not is_readable(draft)


def test_thirty_goals_are_many(gaps: Gaps) -> None:
    """A list is asked which of them comes first, before any letter."""
    draft = "\n".join(f"- learn thing number {n}" for n in range(30))
    assert list(gaps(draft))[:2] == [Gap.RIGHT, Gap.MANY]
    assert gaps(draft)[Gap.MANY].evidence == "learn thing number 1"


@pytest.mark.parametrize(
    "words",
    [
        "I want to speak up in the meeting. ",
        "word ",
        "when I ",
        "a, ",
        "((",
        "no ",
        "1 2 3 ",
        "\n- ",
        "that ",
        "'s ",
        "my team ",
        "and ",
        "I will ",
    ],
)
def test_five_thousand_words_take_less_than_a_second(gaps: Gaps, words: str) -> None:
    """A pasted diary is read at once, and is many."""
    draft = words * (5000 // max(1, len(words.split())))
    start = time.perf_counter()
    found = gaps(draft)
    assert time.perf_counter() - start < 1.0
    assert Gap.MANY in found or not is_readable(draft)


@pytest.mark.parametrize(
    ("draft", "met"),
    [
        ("<b>Ask</b> Tom for <i>feedback</i>, twice a week", "SM"),
        ("\x00\x1b[31mcall Tom twice\x07 a week", "M"),
        ("🙂 call Tom twice a week 🙂", "SM"),
        ("CALL TOM TWICE A WEEK", "SM"),
        ("call  Tom\u00a0twice\r\na week", "SM"),
        ("“Call” Tom – twice a week…", "M"),
        ("I’ll call Tom twice a week", "SM"),
        ("İ want to call Tom twice a week", "SM"),
    ],
)
def test_marks_of_other_worlds_do_no_harm(gaps: Gaps, draft: str, met: str) -> None:
    """HTML, control characters, emoji and capitals are read past; evidence stays verbatim."""
    label = label_draft(draft, today=TODAY, ends=ENDS)
    assert set(met) <= {letter for letter, is_met in label.met.items() if is_met}
    assert all(finding.evidence in draft for finding in gaps(draft).values())
