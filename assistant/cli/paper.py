"""Pages that a command writes: looked at before anything is done, and in place at once or not at all."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Final

from assistant.errors import HistoryError, InputError

ENDINGS: Final = (".html", ".md")


def target_of(name: str) -> Path:
    """Where a page goes.

    Raises:
        InputError: the name ends in neither .html nor .md, is a folder's, or lies in a folder that does not exist.
    """
    from assistant.settings import expanded

    target = expanded(name).absolute()
    if target.suffix.lower() not in ENDINGS:
        raise InputError(f"{name} ends neither in .html nor in .md: name a page or a text to write.")
    if target.is_dir():
        raise InputError(f"{target} is a folder: name a file in it.")
    if not target.parent.is_dir():
        raise InputError(f"The folder {target.parent} does not exist: make it first, or choose another one.")
    return target


def write(target: Path, text: str) -> None:
    """Put the page in place.

    Raises:
        HistoryError: it could not be written; what was there before is untouched.
    """
    from assistant.history.disk import explain, write_file

    try:
        write_file(target, text.encode("utf-8"), tag=uuid.uuid4().hex)
    except OSError as error:
        raise HistoryError(explain(error, target)) from error
