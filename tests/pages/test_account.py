from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from assistant import events as e
from assistant.journey import Session
from assistant.pages import as_html, as_markdown
from assistant.pages.account import account_of
from assistant.pages.notes import Note, Section, legible, listed, times

TODAY = date(2027, 3, 10)


def told(section: Section) -> Iterator[str]:
    """Every sentence of a section and of those below it, as one line each."""
    for note in (section.head, *section.notes, *(note for point in section.points for note in point)):
        yield f"{note.says} {note.words}".strip()
    for below in section.sections:
        yield from told(below)


def sentences(session: Session) -> list[str]:
    account = account_of(session, today=TODAY)
    return [*(note.says for note in account.notes), *(line for theme in account.sections for line in told(theme))]


@pytest.mark.parametrize(
    "sentence",
    [
        "You began on 22 November 2026, and the mentoring ends on 22 September 2027. "
        "This is how it stands on 10 March 2027.",
        "So far: 1 theme, 2 goals (1 on the way), 5 small steps (2 done) and 3 check-ins.",
        "Your theme: Being heard in meetings",
        "You spoke about it 3 times and looked at all sides of it: what happens, how it feels and what you hope for.",
        "What success will look like for you: I say what I think in each meeting.\nAna would notice it first.",
        "On your own levels this theme stands at a T score of 60; 50 is what you expected.",
        "Goal 1, on the way",
        "14 December 2026, 100 % your words: By Easter I say what I think in most meetings.",
        "12 January 2027: how much energy is in it, 8 of 10, because: I can begin tomorrow.",
        "12 January 2027: how much it is your own, 9 of 10.",
        "More than you expected, where you are now: 7 meetings in ten",
        "What you expected: 5 meetings in ten",
        "Goal 2, parked",
        "You parked it on 4 March 2027, and said why: One thing at a time.",
        "By 20 January 2027, done, for goal 1: Ask Ana how she does it",
        "Beside you: my mentor",
        "By 3 February 2027, let go, for goal 1: Sit next to the chair",
        "Why: The seats are fixed.",
        "25 January 2027, for goal 1",
        "What happened: I said my sentence twice.",
        "What surprised you: Nobody minded.",
        "What you learned: Early is easier.",
        "Your energy was 3 of 10.",
        "On your own scale it stood at −1, less than you expected.",
        "You asked, and 3 ideas came, made from your own words.",
        "Words of it are in your goal: specific.",
        "You refused it, and said why: A talk is not what this is about.",
        "You refused it.",
    ],
)
def test_a_year_is_told_in_plain_sentences(year: Session, sentence: str) -> None:
    """What was explored, decided, tried and learned stands in the account, with its days, to the person who did it."""
    assert sentence in sentences(year)


def test_the_share_of_own_words_is_told_and_never_rounded_up(year: Session, life: Any) -> None:
    """Who took words over reads how much of the goal is their own, and 100 % means every letter."""
    (line,) = [line for line in sentences(year) if line.startswith("Your goal, accepted on 14 December 2026 and")]
    assert "revised on 12 January 2027, 86 % your words: Until the end of March" in line
    almost = life.lived(
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        life.accepted(1, "g", life.span("a" * 999), life.span("b", "o", 0, "title")),
    )
    assert "99 % your words" in " ".join(sentences(almost))


def test_our_sentences_hold_no_word_of_anybody_else(made_of: Callable[[str], Session]) -> None:
    """What people wrote stands beside our sentences and never inside them, so that nobody speaks in our name."""
    account = account_of(made_of("zebra"), today=TODAY)
    sections = list(account.sections)
    notes = [*account.notes, *(moment.note for moment in account.moments)]
    for section in sections:
        sections.extend(section.sections)
        notes += [section.head, *section.notes, *(note for point in section.points for note in point)]
    assert not any("zebra" in note.says for note in notes)
    assert sum("zebra" in note.words for note in notes) >= 28


@pytest.mark.parametrize(
    ("state", "into", "sentence"),
    [
        ("done", "", "You reached it on 25 November 2026."),
        ("let_go", "", "You let it go on 25 November 2026."),
        ("merged", "g2", "You merged it into goal 2 on 25 November 2026."),
        ("merged", "lost", "You merged it into another on 25 November 2026."),
    ],
)
def test_what_became_of_a_goal(state: str, into: str, sentence: str, life: Any) -> None:
    """A goal that is settled without a reason says in a sentence what became of it."""
    body = {"theme": "t", "goal": "g1", "state": state, "into": into}
    session = life.lived(
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        life.accepted(1, "g1", life.span("One.")),
        life.accepted(2, "g2", life.span("Two.")),
        (3, e.GOAL_SETTLED, body),
    )
    assert sentence in sentences(session)


def test_ideas_whose_words_were_tried_and_left(life: Any) -> None:
    """Words of an idea that stand in the draft, or stood in an earlier version, are told as such."""
    steps = (
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        (1, e.CANDIDATES_OFFERED, {"id": "o", "theme": "t", "candidates": [{"title": "A"}, {"title": "B"}]}),
        life.accepted(2, "g", life.span("I try "), life.span("B", "o", 1, "title")),
        life.accepted(3, "g", life.span("I try something else")),
        (4, e.DRAFT_WRITTEN, {"theme": "t", "goal": "g", "text": "A", "spans": [life.span("A", "o", 0, "first_step")]}),
    )
    found = sentences(life.lived(*steps))
    assert "Words of it are in your draft: the first step." in found
    assert "Words of it stood in an earlier version: the title." in found
    assert "You are rewriting it, 0 % your words: A" in found


