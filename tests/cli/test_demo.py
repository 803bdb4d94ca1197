from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from assistant.history import open_history
from assistant.journey import session_of
from assistant.prompts import PromptLibrary
from assistant.scenario import read_scenario

SCENARIOS = sorted((PromptLibrary().folder / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("chosen", ["none", "scripted"])
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_sample_mentee_gets_from_theme_to_first_step(
    coach: Callable, tmp_path: Path, path: Path, chosen: str
) -> None:
    """With and without a model, the demo goes the whole way, and everything it tells is in the history."""
    scenario = read_scenario(path)
    ran = coach("demo", "--scenario", path, "--model", chosen, "--home", tmp_path / "shown")
    assert (ran.code, ran.err) == (0, "")
    history = open_history(tmp_path / "shown")
    (summary,) = history.sessions()
    session = session_of(history.events(summary.id))
    assert session and session.theme and session.theme.title == scenario.theme
    drafts = [ledger.text for ledger in session.theme.at_desk.earlier]
    assert scenario.answers.narrowing.draft.strip() in drafts
    assert session.theme.goal == scenario.answers.narrowing.goal.strip()
    first, second = session.theme.mini_goals
    assert session.theme.next_step == first and first.by == scenario.answers.planning.by < (second.by or first.by)
    assert session.theme.picture == scenario.answers.picturing[0].strip()
    assert (session.today, session.ends) == (scenario.today, scenario.ends)
    phases = [turn.about["phase"] for turn in session.turns if turn.speaker == "coach"]
    assert list(dict.fromkeys(phases)) == [
        "opening",
        "exploring",
        "challenging",
        "picturing",
        "narrowing",
        "planning",
        "reviewing",
    ]
    assert str(tmp_path / "shown" / "sessions" / summary.id / "history.json") in ran.out.replace("\n", "")


@pytest.mark.parametrize("order", [1, -1], ids=["as written", "the other way round"])
def test_it_answers_what_was_asked(coach: Callable, tmp_path: Path, order: int) -> None:
    """While exploring, the mentee answers about the side of the theme that the coach asked about."""
    written = yaml.safe_load(SCENARIOS[0].read_text(encoding="utf-8"))
    written["answers"]["exploring"] = written["answers"]["exploring"][::order]
    (tmp_path / "mentee.yaml").write_text(yaml.safe_dump(written), encoding="utf-8")
    coach("demo", "--scenario", tmp_path / "mentee.yaml", "--model", "none", "--home", tmp_path)
    history = open_history(tmp_path)
    session = session_of(history.events(history.sessions()[0].id))
    assert session
    about = {answer["text"].strip(): answer["facet"] for answer in written["answers"]["exploring"]}
    pairs = [
        (turn.about["facet"], about[answer.text])
        for turn, answer in zip(session.turns, session.turns[1:], strict=False)
        if answer.text in about
    ]
    assert len(pairs) >= 4
    assert all(asked == told for asked, told in pairs[:3])


def test_it_prints_what_one_wants_to_see(coach: Callable) -> None:
    """The demo shows who speaks, why the coach asks, gaps, candidates in full, the goal, steps, and what it took."""
    ran = coach("demo", "--model", "none")
    for shown in ("coach: ", "mentee: ", "why: ", "[theme: ", "[draft: ", "[open: ", "Grows from: ", "[goal: "):
        assert shown in ran.out, shown
    assert " % your words)]" in " ".join(ran.out.split())
    assert ran.out.index("[first step: ") < ran.out.index("[second step: ")
    assert "It took " in ran.out and "tokens" in ran.out


def test_it_stays_apart_from_real_conversations(coach: Callable, home: Path) -> None:
    """The demo keeps to a folder of its own, and its history says that nobody lived it."""
    coach("demo", "--model", "none")
    assert open_history(home).sessions() == []
    history = open_history(home / "demo")
    (summary,) = history.sessions()
    (played,) = [event for event in history.events(summary.id) if event.type == "demo_played"]
    assert played.body["scenario"] == "first_conversation"
    assert played.body["played"][:10] >= date(2026, 1, 1).isoformat()


def test_a_scenario_that_breaks_its_rules(fails: Callable[..., str], tmp_path: Path) -> None:
    """A scenario with a mistake is refused by file and field before anything is written."""
    broken = tmp_path / "broken.yaml"
    broken.write_text(SCENARIOS[0].read_text(encoding="utf-8").replace("facet: emotion", "facet: mood", 1))
    assert "broken.yaml: answers.exploring" in fails("demo", "--scenario", broken, "--model", "none")
    assert not (tmp_path / "home").exists()
