from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.passages import Asked, Passage, passages
from assistant.transcript import parse_exchange
from assistant.voice import count_words, kinds_of
from assistant.wishes import (
    CLEAR,
    DOING_WORDS,
    FAINT,
    About,
    about,
    action_in,
    is_about_becoming,
    is_condition,
    is_unwanted,
    names_something,
    wants,
    wish_weight,
)

PATHS = sorted((Path(__file__).parent / "data/exchanges").rglob("*.json"))
SAID = [p for path in PATHS for p in passages(parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22)))]
FUTURE, GOOD, UNWANTED = Asked.FUTURE, Asked.GOOD, Asked.UNWANTED


def passage(text: str, asked: Asked | None = None, place: int = 0) -> Passage:
    return Passage(3, text, kinds_of(text), asked, place)


# -- wanting


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to say one thing early",
        "i want the huddle to be mine",
        "We’d love to hand it over to the two new ones",
        "I would rather be asked first",
        "I wish I could say no to him",
        "I hope to come back as a guest",
        "I need to stop hiding behind the drums",
        "if only the phone were quiet for a day",
        "my dream is a small bakery by the sea",
        "it would be nice to know their names",
        "I'd really just like to sleep through one night",
    ],
)
def test_a_wish_is_heard_in_its_words(text: str) -> None:
    """Wanting, wishing, hoping and needing are wishes whatever the coach had asked."""
    assert wants(text) and wish_weight(passage(text)) >= CLEAR
    assert wish_weight(passage(text, FUTURE)) > wish_weight(passage(text))
    assert not is_unwanted(passage(text, FUTURE))


@pytest.mark.parametrize(
    "text",
    [
        "I wish I was joking",
        "I need to survive until spring basically. no, that's not it",
        'my lead said "we\'d like to hear more of you" and i nodded',
        'the form asks "what do I want to be" in bold letters',
        "They know the answer, they want me to say it",
        "my sister wants to come along",
        "my wife says I need to slow down a bit",
        "I don't want to become the loud one",
        "I never want to stand on a stage again",
        "I'd rather not go on a stage again",
        "I am not sure that I want to lead the ward",
        "I like the smell of the workshop",
        "the minutes are on the shelf",
    ],
)
def test_what_is_no_wish_of_the_mentee_is_not_heard_as_one(text: str) -> None:
    """A joke, somebody else's wish, a quotation, a refusal and a doubt are no wishes."""
    assert not wants(text)
    assert wish_weight(passage(text)) < FAINT


@pytest.mark.parametrize(
    ("text", "asked", "is_wish"),
    [
        ("Two or three people I can call without reason", FUTURE, True),
        ("they'd bring their mate to work here", FUTURE, True),
        ("Walk the floor because I like to, and not because it rings", FUTURE, True),
        ("someone who says the thing on the day", FUTURE, True),
        ("Two or three people I can call without reason", None, False),
        ("they'd bring their mate to work here", GOOD, False),
        ("I run the late shift in the warehouse", None, False),
        ("I think that is how it is in our town", FUTURE, False),
        ("My husband does the bath and thinks that is his half", FUTURE, False),
        ("The post gets advertised in February", FUTURE, False),
        ("right now the night coordinator runs it", FUTURE, False),
        ("What I'm not having is the door shut", FUTURE, False),
    ],
)
def test_an_answer_to_how_it_should_be_is_a_wish(text: str, asked: Asked | None, is_wish: bool) -> None:
    """Plain words are a wish where the coach asked for a future, unless they tell how things are."""
    assert (wish_weight(passage(text, asked, place=1)) >= FAINT) is is_wish


def test_a_wish_can_be_ranked() -> None:
    """Wishing words in an answer to the right question weigh most, plain words further down in it least."""
    weights = [
        wish_weight(passage("I'd like to sit in front of them", FUTURE)),
        wish_weight(passage("I'd like to sit in front of them")),
        wish_weight(passage("more light in the workshop", FUTURE)),
        wish_weight(passage("lighter than this", FUTURE)),
        wish_weight(passage("lighter than this", FUTURE, place=2)),
        wish_weight(passage("lighter than this")),
    ]
    assert weights == sorted(weights, reverse=True) and len(set(weights)) == 6 and weights[-1] == 0


