"""The page for the mentor: a brief, a plan for the meeting, what came of it, and examples to learn from."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.errors import AssistantError, InputError
from assistant.meeting.agenda import LENGTHS, Minutes
from assistant.meeting.agreed import Agreed
from assistant.meeting.plan import Plan
from assistant.mentor import FOLDER, Mentor
from assistant.pages.html import sheet_html
from assistant.pages.meeting import meeting_page
from assistant.pages.stuck import stuck_html, stuck_markdown
from assistant.prompts import PromptLibrary
from assistant.runtime.loading import load_model
from assistant.settings import Settings, expanded
from assistant.value import first_fault
from assistant.widgets import drawing
from assistant.widgets.frame import Frame
from assistant.widgets.parts import Examples, Meeting, Part
from assistant.widgets.worker import Worker

WAITS = {"let_model"}
"""What takes its turn on the worker; everything else is done, and on disk, where the message arrives."""
PRIVACY = "Everything here stays on this computer, in {}. Only what you hand back leaves it, and only as a file."
LOOKING = "Looking for a language model on this computer. You need not wait for it."
SPEAKS = "The language model {} is here and can have a part in the questions, if you want that."
NONE = "No language model is used: rules chose all of this, and people wrote the questions."
WITHOUT = "No language model has a part in this for now. {}"
STOPPED = "Stopped; the questions are as they were."
SHEETS = {"html": (stuck_html, "text/html"), "md": (stuck_markdown, "text/markdown")}
ONE_MOMENT = "One moment: the language model is still at work on the questions. Press Stop to go on at once."


class MentorWidget(Frame):
    """The page for one mentor, with what their mentees have given them.

    It appears at once; a model is looked for behind it, and nobody needs one.

    Args:
        home: The data folder; without it `$COACH_HOME`, else the platform's user data folder.
        model: As in `load_model`: an id, a file, `none` or `scripted`.
        mentor: A mentor's things that are ready, and lie in `home`. No model is looked for then.
    """

    def __init__(
        self, home: Path | str | None = None, model: str | None = None, *, mentor: Mentor | None = None
    ) -> None:
        self.meeting, self.examples = Meeting(), Examples()
        super().__init__(Settings.load(home=str(home) if home else None).home.absolute(), [self.meeting, self.examples])
        self.library = PromptLibrary()
        self.cancel = threading.Event()
        self._closing = threading.Event()
        self._at_once = threading.RLock()
        """Held while a brief and its plan change, and while they are drawn: no plan is shown beside another brief."""
        self._plan: Plan | None = None
        self._mentor = mentor
        self._worker = Worker("mentor")
        self._deeds: dict[str, Callable[..., object]] = {
            "read": self._read,
            "choose": self._choose,
            "let_model": self._let_model,
            "print": self._print,
            "note": lambda text: self.mentor.note(text),
            "agree": lambda items: self.mentor.agree(_agreed(items)),
            "hand_back": self._hand_back,
            "reflect": lambda answers: self.mentor.reflect(answers),
            "sheet": self._sheet,
        }
        for part in self.parts:
            part.on_msg(self._on_message)
        self.examples.kinds = drawing.examples(self.library.examples)
        self.meeting.privacy = PRIVACY.format(self.home / FOLDER)
        self.guarded(self.meeting, self._open_home)
        self.guarded(self.meeting, self.redraw)
        if mentor is None:
            self._worker.do(lambda: self.guarded(self.meeting, lambda: self._find_model(model)))

    @property
    def mentor(self) -> Mentor:
        """The mentor's things behind the page.

        Raises:
            InputError: the data folder could not be opened.
        """
        if self._mentor is None:
            raise InputError(f"What is kept in {self.home} could not be opened. Choose another data folder.")
        return self._mentor

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page, from top to bottom."""
        return self.meeting, self.examples

    def close(self) -> None:
        """Stop what is going on, end the thread, unload the model and take the page away."""
        if not hasattr(self, "_worker") or self._closing.is_set():
            return
        self._closing.set()
        self.cancel.set()
        if self._mentor and self._mentor.model:
            self._mentor.model.close()
        self._worker.close()
        if self._mentor:
            self.guarded(self.meeting, self._mentor.close)
        super().close()

    # -- beginning

    def _open_home(self) -> None:
        if self._mentor is None:
            self._mentor = Mentor(
                self.home, self.library, clock=lambda: datetime.now(UTC), new_id=lambda: str(uuid.uuid4())
            )
            self.meeting.voice = LOOKING
        else:
            self._name_voice()

    def _find_model(self, name: str | None) -> None:
        try:
            self.mentor.model = load_model(name, home=self.home)
        except AssistantError as error:
            self.meeting.voice = WITHOUT.format(error)
        else:
            self._name_voice()

    def _name_voice(self) -> None:
        model = self.mentor.model
        self.meeting.speaker = model.card.id if model else ""
        self.meeting.voice = SPEAKS.format(model.card.id) if model else NONE

    # -- what the mentor does

    def _on_message(self, part: Part, message: dict[str, Any], _: Any) -> None:
        fields = dict(message)
        do = str(fields.pop("do", ""))
        if do == "stop":
            self.cancel.set()
        elif do in WAITS and self.meeting.busy:
            part.note = ONE_MOMENT
        elif do in WAITS:
            self.cancel, self.meeting.busy = threading.Event(), True
            self._worker.do(lambda: self._do(part, do, fields))
        else:
            self._do(part, do, fields)

    def _do(self, part: Part, do: str, fields: dict[str, Any]) -> None:
        part.note = ""
        self.guarded(part, lambda: self._deeds[do](**fields))
        self.guarded(part, self.redraw)
        part.done += 1
        if do in WAITS:
            self.meeting.busy = False

    def redraw(self) -> None:
        """Show what is kept, and the plan in hand."""
        with self._at_once:
            self.meeting.briefs = drawing.briefs(self.mentor.briefs())
            if self._plan:
                brief = self.mentor.brief
                before, last_time = self.mentor.before(brief), self.mentor.agreed_before()
                self.meeting.meeting = drawing.meeting(self._plan, brief, before, last_time)
                self.meeting.after = drawing.after(self.mentor)

    def _read(self, name: str, data: str, key: str = "") -> None:
        identity = expanded(key.strip()) if key.strip() else None
        with self._at_once:
            self.mentor.take_in(drawing.bytes_of(data), name, identity)
            self._prepare()

    def _choose(self, id: str) -> None:
        with self._at_once:
            self.mentor.choose(id)
            self._prepare()

    def _prepare(self) -> None:
        """A plan by rules alone, which is there at once; a model has its part only when it is asked to."""
        self.cancel.set()
        self._plan = self.mentor.plan(with_model=False)

    def _let_model(self) -> None:
        brief, cancel = self.mentor.brief, self.cancel
        plan = self.mentor.plan(cancel=cancel)
        with self._at_once:
            if brief is not self.mentor.brief:
                return
            if cancel.is_set() or plan.spoken_by is None:
                raise InputError(STOPPED if cancel.is_set() else "The model had nothing to add; the questions stay.")
            self._plan = plan

    def _print(self, minutes: str) -> None:
        if self._plan is None:
            raise InputError("Open a brief first.")
        brief = self.mentor.brief
        before = self.mentor.before(brief)
        plan = drawing.lasting(self._plan, _minutes(minutes), brief, before)
        agreed, last_time = self.mentor.agreed(), self.mentor.agreed_before()
        page = sheet_html(meeting_page(plan, brief, before, agreed=agreed, last_time=last_time))
        self.meeting.file = drawing.file(f"meeting-{brief.day}-{brief.number}.html", "text/html", page)

    def _hand_back(self, items: Sequence[Mapping[str, Any]], name: str = "") -> None:
        """Keep what was agreed as it stands in the form, then hand it back."""
        agreed = _agreed(items)
        if agreed != self.mentor.agreed():
            self.mentor.agree(agreed)
        data = self.mentor.handed_back(name=name)
        self.meeting.file = drawing.file(f"agreed-{self.mentor.brief.number}.json", "application/json", data.decode())

    def _sheet(self, kind: str) -> None:
        if kind not in SHEETS:
            raise InputError("The sheet can be taken away as a page or as text.")
        render, type = SHEETS[kind]
        self.examples.file = drawing.file(f"when-we-are-stuck.{kind}", type, render())


def _agreed(items: Sequence[Mapping[str, Any]]) -> tuple[Agreed, ...]:
    """What stands in the form, without the rows in which nothing is written."""
    said = [item for item in items if str(item.get("text", "")).strip()]
    try:
        return tuple(Agreed.model_validate({**item, "by": item.get("by") or None}) for item in said)
    except ValidationError as problem:
        raise InputError(f"That cannot be kept: {first_fault(problem)}") from None


def _minutes(words: str) -> Minutes:
    for length in LENGTHS:
        if str(length) == str(words):
            return length
    raise InputError(f"A meeting of {words} minutes has no plan here: choose 30, 45 or 60.")
