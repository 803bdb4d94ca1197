from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from assistant.errors import ModelRefused
from assistant.runtime.base import Prompt
from assistant.runtime.native import SEQUENCES
from assistant.runtime.scoring import ASIDE, ROWS, grouped

LISTEN = "Somebody is thinking aloud. You listen."


def test_texts_are_grouped_by_what_the_window_holds() -> None:
    """Texts are read side by side as long as there are sequences and cells; one alone is always tried."""
    texts = [[0] * size for size in (3, 3, 3, 9, 1)]
    assert [len(group) for group in grouped(texts, wide=2, room=100)] == [2, 2, 1]
    assert [len(group) for group in grouped(texts, wide=22, room=6)] == [2, 1, 1, 1]
    assert list(grouped([], wide=2, room=100)) == []


@pytest.mark.model
def test_sense_is_likelier_than_nonsense(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """A sentence fits better than the same words without order, and every score is a mean logarithm."""
    scores = engine.score(dialogue(sample.meeting), *sample.questions)
    assert all(-20 < value < 0 for value in scores)
    assert min(scores) == scores[-1] < min(scores[:-1]) - 1


@pytest.mark.model
def test_scores_are_what_the_slow_way_gives(exact_engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Reading options side by side, behind what is in memory, gives the scores of one by one from nothing."""
    engine, options = exact_engine, (*sample.questions, " Yes", "No", " 👍🏽")
    prompt = dialogue(sample.meeting, start="I wonder:")
    slow = engine.slowly(prompt, *options)
    assert engine.score(prompt, *options) == pytest.approx(slow, abs=1e-3)
    engine.write(dialogue(sample.meeting, sample.answer))
    assert engine.score(prompt, *options) == pytest.approx(slow, abs=1e-3)
    assert not engine.beside()


@pytest.mark.model
def test_many_and_long_options(exact_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """More options than fit side by side, and one longer than several batches, get the scores they get alone."""
    engine, prompt = exact_engine, dialogue("Hello.")
    options = [*(f" Tell me about number {number}." for number in range(50)), " and then I waited for it" * 30]
    assert len(options) > 2 * SEQUENCES and len(engine._native.tokens(options[-1])) > 2 * ROWS
    some = (0, 21, 22, 23, 49, 50)
    slow = engine.slowly(prompt, *(options[i] for i in some))
    scores = engine.score(prompt, *options)
    assert [scores[i] for i in some] == pytest.approx(slow, abs=1e-3)
    assert not engine.beside()


@pytest.mark.model
def test_an_empty_option_has_a_score(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """An option without a letter is scored like a space, and the same option twice gets the same score."""
    empty, space, one, two = engine.score(dialogue(sample.meeting), "", " ", " Yes", " Yes")
    assert empty == space and one == two
    assert math.isfinite(empty)


@pytest.mark.model
def test_an_option_beyond_the_window_is_refused(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """An option that the window cannot hold beside a dialogue is refused in a sentence, not cut in silence."""
    with pytest.raises(ModelRefused, match="longer than half of what this language model can keep in view"):
        engine.score(dialogue(sample.meeting), " Yes", " and so on" * 400)


@pytest.mark.model
@pytest.mark.parametrize("other", ["Something else.", LISTEN])
def test_comparing_leaves_the_conversation_in_memory(
    exact_engine: Any, dialogue: Callable[..., Prompt], other: str, sample: Any
) -> None:
    """What is read beside the conversation does not push it out: the next answer still reads one token."""
    engine, prompt, against = exact_engine, dialogue(sample.meeting, system=LISTEN), dialogue("Hello.", system=other)
    here, there = (engine.slowly(which, *sample.questions) for which in (prompt, against))
    before = engine.write(prompt).text
    fits = [a - b for a, b in zip(here, there, strict=True)]
    assert engine.score(prompt, *sample.questions, against=against) == pytest.approx(fits, abs=1e-3)
    again = engine.write(prompt)
    assert (again.timing.prefill_tokens, again.text) == (1, before)
    assert not engine.beside()


@pytest.mark.model
def test_a_memory_that_cannot_be_divided(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """For architectures that remember only the end of a text, the other prompt is read from its beginning."""
    engine, prompt, against = exact_engine, dialogue(sample.meeting), dialogue("Hello.")
    assert engine._native.divisible
    whole = engine.score(prompt, *sample.questions, against=against)
    monkeypatch.setattr(type(engine._native), "divisible", False)
    monkeypatch.setattr(engine._scorer, "_behind", [])
    shared: list[int] = []
    share = engine._native.share

    def noting(source: int, target: int, until: int) -> None:
        shared.append(until)
        share(source, target, until)

    monkeypatch.setattr(engine._native, "share", noting)
    assert engine.score(prompt, *sample.questions, against=against) == pytest.approx(whole, abs=1e-3)
    assert set(shared) == {-1}


@pytest.mark.model
def test_the_other_prompt_is_read_once(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """How likely the bank's questions are in any dialogue is computed once, however often they are compared."""
    engine, prompt, against = exact_engine, dialogue(sample.meeting), dialogue(system="Something else entirely.")
    first = engine.score(prompt, *sample.questions, against=against)
    read: list[int] = []
    walk = engine._reader.walk

    def noting(tokens: list[int], at: int, sequence: int) -> None:
        read.append(sequence)
        walk(tokens, at, sequence)

    monkeypatch.setattr(engine._reader, "walk", noting)
    second = engine.score(prompt, *reversed(sample.questions), against=against)
    assert read == [0]
    assert second == pytest.approx([*reversed(first)], abs=1e-3)
    third = engine.score(prompt, *sample.questions, " And now?", against=dialogue(system="Again something else."))
    assert ASIDE in read and third[:4] != pytest.approx(first, abs=1e-2)


@pytest.mark.model
def test_a_full_window_can_still_compare(small_engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """When there is no room for the other prompt beside a long dialogue, the scores are right all the same."""
    prompt = dialogue(sample.meeting, sample.answer, sample.meeting, sample.answer, "Yes, so it was.", system=LISTEN)
    against = dialogue("Hello.", system="Something else entirely. " * 26)
    options = (*sample.questions[:2], " and so on" * 12)
    here, there = (small_engine.slowly(which, *options) for which in (prompt, against))
    fits = [a - b for a, b in zip(here, there, strict=True)]
    sizes = [len(small_engine.read_tokens(which, 1)[0]) for which in (prompt, against)]
    assert sum(sizes) + len(small_engine._native.tokens(options[-1])) > small_engine.context + 10
    assert small_engine.score(prompt, *options, against=against) == pytest.approx(fits, abs=1e-3)
    assert small_engine.write(prompt).timing.decode_tokens
