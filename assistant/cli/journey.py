"""`coach journey`: what became of a conversation over the year, to read here or to keep as a page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from assistant.cli import terminal
from assistant.cli.doors import history_of
from assistant.cli.paper import target_of, write
from assistant.cli.parsing import Commands, command
from assistant.dates import local_day
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.journey import Session


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "journey", _journey, "what became of your themes: goals, steps and what happened")
    parser.add_argument(
        "id", metavar="ID", nargs="?", help="the session, as `coach history list` shows it; otherwise the last one"
    )
    parser.add_argument("--to", metavar="FILE", help="write it as a page (.html) or as text (.md) instead")


def _journey(arguments: Namespace) -> int:
    target = target_of(arguments.to) if arguments.to else None
    session, today = _session(arguments), local_day(datetime.now(UTC))
    if target:
        write(target, _forms()[target.suffix.lower()](session, today=today))
        terminal.out(f"Your journey is in {target}.")
    else:
        _print(session, today)
    return terminal.DONE


def _session(arguments: Namespace) -> Session:
    from assistant.journey import session_of

    history = history_of(arguments)
    id = arguments.id or next((known.id for known in history.sessions() if known.last), "")
    if not id:
        raise InputError("There is no conversation yet, and so no journey; `coach talk` begins one.")
    session = session_of(history.events(id))
    if session is None:
        raise InputError(f"There is no session {id!r} in the history; `coach history list` shows them.")
    return session


# -- into a file


def _forms() -> dict[str, Callable[..., str]]:
    from assistant.pages import as_html, as_markdown

    return {".html": as_html, ".md": as_markdown}


# -- on the terminal


_HANGING: Final = {"- ": "  ", "> ": "> "}
"""How a line goes on in the next one, by how it begins."""


def _print(session: Session, today: date) -> None:
    from assistant.pages.account import account_of
    from assistant.pages.markdown import lines, quoted_line
    from assistant.pages.notes import one_line

    account = account_of(session, today=today)
    for line in lines(account, shown=one_line):
        terminal.out(terminal.wrapped(line, hang=_HANGING.get(line[:2], "")))
    terminal.out("## Day by day\n")
    for moment in account.moments:
        terminal.out(terminal.wrapped(f"{moment.day}  {quoted_line(moment.note, one_line)}", hang=" " * 12))
