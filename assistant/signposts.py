"""Fixed words that people wrote: what this program is, and where a person can be reached."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError, field_validator, model_validator

from assistant.danger import DisclosureKind
from assistant.errors import PromptError
from assistant.safety import reads_as_disclosure
from assistant.value import Value, first_fault

_Value = TypeVar("_Value", bound=Value)

SLOT = "{helplines}"
AT_A_GLANCE = 2
"""Emergency numbers, and people to talk to, that the line which is always visible names of each."""


class Helpline(Value):
    """One place where a person answers."""

    country: str = Field(pattern="^[A-Z]{2}$")
    """ISO code, or EU for a number that works in many European countries."""
    name: str
    number: str
    helps: tuple[DisclosureKind | Literal["any_danger"], ...]
    """What it is there for; `any_danger` is an emergency number."""
    as_of: date
    """When it was written down here."""
    source: str
    """Whose number it is: where to check it."""

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


class Directory(Value):
    """A public list of helplines in other countries."""

    name: str
    number: str
    as_of: date
    source: str


class Helplines(Value):
    """The editable list of places where a person answers."""

    checked: str
    """When and by whom the numbers were tried, or that nobody has."""
    directory: Directory
    countries: dict[str, str]
    """The name of every country used below."""
    helplines: tuple[Helpline, ...]

    @model_validator(mode="after")
    def _countries_have_names(self) -> Helplines:
        if unnamed := {line.country for line in self.helplines} - set(self.countries):
            raise ValueError(f"`countries` does not name {min(unnamed)}")
        return self

    def for_(self, kind: str, country: str | None = None) -> list[Helpline]:
        """Emergency numbers first, then who helps with this; of one country where it is known."""
        fitting = [line for line in self.helplines if {kind, "any_danger"} & set(line.helps)]
        local = [line for line in fitting if line.country == (country or "").upper()]
        return sorted(local or fitting, key=lambda line: "any_danger" not in line.helps)

    def in_short(self, country: str | None = None) -> str:
        """The first emergency numbers and the first people to talk to, and where to find others."""
        lines = self.for_("self_harm", country)
        urgent = [line for line in lines if "any_danger" in line.helps][:AT_A_GLANCE]
        others = [line for line in lines if "any_danger" not in line.helps][:AT_A_GLANCE]
        return "; ".join([*self._by_country([*urgent, *others]), f"elsewhere: {self.directory.number}"])

    def in_full(self, kind: str, country: str | None = None) -> str:
        """Who helps with this, one country a line, with the date of the list."""
        lines = self.for_(kind, country)
        oldest = min((line.as_of for line in lines), default=self.directory.as_of)
        elsewhere = f"Elsewhere: {self.directory.name}, {self.directory.number}"
        dated = (
            f"(Written down on {oldest}; numbers change. If one does not answer, call 112 or your emergency number.)"
        )
        return "\n".join([*self._by_country(lines), elsewhere, dated])

    def _by_country(self, lines: list[Helpline]) -> list[str]:
        codes = dict.fromkeys(line.country for line in lines)
        return [
            f"{self.countries[code]}: {', '.join(str(one) for one in lines if one.country == code)}" for code in codes
        ]


class Signposts(Value):
    """The fixed words with the helplines in them."""

    version: int
    language: str
    opening_notice: str
    """What this is and that it is not therapy; shown before the first question."""
    help_line: str
    """One line that is always visible."""
    in_case: str
    """What stands under an answer to words that hint at danger and do not tell of it."""
    texts: dict[DisclosureKind, str] = Field(min_length=4)
    """What is said when somebody may be in danger, by kind of danger."""
    helplines: Helplines

    @field_validator("texts")
    @classmethod
    def _points_and_does_not_probe(cls, texts: dict[DisclosureKind, str]) -> dict[DisclosureKind, str]:
        for kind, text in texts.items():
            if text.count(SLOT) != 1:
                raise ValueError(f"{kind} must say {SLOT} exactly once")
            if "?" in text:
                raise ValueError(f"{kind} asks a question; these words point to people and ask nothing")
        return texts

    @classmethod
    def parse(cls, words: Any, helplines: Any, country: str | None = None) -> Signposts:
        """Read the two files of `prompt_library/safety`.

        Args:
            words: what `disclosure.yaml` holds.
            helplines: what `helplines.yaml` holds.
            country: ISO code of the country whose numbers come first; unknown when left out.

        Raises:
            PromptError: naming the file and the field.
        """
        lines = _valid(Helplines, helplines, "helplines.yaml")
        document = {**words, "helplines": lines} if isinstance(words, dict) else words
        found = _valid(cls, document, "disclosure.yaml")
        in_short = lines.in_short(country)
        lines_with_numbers = {name: getattr(found, name).replace(SLOT, in_short) for name in ("help_line", "in_case")}
        return found.model_copy(update=lines_with_numbers)

    def beside(self, words: str) -> tuple[str, ...]:
        """The line for an answer to these words, where they hint at danger; nothing where they do not."""
        found = reads_as_disclosure(words)
        return (self.in_case,) if found and not found.told else ()

    def text_for(self, kind: str, country: str | None = None) -> str:
        """What is said for this kind of danger, with the places that help with it."""
        text = next(text for known, text in self.texts.items() if known == kind)
        return text.replace(SLOT, self.helplines.in_full(kind, country))


def _valid(kind: type[_Value], document: Any, file: str) -> _Value:
    try:
        return kind.model_validate(document)
    except ValidationError as problem:
        raise PromptError(f"prompt_library/safety/{file}: {first_fault(problem)}") from None
