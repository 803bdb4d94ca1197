from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.consent import WORDING
from assistant.brief.document import read_brief, write_brief
from assistant.desk import Desk
from assistant.errors import InputError


def test_what_is_exported_is_what_was_approved_byte_for_byte(here: Any, tmp_path: Path) -> None:
    """The file is the brief that was looked at, also after the words in the conversation have changed."""
    shown = here.sharing.draft(here.sources(), mentor="Anna", sender="Kim", asks=["How?"], summary="I begin so.")
    assert here.sharing.approve("Anna", seen=shown) == shown
    here.desk.accept_goal("Another goal altogether.")
    file = here.sharing.export(tmp_path / "brief.json", mentor="anna")
    assert file.read_bytes() == write_brief(shown)
    assert read_brief(file.read_bytes(), "it") == shown
    (approval,) = here.happened(e.BRIEF_APPROVED)
    assert approval["brief"] == json.loads(shown.model_dump_json()) and approval["wording"] == WORDING
    assert here.happened(e.BRIEF_EXPORTED) == [{"thread": shown.thread, "number": 1, "encrypted": False}]


@pytest.mark.parametrize(
    "steps", ["", "draft", "draft approve draft", "draft approve revoke", "draft approve revoke draft"]
)
def test_nothing_is_exported_that_was_not_approved(here: Any, tmp_path: Path, steps: str) -> None:
    """Neither before the approval, nor after taking it back, nor while a newer brief waits for one."""
    do = {
        "draft": lambda: here.sharing.draft(["theme/t"], mentor="Anna"),
        "approve": lambda: here.sharing.approve("Anna"),
        "revoke": lambda: here.sharing.revoke("Anna"),
    }
    for step in steps.split():
        do[step]()
    with pytest.raises(InputError, match="nothing is exported"):
        here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists() and here.happened(e.BRIEF_EXPORTED) == []


def test_an_approval_for_one_mentor_is_none_for_another(here: Any, tmp_path: Path) -> None:
    """What Anna may read, Ben may not."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    here.sharing.approve("Anna")
    with pytest.raises(InputError, match="Nothing is approved for Ben"):
        here.sharing.export(tmp_path / "brief.json", mentor="Ben")
    with pytest.raises(InputError, match="nothing to approve for Ben"):
        here.sharing.approve("Ben")


CHANGES: list[tuple[Callable[[Desk], object], str]] = [
    (lambda desk: desk.accept_goal("Quite another goal."), "“By the end of March I say"),
    (lambda desk: desk.keep_picture(""), "“People wait until I have finished.”"),
    (lambda desk: desk.settle_goal("done"), "“By the end of March I say"),
    (lambda desk: desk._chronicle.record(e.PHASE_ENTERED, {"phase": "reviewing"}), "How far you are on your way"),
    (lambda desk: desk._chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "calm"}), "“being heard in meetings”"),
]


@pytest.mark.parametrize(("change", "named"), CHANGES)
def test_what_changed_since_it_was_looked_at_is_not_approved(
    here: Any, change: Callable[[Desk], object], named: str
) -> None:
    """The mentee agrees to what they have seen; what became of it meanwhile is named, and they look again."""
    chosen = here.sources()
    here.sharing.draft(chosen, mentor="Anna")
    change(here.desk)
    with pytest.raises(InputError, match="has changed since you looked at it; look again") as refusal:
        here.sharing.approve("Anna")
    assert str(refusal.value).startswith(named) and here.happened(e.BRIEF_APPROVED) == []
    here.sharing.draft([source for source in here.sources() if source in chosen], mentor="Anna")
    here.sharing.approve("Anna")


def test_what_was_not_chosen_may_change(here: Any) -> None:
    """Whoever goes on writing elsewhere need not look again."""
    here.sharing.draft(["theme/t", "goal/t"], mentor="Anna", asks=["How?"])
    here.desk.keep_picture("Something else.")
    assert here.sharing.approve("Anna").items


def test_another_window_s_brief_is_not_approved_unseen(here: Any, another: Callable[..., Any]) -> None:
    """What was put together in another window meanwhile was not looked at in this one."""
    other = another("b")
    other.chronicle.resume(here.chronicle.session.id)
    shown = here.sharing.draft(["theme/t"], mentor="Anna")
    other.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    with pytest.raises(InputError, match="The brief for Anna has changed"):
        here.sharing.approve("Anna")
    here.chronicle.record(e.MENTEE_TURN, {"text": "Hm."})  # now this window knows of it, but its page does not show it
    with pytest.raises(InputError, match="The brief for Anna has changed"):
        here.sharing.approve("Anna", seen=shown)
    assert here.happened(e.BRIEF_APPROVED) == []


def test_a_brief_of_yesterday_is_looked_at_again(here: Any, clock: Any) -> None:
    """The day in a brief is the day of its approval."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    clock.now += timedelta(days=1)
    with pytest.raises(InputError, match="look again"):
        here.sharing.approve("Anna")
    here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.approve("Anna").day == date(2026, 11, 24)


def test_saying_yes_twice_is_one_approval(here: Any) -> None:
    """A second click changes nothing."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.approve("Anna") == here.sharing.approve("Anna")
    assert len(here.happened(e.BRIEF_APPROVED)) == 1


def test_an_approval_of_another_form_is_not_exported(here: Any, tmp_path: Path) -> None:
    """Where this program would write a brief otherwise than it was approved, nothing is written."""
    shown = here.sharing.draft(["theme/t"], mentor="Anna").model_dump(mode="json")
    for odd in ({**shown, "mood": "good"}, {**shown, "sender": " Kim "}, {**shown, "day": "tomorrow"}):
        here.chronicle.record(e.BRIEF_APPROVED, {"brief": odd, "sources": [], "wording": 1, "mentor": "Anna"})
        with pytest.raises(InputError, match="another version of this program"):
            here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists()
