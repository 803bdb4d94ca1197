"""What stands for what in the picture. Shapes differ, not colours: it is read in black and white too."""

from __future__ import annotations

from enum import StrEnum
from typing import Final
from xml.etree.ElementTree import Element

from assistant.goals import State
from assistant.pages.markup import under


class Shape(StrEnum):
    """A mark in the picture, by what the key says of it."""

    OPEN = "open"
    DONE = "done"
    PARKED = "parked"
    LET_GO = "let go"
    MERGED = "merged"
    CHECK_IN = "you looked back"


SHAPE_OF: Final = {
    State.ACTIVE: Shape.OPEN,
    State.DONE: Shape.DONE,
    State.PARKED: Shape.PARKED,
    State.LET_GO: Shape.LET_GO,
    State.MERGED: Shape.MERGED,
}
RADIUS: Final = 5
"""Pixels from the middle of a mark to its edge."""
_PATHS: Final = {
    Shape.PARKED: "M{x:.1f} {top:.1f}L{right:.1f} {y:.1f}L{x:.1f} {bottom:.1f}L{left:.1f} {y:.1f}Z",
    Shape.LET_GO: "M{left:.1f} {top:.1f}L{right:.1f} {bottom:.1f}M{left:.1f} {bottom:.1f}L{right:.1f} {top:.1f}",
    Shape.MERGED: "M{left:.1f} {top:.1f}H{right:.1f}V{bottom:.1f}H{left:.1f}Z",
    Shape.CHECK_IN: "M{x:.1f} {top:.1f}L{right:.1f} {bottom:.1f}H{left:.1f}Z",
}
_FILLED: Final = (Shape.DONE, Shape.CHECK_IN)


def draw(parent: Element, shape: Shape, x: float, y: float) -> None:
    """Draw a mark round a place."""
    look = {"fill": "currentColor" if shape in _FILLED else "none", "stroke": "currentColor", "stroke_width": "1.8"}
    if path := _PATHS.get(shape):
        left, right, top, bottom = x - RADIUS, x + RADIUS, y - RADIUS, y + RADIUS
        under(parent, "path", d=path.format(x=x, y=y, left=left, right=right, top=top, bottom=bottom), **look)
    else:
        under(parent, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=str(RADIUS), **look)
