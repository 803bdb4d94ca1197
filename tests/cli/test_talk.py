from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import keyboard
from assistant.errors import HistoryError
from assistant.history import open_history
from assistant.runtime.scripted import ScriptedModel

THEME = "being heard"


def typed(*lines: str) -> bytes:
    """Lines as they come through a pipe."""
    return "".join(f"{line}\n" for line in lines).encode()


def test_a_first_conversation(talked: Callable, home: Path, kept: Callable) -> None:
    """The program says what it is, asks one question, says why, answers what is written, and tells how to go on."""
    ran = talked("Last week I said nothing in the planning.", options=())
    assert ran.out.index("/help shows") < ran.out.index("coach: ") < ran.out.index("why: ")
    assert ran.out.count("coach: ") == 2
    (said,) = kept(home, "mentee_turn")
    assert said["text"] == "Last week I said nothing in the planning."
    id = re.search(r"coach talk .*--session (\S+)", ran.out)
    assert id and open_history(home).events(id[1])


PASTED = [
    (["one\ntwo"], ["one\ntwo"]),
    (['"""\none\n/quit\n"""'], ["one\n/quit"]),
    (['"""', 'one\ntwo\n"""'], ["one\ntwo"]),
    (['"""\none', "two", '"""'], ["one\ntwo"]),
    (['"""\none\n"""\nbehind'], ["one\nbehind"]),
]


@pytest.mark.parametrize(("lines", "messages"), PASTED, ids=str)
def test_what_is_pasted_at_once(types: Callable, lines: list[str], messages: list[str]) -> None:
    """Lines that a terminal hands over as one are one message; three quotes among them are no part of it."""
    types(*lines, "")
    assert [keyboard.read_message() for _ in messages] == messages


ODD = [
    "   \t \u2003",
    "\x00\x01\x1b[31m\x7f",
    "🙂",
    "👩\u200d🔬 \u202e rtl",
    "\u0301",
    "a" * 200_000,
    "a b, " * 40_000,
    '"',
    "%s {0} \\",
    "/\x00",
    "/theme \x1b[2J",
    "/" + "x" * 200_000,
]


@pytest.mark.parametrize("line", ODD, ids=lambda line: ascii(line[:12]))
def test_odd_input_is_taken_calmly(talked: Callable, line: str) -> None:
    """Whatever one line holds, the conversation goes on: no traceback, and nothing that steers a terminal."""
    ran = talked(line, "/picture They ask me.")
    assert "Success picture: They ask me." in ran.out
    assert "Traceback" not in ran.out and "\x1b" not in ran.out
    assert len(ran.out) < 10_000


def test_a_message_longer_than_a_book(talked: Callable, home: Path, kept: Callable) -> None:
    """What is too long to be kept is refused in a sentence, and the next message is taken."""
    ran = talked("word " * 500_000, "Shorter.")
    assert "please send it in parts" in " ".join(ran.out.split())
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["Shorter."]


def test_several_lines_are_one_message(talked: Callable, home: Path, kept: Callable) -> None:
    """Between two lines of three quotes, lines and slashes belong to one message; empty lines elsewhere say nothing."""
    talked("", "   ", '"""', "first", "", "/quit", '"""', "second", '"""', "never closed")
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["first\n\n/quit", "second", "never closed"]


def test_bytes_that_are_no_text(coach: Callable, home: Path, kept: Callable) -> None:
    """A line in some other encoding is kept with replacement characters, and nothing breaks."""
    ran = coach("talk", "--model", "none", stdin=b"caf\xe9 in M\xfcnchen\n")
    assert ran.code == 0
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["caf� in M�nchen"]


def test_without_a_model_here_the_bank_carries_on(coach: Callable) -> None:
    """Where no model is on the disk and nobody named one, one sentence says so and the conversation begins."""
    ran = coach("talk")
    assert ran.code == 0
    assert "coach models fetch" in " ".join(ran.out.split()) and "coach: " in ran.out


def test_a_model_that_was_named_must_be_there(fails: Callable) -> None:
    """Whoever names a model gets that one or a sentence."""
    assert "smollm2" in fails("talk", "--model", "smollm2-135m-instruct-q4_1")


