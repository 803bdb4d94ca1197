"""How a sketch of a goal is built from what the mentee said: the structure and most of the words need no model.

There are five ways to grow one, and each begins at another kind of clause: doing what I wish for, moving towards it,
building on where it already works, noticing what happens, and asking somebody. What the words leave open is a gap,
which the model may try to fill and which stays open for the mentee where it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from assistant.dates import say_date, sensible_dates
from assistant.transcript import Exchange
from assistant.voice import Clause, Kind, clauses, count_words, wished
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
    measurable: tuple[str, Clause | None]
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
        parts = (self.measurable, self.accepted, self.realistic, self.energy, self.closes_off)
        return tuple(dict.fromkeys([self.anchor, *(clause for _, clause in parts if clause)]))


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
ENOUGH: Final = 0.4
"""From here a clause counts as a wish, a strength, a trouble; a marker word is enough, and so is a clear model."""


class Hearing:
    """The mentee's clauses with how much each is a wish, a strength or a trouble, by marker words and by the model."""

    def __init__(self, exchange: Exchange, weights: Weights | None = None) -> None:
        self.clauses = worth_keeping(clauses(exchange.said))
        self._weights = weights or {}

    def weight(self, clause: Clause, kind: Kind) -> float:
        """From below zero (not at all) to above one (markers and model agree)."""
        return MARKED * clause.holds(kind) + self._weights.get((clause, kind), 0.0)

    def all(self, kind: Kind) -> list[Clause]:
        """The clauses that count as this, the clearest first."""
        found = [c for c in self.clauses if self.weight(c, kind) >= ENOUGH and not self._denied(c, kind)]
        return sorted(found, key=lambda c: (-self.weight(c, kind) + _off_length(c), -c.turn))

    def _denied(self, clause: Clause, kind: Kind) -> bool:
        """What is not wanted is never a wish, and a strength is the mentee's own, however the words fall."""
        if kind is Kind.STRENGTH:
            return clause.holds(Kind.UNWANTED, Kind.TROUBLE) or not _FIRST_PERSON.search(clause.text)
        return kind is Kind.WISH and clause.holds(Kind.UNWANTED)


def worth_keeping(heard: Iterable[Clause]) -> list[Clause]:
    """Clauses that carry something and can stand alone between quotation marks, each once."""
    found: dict[str, Clause] = {}
    for clause in heard:
        whole = clause.text.count('"') % 2 == 0 and clause.text.count("(") == clause.text.count(")")
        if whole and count_words(clause.text) >= 4 and len(content_words(clause.text)) >= 2:
            found.setdefault(clause.text.lower(), clause)
    return list(found.values())


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
    words = rest.split()
    return rest if rest != text and 3 <= len(words) <= 18 and words[0].lower() in _VERB else ""


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
    """Clauses to start from, each with its way: first one of each way, then more of what there is."""
    wishes = heard.all(Kind.WISH)
    pools: dict[Way, list[Clause]] = {
        Way.DO: [c for c in wishes if action_in(c.text)],
        Way.BUILD_ON: [c for c in heard.all(Kind.STRENGTH) if _FIRST_PERSON.search(c.text) and not action_in(c.text)],
        Way.TOWARDS: [
            c for c in wishes if not action_in(c.text) and wished(c.text).split()[0].lower() not in _POINTING
        ],
        Way.NOTICE: [c for c in heard.all(Kind.TROUBLE) if _FIRST_PERSON.match(c.text) and not c.holds(Kind.UNWANTED)],
        Way.ASK: [c for c in heard.clauses if person_in(c.text)],
    }
    chosen: list[tuple[Way, Clause]] = []
    ways = [*pools, Way.DO, Way.TOWARDS, Way.NOTICE, Way.BUILD_ON]
    for way in ways:
        taken = [clause for _, clause in chosen]
        free = [c for c in pools[way] if not _near(c, taken)]
        if free and len(chosen) < count:
            chosen.append((way, free[0]))
    return chosen


_POINTING: Final = frozenset("it that this them they he she what".split())


def _near(clause: Clause, others: Iterable[Clause]) -> bool:
    """Whether a clause says much the same as one of the others."""
    words = set(content_words(clause.text))
    return any(clause == o or len(words & set(content_words(o.text))) > len(words) / 2 for o in others)


# -- what to put beside it


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


