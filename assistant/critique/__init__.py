"""What a mentee's draft of a goal leaves open: findings by rule, each with the words it looked at and a question.

No draft is rewritten and none gets a mark. What the rules can see, and what they cannot, stands in `docs/drafts.md`.
"""

from __future__ import annotations

from assistant.critique.findings import Finding, Label, gaps_in, label_draft
from assistant.critique.language import is_readable
from assistant.critique.questions import question_for
from assistant.phases import Gap

__all__ = ["Finding", "Gap", "Label", "gaps_in", "is_readable", "label_draft", "question_for"]