# -- not wanting


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I don't want to become the loud one", None),
        ("i really don’t want a certificate", None),
        ("I would hate to be a shouter", None),
        ("I can't stand the round of updates", None),
        ("please no certificate course", None),
        ("I said no thank you to the leaflet", None),
        ("I do not wish to wave my hands about", None),
        ("No courses. And no robots", UNWANTED),
        ("No courses. And no robots", FUTURE),
        ("loud. my uncle is loud", UNWANTED),
        ("I won't do it like that again", FUTURE),
        ("not going part time", FUTURE),
        ("the winter concert is off limits", FUTURE),
        ("I don't need to be funny", FUTURE),
    ],
)
def test_what_is_not_wanted_is_heard(text: str, asked: Asked | None) -> None:
    """A refusal is heard in its words, and in a short "no" where the coach had asked how it should be."""
    assert is_unwanted(passage(text, asked))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("No one put that in my file", None),
        ("No one put that in my file", FUTURE),
        ("I won't do it like that again", None),
        ("I don't need to look it up any more", None),
        ("No courses in our town, so I read", None),
        ("he doesn't want me to lead", None),
        ("I'd like it to stay as it is", UNWANTED),
        ("I have nothing against the stage", FUTURE),
        ('my sister said "I don\'t want to go there" and went home', None),
        ("I am not sure that I want to lead the ward", None),
        ("the office is on the third floor", FUTURE),
    ],
)
def test_what_tells_how_it_is_is_no_refusal(text: str, asked: Asked | None) -> None:
    """What others refuse, what was never done and what somebody doubts is not among what they do not want."""
    assert not is_unwanted(passage(text, asked))


@pytest.mark.parametrize(
    ("text", "about_me"),
    [
        ("I don't want to become the loud one", True),
        ("I don't want also to become a boss with papers only", True),
        ("I would never want to work like that", True),
        ("I don't want the head's job", False),
        ("please no certificate course", False),
    ],
)
def test_what_somebody_does_not_want_to_become_is_told_apart(text: str, about_me: bool) -> None:
    """What one does not want to do or be says more than what one would not be given."""
    assert is_about_becoming(passage(text)) is about_me


# -- doing


@pytest.mark.parametrize(
    ("text", "asked", "action"),
    [
        ("I'd like to say one thing early", None, "say one thing early"),
        ("i want to run one staff meeting my way", None, "run one staff meeting my way"),
        ("I would like to be able to leave at five", None, "leave at five"),
        ("I'd love to learn how to draw a plan of the yard", None, "draw a plan of the yard"),
        ("If I worry, I'd like to worry at work, at 16:45", None, "worry at work, at 16:45"),
        ("We would like to hand it over in May.", None, "hand it over in May"),
        ("I want to write it myself. Every page", None, "write it myself"),
        ('I want to answer with a plain "no" once', None, 'answer with a plain "no" once'),
        ("I'd ask the deputy before lunch", FUTURE, "ask the deputy before lunch"),
        ("I would have told one person before asking anybody", FUTURE, "have told one person before asking anybody"),
        ("if I had spoken to someone who does it at home", FUTURE, "have spoken to someone who does it at home"),
        ("I could stand by one object and talk", FUTURE, "stand by one object and talk"),
        ("Walk the floor in the mornings", FUTURE, "walk the floor in the mornings"),
        ("just say it in the room", FUTURE, "say it in the room"),
    ],
)
def test_a_wish_to_do_something_goes_on_from_i_will(text: str, asked: Asked | None, action: str) -> None:
    """What somebody can do themselves becomes words behind "I will", all of them theirs."""
    assert action_in(passage(text, asked)) == action


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I want the huddle to be mine", FUTURE),
        ("I'd like to feel calm in there", FUTURE),
        ("I want to be the one they ask", FUTURE),
        ("I need to stop hiding from them", FUTURE),
        ("I want to go", FUTURE),
        ("I'd like Mel to go for the lead job", FUTURE),
        ("they'd bring their mate to work here", FUTURE),
        ("someone else could run the huddle", FUTURE),
        ("my brother would sell the shop at once", FUTURE),
        ("I'd tell you that I have an open door", FUTURE),
        ("I want to thank you for all this here", FUTURE),
        ('my lead said "we\'d like to hear more of you" and i nodded', FUTURE),
        ('my lead said "we\'d like to hear more of you" and i nodded', None),
        ("I'd like to give the talk (the short one", FUTURE),
        ("I wanted to write it at the time", None),
        ("if I had spoken to someone who does it", None),
        ("I can read a balance sheet", None),
        ("I could stand by one object and talk", None),
        ("walk the floor in the mornings", None),
        ("the huddle is mine on fridays", FUTURE),
        ("My boss thinks I need to run more meetings", None),
        ("People keep telling me I need to talk to more strangers", None),
        ("", FUTURE),
    ],
)
def test_what_is_no_doing_of_the_mentee_is_no_action(text: str, asked: Asked | None) -> None:
    """A state, a wish for others or of others, words to the coach and what is only told do not become "I will"."""
    assert action_in(passage(text, asked)) == ""


def test_in_real_dialogues_every_action_is_the_mentee_s() -> None:
    """In all sample dialogues an action is made of the mentee's words in their order, and speaks to nobody."""
    actions = {p.text: action_in(p) for p in SAID if action_in(p)}
    assert len(actions) > 20
    for text, action in actions.items():
        assert action.removeprefix("have ").lower() in text.lower()
        assert DOING_WORDS[0] <= count_words(action) <= DOING_WORDS[1]
        assert action.count('"') % 2 == 0 and not action.endswith((".", ",", " "))


