"""What a draft leaves open, as the page shows it."""

from __future__ import annotations

from typing import Any

from assistant.bank import QuestionBank
from assistant.critique import Finding, question_for
from assistant.drafting import findings as found_in
from assistant.drafting import letter_name, note_on
from assistant.journey import Session


def findings(session: Session | None, bank: QuestionBank) -> dict[str, Any]:
    """The gaps of the draft on the desk, each with one question; empty while there is no draft."""
    if session is None or session.theme is None or not session.theme.draft.strip():
        return {}
    found = found_in(session)
    return {"rows": [_row(finding, session, bank) for finding in found], "note": note_on(session.theme.draft, found)}


def _row(finding: Finding, session: Session, bank: QuestionBank) -> dict[str, str]:
    return {
        "letter": finding.letter,
        "name": letter_name(finding),
        "evidence": finding.evidence,
        "question": question_for(finding, bank, session.used)[1],
    }
