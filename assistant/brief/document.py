"""The brief as a file: one JSON document, read with suspicion."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

from pydantic import Field, model_validator

from assistant.brief.files import LARGEST_FILE as LARGEST_FILE
from assistant.brief.files import Paper, read, schema, written
from assistant.brief.items import MOST, Item, Kind, Words
from assistant.value import Value

FORMAT: Final = "theme-coach/brief"
VERSION: Final = 1
PAPER: Final = Paper(FORMAT, VERSION, "brief", "Choose the file that your mentee exported for you.")


class ModelName(Value):
    """Which model proposed words."""

    id: str = Field(min_length=1, max_length=200)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")


class Summary(Value):
    """The beginning of a brief, in the mentee's voice."""

    text: Words = ""
    by: Literal["code", "mentee", "model"] = "code"
    """Whose wording it is: put together from the chosen items by rules, written or changed by the mentee, or proposed
    by a model and left so."""
    model: ModelName | None = None
    """The model that proposed words, also where the mentee has changed them since."""


class Brief(Value):
    """What a mentee agreed to share with one mentor on one day, and nothing else."""

    format: Literal["theme-coach/brief"] = FORMAT
    version: Literal[1] = VERSION
    thread: str = Field(pattern=r"^[a-z0-9]{16}$")
    """Ties the briefs of one conversation to one mentor together; drawn at random, and tied to nothing else."""
    number: int = Field(ge=1, le=10_000)
    """1 for the first brief of the thread."""
    day: date
    """When the mentee approved it."""
    sender: Words = ""
    """What the mentee wants to be called in it; empty where they gave no name."""
    mentor: Words = ""
    """For whom it is."""
    summary: Summary = Summary()
    items: tuple[Item, ...] = Field(default=(), max_length=MOST)

    @model_validator(mode="after")
    def _items_are_tied_to_shared_themes(self) -> Brief:
        keys = [item.key for item in self.items]
        if len(set(keys)) < len(keys):
            raise ValueError("two of its items have the same key")
        themes = {item.key for item in self.items if item.kind is Kind.THEME}
        if any(item.theme and item.theme not in themes for item in self.items):
            raise ValueError("an item belongs to a theme that is not in it")
        return self

    def of(self, kind: Kind) -> tuple[Item, ...]:
        """The items of one kind, in order."""
        return tuple(item for item in self.items if item.kind is kind)


def write_brief(brief: Brief) -> bytes:
    """The brief as a file, with a checksum over all that it says.

    Raises:
        InputError: it would be larger than any that can be read.
    """
    return written(brief, PAPER)


def brief_schema() -> dict[str, Any]:
    """The JSON Schema of the file; `brief.schema.json` beside this module is the published copy."""
    return schema(Brief)


def read_brief(data: bytes, name: str) -> Brief:
    """Read a brief.

    Args:
        data: What the file holds.
        name: How to call the file in a message.

    Raises:
        InputError: it is damaged, something else, of a newer version, or does not hold together; says what to do.
    """
    return read(data, name, Brief, PAPER)
