from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SHORT = {
    "theme": "being heard",
    "turns": [
        {
            "speaker": "mentee",
            "text": "I want to speak up in the planning, because I know the numbers. I felt small and angry "
            "last Thursday when Paul talked over me. In the stand-up I enjoy it, I can explain things there.",
        }
    ],
}
ID = "smollm2-135m-instruct-q4_1"


@pytest.fixture
def real(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lets commands find the real small model, and keeps it to one core, since others may be at work; its id."""
    monkeypatch.setenv("COACH_MODELS", str(model_file.parent))
    monkeypatch.setenv("COACH_THREADS", "1")
    return ID


def test_the_documents_name_the_model(coach: Callable, real: str) -> None:
    """With a real model, both documents say which file spoke, on which runtime, and what it cost."""
    for command in (["narrow", "--count", "1"], ["next"]):
        ran = coach(*command, "-", "--json", "--model", real, stdin=json.dumps(SHORT).encode())
        assert (ran.code, ran.err) == (0, "")
        assert ran.document["provenance"]["model"]["id"] == ID
        assert len(ran.document["provenance"]["model"]["sha256"]) == 64
        assert ran.document["provenance"]["runtime"]["name"] == "llama-cpp-python"
    assert ran.document["timing"]["decode_tokens"] > 0


def test_the_doctor_finds_the_model(coach: Callable, real: str) -> None:
    """A model that is here and whole is fine, and the doctor names it with its hash."""
    ran = coach("doctor", "--json", "--model", real)
    checks = {check["name"]: check for check in ran.document["checks"]}
    assert ran.code == 0
    assert checks["model"]["state"] == "fine" and ID in checks["model"]["found"]
    assert checks["runtime"]["state"] == "fine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups of this kind")
def test_ctrl_c_in_a_terminal_spares_the_model(
    real: str, start: Callable[..., subprocess.Popen[bytes]], home: Path
) -> None:
    """Ctrl-C reaches every process of a terminal; the model's own survives it and answers the next message."""
    process = start("-m", "assistant", "talk", "--model", real, start_new_session=True)
    assert process.stdin and process.stdout
    process.stdin.write(b"Last Thursday I had the numbers, and I said nothing at all in the meeting.\n")
    process.stdin.flush()
    _wait_for_words(process, home)
    os.killpg(process.pid, signal.SIGINT)
    time.sleep(1)
    process.stdin.write(b"I felt small, and angry on the stairs afterwards.\n")
    out, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert b"Stopped; what was there is kept." in out
    assert b"The language model stopped" not in out


def _wait_for_words(process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the mentee's message is on the disk and the model works on it."""
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        for file in home.glob("sessions/*/*.jsonl"):
            if b"mentee_turn" in file.read_bytes():
                return
        time.sleep(0.02)
    raise AssertionError("the message was never saved")
