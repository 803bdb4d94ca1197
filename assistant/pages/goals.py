"""A goal told: how it reads, whose words it is made of, what the mentee says of it, and how far it was attained."""

from __future__ import annotations

from typing import Final

from assistant.authorship import Ledger
from assistant.goals import Fate, Goal, Letter, Rating, State
from assistant.pages.notes import Note, Section, day_of, filled, quoted
from assistant.themes import Theme

STANDING: Final = {
    State.ACTIVE: "on the way",
    State.PARKED: "parked",
    State.MERGED: "merged",
    State.LET_GO: "let go",
    State.DONE: "reached",
}
"""How a goal stands, as its heading and the picture say it."""
_SETTLED: Final = {
    State.ACTIVE: "You took it up again",
    State.PARKED: "You parked it",
    State.MERGED: "You merged it into {other}",
    State.LET_GO: "You let it go",
    State.DONE: "You reached it",
}
_RATED: Final = {
    Letter.ATTRACTIVE: "how attractive it is",
    Letter.ENERGY: "how much energy is in it",
    Letter.OWNERSHIP: "how much it is your own",
}
LEVELS: Final = {
    -2: "much less than you expected",
    -1: "less than you expected",
    0: "what you expected",
    1: "more than you expected",
    2: "much more than you expected",
}
"""What the five levels of attainment mean."""


def numbered(theme: Theme) -> dict[str, int]:
    """The number of each goal of a theme by its id, as headings, steps and picture call it."""
    written = (goal for goal in theme.goals if goal.versions or goal.draft.text)
    return {goal.id: number for number, goal in enumerate(written, start=1)}


def standing(goal: Goal) -> str:
    """How a goal stands: on the way, reached, …, or still a draft."""
    return STANDING[goal.state] if goal.versions else "still a draft"


def goal_sections(theme: Theme) -> tuple[Section, ...]:
    """Every goal of a theme, from first to last."""
    numbers = numbered(theme)
    return tuple(_goal(theme, goal, numbers) for goal in theme.goals if goal.id in numbers)


def _goal(theme: Theme, goal: Goal, numbers: dict[str, int]) -> Section:
    parts = (_earlier(goal), _ratings(goal), _levels(theme, goal))
    return Section(
        head=Note(says=f"Goal {numbers[goal.id]}, {standing(goal)}"),
        notes=filled(_accepted(goal), _draft(goal), *(_fate(fate, numbers) for fate in goal.fates)),
        sections=tuple(part for part in parts if part.points),
    )


def _accepted(goal: Goal) -> Note | None:
    if not goal.versions:
        return None
    first, latest = goal.versions[0], goal.versions[-1]
    revised = f" and revised on {day_of(latest.at)}" if len(goal.versions) > 1 else ""
    says = f"Your goal, accepted on {day_of(first.at)}{revised}{_share(latest.ledger)}:"
    return Note(says=says, words=latest.ledger.text)


def _draft(goal: Goal) -> Note | None:
    if goal.draft.text == goal.words:
        return None
    says = "You are rewriting it" if goal.versions else "So far you have written"
    return quoted(f"{says}{_share(goal.draft)}:", goal.draft.text)


def _share(ledger: Ledger) -> str:
    """How much of it the mentee typed; rounded down, so that 100 means all."""
    return "" if ledger.share is None else f", {int(ledger.share * 100)} % your words"


def _fate(fate: Fate, numbers: dict[str, int]) -> Note:
    says = f"{fated(fate, numbers)} on {day_of(fate.at)}"
    return Note(says=f"{says}, and said why:", words=fate.reason) if fate.reason.strip() else Note(says=f"{says}.")


def fated(fate: Fate, numbers: dict[str, int]) -> str:
    """What became of a goal, as the beginning of a sentence."""
    other = f"goal {numbers[fate.into]}" if fate.into in numbers else "another"
    return _SETTLED[fate.state].format(other=other)


def _earlier(goal: Goal) -> Section:
    points = ((Note(says=f"{day_of(v.at)}{_share(v.ledger)}:", words=v.ledger.text),) for v in goal.versions[:-1])
    return Section(head=Note(says="Earlier versions"), points=tuple(points))


def _ratings(goal: Goal) -> Section:
    return Section(head=Note(says="What you say of it"), points=tuple((_rating(r),) for r in goal.ratings))


def _rating(rating: Rating) -> Note:
    says = f"{day_of(rating.at)}: {_RATED[rating.letter]}, {rating.value} of 10"
    return Note(says=f"{says}, because:" if rating.why.strip() else f"{says}.", words=rating.why)


def _levels(theme: Theme, goal: Goal) -> Section:
    told = (look.level for look in reversed(theme.check_ins) if theme.named(look.goal).id == goal.id)
    reached = next((level for level in told if level is not None), None)
    points = [
        (Note(says=f"{LEVELS[level].capitalize()}{', where you are now' if level == reached else ''}:", words=words),)
        for level, words in zip(LEVELS, goal.levels, strict=False)
    ]
    weight = [(Note(says=f"It weighs {goal.weight} times as much as a goal of weight 1."),)] if goal.weight > 1 else []
    return Section(head=Note(says="What attaining it looks like"), points=(*points, *weight) if points else ())
