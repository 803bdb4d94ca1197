"""One session's folder: the journals in it, the readable view, and what is set aside."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from assistant.errors import HistoryError, InputError
from assistant.history.disk import (
    explain,
    make_folder,
    patiently,
    read_file,
    sync_folder,
    write_file,
)
from assistant.history.journal import Journal
from assistant.history.reading import Reading, differ, read_journals
from assistant.history.record import MAX_SEQ, Record, encode
from assistant.history.view import NewerView, read_view, write_view

ERASING = ".erasing-"
"""How the name of a folder begins whose deletion has been decided but may not be finished."""


class SessionFolder:
    """Everything on disk about one session, as one running program sees it."""

    def __init__(self, folder: Path, new_id: Callable[[], str]) -> None:
        self.folder = folder
        self.name = folder.name
        self.stale = False
        """Whether something was appended since the view was last written."""
        self._new_id = new_id
        self._journal = Journal(folder, new_id)
        self._known: dict[str, Record] = {}
        self._looked = False
        self._highest = 0
        self._mishaps: dict[str, str] = {}

    @property
    def quarantine(self) -> Path:
        """Where unreadable bytes are copied to."""
        return self.folder / "quarantine"

    @property
    def view(self) -> Path:
        """The readable copy of the session."""
        return self.folder / "history.json"

    @property
    def mishaps(self) -> list[str]:
        """Sentences about harmless things that did not work, the last of each kind."""
        return [f"Session {self.name}: {text}" for text in self._mishaps.values()]

    def read(self) -> Reading:
        """Read the journals of all writers, and copy what is damaged into the quarantine.

        Raises:
            HistoryError: if not even the list of files can be read.
        """
        unreadable: dict[str, str] = {}
        reading = read_journals(self.name, self._contents(unreadable), unreadable)
        self._set_aside(reading.damaged)
        self._known = {record.id: record for record in reading.records}
        self._looked = True
        self._highest = max(self._highest, reading.highest)
        return reading

    def others(self) -> frozenset[tuple[str, int]]:
        """The name and size of every journal but the one that is written here."""
        found = set()
        for path in self._journals():
            if path != self._journal.path:
                with suppress(OSError):
                    found.add((path.name, path.stat().st_size))
        return frozenset(found)

    def known(self) -> dict[str, Record]:
        """The records seen or written so far, by event id."""
        if not self._looked:
            self.read()
        return self._known

    def append(self, record: Record) -> None:
        """Write one event after the highest place seen so far; its own `seq` does not count.

        Raises:
            InputError: if its id belongs to another event.
            HistoryError: if it is not on the disk.
        """
        before = self.known().get(record.id)
        if before is not None and differ(before, record):
            raise InputError(
                f"The id {record.id!r} is already used by another event of session {self.name}: "
                "give each event an id of its own."
            )
        self.write([replace(record, seq=min(self._highest + 1, MAX_SEQ))])

    def write(self, records: list[Record]) -> None:
        """Write records as they are, all or none.

        Raises:
            HistoryError: if they are not on the disk.
        """
        known = self.known()
        try:
            self._journal.append(b"".join(map(encode, records)))
        except OSError as error:
            raise HistoryError(explain(error, self.folder)) from error
        self.stale = True
        for record in records:
            known.setdefault(record.id, record)
            self._highest = max(self._highest, record.seq)

    def rebuild(self) -> None:
        """Write `history.json` from the journals; if that fails, only this copy is out of date."""
        try:
            records = self.read().records
            self._keep_stranger()
            write_file(self.view, write_view(self.name, records), tag=self._new_id())
        except OSError as error:
            self._mishaps["view"] = f"The readable copy is out of date. {explain(error, self.view)}"
        except (HistoryError, NewerView) as error:
            self._mishaps["view"] = f"The readable copy was left as it is. {error}"
        else:
            self._mishaps.pop("view", None)
            self.stale = False

    def quarantined(self) -> int:
        """How many pieces are kept in the quarantine."""
        return len(list(self.quarantine.glob("*.bin")))

    def erase(self) -> None:
        """Delete the session for good: renamed first, so that a crash cannot leave half a session.

        Raises:
            HistoryError: if something of it is still there.
        """
        doomed = self.folder.with_name(f"{ERASING}{self.name}-{self._new_id()}")
        try:
            patiently(lambda: self.folder.rename(doomed))
            sync_folder(doomed.parent)
            delete(doomed)
        except OSError as error:
            raise HistoryError(
                f"Session {self.name} could not be erased completely ({error.strerror or error}). "
                f"Close other programs that use {doomed.parent} and try again."
            ) from error

    def _contents(self, unreadable: dict[str, str]) -> Iterator[tuple[str, bytes]]:
        for path in self._journals():
            try:
                yield path.name, read_file(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                unreadable[path.name] = error.strerror or str(error)

    def _journals(self) -> list[Path]:
        try:
            return sorted(p for p in self.folder.iterdir() if p.name.endswith(".jsonl"))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise HistoryError(
                f"The folder {self.folder} could not be read ({error.strerror or error}). "
                "Nothing in it was changed; check that folder and try again."
            ) from error

    def _keep_stranger(self) -> None:
        """Copy a view that cannot be read before it is replaced.

        Raises:
            NewerView: if a later version of this program wrote it; it must stay.
            OSError: if it cannot be copied.
        """
        try:
            data = read_file(self.view)
            read_view(data, self.view.name)
        except FileNotFoundError:
            return
        except NewerView:
            raise
        except InputError:
            self._keep(data)

    def _set_aside(self, damaged: list[tuple[str, bytes]]) -> None:
        """Copy what is damaged; the journal still has it, so a failure is only reported."""
        self._mishaps.pop("quarantine", None)
        try:
            for _, data in damaged:
                self._keep(data)
        except OSError as error:
            self._mishaps["quarantine"] = f"Damaged bytes were not copied aside. {explain(error, self.quarantine)}"

    def _keep(self, data: bytes) -> None:
        """Keep bytes under a name made from them, so that the same bytes are kept once."""
        kept = self.quarantine / f"{hashlib.sha256(data).hexdigest()[:32]}.bin"
        if not kept.exists():
            make_folder(self.quarantine)
            write_file(kept, data, tag=self._new_id())


def delete(folder: Path) -> None:
    """Delete a folder and everything in it, durably.

    Raises:
        OSError: if something is left.
    """
    patiently(lambda: shutil.rmtree(folder))
    sync_folder(folder.parent)
