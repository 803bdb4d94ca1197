"""The question that goes with a finding."""

from __future__ import annotations

from collections.abc import Collection

from assistant.bank import Entry, QuestionBank
from assistant.critique.findings import Finding
from assistant.errors import PromptError


def question_for(finding: Finding, bank: QuestionBank, used: Collection[str]) -> tuple[Entry, str]:
    """The first question about this gap that was not asked yet, and its words with the evidence in them.

    Args:
        finding: The gap, with the words of the draft.
        bank: All questions.
        used: Ids of those that were asked; when all of the gap's were, its first comes again.

    Raises:
        PromptError: the bank has none about this gap.
    """
    entries = bank.about(finding.gap)
    if not entries:
        raise PromptError(
            f"The question bank has no question about the gap `{finding.gap}`; give one of them that gap."
        )
    entry = next((entry for entry in entries if entry.question.id not in used), entries[0])
    return entry, entry.question.with_quote(finding.shown)
