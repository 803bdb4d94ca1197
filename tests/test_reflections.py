from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.prompts import PromptLibrary
from assistant.questions import label_question
from assistant.reflections import LONGEST, added_words, faults_in, is_whole, misplaced, turned_round, unwished

SIT = (
    "sit down. honestly that's it. i sit, i say what we know and what we don't know, and then i shut up. with staff i "
    "do it standing up holding the keys. huh. never put those next to each other before"
)
HUDDLE = (
    "i want the 7.15 huddle to be mine. not a speech, three minutes, who is where and WHY, one thing that worries us, "
    "done. right now the night coordinator more or less runs it and i stand at the back writing on my hand."
)
MAIL = "I had the churn figures and I sent an email with all the numbers the night before. Nobody had read it."
METHOD = "They asked me about my method, in front of everybody, and I went blank."
LEASES = "I don't want to be put on the nice clients with no deadlines. Somebody offered that, kindly, and I cried."
FRIDAY = "Friday is my day off and I answered emails in the soft play car park. Nobody asked me to, that's the thing."
STAIRS = "Small. And then furious, but only on the stairs, never in the room. In the room I look at my laptop."
BORING = "I want to be boring at home. Watch the film. I don't want to care less though."
CARRIED = "He carried on talking and I looked at my laptop. Ten minutes later Stefan said it and they wrote it down."
FRAUD = (
    "i felt like a fraud, like someone playing manager. i'm not a fraud at the bedside. families ask for me by name."
)
NUMBERS = "i have the numbers and nobody asks me"
RELAXED = "at the old place it was relaxed, people had lunch together. here it's all slots"
DIFFERENT = "I don't know. Something has to be different this year."
LEAD = "i'm the lead since may and i don't know if i'm any good at it"
ROTA = "the rota came out on friday and i was on it twice"
HOME = "I take them home with me. Wednesday I rang the night nurse at 21:30. third time this month"

GOOD = [
    (SIT, "You sit, say what you know and what you don't know, and then shut up."),
    (SIT, "With staff you do it standing up, holding the keys."),
    (HUDDLE, "You want the 7.15 huddle to be yours."),
    (HUDDLE, "You stand at the back and write on your hand."),
    (HUDDLE, "You want the 7.15 huddle to be yours, and right now you stand at the back writing on your hand."),
    (HUDDLE, "Right now you stand at the back, and the night coordinator runs it."),
    (MAIL, "You sent an email with all the numbers, and nobody had read it."),
    (METHOD, "They asked you about your method, and you went blank."),
    (LEASES, "You don't want to be put on the nice clients with no deadlines."),
    (LEASES, "Somebody kindly offered you that, and you cried."),
    (FRIDAY, "You answered emails in the car park, and nobody had asked you to."),
    (STAIRS, "You are furious on the stairs, and in the room you look at your laptop."),
    (BORING, "You want to be boring at home and watch the film."),
    (BORING, "You want to be boring at home, and you don't want to care less."),
    (CARRIED, "He carried on talking, and you looked at your laptop."),
    (FRAUD, "You felt like a fraud, like someone playing manager."),
    (FRAUD, "At the bedside families ask for you by name."),
    (NUMBERS, "You have the numbers, and nobody asks you."),
    (ROTA, "You were on the rota twice."),
    (HOME, "You rang the night nurse, for the third time this month."),
    (HOME, "You take them home with you."),
]

BAD = [
    # what small models really wrote
    (MAIL, "You got the numbers but didn't send an email.", "turns “email” round"),
    (FRAUD, "You were asked for your name, but you did not ask.", "turns “ask” round"),
    (RELAXED, "You miss the relaxed pace of your work.", "adds “miss”"),
    (DIFFERENT, "You're trying to make a change", "adds “try”"),
    (HUDDLE, "You'd like to be the night coordinator, but you stand at the back", "makes a wish of “night”"),
    (METHOD, "You asked for help on your method", "adds “help”"),
    (METHOD, "You asked about your method.", "gives “ask” to somebody else"),
    (LEAD, "You are the best lead ever.", "adds “best”"),
    (ROTA, "What do you think about the rota?", "asks"),
    # what a listener does not do
    (NUMBERS, "I have the numbers and nobody asks me.", "speaks as the mentee"),
    (NUMBERS, "We have the numbers, and nobody asks you.", "speaks as the mentee"),
    (NUMBERS, "You could try sending the numbers earlier.", "gives advice"),
    (NUMBERS, "You should ask.", "gives advice"),
    (NUMBERS, "Well done for having the numbers!", "praises"),
    (NUMBERS, "It's great that nobody asks you.", "praises"),
    (NUMBERS, "It sounds like you feel ignored.", "adds “ignor”"),
    (NUMBERS, "You have the numbers, don't you?", "asks"),
    (NUMBERS, "You have the numbers because you are brave.", "adds “brav”"),
    (NUMBERS, "The numbers are there and nobody asks.", "speaks to nobody"),
    (NUMBERS, f"You have the numbers, {'and nobody asks you, ' * 8}and nobody asks you.", "too long"),
    # what was not said so
    (LEASES, "You want to be put on the nice clients.", "turns “want” round"),
    (LEASES, "You want the nice clients with no deadlines.", "turns “want” round"),
    (BORING, "You don't want to be boring at home.", "turns “bor” round"),
    (BORING, "You want to care less.", "turns “car” round"),
    (FRIDAY, "You answered emails in the car park because they asked you to.", "turns “ask” round"),
    (HUDDLE, "You want the night coordinator to stand at the back.", "makes a wish of “night”"),
    (HUDDLE, "You would like to become a manager.", "adds “manag”"),
    (CARRIED, "You carried on talking.", "gives “carry” to somebody else"),
    (STAIRS, "You fear the room.", "adds “fear”"),
]  # fmt: skip
UNFINISHED = ["You", "You want", "You want the 7.15 huddle to be", "You have it.", "You are you.", "", "You and you."]


