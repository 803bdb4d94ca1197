"""Fixed words that people wrote: what this program is, and where a person can be reached."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from assistant.errors import PromptError
from assistant.journey import Value

AT_A_GLANCE = 3
"""Helplines named in the line that is always visible; all of them are named when they are needed."""


class Helpline(Value):
    """One place where a person answers."""

    country: str
    name: str
    number: str

    def __str__(self) -> str:
        name = "" if self.name == self.number else f"{self.name} "
        return f"{self.country}: {name}{self.number}"


class Helplines(Value):
    """The editable list, with its date."""

    as_of: str
    """When the list was written down, as YYYY-MM-DD."""
    verified: bool
    """Whether somebody has called or checked every number at that date."""
    helplines: tuple[Helpline, ...]
    directory: str
    """A public directory of helplines in other countries."""

    def in_short(self) -> str:
        """The first of them in one sentence, and where to find others."""
        first = "; ".join(str(line) for line in self.helplines[:AT_A_GLANCE])
        return f"{first}; elsewhere: {self.directory}"

    def in_full(self) -> str:
        """All of them, one a line, with the date of the list."""
        checked = "checked" if self.verified else "written down, not checked,"
        lines = [*(str(line) for line in self.helplines), f"Elsewhere: {self.directory}"]
        return "\n".join([*lines, f"(This list was {checked} on {self.as_of}.)"])


class Signposts(Value):
    """The fixed words with the helplines in them."""

    version: int
    language: str
    opening_notice: str
    """What this is and that it is not therapy; shown before the first question."""
    help_line: str
    """One line that is always visible."""
    texts: dict[str, str]
    """What is said when somebody may be in danger, by kind of danger."""
    helplines: Helplines

    @classmethod
    def parse(cls, words: Any, helplines: Any) -> Signposts:
        """Read the two files of `prompt_library/safety`.

        Raises:
            PromptError: naming the field.
        """
        try:
            lines = Helplines.model_validate(helplines)
            found = cls.model_validate({**words, "helplines": lines})
        except ValidationError as problem:
            error = problem.errors()[0]
            raise PromptError(f"prompt_library/safety: {'.'.join(map(str, error['loc']))}: {error['msg']}.") from None
        except TypeError:
            raise PromptError("prompt_library/safety: the file must be `name: value` lines.") from None
        short = found.help_line.replace("{helplines}", lines.in_short())
        return found.model_copy(update={"help_line": short})

    def text_for(self, kind: str) -> str:
        """What is said for this kind of danger, with every helpline."""
        text = self.texts.get(kind) or self.texts["self_harm"]
        return text.replace("{helplines}", self.helplines.in_full())
