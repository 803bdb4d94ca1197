"""The year: goals beside each other, small steps, looking back, levels, and taking it all away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from assistant.events import CHECKED_IN
from assistant.history import open_history
from assistant.widgets.parts import STATIC

Sit = Callable[..., Any]
GOAL = "I say one thing I know in six Thursday plannings by the end of March."
OTHER = "I ask for a talk with two people outside my team before June."
FIVE = ["As it is today.", "Twice.", "Six times.", "Eight times.", "They ask me first."]


@pytest.fixture
def mentee(sit: Sit) -> Any:
    """A mentee with a theme."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title="being heard in meetings")
    return mentee


@pytest.fixture
def working(mentee: Any) -> Any:
    """The same mentee with two goals; the second lies on the desk."""
    mentee.did("accept", at="desk", text=GOAL)
    accept_another(mentee, OTHER)
    return mentee


def tell(mentee: Any, do: str, **fields: Any) -> None:
    """What the browser sends for the year, and wait until the page has finished with it."""
    mentee.page.year._handle_custom_msg({"do": do, **fields}, [])
    mentee.settles()


def accept_another(mentee: Any, words: str) -> None:
    tell(mentee, "goal", id="")
    mentee.did("accept", at="desk", text=words)


def year(mentee: Any) -> dict[str, Any]:
    return mentee.page.year.year


def goal(mentee: Any, words: str) -> dict[str, Any]:
    return next(goal for goal in year(mentee)["goals"] if goal["words"] == words)


def day(mentee: Any, days: int) -> str:
    return (mentee.page.coach.session.today + timedelta(days=days)).isoformat()


def add_step(mentee: Any, what: str = "Ask Paul for five minutes.", in_days: int = 7, who: str = "") -> dict[str, Any]:
    tell(mentee, "step", what=what, by=day(mentee, in_days), who=who, id="")
    return next(step for step in year(mentee)["steps"] if step["what"] == what)


def kept(mentee: Any) -> int:
    """Events on disk."""
    session = mentee.page.coach.session.id
    return len(list(open_history(mentee.page.home).events(session)))


def test_without_a_theme_there_is_no_year(sit: Sit) -> None:
    """Nobody is shown goals and steps before they know what they want to talk about."""
    assert sit().page.year.year == {}


def test_a_theme_alone_has_an_empty_year_with_a_picture(mentee: Any) -> None:
    """Nothing is asked for yet, and the picture of the months ahead is there."""
    drawn = year(mentee)
    assert drawn["goals"] == drawn["steps"] == drawn["check_ins"] == [] and drawn["many"] == ""
    assert (drawn["today"], drawn["ends"]) == (day(mentee, 0), mentee.page.coach.session.ends.isoformat())
    assert drawn["picture"].startswith("<svg")


# -- goals


def test_goals_lie_beside_each_other(working: Any) -> None:
    """Each has its words, its day and whose words they are; one of them lies on the desk."""
    first, second = year(working)["goals"]
    assert [(g["words"], g["at_desk"]) for g in (first, second)] == [(GOAL, False), (OTHER, True)]
    assert first["share"] == "100 % your words" and first["since"] and first["is_goal"]


def test_another_goal_is_laid_on_the_desk(working: Any) -> None:
    """The desk shows the goal that was chosen, and nothing happened to the other one."""
    tell(working, "goal", id=goal(working, GOAL)["id"])
    assert goal(working, GOAL)["at_desk"] and not goal(working, OTHER)["at_desk"]
    assert working.page.desk.desk["goal"] == GOAL
    assert goal(working, OTHER)["state"] == "active"


@pytest.mark.parametrize("state", ["parked", "let_go", "done"])
def test_a_goal_rests_ends_and_is_taken_up_again(working: Any, state: str) -> None:
    """What became of it and why is shown, and no decision is for ever."""
    tell(working, "settle", state=state, reason="too much at work", into="")
    assert [goal(working, OTHER)[part] for part in ("state", "reason")] == [state, "too much at work"]
    tell(working, "settle", state="active", reason="", into="")
    assert [goal(working, OTHER)[part] for part in ("state", "reason")] == ["active", ""]


