from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.document import Brief
from assistant.errors import InputError
from assistant.meeting.agreed import Agreement


def test_what_was_accepted_becomes_a_step(here: Any, approved: Brief, agreed: Callable[..., Agreement]) -> None:
    """Accepted steps stand among the small steps, with their day; everything is written down as accepted or not."""
    items = [
        {"kind": "step", "text": "Call Jo", "by": date(2026, 12, 1), "who": "Jo"},
        {"kind": "step", "text": "Read a book"},
        {"kind": "note", "text": "It was a good talk."},
    ]
    assert here.sharing.take(agreed(*items), {0, 2}) == 1
    theme = here.chronicle.theme
    assert [(m.what, m.by, m.who) for m in theme.mini_goals[1:]] == [("Call Jo", date(2026, 12, 1), "Jo")]
    taken = here.happened(e.AGREED_TAKEN)
    assert [(t["kind"], t["text"], t["accepted"]) for t in taken] == [
        ("step", "Call Jo", True),
        ("step", "Read a book", False),
        ("note", "It was a good talk.", True),
    ]
    assert taken[0]["from"] == "Anna" and taken[0]["by"] == "2026-12-01"


def test_taking_it_in_twice_sets_no_step_twice(here: Any, approved: Brief, agreed: Callable[..., Agreement]) -> None:
    """Who opens the file again may accept what they left out, and nothing is doubled."""
    both = agreed({"kind": "step", "text": "Call Jo"}, {"kind": "step", "text": "Read a book"})
    assert [here.sharing.take(both, chosen) for chosen in ([0], [0], [0, 1])] == [1, 0, 1]
    assert len(here.chronicle.theme.mini_goals) == 3


def test_what_belongs_elsewhere_is_not_taken_in(here: Any, approved: Brief, agreed: Callable[..., Agreement]) -> None:
    """A file of another conversation, or a number that is not in it, changes nothing."""
    one = {"kind": "step", "text": "Call Jo"}
    with pytest.raises(InputError, match="another conversation"):
        here.sharing.take(agreed(one, thread="z" * 16), [0])
    with pytest.raises(InputError, match="There is no item 1"):
        here.sharing.take(agreed(one), [1])
    assert here.happened(e.AGREED_TAKEN) == []


def test_what_was_agreed_can_be_asked_for_again(here: Any, approved: Brief, agreed: Callable[..., Agreement]) -> None:
    """Whoever opens a file twice hears what they answered, from whom it came and when; what they accepted stays."""
    both = agreed({"kind": "question", "text": "Why now?"}, {"kind": "note", "text": "It was a good talk."})
    here.sharing.take(both, [0])
    here.sharing.take(both, [])
    shared = here.chronicle.session.sharing
    asked, noted = (shared.answered(both.thread, one.kind, one.text, one.by) for one in both.items)
    assert asked and (asked.accepted, asked.mentor, asked.day) == (True, "Anna", date(2026, 11, 23))
    assert noted and not noted.accepted and shared.agreed == (asked,)
    assert shared.answered(both.thread, "question", "Why not?", None) is None
    assert len(here.happened(e.AGREED_TAKEN)) == 2
