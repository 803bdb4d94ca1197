from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.cli.intentions import Intention, read, told_in

TODAY, ENDS = date(2026, 11, 22), date(2027, 9, 22)  # a Sunday
FRIDAY = date(2026, 11, 27)

STEPS = [
    ("ask Paul by Friday", Intention("ask Paul", FRIDAY)),
    ("ask Paul by Friday.", Intention("ask Paul", FRIDAY)),
    ("ask Paul by Friday with Anna", Intention("ask Paul", FRIDAY, "Anna")),
    ("ask Paul by Friday, together with Anna and Tom.", Intention("ask Paul", FRIDAY, "Anna and Tom")),
    ("have coffee with Paul by Friday", Intention("have coffee with Paul", FRIDAY)),
    ("ask Paul tomorrow", Intention("ask Paul tomorrow", date(2026, 11, 23))),
    ("by Friday ask Paul", Intention("by Friday ask Paul", FRIDAY)),
    (
        "read the book from 24 November, then ask by 3 December",
        Intention("read the book from 24 November, then ask", date(2026, 12, 3)),
    ),
    ("by Friday", Intention("", FRIDAY)),
    ("ask Paul", Intention("ask Paul", None)),
    ("ask Paul by 31 February", Intention("ask Paul by 31 February", None)),
    ("ask Paul soon", Intention("ask Paul soon", None)),
    ("", Intention("", None)),
]


@pytest.mark.parametrize(("words", "step"), STEPS, ids=[words for words, _ in STEPS])
def test_a_step_is_read_from_its_words(words: str, step: Intention) -> None:
    """Its day is the one named last; day and company leave the words only where they stand behind them."""
    assert read(words, TODAY) == step


TOLD = [
    "I'll ask Paul by Friday.",
    "Good question. I’ll ask Paul by Friday. That is all.",
    "I will ask Paul on Friday",
    "On Friday I'm going to ask Paul.",
    "I want to ask Paul by Friday.",
    "I'll ask Anna by Friday. I'd rather not write.",
]


@pytest.mark.parametrize("message", TOLD)
def test_a_step_told_in_plain_words(message: str) -> None:
    """Who says what they will do by a day has told a step."""
    told = told_in(message, TODAY, ENDS)
    assert told and told.by == FRIDAY and "ask" in told.what


NOT_TOLD = [
    *("", "I asked Paul on Friday.", "I wanted to ask Paul by Friday.", "Paul will ask me by Friday."),
    *("I won't ask Paul by Friday.", "I will not ask Paul by Friday.", "I'll never ask Paul by Friday."),
    *("I'll ask Paul.", "I'll ask Paul soon.", "I'll be on holiday by Friday.", "Will I ask Paul by Friday?"),
    *("If I'm brave I'll ask Paul by Friday.", "I'll ask Paul by 1 March 2199.", "I'll ask Paul last Friday."),
    *("From Monday on I'll ask Paul.", "I'll ask Paul, " + "and then " * 60 + "rest, by Friday."),
]


@pytest.mark.parametrize("message", NOT_TOLD, ids=lambda message: message[:40])
def test_what_is_no_step(message: str) -> None:
    """What is over, doubted, somebody else's, without a day of the mentoring or a long story is not one."""
    assert told_in(message, TODAY, ENDS) is None


def test_the_last_one_counts() -> None:
    """Of several steps in a message the last is offered."""
    told = told_in("I'll ask Paul by Friday. I'll ask Anna by 3 December.", TODAY, ENDS)
    assert told == Intention("I'll ask Anna", date(2026, 12, 3))


def test_a_step_with_day_and_company(shown: Callable, home: Path, kept: Callable) -> None:
    """A step is kept with its day and who is beside one in it, and said back so."""
    out = shown("/step ask Paul for ten minutes by tomorrow with Anna")
    (step,) = kept(home, "mini_goal_set")
    assert (step["what"], step["who"]) == ("ask Paul for ten minutes", "Anna")
    assert "Step 1: ask Paul for ten minutes, by " in out and ", with Anna." in out


