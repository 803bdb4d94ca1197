from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.brief.items import Item, Kind, legible
from assistant.brief.offering import Shareable
from assistant.brief.summary import LETTERS, LONGEST, QUOTED, THANKS, summary_of, wording_faults
from assistant.goals import State
from assistant.phases import Gap, Phase
from assistant.voice import count_words

Chosen = tuple[str, str, dict[str, Any]]
GOAL = "Until the end of March I say one sentence of my own in every Monday meeting, and note down what happened."


def chosen(*things: Chosen) -> list[Item]:
    return [
        Item.model_validate({"key": f"{n:08d}", "kind": kind, "words": words, **fields})
        for n, (kind, words, fields) in enumerate(things)
    ]


def it(kind: str, words: str = "", **fields: Any) -> Chosen:
    return kind, words, fields


CHOICES: dict[str, tuple[list[Chosen], str]] = {
    "a theme alone": (
        [it("theme", "being heard in meetings")],
        "I am working on “being heard in meetings”.",
    ),
    "a theme that is a sentence": (
        [it("theme", "I want to be calmer in front of people.")],
        "I am working on this: “I want to be calmer in front of people”.",
    ),
    "a theme that asks": (
        [it("theme", "What do I want from the next five years?"), it("place", phase="exploring")],
        "I am working on this: “What do I want from the next five years?” I am still exploring: what happens, how it "
        "feels, and what I hope for.",
    ),
    "two themes, one of them in marks": (
        [it("theme", "Leadership"), it("theme", 'how to say "no"'), it("place", phase="exploring")],
        "I am working on two things: “Leadership” and “how to say ‘no’”.",
    ),
    "four themes": (
        [it("theme", words) for words in ("speaking", "my network", "saying no", "rest")],
        "I am working on four things, among them “speaking”, “my network” and “saying no”.",
    ),
    "a theme, a picture over two lines, and a question": (
        [
            it("theme", "speaking up"),
            it("picture", "I say what I think.\nAna would notice it first!"),
            it("ask", "How did you begin?"),
        ],
        "I am working on “speaking up”. This is how success would look to me: “I say what I think. Ana would notice it "
        "first!” What I would like to ask you: “How did you begin?”",
    ),
    "a passage with somebody else's words in it": (
        [it("quote", 'She said "just say no!" and left.'), it("quote", "Another one.")],
        "Something I said along the way: “She said ‘just say no!’ and left”.",
    ),
    "questions only": (
        [it("ask", "How do you deal with “no”?"), it("ask", "Who helped you?"), it("ask", "When?")],
        "I would like to ask you three things; the first is: “How do you deal with ‘no’?”",
    ),
    "a draft and what is open": (
        [it("draft", "maybe speak more..."), it("finding", "speak more", gap="right"), it("finding", gap="timebound")],
        "I am still writing a goal, and so far it says: “maybe speak more...”. What I have not settled yet is whether "
        "my goal is the right one and by when.",
    ),
    "goals, of which one is worked on": (
        [it("goal", "Run.", state="parked"), it("goal", "Speak twice.", state="active")],
        "My goal is this: “Speak twice”.",
    ),
    "a goal that is reached, and a look back": (
        [it("goal", "Lead two retrospectives.", state="done"), it("check_in", energy=8, day="2027-02-02")],
        "I have reached a goal: “Lead two retrospectives”. When I looked back on 2 February 2027, my energy was at 8 "
        "out of 10.",
    ),
    "a goal that was let go, and steps": (
        [
            it("goal", "Run", state="let_go"),
            it("step", "Call Al", day="2027-03-02", state="active"),
            it("step", "Call Bo", day="2027-03-01", state="active"),
        ],
        "I have let go of a goal: “Run”. A small step I have planned, by 1 March 2027: “Call Bo”.",
    ),
    "a step that is done, and a surprise": (
        [it("step", "Read it", state="done"), it("check_in", surprised="Nobody minded.")],
        "A small step I have taken: “Read it”. When I looked back, this had surprised me: “Nobody minded”.",
    ),
    "long words": (
        [it("goal", GOAL, state="active")],
        "My goal is this: “Until the end of March I say one sentence of my own in every Monday meeting, and note …”",
    ),
}


@pytest.mark.parametrize("name", CHOICES)
def test_it_speaks_as_the_mentee_in_plain_sentences(name: str) -> None:
    """Whatever is chosen, the first lines are what a friendly person would write of it, their own words in marks."""
    things, expected = CHOICES[name]
    assert summary_of(chosen(*things)) == f"{expected} {THANKS}"


def test_without_anything_it_says_nothing() -> None:
    """No thanks for a mail without content."""
    assert summary_of([]) == ""
    assert summary_of(chosen(it("quote"), it("picture", "…"), it("ask", "?"))) == ""


@pytest.mark.parametrize("field", [*Phase, *Gap, *State])
def test_every_phase_gap_and_state_has_its_sentence(field: Phase | Gap | State) -> None:
    """None is passed over, and none makes a sentence that begins small or ends open."""
    kind = {Phase: "place", Gap: "finding", State: "goal"}[type(field)]
    said = summary_of(chosen(it(kind, "Speak", **{type(field).__name__.lower(): field})))
    assert re.fullmatch(r"(?:[A-Z][^.]*\. )+Thank you for taking the time\.", said), said


