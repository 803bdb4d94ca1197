"""Sessions to look at, built from what happened: a usual year, a crowded one, and one in which every text is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from assistant import events as e
from assistant.events import Event
from assistant.journey import Session, session_of

FIRST = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ENDS = date(2027, 9, 22)
Step = tuple[float, str, dict[str, Any]]
"""Days after the first one, kind of event, and its body."""


def lived(*steps: Step, ends: date = ENDS) -> Session:
    """The session in which all this happened, in this order."""
    opened: Step = (0, e.SESSION_OPENED, {"ends": ends.isoformat()})
    events = (
        Event(session="s", type=kind, at=FIRST + timedelta(days=days), id=body.get("id", f"e{number}"), body=body)
        for number, (days, kind, body) in enumerate((opened, *steps))
    )
    session = session_of(events)
    assert session is not None
    return session


def span(text: str, *taken: Any) -> dict[str, Any]:
    """A stretch of a draft, and where it was taken from."""
    return {"text": text, "taken": dict(zip(("offer", "candidate", "field"), taken, strict=True)) if taken else None}


def accepted(days: float, goal: str, *spans: dict[str, Any], theme: str = "t") -> Step:
    text = "".join(part["text"] for part in spans)
    return days, e.GOAL_ACCEPTED, {"theme": theme, "goal": goal, "text": text, "spans": list(spans)}


def step(days: float, id: str, what: str, by: str, who: str = "", goal: str = "g1", theme: str = "t") -> Step:
    return days, e.MINI_GOAL_SET, {"theme": theme, "mini_goal": id, "goal": goal, "what": what, "who": who, "by": by}


def settled(days: float, id: str, state: str, reason: str = "", theme: str = "t") -> Step:
    return days, e.MINI_GOAL_SETTLED, {"theme": theme, "mini_goal": id, "state": state, "reason": reason}


def looked_back(days: float, theme: str = "t", goal: str = "g1", **told: Any) -> Step:
    return days, e.CHECKED_IN, {"theme": theme, "goal": goal, **told}


IDEAS = ("One sentence in each Monday meeting", "A talk for my own team", "Lunch with somebody new")
YEAR: tuple[Step, ...] = (
    (0, e.COACH_TURN, {"text": "What would you like to learn about?"}),
    (0, e.MENTEE_TURN, {"text": "I want to be heard in meetings, and I never say what I think."}),
    (0, e.THEME_NAMED, {"theme": "t", "title": "Being heard in meetings"}),
    (0, e.COACH_TURN, {"text": "What happened last time?", "facet": "experience", "phase": "exploring"}),
    (0, e.MENTEE_TURN, {"text": "Last Monday I waited until the end and then the time was over."}),
    (1, e.COACH_TURN, {"text": "How did that feel?", "facet": "emotion", "phase": "exploring"}),
    (1, e.MENTEE_TURN, {"text": "I felt small, and a bit angry with myself afterwards."}),
    (14, e.PICTURE_KEPT, {"theme": "t", "text": "I say what I think in each meeting.\nAna would notice it first."}),
    (20, e.DRAFT_WRITTEN, {"theme": "t", "goal": "g1", "text": "speak more"}),
    (
        21,
        e.CANDIDATES_OFFERED,
        {"id": "o1", "theme": "t", "candidates": [{"title": title, "specific": "one sentence"} for title in IDEAS]},
    ),
    (21, e.CANDIDATE_REFUSED, {"offer": "o1", "candidate": 1, "reason": "A talk is not what this is about."}),
    (21, e.CANDIDATE_REFUSED, {"offer": "o1", "candidate": 2, "reason": ""}),
    accepted(22, "g1", span("By Easter I say what I think in most meetings.")),
    accepted(
        51,
        "g1",
        span("Until the end of March I say "),
        span("one sentence", "o1", 0, "specific"),
        span(" of my own in every Monday meeting, and note down what happened."),
    ),
    (51, e.GOAL_RATED, {"theme": "t", "goal": "g1", "letter": "energy", "value": 8, "why": "I can begin tomorrow."}),
    (51, e.GOAL_RATED, {"theme": "t", "goal": "g1", "letter": "ownership", "value": 9}),
    (52, e.LEVELS_SET, {"theme": "t", "goal": "g1", "levels": [f"{n} meetings in ten" for n in (0, 2, 5, 7, 9)]}),
    step(52, "m1", "Ask Ana how she does it", "2027-01-20", "Ana"),
    step(52, "m2", "Write one sentence down before each meeting", "2027-02-01"),
    step(53, "m3", "Sit next to the chair", "2027-02-03"),
    step(53, "m4", "Join the webinar on voice", "2027-03-15"),
    step(60, "m5", "Lead the retrospective once", "2027-05-10", "my mentor"),
    settled(70, "m1", "done"),
    settled(75, "m2", "done"),
    settled(76, "m3", "let_go", "The seats are fixed."),
    settled(80, "m4", "parked", "It was moved to autumn."),
    looked_back(64, happened="I said my sentence twice.", surprised="Nobody minded.", energy=6, level=-1),
    looked_back(85, happened="A holiday, so nothing.", energy=3),
    looked_back(100, happened="Four Mondays, four sentences.", learned="Early is easier.", energy=9, level=1),
    accepted(101, "g2", span("By June I have led two retrospectives.")),
    (102, e.GOAL_SETTLED, {"theme": "t", "goal": "g2", "state": "parked", "reason": "One thing at a time."}),
)


def crowded() -> Iterator[Step]:
    """More than anybody should have: six themes, thirty goals, fifty small steps, a look back each week."""
    states = ("done", "parked", "let_go", "merged", "active")
    for theme in range(6):
        id = f"t{theme}"
        yield 0, e.THEME_NAMED, {"theme": id, "title": f"Theme number {theme + 1}, which has a rather long name " * 3}
        yield 0, e.MENTEE_TURN, {"text": "I want to learn a lot this year."}
    for n in range(30):
        body = {"theme": "t0", "goal": f"g{n}", "text": f"Goal {n}: " + "I do something very specific every week, " * 4}
        yield n * 5, e.GOAL_ACCEPTED, body
        if n % 3:
            yield n * 5 + 20, e.GOAL_SETTLED, {"theme": "t0", "goal": f"g{n}", "state": states[n % 4], "into": "g0"}
    for n in range(50):
        by = (FIRST + timedelta(days=20 + n * 2)).date().isoformat()
        yield step(150, f"m{n}", f"Small step {n} " + "with many words " * 8, by, goal="g0", theme="t0")
        if n % 5 < 4:
            yield settled(151, f"m{n}", states[n % 5], theme="t0")
    for week in range(40):
        yield looked_back(week * 7, theme="t0", goal="g0", energy=(week * 7) % 11, happened="A week like others.")
    yield accepted(30, "h", span("Meet three people outside my own team."), theme="t1")
    for n in range(14):
        yield step(40, f"h{n}", f"Write to person {n}", "2027-03-03", goal="h", theme="t1")


class Life:
    """How tests write down what happened."""

    lived, accepted, span, step, settled, looked_back = map(
        staticmethod, (lived, accepted, span, step, settled, looked_back)
    )
    year = YEAR


@pytest.fixture(scope="session")
def life() -> type[Life]:
    """Makes the events of a session, and the session."""
    return Life


@pytest.fixture(scope="session")
def year() -> Session:
    """A usual journey, some way into the year."""
    return lived(*YEAR)


@pytest.fixture(scope="session")
def busy() -> Session:
    """A journey with far too much in it."""
    return lived(*crowded())


@pytest.fixture(scope="session")
def empty() -> Session:
    """A journey that has just begun."""
    return lived()


@pytest.fixture(scope="session")
def made_of() -> Callable[[str], Session]:
    """A journey in which every text that somebody can write is this one."""
    return _made_of


def _made_of(text: str) -> Session:
    idea = dict.fromkeys(("title", "specific", "first_step"), text)
    days = count()
    theme = {"theme": "t", "goal": "g1"}
    levels = {"levels": [text] * 5}
    bodies = (
        (e.MENTEE_TURN, {"text": text}),
        (e.THEME_NAMED, {"theme": "t", "title": text}),
        (e.PICTURE_KEPT, {"theme": "t", "text": text}),
        (e.CANDIDATES_OFFERED, {"id": "o", "theme": "t", "candidates": [idea, idea]}),
        (e.CANDIDATE_REFUSED, {"offer": "o", "candidate": 1, "reason": text}),
        (e.GOAL_ACCEPTED, {**theme, "text": text}),
        (e.GOAL_ACCEPTED, {**theme, "text": text + text}),
        (e.DRAFT_WRITTEN, {**theme, "text": text * 3}),
        (e.GOAL_RATED, {**theme, "letter": "energy", "value": 3, "why": text}),
        (e.LEVELS_SET, {**theme, **levels}),
        (e.MINI_GOAL_SET, {**theme, "mini_goal": "m", "what": text, "who": text, "by": "2027-01-20"}),
        (e.MINI_GOAL_SETTLED, {"theme": "t", "mini_goal": "m", "state": "let_go", "reason": text}),
        (e.CHECKED_IN, {**theme, "happened": text, "surprised": text, "learned": text, "energy": 4, "level": 1}),
        (e.GOAL_SETTLED, {**theme, "state": "parked", "reason": text}),
        (e.THEME_KEPT_OPEN, {"theme": "t", "direction": text, "to_explore": text}),
        (e.THEME_NAMED, {"theme": "u", "title": text}),
    )
    return lived(*((next(days), kind, body) for kind, body in bodies))
