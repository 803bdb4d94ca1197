from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import events as e
from assistant.dialogue import next_move
from assistant.events import Event
from assistant.journey import Session, session_from, session_of
from assistant.phases import ORDER, WHAT_FOR, Facet, Phase
from assistant.prompts import PromptLibrary
from assistant.transcript import parse_exchange

MORNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DATA = Path(__file__).parent / "data"
EXCHANGES = sorted((DATA / "exchanges").rglob("*.json"))


def happened(*steps: tuple[str, dict[str, Any]]) -> list[Event]:
    """The events of one conversation, a minute apart."""
    return [
        Event(session="s", type=kind, at=MORNING + timedelta(minutes=n), id=f"e{n}", body=body)
        for n, (kind, body) in enumerate(steps)
    ]


def after(*steps: tuple[str, dict[str, Any]]) -> Session:
    session = session_of(happened((e.SESSION_OPENED, {}), *steps))
    assert session is not None
    return session


def said(text: str) -> tuple[str, dict[str, Any]]:
    return e.MENTEE_TURN, {"text": text}


def asked(text: str, **about: Any) -> tuple[str, dict[str, Any]]:
    return e.COACH_TURN, {"text": text, "question": text, **about}


def named(id: str, title: str) -> tuple[str, dict[str, Any]]:
    return e.THEME_NAMED, {"theme": id, "title": title}


def partial(text: str, answer: str | None = "a1") -> tuple[str, dict[str, Any]]:
    return e.COACH_PARTIAL, {"text": text, "answer": answer, "why": "still being written"}


def test_without_events_there_is_no_session() -> None:
    """A conversation that nobody began does not exist."""
    assert session_of([]) is None


def test_a_new_session_begins_at_the_opening_and_lasts_ten_months() -> None:
    """A conversation opens with no theme and no turns, and the mentoring ends ten months later unless told."""
    session = after()
    assert (session.phase, session.theme, session.turns) == (Phase.OPENING, None, ())
    assert (session.today, session.ends) == (date(2026, 11, 22), date(2027, 9, 22))
    opened = session_of(happened((e.SESSION_OPENED, {"ends": "2027-06-30"})))
    assert opened is not None and opened.ends == date(2027, 6, 30)


def test_turns_stand_in_the_order_in_which_they_were_said() -> None:
    """The transcript is what was said, in the order it was said, with who said it."""
    session = after(asked("What brings you?"), said("My boss."), asked("What about him?"), said("He talks."))
    assert [(t.speaker, t.text) for t in session.turns] == [
        ("coach", "What brings you?"),
        ("mentee", "My boss."),
        ("coach", "What about him?"),
        ("mentee", "He talks."),
    ]
    assert session.words == ("My boss.", "He talks.")
    assert session.asked == ("What brings you?", "What about him?")


def test_the_coach_owes_an_answer_until_it_has_spoken() -> None:
    """After the mentee's words an answer is due; half an answer does not settle that, a whole one does."""
    assert not after(asked("Why?")).unanswered
    assert after(asked("Why?"), said("Because.")).unanswered
    assert after(asked("Why?"), said("Because."), partial("You")).unanswered
    assert not after(asked("Why?"), said("Because."), partial("You"), asked("And?", answer="a1")).unanswered


def test_a_later_piece_of_an_answer_takes_the_place_of_an_earlier_one() -> None:
    """While an answer grows, the transcript shows its latest state once, not every state in turn."""
    session = after(said("Hm."), partial("You"), partial("You said"), partial("You said hm."))
    assert [t.text for t in session.turns] == ["Hm.", "You said hm."]
    assert session.turns[-1].partial


def test_a_finished_answer_takes_the_place_of_its_pieces() -> None:
    """Once an answer is whole, nothing of its drafts is left in the transcript."""
    session = after(said("Hm."), partial("You"), partial("You said"), asked("You said hm. What else?", answer="a1"))
    assert [(t.text, t.partial) for t in session.turns] == [("Hm.", False), ("You said hm. What else?", False)]


def test_a_piece_of_another_answer_stays() -> None:
    """What was there when the mentee pressed Stop stays in the transcript, beside the answer that came later."""
    session = after(said("Hm."), partial("You stopped", "a1"), asked("What else?", answer="a2"))
    assert [t.text for t in session.turns] == ["Hm.", "You stopped", "What else?"]


