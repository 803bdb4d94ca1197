"""Open questions that a mentor can bring, each made round words that the mentee has shared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from assistant.bank import Entry, QuestionBank
from assistant.brief.document import Brief
from assistant.errors import InputError
from assistant.meeting.points import Point, points
from assistant.meeting.role import hat_for, heavy_in
from assistant.meeting.signs import as_it_is
from assistant.moods import is_stirred
from assistant.news import news_in
from assistant.phases import Facet, Move, Occasion, Phase, Role, Topic
from assistant.questions import has_praise, label_question
from assistant.safety import in_lists
from assistant.value import Value
from assistant.voice import count_words
from assistant.wording import same_question

FEWEST, MOST = 5, 8
"""Questions for one meeting: more than are needed, so that the mentor can choose, and few enough to read twice."""
OWN_WORDS: Final = 22
"""Words of a question beside those it quotes; a longer one has to be read twice."""
_ORDER: Final = (
    Topic.CHECK_IN, Topic.GOAL_REWORDED, Topic.QUOTE, Topic.PICTURE, Topic.GOAL, Topic.GOAL_DONE, Topic.GOAL_LEFT,
    Topic.LEARNED, Topic.SURPRISED, Topic.STEP_DUE, Topic.STEP_DONE, Topic.DRAFT, None, Topic.ASK, Topic.STEP,
    Topic.STEP_LEFT, Topic.THEME,
)  # fmt: skip
"""What is taken up first where nothing else decides; None is what a draft leaves open."""
_TWICE: Final = (Topic.QUOTE,)
"""What may have two questions before everything else has had one."""
_TO_THE_MENTEE: Final = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
_ON_PAPER: Final = frozenset(
    f"exploring/{name}"
    for name in "in-the-body underneath feeling-says about-yourself worry inner-voice minute-before age-of-wish".split()
)
"""Questions that a program may ask somebody who sits alone with it, and nobody asks across a table."""
DAYS: Final = 2
"""Days after which it can be asked what has happened since."""
_DAYS_LATER: Final = frozenset({"meeting/check-since", "meeting/step-due-now"})
_ALSO: Final = {Topic.GOAL_REWORDED: (Topic.GOAL_REWORDED, Topic.GOAL)}


class Proposed(Value):
    """One question for a meeting."""

    text: str
    why: str
    """One sentence for the mentor."""
    about: str
    """Key of the item whose words it takes up."""
    source: dict[str, str]
    """Where it comes from: `kind` (bank or model), `id` and `version`."""
    move: str


class Option(NamedTuple):
    """A question of the bank with the words it can take up here."""

    point: Point
    entry: Entry
    text: str

    @property
    def facet(self) -> Facet | None:
        """The side of the theme that it looks at."""
        return self.entry.question.facet

    @property
    def opening(self) -> str:
        """How it begins: with somebody's words, or with its own first word."""
        return self.text[:1] if self.text[:1] == "“" else self.text.split()[0]


def proposed(
    brief: Brief, bank: QuestionBank, before: Brief | None = None, *, seed: int = 1, count: int = 6
) -> tuple[Proposed, ...]:
    """Questions for a meeting, first about what has changed; fewer where not enough was shared to quote.

    Args:
        brief: What was shared now.
        bank: Where questions come from.
        before: The brief before it in the same thread; what was proposed for it is not proposed again.
        seed: Another one gives another choice.
        count: Between five and eight.

    Raises:
        InputError: another count.
    """
    if not FEWEST <= count <= MOST:
        raise InputError(f"Choose between {FEWEST} and {MOST} questions for a meeting, not {count}.")
    asked = (
        {(one.about, one.source["id"]) for one in proposed(before, bank, seed=seed, count=count)} if before else set()
    )
    found = [o for o in options(brief, bank, before) if (o.point.item.key, o.entry.question.id) not in asked]
    chosen = _chosen(found, brief, before, seed, count)
    return tuple(map(from_bank, sorted(chosen, key=lambda option: not option.point.fresh)))


def from_bank(option: Option) -> Proposed:
    """The question as the mentor gets it."""
    question = option.entry.question
    move = Move.GAP_QUESTION if question.gap else _MOVES[question.role]
    return Proposed(
        text=option.text,
        why=question.reason,
        about=option.point.item.key,
        source={"kind": "bank", "id": question.id, "version": str(option.entry.version)},
        move=move,
    )


_MOVES: Final = {Role.COACH: Move.OPEN_QUESTION, Role.DISCUSSION_PARTNER: Move.CHALLENGE}

# -- what could be asked


def options(brief: Brief, bank: QuestionBank, before: Brief | None = None) -> list[Option]:
    """Every question that fits something in the brief and is not answered by it."""
    found = [p for p in points(brief, before) if not any(map(in_lists, _written(p)))]
    return [
        Option(point, entry, text)
        for point in found
        for entry in _pool(point, bank)
        if not _answered(entry, point, found) and not _too_soon(entry, point, brief)
        for text in [entry.question.with_quote(point.quote.text)]
        if passes(text, point.quote.text)
    ]


