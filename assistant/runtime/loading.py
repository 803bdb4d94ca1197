"""From the name of a model to a model: the catalogue, a file of the user's own, a script, or nobody."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from assistant.runtime.base import LanguageModel
from assistant.runtime.catalogue import Catalogue
from assistant.runtime.files import ModelFiles, models_folder
from assistant.runtime.process import ProcessModel, require_runtime
from assistant.runtime.scripted import ScriptedModel
from assistant.settings import NO_MODEL, SCRIPTED, Settings, expanded

CONTEXT = 4096
"""Tokens of a window for files the catalogue does not know."""


def load_model(name: str | None = None, *, home: Path | str | None = None) -> LanguageModel | None:
    """The language model with this name, ready but not yet in memory; None for `none`.

    Args:
        name: Id from the catalogue, path of a GGUF file, `none`, `scripted`; without it `$COACH_MODEL`, else the best
            model of the catalogue that is present and fits this machine's memory.
        home: The data folder; without it `$COACH_HOME`, else the platform's user data folder.

    Raises:
        ModelUnavailable: no such file, no runtime, or a file nobody has trusted.
        ModelRefused: the file is damaged.
        InputError: there is no such id, or the path begins with a home that this computer does not know.
    """
    settings = Settings.load(home=str(home) if home else None, model=name)
    return _load(settings, os.environ)


def _load(settings: Settings, environ: Mapping[str, str]) -> LanguageModel | None:
    if settings.model == NO_MODEL:
        return None
    if settings.model == SCRIPTED:
        return ScriptedModel()
    catalogue = Catalogue.load()
    files = ModelFiles(models_folder(settings.home, environ), catalogue)
    if _is_path(settings.model, catalogue):
        checked = files.check(expanded(settings.model))
    elif settings.model:
        checked = files.check(files.path_of(catalogue.get(settings.model)))
    else:
        checked = files.check(files.path_of(catalogue.default(memory(), files.present())))
    require_runtime()
    entry = checked.entry
    return ProcessModel(
        checked.path,
        id=entry.id if entry else checked.path.stem,
        sha256=checked.sha256,
        context=entry.context if entry else CONTEXT,
    )


def _is_path(name: str, catalogue: Catalogue) -> bool:
    if any(entry.id == name for entry in catalogue.models):
        return False
    return name.endswith(".gguf") or "/" in name or os.sep in name or os.path.exists(name)


def memory() -> int:
    """Bytes of memory this machine has; 8 GB where it does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 8 * 2**30