ANY = st.one_of(
    st.text(max_size=300),
    st.text(alphabet='"“”‘’«»„.,!?…: \nab', max_size=60),
    st.lists(st.sampled_from(["speak", "no.", '"yes"', "“so”", "上", "a-b-c", "I"]), max_size=60).map(" ".join),
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(Kind)), ANY), max_size=12))
def test_any_words_make_a_short_text_with_even_marks(things: list[tuple[Kind, str]]) -> None:
    """Ninety words at most on one line, each quotation closed before the next, nothing that nobody chose."""
    items = chosen(*(it(kind, words, phase="exploring", gap="right", surprised=words) for kind, words in things))
    said = summary_of(items)
    assert max(count_words(said), len(said.split())) <= LONGEST
    assert "\n" not in said and '"' not in said
    assert [mark for mark in said if mark in "“”"] == list("“”") * said.count("“")
    plain = [" ".join(re.sub(r"\W", " ", legible(words)).split()) for _, words in things]
    for quote in re.findall("“([^”]*)”", said):
        assert any(" ".join(re.sub(r"\W", " ", quote).split()) in words for words in plain)


@given(st.text(alphabet="abc 上.", min_size=200, max_size=20_000))
def test_a_quotation_is_never_long(words: str) -> None:
    """Of a whole page, a line is quoted; dots say that it goes on."""
    said = summary_of(chosen(it("picture", words)))
    for quote in re.findall("“([^”]*)”", said):
        assert len(quote) <= LETTERS + 2 and len(quote.split()) <= QUOTED + 1 and quote.endswith(" …")


def test_what_matters_least_is_left_out_first() -> None:
    """With everything chosen, theme, goal and question are there, and a place in the way is not."""
    said = summary_of(
        chosen(
            it("theme", "being heard in meetings of more than four people"),
            it("place", phase="narrowing"),
            it("picture", GOAL),
            it("quote", GOAL),
            it("goal", GOAL, state="active"),
            it("step", GOAL, day="2027-01-01"),
            it("check_in", GOAL),
            it("ask", "How did you learn it?"),
        )
    )
    assert "being heard" in said and "My goal" in said and "How did you learn it?" in said
    assert "along the way" not in said and "looking for a goal" not in said


@pytest.mark.parametrize("name", CHOICES)
def test_its_own_words_have_no_fault(name: str) -> None:
    """What is made by rules would itself be let through, if a model had written it."""
    items = chosen(*CHOICES[name][0])
    assert wording_faults(summary_of(items), items) == []


def test_what_is_offered_of_a_real_conversation_makes_a_summary(offered: tuple[Shareable, ...]) -> None:
    """Also where every text in it is marked."""
    items = [thing.item(f"{n:08d}", "") for n, thing in enumerate(offered)]
    said = summary_of(items)
    assert said.startswith("I am working on two things: “Being heard in meetings") and wording_faults(said, items) == []


SHARED = chosen(
    it("theme", "being heard in meetings"),
    it("goal", "I say one sentence of my own in every Monday meeting.", state="active"),
    it("check_in", "I said my sentence twice.", surprised="Nobody minded.", energy=6),
    it("ask", "How did you learn it?"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I am working on being heard in meetings. I said my sentence twice, and nobody minded.",
        "I would like to ask you “How did you learn it?” Thank you for your time.".replace(
            "your time", "taking the time"
        ),
        "My goal: one sentence in every Monday meeting.",
        'My theme is "being heard in meetings", and I said my sentence twice.',
    ],
)
def test_a_wording_made_of_what_is_shared_can_be_proposed(text: str) -> None:
    """Other sentences of the same words are fine."""
    assert wording_faults(text, SHARED) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "says nothing"),
        ("…", "says nothing"),
        ("I am working on being heard. " * 20, "too long"),
        ("I am working on being heard. How?", "asks"),
        ("I said my sentence. You should ask the mentee.", "gives advice"),
        ("I said my sentence twice. Well done!", "praises"),
        ("I am working on **being heard**.", "has markup"),
        ("- I am working on being heard.", "has markup"),
        ("I am working on being heard.\n\nI said my sentence.", "has markup"),
        ("I am working on <b>being heard</b>.", "has markup"),
        ("Being heard in meetings.", "does not speak as the mentee"),
        ("You want to be heard in meetings.", "speaks to the mentee"),
        ("I am working on my confidence in meetings.", "adds “confident”"),
        ("I am working on being heard with 9 people.", "adds “9”"),
        ("I still say one sentence.", "puts in “still”"),
        ("I did not say my sentence twice.", "turns “say” round"),
        ("I said “nobody listens to me”.", "quotes “nobody listens to me”, which nobody said"),
        ("I said “my sentence", "leaves a quotation open"),
        ("I said 'nobody listens to me'.", "quotes “nobody listens to me”, which nobody said"),
    ],
)
def test_a_wording_that_says_more_or_other_is_not_proposed(text: str, fault: str) -> None:
    """A word from nowhere, praise, advice, a question, markup, another voice: each keeps it from being shown."""
    assert any(found.startswith(fault) for found in wording_faults(text, SHARED)), wording_faults(text, SHARED)
