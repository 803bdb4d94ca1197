"""From a mentee's ticks to a mentor's meeting and back: the whole way of a brief in JupyterLab."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.brief.document import read_brief
from assistant.history import open_history
from assistant.journey import session_of
from assistant.meeting.agreed import read_agreement

pytestmark = pytest.mark.browser

MENTEE = """
from assistant import Coach, CoachWidget, open_history
CoachWidget(home, coach=Coach(open_history(home)))
"""
MENTOR = """
from assistant import MentorWidget
MentorWidget(home, "none")
"""
THEME = "being heard in meetings"
SHARED = "I felt small, and then furious on the stairs, never in the room."
KEPT = "My brother says that I was always like that, and I have not told anybody."
ASK = "How did you learn to speak up?"
OWN = "On Thursdays I have the figures, and no voice."
NOTE = "She speaks fast. Wait longer."
AGREED = (
    ("step", "Ask Paul for two minutes before Thursday", f"{date.today() + timedelta(days=20)}"),
    ("question", "What happens just before you go quiet?", ""),
    ("note", "The figures are yours.", ""),
)


def press(page: Any, name: str) -> None:
    """Press the first such button that can be seen."""
    page.get_by_role("button", name=name, exact=True).locator("visible=true").first.click()


def unfold(page: Any, title: str) -> None:
    page.locator("summary").filter(has_text=title).locator("visible=true").first.click()


def taken(page: Any, name: str, file: Path) -> Path:
    """Press a button that gives a file, and keep that."""
    with page.expect_download() as download:
        press(page, name)
    download.value.save_as(file)
    return file


def tick(page: Any, words: str) -> None:
    """Tick what has these words, with the keyboard."""
    page.get_by_role("checkbox", name=words).first.press("Space")


def test_a_brief_goes_and_what_was_agreed_comes_back(
    desktop: Any, notebook: Callable[[str, str], str], lab: Any, tmp_path: Path
) -> None:
    """The mentee approves, the mentor prepares, agreed items return, and the mentee takes two of three."""
    home = lab.home.with_name("giving")
    desktop.open(notebook("giving", MENTEE))
    desktop.names(THEME)
    desktop.says(SHARED)
    desktop.says(KEPT)
    brief = the_mentee_shares(desktop.page, tmp_path)

    other = desktop.page.context.new_page()
    mentor = type(desktop)(other, lab)
    other.goto(lab.address(notebook("meeting", MENTOR)))
    other.wait_for_selector(".jp-NotebookPanel .jp-Notebook .jp-Cell")
    mentor.page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.sessionContext?.isReady")
    mentor.command("notebook:run-all-cells")
    agreed = the_mentor_prepares(other, brief, tmp_path)
    assert mentor.elsewhere() == []
    other.close()

    the_mentee_takes(desktop.page, agreed)
    assert desktop.elsewhere() == []
    history = open_history(home)
    session = session_of(history.events(history.sessions()[0].id))
    assert session is not None and session.theme is not None
    assert [mini.what for mini in session.theme.mini_goals] == [AGREED[0][1]]
    assert [one.accepted for one in session.sharing.taken] == [True, True, False]
    assert KEPT not in desktop.saved("giving.ipynb") and OWN not in desktop.saved("giving.ipynb")


def the_mentee_shares(page: Any, folder: Path) -> Path:
    """Tick, look, change the beginning, look again, agree, and take the file."""
    unfold(page, "For your mentor")
    page.get_by_label("Who is your mentor?").fill("Ingrid")
    page.get_by_label("What do they call you?").fill("Noor")
    tick(page, THEME)
    tick(page, SHARED.rstrip("."))
    page.get_by_label("Questions for your mentor").fill(ASK)
    press(page, "See what your mentor will see")
    seen = page.frame_locator("iframe[title='The page that your mentor will see']")
    seen.get_by_text(ASK).first.wait_for()

    page.get_by_label("How it begins").fill(OWN)
    assert page.get_by_text("You have changed something since.").is_visible()
    assert not page.get_by_role("button", name="I agree to share exactly this").is_visible()
    press(page, "See what your mentor will see")
    seen.get_by_text(OWN).wait_for()
    shown = seen.locator("body").inner_text()
    assert SHARED.rstrip(".") in shown and "brother" not in shown
    press(page, "I agree to share exactly this")
    page.get_by_text("You agreed to this.").wait_for()
    file = taken(page, "Take it as a file for your mentor to open", folder / "brief.json")
    brief = read_brief(file.read_bytes(), file.name)
    assert (brief.summary.text, brief.summary.by, brief.sender) == (OWN, "mentee", "Noor")
    assert b"brother" not in file.read_bytes()
    return file


def the_mentor_prepares(page: Any, brief: Path, folder: Path) -> Path:
    """Open the file, read the plan, choose the length, note something, write down what was agreed, hand it back."""
    page.get_by_label("A brief from your mentee").set_input_files(str(brief))
    press(page, "Open this brief")
    page.get_by_text("Questions you can bring").wait_for()
    for heading in ("Your role: ", "They ask you", "Listen for", "How the 30 minutes can go", "All that was shared"):
        assert page.locator("summary").filter(has_text=heading).is_visible()
    page.get_by_label("60 minutes").check()
    page.get_by_text("How the 60 minutes can go").wait_for()
    unfold(page, "Your notes: only you see them")
    page.get_by_label("A note for yourself").fill(NOTE)
    press(page, "Keep this note")
    page.get_by_text(NOTE).wait_for()
    unfold(page, "What you both agreed")
    for row, (kind, text, by) in enumerate(AGREED):
        if row:
            press(page, "Another row")
        page.get_by_label("What is it?").nth(row).select_option(kind)
        page.get_by_label("In words that both of you would use").nth(row).fill(text)
        if by:
            page.get_by_label("By when").nth(row).fill(by)
    file = taken(page, "Take the file for your mentee", folder / "agreed.json")
    items = read_agreement(file.read_bytes(), file.name).items
    assert [(item.kind, item.text, str(item.by or "")) for item in items] == list(AGREED)
    assert NOTE.encode() not in file.read_bytes()
    plan = taken(page, "Take the plan as a page to print", folder / "plan.html").read_text(encoding="utf-8")
    assert "How the 60 minutes can go" in plan and NOTE not in plan and "<script" not in plan
    return file


def the_mentee_takes(page: Any, agreed: Path) -> None:
    """Two of three things are ticked and taken; the step stands among the small steps."""
    page.bring_to_front()
    page.get_by_label("A file from your mentor").set_input_files(str(agreed))
    press(page, "Look at what came back")
    page.get_by_text(AGREED[2][1]).wait_for()
    for _, words, _ in AGREED[:2]:
        tick(page, words)
    press(page, "Take in what I ticked, and leave the rest")
    page.get_by_text("One small step is set").wait_for()
    assert page.get_by_text(AGREED[2][1]).count() == 0
    page.locator(".tc-year li").get_by_text(AGREED[0][1]).first.wait_for(state="attached")
