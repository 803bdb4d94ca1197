"""The page without a coach: its parts, what they show of a session, and the edge where errors become sentences."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from ipywidgets import HBox, VBox

from assistant.bank import QuestionBank
from assistant.errors import AssistantError, HistoryError
from assistant.journey import Session
from assistant.runtime.base import Status
from assistant.widgets import drawing
from assistant.widgets.log import log_file, write_down
from assistant.widgets.parts import Conversation, Desk, Journey, Part, Year

DOING = {
    "loading": "Loading the model …",
    "reading": "Reading …",
    "choosing": "Choosing among your words …",
    "writing": "Writing …",
}
STOPPING = "Stopping …"
PRIVACY = "Everything you write stays on this computer, in {}."
NOT_SAVED = "Not saved: {}"
OWN_FAULT = "Something went wrong in the program itself. What is marked as saved is safe. Details are in {}."


class Page(VBox):
    """Head, conversation, desk and year, laid out as one page.

    Args:
        home: The data folder, which the page names.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.journey, self.conversation, self.desk, self.year = Journey(), Conversation(), Desk(), Year()
        self.cancel = threading.Event()
        """Set to end the answer that is being written; every answer has its own."""
        row = HBox([self.conversation, self.desk])
        super().__init__([self.journey, row, self.year])
        self.add_class("theme-coach")
        row.add_class("tc-row")
        self.conversation.privacy = PRIVACY.format(home)

    def __repr__(self) -> str:
        """Only the name: a notebook keeps what this says, and the traits hold the mentee's words."""
        return f"{type(self).__name__}()"

    @property
    def parts(self) -> tuple[Journey, Conversation, Desk, Year]:
        """The parts of the page, from top to bottom."""
        return self.journey, self.conversation, self.desk, self.year

    def close(self) -> None:
        """Take the page away."""
        for part in self.parts:
            part.close()
        super().close()

    def guarded(self, part: Part, job: Callable[[], object]) -> None:
        """Do something at the edge of the page: whatever goes wrong becomes a sentence in that part."""
        try:
            job()
        except HistoryError as error:
            part.note = NOT_SAVED.format(error)
        except AssistantError as error:
            part.note = str(error)
        except Exception as error:
            write_down(error, self.home)
            part.note = OWN_FAULT.format(log_file(self.home))

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
