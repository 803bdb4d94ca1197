"""A model that says what it was told to say: for tests, documentation and a first look without weights."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence

from assistant.errors import ModelStopped
from assistant.runtime.base import Completion, ModelCard, OnStatus, OnText, Prompt, Sampling, Status
from assistant.timing import Timing

Answer = Callable[[Prompt], str] | Iterable[str] | None
FIRST_LOOK = " said something here that matters to you."


class ScriptedModel:
    """Says the given answers in turn (the last one for ever after), or asks a function for each.

    Args:
        answers: Texts, or a function of the prompt. Without it, one harmless reflection for every prompt.
        fail_after: After so many words of each answer the model dies, as a crashed process would.
        before_word: Called before each word; a test can wait in it.
    """

    def __init__(
        self,
        answers: Answer = None,
        *,
        fail_after: int | None = None,
        before_word: Callable[[], None] | None = None,
    ) -> None:
        self._answer = answers if callable(answers) else _in_turn(answers or (FIRST_LOOK,))
        self._fail_after = fail_after
        self._before_word = before_word or (lambda: None)
        self.prompts: list[Prompt] = []
        """Every prompt it was given, in order."""

    @property
    def card(self) -> ModelCard:
        """Who is speaking: nobody real, and the id says so."""
        return ModelCard(id="scripted", runtime="scripted", runtime_version="1", context=4096)

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Completion:
        """Say the next answer word by word; see `LanguageModel.complete`."""
        self.prompts.append(prompt)
        if on_status:
            on_status(Status(doing="writing"))
        text, said, stopped = "", 0, False
        for word in self._answer(prompt).split(" "):
            if self._fail_after is not None and said >= self._fail_after:
                raise ModelStopped("The language model stopped in the middle of its work. Your words are saved.")
            self._before_word()
            if stopped := bool(cancel and cancel.is_set()):
                break
            text += f" {word}" if said else word
            said += 1
            whole = min((text.split(stop)[0] for stop in sampling.stop), key=len, default=text)
            if on_text:
                on_text(whole)
            if whole != text:
                return Completion(text=whole, stop_reason="stop", timing=Timing(decode_tokens=said))
        reason = "cancelled" if stopped else "end"
        return Completion(text=text, stop_reason=reason, timing=Timing(decode_tokens=said))

    def likelihood(
        self,
        prompt: Prompt,
        options: Sequence[str],
        *,
        against: Prompt | None = None,
        cancel: threading.Event | None = None,
    ) -> list[float]:
        """No opinion: every option is as likely as the next."""
        return [0.0] * len(options)

    def close(self) -> None:
        """Nothing to give back."""


def _in_turn(answers: Iterable[str]) -> Callable[[Prompt], str]:
    waiting = list(answers)

    def next_answer(_: Prompt) -> str:
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return next_answer
