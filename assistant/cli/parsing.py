"""How commands are declared: one parser for all, with the global options before or after the command's name."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from assistant.cli import terminal
from assistant.errors import InputError

Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """A parser that raises its complaints instead of ending the program."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the arguments.

        Raises:
            InputError: always.
        """
        raise InputError(f"{message}; `{self.prog} --help` shows how it is used.")

    def print_help(self, file: object = None) -> None:
        """Show the help page, also on a terminal that cannot show every character."""
        terminal.out(self.format_help().rstrip())


if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[Parser]
else:
    Commands = Any


def global_options(parser: Parser, *, missing: Any = argparse.SUPPRESS) -> None:
    """The options every command takes; `missing` is their value where nobody gives them."""
    parser.add_argument(
        "--home", metavar="DIR", default=missing, help="data folder (else $COACH_HOME, else the usual one)"
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        default=missing,
        help="a model's ID or PATH, `none` or `scripted` (else $COACH_MODEL, else the default)",
    )


def command(commands: Commands, name: str, run: Run, help: str) -> Parser:
    """Declare one command and what runs it."""
    parser = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
    global_options(parser)
    parser.set_defaults(run=run)
    return parser


def group(commands: Commands, name: str, help: str) -> Commands:
    """Declare a command that has commands of its own."""
    parser = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
    global_options(parser)
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def json_option(parser: Parser) -> None:
    """Let a command print one JSON document instead of lines for people."""
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
