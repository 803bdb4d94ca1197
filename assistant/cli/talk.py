"""`coach talk`: the conversation in a terminal, on the same way as in the notebook."""

from __future__ import annotations

import shlex
import threading
from argparse import Namespace
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from assistant.cli import sheet, terminal
from assistant.cli.doors import history_of, load, mentors_history_of, settings_of
from assistant.cli.keyboard import BLOCK, prepare_input, read_answer, read_message
from assistant.cli.live import Live, stopping
from assistant.cli.parsing import Commands, command
from assistant.cli.sharing import readable
from assistant.errors import AssistantError, ModelError
from assistant.phases import Learner, Phase
from assistant.settings import LEARNING

if TYPE_CHECKING:
    from assistant.answering import Answer
    from assistant.cli.intentions import Intention
    from assistant.coach import Coach
    from assistant.history import History
    from assistant.runtime.base import LanguageModel, OnStatus, OnText
    from assistant.settings import Settings

HOW = (
    f"One line is one message; {BLOCK} on a line of its own begins and ends a longer one. "
    "/help shows what else you can do, and /quit ends."
)
EARLIER = "This is a new conversation. Your last one goes on with: "
KEEP_AS_STEP = "Keep this as a step? /step alone keeps it."
LEFT = "You left these questions, and none of the answers was kept."
LAST_TURNS = 6
"""Turns shown again to somebody who comes back."""


class Ask(Protocol):
    """Something that makes the coach speak."""

    def __call__(self, *, on_text: OnText, on_status: OnStatus, cancel: threading.Event) -> Answer:
        """The answer, heard while it is written."""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "talk", _talk, "the conversation in a terminal")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--theme", metavar="TEXT", default="", help="begin with this theme")
    which.add_argument("--session", metavar="ID", help="go on with a session; `coach history list` shows them")
    parser.add_argument("--mentor", action="store_true", help="a mentor's own learning, in a folder of its own")


def _talk(arguments: Namespace) -> int:
    prepare_input()
    return converse(arguments, *_model(settings_of(arguments)))


def converse(arguments: Namespace, model: LanguageModel | None, who: str) -> int:
    """Hold the conversation until the mentee leaves.

    Args:
        arguments: What was asked for on the command line.
        model: The model that speaks, or None.
        who: One sentence about it for the mentee.
    """
    from assistant.coach import Coach

    learner = Learner.MENTOR if arguments.mentor else Learner.MENTEE
    history = mentors_history_of(arguments) if arguments.mentor else history_of(arguments)
    coach = Coach(history, model=model)
    talk = Talk(coach, str(settings_of(arguments).home / LEARNING) if arguments.mentor else arguments.home or "")
    begun = ["coach", "talk", *(["--mentor"] if arguments.mentor else [])]
    try:
        if not arguments.session and (latest := _latest(history, learner)):
            terminal.paragraph(f"{EARLIER}{shlex.join([*begun, '--session', latest])}\n", dim=True)
        talk.open(arguments.session, arguments.theme, who, learner)
        talk.go_on()
    finally:
        coach.close()
        if talk.is_open:
            _look_back(coach)
            same = {"--home": arguments.home, "--model": arguments.model, "--session": coach.session.id}
            terminal.out("\nEverything is saved. To go on later:")
            terminal.out(shlex.join([*begun, *chain.from_iterable(o for o in same.items() if o[1])]))
    return terminal.DONE


def _latest(history: History, learner: Learner) -> str:
    """The conversation of this learner that somebody spoke in last; empty where there is none."""
    found = (session for session in readable(history) if session and session.learner is learner)
    return next((session.id for session in found if session.turns), "")


def _look_back(coach: Coach) -> None:
    """One quiet line about the coach's own part."""
    from assistant.pages.manners import manners_of

    if sentence := manners_of(coach.session):
        terminal.paragraph(f"\n{sentence}", dim=True)


def _model(settings: Settings) -> tuple[LanguageModel | None, str]:
    """The model and a sentence about it; where nobody asked for one and none is here, the bank carries on."""
    try:
        model = load(settings)
    except ModelError as problem:
        if settings.model:
            raise
        return None, f"{problem.at_a_terminal} Until then the questions come from the question bank."
    return model, f"Model: {model.card.id}." if model else "No model: the questions come from the question bank."


