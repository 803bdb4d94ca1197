from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.cli import lab, notebooks
from assistant.settings import Settings


def test_it_listens_on_this_computer_only() -> None:
    """JupyterLab is started on the loopback address, and no option takes its token or its checks away."""
    command = lab.command_for(Path("mentee.ipynb"), browser=False)
    assert "--ServerApp.ip=127.0.0.1" in command and "--ServerApp.open_browser=False" in command
    assert not re.search("token|password|allow_origin|remote|xsrf", " ".join(command))


def test_the_notebook_finds_our_folder_and_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel gets the data folder and the model of the command, as full paths, whatever its own folder is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.gguf").touch()
    settings = Settings(home=Path("here"), model="mine.gguf")
    found = lab.environment_for(settings, tmp_path / "runtime", {"PATH": "/bin", "PYTHONPATH": "other"})
    assert found["COACH_HOME"] == str(tmp_path / "here")
    assert found["COACH_MODEL"] == str(tmp_path / "mine.gguf")
    assert found["JUPYTER_RUNTIME_DIR"] == str(tmp_path / "runtime")
    assert found["PATH"] == "/bin" and found["PYTHONPATH"].endswith("other")


def test_a_notebook_that_does_not_exist_yet(fails: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook that this version does not have is refused in a sentence, and nothing is started."""
    monkeypatch.setattr(notebooks, "checkout", lambda: None)
    assert "no research notebook" in fails("lab", "research", "--no-browser")


def test_without_jupyterlab(fails: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where JupyterLab is not installed, the sentence says how to get it and what works without."""
    monkeypatch.setattr(lab, "find_spec", lambda name: None)
    sentence = fails("lab")
    assert 'pip install "theme-coach[lab]"' in sentence and "coach talk" in sentence


def test_handing_out_notebooks(tmp_path: Path) -> None:
    """An installed program hands out copies; a later version replaces those that nobody has changed."""
    packed, folder = tmp_path / "packed", tmp_path / "home/notebooks"
    packed.mkdir()
    for name in ("mentee", "mentor"):
        (packed / f"{name}.ipynb").write_text(f"{name} 1")
    assert notebooks.hand_out(packed, folder) == folder
    (folder / "mentee.ipynb").write_text("mentee 1, and my notes")
    for name in ("mentee", "mentor", "research"):
        (packed / f"{name}.ipynb").write_text(f"{name} 2")
    notebooks.hand_out(packed, folder)
    notebooks.hand_out(packed, folder)
    assert (folder / "mentee.ipynb").read_text() == "mentee 1, and my notes"
    assert (folder / "mentor.ipynb").read_text() == "mentor 2"
    assert (folder / "research.ipynb").read_text() == "research 2"


def test_a_lost_note_about_copies_costs_nothing(tmp_path: Path) -> None:
    """Without the note of what was handed out, every notebook counts as changed and stays."""
    packed, folder = tmp_path / "packed", tmp_path / "notebooks"
    packed.mkdir()
    (packed / "mentee.ipynb").write_text("1")
    notebooks.hand_out(packed, folder)
    (folder / notebooks.GIVEN).write_text("[broken")
    (packed / "mentee.ipynb").write_text("2")
    notebooks.hand_out(packed, folder)
    assert (folder / "mentee.ipynb").read_text() == "1"


@pytest.fixture
def running(start: Callable[..., subprocess.Popen[bytes]]) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """JupyterLab as `coach lab` starts it, and the address it prints."""
    process = start("-m", "assistant", "lab", "--no-browser", "--model", "none")
    assert process.stdout
    line = process.stdout.readline().decode()
    try:
        yield process, line.split()[-1] if line else ""
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one other process")
def test_jupyterlab_for_real(running: tuple[subprocess.Popen[bytes], str], home: Path) -> None:
    """The address works and needs its token, nobody is asked about news, the log is private, and Ctrl-C ends it all."""
    process, url = running
    assert url.startswith("http://127.0.0.1:") and "/lab/tree/mentee.ipynb?token=" in url
    base, token = url.split("/lab/")[0], url.split("token=")[1]
    assert urllib.request.urlopen(url, timeout=60).status == 200
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{base}/api/contents", timeout=60)
    place = f"{base}/lab/api/settings/@jupyterlab/apputils-extension:notification?token={token}"
    asked = json.loads(urllib.request.urlopen(place, timeout=60).read())["schema"]["properties"]
    assert (asked["fetchNews"]["default"], asked["checkForUpdates"]["default"]) == ("false", False)
    log = home / "logs/lab.log"
    assert log.stat().st_mode & 0o077 == 0 and "127.0.0.1" in log.read_text()
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (0, b"") and b"Ctrl-C ends it" in out
    assert "Shutting down" in log.read_text(), "it was killed instead of ended"
    with pytest.raises(OSError):
        urllib.request.urlopen(base, timeout=5)
