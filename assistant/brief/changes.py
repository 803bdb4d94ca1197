"""What is new to a mentor who has read an earlier brief of the same mentee."""

from __future__ import annotations

from collections import Counter

from assistant.brief.document import Brief
from assistant.brief.items import Item, Kind
from assistant.value import Value


class Changed(Value):
    """One thing that is still shared and reads otherwise now."""

    before: Item
    after: Item


class Changes(Value):
    """What has happened between two briefs."""

    new: tuple[Item, ...] = ()
    changed: tuple[Changed, ...] = ()
    same: tuple[Item, ...] = ()
    gone: dict[Kind, int] = {}
    """What is no longer shared: only of what kind, and how many. The words are the mentee's to keep."""

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        return bool(self.new or self.changed or self.gone)


def changes(before: Brief, after: Brief) -> Changes:
    """What a later brief says otherwise than an earlier one, in the order of the later one."""
    known = {_identity(item): item for item in before.items}
    kept = [(known[_identity(item)], item) for item in after.items if _identity(item) in known]
    still = set(map(_identity, after.items))
    gone = Counter(item.kind for item in before.items if _identity(item) not in still)
    return Changes(
        new=tuple(item for item in after.items if _identity(item) not in known),
        changed=tuple(Changed(before=one, after=two) for one, two in kept if _says(one) != _says(two)),
        same=tuple(two for one, two in kept if _says(one) == _says(two)),
        gone={kind: gone[kind] for kind in Kind if kind in gone},
    )


def _identity(item: Item) -> tuple[str, Kind]:
    return item.key, item.kind


def _says(item: Item) -> Item:
    """The item without its theme: whether that is shared too changes nothing of what it says."""
    return item.model_copy(update={"theme": ""})
