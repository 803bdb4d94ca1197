from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.history import open_history


@pytest.fixture
def session(home: Path) -> str:
    """A small session in the data folder."""
    history = open_history(home)
    history.append({"session": "s1", "type": "session_opened", "notice": "Hello."})
    history.append({"session": "s1", "type": "coach_turn", "text": "What brings you here?"})
    history.append({"session": "s1", "type": "mentee_turn", "text": "Meetings.\nAnd my aunt."})
    history.append({"session": "s1", "type": "theme_named", "theme": "t", "title": "being heard"})
    history.append({"session": "s1", "type": "goal_accepted", "theme": "t", "text": "I speak first."})
    return "s1"


def test_list(coach: Callable, session: str) -> None:
    """The list shows id, day, turns and theme, for people and for programs."""
    assert coach("history", "list").out.split()[0::3][:1] == ["s1"]
    assert "1 turns  being heard" in coach("history", "list").out
    (row,) = coach("history", "list", "--json").document
    assert (row["id"], row["title"], row["turns"]) == ("s1", "being heard", 1)


def test_an_empty_history_says_how_to_begin(coach: Callable) -> None:
    """Where nothing was said yet, the list says so and the document is empty."""
    assert "coach talk" in coach("history", "list").out
    assert coach("history", "list", "--json").document == []


def test_show(coach: Callable, session: str) -> None:
    """A session is shown as it was spoken, with what was decided between the turns; `--json` has every event."""
    assert coach("history", "show", session).out == (
        "coach: What brings you here?\n\nmentee: Meetings.\n  And my aunt.\n\n"
        "[theme: being heard]\n\n[goal: I speak first.]\n\n"
    )
    events = coach("history", "show", session, "--json").document
    assert [event["type"] for event in events][:2] == ["session_opened", "coach_turn"]


def test_verify(coach: Callable, session: str, home: Path) -> None:
    """A healthy history passes; damage gives exit code 1 and a sentence."""
    well = coach("history", "verify")
    assert (well.code, well.out) == (0, "1 sessions with 5 records: every one can be read.\n")
    (journal,) = (home / "sessions" / session).glob("w-*.jsonl")
    journal.write_bytes(journal.read_bytes().replace(b"Meetings", b"Greetings"))
    hurt = coach("history", "verify")
    assert hurt.code == 1 and "damaged" in hurt.out and hurt.err == ""
    document = coach("history", "verify", "--json")
    assert (document.code, document.document["ok"]) == (1, False)


def test_export_erase_import(coach: Callable, session: str, tmp_path: Path) -> None:
    """What is exported and erased can be brought back whole."""
    before = coach("history", "show", session).out
    assert coach("history", "export", session, tmp_path / "s1.json").code == 0
    assert coach("history", "erase", session).code == 0
    assert coach("history", "list", "--json").document == []
    assert coach("history", "import", tmp_path / "s1.json").out == "Session s1 is in the history.\n"
    assert coach("history", "show", session).out == before


@pytest.mark.parametrize(("typed", "code"), [("n\n", 1), ("", 1), ("yes\n", 0)])
def test_erasing_asks_a_person(coach: Callable, session: str, home: Path, typed: str, code: int) -> None:
    """In a terminal, a session is erased only by somebody who says yes."""
    ran = coach("history", "erase", session, stdin=typed.encode(), typed=True)
    assert ran.code == code and "for good?" in ran.out
    assert bool(open_history(home).events(session)) is bool(code)


