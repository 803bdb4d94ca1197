from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from assistant import events as e
from assistant.answering import fixed_words
from assistant.cli import main
from assistant.coach import GOALS_CAN_WAIT, STANDS, Coach
from assistant.events import Event
from assistant.history import open_history
from assistant.phases import Move, Phase
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
CRY = "I don't want to live any more. I have the pills ready."
HINT = "He decides when I've slept enough, and I'd like to be calmer with him."


@pytest.mark.parametrize(
    ("cry", "kind"),
    [
        (CRY, "self_harm"),
        ("My husband hits me when I come home late.", "abuse_or_coercion"),
        ("There is a boy in my class with bruises and he is afraid to go home.", "child_at_risk"),
    ],
)
def test_danger_is_met_with_fixed_words_and_no_model(
    home: Path, cry: str, kind: str, exploring: NewCoach, on_disk: OnDisk, huddle: str, reflection: str
) -> None:
    """Words that people wrote, with where help is; no model is asked, and nothing else happens to the journey."""
    model = ScriptedModel([reflection])
    coach = exploring(home, model)
    coach.say(huddle)
    before, asked = coach.session, len(model.prompts)
    answer = coach.say(cry)
    assert (answer.move, answer.text) == (Move.SIGNPOST, coach.safety.text_for(kind))
    assert any(line.number in answer.text for line in coach.safety.helplines.helplines)
    assert len(model.prompts) == asked and answer.provenance == {} and answer.question == ""
    after = coach.session
    assert (after.phase, after.themes, after.words) == (before.phase, before.themes, before.words)
    assert [event.body for event in on_disk(home, after.id) if event.type == e.HELP_SHOWN] == [{"kind": kind}]
    assert coach.say("Thank you. I have written to my sister now.").question


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.PICTURING, Phase.CHALLENGING])
def test_nothing_is_kept_from_words_of_danger(home: Path, phase: Phase, coach_at: NewCoach) -> None:
    """They name no theme, paint no picture and answer no challenge, whatever was asked last."""
    coach = coach_at(home)
    coach.begin()
    if phase is not Phase.OPENING:
        coach.name_theme("leading the ward")
        coach.go_to(phase)
    else:
        coach.say("A colleague told me about it.")  # what is asked now would name the theme
    before = coach.session.themes
    coach.say(CRY)
    assert coach.session.themes == before
    assert coach.another().phase is phase
    assert "pills" not in coach.session.exchange.theme


def test_danger_is_answered_even_after_a_crash(
    home: Path, coach_at: NewCoach, exploring: NewCoach, morning: datetime, reflection: str
) -> None:
    """If the program ended before the fixed words came, they come when the conversation is opened again."""
    coach = exploring(home, None)
    id = coach.session.id
    open_history(home).append(
        Event(session=id, type=e.MENTEE_TURN, at=morning + timedelta(hours=1), id="cut", body={"text": CRY})
    )
    model = ScriptedModel([reflection])
    again = coach_at(home, model, name="m")
    again.resume(id)
    assert again.another().move is Move.SIGNPOST and model.prompts == []
    assert again.another().question


def test_no_goal_grows_from_words_of_danger(home: Path, coach: Coach, huddle: str) -> None:
    """Candidates and summaries leave them alone, also much later."""
    for text in (huddle, CRY, "I'd like to hold one short meeting without notes, and ask one question in it."):
        coach.say(text)
    coach.say("Last week I felt ashamed on the bus. I want the team to ask me first.")
    texts = [coach.say("And in the meeting I keep waiting at the back again.").text for _ in range(4)]
    assert "pills" not in str(coach.candidates(4)) and all("pills" not in text for text in texts)


def test_words_that_only_hint_at_danger_are_answered_as_ever_with_one_line_on_help(
    home: Path, coach: Coach, on_disk: OnDisk
) -> None:
    """They may mean something else: the coach asks on, and where a person can help stands under its question."""
    answer = coach.say(HINT)
    assert answer.move is not Move.SIGNPOST and answer.question
    assert coach.safety.in_case in answer.notices and coach.safety.in_case not in answer.text
    assert e.HELP_SHOWN not in [event.type for event in on_disk(home, coach.session.id)]
    assert HINT in coach.session.words and coach.candidates(1).notice != GOALS_CAN_WAIT


def test_the_line_on_help_stands_under_one_of_twelve_turns(coach: Coach, huddle: str) -> None:
    """It does not follow somebody from answer to answer, and comes again once it has left the page."""
    lines = [coach.safety.in_case in coach.say(f"{HINT} That was day {n}.").notices for n in range(10)]
    assert lines[0] and 2 <= STANDS < len(coach.session.turns)
    apart = [second - first for first, second in pairwise(n for n, shown in enumerate(lines) if shown)]
    assert apart and all(2 * turns >= STANDS for turns in apart)
    assert coach.safety.in_case not in coach.say(huddle).notices


@pytest.mark.parametrize(
    ("text", "signpost", "line"), [(CRY, True, False), (HINT, False, True), ("I froze in the huddle.", False, False)]
)
def test_the_next_move_for_a_file_takes_the_same_care(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, signpost: bool, line: bool
) -> None:
    """`coach next` points to people where danger is told, and names them under its question where it is hinted at."""
    file = tmp_path / "dialogue.json"
    turns = [{"speaker": "mentee", "text": text}]
    file.write_text(json.dumps({"theme": "leading the ward", "turns": turns}), encoding="utf-8")
    assert main(["next", str(file), "--json", "--model", "none"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["move"] == "signpost") is signpost
    assert (fixed_words(PromptLibrary()).in_case in document["notices"]) is line


@pytest.mark.parametrize("leave", ["Thank you. That is all for today.", "bye for now", "I need a break."])
def test_whoever_takes_leave_after_danger_is_asked_nothing(
    home: Path, exploring: NewCoach, huddle: str, leave: str
) -> None:
    """Help was shown; a question about the theme behind a goodbye would be deaf."""
    coach = exploring(home, None)
    coach.say(huddle)
    coach.say(CRY)
    answer = coach.say(leave)
    assert answer.question == "" and "?" not in answer.text
