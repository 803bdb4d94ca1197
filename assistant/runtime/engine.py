"""The model itself, through llama.cpp's own functions. Runs only in the child process.

We use the low-level bindings rather than the `Llama` class for three things it cannot do: keep people's words out of
the control tokens, stop while it is still reading, and score many short texts behind one shared beginning.
"""

from __future__ import annotations

import codecs
import ctypes
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import ModelRefused
from assistant.runtime.base import Completion, Prompt, Sampling, Status, StopReason, Timing
from assistant.runtime.formats import format_of
from assistant.runtime.window import left_out

SLICE = 32
"""Tokens read between two looks at Stop: about a third of a second for a 1.5B model on two cores."""
BATCH = 512
SEQUENCES = 24
"""Texts that can be held side by side: the conversation is 0, the last is for something read beside it."""
ASIDE = SEQUENCES - 1


class Engine:
    """One model file in memory, with what it read last still at hand."""

    def __init__(self, path: Path, *, context: int, threads: int) -> None:
        import llama_cpp
        import numpy

        self._c: Any = llama_cpp
        self._np: Any = numpy
        self._c.llama_backend_init()
        self._model = self._load(path)
        self._vocab = self._c.llama_model_get_vocab(self._model)
        self._words = self._c.llama_vocab_n_tokens(self._vocab)
        self.context = min(context, self._c.llama_model_n_ctx_train(self._model))
        self._ctx = self._open(threads)
        self._memory = self._c.llama_get_memory(self._ctx)
        self._batch = self._c.llama_batch_init(BATCH, 0, 1)
        self._format = format_of(self._template())
        self._kept: list[int] = []
        self._usual: dict[tuple[int, ...], dict[str, float]] = {}

    # -- opening the file

    def _load(self, path: Path) -> Any:
        params = self._c.llama_model_default_params()
        params.n_gpu_layers = 0
        model = self._c.llama_model_load_from_file(str(path).encode(), params)
        if not model:
            raise ModelRefused(
                f"The model file {path.name} could not be loaded: it is damaged or of a kind this runtime does not "
                "know. Fetch it again with `coach models fetch`, or choose another model."
            )
        return model

    def _open(self, threads: int) -> Any:
        params = self._c.llama_context_default_params()
        params.n_ctx = self.context
        params.n_batch = params.n_ubatch = BATCH
        params.n_seq_max = SEQUENCES
        params.kv_unified = True  # all sequences share the conversation's cells
        params.n_threads = params.n_threads_batch = threads
        params.flash_attn_type = 0  # switched on, it changes the answers (measured), and gains nothing here
        ctx = self._c.llama_init_from_model(self._model, params)
        if not ctx:
            raise ModelRefused(
                "There is not enough memory for this model. Close other programs or choose a smaller model."
            )
        return ctx

    def _template(self) -> str:
        raw = self._c.llama_model_chat_template(self._model, None)
        return raw.decode("utf-8", "replace") if raw else ""

    # -- words and tokens

    def tokens(self, text: str, *, marks: bool = False) -> list[int]:
        """The text as tokens; only with `marks` may it become control tokens."""
        if not text:
            return []
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        buffer = (self._c.llama_token * room)()
        count = self._c.llama_tokenize(self._vocab, data, len(data), buffer, room, False, marks)
        return list(buffer[:count])

    def _piece(self, token: int) -> bytes:
        buffer = ctypes.create_string_buffer(256)
        size = self._c.llama_token_to_piece(self._vocab, token, buffer, 256, 0, False)
        return buffer.raw[: max(size, 0)]

    def read_tokens(self, prompt: Prompt, room: int) -> tuple[list[int], tuple[int, ...]]:
        """The prompt as tokens with `room` left to answer, and which messages had to go for it."""
        marks = self._format
        blocks = [
            self.tokens(marks.open[m.role], marks=True)
            + self.tokens(m.text)
            + self.tokens(marks.close[m.role], marks=True)
            for m in prompt.messages
        ]
        tail = self.tokens(marks.open["assistant"], marks=True) + self.tokens(prompt.start)
        budget = self.context - len(tail) - room - 1
        gone = left_out([len(b) for b in blocks], [m.keep for m in prompt.messages], budget)
        head = [self._c.llama_vocab_bos(self._vocab)] if self._begins_with_mark() else []
        kept = (block for i, block in enumerate(blocks) if i not in gone)
        return [*head, *(t for block in kept for t in block), *tail], gone

    def _begins_with_mark(self) -> bool:
        return bool(self._c.llama_vocab_get_add_bos(self._vocab))

    # -- reading

    def _decode(self, tokens: Sequence[int], at: int, *, sequence: int = 0) -> None:
        """Read up to a batch of tokens into one sequence and keep the last prediction."""
        batch = self._batch
        batch.n_tokens = len(tokens)
        for i, token in enumerate(tokens):
            self._place(i, token, at + i, sequence, wanted=i == len(tokens) - 1)
        self._run()

    def _place(self, i: int, token: int, position: int, sequence: int, *, wanted: bool) -> None:
        batch = self._batch
        batch.token[i] = token
        batch.pos[i] = position
        batch.n_seq_id[i] = 1
        batch.seq_id[i][0] = sequence
        batch.logits[i] = wanted

    def _run(self) -> None:
        if code := self._c.llama_decode(self._ctx, self._batch):
            self._forget(0)
            raise ModelRefused(
                f"The model could not read the conversation (code {code}). Please try again, or go on without it."
            )

    def _forget(self, start: int) -> None:
        """Drop what was read from position `start` on."""
        if not self._c.llama_memory_seq_rm(self._memory, 0, start, -1):
            self._c.llama_memory_clear(self._memory, True)  # some architectures cannot forget a part
            start = 0
        del self._kept[start:]

    def _read(self, tokens: list[int], stopped: Callable[[], bool], on_status: Callable[[Status], None]) -> int:
        """Read the prompt, reusing its beginning if it was read before; returns how much was reused."""
        self._forget(common(self._kept, tokens[:-1]))
        reused = len(self._kept)
        for start in range(reused, len(tokens), SLICE):
            if stopped():
                break
            on_status(Status(doing="reading", done=start - reused, total=len(tokens) - reused))
            part = tokens[start : start + SLICE]
            self._decode(part, start)
            self._kept.extend(part)
        return reused

    # -- writing

    def _sampler(self, sampling: Sampling) -> Any:
        c = self._c
        chain = c.llama_sampler_chain_init(c.llama_sampler_chain_default_params())
        if sampling.temperature == 0:
            c.llama_sampler_chain_add(chain, c.llama_sampler_init_greedy())
            return chain
        for part in (
            c.llama_sampler_init_top_k(sampling.top_k),
            c.llama_sampler_init_top_p(sampling.top_p, 1),
            c.llama_sampler_init_min_p(sampling.min_p, 1),
            c.llama_sampler_init_temp(sampling.temperature),
            c.llama_sampler_init_dist(sampling.seed & 0xFFFFFFFF),
        ):
            c.llama_sampler_chain_add(chain, part)
        return chain

    def _sampled(self, sampling: Sampling) -> Iterator[int]:
        """Tokens one by one until the model says it is done."""
        sampler = self._sampler(sampling)
        try:
            while True:
                token = self._c.llama_sampler_sample(sampler, self._ctx, -1)
                if self._c.llama_vocab_is_eog(self._vocab, token):
                    return
                yield token
                self._decode([token], len(self._kept))
                self._kept.append(token)
        finally:
            self._c.llama_sampler_free(sampler)

    def complete(
        self,
        prompt: Prompt,
        sampling: Sampling,
        *,
        on_text: Callable[[str], None],
        on_status: Callable[[Status], None],
        stopped: Callable[[], bool],
    ) -> Completion:
        """Write on from the prompt; see `LanguageModel.complete`."""
        begun = time.monotonic()
        tokens, gone = self.read_tokens(prompt, sampling.max_tokens)
        reused = self._read(tokens, stopped, on_status)
        text, count, first, reason = "", 0, 0.0, "end"
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        stops = (*sampling.stop, *self._format.stops)
        if len(self._kept) == len(tokens):
            on_status(Status(doing="writing"))
            for token in self._sampled(sampling):
                count += 1
                first = first or time.monotonic() - begun
                text, cut = until_stop(text + decoder.decode(self._piece(token)), stops)
                if sampling.one_sentence and not cut:
                    text, cut = first_sentence(text)
                on_text(text)
                reason = "stop" if cut else "length" if count >= sampling.max_tokens else "end"
                if stopped():
                    reason = "cancelled"
                if reason != "end":
                    break
        else:
            reason = "cancelled"
        timing = Timing(
            prefill_tokens=len(tokens) - reused,
            reused_tokens=reused,
            decode_tokens=count,
            first_text_s=round(first, 3),
            total_s=round(time.monotonic() - begun, 3),
        )
        return Completion(text=text, stop_reason=_reason(reason), timing=timing, left_out=gone)

    # -- scoring

    def likelihood(
        self, prompt: Prompt, options: Sequence[str], against: Prompt | None, stopped: Callable[[], bool]
    ) -> list[float]:
        """Mean log-probability of each option; see `LanguageModel.likelihood`."""
        texts = [self.tokens(option) or self.tokens(" ") for option in options]
        room = max(SLICE, *(len(text) for text in texts))
        tokens, _ = self.read_tokens(prompt, room)
        self._read(tokens, stopped, lambda _: None)
        if len(self._kept) < len(tokens):
            return [0.0] * len(texts)
        scores = self._scores(texts, 0, len(tokens), self._predictions(-1))
        if against is None:
            return scores
        usual = self._usual_scores(against, options, texts, room)
        return [score - base for score, base in zip(scores, usual, strict=True)]

    def _usual_scores(
        self, against: Prompt, options: Sequence[str], texts: Sequence[list[int]], room: int
    ) -> list[float]:
        """How likely the options are behind another prompt; they are the same every time, so they are kept."""
        tokens, _ = self.read_tokens(against, room)
        known = self._usual.setdefault(tuple(tokens), {})
        new = [i for i, option in enumerate(options) if option not in known]
        if new:
            scores = self._aside(tokens, [texts[i] for i in new])
            known.update({options[i]: score for i, score in zip(new, scores, strict=True)})
        return [known[option] for option in options]

    def _aside(self, tokens: list[int], texts: Sequence[list[int]]) -> list[float]:
        """Scores behind another prompt, read beside the conversation so that the conversation stays in memory."""
        shared = min(common(self._kept, tokens), len(tokens) - 1)
        self._c.llama_memory_seq_cp(self._memory, 0, ASIDE, 0, shared)
        for start in range(shared, len(tokens), BATCH):
            self._decode(tokens[start : start + BATCH], start, sequence=ASIDE)
        scores = self._scores(texts, ASIDE, len(tokens), self._predictions(-1))
        self._c.llama_memory_seq_rm(self._memory, ASIDE, -1, -1)
        return scores

    def _scores(self, texts: Sequence[list[int]], behind: int, at: int, first: Any) -> list[float]:
        scores: list[float] = []
        for group in grouped(texts, most=BATCH // 2, wide=ASIDE - 1, room=self.context - len(self._kept)):
            scores += self._score(group, behind, at, first)
        return scores

    def _score(self, texts: Sequence[list[int]], behind: int, at: int, first: Any) -> list[float]:
        """Read the texts side by side behind the shared beginning, then look back at how likely each token was."""
        count = 0
        for sequence, text in enumerate(texts, start=1):
            self._c.llama_memory_seq_cp(self._memory, behind, sequence, 0, -1)
            for offset, token in enumerate(text[:-1]):
                self._place(count, token, at + offset, sequence, wanted=True)
                count += 1
        self._batch.n_tokens = count
        if count:
            self._run()
        scores, index = [], 0
        for sequence, text in enumerate(texts, start=1):
            total = float(first[text[0]])
            for token in text[1:]:
                total += float(self._predictions(index)[token])
                index += 1
            scores.append(total / len(text))
            self._c.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return scores

    def _predictions(self, index: int) -> Any:
        """Log-probabilities of every token after the position `index` of the last batch."""
        np = self._np
        row = np.ctypeslib.as_array(self._c.llama_get_logits_ith(self._ctx, index), (self._words,))
        shifted = row - row.max()
        return shifted - np.log(np.exp(shifted).sum())


def common(old: Sequence[int], new: Sequence[int]) -> int:
    """How many tokens two lists have in common from the start."""
    for i, (a, b) in enumerate(zip(old, new, strict=False)):
        if a != b:
            return i
    return min(len(old), len(new))


def grouped(texts: Sequence[list[int]], *, most: int, wide: int, room: int) -> Iterator[list[list[int]]]:
    """Cut a list of token lists into groups that one batch and the free cells can hold."""
    group: list[list[int]] = []
    size = 0
    for text in texts:
        short = text[: min(most, room)]
        if group and (size + len(short) > min(most, room) or len(group) == wide):
            yield group
            group, size = [], 0
        group.append(short)
        size += len(short)
    if group:
        yield group


def until_stop(text: str, stops: Sequence[str]) -> tuple[str, bool]:
    """The text up to the first of the stops, and whether there was one."""
    found = [i for stop in stops if (i := text.find(stop)) >= 0]
    return (text[: min(found)], True) if found else (text, False)


_SENTENCE = re.compile(r"\w[^.!?…]*[.!?…]+[\"'”’)]*(?=\s+\S)", re.S)


def first_sentence(text: str) -> tuple[str, bool]:
    """The first sentence, and whether another one had begun behind it."""
    end = _SENTENCE.search(text)
    return (text[: end.end()], True) if end else (text, False)


def _reason(word: str) -> StopReason:
    reasons: dict[str, StopReason] = {"stop": "stop", "length": "length", "cancelled": "cancelled"}
    return reasons.get(word, "end")
