from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.beginnings.leanings import FILE, Leanings, leanings_of

DATA = Path(__file__).parents[1] / "data/passages"


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("somebody knocking to ask what I would do. that would be enough for me", "wish"),
        ("to hear my own name when they share out the good jobs", "wish"),
        ("I took the lad along on the roof and by evening he did the ridge alone", "good"),
        ("They bring me the babies nobody else can settle, and I hum and it is quiet", "good"),
        ("he looks at his watch and I start talking faster and lose the thread", "hard"),
        ("I open the laptop after supper, answer two mails, and it is midnight", "hard"),
        ("I don't want to be the aunt with the opinions on everything", "unwanted"),
        ("I dropped the tray in front of the bride, and nobody said one word", "moment"),
    ],
)
def test_what_no_list_has_is_heard_by_all_its_words(text: str, leans: str) -> None:
    """A wish without "want", a feat without "good" and a trouble without "hard" lean to what they are."""
    found = leanings_of(text)
    assert getattr(found, leans) > 0.5
    if leans != "moment":
        assert getattr(found, leans) == max(found[:4])


@pytest.mark.parametrize(
    "text",
    [
        "Naw, I'm fine. I'm aye fine",
        "To be serious for the length of a sentence: I know every crate in North America",
        "The office is on the third floor, above the bank",
        "My predecessor ran the place for thirty years",
        "It was raining, and the bus came late as usual that spring",
    ],
)
def test_a_cover_a_joke_and_a_fact_lean_to_nothing(text: str) -> None:
    """What nobody could build on is not taken for something to begin with."""
    found = leanings_of(text)
    assert max(found[:4]) < 0.3


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.sampled_from(["", "x" * 100_000, "never " * 20_000, "я " * 1000]))
def test_any_text_leans_somehow(text: str) -> None:
    """Empty, endless and foreign text is weighed like any other, and every leaning stays between 0 and 1."""
    assert all(0 <= value <= 1 for value in leanings_of(text))


def test_weights_and_passages_belong_together() -> None:
    """Who adds passages learns the weights anew (`python benchmarks/learn_leanings.py`)."""
    digest = f"{zlib.crc32(b''.join(file.read_bytes() for file in sorted(DATA.glob('*.jsonl')))):08x}"
    first, biases, *_ = FILE.read_text(encoding="utf-8").splitlines()
    assert first.endswith(digest)
    assert len(biases.split("\t")) == 1 + len(Leanings._fields)
