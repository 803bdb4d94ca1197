"""Where the notebooks are that a person may write in."""

from __future__ import annotations

import hashlib
import json
from importlib import resources
from pathlib import Path

GIVEN = ".given.json"
"""Beside the notebooks: the SHA-256 of each one as it was handed out."""


PACKED = Path(str(resources.files("assistant"))) / "_notebooks"
"""Where an installed program has them; nobody writes there."""


def checkout() -> Path | None:
    """The checkout this package runs from, or None when it is installed with its notebooks packed into it."""
    return None if PACKED.is_dir() else PACKED.parents[1]


def notebooks_folder(home: Path) -> Path:
    """The notebooks: those of the checkout, or copies in the data folder."""
    above = checkout()
    return above / "notebooks" if above else hand_out(PACKED, home.absolute() / "notebooks")


def hand_out(packed: Path, folder: Path) -> Path:
    """Copy the packed notebooks to where a person may write in them; returns that folder.

    A later version replaces only what nobody has changed.
    """
    from assistant.history.disk import make_folder

    make_folder(folder)
    given = _read(folder / GIVEN)
    for source in sorted(packed.glob("*.ipynb")):
        target, fresh = folder / source.name, source.read_bytes()
        if not target.exists() or _sha256(target.read_bytes()) == given.get(source.name):
            target.write_bytes(fresh)
            given[source.name] = _sha256(fresh)
    (folder / GIVEN).write_text(json.dumps(given, indent=1), encoding="utf-8")
    return folder


def _read(path: Path) -> dict[str, str]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
