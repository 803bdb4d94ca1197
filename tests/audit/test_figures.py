"""The figures of whole transcripts, counted by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import events as e
from assistant.audit import Audit, Rate, audit, audit_of
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.transcript import Turn

RATES = [name for name, field in Audit.model_fields.items() if isinstance(field.annotation, type)
         and issubclass(field.annotation, Rate)]  # fmt: skip
PLAIN = (
    "coach_turns mentee_turns coach_words mentee_words advice unpermitted_advice signposts_left_out unfinished_left_out"
).split()


def brief(found: Audit) -> dict[str, Any]:
    """All figures as somebody writes them on paper."""
    rates = {name: (getattr(found, name).count, getattr(found, name).of) for name in RATES}
    asked, back = found.questions, found.reflections
    return {
        **{name: getattr(found, name) for name in PLAIN},
        **rates,
        "questions": (asked.asked, asked.open, asked.closed, asked.stacked, asked.leading_or_advice),
        "reflections": (back.count, back.quoted, back.quoted_in_questions),
        "facets": (*found.facets_before_first_candidate.facets, found.facets_before_first_candidate.until),
    }


NAIVE = {
    "coach_turns": 4,
    "mentee_turns": 4,
    "coach_words": 79,
    "mentee_words": 31,
    "questions": (3, 0, 3, 1, 3),
    "question_rate": (3, 4),
    "stacked_rate": (1, 4),
    "open_share": (0, 3),
    "reflections": (1, 0, 0),
    "reflections_per_turn": (1, 4),
    "reflections_per_question": (1, 3),
    "advice": 4,
    "unpermitted_advice": 3,
    "unpermitted_advice_per_100_coach_turns": (3, 4),
    "coach_word_share": (79, 110),
    "words_per_coach_turn": (79, 4),
    "parroting": (4 / 25, 4),
    "quoted_word_share": (0, 79),
    "praise_without_evidence": (2, 4),
    "facets": ("experience", "emotion", "ambition", "end"),
    "signposts_left_out": 0,
    "unfinished_left_out": 0,
}
PATIENT = {
    "coach_turns": 7,
    "mentee_turns": 6,
    "coach_words": 104,
    "mentee_words": 62,
    "questions": (6, 5, 1, 0, 1),
    "question_rate": (6, 7),
    "stacked_rate": (0, 7),
    "open_share": (5, 6),
    "reflections": (4, 2, 1),
    "reflections_per_turn": (4, 7),
    "reflections_per_question": (4, 6),
    "advice": 1,
    "unpermitted_advice": 0,
    "unpermitted_advice_per_100_coach_turns": (0, 7),
    "coach_word_share": (104, 166),
    "words_per_coach_turn": (104, 7),
    "parroting": (1 / 9 + 4 / 16, 5),
    "quoted_word_share": (13, 104),
    "praise_without_evidence": (0, 7),
    "facets": ("experience", "emotion", "ambition", "end"),
    "signposts_left_out": 0,
    "unfinished_left_out": 0,
}


@pytest.mark.parametrize(("name", "figures"), [("naive", NAIVE), ("patient", PATIENT)])
def test_figures_are_those_counted_by_hand(golden: Callable, name: str, figures: dict[str, Any]) -> None:
    """A chat program that praises, advises and lists, and a coach that listens: each gets the figures it has earned."""
    assert brief(golden(name)) == figures


@pytest.mark.parametrize("name", ["naive", "patient"])
def test_every_rate_says_what_it_was_made_of(golden: Callable, name: str) -> None:
    """The value is the count by the number beside it, for advice a hundred times that, and the number has a name."""
    for field in RATES:
        found = getattr(golden(name), field)
        scale = 100 if "per_100" in field else 1
        assert found.value == pytest.approx(scale * found.count / found.of) and found.per


def test_the_turns_add_up_to_the_figures(golden: Callable) -> None:
    """Whoever doubts a figure can count the turns: each says how it was read, and by which rules."""
    found = golden("patient")
    assert [turn.number for turn in found.turns] == [0, 2, 4, 6, 8, 10, 12]
    assert [turn.kind for turn in found.turns] == ["open", "open", "open", "closed", "open", "open", "none"]
    assert [turn.reflections for turn in found.turns] == [0, 1, 1, 1, 0, 0, 1]
    assert [turn.permitted for turn in found.turns] == [None, None, None, None, True, None, None]
    assert "says what the mentee could do" in found.turns[4].why


def test_where_nobody_speaks_nothing_is_divided(figures: Callable) -> None:
    """An empty transcript, and one in which only the mentee speaks, have counts and no rates."""
    for found in (figures(), figures("m: Hello.")):
        assert all(getattr(found, name).value is None for name in RATES if name != "coach_word_share")
        assert found.open_share.interval is None and found.turns == ()
    assert figures().coach_word_share.value is None and figures("m: Hello.").coach_word_share.value == 0


@pytest.mark.parametrize(
    ("count", "of", "low", "high"), [(0, 10, 0, 0.2775), (8, 10, 0.4902, 0.9433), (50, 100, 0.4038, 0.5962)]
)
def test_the_interval_of_a_share(figures: Callable, count: int, of: int, low: float, high: float) -> None:
    """Wilson's interval, as the tables have it: wide where little was counted."""
    asked = [*["c: What happened?"] * count, *["c: Was it hard?"] * (of - count)]
    assert figures(*asked).open_share.interval == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("said", "facets"),
    [
        ("Last Monday I was there.", ["experience"]),
        ("I felt small and afraid.", ["emotion"]),
        ("I want to be heard there.", ["ambition"]),
        ("I felt small last Monday, and I want to be heard.", ["experience", "emotion", "ambition"]),
        ("The sky is blue today.", []),
        ("felt small", []),
    ],
)
def test_sides_that_were_touched(figures: Callable, said: str, facets: list[str]) -> None:
    """What happens, how it feels and what is hoped for, as far as an answer of three words or more says so."""
    found = figures("c: Go on.", f"m: {said}").facets_before_first_candidate
    assert (list(found.facets), found.count, found.until, found.mentee_turns) == (facets, len(facets), "end", 1)


