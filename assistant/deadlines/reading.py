"""Which times of a draft are ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from assistant.dates import BY, Named, dates_in, named_in
from assistant.deadlines import occasions, telling
from assistant.value import Value


class Standing(StrEnum):
    """How a time stands to the goal it is written beside."""

    INSIDE = "inside"
    """It ends, from today to the last day of the mentoring. Nothing else makes a goal timebound."""
    BEYOND = "beyond"
    """It ends after the mentoring."""
    VAGUE = "vague"
    """Nobody else can look it up: "soon", "before my next review", "31 February"."""
    START = "start"
    """It only begins then."""
    PAST = "past"
    """It is over, or tells of something that is."""


class Deadline(Value):
    """A time in a draft that could be taken for the end of its goal."""

    words: str
    """Verbatim: the evidence, with the words that lead to it."""
    by: date | None
    """The last of the days they name; None where they name none that a calendar knows."""
    standing: Standing


_FINANCIAL: Final = re.compile(r"(?<!next )(?:fiscal|financial|business|tax)\s+year$", re.IGNORECASE)
_TELLING: Final = (Standing.BEYOND, Standing.VAGUE, Standing.START, Standing.PAST)


def deadline_of(text: str, *, today: date, ends: date) -> Deadline | None:
    """The one that counts: the last end inside the mentoring, else the most telling of the others, None without any."""
    found = deadlines_in(text, today=today, ends=ends)
    inside = [deadline for deadline in found if deadline.standing is Standing.INSIDE]
    if inside:
        return max(inside, key=lambda deadline: deadline.by or today)
    return min(found, key=lambda deadline: _TELLING.index(deadline.standing), default=None)


def deadlines_in(text: str, *, today: date, ends: date) -> tuple[Deadline, ...]:
    """The times in a draft that end, begin or are over, in the order of the text.

    Frequencies ("every week"), hours, and lengths that belong to a thing ("a two-day course") are none of them.

    Args:
        text: The draft, in the mentee's words.
        today: The day from which they count.
        ends: The last day of the mentoring.
    """
    return tuple(deadline for _, deadline in sorted(_found(text, today, ends), key=lambda found: found[0]))


def _found(text: str, today: date, ends: date) -> Iterator[tuple[int, Deadline]]:
    events, taken = list(occasions.EVENT.finditer(text)), []
    for named in _all_named(text, today):
        event = next((event for event in events if _belongs(named, event, text)), None)
        standing = _standing(named, text, today, ends, event is not None)
        start = event.start() if event else named.start
        events = [event for event in events if event.start() < start or event.start() >= named.end]
        taken.append((start, named.end))
        if standing:
            yield start, _deadline(text[start : named.end].strip(), named, today, ends, standing)
    yield from _without_days(text, events, taken, ends)


def _all_named(text: str, today: date) -> list[Named]:
    """Every day that words name, and "by then", which is the one named last."""
    known = list(named_in(text, today))
    meant = [Named(0, 0, "", None, None, over=False, year=False), *(named for named in known if not named.over)]
    for match in occasions.THEN.finditer(text):
        then = meant[bisect_right(meant, match.start(), key=lambda named: named.end) - 1]
        known.append(then._replace(start=match.start(), end=match.end(), lead="by"))
    return sorted(known, key=lambda named: named.start)


def _belongs(named: Named, event: re.Match[str], text: str) -> bool:
    """Whether a day is that of the event before it: "before I turn 40 in May"."""
    between = text[event.end() : named.start]
    return event.start() <= named.start <= event.end() + 40 and telling.is_one_clause(between)


def _deadline(words: str, named: Named, today: date, ends: date, standing: Standing) -> Deadline:
    by = named.last
    if standing is Standing.VAGUE or (standing is Standing.PAST and by and by >= today):
        by = None  # "last May" was read as the May to come
    if standing is Standing.BEYOND and _FINANCIAL.search(words):
        spring = dates_in("31 March", today)[0]
        by, standing = (spring, Standing.INSIDE) if spring <= ends else (by, standing)
    return Deadline(words=words, by=by, standing=standing)


def _standing(named: Named, text: str, today: date, ends: date, of_event: bool) -> Standing | None:
    """How a day that words name stands to the goal; None where it is a frequency or somebody else's."""
    before, after = telling.around(named, text)
    length = named.first == today
    if length and named.lead not in BY and telling.lasts(before):
        return None
    over = named.over or (named.last and named.last < today)
    if over or (not telling.is_to_come(named, text) and telling.is_told(before, after, named.lead)):
        return Standing.PAST
    if not of_event and named.lead not in BY and telling.is_of_others(before):
        return None
    if not length and telling.begins(named, before, after):
        return Standing.START
    if named.first is None or named.last is None or telling.is_sometime(named, before):
        return Standing.VAGUE
    return Standing.BEYOND if named.last > ends else Standing.INSIDE


def _without_days(
    text: str, events: list[re.Match[str]], taken: list[tuple[int, int]], ends: date
) -> Iterator[tuple[int, Deadline]]:
    """Times that no calendar knows: the mentoring's own end, events, "soon"."""
    kinds = (
        (occasions.LAST_DAY.finditer(text), ends, Standing.INSIDE),
        (iter(events), None, Standing.VAGUE),
        (occasions.SOON.finditer(text), None, Standing.VAGUE),
        (occasions.ONWARDS.finditer(text), None, Standing.START),
    )
    for matches, by, standing in kinds:
        for match in matches:
            if all(end <= match.start() or match.end() <= start for start, end in taken):
                taken.append(match.span())
                yield match.start(), Deadline(words=match[0].strip(), by=by, standing=standing)
