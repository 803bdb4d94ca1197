from __future__ import annotations

import pytest

from assistant import advice
from assistant.phrases import spaced
from assistant.questions import has_advice, label_question

TWINS = [
    ("recommends", "I would suggest a quiet hour.", "She suggested a quiet hour, and you took it."),
    ("recommends", "If I were you, I'd wait.", "If you were the boss, what would you change?"),
    ("says what the mentee should do", "You should rest.", "You said that you should rest."),
    ("says what the mentee should do", "You'd better tell him.", "You had told him better than anyone."),
    ("says what the mentee could do", "You could ask a colleague.", "You could hear it in her voice."),
    ("says what the mentee could do", "You might want to wait.", "You might say more about that."),
    ("tells the mentee to do something", "Try a smaller room.", "Tell me about a smaller room."),
    ("tells the mentee to do something", "Let's make a plan.", "Let's stay with that for a moment."),
    ("names the way to do it", "What helps is writing it down.", "It helps you to write it down, you said."),
    ("names the way to do it", "A walk would do you good.", "Do you feel good about it?"),
    ("names the way to do it", "Most people find it helps.", "You notice that most people say nothing."),
    ("names the way to do it", "One thing is to wait.", "One thing is clear: you want to be heard."),
    ("names the way to do it", "The key is to start small.", "You hold the key of the cash."),
    ("asks whether the mentee has thought of it", "Have you thought of a diary?", "Have you thought about it since?"),
    ("puts a request that is a proposal", "Could you try it once?", "Could you say more about that?"),
    ("puts a request that is a proposal", "Would you like to join a club?", "Would you like to tell me more?"),
    ("asks whether it would help", "Would it help to write it down?", "What would help?"),
    ("asks what the mentee should do", "Do you think you should leave?", "What do you think you should do?"),
    ("puts its own example into the question", "What else, such as reading, is there?", "What else is there?"),
    ("puts the way into the question", "How could you use a diary?", "How could you use your voice?"),
    (
        "puts the way into the question",
        "How would you feel about leaving?",
        "How would you feel about saying it aloud?",
    ),
    ("puts an interpretation to the mentee", "The real problem is fear.", "You said the problem is the boiler."),
    ("puts an interpretation to the mentee", "Deep down you're afraid.", "You are afraid, you said."),
    ("a negative question asks for a yes", "Isn't that hard?", "What is hard about that?"),
    ("a tag asks for agreement", "That hurt, didn't it?", "That hurt. How?"),
    ("a tag asks for agreement", "That was unfair, do you agree?", "Where do you agree with him?"),
    ("a tag asks for agreement", "Do you agree that it was unfair?", "Do you agree with him?"),
    ("puts a cause to the mentee as the answer", "Is it because of him?", "What is it about him?"),
    ("asks for a yes to the coach's reading", "Are you avoiding him?", "What are you avoiding?"),
    ("colours the answer", "What happens when you finally leave?", "What happens when you really listen?"),
    ("colours the answer", "How great would that be?", "How would that be?"),
]
TABLES = (advice.RECOMMENDED, advice.ADVICE_SAID, advice.ADVICE_ASKED, advice.INTERPRETED, advice.LEADING)


@pytest.mark.parametrize(("reason", "pushes", "leaves_room"), TWINS)
def test_each_way_of_pushing_has_a_twin_that_does_not(reason: str, pushes: str, leaves_room: str) -> None:
    """Every reason is given to a sentence that pushes, and not to one that only looks like it."""
    assert reason in label_question(pushes).why
    assert reason not in label_question(leaves_room).why


def test_every_reason_of_the_lists_is_shown_by_an_example() -> None:
    """A reason that no example has is a list nobody has read."""
    assert {reason for table in TABLES for reason, _ in table} == {reason for reason, *_ in TWINS}


@pytest.mark.parametrize(
    ("said_back", "text"),
    [
        (True, "You feel you should be further along."),
        (True, "They told you that you should wait."),
        (True, "You wonder whether you could ask for more."),
        (True, "You know what you have to do."),
        (False, "You should be further along."),
        (False, "Perhaps you could ask for more."),
    ],
)
def test_the_mentee_s_own_should_is_no_advice(said_back: bool, text: str) -> None:
    """What they think they should do is theirs; the same words without "you feel" are the coach's."""
    assert bool(advice.REPORTED.search(spaced(text))) is said_back
    assert has_advice(text) is not said_back


@pytest.mark.parametrize(
    ("stages", "text"),
    [
        (True, "Choose one scene."),
        (True, "Put a better day next to it."),
        (True, "Look at it once more."),
        (False, "Choose a job with fewer hours."),
        (False, "Write it down every evening."),
    ],
)
def test_setting_up_a_question_is_no_advice_before_one(stages: bool, text: str) -> None:
    """Who chooses a scene for a question prepares it; who is to write every evening is told what to do."""
    assert has_advice(f"{text} What do you see?") is (not stages and not advice.STAGING.search(spaced(text)))


@pytest.mark.parametrize(
    ("praises", "named", "text"),
    [
        (True, False, "Well done!"),
        (True, False, "Great start."),
        (True, True, "It's great that you told him."),
        (True, True, "I love how you said “no”."),
        (False, False, "You want to be great at it."),
        (False, True, "It mattered when you told him."),
    ],
)
def test_praise_and_its_evidence_are_two_things(praises: bool, named: bool, text: str) -> None:
    """Grading words are one sign; naming what was done is another, and makes feedback of them."""
    said = spaced(text.replace("“no”", "quoted"))
    assert bool(advice.PRAISE.search(said)) is praises
    assert bool(advice.EVIDENCE.search(said)) is named