# -- sessions

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def lived(*happened: tuple[str, dict[str, Any]]) -> Session:
    """A session in which this happened, a minute apart."""
    session = session_of(
        Event(session="s", type=kind, at=NOW + timedelta(minutes=n), id=f"e{n}", body=body)
        for n, (kind, body) in enumerate(happened)
    )
    assert session
    return session


def test_words_of_safety_are_no_coaching() -> None:
    """Fixed words for somebody in danger tell them what to do, and must; they are left out and counted apart."""
    session = lived(
        (e.COACH_TURN, {"text": "What happened?", "question": "What happened?"}),
        (e.MENTEE_TURN, {"text": "Something bad."}),
        (e.COACH_TURN, {"text": "You should call 112 now.", "move": "signpost"}),
        (e.COACH_PARTIAL, {"text": "You should", "answer": "a"}),
        (e.COACH_PARTIAL, {"text": " ", "answer": "b"}),
    )
    found = audit_of(session)
    assert (found.coach_turns, found.signposts_left_out, found.unfinished_left_out) == (1, 1, 2)
    assert (found.advice, found.coach_words, found.turns[0].number) == (0, 2, 0)
    assert audit([Turn(speaker="coach", text="You should call 112 now.")]).advice == 1


def test_sides_are_read_up_to_the_first_candidate() -> None:
    """In a session it is known when a candidate was first shown; an offer without any shows none."""
    session = lived(
        (e.MENTEE_TURN, {"text": "I felt small."}),
        (e.CANDIDATES_OFFERED, {"theme": "t", "candidates": []}),
        (e.MENTEE_TURN, {"text": "I froze last Monday."}),
        (e.CANDIDATES_OFFERED, {"theme": "t", "candidates": [{"title": "One sentence"}]}),
        (e.MENTEE_TURN, {"text": "I want to be heard."}),
    )
    found = audit_of(session).facets_before_first_candidate
    assert (list(found.facets), found.until, found.mentee_turns) == (["experience", "emotion"], "first candidate", 2)
    late = lived((e.MENTEE_TURN, {"text": "I felt small."}), (e.CANDIDATES_OFFERED, {"candidates": [{"title": "x"}]}))
    assert audit_of(late).facets_before_first_candidate.mentee_turns == 1
    silent = lived((e.CANDIDATES_OFFERED, {"theme": "t", "candidates": [{"title": "x"}]}))
    assert audit_of(silent).facets_before_first_candidate.count == 0


# -- any transcript

PIECES = ["I", "you", "should", "could", '"', "'", "“", "…", "?", ".", "\n", "so", "have to", "\ue000", "quoted"]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join)
TURNS = st.lists(
    st.builds(lambda who, text: Turn(speaker=who, text=f"{text}."), st.sampled_from(["coach", "mentee"]), TEXTS)
)


@given(TURNS)
@settings(max_examples=150, deadline=None)
def test_any_transcript_has_figures(turns: list[Turn]) -> None:
    """Whatever was written, it is read to its end, and the figures keep their bounds."""
    found = audit(turns)
    assert found.coach_turns + found.mentee_turns == len(turns)
    assert found.questions.open + found.questions.closed == found.questions.asked <= found.coach_turns
    assert found.unpermitted_advice <= found.advice <= found.coach_turns
    assert found.reflections.quoted_in_questions <= found.reflections.quoted
    assert all(0 <= (turn.parroting or 0) <= 1 and turn.quoted_words <= turn.words for turn in found.turns)
    assert Audit.model_validate_json(found.model_dump_json()) == found


LONG = 'You said "I froze". You should, I think, ask Paul: what is it about the meeting? '
SHAPES = {
    "many turns": [("mentee", "I froze in the meeting when Paul talked."), ("coach", LONG)] * 2000,
    "one long mentee": [("mentee", "I froze in the meeting when Paul talked. " * 5000), *[("coach", LONG)] * 500],
    "one long coach": [("mentee", "I froze."), ("coach", LONG * 2500)],
    "many mentees": [*[("mentee", "I froze.")] * 5000, *[("coach", "You should not.")] * 500],
    "open quotes": [("mentee", "'a" * 50_000), ("coach", "'a \"b" * 50_000)],
    "one word": [("mentee", "a" * 500_000), ("coach", "?" * 100_000 + "a" * 400_000)],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_long_transcripts_are_read_in_seconds(shape: str) -> None:
    """Thousands of turns, or a turn as long as a book, take seconds and not the square of it."""
    turns = [Turn.model_validate({"speaker": who, "text": text}) for who, text in SHAPES[shape]]
    began = time.perf_counter()
    audit(turns)
    assert time.perf_counter() - began < 15
