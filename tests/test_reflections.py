from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assertion import told_as_fact, turned_round, unwished
from assistant.prompts import Example, PromptLibrary
from assistant.questions import label_question
from assistant.reflections import (
    LONGEST,
    VERBATIM,
    added_words,
    beginnings,
    faults_in,
    is_whole,
    openings,
    overstated,
    said_twice,
    says_enough,
)
from assistant.retelling import miscounted, misplaced, moved_in_time, unmade

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
MUM = "my mum stopped calling after the wedding. i kept my phone on the table for weeks"
BOSS = "My boss shouted at the apprentice and walked out. I swept the floor."
FERRY = (
    "One of them, Ferry, asked me for help with his daughter school laptop, and he invited me to a barbecue, and I "
    "didn't go because I thought he was being polite. I regret it until now."
)
STOVE = (
    "someone to say it's ok. And I hate that, because I know it's ok, I document well, my supervisor uses my notes to "
    "train the students. It's like a stove I've to go back and check."
)
WEDDING = (
    "August, I was at my brothers wedding, phone off. Conveyor 2 went down at five. They split it between them, Marek "
    "did manual sort, Dee rang the engineers. Came back on monday nobody even mentioned it"
)
TEAM = "My team is happy, I think? They bring me the small problems."
THERESA = "i moved Theresa to bay 3 and she rolled her eyes at me in front of a student"
PLACE = "I'd like to have some place to go"
NETWORK = (
    "That after PhD I have some place to go, to be honest. But before this, that I have three, four people who I can "
    "write and they don't laugh. And I don't want to be the girl who always ask help, I want that I give something."
)
FLOOR = (
    "Walk the floor because I want to, not because it rings. They decide on swaps and bays, and tell me after at the "
    "wrap up. I'd go home and not eat dinner over the sink with the phone."
)
SIMPLE = "I had a question for him. But he is big name and I think, maybe my question is too simple."
UNIT = "that I look at my head of unit and I don't want her day. She's brilliant. Now she signs things."
CROSS = "i was cross for an evening, and then, yeah. on stage if they're quiet you've won."
RACK = "I read nine of them. At the coat rack, someone asked what the darning was and I talked and six people stayed."
ORDERLY = "Orderly. I have delivered everything. I have not told my parents."
CHEF = "head chef, hotel restaurant, 12 in the kitchen. my sous quit in october"
FALL = "that i've seen a man fall. 2014."
DRAWN = "I laughed in front of the teacher. She did not draw it sad, that is worst. For her is normal."
SHAME = "Shame, chiefly. And then something I don't have a word for, like when a long meeting is cancelled."
TUNE = "feels disgusting, afterwards. at the time it feels like being good at my job, thats the honest answer"
CRIED = "I was just showing her the darning. I love that. I nearly cried telling it."
BUG = "I was tired but I was enjoying it. And then the sickness bug was over and I went straight back."
TAUGHT = "new deputy head, primary school, since easter. taught year 5 for nine years before."
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
    (MUM, "Your mum stopped calling after the wedding."),
    (MUM, "You kept your phone on the table for weeks."),
    (BOSS, "Your boss shouted at the apprentice, and you swept the floor."),
    (FERRY, "You were invited to a barbecue, and you didn't go."),
    (FERRY, "You regret not going to the barbecue."),
    (STOVE, "You know it's ok, and you have to go back and check."),
    (WEDDING, "You were at the wedding, and they split it between them."),
    (TEAM, "They bring you the small problems."),
    (THERESA, "You moved Theresa, and she rolled her eyes at you."),
    (PLACE, "You would like to have some place to go."),
    (NETWORK, "You want to give something too."),
    (SIMPLE, "You had a question, and you think it may be too simple."),
    (UNIT, "You look at your head of unit, and you don't want her day."),
    (UNIT, "She is brilliant, and you don't want her day."),
    (CROSS, "You were cross for an evening."),
    (RACK, "You talked at the coat rack, and six people stayed."),
    (ORDERLY, "You have delivered everything, and you have not told your parents."),
    (CHEF, "Your sous quit in October."),
    (FALL, "You've seen a man fall."),
    (DRAWN, "You laughed in front of the teacher, and for her it is normal."),
    (SHAME, "You feel ashamed, and then something like when a meeting is cancelled."),
    (TUNE, "You feel disgusted afterwards, and it feels like being good at your job."),
    (CRIED, "You showed her the darning, and you nearly cried."),
    (BUG, "You felt tired, and you were enjoying it."),
    (TAUGHT, "You taught year 5 for nine years."),
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
    (MUM, "You stopped calling after the wedding.", "gives “stop” to somebody else"),
    (BOSS, "You shouted at the apprentice.", "gives “shout” to somebody else"),
    (BOSS, "You walked out.", "gives “walk” to somebody else"),
    (FERRY, "You asked for help with your daughter's laptop.", "gives “ask” to somebody else"),
    (FERRY, "You helped with your daughter's laptop.", "gives “daught” to somebody else"),
    (STOVE, "You use your notes for training.", "gives “us” to somebody else"),
    (WEDDING, "You rang the engineers.", "gives “rang” to somebody else"),
    (WEDDING, "You did not mention it.", "gives “ment” to somebody else"),
    (WEDDING, "You went down at five.", "gives “go” to somebody else"),
    (TEAM, "You are happy.", "gives “happy” to somebody else"),
    (THERESA, "You rolled your eyes.", "gives “roll” to somebody else"),
    (PLACE, "You have some place to go.", "makes a fact of “plac”"),
    (SIMPLE, "Your question is too simple.", "makes a fact of “simpl”"),
    (SIMPLE, "You have a question for him.", "moves “have” in time"),
    (UNIT, "You looked at your head of unit, and she is brilliant.", "moves “look” in time"),
    (CROSS, "You were cross, and then you won.", "makes a fact of “won”"),
    (RACK, "You talked, and nine people stayed.", "counts “nine” of something else"),
    (RACK, "You talked, and nine of them read.", "gives “read” to somebody else"),
    (RACK, "She asked about the darning.", "gives “ask” to somebody else"),
    (ORDERLY, "You were ordered, but you delivered everything.", "makes a deed of “ordered”"),
    (CHEF, "You went to the chef's restaurant, and the sous quit in October.", "makes a deed of “went”"),
    (FALL, "A man fell on you.", "adds “fell”"),
    (DRAWN, "You laughed in front of the teacher, and you thought it was normal.", "gives “normal” to somebody else"),
    (SHAME, "You feel ashamed, and when a meeting is cancelled, you have a word for it.", "makes a fact of “meet”"),
    (TUNE, "It feels like being good at your job, but you're not.", "turns “not” round"),
    (CRIED, "You almost cried telling it, and you nearly cried about the darning.", "says “cri” twice"),
    (BUG, "You felt the sickness bug was over.", "makes a feeling of a thought"),
    (TAUGHT, "You teach year 5 at a primary school.", "moves “teach” in time"),
    (FRAUD, "You are a fraud.", "makes a fact of “fraud”"),
    (METHOD, "You told them about your method.", "adds “tell”"),
    (MAIL, "They said the figures were old.", "gives “say” to somebody else"),
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
UNFINISHED = [
    "You sit there with the small",
    "You avoid people after 2, and Mrs.",
    'You wrote "lovely musician.',
    "She's twenty-eight and patient.",
    "You told him and waited and.",
    "You",
    "You want",
    "You want the 7.15 huddle to be",
    "You have it.",
    "You are you.",
    "",
    "You and you.",
]


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


