"""The page without a coach: its parts, and what they show of a session."""

from __future__ import annotations

import threading
from pathlib import Path

from ipywidgets import HBox

from assistant.bank import QuestionBank
from assistant.journey import Session
from assistant.runtime.base import Status
from assistant.widgets import drawing
from assistant.widgets.frame import Frame
from assistant.widgets.parts import Conversation, Desk, Journey, Part, Share, Year

DOING = {
    "loading": "Loading the model …",
    "reading": "Reading …",
    "choosing": "Choosing among your words …",
    "writing": "Writing …",
}
STOPPING = "Stopping …"
PRIVACY = "Everything you write stays on this computer, in {}."


class Page(Frame):
    """Head, conversation, desk, year and what is shared, laid out as one page.

    Args:
        home: The data folder, which the page names.
    """

    def __init__(self, home: Path) -> None:
        self.journey, self.conversation, self.desk = Journey(), Conversation(), Desk()
        self.year, self.share = Year(), Share()
        self.cancel = threading.Event()
        """Set to end the answer that is being written; every answer has its own."""
        row = HBox([self.conversation, self.desk])
        super().__init__(home, [self.journey, row, self.year, self.share])
        row.add_class("tc-row")
        self.conversation.privacy = PRIVACY.format(home)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page, from top to bottom."""
        return self.journey, self.conversation, self.desk, self.year, self.share

    # -- what is to be seen

    def draw(self, session: Session | None, bank: QuestionBank | None) -> None:
        """Show a session as it stands; the bank has the questions for what its draft leaves open."""
        self.journey.journey = drawing.journey(session)
        self.conversation.turns = drawing.turns(session)
        self.conversation.manners = drawing.manners(session)
        self.conversation.unanswered = bool(session and session.unanswered)
        self.desk.desk = drawing.desk(session)
        self.desk.ideas = drawing.ideas(session)
        if bank and self.desk.findings_open:
            self.desk.findings = drawing.findings(session, bank)
        self.year.year = drawing.year(session)

    def grow(self, text: str) -> None:
        """Show an answer as far as it is written."""
        self.conversation.growing = text

    def on_status(self, status: Status) -> None:
        """Show what the model is doing."""
        self.conversation.status = STOPPING if self.cancel.is_set() else DOING[status.doing]
        reading = status.doing == "reading"
        self.conversation.progress = f"{status.done:,} of {status.total:,}" if reading else ""

    def on_answering(self, status: Status) -> None:
        """The same while an answer is on its way: the place where it will grow opens."""
        if self.conversation.growing is None:
            self.grow("")
        self.on_status(status)

    def quiet(self) -> None:
        """Nothing is going on any more."""
        self.conversation.status = self.conversation.progress = ""
