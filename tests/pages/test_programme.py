from __future__ import annotations

from datetime import date

from assistant.brief.programme import GoalsOf, Programme
from assistant.lexicon.themes import ThemeKind
from assistant.pages.html import sheet_html
from assistant.pages.markdown import sheet_markdown
from assistant.pages.programme import programme_page
from assistant.phases import Phase


def made(known: int | None) -> Programme:
    return Programme(
        day=date(2027, 3, 1),
        conversations=known,
        phases=dict.fromkeys(Phase, None) | {Phase.EXPLORING: known},
        themes=dict.fromkeys(ThemeKind, None) | {ThemeKind.NETWORK: 7},
        goals={GoalsOf.ACTIVE: 6, GoalsOf.DONE: None},
    )


def test_every_count_has_its_line() -> None:
    """Each part of the way, each kind of theme and both counts of goals are there; hidden ones say that they are."""
    text = sheet_markdown(programme_page(made(15)))
    assert "On 1 March 2027 there were at least 15 conversations." in text
    for line in ("- exploring: 15", "- network: 7", "- working on a goal: 6", "- have reached a goal: not shown"):
        assert f"{line}\n" in text
    assert text.count("not shown\n") == len(Phase) - 1 + len(ThemeKind) - 1 + 1


def test_few_conversations_are_not_counted() -> None:
    """Where nothing can be counted, the page says so in one sentence, and has no list of what it does not show."""
    page = programme_page(made(None))
    text = sheet_markdown(page)
    assert "conversations are counted here, not people, and there are fewer than 5 in each part" in text
    assert "not shown" not in text and len(page.notes) == 1


def test_it_says_that_one_person_can_count_twice() -> None:
    """Nobody takes the number of conversations for that of people."""
    assert "counts conversations, not people" in sheet_markdown(programme_page(made(15)))


def test_the_page_says_the_same() -> None:
    """The page has every line of the text."""
    page = sheet_html(programme_page(made(15)))
    assert all(one in page for one in ("exploring: 15", "public speaking: not shown", "have reached a goal: not shown"))
