"""What words seem to tell of, read more strictly than where a program only takes them up: a mentor says them aloud."""

from __future__ import annotations

import re
from typing import Final

from assistant.passages import Passage
from assistant.phases import Tells
from assistant.quoting import tells
from assistant.voice import kinds_of
from assistant.wishes import wants

_WISH: Final = re.compile(r"^(?:i )?(?:just |really |only )?(?:want|like|wish|hope)s? (?:to|for|that)\b", re.I)
_UNWANTED: Final = re.compile(r"\b(?:i )?(?:do |don['’]?t )?not? (?:to )?want\b", re.I)
_GOOD: Final = re.compile(
    r"\b(?:worked|went (?:so |very |really )?well|happy|proud|thank(?:s|ed)?(?: you)?|enjoy\w*|glad|laughed|at ease)\b",
    re.I,
)
_NOT: Final = re.compile(r"\b(?:not|never|no|hardly|nobody|without|\w+n['’]t)\b[^.,;]{0,25}$", re.I)
_HARD: Final = re.compile(
    r"\b(?:hard|difficult|struggl\w+|tired|tiring|exhaust\w+|afraid|scared|stuck|too (?:much|many)"
    r"|cannot|can['’]?t|hate|panic\w*|overwhelm\w*|guilty|worr\w+|lonely|freeze|froze|dread\w*|miss(?:ed)?|closes|bottleneck|lost|lose)\b",
    re.I,
)
_EVENT: Final = re.compile(
    r"\b(?:did|didn['’]t|told|said|sat|went|came|took|gave|got|felt|froze|left|made|saw|heard|spoke|[a-z]{2,}ed)\b",
    re.I,
)
_WAS: Final = re.compile(r"\b(?:was|were|had)\b", re.I)
_MOMENT: Final = re.compile(
    r"\b(?:yesterday|once|suddenly|today|tonight"
    r"|(?:last|this|that|one) (?:time|day|night|morning|afternoon|evening|week)"
    r"|(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|at|during) (?:the|a|an|our|my|that) (?:\w+ )?"
    r"(?:meeting|all-hands|stand-?up|call|talk|interview|lunch|dinner|exam|lesson|class|presentation|party|handover))\b",
    re.I,
)
_LASTING: Final = re.compile(
    r"\bfor (?:\S+ ){0,3}(?:years?|months?|weeks?|decades?|ages|long)\b|\bused to\b|\b\w+ years\b"
    r"|\bevery (?:\w+ )?(?:day|morning|night|evening|week|month|year|time)\b"
    r"|\b(?:always|often|usually|mostly|in those days|back then|grew up)\b|\ball my life\b"
    r"|\b(?:when|while) i was (?:an?|at|in|little|small|young|still|\d+)\b|\bas an? (?:child|boy|girl|student|kid)\b",
    re.I,
)
"""What went on for long, or again and again: nobody could have been there when it happened."""
_IMAGINED: Final = re.compile(
    r"\bif\b[^.;!?]*\b(?:c[ao]mes?|were) true\b|\bif\b[^.;!?]*\bwould\b|\bwould(?:n['’]t)?\b"
    r"|\w['’]d (?:like|love|feel|be|have|stop|no longer)\b",
    re.I,
)
_TRUE: Final = re.compile(r"\bc[ao]mes? true\b", re.I)
_LET_GO: Final = re.compile(
    r"\bi(?: would|['’]d) (?:(?:then|finally|also) )?(?:stop|no longer|dare|be able|feel less)\b", re.I
)


def as_it_is(text: str) -> str:
    """The part of these words before anything that is only imagined, with "would" or "if it came true"."""
    imagined = _IMAGINED.search(text)
    return text[: imagined.start()] if imagined else text


def heard_in(text: str) -> frozenset[Tells]:
    """What these words can be called to somebody's face: a wish, something hard, a moment that is over, and so on."""
    loose = tells(Passage(0, text, kinds_of(text)))
    real = as_it_is(text)
    now = tells(Passage(0, real, kinds_of(real)))
    good = _says_good(real) or Tells.GOOD in now
    unwanted = Tells.UNWANTED in loose or bool(_UNWANTED.search(text))
    signs = {
        Tells.FEELING: Tells.FEELING in now,
        Tells.WISH: not unwanted and (wants(text) or bool(_WISH.search(text)) or _is_pictured(text)),
        Tells.UNWANTED: unwanted,
        Tells.HARD: not good and Tells.HARD in now and bool(_HARD.search(real)),
        Tells.GOOD: good,
        Tells.SCENE: Tells.SCENE in now and _is_a_moment(real),
    }
    return frozenset(sign for sign, there in signs.items() if there)


def _is_pictured(text: str) -> bool:
    """Whether it tells how it would be, and nothing in it would be hard then."""
    return bool(_LET_GO.search(text)) or bool(_TRUE.search(text) and not _HARD.search(text))


def _is_a_moment(text: str) -> bool:
    """Whether it happened once, so that somebody else could have been there."""
    once = _EVENT.search(text) or (_WAS.search(text) and _MOMENT.search(text))
    return bool(once) and not _LASTING.search(text)


def _says_good(text: str) -> bool:
    found = _GOOD.search(text)
    return bool(found) and not _NOT.search(text[: found.start()] if found else "")
