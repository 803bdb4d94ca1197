from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli import parser, slash
from assistant.phases import Facet, Move, Phase

DOCS = Path(__file__).parents[2] / "docs"
GLOBAL = {"--home", "--model"}


def commands(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parsers of all commands that do something."""
    groups = [action for action in top._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        yield top
    for group in groups:
        for below in group.choices.values():
            yield from commands(below)


def heading(command: argparse.ArgumentParser) -> str:
    """How the page calls a command: its name and its arguments."""
    arguments = [action for action in command._actions if not action.option_strings]
    shown = (f"[{a.metavar}]" if a.nargs == "?" else str(a.metavar) for a in arguments)
    return " ".join([command.prog, *shown])


def options(command: argparse.ArgumentParser) -> set[str]:
    """The options that only this command has."""
    return {name for action in command._actions for name in action.option_strings} - GLOBAL - {"-h", "--help"}


PAGE = (DOCS / "cli.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (coach .+?)\n(.*?)(?=^##|\Z)", PAGE, re.M | re.S))
COMMANDS = {heading(command): command for command in commands(parser())}


def test_the_page_knows_every_command_and_no_other() -> None:
    """`docs/cli.md` has a section for each command, headed as it is typed."""
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_knows_every_option_and_no_other(name: str) -> None:
    """The section of a command tells of all its options, and of none that it does not have."""
    told = set(re.findall(r"`(--[a-z-]+)", SECTIONS[name]))
    assert options(COMMANDS[name]) <= told
    assert told <= options(COMMANDS[name]) | GLOBAL


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_has_help(name: str) -> None:
    """`--help` has a line for every argument and option of every command."""
    assert all(action.help for action in COMMANDS[name]._actions)


def test_the_page_knows_every_line_with_a_slash() -> None:
    """The table of `coach talk` is that of `/help`, word for word."""
    rows = re.findall(r"^\| `(/.+?)` \| (.+) \|$", SECTIONS["coach talk"], re.M)
    assert [(usage.replace("\\|", "|"), help) for usage, help in rows] == [
        (command.usage, command.help) for command in slash.COMMANDS.values()
    ]


def test_the_page_knows_the_words_without_a_slash() -> None:
    """The section of `coach talk` tells of every word that is not sent when it stands alone."""
    assert all(f"`{word}`" in SECTIONS["coach talk"].split("| line |")[0] for word in slash.ALONE)


def test_the_journey_page_names_every_phase_move_and_facet() -> None:
    """`docs/journey.md` knows all phases in order, all moves and all facets, and no others."""
    page = (DOCS / "journey.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page, re.M)
    words = [word for row in named for word in re.findall(r"\w+", row)]
    assert words[: len(Phase)] == list(Phase)
    assert set(words) == {*Phase, *Move, *Facet}
