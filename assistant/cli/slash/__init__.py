"""What can be done in `coach talk` besides answering: lines that begin with a slash, and a few words without one."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.slash import conversation, drafts, goals, reviews, steps, themes
from assistant.cli.slash.command import Slash
from assistant.errors import InputError
from assistant.phases import Phase

if TYPE_CHECKING:
    from assistant.cli.talk import Talk

ALONE = {"help": "help", "quit": "quit", "exit": "quit", "bye": "quit"}
"""Words that need no slash when nothing else stands on the line, and the commands that they are."""
INSTEAD = {"done": "/reached says so of your goal, /steps done 2 of a step, and /quit leaves."}
"""Names that could mean several commands."""


def is_meant(message: str) -> bool:
    """Whether a message is for the program and not for the coach.

    One that has several lines is only if it begins with a command that keeps words, as a draft of several lines does.
    """
    if "\n" in message:
        name, _ = _parts(message)
        return message.startswith("/") and name in COMMANDS and COMMANDS[name].takes_words
    return message.startswith("/") or message.casefold() in ALONE


def run(talk: Talk, message: str) -> None:
    """Do what the message says.

    Raises:
        InputError: there is no such command, or it lacks something.
    """
    name, words = _parts(message)
    if name not in COMMANDS:
        raise InputError(f"There is no /{terminal.brief(name, 30)}. {_instead(name)} Nothing was sent to the coach.")
    COMMANDS[name].run(talk, words)


def _instead(name: str) -> str:
    near = difflib.get_close_matches(name, [*COMMANDS, *ALONE], n=1)
    return INSTEAD.get(name) or (f"Did you mean /{near[0]}?" if near else "/help shows what there is.")


def _parts(message: str) -> tuple[str, str]:
    """The name of the command and what stands behind it; a slash alone asks for help."""
    name, words, *_ = [*message.removeprefix("/").split(maxsplit=1), "", ""]
    name = name.casefold() or "help"
    return ALONE.get(name, name), words


# -- the list of all of them


def _help(talk: Talk, words: str) -> None:
    """What can be done here in full, and of everything else the names."""
    open_here = GROUPS if words.casefold() == "all" else {TALKING, *_OPEN.get(talk.coach.session.phase, (THEME,))}
    widest = max(len(command.usage) for command in COMMANDS.values())
    for title, commands in GROUPS.items():
        if title in open_here:
            rows = (f"  {command.usage.ljust(widest)}  {command.help}" for command in commands.values())
            terminal.out("\n".join([f"{title}:", *rows]))
        else:
            terminal.out(terminal.wrapped(f"{title}: {' '.join(f'/{name}' for name in commands)}", hang="  "))
    terminal.paragraph(
        "help, quit, exit and bye, alone on a line, need no slash. "
        "Ctrl-C stops the coach while it writes; Ctrl-D leaves.\n"
    )
    terminal.paragraph(f"{talk.coach.safety.help_line}\n")


TALKING, THEME, WRITING = "Talking", "Your theme", "Writing a goal"
GOALS, STEPS = "Your goals", "Small steps, and looking back"
_OPEN = {Phase.NARROWING: (WRITING, GOALS), Phase.PLANNING: (STEPS,), Phase.REVIEWING: (GOALS, STEPS)}
GROUPS = {
    TALKING: {
        "help": Slash("/help [all]", "this list; /help all shows every line of it", _help),
        **conversation.COMMANDS,
    },
    THEME: themes.COMMANDS,
    WRITING: drafts.COMMANDS,
    GOALS: goals.COMMANDS,
    STEPS: {**steps.COMMANDS, **reviews.COMMANDS},
}
COMMANDS = {name: command for commands in GROUPS.values() for name, command in commands.items()}
"""Everything after the slash, in the order in which it is shown."""
