from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest

from assistant import events as e
from assistant.approvals import Shared
from assistant.brief.consent import WORDING, not_exported, taken_back, wording
from assistant.brief.keys import KEY, THREAD, drawn, keys_of
from assistant.errors import InputError
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.questions import has_advice
from assistant.voice import count_words

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
OF_WORDING = {1: "fbb90a919e70397b"}
"""Digest of each wording that somebody may have agreed to, by its number."""


def brief(mentor: str = "Anna", number: int = 1, thread: str = "t" * 16, **more: Any) -> dict[str, Any]:
    """A brief as an event holds it."""
    items = [{"key": f"{thread[0]}key000{n}", "kind": "goal", "words": f"goal {n}"} for n in range(2)]
    document = {"format": "theme-coach/brief", "version": 1, "thread": thread, "number": number}
    return {**document, "mentor": mentor, "items": items, **more}


def drafted(mentor: str = "Anna", **more: Any) -> tuple[str, dict[str, Any]]:
    return e.BRIEF_DRAFTED, {"brief": brief(mentor, **more), "sources": ["goal/a", "goal/b"]}


def approved(mentor: str = "Anna", **more: Any) -> tuple[str, dict[str, Any]]:
    return e.BRIEF_APPROVED, {**drafted(mentor, **more)[1], "wording": 1, "mentor": mentor}


def exported(thread: str = "t" * 16) -> tuple[str, dict[str, Any]]:
    return e.BRIEF_EXPORTED, {"thread": thread, "number": 1, "encrypted": False}


def revoked(mentor: str = "Anna") -> tuple[str, dict[str, Any]]:
    return e.BRIEF_REVOKED, {"mentor": mentor, "reason": ""}


def session(*steps: tuple[str, dict[str, Any]]) -> Session:
    happened = [(e.SESSION_OPENED, {}), *steps]
    found = session_of(Event(session="s", type=k, at=AT, id=f"e{n}", body=b) for n, (k, b) in enumerate(happened))
    assert found is not None
    return found


def after(*steps: tuple[str, dict[str, Any]]) -> Shared:
    return session(*steps).sharing


# -- what people read


def test_nobody_changes_what_somebody_agreed_to() -> None:
    """The number in an approval always stands for the same words."""
    assert sha256(wording("Anna").encode()).hexdigest()[:16] == OF_WORDING[WORDING]


def test_the_wording_names_who_what_and_what_cannot_be_undone() -> None:
    """Whoever agrees has read for whom it is, what goes, that nothing goes by itself, and that copies stay."""
    words = wording("Anna Berg")
    told = ("Anna Berg", "exactly as it stands here", "only when I hand", "can read it", "cannot be called back")
    assert all(part in words for part in told) and "{" not in words
    assert count_words(words) <= 120 and not has_advice(words)


def test_taking_back_is_told_as_it_is() -> None:
    """Where a file was made, copies cannot be called back; where none was, nobody needs to worry about one."""
    assert "Copies of what was exported before cannot be called back" in taken_back("Anna", exported=True)
    assert "No file was made" in taken_back("Anna", exported=False)
    assert all("nothing more is exported for Anna" in taken_back("Anna", exported=was) for was in (True, False))


# -- the state


@pytest.mark.parametrize(
    ("steps", "may_go", "why"),
    [
        ([], False, "Nothing is approved"),
        ([drafted()], False, "Nothing is approved"),
        ([drafted(), approved()], True, ""),
        ([drafted(), approved(), drafted(number=2)], False, "not approved yet"),
        ([drafted(), approved(), drafted(number=2), approved(number=2)], True, ""),
        ([drafted(), approved(), drafted("Ben", thread="u" * 16)], True, ""),
        ([drafted(), approved(), revoked()], False, "took back"),
        ([drafted(), approved(), revoked(), drafted(number=2)], False, "took back"),
        ([drafted(), approved(), revoked(), drafted(number=2), approved(number=2)], True, ""),
        ([drafted(), approved(), revoked("Ben")], True, ""),
        ([drafted(), approved(), revoked("  anna ")], False, "took back"),
    ],
)
def test_only_what_is_approved_and_not_taken_back_stands(
    steps: list[tuple[str, dict[str, Any]]], may_go: bool, why: str
) -> None:
    """A brief may leave after an approval, until it is taken back or another one is looked at."""
    anna = after(*steps).of("Anna")
    assert (anna.standing is not None and not anna.is_waiting) == may_go
    assert may_go or why in not_exported(anna)


