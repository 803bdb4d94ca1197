"""What the mentee said, heard clause by clause: wishes, feelings, troubles, events, and the name of a theme.

The word lists are small on purpose: they decide what to take up first, never what somebody means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a clause seems to hold. One clause can hold several, or none."""

    WISH = "wish"
    UNWANTED = "unwanted"
    FEELING = "feeling"
    TROUBLE = "trouble"
    EVENT = "event"


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
_EDGE: Final = " \t,;:-–—\"“”'‘’()[]…"
_LEADING: Final = re.compile(
    r"^(?:(?:and|but|so|because|then|well|hm+|erm?|um+|uh|maybe|also|although|honestly|yes|yeah|no(?=[,.!])|ok|okay|like|or|which"
    r"|that|anyway|actually|i mean|you know|i guess|i think)\b[,.!]*+\s++"
    rf"[{re.escape(_EDGE)}]*+)++",
    re.I,
)
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
TITLE_WORDS = 10
"""A theme's name is read at a glance."""
A_FEW = 4
"""Words; a name may have more of them, but a sentence that begins like a story is none."""
A_CLAUSE = 3
"""Words from which the beginning of a story stands for itself."""
AT_ONCE = 30
"""Words; in a longer story the wish may be any of several, and the coach asks."""


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def kinds_of(text: str) -> frozenset[Kind]:
    """What a clause seems to hold."""
    kinds = {kind for kind, pattern in _PATTERNS.items() if pattern.search(text)}
    return frozenset(kinds - {Kind.WISH} if Kind.UNWANTED in kinds else kinds)


def kinds_in(text: str) -> frozenset[Kind]:
    """What all the clauses of a turn seem to hold together."""
    return frozenset(kind for clause in _pieces(text, _BREAK) for kind in kinds_of(clause))


_WISHING: Final = re.compile(
    r"^(?:and )?(?:what )?(?:i|we)(?:['’]d| would)? (?:(?:really|just|maybe|also|only|still|even|mostly"
    r"|honestly|probably) )*"
    r"(?:like|love|want|wish|hope|need|long|prefer)(?: that)?(?: (?:really|just|maybe))? (?:i could |for )?",
    re.I,
)
_FILLER: Final = re.compile(
    r"^(?:to )?(?:(?:learn|do|understand|work on) is (?:to )?|be able to |get to |have |learn (?:how )?to )?", re.I
)


def wished(text: str) -> str:
    """What a wish is for, without the wishing; the words are verbatim.

    >>> wished("I'd like to be able to say one thing early")
    'say one thing early'
    """
    if not (found := _WISHING.match(text)):
        return text
    return _FILLER.sub("", text[found.end() :]).strip()


def theme_title(text: str, earlier: Sequence[str] = ()) -> str:
    """A short name for a theme from an answer to "what would you like to learn": the mentee can change it.

    Args:
        text: The answer.
        earlier: What was said before it; a wish there is a better name than a story of more words than a title has.

    Returns:
        A few words, verbatim; empty where the answer only turns to the coach ("so what do you want to know?").
    """
    if asked := _ASKS_THE_COACH.search(text):
        before = text[: asked.start()]
        text = before[: max(map(before.rfind, ",;.!?\n")) + 1]
        if not wish_in(text):
            return ""
    text = _AS_SAID.sub("", text)
    pieces = _pieces(text, _BREAK) or [text.strip()]
    pieces = [piece for piece in pieces if not _BARE.fullmatch(piece)] or pieces
    short = next((piece for piece in pieces if count_words(piece) <= TITLE_WORDS), _first_clause(pieces[0]))
    long = count_words(text) > TITLE_WORDS or (count_words(text) > A_FEW and bool(_STORY.match(text)))
    told = [text, *reversed(earlier)] if long else [text]
    best = next(filter(None, map(wish_in, told)), short)
    words = _HEDGE.sub("", wished(best)).split()
    title = " ".join(words[:TITLE_WORDS])
    whole, comma, _ = title.rpartition(",") if len(words) > TITLE_WORDS else (title, "", "")
    return (whole if comma else title).strip(_EDGE)


def names_a_theme(text: str) -> bool:
    """Whether somebody says in a few words what they want, before anybody asked for the name of it."""
    named = _AS_SAID.sub("", text)
    if _USUAL.fullmatch(without_lead(_HEDGE.sub("", named.strip(_EDGE + ".!"))).strip(_EDGE)):
        return True
    wish = wish_in(named)
    return count_words(text) <= AT_ONCE and bool(_TO_LEARN.search(wish)) and not _NOT_TO_LEARN.search(wish)


