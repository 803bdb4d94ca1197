"""A session as the page shows it: plain values for the traits, made from what happened and from nothing else."""

from __future__ import annotations

from assistant.widgets.drawing.conversation import manners, turns
from assistant.widgets.drawing.desk import desk, ideas
from assistant.widgets.drawing.findings import findings
from assistant.widgets.drawing.journey import earlier, journey
from assistant.widgets.drawing.year import year

__all__ = ["desk", "earlier", "findings", "ideas", "journey", "manners", "turns", "year"]