def test_keys_are_known_by_mentor_and_thing() -> None:
    """What one mentor knows by a key, another does not; a draft that was never approved keeps its keys too."""
    shared = after(drafted(), drafted("Ben", thread="u" * 16))
    assert shared.of("ANNA").keys == {"goal/a": "tkey0000", "goal/b": "tkey0001"}
    assert shared.of("Ben").keys == {"goal/a": "ukey0000", "goal/b": "ukey0001"}
    assert shared.draft and shared.draft.brief["mentor"] == "Ben"


def test_an_approved_brief_is_kept_whole() -> None:
    """What was approved stands in the session as it was, with all that another program put into it."""
    shared = after(drafted(number=3, sender="Kim"), approved(number=3, sender="Kim"))
    standing = shared.of("Anna").standing
    assert standing and (standing.brief, standing.wording) == (brief(number=3, sender="Kim"), 1)


def test_files_are_counted_for_their_mentor() -> None:
    """Whether a copy may be somewhere is known by mentor; a thread nobody knows counts for nobody."""
    shared = after(drafted(), approved(), exported(), exported("x" * 16))
    assert (shared.of("Anna").exports, shared.of("Ben").exports, len(shared.mentors)) == (1, 0, 1)


@pytest.mark.parametrize(
    "step",
    [
        ("brief_lent", {"anything": [1]}),
        (e.BRIEF_DRAFTED, {"brief": {"version": 2, "chapters": {}}, "sources": []}),
        (e.BRIEF_APPROVED, {"brief": {"version": 2}, "sources": ["x"], "wording": 9, "mentor": "Anna"}),
    ],
)
def test_what_a_later_version_wrote_is_left_alone(step: tuple[str, dict[str, Any]]) -> None:
    """Kinds of event and forms of a brief that are not known yet close no conversation, and approve nothing."""
    assert session(step).sharing == Shared()
    assert after(drafted(), approved(), step) == after(drafted(), approved())


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ((e.BRIEF_DRAFTED, {"sources": []}), "has no `brief`"),
        ((e.BRIEF_DRAFTED, {"brief": {"version": 1}, "sources": []}), "has no `mentor`"),
        ((e.BRIEF_APPROVED, {**drafted()[1], "mentor": "Anna"}), "has no `wording`"),
        ((e.BRIEF_REVOKED, {}), "has no `mentor`"),
        ((e.AGREED_TAKEN, {"kind": "step", "text": 5, "accepted": True}), "has a `text` that cannot be read"),
    ],
)
def test_a_record_of_sharing_that_makes_no_sense_is_one_sentence(step: tuple[str, dict[str, Any]], fault: str) -> None:
    """What another program put there is named by record and field, as with every other kind."""
    with pytest.raises(InputError, match=fault):
        after(step)


def test_what_came_back_is_known() -> None:
    """An agreed item that was taken in is known by its words and its day."""
    body = {"from": "Anna", "thread": "t", "kind": "step", "text": "call Jo", "by": "2026-12-01", "accepted": True}
    (taken,) = after((e.AGREED_TAKEN, body)).taken
    assert (taken.text, taken.by, taken.accepted) == ("call Jo", date(2026, 12, 1), True)


def test_a_session_with_sharing_survives_its_own_json() -> None:
    """The sum of these events is plain data like all the rest."""
    found = session(drafted(), approved(), exported(), revoked())
    assert Session.model_validate_json(found.model_dump_json()) == found


# -- keys


def test_a_key_is_drawn_anew_until_nobody_has_it() -> None:
    """Two things never get one key, even where chance would have it so."""
    names = iter(["a", "a", "b"])
    first = drawn(lambda: next(names), KEY)
    assert drawn(lambda: next(names), KEY, {first}) != first
    assert len(first) == KEY and len(drawn(lambda: "z", THREAD)) == THREAD


def test_known_things_keep_their_key_and_new_ones_draw_theirs() -> None:
    """A key that a mentor knows means the same thing for ever."""
    numbers = iter("xyz")
    keys = keys_of(["a", "b", "c"], {"b": "known000"}, ["known000"], lambda: next(numbers))
    assert keys["b"] == "known000" and len(set(keys.values())) == 3
