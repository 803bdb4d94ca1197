from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.document import Summary, write_brief
from assistant.brief.items import LONGEST, MOST, Kind
from assistant.brief.offering import QUOTES, Shareable, asked, brief_of, shareable
from assistant.errors import InputError
from assistant.events import Event
from assistant.journey import Session, session_of

TODAY = date(2027, 3, 1)
HEAD: dict[str, Any] = {"thread": "abcdefgh12345678", "number": 1, "day": TODAY, "sender": "Bo", "mentor": "Ana"}
NEVER_OFFERED = (
    "opening again opened partial asks reason question reflection source model notice answer danger help signpost "
    "after-help first-draft shown-draft idea refusal old-goal rating level who step-reason fate "
    "entered into id session offer"
).split()


def keys_of(things: tuple[Shareable, ...] | list[Shareable]) -> dict[str, str]:
    return {thing.source: f"{n:08d}" for n, thing in enumerate(things)}


def told(*bodies: tuple[str, dict[str, Any]]) -> Session:
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    events = [Event(session="s", type=kind, at=at, id=f"e{n}", body=body) for n, (kind, body) in enumerate(bodies)]
    session = session_of(events)
    assert session is not None
    return session


def test_everything_the_mentee_wrote_and_decided_can_be_shared(offered: tuple[Shareable, ...]) -> None:
    """Themes, pictures, passages, goals, drafts, what is open, steps and looks back: each is there to be ticked."""
    words = " ".join(f"{thing.words} {thing.surprised} {thing.learned}" for thing in offered)
    own = (
        "title-1 title-2 picture turn-1 turn-2 turn-3 goal-words parked draft step-0 step-1 happened surprised learned"
    )
    assert [name for name in [*own.split(), "direction", "explore"] if f"zebra-{name}" not in words] == []
    assert {thing.kind for thing in offered} == set(Kind) - {Kind.ASK}


@pytest.mark.parametrize("name", NEVER_OFFERED)
def test_nothing_else_is_ever_offered(offered: tuple[Shareable, ...], name: str) -> None:
    """No word of the coach, no idea of a model, no reason or rating, nothing said in danger, no id of the history."""
    shown = " ".join(thing.model_dump_json(exclude={"source", "theme"}) for thing in offered)
    assert f"zebra-{name}" not in shown


def test_a_brief_holds_no_name_of_anything_in_the_history(offered: tuple[Shareable, ...]) -> None:
    """What an item is called in the conversation stays there; even with all of it shared, the file has keys only."""
    brief = brief_of(offered, keys_of(offered), **HEAD, summary=Summary())
    text = write_brief(brief).decode()
    assert [thing.source for thing in offered if thing.source in text] == []
    assert "zebra-id" not in text and "zebra-session" not in text and "zebra-theme" not in text


def test_what_was_not_chosen_is_not_in_the_brief(offered: tuple[Shareable, ...]) -> None:
    """Each thing alone makes a brief in which no word of the others stands."""
    keys = keys_of(offered)
    for thing in offered:
        text = write_brief(brief_of([thing], keys, **HEAD, summary=Summary())).decode()
        own = f"{thing.words} {thing.surprised} {thing.learned}"
        others = [o for o in offered if o is not thing and o.words and o.words not in own and o.words in text]
        assert others == []


def test_themes_come_one_after_the_other_in_the_order_a_mentor_reads(offered: tuple[Shareable, ...]) -> None:
    """First the theme, then how far it is, then the rest of it; and then the next theme."""
    themes = [thing.source if thing.kind is Kind.THEME else thing.theme for thing in offered]
    assert themes == sorted(themes, key=themes.index) and len(dict.fromkeys(themes)) == 2
    first = [thing.kind for thing in offered if themes[0] in (thing.source, thing.theme)]
    assert first == sorted(first, key=list(Kind).index)


def test_quotations_are_verbatim_and_few(session: Session) -> None:
    """However much somebody says, at most twelve passages of a theme are offered, each as it was said, in order."""
    said = [f"On day {n} I felt afraid of the {n}th meeting. I want to say thing number {n} early." for n in range(40)]
    turns = [(e.MENTEE_TURN, {"text": text}) for text in said]
    quotes = [q for q in shareable(told(*turns, named("t")), today=TODAY) if q.kind is Kind.QUOTE]
    assert len(quotes) == QUOTES
    places = [next(n for n, text in enumerate(said) if quote.words in text) for quote in quotes]
    assert places == sorted(places)


def named(theme: str, title: str = "meetings") -> tuple[str, dict[str, Any]]:
    return e.THEME_NAMED, {"theme": theme, "title": title}


def test_a_quotation_keeps_its_name_when_the_conversation_goes_on() -> None:
    """Who shared a passage last month finds the same passage under the same name."""
    turns = [(e.MENTEE_TURN, {"text": f"I felt small in meeting {n} and said nothing."}) for n in range(5)]
    before = {q.source: q.words for q in shareable(told(named("t"), *turns), today=TODAY)}
    more = (e.MENTEE_TURN, {"text": "Today I was proud, and I said one thing early."})
    after = {q.source: q.words for q in shareable(told(named("t"), *turns, more), today=TODAY)}
    assert before.items() <= after.items()


