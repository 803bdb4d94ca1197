"""A session as the page shows it: plain values for the traits, made from what happened and from nothing else."""

from __future__ import annotations

from assistant.widgets.drawing.conversation import manners, turns
from assistant.widgets.drawing.desk import desk, ideas
from assistant.widgets.drawing.examples import examples
from assistant.widgets.drawing.files import bytes_of, file
from assistant.widgets.drawing.findings import findings
from assistant.widgets.drawing.journey import earlier, journey
from assistant.widgets.drawing.meeting import after, briefs, lasting, meeting
from assistant.widgets.drawing.share import folded, returned, seen, share
from assistant.widgets.drawing.year import year

__all__ = [
    "after",
    "briefs",
    "bytes_of",
    "desk",
    "earlier",
    "examples",
    "file",
    "findings",
    "folded",
    "ideas",
    "journey",
    "lasting",
    "manners",
    "meeting",
    "returned",
    "seen",
    "share",
    "turns",
    "year",
]
