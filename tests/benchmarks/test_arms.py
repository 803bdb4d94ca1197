from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
sys.path.insert(0, str(CHECKOUT))

from assistant.phases import Facet, Phase  # noqa: E402
from assistant.prompts import PromptLibrary  # noqa: E402
from assistant.runtime.scripted import ScriptedModel  # noqa: E402
from assistant.scenario import Scenario, problems_in, read_scenario  # noqa: E402
from assistant.transcript import Exchange  # noqa: E402
from benchmarks import arms  # noqa: E402
from benchmarks.arms import Asked, SimulatedMentee  # noqa: E402
from benchmarks.manners import HALVES  # noqa: E402

LIBRARY = PromptLibrary()
FOLDER = LIBRARY.folder / "scenarios"
AMARA = read_scenario(FOLDER / "first_conversation.yaml")


def talk(arm: str, model: ScriptedModel | None = None, scenario: Scenario = AMARA) -> Exchange:
    """A conversation of this arm."""
    turns = arms.converse(arm, scenario, LIBRARY, model, 1)
    return Exchange(id=scenario.id, theme=scenario.theme, today=scenario.today, ends=scenario.ends, turns=turns)


# -- the mentees


@pytest.mark.parametrize("half", HALVES)
def test_each_part_has_twelve_mentees_of_its_own(half: str) -> None:
    """The scenarios that were looked at and those that were not are as many, and no person is in two of them."""
    assert problems_in(FOLDER / half) == []
    assert len(list((FOLDER / half).glob("*.yaml"))) == 12
    themes = [read_scenario(path).theme for path in FOLDER.glob("*/*.yaml")]
    assert len(set(themes)) == len(themes) == 12 * len(HALVES)


def test_a_simulated_mentee_answers_what_was_asked() -> None:
    """They go by what the program says it asks about, else by the words of its last sentence."""
    answers = AMARA.answers
    mentee = SimulatedMentee(AMARA)
    assert [mentee.answer(Asked("What do you feel?")) for _ in range(2)] == list(answers.opening)
    assert mentee.answer(Asked("And?", Facet.AMBITION)) == answers.exploring[2].text
    assert mentee.answer(Asked("You sat there. What did you feel?")) == answers.exploring[1].text
    assert mentee.answer(Asked("Imagine that. What does success look like?")) == answers.picturing[0]
    assert mentee.answer(Asked("What happened?")) == answers.exploring[0].text


def test_a_simulated_mentee_says_everything_once_and_stops() -> None:
    """Nobody answers for ever: when all is said, or the draft was asked for and given, they are through."""
    mentee, said = SimulatedMentee(AMARA), []
    while words := mentee.answer(Asked("Go on.")):
        said.append(words)
    answers = AMARA.answers
    assert len(said) == len(set(said)) == len(answers.opening + answers.exploring + answers.challenging) + 4
    mentee = SimulatedMentee(AMARA)
    assert [mentee.answer(Asked("Hello.")) for _ in answers.opening] == list(answers.opening)
    assert mentee.answer(Asked("And your goal?", Phase.NARROWING)) == answers.narrowing.draft
    assert (mentee.answer(Asked("And then?")) or "").startswith("Thank you")
    assert mentee.answer(Asked("And then?")) is None


# -- the arms


def test_the_bank_coaches_a_mentee_up_to_their_draft_without_a_model() -> None:
    """From the first question to the gaps of a draft, with candidates made of what was said."""
    exchange = talk(arms.BANK)
    assert exchange.turns[0].speaker == "coach" and exchange.turns[-1].speaker == "coach"
    assert AMARA.answers.narrowing.draft in [turn.text for turn in exchange.turns]
    found = arms.candidates(arms.BANK, exchange, LIBRARY, None, 3, 1)
    assert found and all(ground["quote"] in exchange.turns[ground["turn"]].text for ground in found[0]["grounds"])


def test_the_naive_arm_is_the_model_and_one_sentence() -> None:
    """It waits for the mentee, and what the model says is what the mentee reads."""
    model = ScriptedModel(["You should join a club."])
    exchange = talk(arms.NAIVE, model)
    assert exchange.turns[0].speaker == "mentee"
    assert {turn.text for turn in exchange.turns if turn.speaker == "coach"} == {"You should join a club."}
    assert model.prompts[0].messages[0].text == arms.COACHING


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('[{"title": "a"}, {"title": "b"}]', ["a", "b"]),
        ('Sure!\n```json\n[{"title": "a"}]\n```', ["a"]),
        ('{"goals": [{"title": "a"}, {"title": "b"}]}', ["a", "b"]),
        ('[{"title": "a"}, {"title": "b", "spec', ["a"]),
        ("I would suggest three goals.", []),
        ("{", []),
        ('{"goals": "none"}', []),
    ],
)
def test_goals_are_found_wherever_the_model_puts_them(text: str, titles: list[str]) -> None:
    """The naive arm is not punished for a fence or a broken end, only for what it says."""
    assert [goal["title"] for goal in arms.goals_in(text)] == titles
    exchange = Exchange(theme="t", today=date(2026, 11, 22), ends=date(2027, 9, 30), turns=())
    found = arms.candidates(arms.NAIVE, exchange, LIBRARY, ScriptedModel([text]), 1, 1)
    assert json.dumps(found) == json.dumps([{"title": title} for title in titles[:1]]) or found[0]["title"] == titles[0]


@pytest.mark.parametrize("given", [["--arms", "bnak"], ["--arms", "naive", "--model", "none"]])
def test_no_arm_is_held_under_another_s_name(
    given: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name with a slip in it, or an arm without its model, is refused before anything is written."""
    from benchmarks import manners

    monkeypatch.setattr(sys, "argv", ["manners.py", "--out", str(tmp_path / "out"), *given])
    with pytest.raises(SystemExit) as left:
        manners.main()
    assert left.value.code == 2 and "arm" in capsys.readouterr().err and not (tmp_path / "out").exists()
