from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.errors import ModelRefused
from assistant.runtime.base import Message, Prompt, Sampling, Status
from assistant.runtime.reading import SLICE, common


@pytest.mark.parametrize(
    ("old", "new", "shared"), [([], [], 0), ([1], [], 0), ([1, 2], [1, 2, 3], 2), ([1, 2, 3], [1, 9, 3], 1)]
)
def test_what_two_prompts_share(old: list[int], new: list[int], shared: int) -> None:
    """Only what is equal from the very start can be used again."""
    assert common(old, new) == shared


@pytest.mark.model
def test_the_dialogue_is_read_once(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """A second task over the same dialogue reads only its own instruction."""
    first = engine.write(dialogue(sample.meeting, last="Say back what you heard."))
    second = engine.write(dialogue(sample.meeting, last="Ask one question."))
    assert first.timing.reused_tokens == 0
    assert first.timing.prefill_tokens > 40
    assert second.timing.reused_tokens > 40
    assert second.timing.prefill_tokens < 15
    tokens, _ = engine.read_tokens(dialogue(sample.meeting, last="Ask one question."), 12)
    assert second.timing.reused_tokens + second.timing.prefill_tokens == len(tokens)


@pytest.mark.model
def test_the_next_exchange_reuses_all_before(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """When mentee and coach have said one more thing each, only these are read."""
    engine.write(dialogue(sample.meeting))
    more = engine.write(dialogue(sample.meeting, sample.answer, "Yes."))
    assert more.timing.reused_tokens > 40
    assert more.timing.prefill_tokens < 35


@pytest.mark.model
def test_the_same_prompt_again_reads_one_token(exact_engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Another try at the same answer starts at once, and writes the same where nothing is left to chance."""
    first = exact_engine.write(dialogue(sample.meeting))
    again = exact_engine.write(dialogue(sample.meeting))
    assert again.timing.prefill_tokens == 1
    assert again.text == first.text != ""


@pytest.mark.model
def test_reading_says_how_far_it_is(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """While it reads, the status counts up to all that has to be read; then it writes."""
    said: list[Status] = []
    done = engine.write(dialogue(sample.meeting * 3), on_status=said.append)
    *reading, writing = said
    assert writing.doing == "writing"
    assert [status.done for status in reading] == [*range(0, done.timing.prefill_tokens, SLICE)]
    assert {(status.doing, status.total) for status in reading} == {("reading", done.timing.prefill_tokens)}


@pytest.mark.model
def test_no_messages_at_all(engine: Any) -> None:
    """A prompt without a single message is answered too."""
    assert engine.write(Prompt(messages=())).timing.decode_tokens > 0
    assert len(engine.score(Prompt(messages=()), " Hello")) == 1


@pytest.mark.model
def test_a_long_dialogue_loses_its_middle(small_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """What does not fit the window is left out by whole turns, and the answer says which."""
    turns = [str(number) for number in range(36)]
    done = small_engine.write(dialogue(*turns, system="Listen.", last="Go on."))
    assert done.left_out and len(done.left_out) % 8 == 0
    assert done.left_out == tuple(range(5, 5 + len(done.left_out)))
    assert done.timing.prefill_tokens <= small_engine.context - 128
    again = small_engine.write(dialogue(*turns, "36", "37", system="Listen.", last="Go on."))
    assert again.left_out == done.left_out
    assert again.timing.reused_tokens > done.timing.prefill_tokens - 20


@pytest.mark.model
def test_every_task_leaves_out_the_same_turns(small_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Short and long answers and scores cut a long dialogue in the same place, so none has to read it again."""
    for count in range(3, 20):
        prompt = dialogue(*["I said nothing."] * count)
        assert len({str(small_engine.read_tokens(prompt, wanted)) for wanted in (1, 30, 64, 128)}) == 1


@pytest.mark.model
def test_one_endless_message_is_refused(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """A message longer than the window ends in a sentence, and the next one is answered."""
    with pytest.raises(ModelRefused, match="too long for the language model to read in one piece"):
        engine.write(dialogue("I prepare everything. " * 2000))
    assert engine.write(dialogue(sample.meeting)).text


@pytest.mark.model
def test_the_window_can_be_filled_to_its_last_token(small_engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer may be asked for that is longer than the window: it ends where the window does."""
    prompt = Prompt(messages=(Message(role="user", text="Count. " * 55),), start="1 2 3")
    tokens, _ = small_engine.read_tokens(prompt, 5000)
    monkeypatch.setattr(small_engine._native, "ends", lambda token: False)
    done = small_engine.write(prompt, Sampling(temperature=0, max_tokens=5000))
    assert done.stop_reason == "length"
    assert done.timing.decode_tokens == small_engine.context - len(tokens) >= small_engine.context // 2


@pytest.mark.model
def test_a_reading_that_fails_leaves_nothing_behind(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """When the runtime cannot go on, there is a sentence, and the next answer starts from a clean memory."""
    engine, prompt = exact_engine, dialogue(sample.meeting)
    expected = engine.write(prompt).text
    for working, task in (
        (0, lambda: engine.write(dialogue(sample.answer))),
        (1, lambda: engine.score(prompt, *sample.questions)),
        (3, lambda: engine.score(prompt, *sample.questions, against=dialogue(sample.answer))),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(engine._native, "_c", Full(engine._native._c, working))
            with pytest.raises(ModelRefused, match=r"could not read the conversation \(code 1\)"):
                task()
        assert not engine.beside()
        again = engine.write(prompt)
        assert (again.timing.reused_tokens, again.text) == (0, expected)


class Full:
    """llama.cpp, whose window is full after some more batches."""

    def __init__(self, real: Any, working: int) -> None:
        self._real = real
        self._working = iter(range(working))

    def llama_decode(self, *arguments: Any) -> int:
        return 1 if next(self._working, None) is None else self._real.llama_decode(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)
