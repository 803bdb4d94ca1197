from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant import events as e
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.listening import (
    ABOUT_IT,
    FEELING,
    MEANING,
    MOMENT,
    OWN_QUESTION_WORDS,
    Listener,
    question_faults,
)
from assistant.phases import Facet, Tells
from assistant.prompts import PromptLibrary
from assistant.questions import label_question
from assistant.quoting import Quote
from assistant.runtime.base import Message, Prompt
from assistant.runtime.scripted import ScriptedModel
from assistant.wording import same_question

LIBRARY = PromptLibrary()
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HUDDLE = "i want the morning huddle to be mine"
PLANNING = "I sat in the planning and Paul talked over me"


def session(*texts: str, **about: Any) -> Session:
    """A conversation in which the mentee said these things and waits for an answer."""
    steps: list[tuple[str, dict[str, Any]]] = [(e.SESSION_OPENED, {}), (e.THEME_NAMED, {"theme": "t", "title": "calm"})]
    for text in texts:
        steps += [(e.COACH_TURN, {"text": "And then?", **about}), (e.MENTEE_TURN, {"text": text})]
    found = session_of([Event(session="s", type=k, at=NOW, id=str(n), body=b) for n, (k, b) in enumerate(steps)])
    assert found is not None
    return found


def own(clause: str, said: str = HUDDLE, *signs: Tells, facet: Facet | None = None) -> tuple[str, str]:
    """What is asked where the model goes on with this, or nothing, and why not."""
    heard = Listener(ScriptedModel([clause]), LIBRARY).own_question(
        session(said), Quote(said, frozenset(signs)), facet, seed=1
    )
    assert len(heard.refused) == (not heard.question)
    return f"{heard.text} {heard.question}".strip(), "; ".join(refused.why for refused in heard.refused)


# -- how it begins


@pytest.mark.parametrize(
    ("signs", "facet", "begins"),
    [
        ((Tells.SCENE,), None, MOMENT),
        ((Tells.SCENE, Tells.FEELING), Facet.EMOTION, MOMENT),
        ((Tells.HARD,), Facet.EMOTION, FEELING),
        ((Tells.WISH,), Facet.AMBITION, MEANING),
        ((), None, MEANING),
    ],
)
def test_the_beginning_is_chosen_and_the_model_writes_the_clause(
    signs: tuple[Tells, ...], facet: Facet | None, begins: str
) -> None:
    """A moment is asked about as a moment; else the question is for how it is, or for what it means."""
    model = ScriptedModel([" zebras?"])
    Listener(model, LIBRARY).own_question(session(PLANNING), Quote(PLANNING, frozenset(signs)), facet, seed=1)
    (prompt,) = model.prompts
    assert prompt.start == begins
    assert prompt.messages[-2:] == (
        Message.mentee(PLANNING, keep=False), Message.instruction(LIBRARY.prompt("dialogue/ask").body),
    )  # fmt: skip


# -- what may be asked


@pytest.mark.parametrize(
    ("clause", "said", "signs"),
    [
        (" you want the morning huddle to be yours?", HUDDLE, ()),
        (" Paul talked over you in the planning?", PLANNING, (Tells.SCENE,)),
        (" you sat in the planning and Paul talked over you?", PLANNING, (Tells.SCENE,)),
        (" nobody asked you about the numbers?", "nobody asked me about the numbers", ()),
    ],
)
def test_a_clause_that_says_the_words_back_rightly_is_asked(clause: str, said: str, signs: tuple[Tells, ...]) -> None:
    """The mentee's own words, turned to them, and one short open question behind them."""
    text, why = own(clause, said, *signs)
    back, _, question = text.partition(". ")
    assert back == clause.strip(" ?")[:1].upper() + clause.strip(" ?")[1:], why
    assert question in ABOUT_IT[MOMENT if signs else MEANING]


def test_a_clause_that_cannot_stand_by_itself_is_asked_in_one_question() -> None:
    """Where nobody is addressed, the words stay inside the question, which then says "you"."""
    text, why = own(" he hung up and looked busy?", "he hung up and looked busy. i was at the door", Tells.SCENE)
    assert text == f"{MOMENT} he hung up and looked busy?", why


def test_two_questions_of_one_kind_do_not_sound_alike() -> None:
    """The short question behind what was said back has two wordings, and each is one open question."""
    for wordings in ABOUT_IT.values():
        labels = [label_question(wording) for wording in wordings]
        assert all(label.kind == "open" and not label.stacked and not label.leading_or_advice for label in labels)
        assert not same_question(*wordings)


