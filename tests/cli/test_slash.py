from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant import coach as coach_module
from assistant.cli import slash
from assistant.history import open_history

THEME = "being heard"
SLASHES = [
    ("/why", "move: open_question"),
    ("/another", "coach: "),
    ("/theme", f"Theme: {THEME}."),
    ("/theme calm rooms", "Theme: calm rooms."),
    ("/themes", f"1. {THEME} (this one)"),
    ("/themes new quiet", "coach: "),
    ("/themes new", "/themes new and a few words."),
    ("/themes 1", f"Theme: {THEME}."),
    ("/themes 7", "no theme number 7; /themes lists them"),
    ("/picture", "Success picture: none yet; write it after /picture."),
    ("/picture They ask me first.", "Success picture: They ask me first."),
    ("/draft", "Draft: none yet; write it after /draft."),
    ("/draft I will speak.", "Draft: I will speak. (100 % your words)"),
    ("/gaps", "There is no draft yet: /draft and a few words"),
    ("/ideas", "not enough in the conversation"),
    ("/ideas 9", "1 to 4: /ideas 3"),
    ("/ideas many", "/ideas 3"),
    (f"/ideas {'9' * 5000}", "/ideas 3"),
    ("/compare", "no ideas yet: /ideas makes some"),
    ("/use 1 S", "no ideas yet: /ideas makes some"),
    ("/refuse 1", "no ideas yet: /ideas makes some"),
    ("/goal", "Goal: none yet; write it after /goal."),
    ("/goal I speak first twice.", "Goal: I speak first twice. (100 % your words)"),
    ("/accept", "no draft to accept yet: /draft and a few words, or /goal and your goal"),
    ("/accept I speak first.", "For other words: /goal and these words."),
    ("/rate", "no goal on the desk yet: /goal and your words"),
    ("/goals", "There is no goal yet: /draft and a few words"),
    ("/goals 2", "no goal number 2; /goals lists them"),
    ("/goals new", "A new page: /draft and a few words begin it."),
    ("/goals new I will ask.", "Draft: I will ask."),
    ("/park", "no goal on the desk yet: /goal and your words"),
    ("/letgo", "no goal on the desk yet: /goal and your words"),
    ("/reached", "no goal on the desk yet: /goal and your words"),
    ("/merge 2", "no goal on the desk yet: /goal and your words"),
    ("/resume", "no goal on the desk yet: /goal and your words"),
    ("/earlier", "There are no earlier versions"),
    ("/step", "No step yet: /step and a few words, then by and its day"),
    ("/step ask Paul", "By which day? Type /by and a day"),
    ("/step ask Paul tomorrow", "Step 1: ask Paul tomorrow, by "),
    ("/step ask Paul by 1 March 2199", "lies outside"),
    ("/step by Friday", "What is the step? /step and a few words, then by and its day"),
    ("/by Friday", "Of which step? /step and a few words, then by and its day"),
    ("/steps", "No step yet: /step and a few words"),
    ("/steps done 1", "No step yet: /step and a few words"),
    ("/levels", "no goal on the desk yet: /goal and your words"),
    ("/journey", "# Your journey"),
    ("/journey nowhere.txt", "ends neither in .html nor in .md"),
    ("/phase", "* exploring: "),
    ("/phase narrowing", "note: We can go there now."),
    ("/phase Narrowing", "note: We can go there now."),
    ("/phase dancing", "no part called 'dancing'"),
    ("/help", "/another"),
    ("/help all", "/merge N [WHY] make the goal part of goal N"),
    ("/dance", "There is no /dance. /help shows"),
    ("/done", "There is no /done. /reached says so of your goal, /steps done 2 of a step, and /quit leaves."),
    ("/idaes 3", "There is no /idaes. Did you mean /ideas?"),
    ("/them", "There is no /them. Did you mean /theme?"),
    ("/exti", "Did you mean /exit?"),
    ("/Theme", f"Theme: {THEME}."),
    ("/ theme\tcalm rooms", "Theme: calm rooms."),
    ("/", "/another"),
    ("help", "/another"),
    ("HELP", "/another"),
]
ASKING = {"checkin", "stay"}
"""Commands that take the lines after them for answers."""


@pytest.mark.parametrize(("line", "shown"), SLASHES, ids=[line[:40] for line, _ in SLASHES])
def test_slash_lines_do_what_they_say(talked: Callable, home: Path, line: str, shown: str, kept: Callable) -> None:
    """A line with a slash is done and not sent, and what cannot be done is said without ending the conversation."""
    ran = talked(line, "I am still here.")
    after = ran.out.split("why: ", 1)[1]
    assert shown in " ".join(after.split())
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["I am still here."]


def test_every_slash_line_is_tested() -> None:
    """No command inside the conversation is without an example here or in a test of its own."""
    assert {line.split()[0].removeprefix("/") for line, _ in SLASHES} >= set(slash.COMMANDS) - {"quit"} - ASKING


THEMELESS = sorted(set(slash.COMMANDS) - {"why", "another", "phase", "help", "quit", "journey", "theme", "themes"})


