"""How a sketch of a goal is built from what the mentee said: the structure and most of the words need no model.

There are five ways to grow one: doing what I wish for, carrying something from where it goes well to where it is
hard, moving towards a wish, noticing what keeps happening, and looking closely at something that was told. Each sketch
begins at words of its own, and each quotation stands in one place only, so that sketches side by side really differ.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from assistant import frames, letters
from assistant.beginnings import Beginnings
from assistant.dates import say_date, sensible_dates
from assistant.frames import Core, Way
from assistant.passages import Passage, passages
from assistant.transcript import Exchange
from assistant.voice import count_words
from assistant.wishes import about, action_in, is_condition
from assistant.wording import content_words

THIN_WORDS: Final = 40
"""Words the mentee should have said before anything is narrowed; less is a mood, not a theme."""
THIN_PASSAGES: Final = 3


OFFERED: Final = {"accepted": 3, "realistic": 3}
"""Passages to choose from for a letter; for the others the first one is taken, since every choice takes a second."""


class Fragment(NamedTuple):
    """A sentence of a candidate, and the mentee's passage in it."""

    text: str
    passage: Passage | None = None


class Start(NamedTuple):
    """What a sketch grows from."""

    way: Way
    passage: Passage
    beside: Passage | None = None
    """The second passage, where the way needs two."""

    @property
    def grounds(self) -> tuple[Passage, ...]:
        """The passages it begins with."""
        return (self.passage, self.beside) if self.beside else (self.passage,)


class Sketch(NamedTuple):
    """A candidate in the making: sentences with the mentee's words in them."""

    start: Start
    core: Core
    measurable: Fragment
    accepted: Fragment
    realistic: Fragment
    energy: Fragment
    closes_off: Fragment
    timebound: str
    by: date

    @property
    def grounds(self) -> tuple[Passage, ...]:
        """The passages it is made of, without repetition."""
        parts = (self.measurable, self.accepted, self.realistic, self.energy, self.closes_off)
        return tuple(dict.fromkeys([*self.start.grounds, *(part.passage for part in parts if part.passage)]))


def is_thin(exchange: Exchange) -> bool:
    """Whether too little was said to narrow anything honestly."""
    words = sum(count_words(text) for _, text in exchange.said)
    return words < THIN_WORDS or len(passages(exchange)) < THIN_PASSAGES


Choose = Callable[[str, Sequence[str]], int]
"""Given a sketch as far as it is written, which of these sentences goes on with it."""


def the_first(so_far: str, options: Sequence[str]) -> int:
    """The choice of who has no opinion."""
    return 0


def sketches(
    exchange: Exchange, count: int, choose: Choose = the_first, *, unlike: Collection[tuple[int, str]] = ()
) -> list[Sketch]:
    """Up to `count` sketches that start at different passages and, as far as the words allow, in different ways.

    Args:
        exchange: The dialogue.
        count: How many at most.
        choose: Chooses among sentences that are all true and all different.
        unlike: Turn and words of passages at which none of them is to begin, nor near them.
    """
    said = passages(exchange)
    heard = Beginnings(said)
    starts = _starts(heard, count, [p for p in said if (p.turn, p.text) in unlike])
    days = sensible_dates(exchange.today, exchange.ends, len(starts))
    starts = starts[: len(days)]
    cores = _cores(starts, choose)
    written = _letters(heard, starts, cores, choose)
    return [
        Sketch(
            start=start,
            core=core,
            timebound=_timebound(exchange.today, day, nth),
            by=day,
            **{name: _with_sign(core, part) if name == "measurable" else part for name, part in written[nth].items()},
        )
        for nth, (start, core, day) in enumerate(zip(starts, cores, days, strict=True))
    ]


# -- where to begin


_EACH: Final = (Way.DO, Way.CARRY, Way.TOWARDS, Way.NOTICE, Way.LOOK)
_ORDER: Final = (*_EACH, Way.DO, Way.TOWARDS, Way.TOWARDS, Way.CARRY, Way.NOTICE, Way.LOOK)
"""One of each way first; then what begins at the mentee's wishes before the rest."""


def _starts(heard: Beginnings, count: int, unlike: Sequence[Passage]) -> list[Start]:
    chosen: list[Start] = []
    for way in _ORDER:
        taken = [*unlike, *(p for start in chosen for p in start.grounds)]
        if len(chosen) < count and (start := _start(way, heard, taken)):
            chosen.append(start)
    return chosen


def _start(way: Way, heard: Beginnings, taken: Sequence[Passage]) -> Start | None:
    """The clearest free place to begin in this way, if there is one."""
    pool = {
        Way.DO: [p for p in heard.wishes if action_in(p)],
        Way.CARRY: heard.footholds,
        Way.TOWARDS: [p for p in heard.wishes if not action_in(p) and not is_condition(p)],
        Way.NOTICE: heard.habits,
        Way.LOOK: heard.moments,
    }[way]
    free = [p for p in pool if not near(p, taken)]
    if not free:
        return None
    hard = heard.habits if way in (Way.CARRY, Way.TOWARDS) else []
    beside = [p for p in hard if not near(p, [*taken, free[0]])]
    if way is Way.TOWARDS:
        beside = beside[1:]  # the clearest is left for noticing
    return Start(way, free[0], beside[0] if beside else None)


