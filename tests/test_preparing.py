from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.bank import QuestionBank
from assistant.brief.document import Brief, read_brief
from assistant.listening import Listener
from assistant.meeting.plan import plan_of
from assistant.preparing import with_model
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel

LIBRARY = PromptLibrary()
BANK: QuestionBank = LIBRARY.bank
FILE = Path(__file__).parent / "data" / "briefs" / "noor-1.json"
BRIEF: Brief = read_brief(FILE.read_bytes(), FILE.name)
PLAN = plan_of(BRIEF, None, BANK)
GOOD = " you had the numbers in front of you and let Henrik present them?"


class Weighing(ScriptedModel):
    """Prefers the questions that come second."""

    def likelihood(self, prompt: object, options: Sequence[str], **_: object) -> list[float]:
        """The later, the likelier."""
        return [float(n) for n, _ in enumerate(options)]


def made_with(model: ScriptedModel, brief: Brief = BRIEF) -> list[str]:
    plan = with_model(plan_of(brief, None, BANK), brief, None, BANK, Listener(model, LIBRARY))
    return [question.text for question in plan.questions]


def test_a_question_of_the_model_s_own_quotes_the_mentee() -> None:
    """What the model phrases comes behind verbatim words, says that a model phrased it, and replaces one question."""
    plan = with_model(PLAN, BRIEF, None, BANK, Listener(ScriptedModel([GOOD]), LIBRARY))
    own = [question for question in plan.questions if question.source["kind"] == "model"]
    assert len(plan.questions) == len(PLAN.questions) and len(own) == 1
    assert own[0].text.startswith("You wrote “Last Tuesday I had the numbers in front of me and still I let Henrik")
    assert own[0].text.endswith("?") and "language model" in own[0].why
    assert plan.spoken_by and plan.spoken_by.id == "scripted"


@pytest.mark.parametrize(
    "said", ["", " you should simply speak louder next time?", " something else entirely happens?"]
)
def test_what_does_not_pass_is_not_proposed(said: str) -> None:
    """Advice, and words from nowhere, leave the questions of the bank where they were."""
    assert made_with(ScriptedModel([said])) == [question.text for question in PLAN.questions]


def test_the_model_chooses_among_questions_that_fit() -> None:
    """Where it finds another question about the same item more fitting, that one is proposed; none comes twice."""
    texts = made_with(Weighing([""]))
    assert texts != [question.text for question in PLAN.questions]
    assert len(set(texts)) == len(texts) == len(PLAN.questions)


def test_a_model_that_dies_changes_nothing() -> None:
    """The plan is there without a model, and stays where one breaks off."""
    plan = with_model(PLAN, BRIEF, None, BANK, Listener(ScriptedModel([GOOD], fail_after=2), LIBRARY))
    assert plan == PLAN


def test_a_theme_alone_needs_no_model() -> None:
    """Where nothing but a name was shared there is nothing to listen to."""
    file = FILE.with_name("tomas-1.json")
    brief = read_brief(file.read_bytes(), file.name)
    plan = plan_of(brief, None, BANK)
    model = ScriptedModel([GOOD])
    assert with_model(plan, brief, None, BANK, Listener(model, LIBRARY)) == plan and not model.prompts
