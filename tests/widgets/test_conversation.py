"""Talking with the coach through the page."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import HistoryError
from assistant.events import COACH_TURN, Event
from assistant.history import History, open_history
from assistant.journey import session_of
from assistant.runtime.scripted import ScriptedModel
from assistant.widgets import drawing

Sit = Callable[..., Any]
SAID = "I felt small in the planning meeting, and then wrote it all down on the stairs."
ECHO = " small in the planning meeting, and then wrote it all down on the stairs."


def test_the_page_opens_with_a_question(sit: Sit) -> None:
    """The mentee sees the opening notice, where help is, and one question, before any model."""
    page = sit().page
    [turn] = page.conversation.turns
    assert turn["who"] == "coach"
    assert turn["paragraphs"][0].strip()
    assert turn["reason"] and turn["asks"]
    assert page.conversation.opening == page.coach.safety.opening_notice
    assert page.conversation.help_line == page.coach.safety.help_line
    assert str(page.home) in page.conversation.privacy


def test_a_message_is_answered(sit: Sit) -> None:
    """What the mentee sends reaches the coach as they wrote it, and an answer follows."""
    mentee = sit()
    mentee.says(SAID)
    assert mentee.page.coach.session.words == (SAID,)
    assert [t["who"] for t in mentee.page.conversation.turns] == ["coach", "mentee", "coach"]
    assert not mentee.page.conversation.busy
    assert mentee.page.conversation.note == ""


def test_the_box_is_emptied_only_when_the_words_are_on_disk(sit: Sit, home: Path) -> None:
    """The page says a message was heard after it is in the history and before a model runs."""
    seen: list[tuple[str, list[str]]] = []

    def look() -> None:
        on_disk = [
            event.body["text"]
            for session in open_history(home).sessions()
            for event in open_history(home).events(session.id)
            if event.type == "mentee_turn"
        ]
        seen.append((mentee.page.conversation.heard, on_disk))

    mentee = sit(ScriptedModel([ECHO], before_word=look))
    seen.clear()
    mentee.says(SAID, mark="first")
    assert seen[0] == ("first", [SAID])


def test_an_answer_grows_and_is_then_a_turn(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words appear while they are written; at the end nothing is marked as growing any more."""
    monkeypatch.setattr("assistant.widgets.worker.FLUSH", 0.0)
    mentee = sit(ScriptedModel([ECHO]))
    grown: list[str] = []
    mentee.page.conversation.observe(lambda change: grown.append(change["new"]), "growing")
    mentee.says(SAID)
    texts = [text for text in grown if text]
    assert any(len(later) > len(text) for text, later in pairwise(texts))
    assert mentee.page.conversation.growing is None
    assert mentee.page.conversation.turns[-1]["paragraphs"][0] == f"You felt{ECHO}"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ({"kind": "bank", "id": "q", "version": "1"}, "small · 2.0 s · question from the bank"),
        ({"kind": "model", "id": "dialogue/ask", "version": "1"}, "small · 2.0 s · own question"),
        (None, "small · 2.0 s"),
    ],
)
def test_the_line_below_a_turn_says_whose_question_it_is(source: dict[str, str] | None, line: str) -> None:
    """Where the coach has no question left, the line names the model and claims no question."""
    body = {"text": "You felt small.", "source": source, "provenance": {"model": {"id": "small"}}}
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    event = Event(session="s", type=COACH_TURN, at=now, id="1", body={**body, "timing": {"total_s": 2.0}})
    [turn] = drawing.turns(session_of([event]))
    assert turn["line"] == line


def test_stop_keeps_what_was_there(sit: Sit, until: Callable[..., None]) -> None:
    """Stop ends the answer at the next word; the part that was there stays, marked, and on disk."""
    go_on, words = threading.Event(), []

    def wait() -> None:
        words.append(1)
        if len(words) > 6:
            go_on.wait(5)

    mentee = sit(ScriptedModel([ECHO], before_word=wait))
    mentee.does("say", text=SAID, mark="m1")
    until(lambda: len(words) > 6)
    assert mentee.page.conversation.busy
    mentee.does("stop")
    assert mentee.page.conversation.status == "Stopping …"
    go_on.set()
    mentee.settles()
    last = mentee.page.conversation.turns[-1]
    assert last["mark"] == "stopped here"
    assert last["paragraphs"][0].startswith("You felt small")
    assert mentee.page.conversation.unanswered
    assert "Stopped" in mentee.page.conversation.note
    assert mentee.page.coach.session.turns[-1].partial


def test_stop_with_nothing_going_on_does_nothing(sit: Sit) -> None:
    """Pressing Stop at rest leaves the next answer whole."""
    mentee = sit(ScriptedModel([ECHO]))
    mentee.did("stop")
    mentee.says(SAID)
    assert mentee.page.conversation.turns[-1]["mark"] == ""