def test_pieces_without_a_name_never_swallow_each_other() -> None:
    """Two half answers that name no answer are two turns; neither is lost."""
    session = after(said("Hm."), partial("One", None), partial("Two", None), asked("Three?"))
    assert [t.text for t in session.turns] == ["Hm.", "One", "Two", "Three?"]


def test_a_half_answer_is_no_question_asked() -> None:
    """A question that was cut off was not asked, and may be asked again."""
    assert after(partial("What if"), said("Hm.")).asked == ()


def test_what_an_event_of_a_later_version_says_is_left_alone() -> None:
    """A journal of a newer program can be read: what we do not know changes nothing but the day."""
    before = after(named("t", "calm"), said("Hello there."))
    later = Event(session="s", type="mentor_joined", at=MORNING + timedelta(days=3), id="x", body={"who": "Ines"})
    assert before.after(later) == before.model_copy(update={"today": date(2026, 11, 25)})


def test_a_session_is_never_changed_under_your_hands() -> None:
    """Whoever holds a session can rely on it: the next event makes a new one."""
    before = after(named("t", "calm"))
    now = before.after(happened(said("Hello."))[0])
    assert before.turns == () and len(now.turns) == 1
    with pytest.raises(ValueError, match="frozen"):
        before.phase = Phase.PLANNING  # type: ignore[misc]
    assert before.theme is not None
    with pytest.raises(ValueError, match="frozen"):
        before.theme.title = "other"  # type: ignore[misc]


def test_several_themes_live_side_by_side() -> None:
    """Each theme keeps its own picture, draft, goal and first step, and the mentee goes from one to the other."""
    session = after(
        named("a", "calm"),
        (e.PICTURE_KEPT, {"theme": "a", "text": "I breathe."}),
        named("b", "network"),
        (e.DRAFT_WRITTEN, {"theme": "b", "text": "meet people"}),
        (e.GOAL_ACCEPTED, {"theme": "a", "text": "By May I breathe."}),
        (e.FIRST_STEP_SET, {"theme": "a", "text": "breathe once", "by": "2026-12-01"}),
    )
    assert session.theme is not None and session.theme.title == "network"
    assert [t.title for t in session.themes] == ["calm", "network"]
    calm, network = session.themes
    assert (calm.picture, calm.goal) == ("I breathe.", "By May I breathe.")
    assert calm.next_step is not None and calm.next_step.by == date(2026, 12, 1)
    assert (network.picture, network.draft, network.goal) == ("", "meet people", "")
    back = session.after(happened((e.THEME_CHOSEN, {"theme": "a"}))[0])
    assert back.theme == calm


def test_only_what_was_said_about_a_theme_is_material_for_it() -> None:
    """Turns belong to the theme they were said about; what came before any theme had a name belongs to the first."""
    session = after(said("Before."), named("a", "calm"), said("About a."), named("b", "network"), said("About b."))
    assert session.words == ("About b.",) and session.to_take_up == "About b."
    assert [t.text for t in session.exchange.turns] == ["…", "…", "About b."]
    back = session.after(happened((e.THEME_CHOSEN, {"theme": "a"}))[0])
    assert back.words == ("Before.", "About a.") and back.to_take_up == ""
    assert [t.text for t in back.exchange.turns] == ["Before.", "About a.", "…"]


def test_naming_a_theme_again_renames_it() -> None:
    """A theme may find a better name; what grew out of it stays."""
    session = after(named("a", "calm"), (e.DRAFT_WRITTEN, {"theme": "a", "text": "x"}), named("a", "calm in meetings"))
    assert [(t.title, t.draft) for t in session.themes] == [("calm in meetings", "x")]


def test_going_back_is_a_phase_like_any_other() -> None:
    """The mentee can go back at any time, and the session knows that it was they who led there."""
    session = after(
        said("One."),
        (e.PHASE_ENTERED, {"phase": "narrowing", "by": "coach"}),
        (e.PHASE_ENTERED, {"phase": "exploring", "by": "mentee"}),
    )
    assert (session.phase, session.phase_by, session.phase_since) == (Phase.EXPLORING, "mentee", 1)


