from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.version import __version__

EXCHANGES = Path(__file__).parents[1] / "data/exchanges"

USAGE = [
    ((), "COMMAND"),
    (("dance",), "dance"),
    (("talk", "--them", "x"), "--them"),
    (("talk", "--theme", "x", "--session", "y"), "--session"),
    (("narrow",), "EXCHANGE"),
    (("narrow", "x.json", "--count", "many"), "--count"),
    (("narrow", str(EXCHANGES / "s01.json"), "--count", "9", "--model", "none"), "`count` is 9"),
    (("next", "no-such.json"), "no-such.json: the file cannot be read: No such file"),
    (("next", "."), ".: the file cannot be read"),
    (("next", "a\0b"), "the file cannot be read"),
    (("models",), "COMMAND"),
    (("models", "fetch", "nobody"), "nobody"),
    (("models", "remove", "smollm2-135m-instruct-q4_1"), "nothing to remove"),
    (("models", "trust", "no-such.gguf"), "no-such.gguf"),
    (("prompts", "show", "nothing"), "'nothing'"),
    (("prompts", "check", "no-such-folder"), "no-such-folder"),
    (("history", "show", "nobody"), "'nobody'"),
    (("history", "show", "../nobody"), "'../nobody'"),
    (("history", "export", "nobody", "x.json"), "nobody"),
    (("history", "import", "no-such.json"), "no-such.json"),
    (("history", "erase", "nobody"), "nobody"),
    (("talk", "--session", "nobody", "--model", "none"), "'nobody'"),
    (("talk", "--model", "no-such.gguf"), "no-such.gguf"),
    (("demo", "--scenario", "no-such.yaml", "--model", "none"), "no-such.yaml"),
    (("demo", "--model", "nobody"), "nobody"),
    (("lab", "dancer"), "dancer"),
]


@pytest.mark.parametrize(("arguments", "named"), USAGE, ids=lambda value: " ".join(value) or "-" if value else "-")
def test_what_cannot_be_done_is_said_in_one_sentence(
    fails: Callable[..., str], arguments: tuple[str, ...], named: str
) -> None:
    """Wrong usage and bad input give exit code 2 and one sentence that names the culprit, and nothing else."""
    assert named in fails(*arguments)


@pytest.mark.parametrize(
    "command", ["talk", "demo", "doctor", "models fetch", "prompts check", "narrow", "next", "lab"]
)
def test_every_command_explains_itself(coach: Callable, command: str) -> None:
    """`--help` shows how a command is used, on standard output and with exit code 0."""
    ran = coach(*command.split(), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"coach {command}" in ran.out and "--home" in ran.out


def test_it_knows_its_version(coach: Callable) -> None:
    """`coach --version` prints the version of the package."""
    assert coach("--version").out == f"coach {__version__}\n"


@pytest.mark.parametrize("before", [True, False])
def test_global_options_stand_on_either_side(coach: Callable, tmp_path: Path, before: bool) -> None:
    """`--home` and `--model` mean the same before and after the command, and after both levels of one."""
    options, command = ["--home", str(tmp_path / "there"), "--model", "none"], ["history", "list", "--json"]
    talked = coach(*options, "talk", "--theme", "rest") if before else coach("talk", *options, "--theme", "rest")
    assert talked.code == 0
    listed = coach(*options, *command) if before else coach(*command, *options)
    assert [session["title"] for session in listed.document] == ["rest"]
    assert (tmp_path / "there" / "sessions").is_dir()


def test_the_last_word_wins(coach: Callable, tmp_path: Path) -> None:
    """An option after the command overrides the same one before it."""
    ran = coach("--home", tmp_path / "one", "models", "list", "--json", "--home", tmp_path / "two")
    assert ran.document["folder"] == str(tmp_path / "two" / "models")


def test_ctrl_c_is_quiet(coach: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command with code 130 and without a word."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assistant.cli.doors.Settings.load", interrupted)
    ran = coach("history", "list")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize("command", ["prompts show questions/exploring", "history list", "prompts list --json"])
def test_a_reader_that_leaves_early_is_no_problem(start: Callable[..., subprocess.Popen[bytes]], command: str) -> None:
    """A pipe whose reader went away ends the command quietly, as `coach … | head` does."""
    read, write = os.pipe()
    os.close(read)
    process = start("-m", "assistant", *command.split(), stdout=write)
    os.close(write)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")


def test_a_full_disk_is_said(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    """Output that cannot be written gives one sentence instead of a half document that looks whole."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full to stand in for a full disk")
    with full.open("wb") as nowhere:
        process = start("-m", "assistant", "prompts", "list", "--json", stdout=nowhere)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said.decode().startswith("coach: The output could not be written: ") and said.count(b"\n") == 1


def test_a_poor_terminal_gets_replacements(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    """A terminal that knows only ASCII shows a question mark where it lacks a character, and nothing breaks."""
    code = "import sys; sys.stdout.reconfigure(encoding='ascii', errors='strict'); from assistant.cli import main; "
    exchange = EXCHANGES / "s01.json"
    process = start("-c", code + f"sys.exit(main(['narrow', {str(exchange)!r}, '--model', 'none']))")
    out, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, b"")
    assert b"Accepted and attractive" in out and b"?" in out and out.isascii()


def test_words_do_not_steer_the_terminal(coach: Callable, capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters in what people wrote are shown as replacements, never sent to the terminal."""
    ran = coach("talk", "--model", "none", "--theme", "calm\x1b]0;owned\x07 and \x9b31m red")
    listed = coach("history", "list")
    for text in (ran.out, listed.out):
        assert not {"\x1b", "\x07", "\x9b"} & set(text)
    assert "calm�]0;owned� and" in listed.out


def test_a_document_is_utf8_whatever_the_arguments_are(coach: Callable, tmp_path: Path) -> None:
    """A folder whose name is no text, which some systems allow, does not spoil the document."""
    ran = coach("models", "list", "--json", "--home", f"{tmp_path}/caf\udce9")
    assert ran.document["folder"].endswith("caf�/models")


def test_python_dash_m_is_the_same_command(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    """`python -m assistant` is `coach`, exit code included."""
    process = start("-m", "assistant", "next", "no-such.json")
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, b"")
    assert said == b"coach: no-such.json: the file cannot be read: No such file or directory.\n"


def test_help_is_quick(start: Callable[..., subprocess.Popen[bytes]]) -> None:
    """`coach --help` loads neither the data library nor the notebook's parts nor the model's runtime."""
    process = start("-X", "importtime", "-m", "assistant", "--help")
    _, said = process.communicate(timeout=60)
    loaded = {line.rsplit("|", 1)[-1].strip() for line in said.decode().splitlines()}
    assert not loaded & {"pydantic", "yaml", "ipywidgets", "jupyterlab", "llama_cpp"}


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a list of its own, `main` reads the command line, as the installed script does."""
    monkeypatch.setattr(sys, "argv", ["coach", "--version"])
    assert main() == 0
    assert __version__ in capsys.readouterr().out
