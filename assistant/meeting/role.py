"""Which role a mentor takes in a meeting, or none of the two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from assistant.brief.document import Brief
from assistant.brief.items import Item, Kind
from assistant.meeting.points import Point, in_short, points, since
from assistant.news import news_in
from assistant.phases import ORDER, Phase, Role
from assistant.phrases import sentences
from assistant.safety import tells_of_danger
from assistant.value import Value

LOW: Final = 3
"""Energy of a check-in, from 0 to 10, up to which the plan can wait; one less than where a goal is talked over anew."""
_FOR_A_PERSON: Final = re.compile(
    r"\b(?:do you know (?:an? |any|some|who)|who (?:do|could|should|would|can|in|at)|introduc|contacts?\b"
    r"|put me in touch|recommend|feedback|look at my|read my|check my|(?:tell|give) me (?:your|an? honest)"
    r"|what do you think (?:of|about) (?:me|my)|how (?:do|am|was|did) I (?:come|do|sound|look)"
    r"|how (?:much|many|long|often)\b|what (?:is|are) (?:the|a)\b"
    r"|which (?:courses?|books?|people|groups?|events?|programmes?)\b"
    r"|where (?:can|could|do) I (?:find|get|learn|apply)|is it (?:normal|usual|true))",
    re.I,
)
"""A question that wants a fact, a contact or an honest word, none of which another question can give."""
_LATER: Final = frozenset(ORDER[ORDER.index(Phase.CHALLENGING) :])
_MADE: Final = {
    Kind.GOAL: "a goal is there",
    Kind.DRAFT: "a goal is being written",
    Kind.PICTURE: "there is a picture of success",
}


class Hat(Value):
    """A role for the meeting, with what in the brief speaks for it."""

    role: Role | None
    """None where neither of the two fits."""
    title: str
    """What it is called, as a heading."""
    reason: str
    """One or two sentences that name what was shared."""
    how: str
    """What that role means in this meeting."""


class Heavy(NamedTuple):
    """Something shared before which every plan can wait."""

    item: Item
    words: str
    """Empty where it is a number that tells of it."""


def hat_for(brief: Brief, before: Brief | None = None) -> Hat:
    """The role that fits what was shared: what weighs on them first, then what only a person can give."""
    heavy = heavy_in(brief)
    return _listening(heavy) if heavy else _asked_for(brief) or _by_the_way(brief, before)


def heavy_in(brief: Brief) -> Heavy | None:
    """What was shared that weighs more than any plan: danger, heavy news, very little energy at the last check-in."""
    for said in _said(brief):
        if tells_of_danger(said.quote.text) or tells_of_danger(said.item.words) or news_in(said.quote.text):
            return Heavy(said.item, said.quote.text)
    for item in brief.items:
        if item.kind in (Kind.QUOTE, Kind.CHECK_IN) and news_in(item.words):
            return Heavy(item, "")
    tired = tired_in(brief)
    return Heavy(tired, "") if tired else None


def tired_in(brief: Brief) -> Item | None:
    """The last check-in, where it tells of very little energy; what was so before may be over."""
    last = max(brief.of(Kind.CHECK_IN), key=lambda item: item.day or brief.day, default=None)
    return last if last and last.energy is not None and last.energy <= LOW else None


def _said(brief: Brief) -> Iterator[Point]:
    return (point for point in points(brief) if point.item.kind in (Kind.QUOTE, Kind.CHECK_IN, Kind.ASK, Kind.THEME))


def _listening(heavy: Heavy) -> Hat:
    if heavy.words:
        reason = f"They shared “{heavy.words}”. Anything planned can wait behind that."
    elif heavy.item.energy is not None and heavy.item.energy <= LOW:
        reason = f"They put their energy at {heavy.item.energy} of 10. Anything planned can wait behind that."
    else:
        reason = "They shared news that weighs on them. Anything planned can wait behind that."
    return Hat(role=None, title="Your role: first, listen", reason=reason, how=_LISTEN)


_LISTEN: Final = (
    "Listen first. Let them say how much of it they want to talk about, and whether they want to talk about anything "
    "else today. If somebody may be in danger, turn to the person your programme names for that."
)


def _asked_for(brief: Brief) -> Hat | None:
    asks = (part for item in brief.of(Kind.ASK) for part in sentences(item.words) if _FOR_A_PERSON.search(part))
    wanted = next(filter(None, map(in_short, asks)), "")
    if not wanted:
        return None
    return Hat(
        role=None,
        title="Your role: first, answer",
        reason=f"First, answer what they ask you: “{wanted}”. A question in return would not help there.",
        how="Say what you know, and what you do not know. Keep it short, and leave it to them what they make of it; "
        "the questions below are for the time after that.",
    )


def _by_the_way(brief: Brief, before: Brief | None) -> Hat:
    made = next((item for kind in _MADE for item in brief.of(kind)), None)
    later = next((item for item in brief.of(Kind.PLACE) if item.phase in _LATER), None)
    if made is None and later is None:
        return Hat(role=Role.COACH, title="Your role: coach", reason=_why_coach(brief), how=_COACH)
    why = f"{_MADE[made.kind] if made else 'they are past exploring'}{_of_theme(brief, made or later)}"
    moved = since(brief, before)
    changed = (
        " Something has changed since last time, so begin there." if moved and (moved.new or moved.changed) else ""
    )
    return Hat(
        role=Role.DISCUSSION_PARTNER,
        title="Your role: discussion partner",
        reason=f"{why[0].upper()}{why[1:]}.{changed}",
        how=_PARTNER + _still_open(brief),
    )


_COACH: Final = (
    "Ask what they went through, how it was for them and what they hope for, one thing at a time. There is no need for "
    "a goal at the end of this meeting."
)
_PARTNER: Final = (
    "Think along: is this the right thing to work on, what else might come first, what has changed? The decision stays "
    "with them."
)


def _why_coach(brief: Brief) -> str:
    themes = _listed(points(brief))
    shared = len(brief.items) - len(brief.of(Kind.THEME)) - len(brief.of(Kind.PLACE))
    if not themes:
        return "There is no goal and no picture of success in what they shared: they are still looking around."
    if not shared:
        return f"All they shared so far is a name, {themes}. What stands behind it is still to be heard."
    return f"They are still looking at {themes} from several sides, and no goal is there yet."


def _listed(found: Iterable[Point]) -> str:
    return " and ".join(f"“{point.quote.text}”" for point in found if point.item.kind is Kind.THEME)


def _of_theme(brief: Brief, item: Item | None) -> str:
    title = next((p.quote.text for p in points(brief) if item and p.item.key == item.theme), "")
    return f" for “{title}”" if title else ""


def _still_open(brief: Brief) -> str:
    """A word on themes of which no picture, draft or goal is shared."""
    made = {item.theme for kind in _MADE for item in brief.of(kind)}
    later = {item.theme for item in brief.of(Kind.PLACE) if item.phase in _LATER}
    if not made - {""}:
        return ""
    themes = _listed(p for p in points(brief) if p.item.key not in made | later)
    return f" With {themes} it is still early: there, ask and listen." if themes else ""
