"""From a theme to a goal of one's own, through a month, to a page to keep: the whole way in JupyterLab."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.history import open_history
from assistant.journey import session_of

pytestmark = pytest.mark.browser

A_YEAR = """
from datetime import UTC, datetime, timedelta
from pathlib import Path
from assistant import Coach, CoachWidget, open_history
begun = datetime(2026, 12, 1, 9, tzinfo=UTC)
later = Path(home).with_name("later")  # how many days have gone by
clock = lambda: begun + timedelta(days=int(later.read_text()))
CoachWidget(home, coach=Coach(open_history(home), clock=clock))
"""
SAID = (
    "Two weeks ago in Thursday planning I had the churn figures, and Paul carried on talking.",
    "I felt small, and then furious on the stairs, never in the room.",
    "I'd like people to turn to me when the numbers come up, before anything gets decided.",
    "Last month I showed the analysts a wrong join on the whiteboard, and nobody interrupted me once.",
)
ROUGH = "I want to be more confident in planning."
SHOTS = os.environ.get("COACH_SHOTS")


class Sitting:
    """A mentee at the page, with steps that read like what they do."""

    def __init__(self, desktop: Any) -> None:
        self.desktop, self.page = desktop, desktop.page
        self.draft = self.page.get_by_label("Your draft")
        self._shots = 0

    def look(self, name: str, at: str = ".tc-desk") -> None:
        """Keep a picture of the page where somebody wants to look at it."""
        self._shots += 1
        if SHOTS:
            self.page.evaluate("(at) => document.querySelector(at).scrollIntoView({ block: 'start' })", at)
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=str(Path(SHOTS) / f"{self._shots:02}-{name}.png"))

    def press(self, name: str, within: Any = None) -> None:
        (within or self.page).get_by_role("button", name=name, exact=True).first.click()

    def saved(self, share: str) -> None:
        """Wait until the draft is on disk, and whose words it is made of is said."""
        self.page.get_by_text(f"Saved · {share}").wait_for()


@pytest.fixture
def sitting(desktop: Any, notebook: Callable[[str, str], str], lab: Any) -> Sitting:
    """A mentee who has a theme and has talked about it, on the first of December."""
    lab.home.with_name("later").write_text("0")
    desktop.open(notebook("year", A_YEAR))
    desktop.names("being heard in meetings")
    for words in SAID:
        desktop.says(words)
    return Sitting(desktop)


def test_a_theme_becomes_a_goal_and_a_year(sitting: Sitting, lab: Any, tmp_path: Path) -> None:
    """Draft, gaps, ideas, words used and rewritten, ratings, steps, a month, a check-in, another wording, a page."""
    page, press = sitting.page, sitting.press
    home = lab.home.with_name("year")

    sitting.draft.click()
    page.keyboard.type(ROUGH)
    sitting.saved("100 % your words")
    press("What does it leave open?")
    gaps = page.get_by_role("region", name="What does it leave open?")
    gaps.get_by_text("Timebound").wait_for()
    assert gaps.get_by_text("First of all").is_visible() and gaps.get_by_text("Measurable").is_visible()
    assert gaps.inner_text().count("?") == gaps.get_by_role("listitem").count()
    sitting.look("gaps")
    press("Put this away", gaps)

    press("Offer me some ideas")
    ideas = page.get_by_role("region", name="Ideas to look at")
    card = ideas.get_by_role("article").first
    card.wait_for()
    sitting.draft.press("End")
    use = card.get_by_role("button", name="use these words").last
    use.click()
    card.get_by_text("in your draft").locator("visible=true").first.wait_for()
    page.wait_for_function("() => /Saved · \\d?\\d % your words/.test(document.querySelector('.tc-desk').innerText)")
    used = sitting.draft.input_value()
    assert used.startswith(ROUGH) and len(used) > len(ROUGH) + 10
    sitting.look("words-used")
    second = ideas.get_by_role("article").nth(1)
    press("Not this one", second)
    second.get_by_label("What does not fit?").fill("too big for now")
    press("Refuse it", second)
    ideas.get_by_text("too big for now").wait_for()
    sitting.look("refused")
    press("Put the ideas away")

    sitting.draft.click()
    page.keyboard.press("Control+A")
    page.keyboard.type("By 31 March 2027 I say one thing in every planning meeting.")
    sitting.saved("100 % your words")
    press("This is my goal")
    energy = page.get_by_role("group", name="Energy")
    energy.wait_for()
    for name, value in (("Accepted and attractive", "8"), ("Energy", "7"), ("Yours", "10")):
        page.get_by_role("group", name=name).get_by_label(value, exact=True).check(force=True)
    sitting.look("goal-and-ratings")

    for what, by in (("ask Paul for two minutes", "2026-12-10"), ("read the agenda the day before", "2026-12-15")):
        form = page.get_by_role("group", name="A new small step")
        if not form.is_visible():
            page.locator(".tc-year summary").filter(has_text="Small steps").click()
        form.get_by_label("A small step").fill(what)
        form.get_by_label("by", exact=True).fill(by)
        press("Keep this step", form)
        page.locator(".tc-year li").get_by_text(what).first.wait_for()
    sitting.look("steps", ".tc-year")

    lab.home.with_name("later").write_text("31")
    page.locator(".tc-year summary").filter(has_text="Looking back").click()
    press("Look back", page.locator(".tc-year"))
    page.get_by_label("What happened?").fill("I said it twice, and nobody minded.")
    page.get_by_label("What surprised you?").fill("Paul asked me to go on.")
    press("Keep this", page.locator(".tc-year"))
    page.locator(".tc-year").get_by_text("Paul asked me to go on.").first.wait_for()
    sitting.look("check-in", ".tc-year")

    sitting.draft.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Twice, once I have slept.")
    sitting.saved("100 % your words")
    press("Keep these words as my goal")
    page.get_by_text("Earlier words").first.wait_for()
    sitting.look("revised")

    with page.expect_download() as taken:
        press("As a page", page.locator(".tc-year"))
    kept = tmp_path / "journey.html"
    taken.value.save_as(kept)
    page_to_keep(page, kept, sitting)
    goes_out_and_comes_in(home, tmp_path)
    assert sitting.desktop.elsewhere() == []


def page_to_keep(page: Any, file: Path, sitting: Sitting) -> None:
    """The exported page opens by itself, shows the picture, and says everything in words as well."""
    other = page.context.new_page()
    other.goto(file.as_uri())
    picture = other.get_by_role("img").first
    assert picture.is_visible() and picture.bounding_box()["height"] > 100
    text = other.inner_text("body")
    for words in ("Twice, once I have slept.", "ask Paul for two minutes", "nobody minded", "too big for now"):
        assert words in text
    if SHOTS:
        other.screenshot(path=str(Path(SHOTS) / "99-page.png"), full_page=True)
    other.close()


def goes_out_and_comes_in(home: Path, tmp_path: Path) -> None:
    """What was lived in the browser can be exported, imported elsewhere, and is the same there."""
    history, other = open_history(home), open_history(tmp_path / "other")
    (known,) = history.sessions()
    history.export(known.id, tmp_path / "out.json")
    assert other.import_(tmp_path / "out.json") == known.id
    assert other.events(known.id) == history.events(known.id)
    session = session_of(history.events(known.id))
    assert session is not None and session.theme is not None
    goal = session.theme.at_desk
    assert [version.ledger.share for version in goal.versions] == [1.0, 1.0]
    assert any(ledger.share and ledger.share < 1 for ledger in goal.earlier)
    assert [mini.what for mini in session.theme.mini_goals] == [
        "ask Paul for two minutes",
        "read the agenda the day before",
    ]
    assert (session.theme.check_ins[0].at - goal.versions[0].at).days == 31
    kinds = [event["type"] for event in json.loads((tmp_path / "out.json").read_bytes())["events"]]
    assert kinds.count("goal_rated") == 3 and "findings_shown" in kinds and "candidate_refused" in kinds
