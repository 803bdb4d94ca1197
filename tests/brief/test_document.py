from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import assistant.brief
from assistant.brief.document import LARGEST_FILE, Brief, brief_schema, read_brief, write_brief
from assistant.brief.items import LONGEST, MOST, Kind
from assistant.errors import InputError
from assistant.plain_json import dump

SCHEMA = Path(assistant.brief.__file__).with_name("brief.schema.json")


def sealed(document: dict[str, Any]) -> bytes:
    """A file as a stranger could make it: with the right checksum."""
    rest = {name: value for name, value in document.items() if name != "checksum"}
    return json.dumps({**rest, "checksum": sha256(dump(rest)).hexdigest()}).encode()


@pytest.fixture
def document(make: Any) -> dict[str, Any]:
    """The file of a brief with everything in it, as JSON."""
    found: dict[str, Any] = json.loads(write_brief(make.full()))
    return found


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as refused:
        read_brief(data, "brief.json")
    return str(refused.value)


def test_what_is_read_is_what_was_written(make: Any) -> None:
    """A brief with something of each kind comes back the same, and written again it is the same file."""
    brief = make.full()
    assert read_brief(write_brief(brief), "brief.json") == brief
    assert write_brief(read_brief(write_brief(brief), "brief.json")) == write_brief(brief)
    assert {item.kind for item in brief.items} == set(Kind)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_go_through_the_file(words: str, name: str) -> None:
    """Whatever somebody can type, the file holds it, and reading it changes no further letter."""
    item = {"key": "abcd1234", "kind": "quote", "words": words, "learned": name}
    head = {"thread": "a" * 16, "number": 1, "day": "2026-11-22", "sender": name, "mentor": words}
    brief = Brief.model_validate({**head, "items": [item], "summary": {"text": words}})
    assert read_brief(write_brief(brief), "brief.json") == brief


def test_a_file_opened_and_saved_elsewhere_is_still_read(document: dict[str, Any]) -> None:
    """Other indents, escapes or a byte order mark change nothing of what it says."""
    for data in (json.dumps(document), json.dumps(document, indent=8), "\ufeff" + json.dumps(document)):
        assert read_brief(data.encode("utf-8"), "brief.json").mentor == "Ana"


@pytest.mark.parametrize("place", ["sender", "mentor", "day", "thread", "number"])
def test_whatever_was_changed_is_noticed(document: dict[str, Any], place: str) -> None:
    """A changed name, day or number no longer fits the checksum."""
    document[place] = {"day": "2026-11-23", "number": 2, "thread": "b" * 16}.get(place, "Eve")
    assert refusal(json.dumps(document).encode()).startswith("brief.json is damaged, or was changed")


def test_every_lost_half_is_noticed(make: Any) -> None:
    """A file that was cut off, or has a byte that flipped, is never read as another brief."""
    data, brief = write_brief(make.full()), make.full()
    for at in range(0, len(data) - 2, 37):
        assert refusal(data[:at]).startswith("brief.json")
        flipped = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
        try:
            assert read_brief(flipped, "brief.json").model_dump(exclude={"items"}) == brief.model_dump(
                exclude={"items"}
            )
        except InputError:
            continue
        assert json.loads(flipped) == json.loads(data)


@pytest.mark.parametrize("checksum", ["", "0" * 64, None, 7, ["x"], {"x": 1}])
def test_a_wrong_checksum_of_any_kind_is_refused(document: dict[str, Any], checksum: Any) -> None:
    """A missing one too."""
    assert "damaged" in refusal(json.dumps({**document, "checksum": checksum}).encode())
    del document["checksum"]
    assert "damaged" in refusal(json.dumps(document).encode())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"\xff\xfe{", "not UTF-8"),
        (b"{", "not JSON"),
        (b"[]", "is no brief of this program"),
        (b"null", "is no brief of this program"),
        (b'"theme-coach/brief"', "is no brief of this program"),
        (b'{"format": "theme-coach/history", "version": 1}', "is no brief of this program"),
        (b'{"format": ["theme-coach/brief"]}', "is no brief of this program"),
        (b'{"energy": NaN}', "NaN is not a JSON value"),
        (b'{"energy": 1e999}', "not a number JSON can hold"),
        (b'{"energy": ' + b"9" * 5000 + b"}", "more than 300 digits"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested too deeply"),
        (b'{"format": "theme-coach/brief", "format": "x"}', "stands twice"),
        (b"PK\x03\x04" + bytes(100), "not JSON"),
        (b"age-encryption.org/v1\n-> X25519 abc", "not JSON"),
        (b" " * (LARGEST_FILE + 1), "larger than 2 MB"),
    ],
)
def test_what_is_no_brief_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    """Empty, foreign, endless or broken: one sentence that names the file and says what to do."""
    told = refusal(data)
    assert sentence in told and told.startswith("brief.json")
    assert "Ask whoever gave it to you" in told or "Choose the file" in told


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (2, "written by a newer version"),
        (10**30, "written by a newer version"),
        (0, "does not say which version"),
        (-1, "does not say which version"),
        (True, "does not say which version"),
        (1.0, "does not say which version"),
        (2.5, "does not say which version"),
        ("1", "does not say which version"),
        (None, "does not say which version"),
    ],
)
def test_a_newer_version_asks_for_an_update(document: dict[str, Any], version: Any, sentence: str) -> None:
    """And one that is none is no version."""
    assert sentence in refusal(sealed({**document, "version": version}))