def _written(point: Point) -> tuple[str, ...]:
    return point.item.words, point.item.surprised, point.item.learned


def _too_soon(entry: Entry, point: Point, brief: Brief) -> bool:
    """Whether it asks what has happened since a day that is hardly over, or that nobody knows."""
    day = point.item.day
    return entry.question.id in _DAYS_LATER and (day is None or (brief.day - day).days < DAYS)


def passes(text: str, quote: str) -> bool:
    """Whether it can be asked: one open question without advice or praise, short, with these words in it."""
    label = label_question(text)
    asks = label.kind == "open" and not (label.stacked or label.leading_or_advice or has_praise(text))
    return asks and f"“{quote}”" in text and count_words(text) - count_words(quote) <= OWN_WORDS


def _pool(point: Point, bank: QuestionBank) -> Iterator[Entry]:
    """The questions made for what was shared; behind heavy news only those that leave all room."""
    if news_in(point.item.words):
        yield from _to_a_mentor(bank.on(Occasion.HEAVY_NEWS))
    elif point.topic is None:
        yield from _to_a_mentor(bank.about(point.item.gap)) if point.item.gap else ()
    else:
        if point.topic is Topic.QUOTE and is_stirred(as_it_is(point.quote.text)):
            yield from _to_a_mentor(bank.on(Occasion.STRONG_FEELING))
        topics = _ALSO.get(point.topic, (point.topic,))
        made = (e for e in bank.of("meeting") if e.question.topic in topics)
        yield from (e for e in made if e.question.fits(point.quote.tells))
        if point.topic is Topic.QUOTE:
            yield from _to_a_mentor(e for e in bank.of(Phase.EXPLORING) if _made_for(e, point))


def _made_for(entry: Entry, point: Point) -> bool:
    """Whether a question of the coach is made for words that tell of just this."""
    question = entry.question
    made = question.after and not question.occasion and question.id not in _ON_PAPER
    return bool(made) and question.fits(point.quote.tells)


def _to_a_mentor(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Those that can be asked across a table: with a wording round the words, and a reason that speaks to nobody."""
    worded = (e for e in entries if e.question.grounded and not e.question.learner)
    return (e for e in worded if not _TO_THE_MENTEE.search(e.question.reason))


def _answered(entry: Entry, point: Point, found: Sequence[Point]) -> bool:
    there = {other.topic for other in found if point.beside(other)}
    return bool(there & set(entry.question.answered_by))


# -- what is asked


def _chosen(found: list[Option], brief: Brief, before: Brief | None, seed: int, count: int) -> list[Option]:
    """One after the other, each as different from those before it as can be; a shared picture has a place."""
    hat = hat_for(brief, before)
    gentle = hat.role is None and heavy_in(brief) is not None
    left = [o for o in found if not gentle or o.entry.question.role is Role.COACH]
    chosen: list[Option] = []
    while left and len(chosen) < count:
        used = _Used(chosen, hat.role)
        last = len(chosen) == count - 1 and not any(map(_is_of_picture, chosen))
        open_to = [option for option in left if last and _is_of_picture(option)] or left
        best = min(open_to, key=lambda option: (*used.cost(option), _drawn(option, brief, seed)))
        chosen.append(best)
        left = [option for option in left if not _repeats(option, best)]
    return chosen


def _is_of_picture(option: Option) -> bool:
    return option.point.topic is Topic.PICTURE


class _Used:
    """How much of everything the questions chosen so far have used up."""

    def __init__(self, chosen: Sequence[Option], role: Role | None) -> None:
        self._items = Counter(option.point.item.key for option in chosen)
        self._topics = Counter(option.point.topic for option in chosen)
        self._openings = Counter(option.opening for option in chosen)
        self._facets = Counter(option.facet or "" for option in chosen)
        self._role = role

    def cost(self, option: Option) -> tuple[float, ...]:
        """What speaks against a question, the weightiest first."""
        point, question = option.point, option.entry.question
        return (
            self._items[point.item.key],
            not point.fresh,
            self._topics[point.topic] // (2 if point.topic in _TWICE else 1),
            _ORDER.index(point.topic),
            self._openings[option.opening]
            + self._facets[option.facet or ""]
            + 2 * (self._role not in (None, question.role))
            + 2 * (point.topic is Topic.QUOTE and not question.after)
            + (question.topic is Topic.GOAL and point.topic is Topic.GOAL_REWORDED),
        )


def _repeats(option: Option, chosen: Option) -> bool:
    """Whether it would ask again what is asked already."""
    one, other = option.entry.question, chosen.entry.question
    return one.id == other.id or one.intention == other.intention or same_question(one.text, other.text)


def _drawn(option: Option, brief: Brief, seed: int) -> str:
    """A draw that is the same on every computer."""
    drawn = f"{seed}/{brief.thread}/{brief.number}/{option.point.item.key}/{option.entry.question.id}"
    return sha256(drawn.encode()).hexdigest()
