"""What most things here are: a value, which never changes and holds nothing unexpected."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, ValidationError


class Value(BaseModel):
    """A frozen value."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def first_fault(problem: ValidationError) -> str:
    """Where a document first breaks the rules of a value, and how, as the end of a sentence."""
    error = problem.errors()[0]
    place = ".".join(map(str, error["loc"])) or "the file"
    return f"{place}: {error['msg'].removeprefix('Value error, ')}."
