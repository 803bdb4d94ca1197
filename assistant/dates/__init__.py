"""Days as people mean them: of a moment, inside a mentoring window, in words."""

from __future__ import annotations

from assistant.dates.forms import BY, FROM
from assistant.dates.reading import Named, dates_in, named_in
from assistant.dates.window import MENTORING_MONTHS, local_day, say_date, sensible_dates, window_end

__all__ = [
    "BY",
    "FROM",
    "MENTORING_MONTHS",
    "Named",
    "dates_in",
    "local_day",
    "named_in",
    "say_date",
    "sensible_dates",
    "window_end",
]
