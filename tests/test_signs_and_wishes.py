from __future__ import annotations

from datetime import date

import pytest

from assistant.asides import is_aside
from assistant.beginnings import Beginnings
from assistant.hearing import Hearing
from assistant.passages import passages
from assistant.quoting import telling
from assistant.transcript import Exchange, Turn


def exchange_of(question: str, answer: str) -> Exchange:
    """An exchange of a theme question, an answer, and this question with its answer."""
    said = ("What brings you here?", "Hello to you.", question, answer)
    turns = [Turn(speaker="mentee" if n % 2 else "coach", text=text) for n, text in enumerate(said)]
    return Exchange(theme="t", today=date(2026, 11, 22), ends=date(2027, 9, 30), turns=tuple(turns))


@pytest.mark.parametrize(
    "question",
    ["What does success look like here?", "Who would notice?", "What would be a first small sign of change?"],
)
def test_what_would_be_seen_is_a_sign_and_no_wish(question: str) -> None:
    """A detail of a success picture stands under what can be measured, and no goal begins with it."""
    heard = Hearing(passages(exchange_of(question, "Irmgard would notice my good coat in the hall.")))
    assert [p.text for p in heard.signs] == ["Irmgard would notice my good coat in the hall"]
    assert heard.wishes == []


def test_a_wish_that_is_said_stays_a_wish_whatever_was_asked() -> None:
    """Who answers a question about signs with "I want" has said a wish."""
    heard = Hearing(passages(exchange_of("Who would notice?", "I want the huddle in the morning to be mine.")))
    assert heard.signs == [] and len(heard.clear_wishes) == 1


@pytest.mark.parametrize(
    ("answer", "sure"),
    [
        ("home by six, two days a week", True),
        ("I'd like to have a desk with a drawer", True),
        ("Handing over, that's what they call it", False),
        ("Ramesh and Baban and those fellows, who used to call me Sunya and smile at me", False),
    ],
)
def test_a_goal_begins_with_a_wish_that_is_sure(answer: str, sure: bool) -> None:
    """Asked what they hope for, people also tell; what only tells is no beginning."""
    heard = Beginnings(passages(exchange_of("What do you hope for?", answer)))
    assert bool(heard.wishes) is sure


def test_a_condition_is_not_quoted_without_what_follows_from_it() -> None:
    """Half a sentence that ends in "because if I cut one" says nothing."""
    told = "i make 41 slides because if i cut one then i have decided that month of my life was not important"
    quotes = telling(exchange_of("And?", told))
    assert not any(quote.text.endswith("if i cut one") for quote in quotes)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Thank you. That is all for today.", True),
        ("Thanks so much! Bye.", True),
        ("Thank you. He left me.", False),
        ("That is all for today. I want the huddle to be mine.", False),
    ],
)
def test_a_thank_you_with_a_goodbye_is_no_material(text: str, aside: bool) -> None:
    """Nobody is offered their own goodbye as an idea for a goal."""
    assert is_aside(text) is aside
    assert (passages(exchange_of("What do you hope for?", text)) == []) is aside


WISHED = "How would you like it to be?"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (WISHED, "I can do the books, I have no worry about the books."),
        (WISHED, "Networking, then. I dislike the word."),
        ("Which recent moment does that bring back?", "I can do the books, I've no trouble with the books."),
    ],
)
def test_what_somebody_can_do_already_or_dislikes_is_no_wish(question: str, answer: str) -> None:
    """No goal begins at the one thing that needs none."""
    assert Beginnings(passages(exchange_of(question, answer))).wishes == []


def test_the_end_of_a_sentence_that_began_with_i_want_to_is_a_wish() -> None:
    """Somebody who only has to go on says no "I want" again."""
    question = "Begin with “I want to”. How does your sentence go on?"
    heard = Beginnings(passages(exchange_of(question, "get my own key and open up on a Sunday")))
    assert [p.text for p in heard.wishes] == ["get my own key and open up on a Sunday"]


@pytest.mark.parametrize(
    "answer",
    ["He sold the red mare without asking me. Good mare.", "I laugh it off at lunch, they love it, they ask for more."],
)
def test_a_loss_or_a_mask_is_nothing_that_goes_well(answer: str) -> None:
    """Who was passed over, or plays a part, is not told to do more of it."""
    assert Beginnings(passages(exchange_of("What happened?", answer))).footholds == []


def test_a_mask_is_none_either_where_something_good_was_asked_for() -> None:
    """What is laughed off is not what somebody is proud of."""
    question = "When did it go well?"
    assert Beginnings(passages(exchange_of(question, "I laugh it off at lunch, they love it."))).footholds == []


@pytest.mark.parametrize(
    "answer",
    [
        "In the kitchen I have eighty children and I never raise my voice.",
        "If I am alone with one of them I am okay, I think.",
        "I have seen panic in other drivers, it is in the hands.",
    ],
)
def test_what_goes_all_right_or_was_seen_in_others_is_not_hard(answer: str) -> None:
    """Nobody is offered to work on what is no trouble to them."""
    assert Beginnings(passages(exchange_of("What happened?", answer))).habits == []


def test_what_is_no_problem_somewhere_is_good() -> None:
    """Where it goes without trouble there is something good to say back."""
    heard = Hearing(passages(exchange_of("What happened?", "With the children I have no problem, I am even loud.")))
    assert [p.text for p in heard.good] == ["With the children I have no problem, I am even loud"]
