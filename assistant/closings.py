"""What the coach says where a part of the way ends: at a first step, with a theme that stays open, on coming back."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.dates import say_date
from assistant.themes import Theme

SAID_BACK: Final = 25
"""Words of what somebody wrote at the desk that are said back whole."""
FIRST_STEP_REASON: Final = "What happens next happens away from this page."
LOOKING_BACK_REASON: Final = "What really happened, also when nothing did, is the best beginning."
KEPT_OPEN_REASON: Final = "You decided to stay with the theme, so nothing is left to ask for today."


def first_step(step: str, by: date, today: date) -> str:
    """There is a first step, and with it all that is needed for now."""
    return (
        f"You have a first step now: “{step}”, {say_date(by, today)}. This is a good place to stop for today, and "
        "everything is saved. When you come back, we look at what happened. If something is still on your mind, go on "
        "writing."
    )


def looking_back(step: str, by: date, today: date) -> str:
    """The first question on a later day."""
    return f"Last time you set yourself a first step: “{step}”, {say_date(by, today)}. What has happened since?"


def kept_open(theme: Theme) -> str:
    """The good end of a way without a goal: where it leads and what is looked at next, in the mentee's words."""
    said = [f"You stay with your theme, “{theme.title}”, and that is a good way to go on."]
    said += [f"Where it leads, in your words: “{_brief(theme.direction)}”."] if theme.direction else []
    said += [f"What you want to look at next: “{_brief(theme.to_explore)}”."] if theme.to_explore else []
    return " ".join([*said, "Everything is saved, and whenever you write again, that is where we begin."])


def _brief(text: str) -> str:
    words = text.strip().rstrip(".").split()
    return " ".join(words[:SAID_BACK]) + (" …" if len(words) > SAID_BACK else "")
