"""The few things about disks that the history relies on, the same on every system."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_PERMISSION = {errno.EACCES, errno.EPERM}
_NOT_OFFERED = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY}
# Virus scanners and sync programs on Windows hold a file for a moment: 25 × 0.1 s, then give up.
_WINDOWS_PAUSES = (0.1,) * 25

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # opening a named pipe would otherwise wait for ever

APPENDING = os.O_RDWR | os.O_APPEND | _BINARY | _NO_LINKS
CREATING = APPENDING | os.O_CREAT | os.O_EXCL

if sys.platform == "win32":

    def lock(fd: int, *, alone: bool) -> None:
        """Do nothing: every writer has a file of its own, so nothing depends on a lock."""

    def sync(fd: int) -> None:
        """Return once what was written is on the disk."""
        os.fsync(fd)

    def sync_folder(folder: Path) -> None:
        """Do nothing: Windows keeps names durable itself and cannot open a folder."""

else:
    import fcntl

    def lock(fd: int, *, alone: bool) -> None:
        """Lock an open file until it is closed, so that no reader sees half a record.

        Only belt and braces: some network drives have no locks, and every writer has a file of
        its own.
        """
        with suppress(OSError):
            fcntl.flock(fd, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)

    def sync(fd: int) -> None:
        """Return once what was written is on the disk, and not only in the drive's own memory."""
        full = getattr(fcntl, "F_FULLFSYNC", None)
        if full is not None:
            try:
                fcntl.fcntl(fd, full)
                return
            except OSError as error:
                if error.errno not in _NOT_OFFERED:
                    raise
        os.fsync(fd)

    def sync_folder(folder: Path) -> None:
        """Return once the names in a folder are on the disk, where the file system can do that."""
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno not in _NOT_OFFERED:
                raise
        finally:
            os.close(fd)


def make_folder(folder: Path) -> None:
    """Make a folder only its owner can look into, and every folder above it that is missing."""
    if folder.is_dir() or folder == folder.parent:
        return
    make_folder(folder.parent)
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    make_private(folder)
    sync_folder(folder.parent)


def make_private(path: Path) -> None:
    """Give a file or folder of ours to its owner alone, whatever the umask says.

    A disk without permissions (a memory stick, some network drives) cannot, and is used as it is.
    """
    with suppress(OSError):
        path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)


def read_file(path: Path) -> bytes:
    """Read an ordinary file whole.

    Raises:
        OSError: also for links, pipes and folders, which are never followed or waited for.
    """
    flags = os.O_RDONLY | _BINARY | _NO_LINKS | _NO_WAIT
    with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is not an ordinary file")
        lock(file.fileno(), alone=False)
        return file.read()


def write_file(path: Path, data: bytes, *, tag: str) -> None:
    """Put a file in place at once or not at all; readers see the old one or the new one.

    Args:
        path: Where it goes.
        data: What it holds.
        tag: Part of the name it has until it is complete; no two writers may use the same.

    Raises:
        OSError: if it could not be written; what was there before is untouched.
    """
    unfinished = path.with_name(f".{path.name}.{tag}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY | _NO_LINKS
    try:
        with open(unfinished, "wb", opener=lambda name, _: os.open(name, flags, PRIVATE_FILE)) as file:
            make_private(unfinished)
            file.write(data)
            file.flush()
            sync(file.fileno())
        patiently(lambda: os.replace(unfinished, path))
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def patiently(
    action: Callable[[], object],
    *,
    pauses: tuple[float, ...] = _WINDOWS_PAUSES if sys.platform == "win32" else (),
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Do something that another program may forbid for a moment, trying again after each pause."""
    for pause in pauses:
        try:
            action()
            return
        except PermissionError:
            sleep(pause)
    action()


def explain(error: OSError, where: Path) -> str:
    """Say in a sentence why nothing could be saved, and what to do about it."""
    if error.errno in _NO_ROOM:
        reason = "the disk is full or a size limit is reached; free some space"
    elif error.errno == errno.EROFS:
        reason = "that place is read-only; choose another data folder or make it writable"
    elif error.errno in _NO_PERMISSION:
        reason = "this account has no permission to write there; change that or choose another"
        reason += " data folder"
    elif error.errno == errno.EIO:
        reason = "the disk reported an error; check the disk and its cable"
    else:
        reason = f"{error.strerror or error}; check that folder"
    return f"This was not saved in {where}: {reason}, then try again. What was saved before is safe."
