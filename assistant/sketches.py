"""How a sketch of a goal is built from what the mentee said: the structure and most of the words need no model.

There are five ways to grow one, and each begins at another kind of clause: doing what I wish for, moving towards it, building on
where it already works, noticing what happens, and asking somebody. What the words leave open is a gap, which the model may
try to fill and which stays open for the mentee where it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from assistant.dates import say_date, sensible_dates
from assistant.transcript import Exchange
from assistant.voice import Clause, Kind, clauses, count_words
from assistant.wording import content_words

THIN_WORDS: Final = 40
"""Words the mentee should have said before anything is narrowed; less is a mood, not a theme."""
THIN_CLAUSES: Final = 4
GAP: Final = "___"
"""Where the mentee's own words are missing; shown as it is when there is no model."""


class Way(StrEnum):
    """How a candidate grows out of a clause."""

    DO = "do"
    TOWARDS = "towards"
    BUILD_ON = "build_on"
    NOTICE = "notice"
    ASK = "ask"


class Sketch(NamedTuple):
    """A candidate in the making: frames with the mentee's words in them, and where the gaps are."""

    way: Way
    anchor: Clause
    lead: str
    """The sentence of `specific` up to its gap."""
    plain: str
    """`specific` without a gap, for when nobody fills it."""
    sign: str
    """The countable half of `measurable`."""
    accepted: tuple[str, Clause | None]
    realistic: tuple[str, Clause | None]
    energy: tuple[str, Clause | None]
    first_step: str
    closes_off: tuple[str, Clause | None]
    timebound: str
    by: date
    title: str

    @property
    def grounds(self) -> tuple[Clause, ...]:
        """The clauses it is made of, without repetition."""
        parts = (self.accepted, self.realistic, self.energy, self.closes_off)
        return tuple(dict.fromkeys([self.anchor, *(clause for _, clause in parts if clause)]))


def is_thin(exchange: Exchange) -> bool:
    """Whether too little was said to narrow anything honestly."""
    words = sum(count_words(text) for _, text in exchange.said)
    return words < THIN_WORDS or len([c for c in clauses(exchange.said) if c.kinds]) < THIN_CLAUSES


def sketches(exchange: Exchange, count: int) -> list[Sketch]:
    """Up to `count` sketches that start at different clauses and, as far as the words allow, in different ways."""
    heard = _worth_keeping(clauses(exchange.said))
    anchors = _anchors(heard, count)
    days = sensible_dates(exchange.today, exchange.ends, len(anchors))
    store = _Store(heard, used=[clause for _, clause in anchors])
    return [
        _sketch(way, anchor, store, exchange.today, day, nth)
        for nth, ((way, anchor), day) in enumerate(zip(anchors, days, strict=False))
    ]


# -- where to begin


def _worth_keeping(heard: Iterable[Clause]) -> list[Clause]:
    """Clauses that carry something and can stand alone, each once."""
    found: dict[str, Clause] = {}
    for clause in heard:
        if len(content_words(clause.text)) >= 2 and clause.text[-1:] not in "-–—":
            found.setdefault(clause.text.lower(), clause)
    return list(found.values())


_ADVERBS: Final = r"(?:(?:really|just|maybe|also|only|still|even|honestly|probably|actually) )*"
_ACTIONS: Final = (
    re.compile(rf"^(?:and )?(?:i|we)(?:['’]d| would) {_ADVERBS}(?:like|love|prefer) {_ADVERBS}to (?P<do>.+)$", re.I),
    re.compile(rf"^(?:and )?(?:i|we) {_ADVERBS}(?:want|wish|hope|need|long) {_ADVERBS}to (?P<do>.+)$", re.I),
    re.compile(rf"^i wish i could (?P<do>.+)$", re.I),
    re.compile(
        rf"^i['’]d {_ADVERBS}(?:rather )?(?P<do>(?:have|hand|say|go|take|ask|do|make|let|give|stop|start|call|talk|speak|sit|see|keep|leave|come|tell|try|write|walk) .+)$",
        re.I,
    ),
)
_NOT_AN_ACTION: Final = re.compile(r"^(?:be|feel|know|understand|become|have|see|believe|think|stop|not|never)\b", re.I)


def action_in(text: str) -> str:
    """What the mentee wishes to do, as words that go on from "I will"; empty when it is no doing.

    >>> action_in("I'd like to say one thing early, before I start doubting")
    'say one thing early, before I start doubting'
    """
    for pattern in _ACTIONS:
        if (found := pattern.match(text.strip())) and not _NOT_AN_ACTION.match(found["do"]):
            return found["do"] if 3 <= count_words(found["do"]) <= 16 else ""
    return ""


