"""`coach doctor`: what is fine, and what to do about the rest."""

from __future__ import annotations

from argparse import Namespace

from assistant.cli import terminal
from assistant.cli.doors import settings_of
from assistant.cli.parsing import Commands, command, json_option


def add(commands: Commands) -> None:
    """Declare the command."""
    json_option(
        command(commands, "doctor", _doctor, "look at Python, Jupyter, the model, memory, disk and data folder")
    )


def _doctor(arguments: Namespace) -> int:
    from assistant.cli.checks import examine

    checks = examine(settings_of(arguments))
    well = all(check.state != "blocker" for check in checks)
    lines = []
    for check in checks:
        lines.append(terminal.wrapped(f"{check.state:8} {check.name}: {check.found}", hang=" " * 9))
        lines += [terminal.wrapped(f"{'':9}{check.todo}", hang=" " * 9)] if check.todo else []
    document = {"ok": well, "checks": [check._asdict() for check in checks]}
    terminal.answer(arguments.json, document, lines)
    return terminal.DONE if well else terminal.NO
