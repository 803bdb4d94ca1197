from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.phrases import sentences
from assistant.questions import has_advice, has_praise, label_question
from assistant.wording import content_words, ngram_overlap, same_question

DATA = Path(__file__).parent / "data"
GROUPS: list[dict[str, Any]] = yaml.safe_load((DATA / "coach_utterances.yaml").read_text(encoding="utf-8"))
LABELLED = [(g["kind"], g["stacked"], g["pushes"], text) for g in GROUPS for text in g["texts"]]


@pytest.mark.parametrize(("kind", "stacked", "pushes", "text"), LABELLED)
def test_the_coach_knows_what_a_sentence_asks(kind: str, stacked: bool, pushes: bool, text: str) -> None:
    """Open or closed, one thing or several, pushing or not: as a careful reader would say."""
    found = label_question(text)
    assert (found.kind, found.stacked, found.leading_or_advice) == (kind, stacked, pushes), found.why


@pytest.mark.parametrize("name", ["development", "test"])
def test_labels_agree_with_people_who_did_not_see_the_rules(name: str) -> None:
    """What is asked is nearly always seen, what pushes mostly, and little is called a push that is none."""
    rows = [json.loads(row) for row in (DATA / f"questions/{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    pairs = [(row, label_question(row["text"])) for row in rows]
    assert sum(row["kind"] == found.kind for row, found in pairs) / len(pairs) >= 0.9
    for sign, least in (("stacked", 0.8), ("leading_or_advice", 0.7)):
        wanted = [getattr(found, sign) for row, found in pairs if row[sign]]
        wrong = [getattr(found, sign) for row, found in pairs if not row[sign]]
        assert sum(wanted) / len(wanted) >= least and sum(wrong) / len(wrong) <= 0.06


STATEMENTS = """
    You sit, say what you know and what you don't know, and then shut up.
    You stand up, describe the plan, and leave.
    You listen, share what you heard, and go.
    You walk in, explain why you are there, and walk out.
    You see what is wrong, name it, and nobody listens.
    You show up, tell them how it is, and leave.
    You know what you want and how to get there.
    You told them who is where and why, and then you stopped.
    You said what you thought, and nobody asked why.
    They tell you what happened and when.
    It matters to you who gets it and why.
    What you miss is the drawing.
    What stung was that nobody asked.
    What matters to you is that they clip on.
    What happened next was silence.
    Which is what you wanted.
    Which made you angry.
    When the phone rings, you answer.
    Why they left, you never found out.
    How they look at you is what stays.
    Where it meets the street is where you come alive.
    Whatever you say, they look at him.
    Somebody should know why one stops there.
    You picture the bus stop and where it stands now.
    You would like to know how it begins.
"""
UNMARKED = """
    what happened next
    how did it feel
    who was there with you
    why does that matter to you
    and what did you do then
    what was that like
    which part was hardest
    which matters most to you
    what is it about that look
    what made you stay
    how come
    what else
    what is that like for you
    so what happened on friday
    when you sit with a family, what do you do
    say what you noticed
    tell me what you noticed
    describe what you saw
    you said you froze, tell me what happened
    you felt alone there, say more
    you said you freeze; describe that moment
    You sit with families. What is different there
    You walk in, and what do you see
    When you think of her, say what comes up.
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("text", lines(STATEMENTS))
def test_a_statement_with_a_question_word_asks_nothing(text: str) -> None:
    """What the mentee does or knows, said back, is no question, and no second one before a question."""
    label = label_question(text)
    assert (label.kind, label.stacked, label.leading_or_advice) == ("none", False, False), label.why
    followed = label_question(f"{text} How was that for you?")
    assert (followed.kind, followed.stacked) == ("open", False), followed.why


@pytest.mark.parametrize("text", lines(UNMARKED))
def test_a_question_is_one_without_its_mark(text: str) -> None:
    """Who types quickly leaves out question marks; the order of the words still asks."""
    label = label_question(text)
    assert (label.kind, label.stacked) == ("open", False), label.why


def test_every_label_says_why() -> None:
    """Whoever disagrees with a label can read the rule that spoke; a sentence that asks nothing needs none."""
    labels = [label_question(text) for *_, text in LABELLED]
    silent = [label for label in labels if label.kind == "none" and not label.leading_or_advice]
    assert all(bool(label.why) != (label in silent) for label in labels)


@pytest.mark.parametrize(
    "write",
    [str.upper, lambda t: t.replace("'", "’"), lambda t: f"  {t}\n", lambda t: f"**{t}**"],
    ids=["capitals", "typographic", "blanks", "markup"],
)
@pytest.mark.parametrize(
    "text",
    [
        "What's important about that for you?",
        "Isn't it time to move on?",
        "What happened, and how did you feel?",
        "You're afraid of what they'll think, aren't you?",
        "Couldn't you just ask him?",
        "I wonder what that was like.",
    ],
)
def test_the_way_it_is_written_changes_no_label(write: Callable[[str], str], text: str) -> None:
    """Capitals, curly apostrophes, blanks and asterisks are how models and people write, not what they ask."""
    assert label_question(write(text)) == label_question(text)


@pytest.mark.parametrize(
    ("advises", "text"),
    [
        (True, "You should talk to your manager."),
        (True, "What happened? You could ask a colleague for help."),
        (True, "What strategies such as reading could you use?"),
        (True, "Have you thought of keeping a diary?"),
        (True, "Start small. It gets easier."),
        (False, "You feel you should be further along."),
        (False, "What do you think you should do?"),
        (False, "He told you that you should wait."),
        (False, "You might wonder how others do it."),
        (False, "You could hear it in her voice."),
        (False, "It is important to you that people can rely on you."),
        (False, "You kept your job, and it cost you sleep."),
        (False, "“You should quit”, she said."),
        (False, "Choose one scene. What would a camera have seen?"),
        (False, "Isn't that hard?"),
        (False, ""),
    ],
)
def test_advice_nobody_asked_for_is_noticed_and_reflections_pass(advises: bool, text: str) -> None:
    """A small model slips into advice; what it reflects of the mentee's own "should" is no advice."""
    assert has_advice(text) is advises


@pytest.mark.parametrize(
    ("praises", "text"),
    [
        (True, "That's a great question!"),
        (True, "Great! What happened next?"),
        (True, "Wow, that's impressive."),
        (True, "It's wonderful that you want to grow."),
        (True, "Well done!"),
        (True, "I'm so proud of you."),
        (True, "You did a great job."),
        (True, "Your honesty is admirable."),
        (True, "Keep up the good work."),
        (False, "You told your boss no, and that cost you something."),
        (False, "It was great when you asked for the raise yourself."),
        (False, "What would be a great outcome?"),
        (False, "You want to become a great leader."),
        (False, "It's a great deal of work."),
        (False, "You said it was “wonderful” and then you sighed."),
        (False, "Good morning."),
        (False, "Nice to meet you."),
    ],
)
def test_praise_that_names_nothing_is_noticed(praises: bool, text: str) -> None:
    """Grading the mentee is not coaching; naming what they did is."""
    assert has_praise(text) is praises


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("😀 …", []),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Hm… go on.", ["Hm…", "go on."]),
        ("Talk to Dr. Lee, e.g. today.", ["Talk to Dr. Lee, e.g. today."]),
        ("It costs 3.5 million.", ["It costs 3.5 million."]),
        ("1. First\n2. Second", ["1. First", "2. Second"]),
        ("“Why me?” You sighed.", ["“Why me?”", "You sighed."]),
        ("What happened?How was it?", ["What happened?", "How was it?"]),
        ("How are you?😀 Good", ["How are you?", "😀 Good"]),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, parts: list[str]) -> None:
    """Sentences end where people end them, not at every dot."""
    assert sentences(text) == parts


@pytest.mark.parametrize(
    "family",
    [
        "presentation presentations presenting presented present",
        "manager managing managed management",
        "confident confidence confidently",
        "lead leading led leader leaders leadership",
        "plan plans planned planning",
        "feel felt feeling feelings",
        "calm calmer calmly calmness",
        "experience experiences experienced",
        "organise organised organising",
        "child children",
        "agree agreed agreeing",
    ],
)
def test_the_forms_of_a_word_meet(family: str) -> None:
    """Who says "presentations" and hears "presenting" was heard."""
    assert len(set(content_words(family))) == 1


def test_words_that_only_look_alike_stay_apart() -> None:
    """Taking endings off must not make strangers relatives."""
    assert len(set(content_words("career care business busy state need needle"))) == 7


def test_small_words_carry_no_meaning() -> None:
    """Only what could be the mentee's own matter is left, in order, without contractions and cases."""
    assert content_words("I DON'T know what it’s about, but the TEAM's meetings really drain me!") == [
        "know",
        "team",
        "meet",
        "drain",
    ]


@pytest.mark.parametrize(
    ("a", "b", "n", "share"),
    [
        ("I freeze in front of people", "When I freeze in front of people, I laugh.", 4, 1.0),
        ("You freeze in front of people", "I freeze in front of others", 4, 1 / 3),
        ("something else entirely said here", "I freeze in front of people", 4, 0.0),
        ("too short", "too short", 4, 0.0),
        ("too short", "too short", 2, 1.0),
        ("", "", 4, 0.0),
    ],
)
def test_parroting_is_measured_in_runs_of_words(a: str, b: str, n: int, share: float) -> None:
    """The share of an answer's word runs that merely repeat what was said."""
    assert ngram_overlap(a, b, n) == pytest.approx(share)


@pytest.mark.parametrize(
    ("same", "a", "b"),
    [
        (True, "What would success look like?", "So, what would SUCCESS look like to you?"),
        (True, "What did that experience teach you?", "What did the experience teach you about yourself?"),
        (True, "And then?", "and then"),
        (False, "What do you want?", "Why do you want it?"),
        (False, "What would you do?", "What would you not do?"),
        (False, "What would success look like?", "What would failure look like?"),
        (False, "And then?", "And you?"),
        (False, "", "What?"),
    ],
)
def test_a_question_asked_before_is_recognised(same: bool, a: str, b: str) -> None:
    """Small words make no new question; another question word does."""
    assert same_question(a, b) is same


@settings(deadline=None)
@given(st.text())
def test_no_text_can_break_the_labels(text: str) -> None:
    """Whatever a model or a mentee writes, there is a label."""
    assert label_question(text).kind in ("open", "closed", "none")
    has_advice(text)
    has_praise(text)


@pytest.mark.parametrize(
    "unit",
    ["a", "?", "what ", "what? ", ", ", '" ', " '", "!x", "how do i know what, what is ", "is it because you "],
)
def test_reading_takes_time_in_proportion_to_the_text(unit: str) -> None:
    """A pasted book costs as much per page as a sentence does; eight times the text is not 64 times the time."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        label_question(text)
        return time.process_time() - start

    assert seconds(80_000) < 24 * seconds(10_000) + 0.2


def test_a_megabyte_of_talk_is_read_in_seconds() -> None:
    """Nobody waits for the rules, even when somebody pastes their diary."""
    start = time.process_time()
    label_question("So what happened next, and how did you feel about it? You should not worry. " * 13_000)
    assert time.process_time() - start < 20
