from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from assistant.attainment import LETTERS, LONGEST, Outcome, attained, proposed_levels, t_score
from assistant.goals import CheckIn, Goal
from assistant.themes import Theme

TODAY, BY, ENDS = date(2026, 11, 22), date(2027, 3, 31), date(2027, 9, 30)
FIVE = ("As it is today.", "One person.", "Three people.", "Four people.", "Five people.")
OUTCOMES = st.lists(st.builds(Outcome, level=st.integers(-2, 2), weight=st.integers(1, 50)), min_size=1, max_size=8)


def outcomes(*pairs: tuple[int, int]) -> list[Outcome]:
    """Levels with their weights."""
    return [Outcome(level=level, weight=weight) for level, weight in pairs]


def score(found: list[Outcome]) -> float:
    """The T score of at least one outcome."""
    reached = t_score(found)
    assert reached is not None
    return reached


# -- how far


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(0, 1)], 50),
        ([(1, 1)], 60),  # 10 · 1 / √(0.7 + 0.3)
        ([(-2, 7)], 30),  # -10 · 14 / √(0.7 · 49 + 0.3 · 49)
        ([(1, 1), (1, 1)], 62.4035),  # 10 · 2 / √(0.7 · 2 + 0.3 · 4) = 20 / 1.61245
        ([(2, 1), (-1, 1)], 56.2017),  # 10 · 1 / 1.61245
        ([(1, 3), (-1, 1)], 55.8222),  # 10 · 2 / √(0.7 · 10 + 0.3 · 16) = 20 / 3.43511
        ([(-2, 1), (-2, 1), (-2, 1)], 22.6139),  # -10 · 6 / √(0.7 · 3 + 0.3 · 9) = -60 / 2.19089
    ],
)
def test_the_score_is_the_one_worked_out_by_hand(pairs: list[tuple[int, int]], expected: float) -> None:
    """Levels and weights give the T score of Kiresuk and Sherman."""
    assert t_score(outcomes(*pairs)) == pytest.approx(expected, abs=1e-4)


def test_nothing_checked_is_no_score() -> None:
    """Nobody reads 50 where nothing is known."""
    assert t_score([]) is None


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=8), st.sampled_from([2, 9, 10**6, 10**400]))
def test_equal_weights_of_any_size_are_the_same(levels: list[int], weight: int) -> None:
    """A mentee who gives every goal the weight 9 has not done better than with 1."""
    ones, many = outcomes(*((x, 1) for x in levels)), outcomes(*((x, weight) for x in levels))
    assert score(many) == pytest.approx(score(ones))


@given(OUTCOMES)
def test_everything_as_expected_is_fifty(found: list[Outcome]) -> None:
    """Whatever the weights."""
    assert score([Outcome(level=0, weight=one.weight) for one in found]) == 50


@given(OUTCOMES, st.data())
def test_a_higher_level_is_a_higher_score(found: list[Outcome], data: st.DataObject) -> None:
    """One goal attained further, and the score rises."""
    place = data.draw(st.integers(0, len(found) - 1))
    one = found[place]
    if one.level < 2:
        further = [*found[:place], Outcome(level=one.level + 1, weight=one.weight), *found[place + 1 :]]
        assert score(further) > score(found)


@given(OUTCOMES)
def test_the_score_is_even_around_fifty(found: list[Outcome]) -> None:
    """As far above 50 as the opposite lies below."""
    opposite = [Outcome(level=-one.level, weight=one.weight) for one in found]
    assert score(found) + score(opposite) == pytest.approx(100)


@pytest.mark.parametrize(("level", "weight"), [(3, 1), (-3, 1), (0, 0), (0, -1)])
def test_there_are_five_levels_and_weights_from_one(level: int, weight: int) -> None:
    """Nothing else is an outcome."""
    with pytest.raises(ValidationError):
        Outcome(level=level, weight=weight)


def theme(*checks: tuple[str, int | None]) -> Theme:
    """A theme with a goal of weight 3, one of weight 1, and one without levels."""
    goals = (Goal(id="a", levels=FIVE, weight=3), Goal(id="b", levels=FIVE), Goal(id="c"))
    told = tuple(
        CheckIn(at=datetime(2027, 1, day, tzinfo=UTC), goal=g, level=x) for day, (g, x) in enumerate(checks, 1)
    )
    return Theme(id="a", title="My voice", goals=goals, check_ins=told)


