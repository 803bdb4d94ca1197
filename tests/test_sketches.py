from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dates import dates_in
from assistant.frames import Way, core_of, short
from assistant.sketches import (
    THIN_WORDS,
    Sketch,
    action_in,
    is_thin,
    person_in,
    sketches,
    worth_keeping,
)
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.voice import Kind, clauses

TODAY = date(2026, 11, 22)
ENDS = date(2027, 9, 30)
PATHS = sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
EXCHANGES = [parse_exchange(path.read_bytes(), path.name, today=TODAY) for path in PATHS]
SAID = sorted({text for exchange in EXCHANGES for _, text in exchange.said})
AMARA = (
    "I'd like to say one thing early in the Thursday planning. Last week I froze again and nobody asked me. ",
    "I felt furious on the stairs. I don't want to become the loud one, my boss said I could be. ",
    "I want people to turn to me before anything gets decided. It went well once, I enjoy the whiteboard. ",
)


def exchange_of(*texts: str, today: date = TODAY, ends: date = ENDS) -> Exchange:
    turns = [Turn(speaker=who, text=text) for said in texts for who, text in (("coach", "And?"), ("mentee", said))]
    return Exchange(id="x", theme="being heard", today=today, ends=ends, turns=tuple(turns))


def texts_of(sketch: Sketch) -> list[str]:
    core = sketch.core
    parts = (sketch.measurable, sketch.accepted, sketch.realistic, sketch.energy, sketch.closes_off)
    return [core.plain, core.sign, core.first_step, core.title, sketch.timebound, *(part.text for part in parts)]


# -- where a sketch begins


@pytest.mark.parametrize(
    ("said", "doing"),
    [
        ("I'd like to say one thing early", "say one thing early"),
        ("i want to run one staff meeting my way", "run one staff meeting my way"),
        ("I'd ask the deputy before lunch", "ask the deputy before lunch"),
        ("I would like to be able to leave at five", "leave at five"),
        ("I want the huddle to be mine", ""),
        ("I'd like to feel calm in there", ""),
        ("the huddle is mine on fridays", ""),
        ("I want to go", ""),
        ("I'd tell you I have an open door", ""),
        ("", ""),
    ],
)
def test_a_wish_to_do_something_goes_on_from_i_will(said: str, doing: str) -> None:
    """Only what somebody can do themselves becomes "I will …"; a state or a wish for others does not."""
    assert action_in(said) == doing


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("my boss said I could be louder", "my boss"),
        ("My wife says I have until March", "my wife"),
        ("a colleague of my boss was there", ""),
        ("my boss", ""),
        ("nobody said anything", ""),
    ],
)
def test_somebody_whose_view_is_mentioned_can_be_asked(said: str, person: str) -> None:
    """A person comes into a sketch only where the mentee told what that person said or saw."""
    assert person_in(said) == person


def test_only_what_can_stand_alone_is_quoted() -> None:
    """Half a bracket, half a quotation, three words or no content are not put between quotation marks."""
    heard = clauses([(0, 'he said "never again and left the room. So it was. I sat (waiting there for hours. Gone.')])
    assert [clause.text for clause in worth_keeping(heard)] == []
    same = clauses([(0, "I froze in the planning again."), (4, "i froze in the planning again")])
    assert [(c.turn, c.text) for c in worth_keeping(same)] == [(4, "i froze in the planning again")]


def test_the_ways_differ_before_they_repeat() -> None:
    """Candidates begin in different ways as far as the words allow, and never twice at the same clause."""
    found = sketches(exchange_of(*AMARA), 4)
    assert len(found) == 4 and len({sketch.way for sketch in found}) == 4
    assert len({sketch.anchor for sketch in found}) == 4


def test_what_is_not_wanted_is_never_a_wish() -> None:
    """Who does not want to become the loud one gets no sketch that begins with becoming loud."""
    refusals = [
        "I don't want to become the loud one in every single meeting.",
        "I never want to stand on a stage again with a microphone.",
        "I really don't want a certificate from that course of theirs.",
        "I hate the round of updates on Monday mornings so much.",
        "And they keep asking me to do the toast at the summer party.",
    ]
    for sketch in sketches(exchange_of(*refusals), 4):
        assert not sketch.anchor.holds(Kind.UNWANTED)
        assert sketch.way not in (Way.DO, Way.TOWARDS)


# -- thin conversations


@pytest.mark.parametrize(
    ("texts", "thin"),
    [
        ((), True),
        (("hm.",) * 30, True),
        (("saying no. i can't.", "friday, 15:40. pump job. said yes again."), True),
        (("I want to be heard. " * 30,), True),
        (AMARA, False),
    ],
)
def test_too_little_is_too_little(texts: tuple[str, ...], thin: bool) -> None:
    """A mood, a grunt or one sentence thirty times is no ground for a goal."""
    assert is_thin(exchange_of(*texts)) is thin
    assert THIN_WORDS >= 20


