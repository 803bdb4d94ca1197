from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assertion import turned_round, unwished
from assistant.reflections import LONGEST, VERBATIM, added_words, faults_in, overstated, said_twice

SAID = [
    turn["text"]
    for path in sorted((Path(__file__).parents[1] / "data/exchanges").rglob("*.json"))
    for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]
    if turn["speaker"] == "mentee"
]


@given(st.sampled_from(SAID), st.sampled_from(["zebra", "Toastmasters", "strategy", "mindfulness", "Gunnar"]))
def test_a_word_from_nowhere_is_always_noticed(last: str, word: str) -> None:
    """Nothing the mentee did not bring gets into what is said back to them."""
    known = word.lower() in last.lower()
    assert bool(added_words(f"You said it, and {word}.", last)) is not known


@pytest.mark.parametrize("last", SAID)
def test_the_mentee_s_own_words_are_neither_added_nor_turned_round(last: str) -> None:
    """Measured against themselves, the mentee's words hold nothing new, nothing turned round, nothing misplaced."""
    assert added_words(last, last) == []
    assert turned_round(last, last) is None
    assert unwished(last, last) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_compared_without_a_crash(text: str, last: str) -> None:
    """Whatever a model writes to whatever somebody said, the answer is a list of reasons."""
    assert all(isinstance(fault, str) and fault for fault in faults_in(text, last))


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You are now calmer.", "calm", "now"),
        ("You are calm now.", "at the moment calm", None),
        ("You left because he laughed.", "I left. He laughed.", "because"),
        ("You left because he laughed.", "I left, cos he laughed.", None),
        ("Nobody asked.", "no one asked", None),
        ("You always ask.", "I ask", "always"),
        ("You told someone.", "I told the associate", "someone"),
        ("You should go.", "I go", "should"),
    ],
)
def test_small_words_with_a_large_meaning_are_the_mentee_s_own(text: str, source: str, word: str | None) -> None:
    """A "because", an "always" or a "more" that nobody said is a guess."""
    assert overstated(text, source) == word


def test_a_word_is_said_once() -> None:
    """A small model fills a sentence with what it has said already; who said it twice hears it twice."""
    assert said_twice("You cried, and you nearly cried.", "I nearly cried.") == "cri"
    assert said_twice("You know what you know.", "I know what I know.") is None
    assert said_twice("You want this, and you want that.", "I want this. That too.") is None


def test_a_feeling_may_be_named_in_its_other_form() -> None:
    """Who says "shame" may hear "ashamed"; nobody who is cross hears "furious"."""
    assert faults_in("You feel ashamed of it.", "Shame, chiefly, of it.") == []
    assert added_words("You feel furious.", "I was cross.") == ["furious"]


def test_copying_is_no_listening() -> None:
    """Half a turn word for word, with "you" for "I", is refused; a sentence of one's own may come back whole."""
    long = "I was on a call at five when the nursery closes at six and it is thirty minutes on a good day"
    said = f"You were{long.removeprefix('I was')}."
    assert "repeats word for word" in faults_in(said, long)
    short = " ".join(long.split()[: VERBATIM - 2])
    assert "repeats word for word" not in faults_in(f"You were{short.removeprefix('I was')}.", short)


def test_a_reflection_fits_one_breath() -> None:
    """Twenty-six words pass, one more does not."""
    last = " ".join(f"word{n}" for n in range(LONGEST))
    spoken = f"You {' '.join(last.split()[1:])}"
    assert "too long" not in faults_in(spoken, last) and "too long" in faults_in(f"{spoken} you", last)
