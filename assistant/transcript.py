"""Who said what, and the exchange file that carries it between programs."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import ConfigDict, ValidationError, field_validator

from assistant.dates import window_end
from assistant.errors import InputError
from assistant.plain_json import clean_text, parse
from assistant.value import Value

Speaker = Literal["coach", "mentee"]
LARGEST_FILE = 8 * 1024 * 1024
"""Bytes; a year of conversation is a tenth of this."""


def clean(text: str) -> str:
    """The text as it can be stored and shown anywhere: half characters become U+FFFD, line ends one kind."""
    return clean_text(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


LONGEST = 2_000_000
"""Characters of one message; a long novel has fewer."""


def checked(text: str) -> str:
    """A text that has something in it, as it is kept.

    Raises:
        InputError: it is empty or longer than a book.
    """
    if words := within_bounds(text):
        return words
    raise InputError("There is nothing in it yet. Write a few words, then send them.")


def within_bounds(text: str) -> str:
    """A text as it is kept; it may be empty.

    Raises:
        InputError: it is longer than a book, or no text at all.
    """
    if not isinstance(text, str):
        raise InputError("Words were expected here, and something else came. Nothing was changed.")
    words = clean(text).strip()
    if len(words) > LONGEST:
        raise InputError(
            f"That is {len(words):,} characters, more than can be kept as one message. "
            "It was not sent; please send it in parts."
        )
    return words


class Turn(Value):
    """One speaker's go."""

    model_config = ConfigDict(extra="ignore")

    speaker: Speaker
    text: str

    @field_validator("text")
    @classmethod
    def _has_words(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("has nothing in it but spaces")
        return clean(text)


class Exchange(Value):
    """A piece of dialogue on a theme, with the window in which the mentoring takes place."""

    model_config = ConfigDict(extra="ignore")

    id: str = ""
    theme: str
    today: date
    ends: date
    """Last day of the mentoring."""
    turns: tuple[Turn, ...]
    """In order; turns are numbered from 0."""

    @property
    def said(self) -> list[tuple[int, str]]:
        """The mentee's turns with their numbers."""
        return [(n, t.text) for n, t in enumerate(self.turns) if t.speaker == "mentee"]


def parse_exchange(data: bytes, name: str, *, today: date) -> Exchange:
    """Read an exchange file.

    Args:
        data: What the file holds.
        name: What to call it in an error.
        today: Used where the file names no day of its own; the window is then ten months long.

    Raises:
        InputError: naming the file and the field.
    """
    document = _document(data, name)
    if not isinstance(document, dict):
        raise InputError(
            f"{name}: an exchange is one JSON object with `theme` and `turns`; this is a {_kind(document)}."
        )
    for field in ("theme", "turns"):
        if field not in document:
            raise InputError(f"{name}: the field `{field}` is missing.")
    try:
        day = _day(document.get("today"), "today") or today
        ends = _day(document.get("ends"), "ends") or window_end(day)
        exchange = Exchange.model_validate(
            {
                "id": clean(str(document.get("id") or "")),
                "theme": document["theme"],
                "turns": document["turns"],
                "today": day,
                "ends": ends,
            }
        )
    except ValidationError as problem:
        raise InputError(f"{name}: {_first(problem)}") from None
    except ValueError as problem:
        raise InputError(f"{name}: {problem}.") from None
    if exchange.ends < exchange.today:
        raise InputError(f"{name}: `ends` ({ends}) lies before `today` ({day}).")
    if not exchange.theme.strip():
        raise InputError(f"{name}: `theme` has nothing in it.")
    return exchange.model_copy(update={"theme": clean(exchange.theme).strip()})


def _document(data: bytes, name: str) -> Any:
    if len(data) > LARGEST_FILE:
        raise InputError(f"{name}: the file is larger than {LARGEST_FILE // 2**20} MB, which no exchange is.")
    try:
        return parse(data)
    except ValueError as problem:
        raise InputError(f"{name}: {problem}.") from None


def _day(value: Any, field: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"`{field}` is {value!r}, which is no date; write it like 2027-09-30") from None


def _kind(value: Any) -> str:
    return {list: "list", str: "text", int: "number", float: "number"}.get(type(value), "value")


def _first(problem: ValidationError) -> str:
    error = problem.errors()[0]
    place = list(error["loc"])
    message = {
        "tuple_type": "must be a list",
        "string_type": "must be a text",
        "missing": "is missing",
        "literal_error": f"is {error['input']!r}, and must be `coach` or `mentee`",
        "value_error": error["msg"].removeprefix("Value error, "),
    }.get(error["type"], error["msg"])
    if len(place) >= 2 and place[0] == "turns":
        field = f"`{place[2]}` " if len(place) > 2 else ""
        return f"turn {place[1]}: {field}{message}."
    return f"`{place[0]}` {message}."
