from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelError, ModelStopped
from assistant.runtime.base import Prompt, Sampling, Status
from assistant.runtime.process import ProcessModel

CHECKOUT = Path(__file__).parents[2]
LONG = Sampling(temperature=0, max_tokens=300)
SHORT = Sampling(temperature=0, max_tokens=4)
LINUX = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks into /proc, which only Linux has")
WORDS = "velvet-otter-confession"
"""Something nobody else says, to be looked for where it must not be."""


@pytest.mark.model
def test_an_answer_is_heard_while_it_is_written(
    model: ProcessModel, dialogue: Callable[..., Prompt], sample: Any
) -> None:
    """Loading, reading and writing are told, words come one by one, and the card says who spoke."""
    said: list[Status] = []
    heard: list[str] = []
    done = model.complete(dialogue(sample.meeting), SHORT, on_text=heard.append, on_status=said.append)
    assert list(dict.fromkeys(status.doing for status in said)) == ["loading", "reading", "writing"]
    assert len(heard) == 4 and heard[-1] == done.text and done.timing.decode_tokens == 4
    assert 0 < done.timing.first_text_s <= done.timing.total_s
    assert model.card.context == 1024 and model.card.runtime_version[0].isdigit()
    again = model.complete(dialogue(sample.meeting), SHORT)
    assert again.timing.prefill_tokens == 1
    one, two = model.likelihood(dialogue(sample.meeting), [" How was that for you?", " Purple the of of running?"])
    assert one > two


@pytest.mark.model
def test_stop_and_a_crash_and_stop_again(model: ProcessModel, dialogue: Callable[..., Prompt], sample: Any) -> None:
    """Stop ends writing and reading at once; a killed process is a sentence, and the next answer comes."""
    stop, heard = threading.Event(), list[str]()

    def listen(text: str) -> None:
        heard.append(text)
        if len(heard) == 3:
            stop.set()

    done = model.complete(dialogue("Tell me a long story."), LONG, on_text=listen, cancel=stop)
    assert done.stop_reason == "cancelled" and done.timing.decode_tokens < 60
    first = model.pid

    def kill(text: str) -> None:
        assert model.pid
        os.kill(model.pid, signal.SIGKILL)

    with pytest.raises(ModelStopped, match="in the middle of its work"):
        model.complete(dialogue("Tell me a long story."), LONG, on_text=kill)
    stop.clear()

    def hurry(status: Status) -> None:
        if status.doing == "reading" and status.done:
            stop.set()

    done = model.complete(dialogue(f"{sample.meeting} " * 25), LONG, on_status=hurry, cancel=stop)
    assert (done.stop_reason, done.text) == ("cancelled", "")
    assert done.timing.prefill_tokens < 400
    assert model.pid not in (None, first)
    assert model.complete(dialogue(sample.meeting), SHORT).text


@pytest.mark.model
@LINUX
def test_close_gives_the_memory_back(
    model: ProcessModel, dialogue: Callable[..., Prompt], alive: Callable[[int], bool], sample: Any
) -> None:
    """Unloading ends the process; while it ran, it had no socket open; the next question starts another."""
    model.complete(dialogue(sample.meeting), SHORT)
    pid = model.pid
    assert pid
    open_files = [os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir()]
    assert not [name for name in open_files if name.startswith("socket:")]
    model.close()
    assert model.pid is None and not alive(pid)
    assert model.complete(dialogue(sample.meeting), SHORT).text and model.pid != pid


@pytest.mark.model
def test_two_at_once_are_served_in_turn(model: ProcessModel, dialogue: Callable[..., Prompt]) -> None:
    """Two threads that ask at the same time each get their own whole answer, one after the other."""
    order: list[str] = []
    texts: dict[str, str] = {}

    def ask(name: str) -> None:
        done = model.complete(dialogue(f"I am {name}."), Sampling(max_tokens=8), on_text=lambda _: order.append(name))
        texts[name] = done.text

    askers = [threading.Thread(target=ask, args=(name,)) for name in ("Ada", "Ben", "Cleo")]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(60)
    assert sorted(texts) == ["Ada", "Ben", "Cleo"]
    changes = sum(a != b for a, b in pairwise(order))
    assert changes == 2 and len(order) > 3


PARENT = """
import sys
from pathlib import Path
from assistant.runtime.base import Message, Prompt, Sampling
from assistant.runtime.process import ProcessModel
model = ProcessModel(Path(sys.argv[1]), id="small", sha256="0", context=8192)
def tell(status):
    if status.doing == sys.argv[2]: print(model.pid, flush=True)
prompt = Prompt(messages=(Message(role="user", text=sys.argv[3]),))
model.complete(prompt, Sampling(max_tokens=4000), on_status=tell)
"""


@pytest.mark.model
@pytest.mark.parametrize(("doing", "text"), [("reading", "word " * 3000), ("writing", "Tell me a long story.")])
def test_the_model_ends_with_its_notebook(
    model_file: Path, one_thread: None, doing: str, text: str, alive: Callable[[int], bool]
) -> None:
    """When the kernel is killed, the model's process ends too, even while it reads or writes something long."""
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(model_file), doing, text], cwd=CHECKOUT, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.kill()
        parent.wait()
        end = time.monotonic() + 5
        while alive(pid) and time.monotonic() < end:
            time.sleep(0.02)
        assert not alive(pid)


@pytest.mark.model
@LINUX
def test_a_persons_words_are_nowhere_but_in_the_answer(
    model: ProcessModel, dialogue: Callable[..., Prompt], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What somebody says is not in the process list, not on a screen, and not in a file we left."""
    before = set(CHECKOUT.rglob("*.log")) | set(tmp_path.rglob("*"))
    model.complete(dialogue(WORDS), SHORT)
    with pytest.raises(ModelError):
        model.complete(dialogue(f"{WORDS} " * 3000), SHORT)
    assert model.pid
    for name in ("cmdline", "environ"):
        assert WORDS.encode() not in Path(f"/proc/{model.pid}/{name}").read_bytes()
    assert os.readlink(f"/proc/{model.pid}/fd/2") == os.devnull
    captured = capfd.readouterr()
    assert WORDS not in captured.out + captured.err
    assert set(CHECKOUT.rglob("*.log")) | set(tmp_path.rglob("*")) == before
