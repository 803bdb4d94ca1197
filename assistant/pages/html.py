"""The journey as one page that needs nothing else: no script, no font, no picture from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, tostring

from assistant.journey import Session
from assistant.pages.account import account_of
from assistant.pages.markup import head, under
from assistant.pages.notes import Moment, Note, Section, day_name
from assistant.pages.timeline import timeline

_STYLE: Final = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
_DEEPEST: Final = 6
"""Levels of headings that there are."""


def as_html(session: Session, *, today: date) -> str:
    """The journey as an HTML document, with the picture first and all of it as text below.

    Args:
        session: What it tells of.
        today: The day it is told on.
    """
    account = account_of(session, today=today)
    page = Element("html", {"lang": "en"})
    head(under(page, "head"), account.title, _STYLE)
    main = under(under(page, "body"), "main")
    under(main, "h1", account.title)
    _notes(main, account.notes)
    frame = under(main, "div", class_="picture", role="region", tabindex="0", aria_label="The picture of your journey")
    frame.append(timeline(session, account.today))
    for section in account.themes:
        _section(main, section, 2)
    _table(main, account.moments)
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _section(parent: Element, section: Section, level: int) -> None:
    part = under(parent, "section")
    _note(under(part, f"h{min(level, _DEEPEST)}"), section.head, "span")
    _notes(part, section.notes)
    points = under(part, "ul") if section.points else part
    for point in section.points:
        item = under(points, "li")
        for note in point:
            _note(under(item, "p"), note, "q")
    for below in section.sections:
        _section(part, below, level + 1)


def _notes(parent: Element, notes: Sequence[Note]) -> None:
    for note in notes:
        under(parent, "p", note.says)
        if note.words:
            under(parent, "blockquote", note.words, dir="auto")


def _note(element: Element, note: Note, tag: str) -> None:
    """A sentence with the words it introduces behind it, which keep the direction of their writing to themselves."""
    element.text = f"{note.says} " if note.words else note.says
    if note.words:
        under(element, tag, note.words, dir="auto")


def _table(main: Element, moments: Sequence[Moment]) -> None:
    part = under(main, "section")
    under(part, "h2", "Day by day")
    table = under(part, "table")
    head = under(under(table, "thead"), "tr")
    for name in ("Day", "What"):
        under(head, "th", name, scope="col")
    rows = under(table, "tbody")
    for moment in moments:
        row = under(rows, "tr")
        under(row, "th", day_name(moment.day), scope="row")
        _note(under(row, "td"), moment.note, "q")
