from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import assistant

PACKAGE = Path(assistant.__file__).parent
PAGE = PACKAGE.parent / "docs/architecture.md"
MODULES = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
MODULES -= {"__init__"}


def heights() -> dict[str, int]:
    """How high each module stands in the diagram of `docs/architecture.md`; values at the bottom."""
    diagram = re.sub(r"\(.*?\)", "", PAGE.read_text(encoding="utf-8").split("```")[1])
    rows = re.split(r"\n(?=\S)", diagram.strip())
    named = [(name.rstrip("/"), height) for height, row in enumerate(reversed(rows)) for name in row.split()[1:]]
    assert len(named) == len(dict(named)), "a module stands in the diagram twice"
    return dict(named)


def imported(file: Path) -> Iterator[str]:
    """The modules of the package that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("assistant."))
        elif isinstance(node, ast.ImportFrom) and node.module == "assistant":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("assistant."):
            yield str(node.module).split(".")[1]


ARROWS = {
    module: {
        name
        for file in [PACKAGE / f"{module}.py", *(PACKAGE / module).rglob("*.py")]
        if file.is_file()
        for name in imported(file)
    }
    - {module}
    for module in MODULES
}


def test_the_diagram_names_every_module_and_no_other() -> None:
    """Who reads `docs/architecture.md` first meets nothing later that is not in it."""
    assert set(heights()) == MODULES


def test_arrows_point_down_only() -> None:
    """A module imports only from its own row of the diagram or from below."""
    height = heights()
    arrows = [(one, other) for one in ARROWS for other in ARROWS[one] if {one, other} <= set(height)]
    upward = [f"{one} -> {other}" for one, other in arrows if height[other] > height[one]]
    assert upward == []


def test_arrows_never_go_in_a_circle() -> None:
    """Also within one row there is a first module to read."""
    assert set(TopologicalSorter(ARROWS).static_order()) == MODULES


def test_chat_roles_are_spoken_in_the_runtime_only() -> None:
    """To everybody else a dialogue has a mentee and a coach; only what holds the model knows its users and systems."""
    spoken = {"system", "user", "assistant"}
    found = [
        f"{file.name}:{word.lineno}"
        for file in PACKAGE.rglob("*.py")
        if file.parent.name != "runtime"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "role"
        for word in ast.walk(node.value)
        if isinstance(word, ast.Constant) and word.value in spoken
    ]
    assert found == []
