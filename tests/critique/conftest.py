"""Drafts to try the rules on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistant.critique import Finding, Gap, gaps_in

TODAY = date(2027, 1, 11)
ENDS = date(2027, 11, 11)


@pytest.fixture
def gaps() -> Any:
    """Reads a draft on a fixed day, ten months before the mentoring ends: the findings by their gap, in order."""

    def read(draft: str, **known: Any) -> dict[Gap, Finding]:
        return {finding.gap: finding for finding in gaps_in(draft, today=TODAY, ends=ENDS, **known)}

    return read
