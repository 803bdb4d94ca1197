"""How a sketch of a goal is built from what the mentee said: the structure and most of the words need no model.

There are five ways to grow one, and each begins at another kind of clause: doing what I wish for, moving towards it,
building on where it already works, noticing what happens, and asking somebody. What the words leave open is a gap,
which the model may try to fill and which stays open for the mentee where it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from assistant import frames
from assistant.dates import say_date, sensible_dates
from assistant.frames import Core, Way, core_of
from assistant.transcript import Exchange
from assistant.voice import Clause, Kind, clauses, count_words, wished
from assistant.wording import content_words

THIN_WORDS: Final = 40
"""Words the mentee should have said before anything is narrowed; less is a mood, not a theme."""
THIN_CLAUSES: Final = 4
MOST_HEARD: Final = 600
"""Clauses looked at, the latest ones: more than a long conversation has, so that a pasted novel costs no minutes."""
GAP: Final = "___"
"""Where the mentee's own words are missing; shown as it is when there is no model."""


class Fragment(NamedTuple):
    """A sentence of a candidate, and the mentee's clause in it."""

    text: str
    clause: Clause | None = None


class Sketch(NamedTuple):
    """A candidate in the making: sentences with the mentee's words in them, and where the gaps are."""

    way: Way
    anchor: Clause
    core: Core
    measurable: Fragment
    accepted: Fragment
    realistic: Fragment
    energy: Fragment
    closes_off: Fragment
    timebound: str
    by: date

    @property
    def grounds(self) -> tuple[Clause, ...]:
        """The clauses it is made of, without repetition."""
        parts = (self.measurable, self.accepted, self.realistic, self.energy, self.closes_off)
        return tuple(dict.fromkeys([self.anchor, *(part.clause for part in parts if part.clause)]))


def is_thin(exchange: Exchange) -> bool:
    """Whether too little was said to narrow anything honestly."""
    words = sum(count_words(text) for _, text in exchange.said)
    return words < THIN_WORDS or len(worth_keeping(clauses(exchange.said))) < THIN_CLAUSES


def sketches(exchange: Exchange, count: int, weights: Weights | None = None) -> list[Sketch]:
    """Up to `count` sketches that start at different clauses and, as far as the words allow, in different ways."""
    heard = Hearing(exchange, weights)
    anchors = _anchors(heard, count)
    days = sensible_dates(exchange.today, exchange.ends, len(anchors))
    store = _Store(heard, used=[clause for _, clause in anchors])
    return [
        _sketch(way, anchor, store, exchange.today, day, nth)
        for nth, ((way, anchor), day) in enumerate(zip(anchors, days, strict=False))
    ]


# -- how much a clause is what


Weights = Mapping[tuple[Clause, Kind], float]
"""How much more a clause follows "what I want" (or "what is hard", …) than the other openings, in nats per token."""
MARKED: Final = 0.5
"""What a marker word counts for, on the model's scale; by hand, on fourteen written exchanges."""
ENOUGH: Final = 0.45
"""From here a clause counts as a wish, a strength, a trouble; a marker word is enough, and so is a clear model."""

LIKELY: Final = 0.2
"""A clause below `ENOUGH` may still start a candidate when the clear ones have run out."""


class Hearing:
    """The mentee's clauses with how much each is a wish, a strength or a trouble, by marker words and by the model."""

    def __init__(self, exchange: Exchange, weights: Weights | None = None) -> None:
        self.clauses = worth_keeping(clauses(exchange.said))
        self._weights = weights or {}

    def weight(self, clause: Clause, kind: Kind) -> float:
        """From below zero (not at all) to above one (markers and model agree)."""
        return MARKED * clause.holds(kind) + self._weights.get((clause, kind), 0.0)

    def all(self, kind: Kind, enough: float = ENOUGH) -> list[Clause]:
        """The clauses that count as this, the clearest first."""
        found = [c for c in self.clauses if self.weight(c, kind) >= enough and not self._denied(c, kind)]
        return sorted(found, key=lambda c: (-self.weight(c, kind) + _off_length(c), -c.turn))

    def _denied(self, clause: Clause, kind: Kind) -> bool:
        """What is not wanted is never a wish, and a strength is the mentee's own, however the words fall."""
        if kind is Kind.STRENGTH:
            return clause.holds(Kind.UNWANTED, Kind.TROUBLE) or not _FIRST_PERSON.search(clause.text)
        return kind is Kind.WISH and clause.holds(Kind.UNWANTED)


