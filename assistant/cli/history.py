"""`coach history`: the conversations that are kept in the data folder."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.doors import history_of
from assistant.cli.parsing import Commands, command, group, json_option
from assistant.dates import local_day
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.events import Event
    from assistant.history import SessionSummary


def add(commands: Commands) -> None:
    """Declare the commands."""
    history = group(commands, "history", "the conversations in the data folder")
    json_option(command(history, "list", _list, "show all sessions, the latest first"))
    show = command(history, "show", _show, "print one session")
    json_option(show)
    json_option(command(history, "verify", _verify, "read everything again and say what is damaged"))
    export = command(history, "export", _export, "write one session as a JSON file")
    take = command(history, "import", _import, "add a session from such a file")
    erase = command(history, "erase", _erase, "delete one session for good")
    for parser in (show, export, erase):
        parser.add_argument("id", metavar="ID", help="the session, as `coach history list` shows it")
    for parser in (export, take):
        parser.add_argument("file", metavar="FILE", help="the file")


def _list(arguments: Namespace) -> int:
    sessions = history_of(arguments).sessions()
    rows = [(s.id, _day(s), f"{s.turns} turns", s.title or "(no theme yet)") for s in sessions]
    lines = terminal.columns(rows) if rows else ["There is no session yet; `coach talk` begins one."]
    terminal.answer(arguments.json, [s.model_dump(mode="json") for s in sessions], lines)
    return terminal.DONE


def _day(summary: SessionSummary) -> str:
    return local_day(summary.last).isoformat() if summary.last else "unreadable"


def _show(arguments: Namespace) -> int:
    events = history_of(arguments).events(arguments.id)
    if not events:
        raise InputError(f"There is no session {arguments.id!r} in the history; `coach history list` shows them.")
    terminal.answer(arguments.json, [event.model_dump(mode="json") for event in events], _lines(events))
    return terminal.DONE


def _lines(events: Sequence[Event]) -> Iterator[str]:
    """The turns, and what was decided between them."""
    from assistant import events as e
    from assistant.cli.decisions import decided

    speakers = {e.MENTEE_TURN: "mentee", e.COACH_TURN: "coach"}
    for place, event in enumerate(events):
        if event.type in speakers:
            yield terminal.said(speakers[event.type], str(event.body.get("text", ""))) + "\n"
        elif line := decided(event, events[:place]):
            yield terminal.wrapped(f"[{line}]", hang="  ") + "\n"


def _verify(arguments: Namespace) -> int:
    found = history_of(arguments).verify()
    records = sum(check.records for check in found.sessions)
    lines = found.problems or [f"{len(found.sessions)} sessions with {records} records: every one can be read."]
    terminal.answer(arguments.json, {"ok": found.ok, **found.model_dump(mode="json")}, lines)
    return terminal.DONE if found.ok else terminal.NO


def _export(arguments: Namespace) -> int:
    history_of(arguments).export(arguments.id, arguments.file)
    terminal.out(f"Session {arguments.id} is in {arguments.file}.")
    return terminal.DONE


def _import(arguments: Namespace) -> int:
    terminal.out(f"Session {history_of(arguments).import_(arguments.file)} is in the history.")
    return terminal.DONE


def _erase(arguments: Namespace) -> int:
    history = history_of(arguments)
    events = history.events(arguments.id)
    if events and sys.stdin.isatty() and not _is_sure(arguments.id, len(events)):
        terminal.out("Nothing was erased.")
        return terminal.NO
    history.erase(arguments.id)
    terminal.out(f"Session {arguments.id} is erased. Copies exported elsewhere are not ours to delete.")
    return terminal.DONE


def _is_sure(id: str, events: int) -> bool:
    try:
        return input(f"Erase session {id} with its {events} records for good? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False
