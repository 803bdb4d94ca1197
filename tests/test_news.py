from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.news import declines_to_talk, goes_on, news_in

DATA = Path(__file__).parent / "data"
HEAVY = {
    "death": """
        My mother died on Sunday
        My own mother died on Sunday. I don't really know why I am writing here.
        my father passed away last night
        my dad's dead
        my grandmother was died yesterday
        father dead since one week
        I lost my sister to cancer in September
        We lost the baby.
        I had a miscarriage
        A patient died last night on my shift
        My best friend was killed
        Paul died yesterday
        Ana Lopez passed away on Monday.
        Uncle Ben died on Sunday
        a neighbour died last night
        My dog died
        We had to put our dog down yesterday
        I can't believe my mother died
        I'm just back from my uncle's funeral
        I was in a meeting, and my dad died.
        I buried my father on Friday
        Since my mother died on Sunday I can't think straight
        My grandad is dying
    """,
    "illness": """
        the scan came back bad
        The scan of my brother came back bad today.
        I have breast cancer
        I was diagnosed with MS last week
        they found a tumour
        My scan results are not good
        Dad had a stroke on Monday
        My brother is in intensive care
        my mother is very ill
        My father is very sick, he is in hospital in Hue.
        it's cancer
        It is terminal.
        My mum has dementia
    """,
    "work": """
        I've been made redundant
        I made redundant yesterday. The whole team.
        I got fired today
        they let me go yesterday
        I lost my job
        My boss fired me
        I got the sack
        They're not renewing my contract
        my contract will not be extended
        my role has been cut
        They're closing the pool, all of us are out of work.
        I was dismissed yesterday
        Our whole department is being made redundant
        my wife lost her job
    """,
    "parting": """
        she left me
        My husband left me on Saturday.
        We are getting divorced
        my wife wants a divorce
        We broke up last week
        my girlfriend and I split up
        my marriage is over
        Oh and I got dumped by Sam on Friday, so that's fun.
        she has left me for someone else
        my boyfriend dumped me by text
        My husband left me after twelve years.
        My husband has moved out.
        we've decided to separate
    """,
    "accident": """
        My son had a bad accident
        I had a car accident
        our house burned down
        there was a fire in our flat
        I was mugged on the way here
        My daughter was hit by a car
        I was hit by a delivery van
    """,
    "unsaid": """
        I got terrible news today
        there was a death in the family
    """,
}
NONE = """
    my first mentor died in 1998 and taught me patience
    my father died in 2004
    my father died when I was six
    My grandmother died when I was little and left me her violin
    my grandfather died years ago
    for example when my daughter was ill
    the project died
    the deal died on Friday
    my phone died in the middle of the call
    The conversation died
    The fridge died yesterday and the kitchen was chaos.
    My motivation died last week
    Motivation died last week
    The coffee machine died today
    I was hit by a wave of tiredness
    I have two dementia residents
    I had a stroke of luck
    It was late, at the bus terminal
    It was at the bus terminal
    I lost my work when the laptop crashed
    I was dismissed in the meeting
    She left me and Tom in charge
    She left me after the meeting with all the plates
    I was out of work by five
    my dad is dead against it
    I nearly died of embarrassment
    My mother would have died laughing
    if my mother died I'd not know what to do
    I'm afraid my father is dying
    I dreamt that my mother died
    In the film her mother dies
    My mother is not dead yet
    my colleague passed me the file
    my sister passed her exam
    I lost my temper
    I lost my sister's keys
    we lost the client
    I lost a colleague to the other team
    I work on a cancer ward
    I was diagnosed with ADHD last year
    the test results of the server were bad
    My results are bad this quarter
    my mother has a stroke of genius now and then
    my friend is ill-tempered
    she left me in charge of the ward
    she left me a note
    he left me alone with the client
    my boss left me to deal with it
    He left on Monday
    my wife left for work
    we broke up into groups of three
    we split up the work
    we are separating the two roles
    I was fired up after the talk
    I had to lay off two people last month
    I have to make two people redundant
    I'm afraid of losing my job
    My boss let me go home early
    They let me go to the conference
    I was let go early on Friday
    bad news for the budget
    I got bad news about the budget
    a happy accident
    I had a crash course in finance
    She said "my mother died" and the room went quiet
    She said 'my mother died' and the room went quiet
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HEAVY.items() for text in lines(texts)])
def test_heavy_news_is_noticed(kind: str, text: str) -> None:
    """A loss, an illness, a job or a partner gone, an accident: told as it is now, carefully or not."""
    told = news_in(text)
    assert told is not None and told.kind == kind


@pytest.mark.parametrize("text", lines(NONE))
def test_a_story_a_figure_of_speech_or_a_fear_is_no_news(text: str) -> None:
    """What was long ago, did not happen, happened to a thing, or is an ordinary matter is met as usual."""
    assert news_in(text) is None


def test_news_says_whom_it_is_about() -> None:
    """The illness of a father and that of a mother are two pieces of news; one that is told again is one."""
    first, again, other = map(news_in, ("My father is very ill.", "since my father is ill", "My mother is ill too."))
    assert first and again and other
    assert first.people == again.people == {"father"} and other.people == {"mother"}


def test_the_sample_mentees_tell_no_heavy_news() -> None:
    """Hundreds of turns of people who tell of their work, their fears and their past, and not one false alarm."""
    turns = [
        turn["text"]
        for path in sorted((DATA / "exchanges").rglob("*.json"))
        for turn in json.loads(path.read_text(encoding="utf-8")).get("turns", [])
        if turn["speaker"] == "mentee"
    ]
    assert len(turns) > 300
    assert [text for text in turns if news_in(text)] == []


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("ok let's go on with the families", True),
        ("Ha, no, let's talk about the parents' evening instead.", True),
        ("We can continue now please.", True),
        ("go on", True),
        ("Anyway, a first step: I could ask Ruth", True),
        ("I'd like to get back to my theme", True),
        ("I am ready", True),
        ("I can't go on", False),
        ("We can't go on like this", False),
        ("I don't know how to go on", False),
        ("how can I go on without her", False),
        ("life goes on", False),
        ("She went on talking until the end.", False),
        ("I keep thinking I should have driven up on Friday.", False),
    ],
)
def test_going_on_is_said_by_the_mentee(text: str, on: bool) -> None:
    """They go on when they say so; to wonder how one could is something else."""
    assert goes_on(text) is on


@pytest.mark.parametrize(
    ("text", "declines"),
    [
        ("I don't want to talk about it.", True),
        ("I would rather not.", True),
        ("There is nothing to say.", True),
        ("I'd like to say more about her.", False),
        ("I want to talk about it", False),
    ],
)
def test_not_wanting_to_talk_is_heard(text: str, declines: bool) -> None:
    """Whoever would rather not speak of it is asked nothing about it."""
    assert declines_to_talk(text) is declines


@given(st.text(max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever somebody types, it is read without a fault."""
    told = news_in(text)
    assert told is None or told.kind in HEAVY
    assert goes_on(text) in (True, False) and declines_to_talk(text) in (True, False)


def test_a_very_long_message_is_read_in_a_moment() -> None:
    """Somebody who pastes a book waits no longer than for a sentence."""
    begun = time.monotonic()
    assert news_in("my mother and the meeting and " * 20_000) is None
    assert news_in("My mother said so. " * 5_000 + "My mother died on Sunday.") is not None
    assert time.monotonic() - begun < 8
