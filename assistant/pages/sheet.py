"""The paper of the picture: it is drawn on from top to bottom, and grows as far as it is drawn on."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from assistant.pages.lettering import SIZE, SMALL, fitted, width
from assistant.pages.markup import under
from assistant.pages.notes import legible
from assistant.pages.window import Window

WIDE: Final = 720
LEFT, RIGHT = 28, 704
"""Pixels between which the days lie; left of them is room for a scale."""
ROOM: Final = RIGHT - LEFT
FAINT: Final = {"stroke_opacity": "0.25"}
THICK: Final = {"stroke_width": "5", "stroke_linecap": "round"}
"""The bar of a goal."""
_SHORTEST: Final = 8
"""Pixels of a line between words; shorter ones would look like dots."""


class _Box(NamedTuple):
    """Where words stand."""

    left: float
    right: float
    top: float
    bottom: float


class Sheet:
    """A picture while it is drawn.

    Args:
        window: The days from its left to its right edge.
        title: What the picture is.
        tells: What is to be seen in it, in sentences, for somebody who does not see it.
    """

    def __init__(self, window: Window, title: str, tells: str) -> None:
        self.window = window
        self.root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
        under(self.root, "title", title)
        under(self.root, "desc", legible(tells))
        self._behind = under(self.root, "g")
        self._written: list[_Box] = []
        self.y = 0.0
        """How far down it is drawn on."""

    def x(self, day: date) -> float:
        """Where a day lies; days outside the window lie at its edge."""
        return LEFT + ROOM * self.window.place(day)

    def down(self, pixels: float) -> float:
        """Go on further down; returns how far down that is."""
        self.y += pixels
        return self.y

    def text(self, text: str, x: float = LEFT, *, size: int = SIZE, bold: bool = False, room: float = ROOM) -> None:
        """Write on the line where the drawing is, from `x` on, or as far left of it as the words need."""
        words = fitted(text, room, size)
        at = max(LEFT, min(x, RIGHT - width(words, size)))
        weight = {"font_weight": "600"} if bold else {}
        under(self.root, "text", words, x=f"{at:.1f}", y=f"{self.y:.1f}", font_size=str(size), **weight)
        self._written.append(_Box(at - 4, at + width(words, size), self.y - size, self.y + 5))

    def number(self, text: str, x: float, y: float, anchor: str = "middle") -> None:
        """Write a few characters of ours beside a mark."""
        under(self.root, "text", text, x=f"{x:.1f}", y=f"{y:.1f}", font_size=str(SMALL), text_anchor=anchor)
        wide = width(text, SMALL)
        left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        self._written.append(_Box(left - 3, left + wide, y - SMALL, y + 4))

    def line(self, x1: float, y1: float, x2: float, y2: float, **look: str) -> None:
        """Draw a straight line."""
        _line(self.root, x1, y1, x2, y2, **look)

    def plumb(self, day: date, top: float, **look: str) -> None:
        """Draw a line down through all that is drawn so far, behind it, and not through words."""
        x = self.x(day)
        boxes = sorted((box.top, box.bottom) for box in self._written if box.left <= x <= box.right)
        for above, below in (*boxes, (self.y + 8, self.y + 8)):
            if above - top > _SHORTEST:
                _line(self._behind, x, top, x, above, **look)
            top = max(top, below)

    def rule(self) -> None:
        """Draw a faint line from edge to edge."""
        self.line(0, self.y, WIDE, self.y, **FAINT)

    def finished(self) -> Element:
        """The picture, as high as what was drawn."""
        self.root.set("viewBox", f"0 0 {WIDE} {self.down(12):.0f}")
        self.root.set("fill", "currentColor")
        self.root.set("font-family", "system-ui, sans-serif")
        return self.root


def _line(parent: Element, x1: float, y1: float, x2: float, y2: float, **look: str) -> None:
    ends = {name: f"{at:.1f}" for name, at in (("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2))}
    under(parent, "line", **ends, stroke="currentColor", **look)
