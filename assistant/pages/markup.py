"""Elements of a page, built and never pasted together, so that no text can become one."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
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


def head(element: Element, title: str, style: str) -> None:
    """Fill the head of a page that may load nothing and run nothing, and has this style alone.

    Args:
        element: The empty head.
        title: What the page is.
        style: Its rules; anything else that calls itself a style is refused.
    """
    digest = b64encode(sha256(style.encode()).digest()).decode()
    under(element, "meta", charset="utf-8")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    under(element, "meta", http_equiv="Content-Security-Policy", content=policy)
    under(element, "meta", name="viewport", content="width=device-width, initial-scale=1")
    under(element, "meta", name="color-scheme", content="light dark")
    under(element, "title", title)
    under(element, "style", style)
