"""Files that a page gives away and takes in."""

from __future__ import annotations

import uuid
from base64 import b64decode, b64encode
from typing import Any

from assistant.errors import InputError


def file(name: str, type: str, content: str | bytes) -> dict[str, Any]:
    """A file to take away; the window that asked for it saves it once, by its mark.

    Args:
        name: What it is called.
        type: What kind of file it is, as browsers say it.
        content: What it holds; bytes travel in base 64.
    """
    held = {"text": content} if isinstance(content, str) else {"data": b64encode(content).decode()}
    return {"name": name, "type": type, "mark": str(uuid.uuid4()), **held}


def bytes_of(data: str) -> bytes:
    """What a browser has read from a file.

    Raises:
        InputError: no file was chosen, or nothing is in it.
    """
    if not data:
        raise InputError("Choose a file first; the one you chose has nothing in it, or there is none yet.")
    try:
        return b64decode(data, validate=True)
    except ValueError:
        raise InputError("The file did not arrive whole. Choose it once more.") from None
