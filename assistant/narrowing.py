"""Candidate goals: code owns the structure, the mentee gives the words, and the model chooses what goes together."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Collection, Sequence
from math import exp
from typing import Any

from assistant.candidates import MOST, Candidate, Grounds, Narrowed
from assistant.dates import sensible_dates
from assistant.errors import InputError
from assistant.listening import Listener
from assistant.prompts import PromptLibrary
from assistant.runtime.base import Message, OnStatus, Prompt, Status
from assistant.safety import without_danger
from assistant.sketches import Choose, Sketch, is_thin, sketches, the_first
from assistant.timing import Timing
from assistant.transcript import Exchange

PROMPT = "narrowing/sketch"
GAP = "___"
"""Where the mentee's own words are missing; shown as it is when there is no model."""
TEMPERATURE = 0.1
"""Nats of fit that count for little: another seed chooses otherwise only among what fits nearly as well."""

TOO_THIN = (
    "There is not enough in the conversation yet to sketch a goal that would be yours. "
    "A few more answers about what happens, how it feels and what you hope for will change that."
)
NO_START = (
    "What was said so far holds no wish and nothing that goes well clearly enough to start from. "
    "One answer to “How would you like it to be?” may be all that is missing."
)
TOO_LATE = "The mentoring ends on {}; there are hardly any days left in which a goal could come true."
NOTHING_ELSE = (
    "There is nothing else to begin with in what you said so far. "
    "A few more of your own words would bring something new; the ideas you have seen are still here."
)
FEWER = "Only {} of the {} came out of what was said so far; more would have been invented."


def narrow(
    exchange: Exchange,
    listener: Listener | None,
    library: PromptLibrary,
    *,
    count: int = 3,
    seed: int = 1,
    unlike: Collection[tuple[int, str]] = (),
    on_status: OnStatus | None = None,
    cancel: threading.Event | None = None,
) -> Narrowed:
    """Sketch up to `count` candidates from what the mentee said.

    Without a listener the first fitting sentence is taken, and gaps stay open, marked `___`, for the mentee to fill.
    None begins at words in `unlike`, each named by its turn.

    Raises:
        InputError: `count` is not one to four.
        ModelError: the model failed in the middle.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"`count` is {count}; between 1 and {MOST} candidates can be sketched at a time.")
    exchange = without_danger(exchange)
    if is_thin(exchange):
        return Narrowed(exchange=exchange.id, notice=TOO_THIN, provenance=_provenance(library, listener, seed))
    begun = time.monotonic()
    choose: Choose = _Chooser(exchange, listener, library, seed, on_status, cancel) if listener else the_first
    found = sketches(exchange, count, choose, unlike=unlike)
    made = [_candidate(sketch, with_gap=listener is None) for sketch in found]
    return Narrowed(
        exchange=exchange.id,
        candidates=tuple(made),
        notice=_notice(exchange, len(made), count, again=bool(unlike)),
        provenance=_provenance(library, listener, seed),
        timing=Timing(total_s=round(time.monotonic() - begun, 3)) if listener else Timing(),
    )


def _notice(exchange: Exchange, made: int, count: int, *, again: bool) -> str | None:
    """Why there are fewer candidates than were asked for, or None."""
    if made >= count:
        return None
    if len(sensible_dates(exchange.today, exchange.ends, count)) < count:
        return TOO_LATE.format(exchange.ends)
    if again and not made:
        return NOTHING_ELSE
    return FEWER.format(made, count) if made else NO_START


def _provenance(library: PromptLibrary, listener: Listener | None, seed: int) -> dict[str, Any]:
    stamp = library.prompt(PROMPT).stamp
    if listener is None:
        return {
            "kind": "fill-in sketch",
            "model": {"id": "none", "sha256": None},
            "prompts": [stamp],
            "sampling": {},
            "runtime": {"name": "none", "version": ""},
        }
    stated = listener.provenance()
    sampling = {"kind": "choice among sentences by fit", "seed": seed, "temperature": TEMPERATURE}
    return {**stated, "kind": "model", "prompts": [*stated["prompts"], stamp], "sampling": sampling}


def _candidate(sketch: Sketch, *, with_gap: bool) -> Candidate:
    core = sketch.core
    return Candidate(
        title=core.title,
        grounds=tuple(Grounds(turn=p.turn, quote=p.text) for p in sketch.grounds),
        specific=f"{core.gap} {GAP}." if with_gap and core.gap else core.specific,
        measurable=sketch.measurable.text,
        accepted_attractive=sketch.accepted.text,
        realistic=sketch.realistic.text,
        timebound=sketch.timebound,
        by=sketch.by,
        energy=sketch.energy.text,
        first_step=core.first_step,
        closes_off=sketch.closes_off.text,
    )


class _Chooser:
    """Chooses, field by field, the sentence that gains most likelihood from the sketch it would go on with.

    Plain likelihood would choose what is short or was said last; the gain over the same dialogue without the sketch
    chooses what belongs to it.
    """

    def __init__(
        self,
        exchange: Exchange,
        listener: Listener,
        library: PromptLibrary,
        seed: int,
        on_status: OnStatus | None,
        cancel: threading.Event | None,
    ) -> None:
        instructions = Message.instruction(library.prompt(PROMPT).body)
        self._plain = Prompt(messages=(*listener.dialogue(exchange), instructions))
        self._model, self._cancel = listener.model, cancel
        self._on_status = on_status or (lambda _: None)
        self._dice = random.Random(seed)
        self._chosen = 0
        listener.warm_up(exchange, on_status=on_status, cancel=cancel)

    def __call__(self, so_far: str, options: Sequence[str]) -> int:
        """Which option goes on with the sketch; the first one once Stop was pressed."""
        if len(options) < 2 or (self._cancel and self._cancel.is_set()):
            return 0
        self._chosen += 1
        self._on_status(Status(doing="choosing", done=self._chosen))
        sketch = self._plain.model_copy(update={"start": so_far})
        gains = self._model.likelihood(
            sketch, [f" {option}" for option in options], against=self._plain, cancel=self._cancel
        )
        best = max(gains)
        return self._dice.choices(range(len(gains)), [exp((gain - best) / TEMPERATURE) for gain in gains])[0]
