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
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|didn['’]t|told|said|sat|went|came|took|gave|got|felt|froze|left|made|saw|heard|spoke|[a-z]{2,}ed)\b",
    re.I,
)


def heard_in(text: str) -> frozenset[Tells]:
    """What these words can be called to somebody's face: a wish, something hard, a moment that is over, and so on."""
    loose = tells(Passage(0, text, kinds_of(text)))
    good = _says_good(text) or Tells.GOOD in loose
    unwanted = Tells.UNWANTED in loose or bool(_UNWANTED.search(text))
    signs = {
        Tells.FEELING: Tells.FEELING in loose,
        Tells.WISH: not unwanted and (wants(text) or bool(_WISH.search(text))),
        Tells.UNWANTED: unwanted,
        Tells.HARD: not good and Tells.HARD in loose and bool(_HARD.search(text)),
        Tells.GOOD: good,
        Tells.SCENE: Tells.SCENE in loose and bool(_PAST.search(text)),
    }
    return frozenset(sign for sign, there in signs.items() if there)


def _says_good(text: str) -> bool:
    found = _GOOD.search(text)
    return bool(found) and not _NOT.search(text[: found.start()] if found else "")
