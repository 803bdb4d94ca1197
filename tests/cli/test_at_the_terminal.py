"""What only a terminal can do: Ctrl-C, and words that appear as they come."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import keyboard

DRIVER = Path(__file__).with_name("driver.py")
SLOWLY = " small in the planning and then you go quiet and then you go small and then you go quiet again."
THEME = "being heard"


def test_ctrl_c_does_not_take_the_lines_of_a_long_message(types: Callable, capsys: pytest.CaptureFixture[str]) -> None:
    """Between three quotes Ctrl-C says that the lines are still here; each of them can be written on and sent."""
    types('"""', "first", None, "second", None, "third", '"""')
    try:
        assert keyboard.read_message() == "first\nsecond\nthird"
    except KeyboardInterrupt:
        pytest.fail("it left")
    assert capsys.readouterr().out.count("still here") == 2


@pytest.mark.parametrize("lines", [('"""', None), ('"""', "first", None, None), (None,)])
def test_ctrl_c_leaves_where_nothing_is_lost_unasked(types: Callable, lines: tuple[str | None, ...]) -> None:
    """Without a line, or pressed twice, Ctrl-C leaves as everywhere else."""
    types(*lines)
    with pytest.raises(KeyboardInterrupt):
        keyboard.read_message()


@pytest.fixture
def slow(start: Callable[..., subprocess.Popen[bytes]]) -> Callable[..., subprocess.Popen[bytes]]:
    """A conversation with a model that needs a tenth of a second for a word."""
    return lambda **pipes: start(DRIVER, "0.1", SLOWLY, **pipes)


def words_begun(process: subprocess.Popen[bytes], count: int) -> None:
    """Wait until the model has begun so many words."""
    assert process.stderr
    for _ in range(count):
        assert process.stderr.readline() == b"word\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one other process")
def test_ctrl_c_stops_within_a_word(slow: Callable[..., subprocess.Popen[bytes]], home: Path, kept: Callable) -> None:
    """Ctrl-C while the coach writes ends the answer within a word and keeps it; the conversation goes on."""
    process = slow()
    assert process.stdin and process.stderr
    process.stdin.write(b"I feel small in the planning and then I go quiet.\n")
    process.stdin.flush()
    words_begun(process, 5)
    process.send_signal(signal.SIGINT)
    time.sleep(0.5)
    process.stdin.write(b"/why\n")
    out, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert said.count(b"word") <= 1
    assert b"Stopped; what was there is kept." in out and b"move: open_question" in out
    (partial,) = kept(home, "coach_partial")
    assert partial["why"] == "stopped by the mentee"
    assert partial["text"] in "You feel small in the planning and then" and partial["text"].startswith("You feel small")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one other process")
def test_ctrl_c_in_a_long_message_keeps_it(
    slow: Callable[..., subprocess.Popen[bytes]], home: Path, kept: Callable
) -> None:
    """A real Ctrl-C between two lines of a message ends nothing; the whole message is sent."""
    process = slow()
    assert process.stdin and process.stdout
    process.stdin.write(b'"""\nI get loud and then\n')
    while b"why: " not in (line := process.stdout.readline()):
        assert line
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    while b"still here" not in (line := process.stdout.readline()):
        assert line
    process.communicate(b'I go quiet.\n"""\n', timeout=30)
    assert process.returncode == 0
    assert [body["text"] for body in kept(home, "mentee_turn")] == ["I get loud and then\nI go quiet."]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one other process")
def test_ctrl_c_between_messages_leaves(slow: Callable[..., subprocess.Popen[bytes]]) -> None:
    """Ctrl-C while the coach waits leaves without a traceback and tells how to go on."""
    process = slow()
    assert process.stdout
    while b"why: " not in (line := process.stdout.readline()):
        assert line
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"coach talk --session " in out and b"Traceback" not in said


@pytest.fixture
def on_screen(start: Callable[..., subprocess.Popen[bytes]]) -> Callable[[str], bytes]:
    """Everything a real terminal gets when the mentee writes one message and leaves, and the model says this."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo terminals")

    def on_screen(says: str) -> bytes:
        ours, theirs = pty.openpty()
        process = start(DRIVER, "0.02", says, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        try:
            seen = _typing(process, ours, [b"I feel small in the planning and then I go quiet.\n", b"\x04"])
            assert process.wait(30) == 0
        finally:
            process.kill()
            os.close(ours)
        return seen.replace(b"\r\n", b"\n").replace(b"word\n", b"")

    return on_screen


def _typing(process: subprocess.Popen[bytes], terminal: int, lines: list[bytes]) -> bytes:
    """Type each line when the prompt stands there, and return everything the terminal got."""
    seen, until = b"", time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            seen += os.read(terminal, 4096)
        except OSError:  # how Linux says that the other side has closed
            break
        if lines and seen.endswith(b"> "):
            os.write(terminal, lines.pop(0))
    return seen


def test_on_a_terminal_words_appear_as_they_come(on_screen: Callable[[str], bytes]) -> None:
    """On a real terminal a line says what happens, the answer grows word by word, and why it was asked stands dim."""
    seen = on_screen(" small in the planning and then you go quiet.")
    assert b"Writing" in seen
    assert seen.index(b"Writing") < seen.index(b"coach: You feel") < seen.index(b"go quiet. ")
    assert b"\x1b[2mwhy: " in seen


def test_what_the_coach_takes_back_is_cleared_away(on_screen: Callable[[str], bytes]) -> None:
    """Words that turn out to add something nobody said vanish from the page; a question of the bank stands there."""
    seen = on_screen(" small with Paul on the roof.")
    page = seen.rsplit(b"\x1b[J", 1)[-1]
    assert b"coach: You feel small" in seen and b"You feel small" not in page
    assert b"coach: " in page and b"Paul" not in seen


def test_without_colour(on_screen: Callable[[str], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """`NO_COLOR` keeps the text plain, and a terminal that cannot move back gets whole answers only."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert b"\x1b[2m" not in on_screen(" small.")
    monkeypatch.setenv("TERM", "dumb")
    assert b"\x1b" not in on_screen(" small with Paul on the roof.")
