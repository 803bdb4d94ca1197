"""The goals of a theme and what is on the way to them, as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from assistant.goals import FEW, CheckIn, Goal, MiniGoal, State
from assistant.journey import Session
from assistant.pages import timeline_svg
from assistant.themes import Theme
from assistant.widgets.drawing.days import day_in_words
from assistant.widgets.drawing.desk import share_in_words

MANY = "{} goals are open at once. Most people do well with up to three; any of them can rest and come back."
IN_WORDS = ("Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
"""Numbers above `FEW`, as a sentence begins with them."""


def year(session: Session | None) -> dict[str, Any]:
    """Goals, small steps and check-ins of the present theme; empty while there is none."""
    if session is None or session.theme is None:
        return {}
    theme = session.theme
    return {
        "theme": theme.id,
        "phase": str(session.phase),
        "goal_id": theme.at_desk.id,
        "goals": [_goal(theme, goal) for goal in sorted(theme.goals, key=_rank) if goal.versions or goal.draft.text],
        "many": _many(theme.goals),
        "steps": [_step(session, mini) for mini in sorted(theme.mini_goals, key=_turn)],
        "check_ins": [_check_in(theme, check) for check in reversed(theme.check_ins)],
        "today": session.today.isoformat(),
        "ends": session.ends.isoformat(),
        "picture": timeline_svg(session),
    }


def _many(goals: Iterable[Goal]) -> str:
    """A kind word where more goals are open than go well beside each other; it forbids nothing."""
    above = sum(goal.is_active for goal in goals) - FEW
    if above <= 0:
        return ""
    return MANY.format(IN_WORDS[above - 1] if above <= len(IN_WORDS) else FEW + above)


def _rank(goal: Goal) -> int:
    """Active goals come first, then parked ones, then those that came to an end."""
    return {State.ACTIVE: 0, State.PARKED: 1}.get(goal.state, 2)


def _turn(mini: MiniGoal) -> tuple[bool, date]:
    """Open steps come first, and of them the one whose day comes first."""
    return mini.state is not State.ACTIVE, mini.by or date.max


def _goal(theme: Theme, goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id,
        "words": goal.words or goal.draft.text,
        "is_goal": bool(goal.versions),
        "at_desk": goal.id == theme.at_desk.id,
        "state": str(goal.state),
        "reason": goal.reason,
        "into": theme.named(goal.into).words if goal.into else "",
        "since": day_in_words(goal.versions[0].at) if goal.versions else "",
        "share": share_in_words(goal.versions[-1].ledger if goal.versions else goal.draft),
        "levels": list(goal.levels),
        "weight": goal.weight,
    }


def _step(session: Session, mini: MiniGoal) -> dict[str, Any]:
    return {
        "id": mini.id,
        "what": mini.what,
        "who": mini.who,
        "by": mini.by.isoformat() if mini.by else "",
        "by_words": day_in_words(mini.by) if mini.by else "",
        "state": str(mini.state),
        "reason": mini.reason,
        "overdue": bool(mini.state is State.ACTIVE and mini.by and mini.by < session.today),
    }


def _check_in(theme: Theme, check: CheckIn) -> dict[str, Any]:
    return {
        "when": day_in_words(check.at),
        "goal": theme.named(check.goal).words if check.goal else "",
        **check.model_dump(include={"happened", "surprised", "learned", "energy", "level"}),
    }