def test_coming_back(coach: Callable, talked: Callable, home: Path, kept: Callable) -> None:
    """`--session` shows the last turns again and goes on from there."""
    talked("I fold too fast.")
    (session,) = open_history(home).sessions()
    ran = talked("And then I am angry.", options=("--session", session.id))
    assert f"Theme: {THEME}." in ran.out and "mentee: I fold too fast." in ran.out
    assert len(kept(home, "mentee_turn")) == 2 and len(kept(home, "session_opened")) == 1


def test_an_answer_that_is_owed_comes_first(coach: Callable, talked: Callable, home: Path) -> None:
    """After a crash between message and answer, coming back begins with the answer."""
    talked()
    history = open_history(home)
    (session,) = history.sessions()
    history.append({"session": session.id, "type": "mentee_turn", "text": "Are you there?"})
    ran = talked(options=("--session", session.id))
    assert ran.out.rindex("coach: ") > ran.out.index("mentee: Are you there?")


def test_the_home_is_part_of_how_to_go_on(coach: Callable, tmp_path: Path) -> None:
    """The line that tells how to go on names the data folder and the model, quoted where the shell needs it."""
    ran = coach("--home", tmp_path / "a b", "--model", "none", "talk")
    assert f"coach talk --home '{tmp_path / 'a b'}' --model none --session " in ran.out


def test_quit_leaves_at_once(talked: Callable, home: Path, kept: Callable) -> None:
    """`/quit` ends the conversation; what stands behind it is not read."""
    ran = talked("/quit", "Never said.")
    assert kept(home, "mentee_turn") == [] and "Everything is saved." in ran.out


@pytest.mark.parametrize("word", ["quit", "EXIT", "Bye", "/exit", "/bye"])
def test_a_word_that_means_leaving_leaves(talked: Callable, home: Path, word: str, kept: Callable) -> None:
    """A line that is only such a word is not sent to the coach; it ends the conversation as `/quit` does."""
    ran = talked(word, "Never said.")
    assert kept(home, "mentee_turn") == [] and "Everything is saved." in ran.out


def test_such_a_word_in_a_sentence_is_sent(talked: Callable, home: Path, kept: Callable) -> None:
    """Whoever wants to tell the coach of quitting or help can: only a line with nothing else is for the program."""
    lines = ["I want to quit.", "help me", "quit smoking"]
    talked(*lines)
    assert [body["text"] for body in kept(home, "mentee_turn")] == lines


def test_a_goal_of_several_lines(talked: Callable, home: Path, monkeypatch: pytest.MonkeyPatch, kept: Callable) -> None:
    """A draft or a goal may have several lines; other messages of several lines are the coach's, slash or not."""
    waiting = iter(["/draft I speak\nin the planning", "/quit\nis what I think", None])
    monkeypatch.setattr("assistant.cli.keyboard._read_line", lambda: next(waiting))
    talked()
    assert [body["text"] for body in kept(home, "draft_written")] == ["I speak\nin the planning"]
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["/quit\nis what I think"]


def test_a_theme_heard_in_an_answer_is_shown(talked: Callable, home: Path, kept: Callable) -> None:
    """When an answer gives the theme its name, one line says so, once; a name that was typed needs no such line."""
    answers = ["I would like to be calmer in front of people."] * 3
    out = " ".join(talked(*answers, options=()).out.split())
    (named,) = kept(home, "theme_named")
    assert out.count(f"Your theme: “{named['title']}”. /theme changes it.") == out.count("Your theme:") == 1


def test_a_theme_that_was_typed_is_not_shown_again(talked: Callable) -> None:
    """Whoever named the theme knows its name."""
    assert "Your theme:" not in talked("I would like to be calmer in front of people.").out


def test_a_picture_kept_from_an_answer_is_shown(talked: Callable, home: Path, kept: Callable) -> None:
    """When an answer is kept as the picture of success, one line says so, once, and shortens a long one."""
    answer = "They would ask me first, and I would take my time. " * 9
    ran = talked("/phase picturing", answer, "They would also laugh with me.")
    (picture,) = kept(home, "picture_kept")
    assert picture["text"] == answer.strip()
    out = " ".join(ran.out.split())
    assert out.count("Your picture of success: “They would ask me first") == out.count("Your picture of success") == 1
    assert "…”. /picture changes it." in out


