"""The mentor's side: briefs they were given, plans for meetings, notes of their own, and what was agreed.

It has a history of its own, apart from every mentee's, so that nothing in it can ever get into a brief.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from assistant import preparing
from assistant.bank import Entry
from assistant.brief.document import Brief, read_brief
from assistant.dates import local_day
from assistant.errors import HistoryError, InputError
from assistant.events import Event
from assistant.history import open_history
from assistant.history.disk import explain, read_file, write_file
from assistant.listening import Listener
from assistant.meeting.agenda import Minutes
from assistant.meeting.agreed import Agreed, Agreement, write_agreement
from assistant.meeting.plan import Plan, plan_of
from assistant.prompts import PromptLibrary
from assistant.runtime.base import LanguageModel
from assistant.sealing import is_sealed, unseal
from assistant.settings import expanded
from assistant.transcript import checked
from assistant.value import Value, first_fault

FOLDER: Final = "mentor"
"""Where a mentor's own history is, inside the data folder."""
BRIEF_READ: Final = "brief_read"
NOTED: Final = "noted"
AGREED: Final = "agreed"
REFLECTED: Final = "reflected"
V = TypeVar("V", bound=Value)


class OwnNote(Value):
    """Something a mentor wrote down for nobody but themselves."""

    at: datetime
    text: str


class Reflection(Value):
    """A mentor's answer to a question about their own learning."""

    at: datetime
    question: str
    """Its id in the question bank."""
    answer: str


