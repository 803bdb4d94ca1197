"""What was agreed with a mentor and taken in, so that it is found again: steps, questions, what is worth keeping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.approvals import Shared, Taken
from assistant.pages.notes import Note, Section, day_name

KINDS: Final = {"step": "A small step", "question": "A question to go on thinking about", "note": "Worth keeping"}
"""What each kind of thing that comes back is called, in the order in which they are told."""


def agreed_sections(shared: Shared) -> Iterator[Section]:
    """A part for each mentor from whom something was taken in."""
    for thread in dict.fromkeys(one.thread for one in shared.agreed):
        here = [one for one in shared.agreed if one.thread == thread]
        known = next((sharer.mentor for sharer in shared.mentors.values() if sharer.thread == thread), here[-1].mentor)
        head = Note(says="Agreed with", words=known) if known.strip() else Note(says="Agreed with your mentor")
        yield Section(head=head, points=tuple((_point(one),) for one in _in_order(here)))


def _in_order(taken: Sequence[Taken]) -> list[Taken]:
    places = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(taken, key=lambda one: places.get(one.kind, len(places)))


def _point(one: Taken) -> Note:
    by = f", by {day_name(one.by)}" if one.by else ""
    day = f", taken in on {day_name(one.day)}" if one.day else ""
    return Note(says=f"{KINDS.get(one.kind, 'Agreed')}{by}{day}:", words=one.text)
