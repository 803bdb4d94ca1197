"""Whose words a goal is made of: of every version, which spans the mentee typed and which come from a candidate.

The editor says what was typed, pasted, inserted or undone. What somebody types is theirs, however it reads. Pasted
words are a candidate's where they stand in its fragments, or in what this text took from them, and never were the
mentee's own. A few words in common are a coincidence, so they count from `SHORTEST_RUN` on. Where nobody saw how a
text came about, the stretch that differs counts as pasted.

Places and lengths are characters (code points) of texts that went through `transcript.clean`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from pydantic import Field, field_validator

from assistant.value import Value

SHORTEST_RUN: Final = 3
"""Words in a row from which pasted words are known again. Two ("I will", "every week") stand in anybody's sentences;
three that agree to the letter, spaces and marks included, seldom do so by chance."""
MOST_EDITS: Final = 1000
"""In one call: minutes of typing without a save. Of more, only the text they end in is looked at."""
REMEMBERED: Final = 200_000
"""Characters of the newest versions that pasted words are looked up in: those of hundreds of drafts of usual length."""
PLACES: Final = 4
"""Where three words stand more often than this in one text, only the first places are compared, so that a word
repeated thousands of times takes no longer than others. The runs found are sound, though maybe not the longest."""
_WORD: Final = re.compile(r"\w+")
_WITHIN_A_WORD: Final = re.compile(r"(?<=\w)(?=\w)")


class Taken(Value):
    """Where words of a candidate came from."""

    offer: str
    """Id of the event with which the candidates were offered."""
    candidate: int
    """Its number among those offered together, counted from 0."""
    field: str
    """Which of its fragments: `specific`, `measurable` and so on."""


class Offered(Taken):
    """A fragment as it was offered."""

    text: str

    @property
    def taken(self) -> Taken:
        """How spans name it."""
        return Taken(offer=self.offer, candidate=self.candidate, field=self.field)


class Span(Value):
    """Words in a row of one origin."""

    text: str = Field(min_length=1)
    taken: Taken | None = None
    """None where the mentee typed it."""


class How(StrEnum):
    """How a change came about."""

    TYPED = "typed"
    PASTED = "pasted"
    INSERTED = "inserted"
    """By "use these words" beside a candidate."""
    UNDONE = "undone"
    """By undo or redo."""


class Edit(Value):
    """One change as the editor reports it: at a place something went, something came, or both."""

    at: int
    removed: int = 0
    """How many characters went."""
    inserted: str = ""
    how: How = How.TYPED
    taken: Taken | None = None
    """Where inserted words come from; of typed, pasted and undone ones the editor does not know."""

    def applied_to(self, text: str) -> str | None:
        """The text after the change; None where the change does not fit it."""
        end = self.at + self.removed
        return text[: self.at] + self.inserted + text[end:] if 0 <= self.at <= end <= len(text) else None


class Ledger(Value):
    """A text, with the origin of each of its words."""

    spans: tuple[Span, ...] = ()
    """In order; joined they are the text. Neighbours differ in their origin."""

    @field_validator("spans")
    @classmethod
    def _neighbours_differ(cls, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        joined = ((taken, list(alike)) for taken, alike in groupby(spans, attrgetter("taken")))
        return tuple(a[0] if len(a) == 1 else Span(text="".join(s.text for s in a), taken=t) for t, a in joined)

    @property
    def text(self) -> str:
        """The text itself, as it was written."""
        return "".join(span.text for span in self.spans)

    @property
    def share(self) -> float | None:
        """How much of it the mentee typed, from 0 to 1; None where there is no letter and no digit.

        Letters and digits are counted and not words: they add up exactly over spans and versions, and a word that
        was rewritten by half counts by half.
        """
        letters = [(span.taken, sum(map(str.isalnum, span.text))) for span in self.spans]
        total = sum(count for _, count in letters)
        return sum(count for taken, count in letters if taken is None) / total if total else None

    def between(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of a part of the text; those at its edges are cut."""
        cut, place = [], 0
        for span in self.spans if start < end else ():
            if place < end and start < place + len(span.text):
                piece = span.text[max(start - place, 0) : end - place]
                cut.append(span if piece == span.text else Span(text=piece, taken=span.taken))
            place += len(span.text)
        return tuple(cut)

    def replaced(self, start: int, end: int, spans: Iterable[Span]) -> Ledger:
        """The text with other spans in place of a part of it."""
        return Ledger(spans=(*self.between(0, start), *spans, *self.between(end, len(self.text))))


