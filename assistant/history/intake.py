"""What may be written: names that stay in their folder, and events that every reader can read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from assistant.errors import InputError
from assistant.events import Event
from assistant.plain_json import clean, clean_text

_SESSION_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_MAX_NAME = 200


def is_session_id(name: object) -> bool:
    """Tell whether a name can be a session's folder on every system we run on."""
    return (
        isinstance(name, str)
        and _SESSION_ID.fullmatch(name) is not None
        and not name.endswith(".")
        and _WINDOWS_DEVICE.fullmatch(name) is None
    )


def check_session_id(name: object) -> str:
    """Return the session id.

    Raises:
        InputError: if it could not be the name of a folder everywhere, or would leave ours.
    """
    if not isinstance(name, str) or not is_session_id(name):
        raise InputError(
            f"The session id {_shown(name)} cannot be used: take up to 64 letters, digits, dots, "
            "dashes or underscores, beginning with a letter or digit and not ending in a dot."
        )
    return name


def to_event(given: Event | Mapping[str, Any], *, clock: Callable[[], datetime], new_id: Callable[[], str]) -> Event:
    """Turn what the application hands over into a clean event.

    A mapping needs `session` and `type`; `at` and `id` are filled in, and every other name goes
    into the body.

    Raises:
        InputError: naming the field that cannot be kept.
    """
    if isinstance(given, Event):
        given = {name: getattr(given, name) for name in Event.model_fields}
    if not isinstance(given, Mapping):
        raise InputError("An event must be an Event or an object with 'session' and 'type'.")
    if "session" not in given:
        raise InputError("The event has no field 'session': say which session it belongs to.")
    return Event(
        session=check_session_id(given["session"]),
        type=_name(given.get("type"), "type"),
        at=_moment(given["at"] if "at" in given else clock()),
        id=_name(given["id"] if "id" in given else new_id(), "id"),
        body=_body(given),
    )


def _name(value: object, field: str) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= _MAX_NAME:
        raise InputError(
            f"The field '{field}' of the event must be a text of 1 to {_MAX_NAME} characters, not {_shown(value)}."
        )
    return clean_text(value)


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        moment = None
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        raise InputError(
            "The field 'at' of the event must be a time with its time zone, such as "
            f"2026-11-22T10:30:00+01:00, not {_shown(value)}."
        )
    return moment


def _body(given: Mapping[str, Any]) -> dict[str, Any]:
    body = given.get("body", {})
    if not isinstance(body, Mapping):
        raise InputError(f"The field 'body' of the event must be an object, not {_shown(body)}.")
    others = {name: value for name, value in given.items() if name not in Event.model_fields}
    for name in others:
        if name in body:
            raise InputError(f"The field {_shown(name)} is given twice: beside the body and in it.")
    try:
        cleaned: dict[str, Any] = clean({**body, **others}, "body")
    except ValueError as error:
        raise InputError(f"The event cannot be kept: {error}.") from error
    return cleaned


def _shown(value: object) -> str:
    if not isinstance(value, str | None):
        return f"a value of type {type(value).__name__}"
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:80]}…"
