"""`coach label`: what rules see in lines of text, one JSON object a line, in and out."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from assistant.cli import terminal
from assistant.cli.parsing import Commands, command, group
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.bank import QuestionBank

LARGEST_LINE: Final = 1024 * 1024
"""Bytes; more than a hundred pages, which nobody says in one go."""

_Fields: TypeAlias = dict[str, Any]


def add(commands: Commands) -> None:
    """Declare the commands."""
    labels = group(
        commands, "label", "what rules see in JSON Lines on standard input; writes each line back with labels"
    )
    command(labels, "questions", _questions, "say how a coach asks: open or closed, stacked, leading or advising")
    command(labels, "drafts", _drafts, "say what drafts of goals meet (S, M, T), and ask about what they leave open")
    command(labels, "disclosures", _disclosures, "say whether a mentee's words tell of danger, abuse or coercion")


def _questions(_: Namespace) -> int:
    return _label_lines("text", _question)


def _drafts(_: Namespace) -> int:
    from assistant.prompts import PromptLibrary

    bank = PromptLibrary().bank
    return _label_lines("draft", lambda fields: _draft(fields, bank))


def _disclosures(_: Namespace) -> int:
    return _label_lines("text", _disclosure)


def _label_lines(read: str, labels_of: Callable[[_Fields], _Fields]) -> int:
    """Write each line back with its labels, which replace fields of the same name.

    Args:
        read: the field that a line must have.
        labels_of: what rules see in the fields of a line.

    Raises:
        InputError: naming the first line that cannot be read; those before it are written.
    """
    for number, line in _lines():
        try:
            fields = _fields(line, read)
            labels = labels_of(fields)
        except ValueError as problem:
            raise InputError(f"Standard input, line {number}: {problem}.") from None
        _write({**fields, **labels})
    return terminal.DONE


# -- in and out


def _lines() -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := sys.stdin.buffer.readline(LARGEST_LINE + 1):
        number += 1
        yield number, line


def _fields(line: bytes, read: str) -> _Fields:
    """The fields of one line, with a text in the one that is read.

    Raises:
        ValueError: with the rest of a sentence about the line.
    """
    from assistant.plain_json import load

    if len(line) > LARGEST_LINE:
        raise ValueError(f"it is larger than 1 MB, which no `{read}` is; shorten the field")
    if not line.strip():
        raise ValueError(f"it is empty; write one JSON object with the field `{read}` in each line")
    try:
        fields = load(line)
    except ValueError as problem:
        reason = (
            str(problem).replace("; reading stopped in line 1", "").replace("the file is not UTF-8", "it is not UTF-8")
        )
        raise ValueError(f"{reason.removesuffix('; save it again as UTF-8')}") from None
    if not isinstance(fields, dict):
        raise ValueError(f"it must be one JSON object with the field `{read}`")
    if read not in fields:
        raise ValueError(f"the field `{read}` is missing")
    if not isinstance(fields[read], str):
        raise ValueError(f"`{read}` must be a text")
    return fields


def _write(fields: _Fields) -> None:
    """Print one line of JSON as UTF-8 at once, so that what was labelled is there whatever comes after it."""
    from assistant.plain_json import dump

    line = dump(fields) + b"\n"
    if buffer := getattr(sys.stdout, "buffer", None):
        sys.stdout.flush()
        buffer.write(line)
    else:
        sys.stdout.write(line.decode("utf-8"))
    sys.stdout.flush()


# -- what a coach says, and what a mentee says


def _question(fields: _Fields) -> _Fields:
    from assistant.questions import label_question

    label = label_question(fields["text"])
    return {
        "kind": label.kind,
        "stacked": label.stacked,
        "leading_or_advice": label.leading_or_advice,
        "why": list(label.why),
    }


def _disclosure(fields: _Fields) -> _Fields:
    from assistant.safety import reads_as_disclosure

    told = reads_as_disclosure(fields["text"])
    return {
        "urgent": told is not None,
        "kind": told.kind if told else None,
        "phrases": list(told.phrases) if told else [],
        "told": told.told if told else None,
    }


# -- drafts


def _draft(fields: _Fields, bank: QuestionBank) -> _Fields:
    from assistant.critique import gaps_in, label_draft, question_for

    draft, (today, ends) = _written(fields), _window(fields)
    label = label_draft(draft, today=today, ends=ends)
    findings = [
        {**finding.model_dump(mode="json"), "question": question_for(finding, bank, ())[1]}
        for finding in gaps_in(draft, today=today, ends=ends)
    ]
    return {**label.model_dump(mode="json"), "findings": findings}


def _written(fields: _Fields) -> str:
    if not isinstance(fields.get("theme", ""), str):
        raise ValueError("`theme` must be a text")
    if not fields["draft"].strip():
        raise ValueError("`draft` has nothing in it")
    return str(fields["draft"])


def _window(fields: _Fields) -> tuple[date, date]:
    """The mentoring that a line names: from today, for ten months, where it names none."""
    from assistant.dates import window_end

    today = _day(fields, "today") or date.today()
    ends = _day(fields, "ends") or window_end(today)
    if ends < today:
        raise ValueError(f"`ends` ({ends}) lies before `today` ({today})")
    return today, ends


def _day(fields: _Fields, name: str) -> date | None:
    value = fields.get(name)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"`{name}` is {value!r}, which is no date; write it like 2027-09-30") from None