def test_a_goal_is_merged_into_another(working: Any) -> None:
    """The words of the goal it went into stand beside it."""
    tell(working, "settle", state="merged", reason="the same thing", into=goal(working, GOAL)["id"])
    assert goal(working, OTHER)["into"] == GOAL
    assert goal(working, GOAL)["into"] == ""


def test_goals_on_the_way_come_first(working: Any) -> None:
    """Those that rest come after them, those that ended last."""
    accept_another(working, "A third.")
    tell(working, "goal", id=goal(working, GOAL)["id"])
    tell(working, "settle", state="done", reason="")
    tell(working, "goal", id=goal(working, OTHER)["id"])
    tell(working, "settle", state="parked", reason="")
    assert [g["state"] for g in year(working)["goals"]] == ["active", "parked", "done"]


@pytest.mark.parametrize(("number", "begins"), [(3, ""), (4, "Four goals"), (12, "Twelve goals"), (13, "13 goals")])
def test_many_open_goals_get_a_kind_word(mentee: Any, number: int, begins: str) -> None:
    """Up to three nothing is said; above that a sentence says so, and every goal is taken."""
    for each in range(number):
        accept_another(mentee, f"I speak in meeting {each}.")
    many = year(mentee)["many"]
    assert many.startswith(begins) if begins else many == ""
    assert mentee.page.year.note == ""
    tell(mentee, "settle", state="parked", reason="")
    assert year(mentee)["many"].startswith("Four") is (number == 5)


def test_thirty_goals_and_fifty_steps_are_drawn(mentee: Any) -> None:
    """A crowded year is still there as a whole, with a picture."""
    for each in range(30):
        accept_another(mentee, f"I speak in meeting {each}.")
    for each in range(50):
        add_step(mentee, f"Step {each}", 1 + each)
    assert (len(year(mentee)["goals"]), len(year(mentee)["steps"])) == (30, 50)
    assert ElementTree.fromstring(year(mentee)["picture"]).tag.endswith("svg")


# -- small steps


def test_a_small_step_is_kept_and_changed(mentee: Any) -> None:
    """With its id it is changed, without one it is new."""
    step = add_step(mentee, who="Ana")
    assert (step["by"], step["who"], step["state"], step["overdue"]) == (day(mentee, 7), "Ana", "active", False)
    tell(mentee, "step", what="Ask Paul for ten.", by=day(mentee, 9), who="", id=step["id"])
    (changed,) = year(mentee)["steps"]
    assert (changed["id"], changed["what"], changed["by"]) == (step["id"], "Ask Paul for ten.", day(mentee, 9))
    assert (changed["who"], mentee.page.year.note) == ("", "")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"by": ""}, "choose a day"),
        ({"by": "2026-02-30"}, "choose a day"),
        ({"by": "soon"}, "choose a day"),
        ({"by": "1999-01-01"}, "outside"),
        ({"by": "2999-01-01"}, "outside"),
        ({"what": "  "}, "nothing in it"),
    ],
)
def test_a_step_that_cannot_be_kept_gets_a_sentence(mentee: Any, fields: dict[str, str], sentence: str) -> None:
    """The sentence says what to do, and the steps that were there stay as they are."""
    add_step(mentee)
    before, events = year(mentee), kept(mentee)
    tell(mentee, "step", **{"what": "Read a book.", "by": day(mentee, 3), "who": "", "id": "", **fields})
    assert sentence in mentee.page.year.note
    assert (year(mentee), kept(mentee)) == (before, events)


@pytest.mark.parametrize("state", ["done", "parked", "let_go"])
def test_a_step_is_settled_and_taken_up_again(mentee: Any, state: str) -> None:
    """It may be done, wait or go, and come back."""
    id = add_step(mentee)["id"]
    tell(mentee, "settle_step", id=id, state=state, reason="no time")
    assert [(s["state"], s["reason"]) for s in year(mentee)["steps"]] == [(state, "no time")]
    tell(mentee, "settle_step", id=id, state="active", reason="")
    assert [(s["state"], s["reason"]) for s in year(mentee)["steps"]] == [("active", "")]


