"""What makes a reflection one: it says back what was said, and adds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.phrases import spaced, words
from assistant.questions import has_advice, has_praise
from assistant.wording import content_words, ngram_overlap, stem

LONGEST: Final = 26
"""Words; long turns are among the things people complain about in coaching programs."""

MUST_ADDRESS: Final = 6
"""Words after which a reflection should have said "you"."""
_OWN_VOICE: Final = frozenset("i we me us my our mine".split())
# Words a listener may use that the mentee did not: they order what was said and add no content to it.
_OF_THE_LISTENER: Final = frozenset(
    stem(word)
    for word in (
        "feel feeling hear say said tell told find notice seem sound part still quite both like rather wish "
        "hope would want keep kept"
        " time moment way thing word side while also yet even now today again there here between place matter mean"
    ).split()
)
_NOT: Final = frozenset("not never no nobody nothing without cannot".split())


def faults_in(text: str, last: str, earlier: Sequence[str] = ()) -> list[str]:
    """What keeps a text from being a reflection of `last`, the mentee's last turn; empty when nothing does.

    Args:
        text: What the model wrote, or the beginning of it: the rules hold for every beginning as well.
        last: The mentee's last turn.
        earlier: Reflections given before; the same one twice is no listening.
    """
    found = []
    if "?" in text:
        found.append("asks")
    if _OWN_VOICE & set(words(text)):
        found.append("speaks as the mentee")
    if len(words(text)) >= MUST_ADDRESS and not _YOU & set(words(text)):
        found.append("speaks to nobody")
    if has_advice(text):
        found.append("gives advice")
    if has_praise(text):
        found.append("praises")
    if len(words(text)) > LONGEST:
        found.append("too long")
    if foreign := added_words(text, last):
        found.append(f"adds “{foreign[0]}”")
    if turned := turned_round(text, last):
        found.append(f"turns “{turned}” round")
    if taken := misplaced(text, last):
        found.append(f"gives “{taken}” to somebody else")
    if wished := unwished(text, last):
        found.append(f"makes a wish of “{wished}”")
    if ngram_overlap(text, " ".join(earlier), 5) > 0.5:
        found.append("says the same as before")
    return found


def is_whole(text: str) -> bool:
    """Whether the text is a finished sentence with something in it."""
    return len(words(text)) >= 4 and bool(re.search(r"[.!…]”?$", text.strip())) and len(content_words(text)) >= 2


def added_words(text: str, source: str) -> list[str]:
    """Content words that the source does not have and a listener has no business to add."""
    known = set(content_words(source)) | {stem(w) for w in words(source)} | _OF_THE_LISTENER
    return [word for word in content_words(text) if word not in known]


def turned_round(text: str, source: str) -> str | None:
    """The first word that is denied, or not denied, where the source never has it so; or None."""
    ours, theirs = _denied(text), _denied(source)
    for word, denials in ours.items():
        known = theirs.get(word)
        if known and denials - known:
            return word
    return None


def _denied(text: str) -> dict[str, set[bool]]:
    """For every content word: whether it stands behind a denial within its clause."""
    found: dict[str, set[bool]] = {}
    denied = 0
    for token in spaced(text).split():
        if not token[0].isalnum() or token in ("but", "and", "because"):
            denied = 0
        elif token in _NOT:
            denied = 4
        else:
            for word in content_words(token):
                found.setdefault(word, set()).add(denied > 0)
            denied -= denied > 0
    return found


_WISHING: Final = frozenset("want wants wanted wish hope hoping like love would rather".split())
WISH_REACHES: Final = 16
"""Words behind "I want" that still belong to the wish."""


def unwished(text: str, source: str) -> str | None:
    """The first thing said to be wanted that the mentee did not say they want, or None."""
    wished = {word for words_ in _behind_wishes(source) for word in words_}
    for found in _behind_wishes(text):
        if found and found[0] not in wished:
            return found[0]
    return None


def _behind_wishes(text: str) -> list[list[str]]:
    tokens = [t for t in spaced(text).split() if t[0].isalnum()]
    return [
        content_words(" ".join(tokens[i + 1 : i + 1 + WISH_REACHES]))
        for i, token in enumerate(tokens)
        if token in _WISHING and tokens[i + 1 : i + 2] not in (["like"], ["love"], ["rather"])
    ]


_MINE: Final = frozenset("i we me us my our mine".split())
_YOU: Final = frozenset("you your yours".split())
_THEIRS: Final = frozenset(
    "he she they it him her them his their its people someone everybody everyone nobody who".split()
)


def misplaced(text: str, source: str) -> str | None:
    """The first word said of "you" that the mentee said of somebody else, or None.

    "They asked about my method" must not come back as "you asked".
    """
    mine, others = _holders(source, _MINE, _THEIRS)
    for word in _holders(text, _YOU, _THEIRS)[0]:
        if word in others and word not in mine:
            return word
    return None


def _holders(text: str, ours: frozenset[str], theirs: frozenset[str]) -> tuple[set[str], set[str]]:
    """The first content word behind each of "our" pronouns, and behind each of "theirs"."""
    mine: set[str] = set()
    others: set[str] = set()
    holder: set[str] | None = None
    for token in spaced(text).split():
        if not token[0].isalnum() or token in ("and", "but", "because", "so"):
            holder = None
        elif token in ours:
            holder = mine
        elif token in theirs:
            holder = others
        elif holder is not None and (found := content_words(token)):
            holder.update(found)
            holder = None
    return mine, others