def _cores(starts: Sequence[Start], choose: Choose) -> list[Core]:
    """The core of each, no wording twice."""
    cores: list[Core] = []
    for start in starts:
        options = [core for core in _possible(start) if all(core.first_step != c.first_step for c in cores)]
        said = start.passage.text
        cores.append(options[choose(said, [core.first_step for core in options])])
    return cores


def _possible(start: Start) -> list[Core]:
    words = start.passage.text
    match start.way:
        case Way.DO:
            return frames.doing(action_in(start.passage))
        case Way.CARRY:
            return frames.carrying(words, start.beside.text if start.beside else "")
        case Way.TOWARDS:
            return frames.towards(words, about(words), start.beside.text if start.beside else "")
        case Way.NOTICE:
            return frames.noticing(words)
        case Way.LOOK:
            return frames.looking(words)


def near(passage: Passage, others: Iterable[Passage]) -> bool:
    """Whether a passage says much the same as one of the others."""
    words = _carried(passage.text)
    return any(passage == o or len(words & _carried(o.text)) > len(words) / 2 for o in others)


@lru_cache(maxsize=2048)
def _carried(text: str) -> frozenset[str]:
    return frozenset(content_words(text))


# -- what to put beside it


LOOKING: Final = frozenset({Way.NOTICE, Way.LOOK})
"""Ways that look and do not go anywhere yet, so that nothing of the success picture is a sign of them."""
Sentences = Mapping[str, Sequence[str]]
"""For each kind of words, sentences with `{}` where they go; "" for where there are none."""


def _letters(
    heard: Beginnings, starts: Sequence[Start], cores: Sequence[Core], choose: Choose
) -> list[dict[str, Fragment]]:
    """The other letters of every sketch, letter by letter, so that no sketch takes all the good words for itself."""
    free = _Free(used=[p for start in starts for p in start.grounds])
    kinds: tuple[tuple[str, Sentences, dict[str, Sequence[Passage]]], ...] = (
        ("accepted", letters.MINE, {"unwanted": heard.refusals, "hard": heard.habits, "wish": heard.said_wishes}),
        ("realistic", letters.BUILT_ON, {"good": heard.footholds}),
        ("energy", letters.DRAWN_BY, {"joy": heard.joys, "wish": heard.said_wishes, "good": heard.footholds}),
        ("measurable", letters.SEEN_IN, {"sign": heard.signs, "wish": heard.said_wishes}),
        ("closes_off", letters.ASIDE, {"wish": heard.said_wishes}),
    )
    found: list[dict[str, Fragment]] = [{} for _ in starts]
    for name, sentences, pools in kinds:
        for nth, start in enumerate(starts):
            alone = name == "measurable" and start.way in LOOKING
            again = sum(earlier.way is start.way for earlier in starts[:nth])
            unsaid = letters.UNSAID[start.way].get(name, ("",) * len(starts))[again]
            options = [
                Fragment(sentences[kind][nth].format(passage.text), passage)
                for kind, passage in free.fitting(start, {} if alone else pools, OFFERED.get(name, 1))
            ] or [Fragment(unsaid)]
            chosen = options[choose(cores[nth].specific, [option.text for option in options])]
            free.use(chosen.passage)
            found[nth][name] = chosen
    return found


class _Free:
    """The passages that are still free: each is quoted once."""

    def __init__(self, used: Iterable[Passage]) -> None:
        self._used = list(used)

    def fitting(self, start: Start, pools: Mapping[str, Sequence[Passage]], most: int) -> list[tuple[str, Passage]]:
        """Free passages of the first of these pools that has any; the nearest to the start comes first."""
        for kind, pool in pools.items():
            free = [p for p in pool if not near(p, self._used)][:most]
            if free:
                return [(kind, p) for p in sorted(free, key=lambda p: _apart(p, start.passage))]
        return []

    def use(self, passage: Passage | None) -> None:
        """Take a passage out."""
        if passage:
            self._used.append(passage)


def _apart(one: Passage, other: Passage) -> tuple[int, int]:
    return abs(one.turn - other.turn), abs(one.place - other.place)


def _with_sign(core: Core, sign: Fragment) -> Fragment:
    return sign._replace(text=f"{core.sign} {sign.text}".strip())


def _timebound(today: date, by: date, nth: int) -> str:
    halfway = today + timedelta(days=(by - today).days // 2)
    day = say_date(by, today)
    day = day[:1].upper() + day[1:]
    if halfway in (today, by):
        return f"{day}."
    sentence = letters.TIMEBOUND[nth % len(letters.TIMEBOUND)]
    return sentence.format(day=day, halfway=say_date(halfway, today).removeprefix("by "))