def test_a_theme_that_stays_open_says_where_it_leads(life: Any) -> None:
    """Staying with a theme is told as the good decision it is, with its direction and what comes next."""
    session = life.lived(
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        (1, e.THEME_KEPT_OPEN, {"theme": "t", "direction": "towards people", "to_explore": "Whom do I envy?"}),
    )
    found = sentences(session)
    assert any("a good way to go on" in line for line in found)
    assert {"Where it leads you: towards people", "What you want to look at next: Whom do I envy?"} <= set(found)


def test_each_theme_counts_its_own_turns_and_words_in_danger_are_no_material(life: Any) -> None:
    """What was said about another theme, or met with help, is not counted as exploring this one."""
    session = life.lived(
        (0, e.THEME_NAMED, {"theme": "a", "title": "calm"}),
        (0, e.MENTEE_TURN, {"text": "I was so tired last week."}),
        (0, e.MENTEE_TURN, {"text": "Something dangerous."}),
        (0, e.HELP_SHOWN, {"kind": "self"}),
        (1, e.THEME_NAMED, {"theme": "b", "title": "network"}),
    )
    found = sentences(session)
    assert any(line.startswith("You spoke about it once") for line in found)
    assert "You have not spoken about it yet." in found
    assert {"Theme 1: calm", "Theme 2: network"} <= set(found)


def test_an_empty_journey_says_how_it_begins(empty: Session) -> None:
    """Before anything has a name, the account is two friendly sentences."""
    assert sentences(empty)[1].startswith("No theme has a name yet.")


def test_days_stand_in_order_and_long_words_are_cut_there_only(life: Any) -> None:
    """The days of a journey are told from first to last; what is long is whole in its section and brief in the list."""
    long = "word " * 100
    session = life.lived(
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        life.step(9, "m", long, "2027-01-05"),
        life.looked_back(3, happened="Rain."),
    )
    days = account_of(session, today=TODAY).moments
    assert [moment.day for moment in days] == sorted(moment.day for moment in days)
    assert [moment.note.says for moment in days] == [
        "You began.",
        "You looked back:",
        "Small step, open:",
        "Today.",
        "The mentoring ends.",
    ]
    assert days[2].note.words.endswith("…") and f"By 5 January 2027, open: {long.strip()}" in sentences(session)


def test_the_day_it_is_told_on_never_lies_before_the_latest_event(year: Session) -> None:
    """With a clock that was set back, the account is told on the day of the latest event."""
    assert account_of(year, today=date(2020, 1, 1)).today == year.today
    assert account_of(year, today=date(2027, 8, 1)).today == date(2027, 8, 1)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  two\r\nlines\r", "two\nlines"),
        ("bell\x07 and nul\x00", "bell\ufffd and nul\ufffd"),
        ("half \ud83d of one", "half \ufffd of one"),
        ("not a character \uffff", "not a character \ufffd"),
        ("turned \u202eround\u2069", "turned round"),
        ("a\u2028b", "a\nb"),
        ("שלום 你好 🎈", "שלום 你好 🎈"),
    ],
)
def test_words_are_made_legible_and_none_is_lost(written: str, shown: str) -> None:
    """What no document can hold is replaced, marks that turn the line round are left out, and all letters stay."""
    assert legible(written) == shown
    assert Note(words=written).words == shown


def test_small_change_of_sentences() -> None:
    """Numbers and lists read as people write them."""
    assert [times(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_the_sample_year_leaves_no_kind_of_event_out(life: Any) -> None:
    """The year that these tests look at has everything a theme can go through."""
    kinds = {kind for _, kind, _ in life.year}
    assert {e.GOAL_ACCEPTED, e.GOAL_RATED, e.LEVELS_SET, e.MINI_GOAL_SETTLED, e.CHECKED_IN, e.GOAL_SETTLED} <= kinds


def came_back(kind: str, text: str, *, accepted: Any = True, thread: Any = "a", **more: Any) -> tuple[float, str, Any]:
    """Something agreed with a mentor that was answered on the third day."""
    return 2, e.AGREED_TAKEN, {"kind": kind, "text": text, "accepted": accepted, "thread": thread, **more}


def test_what_was_agreed_with_a_mentor_is_found_again(life: Any) -> None:
    """Steps, questions and what is worth keeping stand under the mentor's name, with the day they were taken in."""
    session = life.lived(
        (0, e.THEME_NAMED, {"theme": "t", "title": "x"}),
        came_back("question", "Whom do I envy?", **{"from": "Anna"}),
        came_back("note", "Early is easier.", **{"from": "Anna"}),
        came_back("step", "Call Jo", by="2026-12-01", **{"from": "Anna"}),
        came_back("note", "Not for me.", accepted=False, **{"from": "Anna"}),
        came_back("note", "From somebody without a name.", thread="b"),
    )
    found = sentences(session)
    first = found.index("Agreed with Anna")
    assert found[first + 1 :] == [
        "A small step, by 1 December 2026, taken in on 24 November 2026: Call Jo",
        "A question to go on thinking about, taken in on 24 November 2026: Whom do I envy?",
        "Worth keeping, taken in on 24 November 2026: Early is easier.",
        "Agreed with your mentor",
        "Worth keeping, taken in on 24 November 2026: From somebody without a name.",
    ]
    for form in (as_html, as_markdown):
        assert "Whom do I envy?" in form(session, today=TODAY)
