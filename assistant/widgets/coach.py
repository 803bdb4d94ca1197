"""The page for the mentee: it passes on what they do to the coach, and never makes them wait for it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from assistant.coach import Coach
from assistant.errors import AssistantError, InputError, ModelError, ModelStopped
from assistant.history import History, open_history
from assistant.journey import Session
from assistant.phases import Learner
from assistant.runtime.loading import load_model
from assistant.settings import LEARNING, Settings
from assistant.widgets import drawing
from assistant.widgets.deeds import DESK, Deeds
from assistant.widgets.page import STOPPING, Page
from assistant.widgets.parts import Part
from assistant.widgets.sharing import SHARING, SharingDeeds
from assistant.widgets.worker import Job, Worker

WAITS = {"say", "new_theme"}
"""What takes its turn behind an answer, since its words would be gone from the page; the rest is asked for again."""

ONE_MOMENT = "One moment: the coach is still busy. Press Stop to go on at once; nothing you wrote is lost."
WELCOME_BACK = "Welcome back. This is where you left off."
STILL_EMPTY = "This conversation has only just begun; write into it whenever you like."

LOOKING_FOR_MODEL = "Looking for a language model on this computer. You need not wait for it."
SPEAKS = "The language model {} listens, on this computer only."
BANK_ONLY = "No language model is used: every question comes from the question bank, which people wrote."
WITHOUT = "Every question comes from the question bank for now, which people wrote. {}"


class CoachWidget(Page):
    """The page for one mentee.

    It appears at once and goes on with the conversation of last time. The model is looked for, loaded and warmed up
    behind it; until then, or without one, the question bank asks.

    Args:
        home: The data folder; without it `$COACH_HOME`, else the platform's user data folder.
        model: As in `load_model`: an id, a file, `none` or `scripted`.
        session: The id of a conversation to open; without it the one used last, or a new one.
        coach: A coach that is ready, whose history lies in `home`. No model is looked for or warmed up then.
        learner: Whose own learning it is about. That of a mentor has a folder of its own inside `home`, so that it
            never lies among the conversations of a mentee.
    """

    def __init__(
        self,
        home: Path | str | None = None,
        model: str | None = None,
        session: str | None = None,
        *,
        coach: Coach | None = None,
        learner: Learner | str = Learner.MENTEE,
    ) -> None:
        super().__init__(_folder(home, learner))
        self._data_folder = _folder(home, Learner.MENTEE)  # models are there, whoever learns
        self._learner = Learner(learner)
        self._coach = coach
        self._history: History | None = None
        self._closing = threading.Event()
        self._enough = threading.Event()
        self._worker = Worker("coach")
        self._drawing = threading.Lock()
        self._behind: list[threading.Thread] = []
        self._deeds = {**Deeds(self).all, **SharingDeeds(self).all, "begin": self._begin, "open": self._open}
        for part in self.parts:
            part.on_msg(self._on_message)
        self.guarded(self.conversation, lambda: self._open_home(session))
        self.guarded(self.conversation, self.redraw)
        if self._history and coach is None:
            self._in_background(lambda: self._find_model(model))

    @property
    def coach(self) -> Coach:
        """The coach behind the page.

        Raises:
            InputError: the data folder could not be opened.
        """
        if self._coach is None:
            raise InputError(f"The conversations in {self.home} could not be opened. Choose another data folder.")
        return self._coach

    @property
    def session(self) -> Session | None:
        """The session, or None while no conversation is open."""
        try:
            return self.coach.session
        except InputError:
            return None

    def close(self) -> None:
        """Stop what is going on, save what waits, end the threads, unload the model and take the page away."""
        if not hasattr(self, "_worker") or self._closing.is_set():
            return
        self._closing.set()
        self._enough.set()
        self.cancel.set()
        coach = self._coach
        if coach and coach.model:
            coach.model.close()  # whoever waits for it is released
        self._worker.close()
        for thread in self._behind:
            thread.join()
        if coach:
            self.guarded(self.conversation, coach.close)
        super().close()

    # -- beginning

    def _open_home(self, wish: str | None) -> None:
        self._history = open_history(self.home)
        if self._coach is None:
            self._coach = Coach(self._history)
            self.conversation.voice = LOOKING_FOR_MODEL
        else:
            self._name_voice()
        self.conversation.opening = self.coach.safety.opening_notice
        self.conversation.help_line = self.coach.safety.help_line
        if self.session is None:
            latest = next((s.id for s in self._history.sessions() if s.last), "")
            if wish or latest:
                self._resume(wish or latest)
            else:
                self.coach.begin(learner=self._learner)
        self._list_earlier()

    def _resume(self, id: str) -> None:
        session = self.coach.resume(id)
        self.conversation.note = WELCOME_BACK if session.words else ""

    def _list_earlier(self) -> None:
        assert self._history is not None, "the folder was opened before anything could be listed"
        self.journey.earlier = drawing.earlier(self._history.sessions(), self.coach.session.id)

    # -- the model, behind the page

    def _find_model(self, name: str | None) -> None:
        try:
            model = load_model(name, home=self._data_folder)
        except AssistantError as error:
            self.conversation.voice = WITHOUT.format(error)
            return
        self.coach.listen_with(model)
        self._warm_up()

    def _name_voice(self) -> None:
        model = self.coach.model
        self.share.speaker = model.card.id if model else ""
        self.conversation.voice = SPEAKS.format(model.card.id) if model else BANK_ONLY

    def _warm_up(self) -> None:
        self._name_voice()
        self._enough = threading.Event()
        if self._closing.is_set():
            return
        try:
            self.coach.warm_up(on_status=self.on_status, cancel=self._enough)
        except ModelStopped as error:
            self.conversation.note = "" if self._closing.is_set() else str(error)
        except ModelError as error:
            self.coach.listen_with(None)
            self._name_voice()
            self.conversation.voice = WITHOUT.format(error)
        finally:
            if not self.conversation.busy:
                self.quiet()

    def _in_background(self, job: Job) -> None:
        thread = threading.Thread(target=lambda: self.guarded(self.conversation, job), name="model", daemon=True)
        self._behind.append(thread)
        thread.start()

    # -- what the mentee does

    def _on_message(self, part: Part, message: dict[str, Any], _: Any) -> None:
        """Take what the mentee did: what they wrote at the desk is saved here and now, the worker does the rest."""
        fields = dict(message)
        do = str(fields.pop("do", ""))
        if do == "stop":
            self._stop()
        elif do in DESK | SHARING:
            self._do(part, do, fields)
        elif self.conversation.busy and do not in WAITS:
            part.note = ONE_MOMENT
        else:
            self.in_turn(part, do, fields)

    def in_turn(self, part: Part, do: str, fields: dict[str, Any]) -> None:
        """Do something once the coach has finished what it is doing."""
        self._enough.set()  # an answer does not wait until the model is warm
        self.conversation.busy = True
        self._worker.do(lambda: self._talk(part, do, fields))

    def redraw(self) -> None:
        """Show the session as it stands; in one thread at a time, so that nothing older is drawn over it."""
        with self._drawing:
            self.draw(self.session, self._coach.library.bank if self._coach else None)
            if self._coach and self.session and self.share.looked_at:
                self.share.share = drawing.share(self.session, self._coach.sharing.offer())
            else:
                self.share.share = drawing.folded(self.session)

    def _stop(self) -> None:
        if self.conversation.busy:
            self.cancel.set()
            self.conversation.status = STOPPING

    def _talk(self, part: Part, do: str, fields: dict[str, Any]) -> None:
        self.cancel = threading.Event()
        if self._closing.is_set():
            self.cancel.set()
        self.conversation.busy = True
        self.conversation.note = ""
        try:
            self._do(part, do, fields)
        finally:
            self.conversation.growing = None
            self.quiet()
            self.conversation.busy = False

    def _do(self, part: Part, do: str, fields: dict[str, Any]) -> None:
        part.note = ""
        self.guarded(part, lambda: self._deeds[do](**fields))
        self.guarded(part, self.redraw)

    def _begin(self) -> None:
        if self.session and not self.session.words:
            self.conversation.note = STILL_EMPTY
            return
        self.coach.begin(learner=self._learner)
        self.desk.ideas_open = False
        self._list_earlier()

    def _open(self, id: str) -> None:
        self._resume(id)
        self.desk.ideas_open = False
        self._list_earlier()
        if self.coach.model:
            self._in_background(self._warm_up)


def _folder(home: Path | str | None, learner: Learner | str) -> Path:
    folder = Settings.load(home=str(home) if home else None).home.absolute()
    return folder / LEARNING if Learner(learner) is Learner.MENTOR else folder
