"""`coach lab`: a notebook in JupyterLab, on this computer only."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from assistant.cli import terminal
from assistant.cli.doors import settings_of
from assistant.cli.parsing import Commands, command
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.settings import Settings

NOTEBOOKS = ("mentee", "mentor", "research")
LOOPBACK = "127.0.0.1"
OUR_SETTINGS = Path(__file__).with_name("lab_settings")
"""Settings for JupyterLab: it asks nobody outside about news or updates."""
PATIENCE = 60.0
"""Seconds that JupyterLab may take to start; two or three are usual."""
FAREWELL = 10.0
"""Seconds that it gets to stop its kernels."""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "lab", _lab, "open a notebook in JupyterLab")
    parser.add_argument(
        "notebook",
        metavar="|".join(NOTEBOOKS),
        nargs="?",
        choices=NOTEBOOKS,
        default="mentee",
        help="whose (default mentee)",
    )
    parser.add_argument("--no-browser", action="store_true", help="only print the address")


def _lab(arguments: Namespace) -> int:
    from assistant.cli.notebooks import notebooks_folder

    settings = settings_of(arguments)
    _need_jupyterlab()
    folder = notebooks_folder(settings.home)
    notebook = folder / f"{arguments.notebook}.ipynb"
    if not notebook.is_file():
        raise InputError(
            f"This version has no {arguments.notebook} notebook ({notebook} is missing); "
            "`coach lab mentee` opens the mentee's."
        )
    with tempfile.TemporaryDirectory(prefix="coach-") as runtime, _log(settings.home) as log:
        server = subprocess.Popen(
            command_for(notebook, browser=not arguments.no_browser),
            env=environment_for(settings, Path(runtime), os.environ),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C comes to us, and we end it in good order
        )
        with _ending(server):
            terminal.out(f"JupyterLab is running at {_address(server, Path(runtime), notebook.name, log.name)}")
            terminal.out("Leave this window open; Ctrl-C ends it.", dim=True)
            with suppress(KeyboardInterrupt):  # the way to end it, and no mishap
                server.wait()
    return terminal.DONE


def command_for(notebook: Path, *, browser: bool) -> list[str]:
    """How JupyterLab is started: on the loopback address alone, with a token that it makes itself."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # usual in a container, where it would refuse to start
    return [
        *(sys.executable, "-m", "jupyterlab", str(notebook)),
        f"--ServerApp.ip={LOOPBACK}",
        f"--LabApp.app_settings_dir={OUR_SETTINGS}",
        f"--ServerApp.open_browser={browser}",
        *(["--ServerApp.allow_root=True"] if is_root else []),
    ]


def environment_for(settings: Settings, runtime: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """What JupyterLab and the notebook's kernel find around them: our data folder and our model."""
    from assistant.cli.notebooks import checkout

    model = os.path.abspath(settings.model) if os.path.exists(settings.model) else settings.model
    paths = (str(checkout() or ""), environ.get("PYTHONPATH", ""))
    return {
        **environ,
        "COACH_HOME": str(settings.home.absolute()),
        "COACH_MODEL": model,
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def _need_jupyterlab() -> None:
    if find_spec("jupyterlab") is None:
        raise InputError(
            'JupyterLab is not installed: run `pip install "theme-coach[lab]"`, '
            "or stay in the terminal with `coach talk`."
        )


@contextmanager
def _log(home: Path) -> Iterator[IO[bytes]]:
    """The log of this start, for its owner's eyes: the token stands in it."""
    from assistant.history.disk import make_folder, make_private

    folder = home.absolute() / "logs"
    make_folder(folder)
    with (folder / "lab.log").open("wb") as log:
        make_private(folder / "lab.log")
        yield log


@contextmanager
def _ending(server: subprocess.Popen[bytes]) -> Iterator[None]:
    """However we leave, JupyterLab and its kernels do not stay behind."""

    def leave(*_: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), leave) for name in names}
    try:
        yield
    finally:
        server.terminate()
        try:
            server.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            server.kill()
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _address(server: subprocess.Popen[bytes], runtime: Path, notebook: str, log: str) -> str:
    """Where the notebook is, with the token, once JupyterLab answers there.

    Raises:
        AssistantError: JupyterLab ended, or did not start in time.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        info = _written_down(runtime)
        # It writes its address down a moment before it listens.
        if info and _answers(info["port"]):
            return f"{info['url']}lab/tree/{quote(notebook)}?token={info['token']}"
        time.sleep(0.1)
    raise AssistantError(f"JupyterLab did not start; {log} says why.")


def _written_down(runtime: Path) -> dict[str, Any] | None:
    """What JupyterLab has noted about itself, once it is all there."""
    for file in runtime.glob("jpserver-*.json"):
        with suppress(ValueError):
            return dict(json.loads(file.read_bytes()))
    return None


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
        return True
    return False
