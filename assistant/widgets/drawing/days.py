"""Days as the page says them."""

from __future__ import annotations

from datetime import date, datetime


def day_in_words(day: date | datetime) -> str:
    """A day, or the day of a moment on this computer: "3 December 2026"."""
    local = day.astimezone() if isinstance(day, datetime) else day
    return f"{local.day} {local:%B} {local.year}"
