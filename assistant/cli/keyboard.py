"""What somebody types: a line, or a message of several lines."""

from __future__ import annotations

import io
import sys
from contextlib import suppress

from assistant.cli import terminal

BLOCK = '"""'
"""A line of only this begins a message of several lines, and another one ends it."""
STILL_HERE = (
    f"The lines above are still here. Go on writing, or send them with {BLOCK}; Ctrl-C again leaves without them."
)


def read_message() -> str | None:
    """The next message that has something in it; None when the mentee leaves."""
    while (message := read_answer()) is not None:
        if message:
            return message
    return None


def read_answer() -> str | None:
    """The next message, which may be empty; None when the mentee leaves."""
    line = _read_line()
    if line is None:
        return None
    first, *pasted = line.strip().split("\n")  # a terminal hands over what is pasted as one line
    if first.strip() == BLOCK:
        line = _read_block(pasted)
    return line.strip()


def _read_block(pasted: list[str]) -> str:
    """The lines up to the closing quotes, of which the first may have been pasted together with the opening ones.

    Ctrl-C between them must be pressed twice: it may be meant for copying.
    """
    lines: list[str] = []
    new, asked = pasted, False
    while BLOCK not in (marks := [line.strip() for line in new]):
        lines += new
        try:
            line = _read_line()
        except KeyboardInterrupt:
            if asked or not lines:
                raise
            new, asked = [], True
            terminal.paragraph(f"\n{STILL_HERE}", dim=True)
        else:
            if line is None:
                return "\n".join(lines)
            new, asked = line.split("\n"), False
    new.pop(marks.index(BLOCK))
    return "\n".join([*lines, *new])


def _read_line() -> str | None:
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else None
    try:
        return input("> ")
    except EOFError:
        return None


def prepare_input() -> None:
    """Let people edit their line, and take bytes that are no text as a replacement character."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    with suppress(ImportError):  # not on every system
        import readline  # noqa: F401
