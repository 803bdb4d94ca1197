"""Days as people mean them: of a moment, inside a mentoring window, in words."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final

MENTORING_MONTHS: Final = 10
"""How long a mentoring lasts where nobody says otherwise; programmes run for 9 to 12 months."""

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS: Final = (*("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)
_COUNTED: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBERS: Final = {"a": 1, "an": 1, "a couple of": 2} | {word: number for number, word in enumerate(_COUNTED, start=1)}

_LONG: Final = "|".join(_MONTHS).lower()
_MONTH: Final = rf"(?P<month>{_LONG}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_YEAR: Final = r"(?P<year>\d{4})\b"
_DAY: Final = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LENGTH: Final = rf"(?:about )?(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?P<unit>day|week|month|year)s?\b"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"\b(?P<iso>\d{4}-\d\d-\d\d)\b",
        rf"{_DAY}(?: of)? {_MONTH}\b(?:,? {_YEAR})?",
        rf"\b{_MONTH} {_DAY}\b(?:,? {_YEAR})?",
        r"\b(?:by|in|until|till|before|during|of|early|mid|late|this|next)[ -]"
        rf"{_MONTH}\b(?: {_YEAR})?",
        rf"\b{_MONTH} {_YEAR}",
        r"\bend of (?:the|this|(?P<next>next)) (?P<closing>month|year)\b",
        rf"\b(?:in|within|over|for|after|during|next|coming)(?: the)?(?: next)? {_LENGTH}",
        rf"\b{_LENGTH} from (?:now|today)\b",
        r"\bnext (?P<unit>week|month|year)\b",
        rf"\b(?:next|this|by|on|until|before|coming) (?P<weekday>{'|'.join(_WEEKDAYS).lower()})\b",
        r"\b(?P<tomorrow>tomorrow)\b",
    )
)


def local_day(moment: datetime) -> date:
    """The day on the calendar of this computer, whose owner the mentee is, wherever the moment was written down."""
    try:
        return moment.astimezone().date()
    except (OverflowError, ValueError, OSError):  # an hour from the first or last day there is; on Windows before 1970
        return moment.date()


def window_end(today: date) -> date:
    """The last day of a mentoring that starts today."""
    return _months_later(today, MENTORING_MONTHS)


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
    ends = (_month_end(target).toordinal(), target.replace(day=1).toordinal() - 1)
    month_ends = sorted((d for d in ends if abs(d - this) <= reach), key=lambda d: abs(d - this))
    around = (this + step for away in range(len(free) + 2) for step in (away, -away))
    return next(day for day in chain(month_ends, around) if day in free and day not in taken)


def say_date(day: date, today: date) -> str:
    """A day as a deadline: "by 31 March 2027"; within the week "by Friday 4 June 2027"."""
    soon = 0 < (day - today).days < 7
    weekday = f"{_WEEKDAYS[day.weekday()]} " if soon else ""
    return f"by {weekday}{day.day} {_MONTHS[day.month - 1]} {day.year}"


def dates_in(text: str, today: date) -> list[date]:
    """The days that words name, in the order of the text, without doubles.

    A month alone means its last day, a day or month without a year the next one to come, and a
    weekday the next such day after today. Days that do not exist ("31 February") are left out.
    """
    rest = " ".join(text.lower().split())
    found: dict[int, date] = {}

    def keep(match: re.Match[str]) -> str:
        if day := _meant(match.groupdict(), today):
            found[match.start()] = day
        return " " * len(match.group())

    for form in _FORMS:
        rest = form.sub(keep, rest)
    return list(dict.fromkeys(day for _, day in sorted(found.items())))


def _meant(words: dict[str, str | None], today: date) -> date | None:
    try:
        return _read(words, today)
    except (ValueError, OverflowError):
        return None


def _read(words: dict[str, str | None], today: date) -> date | None:
    if iso := words.get("iso"):
        return date.fromisoformat(iso)
    if words.get("tomorrow"):
        return today + timedelta(days=1)
    if weekday := words.get("weekday"):
        ahead = [name.lower() for name in _WEEKDAYS].index(weekday) - today.weekday()
        return today + timedelta(days=(ahead - 1) % 7 + 1)
    if closing := words.get("closing"):
        start = _later(today, "one", closing) if words.get("next") else today
        return _month_end(start if closing == "month" else start.replace(day=1, month=12))
    if unit := words.get("unit"):
        return _later(today, words.get("count") or "one", unit)
    return _in_month(words, today)


def _later(today: date, count: str, unit: str) -> date:
    number = _NUMBERS.get(count) or int(count)
    if unit in ("day", "week"):
        return today + timedelta(days=number * (7 if unit == "week" else 1))
    return _months_later(today, number * (12 if unit == "year" else 1))


def _in_month(words: dict[str, str | None], today: date) -> date:
    short = [name[:3].lower() for name in _MONTHS]
    month = short.index((words.get("month") or "")[:3]) + 1
    year = int(words.get("year") or today.year)
    day = words.get("day")
    meant = date(year, month, int(day)) if day else _month_end(date(year, month, 1))
    if meant < today and not words.get("year"):
        return meant.replace(year=year + 1) if day else _month_end(date(year + 1, month, 1))
    return meant


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