def test_open_steps_come_first_by_their_day(mentee: Any) -> None:
    """What is next stands on top, what is settled below."""
    for what, days in (("late", 30), ("done", 1), ("soon", 3)):
        add_step(mentee, what, days)
    tell(mentee, "settle_step", id=year(mentee)["steps"][0]["id"], state="done", reason="")
    assert [step["what"] for step in year(mentee)["steps"]] == ["soon", "late", "done"]


def test_a_day_that_has_passed_is_said_of_open_steps_only(mentee: Any) -> None:
    """A step that was done or put off is not late."""
    open_one, settled = add_step(mentee, "open", 2), add_step(mentee, "settled", 2)
    tell(mentee, "settle_step", id=settled["id"], state="parked", reason="")
    session = mentee.page.coach.session
    mentee.page.draw(session.model_copy(update={"today": session.today + timedelta(days=7)}), None)
    assert {s["id"]: s["overdue"] for s in year(mentee)["steps"]} == {open_one["id"]: True, settled["id"]: False}


# -- looking back


def test_a_check_in_keeps_what_was_said_and_nothing_else(working: Any) -> None:
    """The latest stands first, about the goal on the desk; what was not answered stays open."""
    tell(working, "check_in", happened="I spoke.", energy=0)
    tell(working, "check_in", surprised="Nobody minded.", learned="I like it.", level=-2)
    latest, first = year(working)["check_ins"]
    assert (first["happened"], first["energy"], first["level"], first["goal"]) == ("I spoke.", 0, None, OTHER)
    assert [latest[part] for part in ("surprised", "learned")] == ["Nobody minded.", "I like it."]
    assert (latest["energy"], latest["level"]) == (None, -2)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, "Nothing was said yet"),
        ({"happened": " "}, "Nothing was said yet"),
        ({"energy": 11}, "from 0 to 10"),
        ({"level": 3}, "from -2 to 2"),
    ],
)
def test_a_check_in_that_says_nothing_gets_a_sentence(working: Any, told: dict[str, Any], sentence: str) -> None:
    """Nothing is kept of it, and the sentence says what is missing."""
    events = kept(working)
    tell(working, "check_in", **told)
    assert sentence in working.page.year.note
    assert year(working)["check_ins"] == [] and kept(working) == events


# -- levels


def test_levels_are_proposed_from_the_goal_and_kept_as_the_mentee_says(working: Any) -> None:
    """Five texts come to be changed; what the mentee makes of them is kept with its weight."""
    tell(working, "propose_levels")
    assert len(working.page.year.proposed) == 5 and all(working.page.year.proposed)
    assert goal(working, OTHER)["levels"] == []
    tell(working, "levels", levels=FIVE, weight=3)
    assert (goal(working, OTHER)["levels"], goal(working, OTHER)["weight"]) == (FIVE, 3)
    assert (goal(working, GOAL)["levels"], working.page.year.proposed) == ([], [])


def test_levels_need_a_goal(mentee: Any) -> None:
    """A draft has no levels yet, and a sentence says so."""
    mentee.did("draft", at="desk", text="A rough one.", over="")
    tell(mentee, "propose_levels")
    assert "no goal on the desk" in mentee.page.year.note and mentee.page.year.proposed == []


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"levels": FIVE[:4], "weight": 1}, "five levels"),
        ({"levels": [*FIVE[:4], " "], "weight": 1}, "five levels"),
        ({"levels": FIVE, "weight": 0}, "weight"),
    ],
)
def test_levels_that_cannot_be_kept_leave_the_proposal(working: Any, fields: dict[str, Any], sentence: str) -> None:
    """The proposal stays on the page, so that nothing has to be asked for again."""
    tell(working, "propose_levels")
    proposed = working.page.year.proposed
    tell(working, "levels", **fields)
    assert sentence in working.page.year.note
    assert working.page.year.proposed == proposed and goal(working, OTHER)["levels"] == []


