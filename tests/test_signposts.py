from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from assistant.danger import DisclosureKind
from assistant.errors import PromptError
from assistant.signposts import Signposts

SAFETY = Path(__file__).parents[1] / "prompt_library" / "safety"
KINDS = get_args(DisclosureKind)


@pytest.fixture
def words() -> dict[str, Any]:
    return dict(yaml.safe_load((SAFETY / "disclosure.yaml").read_text(encoding="utf-8")))


@pytest.fixture
def lines() -> dict[str, Any]:
    return dict(yaml.safe_load((SAFETY / "helplines.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_for_somebody_in_danger_are_short_point_to_people_and_do_not_probe(
    kind: str, words: dict[str, Any], lines: dict[str, Any]
) -> None:
    """Every kind of danger has fixed words: a person can help, nothing was sent, we can pause, and no question."""
    text = Signposts.parse(words, lines).text_for(kind)
    own = words["texts"][kind]
    assert "program" in own and "person" in own
    assert "Nothing has been sent to anyone." in own
    assert "pause" in own
    assert "?" not in own
    assert len(own.split()) < 120
    assert "112" in text and "findahelpline.com" in text and "numbers change" in text


@pytest.mark.parametrize(
    ("kind", "country", "first", "also", "not_there"),
    [
        ("self_harm", "GB", "999", "Samaritans 116 123", "988"),
        ("self_harm", "us", "911", "988", "Samaritans"),
        ("child_at_risk", "GB", "999", "Childline 0800 1111", "Samaritans"),
        ("abuse_or_coercion", "DE", "112", "116 016", "TelefonSeelsorge"),
        ("self_harm", "NO", "112", "116 123", "988"),
    ],
)
def test_a_known_country_gets_its_own_numbers_for_the_matter_at_hand(
    kind: str, country: str, first: str, also: str, not_there: str, words: dict[str, Any], lines: dict[str, Any]
) -> None:
    """With a country, its emergency number stands first and only lines for this kind of danger follow."""
    listed = Signposts.parse(words, lines).helplines.in_full(kind, country)
    assert first in listed.splitlines()[0]
    assert also in listed
    assert not_there not in listed


@pytest.mark.parametrize("country", [None, "", "XX"])
def test_without_a_known_country_nobody_is_left_without_a_number(
    country: str | None, words: dict[str, Any], lines: dict[str, Any]
) -> None:
    """An unknown country shows all numbers for the matter and the public directory."""
    listed = Signposts.parse(words, lines).helplines.in_full("self_harm", country)
    assert {"Europe: emergency 112", "Denmark: emergency 112, Livslinien 70 201 201"} <= set(listed.splitlines())
    assert "findahelpline.com" in listed


def test_the_line_that_is_always_visible_names_people_to_talk_to(words: dict[str, Any], lines: dict[str, Any]) -> None:
    """One line stands on the page at all times, so that help never waits for a rule to fire."""
    line = Signposts.parse(words, lines).help_line
    assert line.startswith("In danger or in despair? Talk to a person now:")
    assert "112" in line and "findahelpline.com" in line and "\n" not in line
    assert "Samaritans 116 123" in Signposts.parse(words, lines, "GB").help_line


def test_only_words_that_hint_at_danger_have_the_line_on_help_beside_their_answer(
    words: dict[str, Any], lines: dict[str, Any]
) -> None:
    """One line with numbers and no question; who tells of danger gets the fixed words in its place."""
    signposts = Signposts.parse(words, lines, "GB")
    (line,) = signposts.beside("He decides when I've slept enough.")
    assert line == signposts.in_case
    assert "Samaritans 116 123" in line and "{" not in line and "?" not in line and "\n" not in line
    assert signposts.beside("I want to die.") == signposts.beside("I want to lead the huddle.") == ()


def test_every_number_says_when_and_from_whom_it_was_written_down(lines: dict[str, Any]) -> None:
    """The list admits that nobody has called the numbers, and every entry has its date and its source."""
    assert "never verified" in lines["checked"]
    assert all(entry["as_of"] and entry["source"] for entry in lines["helplines"])


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("helplines.yaml", {"hotline": 1}, "hotline"),
        ("helplines.yaml", {"helplines": [{"country": "GB"}]}, "helplines.0"),
        ("helplines.yaml", {"countries": {}}, "`countries` does not name"),
        ("disclosure.yaml", {"mood": "gentle"}, "mood"),
        ("disclosure.yaml", {"texts": {"self_harm": "{helplines}"}}, "texts"),
        ("disclosure.yaml", {"texts": dict.fromkeys(KINDS, "What happened? {helplines}")}, "asks a question"),
        ("disclosure.yaml", {"texts": dict.fromkeys(KINDS, "No numbers.")}, "exactly once"),
    ],
)
def test_an_edited_file_that_breaks_the_rules_is_refused_in_a_sentence(
    file: str, change: dict[str, Any], said: str, words: dict[str, Any], lines: dict[str, Any]
) -> None:
    """Whoever edits the words or the numbers is told the file and the field, not shown a traceback."""
    document = {"helplines.yaml": lines, "disclosure.yaml": words}
    document[file] = document[file] | change
    with pytest.raises(PromptError, match=file) as problem:
        Signposts.parse(document["disclosure.yaml"], document["helplines.yaml"])
    assert said in str(problem.value)


@pytest.mark.parametrize("broken", [None, [], "words"])
def test_a_safety_file_that_is_no_table_is_refused_in_a_sentence(broken: Any, lines: dict[str, Any]) -> None:
    """A file emptied by accident gives one clear sentence."""
    with pytest.raises(PromptError, match=r"disclosure\.yaml"):
        Signposts.parse(broken, lines)
