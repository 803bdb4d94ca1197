"""The days of a mentoring: when it ends, which days suit a goal, how a day is said and whose day it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final

from assistant.dates.calendar import MONTHS, WEEKDAYS, month_end, months_later

MENTORING_MONTHS: Final = 10
"""How long a mentoring lasts where nobody says otherwise; programmes run for 9 to 12 months."""


def local_day(moment: datetime) -> date:
    """The day on the calendar of this computer, whose owner the mentee is, wherever the moment was written down."""
    try:
        return moment.astimezone().date()
    except (OverflowError, ValueError, OSError):  # an hour from the first or last day there is; on Windows before 1970
        return moment.date()


def window_end(today: date) -> date:
    """The last day of a mentoring that starts today."""
    return months_later(today, MENTORING_MONTHS)


def sensible_dates(today: date, ends: date, count: int) -> list[date]:
    """Up to `count` different days to end a goal on, in order, spread over the window.

    They keep a tenth of the window free at either side where it is long enough, and are ends of
    months where one lies near. A window too short for so many gives as many as there are.
    """
    days = (ends - today).days
    margin = days // 10
    if days + 1 - 2 * margin < count:
        margin = 0
    free = range(today.toordinal() + max(margin, 1), ends.toordinal() - margin + 1)
    chosen: set[int] = set()
    for place in range(1, min(count, len(free)) + 1):
        target = today + timedelta(days=days * place // (count + 1))
        chosen.add(_nearest(target, days // (2 * count + 2), free, chosen))
    return [date.fromordinal(day) for day in sorted(chosen)]


def _nearest(target: date, reach: int, free: range, taken: set[int]) -> int:
    """A free day near the target: the end of a month within reach, else whatever is nearest."""
    this = target.toordinal()
    ends = (month_end(target).toordinal(), target.replace(day=1).toordinal() - 1)
    month_ends = sorted((d for d in ends if abs(d - this) <= reach), key=lambda d: abs(d - this))
    around = (this + step for away in range(len(free) + 2) for step in (away, -away))
    return next(day for day in chain(month_ends, around) if day in free and day not in taken)


def say_date(day: date, today: date) -> str:
    """A day as a deadline: "by 31 March 2027"; within the week "by Friday 4 June 2027"."""
    soon = 0 < (day - today).days < 7
    weekday = f"{WEEKDAYS[day.weekday()]} " if soon else ""
    return f"by {weekday}{day.day} {MONTHS[day.month - 1]} {day.year}"
