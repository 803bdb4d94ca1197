"""What the words around a day say of it: that it is a beginning, is over, is a habit, or is somebody else's."""

from __future__ import annotations

import re
from typing import Final

from assistant.dates import BY, FROM, Named
from assistant.lexicon import SOFTLY
from assistant.retelling import is_past

_CLAUSE: Final = re.compile(
    r"[.;:!?,\n]|\b(?:and|but|because|while|then)\b|\bso\b(?=\s+(?:that|I|we|you|he|she|it|they|my|our|the)\b)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SOMEBODY: Final = frozenset("i we he she they it you that who which there".split())
_DOERS: Final = _SOMEBODY - {"that", "who", "which"}
_WENT: Final = frozenset("moved went came talked spoke".split())
_AHEAD: Final = frozenset("will ll want wants would can shall should going plan hope aim must might may let d".split())
_WAS: Final = frozenset("was were had did".split())
_BEEN: Final = _WAS | frozenset("heard sent spent lost met died hit".split())
_MADE: Final = frozenset("be been being get getting got have having has ve am is are s re more very".split())
_LASTS: Final = re.compile(r"(?<=[\w’'] )(?<!to )(?:have|has|had)\b|['’]ve\b", re.IGNORECASE)
_LASTED: Final = frozenset("been had read put run come become hurt let set cut".split())
_BY_THE_WAY: Final = SOFTLY | frozenset("not never always only already just also now ever long since hardly".split())
_STARTS: Final = re.compile(r"\b(?:start|begin|launch|commence|kick off)(?:\s+[\w'’-]+){0,4}\s*$", re.IGNORECASE)
_I_START: Final = re.compile(
    r",?\s*(?:(?:is|will be)\s+(?:when|where|the\s+time(?:\s+when)?)\s+)?(?:I|we)(?:['’]\w+| will| want to| plan to"
    r"| am going to)?\s+(?:(?:finally|also|then|first)\s+)?(?:start|begin)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\bafter\s+(?:(?:I|we|he|she|they|it)\b|(?:my|our|the|his|her|their)\s+(?:[\w'’-]+\s+){1,3}?"
    r"(?:is|are|ends|starts|begins|leaves|comes|returns|opens|closes)\b)",
    re.IGNORECASE,
)
"""A clause that something follows: "after I come back in April"."""
_OFTEN: Final = re.compile(r"\b(?:every|each|once|twice|times?)\s*$", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:leaves|retires|resigns|joins|goes|comes|moves|returns|starts|begins|opens|turns|(?<!which\s)(?<!that\s)(?:ends|closes|expires)"
    r"|(?:is|are)\s+(?:leaving|retiring|joining|moving|returning|starting))(?:\s+[\w'’-]+){0,2}\s*$",
    re.IGNORECASE,
)
"""Somebody or something else to which it happens: "my boss leaves in May"; of oneself one says "I leave"."""
_UNTIL: Final = re.compile(r"\b(?:before|until|till|by\s+the\s+time)\b", re.IGNORECASE)
_ONCE: Final = re.compile(r"\b(?:before|until|till|by\s+the\s+time|when|once|after|as\s+soon\s+as)\b", re.IGNORECASE)
_WE: Final = re.compile(r"\b(?:we|you)\s+are\b", re.IGNORECASE)
_SOMETIME: Final = re.compile(r"(?:some\s?time|at some point)\s*$", re.IGNORECASE)
_TO_COME: Final = re.compile(r"\b(?:next|coming|tomorrow)\b", re.IGNORECASE)
_LONG: Final = 200
"""Days of a stretch in which "sometime" tells nobody when."""


def around(named: Named, text: str) -> tuple[str, str]:
    """The words of the same clause before a time and after it."""
    before = _CLAUSE.split(text[max(0, named.start - 120) : named.start])[-1]
    return before, _CLAUSE.split(text[named.end : named.end + 60].removeprefix(","))[0]


def is_one_clause(text: str) -> bool:
    """Whether nothing in it begins another clause."""
    return not _CLAUSE.search(text)


def lasts(before: str) -> bool:
    """Whether a length tells how often or since when: "twice in two weeks", "I have led it for six years"."""
    return bool(_OFTEN.search(before)) or (_is_perfect(before) and not _AHEAD & set(_words(before)))


def _is_perfect(before: str) -> bool:
    for match in _LASTS.finditer(before):
        done = next((word for word in _words(before[match.end() :]) if word not in _BY_THE_WAY), "")
        if is_past(done) or done in _LASTED:
            return True
    return False


def is_of_others(before: str) -> bool:
    """Whether it is the day of somebody else, which no goal waits for."""
    match = _OTHERS.search(before)
    return bool(match and not _ONCE.search(before, 0, match.start()) and not _WE.search(before))


def is_sometime(named: Named, before: str) -> bool:
    """Whether it is "sometime" in a stretch too long to wait for."""
    long = named.first and named.last and (named.last - named.first).days > _LONG
    return bool(long and _SOMETIME.search(before))


def is_to_come(named: Named, text: str) -> bool:
    """Whether its words say that it lies ahead."""
    return bool(_TO_COME.search(text, named.start, named.end))


def begins(named: Named, before: str, after: str) -> bool:
    """Whether the goal only begins then."""
    if named.lead in BY:
        return False
    return bool(named.lead in FROM or _AFTER.search(before) or _is_started(before) or _I_START.match(after))


def _is_started(before: str) -> bool:
    match = _STARTS.search(before)
    return bool(match and not _UNTIL.search(before, 0, match.start()))


def is_told(before: str, after: str, lead: str) -> bool:
    """Whether the words around a day tell what was: "the talk I gave in March", "in March I gave a talk"."""
    tokens = _words(before)
    for place in range(len(tokens) - 1, -1, -1):
        token, prior = tokens[place], tokens[place - 1] if place else ""
        if token in _AHEAD or (token == "to" and prior not in _WENT):
            break
        by_somebody = tokens[place + 1 : place + 2] == ["by"]
        if (is_past(token) or token in _BEEN) and prior not in _MADE and not by_somebody:
            hoped = lead in BY or _AHEAD & set(tokens)
            if token in _WAS or prior in _SOMEBODY or not hoped:
                return True
    told = [token for token in _words(after) if token not in SOFTLY][:2]
    return len(told) == 2 and told[0] in _DOERS and (is_past(told[1]) or told[1] in _BEEN)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(re.sub(r"\bwon['’]t\b", "will", text))]