# -- who did it


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("You asked about the method.", "They asked about the method.", "ask"),
        ("You asked about the method.", "I asked, they asked about the method too.", None),
        ("They asked about the method.", "They asked about the method.", None),
        ("Your team decided.", "He decided, my team decided.", None),
        ("You laughed.", "Everybody laughed.", "laugh"),
        ("You laughed.", "I saw my boss laugh and left.", "laugh"),
        ("You saw your boss laugh.", "I saw my boss laugh and left.", None),
        ("You left.", "I saw my boss laugh and left.", None),
        ("You resigned.", "the deputy resigned and the board asked me to step in", "resign"),
        ("You cancelled it.", "Henrik cancelled it. I had prepared for a week.", "cancell"),
        ("You prepared.", "Henrik cancelled it. I had prepared for a week.", None),
        ("You decided.", "the director of the school decided", "decid"),
        ("You let Lena bring them.", "I'd like Lena to bring them", None),
        ("You bring them.", "I'd like Lena to bring them", "bring"),
        ("You were asked.", "They asked me.", None),
        ("You were sacked.", "Marek was sacked. I stayed.", "sack"),
        ("He told you off.", "I told him off.", "tell"),
        ("The director asked you.", "I was asked by the director.", None),
        ("You use the notes.", "my supervisor uses the notes", "us"),
        ("They use the notes.", "my supervisor uses the notes", None),
        ("She asked.", "someone asked, and a lady slept", "ask"),
        ("He asked.", "my boss asked", None),
        ("They asked.", "somebody asked", None),
        ("Your daughter rang.", "his daughter rang", "daught"),
        ("Your hands shook.", "my hands shook", None),
        ("You shook.", "my hands shook", "shook"),
        ("It was normal.", "For her it is normal.", None),
        ("You slept badly.", "no break, slept badly", None),
        ("They felt small.", "I felt small.", "small"),
        ("They hoped.", "I slept.", "hop"),
        ("You were moved.", "i moved Theresa", "mov"),
        ("You were moved.", "they moved me, i moved Theresa", None),
        ("You were promoted.", "got promoted", None),
        ("You will never do a draped sleeve.", "She has never done a draped sleeve.", "drap"),
        ("You have a key.", "He gave me a key.", None),
        ("You did not say anything.", "she didn't say anything and i said no", "say"),
        ("You feel a bit tired.", "Then a bit tired and sad.", None),
        ("You cried.", "", None),
        ("", "They cried.", None),
    ],
)
def test_nobody_is_given_what_somebody_else_did(text: str, source: str, word: str | None) -> None:
    """What others did, said or felt does not come back as the mentee's own doing, nor the other way round."""
    assert misplaced(text, source) == word


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("What did Kyle do?", "walk"),
        ("What was she like then?", "walk"),
        ("What did you do?", None),
        ("And then?", None),
    ],
)
def test_the_question_says_who_did_what_nobody_is_named_for(asked: str, word: str | None) -> None:
    """The answer "Gloves down. Walked." tells of Kyle where the coach had asked about Kyle."""
    assert misplaced("You walked.", "Gloves down. Walked.", asked) == word


