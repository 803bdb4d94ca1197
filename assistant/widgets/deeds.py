"""What the mentee can do on the page, as the coach is told it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from assistant.answering import Answer
from assistant.authorship import Edit
from assistant.dialogue import goes_on
from assistant.errors import HistoryError, InputError
from assistant.journey import Session
from assistant.pages import as_html, as_markdown
from assistant.widgets import drawing
from assistant.widgets.worker import Trickle

if TYPE_CHECKING:
    from assistant.themes import Theme
    from assistant.widgets.coach import CoachWidget

DESK = {
    *("draft", "picture", "name_theme", "accept", "stay", "findings", "refuse", "rate", "goal", "settle"),
    *("step", "settle_step", "check_in", "propose_levels", "levels", "take_away"),
}
"""What the mentee writes and decides: on disk at once, also while the coach writes."""
STOPPED = "Stopped. What was there is kept, and you can go on whenever you like."
ANSWER_NOT_SAVED = "Your words are saved; the answer is not: {}"
IDEAS = "Ideas lie beside your draft now."
KINDS = {"html": (as_html, "text/html"), "md": (as_markdown, "text/markdown")}
"""How a journey can be taken away."""
NO_DAY = "Please choose a day for this step as well; it can be changed."
CROSSED = "This goal was also changed in another window. Yours counts now; the other words are under “Earlier words”."


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
            "go_on": self._go_on,
            "go_to": lambda phase: page.coach.go_to(phase),
            "new_theme": lambda title: self._turn_to(lambda: page.coach.name_theme(title, new=True)),
            "choose_theme": lambda id: self._turn_to(lambda: page.coach.choose_theme(id)),
            "draft": self._draft,
            "picture": lambda **what: page.coach.keep_picture(**what),
            "name_theme": lambda title: self._decide(lambda: page.coach.name_theme(title)),
            "accept": lambda **what: self._decide(lambda: page.coach.accept_goal(**what)),
            "stay": lambda **words: self._decide(lambda: page.coach.stay_with_theme(**words)),
            "findings": self._show_findings,
            "refuse": lambda **what: page.coach.refuse_candidate(**what),
            "rate": lambda **what: self._decide(lambda: page.coach.rate(**what)),
            "goal": lambda id: page.coach.choose_goal(id),
            "settle": lambda **what: self._decide(lambda: page.coach.settle_goal(**what)),
            "step": self._keep_step,
            "settle_step": lambda **what: self._decide(lambda: page.coach.settle_mini_goal(**what)),
            "check_in": lambda **told: self._decide(lambda: page.coach.check_in(**told)),
            "propose_levels": self._propose_levels,
            "levels": self._keep_levels,
            "take_away": self._take_away,
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
            self._page.in_turn(self._page.conversation, "go_on", {"behind": len(before.turns)})

    def _go_on(self, behind: int) -> None:
        """Let the coach speak, unless it has spoken since: two quick decisions bring one question."""
        if len(self._page.coach.session.turns) <= behind:
            self._speak(self._page.coach.another)

    def _draft(self, text: str, over: str | None = None, edits: object = (), goal: str = "") -> None:
        before = self._page.coach.session
        self._page.coach.write_draft(text, _edits(edits), over=over, goal=goal)
        if _set_aside(self._page.coach.session) > _set_aside(before):
            self._page.desk.note = CROSSED

    def _show_findings(self) -> None:
        self._decide(self._page.coach.show_findings)
        self._page.desk.findings_open = True

    def _keep_step(self, what: str, by: str, who: str = "", id: str = "") -> None:
        self._decide(lambda: self._page.coach.set_mini_goal(what, _day(by), who, id=id))

    def _propose_levels(self) -> None:
        self._page.year.proposed = list(self._page.coach.proposed_levels())

    def _keep_levels(self, levels: Sequence[str], weight: int = 1, goal: str = "") -> None:
        self._page.coach.set_levels(levels, weight, goal=goal)
        self._page.year.proposed = []

    def _take_away(self, kind: str) -> None:
        session = self._page.coach.session
        if kind not in KINDS:
            raise InputError("The journey can be taken away as a page or as text.")
        render, type = KINDS[kind]
        text = render(session, today=session.today)
        name = f"journey-{session.today}.{kind}"
        self._page.year.file = drawing.file(name, type, text)

    def _offer_ideas(self) -> None:
        self._page.desk.looking = True
        try:
            found = self._page.coach.candidates(on_status=self._page.on_status, cancel=self._page.cancel)
            self._page.redraw()
            self._page.desk.ideas_open = True
            self._page.desk.note = IDEAS if found.candidates else ""
        finally:
            self._page.desk.looking = False


def _edits(reported: object) -> list[Edit]:
    """The changes as the browser reports them; none where they cannot be understood, for the text counts."""
    try:
        return TypeAdapter(list[Edit]).validate_python(reported)
    except ValidationError:
        return []


def _set_aside(session: Session) -> int:
    return len(session.theme.at_desk.set_aside) if session.theme else 0


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise InputError(NO_DAY) from None
