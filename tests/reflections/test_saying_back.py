from __future__ import annotations

import pytest

from assistant.questions import label_question
from assistant.reflections import faults_in, is_whole

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
    (MAIL, "You got the numbers but didn't send an email.", "turns “send” round"),
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
    (CROSS, "You were cross, and then you won.", "makes a fact of “win”"),
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
