"""How we talk to the process that holds the model: JSON documents, each behind its length. No pickle, no port."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

LENGTH = struct.Struct(">I")
LARGEST = 64 * 1024 * 1024
"""Bytes; a longer frame is noise on the pipe, not a message of ours."""


def send(pipe: BinaryIO, message: dict[str, Any]) -> None:
    """Write one message and push it out."""
    data = json.dumps(message, ensure_ascii=True).encode("ascii")
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: BinaryIO) -> dict[str, Any] | None:
    """Read one message; None when the other side has gone, even in the middle of a message."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    if length > LARGEST:
        return None
    data = pipe.read(length)
    if len(data) < length:
        return None
    message = json.loads(data)
    return message if isinstance(message, dict) else None