def worth_keeping(heard: Sequence[Clause]) -> list[Clause]:
    """Clauses that carry something and can stand alone between quotation marks, each once, and the latest of many."""
    found: dict[str, Clause] = {}
    for clause in reversed(heard):
        if len(found) < MOST_HEARD and clause.text.lower() not in found and _stands_alone(clause.text):
            found[clause.text.lower()] = clause
    return list(reversed(found.values()))


def _stands_alone(text: str) -> bool:
    whole = text.count('"') % 2 == 0 and text.count("(") == text.count(")")
    return whole and count_words(text) >= 4 and len(content_words(text)) >= 2


def _off_length(clause: Clause) -> float:
    """Clauses of five to fourteen words say one thing and say it whole."""
    length = count_words(clause.text)
    return 0.05 * max(5 - length, length - 14, 0)


# -- where to begin


_VERB: Final = frozenset(
    "hand say go take ask do make let give start call talk speak sit keep leave come tell try write walk "
    "teach show read meet explain finish bring send run lead open turn"
    " join share learn listen answer put set find build use begin spend visit work draw plan move help decide "
    "choose apply change".split()
)
_WOULD: Final = re.compile(r"^(?:i|we)['’]d (?:also |just |maybe )*(?P<do>.+)$", re.I)


def action_in(text: str) -> str:
    """What the mentee wishes to do, as words that go on from "I will"; empty when it is no doing.

    >>> action_in("I'd like to say one thing early, before I start doubting")
    'say one thing early, before I start doubting'
    """
    rest = wished(text)
    if rest == text and (found := _WOULD.match(text)):
        rest = found["do"].removeprefix("be able to ")
    words = rest.lower().split()
    doing = rest != text and 3 <= len(words) <= 18 and words[0] in _VERB
    return rest if doing and not {"you", "your"} & set(words) else ""


_PERSON: Final = re.compile(
    r"\bmy (?P<who>boss|manager|line manager|colleague|team lead|lead|partner|wife|husband|friend|professor"
    r"|supervisor|cofounder|director|deputy"
    r"|sister|brother|mother|father)\b[^,.]{0,20}\b(?:said|says|told|asked|asks|thinks|noticed)\b",
    re.I,
)
_FIRST_PERSON: Final = re.compile(r"\b(?:i|i['’]m|i['’]d|i['’]ve|me|my|we|our)\b", re.I)


def person_in(text: str) -> str:
    """Somebody whose view the mentee mentions, by what they are to them ("my colleague"), or nothing."""
    found = _PERSON.search(text)
    return f"my {found['who'].lower()}" if found else ""


def _anchors(heard: Hearing, count: int) -> list[tuple[Way, Clause]]:
    """Clauses to start from, each with its way: one of each way first; clear ones before likely ones."""
    chosen: list[tuple[Way, Clause]] = []
    for enough in (ENOUGH, LIKELY):
        pools = _pools(heard, enough)
        for way in (*Way, Way.DO, Way.TOWARDS, Way.NOTICE, Way.BUILD_ON):
            taken = [clause for _, clause in chosen]
            free = [c for c in pools[way] if not _near(c, taken)]
            if free and len(chosen) < count and (enough == ENOUGH or way is not Way.ASK):
                chosen.append((way, free[0]))
    return chosen


def _pools(heard: Hearing, enough: float) -> dict[Way, list[Clause]]:
    """For each way the clauses it can start from."""
    wishes = heard.all(Kind.WISH, enough)
    troubles = heard.all(Kind.TROUBLE, enough) + heard.all(Kind.FEELING, enough)
    return {
        Way.DO: [c for c in wishes if action_in(c.text)],
        Way.BUILD_ON: [c for c in heard.all(Kind.STRENGTH, enough) if not action_in(c.text)],
        Way.TOWARDS: [c for c in wishes if c.holds(Kind.WISH) and _can_be_approached(c.text)],
        Way.NOTICE: [c for c in troubles if _may_come_again(c)],
        Way.ASK: [c for c in heard.clauses if person_in(c.text)],
    }


_OVER: Final = re.compile(
    r"^(?:i|we)(?:['’]ve| have| had|['’]d| was| were| did| didn['’]?t)?(?: \w+ly| just| once| then| even| basically)*"
    r" (?!(?:need|feed|speed|succeed|bleed)\b)(?:\w+ed|came|went|said|did|had|was|felt|got|took|made|wrote"
    r"|sat|stood|told|saw|swore|kept|thought|knew|gave|left|lost|heard|found|read|ran|met|brought|spent|began|grew|never|cried)\b",
    re.I,
)


