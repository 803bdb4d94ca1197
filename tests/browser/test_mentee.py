"""The mentee's page in JupyterLab, as the mentee meets it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

CHECKOUT = Path(__file__).parents[2]
SAID = "I felt small in the planning meeting, and then furious on the stairs."
HOSTILE = '<script>window.taken = 1</script><img src="x" onerror="window.taken = 2">'
TALK = (
    "Two weeks ago in Thursday planning I had the churn figures, and Paul carried on talking.",
    "I want people to turn to me when the numbers come up, before anything gets decided.",
    "I'm afraid of being the loud one, and I'd like to stay calm when I am interrupted.",
)
SLOW = """
import time
from assistant import Coach, CoachWidget, ScriptedModel, open_history
heard = "You felt small in the planning meeting, and then furious on the stairs."
model = ScriptedModel(lambda prompt: heard.removeprefix(prompt.start), before_word=lambda: time.sleep(0.25))
CoachWidget(home, coach=Coach(open_history(home), model=model))
"""
BANK = "from assistant import CoachWidget\nCoachWidget(home, 'none')"
READABLE = 4.5
"""Contrast that normal text needs, by WCAG 2.1 success criterion 1.4.3."""


def test_from_the_first_hello_to_coming_back(desktop: Any) -> None:
    """A mentee reads, answers, writes, loads the page again, restarts, and is where they were."""
    page = desktop.page
    shutil.copy(CHECKOUT / "notebooks" / "mentee.ipynb", desktop.lab.notebooks)
    desktop.open("mentee.ipynb")
    assert page.get_by_text("I am a program").is_visible()
    assert page.get_by_text("talk to a person now").is_visible()
    assert page.get_by_text(f"stays on this computer, in {desktop.lab.home}").is_visible()

    desktop.names("being heard in meetings")
    exploring = page.get_by_role("button", name="Exploring", exact=True)
    page.wait_for_function("(e) => e.getAttribute('aria-current') === 'step'", arg=exploring.element_handle())

    desktop.says(SAID)
    desktop.says(HOSTILE)
    assert page.evaluate("() => window.taken") is None
    assert desktop.letter.get_by_text(HOSTILE, exact=True).is_visible()
    assert desktop.letter.locator("img, script").count() == 0
    why = page.get_by_role("button", name="why this question?").last
    why.click()
    assert why.get_attribute("aria-expanded") == "true"
    assert page.get_by_text("asked as your coach").last.is_visible()
    why.click()

    page.get_by_label("Your draft").fill("I say one thing in every planning.")
    desktop.box.focus()
    page.get_by_text("Saved", exact=True).last.wait_for()
    said = desktop.letter.get_by_role("article").all_inner_texts()
    for come_back in (desktop.reload, desktop.restart_and_run):
        come_back()
        desktop.turns(len(said))
        assert desktop.letter.get_by_role("article").all_inner_texts() == said
        assert page.get_by_role("heading", name="being heard in meetings").is_visible()
        assert page.get_by_label("Your draft").input_value() == "I say one thing in every planning."
    assert page.get_by_text("Welcome back").is_visible()

    kept = desktop.saved("mentee.ipynb")
    assert "application/vnd.jupyter.widget-view+json" in kept
    for words in ("furious", "one thing in every planning", "being heard"):
        assert words not in kept
    assert desktop.elsewhere() == []


def test_stop_in_the_middle_of_an_answer(desktop: Any, notebook: Callable[[str, str], str]) -> None:
    """The answer grows in a marked place; Stop stays where it is, works at once, and loses nothing."""
    page = desktop.page
    desktop.open(notebook("slow", SLOW))
    stop = page.get_by_role("button", name="Stop", exact=True)
    place = stop.bounding_box()
    desktop.box.fill(SAID)
    desktop.box.press("Enter")
    growing = page.locator("[aria-busy=true]")
    growing.get_by_text("You felt small").wait_for()
    assert page.get_by_role("status").get_by_text("Writing").is_visible()
    desktop.box.fill("And another thing")
    desktop.box.press("Enter")
    page.get_by_text("Your words stay here").wait_for()
    assert desktop.box.input_value() == "And another thing"
    assert stop.bounding_box()["x"] == place["x"]
    stop.click()
    page.get_by_text("stopped here").wait_for()
    assert growing.is_hidden()
    page.get_by_role("button", name="Answer what I wrote").click()
    desktop.letter.get_by_text("and then furious on the stairs.").last.wait_for()
    desktop.turns(4)
    assert desktop.box.input_value() == "And another thing"


def test_ideas_lie_beside_the_draft(desktop: Any, notebook: Callable[[str, str], str]) -> None:
    """Ideas show the words they grow from, and no button puts them into the draft."""
    page = desktop.page
    desktop.open(notebook("ideas", BANK))
    desktop.names("being heard")
    page.get_by_label("Your draft").wait_for()
    page.get_by_role("button", name="Offer me some ideas").click()
    page.get_by_text("narrower than the theme deserves").wait_for()
    for words in TALK:
        desktop.says(words)
    page.get_by_role("button", name="Offer me some ideas").click()
    ideas = page.get_by_role("region", name="Ideas to look at")
    card = ideas.get_by_role("article").first
    card.wait_for()
    assert ideas.get_by_text("until you write it in your own words").is_visible()
    names = ("Specific", "Measurable", "Accepted and attractive", "Realistic", "Timebound", "Energy-filled")
    assert card.locator("dt").all_inner_texts() == [f"{name[0]} {name}" for name in names]
    draft = page.get_by_label("Your draft")
    assert draft.bounding_box()["x"] + draft.bounding_box()["width"] <= card.bounding_box()["x"]
    buttons = [button.inner_text() for button in card.get_by_role("button").all() if button.is_visible()]
    assert {text for text in buttons if not text.startswith("turn ")} == {"use these words", "Not this one"}
    card.get_by_role("button", name="turn").first.click()
    assert page.evaluate("() => document.activeElement.dataset.turn") is not None
    assert draft.input_value() == ""
    page.get_by_role("button", name="Put the ideas away").click()
    ideas.wait_for(state="hidden")


def test_keys_are_enough(desktop: Any, notebook: Callable[[str, str], str]) -> None:
    """Everything can be done without a mouse, and JupyterLab takes no key away."""
    page, press = desktop.page, desktop.page.keyboard.press
    desktop.open(notebook("keys", SLOW))
    count = page.locator(".jp-InputPrompt").first.inner_text()
    page.get_by_role("button", name="No theme yet").focus()
    press("Enter")
    page.keyboard.type("being heard")
    press("Enter")
    page.get_by_role("heading", name="being heard").wait_for()
    for _ in range(40):
        press("Tab")
        if desktop.box.evaluate("(box) => box === document.activeElement"):
            break
    page.keyboard.type("I felt small in the planning meeting,")
    press("Shift+Enter")
    page.keyboard.type("and then furious on the stairs.")
    assert desktop.box.input_value().count("\n") == 1
    desktop.box.evaluate(COMPOSE)
    assert desktop.letter.get_by_role("article").count() == 2
    press("Enter")
    page.locator("[aria-busy=true]").get_by_text("You felt").wait_for()
    press("Escape")
    page.get_by_text("stopped here").wait_for()
    assert desktop.box.evaluate("(box) => box === document.activeElement")
    press("Tab"), press("Tab")
    assert page.evaluate("() => document.activeElement.innerText") == "Stop"
    for key in ("a", "b", "d", "d", "x"):  # as commands these add, cut and delete cells
        press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == 1
    assert page.locator(".jp-InputPrompt").first.inner_text() == count
    names = page.locator(".theme-coach button:visible, .theme-coach summary:visible").all_inner_texts()
    assert all(name.strip() for name in names)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_page_can_be_read(desktop: Any, notebook: Callable[[str, str], str], theme: str) -> None:
    """Words stand out enough in light and dark, and at 200 % nothing runs off the side."""
    page = desktop.page
    desktop.open(notebook(theme.split()[1].lower(), BANK))
    desktop.names("being heard")
    desktop.says(SAID)
    page.get_by_role("button", name="why this question?").last.click()
    light = str(theme == "JupyterLab Light").lower()
    desktop.command("apputils:change-theme", theme=theme)
    page.wait_for_function("(light) => document.body.dataset.jpThemeLight === light", arg=light)
    faint = page.evaluate(FAINTEST)
    assert faint["ratio"] >= READABLE, faint
    page.set_viewport_size({"width": 640, "height": 450})
    page.wait_for_function(
        "() => document.querySelector('.tc-desk').getBoundingClientRect().top"
        " > document.querySelector('.tc-composer').getBoundingClientRect().top"
    )
    assert page.evaluate(RUNS_OFF) == []


def test_words_nobody_hears_stay_in_the_box(desktop: Any, notebook: Callable[[str, str], str]) -> None:
    """With the kernel gone the page says so after some seconds, and what was written is still there."""
    desktop.open(notebook("gone", BANK))
    desktop.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    desktop.box.fill(SAID)
    desktop.box.press("Enter")
    desktop.page.get_by_text("The program does not answer").wait_for()
    assert desktop.box.input_value() == SAID
    assert desktop.box.is_editable()


def test_a_model_that_is_killed(desktop: Any, notebook: Callable[[str, str], str], model_file: Path) -> None:
    """The model's process dies while it writes: the page says so, the words are safe, and the next turn has it back."""
    page = desktop.page
    desktop.open(notebook("killed", KILLED.format(model=str(model_file))))
    page.get_by_text("listens, on this computer only").wait_for()
    desktop.says(SAID)
    page.get_by_text("stopped in the middle of its work").wait_for()
    assert page.get_by_text("the model stopped here").is_visible()
    view = next((desktop.lab.home.with_name("killed") / "sessions").glob("*/history.json"))
    events = json.loads(view.read_text(encoding="utf-8"))["events"]
    assert [e["body"]["text"] for e in events if e["type"] == "mentee_turn"] == [SAID]
    assert [e["body"]["why"] for e in events if e["type"] == "coach_partial"][-1] == "the model stopped"
    desktop.says("I would like to speak up before it is decided.")
    assert "smollm2" in desktop.letter.get_by_role("article").last.inner_text()


