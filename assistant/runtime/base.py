"""What a language model is to the rest of the program: one small protocol and the values that cross it.

The words *system*, *user* and *assistant* are spoken in this package and nowhere else: the application hands
over who said what, and here it becomes what a model was trained to read.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Annotated, Literal, Protocol

from pydantic import Field

from assistant.timing import Timing
from assistant.value import Value

Role = Literal["system", "user", "assistant"]
StopReason = Literal["end", "stop", "length", "cancelled"]


class Message(Value):
    """One block of a prompt. Its text is always data: it can never open another role."""

    role: Role
    text: str
    keep: bool = True
    """False for turns of the dialogue, which may be left out when the window is full."""

    @classmethod
    def instruction(cls, text: str) -> Message:
        """What the model is told to do."""
        return cls(role="system", text=text)

    @classmethod
    def mentee(cls, text: str, *, keep: bool = True) -> Message:
        """What the mentee said."""
        return cls(role="user", text=text, keep=keep)

    @classmethod
    def coach(cls, text: str, *, keep: bool = True) -> Message:
        """What the coach said, in whose voice the model goes on."""
        return cls(role="assistant", text=text, keep=keep)


class Prompt(Value):
    """What the model reads: blocks in order, then the first words of its own answer.

    Put what never changes first and what changes most last: everything up to the first difference from the previous
    prompt is reused instead of read again.
    """

    messages: tuple[Message, ...]
    start: str = ""
    """Opening words put into the model's mouth. End them at a word, never in a space (see docs/language-models.md)."""


class Sampling(Value):
    """How the next token is chosen. Every call names its seed; there is no hidden chain of seeds."""

    seed: int = 1
    temperature: float = Field(default=0.6, ge=0)
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    max_tokens: int = Field(default=64, gt=0)
    stop: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    """Texts that end the answer; they are not part of it."""
    one_sentence: bool = False
    """End with the first sentence: a small model that has said its piece goes on to something else."""


class Completion(Value):
    """What the model wrote, without the words that were put into its mouth."""

    text: str
    stop_reason: StopReason
    timing: Timing = Timing()
    left_out: tuple[int, ...] = ()
    """Which messages of the prompt did not fit the window."""


class ModelCard(Value):
    """Who is speaking: enough to find the same model again."""

    id: str
    sha256: str | None = None
    runtime: str = ""
    runtime_version: str = ""
    context: int = 0
    """Size of the window in tokens."""


class Status(Value):
    """What the model is doing right now, for the status line."""

    doing: Literal["loading", "reading", "choosing", "writing"]
    done: int = 0
    total: int = 0
    """Tokens read and to read, while `reading`."""


OnText = Callable[[str], None]
OnStatus = Callable[[Status], None]


class LanguageModel(Protocol):
    """Anything that can go on from a prompt and say how likely a text is."""

    @property
    def card(self) -> ModelCard:
        """Who is speaking."""

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Completion:
        """Write on from the prompt; `on_text` hears the whole text so far, `cancel` ends it within a token.

        Raises:
            ModelError: there is no model, its process ended, or the prompt cannot be read.
        """

    def likelihood(
        self,
        prompt: Prompt,
        options: Sequence[str],
        *,
        against: Prompt | None = None,
        cancel: threading.Event | None = None,
    ) -> list[float]:
        """Mean log-probability per token of each option as the model's answer to the prompt, in nats.

        With `against`, how much more likely it is here than as an answer to that other prompt: what fits this
        dialogue rather than any. Once `cancel` is set, every option gets 0.0.

        Raises:
            ModelError: as for `complete`.
        """

    def close(self) -> None:
        """Give the memory back. The next call starts the model again."""
