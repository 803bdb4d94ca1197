from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hearing import GOOD, HARD, Hearing, good_weight, hard_weight, is_joyful, is_only_felt
from assistant.passages import Asked, Passage, passages
from assistant.transcript import Exchange, parse_exchange
from assistant.voice import kinds_of
from assistant.wishes import is_unwanted

PATHS = sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
EXCHANGES = [parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22)) for path in PATHS]
SAID = [p for exchange in EXCHANGES for p in passages(exchange)]


def passage(text: str, asked: Asked | None = None, place: int = 0, turn: int = 3) -> Passage:
    return Passage(turn, text, kinds_of(text), asked, place)


def texts(found: list[Passage]) -> list[str]:
    return [p.text for p in found]


# -- what is good


@pytest.mark.parametrize(
    "text",
    [
        "the neighbours ask for me by name",
        "it ran for a week without me asking",
        "I loved the hour with the maps",
        "I enjoy the muddle in the archive",
        "it went well at the market stall",
        "the children leaned in when I whispered",
        "I am good with numbers, and quick",
        "I managed to say it once, in March",
        "my best part is the walk home with them",
        "people laughed with me for once",
        "I am calm with the animals",
        "they trusted me with the key",
        "I said it and nothing happened",
        "it was easy with my first group",
        "he thanked me at the bus stop",
        "I was proud of the bench we built",
    ],
)
def test_what_goes_well_is_heard(text: str) -> None:
    """Joy, ease, trust and what worked are heard in plain words, whatever the coach had asked."""
    assert good_weight(passage(text)) >= GOOD
    assert texts(Hearing([passage(text)]).good) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "I don't enjoy the stage",
        "I am not proud of it at all",
        "I was never happy in that office",
        "I never felt calm in there",
        "I am not calm with the animals",
        "it isn't easy for me",
        "nothing about it went well for us",
        "I can't manage to say it",
        "nobody listened to me",
        "people laughed at me",
        "I felt proud and afraid, and stuck",
        "everyone said it went well",
        "he said he was happy with it",
        "Good morning to everybody in the room",
        "I sat on the third chair from the left",
        "but it was fine in the end",
        "I'd love to be there",
    ],
)
def test_what_is_denied_or_told_by_others_is_not_good(text: str) -> None:
    """A joy denied, praise that is only reported, and a plain fact are nothing to build on."""
    assert good_weight(passage(text)) < GOOD
    assert Hearing([passage(text)]).good == []


@pytest.mark.parametrize(
    ("text", "asked", "place", "good"),
    [
        ("sunday lunch, I do the pass with Olu", Asked.GOOD, 0, True),
        ("sunday lunch, I do the pass with Olu", None, 0, False),
        ("sunday lunch, I do the pass with Olu", Asked.FUTURE, 0, False),
        ("the market, with the old crew", Asked.GOOD, 0, False),
        ("it is hard for me at the office though", Asked.GOOD, 2, False),
        ("in the evening I looked at my phone", Asked.GOOD, 6, False),
        ("it went well at the stall", Asked.UNWANTED, 0, False),
    ],
)
def test_an_answer_to_where_it_goes_well_is_good(text: str, asked: Asked | None, place: int, good: bool) -> None:
    """What the coach asked for makes plain words good, where they begin the answer and are about somebody."""
    assert (good_weight(passage(text, asked, place)) >= GOOD) is good


@pytest.mark.parametrize(
    ("text", "joyful", "only_felt"),
    [
        ("I was so happy on that evening, and proud", True, True),
        ("I loved the hour with the maps on the floor", True, False),
        ("the families ask for me by name at the door", False, False),
    ],
)
def test_joy_and_what_brought_it_are_told_apart(text: str, joyful: bool, only_felt: bool) -> None:
    """A feeling by itself can carry somebody and is nothing to build on; what worked is, even without joy."""
    assert texts(Hearing([passage(text)]).good) == [text]
    assert (is_joyful(text), is_only_felt(text)) == (joyful, only_felt)


# -- what is hard


@pytest.mark.parametrize(
    "text",
    [
        "I always wait until it is too late for it",
        "I freeze whenever she looks up from her notes",
        "I can't say no to him when he calls",
        "in the meeting I nod and never say a word",
        "I avoid the canteen on Fridays",
        "when the phone rings I get nervous",
        "I am furious with myself, I never ask him",
        "I am afraid he will leave us",
        "my head is stuck when they look at me",
    ],
)
def test_what_is_hard_is_heard(text: str) -> None:
    """Fear, waiting, avoiding and what never works are heard where they are the mentee's own."""
    assert hard_weight(passage(text)) >= HARD


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("it is not a problem for us", None),
        ("I keep the keys in a drawer", None),
        ("the room has four windows", None),
        ("we paid for it and went home", None),
        ("she asked me about the plan twice", None),
        ("I can't say no to him when he calls", Asked.FUTURE),
        ("I avoid the canteen on Fridays", Asked.GOOD),
        ("I'm not worried about it at all", None),
        ("Don't worry about me please", None),
    ],
)
def test_what_is_not_hard_for_the_mentee_is_not_heard_so(text: str, asked: Asked | None) -> None:
    """A plain fact, a trouble denied, and an answer about something else are not quoted as what is hard."""
    assert hard_weight(passage(text, asked)) < HARD


