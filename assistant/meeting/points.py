"""What there is to take up in a brief: the mentee's own words, short enough to say, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from assistant.brief.changes import Changes, changes
from assistant.brief.document import Brief
from assistant.brief.items import Item, Kind
from assistant.goals import State
from assistant.meeting.signs import heard_in
from assistant.passages import pieces
from assistant.phases import Topic
from assistant.phrases import sentences
from assistant.quoting import LETTERS, Quote, telling
from assistant.transcript import Exchange, Turn
from assistant.voice import count_words

WHOLE: Final = 24
"""Words up to which something is said back as it stands, so that nothing is torn; of a longer one its most telling
part is."""
MOST_WORDS: Final = 24
"""Of a quotation that a mentor can say in passing."""
OF_ONE_QUOTE: Final = 2
"""Passages that are taken up of one thing they said."""
_END: Final = " \t\n.,;:–—-…"
_CURLED: Final = re.compile(r"[“”„«»]")
_CUT: Final = re.compile(r",|;|:|\s[–—-]\s|\s(?=(?:because|so that|which|when|while|although)\b)")
_LEFT: Final = {State.PARKED, State.MERGED, State.LET_GO}
_BY_KIND: Final = {
    Kind.THEME: Topic.THEME,
    Kind.PICTURE: Topic.PICTURE,
    Kind.DRAFT: Topic.DRAFT,
    Kind.ASK: Topic.ASK,
}


class Point(NamedTuple):
    """Words of the mentee that can be said back in a meeting."""

    item: Item
    topic: Topic | None
    """None for what a draft leaves open: the question bank knows that by its gap."""
    quote: Quote
    """Verbatim words of the item, and what they seem to tell of."""
    fresh: bool = False
    """It was not there, or read differently, in the brief before."""

    @property
    def theme(self) -> str:
        """Key of the theme it belongs to; empty where that is not shared."""
        return self.item.key if self.item.kind is Kind.THEME else self.item.theme

    def beside(self, other: Point) -> bool:
        """Whether both may be about the same theme."""
        return self.theme == other.theme or not (self.theme and other.theme)


def since(brief: Brief, before: Brief | None) -> Changes | None:
    """What changed between two briefs; None for a first one."""
    return changes(before, brief) if before else None


def points(brief: Brief, before: Brief | None = None) -> tuple[Point, ...]:
    """Everything in a brief that can be taken up, in its order."""
    found = since(brief, before)
    new = {item.key for item in found.new} if found else set()
    reworded = {c.after.key: c.before.words for c in found.changed if c.before.words != c.after.words} if found else {}
    changed = {c.after.key for c in found.changed} if found else set()
    return tuple(
        Point(item, topic, quote, item.key in new | changed)
        for item in brief.items
        for topic, words in _parts(item, brief, reworded)
        for quote in (_quotes(words, brief) if topic is Topic.QUOTE else _whole(words))
    )


def in_short(words: str) -> str:
    """The words as they can be said back in one breath: all, or their beginning; empty where they cannot be."""
    return next((quote.text for quote in _whole(words)), "")


def _parts(item: Item, brief: Brief, reworded: Mapping[str, str]) -> Iterator[tuple[Topic | None, str]]:
    """What an item says, each part under its own heading."""
    if item.kind is Kind.CHECK_IN:
        yield from ((Topic.CHECK_IN, item.words), (Topic.SURPRISED, item.surprised), (Topic.LEARNED, item.learned))
    elif item.kind is Kind.QUOTE:
        yield Topic.QUOTE, item.words
    elif item.kind is Kind.GOAL:
        topic = _goal(item, reworded)
        yield topic, _new_in(item.words, reworded[item.key]) if topic is Topic.GOAL_REWORDED else item.words
    elif item.kind is Kind.STEP:
        if item == _next(brief) or _step(item, brief) is not Topic.STEP:
            yield _step(item, brief), item.words
    elif item.kind is not Kind.PLACE:
        yield _BY_KIND.get(item.kind), item.words


def _new_in(words: str, before: str) -> str:
    """The first sentence that did not stand there before; all of it where something was only left out or moved."""
    known = " ".join(before.split())
    new = (part.strip() for part in sentences(words) if " ".join(part.split()).rstrip(_END) not in known)
    return next((part for part in new if in_short(part) and part in words), words)


def _goal(item: Item, reworded: Mapping[str, str]) -> Topic:
    if item.state in _LEFT:
        return Topic.GOAL_LEFT
    if item.state is State.DONE:
        return Topic.GOAL_DONE
    return Topic.GOAL_REWORDED if item.key in reworded else Topic.GOAL


def _step(item: Item, brief: Brief) -> Topic:
    if item.state in _LEFT:
        return Topic.STEP_LEFT
    if item.state is State.DONE:
        return Topic.STEP_DONE
    return Topic.STEP_DUE if item.day and item.day < brief.day else Topic.STEP


def _next(brief: Brief) -> Item | None:
    """The open step with the earliest day still to come; of those without a day, the first."""
    ahead = [item for item in brief.of(Kind.STEP) if _step(item, brief) is Topic.STEP]
    return min(ahead, key=lambda item: item.day or date.max, default=None)


# -- verbatim words


def _whole(words: str) -> list[Quote]:
    """The words as they stand where they are short, else their beginning; none where neither can be said."""
    text = words.strip()
    short = text.rstrip(_END)
    said = short if count_words(short) <= WHOLE and _can_be_said(short) else _beginning(text)
    return [_told(said)] if said else []


def _quotes(words: str, brief: Brief) -> list[Quote]:
    """The words as they can be said back: whole where they are short, their most telling passages where not."""
    text = words.strip()
    whole = _whole(text)
    if not text or [quote.text for quote in whole] == [text.rstrip(_END)]:
        return whole
    exchange = Exchange(theme="-", today=brief.day, ends=brief.day, turns=(Turn(speaker="mentee", text=text),))
    best = [_told(quote.text) for quote in telling(exchange) if _can_be_said(quote.text)]
    if not best:
        return whole
    return [quote for n, quote in enumerate(best) if not _within(quote, best[:n])][:OF_ONE_QUOTE]


def _told(text: str) -> Quote:
    return Quote(text, heard_in(text))


def _can_be_said(text: str) -> bool:
    """Whether it fits between quotation marks and into a breath."""
    return bool(text) and "\n" not in text and len(text) <= LETTERS and not _CURLED.search(text)


def _within(quote: Quote, others: list[Quote]) -> bool:
    return any(quote.text in other.text or other.text in quote.text for other in others)


def _beginning(text: str) -> str:
    """The first sentence, piece or clause that can be said; empty where none can."""
    first = sentences(text)[:1]
    tried = [
        *first,
        *pieces(text)[:1],
        *(part[: cut.start()] for part in first for cut in reversed([*_CUT.finditer(part)])),
    ]
    fits = (t.strip(_END) for t in tried if 2 <= count_words(t) <= MOST_WORDS)
    return next((t for t in fits if _can_be_said(t) and t in text), "")
