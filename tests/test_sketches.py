from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import frames, letters
from assistant.beginnings import Beginnings
from assistant.dates import dates_in
from assistant.frames import Core, Way, short
from assistant.passages import Asked, passages
from assistant.sketches import LOOKING, THIN_WORDS, Choose, Sketch, is_thin, near, sketches
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.wishes import About, action_in, is_unwanted
from assistant.wording import ngram_overlap

TODAY = date(2026, 11, 22)
ENDS = date(2027, 9, 30)
PATHS = sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
EXCHANGES = [parse_exchange(path.read_bytes(), path.name, today=TODAY) for path in PATHS]
PAIRS = sorted({(e.turns[n - 1].text, text) for e in EXCHANGES for n, text in e.said if n})
"""What the coach asked and what the mentee answered, in all sample dialogues."""
HOPE = "Thank you. How would you like it to be by the summer?"
AMARA = (
    ("And?", "I freeze whenever she looks up in the Thursday planning. It is the same room as ever."),
    ("Where does it come easily?", "On Fridays the two new ones bring me their numbers, and by noon we have found it."),
    ("And?", "In the corridor I never say a word to my boss about the wrong numbers. So I type."),
    (HOPE, "I'd like to say one thing early, before the tea. I don't want to become the loud one in there."),
    ("And?", "I want people to turn to me before anything gets decided. I'd love quiet mornings with my own data."),
)


def exchange_of(*said: tuple[str, str], today: date = TODAY, ends: date = ENDS) -> Exchange:
    """An exchange of a theme question and these questions and answers."""
    pairs = [("What brings you here?", "Hello."), *said]
    turns = [Turn(speaker=("coach", "mentee")[n], text=pair[n]) for pair in pairs for n in (0, 1)]
    return Exchange(id="x", theme="being heard", today=today, ends=ends, turns=tuple(turns))


def at_random(seed: int) -> Choose:
    """A choice of somebody who does not even read."""
    dice = random.Random(seed)
    return lambda so_far, options: dice.randrange(len(options))


def fragments(sketch: Sketch) -> list[str]:
    parts = (sketch.measurable, sketch.accepted, sketch.realistic, sketch.energy, sketch.closes_off)
    return [sketch.core.specific, *(part.text for part in parts), sketch.timebound, sketch.core.first_step]


def assert_no_repetition(texts: Sequence[str]) -> None:
    for a, b in itertools.permutations(texts, 2):
        assert ngram_overlap(a, b, 3) <= 0.5, (a, b)


def assert_sound(found: Sequence[Sketch], exchange: Exchange) -> None:
    """What holds for sketches whoever spoke and whoever chose."""
    for sketch in found:
        assert_made_of(sketch, exchange)
    used = [passage for sketch in found for passage in sketch.grounds]
    assert len(used) == len(set(used))
    assert len({sketch.core.title for sketch in found}) == len({sketch.by for sketch in found}) == len(found)


def assert_made_of(sketch: Sketch, exchange: Exchange) -> None:
    """Everything in quotation marks was said so, in the turn that is named, and the day is the one the words name."""
    said = [text for _, text in exchange.said]
    for passage in sketch.grounds:
        turn = exchange.turns[passage.turn]
        assert turn.speaker == "mentee" and passage.text in turn.text
    for text in [*fragments(sketch), sketch.core.title]:
        assert text and text == text.strip() and "{}" not in text and "\n" not in text
        quoted = [piece.split("”")[0].removesuffix(" …") for piece in text.split("“")[1:]]
        assert all(any(quote in turn for turn in said) for quote in quoted), text
    assert exchange.today < sketch.by <= exchange.ends
    named = dates_in(sketch.timebound, exchange.today)
    assert named[0] == sketch.by == max(named) and min(named) > exchange.today


# -- where a sketch begins


def test_the_ways_differ_before_they_repeat() -> None:
    """Candidates begin in different ways as far as the words allow, and never twice at the same words."""
    found = sketches(exchange_of(*AMARA), 4)
    assert [sketch.start.way for sketch in found] == [Way.DO, Way.CARRY, Way.TOWARDS, Way.NOTICE]
    assert [sketch.core.title for sketch in found[:1]] == ["Say one thing early …"]
    assert len({p for sketch in found for p in sketch.start.grounds}) == 5


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_each_way_begins_where_it_can(exchange: Exchange) -> None:
    """What is done is a wish, what is carried goes well, what is noticed goes on, what is looked at was told."""
    heard = Beginnings(passages(exchange))
    begins_at = {
        Way.DO: [p for p in heard.wishes if action_in(p)],
        Way.CARRY: heard.footholds,
        Way.TOWARDS: heard.wishes,
        Way.NOTICE: heard.habits,
        Way.LOOK: heard.moments,
    }
    for sketch in sketches(exchange, 4):
        assert sketch.start.passage in begins_at[sketch.start.way]
        assert sketch.start.beside is None or sketch.start.beside in heard.habits


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_what_only_looks_has_no_picture_of_success(exchange: Exchange) -> None:
    """Watching and looking back lead nowhere yet, so nothing the mentee pictured is called a sign of them."""
    for sketch in sketches(exchange, 4):
        assert sketch.start.way not in LOOKING or sketch.measurable.passage is None