def _may_come_again(clause: Clause) -> bool:
    """Whether there is something to watch for: the mentee says it of themselves, and not only of a day long gone."""
    mine = _FIRST_PERSON.match(clause.text) and not clause.holds(Kind.UNWANTED, Kind.WISH)
    return bool(mine) and not _OVER.match(clause.text)


def _can_be_approached(text: str) -> bool:
    """Whether a wish names something to move towards, and no doing."""
    words = wished(text).split()
    return (
        not action_in(text)
        and len(words) >= 3
        and words[0].lower() not in _POINTING
        and len(content_words(wished(text))) >= 2
    )


_POINTING: Final = frozenset("it that this them they he she what".split())


def _near(clause: Clause, others: Iterable[Clause]) -> bool:
    """Whether a clause says much the same as one of the others."""
    words = _carried(clause.text)
    return any(clause == o or len(words & _carried(o.text)) > len(words) / 2 for o in others)


@lru_cache(maxsize=2 * MOST_HEARD)
def _carried(text: str) -> frozenset[str]:
    return frozenset(content_words(text))


# -- what to put beside it


Sentences = Mapping[Kind, Sequence[str]]
"""For each kind of clause, sentences with `{}` where the clause goes."""


class _Store:
    """The clauses that are still free: each is quoted once, so that no fragment repeats another."""

    def __init__(self, heard: Hearing, used: Iterable[Clause]) -> None:
        self._heard = heard
        self._used = list(used)

    def take(self, anchor: Clause, *kinds: Kind, least: int = 4) -> tuple[Kind, Clause] | None:
        """A free clause of the first of these kinds that has one, of at least so many words.

        Of the clearest, the one nearest to the anchor.
        """
        for kind in kinds:
            fitting = (c for c in self._heard.all(kind) if count_words(c.text) >= least)
            free = [c for c in fitting if not _near(c, self._used)][:3]
            if free:
                chosen = min(free, key=lambda c: abs(c.turn - anchor.turn))
                self._used.append(chosen)
                return kind, chosen
        return None


def _sketch(way: Way, anchor: Clause, store: _Store, today: date, by: date, nth: int) -> Sketch:
    core = core_of(way, _words_for(way, anchor.text), nth)

    def fragment(sentences: Sentences, found: tuple[Kind, Clause] | None, otherwise: Sequence[str]) -> Fragment:
        if found is None:
            return Fragment(otherwise[nth % len(otherwise)])
        kind, clause = found
        return Fragment(sentences[kind][nth % len(sentences[kind])].format(clause.text), clause)

    sign = fragment(frames.SIGNS, store.take(anchor, Kind.WISH), ("",))
    why = store.take(anchor, Kind.UNWANTED, Kind.WISH, Kind.FEELING, Kind.TROUBLE)
    return Sketch(
        way=way,
        anchor=anchor,
        core=core,
        measurable=sign._replace(text=f"{core.sign} {sign.text}".strip()),
        accepted=fragment(frames.ACCEPTED, why, frames.NO_ACCEPTED),
        realistic=fragment(frames.REALISTIC, store.take(anchor, Kind.STRENGTH), frames.NO_REALISTIC),
        energy=fragment(frames.ENERGY, store.take(anchor, Kind.STRENGTH, Kind.WISH), frames.NO_ENERGY),
        closes_off=fragment(
            frames.CLOSES, store.take(anchor, Kind.WISH, Kind.TROUBLE, Kind.EVENT, least=6), frames.NO_CLOSES
        ),
        timebound=_timebound(today, by, nth),
        by=by,
    )


def _words_for(way: Way, text: str) -> str:
    """The part of the clause that its way of growing begins with."""
    if way is Way.ASK:
        return f"{person_in(text)}\n{text}"
    return {Way.DO: action_in(text), Way.TOWARDS: wished(text)}.get(way, text)


def _timebound(today: date, by: date, nth: int) -> str:
    halfway = today + timedelta(days=(by - today).days // 2)
    day = say_date(by, today)
    day = day[:1].upper() + day[1:]
    if halfway in (today, by):
        return f"{day}."
    sentence = frames.TIMEBOUND[nth % len(frames.TIMEBOUND)]
    return sentence.format(day=day, halfway=say_date(halfway, today).removeprefix("by "))
