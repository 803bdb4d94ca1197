from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.brief.changes import Changes
from assistant.brief.document import Brief, ModelName, Summary, read_brief
from assistant.meeting.agreed import Agreed
from assistant.meeting.plan import Plan, plan_of
from assistant.pages.html import sheet_html
from assistant.pages.markdown import escaped, sheet_markdown
from assistant.pages.meeting import meeting_page
from assistant.prompts import PromptLibrary

FOLDER = Path(__file__).resolve().parents[1] / "data" / "briefs"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
BANK = PromptLibrary().bank


def sample(name: str) -> Brief:
    path = FOLDER / f"{name}.json"
    return read_brief(path.read_bytes(), path.name)


@cache
def planned(name: str) -> tuple[Plan, Brief, Brief | None]:
    brief = sample(name)
    before = sample(f"{name[:-1]}{brief.number - 1}") if brief.number > 1 else None
    return plan_of(brief, before, BANK), brief, before


@cache
def text_of(name: str) -> str:
    return sheet_markdown(meeting_page(*planned(name)))


@pytest.mark.parametrize("name", NAMES)
def test_what_matters_comes_first(name: str) -> None:
    """Who, which role, what they ask, questions, what to listen for, what is new, the time, then everything whole."""
    heads = re.findall(r"^## (.*)", text_of(name), re.M)
    order = [
        "Your role",
        "They ask you",
        "Questions you can bring",
        "Listen for",
        "Agreed last time",
        "Since the last brief",
        "How the 30 minutes can go",
        "All that was shared",
        "How this page was made",
        "What we agreed",
    ]
    places = [next(n for n, begins in enumerate(order) if head.startswith(begins)) for head in heads]
    assert places == sorted(places) and {0, 2, 3, 6, 7, 8, 9} <= set(places)


@pytest.mark.parametrize("name", NAMES)
def test_all_of_the_plan_is_told(name: str) -> None:
    """Each question with its reason, each thing to listen for and each part of the time stand on page and in text."""
    plan, brief, before = planned(name)
    text = text_of(name)
    for number, question in enumerate(plan.questions, start=1):
        assert f"\n{number}. {escaped(question.text)}\n\n   *{escaped(question.why)}*\n" in text
    said = [plan.hat.reason, plan.hat.how, *(n.text for n in plan.attention), *(part.what for part in plan.agenda)]
    assert all(escaped(one) in text for one in said)
    assert all(item.words in sheet_html(meeting_page(plan, brief, before)) for item in brief.items)


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_the_mentee_are_set_apart(name: str) -> None:
    """In every question the words that were shared are marked as theirs, letter by letter, and nothing else is."""
    plan, brief, before = planned(name)
    page = sheet_html(meeting_page(plan, brief, before))
    marked = re.findall(r'“<span class="theirs" dir="auto">([^<]*)</span>”', page)
    assert len(marked) >= len(plan.questions) and page.count('class="theirs"') == len(marked)
    shared = " ".join(
        re.sub("[“”]", "", f"{item.words} {item.surprised} {item.learned}") for item in brief.items
    ).replace("&", "&amp;")
    assert all(words in shared for words in marked)


@pytest.mark.parametrize("name", NAMES)
def test_headings_come_in_order(name: str) -> None:
    """There is one first heading, and none skips a level."""
    levels = [int(n) for n in re.findall(r"<h(\d)", sheet_html(meeting_page(*planned(name))))]
    assert levels[0] == 1 and levels.count(1) == 1 and all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize(
    "line",
    [
        "# Meeting with Dimitri\n",
        "For Ingrid, 30 minutes. It is made from brief number 2, approved on 7 December 2026: from that alone. You "
        "have read number 1, of 2 November 2026.\n",
        "The theme is “Leading people who were my colleagues until May”, and they are looking back at how "
        "things went.\n",
        "## Your role: first, answer\n\nFirst, answer what they ask you: “Do you know somebody who",
        "## They ask you\n\n- “Do you know somebody who has moved from the shop floor into planning?”\n",
        "- Then: goal, accepted on 14 September 2026, on the way: “By the end of March I have led three handover "
        "meetings on my own",
        " – Now: goal, accepted on 1 December 2026, on the way: “By the end of March",
        "- New: looking back, on 28 November 2026, energy 8 of 10: “I told Marek",
        "- No longer shared: 1 look back and 1 question for you.\n",
        "- 5 minutes: They speak first: what has happened since 2 November, and what they want from today.\n",
        "No language model had a part in it: rules chose the questions from a bank that people wrote.",
        "## What we agreed\n\n| Who | Does what | By when |\n| --- | --- | --- |\n|   |   |   |\n",
    ],
)
def test_a_second_meeting(line: str) -> None:
    """With an earlier brief the page says what changed, with both words; of what is gone only what it was."""
    assert line in text_of("dimitri-2")


