"""Changing files that another program may be using at the same moment."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from assistant.errors import ModelUnavailable
from assistant.history.disk import make_folder

if sys.platform == "win32":
    import msvcrt

    def _take(handle: IO[bytes]) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_one(lock: Path, busy: str) -> Iterator[None]:
    """Holds a lock that the operating system lets go of even when its holder is killed.

    The lock file stays behind: deleting it would let two programs in.

    Raises:
        ModelUnavailable: somebody else holds it; `busy` is the sentence to say.
    """
    with lock.open("ab") as handle:
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as error:
            raise ModelUnavailable(busy) from error
        yield


def put(path: Path, text: bytes) -> None:
    """Puts a small file in place in one step: readers see the old version or the new one."""
    make_folder(path.parent)
    fresh = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        with fresh.open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