def test_two_messages_are_answered_one_after_the_other(sit: Sit, until: Callable[..., None]) -> None:
    """A message that crosses with an answer waits its turn; a click meanwhile is asked for again."""
    go_on = threading.Event()
    mentee = sit(ScriptedModel([ECHO], before_word=lambda: go_on.wait(5) and None))
    mentee.does("say", text=SAID, mark="m1")
    until(lambda: mentee.page.conversation.heard == "m1")
    mentee.does("say", text="And another thing.", mark="m2")
    mentee.does("another")
    assert "One moment" in mentee.page.conversation.note
    go_on.set()
    mentee.settles()
    assert [t["who"] for t in mentee.page.conversation.turns] == ["coach", "mentee", "coach", "mentee", "coach"]
    assert mentee.page.conversation.heard == "m2"
    assert not mentee.page.conversation.busy


def test_a_handler_never_waits(sit: Sit, until: Callable[..., None]) -> None:
    """Sending returns at once although the model needs its time."""
    go_on, asked = threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        go_on.wait(5)

    mentee = sit(ScriptedModel([ECHO], before_word=wait))
    mentee.does("say", text=SAID, mark="m1")
    assert asked.wait(5)
    assert mentee.page.conversation.busy
    go_on.set()
    mentee.settles()


def test_a_model_that_dies_is_said_above_the_next_question(sit: Sit) -> None:
    """When the model stops in the middle the bank goes on, and the mentee is told."""
    mentee = sit(ScriptedModel([ECHO], fail_after=4))
    mentee.says(SAID)
    *_, partial, last = mentee.page.conversation.turns
    assert partial["mark"] == "the model stopped here"
    assert "stopped in the middle" in last["notices"][0]
    assert last["line"] == "from the question bank"


def test_words_that_could_not_be_saved_stay_in_the_box(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a full disk the page says why, and does not claim to have heard."""
    mentee = sit()

    def full(*_: object) -> str:
        raise HistoryError("the disk is full; free some space.")

    monkeypatch.setattr(History, "append", full)
    mentee.says(SAID)
    assert mentee.page.conversation.note == "Not saved: the disk is full; free some space."
    assert mentee.page.conversation.heard == ""
    assert len(mentee.page.conversation.turns) == 1


def test_an_answer_that_could_not_be_saved_leaves_the_words_saved(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """If only the answer meets the full disk, the page does not alarm about the mentee's words."""
    mentee = sit()
    append = History.append

    def full(self: History, event: Any) -> str:
        if event.type == "coach_turn":
            raise HistoryError("the disk is full.")
        return append(self, event)

    monkeypatch.setattr(History, "append", full)
    mentee.says(SAID)
    assert mentee.page.conversation.heard == "m1"
    assert mentee.page.conversation.note.startswith("Your words are saved")
    assert mentee.words[-1] == SAID


def test_a_fault_of_the_program_is_a_sentence_and_a_private_log(
    sit: Sit, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug shows no traceback; the log has the places in the code and none of the words."""
    mentee = sit()

    def broken(text: str, **_: object) -> None:
        raise ValueError(f"cannot handle {text}")

    monkeypatch.setattr(mentee.page.coach, "say", broken)
    mentee.says(SAID)
    log = home / "logs" / "coach.log"
    assert "Something went wrong in the program itself" in mentee.page.conversation.note
    assert str(log) in mentee.page.conversation.note
    assert not mentee.page.conversation.busy
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "stairs" not in written
    if os.name == "posix":
        assert log.stat().st_mode & 0o077 == 0


def test_a_message_nobody_knows_is_a_sentence_too(sit: Sit) -> None:
    """A page of another version cannot break this one."""
    mentee = sit()
    mentee.did("sing")
    assert "Something went wrong" in mentee.page.conversation.note
    mentee.says(SAID)
    assert mentee.page.coach.session.words == (SAID,)


def test_another_question_can_be_asked_for(sit: Sit) -> None:
    """The question changes, and the one before is not asked again."""
    mentee = sit()
    mentee.did("another")
    first, second = mentee.words
    assert first != second


def test_fixed_words_appear_when_somebody_may_be_in_danger(sit: Sit) -> None:
    """A disclosure is answered with the words people wrote, not with a question."""
    mentee = sit(ScriptedModel([ECHO]))
    mentee.says("I don't want to live any more, I am going to kill myself.")
    assert mentee.words[-1] == mentee.page.coach.safety.text_for("self_harm")


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a & b < c", "🌱 naïve\nline"]
)
def test_words_travel_as_they_were_written(sit: Sit, words: str) -> None:
    """The page gets text, not markup: nothing is escaped, cut or interpreted on the way."""
    mentee = sit()
    mentee.says(words)
    assert mentee.words[1] == words
