"""A sheet as Markdown: the mentee's words are escaped, so that they stay words wherever it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from assistant.journey import Session
from assistant.pages.account import account_of
from assistant.pages.notes import BLANK, Moment, Note, Section, Sheet, day_name, one_line

_MARKS: Final = re.compile(r"[\\`*_{}\[\]<>&~|$^#@]|:(?=\S)|(?<=\w)\.(?=\w)|^[-+=:]|=(?==)|\+(?=\+)")
"""What could begin a link, a picture, a formula, a list or a tag somewhere: bare addresses become links by their dots,
colons and @."""
_NUMBERED: Final = re.compile(r"^(\d+)([.)])")


def as_markdown(session: Session, *, today: date) -> str:
    """The journey as a Markdown document.

    Args:
        session: What it tells of.
        today: The day it is told on.
    """
    account = account_of(session, today=today)
    return "\n".join((*lines(account), *_table(account.moments)))


def sheet_markdown(sheet: Sheet) -> str:
    """A sheet as a Markdown document."""
    return "\n".join(lines(sheet))


def escaped(words: str) -> str:
    """Words on one line that no reader of Markdown takes for anything else."""
    return _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", one_line(words)))


def lines(sheet: Sheet, shown: Callable[[str], str] = escaped) -> Iterator[str]:
    """A sheet line by line; an account without its days.

    Args:
        sheet: What is told.
        shown: How the mentee's words are put on one line.
    """
    yield f"# {shown(sheet.title)}"
    yield ""
    yield from _notes(sheet.notes, shown)
    for section in sheet.sections:
        yield from _section(section, 2, shown)


def quoted_line(note: Note, shown: Callable[[str], str] = escaped) -> str:
    """A note on one line, with its words in quotation marks."""
    if note.mixed:
        return shown(note.mixed)
    return f"{note.says} “{shown(note.words)}”".lstrip() if note.words else note.says


def _section(section: Section, level: int, shown: Callable[[str], str]) -> Iterator[str]:
    yield f"{'#' * level} {section.head.says} {shown(section.head.words)}".rstrip()
    yield ""
    yield from _notes(section.notes, shown)
    for number, point in enumerate(section.points, start=1):
        yield from _point([quoted_line(note, shown) for note in point], number if section.numbered else 0)
    if section.points:
        yield ""
    if section.blanks:
        yield from (f"| {' | '.join(cells)} |" for cells in _form(section.blanks))
        yield ""
    for part in section.sections:
        yield from _section(part, level + 1, shown)


def _point(said: Sequence[str], number: int) -> Iterator[str]:
    """A point of a list; of one that is counted, what stands behind its first sentence is a paragraph of its own."""
    if not number:
        yield f"- {' – '.join(said)}"
        return
    yield f"{number}. {said[0]}"
    for behind in said[1:]:
        yield f"\n   *{behind}*\n"


def _form(columns: Sequence[str]) -> Iterator[Sequence[str]]:
    yield columns
    yield ["---"] * len(columns)
    yield from [[" "] * len(columns)] * BLANK


def _notes(notes: Sequence[Note], shown: Callable[[str], str]) -> Iterator[str]:
    for note in notes:
        yield shown(note.mixed) or note.says
        yield ""
        if written := [shown(line) for line in note.words.split("\n") if line.strip()]:
            yield from (f"> {line}" if line else ">" for line in "\n\n".join(written).split("\n"))
            yield ""


def _table(moments: Sequence[Moment]) -> Iterator[str]:
    yield "## Day by day\n\n| Day | What |\n| --- | --- |"
    for moment in moments:
        yield f"| {day_name(moment.day)} | {quoted_line(moment.note)} |"
    yield ""