_PERSON: Final = re.compile(
    r"\bmy (?P<who>boss|manager|mentor|colleague|coworker|team lead|partner|wife|husband|friend|professor|supervisor|cofounder|co-founder"
    r"|director|assistant|deputy|sister|brother|mother|father|daughter|son)\b",
    re.I,
)


def person_in(text: str) -> str:
    """Somebody the mentee mentions by what they are to them ("my colleague"), or nothing."""
    found = _PERSON.search(text)
    return f"my {found['who'].lower()}" if found else ""


def _anchors(heard: Sequence[Clause], count: int) -> list[tuple[Way, Clause]]:
    """Clauses to start from, each with its way: first one of each way, then more of what there is."""
    first_person = re.compile(r"\b(?:i|i'm|i’m|i'd|i’d|me|my|we)\b", re.I)
    pools: dict[Way, list[Clause]] = {
        Way.DO: [c for c in heard if c.holds(Kind.WISH) and action_in(c.text)],
        Way.BUILD_ON: [c for c in heard if c.holds(Kind.STRENGTH) and first_person.search(c.text)],
        Way.TOWARDS: [c for c in heard if c.holds(Kind.WISH) and not action_in(c.text)],
        Way.NOTICE: [
            c
            for c in heard
            if c.holds(Kind.TROUBLE, Kind.FEELING)
            and not c.holds(Kind.WISH, Kind.UNWANTED, Kind.STRENGTH)
            and re.match(r"(?:i|i'm|i’m|we)\b", c.text, re.I)
        ],
        Way.ASK: [c for c in heard if person_in(c.text) and not c.holds(Kind.WISH)],
    }
    chosen: list[tuple[Way, Clause]] = []
    while len(chosen) < count and any(pools.values()):
        for way, pool in pools.items():
            taken = {clause for _, clause in chosen}
            free = [c for c in pool if c not in taken and not _near(c, taken)]
            pools[way] = free
            if free and len(chosen) < count and (way is not Way.ASK or all(w is not way for w, _ in chosen)):
                chosen.append((way, max(free, key=_telling)))
            elif way is Way.ASK:
                pools[way] = []
    return chosen


def _near(clause: Clause, others: Iterable[Clause]) -> bool:
    words = set(content_words(clause.text))
    return any(len(words & set(content_words(o.text))) > len(words) / 2 for o in others)


