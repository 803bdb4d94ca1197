"""What the commands of mentees and mentors share: the conversation that is meant, a list of numbers, a page as text."""

from __future__ import annotations

import re
import uuid
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.cli import terminal
from assistant.cli.doors import history_of
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.approvals import Sharer
    from assistant.chronicle import Chronicle
    from assistant.history import History
    from assistant.journey import Session
    from assistant.pages.notes import Sheet
    from assistant.sharing import Sharing

_HANGING: Final = {"- ": "  ", "> ": "> ", **{f"{number}.": "   " for number in range(1, 10)}}
"""How a line goes on in the next one, by how it begins."""
_RANGE: Final = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")


class Desk(NamedTuple):
    """One conversation that is open here, and the mentor it is shared with."""

    chronicle: Chronicle
    sharing: Sharing
    mentor: str

    @property
    def sharer(self) -> Sharer:
        """What there is between the mentee and this mentor."""
        return self.chronicle.session.sharing.of(self.mentor)


def opened(arguments: Namespace, fits: Callable[[Session], bool], otherwise: str, mentor: str = "") -> Desk:
    """The session that was named, or the one used last of those that fit.

    Args:
        arguments: Of the command.
        fits: Whether a session may be meant.
        otherwise: The sentence where none fits.
        mentor: Their name; otherwise the one for whom a brief was looked at last.

    Raises:
        InputError: there is none.
    """
    from assistant.chronicle import Chronicle
    from assistant.sharing import Sharing

    if arguments.programme:
        raise InputError("--programme stands alone: leave it out, or the command behind it.")
    history = history_of(arguments)
    id = arguments.session or next((session.id for session in readable(history) if session and fits(session)), "")
    if not id:
        raise InputError(otherwise)
    chronicle = Chronicle(history, now, new_id)
    session = chronicle.resume(id)
    return Desk(chronicle, Sharing(chronicle, new_id, now), mentor or session.sharing.latest)


def shared_with(arguments: Namespace) -> Desk:
    """The conversation of which something is shared with the mentor who is meant.

    Raises:
        InputError: there is none.
    """
    name: str = arguments.mentor
    whom = f" for {name}" if name else ""
    otherwise = f"There is no brief{whom} yet; `coach brief new --for NAME` puts one together."

    def fits(session: Session) -> bool:
        return bool(session.sharing.of(name).thread if name else session.sharing.latest)

    desk = opened(arguments, fits, otherwise, name)
    if not fits(desk.chronicle.session):
        raise InputError(otherwise)
    return desk


def readable(history: History) -> Iterator[Session | None]:
    """All sessions, the one used last first; None for one that cannot be read."""
    from assistant.journey import session_of

    for known in history.sessions():
        try:
            yield session_of(history.events(known.id))
        except AssistantError:
            yield None


def mentees_own(session: Session) -> bool:
    """Whether it is not about a mentor's own learning."""
    from assistant.phases import Learner

    return session.learner is Learner.MENTEE


def now() -> datetime:
    """What time it is."""
    return datetime.now(UTC)


def new_id() -> str:
    """A new unique name, from which nothing can be told."""
    return uuid.uuid4().hex


# -- asking and showing


def ask(question: str) -> str:
    """What somebody types in answer; empty where they leave."""
    try:
        return input(question).strip()
    except EOFError:
        return ""


def agrees(question: str) -> bool:
    """Whether somebody says yes; Enter, and to leave, is no, and whatever is neither is asked again."""
    while (answer := ask(f"{question} [y/N] ").lower()) not in ("y", "yes", "n", "no", ""):
        terminal.paragraph(f"“{terminal.brief(answer, 40)}” is neither: type y for yes or n for no.")
    return answer in ("y", "yes")


def numbers(text: str, most: int, noun: str) -> list[int]:
    """Places in a list, counted from 0, for numbers such as `1,3,5-7`, `all` or `none`.

    Args:
        text: What was typed.
        most: How long the list is.
        noun: What is in it, for a message.

    Raises:
        InputError: it is something else, or the list has no such number.
    """
    word = text.strip().lower()
    if word in ("all", "none"):
        return list(range(most)) if word == "all" else []
    found: set[int] = set()
    for part in word.split(","):
        match = _RANGE.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= most:
            raise InputError(f"“{part.strip()[:40]}” is no {noun}: there are {most}. Write 1,3,5-7, all or none.")
        found.update(range(first - 1, last))
    return sorted(found)


def show(sheet: Sheet) -> None:
    """Print a page as text."""
    from assistant.pages.markdown import lines
    from assistant.pages.notes import one_line

    for line in lines(sheet, shown=one_line):
        terminal.out(terminal.wrapped(line, hang=_HANGING.get(line[:2], "")))


def as_file(sheet: Sheet, target: Path) -> str:
    """A page in the form that the ending of its file asks for."""
    from assistant.pages.html import sheet_html
    from assistant.pages.markdown import sheet_markdown

    return sheet_html(sheet) if target.suffix.lower() == ".html" else sheet_markdown(sheet)


def file_in_a_folder(name: str, endings: Sequence[str]) -> Path:
    """Where a file goes.

    Raises:
        InputError: its name ends otherwise, or there is no such folder, or it is one.
    """
    from assistant.settings import expanded

    target = expanded(name).absolute()
    if target.suffix.lower() not in endings:
        raise InputError(f"{name} ends in none of {', '.join(endings)}: name such a file.")
    if target.is_dir() or not target.parent.is_dir():
        raise InputError(f"{target} cannot be written: name a file in a folder that exists.")
    return target
