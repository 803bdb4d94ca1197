"""`coach label`: what rules see in lines of text, one JSON object a line, in and out."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from assistant.cli import terminal
from assistant.cli.parsing import Commands, command, group
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.bank import QuestionBank

LARGEST_LINE: Final = 1024 * 1024
"""Bytes; more than a hundred pages, and no draft of a goal."""


def add(commands: Commands) -> None:
    """Declare the commands."""
    labels = group(
        commands, "label", "what rules see in JSON Lines on standard input; writes each line back with labels"
    )
    command(labels, "drafts", _drafts, "say what drafts of goals meet (S, M, T), and ask about what they leave open")


def _drafts(arguments: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    bank = PromptLibrary().bank
    for number, line in _lines():
        try:
            labelled = _labelled(_fields(line), bank)
        except ValueError as problem:
            raise InputError(f"Standard input, line {number}: {problem}.") from None
        _write(labelled)
    return terminal.DONE


# -- in and out


def _lines() -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := sys.stdin.buffer.readline(LARGEST_LINE + 1):
        number += 1
        yield number, line


def _fields(line: bytes) -> dict[str, Any]:
    """The fields of one line.

    Raises:
        ValueError: with the rest of a sentence about the line.
    """
    from assistant.plain_json import load

    if len(line) > LARGEST_LINE:
        raise ValueError("it is larger than 1 MB, which no `draft` is; shorten the field")
    if not line.strip():
        raise ValueError("it is empty; write one JSON object with the field `draft` in each line")
    try:
        fields = load(line)
    except ValueError as problem:
        reason = (
            str(problem).replace("; reading stopped in line 1", "").replace("the file is not UTF-8", "it is not UTF-8")
        )
        raise ValueError(f"{reason.removesuffix('; save it again as UTF-8')}") from None
    if not isinstance(fields, dict):
        raise ValueError("it must be one JSON object with the field `draft`")
    return fields


def _write(fields: dict[str, Any]) -> None:
    """Print one line of JSON as UTF-8 at once, so that what was labelled is there whatever comes after it."""
    from assistant.plain_json import dump

    line = dump(fields) + b"\n"
    if buffer := getattr(sys.stdout, "buffer", None):
        sys.stdout.flush()
        buffer.write(line)
    else:
        sys.stdout.write(line.decode("utf-8"))
    sys.stdout.flush()


# -- drafts


def _labelled(fields: dict[str, Any], bank: QuestionBank) -> dict[str, Any]:
    from assistant.critique import gaps_in, label_draft, question_for

    draft, (today, ends) = _text(fields), _window(fields)
    label = label_draft(draft, today=today, ends=ends)
    findings = [
        {**finding.model_dump(mode="json"), "question": question_for(finding, bank, ())[1]}
        for finding in gaps_in(draft, today=today, ends=ends)
    ]
    return {**fields, **label.model_dump(mode="json"), "findings": findings}


def _text(fields: dict[str, Any]) -> str:
    for name in ("draft", "theme"):
        if name in fields and not isinstance(fields[name], str):
            raise ValueError(f"`{name}` must be a text")
    if "draft" not in fields:
        raise ValueError("the field `draft` is missing")
    if not fields["draft"].strip():
        raise ValueError("`draft` has nothing in it")
    return str(fields["draft"])


def _window(fields: dict[str, Any]) -> tuple[date, date]:
    """The mentoring that a line names: from today, for ten months, where it names none."""
    from assistant.dates import window_end

    today = _day(fields, "today") or date.today()
    ends = _day(fields, "ends") or window_end(today)
    if ends < today:
        raise ValueError(f"`ends` ({ends}) lies before `today` ({today})")
    return today, ends


def _day(fields: dict[str, Any], name: str) -> date | None:
    value = fields.get(name)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"`{name}` is {value!r}, which is no date; write it like 2027-09-30") from None
