"""What the mentee said in pieces that can be quoted: a sentence, or a few short ones that belong together.

A piece is verbatim, whole enough to stand between quotation marks, and knows what the coach had asked for: an answer
to "how would you like it to be" is a wish, whatever its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from assistant.asides import is_aside
from assistant.phrases import phrases, spaced
from assistant.transcript import Exchange
from assistant.voice import Kind, count_words, kinds_of, without_lead
from assistant.wording import content_words

SHORTEST, LONGEST = 3, 32
"""Words of a passage: shorter ones say too little on their own, longer ones say too much at once."""
SHORT = 5
"""Words up to which a sentence joins its neighbour: "hands shaking. felt like school again"."""
JOINED = 22
"""Words that sentences may have together."""
MOST: Final = 600
MOST_OF_A_TURN: Final = 40
READ: Final = 20_000
"""Passages kept, the latest ones; of one turn; and characters of a turn that are looked at. A long conversation has
less, so a pasted novel costs no minutes and drowns nothing."""


class Asked(StrEnum):
    """What a question of the coach asks for."""

    FUTURE = "future"
    GOOD = "good"
    UNWANTED = "unwanted"


class Passage(NamedTuple):
    """A verbatim piece of one mentee turn."""

    turn: int
    text: str
    kinds: frozenset[Kind]
    asked: Asked | None = None
    """What the coach had asked for just before."""
    place: int = 0
    """Which piece of its turn it is, counted from 0."""
    pictured: bool = False
    """The coach had asked what would be seen or noticed then: it is a sign of the wish, and not the wish itself."""

    def holds(self, *kinds: Kind) -> bool:
        """Whether it holds any of these."""
        return bool(self.kinds & set(kinds))


def passages(exchange: Exchange, *, since: int = 0) -> list[Passage]:
    """The passages of the mentee's turns from number `since` on, in order, each once; words to the coach are none."""
    found: dict[str, Passage] = {}
    for turn, text in reversed(exchange.said):
        if turn < since or is_aside(text):
            continue
        question = _question_before(exchange, turn)
        asked = asked_for(question)
        pictured = asked is Asked.FUTURE and asks_for_signs(question)
        for place, piece in reversed(list(enumerate(pieces(text[-READ:])[-MOST_OF_A_TURN:]))):
            if len(found) < MOST and piece.lower() not in found and _stands_alone(piece):
                found[piece.lower()] = Passage(turn, piece, kinds_of(piece), asked, place, pictured)
    return list(reversed(found.values()))


def _question_before(exchange: Exchange, turn: int) -> str:
    """What the coach said before this turn; the very first question asks for a theme and counts as none."""
    before = exchange.turns[:turn]
    return before[-1].text if len(before) > 1 and before[-1].speaker == "coach" else ""


# -- what was asked for

