from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant import events as e
from assistant.coach import Coach
from assistant.events import Event
from assistant.history import open_history
from assistant.phases import Move, Phase
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
CRY = "I don't want to live any more. I have the pills ready."


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
