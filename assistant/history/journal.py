"""One writer's file: lines are added at its end and counted as written when the disk has them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from assistant.history.disk import (
    APPENDING,
    CREATING,
    PRIVATE_FILE,
    lock,
    make_folder,
    make_private,
    sync,
    sync_folder,
)

_TRIES_FOR_A_NAME = 1000


class Journal:
    """The file `w-<id>.jsonl` that only this object writes.

    It is opened for each append, so that a session erased elsewhere is noticed and no other
    program is kept from its files.
    """

    def __init__(self, folder: Path, new_id: Callable[[], str]) -> None:
        self._folder = folder
        self._new_id = new_id
        self._path: Path | None = None
        self._process = os.getpid()
        self._named = False

    @property
    def path(self) -> Path | None:
        """The file, once something was written."""
        return self._path

    def append(self, lines: bytes) -> None:
        """Add whole lines at the end; they are on the disk when this returns.

        Raises:
            OSError: if they are not; the file then ends where it ended before, and the next
                append can work again.
        """
        fd = self._open()
        try:
            lock(fd, alone=True)
            end = os.fstat(fd).st_size
            try:
                self._write(fd, lines if _ends_well(fd, end) else b"\n" + lines)
                self._settle(fd)
            except OSError:
                with suppress(OSError):  # what stays is one damaged line; the next starts afresh
                    os.ftruncate(fd, end)
                raise
        finally:
            os.close(fd)

    def _open(self) -> int:
        if self._path is not None and self._process == os.getpid():
            try:
                return os.open(self._path, APPENDING)
            except FileNotFoundError:
                pass
        return self._create()

    def _create(self) -> int:
        """Begin a file under a name nobody has; after a fork, parent and child part here."""
        make_folder(self._folder)
        make_private(self._folder)
        for _ in range(_TRIES_FOR_A_NAME):
            path = self._folder / f"w-{self._new_id()}.jsonl"
            try:
                fd = os.open(path, CREATING, PRIVATE_FILE)
            except FileExistsError:
                continue
            make_private(path)
            self._path, self._process, self._named = path, os.getpid(), False
            return fd
        raise FileExistsError(errno.EEXIST, "no free name for a journal was found")

    def _write(self, fd: int, lines: bytes) -> None:
        written = os.write(fd, lines)
        if written != len(lines):
            raise OSError(errno.ENOSPC, f"only {written} of {len(lines)} bytes were written")

    def _settle(self, fd: int) -> None:
        """Wait for the disk.

        After a failed sync the system may believe the pages are clean although they never
        reached the disk, so this file is not trusted with another line.
        """
        try:
            sync(fd)
            if not self._named:
                self._sync_names()
            if not self._leads_to(fd):
                raise FileNotFoundError(errno.ENOENT, "the session was removed meanwhile")
        except OSError:
            self._path = None
            raise

    def _sync_names(self) -> None:
        """Make the way to the file durable, also where another process has just made a folder."""
        for folder in (self._folder, *self._folder.parents[:2]):
            sync_folder(folder)
        self._named = True

    def _leads_to(self, fd: int) -> bool:
        """Tell whether the open file is still the one that readers will find."""
        try:
            return self._path is not None and os.path.samestat(os.fstat(fd), os.stat(self._path))
        except FileNotFoundError:
            return False


def _ends_well(fd: int, end: int) -> bool:
    """Tell whether the next line would start on a fresh line."""
    if end == 0:
        return True
    os.lseek(fd, -1, os.SEEK_END)
    return os.read(fd, 1) == b"\n"
