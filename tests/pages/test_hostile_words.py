"""Whatever people write stays words: in the page, in the picture and in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from xml.etree.ElementTree import fromstring

import mistune
import pytest

from assistant.journey import Session
from assistant.pages import as_html, as_markdown, timeline_svg
from assistant.transcript import clean

TODAY = date(2027, 3, 10)
HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "</blockquote></section></main><h1>Mine</h1>",
    "</svg><b>bold</b>",
    "]]><b>bold</b>",
    "<!-- comment --",
    "<!DOCTYPE html><html>",
    "<?php echo 1 ?>",
    "</title></style><style>*{display:none}</style>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src=https://example.org></iframe>",
    '" onmouseover="alert(1)',
    "' style='color:red",
    "&lt;b&gt; &amp; &#60;script&#62; &nbsp;",
    "[link](https://example.org)",
    "[link](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "[ref]: https://example.org 'title'",
    "[ref][ref] [^1] [^1]: note",
    "https://example.org/path?a=b&c=d",
    "www.example.org and example.org",
    "<https://example.org> mailto:ana@example.org",
    "ana@example.org wrote xmpp:ana@example.org",
    "HTTP://EXAMPLE.ORG ftp://example.org",
    "# heading\n## another\nSetext\n======",
    "- list\n+ list\n* list\n1. list\n2) list",
    "> quote\n>> deeper",
    "```python\nprint()\n```\n~~~\nmore",
    "    indented code\n\ttab",
    "**bold** _it_ __b__ ~~gone~~ `code` ==mark==",
    "| a | b |\n| --- | --- |\n| c | d |",
    "$x^2$ $$y$$ \\(z\\) \\[w\\]",
    "---\n***\n___\ntitle: yaml\n---",
    "- [ ] task\n- [x] done",
    "\\<b\\> \\[a](b) \\\\",
    "nul \x00 bell \x07 escape \x1b[31m delete \x7f",
    "turned \u202ealert\u202c \u2066isolated\u2069 \u200f",
    "half \ud83d of a pair, and \udc00",
    "no character \ufffe \uffff, lines \u2028 and \u2029 and \x85",
    "a\u0301\u0302\u0303" * 200,
    "שלום עולם مرحبا 你好 🎈👩🏽‍🚀",
    "word" * 5000,
]


def _without_picture(page: str) -> str:
    return re.sub(r"<svg.*</svg>", "", page, flags=re.S)


@pytest.fixture(scope="module", params=HOSTILE, ids=lambda text: ascii(text[:24]))
def words(request: pytest.FixtureRequest) -> str:
    """One such text, as it gets through the desk into the history, with a harmless word behind it."""
    return f"{clean(request.param)} after"


@pytest.fixture(scope="module")
def session(words: str, made_of: Callable[[str], Session]) -> Session:
    return made_of(words)


def test_in_the_page_words_are_no_elements(
    session: Session, made_of: Callable[[str], Session], skeleton: Callable[[str], Any]
) -> None:
    """A page of hostile words has exactly the elements and attributes that a page of harmless words has."""
    hostile, harmless = (
        skeleton(_without_picture(as_html(s, today=TODAY))) for s in (session, made_of("before and after"))
    )
    assert hostile.found == harmless.found
    assert hostile.odd == []


def test_in_the_page_no_word_is_lost(session: Session, words: str, skeleton: Callable[[str], Any]) -> None:
    """The title of a theme, however it is written, is read in the page letter by letter."""
    shown = "".join(skeleton(_without_picture(as_html(session, today=TODAY))).words)
    letters = "".join(c for c in words if c.isalnum())
    assert letters in "".join(c for c in shown if c.isalnum())


def test_no_form_holds_what_a_document_may_not(session: Session) -> None:
    """No control character, no half character and no mark that turns the line round reaches a file."""
    for form in (as_html(session, today=TODAY), as_markdown(session, today=TODAY), timeline_svg(session)):
        form.encode("utf-8")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", form)


def test_the_picture_is_xml_with_our_elements_only(session: Session) -> None:
    """The picture of hostile words is well-formed, and no attribute of it comes from them."""
    root = fromstring(timeline_svg(session))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "text", "line", "circle", "path"}
    values = {value for element in root.iter() for value in element.attrib.values()}
    assert all(re.fullmatch(r"[\w .,-]+", value) for value in values)


PLUGINS = "table url strikethrough footnotes math task_lists def_list abbr mark insert superscript subscript".split()
ALLOWED = {"heading", "paragraph", "text", "blank_line", "block_quote", "list", "list_item", "block_text", "softbreak"}
TABLE = {"table", "table_head", "table_body", "table_row", "table_cell"}


def kinds(tokens: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for token in tokens:
        yield token["type"], token.get("attrs", {}).get("level")
        yield from kinds(token.get("children", []))


def test_in_the_text_words_are_no_markup(session: Session) -> None:
    """Read with every extension there is, the words give no link, picture, tag, formula, list or heading."""
    read = mistune.create_markdown(renderer="ast", plugins=PLUGINS)
    found = list(kinds(read(as_markdown(session, today=TODAY))))  # type: ignore[arg-type]
    assert {kind for kind, _ in found} <= ALLOWED | TABLE
    assert sum(kind == "heading" and level == 1 for kind, level in found) == 1


def test_in_the_text_the_table_keeps_its_columns(session: Session) -> None:
    """Each day of the table has two cells, whatever happened on it."""
    rows = as_markdown(session, today=TODAY).split("| --- | --- |\n")[1].strip().split("\n")
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)


def test_words_that_never_went_through_the_desk(year: Session) -> None:
    """Half characters in a session that some other program built are replaced, and the page is made."""
    theme = year.themes[0].model_copy(update={"title": "half \ud83d", "picture": "\udc00 half"})
    session = year.model_copy(update={"themes": (theme,)})
    for form in (as_html(session, today=TODAY), as_markdown(session, today=TODAY), timeline_svg(session)):
        assert "half" in form and form.encode("utf-8")
