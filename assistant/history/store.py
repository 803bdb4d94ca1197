"""The history of all sessions in one data folder: the door the application goes through."""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from assistant.errors import HistoryError, InputError
from assistant.events import Event
from assistant.history.disk import explain, read_file, write_file
from assistant.history.intake import check_session_id, is_session_id, to_event
from assistant.history.reading import Reading
from assistant.history.record import Record
from assistant.history.session import ERASING, SessionFolder, delete
from assistant.history.view import SessionSummary, read_view, summarise, write_view
from assistant.settings import expanded
from assistant.value import Value


class SessionCheck(Value):
    """What `verify` found in one session."""

    session: str
    records: int
    """Events that can be read."""
    damaged: int
    """Places in the journals that cannot be read."""
    newer: int
    """Records of a later version of the format."""
    quarantined: int
    """Pieces of unreadable bytes kept in the quarantine."""


class Verification(Value):
    """What `verify` found."""

    sessions: list[SessionCheck]
    problems: list[str]
    """One sentence for each thing that is not as it should be."""

    @property
    def ok(self) -> bool:
        """Whether every record of every session can be read."""
        return not self.problems


def open_history(
    folder: Path | str,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    new_id: Callable[[], str] = lambda: str(uuid.uuid4()),
) -> History:
    """Open the history in a data folder; nothing is written before the first event.

    Args:
        folder: The data folder; it need not exist yet.
        clock: Tells the time, with time zone, of events that come without one.
        new_id: Makes an id nobody else makes, for events, writers and unfinished files.

    Raises:
        InputError: if the path is a file, or lies in a home that this computer does not know.
    """
    home = expanded(folder).absolute()
    if home.exists() and not home.is_dir():
        raise InputError(f"The data folder {home} is a file: choose a folder.")
    return History(home, clock=clock, new_id=new_id)


