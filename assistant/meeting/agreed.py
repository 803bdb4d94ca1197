"""What was agreed in a meeting, as the file that goes back to the mentee, who takes from it what they want."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, field_validator

from assistant.brief.files import Paper, read, written
from assistant.brief.items import Words
from assistant.value import Value

FORMAT: Final = "theme-coach/agreed"
VERSION: Final = 1
MOST: Final = 50
"""Items of one meeting; nobody leaves an hour with more."""
LONGEST: Final = 2_000
"""Characters of one of them: a page."""
AGREEMENT: Final = Paper(
    FORMAT, VERSION, "list of what was agreed", "Choose the file that your mentor gave back to you."
)

Short = Annotated[Words, Field(max_length=LONGEST)]


class Agreed(Value):
    """One thing that both said yes to."""

    kind: Literal["step", "question", "note"]
    """A small step, a question to go on thinking about, or something worth keeping."""
    text: Short
    by: date | None = None
    """Of a step: by when."""
    who: Short = ""
    """Who does it, or is beside the mentee in it."""

    @field_validator("text")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("has nothing in it")
        return text


class Agreement(Value):
    """What was agreed in one meeting, and nothing else of what a mentor writes."""

    format: Literal["theme-coach/agreed"] = FORMAT
    version: Literal[1] = VERSION
    thread: str = Field(pattern=r"^[a-z0-9]{16}$")
    """That of the brief the meeting was about."""
    day: date
    mentor: Words = ""
    items: tuple[Agreed, ...] = Field(default=(), max_length=MOST)


def write_agreement(agreement: Agreement) -> bytes:
    """What was agreed as a file, with a checksum over all that it says.

    Raises:
        InputError: it would be larger than any that can be read.
    """
    return written(agreement, AGREEMENT)


def read_agreement(data: bytes, name: str) -> Agreement:
    """Read what was agreed.

    Args:
        data: What the file holds.
        name: How to call the file in a message.

    Raises:
        InputError: it is damaged, something else, of a newer version, or does not hold together; says what to do.
    """
    return read(data, name, Agreement, AGREEMENT)