@pytest.mark.parametrize(
    "change",
    [
        {"thread": "../../etc/passwd"},
        {"thread": "a" * 17},
        {"number": 0},
        {"number": 10_001},
        {"number": 1.5},
        {"day": "tomorrow"},
        {"day": None},
        {"sender": 5},
        {"mentor": "x" * (LONGEST + 1)},
        {"items": "none"},
        {"items": [None]},
        {"items": [{"key": "abcd1234", "kind": "place"}]},
        {"items": [{"key": "abcd1234", "kind": "quote", "theme": "efgh5678"}]},
        {"items": [{"key": "abcd1234", "kind": "quote", "theme": "abcd1234"}]},
        {"items": [{"key": "abcd1234", "kind": "ask"}, {"key": "abcd1234", "kind": "ask"}]},
        {"items": [{"key": f"{n:08d}", "kind": "ask"} for n in range(MOST + 1)]},
        {"summary": "text"},
        {"summary": {"by": "coach"}},
        {"summary": {"model": {"id": ""}}},
        {"summary": {"model": {"id": "x", "sha256": "0"}}},
        {"secret": 1},
    ],
)
def test_a_file_that_does_not_hold_together_is_refused(document: dict[str, Any], change: dict[str, Any]) -> None:
    """Also where its checksum is right: two items of one key, a theme that is not in it, fields nobody knows."""
    assert refusal(sealed({**document, **change})).startswith("brief.json does not hold together: ")


@pytest.mark.parametrize("name", ["\x1b[2J\u202e" + "x" * 5000, "a\nb"])
def test_a_stranger_s_file_does_not_write_our_message(document: dict[str, Any], name: str) -> None:
    """Names of fields in a hostile file neither fill the screen nor steer it."""
    twice = f"{{{json.dumps(name)}: 1, {json.dumps(name)}: 2}}".encode()
    deep = b"{%s:" % json.dumps(name).encode() * 120 + b"1" + b"}" * 120
    for told in (refusal(sealed({**document, name: 1})), refusal(twice), refusal(deep)):
        assert len(told) < 400 and not set(told) & {"\x1b", "\n", "\u202e"}


def test_hostile_words_are_read_as_harmless_ones(document: dict[str, Any]) -> None:
    """A file made elsewhere cannot steer the mentor's terminal, with whatever checksum."""
    items = [{"key": "abcd1234", "kind": "quote", "words": "\x1b]0;owned\x07 \u202eyes"}]
    brief = read_brief(sealed({**document, "items": items, "sender": "\x9bBo"}), "brief.json")
    assert brief.items[0].words == "\ufffd]0;owned\ufffd yes" and brief.sender == "\ufffdBo"


def test_the_longest_file_is_read_quickly_and_a_longer_one_is_never_written(make: Any) -> None:
    """Two megabytes of words are read; where an approved brief would be longer, nothing is written."""
    many = [make.item("quote", "x" * LONGEST) for _ in range(100)]
    assert len(read_brief(write_brief(make.brief(*many)), "brief.json").items) == 100
    with pytest.raises(InputError, match=r"more than 2 MB.*Choose fewer"):
        write_brief(make.brief(*many, *(make.item("quote", "y" * LONGEST) for _ in range(10))))


def test_the_published_schema_is_the_code_s() -> None:
    """`brief.schema.json` describes exactly the file of today."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == brief_schema()


def test_what_is_written_is_what_the_schema_says(make: Any, document: dict[str, Any]) -> None:
    """A brief keeps to its schema, an empty one too; without a checksum, or with more in it, none does."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    jsonschema.validate(json.loads(write_brief(make.brief())), schema)
    for broken in ({**document, "notes": "x"}, {n: v for n, v in document.items() if n != "checksum"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)


def test_a_brief_never_changes(make: Any) -> None:
    """What was approved stays as it is in memory, too."""
    with pytest.raises(ValidationError):
        make.full().mentor = "Eve"


def test_items_of_a_kind_come_in_order(make: Any) -> None:
    """A page asks for the questions and gets them as they were written."""
    brief = make.brief(make.item("ask", "One?"), make.item("quote", "So."), make.item("ask", "Two?"))
    assert [item.words for item in brief.of(Kind.ASK)] == ["One?", "Two?"]
