"""`coach audit`: figures of a transcript, for people and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.history import open_history

PATIENT = Path(__file__).parents[1] / "audit/patient.json"
HOSTILE = Path(__file__).parents[1] / "data/hostile/exchanges"
AGREED = {
    "transcript", "definitions", "definitions_version", "coach_turns", "mentee_turns", "coach_words", "mentee_words",
    "questions", "question_rate", "stacked_rate", "open_share", "reflections", "reflections_per_turn",
    "reflections_per_question", "advice", "unpermitted_advice", "unpermitted_advice_per_100_coach_turns",
    "coach_word_share", "words_per_coach_turn", "parroting", "quoted_word_share", "praise_without_evidence",
    "facets_before_first_candidate", "signposts_left_out", "unfinished_left_out", "turns",
}  # fmt: skip
SAID = ("I froze when Paul talked over me.", "I felt small, last Monday.", "I want to be heard there.")


@pytest.fixture
def session(talked: Callable, home: Path) -> str:
    """The id of a conversation of three messages and a goodbye."""
    talked(*SAID, "Bye for now!")
    (known,) = open_history(home).sessions()
    return known.id


def test_the_document_has_all_figures(coach: Callable) -> None:
    """`--json` prints every figure with what it was made of, and says where the definitions are."""
    document = coach("audit", PATIENT, "--json").document
    assert document.keys() == AGREED
    assert (document["transcript"], document["definitions"]) == ("patient", "docs/manners.md")
    assert document["open_share"]["value"] == pytest.approx(5 / 6)
    assert document["open_share"]["per"] == "coach turns that ask"
    assert [turn["number"] for turn in document["turns"]] == [0, 2, 4, 6, 8, 10, 12]


def test_figures_for_people(coach: Callable) -> None:
    """Without `--json` there is a short table: what was counted, of how many, of what; it fits on a screen."""
    ran = coach("audit", PATIENT)
    assert (ran.code, ran.err) == (0, "")
    for line in (
        r"open questions +83 % +5 of 6 coach turns that ask, likely 44–97 %",
        r"words of the coach +63 % +104 of 166 words",
        r"turns with advice +1 +0 of them unasked",
        r"quotations of the mentee +2 +1 of them inside a question",
        r"sides touched +3 +experience, emotion, ambition \(up to the end\)",
        r"What each figure means, and what it misses: docs/manners\.md\.",
    ):
        assert re.search(line, ran.out)
    assert max(map(len, ran.out.splitlines())) <= 80 and len(ran.out.splitlines()) < 24


def test_standard_input_is_a_transcript_too(coach: Callable) -> None:
    """`-` reads an exchange from a pipe; one without an id is called by what it was read from."""
    assert coach("audit", "-", "--json", stdin=PATIENT.read_bytes()).out == coach("audit", PATIENT, "--json").out
    nameless = b'{"theme": "x", "turns": []}'
    document = coach("audit", "-", "--json", stdin=nameless).document
    assert (document["transcript"], document["open_share"]["value"], document["turns"]) == ("-", None, [])
    assert "–" in coach("audit", "-", stdin=nameless).out


def test_a_session_by_its_id_and_by_its_file(coach: Callable, session: str, home: Path, tmp_path: Path) -> None:
    """A conversation in the data folder, its readable copy and an export of it have the same figures."""
    by_id = coach("audit", session, "--json").document
    assert by_id["transcript"] == session and by_id["mentee_turns"] == 4 and by_id["advice"] == 0
    assert coach("audit", home / "sessions" / session / "history.json", "--json").document == by_id
    coach("history", "export", session, tmp_path / "away.json")
    assert coach("audit", tmp_path / "away.json", "--json", "--home", tmp_path / "elsewhere").document == by_id


def test_what_was_left_out_is_said(coach: Callable, talked: Callable, home: Path) -> None:
    """Fixed words for somebody in danger are no coaching, and the table says that they were left out."""
    talked("I want to kill myself.")
    (known,) = open_history(home).sessions()
    assert "Left out: 1 of the coach's turns with fixed words for somebody in danger." in coach("audit", known.id).out


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing_theme.json", "the field `theme` is missing"),
        ("bad_speaker.json", "turn 1: `speaker` is 'robot', and must be `coach` or `mentee`"),
        ("not_json.json", "line 1"),
        ("deep_nesting.json", "nested too deeply"),
    ],
)
def test_a_file_that_is_wrong_is_refused_by_name(fails: Callable[..., str], name: str, says: str) -> None:
    """The same sentences as for the other commands that read exchanges, with the file and the field."""
    sentence = fails("audit", HOSTILE / name, "--json")
    assert name in sentence and says in sentence


def test_what_is_not_there_is_refused(fails: Callable[..., str], tmp_path: Path) -> None:
    """A name that is neither a file nor a session gets one sentence about both; a folder is none of them."""
    sentence = fails("audit", "nothing-here")
    assert sentence.startswith("nothing-here: there is no such file, and no session of that id")
    assert "cannot be read" in fails("audit", tmp_path / "none.json")
    assert "cannot be read" in fails("audit", tmp_path)


def test_a_damaged_session_file_is_refused(fails: Callable[..., str], session: str, home: Path, tmp_path: Path) -> None:
    """Of a session's file that breaks off, or lacks its events, one sentence says so."""
    whole = (home / "sessions" / session / "history.json").read_text(encoding="utf-8")
    (tmp_path / "half.json").write_text(whole[:2000], encoding="utf-8")
    assert "half.json cannot be read" in fails("audit", tmp_path / "half.json")
    (tmp_path / "bare.json").write_text(json.dumps({**json.loads(whole), "events": 3}), encoding="utf-8")
    assert "bare.json cannot be read: 'events' is not a list" in fails("audit", tmp_path / "bare.json")


def test_an_exchange_may_speak_of_sessions(coach: Callable, tmp_path: Path) -> None:
    """An exchange whose words happen to name the format of a session's file is read as what it is."""
    file = tmp_path / "about.json"
    turns = [{"speaker": "mentee", "text": "I wrote theme-coach/history into it."}]
    file.write_text(json.dumps({"theme": "x", "turns": turns}), encoding="utf-8")
    assert coach("audit", file, "--json").document["mentee_turns"] == 1


def test_leaving_says_how_much_room_there_was(shown: Callable[..., str]) -> None:
    """Whoever leaves `coach talk` after three messages reads one line about the coach's part, before how to go on."""
    left = shown(*SAID)
    assert re.search(r"In this conversation you wrote \d+ % of the words\. The coach asked 4 questions, ", left)
    assert left.index("In this conversation") < left.index("Everything is saved. To go on later:")
    assert "In this conversation you wrote" not in shown(*SAID[:2])
