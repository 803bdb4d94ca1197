"""The command line without a shell: call it, and look at what it says where."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.cli import main
from assistant.history import open_history

CHECKOUT = Path(__file__).parents[2]


class Ran(NamedTuple):
    """What came of one command."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON document on standard output, read as strictly as a program would."""

        def refuse(word: str) -> None:
            raise ValueError(f"{word} is not JSON")

        return json.loads(self.out, parse_constant=refuse)


class Keyboard(io.TextIOWrapper):
    """Standard input on which a person types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, and nothing of this machine's own settings."""
    folder = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(folder))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("COACH_MODEL", "COACH_MODELS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def coach(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs `coach` with these arguments, and with this on standard input, `typed` or through a pipe."""

    def coach(*arguments: str | Path, stdin: bytes = b"", typed: bool = False) -> Ran:
        monkeypatch.setattr(sys, "stdin", (Keyboard if typed else io.TextIOWrapper)(io.BytesIO(stdin), "utf-8"))
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return coach


@pytest.fixture
def fails(coach: Callable[..., Ran]) -> Callable[..., str]:
    """Runs a command that must be refused, and returns the one sentence that says why."""

    def fails(*arguments: str | Path, stdin: bytes = b"") -> str:
        ran = coach(*arguments, stdin=stdin)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("coach: ") and ran.err.endswith("\n") and ran.err.count("\n") == 1
        return ran.err.removeprefix("coach: ").rstrip("\n")

    return fails


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[bytes]]:
    """Starts a Python program of its own in the checkout, with pipes all around."""

    def start(*arguments: str | Path, **settings: Any) -> subprocess.Popen[bytes]:
        # Output is held back for a moment, as it is for people, whatever runs these tests prefers.
        own = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        return subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            bufsize=0,  # what a test has not read yet is still there for `communicate`
            cwd=CHECKOUT,
            env={**own, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8"},
            **{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings},
        )

    return start


@pytest.fixture
def kept() -> Callable[[Path, str], list[dict[str, Any]]]:
    """The bodies of all events of a kind in the only session of a data folder."""

    def kept(home: Path, kind: str) -> list[dict[str, Any]]:
        history = open_history(home)
        (session,) = history.sessions()
        return [event.body for event in history.events(session.id) if event.type == kind]

    return kept


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody who types these lines, and presses Ctrl-C where None stands."""

    def types(*lines: str | None) -> None:
        waiting = iter(lines)

        def read() -> str:
            if (line := next(waiting)) is None:
                raise KeyboardInterrupt
            return line

        monkeypatch.setattr("assistant.cli.keyboard._read_line", read)

    return types


@pytest.fixture
def talked(coach: Callable[..., Ran], home: Path) -> Callable[..., Ran]:
    """Holds a conversation without a model on one theme, a line for each message."""

    def talked(*lines: str, options: tuple[str, ...] = ("--theme", "being heard")) -> Ran:
        ran = coach("talk", "--model", "none", *options, stdin="".join(f"{line}\n" for line in lines).encode())
        assert (ran.code, ran.err) == (0, "")
        return ran

    return talked


@pytest.fixture
def shown(talked: Callable[..., Ran]) -> Callable[..., str]:
    """All that a conversation prints, on one line: where the lines break depends on the terminal."""
    return lambda *lines, **settings: " ".join(talked(*lines, **settings).out.split())


@pytest.fixture
def explored() -> tuple[str, ...]:
    """Messages after which enough was said for ideas."""
    return (
        "I want to speak up in the planning, because I know the numbers and nobody asks me.",
        "I felt small and angry last Thursday when Paul talked over me again.",
        "In the stand-up I enjoy it, I can explain things there and they laughed with me.",
        "I'm afraid of being the loud one, and I'd like to stay calm when I am interrupted.",
        "Two weeks ago in Thursday planning I had the churn figures, and Paul carried on talking.",
    )