HINTED = [
    ("narrowing", "/goal WORDS is your goal"),
    ("planning", "/step keeps"),
    ("reviewing", "/quit ends, and says how"),
]


@pytest.mark.parametrize(("phase", "hint"), HINTED)
def test_where_an_answer_does_not_lead_on(talked: Callable, home: Path, phase: str, hint: str) -> None:
    """Where only a slash leads on, one line says which, once in a sitting, and again when somebody comes back."""
    ran = talked(f"/phase {phase}", "It is still open for me.", f"/phase {phase}")
    assert " ".join(ran.out.split()).count(hint) == 1
    (session,) = open_history(home).sessions()
    again = " ".join(talked(options=("--session", session.id)).out.split())
    assert again.index(hint) < again.index("mentee: It is still open for me.")


def test_no_theme_yet_is_said(talked: Callable) -> None:
    """Without a theme, `/theme` and `/themes` say how to name one, and coming back says that there is none."""
    ran = talked("/theme", "/themes", options=())
    assert ran.out.count("No theme yet: /theme and a few words.") == 2
    id = ran.out.split()[-1]
    assert talked(options=("--session", id)).out.startswith("No theme yet.\n")


def test_naming_the_theme_moves_on(talked: Callable) -> None:
    """What the present part of the way is for, once it is there, brings the next question; a new name does not."""
    first = talked("/theme being calm", options=())
    assert first.out.count("coach: ") == 2
    again = talked("/theme being calmer")
    assert again.out.count("coach: ") == 1


def test_words_that_cannot_be_saved_are_not_swallowed(
    talked: Callable, monkeypatch: pytest.MonkeyPatch, home: Path, kept: Callable
) -> None:
    """When the disk refuses a message, the mentee hears it, and can go on once there is room."""
    real, full = open_history, []

    def fragile(folder: Path) -> Any:
        history = real(folder)
        append = history.append

        def once_full(event: Any) -> str:
            if event.type == "mentee_turn" and not full:
                full.append(True)
                raise HistoryError("This was not saved: the disk is full.")
            return append(event)

        history.append = once_full
        return history

    monkeypatch.setattr("assistant.cli.talk.history_of", lambda arguments: fragile(home))
    ran = talked("Lost?", "Kept.")
    assert "the disk is full" in ran.out
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["Kept."]


def test_a_model_speaks_and_is_named(coach: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a model the answer begins with what it heard, and `/why` says which model that was."""
    model = ScriptedModel([" small in the planning and then you go quiet."])
    monkeypatch.setattr("assistant.cli.talk.load", lambda settings: model)
    ran = coach("talk", stdin=typed("I feel small in the planning and then I go quiet.", "/why"))
    assert "Model: scripted." in ran.out
    assert "coach: You feel small in the planning and then you go quiet. " in " ".join(ran.out.split())
    assert "model: scripted" in ran.out


def test_a_model_that_dies_does_not_end_the_conversation(coach: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the model fails, the bank asks on, and a note says so."""
    monkeypatch.setattr("assistant.cli.talk.load", lambda settings: ScriptedModel(fail_after=0))
    ran = coach("talk", stdin=typed("I feel small in the planning and then I go quiet."))
    assert ran.code == 0
    assert "note: The language model stopped" in ran.out and ran.out.count("coach: ") == 2


def test_another_theme_brings_a_question_about_it(talked: Callable, home: Path, kept: Callable) -> None:
    """A second theme, and going back to the first, are met with a question; the one already here is not."""
    ran = talked("/themes new quiet", "/themes 1", "/themes 1")
    assert [line.strip() for line in ran.out.splitlines() if line.startswith("Theme: ")] == [
        "Theme: quiet.",
        f"Theme: {THEME}.",
        f"Theme: {THEME}.",
    ]
    assert len(kept(home, "coach_turn")) == 3