# -- one dialogue


def test_the_clearest_comes_first() -> None:
    """A wish in wishing words stands before a plain one, what becomes of me before what I am not given."""
    heard = Hearing(
        [
            passage("more light in the workshop on the hill", Asked.FUTURE, 0, 3),
            passage("I'd like to sit in the front row with them", Asked.FUTURE, 1, 3),
            passage("I don't want a certificate from anybody", Asked.FUTURE, 2, 3),
            passage("I don't want to become the loud one there", Asked.FUTURE, 3, 3),
        ]
    )
    assert texts(heard.wishes) == [
        "I'd like to sit in the front row with them",
        "more light in the workshop on the hill",
    ]
    assert texts(heard.unwanted)[0] == "I don't want to become the loud one there"


def test_what_was_said_later_comes_first() -> None:
    """Of two things said as clearly the later one counts, and within a turn the first."""
    early, late = (
        passage("I'd like to sing in a choir again", turn=1),
        passage("I'd like to draw at the river again", turn=5),
    )
    beside = passage("I'd like to cook for my neighbours again", turn=5, place=1)
    assert Hearing([early, late, beside]).wishes == [late, beside, early]


def test_a_passage_that_says_one_thing_comes_before_one_that_says_five() -> None:
    """Six to twenty words are best to read beside others."""
    short = passage("I'd like to sing in a choir again", turn=1)
    long = passage(
        "I'd like to sing in a choir again and to see my sister and the boats and all of the people from the old "
        "street by the sea",
        turn=5,
    )
    assert Hearing([short, long]).wishes[0] == short


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_each_passage_is_in_one_list_only(exchange: Exchange) -> None:
    """In all sample dialogues nothing is wanted and unwanted, or a wish and good, at the same time."""
    heard = Hearing(passages(exchange))
    lists = [heard.unwanted, heard.signs, heard.wishes, heard.good]
    everything = [p for found in lists for p in found]
    assert len(everything) == len(set(everything)) and set(everything) <= set(passages(exchange))
    assert all(is_unwanted(p) for p in heard.unwanted) and not any(map(is_unwanted, heard.wishes))
    assert heard.clear_wishes == [p for p in heard.wishes if p in heard.clear_wishes]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(SAID) | st.builds(passage, st.text(max_size=40), st.sampled_from([None, *Asked])), max_size=25
    )
)
def test_any_passages_can_be_sorted(said: list[Passage]) -> None:
    """Whatever was said in whatever order: each passage is in one list at most, and sorting again changes nothing."""
    said = list(dict.fromkeys(said))
    heard, again = Hearing(said), Hearing(said)
    everything = [*heard.unwanted, *heard.wishes, *heard.good]
    assert len(everything) == len(set(everything)) and set(everything) <= set(said)
    assert everything == [*again.unwanted, *again.wishes, *again.good]


def test_most_dialogues_have_a_wish_and_something_to_build_on() -> None:
    """In two of three sample dialogues a wish, something good and something unwanted are heard without a model."""
    heard = [Hearing(passages(exchange)) for exchange in EXCHANGES]
    for name in ("clear_wishes", "good", "unwanted"):
        assert sum(bool(getattr(one, name)) for one in heard) >= len(heard) * 2 / 3, name


def test_from_nothing_nothing_is_heard() -> None:
    """Where nobody has spoken there is no wish, no strength and no trouble."""
    heard = Hearing([])
    assert heard.wishes == heard.good == heard.unwanted == heard.clear_wishes == heard.signs == []


@pytest.mark.parametrize("filler", ["I never ", "happy ", "not ", "by the time ", "best ", "! "])
def test_a_long_passage_is_weighed_in_a_moment(filler: str) -> None:
    """However long a piece of text is, it is weighed at once."""
    long = passage(f"I {filler * (50_000 // len(filler))} there")
    began = time.process_time()
    Hearing([long])
    assert time.process_time() - began < 3


@pytest.mark.parametrize("said", ["I keep putting off my Spanish", "I still point at things in the bakery", "I can't"])
def test_a_struggle_is_no_foothold_whatever_was_asked(said: str) -> None:
    """Who tells what they put off was perhaps asked what goes well; it is not offered to them as their strength."""
    assert good_weight(passage(said, Asked.GOOD)) < GOOD


def test_nobody_interrupting_is_good() -> None:
    """What did not go wrong can be what went well."""
    assert (
        good_weight(passage("Last month I showed them a wrong join on the whiteboard, and nobody interrupted me"))
        >= GOOD
    )
