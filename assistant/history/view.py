"""The readable side of a session: `history.json`, its title, its turns, and the way back in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from assistant.errors import InputError
from assistant.events import COACH_TURN, MENTEE_TURN, SESSION_OPENED, THEME_NAMED
from assistant.history.intake import check_session_id
from assistant.history.record import Record, from_fields
from assistant.plain_json import dump, load
from assistant.value import Value

FORMAT = "theme-coach/history"
VERSION = 1

_SPEAKERS = {MENTEE_TURN: "mentee", COACH_TURN: "coach"}
_TITLES = {SESSION_OPENED: "theme", THEME_NAMED: "title"}


class SessionSummary(Value):
    """One line of a list of sessions."""

    id: str
    """Id of the session, which is also the name of its folder."""
    title: str
    """The theme named last; empty while there is none."""
    started: datetime | None
    """When the first event happened; None if not one record could be read."""
    last: datetime | None
    """When the last event happened."""
    turns: int
    """How often the mentee has spoken."""


class NewerView(InputError):
    """The document was made by a later version of this program."""


def summarise(session: str, records: list[Record]) -> SessionSummary:
    """Describe a session in one line."""
    moments = [record.at for record in records]
    return SessionSummary(
        id=session,
        title=title(records),
        started=min(moments, default=None),
        last=max(moments, default=None),
        turns=sum(turn["speaker"] == "mentee" for turn in turns(records)),
    )


def title(records: list[Record]) -> str:
    """The theme named last, or the one the session was opened with, or nothing yet."""
    named = [record.body.get(_TITLES[record.type]) for record in records if record.type in _TITLES]
    return next((text for text in reversed(named) if isinstance(text, str) and text), "")


def turns(records: list[Record]) -> list[dict[str, Any]]:
    """The dialogue alone; turn numbers count from 0."""
    spoken = [
        {"speaker": _SPEAKERS[r.type], "text": r.body["text"], "at": r.at.isoformat()}
        for r in records
        if r.type in _SPEAKERS and isinstance(r.body.get("text"), str)
    ]
    return [{"turn": number, **turn} for number, turn in enumerate(spoken)]


def write_view(session: str, records: list[Record]) -> bytes:
    """The whole session as one JSON document for people and for other programs."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "session": session,
        "title": title(records),
        "turns": turns(records),
        "events": [
            {
                "id": r.id,
                "type": r.type,
                "at": r.at.isoformat(),
                "body": r.body,
                "seq": r.seq,
                "writer": r.writer,
            }
            for r in records
        ],
    }
    return dump(document, indent=2) + b"\n"


def read_view(data: bytes, name: str) -> tuple[str, list[Record]]:
    """Read such a document back: the session's id and its events; turns and title follow from them.

    Raises:
        InputError: naming the field, if the document is damaged or foreign.
        NewerView: if a later version of this program made it.
    """
    document = _document(data, name)
    events = document.get("events")
    if not isinstance(events, list):
        raise InputError(f"{name} cannot be read: 'events' is not a list. Export the session again.")
    return check_session_id(document.get("session")), [
        _event(fields, f"{name}, events[{number}]") for number, fields in enumerate(events)
    ]


def _document(data: bytes, name: str) -> dict[str, Any]:
    try:
        document = load(data)
    except ValueError as error:
        raise InputError(f"{name} cannot be read: {error}. Export the session again.") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InputError(f"{name} is not an exported session: its 'format' is not '{FORMAT}'.")
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise InputError(f"{name} cannot be read: 'version' is not a whole number from 1 up.")
    if version > VERSION:
        raise NewerView(
            f"{name} was made by a newer version of this program (format version {version}; this "
            f"one reads {VERSION}). Update this program first."
        )
    return document


def _event(fields: object, place: str) -> Record:
    if not isinstance(fields, dict):
        raise InputError(f"{place} is not an object. Export the session again.")
    try:
        return from_fields(fields, str(fields.get("writer", "")))
    except ValueError as error:
        raise InputError(f"{place} cannot be read: {error}. Export the session again.") from error
