"""What people see: words on standard output, one sentence on standard error, progress only where somebody looks."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, TextIO

DONE, NO, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done; the answer is "no"; wrong usage or bad input; stopped by Ctrl-C or by a closed pipe."""
WIDEST = 100
"""Columns; longer lines are tiring to read."""


def out(text: str = "", *, dim: bool = False) -> None:
    """Print lines on standard output; dim ones where the terminal can."""
    shown = printable(text)
    write(sys.stdout, f"\x1b[2m{shown}\x1b[0m\n" if dim and has_colour(sys.stdout) else f"{shown}\n")


def paragraph(text: str, *, dim: bool = False) -> None:
    """Print text wrapped to the width of the terminal."""
    out(wrapped(text), dim=dim)


def reasons(why: str, notices: Iterable[str]) -> None:
    """Print, dimmed, why the coach said what it said, and what there is to know about it."""
    for line in (f"why: {why}", *(f"note: {notice}" for notice in notices)):
        paragraph(line, dim=True)
    out()


def document(value: Any) -> None:
    """Print one JSON document as UTF-8, whatever the terminal's own encoding is."""
    from assistant.transcript import clean

    text = clean(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"
    if buffer := getattr(sys.stdout, "buffer", None):
        sys.stdout.flush()
        buffer.write(text.encode("utf-8"))
    else:
        sys.stdout.write(text)


def answer(as_json: bool, value: Any, lines: Iterable[str]) -> None:
    """Print what a command found out: as a document for programs, or as lines for people."""
    if as_json:
        document(value)
        return
    for line in lines:
        out(line)


def fail(sentence: str) -> int:
    """Say on standard error, in one line, why nothing was done; returns the exit code."""
    write(sys.stderr, f"coach: {printable(' '.join(sentence.split()))}\n")
    return WRONG


def flush() -> None:
    """Hand everything printed to whoever reads it, so that a full disk or a closed pipe shows now."""
    sys.stdout.flush()


def abandon() -> None:
    """Standard output takes nothing any more: let what Python still holds go nowhere instead of complaining."""
    with suppress(OSError):  # it may be no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# -- shaping text


def printable(text: str) -> str:
    """The text without control characters: words that people wrote must not steer a terminal."""
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs") else "\ufffd" for c in text)


def wrapped(text: str, *, hang: str = "") -> str:
    """The text in lines that fit; where a line goes on in the next, that one is set in by `hang`."""
    return "\n".join(
        textwrap.fill(line, width(), subsequent_indent=hang, break_on_hyphens=False) for line in text.split("\n")
    )


def brief(text: str, most: int = 160) -> str:
    """The text on one line, and only its beginning where it has more than so many characters."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def said(speaker: str, text: str) -> str:
    """One turn of a conversation as it stands on the page."""
    return wrapped(f"{speaker}: {text}".replace("\n", "\n  "), hang="  ")


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with their cells under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(n) for cell, n in zip(row, widths, strict=True)).rstrip() for row in rows]


def width() -> int:
    """Columns to use."""
    return max(20, min(shutil.get_terminal_size().columns, WIDEST))


# -- what a terminal can do


def has_colour(stream: TextIO) -> bool:
    """Whether dim text is possible and welcome there."""
    return can_rewrite(stream) and not os.environ.get("NO_COLOR")


def can_rewrite(stream: TextIO) -> bool:
    """Whether what was written there can be taken back."""
    modern = os.name != "nt" or "WT_SESSION" in os.environ
    return stream.isatty() and os.environ.get("TERM") != "dumb" and modern


def write(stream: TextIO, text: str) -> None:
    """Write at once, with a replacement for what the stream's encoding does not have."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


class Progress:
    """One line on standard error that says what is happening; gone when it is over, and only where somebody looks."""

    def __init__(self) -> None:
        self._shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.clear()

    def show(self, text: str) -> None:
        """Say what is happening now."""
        if sys.stderr.isatty():
            line = printable(text)[: width() - 1]
            write(sys.stderr, f"\r{line.ljust(len(self._shown))}")
            self._shown = line

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            write(sys.stderr, f"\r{' ' * len(self._shown)}\r")
            self._shown = ""
