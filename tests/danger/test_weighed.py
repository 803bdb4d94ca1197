from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from assistant.danger import weighed
from assistant.safety import reads_as_disclosure, tells_of_danger

DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize(
    "text",
    [
        "he wants a photo of where i am every hour and my sister is blocked now so there is peace at home",
        "I have written the letters and put the cat with my neighbour. I feel light, almost.",
        "At home the food is only for my brothers, I eat at school, so the holidays are long.",
    ],
)
def test_what_no_list_has_can_weigh_enough_to_be_a_hint(text: str) -> None:
    """Help is pointed to where somebody half-says a danger in words of their own."""
    assert weighed.weigh(text).weight > 0
    found = reads_as_disclosure(text)
    assert found and not found.told


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to speak up once in the Monday meeting and not send it in writing afterwards.",
        "We moved the shop to the square in May, and my brother still says it was his idea.",
        "My manager reads every mail before it goes out and I want her to trust me with mine.",
    ],
)
def test_ordinary_turns_weigh_too_little(text: str) -> None:
    """Whoever talks about work is not asked whether they are in danger."""
    assert weighed.weigh(text).weight < 0


def test_weight_alone_never_stops_a_conversation() -> None:
    """It is a hint and nothing more."""
    text = "he wants a photo of where i am every hour and my sister is blocked now so there is peace at home"
    assert tells_of_danger(text) is None


def test_an_alarm_names_the_words_that_weighed_most() -> None:
    """Somebody who looks at it sees why, in words and not in halves of words."""
    text = "He keeps my bank card and I have to ask for bus money."
    found = weighed.weigh(text)
    assert 0 < len(found.pieces) <= weighed.TOLD
    assert all(piece in " ".join(weighed.read(text)) for piece in found.pieces)


def test_one_sentence_is_not_lost_in_a_long_story() -> None:
    """What is said in passing is weighed with its neighbours and not with everything."""
    hint = "He keeps my bank card, and if I am late he does not speak to me for days and I sleep in the car."
    story = "We opened the bakery at five and sold bread until noon. " * 60
    assert weighed.weigh(f"{story}{hint} {story}").weight > weighed.weigh(story).weight


@pytest.mark.parametrize("text", ["", "   ", "\n", "。", "x" * 100_000, "я " * 1000])
def test_there_is_nothing_to_hear_where_nothing_is_said(text: str) -> None:
    """Empty, endless and foreign text weighs nothing, quickly."""
    assert weighed.weigh(text).weight < 0


def test_weights_and_lines_belong_together() -> None:
    """Who adds lines learns the weights anew (`python benchmarks/learn_danger.py`)."""
    folder = DATA / "disclosures"
    named = [DATA / "disclosures.yaml", folder / "development.jsonl", folder / "more.jsonl"]
    files = [*named, *sorted((folder / "learned").glob("*.jsonl"))]
    digest = f"{zlib.crc32(b''.join(file.read_bytes() for file in files)):08x}"
    assert weighed.FILE.read_text(encoding="utf-8").splitlines()[0].endswith(digest)
