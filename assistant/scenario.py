"""A sample mentee: who they are and what they answer, for the demo, for tests and for studies."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, ValidationError, model_validator

from assistant.errors import PromptError
from assistant.phases import Facet, Phase
from assistant.prompts import read_yaml
from assistant.value import Value, first_fault

Words = Annotated[str, Field(min_length=1)]


class FacetAnswer(Value):
    """What the mentee says when the coach asks about one side of the theme."""

    facet: Facet
    text: Words


class Narrowing(Value):
    """How the mentee narrows the theme."""

    draft: Words
    """The first attempt, as people write it."""
    goal: Words
    """The goal in their own words, after a look at the candidates."""


class Planning(Value):
    """The first small step."""

    first_step: Words
    by: date


class Answers(Value):
    """What the mentee says, phase by phase."""

    opening: tuple[Words, ...] = Field(min_length=1)
    exploring: tuple[FacetAnswer, ...] = Field(min_length=1)
    challenging: tuple[Words, ...] = Field(min_length=1)
    picturing: tuple[Words, ...] = Field(min_length=1)
    narrowing: Narrowing
    planning: Planning


class Scenario(Value):
    """One sample mentee on their way from a theme to a first step."""

    id: str
    title: str
    theme: Words
    today: date
    """The day of the conversation."""
    ends: date
    """Last day of the mentoring."""
    persona: str
    """Who the mentee is, for those who read the demo."""
    answers: Answers

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if not self.today <= self.answers.planning.by <= self.ends:
            raise ValueError("`today`, the day of the first step and `ends` must follow each other")
        return self

    def next_answer(self, phase: Phase, facet: Facet | None, given: Collection[str]) -> str | None:
        """What the mentee says next, or None when they have said all they have for this phase.

        Args:
            phase: The phase of the coach's question.
            facet: The side of the theme it is about; an answer about that side comes first.
            given: What was said already.
        """
        if phase is Phase.EXPLORING:
            ordered = sorted(self.answers.exploring, key=lambda a: facet is not None and a.facet is not facet)
            texts = tuple(a.text for a in ordered)
        elif phase in (Phase.OPENING, Phase.CHALLENGING, Phase.PICTURING):
            texts = getattr(self.answers, phase)
        else:
            texts = ()
        return next((text for text in texts if text not in given), None)


def parse_scenario(text: str, name: str) -> Scenario:
    """Read one scenario file.

    Raises:
        PromptError: naming the file and the field.
    """
    try:
        return Scenario.model_validate(read_yaml(text, name))
    except ValidationError as problem:
        raise PromptError(f"{name}: {first_fault(problem)}") from None


def read_scenario(path: Path) -> Scenario:
    """Read a scenario file from a disk.

    Raises:
        PromptError: naming the file, and the field where it is one.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "it is not UTF-8 text"
        raise PromptError(f"{path}: the scenario could not be read: {reason}.") from None
    return parse_scenario(text, path.name)


def problems_in(folder: Path) -> list[str]:
    """A sentence for each scenario in a folder that breaks its own rules; empty when all is well."""
    problems = []
    for path in sorted(folder.rglob("*.yaml")):
        try:
            if read_scenario(path).id != path.stem:
                problems.append(f"{path.name}: id: it must be the file's own name, {path.stem}.")
        except PromptError as problem:
            problems.append(str(problem))
    return problems
