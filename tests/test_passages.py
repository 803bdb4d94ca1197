from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.passages import LONGEST, MOST_OF_A_TURN, SHORTEST, Asked, Passage, asked_for, passages, pieces
from assistant.prompts import PromptLibrary
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.voice import Kind, count_words

TODAY = date(2026, 11, 22)
PATHS = sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
EXCHANGES = [parse_exchange(path.read_bytes(), path.name, today=TODAY) for path in PATHS]
BANK = PromptLibrary().bank
FUTURE, GOOD, UNWANTED = Asked.FUTURE, Asked.GOOD, Asked.UNWANTED


def exchange_of(*texts: str) -> Exchange:
    """An exchange of these turns; the coach begins."""
    turns = [Turn(speaker="mentee" if n % 2 else "coach", text=text) for n, text in enumerate(texts)]
    return Exchange(theme="t", today=TODAY, ends=date(2027, 9, 30), turns=tuple(turns))


def usual(phase: str) -> list[str]:
    """The questions of a phase that nothing out of the ordinary has to happen for."""
    return [entry.question.text for entry in BANK.of(phase) if not entry.question.occasion]


# -- where a turn is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("I sat there for an hour today. They all went on without a word.", 2),
        ("hands shaking. felt like school again.", 1),
        ("I sat there for an hour. Nobody asked me. I left.", 1),
        ("In the morning I want it quiet. My own desk by the window would be enough for me.", 2),
        ("First paragraph, three words\nSecond paragraph here", 2),
        ("I run the late shift.\n\nIt is loud in there.", 2),
        ("What is the point? I do not know that yet.", 2),
        ("Nobody came!!! And then it rained... For once.", 1),
        ("I go.", 0),
        ("yes", 0),
        ("", 0),
        ("…", 0),
        ('"""', 0),
        ("a" * 300, 0),
    ],
)
def test_a_turn_is_cut_into_sentences_and_short_ones_are_joined(text: str, cut: int) -> None:
    """A passage is a sentence, or a few very short ones of one paragraph; a question takes nothing along."""
    assert len(pieces(text)) == cut


@pytest.mark.parametrize(
    "text",
    [
        "At ten at night I look up a splint for Mr. D on the sofa in my living room",
        "Mrs. Okoro and Dr. Lee came to St. Mary with Prof. Hill and Ms. Ray",
        "In the week I answer them once more at eleven p.m. and then they calm down for a while",
        "The doors open at 7.15 and close at 8.10 on most days",
        "We paid 3.5 million for version 1.2.3 of it",
        "I stay (most of the time, at least) at the back of the room",
    ],
)
def test_a_point_that_ends_no_sentence_cuts_nothing(text: str) -> None:
    """A title before a name, a time of day and a number are no ends of sentences."""
    assert pieces(f"{text}. My sister always laughs about it when I tell her.")[0] == text


@pytest.mark.parametrize(
    "text",
    [
        'He said "never again. I mean it. Not with you." and left',
        'She wrote: "Well done. Keep going." I kept it in my drawer',
        'He said "I would rather not go there with the whole team. It only makes people talk." and then he left',
        "He said “I would rather not go there with the whole team. It only makes people talk.” and then he left",
        'My lead said "I would rather you wrote it all down before the round, and then I would like to read it in the '
        'evening, because I want to be sure of it" and I nodded at that',
        "My lead said “I would rather you wrote it all down before the round, and then I would like to read it in the "
        "evening, because I want to be sure of it” and I nodded at that",
    ],
)
def test_a_quotation_is_never_torn(text: str) -> None:
    """What somebody else said is quoted whole or not at all: half of it would read as the mentee's own words."""
    spoken = re.split('["“”]', text)[1]
    for passage in passages(exchange_of("And?", f"{text}. Later the two of us went home on the same bus.")):
        assert spoken in passage.text or not any(part in passage.text for part in _halves(spoken))


def test_a_quotation_of_two_sentences_can_be_quoted() -> None:
    """Where a quotation is still open at a full stop, the sentence goes on."""
    text = 'He said "I would rather not go with them. It only makes people talk about me." and left the room'
    (passage,) = passages(exchange_of("And?", f"{text}.\nThat is all."))
    assert passage.text == text


