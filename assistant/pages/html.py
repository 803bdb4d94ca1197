"""A sheet as one page that needs nothing else: no script, no font, no picture from anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, tostring

from assistant.journey import Session
from assistant.pages.account import account_of
from assistant.pages.markup import head, under
from assistant.pages.notes import BLANK, Moment, Note, Section, Sheet, day_name, one_line
from assistant.pages.timeline import timeline

_STYLE, _ON_PAPER = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("page.css", "brief.css"))
"""What all pages look like, and what is added for those that somebody takes to a meeting on paper."""
_QUOTED: Final = re.compile(r"(?<=“)([^“”]+)(?=”)")
_DEEPEST: Final = 6
"""Levels of headings that there are."""


def as_html(session: Session, *, today: date) -> str:
    """The journey as an HTML document, with the picture first and all of it as text below.

    Args:
        session: What it tells of.
        today: The day it is told on.
    """
    account = account_of(session, today=today)
    page, main = _begun(account, _STYLE)
    frame = under(main, "div", class_="picture", role="region", tabindex="0", aria_label="The picture of your journey")
    frame.append(timeline(session, account.today))
    for section in account.sections:
        _section(main, section, 2)
    _table(main, account.moments)
    return _document(page)


def sheet_html(sheet: Sheet) -> str:
    """A sheet as an HTML document, small enough in print to be taken along."""
    page, main = _begun(sheet, _STYLE + _ON_PAPER)
    for section in sheet.sections:
        _section(main, section, 2)
    return _document(page)


def _begun(sheet: Sheet, style: str) -> tuple[Element, Element]:
    """A page with its title and what comes before the first heading, and where the rest goes."""
    page = Element("html", {"lang": "en"})
    head(under(page, "head"), one_line(sheet.title), style)
    main = under(under(page, "body"), "main")
    under(main, "h1", sheet.title)
    _notes(main, sheet.notes)
    return page, main


def _document(page: Element) -> str:
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _section(parent: Element, section: Section, level: int) -> None:
    part = under(parent, "section")
    _note(under(part, f"h{min(level, _DEEPEST)}"), section.head, "span")
    _notes(part, section.notes)
    points = under(part, "ol" if section.numbered else "ul") if section.points else part
    for point in section.points:
        item = under(points, "li")
        for note in point:
            _note(under(item, "p"), note, "q")
    if section.blanks:
        _form(part, section.blanks)
    for below in section.sections:
        _section(part, below, level + 1)


def _notes(parent: Element, notes: Sequence[Note]) -> None:
    for note in notes:
        paragraph = under(parent, "p", note.says)
        if note.mixed:
            _mixed(paragraph, note.mixed)
        if note.words:
            under(parent, "blockquote", note.words, dir="auto")


def _note(element: Element, note: Note, tag: str) -> None:
    """A sentence with the words it introduces behind it, which keep the direction of their writing to themselves."""
    element.text = f"{note.says} ".lstrip() if note.words else note.says
    if note.words:
        under(element, tag, note.words, dir="auto")
    if note.mixed:
        _mixed(element, note.mixed)


def _mixed(element: Element, text: str) -> None:
    """A sentence in which the words between quotation marks are set apart."""
    ours, *rest = _QUOTED.split(text)
    element.text = ours
    for words, after in zip(rest[::2], rest[1::2], strict=True):
        under(element, "span", words, class_="theirs", dir="auto").tail = after


def _form(part: Element, columns: Sequence[str]) -> None:
    table = under(part, "table", class_="form")
    names = under(under(table, "thead"), "tr")
    for name in columns:
        under(names, "th", name, scope="col")
    rows = under(table, "tbody")
    for _ in range(BLANK):
        row = under(rows, "tr")
        for _ in columns:
            under(row, "td")


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
