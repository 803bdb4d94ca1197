from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
sys.path.insert(0, str(CHECKOUT))

from benchmarks import figures, intervals, side_by_side  # noqa: E402

SAID = "I would like people to turn to me when the numbers come up."


def record(*coach: str, candidates: list[dict[str, Any]] | None = None, theme: str = "being heard") -> dict[str, Any]:
    """A conversation in which the coach said these things, one behind each turn of the mentee."""
    turns = [
        turn for text in coach for turn in ({"speaker": "mentee", "text": SAID}, {"speaker": "coach", "text": text})
    ]
    return {"theme": theme, "turns": turns, "candidates": candidates or []}


GOOD = record("You would like people to turn to you. What would change then?", "What else is in it?")
PUSHY = record("You should join a club. You should also read a book.", "You should join a club. And smile!")


def row(table: str, name: str) -> list[str]:
    """The cells of one figure."""
    (line,) = [line for line in table.splitlines() if line.startswith(f"| {name} ")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_the_table_tells_the_arms_apart() -> None:
    """Advice, questions and reflections of each arm stand side by side, with what they were counted from."""
    table = figures.table({"assistant": [GOOD, GOOD], "naive": [PUSHY, PUSHY]})
    good, pushy, limit = row(table, "unpermitted advice per 100 coach turns")
    assert good.startswith("0.00 ") and pushy.startswith("100.00 ") and pushy.endswith("4 of 4") and limit == "≤ 2"
    good, pushy, _ = row(table, "reflections per question")
    assert good.startswith("0.50 ") and pushy == "–"
    assert row(table, "question rate")[:2] == ["1.00 [1.00 to 1.00], 4 of 4", "0.00 [0.00 to 0.00], 0 of 4"]


def test_an_interval_knows_that_turns_of_one_mentee_belong_together() -> None:
    """Where mentees differ it is wide, however many turns each of them had; where they are alike it is a point."""
    alike, apart = [figures.Part(5, 10)] * 4, [figures.Part(0, 10), figures.Part(10, 10)] * 2
    assert intervals.interval(alike, figures.pooled) == (0.5, 0.5)
    low, high = intervals.interval(apart, figures.pooled)
    assert low <= 0.25 and high >= 0.75


@pytest.mark.parametrize(
    ("candidate", "own"),
    [
        ({"title": "Be heard", "specific": "I will have people turn to me when the numbers come up."}, True),
        ({"specific": "I said: “people to turn to me when”.", "grounds": [{"turn": 0, "quote": "turn to me"}]}, True),
        ({"specific": "I said: “people to turn to me when”.", "grounds": [{"turn": 0, "quote": "turn to us"}]}, False),
        ({"specific": "I said: “people to turn to me when”.", "grounds": [{"turn": 1, "quote": "And?"}]}, False),
        ({"specific": "I will improve my communication skills by the end of the year."}, False),
        ({"specific": "I would like to be confident."}, False),
        ({"steps": ["people to turn to me when the numbers come up"]}, False),
        ({}, False),
    ],
)
def test_a_candidate_is_made_of_the_mentee_s_words_or_it_is_not(candidate: dict[str, Any], own: bool) -> None:
    """Four words in a row that say something, and no quotation of what was not said."""
    assert figures.made_of_their_words(candidate, record("And?")) is own


# -- the blind pages


def test_a_page_does_not_say_who_is_who() -> None:
    """Both sides look alike, nothing names an arm, and what people wrote stays text."""
    ours = record("And?", candidates=[{"title": "A <b>", "specific": "x", "by": "2027-01-01", "grounds": []}])
    theirs = record("And?", candidates=[{"title": "B", "specific": ["odd"], "timebound": 3}])
    page = side_by_side.page([ours, theirs])
    assert "A &lt;b&gt;" in page and "<b>" not in page and "[&quot;odd&quot;]" in page and SAID in page
    assert not any(word in page for word in ("assistant", "naive", "grounds", "2027-01-01"))


def test_the_pages_the_sheet_and_the_key_fit_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sides are shuffled, the key lies elsewhere, and a filled-in sheet is counted by it."""
    import json

    for arm in side_by_side.ARMS:
        (tmp_path / "test" / arm).mkdir(parents=True)
        for name in "abcdef":
            found = record("And?", candidates=[{"title": arm.upper()}])
            (tmp_path / "test" / arm / f"{name}.json").write_text(json.dumps(found), encoding="utf-8")
    pages, key = tmp_path / "pages", tmp_path / "key.json"
    side_by_side._write(tmp_path / "test", pages, key, 7)
    sides = json.loads(key.read_text(encoding="utf-8"))
    assert {tuple(one.values()) for one in sides.values()} == {("assistant", "naive"), ("naive", "assistant")}
    for name, one in sides.items():
        left, right = (pages / f"{name}.html").read_text(encoding="utf-8").split("<h2>right")
        assert one["left"].upper() in left and one["right"].upper() in right
    assert not list(pages.glob("*key*"))
    won = [f"{name},{next(side for side, arm in one.items() if arm == 'assistant')},why" for name, one in sides.items()]
    won[0] = "a,tie,both"
    sheet = tmp_path / "filled.csv"
    sheet.write_text("\n".join(["scenario,better,why", *won, ""]), encoding="utf-8")
    assert side_by_side.counted(sheet, sides) == "assistant 5 of 6, naive 0 of 6, tie 1 of 6"
