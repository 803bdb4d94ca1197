"""The command `coach`: everything that can be done from a terminal.

Each module here adds one group of commands: it reads the arguments, calls the application and prints; what is decided
is decided elsewhere. Heavy imports wait until a command runs, so that `coach --help` answers at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.cli import (
    audit,
    brief,
    demo,
    doctor,
    examples,
    exchange,
    history,
    journey,
    lab,
    label,
    model_files,
    prepare,
    prompts,
    talk,
    terminal,
)
from assistant.cli.parsing import Commands, Parser, global_options
from assistant.errors import AssistantError
from assistant.version import __version__

GROUPS = (
    lab,
    talk,
    demo,
    examples,
    doctor,
    model_files,
    prompts,
    exchange,
    history,
    journey,
    brief,
    prepare,
    label,
    audit,
)


def parser() -> Parser:
    """All commands with their options."""
    top = Parser(prog="coach", description="A reflective coach that stays with a learning theme before it is a goal.")
    top.add_argument("--version", action="version", version=f"coach {__version__}")
    global_options(top, missing=None)
    commands: Commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in GROUPS:
        group.add(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the answer is no, 2 bad usage or input, 130 interrupted."""
    try:
        arguments = parser().parse_args(argv)
        code: int = arguments.run(arguments)
        terminal.flush()
        return code
    except SystemExit as done:  # argparse has shown a help page or the version
        return int(done.code or 0)
    except KeyboardInterrupt:
        return terminal.INTERRUPTED
    except BrokenPipeError:
        terminal.abandon()
        return terminal.INTERRUPTED
    except AssistantError as problem:
        return terminal.fail(problem.at_a_terminal)
    except OSError as problem:
        if problem.filename:
            return terminal.fail(f"{problem.filename} could not be read or written: {problem.strerror}.")
        terminal.abandon()
        return terminal.fail(f"The output could not be written: {problem.strerror or problem}.")
