from __future__ import annotations

import json
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant import appeals
from assistant.appeals import Kind
from assistant.asides import FILE, LONGEST_ANSWER, SHORT_TURN, Asides, kind_of
from assistant.errors import PromptError
from assistant.phrases import spaced
from assistant.prompts import PromptLibrary

DATA = Path(__file__).parent / "data"
KINDS = get_args(Kind)
EXAMPLES = yaml.safe_load((DATA / "asides.yaml").read_text(encoding="utf-8"))
STORY = (
    "On Monday I had to present the figures to the whole department and my voice went, as it does. "
    "I sat down and looked at my shoes, and nobody mentioned it afterwards, which was almost worse. "
)


def examples(*, meant: bool) -> list[Any]:
    """Everything written for the coach with its kind, or everything that is about somebody's life."""
    return [
        pytest.param(kind if meant else None, text, id=f"{half}: {text}")
        for half, kinds in EXAMPLES.items()
        for kind, texts in kinds.items()
        for text in texts
        if (kind != "none") is meant
    ]


@pytest.fixture
def document() -> dict[str, Any]:
    return dict(PromptLibrary().document(FILE))


# -- what is meant for the coach


@pytest.mark.parametrize(("kind", "text"), examples(meant=True))
def test_who_speaks_to_the_coach_itself_is_heard(kind: str, text: str) -> None:
    """A question, a request or a complaint to the coach is recognised, typed carefully or not."""
    assert kind_of(text) == kind


@pytest.mark.parametrize(("kind", "text"), examples(meant=False))
def test_who_tells_of_their_own_matters_is_not_taken_for_speaking_to_the_coach(kind: None, text: str) -> None:
    """What a boss asked, what a mentee never understands and what is pointless at work are all about the theme."""
    assert kind_of(text) is kind


def test_there_are_examples_of_every_kind_in_both_halves() -> None:
    """The half that was set aside measures the same things as the half the rules were made with."""
    assert [set(kinds) for kinds in EXAMPLES.values()] == [{*KINDS, "none"}] * 2
    assert len(examples(meant=True)) >= 60 and len(examples(meant=False)) >= 80


def mentees() -> Iterator[str]:
    """Every turn of the sample mentees, and what people in danger might write."""
    for path in sorted((DATA / "exchanges").rglob("*.json")):
        turns = json.loads(path.read_text(encoding="utf-8")).get("turns", [])
        yield from (turn["text"] for turn in turns if turn["speaker"] == "mentee")
    yield from leaves(yaml.safe_load((DATA / "disclosures.yaml").read_text(encoding="utf-8")))


def leaves(tree: Any) -> Iterator[str]:
    """The texts of a YAML document."""
    if isinstance(tree, str):
        yield tree
    else:
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(branch)


def test_no_turn_of_a_sample_mentee_is_taken_for_one_to_the_coach() -> None:
    """Over a thousand ordinary turns, and hard ones, and not one false alarm."""
    turns = list(mentees())
    assert len(turns) > 500
    assert [text for text in turns if kind_of(text)] == []


@pytest.mark.parametrize("around", ["“{}”", '"{}"', "'{}'", "‘{}’", "«{}»", 'She asked "well, {}', "I heard: {}"])
@pytest.mark.parametrize("said", ["Are you even listening?", "Who are you?", "You already asked me that."])
def test_quoted_words_never_count(around: str, said: str) -> None:
    """What somebody else said stays theirs, in any quotation marks, also where the second mark was forgotten."""
    assert kind_of(said) and kind_of(around.format(said)) is None
    assert kind_of(f"I stood there. {around.format(said)}") is None


@pytest.mark.parametrize(
    "before",
    ["He turned round and said.", "My sister was like:\n", "Somebody shouted something.", "A voice in my head."],
)
def test_a_sentence_beside_one_that_reports_does_not_count(before: str) -> None:
    """Without quotation marks, "he said" next to a sentence is enough to leave it in the story."""
    assert kind_of(f"{before} Are you even listening?") is None
    assert kind_of("I already said that. Are you even listening?") == "listening"
    assert kind_of("Are you real? That is what I think in front of the mirror.") is None


def test_a_long_turn_counts_by_its_last_sentence_alone() -> None:
    """After a story, only what stands at its very end can be meant for the coach."""
    assert len(STORY.split()) > SHORT_TURN
    assert kind_of(f"{STORY} What do you think I should do?") == "advice"
    assert kind_of(f"What do you think I should do? {STORY}") is None
    assert kind_of(f"{STORY} This is pointless.") is None


def test_an_earlier_sentence_of_a_short_turn_counts_where_it_says_you() -> None:
    """People ask the coach and then go on about it; without a "you" the sentence may belong to the story."""
    assert kind_of("Are you a real person? I would like to know that first.") == "who"
    assert kind_of("What should I do? I usually hide.") is None


def test_a_farewell_of_several_sentences_counts_where_each_of_them_is_one() -> None:
    """People part in more than one sentence; a story that ends in a parting stays a story."""
    assert kind_of("Are we done then? I have to go now. Good night!") == "goodbye"
    assert kind_of("He looked at the floor. Good night!") is None
    assert kind_of("My mother is ill. I have to go now.") is None
    assert kind_of("What happens now? I have to go now.") is None


