"""Where things are kept and which model speaks: one value, handed in, never a global."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import platformdirs

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
        """What was asked for, else `$COACH_HOME` and `$COACH_MODEL`, else the user data folder and the default."""
        folder = home or environ.get("COACH_HOME") or platformdirs.user_data_dir("theme-coach", appauthor=False)
        return cls(home=Path(folder).expanduser(), model=model or environ.get("COACH_MODEL", ""))
