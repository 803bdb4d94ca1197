"""What the mentee can do on the page, as the coach is told it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering import Answer
from assistant.dialogue import goes_on
from assistant.errors import HistoryError, InputError
from assistant.widgets.worker import Trickle

if TYPE_CHECKING:
    from assistant.journey import Theme
    from assistant.widgets.coach import CoachWidget

DESK = {"draft", "picture", "name_theme", "accept", "stay", "first_step"}
"""What the mentee writes and decides: on disk at once, also while the coach writes."""
STOPPED = "Stopped. What was there is kept, and you can go on whenever you like."
ANSWER_NOT_SAVED = "Your words are saved; the answer is not: {}"
IDEAS = "Ideas lie beside your draft now."
NO_DAY = "Please choose a day for the first step as well."


class Deeds:
    """The deeds of one page, by the names its parts use; they raise what the coach raises.

    Those in `DESK` run wherever the mentee's message arrives and never wait, all others run on the page's worker.

    Args:
        page: Whose coach is told, and where it shows.
    """

    def __init__(self, page: CoachWidget) -> None:
        self._page = page
        self.all: dict[str, Callable[..., object]] = {
            "say": self._say,
            "another": lambda: self._speak(page.coach.another),
            "go_to": lambda phase: page.coach.go_to(phase),
            "new_theme": lambda title: self._turn_to(lambda: page.coach.name_theme(title, new=True)),
            "choose_theme": lambda id: self._turn_to(lambda: page.coach.choose_theme(id)),
            "draft": lambda text: page.coach.write_draft(text),
            "picture": lambda text: page.coach.keep_picture(text),
            "name_theme": lambda title: self._decide(lambda: page.coach.name_theme(title)),
            "accept": lambda text: self._decide(lambda: self._accept(text)),
            "stay": lambda: self._decide(page.coach.stay_with_theme),
            "first_step": lambda text, by: self._decide(lambda: page.coach.set_first_step(text, _day(by))),
            "ideas": self._offer_ideas,
        }
        """Each takes the fields of the message that asks for it."""

    def _say(self, text: str, mark: str) -> None:
        def saved() -> None:
            self._page.conversation.heard = mark
            self._page.redraw()

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

    def _turn_to(self, theme: Callable[[], Theme]) -> None:
        before = self._page.coach.session
        theme()
        if goes_on(before, self._page.coach.session):
            self._speak(self._page.coach.another)

    def _decide(self, decision: Callable[[], object]) -> None:
        before = self._page.coach.session
        decision()
        if goes_on(before, self._page.coach.session):
            self._page.in_turn(self._page.conversation, "another", {})

    def _accept(self, text: str) -> None:
        theme = self._page.coach.session.theme
        if theme and text.strip() and text.strip() != theme.draft:
            self._page.coach.write_draft(text)
        self._page.coach.accept_goal(text)

    def _offer_ideas(self) -> None:
        self._page.desk.looking = True
        try:
            found = self._page.coach.candidates(on_status=self._page.on_status, cancel=self._page.cancel)
            self._page.redraw()
            self._page.desk.ideas_open = True
            self._page.desk.note = IDEAS if found.candidates else ""
        finally:
            self._page.desk.looking = False


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise InputError(NO_DAY) from None
