"""What the picture shows of one theme: a bar for each goal, a mark for each small step, a line for energy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from assistant.dates import local_day
from assistant.goals import Goal, Letter, MiniGoal, State
from assistant.pages.goals import numbered, standing
from assistant.pages.lettering import SMALL
from assistant.pages.markup import under
from assistant.pages.notes import counted, day_name
from assistant.pages.shapes import RADIUS, SHAPE_OF, Shape, draw
from assistant.pages.sheet import FAINT, LEFT, RIGHT, ROOM, THICK, Sheet
from assistant.pages.steps import STANDING
from assistant.themes import Theme

GOALS, STEPS = 6, 10
"""Shown of one theme: what is on the way comes first. The text tells of all."""
_BESIDE: Final = 34
"""Pixels a mark takes with its number."""
_SCALE: Final = 56
"""Pixels between energy 0 and energy 10."""
_APART: Final = 24
"""Pixels between two numbers on the line of energy; those that would stand closer are left out."""


def more(sheet: Sheet, count: int, thing: str) -> None:
    """Say that there are others."""
    if count > 0:
        sheet.down(20)
        sheet.text(f"and {counted(count, thing).replace(' ', ' more ', 1)}", size=SMALL)


# -- goals


def draw_goals(sheet: Sheet, theme: Theme, today: date) -> None:
    """A bar for each goal, from the day it was accepted to today, or to the last that was heard of it."""
    numbers = numbered(theme)
    goals = [goal for goal in theme.goals if goal.versions]
    shown = sorted(goals, key=lambda goal: not goal.is_active)[:GOALS]
    for goal in sorted(shown, key=goals.index):
        _draw_goal(sheet, goal, numbers[goal.id], _end(goal, today))
    more(sheet, len(goals) - len(shown), "goal")


def _end(goal: Goal, today: date) -> date:
    """Today while it is on the way, else the day on which the mentee settled it."""
    return local_day(goal.settled) if goal.settled else today


def _draw_goal(sheet: Sheet, goal: Goal, number: int, end: date) -> None:
    start = sheet.x(local_day(goal.versions[0].at))
    stop = max(start, sheet.x(end))
    sheet.down(22)
    sheet.text(f"Goal {number}, {standing(goal)}: {goal.words}", start)
    y = sheet.down(11)
    sheet.line(start, y, stop, y, **THICK)
    if not goal.is_active:
        draw(sheet.root, SHAPE_OF[goal.state], min(stop + 3 * RADIUS, RIGHT), y)
    sheet.down(5)


# -- small steps


def draw_steps(sheet: Sheet, theme: Theme) -> None:
    """A mark with a number on the day of each small step, and below what the numbers mean."""
    steps = [(mini.by, mini) for mini in theme.mini_goals if mini.by]
    newest_first = sorted(steps, key=lambda step: step[0], reverse=True)
    shown = sorted(newest_first, key=lambda step: step[1].state is not State.ACTIVE)[:STEPS]
    shown.sort(key=lambda step: step[0])
    if shown:
        sheet.down(22)
        sheet.text("Small steps", size=SMALL)
        _draw_marks(sheet, shown)
    for number, (day, mini) in enumerate(shown, start=1):
        y = sheet.down(19)
        draw(sheet.root, SHAPE_OF[mini.state], LEFT + RADIUS, y - RADIUS + 1)
        sheet.number(str(number), LEFT + 30, y, "end")
        sheet.text(f"{mini.what} ({STANDING[mini.state]}, {day_name(day)})", LEFT + 38, size=SMALL, room=ROOM - 38)
    more(sheet, len(theme.mini_goals) - len(shown), "small step")


def _draw_marks(sheet: Sheet, steps: Sequence[tuple[date, MiniGoal]]) -> None:
    """Each on its day; where two would touch, the later one goes a line further down."""
    top, free = sheet.down(18), list[float]()
    for number, (day, mini) in enumerate(steps, start=1):
        x = sheet.x(day)
        turned = x + _BESIDE > RIGHT
        left = x - _BESIDE if turned else x - RADIUS
        level = next((n for n, edge in enumerate(free) if edge <= left), len(free))
        free[level : level + 1] = [left + _BESIDE + 2 * RADIUS]
        y = top + 18 * level
        draw(sheet.root, SHAPE_OF[mini.state], x, y)
        away = RADIUS + 4
        sheet.number(str(number), x - away if turned else x + away, y + 4, "end" if turned else "start")
    sheet.down(18 * (len(free) - 1) + 4)


# -- looking back


def draw_looks(sheet: Sheet, theme: Theme) -> None:
    """A mark for each time somebody looked back, and above them the energy they told of, then or of a goal."""
    told = [(local_day(look.at), look.energy) for look in theme.check_ins if look.energy is not None]
    rated = (rating for goal in theme.goals for rating in goal.ratings if rating.letter is Letter.ENERGY)
    told += [(local_day(rating.at), rating.value) for rating in rated]
    if not theme.check_ins and not told:
        return
    sheet.down(22)
    sheet.text("Energy from 0 to 10, and when you looked back" if told else "Looking back", size=SMALL)
    if told:
        _draw_energy(sheet, sorted(told))
    y = sheet.down(26 if told else 16)
    for look in theme.check_ins:
        draw(sheet.root, Shape.CHECK_IN, sheet.x(local_day(look.at)), y)
    sheet.down(4)


def _draw_energy(sheet: Sheet, told: Sequence[tuple[date, int]]) -> None:
    top = sheet.down(24)
    bottom = sheet.down(_SCALE)
    for value, y in ((10, top), (0, bottom)):
        sheet.line(LEFT, y, RIGHT, y, **FAINT)
        sheet.number(str(value), LEFT - 8, y + 4, "end")
    points = [(sheet.x(day), bottom - _SCALE * value / 10) for day, value in told]
    for (x1, y1), (x2, y2) in pairwise(points):
        sheet.line(x1, y1, x2, y2, stroke_width="1.5")
    for x, y in points:
        under(sheet.root, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2.5")
    for place in _spread([x for x, _ in points]):
        x, y = points[place]
        sheet.number(str(told[place][1]), x, y + 17 if _is_valley([y for _, y in points], place) else y - 8)


def _spread(places: Sequence[float]) -> Iterator[int]:
    """Which of these stand far enough from each other for a number, the last one first of all."""
    free = float("inf")
    for number in reversed(range(len(places))):
        if places[number] <= free:
            free = places[number] - _APART
            yield number


def _is_valley(heights: Sequence[float], place: int) -> bool:
    """Whether the line comes down to this point and goes up again; further down is more."""
    around = [heights[n] for n in (place - 1, place + 1) if 0 <= n < len(heights)]
    return len(around) > 0 and all(height < heights[place] for height in around)
