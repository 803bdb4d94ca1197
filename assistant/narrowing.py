"""Candidate goals: code owns the structure, the model fills one gap at a time, checks decide what stays."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Sequence
from typing import Any

from assistant.dates import sensible_dates
from assistant.errors import InputError
from assistant.frames import Way
from assistant.goals import LETTERS, MOST, Candidate, Grounds, Narrowed
from assistant.listening import Listener
from assistant.phrases import spaced
from assistant.prompts import PromptLibrary
from assistant.runtime.base import Message, OnStatus, Prompt, Sampling, Status, Timing
from assistant.safety import reads_as_disclosure
from assistant.sketches import GAP, Sketch, is_thin, sketches, worth_keeping
from assistant.transcript import Exchange
from assistant.voice import Clause, Kind, clauses, count_words
from assistant.wording import content_words, ngram_overlap, stem

TRIES = 5
"""Words tried for one gap before it stays as the code wrote it."""
TEMPERATURE = 0.6
NEW_WORDS = 2
"""Content words a gap may bring in that the mentee has not used: a moment, a small doing."""
KNOWN = 0.6
"""Share of a gap's content words that the mentee has used; below it, fluent nonsense got through (read by hand)."""
LONGEST_GAP = 16
COPIED = 0.5
"""Share of three-word runs that may stand in the prompt's examples; of four-word runs, none."""
REPEATED = 0.5
"""Share of three-word runs that two fragments may share."""
PROMPT = "narrowing/sketch"
SORT = "narrowing/sort"
MOST_WEIGHED = 20
"""Clauses the model weighs, the latest ones: each costs about half a second."""

TOO_THIN = (
    "There is not enough in the conversation yet to sketch a goal that would be yours. "
    "A few more answers about what happens, how it feels and what you hope for will change that."
)
TOO_LATE = "The mentoring ends on {}; there are hardly any days left in which a goal could come true."
FEWER = "Only {} of the {} came out of what was said so far; more would have been invented."