def test_a_name_on_its_own_is_who_the_next_words_tell_of() -> None:
    """Who answers "Kyle. Left a gate. I shouted." has told two things of two people."""
    source = "Kyle. Left a gate. I shouted."
    assert misplaced("Kyle left a gate, and you shouted at Kyle.", source) is None
    assert misplaced("You left a gate with Kyle.", source) == "leav"


# -- whether it was so


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


FUTURE = "And the freezer. What would you like it to be for you by summer?"
UNWANTED = "The freezer. What do you not want this to turn into?"
PRESENT = "What would you like to explore?"


@pytest.mark.parametrize(
    ("asked", "last", "text", "fault"),
    [
        (FUTURE, NETWORK, "You have some place to go.", "makes a fact of “plac”"),
        (FUTURE, NETWORK, "You want some place to go.", None),
        (FUTURE, FLOOR, "You walk the floor.", "makes a fact of “walk”"),
        (FUTURE, FLOOR, "They decide on swaps, and tell you after.", "makes a fact of “decid”"),
        (FUTURE, FLOOR, "You want to walk the floor.", None),
        (FUTURE, "here i still stand at the back", "Here you still stand at the back.", None),
        (FUTURE, "i was at the back on friday", "You were at the back on Friday.", None),
        (UNWANTED, "no slides. no acting.", "You want no slides and no acting.", None),
        (UNWANTED, "no slides. no acting.", "There are no slides and no acting for you.", "makes a fact of “slid”"),
        (PRESENT, "the engineers, and the old shed", "You have the engineers and the old shed.", None),
        ("What do you fear?", "That I'd look silly.", "You fear that you would look silly.", None),
        ("What is it?", "That I'd look silly.", "You fear that you would look silly.", "adds “fear”"),
    ],
)
def test_what_the_coach_had_asked_belongs_to_the_answer(asked: str, last: str, text: str, fault: str | None) -> None:
    """An answer to a question about wishes is a wish, whatever its grammar."""
    found = faults_in(text, last, (), asked)
    assert found == [] if fault is None else fault in found


