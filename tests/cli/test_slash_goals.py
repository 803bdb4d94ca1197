from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOAL = "I speak first in the planning."


def test_a_goal_is_the_mentees(shown: Callable, home: Path, kept: Callable) -> None:
    """An accepted goal is shown with whose words it is, and with the three things that only the mentee can say."""
    out = shown(f"/goal {GOAL}", f"/goal {GOAL} Twice.")
    first, second = out.split(f"Goal: {GOAL}")[1:3]
    assert "(100 % your words)" in first
    for name in ("attractive", "energy", "mine"):
        assert f"/rate {name} N: " in first and f"/rate {name} N: " not in second
    assert len(kept(home, "goal_accepted")) == 2


def test_the_draft_as_it_stands(shown: Callable, home: Path, kept: Callable) -> None:
    """`/goal` alone says how a draft becomes the goal, and `/accept` does it."""
    out = shown("/draft I will speak.", "/goal", "/accept", "/draft I will not.", "/goal")
    assert "/accept takes your draft as it stands" in out.split("Goal: none yet")[1]
    assert kept(home, "goal_accepted")[0]["text"] == "I will speak."
    assert "Goal: I will speak. (100 % your words) Draft: I will not. /accept takes" in out


RATED = [
    ("attractive 7", ("accepted_attractive", 7, "")),
    ("energy 0 it drains me", ("energy", 0, "it drains me")),
    ("mine 10", ("ownership", 10, "")),
    ("ATT 3", ("accepted_attractive", 3, "")),
]


@pytest.mark.parametrize(("typed", "value"), RATED, ids=[typed for typed, _ in RATED])
def test_ratings(shown: Callable, home: Path, kept: Callable, typed: str, value: tuple[str, int, str]) -> None:
    """What only the mentee can say is kept with its reason, and `/rate` alone shows it beside its question."""
    out = shown(f"/goal {GOAL}", f"/rate {typed}", "/rate")
    (rated,) = kept(home, "goal_rated")
    assert (rated["letter"], rated["value"], rated.get("why", "")) == value
    assert f": {value[1]} of 10. " in out and out.count("not yet.") == 2


@pytest.mark.parametrize(
    "typed", ["energy", "energy much", "seven", "7", "fun 7", "energy 11", "energy -1", "energy 7.5"]
)
def test_no_rating(shown: Callable, home: Path, kept: Callable, typed: str) -> None:
    """What is no rating is refused in a sentence that says how it is done, or how far the scale goes."""
    out = shown(f"/goal {GOAL}", f"/rate {typed}").split("mine N: ")[1]
    assert "/rate energy 4." in out or "A rating is a whole number from 0 to 10" in out
    assert kept(home, "goal_rated") == []


def test_little_energy_is_asked_about(shown: Callable, home: Path, kept: Callable) -> None:
    """A goal with little energy in it brings a question about that, before any sentence is polished."""
    assert "coach: " in shown(f"/goal {GOAL}", "/rate energy 2").split("Kept: energy, 2 of 10.")[1]


def test_several_goals(shown: Callable, home: Path, kept: Callable) -> None:
    """Goals stand in a list with number, state and share; any of them can be laid on the desk."""
    out = shown(f"/goal {GOAL}", "/goals new I ask two people.", "/goals", "/goals 1", "/goal", "/goals 3")
    assert f"1. {GOAL} (on the way, 100 % your words)" in out
    assert "2. I ask two people. (still a draft, on the desk, 100 % your words)" in out
    assert f"On the desk: {GOAL}" in out and "no goal number 3; /goals lists them" in out
    assert len(kept(home, "goal_chosen")) == 2


SETTLED = [
    ("/park too much now", "parked", "You parked “I speak first in the planning”."),
    ("/letgo", "let_go", "You let “I speak first in the planning” go."),
    ("/reached it was easy", "done", "You reached “I speak first in the planning”."),
]


@pytest.mark.parametrize(("line", "state", "said"), SETTLED, ids=[state for _, state, _ in SETTLED])
def test_what_became_of_a_goal(shown: Callable, home: Path, kept: Callable, line: str, state: str, said: str) -> None:
    """A goal can be parked, let go or reached, with a reason or none, and taken up again."""
    out = shown(f"/goal {GOAL}", line, "/goals", "/resume")
    assert said in out and "You took “I speak first in the planning” up again." in out
    first, second = kept(home, "goal_settled")
    assert (first["state"], second["state"]) == (state, "active")
    assert first["reason"] == line.partition(" ")[2]
    assert first["reason"] in out


def test_two_goals_become_one(shown: Callable, home: Path, kept: Callable) -> None:
    """A goal is merged into another that was accepted, and into nothing else."""
    two = (f"/goal {GOAL}", "/goals new", "/goal I ask Paul.")
    out = shown(*two, "/merge 2", "/merge 3", "/merge", "/merge 1 they are one", "/goals new I rest.", "/goals 1")
    assert "Goal 2 is the one on the desk itself" in out and "no goal number 3" in out and "no goal without" in out
    assert f"“I ask Paul” is part of “{GOAL.rstrip('.')}” now. /goals 1 lays that on the desk." in out
    (merged,) = kept(home, "goal_settled")
    assert (merged["state"], merged["reason"]) == ("merged", "they are one")


def test_merging_into_a_draft(shown: Callable, home: Path, kept: Callable) -> None:
    """A draft is no goal to be merged into, and the sentence says so."""
    assert "Goal 2 is still a draft" in shown(f"/goal {GOAL}", "/goals new I rest.", "/goals 1", "/merge 2")


def test_earlier_versions(shown: Callable) -> None:
    """How the goal read before stands there with its day and whose words it was."""
    out = shown("/goal I speak.", "/goal I speak twice.", "/earlier").rsplit("Goal: ", 1)[1]
    assert "I speak. (100 % your words)" in out and "20" in out.split("I speak. (")[0]


def test_staying_with_the_theme_beside_a_goal(shown: Callable) -> None:
    """Whoever stays with the theme after all hears that the goal stays saved; before a goal no word of one."""
    first, second = shown("/stay", "", f"/goal {GOAL}", "/stay", "", "/goal").split("Goal: ")[:2]
    assert "goal" not in first.rsplit("You stay with the theme", 1)[1].split(" coach: ")[0]
    assert "The theme “being heard” stays open, and your goal stays saved; /goal shows it." in second


def test_where_a_theme_leads(shown: Callable, home: Path, kept: Callable) -> None:
    """Staying keeps where the theme leads, asks in one line what to look at next, and both are said back."""
    out = shown("/stay more courage", "what Paul sees")
    assert "What would you like to look at next?" in out
    assert "Where it leads: more courage To look at next: what Paul sees" in out
    (stayed,) = kept(home, "theme_kept_open")
    assert (stayed["direction"], stayed["to_explore"]) == ("more courage", "what Paul sees")


@pytest.mark.parametrize("line", ["", "/", "/goals"])
def test_staying_needs_no_answer(talked: Callable, home: Path, kept: Callable, line: str) -> None:
    """An empty line, a slash or another command leaves the question open, and the theme is kept open all the same."""
    ran = talked("/stay", line)
    (stayed,) = kept(home, "theme_kept_open")
    assert "to_explore" not in stayed and kept(home, "mentee_turn") == []
    assert ("There is no goal yet" in ran.out) is (line == "/goals")
