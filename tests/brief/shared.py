"""A conversation that is shared for good: kept in a history, drafted, approved and handed out as a mentor gets it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from assistant.brief.document import Brief, read_brief
from assistant.chronicle import Chronicle
from assistant.events import Event
from assistant.history import open_history
from assistant.meeting.plan import plan_of
from assistant.pages.brief import brief_page
from assistant.pages.html import sheet_html
from assistant.pages.markdown import sheet_markdown
from assistant.pages.meeting import meeting_page
from assistant.prompts import PromptLibrary
from assistant.sharing import Sharing

BANK = PromptLibrary().bank


def sharing_of(events: Iterable[Event], home: Path, today: date) -> Sharing:
    """The mentee's side of a conversation in which all this has happened."""
    history, numbers = open_history(home), count()
    for number, event in enumerate(events):
        happened = {"session": "s", "id": f"id{number}", "type": event.type, "at": event.at.isoformat()}
        history.append({**happened, "body": event.body})

    def clock() -> datetime:
        return datetime.combine(today, time(12), UTC)

    def new_id() -> str:
        return f"new{next(numbers)}"

    chronicle = Chronicle(history, clock, new_id)
    chronicle.resume("s")
    return Sharing(chronicle, new_id, clock)


def approved(sharing: Sharing, sources: Sequence[str], *, mentor: str = "Ana", **told: object) -> Brief:
    """What a mentor reads of a brief with all this in it."""
    seen = sharing.draft(sources, mentor=mentor, **told)  # type: ignore[arg-type]
    sharing.approve(mentor, seen=seen)
    return read_brief(sharing.hand_out(mentor=mentor), "brief.json")


def forms(brief: Brief, before: Brief | None = None) -> dict[str, str]:
    """The brief, and the page for a meeting about it, as pages and as texts."""
    plan = plan_of(brief, before, BANK)
    sheets = {"brief": brief_page(brief, before), "meeting": meeting_page(plan, brief, before)}
    pages = {f"{name}.html": sheet_html(sheet) for name, sheet in sheets.items()}
    return pages | {f"{name}.md": sheet_markdown(sheet) for name, sheet in sheets.items()}
