from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dates import dates_in, local_day, say_date, sensible_dates, window_end

TODAY = date(2026, 11, 22)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize("hours", [-12, 0, 14])
@pytest.mark.parametrize("day", [datetime.min, datetime.max])
def test_the_first_and_the_last_day_there_is_are_days(day: datetime, hours: int) -> None:
    """A clock that is hopelessly wrong gives a day that is wrong, and no accident."""
    moment = day.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert abs((local_day(moment) - day.date()).days) <= 1


def test_a_moment_belongs_to_the_day_of_this_computer() -> None:
    """Noon in Greenwich lies on the day that the clock of this computer shows then."""
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert local_day(noon) == datetime.fromtimestamp(noon.timestamp()).date()


@pytest.mark.parametrize(
    ("today", "ends"),
    [
        ("2026-11-22", "2027-09-22"),
        ("2026-04-30", "2027-02-28"),
        ("2027-04-30", "2028-02-29"),
        ("2026-12-31", "2027-10-31"),
        ("9999-12-01", "9999-12-31"),
    ],
)
def test_a_mentoring_lasts_ten_months_unless_told_otherwise(today: str, ends: str) -> None:
    """Ten months later, on the last day there is in a shorter month."""
    assert window_end(date.fromisoformat(today)) == date.fromisoformat(ends)


@pytest.mark.parametrize(
    ("days", "count", "expected"),
    [
        (0, 3, []),
        (-5, 3, []),
        (304, 0, []),
        (304, -1, []),
        (1, 3, ["2026-11-23"]),
        (3, 4, ["2026-11-23", "2026-11-24", "2026-11-25"]),
        (14, 2, ["2026-11-26", "2026-11-30"]),
        (304, 3, ["2027-01-31", "2027-04-30", "2027-06-30"]),
        (304, 4, ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"]),
        (730, 3, ["2027-05-31", "2027-11-30", "2028-05-31"]),
    ],
)
def test_goals_get_dates_spread_over_the_mentoring(days: int, count: int, expected: list[str]) -> None:
    """Different days, ends of months where they lie near, and as many as fit."""
    found = sensible_dates(TODAY, TODAY + timedelta(days=days), count)
    assert found == [date.fromisoformat(day) for day in expected]


@settings(deadline=None)
@given(DAYS, st.integers(-10, 800), st.integers(-1, 40))
def test_sensible_dates_always_fit_the_window(today: date, days: int, count: int) -> None:
    """However short the mentoring, no date is in the past, beyond its end, or given twice."""
    found = sensible_dates(today, today + timedelta(days=days), count)
    assert len(found) == len(set(found)) == max(min(count, days), 0)
    assert found == sorted(found)
    assert all(today < day <= today + timedelta(days=days) for day in found)


@settings(deadline=None)
@given(DAYS, st.integers(60, 800), st.integers(1, 20))
def test_a_long_mentoring_keeps_its_first_and_last_days_free(today: date, days: int, count: int) -> None:
    """A goal that ends next week, or on the last day of all, is nobody's plan."""
    margin = timedelta(days=days // 10)
    ends = today + timedelta(days=days)
    assert all(today + margin <= day <= ends - margin for day in sensible_dates(today, ends, count))


def test_the_longest_calendar_is_long_enough() -> None:
    """The first and last days that Python knows are no reason to fail."""
    assert len(sensible_dates(date.min, date.max, 3)) == 3
    assert sensible_dates(date.max, date.max, 3) == []


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-03-31", "by 31 March 2027"),
        ("2026-12-01", "by 1 December 2026"),
        ("2026-11-27", "by Friday 27 November 2026"),
        ("2026-11-29", "by 29 November 2026"),
        ("2026-11-22", "by 22 November 2026"),
    ],
)
def test_a_date_is_said_as_people_say_it(day: str, said: str) -> None:
    """Day, month, year; within the week the weekday too."""
    assert say_date(date.fromisoformat(day), TODAY) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 31 March 2027", ["2027-03-31"]),
        ("the 31st of March, 2027", ["2027-03-31"]),
        ("March 31, 2027", ["2027-03-31"]),
        ("on March 3rd", ["2027-03-03"]),
        ("2027-03-31", ["2027-03-31"]),
        ("by 5 Dec", ["2026-12-05"]),
        ("by 5 January", ["2027-01-05"]),
        ("Sept. 2027", ["2027-09-30"]),
        ("at the end of March", ["2027-03-31"]),
        ("BY MARCH", ["2027-03-31"]),
        ("by November", ["2026-11-30"]),
        ("in February 2028", ["2028-02-29"]),
        ("until mid-June", ["2027-06-15"]),
        ("by the end of the year", ["2026-12-31"]),
        ("by the end of next month", ["2026-12-31"]),
        ("in six weeks", ["2027-01-03"]),
        ("within 3 months", ["2027-02-22"]),
        ("over the next three months", ["2027-02-22"]),
        ("in a couple of weeks", ["2026-12-06"]),
        ("ten days from now", ["2026-12-02"]),
        ("in a year", ["2027-11-22"]),
        ("next week", ["2026-11-29"]),
        ("next Friday", ["2026-11-27"]),
        ("by Sunday", ["2026-11-29"]),
        ("tomorrow", ["2026-11-23"]),
        ("two talks by May 2027, the first in six weeks", ["2027-05-31", "2027-01-03"]),
        ("by March, yes, by the end of March", ["2027-03-31"]),
        ("by Easter, or by the summer", ["2027-03-28", "2027-05-31"]),
        ("before March", ["2027-02-28"]),
        ("over the winter", ["2027-02-28"]),
        ("on 5/6/2027, 31.03.27 and 03/31/2027", ["2027-06-05", "2027-03-31"]),
        ("between March and June", ["2027-06-30"]),
        ("29 February", ["2028-02-29"]),
        ("by the 15th of next month", ["2026-12-15"]),
        ("since 2019, last May, two weeks ago", []),
        ("a six week course, ten years of experience", []),
        ("31 February 2027", []),
        ("by 2027", []),
        ("in 999 years and 99 months", ["3025-11-22"]),
        ("I may march on", []),
        ("more often, and soon", []),
        ("with 3 people in one team", []),
        ("by week 53", ["2027-01-03"]),
        ("by week 54", []),
        ("by KW 53 2027", []),
        ("by Hanukkah 2027", ["2027-12-24"]),
        ("by Eid, by Eid 2027, by Eid al-Adha", ["2027-03-09", "2027-05-16"]),
        ("in October half-term, until autumn half term", ["2027-10-31", "2027-10-22"]),
        ("before the clocks change, when the clocks go back", ["2027-03-28", "2027-10-31"]),
        ("at the end of Ramadan", ["2027-03-08"]),
        ("the day before Easter, a couple of days after Easter", ["2027-03-27", "2027-03-30"]),
        ("the week of Easter", ["2027-03-28"]),
        ("by EOW, by EOQ, by EOY", ["2026-11-22", "2026-12-31"]),
        ("March 3-17 and 5 to 9 April", ["2027-03-17", "2027-04-09"]),
        ("April to May, May or June", ["2027-05-31"]),
        ("Easter: a card; summer: a book. June.", ["2027-03-28", "2027-08-31", "2027-06-30"]),
        ("may to June", []),
        ("by the 5th.", ["2026-12-05"]),
        ("", []),
    ],
)
def test_words_name_days(text: str, expected: list[str]) -> None:
    """What a sentence says about time can be held against the date that was set."""
    assert dates_in(text, TODAY) == [date.fromisoformat(day) for day in expected]