@pytest.mark.parametrize(
    ("checks", "expected"),
    [
        ([], None),
        ([("a", None)], None),
        ([("c", 2), ("", 2), ("gone", 2)], None),
        ([("a", 1)], 60),
        ([("a", -2), ("a", 1)], 60),
        ([("a", 1), ("a", None)], 60),
        ([("a", 1), ("b", -1), ("c", 2)], 55.8222),
    ],
)
def test_the_last_level_of_each_goal_counts(checks: list[tuple[str, int | None]], expected: float | None) -> None:
    """Of goals with levels, with their weights; what was said about the theme alone is no level of a goal."""
    found = attained(theme(*checks))
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-4))


# -- five levels

BLANK = ("As it is today.", "A part of it: ___", "Further than that: ___", "Much further than that: ___")
IN_TIME = (
    "Nothing of it by 31 March 2027.",
    "A part of it by 31 March 2027, the rest by 30 September 2027.",
    "All of it by 3 March 2027.",
    "All of it by 3 February 2027.",
)


def dots(*texts: str) -> tuple[str, ...]:
    """Levels that are a piece of the goal."""
    return tuple(text if text.endswith(".") or "___" in text else f"… {text} …" for text in texts)


COUNTED = {
    "By June I will have given three talks to my team.": ("None at all.", "one talk", "four talks", "five talks"),
    "Speak up twice a week in the team call.": (
        *("less than once a week", "once a week", "three times a week", "four times a week"),
    ),
    "At least 80 % of my staff say they feel heard.": ("less than 40 %", "40 %", "90 %", "100 %"),
    "I have asked two people for feedback, by Easter": ("None at all.", "one person", "three people", "four people"),
    "I will have read eight books about leading": (
        *("fewer than four books", "four books", "ten books", "twelve books"),
    ),
    "Get to know 20 people in other departments by mid-June": (
        *("fewer than 10 people", "10 people", "25 people", "30 people"),
    ),
    "Go home at five on three days a week": (
        *("fewer than one day a week", "one day a week", "four days a week", "five days a week"),
    ),
    "leave before 6 pm on four days out of five": (
        *("fewer than two days out of five", "two days out of five", "five days out of five", "Further than that: ___"),
    ),
    "Lunch away from my desk six days a week": (
        *("fewer than three days a week", "three days a week", "seven days a week", "Further than that: ___"),
    ),
    "I'd like to say no once a week": (
        *("Not at all.", "less than once a week", "twice a week", "three times a week"),
    ),
    "Write one article a month for the newsletter.": (
        *("None at all.", "less than one article a month", "two articles a month", "three articles a month"),
    ),
    "Chair the steering group once.": ("As it is today.", "A part of it: ___", "twice", "three times"),
    "Hold more than two workshops": ("None at all.", "one workshop", "four workshops", "five workshops"),
    "Answer mail no more than twice a day": (
        *("more than three times a day", "three times a day", "once a day", "Not at all."),
    ),
    "I don't want to work more than two evenings a week": (
        *("more than three evenings a week", "three evenings a week", "one evening a week", "None at all."),
    ),
    "fewer than five interruptions a day": (
        *("more than six interruptions a day", "six interruptions a day"),
        *("three interruptions a day", "two interruptions a day"),
    ),
    "Keep rework under 20%": ("more than 30%", "30%", "15%", "10%"),
    "reduce my meetings to ten hours a week": (
        *("more than fifteen hours a week", "fifteen hours a week", "eight hours a week", "six hours a week"),
    ),
    "No less than 90% of the forms are complete in May": ("less than 45%", "45%", "95%", "100%"),
    "cut overtime from five evenings a week to two evenings a week": (
        *("As it is today.", "three evenings a week", "one evening a week", "None at all."),
    ),
    "Raise the share of answered calls from 40 % to 60 %": ("As it is today.", "50 %", "75 %", "90 %"),
    "Meet 100% of deadlines": ("less than 50%", "50%", "Further than that: ___", "Much further than that: ___"),
    "Give three talks to 20 people": ("None at all.", "one talk", "four talks", "five talks"),
    "I gave a talk in 2025, now I want two 20-minute talks": (
        *("None at all.", "one 20-minute talk", "three 20-minute talks", "four 20-minute talks"),
    ),
    "Ask two of my colleagues what they see": (
        *("None at all.", "one of my colleagues", "three of my colleagues", "four of my colleagues"),
    ),
    "Reach 1,000 subscribers": (
        *("fewer than 500 subscribers", "500 subscribers", "1,250 subscribers", "1,500 subscribers"),
    ),
    "By my 40th birthday on 5 May, two stories are out": ("None at all.", "one story", "three stories", "four stories"),
}
"""Goals with a number that is an aim."""
UNCOUNTED = [
    "I want a 20-minute talk with my boss",
    "Be calmer in front of my team of 8",
    "I manage 12 people and want to be fair",
    "give a talk to 200 people",
    "As a mother of two children I want to be home for dinner",
    "I am 40 and want to find out what is next",
    "tell my two managers what I need",
    "have dinner at 7 without my phone",
    "I work 80 % and want it to be enough",
    "I am 100 % sure that I can ask",
    "Pass level 3",
    "One of my biggest wishes is to be heard",
    "Once people know me I want to speak up",
    "One hundred pull-ups",
    "finish the plan in three weeks",
    "Hand in the 3rd chapter",
    "Say what I want in two sentences",
    "Spend ten minutes with each of the new ones",
    "Two kids, a long way to work, and I want more calm",
    "Grow into a job with 40 staff and two buildings",
    "14 people now, and I want to be less reactive",
    "Last winter I was ill, twice. I want to sleep.",
    "I have led people for years and had four bosses",
    "Understand why 5 customers left, because 5 customers matter",
]
"""Goals whose numbers only describe, or of which nobody can be sure."""


