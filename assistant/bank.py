"""The question bank: hand-written open questions, good enough to carry a whole session with no model at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError, field_validator

from assistant.errors import PromptError
from assistant.phases import Facet, Phase, Role
from assistant.questions import label_question
from assistant.value import Value, first_fault

SLOT = "$quote"


class Question(Value):
    """One open question, with why it may help now."""

    id: str = Field(pattern=r"^[a-z]+/[a-z0-9-]+$")
    role: Role
    facet: Facet | None = None
    needs: Literal["", "theme", "draft", "blank_page"] = ""
    """What must be there before it can be asked."""
    keeps: Literal["", "theme"] = ""
    """What the answer is kept as, besides being an answer."""
    intention: str
    """What the question is for, in a few words."""
    text: str
    grounded: str = ""
    """A variant that takes up words of the mentee where it says `$quote`; empty when there is none."""
    reason: str
    """One plain sentence that the mentee may read under "why this question?"."""

    def with_quote(self, quote: str) -> str:
        """The question taking up these words of the mentee, or as it is when it has no room for them."""
        return self.grounded.replace(SLOT, quote) if self.grounded and quote else self.text

    @field_validator("text", "grounded")
    @classmethod
    def _one_open_question(cls, text: str) -> str:
        if not text:
            return text
        label = label_question(text.replace(SLOT, "that"))
        if label.kind != "open" or label.stacked or label.leading_or_advice:
            raise ValueError(f"{text!r} is not one open question without advice ({', '.join(label.why)})")
        return text

    @field_validator("grounded")
    @classmethod
    def _one_slot(cls, text: str) -> str:
        if text and text.count(SLOT) != 1:
            raise ValueError(f"{text!r} must say {SLOT} exactly once")
        return text


class QuestionFile(Value):
    """One file of the bank: the questions of one phase, or those for a mentor's own learning."""

    phase: Phase | Literal["mentor"]
    version: int = Field(ge=1)
    language: str
    questions: tuple[Question, ...]


class Entry(NamedTuple):
    """A question with where it stands."""

    question: Question
    phase: str
    version: int


class QuestionBank:
    """All questions, to be looked up by phase, role and facet. Never changes."""

    def __init__(self, files: Iterable[QuestionFile]) -> None:
        self._entries = tuple(Entry(q, str(f.phase), f.version) for f in files for q in f.questions)
        ids = [entry.question.id for entry in self._entries]
        if twice := {id for id in ids if ids.count(id) > 1}:
            raise PromptError(f"The question bank uses the id {min(twice)} more than once; ids must be unique.")
        if foreign := [e for e in self._entries if not e.question.id.startswith(f"{e.phase}/")]:
            raise PromptError(
                f"The question {foreign[0].question.id} stands in the file of the phase {foreign[0].phase}; "
                "its id must begin with that word."
            )

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Any:
        return iter(self._entries)

    def of(self, phase: str, facet: Facet | None = None) -> tuple[Entry, ...]:
        """The questions of a phase, of one facet where it is named."""
        return tuple(e for e in self._entries if e.phase == phase and (facet is None or e.question.facet == facet))

    def named(self, id: str) -> Entry | None:
        """The question with this id."""
        return next((e for e in self._entries if e.question.id == id), None)


def parse_questions(document: Any, name: str) -> QuestionFile:
    """Read one file of the bank.

    Raises:
        PromptError: naming the file, the question and the field.
    """
    try:
        return QuestionFile.model_validate(document)
    except ValidationError as problem:
        raise PromptError(f"{name}: {first_fault(problem)}") from None
