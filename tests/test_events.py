from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import events as e
from assistant.errors import InputError
from assistant.events import Event
from assistant.journey import Session, session_of


def after(*steps: tuple[str, dict[str, Any]]) -> Session:
    """A session after these events, the first of which opens it."""
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    happened = [(e.SESSION_OPENED, {}), *steps]
    session = session_of(Event(session="s", type=k, at=at, id=f"e{n}", body=b) for n, (k, b) in enumerate(happened))
    assert session is not None
    return session


ODD: list[tuple[str, dict[str, Any], str]] = [
    (e.SESSION_OPENED, {"ends": 5}, "has a `ends` that cannot be read"),
    (e.SESSION_OPENED, {"ends": "next year"}, "has a `ends` that cannot be read"),
    (e.MENTEE_TURN, {}, "has no `text`"),
    (e.MENTEE_TURN, {"words": "?"}, "has no `text`"),
    (e.MENTEE_TURN, {"text": None}, "has a `text` that cannot be read"),
    (e.MENTEE_TURN, {"text": {"deep": [1]}}, "has a `text` that cannot be read"),
    (e.COACH_TURN, {"text": 7}, "has a `text` that cannot be read"),
    (e.COACH_TURN, {"text": "x", "source": "bank"}, "has a `source` that cannot be read"),
    (e.COACH_TURN, {"text": "x", "source": {"kind": "bank"}}, "has no `source.id`"),
    (e.COACH_TURN, {"text": "x", "facet": "colour"}, "has a `facet` that cannot be read"),
    (e.COACH_TURN, {"text": "x", "notices": "one"}, "has a `notices` that cannot be read"),
    (e.COACH_PARTIAL, {"text": "x", "why": ["a"]}, "has a `why` that cannot be read"),
    (e.THEME_NAMED, {"theme": "t"}, "has no `title`"),
    (e.THEME_NAMED, {"theme": ["t"], "title": "x"}, "has a `theme` that cannot be read"),
    (e.THEME_CHOSEN, {}, "has no `theme`"),
    (e.PHASE_ENTERED, {"phase": "napping"}, "has a `phase` that cannot be read"),
    (e.PICTURE_KEPT, {"theme": "t"}, "has no `text`"),
    (e.DRAFT_WRITTEN, {"text": "x"}, "has no `theme`"),
    (e.CANDIDATES_OFFERED, {"candidates": "none"}, "has a `candidates` that cannot be read"),
    (e.GOAL_ACCEPTED, {"theme": "t", "text": 1.5}, "has a `text` that cannot be read"),
    (e.FIRST_STEP_SET, {"theme": "t", "text": "x", "by": "soon"}, "has a `by` that cannot be read"),
    (e.HELP_SHOWN, {}, "has no `kind`"),
]


@pytest.mark.parametrize(("kind", "body", "fault"), ODD)
def test_a_record_that_makes_no_sense_is_one_sentence(kind: str, body: dict[str, Any], fault: str) -> None:
    """What another program put into a session is named by session, record and field, and nothing is guessed."""
    with pytest.raises(InputError) as refusal:
        after((e.MENTEE_TURN, {"text": "Hello."}), (kind, body))
    sentence = str(refusal.value)
    assert sentence.startswith(f"The conversation s cannot be opened: its record 3 ({kind}) {fault}. Nothing of it was")
    assert sentence.endswith(".") and "\n" not in sentence


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(kind=st.sampled_from(sorted({kind for kind, _, _ in ODD})), data=st.data())
def test_any_body_is_understood_or_refused(kind: str, data: st.DataObject) -> None:
    """Whatever stands in a record, a session is either made from it or refused with a sentence."""
    fields = [
        "text",
        "theme",
        "title",
        "phase",
        "by",
        "ends",
        "kind",
        "source",
        "answer",
        "candidates",
        "jump",
        "about",
    ]
    body = data.draw(st.dictionaries(st.sampled_from(fields), JUNK | st.sampled_from(["t", "planning"]), max_size=4))
    try:
        session = after((e.THEME_NAMED, {"theme": "t", "title": "calm"}), (e.MENTEE_TURN, {"text": "x"}), (kind, body))
    except InputError as refusal:
        assert "its record 4" in str(refusal)
    else:
        assert Session.model_validate_json(session.model_dump_json()) == session
        assert session.exchange and session.asked is not None and session.used is not None