@pytest.mark.parametrize(
    ("clause", "said", "why"),
    [
        (" to have asthma?", "I have asthma and I run with the children", "says nothing that somebody does"),
        (" the earthworms are beautiful?", "the earthworms behave differently from what the models say", "adds"),
        (" he gave you the wine?", "I gave him the wine at Christmas", "gives"),
        (' he called you "the ticket"?', 'he called me "the ticket"', "quotes instead of saying back"),
        (" he called you “the ticket”?", "he called me “the ticket”", "quotes instead of saying back"),
        (" he called you “the ticket?", "he called me “the ticket”", "quotes instead of saying back"),
        (" three times before the cock crowed?", "I said no three times", "says nothing that somebody does"),
        (" i want the morning huddle to be mine?", HUDDLE, "speaks as the mentee"),
        (" you want the best huddle?", HUDDLE, "adds “best”"),
        (" you want the huddle and what would you do?", HUDDLE, "asks more than one thing"),
        (" you should want the morning huddle?", HUDDLE, "gives advice"),
        (" it is yours?", HUDDLE, "takes up nothing that was said"),
        (" you want the morning huddle. It is yours?", HUDDLE, "unfinished"),
        (" you want\nthe morning huddle?", HUDDLE, "unfinished"),
        (": you want the morning huddle?", HUDDLE, "unfinished"),
        (" you want the morning huddle to be yours", HUDDLE, "unfinished"),
        (" you want " + "the morning huddle and " * 7 + "the morning huddle?", HUDDLE, "too long"),
        ("?", HUDDLE, "takes up nothing that was said"),
    ],
)
def test_a_clause_that_says_them_back_wrongly_is_not_asked(clause: str, said: str, why: str) -> None:
    """What small models write is refused with a reason: no doer, somebody else's deed, marks, words from nowhere."""
    text, reason = own(clause, said)
    assert text == "" and why in reason


def test_whatever_stands_behind_the_question_is_left_out() -> None:
    """The model is stopped at the question mark; it never asks a second thing."""
    text, _ = own(" you want the morning huddle to be yours? And what then?")
    assert text.startswith("You want the morning huddle to be yours. ") and text.count("?") == 1


def test_a_question_that_fails_is_kept_as_it_was() -> None:
    """What the model wanted to ask and could not is written down, for whoever looks."""
    heard = Listener(ScriptedModel([" to have asthma?"]), LIBRARY).own_question(session(HUDDLE), Quote(HUDDLE), seed=1)
    assert heard.text == "" and heard.refused[0].text == f"{MEANING} to have asthma?"
    assert heard.refused[0].as_dict()["why"] == heard.refused[0].why != ""


def test_a_question_asked_before_is_not_asked_again() -> None:
    """Also the model may not repeat a question."""
    clause, before = " you want the morning huddle to be yours", f"{MEANING} you want the morning huddle to be yours?"
    again = session(HUDDLE, HUDDLE, question=before)
    assert question_faults(before, clause, Quote(HUDDLE), again) == ["was asked before"]
    assert question_faults(before, clause, Quote(HUDDLE), session(HUDDLE)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Do you think that you want the morning huddle to be yours?", "not open"),
        ("What is it like that you want the morning huddle? What about the van?", "asks more than one thing"),
        ("What if you want the morning huddle to be yours?", "leads or advises"),
        ("What is it like " + "that " * OWN_QUESTION_WORDS + "you want the morning huddle to be yours?", "too long"),
    ],
)
def test_the_model_s_own_question_keeps_the_rules_of_the_bank(text: str, fault: str) -> None:
    """One open question, short and without advice, however it begins."""
    assert fault in question_faults(text, " you want the morning huddle to be yours", Quote(HUDDLE), session(HUDDLE))


# -- weighing


def test_questions_are_weighed_against_any_other_dialogue() -> None:
    """What fits this dialogue wins, not what fits every dialogue: the same options are weighed behind the beginning."""
    seen: list[tuple[Prompt, Sequence[str], Prompt | None]] = []

    class Weighing(ScriptedModel):
        def likelihood(
            self, prompt: Prompt, options: Sequence[str], *, against: Prompt | None = None, cancel: object = None
        ) -> list[float]:
            seen.append((prompt, options, against))
            return [0.0] * len(options)

    ear = Listener(Weighing(), LIBRARY)
    assert ear.best(session(HUDDLE), ["What now?", "What else?"], after="You want the huddle.") == [0.0, 0.0]
    ((prompt, options, against),) = seen
    assert prompt.messages == ear.dialogue(session(HUDDLE).exchange) and list(options) == ["What now?", "What else?"]
    assert prompt.start == "You want the huddle."
    assert against is not None and against.messages == ear.beginning()
