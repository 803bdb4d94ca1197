"""What the mentee can do about sharing, as the coach's `sharing` is told it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.brief.document import read_brief
from assistant.errors import InputError
from assistant.meeting.agreed import Agreement, read_agreement
from assistant.pages.brief import brief_page
from assistant.pages.html import sheet_html
from assistant.widgets import drawing

if TYPE_CHECKING:
    from assistant.sharing import Sharing
    from assistant.widgets.coach import CoachWidget

SHARING = {"unfold", "look", "approve", "hand_out", "take_back", "open_agreed", "take_in"}
"""What is on disk at once, also while the coach writes; only a model's wording takes its turn."""
LOOK_AGAIN = "This has changed since you looked at it, in another window; look again."
NOT_WORDED = "The model's wording is not shown: it said more than what you ticked. The one made by rules stands here."
STOPPED = "Stopped. The beginning made by rules stands here."
NOTHING_HERE = "Open the file that your mentor gave back to you first."
SET = {0: "Kept.", 1: "Kept. One small step is set; it stands under “Small steps”."}


class SharingDeeds:
    """The deeds of the part in which a mentee shares; they raise what `Sharing` raises.

    Args:
        page: Whose coach is told, and where it shows.
    """

    def __init__(self, page: CoachWidget) -> None:
        self._page = page
        self._agreement: Agreement | None = None
        self.all: dict[str, Callable[..., object]] = {
            "unfold": self._unfold,
            "look": self._look,
            "word": self._word,
            "approve": self._approve,
            "hand_out": self._hand_out,
            "take_back": self._take_back,
            "open_agreed": self._open_agreed,
            "take_in": self._take_in,
        }
        """Each takes the fields of the message that asks for it."""

    @property
    def _sharing(self) -> Sharing:
        return self._page.coach.sharing

    def _unfold(self) -> None:
        self._page.share.looked_at = True

    def _look(
        self,
        mentor: str,
        sender: str = "",
        sources: Sequence[str] = (),
        asks: Sequence[str] = (),
        summary: str | None = None,
    ) -> None:
        self._sharing.draft(sources, mentor=mentor, sender=sender, asks=asks, summary=summary)
        self._looked()

    def _looked(self) -> None:
        self._page.redraw()
        self._page.share.looked = str(uuid.uuid4())

    def _word(self, mentor: str, sender: str = "", sources: Sequence[str] = (), asks: Sequence[str] = ()) -> None:
        """Put the brief together by rules, then let the model say how it would begin."""
        self._page.share.wording = True
        try:
            self._sharing.draft(sources, mentor=mentor, sender=sender, asks=asks)
            wording = self._sharing.propose_wording(cancel=self._page.cancel)
            if wording:
                self._sharing.draft(sources, mentor=mentor, sender=sender, asks=asks, summary=wording)
        finally:
            self._page.share.wording = False
            self._looked()
        if wording is None:
            raise InputError(STOPPED if self._page.cancel.is_set() else NOT_WORDED)

    def _approve(self, mentor: str, mark: str) -> None:
        """Approve what the window shows that asks, and not what another one may have made of it since."""
        shown = drawing.seen(self._page.coach.session.sharing.of(mentor))
        if shown is None or shown[1] != mark:
            raise InputError(LOOK_AGAIN)
        self._sharing.approve(mentor, seen=shown[0])

    def _hand_out(self, mentor: str, kind: str, recipient: str = "") -> None:
        if kind == "page" and recipient.strip():
            raise InputError("Only the file can be sealed: anybody can read a page. Take the file, or empty the key.")
        data = self._sharing.hand_out(mentor=mentor, recipient=recipient)
        name = f"brief-for-{_file_name(mentor)}"
        if kind == "page":
            page = sheet_html(brief_page(read_brief(data, name)))
            self._page.share.file = drawing.file(f"{name}.html", "text/html", page)
        elif recipient.strip():
            self._page.share.file = drawing.file(f"{name}.json.age", "application/octet-stream", data)
        else:
            self._page.share.file = drawing.file(f"{name}.json", "application/json", data.decode())

    def _take_back(self, mentor: str, reason: str = "") -> None:
        self._page.share.note = self._sharing.revoke(mentor, reason)

    def _open_agreed(self, name: str, data: str) -> None:
        self._agreement = read_agreement(drawing.bytes_of(data), name)
        self._page.share.returned = drawing.returned(self._agreement)

    def _take_in(self, accepted: Sequence[int]) -> None:
        if self._agreement is None:
            raise InputError(NOTHING_HERE)
        steps = self._sharing.take(self._agreement, accepted)
        self._agreement = None
        self._page.share.returned = {}
        self._page.share.note = SET.get(steps, f"Kept. {steps} small steps are set; they stand under “Small steps”.")


def _file_name(mentor: str) -> str:
    """A name for a file, of letters and digits that every system takes."""
    return "-".join("".join(c if c.isalnum() else " " for c in mentor.casefold()).split())[:40] or "my-mentor"
