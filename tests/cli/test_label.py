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


def label(lines: bytes, what: str = "drafts") -> subprocess.CompletedProcess[bytes]:
    """What `coach label` makes of these bytes on standard input."""
    command = [sys.executable, "-m", "assistant", "label", what]
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


def labels(what: str, *rows: dict[str, object]) -> list[dict[str, object]]:
    """The lines that come back for these."""
    ran = label("\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode(), what)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return [json.loads(row) for row in ran.stdout.decode("utf-8").splitlines()]


def test_what_a_coach_says_comes_back_with_how_it_asks() -> None:
    """Kind, stack and push, and for each the rule that spoke; words that ask nothing have no reason."""
    stacked, advice, said = labels(
        "questions",
        {"id": "a", "text": "What happened, and how was it?", "by": "Ana 🙂"},
        {"text": "You should rest."},
        {"text": "You told him."},
    )
    assert stacked == {
        "id": "a",
        "text": "What happened, and how was it?",
        "by": "Ana 🙂",
        "kind": "open",
        "stacked": True,
        "leading_or_advice": False,
        "why": ['asks with "what"', 'asks with "how"', "asks 2 things"],
    }
    assert (advice["kind"], advice["stacked"], advice["leading_or_advice"]) == ("none", False, True)
    assert advice["why"] == ["says what the mentee should do"] and said["why"] == []


def test_what_a_mentee_says_comes_back_with_whether_it_is_urgent() -> None:
    """With the kind of danger, whether it is told or hinted at, and the words that read so; or with none of these."""
    told, hinted, ordinary = labels(
        "disclosures",
        {"id": 1, "text": "I want to die."},
        {"text": "He decides when I've slept enough."},
        {"text": "The deadline kills me."},
    )
    assert told == {
        "id": 1,
        "text": "I want to die.",
        "urgent": True,
        "told": True,
        "kind": "self_harm",
        "phrases": ["want to die"],
    }
    assert (hinted["urgent"], hinted["told"], hinted["kind"]) == (True, False, "abuse_or_coercion")
    assert (ordinary["urgent"], ordinary["told"], ordinary["kind"], ordinary["phrases"]) == (False, None, None, [])


@pytest.mark.parametrize("text", ["", " \n", "…", "😀"])
def test_who_says_nothing_asks_nothing_and_tells_of_no_danger(text: str) -> None:
    """An empty turn is a turn like others; it ends no list."""
    (asked,), (told,) = (labels(what, {"text": text}) for what in ("questions", "disclosures"))
    assert (asked["kind"], asked["stacked"], asked["leading_or_advice"], asked["why"]) == ("none", False, False, [])
    assert told["urgent"] is False


def test_a_label_takes_the_place_of_a_field_with_its_name() -> None:
    """Who sends lines with labels of their own gets what the rules say."""
    (asked,) = labels("questions", {"text": "How was it?", "kind": "closed", "why": 7})
    (told,) = labels("disclosures", {"text": "How was it?", "kind": "closed", "urgent": True})
    assert (asked["kind"], asked["why"]) == ("open", ['asks with "how"'])
    assert (told["kind"], told["urgent"]) == (None, False)


def test_without_days_the_mentoring_begins_today_and_lasts_ten_months() -> None:
    """A line that names no days is read as if it were written today."""
    inside, beyond = date.today(), window_end(date.today()).replace(year=date.today().year + 2)
    bare = {"draft": f"Call Tom by {inside.isoformat()}"}, {"draft": f"Call Tom by {beyond.isoformat()}", "today": None}
    ran = label("\n".join(map(json.dumps, bare)).encode())
    found = [json.loads(row) for row in ran.stdout.splitlines()]
    assert [row["met"]["T"] for row in found] == [True, False] and found[0]["by"] == inside.isoformat()


@pytest.mark.parametrize("what", ["questions", "drafts", "disclosures"])
def test_nothing_in_is_nothing_out(what: str) -> None:
    """An empty list is no fault."""
    ran = label(b"", what)
    assert (ran.returncode, ran.stdout) == (0, b"")


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


@pytest.mark.parametrize("what", ["questions", "disclosures"])
@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b"\n", "it is empty; write one JSON object with the field `text` in each line"),
        (b'"text"\n', "one JSON object with the field `text`"),
        (b'{"id": "b"}\n', "the field `text` is missing"),
        (b'{"text": null}\n', "`text` must be a text"),
        (b'{"text": ["a"]}\n', "`text` must be a text"),
        (b'{"text": "a", "text": "b"}\n', "`text` stands twice"),
        (b'{"text": ' + b"[" * 5000 + b"]" * 5000 + b"}\n", "nested too deeply"),
        (json.dumps({"text": "a " * 2**20}).encode(), "larger than 1 MB, which no `text` is"),
    ],
    ids=["empty", "no object", "missing", "null", "list", "twice", "nested", "large"],
)
def test_what_is_said_must_be_a_text(what: str, bad: bytes, said: str) -> None:
    """What a coach or a mentee says stands in `text`; a line without one is named, and those before it are there."""
    ran = label(b'{"text": "a"}\n' + bad, what)
    assert ran.returncode == 2 and len(ran.stdout.splitlines()) == 1
    told = ran.stderr.decode()
    assert told.startswith("coach: Standard input, line 2: ") and told.count("\n") == 1
    assert said in told and "Traceback" not in told and len(told) < 300