def _halves(spoken: str) -> list[str]:
    words = spoken.split()
    return [" ".join(words[:5]), " ".join(words[-5:]), " ".join(words[len(words) // 2 :][:5])]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "I want quiet mornings. I don't want a course.",
            ["I want quiet mornings", "I don't want a course"],
        ),
        ("I hate slides. Quiet mornings, please.", ["I hate slides", "Quiet mornings, please"]),
        ("I don't want a course. I hate slides.", ["I don't want a course. I hate slides"]),
    ],
)
def test_a_refusal_is_not_joined_with_a_wish(text: str, cut: list[str]) -> None:
    """What is wanted and what is not wanted stay apart, however short they are."""
    assert pieces(text) == cut


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("No one put that in my file.", "No one put that in my file"),
        ("Nobody put that in my file.", "Nobody put that in my file"),
        ("No, I never asked them for it.", "I never asked them for it"),
        ("no. i can't say it to her face", "i can't say it to her face"),
        ("well, honestly, I mean I froze up there", "I froze up there"),
        ("And then they moved on without me", "they moved on without me"),
        ("That's the stupid bit about it, really.", "That's the stupid bit about it, really"),
        ("And that was a slow Wednesday for everybody.", "that was a slow Wednesday for everybody"),
        ("That  I can look up at the people there.", "That  I can look up at the people there"),
        ("I will have it in order by then. Said and done, whatever they say.", "I will have it in order by then"),
    ],
)
def test_only_what_leads_in_is_left_out(text: str, piece: str) -> None:
    """What only leads in goes; a "No" that belongs to "No one", and a "then" that ends a sentence, stay."""
    assert piece in pieces(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "We are told to be early and I was never told why, and then I stood there for a quarter of an hour, "
            "because the door was locked from inside by one of her own people",
            [
                "We are told to be early and I was never told why",
                "I stood there for a quarter of an hour",
                "the door was locked from inside by one of her own people",
            ],
        ),
        (
            "I keep the letter – mostly – in the drawer at home; my husband does not know of it, and neither does the "
            "old man next door who sees everything from his one small window",
            [
                "I keep the letter – mostly – in the drawer at home",
                "my husband does not know of it",
                "neither does the old man next door who sees everything from his one small window",
            ],
        ),
        ("I want " + "very " * 40 + "much", []),
    ],
)
def test_a_long_sentence_is_cut_where_it_goes_on(text: str, cut: list[str]) -> None:
    """A sentence of more words than one can take in is cut before "and then" or "because", or left out."""
    assert pieces(text) == cut


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda e: e.id)
def test_the_passages_of_a_real_turn_are_whole(exchange: Exchange) -> None:
    """In the sample dialogues every passage is verbatim, in order, begins no sentence half and asks nothing."""
    found = passages(exchange)
    assert found or exchange.id == "s14"
    assert [p.turn for p in found] == sorted(p.turn for p in found)
    for passage in found:
        turn = exchange.turns[passage.turn]
        assert turn.speaker == "mentee" and passage.text in turn.text and "\n" not in passage.text
        assert not passage.text.lower().startswith(("and ", "but ", "well, ", "because "))
        assert not passage.text.lower().endswith((" and", " but", " because", ",", "?", " "))
        assert passage.text.count('"') % 2 == 0 and passage.text.count("(") == passage.text.count(")")


@pytest.mark.parametrize(
    "text",
    [
        'She wrote "I am not coming back.\nNot to you." on the door of the shed.',
        "I am tired of it.\n  I want to rest.",
        "I am tired of it. \n I want to rest.",
        "What I said:\n - I am tired of it.\n - I want to rest.",
    ],
)
def test_a_passage_stays_in_its_paragraph(text: str) -> None:
    """Words of two paragraphs are never quoted as one, however the second begins."""
    assert all("\n" not in passage.text for passage in passages(exchange_of("And?", text)))


