"""The one quiet sentence about the coach's part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from assistant import events as e
from assistant.audit import audit
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.pages import as_html, as_markdown
from assistant.pages.manners import manners_of, told
from assistant.transcript import Turn

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MENTEE = "m: I froze in the meeting, and I was quiet."
WROTE = "In this conversation you wrote"


def lived(*said: str, **about: Any) -> Session:
    """A session in which this was said; `about` belongs to the last turn."""
    kinds = {"c": e.COACH_TURN, "m": e.MENTEE_TURN}
    bodies = [{"text": line[2:].strip()} for line in said]
    bodies[-1].update(about)
    session = session_of(
        Event(session="s", type=kinds[line[0]], at=NOW + timedelta(minutes=n), id=f"e{n}", body=body)
        for n, (line, body) in enumerate(zip(said, bodies, strict=True))
    )
    assert session
    return session


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ([MENTEE], "100 % of the words. The coach asked no question and gave no advice."),
        (
            [MENTEE, "c: What happened?"],
            "81 % of the words. The coach asked 1 question, an open one, and gave no advice.",
        ),
        (
            [MENTEE, "c: Did you sleep?"],
            "75 % of the words. The coach asked 1 question, a closed one, and gave no advice.",
        ),
        (
            ["c: What happened?", MENTEE, "c: Did you sleep?", MENTEE, "c: What else?"],
            "72 % of the words. The coach asked 3 questions, 2 of them open, and gave no advice.",
        ),
        (
            ["c: What happened?", MENTEE, "c: What else?"],
            "69 % of the words. The coach asked 2 questions, all of them open, and gave no advice.",
        ),
        (
            [MENTEE, "c: You should ask Paul."],
            "69 % of the words. The coach asked no question and gave advice once, without being asked.",
        ),
        (
            ["m: What should I do?", "c: You should ask Paul.", "c: You could also ask Ana."],
            "30 % of the words. The coach asked no question and gave advice twice, because you had asked for it.",
        ),
        (
            ["c: You should ask Paul.", "m: What should I do?", "c: You could also ask Ana."],
            "30 % of the words. The coach asked no question and gave advice twice, once without being asked.",
        ),
    ],
)
def test_figures_as_a_sentence(said: list[str], sentence: str) -> None:
    """Room, questions and advice in plain words, each number as it was counted, the mentee's share never rounded up."""
    turns = [Turn(speaker="coach" if line[0] == "c" else "mentee", text=line[2:]) for line in said]
    assert told(audit(turns)) == f"{WROTE} {sentence}"


def test_too_little_was_said() -> None:
    """Before the third message there is no such sentence, and none where nobody spoke."""
    assert manners_of(lived(MENTEE, "c: What happened?", MENTEE)) == ""
    assert manners_of(lived(MENTEE, "c: What happened?", MENTEE, "c: And then?", MENTEE)).startswith(WROTE)
    assert told(audit([])) == ""


def test_nobody_in_danger_reads_about_manners() -> None:
    """Where the last words were met with help, figures would be out of place."""
    session = lived(MENTEE, MENTEE, MENTEE)
    helped = Event(session="s", type=e.HELP_SHOWN, at=NOW, id="h", body={"kind": "self_harm"})
    assert manners_of(session) and manners_of(session.after(helped)) == ""


def test_it_stands_on_the_page_to_keep(year: Session, busy: Session) -> None:
    """The page and the text of a conversation hold the sentence where there is one."""
    today = date(2027, 3, 10)
    assert manners_of(year) in as_html(year, today=today) and manners_of(year) in as_markdown(year, today=today)
    assert manners_of(year).startswith(WROTE)


def test_it_speaks_of_the_coach(made_of: Callable[[str], Session]) -> None:
    """The sentence holds no word that anybody wrote."""
    assert "zebra" not in manners_of(made_of("zebra"))
