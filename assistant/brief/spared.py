"""What is never offered for sharing, though it stands in the conversation: whatever tells of danger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.brief.items import Kind
from assistant.brief.offering import Shareable
from assistant.journey import Session
from assistant.safety import tells_of_danger


def without_danger(things: Sequence[Shareable], session: Session) -> tuple[Shareable, ...]:
    """All but what tells of danger, and what grew out of that.

    Turns that were met with help are marked, and no material at all. Words at the desk are met with help and bear no
    mark, and where the program was cut off, a turn has none yet.
    """
    turns = {turn.id: turn.text for turn in session.turns}
    hidden = {one.source for one in things if any(map(tells_of_danger, _read_for(one, turns)))}
    drafts = {_id(source) for source in hidden if source.startswith((Kind.DRAFT, Kind.GOAL))}
    return tuple(
        one
        for one in things
        if not hidden & {one.source, one.theme} and not (one.kind is Kind.FINDING and _id(one.source) in drafts)
    )


def _read_for(one: Shareable, turns: Mapping[str, str]) -> tuple[str, ...]:
    """What is read before it is offered: of a quotation, all that was said with it."""
    return one.words, one.surprised, one.learned, turns.get(_id(one.source), "")


def _id(source: str) -> str:
    return source.split("/")[1]
