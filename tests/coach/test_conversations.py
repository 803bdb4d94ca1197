from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.answering import Answer
from assistant.coach import Coach
from assistant.errors import InputError
from assistant.events import Event
from assistant.history import open_history
from assistant.journey import Session
from assistant.phases import ORDER, Move, Phase
from assistant.prompts import PromptLibrary, own_folder
from assistant.questions import label_question
from assistant.runtime.scripted import ScriptedModel
from assistant.scenario import Scenario, read_scenario
from assistant.wording import same_question

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]
SCENARIOS = sorted((own_folder() / "scenarios").glob("*.yaml"))


class Play:
    """A sample mentee who goes the whole way."""

    def __init__(self, coach: Coach, scenario: Scenario) -> None:
        self.coach, self.scenario = coach, scenario
        self.given: list[str] = []
        self.answers: list[Answer] = []

    def go(self) -> None:
        answers = self.scenario.answers
        self.hear(self.coach.begin(ends=self.scenario.ends))
        self.answer_in(Phase.OPENING)
        self.coach.name_theme(self.scenario.theme)
        for phase in (Phase.EXPLORING, Phase.CHALLENGING, Phase.PICTURING):
            if ORDER.index(self.answers[-1].phase) < ORDER.index(phase):
                self.hear(self.coach.go_to(phase))
            self.answer_in(phase)
        self.hear(self.coach.go_to(Phase.NARROWING))
        self.coach.write_draft(answers.narrowing.draft)
        self.hear(self.coach.another())
        self.coach.candidates()
        self.coach.accept_goal(answers.narrowing.goal)
        self.hear(self.coach.another())
        self.coach.set_mini_goal(answers.planning.first_step, answers.planning.by)
        self.hear(self.coach.another())

    def answer_in(self, phase: Phase) -> None:
        while self.answers[-1].phase is phase:
            text = self.scenario.next_answer(phase, self.answers[-1].facet, self.given)
            if text is None:
                return
            self.given.append(text)
            self.hear(self.coach.say(text))

    def hear(self, answer: Answer) -> None:
        self.answers.append(answer)


@pytest.mark.parametrize("model", [None, "scripted"])
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda p: p.stem)
def test_a_whole_conversation_goes_from_a_theme_to_a_first_step(
    home: Path, path: Path, model: str | None, coach_at: NewCoach, resumed: Resumed, morning: datetime
) -> None:
    """Every sample mentee gets there, with and without a model, and can come back to all of it."""
    scenario = read_scenario(path)
    start = datetime.combine(scenario.today, morning.timetz())
    play = Play(coach_at(home, ScriptedModel() if model else None, start=start), scenario)
    play.go()
    session = play.coach.session
    theme = session.theme
    assert theme is not None and theme.title == scenario.theme
    assert theme.goal == theme.draft == scenario.answers.narrowing.goal
    assert theme.picture in scenario.answers.picturing
    planned = scenario.answers.planning
    assert [(mini.what, mini.by) for mini in theme.mini_goals] == [(planned.first_step, planned.by)]
    assert list(session.words) == play.given and len(play.given) >= 6
    assert [a.phase for a in play.answers] == sorted((a.phase for a in play.answers), key=ORDER.index)
    assert play.answers[-1].phase is Phase.REVIEWING
    *before, closing = play.answers
    asking = [found for found in before if found.move is not Move.REFLECTION]
    questions = [a.question for a in asking]
    assert all(questions) and (closing.question, closing.move) == ("", Move.SUMMARY)
    assert scenario.answers.planning.first_step in closing.text
    assert [(a, b) for n, a in enumerate(questions) for b in questions[:n] if same_question(a, b)] == []
    for found in asking:
        label = label_question(found.text)
        assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False), (found.text, label.why)
    assert all(found.reason for found in play.answers)
    assert resumed(home, session.id) == session
    assert open_history(home).problems() == []


def test_the_same_conversation_twice_is_the_same_journal(
    tmp_path: Path, coach_at: NewCoach, on_disk: OnDisk, reflection: str
) -> None:
    """Time, ids, seed and model being given, every event comes out the same: nothing is left to chance."""
    journals = []
    for n in (1, 2):
        play = Play(coach_at(tmp_path / str(n), ScriptedModel([reflection])), read_scenario(SCENARIOS[0]))
        play.go()
        events = on_disk(tmp_path / str(n), play.coach.session.id)
        journals.append([{**event.model_dump(), "body": {**event.body, "timing": None}} for event in events])
    assert journals[0] == journals[1]


def test_coming_back_goes_on_where_it_was(
    home: Path, coach: Coach, coach_at: NewCoach, morning: datetime, huddle: str
) -> None:
    """A new start of the program finds the conversation as it was left, and asks what was not asked yet."""
    coach.say(huddle)
    left = coach.session
    coach.close()
    again = coach_at(home, name="m", start=morning + timedelta(days=30))
    assert again.resume(left.id).model_copy(update={"today": left.today}) == left
    asked = set(left.asked)
    answer = again.say("Sunday two weeks ago I was in charge and nobody listened.")
    assert answer.question not in asked
    assert again.session.words == (huddle, "Sunday two weeks ago I was in charge and nobody listened.")
    assert again.session.today == date(2026, 12, 22)


def test_a_conversation_that_is_not_there_is_named(home: Path, coach: Coach, coach_at: NewCoach) -> None:
    """Resuming something unknown is a sentence, and the open conversation stays open."""
    before = coach.session
    with pytest.raises(InputError, match="no conversation 'gone' in the history"):
        coach.resume("gone")
    assert coach.session == before
    with pytest.raises(InputError, match="No conversation is open"):
        _ = coach_at(home).session


def test_a_mentoring_that_has_ended_cannot_begin(home: Path, coach_at: NewCoach) -> None:
    """The last day of the mentoring must not have passed; nothing is written when it has."""
    with pytest.raises(InputError, match="2026-11-01"):
        coach_at(home).begin(ends=date(2026, 11, 1))
    assert open_history(home).sessions() == []


def test_a_page_left_open_over_night_knows_the_day(home: Path, morning: datetime, library: PromptLibrary) -> None:
    """The day is the day it is, also for a page that nobody has touched since yesterday."""
    days = iter([*[morning] * 30, *[morning + timedelta(days=1)] * 30])
    coach = Coach(open_history(home), library, clock=lambda: next(days))
    coach.begin("calm")
    while next(days) == morning:
        pass
    assert coach.session.today == date(2026, 11, 23)
    with pytest.raises(InputError, match="lies outside 2026-11-23"):
        coach.set_mini_goal("breathe", date(2026, 11, 22))
