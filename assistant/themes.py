"""A learning theme and all that grows out of it: each thing that happens makes a new one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from assistant import events as e
from assistant.authorship import Ledger, Span
from assistant.events import Event
from assistant.goals import CheckIn, Fate, Goal, MiniGoal, Rating, State, Version
from assistant.value import Value

STATES = 40
"""States of a draft in which words are looked for that come back: with one a second, some minutes of writing."""


class Theme(Value):
    """A broad direction of learning, and what grew out of it so far."""

    id: str
    title: str
    picture: str = ""
    """What success will look like, in the mentee's words."""
    kept_open: bool = False
    """The mentee chose to stay with the theme rather than narrow it now. A good outcome."""
    direction: str = ""
    """Where it leads while it stays open, in the mentee's words."""
    to_explore: str = ""
    """What the mentee wants to look at next while it stays open."""
    goals: tuple[Goal, ...] = ()
    goal_id: str = ""
    """Id of the goal that lies on the desk; empty for the first one."""
    mini_goals: tuple[MiniGoal, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()

    @property
    def at_desk(self) -> Goal:
        """The goal that lies on the desk; an empty one where nothing was written yet."""
        return self.named(self.goal_id)

    def named(self, id: str) -> Goal:
        """The goal with this id, as yet unwritten where there is none. The first goal needs no id of its own."""
        return next((goal for goal in self.goals if goal.id == (id or self.id)), Goal(id=id or self.id))

    @property
    def draft(self) -> str:
        """The goal on the desk as far as it is written."""
        return self.at_desk.draft.text

    @property
    def goal(self) -> str:
        """The goal on the desk as the mentee accepted it; empty while it is open."""
        return self.at_desk.words

    @property
    def next_step(self) -> MiniGoal | None:
        """The open mini-goal whose day comes first."""
        dated = [mini for mini in self.mini_goals if mini.state is State.ACTIVE and mini.by]
        return min(dated, key=lambda mini: mini.by or date.max, default=None)

    def after(self, event: Event) -> Theme:
        """The theme once this event has happened to it.

        Raises:
            ValidationError: the event lacks something that its kind needs.
        """
        body, step = STEPS[event.type]
        return step(self, event, body.model_validate(event.body))

    def _with(self, goal: Goal) -> Theme:
        """The theme with this goal as it now is, on the desk."""
        known = any(g.id == goal.id for g in self.goals)
        goals = tuple(goal if g.id == goal.id else g for g in self.goals) if known else (*self.goals, goal)
        return self.model_copy(update={"goals": goals})


def _ledger(body: e.Drafted) -> Ledger:
    """Whose words a text is made of; all the mentee's own where a record does not say."""
    if body.spans and "".join(span.text for span in body.spans) == body.text:
        return Ledger(spans=body.spans)
    return Ledger(spans=(Span(text=body.text),)) if body.text else Ledger()


def _picture_kept(theme: Theme, event: Event, body: e.Kept) -> Theme:
    return theme.model_copy(update={"picture": body.text})


def _draft_written(theme: Theme, event: Event, body: e.Drafted) -> Theme:
    goal = theme.named(body.goal)
    return theme._with(_rewritten(goal, body))


def _rewritten(goal: Goal, body: e.Drafted) -> Goal:
    """The goal with another draft. What the mentee has not seen before they wrote this is set aside."""
    earlier = (*goal.earlier, goal.draft)[-STATES:]
    before = goal.draft.text.strip()
    seen = body.over is None or before in (body.over.strip(), body.text.strip(), "")
    aside = goal.set_aside if seen else (*goal.set_aside, goal.draft)
    return goal.model_copy(update={"draft": _ledger(body), "earlier": earlier, "set_aside": aside})


def _goal_accepted(theme: Theme, event: Event, body: e.Drafted) -> Theme:
    goal = _rewritten(theme.named(body.goal), body)
    versions = (*goal.versions, Version(at=event.at, ledger=goal.draft))
    again = () if goal.state is State.ACTIVE else (Fate(at=event.at, state=State.ACTIVE),)
    changes = {"versions": versions, "fates": (*goal.fates, *again)}
    return theme._with(goal.model_copy(update=changes)).model_copy(update={"kept_open": False})


def _goal_chosen(theme: Theme, event: Event, body: e.OfGoal) -> Theme:
    return theme._with(theme.named(body.goal)).model_copy(update={"goal_id": body.goal})


def _goal_settled(theme: Theme, event: Event, body: e.Settled) -> Theme:
    goal = theme.named(body.goal)
    fate = Fate(at=event.at, state=body.state, reason=body.reason, into=body.into)
    return theme._with(goal.model_copy(update={"fates": (*goal.fates, fate)}))


def _goal_rated(theme: Theme, event: Event, body: e.Rated) -> Theme:
    goal = theme.named(body.goal)
    rating = Rating(at=event.at, letter=body.letter, value=body.value, why=body.why)
    return theme._with(goal.model_copy(update={"ratings": (*goal.ratings, rating)}))


def _levels_set(theme: Theme, event: Event, body: e.Levels) -> Theme:
    changes = {"levels": body.levels, "weight": body.weight}
    return theme._with(theme.named(body.goal).model_copy(update=changes))


def _kept_open(theme: Theme, event: Event, body: e.KeptOpen) -> Theme:
    return theme.model_copy(
        update={
            "kept_open": True,
            "direction": body.direction or theme.direction,
            "to_explore": body.to_explore or theme.to_explore,
        }
    )


def _mini_goal_set(theme: Theme, event: Event, body: e.Mini) -> Theme:
    said = {"at": event.at, "what": body.what, "who": body.who, "by": body.by}
    known = next((mini for mini in theme.mini_goals if mini.id == body.mini_goal), None)
    mini = known.model_copy(update=said) if known else MiniGoal(id=body.mini_goal, goal=body.goal, **said)
    return _with_mini(theme, mini)


def _first_step_set(theme: Theme, event: Event, body: e.FirstStep) -> Theme:
    """The only mini-goal there was before there were several."""
    return _with_mini(theme, MiniGoal(id=theme.id, at=event.at, goal=theme.goal_id, what=body.text, by=body.by))


def _with_mini(theme: Theme, mini: MiniGoal) -> Theme:
    known = any(m.id == mini.id for m in theme.mini_goals)
    minis = tuple(mini if m.id == mini.id else m for m in theme.mini_goals) if known else (*theme.mini_goals, mini)
    return theme.model_copy(update={"mini_goals": minis})


def _mini_goal_settled(theme: Theme, event: Event, body: e.MiniSettled) -> Theme:
    changes = {"state": body.state, "reason": body.reason}
    minis = (m.model_copy(update=changes) if m.id == body.mini_goal else m for m in theme.mini_goals)
    return theme.model_copy(update={"mini_goals": tuple(minis)})


def _checked_in(theme: Theme, event: Event, body: e.CheckedIn) -> Theme:
    told = body.model_dump(include=set(CheckIn.model_fields))
    return theme.model_copy(update={"check_ins": (*theme.check_ins, CheckIn(at=event.at, **told))})


STEPS: dict[str, tuple[type[e.Chosen], Callable[[Theme, Event, Any], Theme]]] = {
    e.PICTURE_KEPT: (e.Kept, _picture_kept),
    e.DRAFT_WRITTEN: (e.Drafted, _draft_written),
    e.GOAL_ACCEPTED: (e.Drafted, _goal_accepted),
    e.GOAL_CHOSEN: (e.OfGoal, _goal_chosen),
    e.GOAL_SETTLED: (e.Settled, _goal_settled),
    e.GOAL_RATED: (e.Rated, _goal_rated),
    e.LEVELS_SET: (e.Levels, _levels_set),
    e.THEME_KEPT_OPEN: (e.KeptOpen, _kept_open),
    e.MINI_GOAL_SET: (e.Mini, _mini_goal_set),
    e.FIRST_STEP_SET: (e.FirstStep, _first_step_set),
    e.MINI_GOAL_SETTLED: (e.MiniSettled, _mini_goal_settled),
    e.CHECKED_IN: (e.CheckedIn, _checked_in),
}
"""What each kind of event does to the theme that its body names."""
SETTLES = frozenset({e.GOAL_ACCEPTED, e.THEME_KEPT_OPEN, e.MINI_GOAL_SET, e.FIRST_STEP_SET})
"""With these a part of the way is done."""
