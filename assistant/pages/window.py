"""The days that the picture shows: from the first conversation to the end of the mentoring, whatever clocks said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple, Self

from assistant.dates import local_day
from assistant.journey import Session

_MOST_TICKS: Final = 12
_MONTHS_APART: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""Steps between ticks, in months; the first that gives no more than `_MOST_TICKS` is taken."""


def begun(session: Session) -> date:
    """The day of the first conversation: the first that does not lie behind the end, as clocks can be wrong."""
    told = [turn.at for turn in session.turns]
    told += [version.at for theme in session.themes for goal in theme.goals for version in goal.versions]
    told += [look.at for theme in session.themes for look in theme.check_ins]
    days = (local_day(moment) for moment in told)
    return next((day for day in days if day <= session.ends), min(session.today, session.ends))


class Window(NamedTuple):
    """The days between two edges; there is at least one night between them."""

    start: date
    end: date

    @classmethod
    def of(cls, session: Session) -> Self:
        """The days of a session."""
        start, end = begun(session), session.ends
        if start < end:
            return cls(start, end)
        return cls(start - timedelta(days=1), end) if start > date.min else cls(start, start + timedelta(days=1))

    def place(self, day: date) -> float:
        """Where a day lies, from 0 to 1; days outside lie at the edge."""
        share = (day - self.start) / (self.end - self.start)
        return min(1.0, max(0.0, share))

    def ticks(self) -> Iterator[date]:
        """First days of months inside, evenly apart and never too many."""
        first, last = (day.year * 12 + day.month - 1 for day in self)
        apart = next(months for months in _MONTHS_APART if (last - first) / months <= _MOST_TICKS)
        for month in range(first + 1, last + 1):
            if month % apart == 0:
                yield date(month // 12, month % 12 + 1, 1)
