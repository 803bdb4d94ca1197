"""What the mentee said, heard clause by clause: wishes, feelings, strengths, troubles, and words worth quoting back.

Every clause is a verbatim piece of a turn, so whatever is built from it can show where it comes from. The word
lists are small on purpose: they decide what to take up first, never what somebody means.
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


_SOFTLY: Final = r"(?:(?:really|just|maybe|also|only|still|even|mostly|honestly|probably)\ )*"
_MARKERS: Final[dict[Kind, str]] = {
    Kind.WISH: rf"""
        ^(?:[\w ,]{{0,14}}\b)?(?:i|we)(?:['’]d|\ would)\ {_SOFTLY}(?:like|love|prefer|want|wish|rather)\b
        | ^(?:[\w ,]{{0,14}}\b)?(?:i|we)\ {_SOFTLY}(?:want|wish|hope|long)\b(?!\ (?:it|that|them|him|her)\b)
        | ^(?:i|we)['’]d\ {_SOFTLY}(?:be|have|hand|say|go|take|ask|do|feel|get|make|let|give|find|stop|start|call|talk
            |speak|sit|see|keep|leave|come|tell|write|walk)\b
        | \bmy\ (?:wish|hope|dream)\b | \bwould\ be\ (?:nice|lovely|great)\b | ^if\ only\b""",
    Kind.UNWANTED: r"""
        \b(?:do\ ?n['o’]?t|dont|never|not)\ (?:really\ |even\ )?(?:want|wanna)\b
        | \bi\ (?:hate|can['’]?t\ stand)\b | \bi['’]d\ hate\b""",
    Kind.FEELING: r"""
        \b(?:feel|felt|feels|feeling|afraid|angry|anxious|ashamed|shame|annoyed|awkward|buzzing|cried|dread\w*
        |embarrass\w*|excit\w*|fear|frustrat\w*|furious|glad|guilt\w*|happy|hurts?|jealous|joy|lonely|nervous|numb
        |panic\w*|pride|proud|relie(?:f|ved)|sad|scared|stung|tense|terrified|tired|torn|upset|worr(?:y|ied))\b""",
    Kind.STRENGTH: r"""
        \b(?:enjoy\w*|i\ (?:do\ )?love|i\ like(?!\ (?:him|her|them)\b)
        |i(?:['’]m|\ am)\ (?:fine|good|calm|better|patient|at\ ease)|proud\ of
        |best\ (?:thing|part)|it\ worked|works?\ (?:well|there)|went\ (?:well|fine)|good\ talk|i\ managed|by\ name
        |comes?\ (?:easily|naturally)|they\ listened|thanked\ me|buzzing|i\ talk\ loads)\b""",
    Kind.TROUBLE: r"""
        \b(?:never|nobody|no\ one|can['’]?t|cannot|could\ ?n['’]?t|did\ ?n['’]?t|don['’]?t\ know|hard|difficult
        |too\ (?:late|much|many|fast)|instead|problem|struggl\w*|freeze|froze|stuck|missed|the\ moment\ passed
        |fail\w*|wrong|avoid\w*|talk\ over|interrupt\w*|i\ (?:just\ )?(?:nod|wait|keep))\b""",
    Kind.EVENT: r"""
        \b(?:last|yesterday|this\ morning|ago|once|when\ i|week|(?:mon|tues|wednes|thurs|fri|satur|sun)days?
        |in\ (?:january|february|march|april|may|june|july|august|september|october|november|december|spring
        |summer|autumn|winter))\b""",
}
_PATTERNS: Final = {kind: re.compile(pattern, re.I | re.X) for kind, pattern in _MARKERS.items()}
_BREAK: Final = re.compile(
    r"(?<![.!?…;])[.!?…;]++[\"'”’)]*+(?:\s++|$)|\n+|(?<!\s)\s++[–—-]+\s+"
    r"|(?<!\s),?\s++(?=(?:but|so that|although|whereas)\b)"
    r"|,\s+(?=(?:and|so|then|because|which|i|he|she|they|we)\b)",
    re.I,
)
"""Every run of spaces or marks is looked at once, from its beginning, so that even a megabyte of them is quick."""
_FINER: Final = re.compile(
    r",\s+|(?<!\s)\s++(?=(?:because|when|before|after|while|until|if|so(?=\s+\w)|which|who)\b)", re.I
)
_EDGE: Final = " \t,;:-–—\"“”'‘’()[]…"
_LEADING: Final = re.compile(
    r"^(?:(?:and|but|so|because|then|well|hm+|erm?|um+|uh|maybe|also|although|honestly|yes|yeah|no(?=[,.!])|ok|okay|like|or|which"
    r"|that|anyway|actually|i mean|you know|i guess|i think)\b[,.!]*+\s++"
    rf"[{re.escape(_EDGE)}]*+)++",
    re.I,
)
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
SHORTEST, LONGEST = 3, 24
"""Words of a clause: shorter ones say too little on their own, longer ones say too much at once."""
QUOTE_WORDS = (2, 8)
"""Words of a quote inside a question."""
TITLE_WORDS = 10
"""A theme's name is read at a glance."""


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


_WISHING: Final = re.compile(
    r"^(?:and )?(?:what )?(?:i|we)(?:['’]d| would)? (?:(?:really|just|maybe|also|only|still|even|mostly"
    r"|honestly|probably) )*"
    r"(?:like|love|want|wish|hope|need|long|prefer)(?: that)?(?: (?:really|just|maybe))? (?:i could |for )?",
    re.I,
)
_FILLER: Final = re.compile(r"^(?:to )?(?:be able to |get to |have |learn (?:how )?to )?", re.I)


def wished(text: str) -> str:
    """What a wish is for, without the wishing; the words are verbatim.

    >>> wished("I'd like to be able to say one thing early")
    'say one thing early'
    """
    if not (found := _WISHING.match(text)):
        return text
    return _FILLER.sub("", text[found.end() :]).strip()


def theme_title(text: str) -> str:
    """A short name for a theme from an answer to "what would you like to learn": the mentee can change it."""
    pieces = _pieces(text, _BREAK) or [text.strip()]
    best = next((p for p in pieces if Kind.WISH in kinds_of(p)), pieces[0])
    words = wished(best).split()
    return " ".join(words[:TITLE_WORDS]).strip(_EDGE)


_NO_ANSWER: Final = re.compile(
    r"^(?:(?:well|hm+|sorry|honestly|um+)\W+)*(?:i (?:really )?do ?n[o'’]?t (?:really )?know|i['’]?m not sure"
    r"|not sure|no idea|dunno|idk|pass|nothing|can['’]?t say|hard to say|who are you|hello|hi)\b",
    re.I,
)
NO_ANSWER_WORDS: Final = 8
"""Somebody who says more than this behind "I don't know" has begun to answer."""


def is_answer(text: str) -> bool:
    """Whether a turn says something: neither "not sure" nor only a question back."""
    empty = _NO_ANSWER.match(text.strip()) and count_words(text) <= NO_ANSWER_WORDS
    asks_back = text.strip().endswith("?") and len(_pieces(text, _BREAK)) <= 1
    return not (empty or asks_back)


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
    cut = words[-1] in _DANGLING or words[0] in _DANGLING_FIRST or _EXPLAINING.match(text)
    return sum(len(w) > 3 for w in words) < 2 or bool(cut) or bool(_LIMIT.search(text))


_DANGLING: Final = frozenset(
    "the a an of to in on at with for and or but that my your his her their our is are was were be i i'm i'd "
    "i've he she they we it's what as from by".split()
)
_LIMIT: Final = re.compile(
    r"(?:\bnot|n['’]t|\bdont) (?:want to |wanna )?(?:talk|speak|go into|think)(?: about)?\b", re.I
)
"""Where somebody says what they would rather leave: it is not taken up."""
_EXPLAINING: Final = re.compile(r"it['’]?s (?:not|just|more|only)\b|not that\b|by \w+ing\b", re.I)
_DANGLING_FIRST: Final = frozenset("of to is are was were who which than as by about from with at for on".split())


def _pieces(text: str, separator: re.Pattern[str]) -> Sequence[str]:
    """The text cut at the separator, each piece without what dangles at its edges, and still verbatim."""
    found = []
    for piece in separator.split(text):
        if trimmed := without_lead(piece.strip(_EDGE)):
            found.append(trimmed)
    return found


def without_lead(text: str) -> str:
    """The text without the small words people begin with: "and", "well", "i mean"."""
    return _LEADING.sub("", text)
