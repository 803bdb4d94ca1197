from __future__ import annotations

import pytest

from assistant.beginnings import Beginnings
from assistant.passages import Asked, Passage, asked_for, asks_for_signs
from assistant.voice import kinds_of
from assistant.wishes import action_in


def passage(text: str, asked: Asked | None = None, turn: int = 3) -> Passage:
    return Passage(turn, text, kinds_of(text), asked)


def begun(*texts: str, asked: Asked | None = None) -> Beginnings:
    return Beginnings([passage(text, asked, turn) for turn, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Oh, I'd love another form to fill in, who wouldn't", None),
        ("Win the lottery and become taller by spring, obviously", Asked.FUTURE),
        ("He told me I want too much, and that there are others waiting for my desk", None),
        ("I wish you and your family a blessed week, coach", None),
    ],
)
def test_a_joke_a_courtesy_and_a_reported_word_begin_no_goal(text: str, asked: Asked | None) -> None:
    """What is only worded as a wish is not held out to the mentee as theirs."""
    assert begun(text, asked=asked).wishes == []


def test_a_feat_that_nobody_called_good_is_something_to_build_on() -> None:
    """People show what goes well by telling what they did and what came of it."""
    text = "I took the lad along on the roof and by evening he did the ridge alone"
    assert [p.text for p in begun(text).footholds] == [text]


def test_what_was_asked_about_the_future_is_no_habit() -> None:
    """An answer to how it should be tells of no trouble, whatever words are in it."""
    text = "My boss asks and I nod, every single time it is like that with him"
    assert begun(text).habits and not begun(text, asked=Asked.FUTURE).habits


def test_a_moment_has_the_mentee_in_it() -> None:
    """What others did is nothing to go back to."""
    own = "I dropped the tray in front of the bride, and nobody said one word"
    others = "She dropped the tray in front of the bride, and nobody said one word"
    assert [p.text for p in begun(own, others).moments] == [own]


def test_a_feeling_alone_is_no_foothold() -> None:
    """Joy can carry somebody; a plan needs what brought it."""
    felt = "I felt so proud and happy that evening"
    heard = begun(felt, "I took the lad along on the roof and by evening he did the ridge alone")
    assert felt not in [p.text for p in heard.footholds] and len(heard.footholds) == 1


def test_each_passage_is_one_thing_only() -> None:
    """Nothing is built on and watched, or wished for and kept clear of, at the same time."""
    heard = begun(
        "I'd like to say one thing early, before the tea",
        "I don't want to become the loud one in there",
        "I took the lad along on the roof and by evening he did the ridge alone",
        "he looks at his watch and I start talking faster and lose the thread",
        "I dropped the tray in front of the bride, and nobody said one word",
    )
    lists = [heard.wishes, heard.refusals, heard.good, heard.habits, heard.moments]
    assert [p.turn for found in lists for p in found] == [0, 1, 2, 3, 4]


def test_the_likeliest_comes_first() -> None:
    """The clearest wish stands before one that may be none."""
    heard = begun(
        "I want people to turn to me before anything gets decided", "I'd love quiet mornings with my own data"
    )
    assert next(p.text for p in heard.wishes) == "I'd love quiet mornings with my own data"


@pytest.mark.parametrize(
    "text",
    [
        "My father died in the yard and I told everybody it was a beautiful way to go",
        "Mom got sick and I stopped for a few months, and then she passed away",
        "I'm sorry, it looks a little bit funny when I see it written",
        "A customer comes in and asks for the boss, and I say she's in the back. And I keep sanding",
    ],
)
def test_a_death_an_apology_and_a_picture_of_what_may_come_are_nothing_to_practise_on(text: str) -> None:
    """Nobody is offered their mother's death as a thing to try out, or their success as a thing to watch."""
    heard = begun(text)
    assert [*heard.good, *heard.habits, *heard.moments] == []


@pytest.mark.parametrize(
    "text",
    [
        "The microphone died and I told the whole hall the story without it",
        "She passed her second year because I sat with her every night until it worked",
        "I got the generator running that three people had buried already",
    ],
)
def test_words_of_loss_in_a_feat_take_nothing_away(text: str) -> None:
    """A dead microphone is no death."""
    heard = begun(text)
    assert [*heard.good, *heard.moments]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("I'd like to talk through one and two", False),
        ("I want to discuss this with you first", False),
        ("I want to say one thing when they discuss the budget", True),
        ("to talk to the suits like I talk over the pool table", True),
    ],
)
def test_what_is_wished_of_the_conversation_is_no_goal(text: str, goal: bool) -> None:
    """Who would like to talk something through has said what today is for; who wants to talk elsewhere has a wish."""
    assert bool(begun(text, asked=Asked.FUTURE).wishes) is goal


def test_a_courtesy_does_not_stand_in_a_goal() -> None:
    """Who asks politely finds their wish in the sketch, and not the "please"."""
    wish = passage("I would like to show one photo of one worm, please")
    assert action_in(wish) == "show one photo of one worm"
    assert action_in(passage("I want to work without trying to please everyone")).endswith("please everyone")


def test_what_would_prove_it_is_a_sign() -> None:
    """An answer to "which proof would convince you" is a picture of success."""
    question = "Which proof would convince you more than any praise?"
    assert asked_for(question) is Asked.FUTURE and asks_for_signs(question)


def test_where_there_is_nothing_else_something_that_may_be_a_moment_is_looked_at() -> None:
    """Who has said enough and worded nothing clearly gets one thing to look at, and not an empty page."""
    faint = "I gave her the treatment for free, which, what is that, here is some argan oil"
    clear = "I dropped the tray in front of the bride, and nobody said one word"
    assert [p.text for p in begun(faint).moments] == [faint]
    assert [p.text for p in begun(faint, clear).moments] == [clear]