_ACCEPTED: Final = {
    Kind.WISH: ("It goes towards something I want: “{}”.", "I said what I wish for: “{}”."),
    Kind.UNWANTED: ("It keeps clear of what I don't want: “{}”.", "It takes me away from this: “{}”."),
    Kind.FEELING: ("It touches something I feel: “{}”.", "It answers to this: “{}”."),
    Kind.TROUBLE: ("It would change something that bothers me: “{}”.", "It is about something real: “{}”."),
}
_REALISTIC: Final = {
    Kind.STRENGTH: (
        "I can build on this: “{}”.",
        "Something is there already: “{}”.",
        "I have this to start from: “{}”.",
    ),
}
_ENERGY: Final = {
    Kind.STRENGTH: (
        "There is life in it for me: “{}”.",
        "This is where I light up: “{}”.",
        "Here something moves me: “{}”.",
    ),
    Kind.WISH: ("What pulls me: “{}”.", "I would look forward to this: “{}”.", "What draws me on: “{}”."),
}
_ASIDE: Final = (
    "It leaves aside, for now: “{}”.",
    "For now it does nothing about this: “{}”.",
    "It would leave for later: “{}”.",
)
_CLOSES: Final = dict.fromkeys((Kind.WISH, Kind.TROUBLE, Kind.EVENT), _ASIDE)
_NO_ACCEPTED: Final = (
    "Why this one is mine, I have not said yet.",
    "Still open: what makes me want this one.",
    "Whether this one is really mine is for me to say.",
    "What it means to me still has to find words.",
)
_NO_REALISTIC: Final = (
    "One thing at a time, in a place where I am anyway.",
    "It asks for minutes in a week, not for hours.",
    "I can begin alone and with what I have.",
    "It is small enough to survive a busy week.",
)
_NO_ENERGY: Final = (
    "Still open: which part of it I would look forward to.",
    "What in this would give me energy, I have not said yet.",
    "Whether it makes me want to begin is for me to feel.",
    "To be found out by trying: what in it does me good.",
)
_NO_CLOSES: Final = (
    "Everything else I said about the theme waits while I do this.",
    "The wider theme stays wide a little longer.",
    "It does not settle what the theme means to me as a whole.",
    "Other ways of going about it stay unexplored for now.",
)


def _sketch(way: Way, anchor: Clause, store: _Store, today: date, by: date, nth: int) -> Sketch:
    lead, plain, sign, first, title = _core(way, anchor, nth)
    return Sketch(
        way=way,
        anchor=anchor,
        lead=lead,
        plain=plain,
        measurable=_measured(sign, store.take(anchor, Kind.WISH), nth),
        accepted=_framed(
            _ACCEPTED, store.take(anchor, Kind.UNWANTED, Kind.WISH, Kind.FEELING, Kind.TROUBLE), nth, _NO_ACCEPTED
        ),
        realistic=_framed(_REALISTIC, store.take(anchor, Kind.STRENGTH), nth, _NO_REALISTIC),
        energy=_framed(_ENERGY, store.take(anchor, Kind.STRENGTH, Kind.WISH), nth, _NO_ENERGY),
        first_step=first,
        closes_off=_framed(_CLOSES, store.take(anchor, Kind.WISH, Kind.TROUBLE, Kind.EVENT, least=6), nth, _NO_CLOSES),
        timebound=_timebound(today, by, nth),
        by=by,
        title=title,
    )


_SIGNS: Final = (
    "I would see it in something I described: “{}”.",
    "A sign of it, in my own words: “{}”.",
    "It would look a little like this: “{}”.",
)


def _measured(sign: str, found: tuple[Kind, Clause] | None, nth: int) -> tuple[str, Clause | None]:
    """Something to count, and where there is one a sign in the mentee's own words."""
    if found is None:
        return sign, None
    clause = found[1]
    return f"{sign} {_SIGNS[nth % len(_SIGNS)].format(wished(clause.text))}", clause


def _framed(
    frames: Mapping[Kind, Sequence[str]], found: tuple[Kind, Clause] | None, nth: int, otherwise: Sequence[str]
) -> tuple[str, Clause | None]:
    if found is None:
        return otherwise[nth % len(otherwise)], None
    kind, clause = found
    choice = frames[kind]
    return choice[nth % len(choice)].format(clause.text), clause


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
                f"I will {action}, starting",
                f"I will {action}.",
                f"I have done it {times} times by then.",
                (
                    "This week I choose where to try it first, and put it in my calendar.",
                    "This week I pick one day for it and tell somebody.",
                    "This week I look for the first small chance to do it.",
                    "This week I write down when it could happen next.",
                )[nth % 4],
                _short(action),
            )
        case Way.TOWARDS:
            return (
                f"One small move towards “{wished(words)}”: I will",
                f"One small move towards “{wished(words)}”: I describe an ordinary day with it, and live one piece of it.",
                f"I have tried one piece of it on {times} different days by then.",
                "This week I write half a page about such a day.",
                f"Towards “{_short(wished(words))}”",
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
                f"For a while I only watch it: whenever it is like “{words}” again, I write a line about what came before.",
                f"I have {times if nth != 2 else 'six'} such lines by then, and can name one thing they have in common.",
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
    parts = re.split(r"[,;:]|\.\s", words)[0].split()[:most]
    while len(parts) > 2 and parts[-1].lower() in _DANGLING:
        parts.pop()
    return " ".join(parts)


_DANGLING: Final = frozenset(
    "a an the to of in on at with for and or but that my your his her their our is are was i it when where "
    "before after from by not than who as so be if".split()
)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
