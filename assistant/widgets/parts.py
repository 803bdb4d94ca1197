"""The parts of the page: what each of them shows, as traits, so that a reloaded page draws itself again.

A part decides nothing. It draws its traits (`static/*.js`) and sends a message `{"do": ..., ...}` for everything the
mentee does; words travel as text and become text nodes, never markup.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
from traitlets import Bool, Dict, Int, List, Unicode

STATIC = Path(__file__).with_name("static")


def script(*names: str) -> str:
    """A part's script, after the helpers all parts share: a widget's script has nowhere to import from."""
    return "\n".join((STATIC / file).read_text(encoding="utf-8") for file in ("dom.js", *names))


def style(*names: str) -> str:
    """The rules of a part that needs more than one file of them."""
    return "\n".join((STATIC / file).read_text(encoding="utf-8") for file in names)


def shown(trait: Any) -> Any:
    """Mark a trait as part of what the page shows."""
    return trait.tag(sync=True)


class Part(anywidget.AnyWidget):
    """A piece of the page."""

    note = shown(Unicode())
    """One sentence about what the mentee did last here; empty when there is nothing to say."""


class Journey(Part):
    """The head of the page: the theme, the seven phases, and the way to other conversations."""

    _esm = script("journey.js")
    _css = STATIC / "journey.css"
    journey = shown(Dict())
    """Theme, themes and phase; see `drawing.journey`."""
    earlier = shown(List())
    """Earlier conversations: `id`, `title`, `when`."""


class Conversation(Part):
    """What was said, and the box to write in."""

    _esm = script("conversation.js")
    _css = STATIC / "conversation.css"
    opening = shown(Unicode())
    """What the mentee should know before the first word."""
    turns = shown(List())
    """Everything said so far; see `drawing.turns`."""
    growing = shown(Unicode(None, allow_none=True))
    """The answer while it is written; None when nobody is writing."""
    unanswered = shown(Bool(False))
    """The coach owes an answer."""
    busy = shown(Bool(False))
    """Something is going on that Stop would end."""
    status = shown(Unicode())
    """What is going on, in words that change seldom: they are read out."""
    progress = shown(Unicode())
    """How far it is; not read out."""
    heard = shown(Unicode())
    """Mark of the last message whose words are safe on disk; the box keeps them until then."""
    voice = shown(Unicode())
    """Which model speaks, or why none does."""
    manners = shown(Unicode())
    """The coach's part in it, once the coach has closed or said goodbye; see `drawing.manners`."""
    help_line = shown(Unicode())
    """Where people are, when a program is not enough."""
    privacy = shown(Unicode())
    """What happens to the words."""


class Desk(Part):
    """Where the mentee writes: the picture of success and the draft, with ideas and gaps to look at beside them."""

    _esm = script("ledger.js", "ideas.js", "goal.js", "desk.js")
    _css = STATIC / "desk.css"
    desk = shown(Dict())
    """What the mentee has written so far; see `drawing.desk`."""
    ideas = shown(Dict())
    """The candidates offered last; see `drawing.ideas`."""
    ideas_open = shown(Bool(False))
    """Whether the ideas lie on the desk or were put away."""
    looking = shown(Bool(False))
    """Ideas are being sketched."""
    findings = shown(Dict())
    """What the draft leaves open, once the mentee has asked; see `drawing.findings`."""
    findings_open = shown(Bool(False))
    """Whether they lie on the desk or were put away."""


class Year(Part):
    """The goals of a theme, the small steps and check-ins on the way, and a picture of it all."""

    _esm = script("pieces.js", "goals.js", "steps.js", "reviewing.js", "year.js")
    _css = STATIC / "year.css"
    year = shown(Dict())
    """See `drawing.year`."""
    proposed = shown(List())
    """Levels of attainment built from the goal's own parts, for the mentee to change. The form takes them up and leaves
    this empty, so that they come again when they are asked for again."""
    file = shown(Dict())
    """A page to take away; see `drawing.file`."""


class Share(Part):
    """What the mentee gives their mentor to read, and what comes back."""

    _esm = script("pieces.js", "exchange.js", "choosing.js", "share.js")
    _css = style("year.css", "exchange.css")
    looked_at = shown(Bool(False))
    """Whether the mentee has unfolded it; until then nothing is worked out."""
    share = shown(Dict())
    """See `drawing.share`."""
    speaker = shown(Unicode())
    """The model that can propose a wording; empty while there is none."""
    returned = shown(Dict())
    """What came back from the mentor; see `drawing.returned`."""
    wording = shown(Bool(False))
    """The model is proposing a wording."""
    looked = shown(Unicode())
    """Mark of the last look: also one that showed the same again was answered."""
    file = shown(Dict())
    """What there is to take away; see `drawing.file`."""


class Meeting(Part):
    """What a mentor takes into one meeting, and what they write down behind it."""

    _esm = script("pieces.js", "exchange.js", "after.js", "meeting.js")
    _css = style("journey.css", "year.css", "exchange.css")
    briefs = shown(List())
    """What was read before; see `drawing.briefs`."""
    meeting = shown(Dict())
    """See `drawing.meeting`; empty until a brief is open."""
    after = shown(Dict())
    """What is kept of it, and what there is to look back on; see `drawing.after`."""
    busy = shown(Bool(False))
    """The model is at work; Stop ends it."""
    done = shown(Int(0))
    """How many deeds are finished: also one that changed nothing to be seen was answered."""
    voice = shown(Unicode())
    """Which model there is, or why there is none."""
    speaker = shown(Unicode())
    """The model that can have a part in the questions; empty while there is none."""
    privacy = shown(Unicode())
    """Where everything is kept."""
    file = shown(Dict())
    """What there is to take away; see `drawing.file`."""


class Examples(Part):
    """Goals that invented people made of a broad theme, and the sheet for two who are stuck."""

    _esm = script("pieces.js", "exchange.js", "examples.js")
    _css = style("year.css", "exchange.css")
    done = shown(Int(0))
    """How many deeds are finished."""
    kinds = shown(List())
    """See `drawing.examples`."""
    file = shown(Dict())
    """What there is to take away; see `drawing.file`."""