@pytest.mark.parametrize("day", ["tomorrow", "by tomorrow", "Friday", "by next Friday", "2099-01-01 or tomorrow"])
def test_only_the_day_is_asked_for(shown: Callable, home: Path, kept: Callable, day: str) -> None:
    """Where the day is missing, the words wait for it."""
    out = shown("/step ask Paul", f"/by {day}", "/by tomorrow")
    assert "By which day? Type /by and a day" in out and "Of which step?" in out.split("Step 1: ask Paul, by ")[1]
    (step,) = kept(home, "mini_goal_set")
    assert step["what"] == "ask Paul"


@pytest.mark.parametrize("day", ["1 March 2199", "1 January 2020", "", "whenever", "31 February", "9" * 5000, "\x1b"])
def test_a_day_that_cannot_be(shown: Callable, home: Path, kept: Callable, day: str) -> None:
    """A day that is none, or lies outside the mentoring, is refused, and the words still wait."""
    out = shown("/step ask Paul", f"/by {day}", "/by tomorrow")
    assert "Step 1: ask Paul, by " in out
    assert out.count("your words are kept") + out.count("Your words are kept") == 2
    assert len(kept(home, "mini_goal_set")) == 1


def test_a_day_outside_can_be_changed(shown: Callable, home: Path, kept: Callable) -> None:
    """Words whose own day lies outside wait for another one too."""
    out = shown("/step ask Paul by 1 March 2199", "/by tomorrow")
    assert "lies outside" in out and "Your words are kept: /by and another day." in out
    assert [step["what"] for step in kept(home, "mini_goal_set")] == ["ask Paul"]


def test_a_step_told_to_the_coach(shown: Callable, home: Path, kept: Callable) -> None:
    """In planning, a step told in plain words is offered in one line; `/step` alone keeps it, once."""
    out = shown("/phase planning", "I'll ask Paul by tomorrow.", "/step", "/step")
    assert out.count("Keep this as a step? /step alone keeps it.") == 1
    assert [step["what"] for step in kept(home, "mini_goal_set")] == ["I'll ask Paul"]
    assert "Next step: I'll ask Paul, by " in out


@pytest.mark.parametrize(
    "lines", [("I'll ask Paul by tomorrow.",), ("/phase planning", "I will kill myself by tomorrow.")]
)
def test_a_step_is_not_offered_everywhere(shown: Callable, lines: tuple[str, ...]) -> None:
    """Before planning nobody is hurried to a step, and never after words of somebody in danger."""
    assert "Keep this as a step?" not in shown(*lines)


def test_what_became_of_steps(talked: Callable, home: Path, kept: Callable) -> None:
    """Steps stand in a list with number and day; each can be done, wait, be dropped or opened again."""
    three = [f"/step deed {n} by tomorrow" for n in (1, 2, 3)]
    ran = talked(*three, "/steps done 2 it was easy", "/steps wait 1", "/steps 3 DROP", "/steps open 3", "/steps")
    out = ran.out.rsplit("Step 3: ", 1)[1]
    rows = [
        line.split(", by ")[0] + "(" + line.split("(")[1] for line in out.splitlines() if line[:2] in ("1.", "2.", "3.")
    ]
    assert rows == ["1. deed 1(parked)", "2. deed 2(done). Why: it was easy", "3. deed 3(open)"]
    assert [e["state"] for e in kept(home, "mini_goal_settled")] == ["done", "parked", "let_go", "active"]


@pytest.mark.parametrize(
    "typed", ["done", "done 2", "done x", "1", "dance 1", "1 dance", "done 0", "done -1", "done ²"]
)
def test_no_such_step_or_deed(shown: Callable, home: Path, kept: Callable, typed: str) -> None:
    """A number or a word that is not there is refused in a sentence that names what to type."""
    out = shown("/step ask Paul by tomorrow", f"/steps {typed}").split("Step 1: ask Paul")[1]
    assert "/steps lists them" in out or "/steps done 2 says" in out
    assert kept(home, "mini_goal_settled") == []