@pytest.mark.parametrize(("goal", "expected"), COUNTED.items())
def test_a_number_that_is_an_aim_is_varied(goal: str, expected: tuple[str, ...]) -> None:
    """Half on the one side, a little more and more on the other, in the words of the goal; the goal stays as it is."""
    least, less, same, more, most = proposed_levels(goal, BY, ENDS, TODAY)
    assert (same, (least, less, more, most)) == (goal, dots(*expected))


@pytest.mark.parametrize("goal", UNCOUNTED)
def test_a_number_that_describes_is_left_alone(goal: str) -> None:
    """Dates, ages, times of day, sizes of teams and lengths of talks are no measure of how far somebody came."""
    assert proposed_levels(goal, None, ENDS, TODAY) == (*BLANK[:2], goal, *BLANK[2:])


@pytest.mark.parametrize(
    "goal",
    ["Hand in the application", "Finish my portfolio by the end of March", "I want a 20-minute talk with my boss"],
)
def test_without_a_number_the_day_is_varied(goal: str) -> None:
    """A part of it by the day is less, all of it some weeks before is more."""
    assert proposed_levels(goal, BY, ENDS, TODAY) == (*IN_TIME[:2], goal, *IN_TIME[2:])


@pytest.mark.parametrize(
    "goal",
    [
        "Leave my phone in the drawer every evening",
        "Until March I keep Fridays free",
        "speak at the town hall in March",
    ],
)
def test_what_goes_on_or_has_its_own_day_is_not_done_earlier(goal: str) -> None:
    """A conference is not held some weeks before for anybody, and a habit is not better the earlier it is over."""
    assert proposed_levels(goal, BY, ENDS, TODAY) == (*BLANK[:2], goal, *BLANK[2:])


@pytest.mark.parametrize(
    ("by", "today"), [(date(2026, 12, 1), TODAY), (date(2026, 11, 1), TODAY), (BY, None), (date.min, date.max)]
)
def test_no_day_is_named_that_may_be_past(by: date, today: date | None) -> None:
    """Where there are no weeks to spare, or nobody knows, the earlier days are blank."""
    assert proposed_levels("Hand it in", by, ENDS, today)[3:] == (
        "All of it earlier, by ___",
        "All of it much earlier, by ___",
    )


