from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import PromptError
from assistant.phases import Facet, Phase
from assistant.prompts import PromptLibrary
from assistant.scenario import parse_scenario, problems_in, read_scenario

FOLDER = PromptLibrary().folder / "scenarios"
TEXT = (FOLDER / "terse.yaml").read_text(encoding="utf-8")


def test_the_scenarios_keep_their_rules() -> None:
    """Every sample mentee that comes along can be played."""
    assert problems_in(FOLDER) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("theme: saying no at work\n", ""), "theme: Field required"),
        (('ends: "2027-06-30"', 'ends: "2027-02-30"'), "ends: "),
        (('by: "2026-11-27"', 'by: "2027-11-27"'), "must follow each other"),
        (("facet: emotion", "facet: mood"), "facet"),
        (("  opening:", "  opening: []\n  overture:"), "opening: "),
        (("goal: by", "goal: ''\n    aim: by"), "goal"),
        (("persona:", "colour: blue\npersona:"), "colour: "),
        (("id: terse", "id: [terse"), "not valid YAML near line"),
    ],
)
def test_a_mistake_is_named_with_its_field(change: tuple[str, str], named: str) -> None:
    """A scenario with a mistake is refused with the file and the field."""
    assert change[0] in TEXT
    with pytest.raises(PromptError, match=named) as refused:
        parse_scenario(TEXT.replace(*change), "terse.yaml")
    assert str(refused.value).startswith("terse.yaml: ")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file and one in another encoding are refused in a sentence."""
    with pytest.raises(PromptError, match="No such file"):
        read_scenario(tmp_path / "none.yaml")
    (tmp_path / "old.yaml").write_bytes("thème".encode("latin-1"))
    with pytest.raises(PromptError, match="not UTF-8"):
        read_scenario(tmp_path / "old.yaml")


def test_a_scenario_is_called_like_its_file(tmp_path: Path) -> None:
    """Whoever copies a scenario must give it an id of its own."""
    (tmp_path / "copy.yaml").write_text(TEXT, encoding="utf-8")
    assert problems_in(tmp_path) == ["copy.yaml: id: it must be the file's own name, copy."]


def test_answers_come_once_and_about_what_was_asked() -> None:
    """The mentee answers about the facet first, says nothing twice, and stops when all is said."""
    scenario = parse_scenario(TEXT, "terse.yaml")
    given: list[str] = []
    for facet in (Facet.EMOTION, Facet.EXPERIENCE, Facet.EMOTION, Facet.EMOTION, None):
        words = scenario.next_answer(Phase.EXPLORING, facet, given)
        assert words
        given.append(words)
    by_text = {answer.text: answer.facet for answer in scenario.answers.exploring}
    assert [by_text[words] for words in given[:3]] == [Facet.EMOTION, Facet.EXPERIENCE, Facet.EMOTION]
    assert len(set(given)) == 5 and scenario.next_answer(Phase.EXPLORING, None, given) is None
    assert scenario.next_answer(Phase.PICTURING, None, given) == scenario.answers.picturing[0]
    assert scenario.next_answer(Phase.NARROWING, None, given) is None