class Talk:
    """One sitting at the terminal.

    Args:
        coach: Who is talked to.
        home: The data folder, where one was named.
    """

    def __init__(self, coach: Coach, home: str = "") -> None:
        self.coach, self.home = coach, home
        self.is_open = False
        self.leaving = False
        self.intention: Intention | None = None
        """A step that the mentee told, and that waits for its day or to be kept."""
        self._next = ""
        self._hints = dict(sheet.HINTS)
        self._warming = threading.Thread(target=self._warm_up, daemon=True)

    def open(self, id: str | None, theme: str, who: str, learner: Learner = Learner.MENTEE) -> None:
        """Begin a session, or open one again and show where it was."""
        if id:
            session = self.coach.resume(id)
            terminal.paragraph(f"{sheet.standing(session.theme, self.coach.session.today)}\n")
            terminal.paragraph(f"{HOW}\n{who}\n", dim=True)
            self._hint()
            for turn in session.turns[-LAST_TURNS:]:
                speaker = session.learner if turn.speaker == "mentee" else turn.speaker
                terminal.out(f"{terminal.said(speaker, turn.text)}\n")
        else:
            first = self.coach.begin(theme, learner=learner)
            terminal.paragraph(f"{self.coach.safety.opening_notice}\n{self.coach.safety.help_line}\n")
            terminal.paragraph(f"{HOW}\n{who}\n", dim=True)
            self.show(first)
        self.is_open = True
        self._warming.start()

    def go_on(self) -> None:
        """Take message after message, until the mentee leaves."""
        if self.coach.session.unanswered:
            self._do(None)
        while not self.leaving and (message := self._next_message()) is not None:
            self._do(message)

    def ask(self, question: str) -> str:
        """The answer to a question of the program's own; it may be empty.

        Raises:
            AssistantError: they left it, by a slash, Ctrl-C or Ctrl-D; a command they typed instead is done next.
        """
        from assistant.cli import slash

        terminal.paragraph(question)
        try:
            answer = read_answer()
        except KeyboardInterrupt:
            terminal.out()
            answer = None
        if answer is None or slash.is_meant(answer):
            self._next = "" if answer in (None, "/") else answer
            raise AssistantError(LEFT)
        return answer

    def _next_message(self) -> str | None:
        message, self._next = self._next, ""
        return message or read_message()

    def _do(self, message: str | None) -> None:
        """Take one message, or answer the one that waits. What cannot be done is said, and the conversation goes on."""
        from assistant.cli import slash

        try:
            if message is None:
                self.speak(self.coach.another)
            elif slash.is_meant(message):
                slash.run(self, message)
            else:
                phase = self.coach.session.phase
                self.speak(partial(self.coach.say, message))
                self._notice_step(message, phase)
        except AssistantError as problem:
            terminal.paragraph(f"{problem.at_a_terminal}\n")

    def speak(self, ask: Ask) -> None:
        """Let the coach speak; Ctrl-C stops it within a word."""
        before, cancel = self.coach.session, threading.Event()
        with terminal.Progress() as progress, stopping(cancel):
            live = Live(progress)
            if self._warming.is_alive():
                progress.show("Loading the model …")
            found = ask(on_text=live.hear, on_status=live.status, cancel=cancel)
            live.end(found.text)
        self._explain(found)
        for line in sheet.kept(before, self.coach.session):
            terminal.paragraph(f"{line}\n", dim=True)
        self._hint()

    def _notice_step(self, message: str, phase: Phase) -> None:
        """Offer to keep a step that was told in plain words where steps are what it is about."""
        from assistant.cli.intentions import told_in

        session = self.coach.session
        is_about_steps = phase in (Phase.PLANNING, Phase.REVIEWING) and not session.in_danger
        if is_about_steps and (told := told_in(message, session.today, session.ends)):
            self.intention = told
            terminal.paragraph(f"{KEEP_AS_STEP}\n", dim=True)

    def show(self, found: Answer) -> None:
        """Print an answer that was there at once."""
        terminal.out(terminal.said("coach", found.text))
        self._explain(found)
        self._hint()

    def _explain(self, found: Answer) -> None:
        if found.stopped:
            terminal.paragraph(
                "Stopped; what was there is kept. Go on writing, or /another for a question.\n", dim=True
            )
        else:
            terminal.reasons(found.reason, found.notices)

    def _hint(self) -> None:
        """Say what can be done in this part of the way, once."""
        if hint := self._hints.pop(self.coach.session.phase, ""):
            terminal.paragraph(f"{hint}\n", dim=True)

    def _warm_up(self) -> None:
        with suppress(AssistantError):  # the first answer will say it
            self.coach.warm_up()
