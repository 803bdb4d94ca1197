from __future__ import annotations

import ast
from pathlib import Path

import pytest

from assistant import errors
from assistant.errors import AssistantError, ModelUnavailable

PACKAGE = Path(errors.__file__).parent
KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, AssistantError)}
SHELL = ("`", "--", "pip ", "code -")
"""What only somebody at a terminal can use."""


def sentences(file: Path) -> list[str]:
    """The texts of all errors that a module makes, without their notes."""
    made = (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    calls = [node for node in made if isinstance(node.func, ast.Name) and node.func.id in KINDS]
    texts = (part for call in calls for argument in call.args for part in ast.walk(argument))
    return [str(text.value) for text in texts if isinstance(text, ast.Constant)]


@pytest.mark.parametrize("door", ["history", "runtime"])
def test_what_a_mentee_in_a_notebook_reads_asks_for_no_terminal(door: str) -> None:
    """What the history and the model have to say is for people; commands to type are a note for the terminal."""
    found = [text for file in (PACKAGE / door).glob("*.py") for text in sentences(file)]
    assert len(found) > 20
    assert [text for text in found if any(word in text for word in SHELL)] == []


def test_a_note_is_for_the_terminal() -> None:
    """A page shows the sentence alone; the command line shows what to type as well."""
    error = ModelUnavailable("No model is here.", note="`coach models fetch` gets one.")
    assert str(error) == "No model is here."
    assert error.at_a_terminal == "No model is here. `coach models fetch` gets one."
    assert ModelUnavailable("No model is here.").at_a_terminal == "No model is here."
