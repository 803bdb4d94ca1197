"""The few functions of llama.cpp that we use, as Python. Only the child process calls them.

We use the low-level bindings rather than the `Llama` class for three things it cannot do: keep
people's words out of the control tokens, stop while it is still reading, and score many short
texts behind one shared beginning.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from assistant.errors import ModelRefused, ModelUnavailable
from assistant.runtime.base import Sampling

MOST_AT_ONCE = 512
"""Tokens in one batch."""
SEQUENCES = 24
"""Texts that can be held side by side."""
LONGEST_PIECE = 1024
"""Bytes of the longest token; vocabularies have tokens of some hundred spaces."""


class Place(NamedTuple):
    """One token to read, and where it stands."""

    token: int
    position: int
    sequence: int
    wanted: bool
    """Whether we shall ask what comes behind it."""


class Native:
    """One model file, its vocabulary, and one window in which several texts stand side by side."""

    def __init__(self, path: Path, *, context: int, threads: int) -> None:
        self._c, self._np, _ = _runtime()
        self._model = self._load(path)
        self._vocab = self._c.llama_model_get_vocab(self._model)
        self._words = self._c.llama_vocab_n_tokens(self._vocab)
        self.context: int = min(context, self._c.llama_model_n_ctx_train(self._model))
        self._ctx = self._open(threads)
        self._memory = self._c.llama_get_memory(self._ctx)
        self._batch = self._c.llama_batch_init(MOST_AT_ONCE, 0, 1)

    @property
    def version(self) -> str:
        """Version of the bindings."""
        return str(self._c.__version__)

    @property
    def divisible(self) -> bool:
        """Whether a text may begin like a part of another; some architectures keep only its end."""
        one_state = (self._c.llama_model_is_recurrent, self._c.llama_model_is_hybrid)
        return not any(asked(self._model) for asked in one_state)

    # -- opening the file

    def _load(self, path: Path) -> Any:
        params = self._c.llama_model_default_params()
        params.n_gpu_layers = 0
        model = self._c.llama_model_load_from_file(os.fsencode(path), params)
        if not model:
            raise ModelRefused(
                f"The model file {path.name} could not be loaded: it is damaged or of a kind this "
                "runtime does not know. Fetch it again, or choose another model."
            )
        return model

    def _open(self, threads: int) -> Any:
        params = self._c.llama_context_default_params()
        params.n_ctx = self.context
        params.n_batch = params.n_ubatch = MOST_AT_ONCE
        params.n_seq_max = SEQUENCES
        params.kv_unified = True  # all sequences share the conversation's cells
        params.n_threads = params.n_threads_batch = threads
        params.flash_attn_type = 0  # on, it changes the answers (measured) and gains nothing here
        ctx = self._c.llama_init_from_model(self._model, params)
        if not ctx:
            raise ModelRefused(
                "There is not enough memory for this model. Close other programs or choose a smaller model."
            )
        return ctx

    def template(self) -> str:
        """The chat template that the file carries, or an empty text."""
        raw = self._c.llama_model_chat_template(self._model, None)
        return raw.decode("utf-8", "replace") if raw else ""

    # -- words and tokens

    def tokens(self, text: str, *, marks: bool = False) -> list[int]:
        """The text as tokens; only with `marks` may it become control tokens."""
        data = text.encode("utf-8", "replace")
        if not data:
            return []
        room = len(data) + 8
        buffer = (self._c.llama_token * room)()
        count = self._c.llama_tokenize(self._vocab, data, len(data), buffer, room, False, marks)
        return list(buffer[: max(count, 0)])

    def piece(self, token: int) -> bytes:
        """The bytes of a token, which may be a part of a character; none for a control token."""
        buffer = ctypes.create_string_buffer(LONGEST_PIECE)
        size = self._c.llama_token_to_piece(self._vocab, token, buffer, LONGEST_PIECE, 0, False)
        return buffer.raw[: max(size, 0)]

    def is_ordinary(self, token: int) -> bool:
        """Whether this is a piece of text rather than a mark."""
        special = self._c.LLAMA_TOKEN_ATTR_CONTROL | self._c.LLAMA_TOKEN_ATTR_USER_DEFINED
        return not self._c.llama_vocab_get_attr(self._vocab, token) & special

    def ends(self, token: int) -> bool:
        """Whether the model says with this token that it is done."""
        return bool(self._c.llama_vocab_is_eog(self._vocab, token))

    def beginning(self) -> list[int]:
        """What has to stand before everything else, for models that were trained so."""
        wanted = self._c.llama_vocab_get_add_bos(self._vocab)
        return [self._c.llama_vocab_bos(self._vocab)] if wanted else []

    # -- reading

    def read(self, places: Sequence[Place]) -> None:
        """Read some tokens, at most `MOST_AT_ONCE`.

        Raises:
            ModelRefused: the runtime could not; what is in memory is then in doubt.
        """
        batch = self._batch
        batch.n_tokens = len(places)
        for i, place in enumerate(places):
            batch.token[i] = place.token
            batch.pos[i] = place.position
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = place.sequence
            batch.logits[i] = place.wanted
        if code := self._c.llama_decode(self._ctx, batch):
            raise ModelRefused(
                f"The model could not read the conversation (code {code}). Please try again, or go on without it."
            )

    def predictions(self, row: int) -> Any:
        """Log-probabilities of all tokens behind a place of the last `read`, -1 for its last."""
        np = self._np
        logits = self._c.llama_get_logits_ith(self._ctx, row)
        scores = np.ctypeslib.as_array(logits, (self._words,))
        shifted = scores - scores.max()
        return shifted - np.log(np.exp(shifted).sum())

    def share(self, source: int, target: int, until: int) -> None:
        """Let one sequence begin like another, up to a position, without reading it again."""
        self._c.llama_memory_seq_cp(self._memory, source, target, 0, until)

    def forget(self, sequence: int, start: int) -> bool:
        """Drop a sequence from a position on; some architectures can only drop all of it."""
        return bool(self._c.llama_memory_seq_rm(self._memory, sequence, start, -1))

    def clear(self) -> None:
        """Drop everything that was read."""
        self._c.llama_memory_clear(self._memory, True)

    # -- writing

    @contextmanager
    def choosing(self, sampling: Sampling) -> Iterator[Callable[[], int]]:
        """Something that chooses the token behind the last one that was read."""
        c = self._c
        chain = c.llama_sampler_chain_init(c.llama_sampler_chain_default_params())
        try:
            for part in self._parts(sampling):
                c.llama_sampler_chain_add(chain, part)
            yield lambda: int(c.llama_sampler_sample(chain, self._ctx, -1))
        finally:
            c.llama_sampler_free(chain)

    def _parts(self, sampling: Sampling) -> list[Any]:
        c = self._c
        if sampling.temperature == 0:
            return [c.llama_sampler_init_greedy()]
        # The highest seed means "any seed" to llama.cpp, so it must never come out here.
        seed = sampling.seed % c.LLAMA_DEFAULT_SEED
        return [
            c.llama_sampler_init_top_k(sampling.top_k),
            c.llama_sampler_init_top_p(sampling.top_p, 1),
            c.llama_sampler_init_min_p(sampling.min_p, 1),
            c.llama_sampler_init_temp(sampling.temperature),
            c.llama_sampler_init_dist(seed),
        ]


@cache
def _runtime() -> tuple[Any, Any, Any]:
    """llama.cpp, numpy, and what silences llama.cpp's log: that is called as long as the process lives."""
    try:
        import llama_cpp
        import numpy
    except Exception as error:  # a wheel for another machine fails in almost any way
        raise ModelUnavailable(
            "The local model's runtime is installed but cannot be started here "
            f"({' '.join(str(error).split())}). Install llama-cpp-python again, or go on without a model."
        ) from error
    quiet = llama_cpp.llama_log_callback(lambda level, text, user: None)
    llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
    llama_cpp.llama_backend_init()
    return llama_cpp, numpy, quiet
