from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from assistant.quoting import SHORTEST, summary
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.voice import count_words

EXCHANGES = {
    path.stem: parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22))
    for path in sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
}


def said(*turns: str) -> Exchange:
    """A conversation in which the mentee said these things, each after a question."""
    found = tuple(Turn(speaker=who, text=text) for t in turns for who, text in (("coach", "And then?"), ("mentee", t)))
    return Exchange(theme="t", today=date(2026, 11, 22), ends=date(2027, 9, 22), turns=found)


@pytest.mark.parametrize("name", EXCHANGES)
def test_a_summary_holds_nothing_but_the_mentee_s_words(name: str) -> None:
    """Every quotation in it is verbatim, from one turn, short, and of no more than three things."""
    text = summary(EXCHANGES[name])
    quotes = re.findall("“([^”]*)”", text)
    assert bool(text) is bool(quotes) and len(quotes) <= 3
    assert [q for q in quotes if not any(q in turn for _, turn in EXCHANGES[name].said)] == []
    assert all(count_words(quote) > SHORTEST for quote in quotes)
    frame = re.sub("“[^”]*”", "“”", text)
    assert frame == "" or re.fullmatch(
        r"In your own words so far: "
        r"(?:(?:, |, and )?(?:a wish|something you do not want|something good), “”)+\.",
        frame,
    )


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("s01", {"something you do not want": "i don't want to disappear into the office",
                 "something good": "families ask for me by name"}),
        ("s02", {"a wish": "i'd like to say the thing while it still matters. even badly"}),
        ("s05", {"something you do not want": "I don't want to be put on the nice clients with no deadlines",
                 "something good": "I'm good at this and I like it"}),
        ("s10", {"a wish": "I want Saturday afternoon and Wednesday",
                 "something you do not want": "I don't want to sell the shop, my brother says sell, no"}),
        ("h01", {"a wish": "I want to be boring at home. Watch the film",
                 "something you do not want": "I don't want to care less though"}),
        ("h06", {"a wish": "i'd like to run one staff meeting my way, around the table, not from the front",
                 "something you do not want": "i don't want to do the gate like that for another year",
                 "something good": "three teachers changed their corners without me asking"}),
        ("v02", {"a wish": "I'd want to keep one job that's mine, a small nasty one, "
                           "I'm not giving up engineering altogether"}),
        ("w04", {"a wish": "i want less of the stapler"}),
        ("s14", {}),
    ],
)  # fmt: skip
def test_a_summary_says_what_was_wished_for_unwanted_and_good(name: str, parts: dict[str, str]) -> None:
    """Each part has its own name, in this order; of a conversation with nothing clear in it nothing is summed up."""
    text = summary(EXCHANGES[name])
    places = [text.find(f"{part}, “{quote}”") for part, quote in parts.items()]
    assert -1 not in places and places == sorted(places)
    assert parts or not text


def test_a_summary_is_read_out_as_one_would_say_it() -> None:
    """One, two or three parts, with commas and an "and"."""
    wish, limit, good = (
        "I want the huddle to be mine.",
        "I don't want to be loud.",
        "I was proud of the bench we built.",
    )
    assert summary(said(good)) == ""  # somebody's last words would be stepped over for it
    assert summary(said(wish)) == "In your own words so far: a wish, “I want the huddle to be mine”."
    assert summary(said(wish, limit)).endswith(
        "a wish, “I want the huddle to be mine”, and something you do not want, “I don't want to be loud”."
    )
    assert summary(said(good, limit, wish)).count(", “") == 3


def test_a_limit_is_not_summed_up() -> None:
    """“I don't want to talk about my father” is not what somebody does not want from their learning."""
    assert summary(said("I don't want to talk about my father at all.")) == ""


def test_neither_somebody_else_s_words_nor_words_to_the_coach_are_summed_up() -> None:
    """A wish that quotes another person is not wholly the mentee's, and one that is for the coach is no theme."""
    assert summary(said('I want to say "wait, retries" in the room.')) == ""
    assert summary(said("I want you to tell me what to do.")) == ""
