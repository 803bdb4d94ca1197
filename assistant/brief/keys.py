"""Names that tie a mentor's briefs together, and tell nobody anything else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from hashlib import sha256
from typing import Final

THREAD: Final = 16
KEY: Final = 8
"""Characters of the name of a thread, and of the key of an item."""


def drawn(new_id: Callable[[], str], length: int, taken: Collection[str] = ()) -> str:
    """A new name of so many small letters and digits, other than those taken."""
    while (name := shortened(new_id(), length)) in taken:
        pass
    return name


def shortened(text: str, length: int = THREAD) -> str:
    """A name for a text, always the same, from which it cannot be told."""
    return sha256(text.encode()).hexdigest()[:length]


def keys_of(
    sources: Iterable[str], known: Mapping[str, str], taken: Iterable[str], new_id: Callable[[], str]
) -> dict[str, str]:
    """The key of each source: the one it has with this mentor, or a new one.

    Args:
        sources: What is shared now.
        known: The keys that this mentor knows.
        taken: Keys that any mentor knows; no two share one, so that they cannot lay their briefs together.
        new_id: A new unique name on every call.
    """
    names = set(taken)
    keys: dict[str, str] = {}
    for source in sources:
        keys[source] = known.get(source) or drawn(new_id, KEY, names)
        names.add(keys[source])
    return keys
