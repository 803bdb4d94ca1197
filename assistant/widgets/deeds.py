"""What the mentee can do on the page, as the coach is told it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering import Answer
from assistant.dialogue import is_done
from assistant.errors import HistoryError, InputError
from assistant.widgets import drawing
from assistant.widgets.worker import Trickle

if TYPE_CHECKING:
    from assistant.widgets.coach import CoachWidget

STOPPED = "Stopped. What was there is kept, and you can go on whenever you like."
ANSWER_NOT_SAVED = "Your words are saved; the answer is not: {}"
IDEAS = "Ideas lie beside your draft now."
NO_DAY = "Please choose a day for the first step as well."


class Deeds:
    """The deeds of one page, by the names its parts use. They run on the page's worker and raise what the coach raises.

    Args:
        page: Whose coach is told, and where it shows.
    """

    def __init__(self, page: CoachWidget) -> None:
        self._page = page
        self.all: dict[str, Callable[..., object]] = {
            "say": self._say,
            "another": lambda: self._speak(page.coach.another),
            "go_to": lambda phase: page.coach.go_to(phase),
            "name_theme": self._name_theme,
            "choose_theme": lambda id: page.coach.choose_theme(id),
            "draft": lambda text: page.coach.write_draft(text),
            "picture": lambda text: page.coach.keep_picture(text),
            "accept": self._accept,
            "stay": self._stay,
            "first_step": self._first_step,
            "ideas": self._offer_ideas,
        }
        """Each takes the fields of the message that asks for it."""

    def _say(self, text: str, mark: str) -> None:
        def saved() -> None:
            self._page.conversation.heard = mark
            self._page.conversation.turns = drawing.turns(self._page.session)

        try:
            self._speak(lambda **ears: self._page.coach.say(text, on_saved=saved, **ears))
        except HistoryError as error:
            if self._page.conversation.heard != mark:
                raise
            self._page.conversation.note = ANSWER_NOT_SAVED.format(error)

    def _speak(self, ask: Callable[..., Answer]) -> None:
        """Let the coach take its turn, and show it growing."""
        trickle = Trickle(self._page.grow)
        answer = ask(on_text=trickle.hear, on_status=self._page.on_answering, cancel=self._page.cancel)
        if answer.stopped:
            self._page.conversation.note = STOPPED

    def _name_theme(self, title: str, new: bool = False) -> None:
        first = self._page.coach.session.theme is None
        self._page.coach.name_theme(title, new=new)
        if new:
            self._speak(self._page.coach.another)
        elif first:
            self._go_on()

    def _accept(self, text: str) -> None:
        theme = self._page.coach.session.theme
        if theme and text.strip() and text.strip() != theme.draft:
            self._page.coach.write_draft(text)
        self._page.coach.accept_goal(text)
        self._go_on()

    def _stay(self) -> None:
        self._page.coach.stay_with_theme()
        self._go_on()

    def _first_step(self, text: str, by: str) -> None:
        try:
            day = date.fromisoformat(by)
        except ValueError:
            raise InputError(NO_DAY) from None
        self._page.coach.set_first_step(text, day)
        self._go_on()

    def _go_on(self) -> None:
        """Ask the next question where a decision of the mentee has finished a part of the way."""
        session = self._page.coach.session
        if is_done(session, session.phase):
            self._speak(self._page.coach.another)

    def _offer_ideas(self) -> None:
        self._page.desk.looking = True
        try:
            found = self._page.coach.candidates(on_status=self._page.on_status, cancel=self._page.cancel)
            self._page.draw(self._page.session)
            self._page.desk.ideas_open = not self._page.cancel.is_set()
            self._page.desk.note = IDEAS if found.candidates and self._page.desk.ideas_open else ""
        finally:
            self._page.desk.looking = False
