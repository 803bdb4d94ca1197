"""The sheet for two people who are stuck: blanks that they fill in by hand, and not a word of any conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, tostring

from assistant.pages.markup import head, under

TITLE: Final = "Bring this to your programme manager"
FOR: Final = (
    "For a mentee and a mentor who have looked at a theme together and get no further. Fill it in by hand, together, "
    "and write only what both of you want to show: nothing stands on it that you have not written here."
)
LAST: Final = "Leaving the theme open for now is a good end of this talk too. So is another theme, or another mentor."
_STYLE: Final = Path(__file__).with_name("stuck.css").read_text(encoding="utf-8")
_RULE: Final = "_" * 60


class Blank(NamedTuple):
    """Something to fill in."""

    head: str
    hint: str
    lines: int
    """Of handwriting; all of them together leave the sheet on one page of A4."""


BLANKS: Final = (
    Blank("Who we are, and the day", "Two names, and how often we have met.", 1),
    Blank("What we set out to do", "The theme or the goal as it stands now; rough words are fine.", 2),
    Blank("Where we are stuck", "What happens when we try, and where it stops. We need not agree on it.", 4),
    Blank("What we tried", "Also what did not help.", 3),
    Blank("What would help", "Time, a contact, an example, a fact, another pair of ears, or something else.", 2),
    Blank("Who could be asked", "Besides the programme manager. Which of us asks, and by which day?", 2),
    Blank("What the three of us agreed", "To be filled in during the talk.", 2),
)


def stuck_html() -> str:
    """The sheet as an HTML document to be printed."""
    page = Element("html", {"lang": "en"})
    head(under(page, "head"), TITLE, _STYLE)
    main = under(under(page, "body"), "main")
    under(main, "h1", TITLE)
    under(main, "p", FOR)
    for blank in BLANKS:
        part = under(main, "section")
        under(part, "h2", blank.head)
        under(part, "p", blank.hint)
        for _ in range(blank.lines):
            under(part, "div", class_="line")
    under(main, "p", LAST)
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def stuck_markdown() -> str:
    """The sheet as a Markdown document; shown or not, its blanks are lines."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield f"# {TITLE}\n\n{FOR}\n"
    for blank in BLANKS:
        yield f"## {blank.head}\n\n{blank.hint}\n"
        yield from [f"{_RULE}\n"] * blank.lines
    yield f"{LAST}\n"