WORDS = ["I'd", "like", "to", "I want", "run", "if I had", "say", "one thing", '"', "you", ".", ",", "(", "would",
         "have", "told", "we", "not", "that", "really", "the", "early", "…", "be able to"]  # fmt: skip


SAYING = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=80)


@given(SAYING, st.sampled_from([None, *Asked]))
def test_an_action_is_always_made_of_what_was_said(text: str, asked: Asked | None) -> None:
    """Whatever somebody writes, "I will" goes on in their own words, in one piece and of a length one can say."""
    action = action_in(passage(text, asked))
    assert not action or DOING_WORDS[0] <= count_words(action) <= DOING_WORDS[1]
    assert action.removeprefix("have ").lower() in text.lower()
    assert 0 <= wish_weight(passage(text, asked)) <= 2
    assert not (wants(text) and not asked and is_unwanted(passage(text, asked)))


# -- what a wish is about


@pytest.mark.parametrize(
    ("wish", "kind"),
    [
        ("I want people to turn to me", About.OTHERS),
        ("I'd like Lena to bring me the difficult ones", About.OTHERS),
        ("they'd bring their mate to work here", About.OTHERS),
        ("I want that they like me", About.OTHERS),
        ("I'd like my boss to ask me first", About.OTHERS),
        ("I want Saturday afternoon and Wednesday", About.HAVING),
        ("I'd have real Fridays, most of them", About.HAVING),
        ("Two or three persons I can call", About.HAVING),
        ("more time for the river", About.HAVING),
        ("Get my ticket. Buy a ute", About.HAVING),
        ("I want to pass the second year", About.HAVING),
        ("I would like to understand what I am for", About.BEING),
        ("I want to be boring at home", About.BEING),
        ("I'd like to be someone who says it on the day", About.BEING),
        ("lighter than it is now", About.BEING),
    ],
)
def test_a_wish_is_about_others_or_about_having_or_being(wish: str, kind: About) -> None:
    """What can be tried differs: others one can ask, room one can make, and being one can practise."""
    assert about(wish) is kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I want the huddle to be mine", True),
        ("I'd like to be boring at home", True),
        ("I want that", False),
        ("I want it to be a small thing", False),
        ("what I would like is clear", False),
    ],
)
def test_only_a_wish_that_says_what_it_is_for_stands_by_itself(text: str, names: bool) -> None:
    """Wanting "that" says nothing to somebody who reads it alone."""
    assert names_something(passage(text)) is names


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If I could drive past the building and feel nothing", True),
        ("when they come to me first", True),
        ("I'd drive past the building", False),
        ("iffy things would not bother me", False),
    ],
)
def test_a_sign_of_success_is_told_from_a_wish(text: str, condition: bool) -> None:
    """What begins with "if" says how one would know, and is no goal to move towards."""
    assert is_condition(passage(text)) is condition


@pytest.mark.parametrize(
    "filler", ["I want to ", "I'd like to say it ", "really ", '"I want" ', "not ", ", I want to "]
)
def test_a_long_passage_is_read_in_a_moment(filler: str) -> None:
    """However long a piece of text is, wishes in it are found or not found at once."""
    long = passage(f"I {filler * (50_000 // len(filler))} early", FUTURE)
    began = time.process_time()
    wish_weight(long), is_unwanted(long), action_in(long), about(long.text), names_something(long)
    assert time.process_time() - began < 3


def test_a_feeling_is_no_wish_whatever_was_asked() -> None:
    """Words like "Ashamed, mostly" may answer "how would you like it to be", and still nobody wants it."""
    assert wish_weight(passage("Ashamed, mostly. Hot in the face", Asked.FUTURE)) == 0
    assert wish_weight(passage("Same face at Michaelmas. Sundays off", Asked.FUTURE)) > 0


def test_what_stands_in_the_way_is_no_part_of_the_doing() -> None:
    """A goal ends before the "but"."""
    said = passage("I would like to paint the harbour again but I cannot seem to open the box")
    assert action_in(said) == "paint the harbour again"


@pytest.mark.parametrize(
    ("wish", "of_what"),
    [
        ("at work, that some manager knows I can do more", About.OTHERS),
        ("before this, that I have three people who I can write to", About.HAVING),
    ],
)
def test_a_wish_that_goes_on_with_the_question_is_about_what_follows(wish: str, of_what: About) -> None:
    """An answer like "at work, that …" names a place first; what is wished for comes behind it."""
    assert about(wish) is of_what


@pytest.mark.parametrize(
    "text", ["I want that they like me", "I want people to like me", "i need everybody to love me"]
)
def test_to_want_to_be_liked_starts_no_plan(text: str) -> None:
    """It deserves to be heard; a plan for it would be about what other people feel."""
    assert not names_something(passage(text))
    assert names_something(passage("I want the crew to call me when the pump stops"))
