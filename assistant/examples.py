"""Goals that invented people made of a broad theme, to be read by somebody who is stuck with theirs.

They stand in a file of the prompt library, written by hand. None of them is ever offered as a goal, and no model sees
them: what they show is how narrowing looks, and what it leaves aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, Self

from pydantic import ConfigDict, Field, ValidationError, field_validator, model_validator

from assistant.errors import PromptError
from assistant.lexicon.themes import ThemeKind, kind_of_theme
from assistant.value import Value, first_fault
from assistant.voice import count_words

FILE: Final = "goals/examples.yaml"
"""Where they stand in the prompt library."""
LONGEST: Final = 90
"""Words of a goal; a longer one has to be read twice."""
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SOMEBODY: Final = re.compile(r"\b(?:I|me|my|we|us|our)\b")


class Example(Value):
    """What one person made of a broad theme: a goal, or the decision to leave it open."""

    model_config = ConfigDict(populate_by_name=True)

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    theme: ThemeKind
    who: str = Field(min_length=1)
    """Somebody invented, in a few words."""
    before: str = Field(alias="from", min_length=1)
    """The broad theme in their own words, before it was narrowed."""
    goal: str | None
    """The goal in their own words; None where they kept the theme open."""
    kept_open: str = ""
    """How they left it open, in their own words."""
    why_good: str = Field(min_length=1)
    """What makes it work, or why it was right to leave it open."""
    closes_off: str = Field(min_length=1)
    """What this narrowing leaves aside."""

    @property
    def words(self) -> str:
        """What they said in the end."""
        return self.goal or self.kept_open

    @field_validator("theme")
    @classmethod
    def _a_usual_theme(cls, kind: ThemeKind) -> ThemeKind:
        if kind is ThemeKind.OTHER:
            raise ValueError("an example belongs to one of the usual themes")
        return kind

    @model_validator(mode="after")
    def _in_somebodys_voice(self) -> Self:
        if bool(self.goal) is bool(self.kept_open):
            raise ValueError(f"{self.id} has either a `goal` or, with `goal: null`, a `kept_open`")
        if not _SOMEBODY.search(self.words):
            raise ValueError(f"{self.id} is not in the first person")
        if count_words(self.words) > LONGEST:
            raise ValueError(f"{self.id} has more than {LONGEST} words")
        if year := _YEAR.search(self.words):
            raise ValueError(f"{self.id} names the year {year.group()}, which will be over one day")
        return self


class ExampleFile(Value):
    """The file of examples."""

    version: int = Field(ge=1)
    language: str
    examples: tuple[Example, ...]

    @field_validator("examples")
    @classmethod
    def _each_once(cls, examples: tuple[Example, ...]) -> tuple[Example, ...]:
        ids = [example.id for example in examples]
        if twice := {id for id in ids if ids.count(id) > 1}:
            raise ValueError(f"the id {min(twice)} is used more than once")
        return examples

    @classmethod
    def parse(cls, document: Any) -> Self:
        """Read the file.

        Raises:
            PromptError: naming the file, the example and the field.
        """
        try:
            return cls.model_validate(document)
        except ValidationError as problem:
            raise PromptError(f"{FILE}: {first_fault(problem)}") from None


def for_theme(words: str, examples: Sequence[Example]) -> tuple[Example, ...]:
    """The examples, those about the same kind of theme first; of a theme of no usual kind, one of each kind first.

    Args:
        words: The theme, in the words of whoever is stuck with it.
        examples: All there are.
    """
    kind = kind_of_theme(words)
    if kind is not ThemeKind.OTHER:
        return tuple(sorted(examples, key=lambda example: example.theme is not kind))
    places = {e.id: n for kind in ThemeKind for n, e in enumerate(e for e in examples if e.theme is kind)}
    return tuple(sorted(examples, key=lambda example: places[example.id]))