PIECES = [
    "i want", "I'd like to", "say no", "and then", "because", ", and", "…", "?!", "...", "“you again”", '"no"', '"',
    "it's", "don’t want", ", ", "; ", " – ", "\n", "(", ")", "after 2.30", "Dr.", "I felt small", "קול", "🙂‍↔️", "hm.",
    "No one", "by then.", "no.", "last week", "“", "”",
    "that", "That ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=60).map(" ".join) | st.text(max_size=300))
def test_every_passage_is_verbatim(text: str) -> None:
    """Whatever somebody writes: a piece stands in it exactly so, and is neither too short nor too long."""
    for piece in pieces(text):
        assert piece in text and piece == piece.strip(" \t\n") and "\n" not in piece
        assert SHORTEST <= count_words(piece) <= LONGEST


# -- passages of a dialogue


def test_a_passage_knows_where_it_was_said_and_what_was_asked() -> None:
    """Turn, place in the turn, what it seems to hold, and what the coach had asked for just before."""
    found = passages(
        exchange_of(
            "What would you like to learn?",
            "I sit at the back of the room every week.",
            "At the back. How would you like it to be by June?",
            "I'd like to sit in the front row. I want to be asked about the plan before it is done.",
        )
    )
    assert [(p.turn, p.place, p.asked) for p in found] == [(1, 0, None), (3, 0, FUTURE), (3, 1, FUTURE)]
    assert found[1].holds(Kind.WISH, Kind.EVENT) and not found[0].holds(Kind.WISH)


def test_what_was_said_twice_counts_once() -> None:
    """Who says the same thing again has said it where they said it last."""
    found = passages(exchange_of("And?", "I froze in the planning.", "And?", "i froze in the planning"))
    assert [(p.turn, p.text) for p in found] == [(3, "i froze in the planning")]


@pytest.mark.parametrize(
    "text",
    [
        'He wrote "never again and left the whole room',
        "I sat (waiting there for hours",
        "Is it me in there, always?",
        "So it was.",
    ],
)
def test_what_cannot_stand_alone_is_no_passage(text: str) -> None:
    """Half a quotation, half a bracket, a question and words without content are not quoted."""
    assert passages(exchange_of("And?", text)) == []


def test_a_pasted_novel_drowns_nothing() -> None:
    """Of a novel the beginning is taken up, and what was said before it is still there."""
    novel = "".join(f"I saw {n} pears in the yard this morning. " for n in range(2000))
    found = passages(exchange_of("And?", "I want to be heard in the planning.", "What else?", novel))
    assert found[0].text == "I want to be heard in the planning"
    assert len(found) == 1 + MOST_OF_A_TURN and "0 pears" in found[1].text


@pytest.mark.parametrize(
    "filler",
    ["I want to be heard and ", " ", '"', ", and ", "(", "“", 'I said "no. ', "Mr. ", "\n", "!", " – ", "no, ", ";"],
)
def test_a_turn_of_any_length_is_cut_in_a_moment(filler: str) -> None:
    """A megabyte without a full stop, a hundred thousand quotation marks: cutting takes seconds, not minutes."""
    times = max(100_000, 1_000_000 // len(filler) if filler.startswith("I want") else 0)
    began = time.process_time()
    found = pieces(f"I sat there{filler * min(times, 1_000_000 // len(filler))}and left.")
    assert time.process_time() - began < 5
    assert all(count_words(piece) <= LONGEST for piece in found)


# -- what a question asks for


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        # from the sample dialogues
        ("Choir, and rinsed by the lock. How would you like your evenings to be by June?", FUTURE),
        ('"Charming" as a swear word. What would you want to be true about you as a speaker by the autumn?', FUTURE),
        ("Sensible on alternate days, and nothing out of pique. How would you know that it was not pique?", FUTURE),
        ("The tray of sand. What do you find yourself hoping for in the two and a half years left?", FUTURE),
        ("Your nan's. Suppose a bit of the nan's kitchen Jaz came along, what would we see?", FUTURE),
        ("She still has a plasterer's hands. Let's say it is October next year. Where are you standing?", FUTURE),
        ("Looking at the bottle. Picture Vienna going the way you'd hope. What happens in those last minutes?", FUTURE),
        ("Not being Pauline. If it's June and you're driving home content, what has the day been like?", FUTURE),
        ("A stove to go back and check. What is it like when the stove stays off?", GOOD),
        ("The hoops, the apple, and Mrs Okafor. What was a time when leading felt like your own?", GOOD),
        ("Nice people, and still the projector fan. What are the places where words come more easily to you?", GOOD),
        ("Decided for you, and a mother still cross. What has worked for you, even once, since September?", GOOD),
        ("Flat, and nobody to be late for. In among it, what still wakes you up a bit?", GOOD),
        ("That they'd clip on. What would you not want your talks to turn into?", UNWANTED),
        ("Telling beforehand. What should we keep well away from?", UNWANTED),
        ("The commas you give her. And what should it not become?", UNWANTED),
        ("Twenty in a different book. What won't you do for it, whatever Chloe says?", UNWANTED),
        ("What's on your mind?", None),
        ("A jolt, pride, guilt. What goes through you when the phone lights up on a Friday?", None),
        ("Clear on load paths, different with the old five. What is at stake with those five?", None),
        ("Barry still puts out the chair. What is in the way of a Tuesday?", None),
        ("Ferry and the barbecue. What would you like to understand about that second thing?", None),
        # from nowhere
        ("What would a good Monday look like for you?", FUTURE),
        ("If it went your way, how would the office sound in the spring?", FUTURE),
        ("How do you hope people will speak of you?", FUTURE),
        ("What would success be, in plain words?", FUTURE),
        ("When did it last go well?", GOOD),
        ("What do you enjoy about it?", GOOD),
        ("What would you rather not have in it?", UNWANTED),
        ("What do you want to avoid?", UNWANTED),
        ("What makes it so hard to begin?", None),
        ("What happened on Tuesday?", None),
        ("You hope for a quiet spring. What did your boss say to that?", None),
        ("", None),
    ],
)
def test_a_question_asks_for_a_future_or_something_good_or_unwanted(question: str, asked: Asked | None) -> None:
    """An answer is read by what was asked; what the coach says back before the question asks for nothing."""
    assert asked_for(question) is asked


