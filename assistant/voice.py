"""What the mentee said, heard clause by clause: wishes, feelings, strengths, troubles, and words worth quoting back.

Every clause is a verbatim piece of a turn, so whatever is built from it can show where it comes from. The word lists are
small on purpose: they decide what to take up first, never what somebody means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What a clause seems to hold. One clause can hold several, or none."""

    WISH = "wish"
    UNWANTED = "unwanted"
    FEELING = "feeling"
    STRENGTH = "strength"
    TROUBLE = "trouble"
    EVENT = "event"


class Clause(NamedTuple):
    """A verbatim piece of one mentee turn."""

    turn: int
    text: str
    kinds: frozenset[Kind]

    def holds(self, *kinds: Kind) -> bool:
        """Whether it holds any of these."""
        return bool(self.kinds & set(kinds))


_I: Final = r"\b(?:i|we)(?:'|’)?"
_PATTERNS: Final[dict[Kind, re.Pattern[str]]] = {
    Kind.WISH: re.compile(
        _I + r"(?:d| would)? ?(?:really |just |maybe |also |only |still )*(?:like to|love to|want|wish|hope|rather|long)\b"
        r"|\bmy (?:wish|hope|dream) \b|\bit would be (?:nice|good|great|lovely)|\bi(?:'|’)d (?:be|have|hand|say|go|take|ask|know|do|feel|get|make|let|give|find|stop|start|call|talk|speak|sit|see|keep|leave|come)\b",
        re.I,
    ),
    Kind.UNWANTED: re.compile(
        r"\b(?:do ?n[o'’]?t|dont|never|not) (?:really |even )?(?:want|wanna)\b|\bi (?:hate|can(?:'|’)t stand)\b|\bi(?:'|’)d hate\b|\bno thanks\b",
        re.I,
    ),
    Kind.FEELING: re.compile(
        r"\b(?:feel|felt|feels|feeling|afraid|angry|anxious|ashamed|shame|alone|annoyed|awkward|calm|cross|embarrass\w*|empty"
        r"|excit\w*|fear\w*|flat|frustrat\w*|furious|glad|guilt\w*|happy|heavy|hurts?|jealous|joy|lonely|lost|nervous|numb|panic\w*"
        r"|proud|relie\w*|sad|scar(?:ed|y)|sick|small|stressed|stuck|stung|stupid|tense|tight|tired|torn|upset|warm|weird|worr\w*|buzzing)\b",
        re.I,
    ),
    Kind.STRENGTH: re.compile(
        r"\b(?:enjoy\w*|i love|i(?:'|’)?m (?:fine|good|calm|better|patient)|i am (?:fine|good|calm)|proud|best thing|it worked|works? (?:well|there)"
        r"|went (?:well|fine|okay|ok)|good talk|i like|comes? (?:easily|easy|naturally)|already|buzzing|i managed|i could explain|they listened"
        r"|thanked me|i know (?:how|the)|nobody interrupted|laughed|i can)\b",
        re.I,
    ),
    Kind.TROUBLE: re.compile(
        r"\b(?:but|never|nobody|no one|can(?:'|’)?t|cannot|could ?n(?:'|’)?t|did ?n(?:'|’)?t|don(?:'|’)?t know|hard|difficult|too (?:late|much|many|fast)"
        r"|keep (?:doing|saying|checking|putting)|instead|problem|struggl\w*|freeze|froze|stuck|missed|passed|wait(?:ed)?|fail\w*|wrong|avoid\w*|talk over|interrupt\w*)\b",
        re.I,
    ),
    Kind.EVENT: re.compile(
        r"\b(?:last|yesterday|this morning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|ago|in (?:january"
        r"|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|once|when i|two weeks|week)\b",
        re.I,
    ),
}
_BREAK: Final = re.compile(
    r"[.!?…;\n]+[\"'”’)]*\s*|\s+[–—-]+\s+|,?\s+(?=(?:but|so that|although|whereas)\b)|,\s+(?=(?:and|so|then|because|which|i|he|she|they|we)\b)", re.I
)
_FINER: Final = re.compile(r",\s+|\s+(?=(?:and|because|when|before|after|while|until|if|so|which|who)\b)", re.I)
_LEADING: Final = re.compile(
    r"^(?:and|but|so|because|then|well|hm+|maybe|also|although|honestly|yes|yeah|no|ok|okay|like|or|which|that|anyway|actually|i mean|you know|i guess|i think)\b[,.]?\s+",
    re.I,
)
_EDGE: Final = " \t,;:-–—\"“”'‘’()[]…"
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
SHORTEST, LONGEST = 3, 24
"""Words of a clause: shorter ones say too little on their own, longer ones say too much at once."""
QUOTE_WORDS = (2, 8)
"""Words of a quote inside a question."""


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def clauses(said: Iterable[tuple[int, str]]) -> list[Clause]:
    """The clauses of the mentee's turns, in order.

    Args:
        said: Numbers and texts of the mentee's turns.
    """
    found = []
    for turn, text in said:
        for piece in _pieces(text, _BREAK):
            for part in [piece] if count_words(piece) <= LONGEST else _pieces(piece, _FINER):
                if SHORTEST <= count_words(part) <= LONGEST:
                    found.append(Clause(turn, part, kinds_of(part)))
    return found


def kinds_of(text: str) -> frozenset[Kind]:
    """What a clause seems to hold."""
    kinds = {kind for kind, pattern in _PATTERNS.items() if pattern.search(text)}
    if Kind.UNWANTED in kinds:
        kinds -= {Kind.WISH, Kind.STRENGTH}
    if Kind.TROUBLE in kinds or re.search(r"\bnot\b|n['’]t\b", text):
        kinds -= {Kind.STRENGTH}
    return frozenset(kinds)


def quotes(text: str) -> list[str]:
    """Verbatim words of one turn that are worth taking up, two to eight of them, the most telling first."""
    fewest, most = QUOTE_WORDS
    parts = {
        part: None
        for piece in _pieces(text, _BREAK)
        for part in ([piece] if count_words(piece) <= most else _pieces(piece, _FINER))
        if fewest <= count_words(part) <= most and not _hollow(part)
    }
    order = list(parts)
    return sorted(order, key=lambda part: (-_weight(part), -order.index(part)))


def _weight(text: str) -> int:
    kinds = kinds_of(text)
    return (
        3 * bool(kinds & {Kind.FEELING, Kind.WISH, Kind.UNWANTED})
        + 2 * bool(kinds & {Kind.TROUBLE, Kind.STRENGTH})
        + (count_words(text) >= 4)
    )


def _hollow(text: str) -> bool:
    """Too little to take up: hardly a word that carries meaning, or a sentence cut off in the middle."""
    words = [w.lower() for w in _WORD.findall(text)]
    return sum(len(w) > 3 for w in words) < 2 or words[-1] in _DANGLING or words[0] in _DANGLING_FIRST


_DANGLING: Final = frozenset(
    "the a an of to in on at with for and or but that my your his her their our is are was were be i i'm i'd i've he she they we it's what as from by".split()
)
_DANGLING_FIRST: Final = frozenset("of to is are was were who which than as by about from with at for on".split())


def _pieces(text: str, separator: re.Pattern[str]) -> Sequence[str]:
    """The text cut at the separator, each piece without what dangles at its edges, and still verbatim."""
    found = []
    for piece in separator.split(text):
        trimmed = piece.strip(_EDGE)
        while (shorter := _LEADING.sub("", trimmed)) != trimmed:
            trimmed = shorter.strip(_EDGE)
        if trimmed:
            found.append(trimmed)
    return found
