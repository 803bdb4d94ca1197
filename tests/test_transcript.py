from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.transcript import LARGEST_FILE, Exchange, Turn, clean, parse_exchange

DATA = Path(__file__).parent / "data"
HOSTILE = DATA / "hostile" / "exchanges"
TODAY = date(2026, 11, 22)
GOOD: dict[str, Any] = {
    "id": "s01",
    "theme": "speaking up",
    "today": "2026-11-22",
    "ends": "2027-09-30",
    "turns": [{"speaker": "coach", "text": "What brings you here?"}, {"speaker": "mentee", "text": "My boss."}],
}


def parse(document: Any, name: str = "file.json") -> Exchange:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return parse_exchange(data, name, today=TODAY)


def without(field: str) -> dict[str, Any]:
    return {name: value for name, value in GOOD.items() if name != field}


@pytest.mark.parametrize("path", sorted((DATA / "exchanges").rglob("*.json")), ids=lambda p: p.stem)
def test_every_exchange_that_ships_with_the_tests_can_be_read(path: Path) -> None:
    """A dialogue file is read whole: its name, its window, and every turn in order."""
    written = json.loads(path.read_text(encoding="utf-8"))
    exchange = parse_exchange(path.read_bytes(), path.name, today=TODAY)
    assert exchange.id == path.stem
    assert exchange.theme == written["theme"]
    assert [(t.speaker, t.text) for t in exchange.turns] == [(t["speaker"], t["text"]) for t in written["turns"]]
    assert exchange.today < exchange.ends
    assert all(exchange.turns[n].text == text and exchange.turns[n].speaker == "mentee" for n, text in exchange.said)


REFUSED = {
    "empty": "the file is empty",
    "not_json": "not JSON; reading stopped in line 1",
    "list": "one JSON object with `theme` and `turns`; this is a list",
    "missing_theme": "the field `theme` is missing",
    "missing_turns": "the field `turns` is missing",
    "turns_not_list": "`turns` must be a list",
    "bad_speaker": "turn 1: `speaker` is 'robot', and must be `coach` or `mentee`",
    "text_not_string": "turn 3: `text` must be a text",
    "empty_turn_text": "turn 3: `text` has nothing in it but spaces",
    "bad_date": "`ends` is '2027-02-30', which is no date",
    "ends_before_today": "lies before `today`",
    "deep_nesting": "nested too deeply|`text` must be a text",
    "nan": "NaN is not a JSON value",
    "duplicate_keys": "`text` stands twice in one place",
    "utf16": "not UTF-8 text; save it again as UTF-8",
}
READ = {
    "lone_surrogate", "control_tokens", "html", "injection", "rtl_emoji", "no_mentee_turns", "only_coach", "bom",
    "other_language",
}  # fmt: skip


def test_every_hostile_file_is_looked_at_here() -> None:
    """No hostile file is forgotten: each is either refused with a sentence or read like any other."""
    assert {p.stem for p in HOSTILE.glob("*.json")} == set(REFUSED) | READ


@pytest.mark.parametrize(("name", "sentence"), REFUSED.items())
def test_a_broken_file_is_refused_with_one_sentence_that_names_file_and_fault(name: str, sentence: str) -> None:
    """Who hands in a broken file reads which file it is and what to mend."""
    path = HOSTILE / f"{name}.json"
    with pytest.raises(InputError, match=sentence) as refusal:
        parse_exchange(path.read_bytes(), path.name, today=TODAY)
    message = str(refusal.value)
    assert message.startswith(f"{path.name}: ") and message.endswith(".") and "\n" not in message
    assert len(message) < 300


@pytest.mark.parametrize("name", sorted(READ))
def test_a_file_that_only_looks_wrong_is_read(name: str) -> None:
    """Markup, orders to the model, other alphabets and half characters are only somebody's words."""
    path = HOSTILE / f"{name}.json"
    exchange = parse_exchange(path.read_bytes(), path.name, today=TODAY)
    for text in (exchange.theme, *(t.text for t in exchange.turns)):
        assert text.encode("utf-8").decode() == text


def test_half_a_character_becomes_a_mark_and_the_rest_stays() -> None:
    """A lone surrogate is shown as �, because no file could hold it; the words round it are untouched."""
    path = HOSTILE / "lone_surrogate.json"
    text = parse_exchange(path.read_bytes(), path.name, today=TODAY).turns[5].text
    assert text.count("\ufffd") == 1
    before, after = text.split("\ufffd")
    assert before.strip() and after.strip()


