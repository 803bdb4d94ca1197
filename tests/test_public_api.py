from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import assistant

SOURCE = Path(assistant.__file__)


def test_the_list_of_names_is_sorted_and_complete() -> None:
    """What `from assistant import *` gives, what comes lazily and what type checkers see are the same names."""
    assert list(assistant.__all__) == sorted(assistant.__all__)
    (checked,) = [node.body for node in ast.parse(SOURCE.read_text()).body if isinstance(node, ast.If)]
    imports = [node for node in checked if isinstance(node, ast.ImportFrom)]
    seen = {alias.name: node.module for node in imports for alias in node.names}
    assert seen == assistant._WHERE
    assert set(assistant.__all__) == set(seen)


@pytest.mark.parametrize("name", assistant.__all__)
def test_every_public_name_can_be_imported(name: str) -> None:
    """Each public name is there when it is asked for."""
    assert getattr(assistant, name) is not None


def test_a_name_that_is_not_there() -> None:
    """A typo gives the usual error of Python."""
    with pytest.raises(AttributeError, match="CoachWidgt"):
        _ = assistant.CoachWidgt


def test_importing_the_package_is_light() -> None:
    """`import assistant` loads neither the model's runtime nor the notebook's parts."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import assistant"],
        cwd=SOURCE.parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "assistant" in loaded
    assert not loaded & {"llama_cpp", "ipywidgets", "anywidget", "numpy", "jupyterlab"}
