from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOAL = "/goal I open the numbers point in at least six meetings."
LEFT = "You left these questions, and none of the answers was kept."


def test_a_check_in(shown: Callable, home: Path, kept: Callable) -> None:
    """Three questions, one after the other, then energy; all that was answered is kept together."""
    out = shown("/checkin", "Paul said yes.", "It was easy.", "Asking is enough.", "7")
    asked = ["What happened since last time?", "What surprised you?", "What did you learn", "How much energy"]
    assert [out.index(question) for question in asked] == sorted(out.index(question) for question in asked)
    (told,) = kept(home, "checked_in")
    assert (told["happened"], told["surprised"], told["learned"]) == (
        "Paul said yes.",
        "It was easy.",
        "Asking is enough.",
    )
    assert told["energy"] == 7 and "level" not in told
    assert "coach: " in out.split("Your check-in is kept")[1] and kept(home, "mentee_turn") == []


def test_what_happened_can_stand_behind_it(shown: Callable, home: Path, kept: Callable) -> None:
    """Words behind `/checkin` are what happened, and are not asked for again."""
    assert "What happened since" not in shown("/checkin Paul said yes.", "", "", "")
    assert [told["happened"] for told in kept(home, "checked_in")] == ["Paul said yes."]


def test_parts_can_be_left_out(shown: Callable, home: Path, kept: Callable) -> None:
    """An empty line leaves a question out; where all are, nothing is kept and it says so."""
    shown("/checkin", "", "It was easy.", "", "")
    (told,) = kept(home, "checked_in")
    assert "happened" not in told and told["surprised"] == "It was easy." and "energy" not in told
    assert "so nothing was kept" in shown("/checkin", "", "", "", "")


def test_numbers_are_asked_for_until_they_fit(shown: Callable, home: Path, kept: Callable) -> None:
    """What is no number of the scale is asked for again, and never guessed."""
    out = shown("/checkin", "Nothing.", "", "", "eleven", "11", "-1", "9" * 5000, "3.5", "3")
    assert out.count("A whole number from 0 to 10, please") == 5
    assert kept(home, "checked_in")[0]["energy"] == 3


@pytest.mark.parametrize(("typed", "level"), [("+1", 1), ("-2", -2), ("−2", -2), ("0", 0), ("", None), ("3", None)])
def test_how_far(shown: Callable, home: Path, kept: Callable, typed: str, level: int | None) -> None:
    """Where the goal has levels, they are shown with their words, and the mentee says how far they are."""
    lines = (GOAL, "/levels set", "", "", "", "", "", "/checkin", "Nothing.", "", "", "", typed, "")
    out = shown(*lines).split("Your five levels are kept.")[1]
    assert "How far are you, from -2 to +2?" in out and "+1, more than you expected: " in out
    assert ("A whole number from -2 to +2, please" in out) is (typed == "3")
    assert kept(home, "checked_in")[0].get("level") == level


LEAVING = [("/",), ("/theme",), ("quit",), ()]


@pytest.mark.parametrize("last", LEAVING, ids=str)
def test_leaving_a_check_in(talked: Callable, home: Path, kept: Callable, last: tuple[str, ...]) -> None:
    """A slash or the end of the input leaves without saving and says so; a command that was typed is done then."""
    ran = talked("/checkin", "Paul said yes.", *last)
    assert LEFT in ran.out and kept(home, "checked_in") == [] and kept(home, "mentee_turn") == []
    assert ("Theme: being heard." in ran.out) is (last == ("/theme",))


def test_ctrl_c_leaves_a_check_in_and_not_the_conversation(
    talked: Callable, types: Callable, home: Path, kept: Callable
) -> None:
    """Ctrl-C at a question of the program's own leaves the questions, says so, and the conversation goes on."""
    types("/checkin", "Paul said yes.", None, "I am still here.", "/quit")
    assert LEFT in talked().out
    assert kept(home, "checked_in") == [] and [turn["text"] for turn in kept(home, "mentee_turn")] == [
        "I am still here."
    ]


def test_an_answer_of_several_lines(talked: Callable, home: Path, kept: Callable) -> None:
    """Three quotes begin a longer answer here as everywhere."""
    talked("/checkin", '"""', "First", "then", '"""', "", "", "")
    assert kept(home, "checked_in")[0]["happened"] == "First\nthen"


def test_danger_in_a_check_in(shown: Callable) -> None:
    """Words of somebody in danger are met with help, wherever they are written."""
    out = shown("/checkin", "I want to kill myself.", "", "", "").split("Your check-in is kept")[1]
    assert "112" in out


def test_levels_are_proposed_and_changed(shown: Callable, home: Path, kept: Callable) -> None:
    """Five levels are proposed from the goal; an empty line keeps a proposal, words replace it."""
    out = shown(GOAL, "/levels", "/levels set", "None at all.", "", "", "", "", "/levels")
    assert "Proposed from your goal, for you to change: -2, much less than you expected: " in out
    (kept_levels,) = kept(home, "levels_set")
    assert kept_levels["levels"][0] == "None at all." and "six meetings" in kept_levels["levels"][2]
    assert "Your levels: -2, much less than you expected: None at all." in out


def test_levels_are_left_whole(shown: Callable, home: Path, kept: Callable) -> None:
    """Whoever leaves in the middle changes no level."""
    assert LEFT in shown(GOAL, "/levels set", "None at all.", "/")
    assert kept(home, "levels_set") == []
    assert "/levels set asks for them" in shown(GOAL, "/levels five")
