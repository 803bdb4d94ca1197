"""What the journals of one session say together, and what in them could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.events import Event
from assistant.history.record import Damaged, Newer, Record, scan


@dataclass
class Reading:
    """One look at all journals of a session."""

    session: str
    records: list[Record] = field(default_factory=list)
    """Every event once, in the order in which it happened."""
    damaged: list[tuple[str, bytes]] = field(default_factory=list)
    """File name and the bytes in it that are no record."""
    newer: Counter[str] = field(default_factory=Counter)
    """How many records of a later format each file holds."""
    unreadable: dict[str, str] = field(default_factory=dict)
    """File name and why it could not be read at all."""
    rivals: list[str] = field(default_factory=list)
    """Event ids under which two different events were found."""

    @property
    def events(self) -> list[Event]:
        """The records as the application knows them."""
        return [Event(session=self.session, type=r.type, at=r.at, id=r.id, body=r.body) for r in self.records]

    @property
    def highest(self) -> int:
        """The highest place taken so far; 0 in a new session."""
        return max((record.seq for record in self.records), default=0)

    @property
    def problems(self) -> list[str]:
        """One sentence for each thing a person may want to know about."""
        damaged = Counter(name for name, _ in self.damaged)
        sentences = [
            f"{count} damaged place(s) in {name} could not be read; the bytes are still there "
            "and everything else is fine."
            for name, count in damaged.items()
        ]
        sentences += [
            f"{count} record(s) in {name} were written by a newer version of this program and "
            "are kept as they are; update it to see them."
            for name, count in self.newer.items()
        ]
        sentences += [
            f"{name} could not be read and was left as it is ({reason})." for name, reason in self.unreadable.items()
        ]
        sentences += [f"Two different events carry the id {name}; the earlier one is shown." for name in self.rivals]
        return [f"Session {self.session}: {sentence}" for sentence in sentences]


def read_journals(session: str, journals: Iterable[tuple[str, bytes]], unreadable: dict[str, str]) -> Reading:
    """Put the journals of all writers together; copies made by sync programs do no harm.

    Args:
        session: Id of the session.
        journals: File name and content of each journal.
        unreadable: File name and reason of each journal that could not be opened.
    """
    reading = Reading(session, unreadable=unreadable)
    found: list[Record] = []
    for name, data in journals:
        for line in scan(data, name.removesuffix(".jsonl")):
            if isinstance(line, Record):
                found.append(line)
            elif isinstance(line, Newer):
                reading.newer[name] += 1
            elif isinstance(line, Damaged):
                reading.damaged.append((name, line.line))
    _merge(reading, found)
    return reading


def _merge(reading: Reading, found: list[Record]) -> None:
    first: dict[str, Record] = {}
    for record in sorted(found, key=lambda r: (r.seq, r.at, r.writer)):
        kept = first.setdefault(record.id, record)
        if differ(kept, record) and record.id not in reading.rivals:
            reading.rivals.append(record.id)
    reading.records = list(first.values())


def differ(one: Record, other: Record) -> bool:
    """Tell whether two records of the same id say different things."""
    return (one.type, one.body) != (other.type, other.body)