def test_accepting_a_goal_ends_staying_with_the_theme() -> None:
    """Staying with a theme is a decision that can be taken back by accepting a goal."""
    open_ = after(named("a", "calm"), (e.THEME_KEPT_OPEN, {"theme": "a"}))
    assert open_.theme is not None and open_.theme.kept_open
    accepted = open_.after(happened((e.GOAL_ACCEPTED, {"theme": "a", "text": "By May."}))[0])
    assert accepted.theme is not None and not accepted.theme.kept_open


def test_the_day_never_goes_backwards() -> None:
    """A clock that was set back does not take a session into the past."""
    late, early = happened(said("Late.")), happened(said("Early."))
    moved = late[0].model_copy(update={"at": MORNING + timedelta(days=40)})
    session = session_of([moved, *early])
    assert session is not None and session.today == date(2027, 1, 1)


def test_the_exchange_of_a_session_leaves_out_nothing_that_was_said() -> None:
    """What `narrow` and `audit` see is the transcript, with turn numbers that fit, half answers included."""
    session = after(named("a", "calm"), asked("Why?"), said("Because."), partial("You"), asked("And?", answer="a2"))
    exchange = session.exchange
    assert (exchange.id, exchange.theme, exchange.ends) == ("s", "calm", session.ends)
    assert [(t.speaker, t.text) for t in exchange.turns] == [(t.speaker, t.text) for t in session.turns]
    assert exchange.said == [(1, "Because.")]
    assert after().exchange.turns == ()


def test_a_theme_named_without_an_id_is_the_only_theme() -> None:
    """A program that knows one theme only need not name it by an id; what is said about it is material."""
    session = after((e.THEME_NAMED, {"title": "calm"}), said("I breathe."), (e.THEME_NAMED, {"title": "calmer"}))
    assert [t.title for t in session.themes] == ["calmer"] and session.words == ("I breathe.",)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system does not let a program choose its time zone")
