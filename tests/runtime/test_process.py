from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelRefused, ModelStopped, ModelUnavailable
from assistant.runtime import process
from assistant.runtime.base import Completion, Prompt, Sampling, Status
from assistant.runtime.process import ProcessModel

LONG = Sampling(temperature=0, max_tokens=300)


CHILD = """
import sys, time
from assistant.runtime.wire import receive, send
def say(**message): send(sys.stdout.buffer, message)
def hear(): return receive(sys.stdin.buffer)
def answer(text): say(done={"text": text, "stop_reason": "end"})
load = hear()
"""


LOADED = CHILD + 'say(status={"doing": "loading"}); say(done={"context": 99, "runtime_version": "7"})\n'


def test_the_model_is_loaded_when_it_is_needed(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]
) -> None:
    """Nothing runs until the first question; then the model says that it loads, and its card is complete."""
    model = child(LOADED + "hear(); say(text='Y'); answer('Yes'); hear(); answer('No')\nhear()")
    assert (model.pid, model.card.id, model.card.context) == (None, "fake", 4096)
    said: list[Status] = []
    assert model.complete(dialogue(), LONG, on_status=said.append).text == "Yes"
    assert [status.doing for status in said] == ["loading"]
    assert (model.card.context, model.card.runtime_version) == (99, "7")
    pid = model.pid
    assert model.complete(dialogue(), LONG).text == "No" and model.pid == pid


@pytest.mark.parametrize(
    "fault",
    [
        "sys.exit(3)",
        "sys.stdout.buffer.write(b'Hello from some library\\n'); sys.stdout.flush(); time.sleep(60)",
        "sys.stdout.buffer.write(b'\\0\\0\\0\\5nonsense'); sys.stdout.flush(); time.sleep(60)",
        "import os; os.close(1); time.sleep(60)",
        "say(text='half a sent'); import os; os.kill(os.getpid(), 9)",
    ],
)
def test_a_child_that_fails_is_replaced(
    child: Callable[[str], ProcessModel],
    dialogue: Callable[..., Prompt],
    tmp_path: Path,
    fault: str,
    one_sentence: Callable[[Exception], str],
    sample: Any,
) -> None:
    """However a child fails in the middle of an answer, there is one sentence, and the next answer comes."""
    once = tmp_path / "failed"
    model = child(
        LOADED
        + f"import pathlib\nhear()\nif not pathlib.Path({str(once)!r}).exists():\n"
        + f"    pathlib.Path({str(once)!r}).touch()\n    {fault}\nanswer('Here again'); hear()"
    )
    begun = time.monotonic()
    with pytest.raises(ModelStopped, match=r"stopped in the middle of its work\. Your words are saved") as caught:
        model.complete(dialogue(sample.meeting), LONG)
    assert time.monotonic() - begun < 30
    one_sentence(caught.value)
    assert model.pid is None
    assert model.complete(dialogue(sample.meeting), LONG).text == "Here again"


@pytest.mark.parametrize(
    "fault", ["sys.exit(3)", "import os; os.abort()", "print('noise'); sys.stdout.flush(); time.sleep(60)"]
)
def test_a_child_that_cannot_load_says_which_file(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], fault: str, sample: Any
) -> None:
    """When the process dies while it loads, the sentence names the file and what may be wrong, each time."""
    model = child(CHILD + fault)
    for _ in range(2):
        with pytest.raises(ModelStopped, match=r"stopped while no\.gguf was being loaded: the file is damaged, or"):
            model.complete(dialogue(sample.meeting), LONG)
        assert model.pid is None


def test_a_file_that_was_refused_is_tried_again(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], sample: Any
) -> None:
    """A model that could not be loaded is not taken for loaded the next time."""
    model = child(CHILD + "say(error='This file is damaged.'); hear()")
    for _ in range(2):
        with pytest.raises(ModelRefused, match=r"^This file is damaged\.$"):
            model.complete(dialogue(sample.meeting), LONG)
        assert model.pid is None


def test_a_refusal_does_not_cost_the_model(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], sample: Any
) -> None:
    """A prompt that cannot be read is refused; the model stays in memory for the next one."""
    model = child(LOADED + "hear(); say(error='Too long.'); hear(); answer('Better'); hear()")
    with pytest.raises(ModelRefused, match="Too long"):
        model.complete(dialogue(sample.meeting), LONG)
    pid = model.pid
    assert pid and model.complete(dialogue(), LONG).text == "Better" and model.pid == pid


