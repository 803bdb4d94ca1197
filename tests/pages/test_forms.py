"""The page and the text: what they promise beside the words in them."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from datetime import date
from itertools import pairwise

import pytest

from assistant.journey import Session
from assistant.pages import as_html, as_markdown
from assistant.pages.account import account_of
from assistant.pages.markdown import escaped

TODAY = date(2027, 3, 10)
NAMES = ["year", "busy", "empty"]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_needs_nothing_else(name: str, request: pytest.FixtureRequest) -> None:
    """The page asks for no script, picture, font or file, and forbids them all to itself."""
    page = as_html(request.getfixturevalue(name), today=TODAY)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert not re.search(r"<script|<link|<img|\ssrc=|\shref=|url\(|@import|\son\w+=|\sstyle=", page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'http-equiv="Content-Security-Policy" content="{policy}"' in page


@pytest.mark.parametrize("name", NAMES)
def test_headings_come_in_order(name: str, request: pytest.FixtureRequest) -> None:
    """There is one first heading, and none skips a level, so that a screen reader finds its way."""
    levels = [int(n) for n in re.findall(r"<h(\d)", as_html(request.getfixturevalue(name), today=TODAY))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_is_made_for_small_screens_dark_rooms_and_paper(year: Session) -> None:
    """The page says how it looks in the dark, in print and on a telephone, and the picture can be scrolled by key."""
    page = as_html(year, today=TODAY)
    assert all(f"@media {kind}" in page for kind in ("print", "(prefers-color-scheme: dark)", "(max-width: 30rem)"))
    assert 'name="viewport"' in page and re.search(r'class="picture" role="region" tabindex="0" aria-label="', page)


@pytest.mark.parametrize("name", NAMES)
def test_all_forms_tell_the_same(name: str, request: pytest.FixtureRequest) -> None:
    """Every sentence of the account stands in the page and in the text."""
    session = request.getfixturevalue(name)
    account = account_of(session, today=TODAY)
    sections, notes = list(account.sections), [*account.notes, *(moment.note for moment in account.moments)]
    for section in sections:
        sections.extend(section.sections)
        notes += [section.head, *section.notes, *(note for point in section.points for note in point)]
    page, text = as_html(session, today=TODAY), as_markdown(session, today=TODAY)
    assert all(note.says in page and note.says in text for note in notes)
    assert all(note.words in page for note in notes)


def test_the_text_of_a_year(year: Session) -> None:
    """The text has headings, quotations, lists and the days as a table."""
    text = as_markdown(year, today=TODAY)
    for piece in (
        "# Your journey\n",
        "## Your theme: Being heard in meetings\n",
        "\n> I say what I think in each meeting.\n>\n> Ana would notice it first.\n",
        "\n- By 20 January 2027, done, for goal 1: “Ask Ana how she does it” – Beside you: “Ana”\n",
        "\n| Day | What |\n| --- | --- |\n| 22 November 2026 | You began. |\n",
        "\n| 10 March 2027 | Today. |\n",
    ):
        assert piece in text
    assert text.endswith("|\n")


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("plain words, 7 of 10.", "plain words, 7 of 10."),
        ("1. first", "1\\. first"),
        ("12) twelfth", "12\\) twelfth"),
        ("- dash", "\\- dash"),
        ("well-known", "well-known"),
        ("at 9:30 or so: yes", "at 9\\:30 or so: yes"),
        ("www.x.org", "www\\.x\\.org"),
        ("a\nb", "a b"),
    ],
)
def test_words_are_escaped_where_they_must_be(words: str, safe: str) -> None:
    """What could be read as markup is escaped, and ordinary sentences stay as they were written."""
    assert escaped(words) == safe


def test_a_crowded_journey_is_told_quickly(busy: Session) -> None:
    """Thirty goals, sixty small steps and forty looks back take no longer than a moment."""
    began = time.perf_counter()
    as_html(busy, today=TODAY)
    assert time.perf_counter() - began < 2
