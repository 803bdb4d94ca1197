"""What a year of goals looks like on disk: written once, read for ever, and written the same way today."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import assistant.history
from assistant import events as e
from assistant.authorship import Edit, How, Taken
from assistant.coach import Coach
from assistant.goals import Letter, State
from assistant.history import open_history
from assistant.journey import session_of

GOLDEN = Path(__file__).parents[1] / "data/history/goals/year.json"
SCHEMA = Path(assistant.history.__file__).with_name("history.schema.json")
SAID = (
    "Last month I showed the team a wrong join on the whiteboard, and nobody interrupted me once.",
    "I'd like people to turn to me when the numbers come up, before anything gets decided.",
    "I felt small in the planning meeting, and I don't want to fold that fast any more.",
)
WORDED_ELSEWHERE = {e.COACH_TURN, e.CANDIDATES_OFFERED, e.FINDINGS_SHOWN}
"""Their words come from the question bank and the rules, which may change; their form does not."""


class Year:
    """A mentee's year, with a clock that goes on and ids that can be foretold."""

    def __init__(self, home: Path) -> None:
        self.day = 0
        self._seconds, self._ids = count(), count()
        self.coach = Coach(open_history(home, new_id=self.new_id), clock=self.now, new_id=self.new_id)

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 9, tzinfo=UTC) + timedelta(days=self.day, seconds=next(self._seconds))

    def new_id(self) -> str:
        return f"n{next(self._ids)}"

    def live(self) -> None:
        """Live it."""
        coach = self.coach
        coach.begin("being heard in meetings", ends=date(2027, 9, 30))
        for words in SAID:
            coach.say(words)
        coach.keep_picture("Paul looks over and asks what I see.")
        coach.write_draft("I say it", [Edit(at=0, inserted="I say it")], over="")
        coach.show_findings()
        coach.candidates(2)
        coach.use_words(0, "first_step")
        coach.refuse_candidate(1, "too big")
        text = "I say one thing in every planning until Easter."
        draft = coach.session.theme.draft if coach.session.theme else ""
        coach.write_draft(text, [Edit(at=0, removed=len(draft), inserted=text)], over=draft)
        coach.accept_goal(text)
        for letter in Letter:
            coach.rate(letter, 7, "it is mine")
        coach.set_levels(["nothing", "once", "every planning", "twice", "always"], 2)
        coach.set_mini_goal("ask Paul", date(2026, 12, 1), "Ines")
        coach.set_mini_goal("read the agenda", date(2026, 12, 5))
        steps = coach.session.theme.mini_goals if coach.session.theme else ()
        self.day = 31
        coach.settle_mini_goal(steps[0].id, State.DONE, "he was glad")
        coach.check_in(
            happened="I said it twice.", surprised="Nobody minded.", learned="Early is easier.", energy=6, level=-1
        )
        coach.accept_goal("I say one thing in every planning until the end of May.")
        coach.choose_goal()
        coach.accept_goal("I meet one person from another team each month.")
        coach.settle_goal(State.PARKED, "one thing at a time")
        coach.choose_goal(coach.session.theme_id)
        coach.stay_with_theme("towards saying it early", "who else turns to me")
        coach.close()


@pytest.fixture(scope="module")
def golden() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(GOLDEN.read_bytes())
    return document


def deeds(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What happened at the desk, without the words that people or rules may put better one day."""
    for event in document["events"]:
        if event["type"] not in WORDED_ELSEWHERE:
            yield event["type"], event["body"]


def export(coach: Coach, home: Path, to: Path) -> dict[str, Any]:
    open_history(home).export(coach.session.id, to)
    document: dict[str, Any] = json.loads(to.read_bytes())
    return document


def test_a_year_is_written_as_it_always_was(tmp_path: Path, golden: dict[str, Any]) -> None:
    """What a mentee does today is kept in the form that older programs and other people's scripts can read."""
    year = Year(tmp_path / "home")
    year.live()
    now = export(year.coach, tmp_path / "home", tmp_path / "now.json")
    assert list(deeds(now)) == list(deeds(golden))
    assert [event["type"] for event in now["events"]] == [event["type"] for event in golden["events"]]
    assert {type: set(b) for type, b in bodies(now)} == {type: set(b) for type, b in bodies(golden)}


def bodies(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((event["type"], event["body"]) for event in document["events"])


def test_a_year_can_be_read_for_ever(tmp_path: Path, golden: dict[str, Any]) -> None:
    """A file somebody kept opens with all that grew out of the theme, and with whose words it is made of."""
    history = open_history(tmp_path / "home")
    session = session_of(history.events(history.import_(GOLDEN)))
    assert session is not None and session.theme is not None
    theme = session.theme
    first, second = theme.goals
    assert [version.ledger.text[-9:] for version in first.versions] == ["l Easter.", "d of May."]
    assert (second.state, second.reason, second.settled is not None) == (State.PARKED, "one thing at a time", True)
    taken = {span.taken for ledger in first.earlier for span in ledger.spans if span.taken}
    assert taken == {Taken(offer=session.offers[0].id, candidate=0, field="first_step")}
    assert session.offers[0].refused == {1: "too big"}
    assert [first.rated(letter) for letter in Letter] == [7, 7, 7]
    assert (len(first.levels), first.weight) == (5, 2)
    assert [(mini.what, mini.who, mini.state) for mini in theme.mini_goals] == [
        ("ask Paul", "Ines", State.DONE),
        ("read the agenda", "", State.ACTIVE),
    ]
    (check,) = theme.check_ins
    assert (check.energy, check.level, check.learned) == (6, -1, "Early is easier.")
    assert (theme.kept_open, theme.direction) == (True, "towards saying it early")


def test_a_year_goes_out_and_comes_in_unchanged(tmp_path: Path, golden: dict[str, Any]) -> None:
    """Export, import elsewhere, export again: the same document, event for event, and it keeps to its schema."""
    history = open_history(tmp_path / "elsewhere")
    id = history.import_(GOLDEN)
    history.export(id, tmp_path / "again.json")
    again = json.loads((tmp_path / "again.json").read_bytes())
    for document in (golden, again):
        jsonschema.validate(document, json.loads(SCHEMA.read_bytes()))
        for event in document["events"]:
            event.pop("writer")  # the journal it stands in, which is another one here
    assert again == golden


@pytest.mark.parametrize("how", list(How))
def test_every_way_of_writing_has_a_name_in_the_record(how: How) -> None:
    """The names under which edits travel are part of the page's contract with the program."""
    assert str(how) in {"typed", "pasted", "inserted", "undone"}
