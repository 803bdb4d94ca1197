"""The journey to look at and to keep: a page, a text, and a picture of the year, all from one account of a session."""

from __future__ import annotations

from assistant.pages.html import as_html
from assistant.pages.markdown import as_markdown
from assistant.pages.timeline import timeline_svg

__all__ = ["as_html", "as_markdown", "timeline_svg"]