def narrow(
    exchange: Exchange,
    listener: Listener | None,
    library: PromptLibrary,
    *,
    count: int = 3,
    seed: int = 1,
    on_status: OnStatus | None = None,
    cancel: threading.Event | None = None,
) -> Narrowed:
    """Sketch up to `count` candidates from what the mentee said.

    Without a listener the gaps stay open, marked `___`, for the mentee to fill.

    Raises:
        InputError: `count` is not one to four.
        ModelError: the model failed in the middle.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"`count` is {count}; between 1 and {MOST} candidates can be sketched at a time.")
    exchange = _without_danger(exchange)
    if is_thin(exchange):
        return Narrowed(exchange=exchange.id, notice=TOO_THIN, provenance=_provenance(library, listener, seed))
    begun = time.monotonic()
    weights = _weigh(exchange, listener, library, cancel) if listener else None
    filler = _Filler(exchange, listener, library, seed, on_status, cancel) if listener else None
    made = [_candidate(sketch, filler) for sketch in sketches(exchange, count, weights)]
    return Narrowed(
        exchange=exchange.id,
        candidates=tuple(made),
        notice=_notice(exchange, len(made), count),
        provenance=_provenance(library, listener, seed),
        timing=_timing(filler, begun),
    )


def _timing(filler: _Filler | None, begun: float) -> Timing:
    """The tokens of all gaps, and the time from asking to having, sorting included."""
    if filler is None:
        return Timing()
    return filler.timing.model_copy(update={"total_s": round(time.monotonic() - begun, 3)})


def filling(seed: int) -> Sampling:
    """How words for a gap are sampled."""
    return Sampling(seed=seed, temperature=TEMPERATURE, max_tokens=30, stop=("\n",), one_sentence=True)


def _notice(exchange: Exchange, made: int, count: int) -> str | None:
    """Why there are fewer candidates than were asked for, or None."""
    if made >= count:
        return None
    if len(sensible_dates(exchange.today, exchange.ends, count)) < count:
        return TOO_LATE.format(exchange.ends)
    return FEWER.format(made, count) if made else TOO_THIN


def _without_danger(exchange: Exchange) -> Exchange:
    """The exchange without the turns of somebody in danger: these are met with help, and are no material for goals."""
    turns = (
        turn.model_copy(update={"text": "…"}) if turn.speaker == "mentee" and reads_as_disclosure(turn.text) else turn
        for turn in exchange.turns
    )
    return exchange.model_copy(update={"turns": tuple(turns)})


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
    stated = listener.provenance(filling(seed))
    return {**stated, "kind": "model", "prompts": [*stated["prompts"], stamp]}


def _weigh(
    exchange: Exchange, listener: Listener, library: PromptLibrary, cancel: threading.Event | None
) -> dict[tuple[Clause, Kind], float]:
    """How much each clause is a wish, a strength or a trouble, by how well it follows each opening."""
    prompt = library.prompt(SORT)
    heard = worth_keeping(clauses(exchange.said))[-MOST_WEIGHED:]
    messages = (*listener.dialogue(exchange), Message(role="system", text=prompt.body))
    scores = {
        Kind(name): listener.model.likelihood(
            Prompt(messages=messages, start=start), [f" {c.text}" for c in heard], cancel=cancel
        )
        for name, start in prompt.starts.items()
    }
    centred = {kind: [s - sum(row) / len(row) for s in row] for kind, row in scores.items()}
    usual = [sum(column) / len(column) for column in zip(*centred.values(), strict=True)]
    return {(clause, kind): row[i] - usual[i] for kind, row in centred.items() for i, clause in enumerate(heard)}


def _candidate(sketch: Sketch, filler: _Filler | None) -> Candidate:
    specific, first, title = _words(sketch, filler)
    return Candidate(
        title=title,
        grounds=tuple(Grounds(turn=c.turn, quote=c.text) for c in sketch.grounds),
        specific=specific,
        measurable=sketch.measurable.text,
        accepted_attractive=sketch.accepted.text,
        realistic=sketch.realistic.text,
        timebound=sketch.timebound,
        by=sketch.by,
        energy=sketch.energy.text,
        first_step=first,
        closes_off=sketch.closes_off.text,
    )


def _words(sketch: Sketch, filler: _Filler | None) -> tuple[str, str, str]:
    """The fragments that have gaps: specific, first step and title."""
    core = sketch.core
    if filler is None:
        return (f"{core.lead} {GAP}." if core.lead else core.plain), core.first_step, core.title
    if not core.lead:
        return core.plain, core.first_step, core.title
    filler.begin(sketch.anchor.text)
    gap = filler.fill(core.lead)
    specific = f"{core.lead} {gap}." if gap else core.plain
    step = filler.fill("First step: this week I") if sketch.way is Way.DO else ""
    return specific, f"This week I {step}." if step else core.first_step, core.title


class _Filler:
    """Fills the gaps of one sketch after another behind the same dialogue, which is read once."""

    def __init__(
        self,
        exchange: Exchange,
        listener: Listener,
        library: PromptLibrary,
        seed: int,
        on_status: OnStatus | None,
        cancel: threading.Event | None,
    ) -> None:
        prompt = library.prompt(PROMPT)
        examples = "\n\n".join(f"My words: “{e.mentee}”\n{e.answer}" for e in prompt.examples)
        instructions = prompt.render(examples=examples)
        self._messages = (*listener.dialogue(exchange), Message(role="system", text=instructions))
        self._model = listener.model
        self._examples = examples
        self._said = " ".join(text for _, text in exchange.said)
        self._known = {stem(w) for w in set(spaced(self._said).split())}
        self._names = set(re.findall(r"\b[A-Z]\w+", self._said))
        self._seed, self._on_status, self._cancel = seed, on_status, cancel
        self._lines = ""
        self._written: list[str] = []
        self.timing = Timing()

    def begin(self, words: str) -> None:
        """Start a new sketch from these words of the mentee."""
        self._lines = f"My words: “{words}”"
        self._written.append(words)

    def fill(self, start: str, most: int = LONGEST_GAP) -> str:
        """Words that go on from `start`, or nothing when none of the tries passes.

        Of those that pass, the one the model itself finds most likely: what is odd is usually unlikely.
        """
        tried = [self._try(start, attempt) for attempt in range(TRIES)]
        passed = [t for t in dict.fromkeys(tried) if t and not self._faults(t, start, most)]
        if not passed or (self._cancel and self._cancel.is_set()):
            return ""
        likely = self._model.likelihood(self._prompt(start), [f" {text}." for text in passed])
        best = max(zip(likely, passed, strict=True))[1]
        self._lines += f"\n{start} {best}."
        self._written.append(f"{start} {best}")
        return best

    def _prompt(self, start: str) -> Prompt:
        return Prompt(messages=self._messages, start=f"{self._lines}\n{start}")

    def _try(self, start: str, attempt: int) -> str:
        if self._cancel and self._cancel.is_set():
            return ""
        completion = self._model.complete(
            self._prompt(start),
            filling(self._seed + attempt),
            on_status=self._on_status,
            cancel=self._cancel,
        )
        self.timing = self.timing + completion.timing
        return "" if completion.stop_reason == "length" else completion.text.strip().rstrip(".").rstrip()

    def _faults(self, text: str, start: str, most: int) -> list[str]:
        """What keeps words out of a gap; empty when nothing does."""
        words = content_words(text)
        known = sum(w in self._known or w in _WHEN for w in words)
        found = []
        if not 2 <= count_words(text) <= most or not words:
            found.append("length")
        if len(words) - known > NEW_WORDS or known < KNOWN * len(words):
            found.append("not the mentee's words")
        if re.search(r"[^\w\s,;.'’()/%–-]|_|\b(?:you|yours?|yourself|mentee|coach)\b", text, re.I):
            found.append("not in the mentee's voice")
        if {n for n in re.findall(r"\b[A-Z]\w+", text) if stem(n.lower()) not in _WHEN} - self._names:
            found.append("a name nobody mentioned")
        if set(re.findall(r"\d+", text)) - set(re.findall(r"\d+", self._said)):
            found.append("a number nobody mentioned")
        if ngram_overlap(text, self._examples, 4) > 0 or ngram_overlap(text, self._examples, 3) > COPIED:
            found.append("copied from the examples")
        if any(ngram_overlap(text, other, 3) > REPEATED for other in [*self._written, start]):
            found.append("repeats another fragment")
        if text.split()[-1].lower() in _UNFINISHED if text else True:
            found.append("unfinished")
        return found


_WHEN = frozenset(
    stem(word)
    for word in (
        "tomorrow today tonight morning afternoon evening lunch week weekend day first next meeting talk moment"
        " time minutes"
        " monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_UNFINISHED = frozenset("a an the to of in on at with for and or but that my i".split())


def progress(status: Status) -> str:
    """A status as words for a status line."""
    return {
        "loading": "Loading the model …",
        "reading": f"Reading what was said ({status.done} of {status.total} tokens) …",
        "writing": "Writing …",
    }[status.doing]


def as_text(candidates: Sequence[Candidate]) -> str:
    """The candidates as a person reads them in a terminal."""
    return "\n\n".join(_as_text(n, c) for n, c in enumerate(candidates, start=1))


def _as_text(number: int, candidate: Candidate) -> str:
    grounds = "; ".join(f"“{g.quote}” (turn {g.turn})" for g in candidate.grounds)
    rows = (
        *((name, getattr(candidate, field)) for field, name in LETTERS.items()),
        ("First small step", candidate.first_step),
        ("What it leaves aside", candidate.closes_off),
        ("Grows from", grounds),
    )
    return "\n".join([f"{number}. {candidate.title}", *(f"   {name}: {text}" for name, text in rows)])
