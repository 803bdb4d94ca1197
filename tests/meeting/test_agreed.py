from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from assistant.errors import InputError
from assistant.meeting.agreed import Agreed, Agreement, read_agreement, write_agreement

AGREED = Agreement(
    thread="abcdefgh12345678",
    day=date(2026, 11, 20),
    mentor="Ingrid",
    items=(
        Agreed(kind="step", text="Write to Ana", by=date(2026, 12, 1), who="Ingrid reads it first"),
        Agreed(kind="question", text="What would be enough?"),
        Agreed(kind="note", text="The sky did not fall."),
    ),
)


def test_what_is_written_can_be_read() -> None:
    """What was agreed comes back as it was written."""
    assert read_agreement(write_agreement(AGREED), "agreed.json") == AGREED


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"day": "2026-11-21"}, "is damaged, or was changed"),
        ({"format": "theme-coach/brief"}, "is no list of what was agreed of this program"),
        ({"version": 2}, "was written by a newer version"),
        ({"version": True}, "does not say which version"),
    ],
)
def test_a_changed_file_is_refused(change: dict[str, object], sentence: str) -> None:
    """A file that was changed, or is another one, gives one sentence that says what to do."""
    document = {**json.loads(write_agreement(AGREED)), **change}
    with pytest.raises(InputError, match=sentence) as refusal:
        read_agreement(json.dumps(document).encode(), "agreed.json")
    assert str(refusal.value).startswith("agreed.json ")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b'{"a": NaN}', b" " * 3_000_000])
def test_anything_else_is_refused(data: bytes) -> None:
    """No file, however odd, gives a traceback."""
    with pytest.raises(InputError, match=r"agreed\.json"):
        read_agreement(data, "agreed.json")


def test_an_empty_item_is_none() -> None:
    """Nobody agrees to nothing."""
    with pytest.raises(ValidationError, match="has nothing in it"):
        Agreed(kind="note", text="  ")