@pytest.mark.parametrize(("last", "text"), GOOD)
def test_saying_back_what_was_said_passes(last: str, text: str) -> None:
    """A reflection that stays with the mentee's words, and turns "I" into "you", is spoken."""
    assert faults_in(text, last) == [] and is_whole(text)


@pytest.mark.parametrize(("last", "text", "fault"), BAD)
def test_what_is_no_reflection_is_stopped_with_its_reason(last: str, text: str, fault: str) -> None:
    """Advice, praise, questions, guesses, and what was said the other way round never reach the mentee."""
    assert fault in faults_in(text, last)


@pytest.mark.parametrize("text", UNFINISHED)
def test_half_a_sentence_is_no_reflection(text: str) -> None:
    """What breaks off, or says hardly anything, is not put before a question."""
    assert not is_whole(text)


@pytest.mark.parametrize(("last", "text"), [(last, text) for last, text in GOOD if text.startswith("You")])
def test_a_good_reflection_is_good_from_its_first_word(last: str, text: str) -> None:
    """Words are shown as they come; the beginning of what will pass is never taken back from the page."""
    spoken = text.split(" ")
    assert [faults_in(" ".join(spoken[:n]), last) for n in range(1, len(spoken))] == [[]] * (len(spoken) - 1)


@pytest.mark.parametrize(("last", "text"), GOOD)
def test_the_same_reflection_is_not_given_twice(last: str, text: str) -> None:
    """Hearing the same sentence again is no listening."""
    if len(text.split()) >= 6:
        assert "says the same as before" in faults_in(text, last, [text])
    assert faults_in(text, last, ["You sold the boat and moved in with your sister last winter."]) == []


def test_a_reflection_asks_nothing() -> None:
    """No reflection in this table would count as a second question beside the coach's own."""
    for _, text in GOOD[1:]:  # the first has "say what", which the labels take for an invitation
        assert label_question(text).kind == "none"
        assert label_question(f"{text} What happened then?").stacked is False


def test_a_reflection_fits_one_breath() -> None:
    """Twenty-six words pass, one more does not."""
    last = " ".join(f"word{n}" for n in range(LONGEST))
    spoken = f"You {' '.join(last.split()[1:])}"
    assert "too long" not in faults_in(spoken, last) and "too long" in faults_in(f"{spoken} you", last)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_compared_without_a_crash(text: str, last: str) -> None:
    """Whatever a model writes to whatever somebody said, the answer is a list of reasons."""
    assert all(isinstance(fault, str) and fault for fault in faults_in(text, last))


SAID = [
    turn["text"]
    for path in sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
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


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You asked about the method.", "They asked about the method.", "ask"),
        ("You asked about the method.", "I asked, they asked about the method too.", None),
        ("They asked about the method.", "They asked about the method.", None),
        ("Your team decided.", "He decided, my team decided.", None),
        ("You laughed.", "Everybody laughed.", "laugh"),
    ],
)
def test_nobody_is_given_what_somebody_else_did(text: str, source: str, word: str | None) -> None:
    """What others did, said or felt does not come back as the mentee's own doing."""
    assert misplaced(text, source) == word


def test_the_prompt_s_own_examples_are_whole_sentences() -> None:
    """The examples that the model learns from ask nothing, advise nothing, praise nothing and speak to the mentee."""
    for example in PromptLibrary().prompt("dialogue/reflect").examples:
        faults = faults_in(example.answer, example.mentee)
        assert not {"asks", "gives advice", "praises", "too long", "speaks as the mentee"} & set(faults)
        assert is_whole(example.answer)
