"""What a person reads in a terminal beside the conversation: what is kept, what can be done here, what was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.cli.terminal import brief
from assistant.phases import Phase

if TYPE_CHECKING:
    from datetime import date

    from assistant.candidates import Candidate
    from assistant.goals import MiniGoal
    from assistant.journey import Session
    from assistant.runtime.base import Status
    from assistant.themes import Theme

HINTS = {
    Phase.NARROWING: (
        "From here on you decide: /draft WORDS keeps a goal as far as it is written, /gaps asks what it leaves open, "
        "/ideas shows sketches from your own words, /goal WORDS is your goal, /stay keeps the theme open."
    ),
    Phase.PLANNING: "/step keeps a small step with its day: /step ask for ten minutes by 3 December.",
    Phase.REVIEWING: (
        "Go on writing, now or when something has happened: /checkin asks what. /quit ends, and says how to come back."
    ),
}
"""What moves a part of the way on where an answer alone does not; said once in a sitting."""
MOST_OVERDUE = 3
"""Steps named to somebody who comes back after their days; more of them would only weigh."""


def kept(before: Session, after: Session) -> list[str]:
    """A sentence for each thing of an answer that was kept as more than an answer."""
    theme, known = after.theme, before.theme
    if theme is None:
        return []
    lines = [] if known else [f"Your theme: “{theme.title}”. /theme changes it."]
    if theme.picture and not (known and known.picture):
        lines.append(f"Your picture of success: “{brief(theme.picture).rstrip('.')}”. /picture changes it.")
    return lines


def standing(theme: Theme | None, today: date) -> str:
    """How far somebody has come with a theme, for when they come back."""
    if theme is None:
        return "No theme yet."
    from assistant.goals import State
    from assistant.pages.goals import standing as how

    goal, steps = theme.at_desk, sorted(_dated(theme), key=lambda mini: mini.by or today)
    overdue = [mini for mini in steps if is_overdue(mini, today)]
    coming = [mini for mini in steps if mini not in overdue]
    rows = (
        ("Theme", f"{theme.title}."),
        ("Success picture", theme.picture),
        ("Goal" if goal.state is State.ACTIVE else f"Goal, {how(goal)}", goal.words),
        ("Draft", "" if theme.draft.strip() == goal.words.strip() else theme.draft),
        *(("Next step", open_step(mini, today)) for mini in coming[:1]),
        *(("Its day has passed", open_step(mini, today)) for mini in overdue[:MOST_OVERDUE]),
    )
    return "\n".join(f"{name}: {brief(text)}" for name, text in rows if text)


def _dated(theme: Theme) -> list[MiniGoal]:
    from assistant.goals import State

    return [mini for mini in theme.mini_goals if mini.state is State.ACTIVE and mini.by]


def is_overdue(mini: MiniGoal, today: date) -> bool:
    """Whether the day of an open step has passed."""
    from assistant.goals import State

    return mini.state is State.ACTIVE and mini.by is not None and mini.by < today


def open_step(mini: MiniGoal, today: date) -> str:
    """A step with its day and who is beside the mentee in it."""
    from assistant.dates import say_date

    day = say_date(mini.by, today) if mini.by else "without a day"
    return ", ".join(filter(None, (mini.what.rstrip(" .,;"), day, f"with {mini.who}" if mini.who else "")))


def any_step(mini: MiniGoal, today: date) -> str:
    """A step with what became of it."""
    from assistant.pages.steps import STANDING

    state = "its day has passed" if is_overdue(mini, today) else STANDING[mini.state]
    why = f". Why: {brief(mini.reason)}" if mini.reason else ""
    shown = mini.model_copy(update={"what": brief(mini.what)})
    return f"{open_step(shown, today)} ({state}){why}"


def progress(status: Status) -> str:
    """A status as words for a status line."""
    return {
        "loading": "Loading the model …",
        "reading": f"Reading what was said ({status.done} of {status.total} tokens) …",
        "choosing": f"Choosing among your words ({status.done}) …",
        "writing": "Writing …",
    }[status.doing]


def as_text(candidates: Sequence[Candidate]) -> str:
    """The candidates as a person reads them in a terminal."""
    return "\n\n".join(_as_text(n, c) for n, c in enumerate(candidates, start=1))


def _as_text(number: int, candidate: Candidate) -> str:
    from assistant.candidates import LETTERS

    grounds = "; ".join(f"“{g.quote}” (turn {g.turn})" for g in candidate.grounds)
    rows = (
        *((name, getattr(candidate, field)) for field, name in LETTERS.items()),
        ("First small step", candidate.first_step),
        ("What it leaves aside", candidate.closes_off),
        ("Grows from", grounds),
    )
    return "\n".join([f"{number}. {candidate.title}", *(f"   {name}: {text}" for name, text in rows)])
