"""One look at everything the program needs on a computer."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, NamedTuple

from assistant.errors import AssistantError, ModelError
from assistant.runtime.files import ModelFiles, models_folder
from assistant.runtime.loading import load_model, memory
from assistant.runtime.process import runtime_version
from assistant.settings import Settings

GB = 1e9
OLDEST_PYTHON = (3, 11)
NEEDED = ("platformdirs", "pydantic", "pyyaml")
NOTEBOOK = ("jupyterlab", "ipykernel", "ipywidgets", "anywidget")
COMPILERS = ("c++", "g++", "clang++", "cl")
LITTLE_DISK = 0.1
"""GB; a year of conversations needs a hundredth of it, but a full disk loses the next word."""

State = Literal["fine", "note", "blocker"]


class Check(NamedTuple):
    """What one look has shown."""

    name: str
    state: State
    """`note`: the program works, but not all of it; `blocker`: it does not, or not as was asked for."""
    found: str
    todo: str = ""
    """What to do, in one sentence; empty when all is well."""


def examine(settings: Settings) -> list[Check]:
    """Everything there is to look at, in the order in which it is needed."""
    files = ModelFiles(models_folder(settings.home, os.environ))
    return [
        _python(),
        _packages(),
        _jupyter(),
        _runtime(),
        _model(settings, files),
        *_damaged(files),
        _memory(settings, files),
        _disk(settings.home),
        _data_folder(settings.home),
    ]


def _python(running: tuple[int, ...] = sys.version_info[:3]) -> Check:
    found = ".".join(map(str, running))
    if running < OLDEST_PYTHON:
        return Check("Python", "blocker", found, "Install Python 3.11 or later, and the program with it.")
    return Check("Python", "fine", f"{found}, {sys.executable}")


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _packages() -> Check:
    found = {name: _installed(name) for name in NEEDED}
    missing = [name for name, version in found.items() if not version]
    if missing:
        return Check(
            "packages",
            "blocker",
            f"{', '.join(missing)} missing",
            "Install the program again: `pip install theme-coach`.",
        )
    return Check("packages", "fine", _listed(found))


def _jupyter(installed: Callable[[str], str] = _installed) -> Check:
    found = {name: installed(name) for name in NOTEBOOK}
    install = 'For the notebook, run `pip install "theme-coach[lab]"`; `coach talk` works without.'
    if missing := [name for name, version in found.items() if not version]:
        return Check("Jupyter", "note", f"{', '.join(missing)} missing", install)
    if found["ipykernel"].startswith("7.0."):
        return Check("Jupyter", "note", f"ipykernel {found['ipykernel']} handles buttons in another thread", install)
    return Check("Jupyter", "fine", _listed(found))


def _listed(versions: dict[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _runtime(found: str | None = None, compiler: str | None = None) -> Check:
    found = runtime_version() if found is None else found
    if found:
        return Check("runtime", "fine", f"llama-cpp-python {found}")
    compiler = next(filter(None, map(shutil.which, COMPILERS)), "") if compiler is None else compiler
    install = 'run `pip install "theme-coach[llama]"`, which compiles for some minutes'
    first = (
        f"With {compiler}"
        if compiler
        else "Install a C++ compiler (Debian: build-essential, macOS: xcode-select --install), then"
    )
    joined = f"{first}, {install}" if compiler else f"{first} {install}"
    return Check(
        "runtime",
        "note",
        "llama-cpp-python missing",
        f"{joined}; without it, the question bank carries the conversation.",
    )


def _model(settings: Settings, files: ModelFiles) -> Check:
    try:
        model = load_model(settings.model or None, home=settings.home)
    except AssistantError as problem:
        asked = settings.model or (files.present() and runtime_version())
        return Check("model", "blocker" if asked else "note", "none that can be used", problem.at_a_terminal)
    if model is None:
        return Check("model", "fine", "none, as asked for: the question bank carries the conversation")
    kept = f", whole (SHA-256 {model.card.sha256})" if model.card.sha256 else ""
    return Check("model", "fine", f"{model.card.id}{kept}")


def _damaged(files: ModelFiles) -> list[Check]:
    """Files under a catalogue name that are no whole model; a conversation would pass them over in silence."""
    present = files.present()
    found = []
    for entry in files.catalogue.models:
        if entry.id not in present and files.path_of(entry).exists():
            try:
                files.check(files.path_of(entry))
            except ModelError as problem:
                found.append(Check("model file", "blocker", f"{entry.file_name} cannot be used", problem.at_a_terminal))
    return found


def _memory(settings: Settings, files: ModelFiles, reported: int | None = None) -> Check:
    here = memory() if reported is None else reported
    found = f"{here / GB:.1f} GB"
    entry = next((e for e in files.catalogue.models if e.id == settings.model), None)
    if entry and not entry.fits(here):
        todo = f"{entry.title} is comfortable from {entry.memory_gb:g} GB on; `coach models list` shows smaller ones."
        return Check("memory", "note", found, todo)
    fitting = [e.title for e in files.catalogue.models if e.fits(here)]
    if not fitting:
        return Check(
            "memory", "note", found, "That is too little for every model of the catalogue; use `--model none`."
        )
    return Check("memory", "fine", f"{found}, enough for {fitting[0]}")


def _disk(home: Path, free: int | None = None) -> Check:
    place = _nearest(home)
    here = (shutil.disk_usage(place).free if free is None else free) / GB
    if here < LITTLE_DISK:
        return Check(
            "disk", "blocker", f"{here:.2f} GB free at {place}", "Free some space: what you write could not be saved."
        )
    return Check("disk", "fine", f"{here:.1f} GB free at {place}")


def _data_folder(home: Path) -> Check:
    place = _nearest(home)
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return Check(
            "data folder",
            "blocker",
            f"{home} cannot be written ({reason})",
            "Choose another with --home or $COACH_HOME.",
        )
    words = home / "sessions"
    if os.name == "posix" and words.is_dir() and stat.S_IMODE(words.stat().st_mode) & 0o077:
        return Check("data folder", "note", f"others can look into {words}", f'Run `chmod 700 "{words}"`.')
    return Check(
        "data folder", "fine", f"{home}, yours alone" if home.is_dir() else f"{home}, made with the first conversation"
    )


def _nearest(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that exists."""
    folder = folder.absolute()
    return next(place for place in (folder, *folder.parents) if place.is_dir())
