"""The question bank: hand-written open questions, good enough to carry a whole session with no model at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError, field_validator

from assistant.errors import PromptError
from assistant.phases import Facet, Gap, Learner, Occasion, Phase, Role, Tells, Topic
from assistant.questions import label_question
from assistant.value import Value, first_fault

SLOT = "$quote"
LEAD = f"You wrote “{SLOT}”."
"""How any question takes up words of the mentee that has no way of its own."""


class Question(Value):
    """One open question, with why it may help now."""

    id: str = Field(pattern=r"^[a-z]+/[a-z0-9-]+$")
    role: Role
    facet: Facet | None = None
    needs: Literal["", "theme", "draft", "blank_page", "step", "time"] = ""
    """What must be there before it can be asked; `time`: not on the day on which the first step was set."""
    occasion: Occasion | None = None
    """What the mentee has just said, at the desk or to the coach, where it is asked, and nowhere else."""
    learner: Learner | None = None
    """Who alone can be asked it: only a mentee has a mentor to turn to. None where anybody can."""
    moment: Literal["", "opening", "after_meeting"] = ""
    """Of a question for a mentor: where a conversation of their own begins, or behind each meeting."""
    gap: Gap | None = None
    """What a draft leaves open where this is worth asking; None where it can be asked without looking for that."""
    keeps: Literal["", "theme"] = ""
    """What the answer is kept as, besides being an answer."""
    after: tuple[Tells, ...] = ()
    """What the mentee's last words tell of where it fits, any one of these; empty where it fits anything."""
    not_after: tuple[Tells, ...] = ()
    """What they tell of where it does not fit: nobody who has just told of a moment is asked for one."""
    topic: Topic | None = None
    """Of a question for a meeting: what it takes up of all that was shared."""
    answered_by: tuple[Topic, ...] = ()
    """Of a question for a meeting: where one of these was shared as well, the mentor knows the answer already."""
    intention: str
    """What the question is for, in a few words."""
    text: str
    grounded: str = ""
    """How it takes up words of the mentee, where it says `$quote`; empty where a plain lead does."""
    reason: str
    """One plain sentence that the mentee may read under "why this question?"."""

    def with_quote(self, quote: str) -> str:
        """The question taking up these words of the mentee; as it is where there are none."""
        return (self.grounded or f"{LEAD} {self.text}").replace(SLOT, quote) if quote else self.text

    def fits(self, tells: Collection[Tells]) -> bool:
        """Whether it can be asked behind words that tell of these things."""
        return not set(self.not_after) & set(tells) and (not self.after or bool(set(self.after) & set(tells)))

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
    """One file of the bank: the questions of one phase, those for a meeting, or those for a mentor's own learning."""

    phase: Phase | Literal["meeting", "mentor"]
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

    def opening(self, learner: Learner) -> tuple[Entry, ...]:
        """The questions with which somebody's own conversation begins."""
        return self.of(Phase.OPENING) if learner is Learner.MENTEE else self._at("opening")

    def after_meeting(self) -> tuple[Entry, ...]:
        """The few questions with which a mentor looks back at a meeting, in the order in which they are asked."""
        return self._at("after_meeting")

    def _at(self, moment: str) -> tuple[Entry, ...]:
        return tuple(e for e in self.of("mentor") if e.question.moment == moment)

    def on(self, occasion: Occasion) -> tuple[Entry, ...]:
        """The questions for what a mentee has just said, at the desk or to the coach."""
        return tuple(e for e in self._entries if e.question.occasion is occasion)

    def about(self, gap: Gap) -> tuple[Entry, ...]:
        """The questions about what a draft leaves open, in the order of their file."""
        return tuple(e for e in self._entries if e.question.gap is gap)

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
