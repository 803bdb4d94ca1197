from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.candidates import FIELDS
from assistant.cli.slash.drafts import PARTS

DRAFT = "/draft I want to speak up more in meetings."


def test_a_draft_brings_a_question_about_it(talked: Callable, home: Path, kept: Callable) -> None:
    """Once the journey is at the goal, a draft is answered with a question about what it leaves open."""
    talked("/phase narrowing", "/draft I will speak in the planning.")
    assert [body["move"] for body in kept(home, "coach_turn")] == ["open_question", "open_question", "gap_question"]


def test_gaps_are_questions_and_no_marks(shown: Callable, kept: Callable, home: Path) -> None:
    """`/gaps` names what was looked at, by the words themselves, with one question each; the coach stays silent."""
    after = shown(DRAFT, "/gaps").split("Draft: I want to speak up more in meetings. (100 % your words)")[1]
    assert "Measurable: You wrote “more …”." in after and "Timebound: " in after
    assert after.count("?") == 3 and "coach: " not in after and "0 of" not in after
    (found,) = kept(home, "findings_shown")
    assert len(found["findings"]) == 3


def test_where_nothing_is_open(shown: Callable) -> None:
    """A draft that leaves no letter open is asked about as a whole, and about no letter."""
    day = date.today() + timedelta(days=60)
    when = f"By {day.day} {day:%B} {day.year}"
    out = shown(f"/draft {when} I open the numbers point in Thursday planning in at least six meetings.", "/gaps")
    assert "First of all" in out and not any(name in out for name in ("Specific:", "Measurable:", "Timebound:"))


def test_a_draft_in_another_language(shown: Callable) -> None:
    """Where it cannot be read, one sentence says that it is kept as it is."""
    out = shown("/draft Ich möchte in der Planung öfter etwas sagen und ruhig dabei bleiben.", "/gaps")
    assert "I can look for gaps in English only. Your draft is kept as it is" in out


def test_ideas_are_material(talked: Callable, explored: tuple[str, ...], home: Path, kept: Callable) -> None:
    """After enough was said, `/ideas` prints sketches with the mentee's words, and says whose the goal is."""
    ran = talked(*explored, "/ideas 2")
    assert "Grows from: “" in ran.out and "Your goal is what you write" in ran.out
    (offered,) = kept(home, "candidates_offered")
    assert offered["asked_for"] is True and len(offered["candidates"]) == 2


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        *(("1 S", "specific"), ("1 specific", "specific"), ("1 t", "timebound"), ("1 time", "timebound")),
        *(("A 1", "accepted_attractive"), ("1 attractive", "accepted_attractive"), ("1 title", "title")),
        *(("1 step", "first_step"), ("1 ASIDE", "closes_off"), ("1 energy", "energy")),
    ],
)
def test_words_of_an_idea(
    talked: Callable, explored: tuple[str, ...], home: Path, kept: Callable, typed: str, field: str
) -> None:
    """`/use` puts a part of an idea behind the draft, marked as what it is, and says how much is one's own."""
    ran = talked(*explored, "/ideas 2", "/draft I will speak.", f"/use {typed}")
    (offered,), (_, used) = kept(home, "candidates_offered"), kept(home, "draft_written")
    assert used["text"] == f"I will speak.\n{offered['candidates'][0][field]}"
    assert used["spans"][-1]["taken"]["field"] == field
    assert " % your words)" in ran.out and "100 %" not in ran.out.split("Draft: ")[-1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "There is no idea without a number; /compare shows them"),
        ("3 S", "There is no idea number 3; /compare shows them"),
        ("1", "Which part of the idea; say S, M, A, R, T or E, or title, step or aside: /use 2 S."),
        ("1 ti", "There is no part “ti” in an idea; say S, M"),
        ("1 letter", "There is no part “letter” in an idea; say S, M"),
    ],
)
def test_no_such_part_of_an_idea(shown: Callable, explored: tuple[str, ...], typed: str, said: str) -> None:
    """A number or a part that is not there is refused in a sentence that names those that are."""
    assert said in shown(*explored, "/ideas 2", f"/use {typed}")


def test_every_part_of_an_idea_can_be_used() -> None:
    """Each fragment of an idea has a name that can be typed."""
    assert set(PARTS.values()) == set(FIELDS)


def test_a_blank_is_said_to_be_one(shown: Callable, explored: tuple[str, ...]) -> None:
    """Words of an idea can have a blank; whoever takes them reads what it is for."""
    out = shown(*explored, "/ideas 1", "/use 1 S")
    assert "___" in out.split("Draft: ")[1]
    assert "___ is a blank for your words: /draft and the whole of it." in out


def test_ideas_side_by_side(talked: Callable, explored: tuple[str, ...], home: Path, kept: Callable) -> None:
    """`/compare` shows the ideas letter by letter, without those that were refused."""
    both = talked(*explored, "/ideas 2", "/compare").out.split("leaves one out.")[1]
    assert [line for line in both.splitlines() if line.endswith(":")][:2] == ["Title:", "Specific:"]
    assert both.count("\n  1. ") == both.count("\n  2. ") == 9
    one = talked(*explored, "/ideas 2", "/refuse 1", "/compare").out.split("begin elsewhere.")[1]
    assert one.count("\n  1. ") == 0 and one.count("\n  2. ") == 9
    assert "/ideas looks for others" in talked(*explored, "/ideas 1", "/refuse 1", "/compare").out


def test_less_like_this(shown: Callable, explored: tuple[str, ...], home: Path, kept: Callable) -> None:
    """An idea that is refused, with or without a reason, is not offered again."""
    out = shown(*explored, "/ideas 1", "/refuse 1 too much like work", "/ideas 1", "/refuse 2")
    assert "Idea 1 is left out. The next /ideas begin elsewhere." in out and "no idea number 2" in out
    (refused,) = kept(home, "candidate_refused")
    assert (refused["candidate"], refused["reason"]) == (0, "too much like work")
    first, second = kept(home, "candidates_offered")
    assert first["candidates"][0]["grounds"][0] != second["candidates"][0]["grounds"][0]
