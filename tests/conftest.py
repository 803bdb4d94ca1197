"""What all tests share: a data folder of their own, the real model where there is one, and an honest count."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

MODEL = "smollm2-135m-instruct-q4_1.gguf"
SHOWN = ("pytest", "hypothesis", "pydantic", "ipywidgets", "anywidget", "jupyterlab", "llama-cpp-python")
REAL = {"model": "with a real language model", "browser": "in a real browser"}
MARKED = pytest.StashKey[dict[str, set[str]]]()
"""For each marker of `REAL`, the tests that carry it."""
FILE = pytest.StashKey[Path | None]()
"""Where the real model should be, as the environment said before any test changed it."""


def pytest_configure(config: pytest.Config) -> None:
    """Look where the real model is, and make sure that the programs that tests start can hear Ctrl-C."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # so does a shell start what runs in its background
        signal.signal(signal.SIGINT, signal.default_int_handler)
    folder = os.environ.get("COACH_MODELS")
    config.stash[FILE] = Path(folder).expanduser() / MODEL if folder else None


def pytest_report_header(config: pytest.Config) -> list[str]:
    """What this run can lean on."""
    versions = ", ".join(f"{name} {_version(name)}" for name in SHOWN)
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or "none"
    file = config.stash[FILE]
    model = str(file) if file and file.exists() else "none (set COACH_MODELS)"
    return [versions, f"language model: {model}", f"browser: {browser}"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that uses the real model is marked so, also where somebody forgot to."""
    for item in items:
        if "model_file" in getattr(item, "fixturenames", ()):
            item.add_marker("model")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Remember which tests are the real ones."""
    session.config.stash[MARKED] = {
        mark: {item.nodeid for item in session.items if item.get_closest_marker(mark)} for mark in REAL
    }


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say how many tests met the real thing: a green run without any proves little."""
    marked = config.stash.get(MARKED, {mark: set[str]() for mark in REAL})
    ran = {r.nodeid for kind in ("passed", "failed") for r in terminalreporter.getreports(kind) if r.when == "call"}
    counts = {mark: len(marked[mark] & ran) for mark in REAL}
    whole = all(counts[mark] == len(marked[mark]) for mark in REAL)
    terminalreporter.write_line(
        f"{counts['model']} tests ran {REAL['model']}, {counts['browser']} {REAL['browser']}",
        bold=True,
        green=whole,
        yellow=not whole,
    )
    for mark, words in REAL.items():
        if missed := len(marked[mark] - ran):
            terminalreporter.write_line(f"{missed} tests that should run {words} DID NOT RUN", bold=True, red=True)


@pytest.fixture(autouse=True)
def coach_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that does not exist yet, so that no test touches the words of whoever runs it."""
    home = tmp_path / "coach-home"
    monkeypatch.setenv("COACH_HOME", str(home))
    for name in ("COACH_MODEL", "COACH_THREADS"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session")
def cannot_run() -> Callable[[str], NoReturn]:
    """Call it with the reason when something is absent: skips, and fails where CI promised to install it."""

    def cannot_run(reason: str) -> NoReturn:
        if os.environ.get("CI", "").lower() in ("true", "1"):
            pytest.fail(f"In CI nothing may be skipped: {reason}")
        pytest.skip(reason)

    return cannot_run


@pytest.fixture(scope="session")
def runtime(cannot_run: Callable[[str], NoReturn]) -> str:
    """Version of llama-cpp-python, which has to be installed."""
    if find_spec("llama_cpp") is None:
        cannot_run('the runtime llama-cpp-python is not installed (pip install -e ".[llama]")')
    return _version("llama-cpp-python")


@pytest.fixture(scope="session")
def model_file(pytestconfig: pytest.Config, runtime: str, cannot_run: Callable[[str], NoReturn]) -> Path:
    """The small real model; tests that ask for it are marked `model`."""
    file = pytestconfig.stash[FILE]
    if file is None:
        cannot_run(f"COACH_MODELS does not name the folder of {MODEL}")
    if not file.is_file():
        cannot_run(f"there is no {file} (COACH_MODELS={file.parent} coach models fetch {file.stem})")
    return file


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"


class Skeleton(HTMLParser):
    """The elements of a page with their attributes, and all that stands in them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words: list[str] = []
        self.odd: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)

    def handle_pi(self, data: str) -> None:
        self.odd.append(data)


@pytest.fixture(scope="session")
def skeleton() -> type[Skeleton]:
    """Takes a page apart into its elements and its words."""
    return Skeleton
