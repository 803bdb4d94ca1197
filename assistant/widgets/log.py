"""Where faults of the program itself are written down: what went wrong and where, and none of the mentee's words."""

from __future__ import annotations

import logging
import os
import traceback
from contextlib import suppress
from pathlib import Path

from assistant.history.disk import PRIVATE_FILE, make_folder

NAME = "coach.log"


def log_file(home: Path) -> Path:
    """The file in the data folder that the page names when something went wrong."""
    return home / "logs" / NAME


def write_down(error: BaseException, home: Path) -> None:
    """Add the kind of an error and the places in the code it came through.

    Its own text is left out, because the message of a foreign error may quote what was typed. When the log cannot be
    written either, there is nobody left to tell.
    """
    with suppress(OSError):
        file = log_file(home)
        make_folder(file.parent)
        os.close(os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, PRIVATE_FILE))
        handler = logging.FileHandler(file, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger = logging.Logger("coach")  # our own, not the process's: it must not reach anybody's console
        logger.addHandler(handler)
        logger.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
        handler.close()
