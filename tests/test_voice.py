from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.voice import (
    LONGEST,
    QUOTE_WORDS,
    SHORTEST,
    TITLE_WORDS,
    Kind,
    clauses,
    count_words,
    is_answer,
    kinds_of,
    quotes,
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


# -- clauses and quotes are the mentee's own words


@given(SPOKEN | WORDS)
def test_every_clause_and_every_quote_is_verbatim(text: str) -> None:
    """Whatever the coach takes up, the mentee said it exactly so, and in a length one can say."""
    for clause in clauses([(4, text)]):
        assert clause.text in text and clause.turn == 4
        assert SHORTEST <= count_words(clause.text) <= LONGEST
    for quote in quotes(text):
        assert quote in text
        assert QUOTE_WORDS[0] <= count_words(quote) <= QUOTE_WORDS[1]
    assert wished(text) in text


@pytest.mark.parametrize("text", TURNS)
def test_what_is_taken_up_from_a_real_turn_stands_in_it(text: str) -> None:
    """In every turn of the sample dialogues, clauses and quotes are verbatim, each quoted once, in one piece."""
    found = quotes(text)
    assert len(found) == len(set(found))
    assert all(quote in text and "\n" not in quote for quote in found)
    places = [text.index(clause.text) for clause in clauses([(0, text)])]
    assert all(place >= 0 for place in places)


def test_turns_are_heard_in_order_with_their_numbers() -> None:
    """A clause knows in which turn it was said."""
    found = clauses([(1, "I sat in the back. Nobody asked me."), (5, "I want to sit in front.")])
    assert [(c.turn, c.text) for c in found] == [
        (1, "I sat in the back"),
        (1, "Nobody asked me"),
        (5, "I want to sit in front"),
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("i want the 7.15 huddle to be mine. not a speech", "i want the 7.15 huddle to be mine"),
        ("by then i avoid people after 2.30 at the gate", "i avoid people after 2.30 at the gate"),
        ("We paid 3.5 million for it. Too much.", "We paid 3.5 million for it"),
        ("Version v1.2.3 broke it all again.", "Version v1.2.3 broke it all again"),
        ("he said see chapter 4.2 before Friday", "he said see chapter 4.2 before Friday"),
    ],
)
def test_a_time_or_a_number_with_a_point_is_not_cut(text: str, whole: str) -> None:
    """A time like 7.15 is one word, and not the end of a sentence."""
    assert any(whole in clause.text for clause in clauses([(0, text)]))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("I sat there. Nobody asked.\nI left early!", ["I sat there", "I left early"]),
        ("I said it twice but nobody wrote it down", ["I said it twice", "nobody wrote it down"]),
        ("well, honestly, I mean I froze up there", ["I froze up there"]),
        ("I waited - he went on - and then it was over", ["I waited", "he went on", "it was over"]),
        ("I explained it so that everybody would see", ["I explained it", "everybody would see"]),
        ("I froze… and the moment passed", ["the moment passed"]),
    ],
)
def test_a_turn_is_heard_clause_by_clause(text: str, parts: list[str]) -> None:
    """Sentences, dashes and "but" part a turn into clauses, and what only leads in is dropped."""
    found = [clause.text for clause in clauses([(0, text)])]
    assert all(any(part in clause for clause in found) for part in parts if count_words(part) >= SHORTEST)
    assert all(not clause.lower().startswith(("well", "honestly", "i mean", "but ", "and ")) for clause in found)


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
        ("I don't want to become the loud one", {Kind.UNWANTED}, {Kind.WISH, Kind.STRENGTH}),
        ("i really don’t want a certificate", {Kind.UNWANTED}, {Kind.WISH}),
        ("I felt small on the stairs", {Kind.FEELING}, set()),
        ("hot face and kind of angry at myself", {Kind.FEELING}, set()),
        ("families ask for me by name", {Kind.STRENGTH}, {Kind.TROUBLE}),
        ("I enjoy the year-end muddle", {Kind.STRENGTH}, set()),
        ("I like the quiet before the doors open", {Kind.STRENGTH}, set()),
        ("I like him and his brother", set(), {Kind.STRENGTH}),
        ("I can't say no to him", {Kind.TROUBLE}, {Kind.STRENGTH}),
        ("nobody interrupts me there and it works well", set(), {Kind.STRENGTH}),
        ("I am not fine with it", set(), {Kind.STRENGTH}),
        ("last Tuesday in planning", {Kind.EVENT}, set()),
        ("the minutes are on the shelf", set(), set(Kind)),
    ],
)
def test_a_clause_shows_what_it_holds(text: str, holds: set[Kind], holds_not: set[Kind]) -> None:
    """A wish, a feeling, a strength, a trouble is heard where a coach would hear it, and not where it is denied."""
    found = kinds_of(text)
    assert holds <= found and not holds_not & found


@pytest.mark.parametrize(
    ("text", "says_something"),
    [
        ("I froze in the planning.", True),
        ("annoyed. mostly at me.", True),
        ("no", True),
        ("I don't know how to be the one who says no to people I had my breaks with.", True),
        ("Hm, I don't know.", False),
        ("not sure really", False),
        ("no idea", False),
        ("dunno", False),
        ("What do you mean?", False),
        ("He shouted. Why would he do that?", True),
        ("nothing comes to mind", False),
    ],
)
def test_a_shrug_and_a_question_back_are_no_answers(text: str, says_something: bool) -> None:
    """Not knowing says nothing yet, and neither does asking back; a longer turn has begun to answer."""
    assert is_answer(text) is says_something


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
    """From three dots no clause, no quote and no wish is made up."""
    assert clauses([(0, text)]) == [] and quotes(text) == []
    assert count_words(theme_title(text)) == 0


@pytest.mark.parametrize(
    ("text", "hollow"),
    [
        ("so it was the", "it was the"),
        ("I was in the. Nothing more.", "I was in the"),
        ("of the old team", "of the old team"),
        ("it's not it", "it's not it"),
    ],
)
def test_half_a_sentence_is_not_quoted_back(text: str, hollow: str) -> None:
    """Words that hang in the air say nothing when they come back."""
    assert hollow not in quotes(text)


def test_the_most_telling_words_come_first() -> None:
    """A wish or a feeling is taken up before a plain fact."""
    assert quotes("The room was on the third floor. I felt furious on the stairs.")[0] == "I felt furious on the stairs"
    assert quotes("The coffee machine broke again. I want to be asked first.")[0] == "I want to be asked first"


@pytest.mark.parametrize(
    "filler", ["word ", "I want to be heard, and then I froze. ", "and ", "so, ", " ", "!", ";", "– ", " - ", "( ", ","]
)
def test_a_text_as_long_as_a_novel_is_heard_in_a_moment(filler: str) -> None:
    """A message of any length does not make the page wait, whatever it is made of."""
    text = f"I sat there{filler * (200_000 // len(filler))}and left."
    began = time.monotonic()
    clauses([(0, text)])
    quotes(text)
    theme_title(text)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("limit", ["I don't want to talk about my mum", "i dont wanna talk about that at work"])
def test_a_limit_is_not_taken_up(limit: str) -> None:
    """Where somebody says what they would rather leave, no question quotes it back."""
    assert quotes(limit) == []


def test_a_quotation_does_not_lose_its_last_word() -> None:
    """What ends with "unless I say so" is quoted to its end."""
    assert "nobody sees unless I say so" in quotes("that nobody sees unless I say so. I felt small.")
