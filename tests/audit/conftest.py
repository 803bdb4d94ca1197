"""Transcripts in the notation of a script: `c:` is the coach, `m:` the mentee."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.audit import Audit, TurnLabels, audit
from assistant.transcript import Turn

SPEAKERS = {"c:": "coach", "m:": "mentee"}


def played(*lines: str) -> list[Turn]:
    """A transcript, a line for each turn."""
    return [Turn.model_validate({"speaker": SPEAKERS[line[:2]], "text": line[2:].strip()}) for line in lines]


@pytest.fixture
def figures() -> Callable[..., Audit]:
    """The figures of such a script."""
    return lambda *lines: audit(played(*lines))


@pytest.fixture
def last() -> Callable[..., TurnLabels]:
    """How the last turn of the coach in such a script was read."""
    return lambda *lines: audit(played(*lines)).turns[-1]


@pytest.fixture
def golden() -> Callable[[str], Audit]:
    """The figures of a transcript beside the tests."""

    def golden(name: str) -> Audit:
        document = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
        return audit([Turn.model_validate(turn) for turn in document["turns"]])

    return golden
