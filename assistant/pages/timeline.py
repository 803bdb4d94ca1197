"""The picture of a year: goals, small steps, looks back and energy on one axis of days."""

from __future__ import annotations

from calendar import month_abbr
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, tostring

from assistant.journey import Session
from assistant.pages.account import TITLE, holdings
from assistant.pages.lanes import draw_goals, draw_looks, draw_steps, more
from assistant.pages.lettering import SMALL, width
from assistant.pages.notes import day_name, listed
from assistant.pages.shapes import RADIUS, SHAPE_OF, Shape, draw
from assistant.pages.sheet import FAINT, LEFT, RIGHT, THICK, Sheet
from assistant.pages.window import Window
from assistant.themes import Theme

THEMES: Final = 4
"""In the picture; more would make it a wall, and the text tells of all."""
_AXIS: Final = 49
"""Pixels from the top to the line of days."""


def timeline_svg(session: Session) -> str:
    """The journey as a picture: an SVG document that scales, and reads in light, in dark and on paper."""
    return tostring(timeline(session, session.today), encoding="unicode")


def timeline(session: Session, today: date) -> Element:
    """The journey as a picture, for a page it shall stand in."""
    window = Window.of(session)
    title = f"{TITLE} from {day_name(window.start)} to {day_name(window.end)}"
    sheet = Sheet(window, title, " ".join(_sentences(session, today)))
    _draw_axis(sheet, today)
    if session.themes:
        _draw_themes(sheet, session.themes, today)
    else:
        sheet.down(40)
        sheet.text("Your journey begins here.", size=15)
    _draw_days(sheet, today)
    _draw_key(sheet, session.themes[:THEMES])
    return sheet.finished()


def _sentences(session: Session, today: date) -> Iterator[str]:
    """What is to be seen, for somebody who does not see it."""
    yield f"Today is {day_name(today)}."
    for theme in session.themes[:THEMES]:
        yield f"“{theme.title}”: {listed(holdings([theme]) or ['nothing yet'])}."
        if told := [look.energy for look in theme.check_ins if look.energy is not None]:
            yield f"Energy was {told[0]} at first and {told[-1]} last." if len(told) > 1 else f"Energy was {told[0]}."
    if not session.themes:
        yield "No theme has a name yet."


def _draw_axis(sheet: Sheet, today: date) -> None:
    """The first day, the last, the months between them, and today above them."""
    sheet.down(18)
    sheet.text(f"today, {day_name(today)}", sheet.x(today) - 12, bold=True)
    y = sheet.down(22)
    for day, x, anchor in zip(sheet.window, (LEFT, RIGHT), ("start", "end"), strict=True):
        sheet.number(day_name(day), x, y, anchor)
    sheet.down(_AXIS - sheet.y)
    sheet.line(LEFT, sheet.y, RIGHT, sheet.y, stroke_width="1.5")
    sheet.down(18)
    _draw_months(sheet)
    sheet.down(4)


def _draw_months(sheet: Sheet) -> None:
    year, free = 0, 0.0
    for tick in sheet.window.ticks():
        label = month_abbr[tick.month] if tick.year == year else f"{month_abbr[tick.month]} {tick.year}"
        x = sheet.x(tick) + 4
        if free <= x <= RIGHT - width(label, SMALL):
            sheet.number(label, x, sheet.y, "start")
            year, free = tick.year, x + width(label, SMALL)


def _draw_themes(sheet: Sheet, themes: Sequence[Theme], today: date) -> None:
    for theme in themes[:THEMES]:
        sheet.down(12)
        sheet.rule()
        sheet.down(20)
        sheet.text(theme.title, size=15, bold=True)
        draw_goals(sheet, theme, today)
        draw_steps(sheet, theme)
        draw_looks(sheet, theme)
        sheet.down(6)
    more(sheet, len(themes) - THEMES, "theme")


def _draw_days(sheet: Sheet, today: date) -> None:
    """Lines through the whole picture where a month begins, and for today."""
    for tick in sheet.window.ticks():
        sheet.plumb(tick, _AXIS, **FAINT)
    sheet.plumb(today, _AXIS - 26, stroke_dasharray="5 4", stroke_opacity="0.7")


# -- the key


def _draw_key(sheet: Sheet, themes: Sequence[Theme]) -> None:
    """What the marks mean, as far as there are any."""
    goals = [goal for theme in themes for goal in theme.goals if goal.versions]
    steps = [mini for theme in themes for mini in theme.mini_goals if mini.by]
    used = {SHAPE_OF[goal.state] for goal in goals if not goal.is_active} | {SHAPE_OF[mini.state] for mini in steps}
    used |= {Shape.CHECK_IN for theme in themes if theme.check_ins}
    if goals or used:
        sheet.down(14)
        sheet.rule()
        sheet.down(22)
    x = _draw_bar(sheet) if goals else LEFT
    for shape in (shape for shape in Shape if shape in used):
        if x + width(shape, SMALL) + 4 * RADIUS > RIGHT:
            x = LEFT
            sheet.down(20)
        draw(sheet.root, shape, x + RADIUS, sheet.y - 4)
        x = _label(sheet, shape, x + 2 * RADIUS + 6)


def _draw_bar(sheet: Sheet) -> float:
    y = sheet.y - 4
    sheet.line(LEFT + 2, y, LEFT + 24, y, **THICK)
    return _label(sheet, "a goal, since you accepted it", LEFT + 34)


def _label(sheet: Sheet, words: str, x: float) -> float:
    """Write what a mark means; returns where the next mark may stand."""
    sheet.number(words, x, sheet.y, "start")
    return x + width(words, SMALL) + 16
