"""The brief as a file: one JSON document, read with suspicion."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any, Final, Literal

from pydantic import Field, ValidationError, model_validator

from assistant.brief.items import MOST, Item, Kind, Words
from assistant.errors import InputError
from assistant.plain_json import dump, load
from assistant.value import Value, first_fault

FORMAT: Final = "theme-coach/brief"
VERSION: Final = 1
LARGEST_FILE: Final = 2 * 1024 * 1024
"""Bytes; the longest brief that anybody would read is a hundredth of this."""
ANSWERED = "Ask whoever gave it to you to export it again."


class ModelName(Value):
    """Which model proposed words."""

    id: str = Field(min_length=1, max_length=200)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")


class Summary(Value):
    """The beginning of a brief, in the mentee's voice."""

    text: Words = ""
    by: Literal["code", "mentee", "model"] = "code"
    """Whose wording it is: put together from the chosen items by rules, written or changed by the mentee, or proposed by a
    model and left so."""
    model: ModelName | None = None
    """The model that proposed words, also where the mentee has changed them since."""


class Brief(Value):
    """What a mentee agreed to share with one mentor on one day, and nothing else."""

    format: Literal["theme-coach/brief"] = FORMAT
    version: Literal[1] = VERSION
    thread: str = Field(pattern=r"^[a-z0-9]{16}$")
    """Ties the briefs of one conversation to one mentor together; drawn at random, and tied to nothing else."""
    number: int = Field(ge=1, le=10_000)
    """1 for the first brief of the thread."""
    day: date
    """When the mentee approved it."""
    sender: Words = ""
    """What the mentee wants to be called in it; empty where they gave no name."""
    mentor: Words = ""
    """For whom it is."""
    summary: Summary = Summary()
    items: tuple[Item, ...] = Field(default=(), max_length=MOST)

    @model_validator(mode="after")
    def _items_are_tied_to_shared_themes(self) -> Brief:
        keys = [item.key for item in self.items]
        if len(set(keys)) < len(keys):
            raise ValueError("two of its items have the same key")
        themes = {item.key for item in self.items if item.kind is Kind.THEME}
        if any(item.theme and item.theme not in themes for item in self.items):
            raise ValueError("an item belongs to a theme that is not in it")
        return self

    def of(self, kind: Kind) -> tuple[Item, ...]:
        """The items of one kind, in order."""
        return tuple(item for item in self.items if item.kind is kind)


def write_brief(brief: Brief) -> bytes:
    """The brief as a file, with a checksum over all that it says."""
    document = brief.model_dump(mode="json")
    return dump({**document, "checksum": _checksum(document)}, indent=2) + b"\n"


def read_brief(data: bytes, name: str) -> Brief:
    """Read a brief.

    Args:
        data: What the file holds.
        name: How to call the file in a message.

    Raises:
        InputError: it is damaged, something else, of a newer version, or does not hold together; says what to do.
    """
    if len(data) > LARGEST_FILE:
        raise InputError(f"{name} is larger than 2 MB, which no brief is. {ANSWERED}")
    try:
        document = load(data)
    except ValueError as problem:
        raise InputError(f"{name} is no brief that can be read: {problem}. {ANSWERED}") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InputError(f"{name} is no brief of this program. Choose the file that your mentee exported for you.")
    _check_version(document, name)
    checksum = document.pop("checksum", None)
    if checksum != _checksum(document):
        raise InputError(f"{name} is damaged, or was changed after it was approved. {ANSWERED}")
    try:
        return Brief.model_validate(document)
    except ValidationError as problem:
        raise InputError(f"{name} does not hold together: {first_fault(problem)} {ANSWERED}") from None


def _check_version(document: dict[str, Any], name: str) -> None:
    version = document.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise InputError(f"{name} was written by a newer version of this program. Update theme-coach, then open it again.")
    if version != VERSION:
        raise InputError(f"{name} does not say which version of a brief it is. {ANSWERED}")


def _checksum(document: dict[str, Any]) -> str:
    return sha256(dump(document)).hexdigest()
