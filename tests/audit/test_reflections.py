"""What counts as saying back what somebody said, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAUL = "m: I froze in the meeting on Monday when Paul talked over me, and I went quiet."
TORN = "m: I am torn between the kids and the job, and I have to call my mother every evening."

SAID_BACK = [
    (PAUL, "You froze when Paul talked over you."),
    (PAUL, "You froze, and went quiet. What did you need at that moment?"),
    (PAUL, "What I hear is a meeting in which Paul talked and you went quiet."),
    (PAUL, "So Paul talked, on Monday, and quiet it was."),
    (PAUL, "Mm. It sounds like you felt frozen when Paul talked. What then?"),
    (PAUL, 'You said "Paul talked over me".'),
    (PAUL, "“Paul talked over me, and I went quiet.” What is in that quiet?"),
    (PAUL, "'I froze in the meeting', you said."),
    (PAUL, "«I froze in the meeting … and I went quiet.»"),
    (PAUL, "You froze. In the meeting."),
    (TORN, "You feel torn between your kids and your job."),
    (TORN, "You have to call your mother every evening, and you are torn."),
    (
        TORN,
        "You are torn between the kids and the job. That is where you stand, and the evening belongs to your mother.",
    ),
]
NOT_SAID_BACK = [
    (PAUL, "What happened when Paul talked over you in the meeting?"),
    (PAUL, "You froze when Paul talked over you?"),
    (PAUL, "You froze when Paul talked over you, didn't you?"),
    (PAUL, "Thank you for telling me about it."),
    (PAUL, "You should not go quiet in a meeting when Paul talks."),
    (PAUL, "Deep down you went quiet in the meeting because you fear Paul."),
    (PAUL, "You sound angry, ashamed, tired, lonely and afraid of Paul and the meeting."),
    (PAUL, "Meetings with colleagues like Paul are hard, and many go quiet."),
    (PAUL, "You froze."),
    (PAUL, 'A friend of mine said "just leave the room quickly".'),
    (PAUL, "Okay."),
    (TORN, "You should leave the job for the kids."),
]


@pytest.mark.parametrize(("mentee", "said"), SAID_BACK)
def test_saying_back_is_heard(last: Callable, mentee: str, said: str) -> None:
    """A run of statements counts once when it says to somebody what they said, in their words or mostly in them."""
    assert last(mentee, f"c: {said}").reflections == 1


@pytest.mark.parametrize(("mentee", "said"), NOT_SAID_BACK)
def test_what_only_looks_like_it(last: Callable, mentee: str, said: str) -> None:
    """Questions, advice, interpretations, general talk and one word in common are no reflections."""
    assert last(mentee, f"c: {said}").reflections == 0


def test_a_question_between_them_makes_two(last: Callable) -> None:
    """Sentences that stand together count once; on both sides of a question they count twice."""
    together = "c: You froze in the meeting. You went quiet when Paul talked. What then?"
    apart = "c: You froze in the meeting. What then? You went quiet when Paul talked."
    assert (last(PAUL, together).reflections, last(PAUL, apart).reflections) == (1, 2)


def test_what_was_said_long_ago_counts_in_a_summary_only(last: Callable) -> None:
    """A summary may draw on everything; any other sentence has to take up what was said last."""
    talk = (PAUL, "c: Go on.", "m: My mother used to laugh about it.")
    assert last(*talk, "c: You froze in the meeting when Paul talked.").reflections == 0
    assert last(*talk, "c: So far you told me that you froze in the meeting when Paul talked.").reflections == 1
    assert last(*talk, "c: In your own words so far: the meeting, Paul, and going quiet.").reflections == 1


def test_turns_in_a_row_are_one(last: Callable) -> None:
    """Who sends three short messages has said all of them last."""
    assert last("m: I froze.", "m: In the meeting.", "m: With Paul.", "c: You froze with Paul.").reflections == 1


@pytest.mark.parametrize(
    ("said", "quoted", "in_questions"),
    [
        ("You said “Paul talked over me”.", 1, 0),
        ("When you say “Paul talked over me”, what happens in you?", 1, 1),
        ("“I froze in the meeting”, and “I went quiet”. What lies between “I froze in the meeting” and now?", 3, 1),
        ("You said 'Paul talked over me'. What then?", 1, 0),
        ('You said “Paul "talked" over me”.', 1, 0),
        ("You quoted\ue000 me. What lies in “Paul talked over me” for you?", 1, 1),
        ("What is “the meeting” to you?", 0, 0),
        ("What is “a meeting full of strangers” to you?", 0, 0),
        ("What do you mean by “on Monday Paul froze”?", 0, 0),
        ("You said I froze in the meeting.", 0, 0),
    ],
)
def test_quotations(last: Callable, said: str, quoted: int, in_questions: int) -> None:
    """Three words or more in quotation marks count as quoted when they are the mentee's, verbatim."""
    found = last(PAUL, f"c: {said}")
    assert (found.quoted, found.quoted_in_questions) == (quoted, in_questions)


def test_words_from_any_turn_can_be_quoted(last: Callable) -> None:
    """What somebody said at the beginning is still theirs at the end; what they say later is not yet."""
    quote = "c: You said “Paul talked over me”."
    assert last(PAUL, "c: Go on.", "m: That is all.", quote).quoted == 1
    assert last("m: Hello there.", quote).quoted == 0


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("Paul talked over me, and then?", 2 / 3),
        ("Paul talked over you, and then?", 0),
        ("You said “Paul talked over me”, and what did you do then?", 0),
        ("And then?", None),
    ],
)
def test_copying(last: Callable, said: str, share: float | None) -> None:
    """Four words in a row of the mentee's last turn count as copied; what stands in quotation marks does not."""
    assert last(PAUL, f"c: {said}").parroting == share


def test_copying_is_looked_for_in_the_last_turn_only(last: Callable) -> None:
    """Words that come back later are memory; nothing was copied where nobody had spoken."""
    assert last(PAUL, "c: Go on.", "m: Well, that was all of it.", "c: Paul talked over me, and then?").parroting == 0
    assert last("c: Paul talked over me, and then?").parroting is None
