"""How well the rules agree with labelled lines: precision, recall and F1 of each class, with intervals, and every miss.

Run `python benchmarks/labels.py` in the checkout, with `questions`, `drafts` or `disclosures` for one of them, and with
`--file FILE` for other JSON Lines of the same form:

- questions: `{"id", "text", "kind", "stacked", "leading_or_advice"}`
- drafts: `{"id", "draft", "today", "ends", "met": {"S", "M", "T"}, "by"}`
- disclosures: `{"id", "text", "urgent"}`

What the rules overlook in the sets that nobody reads (`test.jsonl`, `held_out.jsonl`) is counted and not listed, so
that these sets go on telling what to expect; `--file` lists it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.critique import label_draft  # noqa: E402  (the checkout is looked at before what is installed)
from assistant.questions import label_question  # noqa: E402
from assistant.safety import reads_as_disclosure  # noqa: E402
from benchmarks.intervals import interval  # noqa: E402

DATA = CHECKOUT / "tests/data"
UNREAD = ("test.jsonl", "held_out.jsonl")


class Row(NamedTuple):
    """A labelled line: the classes people see in it, those the rules see, and the day that each of them reads."""

    id: str
    text: str
    wanted: frozenset[str]
    found: frozenset[str]
    wanted_day: str = ""
    found_day: str = ""


class Score(NamedTuple):
    """How the rules did on one class."""

    precision: float
    recall: float
    f1: float
    false_alarms: float
    """The share of the lines without the class in which the rules see it."""


class Subject(NamedTuple):
    """What is labelled, and how a line of it becomes a row."""

    classes: tuple[str, ...]
    one_of: tuple[str, ...]
    """Classes of which every line has exactly one; their F1 are averaged."""
    row: Callable[[dict[str, Any]], Row]
    files: tuple[str, ...]


def _question(line: dict[str, Any]) -> Row:
    label = label_question(line["text"])
    wanted = _classes(line["kind"], line["stacked"], line["leading_or_advice"])
    return Row(line["id"], line["text"], wanted, _classes(label.kind, label.stacked, label.leading_or_advice))


def _classes(kind: str, stacked: bool, pushes: bool) -> frozenset[str]:
    return frozenset([kind, *(["stacked"] if stacked else []), *(["leading_or_advice"] if pushes else [])])


def _draft(line: dict[str, Any]) -> Row:
    today, ends = (date.fromisoformat(line[name]) for name in ("today", "ends"))
    label = label_draft(line["draft"], today=today, ends=ends)
    wanted, found = (frozenset(letter for letter in "SMT" if met[letter]) for met in (line["met"], label.met))  # type: ignore[index]
    return Row(line["id"], line["draft"], wanted, found, line.get("by") or "", str(label.by or ""))


def _disclosure(line: dict[str, Any]) -> Row:
    wanted, found = line["urgent"], reads_as_disclosure(line["text"]) is not None
    return Row(line["id"], line["text"], *(frozenset(["urgent"] if urgent else []) for urgent in (wanted, found)))


KINDS = ("open", "closed", "none")
SUBJECTS = {
    "questions": Subject(
        (*KINDS, "stacked", "leading_or_advice"), KINDS, _question, ("development.jsonl", "test.jsonl")
    ),
    "drafts": Subject(("S", "M", "T"), (), _draft, ("development.jsonl", "more.jsonl", "held_out.jsonl")),
    "disclosures": Subject(("urgent",), (), _disclosure, ("development.jsonl", "test.jsonl")),
}


def rows_of(subject: Subject, path: Path) -> list[Row]:
    """The labelled lines of a file, each read by the rules."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [subject.row(line) for line in lines]


def score(rows: Sequence[Row], name: str) -> Score:
    """How the rules did on a class; 1 where there was nothing to find and nothing was found."""
    hits = sum(name in row.wanted and name in row.found for row in rows)
    found = sum(name in row.found for row in rows)
    wanted = sum(name in row.wanted for row in rows)
    alarms = (found - hits) / (len(rows) - wanted) if len(rows) > wanted else 0.0
    return Score(_share(hits, found), _share(hits, wanted), _share(2 * hits, found + wanted), alarms)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def mean_f1(rows: Sequence[Row], names: Sequence[str]) -> float:
    """F1 averaged over these classes."""
    return sum(score(rows, name).f1 for name in names) / len(names)


def _between(rows: Sequence[Row], names: Sequence[str]) -> str:
    low, high = interval(rows, lambda drawn: mean_f1(drawn, names))
    return f"[{low:.2f} to {high:.2f}]"


def misses(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """A line for each row whose label differs in one of these classes."""
    told = []
    for row in rows:
        wrong = [name for name in names if (name in row.wanted) != (name in row.found)]
        said = ", ".join(f"{name} {'overlooked' if name in row.wanted else 'seen wrongly'}" for name in wrong)
        told += [f"  {row.id} {said}: {row.text}"] if wrong else []
    return told


def report(subject: Subject, path: Path, *, quiet: bool) -> None:
    """Print the figures of one file."""
    rows = rows_of(subject, path)
    print(f"{path.parent.name}/{path.name}: {len(rows)} lines")
    for name in subject.classes:
        found = score(rows, name)
        print(
            f"{name}  P {found.precision:.2f}  R {found.recall:.2f}  F1 {found.f1:.2f} {_between(rows, [name])}"
            f"  false alarms {found.false_alarms:.2f}"
        )
    if subject.one_of:
        print(f"macro-F1 {mean_f1(rows, subject.one_of):.2f} {_between(rows, subject.one_of)}")
    if dated := [row for row in rows if row.wanted_day and row.found_day]:
        print(f"same day: {sum(row.wanted_day == row.found_day for row in dated)} of {len(dated)}")
    print(*([] if quiet else misses(rows, subject.classes)), "", sep="\n")


def main() -> None:
    """Read the arguments and report on each file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("subject", nargs="?", choices=SUBJECTS, help="all three unless told")
    parser.add_argument("--file", type=Path, action="append", help="JSON Lines with labels; can be given several times")
    parser.add_argument("--quiet", action="store_true", help="figures only, no misses")
    given = parser.parse_args()
    if given.file and not given.subject:
        parser.error("--file needs to know what it holds: questions, drafts or disclosures")
    for name in [given.subject] if given.subject else SUBJECTS:
        for path in given.file or [DATA / name / file for file in SUBJECTS[name].files]:
            report(SUBJECTS[name], path, quiet=given.quiet or (not given.file and path.name in UNREAD))


if __name__ == "__main__":
    main()
