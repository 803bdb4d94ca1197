"""Model files on this disk: which are there, which are whole, and which may be used.

A model file is run by native code, so it is used only if its SHA-256 is in the catalogue or if
somebody has said once that they trust it. Reading a gigabyte takes seconds; what was found is
remembered for as long as the file keeps its size, time and place.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from assistant.errors import InputError, ModelError, ModelUnavailable
from assistant.runtime.catalogue import Catalogue, Entry
from assistant.runtime.disk import only_one
from assistant.runtime.header import look, sha256_of
from assistant.runtime.ledger import Ledger, Trust
from assistant.settings import expanded


@dataclass(frozen=True)
class CheckedFile:
    """A model file that may be used."""

    path: Path
    size: int
    """Bytes."""
    sha256: str
    entry: Entry | None
    """Its place in the catalogue; none for a file that a person trusted."""


@dataclass(frozen=True)
class Verdict:
    """What reading a whole file again has shown."""

    path: Path
    ok: bool
    sentence: str


def models_folder(home: Path, environ: Mapping[str, str]) -> Path:
    """Where model files live: `$COACH_MODELS`, which homes can share, else `models` in the home.

    Raises:
        InputError: `$COACH_MODELS` lies in a home that this computer does not know.
    """
    shared = environ.get("COACH_MODELS")
    return expanded(shared) if shared else home / "models"


@dataclass(frozen=True)
class ModelFiles:
    """The models folder, and the rule for what may be used.

    Args:
        folder: Where the files are; made when first written to.
        catalogue: The hashes that are known; the shipped ones unless given.
    """

    folder: Path
    catalogue: Catalogue = field(default_factory=Catalogue.load)

    @property
    def ledger(self) -> Ledger:
        """What is trusted and what was read, kept beside the files."""
        return Ledger(self.folder)

    def path_of(self, entry: Entry) -> Path:
        """Where the finished file of an entry is, or would be."""
        return self.folder / entry.file_name

    def part_of(self, entry: Entry) -> Path:
        """Where an unfinished download of an entry grows."""
        return self.folder / f"{entry.file_name}.part"

    def notes_of(self, entry: Entry) -> Path:
        """Which wheels are already in the part."""
        return self.folder / f"{entry.file_name}.part.json"

    def wheels_of(self, entry: Entry) -> Path:
        """The folder for the one wheel in work."""
        return self.folder / f"{entry.file_name}.part.wheel"

    def busy(self, entry: Entry) -> AbstractContextManager[None]:
        """The lock that whoever changes an entry's files must hold."""
        return only_one(
            self.folder / f".{entry.id}.lock",
            f"{entry.title} is being fetched into {self.folder} by another program just now. "
            "Wait until that is done, or stop it.",
        )

    def present(self) -> set[str]:
        """Ids of the models that are here, by header and size alone; hashes are read on use."""
        return {entry.id for entry in self.catalogue.models if self._looks_whole(entry)}

    def check(self, path: Path) -> CheckedFile:
        """Makes sure that a file is a whole model and may be used.

        Raises:
            ModelUnavailable: there is no such file, it cannot be read, or nobody trusts it yet.
            ModelRefused: it is no model file, or not a whole one.
            InputError: the list of trusted files is damaged.
        """
        path = path.absolute()
        status = self._look(path)
        recalled = self.ledger.recall(path, status)
        # A memory may only speed up a yes: a damaged one must not lock a good file out.
        checked = self._accept(path, status, recalled) if recalled else None
        return checked or self._read(path, status)

    def trust(self, path: Path, on: date) -> CheckedFile:
        """Records that somebody vouches for a file, by its hash; `on` is today.

        Raises:
            ModelUnavailable: there is no such file, or it cannot be read.
            ModelRefused: it is no model file, or not a whole one.
            InputError: the list of trusted files is damaged or cannot be written.
        """
        path = path.absolute()
        status = self._look(path)
        sha256 = sha256_of(path)
        if not self._accept(path, status, sha256):
            self.ledger.trust(Trust(sha256=sha256, path=path, on=on))
        self.ledger.remember(path, status, sha256)
        return CheckedFile(path, status.st_size, sha256, self.catalogue.with_hash(sha256))

    def verify(self) -> tuple[Verdict, ...]:
        """Reads every model file here, and every trusted one elsewhere, whatever is remembered.

        Raises:
            InputError: the list of trusted files is damaged.
        """
        here = {path.absolute() for path in self.folder.glob("*.gguf")}
        elsewhere = {word.path for word in self.ledger.trusted() if word.path.exists()}
        return tuple(self._verdict(path) for path in sorted(here | elsewhere))

    def remove(self, id: str) -> int:
        """Deletes a catalogue model and what an unfinished download left; returns the bytes freed.

        Raises:
            InputError: the id is unknown, or there is nothing to delete.
            ModelUnavailable: it is being fetched just now, or a file cannot be deleted.
        """
        entry = self.catalogue.get(id)
        names = (self.path_of(entry), self.part_of(entry), self.notes_of(entry))
        targets = [path for path in names if path.exists()]
        if not targets:
            raise InputError(f"{entry.title} is not in {self.folder}; there is nothing to remove.")
        with self.busy(entry):
            shutil.rmtree(self.wheels_of(entry), ignore_errors=True)
            return sum(_delete(target) for target in targets)

    def _looks_whole(self, entry: Entry) -> bool:
        try:
            look(self.path_of(entry), entry)
        except ModelError:
            return False
        return True

    def _look(self, path: Path) -> os.stat_result:
        entries = self.catalogue.models
        return look(path, next((e for e in entries if self.path_of(e).absolute() == path), None))

    def _read(self, path: Path, status: os.stat_result) -> CheckedFile:
        sha256 = sha256_of(path)
        checked = self._accept(path, status, sha256)
        if checked is None:
            raise self._refusal(path, sha256)
        self.ledger.remember(path, status, sha256)
        return checked

    def _accept(self, path: Path, status: os.stat_result, sha256: str) -> CheckedFile | None:
        entry = self.catalogue.with_hash(sha256)
        if entry or any(word.sha256 == sha256 for word in self.ledger.trusted()):
            return CheckedFile(path, status.st_size, sha256, entry)
        return None

    def _refusal(self, path: Path, sha256: str) -> ModelUnavailable:
        vouch = f'`coach models trust "{path}"` vouches for it.'
        named = next((e for e in self.catalogue.models if e.file_name == path.name), None)
        if named:
            return ModelUnavailable(
                f"{path} is called like {named.title} but holds something else (SHA-256 {sha256}); it may be damaged. "
                "Fetch the right one, or, if you know this file, vouch for it once.",
                note=f"`coach models fetch {named.id}` replaces it; {vouch}",
            )
        return ModelUnavailable(
            f"{path} is not in the catalogue (SHA-256 {sha256}), and nobody has vouched for it yet. If you know where "
            "it comes from, vouch for it once.",
            note=vouch,
        )

    def _verdict(self, path: Path) -> Verdict:
        try:
            checked = self._read(path, self._look(path))
        except ModelError as error:
            return Verdict(path, False, error.at_a_terminal)
        known_as = checked.entry.title if checked.entry else "a file you trusted"
        return Verdict(path, True, f"{path} is whole: {known_as}.")


def _delete(path: Path) -> int:
    size = path.stat().st_size
    try:
        path.unlink()
    except OSError as error:
        raise ModelUnavailable(
            f"{path} cannot be deleted ({error.strerror}). Close the programs that use it, and try again."
        ) from error
    return size
