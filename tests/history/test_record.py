from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from assistant.history.record import Damaged, Newer, Record, decode, encode, scan
from assistant.plain_json import clean

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
RECORD = Record(7, "e7", AT, "mentee_turn", {"text": "Grüße 🙂\nnew line"})

Line = Callable[..., bytes]


def test_a_record_is_one_line_that_plain_json_can_read() -> None:
    """A journal can be read with any JSON library, one line at a time."""
    line = encode(RECORD)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    fields = json.loads(line)
    assert fields["body"]["text"] == "Grüße 🙂\nnew line"
    assert list(fields) == ["v", "seq", "id", "at", "type", "body", "crc"]


def test_the_documented_recipe_and_our_code_write_the_same_bytes(line: Line) -> None:
    """Whoever follows docs/history-format.md gets lines that we read, and we write the same."""
    assert encode(Record(1, "e1", AT, "mentee_turn", {"text": "hello"})) == line()
    assert decode(line().rstrip(b"\n")) == Record(1, "e1", AT, "mentee_turn", {"text": "hello"})


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(body=st.dictionaries(st.text(st.characters()), plain, max_size=4))
def test_every_plain_json_body_comes_back_as_it_was_cleaned(body: dict[str, object]) -> None:
    """What a person wrote is what they read later, whatever the script or symbol."""
    try:
        cleaned = clean(body, "body")
    except ValueError:
        reject()  # two names that differ only in broken characters
    line = encode(Record(1, "e", AT, "any", cleaned))
    assert decode(line.rstrip(b"\n")) == Record(1, "e", AT, "any", cleaned)


def test_any_changed_byte_of_a_record_is_noticed() -> None:
    """Not one of the bytes of a record can change without its being reported."""
    line = encode(RECORD).rstrip(b"\n")
    for offset in range(len(line)):
        for flip in (0x01, 0x20, 0x80, line[offset]):
            broken = bytearray(line)
            broken[offset] ^= flip
            found = list(scan(bytes(broken)))
            assert not any(isinstance(part, Record | Newer) for part in found), (offset, flip)
            assert any(isinstance(part, Damaged) for part in found), (offset, flip)


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (b"%(a)s%(b)s", ["a", "b"]),
        (b"%(a)s", ["a"]),
        (b"%(torn)s\n%(b)s", ["b"]),
        (b"%(torn)s%(b)s", ["b"]),
        (b"%(whole_a)s%(b)s", ["a", "b"]),
        (b"%(whole_a)s#%(b)s", ["a", "b"]),
        (b"%(a)s" + b"\0" * 300 + b"%(b)s", ["a", "b"]),
        (b"%(a)s" + b"\0" * 300 + b"\n%(b)s", ["a", "b"]),
        (b"%(a)s\n\n%(b)s", ["a", "b"]),
        (b"%(whole_a)s\r\n%(b)s", ["a", "b"]),
        (b"\xef\xbb\xbf%(a)s%(b)s", ["a", "b"]),
        (b"\xff\xfe\n%(b)s", ["b"]),
        (b"[[[[\n{}\nnull\n%(b)s", ["b"]),
        (b"", []),
    ],
)
def test_damage_costs_only_itself(line: Line, data: bytes, kept: list[str]) -> None:
    """Torn lines, lost line ends, zero blocks and rubbish cost no record beside them."""
    a, b = line(id="a"), line(id="b")
    parts = {b"a": a, b"b": b, b"whole_a": a.rstrip(b"\n"), b"torn": a[:40]}
    found = list(scan(data % parts))
    assert [part.id for part in found if isinstance(part, Record)] == kept


BAD = {
    "no checksum": b'{"v":1,"seq":1,"id":"x","at":"2026-11-22T10:00:00Z","type":"t","body":{}}',
    "deep": b"[" * 100_000,
    "not an object": b'"text"',
    "huge number": b'{"v":' + b"9" * 5000 + b"}",
    "version is a flag": b'{"v":true}',
    "version 0": b'{"v":0}',
}


@pytest.mark.parametrize("name", BAD)
def test_strange_lines_are_damage_and_never_an_accident(name: str) -> None:
    """No line, however strange, stops the reading of a session."""
    assert list(scan(BAD[name])) == [Damaged(BAD[name])]


@pytest.mark.parametrize(
    "fields",
    [
        {"seq": -1}, {"seq": 1.0}, {"seq": True}, {"seq": "1"}, {"seq": 2**60}, {"id": ""},
        {"id": 3}, {"type": None}, {"type": ""}, {"at": "yesterday"}, {"at": 0},
        {"at": "2026-11-22T10:00:00"}, {"body": []}, {"body": None}, {"body": {"x": float("nan")}},
        {"body": {"x": float("inf")}}, {"v": "1"}, {"v": 0}, {"v": -3}, {"v": 1.0},
    ],
)  # fmt: skip
def test_a_record_of_the_wrong_shape_is_damage_even_with_a_good_checksum(line: Line, fields: dict[str, object]) -> None:
    """A program that writes nonsense costs its own records, not the reader."""
    whole = line(**fields).rstrip(b"\n")
    assert list(scan(whole)) == [Damaged(whole)]


def test_a_name_given_twice_is_damage(line: Line) -> None:
    """Readers differ on which of two values counts, so neither does."""
    content = line().partition(b',"crc"')[0].replace(b'"seq":1', b'"seq":1,"seq":2')
    twice = content + b',"crc":"%08x"}' % zlib.crc32(content)
    assert list(scan(twice)) == [Damaged(twice)]


def test_a_later_version_is_told_from_damage(line: Line) -> None:
    """A record of a later version is recognised, whatever else it holds."""
    later = line(v=2, id=None, wonder={"deep": [1]})
    assert list(scan(later)) == [Newer(2)]
    assert list(scan(b'{"v":3,"checksum":"of another kind"}')) == [Newer(3)]
    assert list(scan(later.replace(b"wonder", b"blunder"))) == [Damaged(
        later.replace(b"wonder", b"blunder").rstrip(b"\n"))]  # fmt: skip


def test_fields_and_types_we_do_not_know_are_no_obstacle(line: Line) -> None:
    """A newer program may say more in a record, and an older one still reads it."""
    (record,) = scan(line(type="mood_noted", body={"later": {"x": [1, None]}}, extra=1))
    assert isinstance(record, Record)
    assert (record.type, record.body) == ("mood_noted", {"later": {"x": [1, None]}})


def test_a_record_quoted_in_somebodys_words_is_not_read_as_one(line: Line) -> None:
    """A mentee who pastes a journal line into their reflection forges nothing."""
    forged = line(id="forged").decode().rstrip("\n")
    whole = line(id="real", body={"text": forged, "nested": json.loads(forged)})
    assert [r.id for r in scan(whole) if isinstance(r, Record)] == ["real"]