def test_a_byte_order_mark_makes_no_difference() -> None:
    """A file saved by an old editor reads the same as one without the mark."""
    assert parse(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()) == parse(GOOD)


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ({**GOOD, "theme": "  "}, "`theme` has nothing in it"),
        ({**GOOD, "theme": 7}, "`theme` must be a text"),
        ({**GOOD, "turns": [{"speaker": "mentee"}]}, "turn 0: `text` is missing"),
        ({**GOOD, "turns": [{"text": "hello"}]}, "turn 0: `speaker` is missing"),
        ({**GOOD, "turns": ["hello"]}, "turn 0: "),
        ({**GOOD, "today": 20261122}, "`today` is 20261122, which is no date; write it like 2027-09-30"),
        ({**GOOD, "today": "next week"}, "`today` is 'next week', which is no date"),
        (b'"hello"', "this is a text"),
        (b"12", "this is a number"),
        (b"null", "one JSON object"),
        (b'{"theme": "x", "turns": []} trailing', "not JSON"),
        (b'{"theme": ' + b"1" * 5000 + b"}", "file.json: it holds a number of more than 300 digits.$"),
        (b'{"theme": -Infinity}', "-Infinity is not a JSON value"),
        (b'{"theme": "a", "\\ud83d": 1, "\\ud83d": 2}', "the field `\ufffd` stands twice in one place"),
        (b" " * 10, "the file is empty"),
        (b" " * LARGEST_FILE + b"{}", "larger than 8 MB"),
        (b"[" * 200_000, "nested too deeply"),
    ],
)  # fmt: skip
def test_any_other_fault_is_one_sentence_too(document: Any, sentence: str) -> None:
    """Whatever is wrong in a file, the answer is a sentence and never a traceback."""
    with pytest.raises(InputError, match=sentence) as refusal:
        parse(document)
    assert str(refusal.value).startswith("file.json: ")


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_at_all_bring_a_traceback(data: bytes) -> None:
    """Any bytes are either an exchange or refused with a sentence that names the file."""
    try:
        parse_exchange(data, "some.json", today=TODAY)
    except InputError as refusal:
        assert str(refusal).startswith("some.json: ")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(field=st.sampled_from(["id", "theme", "today", "ends", "turns"]), value=JSON)
def test_any_value_in_any_field_is_read_or_refused(field: str, value: Any) -> None:
    """A field that holds something odd is named, or does no harm."""
    try:
        assert isinstance(parse({**GOOD, field: value}), Exchange)
    except InputError as refusal:
        assert str(refusal).startswith("file.json: ")


def test_a_file_without_days_gets_ten_months_from_today() -> None:
    """Where a file names no days, the mentoring starts today and lasts ten months."""
    bare = {name: GOOD[name] for name in ("theme", "turns")}
    exchange = parse(bare)
    assert (exchange.today, exchange.ends, exchange.id) == (TODAY, date(2027, 9, 22), "")
    assert parse({**bare, "today": "2027-01-31"}).ends == date(2027, 11, 30)


def test_a_field_nobody_knows_is_ignored() -> None:
    """Other programs may keep their own fields in the file, in turns too."""
    turns = [{**turn, "at": "10:15"} for turn in GOOD["turns"]]
    assert parse({**GOOD, "turns": turns, "colour": "green"}) == parse(GOOD)


def test_an_id_of_null_is_no_id() -> None:
    """A file whose id is null has no id, and is not called "None"."""
    assert parse({**GOOD, "id": None}).id == ""


def test_a_window_of_one_day_is_a_window() -> None:
    """A mentoring may end today; only ending before it began makes no sense."""
    assert parse({**GOOD, "ends": GOOD["today"]}).ends == TODAY


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("two\r\nlines", "two\nlines"),
        ("old\rmac", "old\nmac"),
        ("nul\x00byte", "nul\ufffdbyte"),
        ("half \ud83d", "half \ufffd"),
        ("\udca9 half", "\ufffd half"),
        ("whole \U0001f9c3", "whole \U0001f9c3"),
        ("two halves \ud83e\uddc3", "two halves \U0001f9c3"),
        ("  spaces stay ", "  spaces stay "),
    ],
)
def test_text_is_made_fit_for_any_file(typed: str, kept: str) -> None:
    """What a mentee types can be written to any file and shown on any page; nothing else about it changes."""
    assert clean(typed) == kept


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Clean text is valid UTF-8 and stays as it is."""
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once


def test_an_exchange_cannot_be_changed() -> None:
    """A dialogue is a value: whoever holds it can rely on it."""
    exchange = parse(GOOD)
    with pytest.raises(ValueError, match="frozen"):
        exchange.theme = "another"  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        Turn(speaker="mentee", text="hello").text = "bye"  # type: ignore[misc]


def test_the_mentee_s_turns_keep_their_numbers() -> None:
    """Turns are counted from 0 over both speakers, so that a quote can be found again."""
    assert parse(GOOD).said == [(1, "My boss.")]