def _first_clause(piece: str) -> str:
    """The beginning of a long piece, up to where a new thought begins."""
    clause = re.split(r"\s(?=(?:and|so|because|since|when|where|which|who)\s)|,\s", piece)[0]
    return clause if count_words(clause) >= A_CLAUSE else piece


_HEDGE: Final = re.compile(
    r"(?:,\s*(?:maybe|perhaps|yes|i (?:guess|think|suppose)|i would say|i['’]d say|probably|apparently|please"
    r"|that['’]?s (?:the one|it)|(?:put|write|take|call it) (?:that|it)|if you like)[\s.]*)+$",
    re.I,
)
_CLAUSE: Final = re.compile(r"(?<!\s),?\s++(?:and|so)\s++(?=(?:i|we)\b)", re.I)
_PICTURED: Final = re.compile(
    r"^\W*(?:success\b|it would (?:be|look)\b|it['’]d (?:be|look)\b|an? [\w ]{1,30}\bwhere i\b)", re.I
)
_STORY: Final = re.compile(r"\W*(?:in |at )?(?:i|we|my|our|he|she|they|his|her|their|there)\b", re.I)
_BARE: Final = re.compile(r"(?:fine|ok|okay|yes|no|well|sure|right|good|hello|hi|honestly|thanks|great)", re.I)
_TO_LEARN: Final = re.compile(
    r"\b(?:want|like|love|wish|hope|need) (?:to )?(?:be able to |really )?"
    r"(?:learn|understand|improve|practi[sc]e|become|find|feel|know how"
    r"|speak (?:up|in|at|more|better|with|to|without|clearly|freely)|say (?:no|yes)\b|stop \w+ing"
    r"|lead|manage|delegate|present|network|negotiate|listen|grow|stand up|set (?:limits|boundaries)|have more|change"
    r"|be(?! (?:left|done|here|there|honest|fair|clear|sure)\b)|get (?:better|more|good|over|used|promoted))\b",
    re.I,
)
"""A wish that is about learning, and not about this conversation: "I want to stop here for today"."""
_NOT_TO_LEARN: Final = re.compile(
    r"\b(?:you|here|today|this (?:to|chat|conversation|session|question)|the subject)\b", re.I
)
_USUAL: Final = re.compile(
    r"(?:(?:more|better|my|about|getting better at|improving|learning|work on|working on) )*"
    r"(?:leadership|leading(?: people| a team| others)?|(?:self[- ])?confidence|public speaking|speaking up|presenting"
    r"|presentations?|delegat(?:ing|ion)|network(?:ing|s)?|time management|work[ /-]*life[ -]balance|work[ /-]life"
    r"|manag(?:ing|ement)(?: people| a team| teams)?|people skills|feedback|giving feedback|negotiat(?:ing|ion)"
    r"|career(?: options| change| planning| path)?|communication|conflicts?|conflict management|saying no|small talk"
    r"|setting (?:limits|boundaries)|boundaries|listening|assertiveness|visibility|focus|stress|patience|writing)",
    re.I,
)
"""Themes that people come with, in the one or two words that they say them in."""
_AS_SAID: Final = re.compile(
    r"^\W*(?:as i (?:said|told you|wrote)|i (?:have )?(?:already |just )?(?:told you|said|wrote)(?: that| it| so)?"
    r"(?: already| before)?|it['’]?s(?: all)? about|it is(?: all)? about)\s*(?:[:,–—-]\s*|(?<=about)\s)",
    re.I,
)
"""“I told you: public speaking”: what comes behind it is what counts."""
_ASKS_THE_COACH: Final = re.compile(r"\b(?:you|your)\b(?! know\s*\?)[^.!?\n]{0,200}\?[\s\W]*$", re.I)


def wish_in(text: str) -> str:
    """The first clause that says a wish, verbatim; empty where none does."""
    pieces = _pieces(text, _BREAK)
    clauses = (clause for piece in pieces for clause in _pieces(piece, _CLAUSE))
    return next((part for part in (*pieces, *clauses) if Kind.WISH in kinds_of(part)), "")


def pictures(text: str) -> bool:
    """Whether somebody says in so many words how it would be: "Success would be a Saturday without the laptop"."""
    return bool(_PICTURED.search(text))


def asks_back(text: str) -> bool:
    """Whether a turn is a question and nothing else."""
    return text.strip().endswith("?") and len(_pieces(text, _BREAK)) <= 1


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