class History:
    """What was said and decided in every session.

    Any thread may call it. Several programs may use one data folder at the same time: each writes
    files of its own, and reading puts them together. Opening it finishes erasures that a crash
    interrupted.
    """

    def __init__(self, home: Path, *, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._root = home / "sessions"
        self._clock = clock
        self._new_id = new_id
        self._lock = threading.RLock()
        self._folders: dict[str, SessionFolder] = {}
        self._finish_erasing()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def append(self, event: Event | Mapping[str, Any]) -> str:
        """Save an event; when this returns its id, a power cut cannot take it away.

        Give an `Event`, or a mapping with `session` and `type`, and perhaps `body`, `at` (now, if
        missing) and `id` (a new one, if missing); every other name goes into the body. After an
        error the same event, with the same id, may be appended again.

        Raises:
            InputError: naming the field that cannot be kept.
            HistoryError: saying why it is not saved: disk full, no permission, ...
        """
        with self._lock:
            clean = to_event(event, clock=self._clock, new_id=self._new_id)
            record = Record(seq=0, id=clean.id, at=clean.at, type=clean.type, body=clean.body)
            self._folder(clean.session).append(record)
            return clean.id

    def events(self, session: str) -> list[Event]:
        """Every event of a session in order, from all writers; empty if there is no such session.

        Raises:
            InputError: if the id cannot be a session's.
            HistoryError: if the session's folder cannot be read.
        """
        with self._lock:
            return self._folder(session).read().events

    def others(self, session: str) -> object:
        """What other programs have written of a session, as a value that changes whenever they write more.

        Comparing it costs a look at the folder and no reading.
        """
        with self._lock:
            return self._folder(session).others()

    def sessions(self) -> list[SessionSummary]:
        """All sessions, the one used last first; those of which nothing is readable come last."""
        with self._lock:
            found = [summarise(reading.session, reading.records) for reading in self._readings([])]
        return sorted(found, key=lambda s: s.last.timestamp() if s.last else float("-inf"), reverse=True)

    def problems(self) -> list[str]:
        """A sentence for each thing that is not as it should be; reads every session."""
        return self.verify().problems

    def verify(self) -> Verification:
        """Read everything again and count what is readable, damaged, and kept aside."""
        with self._lock:
            problems: list[str] = self._strangers()
            checks: list[SessionCheck] = []
            for reading in self._readings(problems):
                folder = self._folder(reading.session)
                checks.append(_check(reading, folder))
                problems += reading.problems + folder.mishaps
            return Verification(sessions=checks, problems=problems)

    def rebuild(self, session: str) -> None:
        """Write the session's `history.json` from its journals.

        It costs reading and writing the whole session (tens of milliseconds for a long one), so
        `append` does not do it: call it after each turn. If it cannot be written, `problems` says
        so and nothing is lost.

        Raises:
            InputError: if there is no such session.
        """
        with self._lock:
            self._existing(session).rebuild()

    def export(self, session: str, file: Path | str) -> None:
        """Write a session as one JSON document of the same shape as `history.json`.

        Raises:
            InputError: if there is no such session, or no such folder to write to.
            HistoryError: if the file cannot be written; an older file there is untouched.
        """
        target = expanded(file).absolute()
        if target.is_dir() or not target.parent.is_dir():
            raise InputError(f"{target} cannot be written: name a file in a folder that exists.")
        with self._lock:
            data = write_view(session, self._existing(session).read().records)
            try:
                write_file(target, data, tag=self._new_id())
            except OSError as error:
                raise HistoryError(explain(error, target)) from error

    def import_(self, file: Path | str) -> str:
        """Add an exported session; events that are already here by their id are left as they are.

        Returns:
            The id of the session.

        Raises:
            InputError: if the file is missing, damaged, foreign or from a newer version; nothing
                has been added then.
            HistoryError: if it could not be saved; nothing has been added then.
        """
        path = expanded(file)
        try:
            data = read_file(path)
        except OSError as error:
            raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
        session, records = read_view(data, str(path))
        with self._lock:
            folder = self._folder(session)
            folder.read()
            added = [record for record in records if record.id not in folder.known()]
            if added:
                folder.write(added)
                folder.rebuild()
        return session

    def erase(self, session: str) -> None:
        """Delete a session for good, with its readable copy and its quarantine.

        Files exported elsewhere, backups and the versions a sync program keeps are not ours to
        delete.

        Raises:
            InputError: if there is no such session.
            HistoryError: if something of it is left.
        """
        with self._lock:
            self._existing(session).erase()
            del self._folders[session]

    def close(self) -> None:
        """Bring every readable copy up to date; the history may still be used afterwards."""
        with self._lock:
            for folder in self._folders.values():
                if folder.stale and folder.folder.is_dir():
                    folder.rebuild()

    def _folder(self, session: str) -> SessionFolder:
        name = check_session_id(session)
        path = self._root / name
        real = os.path.realpath(path)
        if path.is_symlink() or real != os.path.join(os.path.realpath(self._root), name):
            raise InputError(f"The session {name} is only a link to {real}: remove that link.")
        return self._folders.setdefault(name, SessionFolder(path, self._new_id))

    def _existing(self, session: str) -> SessionFolder:
        folder = self._folder(session)
        if not folder.folder.is_dir():
            raise InputError(f"There is no session {session} in {self._root}.")
        return folder

    def _readings(self, problems: list[str]) -> Iterator[Reading]:
        """Read each session that holds anything; one that cannot be read adds a sentence."""
        for name in filter(is_session_id, self._names(problems)):
            try:
                reading = self._folder(name).read()
            except (InputError, HistoryError) as error:
                problems.append(str(error))
                continue
            if reading.records or reading.damaged or reading.newer or reading.unreadable:
                yield reading

    def _names(self, problems: list[str]) -> list[str]:
        try:
            return sorted(path.name for path in self._root.iterdir() if path.is_dir())
        except FileNotFoundError:
            return []
        except OSError as error:
            problems.append(f"The folder {self._root} cannot be read: {error.strerror or error}.")
            return []

    def _strangers(self) -> list[str]:
        names = [name for name in self._names([]) if not is_session_id(name)]
        return [
            f"An erased session is not completely deleted: remove {self._root / name}."
            if name.startswith(ERASING)
            else f"The folder {self._root / name} cannot be a session's and was left alone."
            for name in names
        ]

    def _finish_erasing(self) -> None:
        for name in self._names([]):
            if name.startswith(ERASING):
                try:
                    delete(self._root / name)
                except OSError:
                    continue  # problems() names it


def _check(reading: Reading, folder: SessionFolder) -> SessionCheck:
    return SessionCheck(
        session=reading.session,
        records=len(reading.records),
        damaged=len(reading.damaged),
        newer=reading.newer.total(),
        quarantined=folder.quarantined(),
    )