@pytest.mark.parametrize("name", THEMELESS)
def test_without_a_theme(shown: Callable, name: str) -> None:
    """What needs a theme says how to name one, before it asks or looks for anything else."""
    out = shown(f"/{name} 1 S", "/quit", options=())
    assert "No theme yet: /theme and a few words." in out.split("why: ", 1)[1]


HOSTILE = [
    *("0", "-1", "9" * 5000, "1e3", "²", "\x1b[2J", "\x00", "🙂", "None", "../..", "{0} %s", "1 S S S", "S", "\u202e1"),
    *("energy 11", "energy -1", "attractive", "mine x", "done", "done 0", "done 99", "drop x", "1 done", "new"),
]


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:12]))
def test_no_words_behind_a_command_break_it(talked: Callable, words: str) -> None:
    """Whatever stands behind any command: a sentence or a result, no traceback, and nothing that steers a terminal."""
    names = [name for name in slash.COMMANDS if name not in {"quit", "ideas", "journey", *ASKING}]
    ran = talked(
        "/goal I speak first.", "/step ask Paul by tomorrow", *(f"/{name} {words}" for name in names), "/theme"
    )
    assert "Traceback" not in ran.out and "\x1b" not in ran.out
    assert ran.out.rindex("\nTheme: ") > ran.out.index("Step 1: ask Paul")


def test_five_thousand_words(talked: Callable, kept: Callable, home: Path) -> None:
    """A very long draft is kept whole, and only its beginning is said back."""
    words = "I speak up in the planning and then I go home. " * 500
    ran = talked(f"/draft {words}", "/gaps", "/accept", "/earlier")
    assert kept(home, "goal_accepted")[0]["text"] == words.strip()
    assert len(ran.out) < 12_000


def test_what_is_shown_depends_on_where_one_is(shown: Callable) -> None:
    """The list tells in full what can be done here, names the rest, and says how to see all of it."""
    first = shown("/help").split("Talking: /help", 1)[1]
    assert "/picture [WORDS] what success" in first and "Your goals: /goal /accept" in first
    later = shown("/phase narrowing", "/help").split("Talking: /help", 1)[1]
    assert "/gaps what your draft leaves open" in later and "Your theme: /theme /themes" in later
    assert "/help all" in first


def test_help_says_where_help_is(shown: Callable) -> None:
    """Somebody who types `help` may need another kind of it: the list ends with whom to talk to in danger."""
    after = shown("help").split("why: ", 1)[1]
    assert "quit, exit and bye, alone on a line, need no slash" in after
    assert "In danger or in despair? Talk to a person now" in after


def test_a_page_of_the_journey(shown: Callable, tmp_path: Path) -> None:
    """`/journey` prints what the goals became, and writes it as a page where a file is named, blanks in it or not."""
    page = tmp_path / "my journey.html"
    out = shown("/goal I speak first.", "/journey", f"/journey {page}")
    assert "Goal 1, on the way" in out and "Your journey is in" in out
    assert "I speak first." in page.read_text(encoding="utf-8")


def test_the_journey_of_another_folder(coach: Callable, tmp_path: Path) -> None:
    """Where a data folder was named, the journey is told from there."""
    ran = coach("talk", "--model", "none", "--home", tmp_path / "a b", "--theme", THEME, stdin=b"/journey\n")
    assert f"## Your theme: {THEME}" in ran.out


def test_coming_back_shows_what_is_kept(talked: Callable, home: Path) -> None:
    """Whoever comes back reads how far they are: theme, picture, goal, next step, and a draft only where it differs."""
    talked("/draft I will speak.", "/picture They ask\tme.", "/step ask Paul by tomorrow")
    (session,) = open_history(home).sessions()

    def again(*lines: str) -> str:
        opening: str = talked(*lines, options=("--session", session.id)).out.split("One line", 1)[0]
        return opening

    assert f"Theme: {THEME}.\nSuccess picture: They ask me.\nDraft: I will speak.\nNext step: ask Paul, by" in again(
        "/goal I speak first."
    )
    assert "Goal: I speak first.\nNext" in again("/draft I speak last.", "/park")
    assert "Goal, parked: I speak first.\nDraft: I speak last.\n" in again()


def test_coming_back_after_the_day_of_a_step(talked: Callable, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps whose day has passed are named apart from the next one, and not all of many."""
    far = date.today() + timedelta(days=60)
    talked(*(f"/step deed {n} by tomorrow" for n in range(5)), f"/step far away by {far}")
    (session,) = open_history(home).sessions()

    class Later(coach_module.Coach):
        def __init__(self, *arguments: Any, **settings: Any) -> None:
            super().__init__(*arguments, clock=lambda: datetime.now(UTC) + timedelta(days=9), **settings)

    monkeypatch.setattr(coach_module, "Coach", Later)
    opening = talked(options=("--session", session.id)).out.split("One line", 1)[0]
    assert opening.count("Its day has passed: deed ") == 3
    assert "Next step: far away, by " in opening and opening.count("Next step") == 1
