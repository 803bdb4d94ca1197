from __future__ import annotations

import time
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.safety import DisclosureKind, reads_as_disclosure

TABLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "data" / "disclosures.yaml").read_text(encoding="utf-8")
)
TOLD = [(kind, text) for kind, texts in TABLE["told"].items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_somebody_who_tells_of_danger_is_heard(kind: str, text: str) -> None:
    """Said or half said, about themselves or a third person: the goal stops and help is shown."""
    assert reads_as_disclosure(text)


def test_the_kind_of_danger_is_nearly_always_the_one_a_reader_would_name() -> None:
    """The kind only chooses among fixed texts that all point to people, so a few mix-ups do no harm."""
    agreed = sum(reads_as_disclosure(text).kind == kind for kind, text in TOLD)  # type: ignore[union-attr]
    assert agreed / len(TOLD) >= 0.97
    assert set(TABLE["told"]) == set(get_args(DisclosureKind))


@pytest.mark.parametrize("text", TABLE["ordinary"])
def test_ordinary_life_raises_no_alarm(text: str) -> None:
    """Idioms, hard weeks, hard bosses, grief and people's professions are what coaching is for."""
    assert reads_as_disclosure(text) is None


def test_the_limits_of_the_rules_are_written_down_and_true() -> None:
    """What is known to be missed, and the known false alarms, stay listed; whoever mends one moves it up."""
    assert [text for text in TABLE["missed"] if reads_as_disclosure(text)] == []
    assert [text for text in TABLE["false_alarms"] if not reads_as_disclosure(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "i dont want to live anymore",
        "IM GOING TO KILL MYSELF",
        "I don’t want to be alive any more …",
        "my husband hits me!!!",
        "wanna die tbh 😞",
        "Work is fine. My team is fine. I just don't want to wake up. Anyway, about my goal:",
        "My theme is networking\nmy partner hit me last night",
    ],
)
def test_spelling_and_surroundings_do_not_hide_it(text: str) -> None:
    """People in distress do not proofread, and may say it in passing."""
    assert reads_as_disclosure(text)


def test_the_words_that_were_heard_are_named() -> None:
    """A reader can see what the rule heard, and disagree."""
    found = reads_as_disclosure("A hard week. I want to die. My boss shouted.")
    assert found
    assert found.kind == "self_harm"
    assert found.phrases == ("want to die",)


def test_a_child_comes_first_where_several_are_in_danger() -> None:
    """With more than one kind of danger in a text, the words for a child in danger are shown."""
    found = reads_as_disclosure("My husband hits me. Yesterday he hit our little boy.")
    assert found
    assert found.kind == "child_at_risk"


@pytest.mark.parametrize("text", ["", "   ", "…", "😀"])
def test_silence_is_no_disclosure(text: str) -> None:
    """Nothing said, nothing heard."""
    assert reads_as_disclosure(text) is None


@settings(deadline=None)
@given(st.text())
def test_no_text_can_break_the_safety_floor(text: str) -> None:
    """Whatever is written, the rules answer."""
    reads_as_disclosure(text)


@pytest.mark.parametrize("unit", ["a", "i want to ", "my he my her ", "child in ", "not want not ", "i , "])
def test_the_safety_floor_reads_in_proportion_to_the_text(unit: str) -> None:
    """Every turn passes through it, so eight times the text is not 64 times the time."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        reads_as_disclosure(text)
        return time.process_time() - start

    assert seconds(80_000) < 24 * seconds(10_000) + 0.2


@pytest.mark.parametrize("ending", ["", ".", "!!!", " ...", " 😞"])
def test_the_last_mark_makes_no_difference(ending: str) -> None:
    """Many people end a message without a full stop."""
    assert all(reads_as_disclosure(text.rstrip(".!?") + ending) for _, text in TOLD)
