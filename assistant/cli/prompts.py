"""`coach prompts`: the prompts, the question bank and the sample mentees."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from assistant.cli import terminal
from assistant.cli.parsing import Commands, command, group, json_option
from assistant.errors import InputError


def add(commands: Commands) -> None:
    """Declare the commands."""
    prompts = group(commands, "prompts", "the prompt library: instructions for the model and the question bank")
    json_option(command(prompts, "list", _list, "show every prompt and question file with its version"))
    show = command(prompts, "show", _show, "print a prompt, a question file or one question")
    show.add_argument("id", metavar="ID", help="as `coach prompts list` shows it, or a question's id")
    check = command(prompts, "check", _check, "say which files break their own rules")
    json_option(check)
    lock = command(prompts, "lock", _lock, "write down the present versions once their wording is final")
    for parser in (check, lock):
        parser.add_argument(
            "dir", metavar="DIR", nargs="?", type=Path, help="another library than the one that came along"
        )


def _list(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    library = PromptLibrary()
    rows = [_row(stamp, sha256) for stamp, sha256 in library.versions().items()]
    purposes = {id: library.prompt(id).purpose for id in library.ids}
    lines = terminal.columns([(r["id"], r["version"], purposes.get(r["id"], "")) for r in rows])
    terminal.answer(arguments.json, {"folder": str(library.folder), "files": rows}, lines)
    return terminal.DONE


def _row(stamp: str, sha256: str) -> dict[str, Any]:
    id, _, version = stamp.rpartition("@")
    return {"id": id, "version": version, "sha256": sha256}


def _show(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    library, id = PromptLibrary(), arguments.id
    if id in library.ids:
        terminal.out(library.text(f"{id}.md").rstrip())
    elif any(stamp.startswith(f"{id}@") for stamp in library.versions()):
        terminal.out(library.text(f"{id}.yaml").rstrip())
    elif found := library.bank.named(id):
        fields = found.question.model_dump(mode="json")
        terminal.answer(False, fields, [f"{name}: {value}" for name, value in fields.items() if value])
    else:
        raise InputError(
            f"There is no prompt, question file or question {id!r}; `coach prompts list` shows what there is."
        )
    return terminal.DONE


def _check(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary
    from assistant.scenario import problems_in

    library = PromptLibrary(arguments.dir)
    problems = [*library.check(), *problems_in(library.folder / "scenarios")]
    lines = problems or [
        f"{len(library.ids)} prompts and {len(library.bank)} questions in {library.folder}: all is well."
    ]
    terminal.answer(arguments.json, {"folder": str(library.folder), "problems": problems}, lines)
    return terminal.NO if problems else terminal.DONE


def _lock(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    terminal.out(str(PromptLibrary(arguments.dir).lock()))
    return terminal.DONE