def _telling(clause: Clause) -> tuple[int, int]:
    """Clauses of six to fourteen words say one thing; among them the later is nearer to where the talk has come."""
    length = count_words(clause.text)
    return (-abs(length - 10) // 4, clause.turn)


# -- what to put beside it


class _Store:
    """The clauses that are still free: each is quoted once, so that no fragment repeats another."""

    def __init__(self, heard: Sequence[Clause], used: Iterable[Clause]) -> None:
        self._heard = heard
        self._used = set(used)

    def take(self, anchor: Clause, *kinds: Kind, bare: bool = False) -> Clause | None:
        """The free clause of these kinds, best first, that lies nearest to the anchor."""
        for kind in kinds:
            free = [
                c
                for c in self._heard
                if c not in self._used and c.holds(kind) and (not bare or len(c.kinds) == 1) and not _near(c, self._used)
            ]
            if free:
                chosen = min(free, key=lambda c: (abs(c.turn - anchor.turn), abs(count_words(c.text) - 9)))
                self._used.add(chosen)
                return chosen
        return None


_ACCEPTED: Final = {
    Kind.WISH: ("It goes towards something I want: “{}”.", "I said what I wish for: “{}”."),
    Kind.UNWANTED: ("It keeps clear of what I don't want: “{}”.", "It takes me away from this: “{}”."),
    Kind.FEELING: ("It touches something I feel: “{}”.", "It answers to this: “{}”."),
    Kind.TROUBLE: ("It would change something that bothers me: “{}”.", "It is about something real: “{}”."),
}
_REALISTIC: Final = ("I can build on this: “{}”.", "Something is there already: “{}”.", "I have this to start from: “{}”.")
_ENERGY: Final = ("There is life in it for me: “{}”.", "This is where I light up: “{}”.", "Here I feel it moves me: “{}”.")
_CLOSES: Final = ("It leaves aside, for now: “{}”.", "For now it says nothing about this: “{}”.", "It would leave for later: “{}”.")
_NO_REALISTIC: Final = "It is small enough for an ordinary week. What I can already build on, I have not said yet."
_NO_ENERGY: Final = "Still open: which part of it I would look forward to."
_NO_ACCEPTED: Final = "Still open: why this one is mine."
_NO_CLOSES: Final = "Everything else I said about the theme has to wait while I do this."


def _sketch(way: Way, anchor: Clause, store: _Store, today: date, by: date, nth: int) -> Sketch:
    lead, plain, sign, first, title = _core(way, anchor, nth)
    strength = store.take(anchor, Kind.STRENGTH)
    return Sketch(
        way=way,
        anchor=anchor,
        lead=lead,
        plain=plain,
        sign=sign,
        accepted=_accepted(store.take(anchor, Kind.UNWANTED, Kind.WISH, Kind.FEELING, Kind.TROUBLE), nth),
        realistic=_framed(_REALISTIC, strength, nth, _NO_REALISTIC),
        energy=_framed(_ENERGY, store.take(anchor, Kind.STRENGTH), nth, _NO_ENERGY),
        first_step=first,
        closes_off=_framed(_CLOSES, store.take(anchor, Kind.WISH, Kind.TROUBLE, Kind.EVENT), nth, _NO_CLOSES),
        timebound=_timebound(today, by, nth),
        by=by,
        title=title,
    )


def _accepted(clause: Clause | None, nth: int) -> tuple[str, Clause | None]:
    if clause is None:
        return _NO_ACCEPTED, None
    kind = next(k for k in _ACCEPTED if clause.holds(k))
    return _framed(_ACCEPTED[kind], clause, nth, _NO_ACCEPTED)


def _framed(
    frames: Sequence[str], clause: Clause | None, nth: int, otherwise: str
) -> tuple[str, Clause | None]:
    return (frames[nth % len(frames)].format(clause.text), clause) if clause else (otherwise, None)


def _timebound(today: date, by: date, nth: int) -> str:
    halfway = today + timedelta(days=(by - today).days // 2)
    day = say_date(by, today)
    if halfway in (today, by):
        return f"{_upper(day)}."
    frames = (
        "{}; around {} I look at what has changed.",
        "{}, with a look back halfway, around {}.",
        "{}. Around {} I decide whether to go on like this.",
    )
    return frames[nth % len(frames)].format(_upper(day), say_date(halfway, today).removeprefix("by "))


def _core(way: Way, anchor: Clause, nth: int) -> tuple[str, str, str, str, str]:
    """Lead, plain sentence, countable sign, first step and title for each way."""
    words = anchor.text
    times = ("three", "four", "two", "five")[nth % 4]
    match way:
        case Way.DO:
            action = action_in(words)
            return (
                f"I will {action}, the next time",
                f"I will {action}.",
                f"I have done it {times} times by then.",
                "This week I choose where to try it first, and put it in my calendar.",
                _short(action),
            )
        case Way.TOWARDS:
            return (
                f"One small move towards “{words}”: I will",
                f"I will describe one ordinary day with “{words}” in it, and live one piece of that day.",
                f"I have tried one piece of it on {times} different days by then.",
                "This week I write half a page about such a day.",
                f"Towards “{_short(words)}”",
            )
        case Way.BUILD_ON:
            return (
                f"I take one thing from where it already works, “{words}”, and try it",
                f"I take one thing from where it already works, “{words}”, and try it once where it is harder.",
                f"I have tried it in {times} harder moments by then, and written a line about each.",
                "This week I write down three things I do there without thinking.",
                f"More of “{_short(words)}”",
            )
        case Way.NOTICE:
            return (
                "",
                f"For a while I only watch it: whenever it is like “{words}” again, I write one line about what came just before.",
                f"I have {times if times != 'two' else 'six'} such lines by then, and can name one thing they have in common.",
                "Tonight I write the first line, about the last time it happened.",
                f"Noticing “{_short(words)}”",
            )
        case Way.ASK:
            person = person_in(words)
            return (
                "",
                f"I ask {person} for twenty minutes, tell them about “{words}”, and ask what they see that I do not.",
                "The talk has taken place by then, and I have written down two things I did not expect.",
                f"This week I send {person} two lines and propose a day.",
                f"Asking {person}",
            )


def _short(words: str, most: int = 6) -> str:
    """The first few words, cut where nothing dangles."""
    parts = re.split(r"[,;:.]", words)[0].split()[:most]
    while len(parts) > 2 and parts[-1].lower() in _DANGLING:
        parts.pop()
    return " ".join(parts)


_DANGLING: Final = frozenset(
    "a an the to of in on at with for and or but that my your his her their our is are was i it when where before after from by not than who as so be if".split()
)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
