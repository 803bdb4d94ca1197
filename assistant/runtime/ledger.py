"""Two small files beside the models: whom people trust, and what was read so far."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant.errors import InputError
from assistant.runtime.disk import put
from assistant.value import Value


class Trust(Value):
    """Somebody's word that a file which is not in the catalogue may be used."""

    sha256: str
    """What is trusted: these bytes, wherever they are."""
    path: Path
    """Where they were at the time."""
    on: date
    """When it was said."""


class _Seen(Value):
    """A hash, and the marks of the file it was computed from."""

    size: int
    mtime_ns: int
    inode: int
    sha256: str

    @classmethod
    def of(cls, status: os.stat_result, sha256: str) -> _Seen:
        return cls(size=status.st_size, mtime_ns=status.st_mtime_ns, inode=status.st_ino, sha256=sha256)


_TRUSTS = TypeAdapter(tuple[Trust, ...])
_SEEN = TypeAdapter(dict[str, _Seen])


@dataclass(frozen=True)
class Ledger:
    """`trusted.json`, which must not be lost, and `checked.json`, which may be at any time."""

    folder: Path

    def trusted(self) -> tuple[Trust, ...]:
        """What people have vouched for so far.

        Raises:
            InputError: the list is damaged.
        """
        try:
            return _TRUSTS.validate_json(self._trusts.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, ValidationError) as error:
            raise InputError(
                f"The list of trusted model files, {self._trusts}, is damaged. Move it away, and "
                "vouch again for each file you still trust.",
                note="`coach models trust PATH` does that.",
            ) from error

    def trust(self, word: Trust) -> None:
        """Adds somebody's word to the list.

        Raises:
            InputError: the list is damaged or cannot be written.
        """
        words = (*self.trusted(), word)
        try:
            put(self._trusts, _TRUSTS.dump_json(words, indent=2))
        except OSError as error:
            raise InputError(
                f"{self._trusts} cannot be written ({error.strerror}), so the trust was not kept. "
                "Set COACH_MODELS to a folder you may write to."
            ) from error

    def recall(self, path: Path, status: os.stat_result) -> str | None:
        """The hash computed earlier, if the file still has the size, time and place it had then."""
        seen = self._everything().get(str(path))
        return seen.sha256 if seen and seen == _Seen.of(status, seen.sha256) else None

    def remember(self, path: Path, status: os.stat_result, sha256: str) -> None:
        """Keeps a hash, with the marks the file had before it was read."""
        everything = {**self._everything(), str(path): _Seen.of(status, sha256)}
        # A folder that is shared read-only costs the seconds of a first start each time, no more.
        with suppress(OSError):
            put(self._memory, _SEEN.dump_json(everything, indent=2))

    @property
    def _trusts(self) -> Path:
        return self.folder / "trusted.json"

    @property
    def _memory(self) -> Path:
        return self.folder / "checked.json"

    def _everything(self) -> dict[str, _Seen]:
        try:
            return _SEEN.validate_json(self._memory.read_bytes())
        except (OSError, ValidationError):
            return {}
