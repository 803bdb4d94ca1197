"""What a mentor takes into a meeting and keeps of it, as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from assistant.brief.document import Brief
from assistant.brief.items import Kind
from assistant.meeting.agenda import LENGTHS, Minutes, agenda
from assistant.meeting.agreed import Agreed
from assistant.meeting.plan import Plan
from assistant.mentor import Mentor
from assistant.pages.meeting import meeting_page
from assistant.pages.notes import Sheet
from assistant.widgets.drawing.days import day_in_words


def briefs(known: Iterable[Brief]) -> list[dict[str, str]]:
    """What was read before, the one used last first."""
    return [
        {"id": brief.thread, "title": _title(brief), "when": f"number {brief.number}, {day_in_words(brief.day)}"}
        for brief in known
    ]


def meeting(plan: Plan, brief: Brief, before: Brief | None, last_time: Sequence[Agreed] = ()) -> dict[str, Any]:
    """The plan for a meeting of each length: word for word what the page to print says, without its blanks."""
    plans = {str(n): lasting(plan, n, brief, before) for n in LENGTHS}
    sheets = {n: _drawn(meeting_page(one, brief, before, last_time=last_time)) for n, one in plans.items()}
    return {"id": f"{brief.thread}/{brief.number}", "sheets": sheets}


def lasting(plan: Plan, minutes: Minutes, brief: Brief, before: Brief | None) -> Plan:
    """The same plan for a meeting of another length."""
    return plan.model_copy(update={"agenda": agenda(minutes, plan.hat, brief, before), "minutes": minutes})


def after(mentor: Mentor) -> dict[str, Any]:
    """What is kept of the brief in hand, and what there is to look back on."""
    asked = {entry.question.id: entry.question.text for entry in mentor.to_reflect_on()}
    return {
        "id": f"{mentor.brief.thread}/{mentor.brief.number}",
        "mentor": mentor.brief.mentor,
        "notes": [{"when": day_in_words(note.at), "text": note.text} for note in reversed(mentor.notes())],
        "agreed": [one.model_dump(mode="json") for one in mentor.agreed()],
        "asked": [{"id": id, "text": text} for id, text in asked.items()],
        "answers": [
            {"when": day_in_words(one.at), "question": asked.get(one.question, ""), "answer": one.answer}
            for one in reversed(mentor.reflections())
        ],
    }


def _title(brief: Brief) -> str:
    themes = ", ".join(f"“{item.words}”" for item in brief.of(Kind.THEME))
    return " – ".join(filter(None, (brief.sender or "A mentee", themes)))


def _drawn(sheet: Sheet) -> dict[str, Any]:
    drawn = sheet.model_dump(mode="json")
    return {**drawn, "sections": [section for section in drawn["sections"] if not section["blanks"]]}
