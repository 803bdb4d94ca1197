"""A session as it stands and as it is on disk: an event is written down before it counts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from assistant import events as e
from assistant.dates import local_day
from assistant.errors import InputError
from assistant.events import Event
from assistant.history import History
from assistant.journey import Session, Theme, session_of


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
            event = self._written(self._new_id(), e.SESSION_OPENED, body)
            self._session = session_of([event])

    def resume(self, id: str) -> Session:
        """Open a session of the history again.

        Raises:
            InputError: there is no such session.
        """
        with self.lock:
            session = session_of(self._history.events(id))
            if session is None:
                raise InputError(
                    f"There is no conversation {id!r} in the history. Choose another, or begin a new one.",
                    note="`coach history list` shows them.",
                )
            self._session = session
            return session

    def record(self, kind: str, body: dict[str, Any]) -> None:
        """Write down what happened, then let it be so.

        Raises:
            HistoryError: it could not be saved, and so did not happen.
        """
        with self.lock:
            session = self.session
            self._session = session.after(self._written(session.id, kind, body))

    def keep(self, kind: str, **words: str) -> Theme:
        """Record something about the present theme; returns how the theme stands then."""
        with self.lock:
            self.record(kind, {"theme": self.theme.id, **words})
            return self.theme

    def _written(self, session: str, kind: str, body: dict[str, Any]) -> Event:
        event = Event(session=session, type=kind, at=self._clock(), id=self._new_id(), body=body)
        self._history.append(event)
        return event