_FUTURE: Final = phrases(
    """
    would you .. like|love|want|wish|prefer|see|notice|know|recognise|recognize|be|have|feel|do|hear
    you would .. like|love|want|wish|prefer|see|notice|know|be|have|feel
    do|did you .. want|hope|wish|long
    you are? wanting|hoping|want|hope
    which|what proof|evidence .. would
    would they|he|she|people|somebody|someone|others|things|life|your|be|mean|*ing
    would it|that|this be|look|mean|feel|take
    would ... look|feel|sound like
    who|how would
    which|larger wish
    what would .. be|mean|show|tell
    when it has|is
    day when|on
    begin with i want to
    year|month|months|years from now
    wanting|hope|hopes|hoping|success|ideal|dream|dreams|imagine|suppose
    you|< picture
    let us say
    say it is
    if it is|goes|went
    bit better
    next year|spring|summer|autumn|winter|january|march|april|may|june|july|september|october|december
    """
)
_NO_FUTURE: Final = phrases("like to understand|explore|look|talk|think|say|stay|begin|start")
_GOOD: Final = phrases(
    """
    well|alright|best|easy|ease|easily|easier|proud|pride|enjoy|enjoyed|happy|happier|happiness|glad|alive
    light|lighter|lightly|natural|naturally|without|works|worked|manage|managed
    your own
    went|go|goes|going|got|came|feel|feels|felt|was|were|is right !then|now|there|after|before
    near|nearer|closer to right
    a time|moment you
    way you wanted|would
    made|makes|make it .. work
    be|stay|feel|felt like? yourself
    good at
    wakes|wake you
    stays|stay off
    get up early? for
    come|comes|came to you
    """
)
_HARD: Final = phrases(
    """
    make|makes|made it|that hard|harder|difficult
    in the way
    """
)
_UNWANTED: Final = phrases(
    """
    not want|become|turn|look|looking|have|be
    will|would not you? do|want|have
    will|would you not do|want|have
    keep .. away
    nobody will
    avoid
    """
)
_SIGNS: Final = phrases(
    """
    would .. notice|see|recognise|recognize|hear|spot
    would you|anybody|anyone|somebody|someone|they|he|she|others know|tell
    look|sound like
    success
    sign|signs
    which|what proof|evidence .. would
    you|< picture
    imagine|suppose !leaving
    on a|an * when|next
    has worked|changed
    celebrate
    calendar look
    what is different
    """
)


_BEGINS_TO_ASK: Final = re.compile(
    r"(?:begin|choose|imagine|picture|suppose|think|say|let|if|when|on a|one day|a year|in a|it is|by)\b", re.I
)


def asked_for(question: str) -> Asked | None:
    """What a coach turn asks for; None where it is neither a future, nor something good, nor something unwanted.

    What stands before the first full stop is what the coach has heard and asks for nothing, unless it sets a scene.
    """
    asking = _asking(question)
    if _UNWANTED.search(asking):
        return Asked.UNWANTED
    if _FUTURE.search(asking) and not _NO_FUTURE.search(asking):
        return Asked.FUTURE
    return Asked.GOOD if _GOOD.search(asking) and not _HARD.search(asking) else None


def asks_for_signs(question: str) -> bool:
    """Whether a question about the future asks by what it would be known: what is seen, heard or noticed then."""
    return bool(_SIGNS.search(_asking(question)))


def _asking(question: str) -> str:
    heard, _, asking = question.partition(". ")
    return spaced(question if not asking or _BEGINS_TO_ASK.match(heard) else asking)


# -- where a turn is cut

_SENTENCE: Final = re.compile(
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bProf\.)(?<!\b[ap]\.m\.)(?<=[.!?…])[\"”’)]*+\s++|\n++"
)
_GOES_ON: Final = "and|but|so|then|because|which|although|whereas|when|until|if"
_INSIDE: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:,\s++|(?<!\s)\s++[–—-]++\s++)(?=(?:{_GOES_ON})\b)|;\s++|(?<!\s)\s++[–—-]++\s++",
        rf"(?<!\s)\s++(?=(?:{_GOES_ON})\b)",
    )
)
"""Where a long sentence may be cut: at a comma, and where that does not help, before "and" and its like."""
_EDGE: Final = " \t\n,;:.–—-"
_TORN: Final = re.compile(r"(?<!\s)\s++(?:and|but|so|or|because)$", re.I)


class _Span(NamedTuple):
    """A stretch of a text; `open` where its sentence goes on behind it."""

    start: int
    end: int
    open: bool = False


def pieces(text: str) -> list[str]:
    """A turn cut into passages, as it was written."""
    spans = _joined(text, [part for sentence in _sentences(text) for part in _shorter(text, sentence)])
    trimmed = (_TORN.sub("", _without_lead(text[s.start : s.end].strip(_EDGE))).strip(_EDGE) for s in spans)
    return [piece for piece in trimmed if SHORTEST <= count_words(piece) <= LONGEST]