def written(
    before: Ledger,
    text: str,
    edits: Sequence[Edit] = (),
    offered: Sequence[Offered] = (),
    earlier: Sequence[Ledger] = (),
) -> Ledger:
    """The ledger of a new version. Impossible edits are no error: the text counts, and what is new in it as pasted.

    Args:
        before: The version in which the edits began.
        text: What the mentee sees now.
        edits: How it came about, in order. None for a text that was written elsewhere, as in a terminal.
        offered: Every fragment that was offered so far.
        earlier: All versions older than `before`, the newest last. What stood in the text only between two saves
            is not among them: brought back after the second, it counts as pasted.
    """
    memory = _Memory(before, offered, earlier)
    ledger: Ledger | None = before if len(edits) <= MOST_EDITS else None
    for edit in edits:
        ledger = ledger and _edited(ledger, edit, memory)
    return memory.versions.get(text) or _rewritten(ledger or before, text, memory)


class Became(StrEnum):
    """What became of an offered fragment."""

    KEPT = "kept"
    """All its words stand in the text as they were offered."""
    CHANGED = "changed"
    """Part of them does."""
    UNUSED = "unused"


def became(ledger: Ledger, fragment: Offered) -> Became:
    """What became of a fragment in a version; the marks round it do not matter."""
    pieces = [span.text for span in ledger.spans if span.taken == fragment.taken and _WORD.search(span.text)]
    words = list(_WORD.finditer(fragment.text))
    if words and any(fragment.text[words[0].start() : words[-1].end()] in piece for piece in pieces):
        return Became.KEPT
    return Became.CHANGED if pieces else Became.UNUSED


# -- one change, or one that nobody saw


def _edited(ledger: Ledger, edit: Edit, memory: _Memory) -> Ledger | None:
    """The text after a change; None where the change does not fit it."""
    text, end = edit.applied_to(ledger.text), edit.at + edit.removed
    if text is None:
        return None
    gone = Ledger(spans=ledger.between(edit.at, end))
    memory.removed[gone.text] = gone
    if edit.how is not How.UNDONE or text not in memory.versions:
        memory.versions[text] = ledger.replaced(edit.at, end, _origin(edit, ledger, memory))
    return memory.versions[text]


def _origin(edit: Edit, ledger: Ledger, memory: _Memory) -> tuple[Span, ...]:
    """Whose the new words are."""
    if edit.how is How.TYPED:
        return _own(edit.inserted)
    if edit.how is How.INSERTED and edit.taken and edit.inserted:
        return (Span(text=edit.inserted, taken=edit.taken),)
    removed = memory.removed.get(edit.inserted)
    return removed.spans if removed else memory.recognised(edit.inserted, ledger)


def _own(text: str) -> tuple[Span, ...]:
    return (Span(text=text),) if text else ()


def _rewritten(before: Ledger, text: str, memory: _Memory) -> Ledger:
    """A text nobody saw come about: its beginning and end as they were, and what counts as pasted between them.

    The shortest list of changes would take time that grows with the square of the words, and hardly say more.
    """
    start, end = _in_common(before.text, text)
    new = memory.recognised(text[start : len(text) - end], before)
    return before.replaced(start, len(before.text) - end, new)