@pytest.mark.parametrize("words", [1, 100_000])
def test_a_child_that_dies_before_it_is_asked(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], words: int
) -> None:
    """A question for a process that no longer listens ends in a sentence, however long the question is."""
    model = child(CHILD + "import os; os.close(0); say(done={'context': 99}); time.sleep(60)")
    with pytest.raises(ModelStopped, match="stopped in the middle"):
        model.complete(dialogue("word " * words), LONG)
    assert model.pid is None


@pytest.mark.parametrize("fault", [KeyError, KeyboardInterrupt])
def test_a_listener_that_fails_does_not_mix_up_answers(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], fault: type[BaseException]
) -> None:
    """When whoever listens fails, or is interrupted, the rest of that answer is not taken for the next one."""
    model = child(LOADED + "m = hear(); say(text='x'); answer(m['prompt']['messages'][0]['text']); hear()")

    def fail(text: str) -> None:
        raise fault

    with pytest.raises(fault):
        model.complete(dialogue(system="first"), LONG, on_text=fail)
    assert model.complete(dialogue(system="second"), LONG).text == "second"


def test_close_releases_whoever_waits(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], alive: Callable[[int], bool]
) -> None:
    """Unloading in the middle of an answer ends the process, and whoever waits gets a sentence."""
    model = child(LOADED + "hear(); say(text='x'); time.sleep(60)")
    started, problems = threading.Event(), list[Exception]()

    def ask() -> None:
        try:
            model.complete(dialogue(), LONG, on_text=lambda text: started.set())
        except Exception as problem:
            problems.append(problem)

    asking = threading.Thread(target=ask)
    asking.start()
    assert started.wait(20)
    pid = model.pid
    model.close()
    asking.join(10)
    assert pid and not alive(pid) and model.pid is None
    assert [type(problem) for problem in problems] == [ModelStopped]
    model.close()


def test_stop_before_it_begins_starts_nothing(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]
) -> None:
    """Who has pressed Stop already does not wait for a model to be loaded."""
    model = child("raise SystemExit")
    stop = threading.Event()
    stop.set()
    assert model.complete(dialogue(), LONG, cancel=stop) == Completion(text="", stop_reason="cancelled")
    assert model.likelihood(dialogue(), ["a", "b"], cancel=stop) == [0.0, 0.0]
    assert model.pid is None


def test_stop_while_somebody_else_is_served(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]
) -> None:
    """Who waits for their turn can stop waiting."""
    model = child(LOADED + "hear(); say(text='x'); time.sleep(2); answer('done'); hear()")
    started, stop = threading.Event(), threading.Event()
    first = threading.Thread(target=lambda: model.complete(dialogue(), LONG, on_text=lambda text: started.set()))
    first.start()
    assert started.wait(20)
    threading.Timer(0.1, stop.set).start()
    assert model.complete(dialogue(), LONG, cancel=stop).stop_reason == "cancelled"
    assert first.is_alive()
    first.join(20)


def test_no_options_ask_nobody(child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]) -> None:
    """To weigh nothing, no model is needed."""
    model = child("raise SystemExit")
    assert model.likelihood(dialogue(), []) == [] and model.pid is None


def test_a_process_that_cannot_be_started(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system starts no more processes, the sentence says so."""
    model = child("")
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(ModelUnavailable, match=r"could not be started \(No such file.*go on without a model"):
        model.complete(dialogue(), LONG)


def test_without_the_runtime_there_is_a_sentence(
    tmp_path: Path, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where llama-cpp-python is not installed, the sentence says how to get it."""
    monkeypatch.setattr(process, "runtime_version", lambda: "")
    with pytest.raises(ModelUnavailable, match=r"(?s)not installed.*`pip install .*--model none"):
        ProcessModel(tmp_path / "any.gguf", id="any", sha256="0").complete(dialogue(), LONG)


def test_files_in_the_working_folder_are_not_imported(
    child: Callable[[str], ProcessModel],
    dialogue: Callable[..., Prompt],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A notebook folder with a queue.py or a json.py of its own does not break the model's process."""
    model = child(LOADED + "hear(); answer('fine'); hear()")
    work = tmp_path / "work"
    work.mkdir()
    for name in ("json.py", "struct.py", "assistant.py"):
        (work / name).write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(work)
    assert model.complete(dialogue(), LONG).text == "fine"