KILLED = """
import os, signal, threading, time
from assistant import CoachWidget
page = CoachWidget(home, {model!r})

def strike():
    while not page.conversation.growing:
        time.sleep(0.01)
    os.kill(page.coach.model.pid, signal.SIGKILL)

threading.Thread(target=strike, daemon=True).start()
page
"""

COMPOSE = """(box) => box.dispatchEvent(
  new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
)"""

FAINTEST = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const pixel = (...colours) => {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = colour.slice(0, 3).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    const under = [];
    for (let n = node; n; n = n.parentElement) under.unshift(getComputedStyle(n).backgroundColor);
    return under;
  };
  const seen = [...document.querySelectorAll(".theme-coach *")].filter(
    (node) =>
      node.checkVisibility() &&
      !node.closest("[aria-disabled=true]") &&
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim()),
  );
  const measured = seen.map((node) => {
    const behind = ground(node);
    const [a, b] = [light(pixel(...behind)), light(pixel(...behind, getComputedStyle(node).color))].sort();
    return { ratio: (b + 0.05) / (a + 0.05), text: node.textContent.slice(0, 40), seen: seen.length };
  });
  return measured.sort((one, other) => one.ratio - other.ratio)[0];
}"""

RUNS_OFF = """() => {
  const edge = document.querySelector(".theme-coach").getBoundingClientRect().right + 1;
  const scrolls = (node) => node.parentElement.closest(".tc-picture"); // a picture is moved within its own frame
  const wide = (node) => node.checkVisibility() && node.getBoundingClientRect().right > edge && !scrolls(node);
  return [...document.querySelectorAll(".theme-coach *")].filter(wide).map((node) => node.className);
}"""
