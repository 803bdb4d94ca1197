"""Where things are kept and which model speaks: one value, handed in, never a global."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import platformdirs

from assistant.errors import InputError

LEARNING = Path("mentor", "learning")
"""Where a mentor's own conversations are, inside the data folder: beside what else is theirs there."""
NO_MODEL = "none"
SCRIPTED = "scripted"


class Settings(NamedTuple):
    """What a command or a notebook runs with."""

    home: Path
    """The data folder: conversations, and models unless these have a folder of their own."""
    model: str
    """Id from the catalogue, path of a file, `none`, `scripted`, or nothing for the catalogue's default."""

    @classmethod
    def load(
        cls, *, home: str | None = None, model: str | None = None, environ: Mapping[str, str] = os.environ
    ) -> Settings:
        """What was asked for, else `$COACH_HOME` and `$COACH_MODEL`, else the user data folder and the default.

        Raises:
            InputError: the data folder lies in a home that this computer does not know.
        """
        folder = home or environ.get("COACH_HOME") or platformdirs.user_data_dir("theme-coach", appauthor=False)
        return cls(home=expanded(folder), model=model or environ.get("COACH_MODEL", ""))


def expanded(path: Path | str) -> Path:
    """The path with the `~` at its beginning read as somebody's home.

    Raises:
        InputError: this computer does not know that home.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise InputError(
            f"{path} cannot be found: this computer does not know whose home that is. Write the whole path instead."
        ) from None
