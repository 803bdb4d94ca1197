"""What a mentee can share, has looked at and has approved, as the page shows it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from assistant.approvals import Sharer
from assistant.brief.consent import wording
from assistant.brief.document import Brief, Summary
from assistant.brief.items import Kind
from assistant.brief.offering import Shareable
from assistant.goals import State
from assistant.journey import Session
from assistant.meeting.agreed import Agreement
from assistant.pages.agreed import KINDS
from assistant.pages.brief import OPEN, brief_page
from assistant.pages.html import sheet_html
from assistant.phases import WHAT_FOR
from assistant.plain_json import dump
from assistant.widgets.drawing.days import day_in_words

GROUPS = {
    Kind.THEME: "The theme",
    Kind.PLACE: "How far you are",
    Kind.PICTURE: "Your picture of success",
    Kind.QUOTE: "Words of yours",
    Kind.GOAL: "Goals",
    Kind.DRAFT: "Drafts",
    Kind.FINDING: "What a draft leaves open",
    Kind.STEP: "Small steps",
    Kind.CHECK_IN: "Looking back",
}
STATES = {State.PARKED: "rests for now", State.MERGED: "merged", State.LET_GO: "let go", State.DONE: "done"}
BY = {
    "code": "These words were put together by rules, from what you ticked and nothing else.",
    "mentee": "These are your words.",
    "model": "The language model {} proposed these words; your mentor sees that.",
}
CHANGED = "You wrote this over words that the language model {} had proposed; your mentor sees that."


def share(session: Session, offer: Sequence[Shareable]) -> dict[str, Any]:
    """Everything about sharing."""
    shared = session.sharing
    sharer = shared.of(shared.latest)
    return {
        **folded(session),
        "id": session.id,
        "themes": list(_themes(session, offer)),
        "draft": _draft(sharer),
        "mentors": [_mentor(one) for one in shared.mentors.values() if one.approvals],
        "taken": [_agreed(one.kind, one.text, one.by) for one in shared.agreed],
    }


def folded(session: Session | None) -> dict[str, Any]:
    """As long as nobody has unfolded it: whether there is anything to share."""
    return {"theme": session.theme.title if session and session.theme else ""}


def seen(sharer: Sharer) -> tuple[Brief, str] | None:
    """The brief that the page shows now, with its mark; None where there is none that this version understands."""
    if sharer.draft is None:
        return None
    try:
        brief = Brief.model_validate(sharer.draft.brief)
    except ValidationError:
        return None
    return brief, sha256(dump(sharer.draft.brief)).hexdigest()


def returned(agreement: Agreement) -> dict[str, Any]:
    """What came back from the mentor, to be taken one by one."""
    return {
        "mark": str(uuid.uuid4()),
        "mentor": agreement.mentor,
        "day": day_in_words(agreement.day),
        "items": [{"n": n, **_agreed(a.kind, a.text, a.by), "who": a.who} for n, a in enumerate(agreement.items)],
    }


# -- choosing


def _themes(session: Session, offer: Iterable[Shareable]) -> Iterable[dict[str, Any]]:
    things = list(offer)
    for theme in session.themes:
        source = f"theme/{theme.id}"
        here = [thing for thing in things if source in (thing.source, thing.theme)]
        groups = [{"title": GROUPS[kind], "rows": [_row(t) for t in here if t.kind is kind]} for kind in GROUPS]
        if here:
            yield {"id": theme.id, "title": theme.title, "groups": [group for group in groups if group["rows"]]}


def _row(thing: Shareable) -> dict[str, str]:
    return {"source": thing.source, "words": _words(thing), "line": " · ".join(filter(None, _lines(thing)))}


def _words(thing: Shareable) -> str:
    if thing.phase:
        return f"{thing.phase.value.capitalize()} – {WHAT_FOR[thing.phase]}"
    if thing.gap:
        return f"{OPEN[thing.gap][0].upper()}{OPEN[thing.gap][1:]}"
    return "\n".join(filter(None, (thing.words, thing.surprised, thing.learned)))


def _lines(thing: Shareable) -> tuple[str, ...]:
    day = f"{'by ' if thing.kind is Kind.STEP else ''}{day_in_words(thing.day)}" if thing.day else ""
    energy = "" if thing.energy is None else f"energy {thing.energy} of 10"
    evidence = f"“{thing.words}”" if thing.gap and thing.words else ""
    return evidence, day, STATES.get(thing.state, "") if thing.state else "", energy


# -- looking and agreeing


def _draft(sharer: Sharer) -> dict[str, Any]:
    known = seen(sharer)
    if known is None or sharer.draft is None:
        return {}
    brief, mark = known
    return {
        "mark": mark,
        "mentor": brief.mentor,
        "sender": brief.sender,
        "sources": [source for source in sharer.draft.sources if not source.startswith("ask/")],
        "asks": [item.words for item in brief.of(Kind.ASK)],
        "summary": brief.summary.text,
        "by": brief.summary.by,
        "whose": _whose(brief.summary),
        "page": sheet_html(brief_page(brief)),
        "wording": wording(brief.mentor),
        "approved": bool(sharer.standing) and not sharer.is_waiting,
        "revoked": sharer.revoked,
    }


def _whose(summary: Summary) -> str:
    model = summary.model.id if summary.model else ""
    return CHANGED.format(model) if summary.by == "mentee" and model else BY[summary.by].format(model)


def _mentor(sharer: Sharer) -> dict[str, Any]:
    return {
        "id": sharer.mentor,
        "name": sharer.mentor,
        "line": _state(sharer),
        "revoked": sharer.revoked,
    }


def _state(sharer: Sharer) -> str:
    if sharer.revoked:
        return "Taken back; nothing more is exported"
    files = {0: "no file was made yet", 1: "one file was made"}.get(sharer.exports, f"{sharer.exports} files were made")
    latest = sharer.approvals[-1]
    return f"You agreed to number {latest.brief.get('number')}; {files}"


def _agreed(kind: str, text: str, by: Any) -> dict[str, str]:
    return {"kind": kind, "what": KINDS.get(kind, kind), "text": text, "by": day_in_words(by) if by else ""}
