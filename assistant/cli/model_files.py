"""`coach models`: the catalogue of language models and the files on this disk."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli import terminal
from assistant.cli.doors import files_of
from assistant.cli.parsing import Commands, command, group, json_option
from assistant.errors import ModelUnavailable
from assistant.settings import expanded

if TYPE_CHECKING:
    from assistant.runtime.catalogue import Entry
    from assistant.runtime.files import ModelFiles
    from assistant.runtime.part import Progress

GB = 1e9
STEP = 10
"""Percent between two lines about a download, where nobody watches a terminal."""


def add(commands: Commands) -> None:
    """Declare the commands."""
    models = group(commands, "models", "the language models: which there are, which are here, which may be used")
    json_option(command(models, "list", _list, "show the catalogue and what is here"))
    fetch = command(models, "fetch", _fetch, "fetch a model; without ID the best one for this computer")
    fetch.add_argument("id", metavar="ID", nargs="?", help="which one")
    json_option(command(models, "verify", _verify, "read every model file again and compare it with its hash"))
    trust = command(models, "trust", _trust, "vouch for a model file that is not in the catalogue")
    trust.add_argument("path", metavar="PATH", type=Path, help="the file")
    remove = command(models, "remove", _remove, "delete a model of the catalogue from this disk")
    remove.add_argument("id", metavar="ID", help="which one")


def _list(arguments: Namespace) -> int:
    files = files_of(arguments)
    present, default = files.present(), _default(files)
    rows = [_row(files, entry, entry.id in present, entry.id == default) for entry in files.catalogue.models]
    head = ("", "id", "download", "memory", "licence", "here", "what to expect")
    table = [
        (
            "*" if row["default"] else "",
            row["id"],
            f"{row['size'] / GB:.2f} GB",
            f"{row['memory_gb']:g} GB",
            row["licence"],
            "yes" if row["present"] else "no",
            row["note"],
        )
        for row in rows
    ]
    last = "* is used unless you name another." if default else "None is used yet; `coach models fetch` gets one."
    terminal.answer(
        arguments.json, {"folder": str(files.folder), "models": rows}, [*terminal.columns([head, *table]), last]
    )
    return terminal.DONE


def _row(files: ModelFiles, entry: Entry, present: bool, default: bool) -> dict[str, Any]:
    return {
        **entry.model_dump(mode="json", include={"id", "title", "note", "licence", "size", "sha256", "memory_gb"}),
        "present": present,
        "default": default,
        "path": str(files.path_of(entry)) if present else None,
    }


def _default(files: ModelFiles) -> str | None:
    """Id of the model a conversation would use now."""
    from assistant.runtime.loading import memory

    try:
        return files.catalogue.default(memory(), files.present()).id
    except ModelUnavailable:
        return None


def _fetch(arguments: Namespace) -> int:
    from assistant.runtime.fetch import fetch

    files = files_of(arguments)
    entry = files.catalogue.get(arguments.id) if arguments.id else _best(files)
    with terminal.Progress() as line:
        path = fetch(entry, files.folder, progress=_Telling(line).hear)
    terminal.out(str(path))
    return terminal.DONE


def _best(files: ModelFiles) -> Entry:
    """The model to have; the network is asked only if even what every package index carries is not here yet."""
    from assistant.runtime.fetch import reachable
    from assistant.runtime.loading import memory

    present = files.present()
    sure = files.catalogue.default(memory(), present, {"wheels"})
    return sure if sure.id in present else files.catalogue.default(memory(), present, reachable())


class _Telling:
    """Says how far a download is: in one line that changes, or now and then in a line of a log."""

    def __init__(self, line: terminal.Progress) -> None:
        self._line = line
        self._said: tuple[str, int] | None = None

    def hear(self, progress: Progress) -> None:
        percent = 100 * progress.done // progress.total
        text = f"{percent} % ({progress.done / GB:.2f} of {progress.total / GB:.2f} GB)  {progress.sentence}"
        if sys.stderr.isatty():
            self._line.show(text)
        elif self._said != (progress.sentence, percent // STEP):
            terminal.write(sys.stderr, terminal.printable(f"{text}\n"))
            self._said = (progress.sentence, percent // STEP)


def _verify(arguments: Namespace) -> int:
    files = files_of(arguments)
    verdicts = files.verify()
    document = [{"path": str(v.path), "ok": v.ok, "sentence": v.sentence} for v in verdicts]
    lines = [v.sentence for v in verdicts] or [f"There is no model file in {files.folder}."]
    terminal.answer(arguments.json, {"folder": str(files.folder), "files": document}, lines)
    return terminal.DONE if all(v.ok for v in verdicts) else terminal.NO


def _trust(arguments: Namespace) -> int:
    checked = files_of(arguments).trust(expanded(arguments.path), on=date.today())
    known = (
        f"It is {checked.entry.title}, which needs no word of yours."
        if checked.entry
        else "It may be used from now on."
    )
    terminal.out(f"{checked.path} (SHA-256 {checked.sha256}). {known}")
    return terminal.DONE


def _remove(arguments: Namespace) -> int:
    freed = files_of(arguments).remove(arguments.id)
    terminal.out(f"{arguments.id} is removed; {freed / GB:.2f} GB are free again.")
    return terminal.DONE