# -- when, how many, how much


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


# -- how to begin, and where to stop


@pytest.mark.parametrize(
    ("last", "asked", "first"),
    [
        ("Embarrassed. Because it's true.", "What did that do to you?", "You felt"),
        ("Shame, chiefly.", "What is in those minutes?", "You feel"),
        ("I see it and I get excited.", "", "You feel"),
        ("i was cross for an evening", "", "You felt"),
        ("I was so happy.", "", "You felt"),
        ("hands shaking. felt like school again.", "", "It felt"),
        ("feels disgusting, afterwards", "", "It feels"),
        ("I'm not afraid of him.", "", "You"),
        ("She's nice, and they are terrified.", "", "You"),
        ("I asked stupid questions for years.", "", "You"),
        ("i want the huddle to be mine", "", "You want"),
        ("I'd really like to sit down.", "", "You would like"),
        ("I don't want that day. I want this one.", "", "You want"),
        ("I don't want her day.", "", "You don't want"),
        ("Two people I can call. I feel lonely.", FUTURE, "You want"),
        ("I run the late shift.", "", "You"),
        ("", "", "You"),
    ],
)
def test_a_reflection_begins_with_the_feeling_or_the_wish(last: str, asked: str, first: str) -> None:
    """What the mentee named of their own feelings and wishes is tried first, in their time and their own verb."""
    assert openings(last, asked)[0] == first
    assert len(openings(last, asked)) == 4


def test_others_are_taken_up_where_others_are_told_of() -> None:
    """Where the turn is about somebody else, one try begins with them; else the model begins as it likes."""
    assert openings("They come to my door.")[1] == "They" and openings("She rolled her eyes.")[1] == "She"
    assert openings("I run the late shift.") == ("You", "", "You", "")


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


EXAMPLES = PromptLibrary().prompt("dialogue/reflect").examples


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.answer for example in EXAMPLES])
def test_every_example_of_the_prompt_passes(example: Example) -> None:
    """What the model learns from keeps every rule that its own reflections have to keep, from the first word on."""
    spoken = example.answer.split(" ")
    assert is_whole(example.answer)
    assert [faults_in(" ".join(spoken[:n]), example.mentee) for n in range(1, len(spoken) + 1)] == [[]] * len(spoken)


def test_the_examples_of_the_prompt_show_feelings_wishes_others_and_few_words() -> None:
    """They are eight that differ, so that there is none to copy."""
    answers = " ".join(example.answer for example in EXAMPLES)
    assert len(EXAMPLES) == 8
    assert all(part in answers for part in ("You felt", "You would love", "They ", "never"))
    assert min(len(example.mentee.split()) for example in EXAMPLES) < 10 and "?" not in answers