class Mentor:
    """One mentor with all that their mentees have shared with them; any thread may call it.

    Args:
        home: The data folder.
        library: Prompts and questions.
        model: A language model that has a part in the questions, if there is one.
        clock: What time it is.
        new_id: A new unique name on every call.
        seed: Another one gives other questions.
    """

    def __init__(
        self,
        home: Path,
        library: PromptLibrary,
        model: LanguageModel | None = None,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int = 1,
    ) -> None:
        self._history = open_history(home / FOLDER, clock=clock, new_id=new_id)
        self._library, self.model = library, model
        self._clock, self._new_id, self._seed = clock, new_id, seed
        self._brief: Brief | None = None
        self._lock = threading.RLock()

    # -- briefs

    def open(self, path: Path | str, identity: Path | None = None) -> Brief:
        """Read a brief, and keep it among those of its thread.

        Args:
            path: The file that the mentee gave.
            identity: The file with the secret key, where the brief is sealed.

        Raises:
            InputError: it cannot be read, is no brief, or is sealed and no key fits.
            HistoryError: it could not be kept.
        """
        file = expanded(path)
        try:
            data = read_file(file)
        except OSError as problem:
            raise InputError(f"{file} cannot be read: {problem.strerror or problem}.") from problem
        return self.take_in(data, file.name, identity)

    def take_in(self, data: bytes, name: str, identity: Path | None = None) -> Brief:
        """The same, where somebody else has read the file.

        Args:
            data: What it holds.
            name: How to call it in a message.
            identity: As for `open`.
        """
        if is_sealed(data):
            data = self._unsealed(data, identity, name)
        brief = read_brief(data, name)
        with self._lock:
            if brief not in self._of_thread(brief.thread):
                self._append(brief.thread, BRIEF_READ, brief=brief.model_dump(mode="json"))
            self._brief = brief
        return brief

    def _unsealed(self, data: bytes, identity: Path | None, name: str) -> bytes:
        if identity is None:
            raise InputError(f"{name} is sealed. Name the file with your secret key, then open it again.")
        return unseal(data, identity, name)

    def briefs(self) -> tuple[Brief, ...]:
        """The latest brief of every thread that can be read, the one used last first."""
        threads = (self._of_thread(session.id) for session in self._history.sessions())
        return tuple(max(briefs, key=lambda brief: brief.number) for briefs in threads if briefs)

    def choose(self, thread: str) -> Brief:
        """Take up the latest brief of a thread again.

        Raises:
            InputError: there is none, or none that can be read.
        """
        with self._lock:
            found = self._of_thread(thread)
            if not found:
                for event in self._events(thread, BRIEF_READ):
                    _read(Brief, event.body.get("brief"))
                raise InputError("There is no such brief here. Open the file that your mentee gave you.")
            self._brief = max(found, key=lambda brief: brief.number)
            return self._brief

    @property
    def brief(self) -> Brief:
        """The brief in hand.

        Raises:
            InputError: none was opened yet.
        """
        if self._brief is None:
            raise InputError("No brief is open. Open the file that your mentee gave you.")
        return self._brief

    def before(self, brief: Brief) -> Brief | None:
        """The brief before this one in its thread; None for the first that was read."""
        earlier = [one for one in self._of_thread(brief.thread) if one.number < brief.number]
        return max(earlier, key=lambda one: one.number, default=None)

    # -- a meeting

    def plan(self, minutes: Minutes = 30, *, with_model: bool = True, cancel: threading.Event | None = None) -> Plan:
        """What to take into a meeting about the brief in hand.

        Args:
            minutes: How long it is: 30, 45 or 60.
            with_model: Let the model have its part, if there is one; without it nobody waits.
            cancel: Set to go on without the model.

        Raises:
            InputError: no brief is open, or a length other than 30, 45 or 60 minutes.
        """
        brief, bank = self.brief, self._library.bank
        before = self.before(brief)
        plan = plan_of(brief, before, bank, minutes=minutes, seed=self._seed)
        if self.model is None or not with_model:
            return plan
        listener = Listener(self.model, self._library)
        return preparing.with_model(plan, brief, before, bank, listener, seed=self._seed, cancel=cancel)

    def note(self, text: str) -> None:
        """Write something down that nobody else will read.

        Raises:
            InputError: it is empty, or no brief is open.
            HistoryError: it could not be saved.
        """
        self._append(self.brief.thread, NOTED, text=checked(text))

    def notes(self) -> tuple[OwnNote, ...]:
        """The mentor's own notes on this thread, in order."""
        return tuple(OwnNote(at=e.at, text=e.body.get("text", "")) for e in self._events(self.brief.thread, NOTED))

    def agree(self, items: Sequence[Agreed]) -> None:
        """Write down what both said yes to; it can be handed back, and the last list counts.

        Raises:
            InputError: no brief is open, or a new step is for a day that has passed.
            HistoryError: it could not be saved.
        """
        known, today = self.agreed(), local_day(self._clock())
        if late := [item.by for item in items if item.by and item.by < today and item not in known]:
            raise InputError(f"{late[0].isoformat()} has passed already: choose a day to come for the step, or none.")
        body = {"number": self.brief.number, "items": [item.model_dump(mode="json") for item in items]}
        self._append(self.brief.thread, AGREED, **body)

    def agreed(self) -> tuple[Agreed, ...]:
        """What was agreed about the brief in hand."""
        return self._agreed(self.brief)

    def agreed_before(self) -> tuple[Agreed, ...]:
        """What was agreed last time: about the brief before the one in hand."""
        before = self.before(self.brief)
        return self._agreed(before) if before else ()

    def _agreed(self, brief: Brief) -> tuple[Agreed, ...]:
        lists = [e for e in self._events(brief.thread, AGREED) if e.body.get("number") == brief.number]
        return tuple(_read(Agreed, item) for item in lists[-1].body.get("items", ())) if lists else ()

    def hand_back(self, path: Path | str, *, name: str = "") -> Path:
        """Write what was agreed as a file for the mentee: that, and nothing else of what is kept here.

        Args:
            path: Where it goes; an older file there is replaced.
            name: What the mentor wants to be called in it; without it, as in the brief.

        Raises:
            InputError: nothing was agreed yet, or there is no such folder.
            HistoryError: it could not be written.
        """
        data, target = self.handed_back(name=name), expanded(path).absolute()
        if target.is_dir() or not target.parent.is_dir():
            raise InputError(f"{target} cannot be written: name a file in a folder that exists.")
        try:
            write_file(target, data, tag=self._new_id())
        except OSError as problem:
            raise HistoryError(explain(problem, target)) from problem
        return target

    def handed_back(self, *, name: str = "") -> bytes:
        """The same as a file for whoever puts it somewhere.

        Raises:
            InputError: nothing was agreed yet, or it is more, or the name longer, than such a file takes.
        """
        brief, items = self.brief, self.agreed()
        if not items:
            raise InputError("Nothing was agreed yet. Write down what you both said yes to, then hand it back.")
        day = local_day(self._clock())
        try:
            agreement = Agreement(thread=brief.thread, day=day, mentor=name or brief.mentor, items=items)
        except ValidationError as problem:
            raise InputError(f"This is too much to hand back: {first_fault(problem)} Make it less.") from None
        return write_agreement(agreement)

    def close(self) -> None:
        """Unload the model and close the journal."""
        if self.model:
            self.model.close()
        self._history.close()

    # -- the mentor's own learning

    def to_reflect_on(self) -> tuple[Entry, ...]:
        """The questions with which a mentor looks back at a meeting."""
        return self._library.bank.after_meeting()

    def reflect(self, answers: Mapping[str, str]) -> None:
        """Keep the mentor's answers, by the id of the question; blank ones fall away.

        Raises:
            InputError: there is no such question, or no brief is open.
            HistoryError: they could not be saved.
        """
        if unknown := [id for id in answers if self._library.bank.named(id) is None]:
            raise InputError(f"There is no question {unknown[0]!r}. Answer one of those that were asked.")
        said = {id: checked(text) for id, text in answers.items() if text.strip()}
        if said:
            self._append(self.brief.thread, REFLECTED, answers=said)

    def reflections(self) -> tuple[Reflection, ...]:
        """What the mentor has answered in this thread, in order."""
        return tuple(
            Reflection(at=event.at, question=id, answer=answer)
            for event in self._events(self.brief.thread, REFLECTED)
            for id, answer in event.body.get("answers", {}).items()
        )

    # -- inside

    def _append(self, thread: str, type: str, **body: Any) -> None:
        with self._lock:
            self._history.append({"session": thread, "type": type, "body": body})
            self._history.rebuild(thread)

    def _events(self, thread: str, type: str) -> list[Event]:
        return [event for event in self._history.events(thread) if event.type == type]

    def _of_thread(self, thread: str) -> list[Brief]:
        """The readable briefs of a thread, one for each number: of two with the same, the one read last."""
        found: dict[int, Brief] = {}
        for event in self._events(thread, BRIEF_READ):
            with suppress(InputError):  # one that cannot be read must not hide the others
                brief = _read(Brief, event.body.get("brief"))
                found[brief.number] = brief
        return list(found.values())


def _read(model: type[V], kept: Any) -> V:
    """A value as it was kept.

    Raises:
        InputError: a later version or another program wrote it otherwise.
    """
    try:
        return model.model_validate(kept)
    except ValidationError as problem:
        raise InputError(
            f"Something kept on the mentor's side cannot be read: {first_fault(problem)} "
            "Nothing was lost: update theme-coach, then try again."
        ) from None
