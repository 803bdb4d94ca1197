"""Months, weekdays, and what this or the next week, month, quarter or year is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

Stretch = tuple[date, date]
"""A first day and a last one."""

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = (*("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period(unit: str, ahead: int, today: date) -> Stretch:
    """This week, month, quarter or year of the calendar, or the next."""
    if unit.startswith("week"):
        sunday = today + timedelta(days=6 - today.weekday() + 7 * ahead)
        return sunday - timedelta(days=1 if unit == "weekend" else 6), sunday
    months = {"month": 1, "quarter": 3}.get(unit, 12)
    first = months_later(today.replace(day=1, month=(today.month - 1) // months * months + 1), months * ahead)
    return first, month_end(months_later(first, months - 1))
