from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.critique import label_draft

CHECKOUT = Path(__file__).parents[2]
BENCHMARK = CHECKOUT / "benchmarks/labels.py"
DRAFTS = CHECKOUT / "tests/data/drafts"
TODAY, ENDS = date(2027, 1, 11), date(2027, 11, 11)
EXAMPLES = [
    line.split(" | ", 1) for line in (Path(__file__).parent / "examples.txt").read_text(encoding="utf-8").splitlines()
]
"""Drafts behind what they meet of S and M; they say no more of a time than "for years" or "on Fridays"."""


def met(draft: str) -> str:
    """The letters among S and M that a draft meets."""
    label = label_draft(draft, today=TODAY, ends=ENDS)
    return "".join(letter for letter in "SM" if label.met[letter]) or "none"  # type: ignore[index]


@pytest.fixture(scope="module")
def benchmark() -> Any:
    """The module that measures the rules."""
    spec = importlib.util.spec_from_file_location("labels", BENCHMARK)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["labels"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("letter", ["S", "M", "T"])
@pytest.mark.parametrize("name", ["development.jsonl", "more.jsonl", "held_out.jsonl"])
def test_rules_agree_with_people(benchmark: Any, name: str, letter: str) -> None:
    """On drafts that people labelled, F1 is at least .85 for each letter."""
    rows = benchmark.rows_of(benchmark.SUBJECTS["drafts"], DRAFTS / name)
    assert benchmark.score(rows, letter).f1 >= 0.85, "\n".join(benchmark.misses(rows, letter))


def test_the_benchmark_shows_figures_and_misses(tmp_path: Path) -> None:
    """Whoever has drafts of their own sees how the rules do on them, and where they fail."""
    met = {"S": True, "M": False, "T": False}
    rows = [
        {"id": id, "draft": draft, "today": str(TODAY), "ends": str(ENDS), "met": met}
        for id, draft in (("x1", "Ask Tom for a slot"), ("x2", "Be braver"))
    ]
    (tmp_path / "mine.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [sys.executable, str(BENCHMARK), "drafts", "--file", str(tmp_path / "mine.jsonl")]
    shown = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert "S  P 1.00  R 0.50  F1 0.67" in shown and "x2 S overlooked: Be braver" in shown and "x1" not in shown


@pytest.mark.parametrize(("wanted", "draft"), EXAMPLES)
def test_what_a_draft_meets(wanted: str, draft: str) -> None:
    """A deed or an occasion makes a draft specific; a count, a frequency or a sign makes it measurable."""
    assert met(draft) == wanted


@pytest.mark.parametrize(
    "draft",
    [
        "Give a 20-minute talk at the spring fair",
        "Present the plan to my team of 12",
        "Ask my boss for a day off, after 15 years in this firm",
        "Speak up in the meeting in room 12",
        "I am 29 and I want to introduce myself to the neighbours",
        "Talk to the customers in front of 200 colleagues",
        "Show my two apprentices how to weld a seam",
        "Leave the workshop at 5 pm",
        "Explain the three-year plan to the board",
        "Read my report aloud on one page",
        "Listen more often to my apprentices in the briefing",
    ],
)
def test_a_number_that_only_describes_is_no_measure(draft: str) -> None:
    """The size of a team, years of service, ages, hours and lengths say nothing about how much is aimed at."""
    assert met(draft) == "S"


@pytest.mark.parametrize(
    ("told", "aim", "wanted"),
    [
        ("I have held ten talks and two workshops.", "I want to be calmer.", "none"),
        ("My boss asks every client to rate us.", "I'd like to matter more.", "none"),
        ("Every week I call three customers.", "I want to feel less alone.", "none"),
        ("Last year I wrote two papers and got an award.", "I hope to be less tired.", "none"),
        ("My wife says I should ask for a raise.", "I want to be braver.", "none"),
        ("I have no idea how to begin.", "I want to call three customers.", "SM"),
    ],
)
def test_what_is_told_around_a_goal_is_no_part_of_it(told: str, aim: str, wanted: str) -> None:
    """People tell their life around a goal; only what they aim at is judged, wherever it stands."""
    assert met(f"{told} {aim}") == met(f"{aim} {told}") == wanted


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("I want my students to write to the mayor", "M"),
        ("I want to write to the mayor with my students", "S"),
        ("My wish is for my boss to thank me in the meeting", "M"),
        ("Two of them should have told me to my face", "M"),
        ("I want us to sit down with the landlord", "S"),
        ("Let Fatima chair the call", "S"),
    ],
)
def test_what_others_do_is_a_sign_and_no_deed_of_the_mentee(draft: str, wanted: str) -> None:
    """A goal that others are to act in can be measurable, but what the mentee does stays open."""
    assert met(draft) == wanted


def test_time_is_read_by_the_calendar() -> None:
    """A day inside the mentoring is met and named; one after it, one that is over, and a beginning are not."""
    inside = label_draft("Chair two meetings by the end of May", today=TODAY, ends=ENDS)
    assert inside.met == {"S": True, "M": True, "T": True} and inside.by == date(2027, 5, 31)
    for draft in ("Chair two meetings by 2031", "Chair two meetings by May 1990", "Starting in March, chair meetings"):
        other = label_draft(draft, today=TODAY, ends=ENDS)
        assert not other.met["T"] and other.by is None
