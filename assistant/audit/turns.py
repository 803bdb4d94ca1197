"""What one turn of a coach does, with every reading that a figure is made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from assistant.audit.heard import Listened, addresses, sums_up
from assistant.audit.permission import Welcome
from assistant.audit.pieces import Piece, pieces
from assistant.questions import Kind, has_advice, has_praise, label_question
from assistant.value import Value
from assistant.voice import count_words


class TurnLabels(Value):
    """How one turn of the coach was read."""

    number: int
    """Its place in the transcript, counted from 0."""
    kind: Kind
    """`open`, `closed` or `none`; a stack takes its kind from its last question."""
    stacked: bool
    """It asks more than one thing."""
    leading_or_advice: bool
    """It proposes, advises, colours the answer or puts an interpretation to the mentee."""
    why: tuple[str, ...]
    """The rules that spoke for these, in words."""
    advice: bool
    """It tells the mentee what to do, said or asked; what they said they have to do, said back, is none."""
    permitted: bool | None
    """Whether that was asked for or agreed to; None where there is no advice."""
    reflections: int
    """Runs of sentences that say back what the mentee said."""
    quoted: int
    """Verbatim quotations of the mentee, of three words or more, also those inside a question."""
    quoted_in_questions: int
    """How many of these stand in a sentence that asks; they are no reflections."""
    praise: bool
    """It grades the mentee without naming what they said or did."""
    parroting: float | None
    """Share of its runs of four words, outside quotation marks, that stand in the mentee's turn before; None where it
    has no such run, or no mentee spoke before."""
    words: int
    quoted_words: int
    """How many of these stand in verbatim quotations."""


def labels_of(text: str, number: int, heard: Listened, welcome: Welcome) -> TurnLabels:
    """Read one turn of a coach.

    Args:
        text: what the coach said.
        number: its place in the transcript.
        heard: what the mentee had said by then.
        welcome: whether advice is welcome by now.
    """
    said, parts = heard.without_duties(text), pieces(text)
    label = label_question(said)
    advice = label.leading_or_advice and has_advice(said)
    states = label.kind == "none" and not label.leading_or_advice
    runs = [parts] if states else _statements(parts, heard)
    asking = [] if states else [piece for piece in parts if piece.quotations and _asks(piece)]
    quotations = [quotation for piece in parts for quotation in heard.quoted(piece)]
    return TurnLabels(
        number=number,
        kind=label.kind,
        stacked=label.stacked,
        leading_or_advice=label.leading_or_advice,
        why=label.why,
        advice=advice,
        permitted=welcome.now if advice else None,
        reflections=sum(_reflects(run, heard) for run in runs),
        quoted=len(quotations),
        quoted_in_questions=sum(len(heard.quoted(piece)) for piece in asking),
        praise=has_praise(text),
        parroting=heard.copied(" ".join(piece.own for piece in parts)),
        words=count_words(text),
        quoted_words=sum(map(count_words, quotations)),
    )


def _statements(parts: Sequence[Piece], heard: Listened) -> list[list[Piece]]:
    """The runs of neighbouring sentences that ask nothing and push nothing."""
    return [list(run) for states, run in groupby(parts, key=lambda piece: _states(piece, heard)) if states]


def _states(piece: Piece, heard: Listened) -> bool:
    label = label_question(heard.without_duties(piece.as_asked))
    return label.kind == "none" and not label.leading_or_advice


def _asks(piece: Piece) -> bool:
    return label_question(piece.as_asked).kind != "none"


def _reflects(run: Sequence[Piece], heard: Listened) -> bool:
    """Whether a run of statements says something back, in one of its sentences or taken together."""
    if any(map(heard.quoted, run)):
        return True
    summing_up = sums_up(piece.own for piece in run)
    whole = [piece.whole for piece in run]
    return any(addresses(text) and heard.says_back(text, summing_up=summing_up) for text in (*whole, " ".join(whole)))
