"""Candidate goals for an exchange: code owns the structure, the model fills one gap at a time, checks decide what stays."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from assistant.errors import InputError
from assistant.goals import MOST, Candidate, Grounds, Narrowed
from assistant.listening import Listener
from assistant.phrases import spaced
from assistant.prompts import PromptLibrary
from assistant.runtime.base import Message, OnStatus, Prompt, Sampling, Status, Timing
from assistant.sketches import GAP, Sketch, Way, is_thin, sketches
from assistant.transcript import Exchange
from assistant.voice import count_words
from assistant.wording import content_words, ngram_overlap, stem

TRIES = 3
"""Words tried for one gap before it stays as the code wrote it."""
TEMPERATURE = 0.6
NEW_WORDS = 3
"""Content words a gap may bring in that the mentee has not used: a place, a moment, a small doing."""
LONGEST_GAP = 16
COPIED = 0.0
"""Share of four-word runs that may stand in the prompt's own examples: none."""
PROMPT = "narrowing/sketch"

TOO_THIN = (
    "There is not enough in the conversation yet to sketch a goal that would be yours. "
    "A few more answers about what happens, how it feels and what you hope for will change that."
)
FEWER = "Only {} of the {} came out of what was said so far; more would have been invented."


class Line(NamedTuple):
    """One gap to fill: how its line begins, and what is there if nobody fills it."""

    start: str
    otherwise: str
    whole: bool
    """Whether the start is part of the fragment, or only leads up to it."""


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
    filler = _Filler(exchange, listener, library, seed, on_status, cancel) if listener else None
    if is_thin(exchange):
        return Narrowed(exchange=exchange.id, notice=TOO_THIN, provenance=_provenance(library, listener))
    made = [_candidate(sketch, exchange, filler) for sketch in sketches(exchange, count)]
    notice = None
    if len(made) < count:
        notice = FEWER.format(len(made), count) if made else TOO_THIN
    return Narrowed(
        exchange=exchange.id,
        candidates=tuple(made),
        notice=notice,
        provenance=_provenance(library, listener),
        timing=filler.timing if filler else Timing(),
    )


def _provenance(library: PromptLibrary, listener: Listener | None) -> dict[str, Any]:
    stamp = library.prompt(PROMPT).stamp
    if listener is None:
        return {
            "kind": "fill-in sketch",
            "model": {"id": "none", "sha256": None},
            "prompts": [stamp],
            "sampling": {},
            "runtime": {"name": "none", "version": ""},
        }
    stated = listener.provenance(Sampling(temperature=TEMPERATURE))
    return {**stated, "kind": "model", "prompts": [*stated["prompts"], stamp]}


def _candidate(sketch: Sketch, exchange: Exchange, filler: _Filler | None) -> Candidate:
    specific, sign, first, title = _words(sketch, filler)
    return Candidate(
        title=title,
        grounds=tuple(Grounds(turn=c.turn, quote=c.text) for c in sketch.grounds),
        specific=specific,
        measurable=sign,
        accepted_attractive=sketch.accepted[0],
        realistic=sketch.realistic[0],
        timebound=sketch.timebound,
        by=sketch.by,
        energy=sketch.energy[0],
        first_step=first,
        closes_off=sketch.closes_off[0],
    )


