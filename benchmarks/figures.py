"""From conversations to one table: figures pooled over scenarios, with intervals.

The scenarios are drawn again, and not the turns: turns of one mentee belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from assistant.audit import Audit, Rate, audit
from assistant.phrases import words
from assistant.transcript import Turn
from assistant.wording import content_words, runs
from benchmarks.intervals import interval

Record = dict[str, Any]
RUN: Final = 4
"""Words in a row, one of them with a meaning, from which a candidate counts as made of the mentee's own words."""


class Part(NamedTuple):
    """What one scenario adds to a figure."""

    counted: float
    of: float


class Figure(NamedTuple):
    """A row of the table."""

    name: str
    part: Callable[[Record, Audit], Part]
    limit: str
    """What the assistant is to keep to; empty where there is none."""
    scale: int = 1


def _rate(name: str) -> Callable[[Record, Audit], Part]:
    def part(_: Record, found: Audit) -> Part:
        rate: Rate = getattr(found, name)
        return Part(rate.count, rate.of)

    return part


def _grounded(record: Record, _: Audit) -> Part:
    found = [made_of_their_words(candidate, record) for candidate in record["candidates"]]
    return Part(sum(found), len(found))


def _repeated(record: Record, _: Audit) -> Part:
    said = [turn["text"] for turn in record["turns"] if turn["speaker"] == "coach"]
    return Part(len(said) - len(set(said)), len(said))


FIGURES: Final = (
    Figure("unpermitted advice per 100 coach turns", _rate("unpermitted_advice_per_100_coach_turns"), "≤ 2", 100),
    Figure("turns with stacked questions", _rate("stacked_rate"), "≤ .02"),
    Figure("coach word share", _rate("coach_word_share"), "≤ .45"),
    Figure("words per coach turn", _rate("words_per_coach_turn"), ""),
    Figure("question rate", _rate("question_rate"), ".5 to .95"),
    Figure("open of all that ask", _rate("open_share"), ""),
    Figure("reflections per question", _rate("reflections_per_question"), "≥ .7"),
    Figure("reflections per turn", _rate("reflections_per_turn"), ""),
    Figure("praise without evidence", _rate("praise_without_evidence"), "≤ .05"),
    Figure("parroting (4-grams)", _rate("parroting"), ""),
    Figure("quoted of the coach's words", _rate("quoted_word_share"), ""),
    Figure("turns that repeat another word for word", _repeated, ""),
    Figure("candidates with verbatim words", _grounded, "1"),
)


def made_of_their_words(candidate: Record, record: Record) -> bool:
    """Whether a candidate holds a run of words that the mentee said, and quotes nothing that they did not say."""
    said = [words(turn["text"]) for turn in record["turns"] if turn["speaker"] == "mentee"]
    known = {run for turn in said for run in runs(turn, RUN)}
    texts = [words(value) for value in candidate.values() if isinstance(value, str)]
    found = (run for text in texts for run in runs(text, RUN))
    own = any(run in known and content_words(" ".join(run)) for run in found)
    return own and all(ground["quote"] in _turn(record, ground["turn"]) for ground in candidate.get("grounds", ()))


def _turn(record: Record, number: int) -> str:
    turn = record["turns"][number]
    return str(turn["text"]) if turn["speaker"] == "mentee" else ""


def table(records: Mapping[str, Sequence[Record]]) -> str:
    """The figures of all arms as a Markdown table."""
    heads = ["", *(f"{arm} ({len(found)} scenarios)" for arm, found in records.items()), "assistant's limit"]
    lines = [_line(heads), _line(["---"] * len(heads))]
    audited = {arm: [(record, _audited(record)) for record in found] for arm, found in records.items()}
    for figure in FIGURES:
        cells = [_cell(figure, [figure.part(*pair) for pair in pairs]) for pairs in audited.values()]
        lines.append(_line([figure.name, *cells, figure.limit]))
    return "\n".join(lines)


def _audited(record: Record) -> Audit:
    return audit([Turn(**turn) for turn in record["turns"]])


def _cell(figure: Figure, parts: Sequence[Part]) -> str:
    if not sum(part.of for part in parts):
        return "–"
    low, high = interval(parts, pooled)
    count, of = (sum(values) for values in zip(*parts, strict=True))
    scale = figure.scale
    return f"{scale * count / of:.2f} [{scale * low:.2f} to {scale * high:.2f}], {count:.0f} of {of:.0f}"


def pooled(parts: Sequence[Part]) -> float:
    """The figure of all scenarios taken together."""
    counts, ofs = zip(*parts, strict=True)
    return sum(counts) / sum(ofs) if sum(ofs) else 0.0


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
