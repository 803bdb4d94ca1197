"""Times of the year that have a name: seasons, quarters, holidays, and the feasts that move.

A table in `deadlines` says what is meant where places differ. Feasts of the moon are known for as many years as
`holidays` knows them; of others it gives none.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from assistant.dates.calendar import Stretch, month_end


def _rows(rows: str) -> dict[str, str]:
    cells = (row.split(":") for row in rows.split(","))
    return {name.strip(): days.strip() for names, days in cells for name in names.split("/")}


def _numbers(rows: str) -> dict[str, tuple[int, ...]]:
    return {name: tuple(map(int, days.split())) for name, days in _rows(rows).items()}


_SEASONS: Final = _numbers(
    "spring: 3 1 5 31, summer: 6 1 8 31, autumn/fall: 9 1 11 30, winter: 12 1 2 29,"
    "summer holidays/summer holiday/summer break/summer vacation: 7 1 8 31, autumn holidays/autumn break/fall break:"
    "10 15 10 31, christmas holidays/christmas break/winter holidays/winter break: 12 20 1 6"
)
_FIXED: Final = _SEASONS | _numbers(
    "q1/first quarter/1st quarter: 1 1 3 31, q2/second quarter/2nd quarter: 4 1 6 30,"
    "q3/third quarter/3rd quarter: 7 1 9 30, q4/fourth quarter/4th quarter: 10 1 12 31,"
    "h1: 1 1 6 30, h2: 7 1 12 31, school year/academic year: 9 1 6 30,"
    "christmas eve: 12 24 12 24, financial year/fiscal year/business year/tax year: 1 1 12 31,"
    "christmas/christmas day/xmas: 12 25 12 25, boxing day: 12 26 12 26, epiphany: 1 6 1 6,"
    "new years eve/year end/eoy: 12 31 12 31, new year/new years/new years day: 1 1 1 1, valentines day: 2 14 2 14,"
    "halloween: 10 31 10 31, midsummer/midsummer day: 6 24 6 24, bonfire night: 11 5 11 5,"
    "all saints/all saints day: 11 1 11 1, st patricks day: 3 17 3 17"
)
"""Month and day of their first and their last day."""
_BY_EASTER: Final = _numbers(
    "easter holidays/easter break/spring holidays/spring break: -7 7, carnival/fasching/karneval: -52 -47,"
    "lent: -46 -1, holy week: -7 -1"
)
_FROM_EASTER: Final = _BY_EASTER | _numbers(
    "good friday: -2 -2, easter/easter sunday: 0 0, easter monday: 1 1, ascension/ascension day: 39 39,"
    "pentecost/whitsun: 49 49, whit monday/pentecost monday: 50 50, corpus christi: 60 60, palm sunday: -7 -7,"
    "mardi gras/shrove tuesday/pancake day: -47 -47, rose monday: -48 -48, ash wednesday: -46 -46,"
    "maundy thursday: -3 -3"
)
_MOON: Final = _rows(
    "diwali/deepavali: IN Diwali, holi: IN Holi, lunar new year/chinese new year: SG Chinese New Year,"
    "eid/eid al fitr/eid ul fitr: TR Eid al-Fitr, eid al adha/eid ul adha: TR Eid al-Adha, ramadan: TR Eid al-Fitr,"
    "nowruz/persian new year: IR Nowruz, thanksgiving: US Thanksgiving, passover/pesach: IL Pesach,"
    "rosh hashanah: IL Rosh Hashanah, yom kippur: IL Yom Kippur, purim: IL Purim, hanukkah/chanukah: IL Hanukkah"
)
"""The place whose calendar counts, and the name of the feast there."""
_LASTING: Final = _numbers("ramadan: -30 -1, passover/pesach: 0 6, hanukkah/chanukah: 0 7")
"""From the first day of the feast on, where it is more than that day."""


def _back_to(weekday: int, day: date) -> date:
    """The last such weekday up to a day; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _half_term(month: int, last_monday: int) -> Callable[[int], list[Stretch]]:
    def weeks(year: int) -> list[Stretch]:
        monday = _back_to(0, date(year, month, last_monday))
        return [(monday - timedelta(days=2), monday + timedelta(days=6))]

    return weeks


def _clocks(month: int) -> Callable[[int], list[Stretch]]:
    def days(year: int) -> list[Stretch]:
        return [(_back_to(6, date(year, month, 31)),) * 2]

    return days


def _advent(year: int) -> list[Stretch]:
    return [(_back_to(6, date(year, 12, 24)) - timedelta(weeks=3), date(year, 12, 24))]


_WINTER, _MAY, _OCTOBER = _half_term(2, 18), _half_term(5, 31), _half_term(10, 31)
_FORWARD, _BACK = _clocks(3), _clocks(10)
_RECKONED: Final[dict[str, Callable[[int], list[Stretch]]]] = {
    "half term": lambda year: [*_WINTER(year), *_MAY(year), *_OCTOBER(year)],
    **dict.fromkeys(("february half term", "spring half term"), _WINTER),
    **dict.fromkeys(("may half term", "summer half term"), _MAY),
    **dict.fromkeys(("october half term", "autumn half term"), _OCTOBER),
    "clocks change": lambda year: [*_FORWARD(year), *_BACK(year)],
    "clocks go forward": _FORWARD,
    "clocks go back": _BACK,
    "advent": _advent,
}
NAMES: Final = frozenset({*_FIXED, *_FROM_EASTER, *_MOON, *_RECKONED})
"""In small letters, with blanks for hyphens and without apostrophes."""
BEGIN: Final = frozenset({*_SEASONS, *_BY_EASTER, *_LASTING, *_RECKONED, "weekend"})
"""Who says "by the summer" thinks of its first day."""


def stretches(name: str, year: int) -> list[Stretch]:
    """When it is in the year of its first day, in order; nothing where that is not known.

    Raises:
        ValueError: Where a calendar has no such year.
        OverflowError: The same.
    """
    if name in _RECKONED:
        return _RECKONED[name](year)
    if name in _MOON:
        first, last = _LASTING.get(name, (0, 0))
        return [_around(day, first, last) for day in _of_the_moon(*_MOON[name].split(" ", 1), year)]
    if name in _FROM_EASTER:
        from dateutil.easter import easter

        first, last = _FROM_EASTER[name]
        return [_around(easter(year), first, last)]
    month, day, end, last_day = _FIXED[name]
    closing = date(year + (end < month), end, 1)
    return [(date(year, month, day), closing.replace(day=min(last_day, month_end(closing).day)))]


def _around(day: date, first: int, last: int) -> Stretch:
    return day + timedelta(days=first), day + timedelta(days=last)


@lru_cache(maxsize=512)
def _of_the_moon(place: str, feast: str, year: int) -> tuple[date, ...]:
    """The days on which a feast begins in a year; some come twice. By a library that is slow to load."""
    from holidays import country_holidays

    kinds = country_holidays(place).supported_categories if place == "IL" else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a year it does not know gives no days, which says as much
        days = country_holidays(place, years=year, language="en_US", categories=kinds)
    called = sorted(day for day, names in days.items() if any(n.startswith(feast) for n in names.split("; ")))
    return tuple(day for before, day in pairwise([date.min, *called]) if (day - before).days > 1)
