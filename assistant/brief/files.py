"""What every file between a mentee and a mentor is: one JSON document with a checksum, read with suspicion."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import ValidationError

from assistant.brief.items import legible
from assistant.errors import InputError
from assistant.plain_json import dump, load
from assistant.value import Value, first_fault

LARGEST_FILE: Final = 2 * 1024 * 1024
"""Bytes; the longest brief that anybody would read is a hundredth of this."""
LONGEST_FAULT: Final = 200
"""Characters that a message repeats of what a file says."""
ANSWERED: Final = "Ask whoever gave it to you to export it again."
_SECRET: Final = b"AGE-SECRET-KEY-"
"""How a secret key begins, somewhere in its file."""
_PAGE: Final = (b"<!doctype", b"<html")
CHECKSUM: Final = {
    "description": "SHA-256 of everything else in the file, written compactly as UTF-8, the fields in their order.",
    "pattern": "^[0-9a-f]{64}$",
    "title": "Checksum",
    "type": "string",
}

V = TypeVar("V", bound=Value)


class Paper(NamedTuple):
    """A kind of file that goes from one to the other, as messages speak of it."""

    format: str
    version: int
    noun: str
    """What it is, with nothing before it: "brief"."""
    choose: str
    """The sentence for somebody who opened something else."""


def written(value: Value, paper: Paper) -> bytes:
    """A value as a file, with a checksum over all that it says.

    Raises:
        InputError: it would be larger than any that can be read.
    """
    document = value.model_dump(mode="json")
    data = dump({**document, "checksum": _checksum(document)}, indent=2) + b"\n"
    if len(data) > LARGEST_FILE:
        raise InputError(
            f"This would be a {paper.noun} of more than 2 MB, which nobody could read. Choose fewer or shorter things."
        )
    return data


def schema(model: type[Value]) -> dict[str, Any]:
    """The JSON Schema of such a file."""
    found = model.model_json_schema()
    required = ["format", "version", *found["required"], "checksum"]
    return {**found, "properties": {**found["properties"], "checksum": CHECKSUM}, "required": required}


def read(data: bytes, name: str, model: type[V], paper: Paper) -> V:
    """Read such a file.

    Args:
        data: What it holds.
        name: How to call it in a message.
        model: What it is made into.
        paper: What it must be.

    Raises:
        InputError: it is damaged, something else, of a newer version, or does not hold together; says what to do.
    """
    if len(data) > LARGEST_FILE:
        raise InputError(f"{name} is larger than 2 MB, which no {paper.noun} is. {ANSWERED}")
    try:
        document = load(data)
    except ValueError as problem:
        _check_other_files(data, name, paper)
        raise InputError(f"{name} is no {paper.noun} that can be read: {_told(str(problem))}. {ANSWERED}") from None
    if not isinstance(document, dict) or document.get("format") != paper.format:
        raise InputError(f"{name} is no {paper.noun} of this program. {paper.choose}")
    _check_version(document, name, paper)
    checksum = document.pop("checksum", None)
    if checksum != _checksum(document):
        raise InputError(f"{name} is damaged, or was changed after it was approved. {ANSWERED}")
    try:
        return model.model_validate(document)
    except ValidationError as problem:
        raise InputError(f"{name} does not hold together: {_told(first_fault(problem))} {ANSWERED}") from None


def _check_other_files(data: bytes, name: str, paper: Paper) -> None:
    """Say it where somebody took the page or the key for the file that lay beside it."""
    if _SECRET in data:
        raise InputError(f"{name} is a secret key, and no {paper.noun}. Keep it to yourself, and open the other file.")
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:9].lower().startswith(_PAGE):
        raise InputError(
            f"{name} is the page to read, and no {paper.noun} that this program can open. Ask for the .json file."
        )


def _check_version(document: dict[str, Any], name: str, paper: Paper) -> None:
    version = document.get("version")
    if type(version) is int and version > paper.version:
        raise InputError(
            f"{name} was written by a newer version of this program. Update theme-coach, then open it again."
        )
    if type(version) is not int or version != paper.version:
        raise InputError(f"{name} does not say which version of a {paper.noun} it is. {ANSWERED}")


def _told(fault: str) -> str:
    """A fault on one short line: names of fields in it are those of a stranger's file."""
    line = " ".join(legible(fault).split())
    return line if len(line) <= LONGEST_FAULT else f"{line[:LONGEST_FAULT]}…"


def _checksum(document: dict[str, Any]) -> str:
    return sha256(dump(document)).hexdigest()
