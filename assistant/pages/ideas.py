"""Ideas told: when the mentee asked for some, which they refused, and what became of their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from assistant.authorship import Ledger
from assistant.candidates import LETTERS, Offer
from assistant.journey import Session
from assistant.pages.notes import Note, Section, counted, day_of, filled, listed
from assistant.themes import Theme

_NAMES: Final = {
    "title": "the title",
    **{field: name.lower() for field, name in LETTERS.items()},
    "first_step": "the first step",
    "closes_off": "what it leaves aside",
}


def idea_sections(session: Session, theme: Theme) -> tuple[Section, ...]:
    """All ideas that were laid beside the drafts of a theme, under one heading; nothing where there were none."""
    offers = tuple(_offer(theme, offer) for offer in session.offers if offer.theme == theme.id and offer.candidates)
    return (Section(head=Note(says="Ideas you asked for"), sections=offers),) if offers else ()


def _offer(theme: Theme, offer: Offer) -> Section:
    return Section(
        head=Note(says=day_of(offer.at)),
        notes=(Note(says=f"You asked, and {counted(len(offer.candidates), 'idea')} came, made from your own words."),),
        points=tuple(_idea(theme, offer, number, idea) for number, idea in enumerate(offer.candidates)),
    )


def _idea(theme: Theme, offer: Offer, number: int, idea: dict[str, Any]) -> tuple[Note, ...]:
    return filled(
        Note(says=f"Idea {number + 1}:", words=str(idea.get("title") or "")),
        Note(says=_what_became(theme, offer.id, number)),
        _refusal(offer, number),
    )


def _refusal(offer: Offer, number: int) -> Note | None:
    if (reason := offer.refused.get(number)) is None:
        return None
    return Note(says="You refused it, and said why:", words=reason) if reason.strip() else Note(says="You refused it.")


def _what_became(theme: Theme, offer: str, number: int) -> str:
    """Whether words of an idea stand in what the mentee writes, or once stood there."""
    goals = theme.goals
    if fields := _taken((g.versions[-1].ledger for g in goals if g.versions), offer, number):
        return f"Words of it are in your goal: {_named(fields)}."
    if fields := _taken((g.draft for g in goals), offer, number):
        return f"Words of it are in your draft: {_named(fields)}."
    before = (ledger for g in goals for ledger in (*g.earlier, *(version.ledger for version in g.versions)))
    if fields := _taken(before, offer, number):
        return f"Words of it stood in an earlier version: {_named(fields)}."
    return "You did not use its words."


def _taken(ledgers: Iterable[Ledger], offer: str, number: int) -> set[str]:
    """The fragments of an idea from which these texts have words."""
    spans = (span.taken for ledger in ledgers for span in ledger.spans)
    return {taken.field for taken in spans if taken and (taken.offer, taken.candidate) == (offer, number)}


def _named(fields: set[str]) -> str:
    """The fragments by the names a mentee reads, in the order in which an idea shows them."""
    return listed([name for field, name in _NAMES.items() if field in fields])
