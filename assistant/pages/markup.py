"""Elements of a page, built and never pasted together, so that no text can become one."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement


def under(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new element at the end of another one, with a text of ours or one that is legible.

    Args:
        parent: Where it goes.
        tag: What it is.
        text: What stands in it.
        attributes: Ours alone; an underscore in a name stands for a hyphen, and one at its end for nothing.
    """
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = SubElement(parent, tag, named)
    element.text = text or None
    return element