def test_what_is_not_wanted_is_never_a_beginning() -> None:
    """Who says what they do not want gets no sketch that begins with it; it can only be kept clear of."""
    refusals = [
        "I don't want to become the loud one in every single meeting.",
        "I never want to stand on a stage again with a microphone.",
        "I really don't want a certificate from that course of theirs.",
        "I won't become somebody who shouts across the room.",
    ]
    for refusal in refusals:
        found = sketches(exchange_of(*AMARA[:3], (HOPE, refusal)), 4)
        assert found and not any(is_unwanted(p) for sketch in found for p in sketch.start.grounds)
        kept_clear = [sketch.accepted for sketch in found if sketch.accepted.passage]
        assert any(part.passage and part.passage.text == refusal[:-1] for part in kept_clear)


def test_only_a_wish_of_the_mentee_becomes_i_will() -> None:
    """What a candidate will do is only what the mentee said they would like to do."""
    for exchange in EXCHANGES:
        for sketch in sketches(exchange, 4):
            if sketch.start.way is Way.DO:
                action = sketch.core.specific.removeprefix("I will ").removesuffix(".")
                said = sketch.start.passage.text
                assert action.removeprefix("have ").lower() in said.lower()
                assert sketch.start.passage.asked is Asked.FUTURE or re.search(r"like|love|want|wish|hope|need", said)


@pytest.mark.parametrize(
    ("text", "others", "says_the_same"),
    [
        ("I want the huddle to be mine", ["the huddle should be mine, I want that"], True),
        ("I want the huddle to be mine", ["I want the evening to be quiet", "families ask for me"], False),
        ("say one thing early in planning", ["I say one thing early", "nobody asked"], True),
    ],
)
def test_two_ways_of_saying_the_same_are_known(text: str, others: list[str], says_the_same: bool) -> None:
    """Words that repeat what stands there already are not quoted beside it."""
    turns = [Turn(speaker="mentee", text=t) for t in (text, *others)]
    one, *rest = passages(Exchange(theme="t", today=TODAY, ends=ENDS, turns=tuple(turns)))
    assert near(one, rest) is says_the_same and near(one, [one]) and not near(one, [])


# -- thin conversations


@pytest.mark.parametrize(
    ("answers", "thin"),
    [
        ((), True),
        (("hm.",) * 60, True),
        (("saying no. i can't.", "friday, 15:40. pump job. said yes again."), True),
        (("I want to be heard in planning. " * 30,), True),
        (("What would you do? Is it me? And why would they ask me at all? " * 5,), True),
        (tuple(answer for _, answer in AMARA), False),
    ],
)
def test_too_little_is_too_little(answers: tuple[str, ...], thin: bool) -> None:
    """A mood, a grunt, questions back or one sentence thirty times is no ground for a goal."""
    assert is_thin(exchange_of(*(("And?", answer) for answer in answers))) is thin
    assert THIN_WORDS >= 20


# -- what every sketch keeps to


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_every_sketch_is_made_of_what_was_said(exchange: Exchange, seed: int | None) -> None:
    """In all sample dialogues sketches quote verbatim, each passage once, and end on the day their words say."""
    found = sketches(exchange, 4) if seed is None else sketches(exchange, 4, at_random(seed))
    assert_sound(found, exchange)
    assert_no_repetition([text for sketch in found for text in fragments(sketch)])


@settings(max_examples=60, deadline=None)
@given(
    said=st.lists(st.sampled_from(PAIRS), min_size=1, max_size=7),
    days=st.integers(1, 800),
    count=st.integers(1, 4),
    seed=st.integers(0, 99),
)
def test_any_mixture_of_real_turns_gives_sound_sketches(
    said: list[tuple[str, str]], days: int, count: int, seed: int
) -> None:
    """Whoever speaks, however long the mentoring and whatever is chosen: the same rules hold."""
    exchange = exchange_of(*said, ends=TODAY + timedelta(days=days))
    found = sketches(exchange, count, at_random(seed))
    assert len(found) <= count
    assert found == sketches(exchange, count, at_random(seed))
    assert_sound(found, exchange)
    for sketch in found:
        assert_no_repetition(fragments(sketch))


ODD = ["I want to", "{0}", "{}", "“”", "$x", "I'd like ", "if I had", "\\1", '"', "no ", ". ", "___", "%s"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=60) | st.sampled_from(ODD), max_size=12),
    st.sampled_from([HOPE, "And?", "What goes well?", "What should it not become?"]),
    st.integers(0, 99),
)
def test_any_text_at_all_gives_sketches_or_none(odd: list[str], question: str, seed: int) -> None:
    """Brackets, quotation marks and signs of any kind are words like others."""
    exchange = exchange_of(*AMARA, (question, " ".join([*odd, "I want to say one thing early there."])))
    for sketch in sketches(exchange, 4, at_random(seed)):
        assert all(passage.text in exchange.turns[passage.turn].text for passage in sketch.grounds)
        assert all(text.strip() for text in fragments(sketch))


