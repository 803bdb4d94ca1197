from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from assistant.critique import gaps_in
from assistant.errors import PromptError
from assistant.examples import Example, ExampleFile, for_theme
from assistant.lexicon.themes import ThemeKind, kind_of_theme
from assistant.phases import Gap
from assistant.phrases import words
from assistant.prompts import PromptLibrary

LIBRARY = PromptLibrary()
EXAMPLES = LIBRARY.examples
GOALS = [example for example in EXAMPLES if example.goal]
USUAL = [kind for kind in ThemeKind if kind is not ThemeKind.OTHER]
UNTIMED = {Gap.TIMEBOUND, Gap.PAST, Gap.BEYOND, Gap.START, Gap.UNDATED}
ALL = pytest.mark.parametrize("example", EXAMPLES, ids=[example.id for example in EXAMPLES])


def document(**changes: Any) -> dict[str, Any]:
    """A file with one example, which these fields change."""
    example = {
        "id": "sunday",
        "theme": "leadership",
        "who": "a dressmaker",
        "from": "Everything at once.",
        "goal": "I close my shop on Sundays until June.",
        "why_good": "It is small.",
        "closes_off": "The other days.",
    }
    return {"version": 1, "language": "en", "examples": [{**example, **changes}]}


def opening(text: str, count: int) -> str:
    return " ".join(words(text)[:count])


def test_there_are_enough_for_every_usual_theme() -> None:
    """At least 44 goals, five or more for each usual theme, and besides them themes that were kept open."""
    counts = Counter(example.theme for example in GOALS)
    assert len(GOALS) >= 44 and set(counts) == set(USUAL) and min(counts.values()) >= 5
    assert len(EXAMPLES) - len(GOALS) >= 6


def test_no_two_are_of_one_make() -> None:
    """Nobody can learn a pattern from them: no two begin alike, and few say "by the end of" at once."""
    begin = Counter(opening(example.words, 2) for example in EXAMPLES)
    assert begin.most_common(1)[0][1] == 1
    assert len({example.who for example in EXAMPLES}) == len(EXAMPLES)
    assert sum(opening(example.words, 1) == "by" for example in EXAMPLES) <= 2
    assert len({opening(example.why_good, 3) for example in EXAMPLES}) >= len(EXAMPLES) - 3


@ALL
def test_an_example_is_told_and_not_sold(example: Example) -> None:
    """Why it works is one or two plain sentences, and what was left aside is said."""
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", example.why_good)) <= 2
    assert not re.search(r"\b(great|excellent|perfect|SMART\w*)\b", example.why_good)
    assert example.closes_off.endswith(".") and example.before.endswith((".", "?"))


@ALL
def test_nothing_in_it_will_be_over_one_day(example: Example) -> None:
    """No year stands anywhere in an example."""
    assert not re.search(r"\b(?:19|20)\d\d\b", " ".join(map(str, example.model_dump().values())))


@pytest.mark.parametrize("example", GOALS, ids=[example.id for example in GOALS])
def test_a_goal_says_by_when(example: Example) -> None:
    """Read by the coach's own rules, every goal names a time within a year, also those that count months or walks."""
    found = {finding.gap for finding in gaps_in(example.words, today=date(2026, 12, 1), ends=date(2027, 12, 31))}
    assert not found & UNTIMED


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"theme": "the cello"}, "theme"),
        ({"theme": "other"}, "belongs to one of the usual themes"),
        ({"goal": None}, "sunday has either a `goal`"),
        ({"kept_open": "I leave it open."}, "sunday has either a `goal`"),
        ({"goal": "Sales rise by June."}, "sunday is not in the first person"),
        ({"goal": "I close my shop until June 2031."}, "sunday names the year 2031"),
        ({"goal": "I close. " * 60}, "sunday has more than 90 words"),
        ({"why": "Because."}, "why"),
        ({"from": ""}, "from"),
        ({"closes_off": ""}, "closes_off"),
        ({"id": "Sunday!"}, "id"),
    ],
)
def test_a_broken_example_is_refused(changes: dict[str, Any], said: str) -> None:
    """Each way of breaking an example names the file and what is wrong with it."""
    with pytest.raises(PromptError, match=r"^goals/examples\.yaml: ") as refused:
        ExampleFile.parse(document(**changes))
    assert said in str(refused.value)


def test_an_id_stands_for_one_example() -> None:
    """Two examples of one id are refused."""
    twice = document()
    twice["examples"] *= 2
    with pytest.raises(PromptError, match="the id sunday is used more than once"):
        ExampleFile.parse(twice)


@pytest.mark.parametrize("title", ["being heard in meetings", "never home", "where the next five years go"])
def test_those_about_the_same_come_first(title: str) -> None:
    """For a theme, the examples about its kind stand before all others, and none is lost."""
    kind, found = kind_of_theme(title), for_theme(title, EXAMPLES)
    same = [example.theme is kind for example in found]
    assert same[0] and same == sorted(same, reverse=True)
    assert Counter(found) == Counter(EXAMPLES)


def test_a_theme_of_no_usual_kind_gets_one_of_each() -> None:
    """Who is stuck with the cello sees one example of every kind first, and then the others."""
    found = for_theme("the cello", EXAMPLES)
    assert {example.theme for example in found[: len(USUAL)]} == set(USUAL)
    assert Counter(found) == Counter(EXAMPLES)
