from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.errors import InputError
from assistant.runtime.scripted import ScriptedModel


def test_a_model_s_wording_is_marked(here: Any, worded: Callable[..., Any]) -> None:
    """Whoever reads it knows that a model proposed it, also where the mentee has changed it since."""
    window = worded(" say one idea aloud in our weekly meetings.")
    with pytest.raises(InputError, match="look at it first"):
        window.sharing.propose_wording()
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    text = window.sharing.propose_wording()
    assert text == "I say one idea aloud in our weekly meetings."
    kept = window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary=text).summary
    changed = window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary="I speak up now.").summary
    assert [(s.by, s.model and s.model.id) for s in (kept, changed)] == [("model", "scripted"), ("mentee", "scripted")]
    assert window.sharing.draft(["theme/t"], mentor="Anna").summary.by == "code"


def test_a_model_s_wording_goes_with_what_it_words(here: Any, worded: Callable[..., Any]) -> None:
    """Words that a model made of a goal do not stay once that goal is left out: what is not shared is in them."""
    window = worded(" say one idea aloud in our weekly meetings.")
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    text = window.sharing.propose_wording()
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary=text)
    later = worded()  # who knows of it from the history alone
    for one in (window, later):
        with pytest.raises(InputError, match="for other things than you share now; it adds “"):
            one.sharing.draft(["theme/t"], mentor="Anna", summary=text)
    assert window.sharing.draft(["theme/t"], mentor="Anna", summary="I speak up.").summary.by == "mentee"


def test_a_wording_is_about_what_was_looked_at_here(here: Any, another: Callable[..., Any]) -> None:
    """What another window put together meanwhile is not what this one words."""
    model = ScriptedModel([" say one idea."])
    window = another("m", model)
    window.chronicle.resume(here.chronicle.session.id)
    window.sharing.draft(["theme/t"], mentor="Anna")
    here.chronicle.catch_up()
    here.sharing.draft(["goal/t", "picture/t"], mentor="Anna")
    window.chronicle.catch_up()
    window.sharing.propose_wording()
    read = " ".join(message.text for message in model.prompts[0].messages)
    assert "being heard in meetings" in read and "People wait" not in read


def test_a_model_that_worded_another_conversation_had_no_part_in_this_one(
    here: Any, worded: Callable[..., Any]
) -> None:
    """Nobody is told that a model had a hand in words which only the mentee wrote."""
    window = worded(" say one idea aloud in our weekly meetings.")
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    assert window.sharing.propose_wording()
    window.chronicle.begin({})
    written = window.sharing.draft([], mentor="Anna", asks=["How was it for you?"], summary="I begin anew.").summary
    assert written.by == "mentee" and written.model is None


@pytest.mark.parametrize(
    "text", ["", " should try a rhetoric course with Professor Miller.", " am great. Should I go on?"]
)
def test_a_wording_that_adds_anything_is_not_proposed(here: Any, text: str, worded: Callable[..., Any]) -> None:
    """A model that goes beyond what is shared is not heard; the wording by rules stays."""
    window = worded(text)
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    assert window.sharing.propose_wording() is None
    assert window.sharing.draft(["theme/t"], mentor="Anna").summary.by == "code"


def test_without_a_model_nothing_is_proposed(here: Any) -> None:
    """The wording by rules is enough."""
    shown = here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.propose_wording() is None
    same = here.sharing.draft(["theme/t"], mentor="Anna", summary=shown.summary.text)
    assert same.summary == shown.summary


def test_a_model_reads_what_is_chosen_and_no_more(here: Any, another: Callable[..., Any]) -> None:
    """What is not to be shared cannot slip through the model."""
    model = ScriptedModel([" say one idea."])
    window = another("m", model)
    window.chronicle.resume(here.chronicle.session.id)
    window.sharing.draft(["theme/t"], mentor="Anna")
    window.sharing.propose_wording()
    read = " ".join(message.text for message in model.prompts[0].messages)
    assert "being heard in meetings" in read and "People wait" not in read and "sentences down" not in read
