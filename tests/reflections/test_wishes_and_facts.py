from __future__ import annotations

import pytest

from assistant.assertion import told_as_fact
from assistant.retelling import miscounted, moved_in_time, unmade


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You have some place to go.", "I'd like to have some place to go", "plac"),
        ("You hope for some place to go.", "I'd like to have some place to go", None),
        ("You draw.", "i wish i could draw again", "draw"),
        ("You wish you could draw.", "i wish i could draw again", None),
        ("You run it.", "i hope to run it by june", "run"),
        ("You run it.", "i run it, and i hope to run it by june", None),
        ("You watch the film.", "I want to be boring. Watch the film.", "watch"),
        ("She is brilliant.", "I don't want her day. She is brilliant.", None),
        ("You stumble.", "if i stumble they'll all look", "stumbl"),
        ("If you stumble, they all look.", "if i stumble they'll all look", None),
        ("You are calm.", "if i'm honest i am calm", None),
        ("The matron says no.", "i'd want to keep it even if the matron says no", None),
        ("You lost it.", "I would've lost it as well", "los"),
        ("You asked.", "I'd never asked", None),
        ("Your question is simple.", "maybe my question is simple", "quest"),
        ("You are scared he leaves.", "I'm scared he leaves", None),
        ("He leaves.", "I'm scared he leaves", "leav"),
        ("You think you walked.", "I think I walked", None),
        ("You thought of it.", "I thought of it", None),
        ("You watch a glass.", "its like watching a glass", "watch"),
        ("You like power.", "I like power", None),
        ("", "I want it", None),
        ("You want it", "", None),
    ],
)
def test_what_was_wished_or_feared_is_not_told_as_a_fact(text: str, source: str, word: str | None) -> None:
    """Words from a wish, a fear or a supposition come back as one, or not at all."""
    assert told_as_fact(text, source) == word


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You looked at him.", "I look at him", "look"),
        ("You have a plan.", "I had a plan", "have"),
        ("You have asked.", "I had a plan and asked", None),
        ("You work there.", "worked there nine years", "work"),
        ("You worked there.", "worked there nine years", None),
        ("You look at him.", "I look at him, I looked at him", None),
        ("You feel small.", "I felt small", "feel"),
        ("You are on a call.", "I was on a call", "call"),
        ("You were on a call.", "I am tired. I was on a call", None),
    ],
)
def test_what_is_over_is_not_told_as_present(text: str, source: str, word: str | None) -> None:
    """What was is said back as what was, what is as what is."""
    assert moved_in_time(text, source) == word


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You were ordered.", "Orderly.", "ordered"),
        ("You were promoted.", "got promoted", None),
        ("You went home.", "I stayed", "went"),
        ("You came home.", "I came back", None),
    ],
)
def test_no_deed_comes_from_nowhere(text: str, source: str, word: str | None) -> None:
    """Who says "orderly" was not "ordered", and who stayed did not go."""
    assert unmade(text, source) == word


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("Six people stayed.", "six people stayed, i read nine of them", None),
        ("Nine people stayed.", "six people stayed, i read nine of them", "nine"),
        ("You did 40 of the 55 minutes.", "I did 40 of the 55 minutes", None),
        ("It was 40 minutes.", "I did 40 of the 55 minutes", "40"),
        ("At 16:45 you stop.", "at 16:45, with my notes", None),
    ],
)
def test_numbers_keep_to_what_they_count(text: str, source: str, word: str | None) -> None:
    """Six people are not nine, even where there is a nine elsewhere."""
    assert miscounted(text, source) == word