def test_a_foreign_record_is_named_and_nothing_is_lost(
    coach: Callable, fails: Callable[..., str], session: str, tmp_path: Path
) -> None:
    """A file of another program is taken in and shown whole; who would go on with it is told what is wrong where."""
    coach("history", "export", session, tmp_path / "s1.json")
    document = json.loads((tmp_path / "s1.json").read_bytes())
    del document["events"][2]["body"]["text"]
    (tmp_path / "odd.json").write_text(json.dumps(document | {"session": "odd"}))
    assert coach("history", "import", tmp_path / "odd.json").code == 0
    assert coach("history", "verify").code == 0
    shown = coach("history", "show", "odd")
    assert shown.code == 0 and "coach: What brings you here?" in shown.out and "[goal: I speak first.]" in shown.out
    sentence = fails("talk", "--session", "odd", "--model", "none")
    assert sentence.startswith("The conversation odd cannot be opened: its record 3 (mentee_turn) has no `text`.")
    assert len(coach("history", "show", "odd", "--json").document) == 5


@pytest.mark.parametrize("body", [[], "text", None, 5])
def test_a_record_without_a_body_is_refused(
    coach: Callable, fails: Callable[..., str], session: str, tmp_path: Path, body: object
) -> None:
    """A file in which a record's body is no object is refused whole, and names the record."""
    coach("history", "export", session, tmp_path / "s1.json")
    document = json.loads((tmp_path / "s1.json").read_bytes())
    document["events"][1]["body"] = body
    (tmp_path / "odd.json").write_text(json.dumps(document | {"session": "odd"}))
    assert "odd.json, events[1] cannot be read: 'body' is not an object" in fails(
        "history", "import", tmp_path / "odd.json"
    )
    assert [row["id"] for row in coach("history", "list", "--json").document] == ["s1"]


def test_a_session_that_is_no_session_of_ours(coach: Callable, home: Path, session: str) -> None:
    """Turns without words, as another program might write them, are shown as empty and break nothing."""
    open_history(home).append({"session": session, "type": "mentee_turn", "words": "?"})
    assert coach("history", "show", session).out.endswith("mentee:\n\n")


DECIDED = [
    ("goal_settled", {"state": "let_go", "reason": "too much"}, "[goal: let go, why: too much]"),
    ("goal_rated", {"letter": "energy", "value": 0}, "[rating: energy, 0]"),
    (
        "theme_kept_open",
        {"direction": "courage", "to_explore": "Paul"},
        "[stays with the theme: towards courage, next: Paul]",
    ),
    ("theme_kept_open", {}, "[stays with the theme]"),
    ("candidate_refused", {"offer": "o", "candidate": 0, "reason": ""}, "[idea refused: number 1]"),
    ("mini_goal_set", {"mini_goal": "m", "what": "ask Paul", "by": "2026-12-03"}, "[step: ask Paul, by 2026-12-03]"),
    ("mini_goal_settled", {"mini_goal": "m", "state": "done", "reason": "easy"}, "[step: done, why: easy]"),
    ("checked_in", {"happened": "Yes.", "energy": 0, "level": -2}, "[check-in: happened: Yes., energy 0, level -2]"),
    ("checked_in", {"nothing": "of ours"}, "[check-in]"),
]


@pytest.mark.parametrize(("kind", "body", "line"), DECIDED, ids=[line for *_, line in DECIDED])
def test_what_was_decided(
    coach: Callable, session: str, home: Path, kind: str, body: dict[str, object], line: str
) -> None:
    """Everything decided about goals and steps is told in a line, as far as its record says it."""
    open_history(home).append({"session": session, "type": kind, "theme": "t", **body})
    assert coach("history", "show", session).out.endswith(f"\n\n{line}\n\n")


def test_a_step_is_named_by_its_words(coach: Callable, session: str, home: Path) -> None:
    """What became of a step is told with the words it has by then."""
    history = open_history(home)
    for kind, body in (
        ("mini_goal_set", {"what": "ask"}),
        ("mini_goal_set", {"what": "ask Paul"}),
        ("mini_goal_settled", {"state": "done"}),
    ):
        history.append({"session": session, "type": kind, "theme": "t", "mini_goal": "m", **body})
    assert coach("history", "show", session).out.endswith("[step: ask Paul, done]\n\n")