def test_every_kind_has_words_to_know_it_by() -> None:
    """No kind is left out where the word lists are put together, and none has two of them."""
    assert set(appeals.ADDRESSED) | set(appeals.ALONE) == set(KINDS)
    themes = (appeals.requests, appeals.doubts, appeals.complaints, appeals.partings)
    for lists in ([theme.ADDRESSED for theme in themes], [theme.ALONE for theme in themes]):
        assert sum(map(len, lists)) == len({kind for held in lists for kind in held})


@pytest.mark.parametrize(
    "text",
    [
        "I dont undrestand the qestion",
        "are you listning",
        "can you give me an exampel",
        "is this privatte",
        "jsut tell me waht to do",
    ],
)
def test_a_slip_of_the_finger_changes_nothing(text: str) -> None:
    """A letter left out, doubled or swapped in a longer word is read as the word."""
    assert kind_of(text)


@given(st.text(max_size=300))
def test_nothing_people_type_breaks_the_listening(text: str) -> None:
    """Any text at all has a kind or none."""
    assert kind_of(text) in (*KINDS, None)


@given(st.lists(st.sampled_from("are you can i what do that this it the ' \" . ? \n question please so".split(" "))))
def test_no_order_of_common_words_breaks_it(found: list[str]) -> None:
    """Nor does a heap of the very words that the rules are made of."""
    assert kind_of(" ".join(found)) in (*KINDS, None)


@pytest.mark.parametrize(
    "unit", ["so ", "can you ", "' ", "'a ", '"a" ', "? ", "“", "don't ", "a", "\n", "really even just "]
)
def test_a_megabyte_is_read_in_a_moment(unit: str) -> None:
    """Somebody who pastes a novel waits for no rule of ours."""
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    kind_of(text)
    kind_of(f"{text} are you listening")
    assert time.process_time() - begun < 5


# -- what is answered


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_is_short_honest_and_asks_nothing(kind: Kind, document: dict[str, Any]) -> None:
    """One sentence of at most thirty words, no question, no exclamation, no talk of being an AI."""
    reply = Asides.parse(document).replies[kind]
    assert 2 <= len(set(reply.sentences)) == len(reply.sentences) <= 3 and reply.why and reply.about
    for sentence in reply.sentences:
        assert len(sentence.split()) <= LONGEST_ANSWER
        assert sentence.endswith(".") and sentence.count(".") == 1
        assert not {"?", "!"} & set(sentence) and " ai " not in spaced(sentence)
        assert kind_of(sentence) is None


@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        ("who", "program|computer"),
        ("privacy", "this computer|share"),
        ("privacy", "files"),
        ("advice", "you"),
        ("elsewhere", "I will ask something different|another theme"),
        ("how_to", "theme, goal and first step"),
        ("how_to", "help"),
        ("recall", "saved"),
        ("recall", "in my head|from memory"),
        ("wrong", "sorry|Sorry"),
        ("wrong", "what you wrote stands|words stand"),
        ("goodbye", "saved"),
    ],
)
def test_every_variant_says_what_has_to_be_known(kind: Kind, fact: str, document: dict[str, Any]) -> None:
    """Whichever variant comes up, nobody is left believing that a person answers or that somebody reads along."""
    for sentence in Asides.parse(document).replies[kind].sentences:
        assert any(words in sentence for words in fact.split("|"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_answer_never_comes_twice_running(kind: Kind, document: dict[str, Any]) -> None:
    """Who asks again is answered in other words; the same session gives the same answers."""
    asides = Asides.parse(document)
    said = [asides.answer(kind, met) for met in range(7)]
    assert all(one != other for one, other in pairwise(said))
    assert said == [asides.answer(kind, met) for met in range(7)] and said[0] == asides.answer(kind)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"who": None}, "replies.who"),
        ({"weather": {"about": "a", "why": "b", "sentences": ["I am here.", "Here I am."]}}, "replies.weather"),
        ({"who": {"about": "a", "why": "b", "sentences": ["I am here."]}}, "replies.who.sentences"),
        ({"who": {"about": "a", "why": "b", "sentences": ["I am here.", "Who is asking?"]}}, "asks something"),
        ({"who": {"about": "a", "why": "b", "sentences": ["I am here.", "I am here!"]}}, "exclaims"),
        ({"who": {"about": "a", "why": "b", "sentences": ["I am here.", "You should rest."]}}, "advises"),
        ({"who": {"about": "a", "why": "b", "sentences": ["I am here.", "word " * 31]}}, "more than 30 words"),
        ({"who": {"about": "a", "mood": "c", "sentences": []}}, "replies.who"),
    ],
)
def test_an_edited_file_that_breaks_the_rules_is_refused_in_a_sentence(
    change: dict[str, Any], said: str, document: dict[str, Any]
) -> None:
    """Whoever rewrites an answer is told the file, the field and the rule."""
    document["replies"] = document["replies"] | change
    with pytest.raises(PromptError, match=r"asides\.yaml") as problem:
        Asides.parse(document)
    assert said in str(problem.value)


def test_a_kind_without_an_answer_is_refused(document: dict[str, Any]) -> None:
    """Every kind the rules know can be answered."""
    del document["replies"]["point"]
    with pytest.raises(PromptError, match=r"asides\.yaml: replies"):
        Asides.parse(document)


@pytest.mark.parametrize("broken", [None, [], "words"])
def test_a_file_that_is_no_table_is_refused_in_a_sentence(broken: Any) -> None:
    """A file emptied by accident gives one clear sentence."""
    with pytest.raises(PromptError, match=r"asides\.yaml"):
        Asides.parse(broken)