@pytest.mark.parametrize("exchange", EXCHANGES[::3], ids=lambda e: e.id)
def test_whoever_chooses_chooses_among_different_sentences(exchange: Exchange) -> None:
    """A choice is asked for with the sketch so far, among sentences that all differ and can all stand."""
    asked: list[tuple[str, Sequence[str]]] = []

    def choose(so_far: str, options: Sequence[str]) -> int:
        asked.append((so_far, options))
        return len(options) - 1

    found = sketches(exchange, 4, choose)
    said = {p.text for p in passages(exchange)} | {sketch.core.specific for sketch in found}
    for so_far, options in asked:
        assert so_far in said
        assert options and len(set(options)) == len(options)
        assert all(option.endswith((".", "?")) for option in options if option or len(options) > 1)
        assert_no_repetition(options)
    lasts = {options[-1] for _, options in asked if options[-1]}
    assert all(sketch.core.first_step in lasts and sketch.accepted.text in lasts for sketch in found)


@pytest.mark.parametrize("days", [1, 2, 3, 10, 30, 300, 730])
def test_days_fit_the_window(days: int) -> None:
    """A mentoring of three days and one of two years both get days inside them, each sketch its own."""
    exchange = exchange_of(*AMARA, ends=TODAY + timedelta(days=days))
    found = sketches(exchange, 4)
    assert len(found) == min(4, days)
    assert_sound(found, exchange)


def test_a_window_that_has_closed_brings_no_sketch() -> None:
    """Where the mentoring ends today there is no day left to aim for."""
    assert sketches(exchange_of(*AMARA, ends=TODAY), 4) == []


# -- the sentences round the words

BESIDE = (letters.MINE, letters.BUILT_ON, letters.DRAWN_BY, letters.SEEN_IN, letters.ASIDE)
CORES = {
    "a habit": frames.doing("keep the apples of my aunt"),
    "once": frames.doing("draw one plan of the yard"),
    "some times": frames.doing("paint the pears of Ines"),
    "what goes well and what is hard": frames.carrying("boats come home", "rain falls on us"),
    "what goes well": frames.carrying("the lamp burns all night", ""),
    **{f"a wish about {about}": frames.towards(f"{about} under green leaves", about, "") for about in About},
    "a wish and what is hard": frames.towards("a bench in the sun", About.BEING, "buses pass without stopping"),
    "what keeps happening": frames.noticing("doors bang upstairs"),
    "what has happened": frames.looking("the kettle sang in spring"),
}


@pytest.mark.parametrize("cores", CORES.values(), ids=CORES)
def test_each_beginning_has_four_whole_wordings(cores: list[Core]) -> None:
    """Every way of growing can be said in four ways: a sentence, a sign to count, a first small step, a title."""
    assert len({core.first_step for core in cores}) == len({core.sign for core in cores}) == 4
    for core in cores:
        for text in (core.specific, core.sign, core.first_step):
            assert text[0].isupper() or text[0] == "“"
            assert text.endswith(".") and "{" not in text
        assert core.title and not core.title.endswith(".") and len(core.title.split()) <= 10
        assert not core.gap or core.specific.startswith(core.gap.removesuffix(" It begins on"))
        assert re.search(r"\b(?:this week|tonight|today|tomorrow|evening)\b", core.first_step, re.I)


def test_no_wording_repeats_another_that_may_lie_beside_it() -> None:
    """Two candidates side by side never count the same thing or begin with the same step in nearly the same words."""
    for ones, others in itertools.combinations(CORES.values(), 2):
        for one, other in itertools.product(ones, others):
            if one.first_step != other.first_step:
                assert_no_repetition([one.sign, other.sign])
                assert_no_repetition([one.first_step, other.first_step])
                assert_no_repetition([one.specific, other.specific])


def test_nobody_is_addressed_in_a_candidate() -> None:
    """Candidates speak in the mentee's own voice: nothing in the sentences says "you" or gives advice."""
    texts = [t for cores in CORES.values() for core in cores for t in (core.specific, core.sign, core.first_step)]
    texts += [t for letters in (*BESIDE, *letters.UNSAID.values()) for ts in letters.values() for t in ts]
    for text in texts:
        assert not re.search(r"\b(?:you|your|yourself|should|must have|ought)\b", text, re.I), text


def test_there_is_a_wording_for_every_candidate() -> None:
    """Four candidates of any kinds find each a sentence of their own, said or unsaid."""
    assert all(len(set(wordings)) == 4 for letters in BESIDE for wordings in letters.values())
    assert set(letters.UNSAID) == set(Way) and set(frames.NEARER) == set(About)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("say one thing early, before I start doubting", "say one thing early …"),
        ("be boring at home", "be boring at home"),
        ("talk to the old man with the boats", "talk to the old man with the boats"),
        ("go to the harbour with my sister once more", "go to the harbour with my sister once …"),
        ("stay at home. Watch the film", "stay at home …"),
        ("the", "the"),
    ],
)
def test_a_title_is_the_first_few_words(words: str, title: str) -> None:
    """A title is read at a glance, says where it was cut, and does not end in "with the"."""
    assert short(words) == title
