"""What a mentor can listen for, each thing tied to something that was shared; nothing is read into anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from assistant.brief.document import Brief
from assistant.brief.items import Kind
from assistant.meeting.points import Point, points
from assistant.meeting.role import tired_in
from assistant.phases import Tells, Topic
from assistant.value import Value

FEWEST, MOST = 3, 5
"""Things that somebody can have in mind while they listen."""


class Note(Value):
    """One thing to listen for."""

    text: str
    """With the words it is about in it, between “ and ”."""
    about: str
    """Key of the item."""


class _Sign(NamedTuple):
    holds: Callable[[Point], bool]
    text: str


def _tells(sign: Tells, *, without: frozenset[Tells] = frozenset()) -> Callable[[Point], bool]:
    told = (Topic.QUOTE, Topic.CHECK_IN)
    return lambda point: point.topic in told and sign in point.quote.tells and not (without & point.quote.tells)


def _is(*topics: Topic | None) -> Callable[[Point], bool]:
    return lambda point: point.topic in topics


_SIGNS: Final = (
    _Sign(_is(Topic.GOAL_REWORDED), "Their goal reads differently now: “{}”. Listen for what happened in between."),
    _Sign(_is(Topic.STEP_DUE), "The day for “{}” has passed. Listen for what became of it."),
    _Sign(_is(Topic.GOAL_LEFT), "They put “{}” aside. Listen for whether something of it should stay."),
    _Sign(_tells(Tells.UNWANTED), "They say what they do not want, “{}”. Listen for what they want instead."),
    _Sign(_tells(Tells.WISH), "They name a wish, “{}”. Listen for what it would make possible."),
    _Sign(
        _tells(Tells.FEELING, without=frozenset({Tells.GOOD})),
        "They put a feeling into words, “{}”. Listen for whether it is still so.",
    ),
    _Sign(_tells(Tells.HARD), "Something costs them effort, “{}”. Listen for when it is easier."),
    _Sign(_tells(Tells.GOOD), "Something went well, “{}”. Listen for what they did to make it so."),
    _Sign(_is(Topic.SURPRISED), "Something surprised them, “{}”. Listen for what they had expected."),
    _Sign(_is(Topic.LEARNED), "They say what they learned, “{}”. Listen for where it turns up again."),
    _Sign(_is(Topic.GOAL), "Their goal is “{}”. Listen for whether they speak of it in words of their own."),
    _Sign(_is(Topic.GOAL_DONE), "They have reached “{}”. Listen for what comes to their mind next."),
    _Sign(_is(Topic.PICTURE), "They picture success as “{}”. Listen for which part of it they come back to."),
    _Sign(_is(Topic.DRAFT), "They are still writing on “{}”. Listen for the words they use when they say it freely."),
    _Sign(_is(None), "Their draft leaves something open at “{}”. Listen for whether it matters to them yet."),
    _Sign(_is(Topic.ASK), "They bring a question, “{}”. Listen for what they need the answer for."),
    _Sign(_is(Topic.STEP_DONE), "They have done “{}”. Listen for what they make of it."),
    _Sign(_is(Topic.STEP), "A next step is set, “{}”. Listen for what they expect of it."),
    _Sign(_is(Topic.CHECK_IN), "They looked back and noted “{}”. Listen for their own part in it."),
    _Sign(_is(Topic.QUOTE), "They wrote “{}”. Listen for what they add to it by themselves."),
)
"""What calls for attention, the most telling first."""
_OF_A_NAME: Final = (
    "“{}” is a name so far. Listen for a moment in which it came up.",
    "Nothing shared says what “{}” is like for them. Listen for the words in which they say so.",
    "Nothing shared says what they hope for with “{}”. Listen for a wish.",
)
"""What is not known where little but a theme was shared: what happened, how it was, what is hoped for."""


def listen_for(brief: Brief, before: Brief | None = None) -> tuple[Note, ...]:
    """Three to five things to listen for; fewer only where there is nothing to quote."""
    notes: list[Note] = []
    for note in _noticed(brief, points(brief, before)):
        if note.about not in {other.about for other in notes}:
            notes.append(note)
    notes = _with_picture(notes, brief)
    names = (_note(text, point) for text in _OF_A_NAME for point in _themes(brief)[:1])
    return (*notes, *list(names)[: max(0, FEWEST - len(notes))])


def _with_picture(notes: list[Note], brief: Brief) -> list[Note]:
    """The first of them; a picture of success has the last place where it would have none."""
    pictures = {item.key for item in brief.of(Kind.PICTURE)}
    first, behind = notes[:MOST], notes[MOST:]
    left_out = [note for note in behind if note.about in pictures]
    if left_out and not any(note.about in pictures for note in first):
        return [*first[:-1], left_out[0]]
    return first


def _noticed(brief: Brief, found: tuple[Point, ...]) -> Iterator[Note]:
    """What is new first; then one for each sign, so that five notes are of five kinds; then more of the same."""
    if tired := tired_in(brief):
        yield Note(text=f"They put their energy at {tired.energy} of 10. Listen for what takes it.", about=tired.key)
    matching = [[point for point in found if sign.holds(point)] for sign in _SIGNS]
    fresh = [sorted(some, key=lambda point: not point.fresh) for some in matching]
    rounds = [
        (sign, some[place])
        for place in range(max(map(len, fresh), default=0))
        for sign, some in zip(_SIGNS, fresh, strict=True)
        if place < len(some)
    ]
    yield from (_note(sign.text, point) for sign, point in sorted(rounds, key=lambda one: not one[1].fresh))


def _note(text: str, point: Point) -> Note:
    return Note(text=text.format(point.quote.text), about=point.item.key)


def _themes(brief: Brief) -> list[Point]:
    return [point for point in points(brief) if point.topic is Topic.THEME]
