"""What a draft meets and what it leaves open, each gap with the words that were looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal

from assistant.critique import plausible
from assistant.critique.draft import Draft
from assistant.critique.language import is_readable
from assistant.critique.measure import names_a_measure
from assistant.critique.specific import names_something_seen
from assistant.deadlines import Standing
from assistant.phases import Gap
from assistant.value import Value

Letter = Literal["S", "M", "T", "R", ""]
_LETTERS: Final[dict[Gap, Letter]] = {
    Gap.SPECIFIC: "S",
    Gap.MEASURABLE: "M",
    **dict.fromkeys((Gap.TIMEBOUND, Gap.PAST, Gap.BEYOND, Gap.START, Gap.UNDATED), "T"),
    **dict.fromkeys((Gap.MANY, Gap.DEPENDS, Gap.ABSOLUTE), "R"),
}
_GOES_ON: Final = re.compile(r"[ \t]*\w")
_OF_TIME: Final = {
    Standing.PAST: Gap.PAST,
    Standing.BEYOND: Gap.BEYOND,
    Standing.START: Gap.START,
    Standing.VAGUE: Gap.UNDATED,
}


class Finding(Value):
    """One thing that a draft leaves open."""

    gap: Gap
    letter: Letter
    """The letter of a SMART goal it belongs to; empty where it belongs to none, or to the goal as a whole."""
    evidence: str
    """What was looked at: at most a dozen words, verbatim; empty only where there is nothing to point to."""
    cut: bool = False
    """Whether the draft's sentence goes on behind them."""

    @property
    def shown(self) -> str:
        """The evidence as it is quoted to the mentee, with dots where their sentence goes on."""
        return f"{self.evidence} …" if self.cut else self.evidence


class Label(Value):
    """What a draft has."""

    met: dict[Literal["S", "M", "T"], bool]
    by: date | None
    """The day by which it is to be reached; None unless T is met."""


def label_draft(draft: str, *, today: date, ends: date) -> Label:
    """Which of S, M and T a draft meets, by the conventions in `docs/drafts.md`.

    Of a draft in another language than English only a date can be seen, and S and M are never met.

    Args:
        draft: The mentee's words.
        today: The day from which times count.
        ends: The last day of the mentoring.
    """
    return _label(Draft(draft, today=today, ends=ends))


def _label(draft: Draft) -> Label:
    judged = draft.judged if is_readable(draft.text) else []
    met: dict[Literal["S", "M", "T"], bool] = {
        "S": names_something_seen(judged),
        "M": names_a_measure(judged),
        "T": draft.by is not None,
    }
    return Label(met=met, by=draft.by)


def gaps_in(
    draft: str, *, today: date, ends: date, unwanted: Sequence[str] = (), explored: bool = True
) -> tuple[Finding, ...]:
    """What a draft leaves open, in the order in which it is asked about; at most one finding for each letter.

    Whether it is the right goal is always the first. It is the only one where the rules cannot read the draft, and
    without a word there is nothing to ask about.

    Args:
        draft: The mentee's words.
        today: The day from which times count.
        ends: The last day of the mentoring.
        unwanted: What the mentee has said they do not want, in their words.
        explored: Whether the theme has been looked at from its several sides.
    """
    if not draft.strip():
        return ()
    read = Draft(draft, today=today, ends=ends)
    if not is_readable(draft):
        return (_finding(Gap.RIGHT, read.opening, draft),)
    found = [_finding(gap, evidence, draft) for gap, evidence in _all_gaps(read, unwanted, explored)]
    ordered = sorted(found, key=lambda finding: list(Gap).index(finding.gap))
    return tuple(
        finding
        for at, finding in enumerate(ordered)
        if not finding.letter or finding.letter not in {earlier.letter for earlier in ordered[:at]}
    )


def _all_gaps(draft: Draft, unwanted: Sequence[str], explored: bool) -> Iterator[tuple[Gap, str]]:
    met = _label(draft).met
    yield Gap.RIGHT, draft.aim
    if not explored and met["S"] and met["T"]:
        yield Gap.EARLY, draft.when
    if not met["S"]:
        yield Gap.SPECIFIC, draft.aim
    if not met["M"]:
        yield Gap.MEASURABLE, plausible.vague_amount(draft) or draft.aim
    if not met["T"]:
        yield _OF_TIME.get(draft.standing, Gap.TIMEBOUND) if draft.standing else Gap.TIMEBOUND, draft.when
    for gap, evidence in (
        (Gap.MANY, plausible.one_of_many(draft)),
        (Gap.DEPENDS, plausible.left_to_others(draft)),
        (Gap.ABSOLUTE, plausible.without_exception(draft)),
        (Gap.AGAINST, plausible.refused_before(draft, unwanted)),
    ):
        if evidence:
            yield gap, evidence


def _finding(gap: Gap, evidence: str, text: str) -> Finding:
    _, _, behind = text.partition(evidence) if evidence else ("", "", "")
    return Finding(gap=gap, letter=_LETTERS.get(gap, ""), evidence=evidence, cut=bool(_GOES_ON.match(behind)))