@pytest.mark.parametrize("heard", ["", "You stand at the back of it. "], ids=["bare", "behind a reflection"])
def test_questions_that_picture_success_ask_for_a_future(heard: str) -> None:
    """Four of five questions of the bank that picture success are known to do so, so that answers are wishes."""
    questions = usual("picturing")
    missed = [question for question in questions if asked_for(heard + question) is not FUTURE]
    assert len(missed) <= len(questions) / 5, missed


@pytest.mark.parametrize("phase", ["opening", "challenging", "reviewing"])
def test_most_other_questions_ask_for_no_future(phase: str) -> None:
    """Where no success is pictured, answers are seldom taken for wishes only because of the question."""
    questions = usual(phase)
    assert sum(asked_for(question) is FUTURE for question in questions) <= len(questions) / 3


def test_what_was_unwanted_is_never_asked_for_as_a_future() -> None:
    """A question with a "not" in it is no question about what is hoped for, however it is written."""
    for question in ("What would you not want it to be?", "What wouldn't you want?", "What wouldn’t you do for it?"):
        assert asked_for(question) is UNWANTED


def test_the_question_that_opens_asks_for_a_theme() -> None:
    """The first question is answered by a theme and not by a success picture."""
    first, *_ = passages(exchange_of("What would you like to have here?", "Time with the ledger in the evening."))
    assert first == Passage(1, "Time with the ledger in the evening", first.kinds, None, 0)


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_question_can_be_read(question: str) -> None:
    """Whatever a coach turn holds, it asks for one of three things or for none."""
    assert asked_for(question) in (*Asked, None)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What do you say to yourself right then?", None),
        ("How do you feel about yourself right after a moment like this?", None),
        ("When has being the lead felt right, even for an hour?", Asked.GOOD),
        ("“that im jealous of me at home” – which wish is in those words?", Asked.FUTURE),
    ],
)
def test_right_then_asks_for_nothing_good(question: str, asked: Asked | None) -> None:
    """“Right then” is a moment and no praise: what somebody says to themselves then may be the worst there is."""
    assert asked_for(question) is asked
