"""What a person reads in a terminal beside the conversation: what is kept, what can be done here, what was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.cli.terminal import brief
from assistant.phases import Phase

if TYPE_CHECKING:
    from assistant.goals import Candidate
    from assistant.journey import Session, Theme
    from assistant.runtime.base import Status

HINTS = {
    Phase.NARROWING: (
        "From here on you decide: /draft WORDS keeps a goal as far as it is written, /ideas shows sketches from your "
        "own words, /goal WORDS is your goal, /stay keeps the theme open."
    ),
    Phase.PLANNING: "/step keeps a first small step with its day: /step ask for ten minutes by 3 December.",
    Phase.REVIEWING: "Go on writing, now or when something has happened. /quit ends, and says how to come back.",
}
"""What moves a part of the way on where an answer alone does not; said once in a sitting."""


def kept(before: Session, after: Session) -> list[str]:
    """A sentence for each thing of an answer that was kept as more than an answer."""
    theme, known = after.theme, before.theme
    if theme is None:
        return []
    lines = [] if known else [f"Your theme: “{theme.title}”. /theme changes it."]
    if theme.picture and not (known and known.picture):
        lines.append(f"Your picture of success: “{brief(theme.picture).rstrip('.')}”. /picture changes it.")
    return lines


def standing(theme: Theme | None) -> str:
    """How far somebody has come with a theme, for when they come back."""
    if theme is None:
        return "No theme yet."
    rows = (
        ("Theme", f"{theme.title}."),
        ("Success picture", theme.picture),
        ("Draft", "" if theme.goal else theme.draft),
        ("Goal", theme.goal),
        ("First step", first_step(theme)),
    )
    return "\n".join(f"{name}: {brief(text)}" for name, text in rows if text)


def first_step(theme: Theme) -> str:
    """The first step with its day, or nothing."""
    return f"{theme.first_step} ({theme.first_step_by})" if theme.first_step else ""


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
    from assistant.goals import LETTERS

    grounds = "; ".join(f"“{g.quote}” (turn {g.turn})" for g in candidate.grounds)
    rows = (
        *((name, getattr(candidate, field)) for field, name in LETTERS.items()),
        ("First small step", candidate.first_step),
        ("What it leaves aside", candidate.closes_off),
        ("Grows from", grounds),
    )
    return "\n".join([f"{number}. {candidate.title}", *(f"   {name}: {text}" for name, text in rows)])
