from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import events as e
from assistant.coach import Coach
from assistant.errors import AssistantError, ModelError
from assistant.events import Event
from assistant.journey import Session
from assistant.runtime.scripted import ScriptedModel

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]
Kinds = Callable[[list[Event]], list[str]]


def test_candidates_are_recorded_as_asked_for(home: Path, coach: Coach, on_disk: OnDisk, rich: tuple[str, ...]) -> None:
    """What was offered, that it was asked for, and that it was early, is in the history word for word."""
    for text in rich:
        coach.say(text)
    narrowed = coach.candidates(2)
    body = on_disk(home, coach.session.id)[-1].body
    assert (body["asked_for"], body["jump"], body["theme"]) == (True, True, coach.session.theme_id)
    assert "exploring" in body["hint"]
    assert body["candidates"] == narrowed.model_dump(mode="json")["candidates"] and narrowed.candidates
    assert coach.session.offer is not None and coach.session.offer.body == body
    coach.candidates(2)
    again = on_disk(home, coach.session.id)[-1].body
    assert (again["jump"], again["hint"]) == (True, None)


def test_candidates_after_exploring_are_no_jump(coach: Coach, rich: tuple[str, ...]) -> None:
    """Who has explored the theme gets candidates without a word about later."""
    for text in (*rich, *rich):
        coach.say(text)
    coach.candidates(1)
    assert coach.session.offer is not None
    assert (coach.session.offer.body["jump"], coach.session.offer.body["hint"]) == (False, None)


def test_candidates_are_adopted_by_nobody(coach: Coach, rich: tuple[str, ...]) -> None:
    """Offering candidates changes neither draft nor goal: only the mentee writes these."""
    for text in rich:
        coach.say(text)
    before = coach.session.themes
    coach.candidates(3)
    assert coach.session.themes == before


def test_candidates_that_fail_leave_no_trace(
    home: Path, exploring: NewCoach, on_disk: OnDisk, kinds: Kinds, rich: tuple[str, ...]
) -> None:
    """A model that dies while sketching is said, nothing half-made is offered, and asking again is possible."""
    coach = exploring(home, ScriptedModel([" with the team on sunday"], fail_after=1))
    for text in ("I'd like to say one thing early in the Thursday planning, before they move on.", *rich):
        coach.say(text)
    with pytest.raises(ModelError):
        coach.candidates(4)
    assert coach.session.offers == () and e.CANDIDATES_OFFERED not in kinds(on_disk(home, coach.session.id))


def test_candidates_that_are_stopped_are_not_offered(
    home: Path, exploring: NewCoach, resumed: Resumed, rich: tuple[str, ...]
) -> None:
    """After Stop a sentence says so, what was offered before stays, and asking again works."""
    stop = threading.Event()
    coach = exploring(home, ScriptedModel([" with the team on sunday"]))
    for text in ("I'd like to say one thing early in the Thursday planning, before they move on.", *rich):
        coach.say(text)
    before = coach.candidates(1) and coach.session
    stop.set()
    with pytest.raises(AssistantError, match="Stopped; no ideas were kept"):
        coach.candidates(4, cancel=stop)
    assert coach.session == before and resumed(home, before.id) == before
    assert coach.candidates(2, cancel=threading.Event()).candidates
