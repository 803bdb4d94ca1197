"""The model at work: it reads a prompt, writes on from it, and says how likely a text is.

Runs only in the child process. What it read last stays at hand, and a prompt that begins in the
same way is read only from where it differs.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.errors import ModelRefused
from assistant.runtime.base import Completion, Prompt, Sampling, Status
from assistant.runtime.endings import Answer
from assistant.runtime.formats import format_of
from assistant.runtime.native import Native
from assistant.runtime.reading import OnStatus, Reader, Stop, Stopped, heed
from assistant.runtime.scoring import Scorer, longest
from assistant.runtime.window import left_out
from assistant.timing import Timing

ROOM = 128
"""Tokens kept free for an answer, also for a shorter one: tasks with answers of different lengths
then cut a long dialogue in the same place, and none has to read it again."""


class Engine:
    """One model file in memory, with what it read last still at hand."""

    def __init__(self, path: Path, *, context: int, threads: int) -> None:
        self._native = Native(path, context=context, threads=threads)
        self._format = format_of(self._native.template())
        self._marks = self._control_tokens()
        self._reader = Reader(self._native)
        self._scorer = Scorer(self._reader)

    @property
    def context(self) -> int:
        """Size of the window in tokens."""
        return self._native.context

    @property
    def version(self) -> str:
        """Version of the runtime."""
        return self._native.version

    # -- a prompt as tokens

    def _control_tokens(self) -> frozenset[int]:
        marks = (*self._format.open.values(), *self._format.close.values(), *self._format.stops)
        tokens = (token for mark in marks for token in self._native.tokens(mark, marks=True))
        return frozenset(token for token in tokens if not self._native.is_ordinary(token))

    def _words(self, text: str) -> list[int]:
        """People's words as tokens, none of which is a mark."""
        tokens = self._native.tokens(text)
        if self._marks.isdisjoint(tokens):
            return tokens
        # Some files do not protect their marks; broken in two they are ordinary characters.
        return [t for part in re.split("(?<=<)", text) for t in self._native.tokens(part)]

    def read_tokens(self, prompt: Prompt, answer: int) -> tuple[list[int], tuple[int, ...]]:
        """The prompt as tokens with room for an answer, and which messages had to go for it."""
        marks, tokens = self._format, self._native.tokens
        blocks = [
            tokens(marks.open[m.role], marks=True) + self._words(m.text) + tokens(marks.close[m.role], marks=True)
            for m in prompt.messages
        ]
        head = self._native.beginning()
        tail = tokens(marks.open["assistant"], marks=True) + self._words(prompt.start)
        room = min(max(answer, ROOM), self.context // 2)
        budget = self.context - room - len(head) - len(tail)
        gone = left_out([len(b) for b in blocks], [m.keep for m in prompt.messages], budget)
        kept = (block for i, block in enumerate(blocks) if i not in gone)
        return [*head, *(t for block in kept for t in block), *tail], gone

    # -- writing

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: Callable[[str], None],
        on_status: OnStatus,
        stopped: Stopped,
    ) -> Completion:
        """Write on from the prompt; see `LanguageModel.complete`."""
        begun = time.monotonic()
        tokens, gone = self.read_tokens(prompt, sampling.max_tokens)
        most = min(sampling.max_tokens, self.context - len(tokens))
        answer = Answer(sampling, self._format.stops, most)
        reused = self._reader.rewind(tokens)
        try:
            self._reader.read(tokens, stopped, on_status)
            on_status(Status(doing="writing"))
            self._write(answer, sampling, on_text, stopped)
        except Stop:
            answer.end = "cancelled"
        timing = Timing(
            prefill_tokens=min(len(self._reader.kept), len(tokens)) - reused,
            reused_tokens=reused,
            decode_tokens=answer.tokens,
            first_text_s=round((answer.begun or begun) - begun, 3),
            total_s=round(time.monotonic() - begun, 3),
        )
        end = answer.end or "end"
        return Completion(text=answer.text, stop_reason=end, timing=timing, left_out=gone)

    def _write(self, answer: Answer, sampling: Sampling, on_text: Callable[[str], None], stopped: Stopped) -> None:
        for token in self._sampled(sampling):
            answer.hear(self._native.piece(token))
            on_text(answer.text)
            if answer.end:
                return
            heed(stopped)

    def _sampled(self, sampling: Sampling) -> Iterator[int]:
        """Tokens one by one until the model says it is done."""
        with self._native.choosing(sampling) as choose:
            while not self._native.ends(token := choose()):
                yield token
                self._reader.add([token])

    # -- scoring

    def likelihood(
        self, prompt: Prompt, options: Sequence[str], against: Prompt | None, stopped: Stopped
    ) -> list[float]:
        """Mean log-probability of each option; see `LanguageModel.likelihood`."""
        texts = self._texts(options)
        tokens, _ = self.read_tokens(prompt, longest(texts))
        self._reader.rewind(tokens)
        try:
            self._reader.read(tokens, stopped)
            scores = self._scorer.here(texts, stopped)
            if against is None:
                return scores
            other, _ = self.read_tokens(against, longest(texts))
            usual = self._scorer.elsewhere(other, texts, stopped)
        except Stop:
            return [0.0] * len(texts)
        return [score - base for score, base in zip(scores, usual, strict=True)]

    def _texts(self, options: Sequence[str]) -> list[list[int]]:
        """The options as tokens; of an empty one, how likely a space is."""
        texts = [self._words(option) or self._words(" ") for option in options]
        if longest(texts) > self.context // 2:
            raise ModelRefused(
                "One of the texts to compare is longer than half of what this language model can "
                "keep in view. Please shorten it."
            )
        return texts