def _words(sketch: Sketch, filler: _Filler | None) -> tuple[str, str, str, str]:
    """The four fragments that have gaps: specific, measurable, first step and title."""
    if filler is None:
        specific = f"{sketch.lead} {GAP}." if sketch.lead else sketch.plain
        return specific, f"{sketch.sign} Somebody else would see: {GAP}.", sketch.first_step, sketch.title
    filler.begin(sketch)
    specific = filler.fill(Line(sketch.lead, sketch.plain, whole=True)) if sketch.lead else filler.keep(sketch.plain)
    seen = filler.fill(Line("I would notice it by this:", "", whole=False))
    sign = f"{sketch.sign} I would notice it by this: {seen}" if seen else sketch.sign
    first = sketch.first_step
    if sketch.way in (Way.DO, Way.TOWARDS):
        step = filler.fill(Line("First step: this week I", "", whole=False))
        first = f"This week I {step}" if step else first
    title = filler.title(sketch.title) if sketch.way in (Way.DO, Way.TOWARDS) else sketch.title
    return specific, sign, first, title


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
        self._known = {stem(w) for w in spaced(self._said).split()} | set(content_words(self._said))
        self._names = {w for w in re.findall(r"\b[A-Z]\w+", self._said)}
        self._seed, self._on_status, self._cancel = seed, on_status, cancel
        self._lines = ""
        self._written: list[str] = []
        self.timing = Timing()

    def begin(self, sketch: Sketch) -> None:
        """Start a new sketch from this clause."""
        self._lines = f"My words: “{sketch.anchor.text}”"

    def keep(self, line: str) -> str:
        """Put a line that has no gap into the sketch."""
        self._lines += f"\n{line}"
        self._written.append(line)
        return line

    def fill(self, line: Line) -> str:
        """The fragment with its gap filled by words that pass, or as it is without them."""
        passed = self._tried(line.start, lambda text: self._faults(text, line.start))
        if not passed:
            self._lines += f"\n{line.otherwise}" if line.otherwise else ""
            return line.otherwise
        words = f"{line.start}{passed}." if line.whole else f"{passed.strip()}."
        self._lines += f"\n{line.start}{passed}."
        self._written.append(words)
        return words if line.whole else words

    def title(self, otherwise: str) -> str:
        """Three to seven words to call it by."""
        passed = self._tried("Title:", self._title_faults)
        return passed.strip(" .“”\"'") or otherwise

    def _tried(self, start: str, faults: Callable[[str], list[str]]) -> str:
        """The best of a few tries: the first that passes and stays nearest to the mentee's words."""
        found: list[tuple[float, str]] = []
        for attempt in range(TRIES):
            completion = self._model.complete(
                Prompt(messages=self._messages, start=f"{self._lines}\n{start}"),
                Sampling(
                    seed=self._seed + attempt,
                    temperature=TEMPERATURE,
                    max_tokens=30,
                    stop=("\n",),
                    one_sentence=True,
                ),
                on_status=self._on_status,
                cancel=self._cancel,
            )
            self.timing = self.timing + completion.timing
            if self._cancel and self._cancel.is_set():
                return ""
            text = completion.text.rstrip().rstrip(".")
            if completion.stop_reason != "length" and not faults(text):
                found.append((self._nearness(text), text))
        return max(found)[1] if found else ""

    def _nearness(self, text: str) -> float:
        words = content_words(text)
        return sum(w in self._known for w in words) / len(words) if words else 0.0

    def _faults(self, text: str, start: str) -> list[str]:
        """What keeps words out of a gap; empty when nothing does."""
        words = content_words(text)
        new = [w for w in words if w not in self._known]
        found = []
        if not 2 <= count_words(text) <= LONGEST_GAP or not words:
            found.append("length")
        if len(new) > NEW_WORDS or len(new) == len(words) > 1:
            found.append("not the mentee's words")
        if re.search(r"[?!:“”\"#*_]|\b(?:you|your|they say|mentee|coach)\b", text, re.I):
            found.append("not in the mentee's voice")
        if {w for w in re.findall(r"\b[A-Z]\w+", text) if len(w) > 1} - self._names - {"I"}:
            found.append("a name nobody mentioned")
        if re.search(r"\d", text) and set(re.findall(r"\d+", text)) - set(re.findall(r"\d+", self._said)):
            found.append("a number nobody mentioned")
        if ngram_overlap(text, self._examples, 4) > COPIED or ngram_overlap(text, self._examples, 3) > 0.34:
            found.append("copied from the examples")
        if any(ngram_overlap(text, other, 3) > 0.3 for other in [*self._written, start]):
            found.append("repeats another fragment")
        if text.split()[-1:] and text.split()[-1].lower() in _UNFINISHED:
            found.append("unfinished")
        return found

    def _title_faults(self, text: str) -> list[str]:
        faults = self._faults(text, "")
        words = text.split()
        if not 2 <= len(words) <= 7:
            faults.append("length")
        if not any(w in self._known for w in content_words(text)):
            faults.append("not the mentee's words")
        return faults


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
        ("Specific", candidate.specific),
        ("Measurable", candidate.measurable),
        ("Accepted & attractive", candidate.accepted_attractive),
        ("Realistic", candidate.realistic),
        ("Timebound", candidate.timebound),
        ("Energy", candidate.energy),
        ("First small step", candidate.first_step),
        ("What it closes off", candidate.closes_off),
        ("Grows from", grounds),
    )
    return "\n".join([f"{number}. {candidate.title}", *(f"   {name}: {text}" for name, text in rows)])