def _without_lead(text: str) -> str:
    """Without "and", "well" and their like; "That I can look up" keeps its "That", which says that it is wished for."""
    stripped = without_lead(text)
    that = re.search(r"\bthat\s+$", text[: len(text) - len(stripped)], re.I)
    return text[that.start() :] if that else stripped


def _sentences(text: str) -> list[_Span]:
    """Sentences; where a quotation is still open, the next one belongs to it."""
    found: list[_Span] = []
    for span in _cut(text, _SENTENCE, 0, len(text)):
        torn = found and _marks(text, found[-1].start, found[-1].end) % 2
        if torn and "\n" not in text[found[-1].start : span.start] and span.end - found[-1].start < 400:
            found[-1] = _Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _shorter(text: str, sentence: _Span) -> list[_Span]:
    """A long sentence in parts that are neither too long nor torn off."""
    parts = [sentence]
    for separator in _INSIDE:
        parts = [part for long in parts for part in _cut_if_long(text, long, separator)]
    found: list[_Span] = []
    for part in parts:
        words = count_words(text[part.start : part.end])
        if found and _fits(text, found[-1].start, part.end, LONGEST) and (words <= SHORT or _brief(text, found[-1])):
            found[-1] = found[-1]._replace(end=part.end)
        else:
            found.append(part._replace(open=True))
    return [*found[:-1], found[-1]._replace(open=False)] if found else []


def _cut_if_long(text: str, span: _Span, separator: re.Pattern[str]) -> list[_Span]:
    if count_words(text[span.start : span.end]) <= LONGEST:
        return [span]
    return _cut(text, separator, span.start, span.end)


def _joined(text: str, spans: Iterable[_Span]) -> list[_Span]:
    """Very short sentences together with a neighbour of the same paragraph."""
    found: list[_Span] = []
    for span in spans:
        last = found[-1] if found else None
        if (
            last
            and not last.open
            and "\n" not in text[last.start : span.start]
            and not text[last.start : last.end].rstrip().endswith("?")
            and (_brief(text, last) or _brief(text, span))
            and _refuses(text, last) == _refuses(text, span)
            and _fits(text, last.start, span.end, JOINED)
        ):
            found[-1] = _Span(last.start, span.end, span.open)
        else:
            found.append(span)
    return found


def _brief(text: str, span: _Span) -> bool:
    return count_words(text[span.start : span.end]) <= SHORT


def _refuses(text: str, span: _Span) -> bool:
    return Kind.UNWANTED in kinds_of(text[span.start : span.end])


def _fits(text: str, start: int, end: int, most: int) -> bool:
    return end - start <= 20 * most and count_words(text[start:end]) <= most


def _cut(text: str, separator: re.Pattern[str], start: int, end: int) -> list[_Span]:
    """The stretches between the separators; the marks of a sentence stay with it, and no quotation is torn."""
    found, at, counted, quoted = [], start, start, False
    for match in separator.finditer(text, start, end):
        quoted ^= bool(_marks(text, counted, match.end()) % 2)
        counted = match.end()
        if not quoted or separator is _SENTENCE:
            found.append(_Span(at, match.end() if separator is _SENTENCE else match.start()))
            at = match.end()
    found.append(_Span(at, end))
    return [span for span in found if text[span.start : span.end].strip()]


def _marks(text: str, start: int, end: int) -> int:
    return sum(text.count(mark, start, end) for mark in '"“”')


def _stands_alone(text: str) -> bool:
    """Whether it can stand between quotation marks: nothing half open, no question, and something in it."""
    whole = _marks(text, 0, len(text)) % 2 == 0 and text.count("(") == text.count(")")
    torn = text.split()[0].lower() in _TORN_OFF
    says = not text.endswith("?") and len(content_words(text)) >= 2
    return whole and not torn and says


_TORN_OFF: Final = frozenset("of is are was were has than as by".split())
