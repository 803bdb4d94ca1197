"""How well the rules that read drafts agree with labelled ones: precision, recall and F1 of S, M and T, and every miss.

Run `python benchmarks/draft_labels.py` in the checkout, with `--file FILE` for other JSON Lines of the same form:
`{"id", "draft", "today", "ends", "met": {"S", "M", "T"}, "by"}`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.critique import Label, label_draft  # noqa: E402  (the checkout is looked at before what is installed)

SETS = ("development.jsonl", "more.jsonl", "held_out.jsonl")
LETTERS = ("S", "M", "T")
SAMPLES = 2000
"""Times the drafts are drawn again for the interval."""


class Row(NamedTuple):
    """A labelled draft and what the rules said of it."""

    id: str
    draft: str
    met: dict[str, bool]
    by: str | None
    found: Label


class Score(NamedTuple):
    """How the rules did on one letter."""

    precision: float
    recall: float
    f1: float


def rows_of(path: Path) -> list[Row]:
    """The labelled drafts of a file, each read by the rules."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Row(line["id"], line["draft"], line["met"], line.get("by"), _label(line)) for line in lines]


def _label(line: dict[str, str]) -> Label:
    today, ends = (date.fromisoformat(line[name]) for name in ("today", "ends"))
    return label_draft(line["draft"], today=today, ends=ends)


def score(rows: Sequence[Row], letter: str) -> Score:
    """Precision, recall and F1; 1 where there was nothing to find and nothing was found."""
    pairs = [(row.met[letter], row.found.met[letter]) for row in rows]  # type: ignore[index]
    hits = sum(wanted and found for wanted, found in pairs)
    found = sum(found for _, found in pairs)
    wanted = sum(wanted for wanted, _ in pairs)
    return Score(_share(hits, found), _share(hits, wanted), _share(2 * hits, found + wanted))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def interval(rows: Sequence[Row], letter: str) -> tuple[float, float]:
    """The middle 95 % of F1 when the drafts are drawn again with replacement."""
    draw = random.Random(1)
    drawn = sorted(score(draw.choices(rows, k=len(rows)), letter).f1 for _ in range(SAMPLES))
    return drawn[int(SAMPLES * 0.025)], drawn[int(SAMPLES * 0.975)]


def misses(rows: Sequence[Row], letter: str) -> list[str]:
    """A line for each draft whose label differs."""
    wrong = [row for row in rows if row.met[letter] != row.found.met[letter]]  # type: ignore[index]
    return [f"  {row.id} {'overlooked' if row.met[letter] else 'seen wrongly'}: {row.draft}" for row in wrong]


def report(path: Path) -> None:
    """Print the figures of one file."""
    rows = rows_of(path)
    print(f"{path.name}: {len(rows)} drafts")
    for letter in LETTERS:
        found, (low, high) = score(rows, letter), interval(rows, letter)
        print(f"{letter}  P {found.precision:.2f}  R {found.recall:.2f}  F1 {found.f1:.2f} [{low:.2f} to {high:.2f}]")
        print(*misses(rows, letter), sep="\n")
    both = [row for row in rows if row.by and row.found.by]
    print(f"same day: {sum(row.by == str(row.found.by) for row in both)} of {len(both)}\n")


def main() -> None:
    """Read the arguments and report on each file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--file", type=Path, action="append", help="JSON Lines with labels; can be given several times")
    committed = [CHECKOUT / "tests/data/drafts" / name for name in SETS]
    for path in parser.parse_args().file or committed:
        report(path)


if __name__ == "__main__":
    main()
