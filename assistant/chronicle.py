"""A session as it stands and as it is on disk: an event is written down before it counts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from assistant import events as e
from assistant.dates import local_day
from assistant.errors import HistoryError, InputError
from assistant.events import Event
from assistant.history import History
from assistant.journey import Session, session_of
from assistant.themes import Theme
from assistant.value import first_fault


class Chronicle:
    """The open session and the history it is kept in. Any thread may add to it; nobody waits for an answer here.

    Args:
        history: Where every event goes.
        clock: What time it is.
        new_id: A new unique name on every call.
    """

    def __init__(self, history: History, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._history, self._clock, self._new_id = history, clock, new_id
        self._session: Session | None = None
        self._others: object = None
        """What other programs had written of the session when it was read last."""
        self.lock = threading.RLock()
        """Hold it where an event depends on how the session stands; whoever holds it must not wait for the model."""

    @property
    def session(self) -> Session:
        """The session after everything that was recorded so far, as of today.

        Raises:
            InputError: none was begun or resumed yet.
        """
        session = self._session
        if session is None:
            raise InputError("No conversation is open. Begin one, or resume one of those in the history.")
        return session.model_copy(update={"today": max(local_day(self._clock()), session.today)})

    @property
    def theme(self) -> Theme:
        """The theme being worked on.

        Raises:
            InputError: it has no name yet.
        """
        theme = self.session.theme
        if theme is None:
            raise InputError("Please name a theme first, in a few words.")
        return theme

    def begin(self, body: dict[str, Any]) -> None:
        """Open a new session, with what there is to know about its beginning."""
        with self.lock:
            event = self._event(self._new_id(), e.SESSION_OPENED, body)
            self._history.append(event)
            self._session, self._others = session_of([event]), self._history.others(event.session)

    def resume(self, id: str) -> Session:
        """Open a session of the history again.

        Raises:
            InputError: there is no such session.
        """
        with self.lock:
            others = self._history.others(id)
            session = session_of(self._history.events(id))
            if session is None:
                raise InputError(
                    f"There is no conversation {id!r} in the history. Choose another, or begin a new one.",
                    note="`coach history list` shows them.",
                )
            self._session, self._others = session, others
            return session

    def catch_up(self) -> None:
        """Take in what another window has written of the open session meanwhile.

        Where that cannot be read, this window goes on with what it knows: words to be saved must not wait for it.
        """
        with self.lock, suppress(HistoryError, InputError):
            id = self.session.id
            others = self._history.others(id)
            if others != self._others:
                self._session = session_of(self._history.events(id)) or self._session
                self._others = others

    def record(self, kind: str, body: dict[str, Any]) -> None:
        """Write down what happened, then let it be so.

        Raises:
            HistoryError: it could not be saved, and so did not happen.
            InputError: it makes no sense, and so did not happen.
        """
        with self.lock:
            self.catch_up()
            event = self._event(self.session.id, kind, body)
            try:
                later = self.session.after(event)
            except ValidationError as problem:  # on disk it would keep the conversation from being opened again
                raise InputError(f"That was not kept, since it cannot be understood: {first_fault(problem)}") from None
            self._history.append(event)
            self._session = later

    def keep(self, kind: str, *, theme: str = "", **fields: Any) -> Theme:
        """Record something about a theme, the present one if none is named; returns how it stands then.

        Raises:
            InputError: there is no such theme.
        """
        with self.lock:
            id = theme or self.theme.id
            if id not in {known.id for known in self.session.themes}:
                raise InputError("There is no such theme in this conversation.")
            self.record(kind, {"theme": id, **fields})
            return next(known for known in self.session.themes if known.id == id)

    def _event(self, session: str, kind: str, body: dict[str, Any]) -> Event:
        return Event(session=session, type=kind, at=self._clock(), id=self._new_id(), body=body)