def _in_common(old: str, new: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end stand as they were.

    If one stretch was added or left out, that is all the rest; else whole words, and no fewer than `SHORTEST_RUN`.
    """
    start = _agreeing(old, new)
    end = _agreeing(old[start:][::-1], new[start:][::-1])
    if start + end == min(len(old), len(new)):
        return start, end
    while _splits(old, start) or _splits(new, start):
        start -= 1
    while _splits(old, len(old) - end) or _splits(new, len(new) - end):
        end -= 1
    return start * _is_run(new[:start]), end * _is_run(new[len(new) - end :])


def _agreeing(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _splits(text: str, at: int) -> bool:
    return bool(_WITHIN_A_WORD.match(text, at))


def _is_run(text: str) -> bool:
    return bool(next(_shortest_runs(text), ()))


# -- what words are known by


class _Memory:
    """What one call knows: fragments, versions, and what stood in the text since the last of them."""

    def __init__(self, before: Ledger, offered: Sequence[Offered], earlier: Sequence[Ledger]) -> None:
        self._before = before
        self._fragments = [Ledger(spans=(Span(text=one.text, taken=one.taken),)) for one in offered if one.text]
        self._newest = list(_newest([*earlier, before]))
        self.versions = {ledger.text: ledger for ledger in (*earlier, before)}
        """Every state of the text, for undo; of those that read alike the newest."""
        self.removed: dict[str, Ledger] = {}
        """What went, for pasting it elsewhere; of pieces that read alike the last."""

    def recognised(self, text: str, current: Ledger) -> tuple[Span, ...]:
        """The origin of pasted words; those the mentee once typed stay theirs."""
        written = [current, *self.removed.values(), *self._newest]
        typed = [span.text for ledger in written for span in ledger.spans if span.taken is None]
        pieces = self._pieces(text, [*written, *self._fragments])
        return tuple(s for piece, found in pieces for s in (_own(piece) if any(piece in t for t in typed) else found))

    def _pieces(self, text: str, known: Sequence[Ledger]) -> Iterable[tuple[str, tuple[Span, ...]]]:
        """Pasted words with the spans they have elsewhere: as a whole where they stand somewhere, else run by run."""
        if not _is_run(text):
            alike = [one for one in self._fragments if text and one.text.strip() == text.strip()]
            return [(text, tuple(Span(text=text, taken=one.spans[0].taken) for one in alike[:1]) or _own(text))]
        for ledger in known:
            if (at := ledger.text.find(text)) >= 0:
                return [(text, ledger.between(at, at + len(text)))]
        return _runs(text, self._places)

    @cached_property
    def _places(self) -> Mapping[str, Sequence[_Place]]:
        taken = dict.fromkeys(span for ledger in self._newest for span in ledger.spans if span.taken)
        return _places_in([self._before, *self._fragments, *(Ledger(spans=(span,)) for span in taken)])


def _newest(versions: Sequence[Ledger]) -> Iterator[Ledger]:
    """The newest versions first, as far as they are remembered."""
    room = REMEMBERED
    for ledger in reversed(versions):
        if room > 0:
            yield ledger
            room -= len(ledger.text)


class _Place(NamedTuple):
    """Where words stand in a text whose origin is known."""

    ledger: Ledger
    text: str
    at: int


def _places_in(ledgers: Iterable[Ledger]) -> Mapping[str, Sequence[_Place]]:
    """Where each few words stand."""
    places: dict[str, list[_Place]] = defaultdict(list)
    for ledger in ledgers:
        text, seen = ledger.text, Counter[str]()
        for start, stop in _shortest_runs(text):
            words = text[start:stop]
            seen[words] += 1
            if seen[words] <= PLACES:
                places[words].append(_Place(ledger, text, start))
    return places


def _shortest_runs(text: str) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text))
    return ((first.start(), last.end()) for first, last in zip(words, words[SHORTEST_RUN - 1 :], strict=False))


def _runs(text: str, places: Mapping[str, Sequence[_Place]]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """From the left, the longest run at each word that is in no run yet; between the runs, the mentee's own."""
    done = 0
    for start, stop in _shortest_runs(text):
        if start >= done and (known := places.get(text[start:stop])):
            stretched = [(*_stretched(text, done, start, place), place) for place in known]
            first, last, place = max(stretched, key=lambda run: run[1] - run[0])
            shift = place.at - start
            yield text[done:first], _own(text[done:first])
            yield text[first:last], place.ledger.between(first + shift, last + shift)
            done = last
    yield text[done:], _own(text[done:])


def _stretched(text: str, done: int, start: int, place: _Place) -> tuple[int, int]:
    """A run with all the marks and whole words round it that stand at the other place as well."""
    other, shift = place.text, place.at - start
    first = start - _agreeing(text[done:start][::-1], other[: place.at][::-1])
    while _splits(text, first) or _splits(other, first + shift):
        first += 1
    last = start + _agreeing(text[start:], other[place.at :])
    while _splits(text, last) or _splits(other, last + shift):
        last -= 1
    return first, last
