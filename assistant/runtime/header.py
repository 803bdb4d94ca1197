"""What the first bytes and the length of a file give away, before anybody reads a gigabyte."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from assistant.errors import ModelRefused, ModelUnavailable
from assistant.runtime.catalogue import Entry

MAGIC = b"GGUF"
VERSIONS = (2, 3)
# Magic, version, and the two counts that every header has.
SHORTEST = 24
# What people end up with under a model's name, told by how it begins.
STRANGERS = {
    b"<": "is a web page that was saved under a model's name",
    b"{": "is a text answer of a server, not a model",
    b"version https://git-lfs": "is only a pointer to a model, as Git keeps it, not the model",
    b"pk\x03\x04": "is a zip archive or a wheel, not a model",
}


def look(path: Path, entry: Entry | None) -> os.stat_result:
    """Makes sure that a file could be a model; `entry` is what it should be, where that is known.

    Raises:
        ModelUnavailable: there is no such file, or it cannot be opened.
        ModelRefused: it is something else, or not a whole model.
    """
    start, status = _beginning(path)
    fault = _fault(start, status.st_size, entry)
    if fault:
        note = f"`coach models fetch {entry.id}` replaces it." if entry else ""
        raise ModelRefused(f"{path} {fault}. Fetch it again, or name another GGUF file.", note=note)
    return status


def sha256_of(path: Path) -> str:
    """SHA-256 of a whole file, in hexadecimal.

    Raises:
        ModelUnavailable: the file cannot be read to its end.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error


def _beginning(path: Path) -> tuple[bytes, os.stat_result]:
    try:
        status = path.stat()
        # Opening a pipe would wait for a writer, for ever.
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
            raise ModelRefused(f"{path} is {what}. Name a GGUF file.")
        with path.open("rb") as file:
            return file.read(64), status
    except FileNotFoundError as error:
        raise ModelUnavailable(
            f"There is no model file {path}. Fetch it, or name another.",
            note="`coach models list` shows what can be fetched.",
        ) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ModelUnavailable:
    return ModelUnavailable(
        f"The model file {path} cannot be read ({error.strerror}). Check who may "
        "read it, and whether its disk is all right."
    )


def _fault(start: bytes, size: int, entry: Entry | None) -> str | None:
    """What is wrong with a file that begins like this, as the rest of a sentence about it."""
    if not size:
        return "is empty"
    if not start.startswith(MAGIC):
        text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        stranger = (what for sign, what in STRANGERS.items() if text.startswith(sign))
        return next(stranger, "is not a model in GGUF format")
    if size < SHORTEST:
        return "breaks off in its header"
    version = int.from_bytes(start[4:8], "little")
    if version not in VERSIONS:
        return f"is GGUF version {version}, and only versions 2 and 3 can be used"
    if entry and size < entry.size:
        return f"breaks off after {size:,} of {entry.size:,} bytes"
    if entry and size > entry.size:
        return f"is longer than {entry.title}: {size:,} instead of {entry.size:,} bytes"
    return None
