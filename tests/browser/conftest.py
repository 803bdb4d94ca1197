"""A real JupyterLab in a real browser, with folders of its own so that nobody's settings or words are touched."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlparse
from urllib.request import urlopen

import pytest

CHECKOUT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIETER = ["--disable-component-update", "--disable-sync"]
SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "docmanager-extension/plugin": {"autosave": False},
}
TOKEN = "only-for-this-test"
LONG = 60_000
"""Milliseconds for what a busy two-core machine may take: a page load, a kernel's start."""


class Lab:
    """A JupyterLab server that serves one folder."""

    def __init__(self, folder: Path) -> None:
        self.notebooks = folder / "notebooks"
        self.home = folder / "home"
        self._folder = folder
        self._port = _free_port()
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self.notebooks.mkdir(parents=True)
        for name, values in SETTINGS.items():
            file = self._folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values))
        with (self._folder / "server.log").open("wb") as log:
            self._server = subprocess.Popen(self._command(), env=self._environment(), stdout=log, stderr=log)
        end = time.monotonic() + LONG / 1000
        while not self._answers():
            assert self._server.poll() is None, f"JupyterLab ended; see {self._folder / 'server.log'}"
            assert time.monotonic() < end, "JupyterLab does not answer"
            time.sleep(0.2)

    def stop(self) -> None:
        """End the server with its kernels."""
        if self._server:
            self._server.terminate()
            try:
                self._server.wait(20)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()

    def address(self, notebook: str) -> str:
        """Where a notebook opens."""
        return f"http://127.0.0.1:{self._port}/doc/tree/{notebook}?token={TOKEN}"

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self._port}/api?token={TOKEN}", timeout=2) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def _command(self) -> list[str]:
        return [
            *(sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={self._port}"),
            *("--allow-root", f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={self.notebooks}"),
            "--LabApp.expose_app_in_browser=True",
        ]

    def _environment(self) -> dict[str, str]:
        folders = {
            "JUPYTER_CONFIG_DIR": "config",
            "JUPYTER_DATA_DIR": "data",
            "JUPYTER_RUNTIME_DIR": "runtime",
            "JUPYTERLAB_SETTINGS_DIR": "settings",
            "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
            "IPYTHONDIR": "ipython",
            "COACH_HOME": "home",
        }
        own = {name: str(self._folder / folder) for name, folder in folders.items()}
        path = os.pathsep.join(filter(None, [str(CHECKOUT), os.environ.get("PYTHONPATH", "")]))
        return {**os.environ, **own, "COACH_MODEL": "none", "PYTHONPATH": path}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Desktop:
    """A person in front of a browser."""

    def __init__(self, page: Any, lab: Lab) -> None:
        self.page = page
        self.lab = lab
        self.asked_for: list[str] = []
        page.on("request", lambda request: self.asked_for.append(request.url))
        page.set_default_timeout(LONG)

    def open(self, notebook: str) -> None:
        """Open a notebook and run its cells, as "Run All Cells" does."""
        self.page.goto(self.lab.address(notebook))
        self.page.wait_for_selector(".jp-NotebookPanel:not(.jp-mod-searchable-pending) .jp-Notebook .jp-Cell")
        self.run()

    def run(self) -> None:
        """Run all cells and wait for the page."""
        self.page.wait_for_function(IDLE)
        self.command("notebook:run-all-cells")
        self.box.wait_for()

    def command(self, name: str, **fields: Any) -> None:
        """Give JupyterLab a command without waiting for what comes of it."""
        self.page.evaluate("([name, fields]) => { void jupyterapp.commands.execute(name, fields) }", [name, fields])

    def restart(self) -> None:
        """Restart the kernel and wait until it can work again."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
        self.page.wait_for_function(IDLE)

    def restart_and_run(self) -> None:
        """Restart the kernel, as after a crash or a holiday, and run the notebook again."""
        self.restart()
        self.run()
        self.page.get_by_text("Welcome back").wait_for()

    def reload(self) -> None:
        """Save and load the whole page again, as F5 does."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
        self.page.reload()
        self.box.wait_for()

    def saved(self, notebook: str) -> str:
        """What the notebook's file holds after it was saved."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
        return (self.lab.notebooks / notebook).read_text(encoding="utf-8")

    @property
    def box(self) -> Any:
        """Where the mentee writes to the coach."""
        return self.page.get_by_label("Your words", exact=True)

    @property
    def letter(self) -> Any:
        """The conversation."""
        return self.page.get_by_role("log", name="Conversation")

    def turns(self, count: int) -> None:
        """Wait until so many turns are to be seen."""
        self.letter.get_by_role("article").nth(count - 1).wait_for()

    def names(self, theme: str) -> None:
        """Give the first theme its name, after which the coach asks about it."""
        self.page.get_by_role("button", name="No theme yet").click()
        self.page.get_by_label("Your theme, in a few words").fill(theme)
        self.page.get_by_role("button", name="Keep this name").click()
        self.page.get_by_role("heading", name=theme).wait_for()
        self.turns(2)

    def says(self, text: str) -> None:
        """Write something when the coach is at rest, and press Enter; return when it is answered."""
        self.page.locator(".tc-composer [aria-disabled=true]").wait_for()
        before = self.letter.get_by_role("article").count()
        self.box.fill(text)
        self.box.press("Enter")
        self.turns(before + 2)

    def elsewhere(self) -> list[str]:
        """Addresses outside this machine that the browser asked for."""
        here = {"127.0.0.1", "localhost", "", None}
        return [url for url in self.asked_for if urlparse(url).hostname not in here]


IDLE = """() => {
  const session = window.jupyterapp?.shell.currentWidget?.sessionContext;
  return session?.isReady && session.session?.kernel?.status === "idle";
}"""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, kept from asking the network for anything of its own."""
    if CHROMIUM is None:
        pytest.skip(
            "NOT TESTED: the page in a browser. Install one: `apt-get install --no-install-recommends chromium`"
        )
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": QUIET + QUIETER}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A laptop's window."""
    return {**browser_context_args, "viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, browser_type_launch_args: object) -> Iterator[Lab]:
    """One server for all tests."""
    lab = Lab(tmp_path_factory.mktemp("lab"))
    lab.start()
    yield lab
    lab.stop()


@pytest.fixture
def desktop(page: Any, lab: Lab) -> Desktop:
    """A browser window in front of that server."""
    return Desktop(page, lab)


@pytest.fixture
def notebook(lab: Lab) -> Callable[[str, str], str]:
    """Puts a notebook with one cell into the served folder; `home` is a data folder of its own there."""

    def notebook(name: str, code: str) -> str:
        code = f"home = {str(lab.home.with_name(name))!r}\n{code}"
        cell = {"cell_type": "code", "id": "0", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
        spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
        document = {"cells": [cell], "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
        (lab.notebooks / f"{name}.ipynb").write_text(json.dumps(document))
        return f"{name}.ipynb"

    return notebook
