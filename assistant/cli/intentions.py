"""Small steps in plain words: what somebody means to do, by which day, and with whom."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from assistant.dates import FROM, named_in
from assistant.phrases import sentences

LAST: Final = 2000
"""Characters at the end of a message in which a step is looked for."""
LONGEST: Final = 300
"""Characters of a sentence that can be a step; what is longer is a story."""
_MEANS_TO: Final = re.compile(
    r"\bI(?:['’]ll| will| shall|['’]m going to| am going to|['’]m planning to| am planning to| plan to| intend to"
    r"|['’]ve decided to| have decided to| want to)\b(?! (?:not|never|probably not)\b)",
    re.IGNORECASE,
)
_STATE: Final = re.compile(r"(?:['’]ll| will| shall) (?:be|feel|know|see)\b", re.IGNORECASE)
"""What somebody foresees, rather than does."""
_DOUBT: Final = re.compile(r"\b(?:if|unless|wish|suppose|as if|never|don['’]t)\b", re.IGNORECASE)
_BESIDE: Final = re.compile(r"[\s,;]*(?:together )?with (.{1,200})", re.IGNORECASE | re.DOTALL)


class Intention(NamedTuple):
    """A step as somebody told it."""

    what: str
    by: date | None
    """None where no day is named."""
    who: str = ""
    """Who is beside them in it."""


def read(words: str, today: date) -> Intention:
    """A step from its words; its day is the one that is named last.

    The day leaves the words where it only stands behind them, as in "ask Paul by Friday"; so does who is named there.
    """
    days = [named for named in named_in(words, today) if named.last and not (named.over or named.year)]
    if not days:
        return Intention(words.strip(), None)
    day = days[-1]
    behind = words[day.end :].rstrip(" .!\n\t")
    beside = _BESIDE.fullmatch(behind)
    kept = words
    if not behind or beside:
        kept = words[: day.start if day.lead == "by" else day.end]
    return Intention(kept.strip(" ,;\n\t"), day.last, beside[1].strip() if beside else "")


def told_in(message: str, today: date, ends: date) -> Intention | None:
    """The last sentence in which somebody says what they will do by a day of the mentoring; None without one."""
    for sentence in reversed(list(sentences(message[-LAST:]))):
        if len(sentence) > LONGEST or not _is_meant(sentence):
            continue
        told = read(sentence, today)
        if told.what and told.by and today <= told.by <= ends and not _begins(sentence, today):
            return told
    return None


def _is_meant(sentence: str) -> bool:
    means = _MEANS_TO.search(sentence)
    foreseen = means and _STATE.match(sentence, means.start() + 1)
    return bool(means) and not foreseen and not _DOUBT.search(sentence) and not sentence.rstrip().endswith("?")


def _begins(sentence: str, today: date) -> bool:
    """Whether the day is the first of many: "from Monday on"."""
    return any(named.lead in FROM for named in named_in(sentence, today))
