from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.brief.document import Brief, ModelName, Summary, read_brief
from assistant.brief.items import Kind
from assistant.pages.brief import brief_page, shared_sections
from assistant.pages.html import sheet_html
from assistant.pages.markdown import escaped, sheet_markdown

FOLDER = Path(__file__).resolve().parents[1] / "data" / "briefs"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def sample(name: str) -> Brief:
    path = FOLDER / f"{name}.json"
    return read_brief(path.read_bytes(), path.name)


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_is_shared_is_on_the_page(name: str) -> None:
    """Each word, day, energy and name in the file can be read, so that nobody approves what they did not see."""
    brief = sample(name)
    page, text = sheet_html(brief_page(brief)), sheet_markdown(brief_page(brief))
    for words in (brief.sender, brief.mentor, brief.summary.text):
        assert words in page and escaped(words) in text
    for item in brief.items:
        for words in (item.words, item.surprised, item.learned):
            assert words in page and escaped(words) in text
        if item.day:
            assert f"{item.day.day} " in text and str(item.day.year) in text
        if item.energy is not None:
            assert f"energy {item.energy} of 10" in text


@pytest.mark.parametrize("name", NAMES)
def test_each_item_stands_there_once(name: str) -> None:
    """There are as many points as items beside the themes, and as many headings as themes."""
    brief = sample(name)
    sections = brief_page(brief).sections
    assert sum(len(section.points) for section in sections) == len(brief.items) - len(brief.of(Kind.THEME))
    assert [section.head.words for section in sections if section.head.words] == [
        theme.words for theme in brief.of(Kind.THEME)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "# A brief for Ingrid\n",
        "From Dimitri. Number 2, of 7 December 2026.\n",
        "## Theme: Leading people who were my colleagues until May\n",
        "- Where they are, looking back at how things went.\n",
        "- Changed. Goal, accepted on 1 December 2026, on the way: “By the end of March",
        "- Small step, by 30 September 2026, done: “Ask Petra how she did it",
        "- Changed. Small step, by 20 October 2026, let go: “Write down",
        "- New. Looking back, on 28 November 2026, energy 8 of 10: “I told Marek",
        " – What surprised them: “He thanked me.” – What they learned: “Waiting makes it bigger than it is.”\n",
        "## Questions for the mentor\n\n- New. “Do you know somebody",
    ],
)
def test_how_items_are_told(line: str) -> None:
    """Each kind of thing is named with its day and how it stands; what is new or reads otherwise is marked."""
    assert line in sheet_markdown(brief_page(sample("dimitri-2"), sample("dimitri-1")))


@pytest.mark.parametrize(
    ("by", "model", "said"),
    [
        ("code", None, "put together by the program from what is shared:"),
        ("mentee", None, "in words of their own:"),
        ("mentee", "m_1", "It began with words that the language model m\\_1 proposed."),
        ("model", "m_1", "as a language model worded it from what is shared, and as they approved it:"),
        ("model", "m_1", "It was worded by the language model m\\_1."),
    ],
)
def test_whose_words_it_begins_with(by: str, model: str | None, said: str) -> None:
    """The page says whether rules, the mentee or a model worded the first lines, and which model."""
    name = ModelName(id=model) if model else None
    brief = sample("noor-1").model_copy(update={"summary": Summary(text="I listen.", by=by, model=name)})  # type: ignore[arg-type]
    assert said in sheet_markdown(brief_page(brief)) and "> I listen." in sheet_markdown(brief_page(brief))


def test_a_brief_without_names_and_themes() -> None:
    """Where nobody is named and no theme is shared, the page says so and lists what there is."""
    brief = sample("noor-1")
    loose = tuple(item.model_copy(update={"theme": ""}) for item in brief.items if item.kind is not Kind.THEME)
    bare = brief.model_copy(update={"sender": "", "mentor": "", "items": loose})
    text = sheet_markdown(brief_page(bare))
    assert text.startswith("# A brief\n\nFrom a mentee who gives no name here.") and "## What is shared\n" in text
    assert len(shared_sections(bare)[0].points) == len(loose)
    assert sheet_html(brief_page(bare.model_copy(update={"items": ()}))).count("<li>") == 0


def test_the_page_needs_nothing_else_and_is_made_for_paper() -> None:
    """It asks for no script, picture, font or file, forbids them all to itself, and has a style for printing."""
    page = sheet_html(brief_page(sample("noor-1")))
    assert not re.search(r"<script|<link|<img|\ssrc=|\shref=|url\(|@import|\son\w+=|\sstyle=", page)
    assert "default-src 'none'" in page and "@page" in page and "@media print" in page
