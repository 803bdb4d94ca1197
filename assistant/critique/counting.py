"""How often and how much: frequencies, counts, shares and levels that are aimed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.critique.numbers import is_mark, is_number, is_year
from assistant.critique.things import OCCASIONS, PERIODS, SOULS
from assistant.critique.verbs import VERBS

_UNITS: Final = frozenset(
    """
    day week month quarter year fortnight sprint term semester season hour session evening morning night shift
    weekday weekend half-year
    """.split()
)
_DAYS: Final = frozenset(
    """
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends weeknights mornings evenings
    nights
    """.split()
)
_TIMES: Final = re.compile(r"\d{1,3}x")
_OFTEN_BEFORE: Final = frozenset("a an have hold run do start give write get make post send or and on at with".split())
_NOT_COUNTED_BEFORE: Final = frozenset("own my our their his her your these those the both all".split())
_NUMBERED: Final = frozenset(
    """
    week kw room number no age aged version grade phase part chapter step am are turn turned at since until till
    """.split()
)
_AIMED_OF: Final = frozenset(
    """
    network list series set total goal target minimum maximum average score mark rating pulse grade number range
    stock portfolio circle streak collection pool account savings income salary revenue turnover budget
    """.split()
)
_BOUNDS: Final = frozenset("least most minimum maximum under below above over than exactly up-to within".split())
_SCALED: Final = frozenset(
    """
    score scores rating ratings mark marks grade grades average pulse weight percentage percent rate rank ranking
    points point index nps turnover result results level temperature count quota revenue sales budget profit margin
    number numbers
    """.split()
)


# -- how often


def is_frequency(words: Sequence[str], at: int) -> bool:
    """Whether a frequency stands at this word of a clause."""
    word, before, after = words[at], words[at - 1] if at else "", words[at + 1 :]
    if word in ("every", "each"):
        return _is_each(words, at)
    if word in ("twice", "thrice", "biweekly", "bi-weekly"):
        return True
    if word == "times" and is_number(before):
        return True
    if word == "once":
        return (
            (bool(after) and after[0] in ("a", "per", "every", "each", "in", "during", "or"))
            or before == "least"
            or not after
        )
    if word in ("a", "per", "an"):
        return bool(after) and after[0] in _UNITS and _counted_before(words, at)
    if word in ("daily", "weekly", "monthly", "fortnightly", "quarterly"):
        return before in _OFTEN_BEFORE or not after or not after[0][0].isalnum()
    if word in _DAYS:
        return before in ("on", "and", "most", "at") and not _told_by_when(words, at)
    if word in ("row", "running"):
        return (word == "running" and before in PERIODS) or words[max(0, at - 2) : at] == ["in", "a"]
    return (word == "time" and before == "each") or bool(_TIMES.fullmatch(word))


def _is_each(words: Sequence[str], at: int) -> bool:
    after = words[at + 1 : at + 3]
    if not after or (
        after[0] in ("of", "other", "way", "and", "once", "be", "has", "is", ",") and after[:1] != ["other"]
    ):
        return False
    if after[0] == "other":
        return words[at] == "every"
    return (after[:2] not in (["now", "and"], ["so", "often"]) and after[0] not in VERBS) or after[0] in OCCASIONS


def _told_by_when(words: Sequence[str], at: int) -> bool:
    """Whether it belongs to "when my team meets on Mondays"."""
    return (
        any(word in ("when", "whenever", "where", "since") for word in words[max(0, at - 8) : at])
        and "," not in words[max(0, at - 8) : at]
    )


def _counted_before(words: Sequence[str], at: int) -> bool:
    return any(
        is_number(w) or w in ("once", "twice", "times", "few", "couple", "evening", "morning", "hour", "day")
        for w in words[max(0, at - 5) : at]
    )


# -- how many


def is_count(words: Sequence[str], at: int) -> bool:
    """Whether a count, a share or a level that is aimed at stands at this word of a clause."""
    word = words[at]
    if (
        word.endswith("%")
        or is_mark(word)
        or word in ("percent", "halve", "double", "triple", "fours", "fives", "nines", "tens")
    ):
        return True
    if word in ("a", "an") and _is_bare_score(words, at):
        return True
    if not is_number(word) or is_year(word):
        return word in ("half", "third") and words[at + 1 : at + 2] in (["of"], ["my"], ["the"], ["our"])
    if word == "one" and not _is_one_thing(words, at):
        return False
    if _is_ratio(words, at) or _is_level(words, at):
        return True
    return not _describes(words, at) and _has_noun(words, at)


def _is_bare_score(words: Sequence[str], at: int) -> bool:
    """As in "An eight", "a 7 where it is a 3 now"."""
    after = words[at + 1 : at + 3]
    return (
        bool(after)
        and is_number(after[0])
        and (
            len(after) < 2
            or after[1] in ("where", "out", "instead", "on", ",", "in", "or", "from", "not", "rather", "by")
        )
    )


def _is_one_thing(words: Sequence[str], at: int) -> bool:
    before, after = words[at - 1] if at else "", words[at + 1 : at + 2]
    if (
        before in ("no", "the", "this", "that", "any", "every", "some", "each", "which", "another", "new", "other")
        or not after
    ):
        return False
    return (
        after[0]
        not in (
            "day",
            "of",
            "another",
            "or",
            "who",
            "to",
            "thing",
            "way",
            "with",
            "for",
            "in",
            "that",
            "time",
            "side",
            "hand",
            "should",
            "can",
            "is",
            ",",
            "and",
            "when",
            "where",
            "if",
        )
    ) and words[max(0, at - 2) : at] != ["one", "to"]


def _is_ratio(words: Sequence[str], at: int) -> bool:
    """As in "Seven out of ten", "two of my five people", "three rounds out of four"."""
    after = list(words[at + 1 : at + 4])
    return (
        after[:2] == ["out", "of"]
        or after[1:3] == ["out", "of"]
        or (after[:1] == ["of"] and after[1:2] not in (["us"], ["me"], ["it"]))
    )


def _is_level(words: Sequence[str], at: int) -> bool:
    """As in "A pulse under 65", "from 22 to 30", "a score of 7"."""
    before = words[max(0, at - 5) : at]
    unit = words[at + 1] if at + 1 < len(words) else ""
    if before[-2:] == ["one", "to"]:
        return False
    if unit in PERIODS or not before:
        return False
    if before[-1] in _BOUNDS or (before[-1] == "to" and any(is_number(w) for w in before)):
        return True
    return any(w in _SCALED or w in ("score", "scored") for w in before) and before[-1] in (
        "of",
        "to",
        "at",
        "is",
        "by",
    )


def _describes(words: Sequence[str], at: int) -> bool:
    """Whether a number only tells how things are: a team's size, an age, a length, a room."""
    before = words[at - 1] if at else ""
    earlier = words[at - 2] if at > 1 else ""
    after = [word for word in words[at + 1 : at + 4] if word[0].isalnum()]
    if any(word in PERIODS or word in SOULS for word in after[:2]):
        return not _is_often(words, at)
    if before == "of":
        return earlier not in _AIMED_OF
    if before == "on":
        return bool(after) and after[0] in ("page", "pages", "sheet", "side", "slide")
    if before in ("for", "before", "with") and earlier in OCCASIONS:
        return True
    return before in _NOT_COUNTED_BEFORE | _NUMBERED or words[max(0, at - 3) : at] == ["in", "front", "of"]


def _is_often(words: Sequence[str], at: int) -> bool:
    after = words[at + 1 : at + 6]
    return any(
        w in ("a", "per", "each", "every") and after[n + 1 : n + 2] and after[n + 1] in _UNITS
        for n, w in enumerate(after)
    )


def _has_noun(words: Sequence[str], at: int) -> bool:
    after = [w for w in words[at + 1 : at + 3] if w[0].isalnum()]
    return bool(after) and after[0] not in ("and", "or", "years", "to", "in", "at", "on", "by", "of", "pm", "am")
