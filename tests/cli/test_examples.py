from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from assistant.lexicon.themes import ThemeKind
from assistant.pages.stuck import BLANKS, stuck_html, stuck_markdown

SECRET = "the otters of Orkney"


class Reader(HTMLParser):
    """Reads a page as somebody who sees no shapes."""

    heard = ""

    def handle_data(self, data: str) -> None:
        self.heard += f"{data} "


def test_one_of_each_kind(coach: Callable[..., Any]) -> None:
    """Without a theme there is one example of every usual kind, and a line that says how to see more."""
    ran = coach("examples")
    assert ran.code == 0 and ran.out.count("What it leaves aside:") == len(ThemeKind) - 1
    assert "One of each kind; 52 in all." in ran.out


def test_those_about_a_theme(coach: Callable[..., Any]) -> None:
    """With a theme only those about the same come, the ones that were kept open too."""
    told = " ".join(coach("examples", "speaking in front of the whole ward").out.split())
    assert told.count("(public speaking)") == told.count("Before: “") == 7
    assert "Kept open: “" in told and "Why that was right:" in told and "Goal: “" in told


def test_words_that_fit_no_theme(coach: Callable[..., Any]) -> None:
    """Who names a theme that is like none of them reads that nothing fitted, and one of each kind."""
    told = " ".join(coach("examples", "the otters of Orkney").out.split())
    assert "None of the 52 examples is about a theme that I recognise in “the otters of Orkney”" in told
    assert told.count("What it leaves aside:") == len(ThemeKind) - 1 and "Name a theme" not in told


def test_as_a_document(coach: Callable[..., Any]) -> None:
    """Programs get all examples, those about the theme first, with the names of the file."""
    found = coach("examples", "network", "--json").document
    assert (found["theme"], found["kind"], len(found["examples"])) == ("network", "network", 52)
    first = found["examples"][0]
    assert first["theme"] == "network" and {"from", "goal", "kept_open", "why_good", "closes_off"} <= set(first)


@pytest.mark.parametrize("name", ["stuck.html", "stuck.md", "STUCK.HTML"])
def test_the_sheet(coach: Callable[..., Any], talked: Callable[..., Any], tmp_path: Path, name: str) -> None:
    """The sheet to take along has all its blanks, and no word of the conversation that is in the data folder."""
    talked(f"I dream of {SECRET}.", options=("--theme", SECRET))
    ran = coach("examples", "--sheet", tmp_path / name)
    assert ran.code == 0 and str(tmp_path / name) in "".join(ran.out.split("\n")).replace("  ", " ")
    sheet = (tmp_path / name).read_text(encoding="utf-8")
    assert all(blank.head in sheet for blank in BLANKS)
    assert not re.search("otter|Orkney", sheet)


@pytest.mark.parametrize(("name", "said"), [("stuck.pdf", "neither in .html nor"), ("no/x.md", "does not exist")])
def test_a_sheet_that_cannot_be(fails: Callable[..., str], tmp_path: Path, name: str, said: str) -> None:
    """A file that is no page, or in no folder, is refused before anything is written."""
    assert said in fails("examples", "--sheet", tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_the_sheet_says_what_to_fill_in() -> None:
    """Mentee and mentor find the five things that a programme manager needs, with room to write, on one page of A4."""
    asked = [blank.head for blank in BLANKS]
    for wanted in ("set out to do", "are stuck", "tried", "would help", "could be asked"):
        assert any(wanted in head for head in asked)
    assert sum(blank.lines for blank in BLANKS) <= 16 and min(blank.lines for blank in BLANKS) >= 1


def test_both_forms_say_the_same() -> None:
    """As a page and as text the sheet has the same words and the same number of lines to write on."""
    html, text = stuck_html(), stuck_markdown()
    assert html.count('class="line"') == len(re.findall(r"^_+$", text, re.M)) == sum(b.lines for b in BLANKS)
    reader = Reader()
    reader.feed(html[html.index("<main>") :])
    plain = re.sub(r"^(?:_+|#+)\s*", "", text, flags=re.M)
    assert " ".join(reader.heard.split()) == " ".join(plain.split())


def test_the_page_loads_and_runs_nothing() -> None:
    """The page has no script and no address, and its policy lets nothing else in."""
    html = stuck_html()
    assert "default-src 'none'" in html and not re.search(r"<script|<link|https?:|url\(|style=", html)
