"""What happened, as values: the journal keeps these, and a session is nothing but their sum."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

SESSION_OPENED = "session_opened"
MENTEE_TURN = "mentee_turn"
COACH_TURN = "coach_turn"
COACH_PARTIAL = "coach_partial"
THEME_NAMED = "theme_named"
THEME_CHOSEN = "theme_chosen"
PHASE_ENTERED = "phase_entered"
PICTURE_KEPT = "picture_kept"
DRAFT_WRITTEN = "draft_written"
CANDIDATES_OFFERED = "candidates_offered"
GOAL_ACCEPTED = "goal_accepted"
THEME_KEPT_OPEN = "theme_kept_open"
FIRST_STEP_SET = "first_step_set"
HELP_SHOWN = "help_shown"


class Event(BaseModel):
    """One thing that happened in a session, kept forever as it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    session: str
    """Id of the session it belongs to."""
    type: str
    """What kind of thing happened; one of the names in this module, or one a later version knows."""
    at: datetime
    """When it happened, with time zone."""
    id: str
    """Unique id of this event."""
    body: dict[str, Any] = Field(default_factory=dict)
    """What there is to know about it, as plain JSON values."""
