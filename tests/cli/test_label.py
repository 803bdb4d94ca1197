from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from assistant.dates import window_end

CHECKOUT = Path(__file__).parents[2]
GOOD = {"id": "a", "draft": "Call Tom twice a week until the end of May", "today": "2027-01-11", "ends": "2027-11-11"}


def label(lines: bytes) -> subprocess.CompletedProcess[bytes]:
    """What `coach label drafts` makes of these bytes on standard input."""
    command = [sys.executable, "-m", "assistant", "label", "drafts"]
    return subprocess.run(command, input=lines, capture_output=True, cwd=CHECKOUT, env={**os.environ, "LC_ALL": "C"})


def line(**fields: object) -> bytes:
    """One line of JSON."""
    return json.dumps({**GOOD, **fields}, ensure_ascii=False).encode() + b"\n"


def test_each_line_comes_back_with_what_it_meets_and_leaves_open() -> None:
    """Fields that nobody asked for come along; each finding has its evidence and one question."""
    ran = label(line(theme="courage", mark={"by": "Ana 🙂"}) + line(id="b", draft="be more confident"))
    assert (ran.returncode, ran.stderr) == (0, b"")
    first, second = map(json.loads, ran.stdout.decode("utf-8").splitlines())
    assert {name: first[name] for name in ("id", "theme", "mark", "draft")} == {
        **{name: GOOD[name] for name in ("id", "draft")},
        "theme": "courage",
        "mark": {"by": "Ana 🙂"},
    }
    assert (first["met"], first["by"]) == ({"S": True, "M": True, "T": True}, "2027-05-31")
    assert [finding["gap"] for finding in first["findings"]] == ["right"]
    assert (second["met"], second["by"]) == ({"S": False, "M": False, "T": False}, None)
    assert {f["letter"]: f["evidence"] for f in second["findings"]} == {
        "": "be more confident",
        "S": "be more confident",
        "M": "more confident",
        "T": "",
    }
    assert all(set(finding) == {"letter", "gap", "evidence", "cut", "question"} for finding in second["findings"])
    assert all(f["evidence"] in f["question"] and f["question"].endswith("?") for f in second["findings"])


def test_without_days_the_mentoring_begins_today_and_lasts_ten_months() -> None:
    """A line that names no days is read as if it were written today."""
    inside, beyond = date.today(), window_end(date.today()).replace(year=date.today().year + 2)
    bare = {"draft": f"Call Tom by {inside.isoformat()}"}, {"draft": f"Call Tom by {beyond.isoformat()}", "today": None}
    ran = label("\n".join(map(json.dumps, bare)).encode())
    found = [json.loads(row) for row in ran.stdout.splitlines()]
    assert [row["met"]["T"] for row in found] == [True, False] and found[0]["by"] == inside.isoformat()


def test_nothing_in_is_nothing_out() -> None:
    """An empty list of drafts is no fault."""
    assert (label(b"").returncode, label(b"").stdout) == (0, b"")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b"\n", "it is empty"),
        (b"draft\n", "this is not JSON"),
        (b'{"draft": "a"\n', "this is not JSON"),
        (b'["draft"]\n', "one JSON object with the field `draft`"),
        (b'{"id": "b"}\n', "the field `draft` is missing"),
        (b'{"draft": "a", "draft": "b"}\n', "`draft` stands twice"),
        (b'{"draft": NaN}\n', "NaN"),
        (b'{"draft": "\xff"}\n', "not UTF-8"),
        (line(draft=7), "`draft` must be a text"),
        (line(draft=None), "`draft` must be a text"),
        (line(draft=" \n"), "`draft` has nothing in it"),
        (line(theme=[]), "`theme` must be a text"),
        (line(today="tomorrow"), "`today` is 'tomorrow', which is no date"),
        (line(ends=2027), "`ends` is 2027, which is no date"),
        (line(ends="2026-01-11"), "`ends` (2026-01-11) lies before `today` (2027-01-11)"),
        (line(draft="a " * 2**20), "larger than 1 MB, which no `draft` is"),
    ],
)
def test_a_bad_line_is_named_and_what_came_before_it_is_there(bad: bytes, said: str) -> None:
    """One sentence says which line and which field; the lines before it are labelled, those behind it are not."""
    ran = label(line() + bad + line())
    assert ran.returncode == 2 and len(ran.stdout.splitlines()) == 1
    told = ran.stderr.decode()
    assert told.startswith("coach: Standard input, line 2: ") and told.count("\n") == 1
    assert said in told and "Traceback" not in told and len(told) < 300
