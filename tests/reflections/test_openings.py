from __future__ import annotations

import pytest

from assistant.reflections import beginnings, openings, says_enough

FUTURE = "And the freezer. What would you like it to be for you by summer?"


@pytest.mark.parametrize(
    ("last", "asked", "named"),
    [
        ("Embarrassed. Because it's true.", "What did that do to you?", ["You felt"]),
        ("Shame, chiefly.", "What is in those minutes?", ["You feel"]),
        ("I see it and I get excited.", "", ["You feel"]),
        ("i was cross for an evening", "", ["You felt"]),
        ("I was so happy.", "", ["You felt"]),
        ("hands shaking. felt strange, all of it.", "", ["It felt"]),
        ("feels disgusting, afterwards", "", ["It feels"]),
        ("i want the huddle to be mine", "", ["You want"]),
        ("I'd really like to sit down.", "", ["You would like"]),
        ("I don't want that day. I want this one.", "", ["You want"]),
        ("I don't want her day.", "", ["You don't want"]),
        ("I felt small. I want the huddle to be mine.", "", ["You felt", "You want"]),
        ("Two people I can call. I feel lonely.", FUTURE, ["You want", "You feel"]),
    ],
)
def test_a_reflection_begins_with_the_feeling_or_the_wish(last: str, asked: str, named: list[str]) -> None:
    """What the mentee named of their own feelings and wishes is tried, in their time and verb, and the first again."""
    assert openings(last, asked) == (*named, named[0])


@pytest.mark.parametrize(
    "last",
    [
        "I'm not afraid of him.",
        "She's nice, and they are terrified.",
        "I asked stupid questions for years.",
        "hands shaking. felt like school again.",
        "I run the late shift.",
        "They come to my door.",
        "",
    ],
)
def test_of_plain_facts_a_model_is_not_asked_to_say_anything_back(last: str) -> None:
    """Where no feeling and no wish of the mentee's own was named, there is no beginning: they are quoted instead."""
    assert openings(last) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("You sit down there, read it aloud, and then cry", ["You sit down there, read it aloud."]),
        ("You felt cross for an evening, and, because of it", ["You felt cross for an evening."]),
        ("You met HR and Finance, and they were", []),
        ("You rang the night nurse at 21:30 and", ["You rang the night nurse at 21:30."]),
        ("You had lunch at 11:45, and", []),
        ("You gave a tour, and nine", []),
        ("You sit", []),
        ("", []),
    ],
)
def test_a_text_can_be_cut_back_to_its_good_beginning(text: str, parts: list[str]) -> None:
    """Cuts are made where a clause begins, never inside a time of day, and what is left says something."""
    assert beginnings(text) == parts


def test_of_next_to_nothing_there_is_nothing_to_say_back() -> None:
    """Three words that mean something are the least."""
    assert says_enough("public speaking. hate it.") and not says_enough("maybe confidence I guess")
    assert not says_enough("") and not says_enough("yes. no. not really, it is what it is")