def test_words_to_the_coach_are_no_quotation() -> None:
    """A question to the program, or that one would rather not talk of something, is nothing for a mentor."""
    said = ("Who are you?", "I don't want to talk about my father here.", "Is this private?")
    session = told(named("t"), *((e.MENTEE_TURN, {"text": text}) for text in said))
    assert [thing for thing in shareable(session, today=TODAY) if thing.kind is Kind.QUOTE] == []


def test_a_gap_without_words_is_offered_too() -> None:
    """That a draft names no time at all can be shared although there are no words to point to."""
    session = told(named("t"), (e.DRAFT_WRITTEN, {"theme": "t", "text": "Speak up in the Monday meeting."}))
    found = {thing.source for thing in shareable(session, today=TODAY)}
    assert {"draft/t", "finding/t/right", "finding/t/timebound"} <= found


def test_a_goal_that_is_done_is_asked_nothing_more() -> None:
    """What a goal leaves open is no question once it is reached."""
    goal = (e.GOAL_ACCEPTED, {"theme": "t", "text": "Speak up."})
    done = (e.GOAL_SETTLED, {"theme": "t", "goal": "t", "state": "done"})
    kinds = {thing.kind for thing in shareable(told(named("t"), goal, done), today=TODAY)}
    assert Kind.GOAL in kinds and Kind.FINDING not in kinds and Kind.DRAFT not in kinds


@pytest.mark.parametrize("title", ["", " ", "\u202e"])
def test_a_theme_without_a_name_hides_nothing_else(title: str) -> None:
    """What belongs to a nameless theme can be shared without it."""
    picture = (e.PICTURE_KEPT, {"theme": "t", "text": "I speak."})
    (thing,) = shareable(told(named("t", title), picture), today=TODAY)
    assert thing.words == "I speak."
    brief = brief_of([thing], keys_of([thing]), **HEAD, summary=Summary())
    assert brief.items[0].theme == ""


def test_an_item_is_tied_to_its_theme_only_where_that_is_shared(offered: tuple[Shareable, ...]) -> None:
    """A picture shared alone does not tell that there is a theme behind it."""
    theme, picture = offered[0], next(thing for thing in offered if thing.kind is Kind.PICTURE)
    keys = keys_of(offered)
    both = brief_of([theme, picture], keys, **HEAD, summary=Summary())
    alone = brief_of([picture], keys, **HEAD, summary=Summary())
    assert both.items[1].theme == both.items[0].key and alone.items[0].theme == ""


def test_questions_for_the_mentor_are_kept_and_blank_ones_fall_away() -> None:
    """Two questions and an empty line are two questions."""
    questions = asked(["How did you begin?", "  ", "\n", "Who\u202e helped you?"])
    assert [(q.source, q.words, q.kind) for q in questions] == [
        ("ask/0", "How did you begin?", Kind.ASK),
        ("ask/1", "Who helped you?", Kind.ASK),
    ]


def test_nothing_is_offered_where_nothing_was_said() -> None:
    """A conversation that has just begun has nothing to share."""
    assert shareable(told((e.SESSION_OPENED, {})), today=TODAY) == ()


def test_too_long_words_are_named_and_nothing_is_cut() -> None:
    """A picture of nine pages can be seen; sharing it is refused with its first words and what to do."""
    picture = (e.PICTURE_KEPT, {"theme": "t", "text": "Once upon a time " * 2000})
    thing = next(t for t in shareable(told(named("t"), picture), today=TODAY) if t.kind is Kind.PICTURE)
    assert len(thing.words) > LONGEST
    with pytest.raises(InputError, match=r"“Once upon a time .*” is too long for a brief.*Shorten it at the desk"):
        brief_of([thing], keys_of([thing]), **HEAD, summary=Summary())


@pytest.mark.parametrize(
    ("things", "head", "sentence"),
    [
        (asked([f"Why {n}?" for n in range(MOST + 1)]), {}, "201 things, and a brief takes 200"),
        (asked(["Why?"]) * 2, {}, "chosen twice"),
        (asked(["x" * LONGEST] * 120), {}, "more than 2 MB"),
        (asked(["Why?"]), {"sender": "x" * (LONGEST + 1)}, "sender"),
    ],
)
def test_what_makes_no_brief_is_refused_in_a_sentence(
    things: tuple[Shareable, ...], head: dict[str, Any], sentence: str
) -> None:
    """Too many things, one thing twice, more than a file may hold: said before anybody approves it."""
    with pytest.raises(InputError, match=sentence):
        brief_of(things, keys_of(things), **{**HEAD, **head}, summary=Summary())


def test_a_long_conversation_is_offered_quickly(rich_events: Callable[[str], tuple[Event, ...]]) -> None:
    """With three hundred turns the page does not stand still."""
    turns = [(e.MENTEE_TURN, {"text": f"I felt small in meeting {n}. " * 20}) for n in range(300)]
    session = told(named("t"), *turns)
    begun = time.perf_counter()
    shareable(session, today=TODAY)
    assert time.perf_counter() - begun < 10


def test_the_rich_conversation_is_rich(rich_events: Callable[[str], tuple[Event, ...]]) -> None:
    """It has every kind of event but those of sharing, so that no leak stays unseen."""
    kinds = {value for name, value in vars(e).items() if name.isupper() and isinstance(value, str)}
    sharing = {kind for kind in kinds if kind.startswith(("brief_", "agreed_"))}
    assert {event.type for event in rich_events("x")} == kinds - sharing