# -- what every sketch keeps to


def assert_made_of(sketch: Sketch, exchange: Exchange) -> None:
    """Everything in quotation marks was said so, in the turn that is named, and the day is the one the words name."""
    said = [text for _, text in exchange.said]
    for clause in sketch.grounds:
        turn = exchange.turns[clause.turn]
        assert turn.speaker == "mentee" and clause.text in turn.text
    for text in texts_of(sketch):
        assert text and text == text.strip() and "{" not in text.replace("“{", "") and "\n" not in text
        quoted = [piece.split("”")[0].removesuffix(" …") for piece in text.split("“")[1:]]
        assert all(any(quote in turn for turn in said) for quote in quoted), text
    assert exchange.today < sketch.by <= exchange.ends
    named = dates_in(sketch.timebound, exchange.today)
    assert named[0] == sketch.by == max(named) and min(named) > exchange.today


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_every_sketch_is_made_of_what_was_said(exchange: Exchange) -> None:
    """In all sample dialogues, sketches quote verbatim, name their turns, and end on the day their words say."""
    found = sketches(exchange, 4)
    for sketch in found:
        assert_made_of(sketch, exchange)
    assert len({sketch.core.title for sketch in found}) == len(found)
    assert len({sketch.by for sketch in found}) == len(found)


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_no_clause_is_used_twice(exchange: Exchange) -> None:
    """Each clause of the mentee stands in one place of one sketch, so that no fragment repeats another."""
    used = [clause for sketch in sketches(exchange, 4) for clause in sketch.grounds]
    assert len(used) == len(set(used))


WEIGHTS = st.dictionaries(st.sampled_from(list(Kind)), st.floats(-2, 2), max_size=6)


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.sampled_from(SAID), min_size=1, max_size=6),
    days=st.integers(1, 800),
    count=st.integers(1, 4),
    leaning=WEIGHTS,
)
def test_any_mixture_of_real_turns_gives_sound_sketches(
    texts: list[str], days: int, count: int, leaning: dict[Kind, float]
) -> None:
    """Whoever speaks, however long the mentoring and whatever a model thinks of each clause: the same rules hold."""
    exchange = exchange_of(*texts, ends=TODAY + timedelta(days=days))
    weights = {(c, kind): lean for c in clauses(exchange.said) for kind, lean in leaning.items()}
    found = sketches(exchange, count, weights)
    assert len(found) <= count
    assert found == sketches(exchange, count, weights)
    for sketch in found:
        assert_made_of(sketch, exchange)
    assert len({sketch.core.title for sketch in found}) == len({sketch.by for sketch in found}) == len(found)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(["I want to", "{0}", "“”", "$x", "I'd like "]), max_size=12))
def test_any_text_at_all_gives_sketches_or_none(pieces: list[str]) -> None:
    """Brackets, quotation marks and signs of any kind are words like others."""
    exchange = exchange_of(" ".join([*pieces, "I want to say one thing early there."]))
    for sketch in sketches(exchange, 4):
        assert all(clause.text in exchange.turns[clause.turn].text for clause in sketch.grounds)
        assert all(texts_of(sketch))


@pytest.mark.parametrize("days", [1, 2, 3, 10, 30, 300, 730])
def test_days_fit_the_window(days: int) -> None:
    """A mentoring of three days and one of two years both get days inside them, each sketch its own."""
    exchange = exchange_of(*AMARA, ends=TODAY + timedelta(days=days))
    found = sketches(exchange, 4)
    assert len(found) == min(4, days)
    for sketch in found:
        assert_made_of(sketch, exchange)


def test_a_window_that_has_closed_brings_no_sketch() -> None:
    """Where the mentoring ends today there is no day left to aim for."""
    assert sketches(exchange_of(*AMARA, ends=TODAY), 4) == []


# -- the sentences round the words


@pytest.mark.parametrize("way", Way)
def test_each_way_has_a_whole_core(way: Way) -> None:
    """Every way of growing has a sentence, a sign to count, a first small step and a short title."""
    words = "my boss\nwords of the mentee" if way is Way.ASK else "words of the mentee"
    cores = [core_of(way, words, nth) for nth in range(4)]
    for core in cores:
        assert core.plain.endswith(".") and core.sign.endswith(".") and core.first_step.endswith(".")
        assert core.title and not core.title.endswith(".") and len(core.title.split()) <= 10
        assert not core.lead or core.plain.startswith(core.lead.split(",")[0][:10])


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("say one thing early, before I start doubting", "say one thing early …"),
        ("be boring at home", "be boring at home"),
        ("talk to the man with the", "talk to the man …"),
        ("go to the harbour with my sister once", "go to the harbour …"),
        ("the", "the"),
    ],
)
def test_a_title_is_the_first_few_words(words: str, title: str) -> None:
    """A title is read at a glance, says where it was cut, and does not end in "with the"."""
    assert short(words) == title