def test_a_feast_of_many_days_begins_once() -> None:
    """In the middle of Passover, "by Passover" means the next one."""
    assert dates_in("by Passover, in Passover", date(2027, 4, 24)) == [date(2028, 4, 10), date(2027, 4, 28)]


@pytest.mark.filterwarnings("error")
def test_years_that_no_calendar_knows_name_no_day() -> None:
    """A feast too far away is not guessed, and nobody is warned of it."""
    for feast in ("Diwali 2060", "Eid 9998", "Hanukkah 1200", "Nowruz 0001", "Lunar New Year 2101"):
        assert dates_in(f"by {feast}", TODAY) == []


@pytest.mark.parametrize(
    ("count", "months"),
    [
        *[(word, n) for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)],
        *[
            ("fifteen", 15),
            ("eighteen", 18),
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fifty", 50),
            ("sixty", 60),
        ],
        *[("ninety", 90), ("a couple of", 2), ("couple of", 2), ("four to six", 6), ("two or three", 3), ("6-8", 8)],
    ],
)
def test_numbers_are_read_as_words(count: str, months: int) -> None:
    """A number that people write out is that number, and of two the larger one."""
    assert dates_in(f"in {count} months", TODAY) == dates_in(f"in {months} months", TODAY) != [date.max]


@settings(deadline=None)
@given(DAYS, st.integers(1, 3000))
def test_what_is_said_is_understood_again(today: date, ahead: int) -> None:
    """The words of a deadline name that deadline and no other day."""
    day = today + timedelta(days=ahead)
    assert dates_in(f"I will have given one talk {say_date(day, today)}.", today) == [day]


@settings(deadline=None)
@given(st.text())
def test_no_text_can_break_the_reading_of_dates(text: str) -> None:
    """Numbers and months in any order give days or nothing."""
    dates_in(text, TODAY)
    dates_in(f"in {text} months by {text} March {text}", date.max)
