"""A sample mentee and the coach, played turn by turn and printed as it goes."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.answering import Answer
from assistant.cli import terminal
from assistant.cli.doors import telling
from assistant.cli.sheet import as_text
from assistant.coach import Coach
from assistant.critique import question_for
from assistant.dates import say_date
from assistant.drafting import letter_name
from assistant.goals import share_in_words
from assistant.phases import ORDER, Phase
from assistant.scenario import Scenario
from assistant.timing import Timing

LOOKING_BACK = "I tell my mentor how it went."
"""Everybody's second step."""
A_WEEK = timedelta(days=7)


class Play:
    """The scripted mentee and the coach, turn by turn."""

    def __init__(self, coach: Coach, scenario: Scenario) -> None:
        self._coach = coach
        self._scenario = scenario
        self._given: list[str] = []
        self._last = self._shown(coach.begin(ends=scenario.ends))
        self.timing = Timing()

    def explore(self) -> None:
        """Answer question after question, until there is a picture of success or nothing left to say."""
        self._answer_in(Phase.OPENING)
        self._note("theme", self._coach.name_theme(self._scenario.theme).title)
        for phase in ORDER[1 : ORDER.index(Phase.NARROWING)]:
            self._see_that_we_are_in(phase)
            self._answer_in(phase)
        self._see_that_we_are_in(Phase.NARROWING)

    def narrow(self) -> None:
        """A draft and its gaps, a question about it, candidates as material, and the goal in the mentee's own words."""
        answers = self._scenario.answers.narrowing
        self._note("draft", self._coach.write_draft(answers.draft).draft)
        for finding in self._coach.show_findings():
            _, question = question_for(finding, self._coach.library.bank, ())
            self._note("open", f"{letter_name(finding)}. {question}")
        self._shown(self._coach.another())
        with terminal.Progress() as progress:
            narrowed = self._coach.candidates(on_status=telling(progress))
        self.timing += narrowed.timing
        terminal.paragraph("The mentee asks for ideas, which are sketches and no goals:\n")
        terminal.out(terminal.wrapped(as_text(narrowed.candidates), hang="      "))
        terminal.paragraph(f"\nnote: {narrowed.notice}\n" if narrowed.notice else "")
        goal = self._coach.accept_goal(answers.goal).at_desk
        self._note("goal", f"{goal.words} ({share_in_words(goal.draft)})")

    def plan(self) -> None:
        """The first step and its day, and a second one to look back on it."""
        step = self._scenario.answers.planning
        self._shown(self._coach.another())
        self._keep_step("first step", step.first_step, step.by)
        self._keep_step("second step", LOOKING_BACK, min(step.by + A_WEEK, self._scenario.ends))
        self._shown(self._coach.another())

    def _keep_step(self, name: str, words: str, by: date) -> None:
        self._coach.set_mini_goal(words, by)
        self._note(name, f"{words.rstrip(' .')}, {say_date(by, self._scenario.today)}")

    def _answer_in(self, phase: Phase) -> None:
        """Answer as long as the coach asks in this phase and the script has something to say."""
        while self._last.phase is phase and (words := self._next_words(phase)):
            self._given.append(words)
            terminal.out(f"{terminal.said('mentee', words)}\n")
            with terminal.Progress() as progress:
                found = self._coach.say(words, on_status=telling(progress))
            self._last = self._shown(found)
            self.timing += Timing.model_validate(found.timing)

    def _next_words(self, phase: Phase) -> str | None:
        return self._scenario.next_answer(phase, self._last.facet, self._given)

    def _see_that_we_are_in(self, phase: Phase) -> None:
        """Where the script has run out of answers before the coach of questions, the mentee moves on."""
        if ORDER.index(self._last.phase) < ORDER.index(phase):
            self._last = self._shown(self._coach.go_to(phase))

    def _shown(self, found: Answer) -> Answer:
        terminal.out(terminal.said("coach", found.text))
        terminal.reasons(found.reason, found.notices)
        return found

    def _note(self, name: str, words: str) -> None:
        terminal.out(terminal.wrapped(f"[{name}: {words}]\n", hang="  "))


def run(coach: Coach, scenario: Scenario) -> Timing:
    """Play the scenario from beginning to end; returns what the model's part of it took."""
    play = Play(coach, scenario)
    play.explore()
    play.narrow()
    play.plan()
    return play.timing
