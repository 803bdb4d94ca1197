"""What tests of briefs share: a conversation of all kinds of events, and briefs built by hand."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from assistant.brief.document import Brief
from assistant.brief.items import Item, Kind
from assistant.brief.offering import Shareable, shareable
from assistant.events import Event
from assistant.journey import Session, session_of

CANARY = "zebra"


def _beside(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"brief_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RICH = _beside("rich")
SHARED = _beside("shared")


@pytest.fixture(scope="session")
def rich_events() -> Callable[[str], tuple[Event, ...]]:
    """Makes all events of a conversation in which everything has happened, with a mark in every text."""
    return RICH.rich_events


@pytest.fixture(scope="session")
def share() -> ModuleType:
    """Shares a conversation for good, and makes all that leaves by it."""
    return SHARED


@pytest.fixture(scope="session")
def session() -> Session:
    """That conversation; the mark is `zebra`."""
    found = session_of(RICH.rich_events(CANARY))
    assert found is not None
    return found


@pytest.fixture(scope="session")
def offered(session: Session) -> tuple[Shareable, ...]:
    """All that could be shared of it."""
    return shareable(session, today=RICH.TODAY)


class Made:
    """How tests make items and briefs."""

    def __init__(self) -> None:
        self._numbers = count()

    def item(self, kind: str, words: str = "", **fields: Any) -> Item:
        return Item.model_validate({"key": f"{next(self._numbers):08d}", "kind": kind, "words": words, **fields})

    def brief(self, *items: Item, **fields: Any) -> Brief:
        usual = {"thread": "abcdefgh12345678", "number": 1, "day": date(2026, 11, 22), "mentor": "Ana"}
        return Brief.model_validate({**usual, **fields, "items": items})

    def full(self) -> Brief:
        """A brief with something of each kind in it."""
        theme = self.item("theme", "Being heard in meetings")
        needed: dict[Kind, dict[str, Any]] = {
            Kind.PLACE: {"phase": "narrowing"},
            Kind.FINDING: {"gap": "right", "words": "speak"},
            Kind.CHECK_IN: {"words": "It went well.", "surprised": "That.", "learned": "This.", "energy": 7},
        }
        others = (
            self.item(kind, theme=theme.key, **{"words": f"Words of a {kind}.", **needed.get(kind, {})})
            for kind in Kind
            if kind is not Kind.THEME
        )
        return self.brief(theme, *others, sender="Bo", summary={"text": "I am working on this."})


@pytest.fixture
def make() -> Made:
    """Makes items and briefs by hand."""
    return Made()
