"""One line of a journal: how it is written, and how it is told from damage."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from assistant.plain_json import dump, load

VERSION = 1
MAX_SEQ = 2**53
"""The largest whole number every JSON reader holds exactly."""

_CHECKSUM = re.compile(rb',"crc":"([0-9a-f]{8})"\}')
_CHECKSUM_LENGTH = len(b',"crc":"01234567"}')
_START = re.compile(rb'\{"v":\d+,"seq":')


@dataclass(frozen=True)
class Record:
    """An event as the journal holds it."""

    seq: int
    """Place in the session: one more than the highest its writer had seen."""
    id: str
    at: datetime
    type: str
    body: dict[str, Any]
    writer: str = ""
    """Name of the file it was read from, without the ending; not part of the line."""


@dataclass(frozen=True)
class Newer:
    """A record of a later version of the format: kept, reported, not read."""

    version: int


@dataclass(frozen=True)
class Damaged:
    """Bytes that are no record, exactly as they stand between two line ends."""

    line: bytes


def encode(record: Record) -> bytes:
    """Write a record as one line; the checksum covers every byte before it."""
    content = dump(
        {
            "v": VERSION,
            "seq": record.seq,
            "id": record.id,
            "at": record.at.isoformat(),
            "type": record.type,
            "body": record.body,
        }
    ).removesuffix(b"}")
    return content + b',"crc":"%08x"}\n' % zlib.crc32(content)


def decode(line: bytes, writer: str = "") -> Record | Newer:
    """Read one line, without its line end.

    Raises:
        ValueError: if it is damaged.
    """
    checksum = _CHECKSUM.fullmatch(line, max(0, len(line) - _CHECKSUM_LENGTH))
    if checksum is not None:
        _check(line[: checksum.start()], checksum)
    fields = load(line)
    version = fields.get("v") if isinstance(fields, dict) else None
    if type(version) is int and version > VERSION:
        return Newer(version)
    if type(version) is not int or version != VERSION or checksum is None:
        raise ValueError("not a record")
    return from_fields(fields, writer)


def scan(data: bytes, writer: str = "") -> Iterator[Record | Newer | Damaged]:
    """Read a whole journal; what is damaged costs itself only."""
    for line in data.split(b"\n"):
        if not line.strip():
            continue
        try:
            yield decode(line.rstrip(b"\r"), writer)
        except ValueError:
            yield from _rescue(line, writer)
            yield Damaged(line)


def from_fields(fields: dict[str, Any], writer: str) -> Record:
    """Make a record from parsed fields, which may have more names than we know.

    Raises:
        ValueError: naming the field that is missing or of the wrong shape.
    """
    seq, body, at = fields.get("seq"), fields.get("body"), fields.get("at")
    if type(seq) is not int or not 0 <= seq <= MAX_SEQ:
        raise ValueError("'seq' is not a whole number from 0 up")
    if not isinstance(body, dict):
        raise ValueError("'body' is not an object")
    moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError("'at' is not a time with its time zone")
    return Record(seq, _text(fields, "id"), moment, _text(fields, "type"), body, writer)


def _check(content: bytes, checksum: re.Match[bytes]) -> None:
    if zlib.crc32(content) != int(checksum[1], 16):
        raise ValueError("the checksum does not fit")


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{name!r} is missing or not a text")
    return value


def _rescue(line: bytes, writer: str) -> Iterator[Record | Newer]:
    """Find whole records in a broken line: a lost line end glues good ones together."""
    starts = [match.start() for match in _START.finditer(line)]
    for start, stop in pairwise([*starts, len(line)]):
        checksum = _CHECKSUM.search(line, start, stop)
        if checksum is not None:
            with suppress(ValueError):
                yield decode(line[start : checksum.end()], writer)
