from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.programme import FEWEST, GoalsOf, Shown, counts, shown
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.lexicon.themes import ThemeKind
from assistant.phases import Phase

TODAY = date(2027, 3, 1)
SMALL = range(FEWEST)


def mentee(*bodies: tuple[str, dict[str, Any]]) -> Session:
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    all_of_it = ((e.SESSION_OPENED, {}), *bodies)
    session = session_of(Event(session="s", type=k, at=at, id=str(n), body=b) for n, (k, b) in enumerate(all_of_it))
    assert session is not None
    return session


def with_theme(title: str, *more: tuple[str, dict[str, Any]]) -> Session:
    entered = (e.PHASE_ENTERED, {"phase": "exploring"})
    return mentee((e.THEME_NAMED, {"theme": "t", "title": title}), entered, *more)


def goal(id: str, state: str | None = None) -> list[tuple[str, dict[str, Any]]]:
    accepted = (e.GOAL_ACCEPTED, {"theme": "t", "goal": id, "text": "Speak."})
    settled = (e.GOAL_SETTLED, {"theme": "t", "goal": id, "state": state})
    return [accepted, settled] if state else [accepted]


def worlds(parts: int, others: int) -> Iterable[tuple[tuple[int, ...], tuple[int, ...]]]:
    """All that can be so: each part from none to nine, and of other counts no more than there are conversations."""
    for of_parts in product(range(2 * FEWEST), repeat=parts):
        for of_others in product(range(min(sum(of_parts), 2 * FEWEST + 3) + 1), repeat=others):
            yield of_parts, of_others


@pytest.mark.parametrize(("parts", "others"), [(1, 1), (2, 0), (2, 1), (3, 0), (3, 1), (4, 0), (2, 2)])
def test_no_hidden_count_can_be_worked_out(parts: int, others: int) -> None:
    """Of all worlds that lead to the same page, each hidden part is none in one, and each number to four in others.

    Tried for every combination of small counts, by somebody who knows the rules by heart.
    """
    seen: dict[Shown, list[tuple[int, ...]]] = defaultdict(list)
    for of_parts, of_others in worlds(parts, others):
        seen[shown(of_parts, of_others)].append((*of_parts, *of_others))
    for page, possible in seen.items():
        for at, count in enumerate((*page.parts, *page.others)):
            if count is None:
                assert {world[at] for world in possible} >= set(SMALL), (page, at)


@pytest.mark.parametrize("parts", [2, 3])
def test_hidden_counts_hide_each_other_s_sum_as_well(parts: int) -> None:
    """Even all hidden parts together can still be anything that they can be at all."""
    seen: dict[Shown, set[tuple[int, ...]]] = defaultdict(set)
    for of_parts, of_others in worlds(parts, 1):
        page = shown(of_parts, of_others)
        hidden = tuple(count for count, told in zip(of_parts, page.parts, strict=True) if told is None)
        seen[page].add(hidden)
    for page, possible in seen.items():
        assert possible >= set(product(SMALL, repeat=page.parts.count(None)))


def test_a_total_of_everything_would_give_a_hidden_count_away() -> None:
    """The test can see a leak: with all conversations in the total, one hidden part becomes known."""
    seen: dict[Any, set[int]] = defaultdict(set)
    for (one, two), _ in worlds(2, 0):
        page = shown((one, two), ())
        if page.parts[1] is None:
            seen[page, one + two - (one + two) % FEWEST].add(two)
    assert any(len(possible) == 1 for possible in seen.values())


@pytest.mark.parametrize(
    ("parts", "others", "page"),
    [
        ((0, 0), (), Shown(None, (None, None), ())),
        ((4, 4), (8,), Shown(None, (None, None), (None,))),
        ((5, 4), (5, 9, 4), Shown(5, (5, None), (5, 5, None))),
        ((12, 7, 4), (12, 23, 0), Shown(15, (12, 7, None), (12, 19, None))),
        ((30,), (29,), Shown(30, (30,), (29,))),
    ],
)
def test_what_is_shown_of_counts(parts: tuple[int, ...], others: tuple[int, ...], page: Shown) -> None:
    """From five on a count is shown; the total is rounded down to fives and leaves the hidden ones out."""
    assert shown(parts, others) == page


def test_a_programme_manager_sees_counts_of_conversations() -> None:
    """Seven about speaking and six about balance, some with goals: what is usual can be seen, and no word."""
    speaking = [with_theme("public speaking", *goal("g")) for _ in range(7)]
    balance = [with_theme("work/life balance", *goal("g", "done")) for _ in range(6)]
    others = [with_theme("my network") for _ in range(4)]
    programme = counts([*speaking, *balance, *others, mentee()], day=TODAY)
    assert (programme.conversations, programme.day) == (15, TODAY)
    assert {kind: n for kind, n in programme.themes.items() if n} == {
        ThemeKind.PUBLIC_SPEAKING: 7,
        ThemeKind.BALANCE: 6,
    }
    assert {phase: n for phase, n in programme.phases.items() if n} == {Phase.EXPLORING: 17}
    assert programme.goals == {GoalsOf.ACTIVE: 7, GoalsOf.DONE: 6}


def test_one_busy_mentee_does_not_stand_out() -> None:
    """Somebody with nine goals counts once, and so is hidden."""
    busy = with_theme("public speaking", *(event for n in range(9) for event in goal(f"g{n}")))
    programme = counts([busy], day=TODAY)
    assert programme.goals == {GoalsOf.ACTIVE: None, GoalsOf.DONE: None} and programme.conversations is None


def test_every_kind_and_phase_is_named_and_no_words_are(rich_events: Callable[[str], tuple[Event, ...]]) -> None:
    """The page always has the same lines, and nothing that anybody wrote."""
    session = session_of(rich_events("zebra"))
    assert session is not None
    programme = counts([session] * 20, day=TODAY)
    assert (list(programme.phases), list(programme.themes)) == (list(Phase), list(ThemeKind))
    assert "zebra" not in programme.model_dump_json() and programme.conversations == 20


def test_without_conversations_there_is_nothing_to_see() -> None:
    """An empty programme has no counts."""
    programme = counts([], day=TODAY)
    assert programme.conversations is None and not any(programme.phases.values())
