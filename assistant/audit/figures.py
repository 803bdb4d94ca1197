"""The figures of a transcript, each with what was counted, of how many, and of what. `docs/manners.md` defines them."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from typing import Any, Final, Literal

from assistant.audit.turns import TurnLabels
from assistant.phases import Facet
from assistant.value import Value
from assistant.voice import count_words

VERSION: Final = 1
COACH_TURNS: Final = "coach turns"
ASKING_TURNS: Final = "coach turns that ask"
ANSWERING_TURNS: Final = "coach turns that answer a mentee"
_SURE: Final = 1.96
"""Standard deviations of an interval that holds the true share 19 times of 20."""


class Rate(Value):
    """A share or a mean, with what it was made from."""

    value: float | None
    """`count` by `of` (for what is told per 100, a hundred times that); None where there is nothing to divide by."""
    count: int | float
    of: int
    per: str
    """What `of` counts."""


class Share(Rate):
    """A share with the interval in which it lies 19 times of 20 (Wilson), as if the turns were a random sample."""

    interval: tuple[float, float] | None


class Questions(Value):
    """How the turns of the coach that ask do so."""

    asked: int
    """Turns that ask; each counts once, however much it asks."""
    open: int
    closed: int
    stacked: int
    leading_or_advice: int


class Reflections(Value):
    """How often the coach says back what the mentee said."""

    count: int
    quoted: int
    """Verbatim quotations of the mentee, also those inside a question."""
    quoted_in_questions: int
    """How many of these stand in a sentence that asks; they are no reflections."""


class Facets(Value):
    """Which sides of a theme the mentee had touched before the first goal text of the coach."""

    count: int
    facets: tuple[Facet, ...]
    until: Literal["first candidate", "end"]
    """Up to where was read: a bare exchange says nothing of candidates."""
    mentee_turns: int
    """How often the mentee had spoken by then."""


class Audit(Value):
    """How a coach behaved in one transcript, read by rules and from the words alone."""

    definitions_version: int = VERSION
    """Version of the definitions; another one may give other figures for the same transcript."""
    coach_turns: int
    mentee_turns: int
    coach_words: int
    mentee_words: int
    questions: Questions
    question_rate: Rate
    stacked_rate: Rate
    open_share: Share
    reflections: Reflections
    reflections_per_turn: Rate
    reflections_per_question: Rate
    advice: int
    """Turns with advice, welcome or not."""
    unpermitted_advice: int
    unpermitted_advice_per_100_coach_turns: Rate
    coach_word_share: Rate
    words_per_coach_turn: Rate
    parroting: Rate
    quoted_word_share: Rate
    praise_without_evidence: Rate
    facets_before_first_candidate: Facets
    signposts_left_out: int
    """Turns of the coach with the fixed words for somebody in danger, which are no coaching; known of sessions only."""
    unfinished_left_out: int
    """Turns that broke off in the middle; known of sessions only."""
    turns: tuple[TurnLabels, ...]
    """Every turn of the coach that was counted."""


def figures(
    labels: tuple[TurnLabels, ...],
    said: Sequence[str],
    facets: Facets,
    *,
    signposts: int,
    unfinished: int,
) -> Audit:
    """Add up what was read.

    Args:
        labels: the turns of the coach that count.
        said: all turns of the mentee.
        facets: what these had touched before the first candidate.
        signposts: how many turns with fixed words of safety were left out.
        unfinished: how many turns that broke off were left out.
    """
    return Audit(
        **_how_much(labels, said),
        **_asking(labels),
        **_listening(labels),
        **_pushing(labels),
        facets_before_first_candidate=facets,
        signposts_left_out=signposts,
        unfinished_left_out=unfinished,
        turns=labels,
    )


def _how_much(labels: Sequence[TurnLabels], said: Sequence[str]) -> dict[str, Any]:
    own, theirs = sum(turn.words for turn in labels), sum(map(count_words, said))
    return {
        "coach_turns": len(labels),
        "mentee_turns": len(said),
        "coach_words": own,
        "mentee_words": theirs,
        "coach_word_share": _rate(own, own + theirs, "words"),
        "words_per_coach_turn": _rate(own, len(labels), COACH_TURNS),
    }


def _asking(labels: Sequence[TurnLabels]) -> dict[str, Any]:
    asking = [turn for turn in labels if turn.kind != "none"]
    questions = Questions(
        asked=len(asking),
        open=sum(turn.kind == "open" for turn in asking),
        closed=sum(turn.kind == "closed" for turn in asking),
        stacked=sum(turn.stacked for turn in asking),
        leading_or_advice=sum(turn.leading_or_advice for turn in asking),
    )
    return {
        "questions": questions,
        "question_rate": _rate(questions.asked, len(labels), COACH_TURNS),
        "stacked_rate": _rate(questions.stacked, len(labels), COACH_TURNS),
        "open_share": _share(questions.open, questions.asked, ASKING_TURNS),
    }


def _listening(labels: Sequence[TurnLabels]) -> dict[str, Any]:
    asking = sum(turn.kind != "none" for turn in labels)
    reflections = Reflections(
        count=sum(turn.reflections for turn in labels),
        quoted=sum(turn.quoted for turn in labels),
        quoted_in_questions=sum(turn.quoted_in_questions for turn in labels),
    )
    copied = [turn.parroting for turn in labels if turn.parroting is not None]
    return {
        "reflections": reflections,
        "reflections_per_turn": _rate(reflections.count, len(labels), COACH_TURNS),
        "reflections_per_question": _rate(reflections.count, asking, ASKING_TURNS),
        "parroting": _rate(fsum(copied), len(copied), ANSWERING_TURNS),
        "quoted_word_share": _rate(
            sum(turn.quoted_words for turn in labels), sum(turn.words for turn in labels), "words of the coach"
        ),
    }


def _pushing(labels: Sequence[TurnLabels]) -> dict[str, Any]:
    unasked = sum(turn.permitted is False for turn in labels)
    return {
        "advice": sum(turn.advice for turn in labels),
        "unpermitted_advice": unasked,
        "unpermitted_advice_per_100_coach_turns": _rate(unasked, len(labels), COACH_TURNS, scale=100),
        "praise_without_evidence": _rate(sum(turn.praise for turn in labels), len(labels), COACH_TURNS),
    }


def _rate(count: int | float, of: int, per: str, *, scale: int = 1) -> Rate:
    return Rate(value=scale * count / of if of else None, count=count, of=of, per=per)


def _share(count: int, of: int, per: str) -> Share:
    return Share(**_rate(count, of, per).model_dump(), interval=wilson(count, of))


def wilson(count: int, of: int) -> tuple[float, float] | None:
    """The interval of a share of this many cases; None where there are none.

    >>> wilson(0, 0)
    """
    if not of:
        return None
    middle, spread = (count + _SURE**2 / 2) / of, sqrt(count * (of - count) / of + _SURE**2 / 4) / of
    shrink = 1 + _SURE**2 / of
    return max(0.0, (middle - _SURE * spread) / shrink), min(1.0, (middle + _SURE * spread) / shrink)