@pytest.mark.parametrize(("zone", "day"), [("<+14>-14", 23), ("UTC0", 22), ("<-10>10", 21)])
def test_today_is_the_mentee_s_own_day(zone: str, day: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes late at night or early in the morning reads the day of their own calendar, not of Greenwich."""
    hour = {23: 10, 22: 0, 21: 9}[day]
    event = Event(session="s", type=e.SESSION_OPENED, at=datetime(2026, 11, 22, hour, tzinfo=UTC), id="e")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        session = session_of([event])
        assert session is not None
        assert (session.today, session.ends) == (date(2026, 11, day), date(2027, 9, day))
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("name", ["no_mentee_turns", "only_coach"])
def test_an_exchange_in_which_no_mentee_has_spoken_opens(name: str) -> None:
    """Where nobody has answered yet, the coach begins at the beginning, with the theme in hand."""
    path = DATA / f"hostile/exchanges/{name}.json"
    session = session_from(parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22)), MORNING)
    assert session.phase is Phase.OPENING and session.theme is not None
    plan = next_move(session, PromptLibrary().bank)
    assert plan.phase is Phase.OPENING and plan.options


@pytest.mark.parametrize("path", EXCHANGES, ids=lambda p: p.stem)
def test_an_exchange_file_becomes_a_session_that_is_exploring(path: Path) -> None:
    """A dialogue file enters the journey in the middle: its theme is named, and exploring has begun."""
    exchange = parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22))
    session = session_from(exchange, MORNING)
    assert session.phase is Phase.EXPLORING and session.theme is not None
    assert session.exchange == exchange
    assert session.unanswered == (exchange.turns[-1].speaker == "mentee")


def test_every_phase_says_what_it_is_for() -> None:
    """The page can name every part of the way in plain words; the way begins at the opening and ends in reviews."""
    assert set(WHAT_FOR) == set(ORDER) == set(Phase)
    assert (ORDER[0], ORDER[-1]) == (Phase.OPENING, Phase.REVIEWING)


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
ANSWERS = st.sampled_from(["a1", "a2", None])
THEMES = st.sampled_from(["t1", "t2"])
STEPS = st.one_of(
    st.tuples(st.just(e.MENTEE_TURN), st.fixed_dictionaries({"text": TEXTS})),
    st.tuples(st.just(e.COACH_TURN), st.fixed_dictionaries({"text": TEXTS, "answer": ANSWERS})),
    st.tuples(st.just(e.COACH_PARTIAL), st.fixed_dictionaries({"text": TEXTS, "answer": ANSWERS})),
    st.tuples(st.just(e.THEME_NAMED), st.fixed_dictionaries({"theme": THEMES, "title": TEXTS})),
    st.tuples(st.just(e.THEME_CHOSEN), st.fixed_dictionaries({"theme": THEMES})),
    st.tuples(st.just(e.PHASE_ENTERED), st.fixed_dictionaries({"phase": st.sampled_from([p.value for p in Phase])})),
    st.tuples(
        st.sampled_from([e.PICTURE_KEPT, e.DRAFT_WRITTEN, e.GOAL_ACCEPTED]),
        st.fixed_dictionaries({"theme": THEMES, "text": TEXTS}),
    ),
    st.tuples(st.just(e.THEME_KEPT_OPEN), st.fixed_dictionaries({"theme": THEMES})),
    st.tuples(st.just(e.CANDIDATES_OFFERED), st.fixed_dictionaries({"theme": THEMES, "candidates": st.just([])})),
    st.tuples(st.sampled_from([e.HELP_SHOWN, "from_the_future"]), st.fixed_dictionaries({"kind": TEXTS})),
)


@given(st.lists(STEPS, max_size=12))
def test_a_resumed_session_equals_the_one_that_was_left(steps: list[tuple[str, dict[str, Any]]]) -> None:
    """Adding up all events, also after a way through JSON, gives what the conversation had become step by step."""
    events = happened((e.SESSION_OPENED, {}), *steps)
    live = session_of(events[:1])
    assert live is not None
    for event in events[1:]:
        live = live.after(event)
    again = [Event.model_validate_json(event.model_dump_json()) for event in events]
    assert session_of(again) == live
    assert Session.model_validate_json(live.model_dump_json()) == live


@given(st.lists(STEPS, max_size=12))
def test_no_word_of_the_mentee_is_ever_lost(steps: list[tuple[str, dict[str, Any]]]) -> None:
    """Whatever else happens, everything the mentee said stands in the session, in order."""
    spoken = [body["text"] for kind, body in steps if kind == e.MENTEE_TURN]
    assert [t.text for t in after(*steps).turns if t.speaker == "mentee"] == spoken


def test_words_that_were_met_with_help_are_no_material() -> None:
    """What somebody in danger wrote stays in the transcript, and is not taken up again by the coach."""
    session = after(said("One."), asked("Two?"), said("I cannot go on."), (e.HELP_SHOWN, {"kind": "self_harm"}))
    assert [t.text for t in session.turns] == ["One.", "Two?", "I cannot go on."]
    assert session.words == ("One.",)
    assert after((e.HELP_SHOWN, {"kind": "self_harm"})).turns == ()


def test_every_fact_has_a_home() -> None:
    """Every kind of event that tells something about the journey changes the session when it happens."""
    numbers = count()
    bodies = {
        e.SESSION_OPENED: {"ends": "2027-01-31"},
        e.MENTEE_TURN: {"text": "x"},
        e.COACH_TURN: {"text": "x"},
        e.COACH_PARTIAL: {"text": "x", "answer": "a"},
        e.THEME_NAMED: {"theme": "new", "title": "x"},
        e.THEME_CHOSEN: {"theme": "a"},
        e.PHASE_ENTERED: {"phase": "planning"},
        e.PICTURE_KEPT: {"theme": "a", "text": "x"},
        e.DRAFT_WRITTEN: {"theme": "a", "text": "x"},
        e.CANDIDATES_OFFERED: {"theme": "a", "candidates": []},
        e.GOAL_ACCEPTED: {"theme": "a", "text": "x"},
        e.THEME_KEPT_OPEN: {"theme": "a"},
        e.FIRST_STEP_SET: {"theme": "a", "text": "x", "by": "2026-12-01"},
        e.HELP_SHOWN: {"kind": "self_harm"},
    }
    before = after(said("x"), named("a", "one"), named("b", "two"))
    for kind, body in bodies.items():
        event = Event(session="s", type=kind, at=MORNING, id=f"n{next(numbers)}", body=body)
        assert before.after(event) != before, kind


def test_the_three_facets_are_experience_emotion_and_ambition() -> None:
    """A theme is looked at from three sides."""
    assert [f.value for f in Facet] == ["experience", "emotion", "ambition"]
