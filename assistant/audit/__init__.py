"""How a coach behaved: figures of a transcript, ours or anybody's, read by rules from the words alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from assistant.audit.figures import VERSION, Audit, Facets, Questions, Rate, Reflections, Share, figures
from assistant.audit.heard import Listened
from assistant.audit.permission import Welcome
from assistant.audit.turns import TurnLabels, labels_of
from assistant.journey import Session
from assistant.moods import is_answer
from assistant.phases import Facet, Move
from assistant.progress import AN_ANSWER, FACET_OF
from assistant.transcript import Turn
from assistant.voice import count_words, kinds_in

__all__ = ["VERSION", "Audit", "Facets", "Questions", "Rate", "Reflections", "Share", "TurnLabels", "audit", "audit_of"]


def audit(
    turns: Sequence[Turn],
    *,
    signposts: Collection[int] = (),
    unfinished: Collection[int] = (),
    offered: int | None = None,
) -> Audit:
    """The figures of a transcript.

    Args:
        turns: who said what, in order; somebody's turns in a row count one by one, and are answered as one.
        signposts: numbers of the turns that are fixed words for somebody in danger; they are left out.
        unfinished: numbers of the turns that broke off; they are left out too.
        offered: number of the turn before which the first candidate was shown; None where nothing is known of any.
    """
    return figures(
        tuple(_labels(turns, {*signposts, *unfinished})),
        [turn.text for turn in turns if turn.speaker == "mentee"],
        _facets(turns, offered),
        signposts=len(signposts),
        unfinished=len(unfinished),
    )


def audit_of(session: Session) -> Audit:
    """The figures of a session: of all its themes, up to now."""
    first = next((offer.at for offer in session.offers if offer.candidates), None)
    later = (n for n, said in enumerate(session.turns) if first and said.at > first)
    return audit(
        [Turn(speaker=said.speaker, text=said.text if said.text.strip() else "…") for said in session.turns],
        signposts=[n for n, said in enumerate(session.turns) if said.about.get("move") == Move.SIGNPOST],
        unfinished=[n for n, said in enumerate(session.turns) if said.partial],
        offered=next(later, len(session.turns)) if first else None,
    )


def _labels(turns: Sequence[Turn], left_out: Collection[int]) -> Iterator[TurnLabels]:
    heard, welcome = Listened(), Welcome()
    for number, turn in enumerate(turns):
        if turn.speaker == "mentee":
            heard.hear(turn.text)
            welcome.hear(turn.text)
            continue
        if number not in left_out:
            yield labels_of(turn.text, number, heard, welcome)
        heard.answer()
        welcome.answer(turn.text)


def _facets(turns: Sequence[Turn], offered: int | None) -> Facets:
    before = [turn.text for turn in turns[:offered] if turn.speaker == "mentee"]
    told = (text for text in before if count_words(text) >= AN_ANSWER and is_answer(text))
    touched = {FACET_OF[kind] for text in told for kind in kinds_in(text) if kind in FACET_OF}
    return Facets(
        count=len(touched),
        facets=tuple(facet for facet in Facet if facet in touched),
        until="end" if offered is None else "first candidate",
        mentee_turns=len(before),
    )
