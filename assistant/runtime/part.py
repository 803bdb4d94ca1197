"""A download that is not finished yet."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

# How much is read at once, and how much arrives between two words about progress.
CHUNK = 256 * 1024


@dataclass(frozen=True)
class Progress:
    """How far a download is."""

    done: int
    """Bytes of the file that are here."""
    total: int
    """Bytes it will have."""
    sentence: str
    """What is happening, to be shown as it is."""


class NotFromHere(Exception):
    """A source cannot deliver; the text is the rest of a sentence that begins with its name."""


class Delivery(Protocol):
    """One way to get a file."""

    name: str
    """What people call the source, at the beginning of a sentence."""

    def deliver(self, part: Part) -> None:
        """Adds all it has to the part; whether that is the file, its hash will tell.

        Raises:
            NotFromHere: it cannot; what did arrive stays in the part.
        """


@dataclass(frozen=True)
class Part:
    """The beginning of a file, as far as it has arrived.

    All sources give the same file, so one may go on from what another has left.
    """

    path: Path
    total: int
    """Bytes the whole file will have."""
    notes: Path
    """Where a source may keep what it needs to know to go on."""
    tell: Callable[[Progress], None]
    """Hears about progress. Whatever it raises ends the download, and the part stays."""

    @property
    def size(self) -> int:
        """Bytes that are here."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def whole(self) -> bool:
        """Whether all bytes are here; that they are the right ones is another question."""
        return self.size == self.total

    def say(self, sentence: str) -> None:
        """Reports what is happening."""
        self.tell(Progress(self.size, self.total, sentence))

    def pour(self, read: Callable[[int], bytes], at: int, sentence: str) -> None:
        """Writes what `read` gives after the first `at` bytes, to its end or the file's."""
        with self.path.open("r+b" if self.path.exists() else "w+b") as file:
            file.truncate(at)
            file.seek(at)
            told = at
            while chunk := read(min(CHUNK, self.total - at)):
                file.write(chunk)
                at += len(chunk)
                if at - told >= CHUNK or at == self.total:
                    self.tell(Progress(at, self.total, sentence))
                    told = at
            file.flush()
            os.fsync(file.fileno())

    def discard(self) -> None:
        """Throws away what has arrived."""
        self.path.unlink(missing_ok=True)
        self.notes.unlink(missing_ok=True)
