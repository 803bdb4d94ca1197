"""`coach examples`: goals that others made of a broad theme, and a sheet to take along, for somebody who is stuck."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.paper import target_of, write
from assistant.cli.parsing import Commands, command, json_option

if TYPE_CHECKING:
    from assistant.examples import Example


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "examples", _examples, "how others narrowed a broad theme, for when you are stuck")
    parser.add_argument(
        "theme", metavar="THEME", nargs="?", default="", help="your theme, in a few words; otherwise one of each kind"
    )
    json_option(parser)
    parser.add_argument(
        "--sheet", metavar="FILE", help="write instead a sheet for your programme manager (.html or .md), with blanks"
    )


def _examples(arguments: Namespace) -> int:
    if arguments.sheet:
        return _sheet(arguments.sheet)
    from assistant.examples import for_theme
    from assistant.lexicon.themes import ThemeKind, kind_of_theme
    from assistant.prompts import PromptLibrary

    kind, found = kind_of_theme(arguments.theme), for_theme(arguments.theme, PromptLibrary().examples)
    usual = kind is not ThemeKind.OTHER
    shown = [e for e in found if e.theme is kind] if usual else found[: len(ThemeKind) - 1]
    left = "" if usual else _one_of_each(arguments.theme, len(found))
    document = {"theme": arguments.theme, "kind": kind, "examples": [e.model_dump(by_alias=True) for e in found]}
    lines = (terminal.wrapped(line, hang=" " * 4) for example in shown for line in _told(example))
    terminal.answer(arguments.json, document, (*filter(None, [terminal.wrapped(left)]), *lines, terminal.wrapped(_OWN)))
    return terminal.DONE


_OWN = "Each of them fits one person. What would yours sound like, said to a friend?"


def _one_of_each(theme: str, most: int) -> str:
    """Why there is one of each kind, and how to see more."""
    if not theme.strip():
        return f"One of each kind; {most} in all. Name a theme to see all about one like it.\n"
    return (
        f"None of the {most} examples is about a theme that I recognise in “{terminal.brief(theme)}”, so here is one "
        "of each kind. Other words for your theme may find more.\n"
    )


def _told(example: Example) -> Iterator[str]:
    yield f"{example.who[0].upper()}{example.who[1:]} ({example.theme})"
    yield f"  Before: “{example.before}”"
    yield f"  {'Goal' if example.goal else 'Kept open'}: “{example.words}”"
    yield f"  Why {'it works' if example.goal else 'that was right'}: {example.why_good}"
    yield f"  What it leaves aside: {example.closes_off}\n"


def _sheet(name: str) -> int:
    from assistant.pages.stuck import stuck_html, stuck_markdown

    target = target_of(name)
    write(target, stuck_html() if target.suffix.lower() == ".html" else stuck_markdown())
    terminal.out(f"The sheet is in {target}. Print it, and fill it in together.")
    return terminal.DONE
