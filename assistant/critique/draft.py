"""A draft as the rules read it: its clauses, which of them are judged, and the time that counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from assistant.critique.clauses import Clause, clauses_of, judged
from assistant.critique.reading import Token, piece, places, tokens_of, without_times
from assistant.critique.stance import Stance, led_in
from assistant.critique.things import FIGURES_OF_SPEECH
from assistant.deadlines import Deadline, Standing, deadline_of, deadlines_in

LONGEST: Final = 120
"""Characters of evidence; a "word" longer than that is a language without spaces, and is not quoted."""
SOME: Final = 20
"""Clauses among which the words of the goal are looked for."""
ENOUGH: Final = 3
"""Words from which a piece says what is wanted; "Target" alone does not."""
_MEANT: Final = ("by", "before", "until", "till", "at the latest", "no later", "up to", "deadline")
"""How an end begins that was meant as one, though its day is over."""


class Draft:
    """One draft, read once. Everything it gives is verbatim."""

    def __init__(self, text: str, *, today: date, ends: date) -> None:
        self.text = text
        self._tokens = tokens_of(text)
        self._starts = [token.start for token in self._tokens]
        self._times = deadlines_in(text, today=today, ends=ends)
        self._best = deadline_of(text, today=today, ends=ends)

    @property
    def by(self) -> date | None:
        """The day by which it is to be reached, where that lies inside the mentoring."""
        return self._best.by if self._best and self._best.standing is Standing.INSIDE else None

    @cached_property
    def clauses(self) -> list[Clause]:
        """All its clauses, with marks in place of times."""
        return clauses_of(without_times(self._tokens, list(self._spans())))

    @cached_property
    def judged(self) -> list[Clause]:
        """The clauses that say what the goal is."""
        return judged(self.clauses)

    def _spans(self) -> Iterator[tuple[int, int, bool]]:
        at = 0
        yield from ((*place, False) for place in places(self._tokens, FIGURES_OF_SPEECH))
        for time in self._times:
            start = self.text.find(time.words, at)
            if start >= 0:
                at = start + len(time.words)
                yield start, at, time.standing is Standing.INSIDE

    # -- what can be pointed to

    def quoted(self, tokens: Sequence[Token]) -> str:
        """The words from the first to the last of these, at most a dozen."""
        if not tokens:
            return ""
        start, end = min(token.start for token in tokens), max(token.end for token in tokens)
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = piece(self.text, self._tokens[first:last])
        return found if len(found) <= LONGEST else ""

    def between(self, start: int, end: int) -> str:
        """The first words between two places of the text."""
        return self.quoted(self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    @property
    def count(self) -> int:
        """How many words and marks it has."""
        return len(self._tokens)

    @property
    def opening(self) -> str:
        """Its first words."""
        return self.quoted(self._tokens)

    @cached_property
    def aim(self) -> str:
        """The words in which it says what is aimed at, without the wishing before them."""
        aims = [
            clause for clause in self.judged if clause.stance is Stance.AIM and clause.words[:2] != ["what", "would"]
        ]
        said = [self._wished(clause) for clause in [*aims, *self.judged][:SOME]]
        whole = next((words for words in said if len(words.split()) >= ENOUGH), "")
        return whole or next(filter(None, said), "") or self.opening

    def _wished(self, clause: Clause) -> str:
        return self.quoted(clause.tokens[led_in(clause.words) :]) or self.quoted(clause.tokens)

    @property
    def _time(self) -> Deadline | None:
        """The time to point to: one that was meant as an end, and not one of the story around it."""
        if self._best is None or self._best.standing is not Standing.PAST:
            return self._best
        judged = " ".join(self.text[c.tokens[0].start : c.tokens[-1].end] for c in self.judged)
        past = (time for time in self._times if time.standing is Standing.PAST and time.words in judged)
        meant = (time for time in past if time.words.lower().startswith(_MEANT))
        return next(meant, None)

    @property
    def standing(self) -> Standing | None:
        """How the time that it names stands to the mentoring; None where it names none."""
        return self._time.standing if self._time else None

    @property
    def when(self) -> str:
        """The words of that time."""
        return piece(self._time.words, tokens_of(self._time.words)) if self._time else ""
