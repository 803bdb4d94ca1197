"""Which days the words of a text name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from assistant.dates import feasts
from assistant.dates.calendar import MONTHS, Stretch, month_end, months_later, period
from assistant.dates.forms import BY, CLOSES, COMPARED, FOR, FROM, HALVES, LED_BY, LINKED, OPENS, PHRASE

_NEXT: Final = ("next", "coming", "following", "upcoming")
_OVER: Final = ("last", "past", "previous")
_PLACED: Final = frozenset("which part brief year yearly onward ago side over begins done".split())
"""What makes a time of words that could mean something else."""
_AHEAD: Final = ("before", "ahead of", "prior to")
_SHARES: Final = {"beginning": 1, "start": 1, "first day": 1, "first week": 7, "second week": 14, "third week": 21}
_SPANS: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30}
_IN_FULL: Final = {"wk": "week", "mth": "month", "mo": "month", "yr": "year", "qtr": "quarter"}
_CLOSING: Final = {"eow": "week", "eom": "month", "eoq": "quarter"}


class Named(NamedTuple):
    """A day or a stretch of days that words name."""

    start: int
    end: int
    """Where its words stand in the text, with those that lead to it: "by the end of"."""
    lead: str
    """The first of those words, "by" or "from"; empty for none."""
    first: date | None
    last: date | None
    """None where there is no such day."""
    over: bool
    """It is said to be past: "last May", "since 2019", "two weeks ago"."""
    year: bool
    """It is a whole year by its number, which names no day."""


def dates_in(text: str, today: date) -> list[date]:
    """The days that words name, in the order of the text, without doubles.

    A stretch of time means its last day, a day or month without a year the next one to come, and a weekday the next
    such day after today. Days that do not exist ("31 February") and days said to be over are left out.
    """
    days = (named.last for named in named_in(text, today) if not (named.over or named.year))
    return list(dict.fromkeys(day for day in days if day))


def named_in(text: str, today: date) -> Iterator[Named]:
    """What the words name, as a table in `deadlines` says, in their order; "from March to June" is one stretch."""
    at = 0
    while match := PHRASE.search(text, at):
        named, at = _named(match, today), match.start() + 1
        while named:
            at, before = named.end, named
            linked = LINKED.match(text, at)
            named = _named(linked, today, before.lead) if linked and not linked["count"] else None
            if linked and named and (linked["lead"] not in ("and", "or") or before.lead in ("between", *FOR)):
                lead = "until" if before.lead in FROM else before.lead
                named = named._replace(start=before.start, lead=lead, first=before.first)
            else:
                yield before


def _named(match: re.Match[str], today: date, before: str | None = None) -> Named | None:
    """What a match names, behind what leads to it or to the one before it; None where its words only look like time."""
    said = {group: " ".join(word.lower().split()) for group, word in match.groupdict().items() if word}
    words = said | {"lead": said.get("lead", "") if before is None else before}
    if not _is_time(words, match):
        return None
    try:
        days: tuple[date | None, date | None] = _stretch(words, today) or (None, None)
    except (ValueError, OverflowError):
        days = (None, None)
    if days[0] is None and "digits" in words:
        return None  # "a 30-60-90 day plan"
    over = words["lead"] == "since" or words.get("which") in _OVER or words.get("yearly") == "last" or "ago" in words
    lead = "until" if "opens" in words and words["lead"] in FROM else words["lead"]
    return Named(match.start(), match.end(), lead, *days, over, "bare" in words)


def _is_time(words: dict[str, str], match: re.Match[str]) -> bool:
    """Whether words stand as they do where they tell a time: "may" or "two weeks" alone say nothing."""
    kind = next((kind for kind in LED_BY if kind in words), "")
    led = not kind or words["lead"] in LED_BY[kind] or not _PLACED.isdisjoint(words)
    second = match.re is LINKED
    free = not words["lead"] and (second or _is_heading(match) or _opens_a_range(match))
    return (led or (free and kind in ("alone", "name"))) and not _is_other(words, match)


def _is_heading(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    return bool(OPENS.search(text, max(0, start - 10), start) and CLOSES.match(text, match.end()))


def _opens_a_range(match: re.Match[str]) -> bool:
    """Whether it is the first of two, as in "September to December"."""
    other = LINKED.match(match.string, match.end())
    named = other and (other["alone"] or other["name"] or other["month"] or other["before"])
    verb = match[0] in ("may", "march")
    return bool(other and named and not verb and (other["lead"] or "to").lower() not in ("and", "or"))


def _is_other(words: dict[str, str], match: re.Match[str]) -> bool:
    """Whether it is no time all the same: "in the March sun", "this may", "from Jan", "at the end of the week"."""
    lead, which = words["lead"], words.get("which", "")
    thing = "article" in words and not which and ("alone" in words or "weekday" in words)
    held = "held" in words and not _is_compared(match)
    verb = which in ("this", *_OVER) and match[0].endswith(("may", "march"))
    name = words.get("alone", MONTHS[0]).title() not in MONTHS and lead not in (*BY, "in", "of", "")
    plain = not which and "done" not in words and lead in ("", "at", "of")
    habit = plain and words.get("period", "").startswith("week")
    short = name and "year" not in words and not _opens_a_range(match)
    return (thing and not held) or verb or short or habit or _is_length_of_a_thing(words)


def _is_compared(match: re.Match[str]) -> bool:
    around = (match.string[max(0, match.start() - 60) : match.start()], match.string[match.end() : match.end() + 60])
    return bool(COMPARED.search(re.split("[.;!?]", around[0])[-1]) or COMPARED.search(re.split("[.;!?]", around[1])[0]))


def _is_length_of_a_thing(words: dict[str, str]) -> bool:
    """Whether it is no length of time: "a six week course", "in one day"."""
    unit, one = words.get("unit", ""), words.get("count") in ("a", "an", "one", "1")
    return bool(unit) and unit not in _IN_FULL and (one == unit.endswith("s") or (one and unit == "day"))


def _stretch(words: dict[str, str], today: date) -> Stretch | None:
    if count := words.get("count") or words.get("halves") or words.get("some"):
        return today, _later(HALVES.get(count) or f"{count} {words.get('unit', '')}", today) or date.max
    if said := words.get("digits") or words.get("weekday") or words.get("tomorrow"):
        day = _looked_up(said, today)
        return (day, day) if day else None
    if unit := words.get("period") or _CLOSING.get(words.get("close", "")):
        meant = words if "period" in words else words | {"part": "end"}
        first, last = _shaped(period(_IN_FULL.get(unit, unit), int(words.get("which") in _NEXT), today), meant)
        week = timedelta(weeks=unit == "weekend" and last < today)  # on a Saturday, "by the weekend" is the next one
        return first + week, last + week
    if "ordinal" in words:
        months = (months_later(today.replace(day=1), ahead) for ahead in range("ahead" in words, 3))
        days = (month.replace(day=int(words["ordinal"])) for month in months)
        return next((day, day) for day in days if day >= today)
    return _coming(words, today)


def _later(length: str, day: date) -> date | None:
    """The day that lies a length such as "couple of wks" after another."""
    length = re.sub(r"\b(wk|mth|mo|yr)(?=s?\b)", lambda unit: _IN_FULL[unit[0]], length)
    return _looked_up(f"in {re.sub('(a )?couple of', '2', length).strip()}", day)


@lru_cache(maxsize=2048)
def _looked_up(words: str, today: date) -> date | None:
    """The day in words that are nothing but a day, by a library that is slow to load and to ask."""
    from dateparser import parse

    settings = {"RELATIVE_BASE": datetime(today.year, today.month, today.day), "TIMEZONE": "UTC"}
    settings |= {"DATE_ORDER": "YMD" if words[:4].isdecimal() else "DMY", "PREFER_DATES_FROM": "future"}
    try:
        moment: datetime | None = parse(words, languages=["en"], settings=settings)
    except (ValueError, OverflowError):
        return None
    return moment and moment.date()


def _coming(words: dict[str, str], today: date) -> Stretch | None:
    """What is called by a name, in the year that is said, or the next of them to come."""
    yearly = {"this": today.year, "next": today.year + 1}.get(words.get("yearly", ""))
    given = words.get("year") or words.get("bare") or yearly
    years = [int(given)] if given else range(today.year - 1, min(today.year + 4, date.max.year + 1))
    known = (_shaped(stretch, words) for year in years for stretch in _in_year(words, year, today))
    for first, last in known:
        if given or (first > today if words.get("which") in _NEXT else last >= today):
            return first, last
    return None


def _in_year(words: dict[str, str], year: int, today: date) -> list[Stretch]:
    if "bare" in words:
        return [(date(year, 1, 1), date(year, 12, 31))]
    if name := words.get("name") or words.get("clocks"):
        return feasts.stretches(_bare(name), year)
    if "iso" in words:
        return _of_the_week(int(re.findall(r"\d+", words["iso"])[-1]), year)
    day = words.get("behind") or words.get("day", "1").replace("first", "1")
    month = words.get("month") or words.get("before") or words["alone"]
    first = _looked_up(f"{day} {month} {year}", today)
    return [(first, month_end(first) if "alone" in words else first)] if first else []


def _bare(name: str) -> str:
    return re.sub("['’]", "", name).replace("-", " ")


def _of_the_week(number: int, year: int) -> list[Stretch]:
    try:
        return [(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))]
    except ValueError:
        return []  # most years have no 53rd


def _shaped(stretch: Stretch, words: dict[str, str]) -> Stretch:
    """The part of it that is meant: its beginning, its first half, the day before it."""
    first, last = stretch
    days = (last - first).days + 1
    part = words.get("part") or words.get("brief") or ""
    shares = (
        _SHARES
        | {"early": days // (3 if days < 100 else 4)}
        | dict.fromkeys(("mid", "middle", "first half"), days // 2)
    )
    if part in shares:
        return first, first + timedelta(days=shares[part] - 1)
    if "side" in words:
        return _beside(stretch, words)
    if not {"over", "done", "begins"}.isdisjoint(words):
        return (first, first) if "begins" in words else (last, last)
    named, lead = _bare(words.get("name", words.get("period", ""))), words["lead"]
    ahead = lead in BY and "including" not in lead if named in feasts.BEGIN else lead in _AHEAD
    if not part and days > 1 and ahead:
        return first, first - timedelta(days=1)
    return stretch


def _beside(stretch: Stretch, words: dict[str, str]) -> Stretch:
    """The week before it, after it or around it, or the day that is two weeks away from it."""
    first, last = stretch
    unit, after = words["beside"], words["side"] == "after"
    if words["side"] == "of":
        return (first, last) if unit == "day" else period(unit, 0, first)
    if "away" in words:
        away = (_later(f"{words['away']} {unit}s", first) or first) - first
        day = last + away if after else first - away
        return day, day
    one, span = timedelta(days=1), timedelta(days=_SPANS[unit])
    return (last + one, last + span) if after else (first - span, first - one)
