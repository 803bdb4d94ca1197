from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from assistant.runtime.base import Message, Prompt, Sampling
from assistant.runtime.endings import first_sentence

GREEDY = Sampling(temperature=0, max_tokens=12)


@pytest.mark.model
def test_a_seed_decides(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """The same seed gives the same text, another seed another; there is no hidden chain between calls."""
    prompt = dialogue(sample.meeting)
    engine.write(prompt)
    texts = [engine.write(prompt, Sampling(seed=seed, temperature=1, max_tokens=12)).text for seed in (1, 2, 1)]
    assert texts[0] == texts[2] != texts[1]


@pytest.mark.model
@pytest.mark.parametrize("seed", [-1, 2**32 - 1, 2**70])
def test_no_seed_means_any_seed(exact_engine: Any, dialogue: Callable[..., Prompt], seed: int, sample: Any) -> None:
    """Also seeds that the runtime would take for "choose one yourself" give the same text again."""
    prompt = dialogue(sample.meeting)
    exact_engine.write(prompt)
    sampling = Sampling(seed=seed, temperature=1.5, top_p=1, min_p=0, top_k=0, max_tokens=12)
    assert len({exact_engine.write(prompt, sampling).text for _ in range(3)}) == 1


@pytest.mark.model
def test_nothing_is_left_to_chance_at_temperature_zero(
    engine: Any, dialogue: Callable[..., Prompt], sample: Any
) -> None:
    """At temperature 0 the seed does not matter."""
    prompt = dialogue(sample.meeting)
    engine.write(prompt)
    assert len({engine.write(prompt, GREEDY.model_copy(update={"seed": seed})).text for seed in range(3)}) == 1


@pytest.mark.model
def test_the_text_grows_word_by_word(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Whoever listens hears the whole text so far each time, and in the end the answer."""
    heard: list[str] = []
    done = engine.write(dialogue(sample.meeting), Sampling(max_tokens=10), on_text=heard.append)
    assert heard[-1] == done.text
    assert all(later.startswith(earlier) for earlier, later in pairwise(heard))
    assert len(heard) == done.timing.decode_tokens == 10
    assert done.stop_reason == "length"


@pytest.mark.model
def test_the_opening_words_are_not_repeated(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Words put into the model's mouth are read, gone on from, and no part of the answer."""
    done = engine.write(dialogue(sample.meeting, start="You were angry with"))
    assert done.text.startswith((" yourself", " you"))


@pytest.mark.model
def test_an_answer_ends_with_its_first_sentence(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Asked for one sentence, the model is stopped when a second begins, and that one is not heard."""
    prompt = dialogue("Tell me a long story about the sea.")
    story = engine.write(prompt, Sampling(temperature=0, max_tokens=80)).text
    heard: list[str] = []
    done = engine.write(prompt, Sampling(temperature=0, max_tokens=80, one_sentence=True), on_text=heard.append)
    assert done.stop_reason == "stop"
    assert (done.text, True) == first_sentence(story)
    assert done.text == heard[-1] and done.text[-1] in ".!?"
    assert not any(first_sentence(text)[1] for text in heard)


@pytest.mark.model
def test_a_stop_ends_the_answer(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """An answer ends before the first of the stops, also one in the middle of a token."""
    prompt = dialogue("Tell me a long story about the sea.")
    story = engine.write(prompt, Sampling(temperature=0, max_tokens=30)).text
    stop = story[20:23]
    done = engine.write(prompt, Sampling(temperature=0, max_tokens=30, stop=("###", stop)))
    assert (done.text, done.stop_reason) == (story[: story.index(stop)], "stop")


@pytest.mark.model
def test_the_model_may_end_by_itself(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """When the model says it is done, the answer ends, and no mark is part of it."""
    done = engine.write(dialogue("Say only: yes", start="Yes."), Sampling(temperature=0, max_tokens=200))
    assert done.stop_reason == "end"
    assert "<|" not in done.text


@pytest.mark.model
@pytest.mark.parametrize("text", ["👍🏽 ok 👩‍👩‍👧", "Grüße aus Kraków, 你好", "नमस्ते", "ǆ…“x”"])
def test_characters_of_several_tokens_come_whole(
    engine: Any, dialogue: Callable[..., Prompt], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters and emoji that need several tokens are shown when they are whole, never as broken halves."""
    tokens = engine._native.tokens(text)
    monkeypatch.setattr(engine, "_sampled", lambda sampling: iter(tokens))
    heard: list[str] = []
    done = engine.write(dialogue("Hello."), Sampling(max_tokens=200), on_text=heard.append)
    assert done.text == text
    assert all(text.startswith(part) and "\ufffd" not in part for part in heard)
    monkeypatch.setattr(engine, "_sampled", lambda sampling: iter(tokens[: len(tokens) - 1]))
    assert "\ufffd" not in engine.write(dialogue("Hello."), Sampling(max_tokens=200)).text


@pytest.mark.model
def test_half_an_emoji_does_no_harm(engine: Any) -> None:
    """Text that is no proper Unicode, as a paste can be, is read with a question mark in its place."""
    prompt = Prompt(messages=(Message(role="user", text="so \ud83d sad"),))
    tokens, _ = engine.read_tokens(prompt, 10)
    assert "so ? sad" in b"".join(map(engine._native.piece, tokens)).decode()
