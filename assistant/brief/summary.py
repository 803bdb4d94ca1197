"""The first lines of a brief, in the mentee's voice: made by rules from what was chosen, or by a model and checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from assistant import assertion
from assistant.brief.items import Item, Kind
from assistant.dates import say_date
from assistant.goals import State
from assistant.phases import Gap, Phase
from assistant.phrases import spaced
from assistant.questions import has_advice, has_praise
from assistant.quotations import set_aside
from assistant.reflections import added_words, overstated
from assistant.voice import count_words

LONGEST: Final = 90
"""Words; a mentor reads that in half a minute."""
QUOTED: Final = 18
"""Words of a quotation; the whole of it stands further down."""
LETTERS: Final = 120
"""Characters of a quotation, for languages without spaces."""
THANKS: Final = "Thank you for taking the time."


class _Part(NamedTuple):
    """A sentence, and how gladly it is done without: the highest number goes first."""

    spare: int
    says: str


def summary_of(items: Sequence[Item]) -> str:
    """What the chosen items say in short, in the first person; empty without any."""
    parts = [part for make in _PARTS for part in make(items)]
    if not parts:
        return ""
    parts.append(_Part(2, THANKS))
    while _count(" ".join(part.says for part in parts)) > LONGEST:
        parts.remove(max(parts, key=lambda part: part.spare))
    return " ".join(part.says for part in parts)


def _count(text: str) -> int:
    return max(count_words(text), len(text.split()))


# -- sentence by sentence


def _themes(items: Sequence[Item]) -> Iterator[_Part]:
    titles = [item.words for item in _with_words(items, Kind.THEME)]
    if len(titles) == 1:
        colon = " this:" if _is_a_sentence(titles[0]) else ""
        yield _Part(0, _ended(f"I am working on{colon} {_quoted(titles[0])}"))
    elif titles:
        *before, last = [_quoted(title) for title in titles[:_MANY]]
        things = f"{_NUMBERS[len(titles)]} things" if len(titles) < len(_NUMBERS) else "several things"
        among = ", among them" if len(titles) > _MANY else ":"
        yield _Part(0, _ended(f"I am working on {things}{among} {', '.join(before)} and {last}"))


def _place(items: Sequence[Item]) -> Iterator[_Part]:
    places = [item for item in items if item.kind is Kind.PLACE]
    themes = [item for item in items if item.kind is Kind.THEME]
    if len(places) == 1 and len(themes) < 2 and (phase := places[0].phase):
        yield _Part(8, _AT[phase])


def _picture(items: Sequence[Item]) -> Iterator[_Part]:
    for item in _with_words(items, Kind.PICTURE)[:1]:
        yield _Part(3, _ended(f"This is how success would look to me: {_quoted(item.words)}"))


def _said(items: Sequence[Item]) -> Iterator[_Part]:
    for item in _with_words(items, Kind.QUOTE)[:1]:
        yield _Part(5, _ended(f"Something I said along the way: {_quoted(item.words)}"))


def _goal(items: Sequence[Item]) -> Iterator[_Part]:
    goals = _with_words(items, Kind.GOAL)
    active = [goal for goal in goals if goal.state in (State.ACTIVE, None)]
    if len(active) > 1:
        yield _Part(1, _ended(f"I have {_number(len(active))} goals; one of them is this: {_quoted(active[0].words)}"))
    elif active:
        yield _Part(1, _ended(f"My goal is this: {_quoted(active[0].words)}"))
    elif goals:
        yield _Part(1, _ended(f"{_BECAME[goals[0].state or State.ACTIVE]}: {_quoted(goals[0].words)}"))


def _draft(items: Sequence[Item]) -> Iterator[_Part]:
    for item in _with_words(items, Kind.DRAFT)[:1]:
        yield _Part(3, _ended(f"I am still writing a goal, and so far it says: {_quoted(item.words)}"))


def _open(items: Sequence[Item]) -> Iterator[_Part]:
    gaps = list(dict.fromkeys(item.gap for item in items if item.kind is Kind.FINDING and item.gap))
    if gaps:
        yield _Part(7, f"What I have not settled yet is {' and '.join(_OPEN[gap] for gap in gaps[:2])}.")


def _step(items: Sequence[Item]) -> Iterator[_Part]:
    steps = _with_words(items, Kind.STEP)
    ahead = [step for step in steps if step.state in (State.ACTIVE, None)]
    done = [step for step in steps if step.state is State.DONE]
    if ahead:
        first = min(ahead, key=lambda step: step.day or date.max)
        until = f", {say_date(first.day, first.day)}" if first.day else ""
        yield _Part(6, _ended(f"A small step I have planned{until}: {_quoted(first.words)}"))
    elif done:
        yield _Part(6, _ended(f"A small step I have taken: {_quoted(done[-1].words)}"))


def _look(items: Sequence[Item]) -> Iterator[_Part]:
    looks = [item for item in items if item.kind is Kind.CHECK_IN]
    for item in looks[-1:]:
        told = {"I wrote": item.words, "this had surprised me": item.surprised, "I had learned this": item.learned}
        said = next(((what, words) for what, words in told.items() if _has_words(words)), None)
        when = f" on {say_date(item.day, item.day).removeprefix('by ')}" if item.day else ""
        if said:
            yield _Part(5, _ended(f"When I looked back{when}, {said[0]}: {_quoted(said[1])}"))
        elif item.energy is not None:
            yield _Part(5, f"When I looked back{when}, my energy was at {item.energy} out of 10.")


def _asks(items: Sequence[Item]) -> Iterator[_Part]:
    asks = _with_words(items, Kind.ASK)
    if len(asks) > 1:
        yield _Part(
            1, _ended(f"I would like to ask you {_number(len(asks))} things; the first is: {_quoted(asks[0].words)}")
        )
    elif asks:
        yield _Part(1, _ended(f"What I would like to ask you: {_quoted(asks[0].words)}"))


_PARTS: Final[tuple[Callable[[Sequence[Item]], Iterator[_Part]], ...]] = (
    _themes,
    _place,
    _picture,
    _said,
    _goal,
    _draft,
    _open,
    _step,
    _look,
    _asks,
)
_MANY: Final = 3
"""Themes that are named; of more, some are."""
_NUMBERS: Final = "no one two three four five six seven eight nine ten".split()
_AT: Final = {
    Phase.OPENING: "I am only just beginning.",
    Phase.EXPLORING: "I am still exploring: what happens, how it feels, and what I hope for.",
    Phase.CHALLENGING: "I am asking myself whether I am working on the right thing.",
    Phase.PICTURING: "I am picturing what success would look like.",
    Phase.NARROWING: "I am looking for a goal in my own words.",
    Phase.PLANNING: "I am planning small steps.",
    Phase.REVIEWING: "I am looking back at how things went.",
}
_BECAME: Final = {
    State.ACTIVE: "My goal is this",
    State.PARKED: "I have put a goal aside for now",
    State.MERGED: "One of my goals has become part of another",
    State.LET_GO: "I have let go of a goal",
    State.DONE: "I have reached a goal",
}
_OPEN: Final = {
    Gap.RIGHT: "whether my goal is the right one",
    Gap.EARLY: "whether it is too early for so narrow a goal",
    Gap.MANY: "with which of several goals to begin",
    Gap.SPECIFIC: "what exactly I would do",
    Gap.MEASURABLE: "how I would notice that it works",
    Gap.TIMEBOUND: "by when",
    Gap.PAST: "which day takes the place of the one that is over",
    Gap.BEYOND: "what can be reached while we are mentee and mentor",
    Gap.START: "when it should be reached",
    Gap.UNDATED: "by which day",
    Gap.DEPENDS: "how much is in my own hands",
    Gap.ABSOLUTE: "where there may be exceptions",
    Gap.AGAINST: "how my goal goes together with what I do not want",
}

# -- quotations


def _with_words(items: Sequence[Item], kind: Kind) -> list[Item]:
    return [item for item in items if item.kind is kind and _has_words(item.words)]


def _has_words(words: str) -> bool:
    return any(character.isalnum() for character in words)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


_WITH_AN_I: Final = re.compile(r"(?:i|we|my|our|it|how|what|why|when|where|who|whether|that)\b", re.I)
_INNER: Final = re.compile(r"[\"“„«]([^\"“”„«»]*)[\"”“»]")
_LONE: Final = str.maketrans(dict.fromkeys('"“”„«»', "'"))
_STOP: Final = re.compile(r"(?<!\.)\.$")


def _is_a_sentence(words: str) -> bool:
    return bool(_WITH_AN_I.match(words)) or bool(re.search(r"[.!?…:]", words.rstrip(" .")))


def _quoted(words: str) -> str:
    """Words between quotation marks: on one line, long ones shortened, and other marks in them made single."""
    line = " ".join(words.split())
    whole = _INNER.fullmatch(line)
    inner = whole[1] if whole else _INNER.sub("‘\\1’", line).translate(_LONE)
    return f"“{_STOP.sub('', _shortened(inner.strip(' ,;:')))}”"


def _shortened(line: str) -> str:
    if len(line.split()) <= QUOTED and len(line) <= LETTERS:
        return line
    return " ".join(line.split()[:QUOTED])[:LETTERS].rstrip(" ,;:.–—-") + " …"


def _ended(sentence: str) -> str:
    """The sentence with a full stop, unless the quotation at its end has ended it."""
    return sentence if sentence.endswith(("?”", "!”", "…”", "?’”", "!’”")) else f"{sentence}."


# -- words that a model proposes

_MARKUP: Final = re.compile(r"[*_#<>`\[\]{}|~\n]|https?:|www\.|^\s*[-•]")
_TO_THE_MENTOR: Final = re.compile(r" (?:ask|asking|thank|tell|telling|with|for|from|to|and) you(?= )")
_FIRST_PERSON: Final = re.compile(r" (?:i|me|my|we|our|mine) ")
_NAMES: Final = "theme, success, picture, goal, draft, step, mentor, mentoring"
"""What is shared is called so, whoever words it."""
_SECOND_PERSON: Final = re.compile(r" (?:you|your|yours|yourself) ")


def wording_faults(text: str, items: Sequence[Item]) -> list[str]:
    """What keeps a model's wording of a summary from being proposed; empty when nothing does.

    Args:
        text: What the model wrote.
        items: What the mentee chose: nothing else may stand in it.
    """
    own, quotes = _told_apart(text)
    said = [words for item in items for words in (item.words, item.surprised, item.learned)]
    ours, _ = _told_apart(summary_of(items))
    found = [
        fault
        for fault, there in {
            "says nothing": not _has_words(text),
            "too long": _count(text) > LONGEST,
            "asks": "?" in own,
            "gives advice": has_advice(own),
            "praises": has_praise(own),
            "has markup": bool(_MARKUP.search(own)),
            "leaves a quotation open": text.count('"') % 2 == 1 or text.count("“") != text.count("”"),
            "does not speak as the mentee": not _FIRST_PERSON.search(spaced(own)),
            "speaks to the mentee": bool(_SECOND_PERSON.search(_TO_THE_MENTOR.sub("", spaced(own)))),
        }.items()
        if there
    ]
    return found + _not_said(own, quotes, ".\n".join([*said, ours, _NAMES]))


def _told_apart(text: str) -> tuple[str, list[str]]:
    """What a text says itself, and what it quotes."""
    quotes: list[str] = []

    def put(words: str) -> str:
        quotes.append(words)
        return " "

    return set_aside(text, put, unclosed=True), quotes


def _not_said(own: str, quotes: Sequence[str], source: str) -> list[str]:
    """What a text says, itself or in quotations, that nothing which is shared says."""
    foreign = [quote for quote in quotes if not _stands_in(quote, source)]
    checks = {
        "quotes “{}”, which nobody said": next(iter(foreign), None),
        "adds “{}”": next(iter(added_words(own, source)), None),
        "puts in “{}”": overstated(own, source),
        "turns “{}” round": assertion.turned_round(own, source),
    }
    return [fault.format(word) for fault, word in checks.items() if word]


def _stands_in(quote: str, source: str) -> bool:
    end = "" if quote.endswith("…") else " "
    return spaced(quote.rstrip(" .…")).rstrip() + end in spaced(source)
