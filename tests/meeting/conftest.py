from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.bank import QuestionBank
from assistant.brief.document import Brief, read_brief
from assistant.brief.items import Item, Kind
from assistant.prompts import PromptLibrary

FOLDER = Path(__file__).resolve().parents[1] / "data" / "briefs"
DAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def bank() -> QuestionBank:
    """The question bank that came with the package."""
    return PromptLibrary().bank


@pytest.fixture(scope="session")
def briefs() -> dict[str, Brief]:
    """Briefs of ten invented mentees, two of them with a second one."""
    return {path.stem: read_brief(path.read_bytes(), path.name) for path in sorted(FOLDER.glob("*.json"))}


@pytest.fixture(scope="session")
def pairs(briefs: dict[str, Brief]) -> list[tuple[Brief, Brief | None]]:
    """Each brief with the one before it."""
    return [(brief, briefs.get(f"{name[:-1]}{brief.number - 1}")) for name, brief in briefs.items()]


class Making:
    """Makes small briefs: `making(("quote", "…"), ("check_in", "…", {"energy": 2}))`."""

    def __call__(self, *items: tuple[Any, ...], number: int = 1) -> Brief:
        made = tuple(self._item(n, *item) for n, item in enumerate(items))
        return Brief(thread="abcdefgh12345678", number=number, day=DAY, mentor="Ingrid", items=made)

    def _item(self, number: int, kind: str, words: str = "", fields: dict[str, Any] | None = None) -> Item:
        return Item(**{"key": f"item{number:04}", "kind": Kind(kind), "words": words, **(fields or {})})


@pytest.fixture
def making() -> Making:
    """Makes small briefs."""
    return Making()
