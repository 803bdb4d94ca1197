"""How we talk to the process that holds the model: JSON behind its length. No pickle, no port."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

from assistant.errors import ModelRefused

LENGTH = struct.Struct(">I")
LARGEST = 64 * 1024 * 1024
"""Bytes; a longer frame is noise on the pipe, not a message of ours."""


def send(pipe: IO[bytes], message: dict[str, Any]) -> None:
    """Write one message and push it out.

    Raises:
        ModelRefused: the message is longer than anything the other side would accept.
        OSError, ValueError: the other side has gone, or the pipe is closed.
    """
    data = json.dumps(message, ensure_ascii=True).encode("ascii")
    if len(data) > LARGEST:
        raise ModelRefused(
            f"This is too long for the language model: {len(data):,} of {LARGEST:,} bytes. "
            "Please give it less text at once."
        )
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; None when the other side has gone or sends what is no message of ours."""
    try:
        head = pipe.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return None
        (length,) = LENGTH.unpack(head)
        if length > LARGEST:
            return None
        data = pipe.read(length)
        message = json.loads(data) if len(data) == length else None
    except (OSError, ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None
