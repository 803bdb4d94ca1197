from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.moods import is_answer, is_nothing_but_feeling, is_stirred, nods, shrugs


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


STIRRED = """
    I feel sick about it
    I'm furious
    I cried in the car
    So angry.
    I was just crying
    I keep on crying
    I sat in the bathroom and cried
    I was furious when he said I don't trust anyone.
    I can't do it, I can't stop crying when I open the drawer.
    I'm so angry
    I feel shame and also angry to me.
    I am very sad and afraid for visa.
    It makes me sick
    I can't take it any more
    I feel like a failure
    I'm ashamed
    I hate this
    I was in tears
    That really hurts
"""
CALM = """
    I don't feel sick any more
    I would feel less ashamed
    I'm not angry
    If I feel sick I go home
    I no longer feel ashamed
    I nearly cried telling it.
    I'm sick today so I'll be short
    She was furious
    My boss was very angry with the supplier.
    The supplier was so angry that he hung up.
    I was with a crying patient
    We cried laughing
    I'm afraid I can't say
    I'm terribly busy
    it hurts my score
    I can't stand it when people just tell me what to do.
    I feel lost in the menu
    I felt proud
    I'm tired
"""


@pytest.mark.parametrize("text", lines(STIRRED))
def test_a_strong_feeling_is_noticed(text: str) -> None:
    """Sick, furious, ashamed, in tears: what somebody says of themselves now."""
    assert is_stirred(text)


@pytest.mark.parametrize("text", lines(CALM))
def test_what_is_mild_over_wished_or_another_s_is_no_strong_feeling(text: str) -> None:
    """A feeling that is gone, imagined, somebody else's or a turn of phrase holds nothing up."""
    assert not is_stirred(text)


def test_somebody_may_answer_and_feel_in_one_breath() -> None:
    """What says a feeling and nothing else answers nothing; what says more may be an answer."""
    assert is_nothing_but_feeling("I'm furious. Really.")
    assert not is_nothing_but_feeling("I would have to give up my free evenings with the choir. I feel sick about it.")


@pytest.mark.parametrize(
    "text",
    lines("""
        I don't know
        dont know
        not sure
        no idea
        idk
        no
        Hard to say.
        I don't know how to say.
        I have no idea how to explain.
        I not know
        nothing comes to mind
        well, not sure really
        Hmm.
    """),
)
def test_having_no_answer_is_noticed(text: str) -> None:
    """People say in many short ways that nothing comes to their mind."""
    assert shrugs(text)


@pytest.mark.parametrize(
    "text",
    lines("""
        I don't know anybody there
        I don't know why I am writing here
        not sure he likes me
        I don't know how to ask Paul for it
        I can't say no
        nothing works
        hard work
        No, it was the other team.
    """),
)
def test_what_says_something_is_an_answer(text: str) -> None:
    """“I don't know anybody there” is about somebody's life."""
    assert not shrugs(text)


@pytest.mark.parametrize(
    ("text", "nod"),
    [
        ("ok", True),
        ("ok thank you", True),
        ("Thanks!", True),
        ("great, thanks", True),
        ("good meeting", False),
        ("thanks to her I know", False),
        ("yes but he was late", False),
    ],
)
def test_a_mere_nod_is_told_from_words(text: str, nod: bool) -> None:
    """Behind a closing word “ok, thanks” is a goodbye."""
    assert nods(text) is nod


@pytest.mark.parametrize(
    ("text", "says_something"),
    [
        ("I froze in the planning.", True),
        ("annoyed. mostly at me.", True),
        ("I don't know how to be the one who says no to people I had my breaks with.", True),
        ("I don't know anybody there", True),
        ("no", False),
        ("Hm, I don't know.", False),
        ("not sure really", False),
        ("no idea", False),
        ("dunno", False),
        ("I have no idea", False),
        ("hard to say about the money", False),
        ("That is hard to say", False),
        ("I can't think of anything", False),
        ("Thank you very much", False),
        ("Hello there", False),
        ("What do you mean?", False),
        ("He shouted. Why would he do that?", True),
        ("nothing comes to mind", False),
        ("are you even listening", False),
        ("can you just tell me what to do", False),
        ("She asked me: are you even listening. I said yes.", True),
    ],
)
def test_a_shrug_a_nod_a_question_back_and_an_aside_are_no_answers(text: str, says_something: bool) -> None:
    """Not knowing says nothing yet, nor do thanks, asking back or speaking to the coach; a longer turn has begun."""
    assert is_answer(text) is says_something


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever somebody types, it is read without a fault."""
    assert {is_stirred(text), is_nothing_but_feeling(text), shrugs(text), nods(text), is_answer(text)} <= {True, False}