def test_nothing_new() -> None:
    """Where the second brief says what the first one said, the page says so in a sentence."""
    plan, brief, before = planned("dimitri-2")
    page = meeting_page(plan.model_copy(update={"changed": Changes()}), brief, before)
    assert "## Since the last brief\n\nEverything reads as it did then.\n" in sheet_markdown(page)
    assert "Since the last brief" not in text_of("noor-1")


def test_a_model_is_named() -> None:
    """Where a language model had a part the page names it, whatever its file is called, and says what it did."""
    plan, brief, before = planned("noor-1")
    own = plan.questions[0].model_copy(update={"source": {"kind": "model", "id": "m", "version": ""}})
    by = ModelName(id="<b>qwen</b>_[1]")
    spoken = plan.model_copy(update={"spoken_by": by, "questions": (own, *plan.questions[1:])})
    text, page = (make(meeting_page(spoken, brief, before)) for make in (sheet_markdown, sheet_html))
    assert "\\<b\\>qwen\\</b\\>\\_\\[1\\], on this computer, helped to choose the questions and phrased 1" in text
    assert "&lt;b&gt;qwen" in page and "No language model" not in text


def test_whose_beginning_comes_first() -> None:
    """What the mentee wrote at the beginning stands first; what rules put together stands with what it was made of."""
    plan, brief, before = planned("noor-1")
    for by, first in (("mentee", True), ("model", True), ("code", False)):
        summary = Summary(text="I want to be heard.", by=by)  # type: ignore[arg-type]
        text = sheet_markdown(meeting_page(plan, brief.model_copy(update={"summary": summary}), before))
        assert (text.index("> I want to be heard.") < text.index("## Your role")) is first


def test_long_names_and_quotation_marks_stay_in_their_place() -> None:
    """A name of a hundred lines gives one short title, and marks within a title do not end the quotation of it."""
    plan, brief, before = planned("noor-1")
    themes = (brief.items[0].model_copy(update={"words": "the “big” talk"}), *brief.items[1:])
    changed = brief.model_copy(update={"sender": "Kim\n" * 100, "items": themes})
    page = sheet_html(meeting_page(plan, changed, before))
    title = re.search(r"<title>(.*?)</title>", page, re.S)
    assert title and len(title[1]) < 200 and "\n" not in title[1]
    assert '“<span class="theirs" dir="auto">the ‘big’ talk</span>”' in page


def test_what_was_agreed_comes_back() -> None:
    """What is written down stands above the blank rows, and what was agreed last time where the news are."""
    step = Agreed(kind="step", text="Ask <Paul>", by=date(2026, 12, 18), who="Ingrid")
    note = Agreed(kind="note", text="Short is fine")
    page = meeting_page(*planned("dimitri-2"), agreed=[step], last_time=[note])
    text = sheet_markdown(page)
    agreed = "## What we agreed\n\n- Step, by 18 December 2026: “Ask \\<Paul\\>” – Who: “Ingrid”\n\n| Who | Does what"
    assert agreed in text and "Ask &lt;Paul&gt;" in sheet_html(page)
    assert "## Agreed last time\n\n- Worth keeping: “Short is fine”\n\n## Since the last brief" in text
    assert "Agreed last time" not in text_of("dimitri-2")
