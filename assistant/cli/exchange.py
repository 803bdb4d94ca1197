"""`coach next` and `coach narrow`: what the coach makes of a dialogue in an exchange file."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli import terminal
from assistant.cli.doors import model_of, telling
from assistant.cli.parsing import Commands, command, json_option
from assistant.cli.sheet import as_text
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.answering import Answer
    from assistant.listening import Listener
    from assistant.prompts import PromptLibrary
    from assistant.runtime.base import LanguageModel
    from assistant.transcript import Exchange


def add(commands: Commands) -> None:
    """Declare the commands."""
    narrow = command(commands, "narrow", _narrow, "sketch candidate SMARTE goals for an exchange file")
    narrow.add_argument("--count", type=int, default=3, metavar="N", help="how many, 1 to 4 (default 3)")
    narrow.add_argument("--schema", action=_Schema, help="print the JSON Schema of the document and leave")
    after = command(commands, "next", _next, "give the coach's next move for an exchange file")
    for parser in (narrow, after):
        parser.add_argument("exchange", metavar="EXCHANGE", help="the file, or - for standard input")
        parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, other words (default 1)")
        json_option(parser)


def read_exchange(name: str, *, today: date) -> Exchange:
    """The exchange in a file, or on standard input for `-`.

    Raises:
        InputError: naming the file and the field.
    """
    from assistant.transcript import LARGEST_FILE, parse_exchange

    if name == "-":
        return parse_exchange(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input", today=today)
    try:
        with Path(name).open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise InputError(f"{name}: the file cannot be read: {reason}.") from None
    return parse_exchange(data, name, today=today)


def _narrow(arguments: Namespace) -> int:
    from assistant.narrowing import narrow
    from assistant.prompts import PromptLibrary

    exchange = read_exchange(arguments.exchange, today=date.today())
    library = PromptLibrary()
    with model_of(arguments) as model, terminal.Progress() as progress:
        narrowed = narrow(
            exchange,
            _listener(model, library),
            library,
            count=arguments.count,
            seed=arguments.seed,
            on_status=telling(progress),
        )
    lines = [terminal.wrapped(as_text(narrowed.candidates), hang="      ")] if narrowed.candidates else []
    lines += [terminal.wrapped(narrowed.notice)] if narrowed.notice else []
    terminal.answer(arguments.json, narrowed.model_dump(mode="json"), lines)
    return terminal.DONE


def _next(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    exchange = read_exchange(arguments.exchange, today=date.today())
    library = PromptLibrary()
    with model_of(arguments) as model, terminal.Progress() as progress:
        found = _move(exchange, library, _listener(model, library), arguments.seed, progress)
    if arguments.json:
        terminal.document({"exchange": exchange.id, **found.model_dump(mode="json")})
    else:
        terminal.paragraph(f"{found.text}\n")
        terminal.reasons(found.reason, found.notices)
    return terminal.DONE


def _listener(model: LanguageModel | None, library: PromptLibrary) -> Listener | None:
    from assistant.listening import Listener

    return Listener(model, library) if model else None


def _move(
    exchange: Exchange,
    library: PromptLibrary,
    listener: Listener | None,
    seed: int,
    progress: terminal.Progress,
) -> Answer:
    """The next coach turn, with the same care for somebody in danger as in a conversation."""
    from assistant.answering import answer, fixed_words, signpost
    from assistant.dialogue import next_move
    from assistant.journey import session_from
    from assistant.safety import tells_of_danger, without_danger

    session = session_from(exchange, datetime.now(UTC))
    if session.unanswered and (danger := tells_of_danger(session.last_words)):
        return signpost(fixed_words(library), danger.kind, session.phase)
    session = session_from(without_danger(exchange), datetime.now(UTC))
    plan = next_move(session, library.bank, seed=seed)
    found = answer(session, plan, listener, asides=library.asides, seed=seed, on_status=telling(progress))
    notices = (*fixed_words(library).beside(session.to_take_up), *found.notices)
    return found.model_copy(update={"notices": notices})


class _Schema(argparse.Action):
    """Prints the schema and leaves, as `--help` does, so that no exchange has to be named."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from assistant.candidates import Narrowed

        terminal.document(Narrowed.model_json_schema())
        parser.exit()