@given(st.dates(TODAY, ENDS), st.dates(TODAY, ENDS))
def test_earlier_days_lie_between_today_and_the_day(today: date, by: date) -> None:
    """Whatever day it is, the two earlier days are still to come, and the later of them comes first."""
    more, most = proposed_levels("Hand it in", by, ENDS, today)[3:]
    if "___" not in more:
        days = [datetime.strptime(text, "All of it by %d %B %Y.").date() for text in (most, more)]
        assert today < days[0] < days[1] < by


@pytest.mark.parametrize("by", [ENDS, date(2028, 1, 31), date.max])
def test_nothing_is_left_for_after_the_mentoring(by: date) -> None:
    """There is a rest only where there is time for it."""
    assert "rest" not in proposed_levels("Hand it in", by, ENDS, TODAY)[1]


def test_a_long_goal_is_shown_by_its_beginning() -> None:
    """Five thousand words give five short sentences, at once."""
    began = time.perf_counter()
    levels = proposed_levels("I want to be heard when we plan the week. " + "And so on " * 5_000, None, ENDS)
    endless = proposed_levels("and on " * 5_000, BY, ENDS, TODAY)[2]
    assert time.perf_counter() - began < 1
    assert levels[2] == "I want to be heard when we plan the week …"
    assert endless == "and on " * (LONGEST // 2) + "…"


HOSTILE = [
    *("", " ", "___", "…", "\0", "<script>alert(1)</script> two talks", "{0} %s 3 talks", "\ud800 twice a week"),
    *("٣ talks", "²% of", "0 talks", "no more than 0 calls", "999999 talks", "1" * 5_000, "one " * 5_000, "a " * 5_000),
    *(f"{'x' * 200_000} two talks", "three " + "very " * 30 + "talks", "As it is today.", "A part of it: ___"),
    *("two TALKS", "two s", "1 y", "twice " * 40, "from 5 to 5 talks", "from 0 % to 100 %", "\n\ttwo\ntalks\n"),
]


@pytest.mark.parametrize("goal", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("by", [None, date.min, BY, date.max])
def test_any_text_gives_five_different_levels(goal: str, by: date | None) -> None:
    """Whatever somebody pastes stays text."""
    check(goal, by, date.max)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "one 1 two three 5 20 80% 100 % 1,000 twice once times talks talk people person days evenings a week "
            "day per no more than at least under from to out of five my I have not every , . by 31 reduce ___".split()
        ),
        max_size=14,
    ).map(" ".join)
    | st.text(max_size=60),
    st.none() | st.dates(),
    st.dates(),
)
def test_any_goal_gives_five_different_levels(goal: str, by: date | None, ends: date) -> None:
    """Numbers, qualifiers and units in any order are no accident."""
    check(goal, by, ends)


def check(goal: str, by: date | None, ends: date) -> tuple[str, ...]:
    """The levels, which are five different short texts with the goal in the middle."""
    levels = proposed_levels(goal, by, ends, TODAY)
    assert len(set(levels)) == 5
    assert all(text.strip() and len(text) <= LETTERS + 60 for text in levels)
    assert levels[2].removesuffix(" …") in (goal.strip() or "___") or len(goal) > LETTERS or len(goal.split()) > LONGEST
    return levels


@pytest.mark.parametrize("share", range(1, 101))
@pytest.mark.parametrize("words", ["at least {} % of my calls", "at most {} % of my calls", "{}% of calls"])
def test_no_percentage_is_above_a_hundred(words: str, share: int) -> None:
    """Nor is any below one, and each is another one."""
    for text in check(words.format(share), None, ENDS):
        shown = [int(word.strip("%")) for word in text.split() if word.strip("%").isdigit()]
        assert all(0 < number <= 100 for number in shown), text


@pytest.mark.parametrize(("words", "up"), [("Give {} talks", True), ("at most {} calls a day", False)])
@pytest.mark.parametrize("number", range(2, 60))
def test_the_levels_rise_or_fall_all_the_way(words: str, up: bool, number: int) -> None:
    """More is more where the mentee wants more, and less is more where they want less."""
    _, less, _, *beyond = proposed_levels(words.format(number), None, ENDS)
    shown = [int(text.split()[1]) for text in (less, *beyond) if text.startswith("…")]
    row = [shown[0], number, *shown[1:]]
    assert row == sorted(set(row), reverse=not up)