# -- taking it away


@pytest.mark.parametrize(("kind", "type"), [("html", "text/html"), ("md", "text/markdown")])
def test_the_journey_is_taken_away(working: Any, kind: str, type: str) -> None:
    """A page or a text with the goals in it, new whenever somebody asks, and only then."""
    tell(working, "take_away", kind=kind)
    file = working.page.year.file
    assert (file["name"], file["type"]) == (f"journey-{day(working, 0)}.{kind}", type)
    assert "Thursday plannings" in file["text"]
    tell(working, "take_away", kind=kind)
    again = working.page.year.file
    assert again["text"] == file["text"] and again["mark"] != file["mark"]
    add_step(working)
    assert working.page.year.file == again


# -- what a browser should never send


ODD = {
    "goal": [{"id": "nobody"}, {"id": 7}],
    "settle": [{"state": "forgotten"}, {"state": "merged", "into": "nobody"}, {"state": "merged"}, {}, {"state": None}],
    "settle_step": [{"id": "nobody", "state": "done"}, {"id": 7, "state": "done"}, {"state": "done"}],
    "step": [{}, {"what": 5, "by": "2026-12-24"}, {"what": "Read.", "by": 20261224}],
    "check_in": [{"energy": "7"}, {"happened": 7}, {"happened": ["I", "spoke"]}, {"mood": "fine"}],
    "levels": [{}, {"levels": None}, {"levels": FIVE, "weight": "heavy"}],
    "take_away": [{}, {"kind": "pdf"}],
    "propose_levels": [{"loudly": True}],
    "dance": [{}],
}


@pytest.mark.parametrize(("do", "fields"), [(do, fields) for do, all in ODD.items() for fields in all])
def test_odd_messages_get_a_sentence_and_change_nothing(working: Any, do: str, fields: dict[str, Any]) -> None:
    """The page says so in one sentence, nothing is written, and the next thing works."""
    before, events = year(working), kept(working)
    tell(working, do, **fields)
    note = working.page.year.note
    assert note and "\n" not in note and "Traceback" not in note
    assert (year(working), kept(working)) == (before, events)
    assert add_step(working)["state"] == "active" and working.page.year.note == ""


def test_what_happened_is_on_disk_and_comes_back(working: Any, sit: Sit, home: Path) -> None:
    """A page that is opened again shows the same year."""
    add_step(working, who="Ana")
    tell(working, "check_in", happened="I spoke.", energy=7, level=1)
    tell(working, "levels", levels=FIVE, weight=2)
    before, session = year(working), working.page.coach.session.id
    assert any(event.type == CHECKED_IN for event in open_history(home).events(session))
    assert year(sit()) == before


def test_the_script_of_the_year_makes_no_markup_of_words() -> None:
    """Words become text nodes; the only thing parsed is the program's own picture."""
    names = ("pieces.js", "goals.js", "steps.js", "reviewing.js", "year.js")
    scripts = {name: (STATIC / name).read_text(encoding="utf-8") for name in names}
    ways = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
    assert not [(name, way) for name, text in scripts.items() for way in ways if way in text]
    assert [name for name, text in scripts.items() if "DOMParser" in text] == ["year.js"]


def test_the_picture_holds_nothing_that_the_page_refuses(working: Any) -> None:
    """Words with markup in them stay words, so that the picture is shown whatever somebody writes."""
    accept_another(working, "<script>alert(1)</script> & \"x\" onload='y' ]]> \x0b")
    root = ElementTree.fromstring(year(working)["picture"])
    refused = {"script", "foreignObject", "style", "a", "use", "image", "set", "animate"}
    for node in root.iter():
        assert node.tag.startswith("{http://www.w3.org/2000/svg}")
        assert node.tag.partition("}")[2] not in refused
        assert not any(name.startswith("on") or name.endswith("href") for name in node.attrib)
