from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.voice import (
    TITLE_WORDS,
    Kind,
    asks_back,
    count_words,
    kinds_in,
    kinds_of,
    theme_title,
    wished,
    without_lead,
)

TURNS = [
    turn["text"]
    for path in sorted((Path(__file__).parent / "data").rglob("exchanges/**/[hs][0-9]*.json"))
    for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]
    if turn["speaker"] == "mentee"
]
PIECES = [
    "i want", "the 7.15 huddle", "I'd like to", "be able to", "say no", "but", "and then", "because", "which", "…",
    "?!", "...", "“you again”", "\"no\"", "it's", "don’t want", ", ", "; ", " – ", " - ", "\n", "(", ")", "after 2.30",
    "Dr.", "e.g.", "honestly,", "I felt small", "קול", "🙂‍↔️", "ik wil", "hm", "well", "like", "so that", "nobody",
    "last week",
]  # fmt: skip
SPOKEN = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=120)
WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=40).map(" ".join)


def test_there_are_turns_to_look_at() -> None:
    """The examples below are what mentees wrote in the sample dialogues."""
    assert len(TURNS) > 80


# -- what only leads in


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("And then they moved on", "they moved on"),
        ("well, erm, honestly I mean I froze", "I froze"),
        ("No, I never asked", "I never asked"),
        ("no. never again", "never again"),
        ("yeah! uh, it was late", "it was late"),
        ("No one asked me", "No one asked me"),
        ("No courses and no robots", "No courses and no robots"),
        ("Likely it is me", "Likely it is me"),
        ("That's the stupid bit", "That's the stupid bit"),
        ("so", "so"),
        ("", ""),
    ],
)
def test_small_words_that_only_lead_in_are_left_out(text: str, rest: str) -> None:
    """Fillers at the beginning go; a "no" that says no to something stays."""
    assert without_lead(text) == rest


@given(SPOKEN | WORDS)
def test_without_its_lead_a_text_is_its_own_end(text: str) -> None:
    """What is left when fillers are gone stands at the end of what was said, and begins with no filler."""
    assert text.endswith(without_lead(text))
    assert without_lead(without_lead(text)) == without_lead(text)


# -- what a clause seems to hold


@pytest.mark.parametrize(
    ("text", "holds", "holds_not"),
    [
        ("I'd like to say one thing early", {Kind.WISH}, {Kind.UNWANTED}),
        ("i want the huddle to be mine", {Kind.WISH}, {Kind.UNWANTED}),
        ("We’d love to hand it over", {Kind.WISH}, set()),
        ("my hope is a quiet evening", {Kind.WISH}, set()),
        ("I don't want to become the loud one", {Kind.UNWANTED}, {Kind.WISH}),
        ("i really don’t want a certificate", {Kind.UNWANTED}, {Kind.WISH}),
        ("I felt small on the stairs", {Kind.FEELING}, set()),
        ("hot face and kind of angry at myself", {Kind.FEELING}, set()),
        ("I can't say no to him", {Kind.TROUBLE}, {Kind.WISH}),
        ("last Tuesday in planning", {Kind.EVENT}, set()),
        ("the minutes are on the shelf", set(), set(Kind)),
    ],
)
def test_a_clause_shows_what_it_holds(text: str, holds: set[Kind], holds_not: set[Kind]) -> None:
    """A wish, a feeling, a trouble is heard where a coach would hear it; what is not wanted is no wish."""
    found = kinds_of(text)
    assert holds <= found and not holds_not & found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I want to be asked first. The room was cold.", {Kind.WISH}),
        ("I felt small, but I want to be asked first", {Kind.FEELING, Kind.WISH}),
        ("I don't want a title. I want to be asked first.", {Kind.UNWANTED, Kind.WISH}),
        ("Last week I froze on the stairs and I was ashamed", {Kind.EVENT, Kind.TROUBLE, Kind.FEELING}),
        ("The minutes are on the shelf.", set()),
        ("", set()),
    ],
)
def test_a_turn_holds_what_its_clauses_hold(text: str, kinds: set[Kind]) -> None:
    """One clause that says no to something does not hide the wish in the next."""
    assert kinds_in(text) == kinds


@pytest.mark.parametrize("text", TURNS)
def test_a_turn_holds_no_less_than_its_sentences(text: str) -> None:
    """In every turn of the sample dialogues, whatever is heard of the whole stands in one of its clauses."""
    assert kinds_in(text) <= set(Kind)
    assert Kind.FEELING not in kinds_of(text) or Kind.FEELING in kinds_in(text)


# -- wishes and names


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("I'd like to be able to say one thing early", "say one thing early"),
        ("i want to hand it over", "hand it over"),
        ("I'd love to", "to"),
        ("what I really want is quiet", "is quiet"),
        ("I wish I could say no", "say no"),
        ("I want to learn how to lead", "lead"),
        ("We would like more time", "more time"),
        ("the huddle is mine", "the huddle is mine"),
        ("", ""),
    ],
)
def test_a_wish_is_what_comes_after_the_wishing(text: str, wish: str) -> None:
    """Who would like to be able to say no wishes for "say no"; what is no wish stays as it is."""
    assert wished(text) == wish


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("saying no. i can't.", "saying no"),
        ("Network", "Network"),
        ("I'd like to be heard in meetings. I'm the one with the numbers.", "be heard in meetings"),
        ("Well, I do the analysis. And I want to be calmer in front of people!", "be calmer in front of people"),
        ("“speaking up”", "speaking up"),
        ("Netwerken, denk ik", "Netwerken, denk ik"),
        ("I want to speak better, do you know what I mean?", "speak better"),
        ("I'd like to be calmer. What would you suggest?", "be calmer"),
        ("I'd like to know what you can do?", ""),
        ("what is it that you want?", ""),
    ],
)
def test_a_theme_gets_a_short_name_from_what_was_said(text: str, title: str) -> None:
    """A theme is called what the mentee wishes for, or by their first words, without the quotation marks."""
    assert theme_title(text) == title


@given(SPOKEN | WORDS)
def test_a_theme_s_name_is_short_and_made_of_the_mentee_s_words(text: str) -> None:
    """However much somebody writes, the name is read at a glance and adds nothing."""
    title = theme_title(text)
    assert len(title.split()) <= TITLE_WORDS and "\n" not in title
    assert title in " ".join(text.split())


@pytest.mark.parametrize("text", ["", "  ", "…", "?!", "()", "–", "“”"])
def test_where_nothing_is_said_there_is_nothing_to_take_up(text: str) -> None:
    """From three dots no kind of thing and no name is made up."""
    assert kinds_in(text) == frozenset() and count_words(theme_title(text)) == 0


@pytest.mark.parametrize(
    "filler", ["word ", "I want to be heard, and then I froze. ", "and ", "so, ", " ", "!", ";", "– ", " - ", "( ", ","]
)
def test_a_text_as_long_as_a_novel_is_heard_in_a_moment(filler: str) -> None:
    """A message of any length does not make the page wait, whatever it is made of."""
    text = f"I sat there{filler * (200_000 // len(filler))}and left."
    began = time.monotonic()
    kinds_in(text)
    asks_back(text)
    theme_title(text)
    assert time.monotonic() - began < 3
