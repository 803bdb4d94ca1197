from __future__ import annotations

import threading

import pytest

from assistant.errors import ModelStopped
from assistant.runtime.base import LanguageModel, Message, Prompt, Sampling, Status
from assistant.runtime.scripted import ScriptedModel

SAMPLING = Sampling()


def prompt(text: str = "Hello.") -> Prompt:
    return Prompt(messages=(Message(role="user", text=text),))


def test_it_says_what_it_was_told_and_then_the_last_for_ever() -> None:
    """Answers come in turn; when they run out, the last one goes on."""
    model: LanguageModel = ScriptedModel(["One.", "Two."])
    assert [model.complete(prompt(), SAMPLING).text for _ in range(4)] == ["One.", "Two.", "Two.", "Two."]


def test_it_can_answer_what_it_is_asked() -> None:
    """A function of the prompt can answer, and every prompt can be looked at afterwards."""
    model = ScriptedModel(lambda asked: asked.messages[-1].text.upper())
    assert model.complete(prompt("so tired"), SAMPLING).text == "SO TIRED"
    assert model.prompts == [prompt("so tired")]


@pytest.mark.parametrize("answers", [None, [], ()])
def test_without_answers_it_is_harmless(answers: list[str] | None) -> None:
    """For a first look it needs no script: it says one harmless thing, word by word like a real model."""
    model = ScriptedModel(answers)
    heard: list[str] = []
    said: list[Status] = []
    done = model.complete(prompt(), SAMPLING, on_text=heard.append, on_status=said.append)
    assert heard[-1] == done.text and done.text.startswith(" ") and done.stop_reason == "end"
    assert all(done.text.startswith(text) for text in heard) and len(heard) == done.timing.decode_tokens > 3
    assert [status.doing for status in said] == ["writing"]


@pytest.mark.parametrize(("fail_after", "heard"), [(0, []), (2, ["Some", "Some words"])])
def test_it_can_die_in_the_middle_of_an_answer(fail_after: int, heard: list[str]) -> None:
    """After so many words it fails as a model does whose process was killed, in every answer."""
    model = ScriptedModel(["Some words to say"], fail_after=fail_after)
    for _ in range(2):
        texts: list[str] = []
        with pytest.raises(ModelStopped, match=r"in the middle of its work\. Your words are saved\."):
            model.complete(prompt(), SAMPLING, on_text=texts.append)
        assert texts == heard


def test_a_short_answer_survives_a_late_death() -> None:
    """An answer shorter than the failure is told to its end."""
    assert ScriptedModel(["Two words"], fail_after=2).complete(prompt(), SAMPLING).text == "Two words"


def test_stop_ends_it_within_a_word() -> None:
    """Stop, pressed while a word is awaited, leaves the words before it and no more."""
    stop, words = threading.Event(), iter(range(9))

    def before_word() -> None:
        if next(words) == 2:
            stop.set()

    done = ScriptedModel(["One two three four"], before_word=before_word).complete(prompt(), SAMPLING, cancel=stop)
    assert (done.text, done.stop_reason, done.timing.decode_tokens) == ("One two", "cancelled", 2)


def test_stop_before_it_begins() -> None:
    """Whoever has pressed Stop already gets nothing, as from a real model."""
    stop = threading.Event()
    stop.set()
    done = ScriptedModel(["One two"]).complete(prompt(), SAMPLING, cancel=stop)
    assert (done.text, done.stop_reason) == ("", "cancelled")


def test_a_test_can_wait_before_each_word() -> None:
    """Something can be done before each word, so that a test sees the page while an answer is written."""
    heard: list[str] = []
    seen: list[int] = []
    model = ScriptedModel(["a b c"], before_word=lambda: seen.append(len(heard)))
    model.complete(prompt(), SAMPLING, on_text=heard.append)
    assert seen == [0, 1, 2]


def test_it_has_no_opinion_and_no_name() -> None:
    """It finds every option as likely as the next, says that it is scripted, and can be closed at any time."""
    model = ScriptedModel()
    model.close()
    assert model.likelihood(prompt(), ["a", "b"], against=prompt()) == [0.0, 0.0]
    assert (model.card.id, model.card.sha256, model.card.runtime) == ("scripted", None, "scripted")
    assert model.complete(prompt(), SAMPLING).text
