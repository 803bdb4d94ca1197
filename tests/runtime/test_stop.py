from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.runtime.base import Prompt
from assistant.runtime.reading import SLICE
from assistant.runtime.scoring import ROWS

LISTEN = "Somebody is thinking aloud. You listen."


def after(count: int) -> Callable[[], bool]:
    """Stop, pressed when it has been looked at so many times."""
    looks = iter(range(count))
    return lambda: next(looks, None) is None


@pytest.mark.model
def test_stop_while_reading(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Stop is heard between two slices of the prompt, and what was read by then is not read again."""
    prompt = dialogue(sample.meeting * 4)
    done = engine.write(prompt, stopped=after(2))
    assert (done.stop_reason, done.text, done.timing.decode_tokens) == ("cancelled", "", 0)
    assert done.timing.prefill_tokens == 2 * SLICE
    assert engine.write(prompt).timing.reused_tokens == 2 * SLICE


@pytest.mark.model
def test_stop_while_writing(engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Stop ends the answer with the token that is being written."""
    prompt = dialogue(sample.meeting)
    engine.write(prompt)
    heard: list[str] = []
    done = engine.write(prompt, on_text=heard.append, stopped=lambda: len(heard) >= 3)
    assert (done.stop_reason, done.timing.decode_tokens) == ("cancelled", 3)
    assert done.text == heard[-1]


@pytest.mark.model
def test_stop_while_weighing(exact_engine: Any, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Stop is heard at every step of weighing questions; none is then preferred, and nothing wrong is remembered."""
    engine = exact_engine
    options = [f" What about {word}, and why does it matter?" for word in ("work", "home", "rest") * 4]
    prompt, against = dialogue(sample.meeting), dialogue("Hello.", system="Something else.")
    looked: list[None] = []
    whole = engine.likelihood(prompt, options, against, lambda: bool(looked.append(None)))
    assert len(looked) > 5
    for looks in range(len(looked)):
        engine._reader.forget(0)
        engine._scorer._behind = []
        assert engine.likelihood(prompt, options, against, after(looks)) == [0.0] * len(options)
        assert not engine.beside()
    assert engine.score(prompt, *options, against=against) == pytest.approx(whole, abs=1e-3)


@pytest.mark.model
def test_stop_is_never_far(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """Whatever the model reads, it looks at Stop before every handful of tokens."""
    read, between, run = [0], list[int](), exact_engine._reader.run

    def counting(places: list[Any]) -> None:
        read[0] += len(places)
        run(places)

    def look() -> bool:
        between.append(read[0])
        read[0] = 0
        return False

    monkeypatch.setattr(exact_engine._reader, "run", counting)
    prompt, against = dialogue(sample.meeting * 3), dialogue(sample.answer * 12, system=LISTEN)
    exact_engine.write(prompt, stopped=look)
    exact_engine.likelihood(prompt, [*sample.questions * 8, " so" * 200], against, look)
    assert sum(between) > 800
    assert max(*between, *read) <= max(SLICE, ROWS)
