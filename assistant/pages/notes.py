"""What an account is made of: our sentences, and beside them, never inside them, the mentee's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final

from pydantic import BeforeValidator

from assistant.dates import local_day, say_date
from assistant.transcript import clean
from assistant.value import Value

_OTHER_LINE_ENDS: Final = re.compile("[\u2028\u2029]")
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of whatever follows, our own sentences too; letters know their direction without."""
_UNWRITABLE: Final = frozenset({"Cc", "Cs"})
_NO_CHARACTERS: Final = frozenset({"\ufffe", "\uffff"})
"""Control characters, halves of characters, and two that are none: no document may hold them."""

BLANK: Final = 4
"""Lines of a form that is filled in by hand."""
_BRIEF: Final = 140
"""Characters; about two lines."""


def legible(text: str) -> str:
    """The text as it may stand in any document: what cannot be written there becomes U+FFFD, and no word is lost."""
    lines = _OTHER_LINE_ENDS.sub("\n", _TURNING.sub("", clean(text)))
    return "".join(c if c in "\n\t" or not _is_unwritable(c) else "\ufffd" for c in lines).strip()


def _is_unwritable(character: str) -> bool:
    return character in _NO_CHARACTERS or unicodedata.category(character) in _UNWRITABLE


Legible = Annotated[str, BeforeValidator(legible)]


class Note(Value):
    """One of our sentences, and the words of the mentee that it introduces."""

    says: str = ""
    """Ours: it holds nothing that anybody else wrote."""
    words: Legible = ""
    """Theirs, whole."""
    mixed: Legible = ""
    """Instead of both, a sentence with words of theirs inside it, between “ and ”; nothing in it is taken for ours."""

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.says or self.words or self.mixed)


class Section(Value):
    """A part of a sheet under its own heading."""

    head: Note
    notes: tuple[Note, ...] = ()
    points: tuple[tuple[Note, ...], ...] = ()
    """A list; each point has one note or more."""
    numbered: bool = False
    """Its points are counted, and what stands behind the first note of one is on a line of its own, more quietly."""
    blanks: tuple[str, ...] = ()
    """Columns to be filled in by hand."""
    sections: tuple[Section, ...] = ()


class Sheet(Value):
    """What a page or a text shows, whatever it is about."""

    title: Legible
    notes: tuple[Note, ...]
    """What comes before the first heading."""
    sections: tuple[Section, ...]


class Moment(Value):
    """Something that happened, or is due, on a day."""

    day: date
    note: Note


# -- small change of sentences


def day_name(day: date) -> str:
    """A day as people write it: "31 March 2027"."""
    return say_date(day, day).removeprefix("by ")


def day_of(moment: datetime) -> str:
    """The day of a moment, on the mentee's own calendar."""
    return day_name(local_day(moment))


def one_line(words: str) -> str:
    """The words without their line ends."""
    return " ".join(words.split())


def brief(words: str) -> str:
    """The beginning of words that stand whole elsewhere, on one line."""
    line = one_line(words)
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF].rstrip()}…"


def counted(count: int, thing: str) -> str:
    """So many things: "1 goal", "3 goals"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def times(count: int) -> str:
    """How often: "once", "twice", "7 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def listed(parts: Sequence[str]) -> str:
    """Parts as one: "a, b and c"."""
    *before, last = parts
    return f"{', '.join(before)} and {last}" if before else last


def filled(*notes: Note | None) -> tuple[Note, ...]:
    """The notes that there are."""
    return tuple(note for note in notes if note)


def quoted(says: str, words: str) -> Note | None:
    """A sentence that introduces words, where there are any."""
    return Note(says=says, words=words) if words.strip() else None
