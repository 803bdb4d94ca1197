from __future__ import annotations

import ast
import os
import random
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

from assistant.errors import AssistantError, ModelError, ModelRefused, ModelStopped, ModelUnavailable
from assistant.runtime import process
from assistant.runtime.base import Completion, Prompt, Sampling, Status
from assistant.runtime.files import ModelFiles
from assistant.runtime.process import ProcessModel
from assistant.runtime.threads import thread_count
from assistant.runtime.wire import receive, send

CHECKOUT = Path(__file__).parents[2]
RUNTIME = CHECKOUT / "assistant" / "runtime"
MEETING = "In the pricing meeting I had the right numbers and said nothing, and afterwards I was angry with myself."
LONG = Sampling(temperature=0, max_tokens=300)
SHORT = Sampling(temperature=0, max_tokens=4)
LINUX = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks into /proc, which only Linux has")
WORDS = "velvet-otter-confession"
"""Something nobody else says, to be looked for where it must not be."""


def alive(pid: int) -> bool:
    """Whether a process still runs; one that only waits to be buried does not."""
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat")
        return not status.exists() or status.read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (ProcessLookupError, FileNotFoundError):
        return False


def gone_within(pid: int, seconds: float) -> bool:
    """Waits for a process to end."""
    end = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not alive(pid)


def one_sentence(error: AssistantError) -> str:
    """The text of an error that people read: it says something, and is no traceback."""
    text = str(error)
    assert text.endswith((".", ")")) and "\n" not in text and "Traceback" not in text and len(text) < 400
    return text


# -- how many threads


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2), (3, 2), (4, 3), (8, 7), (9, 8), (64, 8)])
def test_a_core_is_left_for_the_page(cores: int, threads: int) -> None:
    """Where there are more than two cores, one stays free for the page; beyond eight, more would not help."""
    assert thread_count({}, cores) == threads


def test_threads_can_be_chosen() -> None:
    """COACH_THREADS decides, also for more threads than we would take."""
    assert [thread_count({"COACH_THREADS": wish}, 4) for wish in ("1", "16", "")] == [1, 16, 3]
    assert thread_count({}) >= 1


@pytest.mark.parametrize("wish", ["0", "-1", "two", "1.5", "²", " 2", "100000"])
def test_nonsense_threads_are_refused(wish: str) -> None:
    """COACH_THREADS with something else is refused in a sentence that names it, not taken for one thread."""
    with pytest.raises(ModelUnavailable, match=r"COACH_THREADS is .* whole number from 1 to 512"):
        thread_count({"COACH_THREADS": wish}, 4)


# -- what the code must not use


def test_nothing_is_unpickled_and_no_port_is_opened() -> None:
    """What comes from a file or another process is never unpickled, and nothing here listens on a port."""
    forbidden = {"pickle", "_pickle", "dill", "shelve", "marshal", "diskcache", "multiprocessing", "socketserver"}
    forbidden |= {"xmlrpc", "asyncio", "socket", "ssl", "ctypes"}
    allowed = {"native.py": {"ctypes"}, "hub.py": {"socket", "ssl"}}
    for file in RUNTIME.glob("*.py"):
        found = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {(node.module or "").partition(".")[0]}
                assert node.module != "http.server"
            elif isinstance(node, ast.Name | ast.Attribute):
                name = node.id if isinstance(node, ast.Name) else node.attr
                assert name not in {"LlamaDiskCache", "eval", "exec"}, f"{file.name}:{node.lineno}"
        assert not (found & forbidden) - allowed.get(file.name, set()), file.name


# -- a child that behaves badly

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
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], tmp_path: Path, fault: str
) -> None:
    """However a child fails in the middle of an answer, there is one sentence, and the next answer comes."""
    once = tmp_path / "failed"
    model = child(
        LOADED
        + f"import pathlib\nhear()\nif not pathlib.Path({str(once)!r}).exists():\n"
        + f"    pathlib.Path({str(once)!r}).touch()\n    {fault}\nanswer('Here again'); hear()"
    )
    begun = time.monotonic()
    with pytest.raises(ModelStopped, match=r"stopped in the middle of its work .* words are saved") as caught:
        model.complete(dialogue(MEETING), LONG)
    assert time.monotonic() - begun < 30
    one_sentence(caught.value)
    assert model.pid is None
    assert model.complete(dialogue(MEETING), LONG).text == "Here again"


@pytest.mark.parametrize(
    "fault", ["sys.exit(3)", "import os; os.abort()", "print('noise'); sys.stdout.flush(); time.sleep(60)"]
)
def test_a_child_that_cannot_load_says_which_file(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt], fault: str
) -> None:
    """When the process dies while it loads, the sentence names the file and what may be wrong, each time."""
    model = child(CHILD + fault)
    for _ in range(2):
        with pytest.raises(ModelStopped, match=r"stopped while no\.gguf was being loaded: the file is damaged, or"):
            model.complete(dialogue(MEETING), LONG)
        assert model.pid is None


def test_a_file_that_was_refused_is_tried_again(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]
) -> None:
    """A model that could not be loaded is not taken for loaded the next time."""
    model = child(CHILD + "say(error='This file is damaged.'); hear()")
    for _ in range(2):
        with pytest.raises(ModelRefused, match=r"^This file is damaged\.$"):
            model.complete(dialogue(MEETING), LONG)
        assert model.pid is None


def test_a_refusal_does_not_cost_the_model(
    child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]
) -> None:
    """A prompt that cannot be read is refused; the model stays in memory for the next one."""
    model = child(LOADED + "hear(); say(error='Too long.'); hear(); answer('Better'); hear()")
    with pytest.raises(ModelRefused, match="Too long"):
        model.complete(dialogue(MEETING), LONG)
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


def test_close_releases_whoever_waits(child: Callable[[str], ProcessModel], dialogue: Callable[..., Prompt]) -> None:
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
    with pytest.raises(ModelUnavailable, match=r"could not be started \(No such file.*--model none"):
        model.complete(dialogue(), LONG)


def test_without_the_runtime_there_is_a_sentence(
    tmp_path: Path, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where llama-cpp-python is not installed, the sentence says how to get it."""
    monkeypatch.setattr(process, "runtime_version", lambda: "")
    with pytest.raises(ModelUnavailable, match=r"not installed.*`pip install .*--model none"):
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


# -- the worker itself, with an engine of ours

WORKER = """
import os, sys, time
from assistant.runtime import worker
from assistant.runtime.base import Completion
class Engine:
    context, version = 256, "7"
    def __init__(self, path, *, context, threads): print("a library says hello"); os.write(1, b"native noise")
    def complete(self, prompt, sampling, *, on_text, on_status, stopped):
        words = prompt.messages[0].text
        print(words if words == "print" else "")
        if words.startswith("fail"): raise KeyError(words)
        if words == "wait":
            on_text("waiting")
            while not stopped(): time.sleep(0.01)
            return Completion(text="", stop_reason="cancelled")
        return Completion(text=words, stop_reason="end")
    def likelihood(self, prompt, options, against, stopped): return [1.0 / 0]
worker.Engine = Engine
worker.main()
"""


class Worker:
    """A worker on our own pipes."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORKER],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.number = 0

    def send(self, **message: Any) -> None:
        assert self.process.stdin
        send(self.process.stdin, message)

    def ask(self, text: str) -> None:
        self.number += 1
        prompt = {"messages": [{"role": "user", "text": text}]}
        self.send(do="complete", prompt=prompt, sampling={}, request=self.number)

    def hear(self) -> dict[str, Any] | None:
        assert self.process.stdout
        return receive(self.process.stdout)


@pytest.fixture
def worker() -> Any:
    """A worker whose engine does what the text says, loaded."""
    worker = Worker()
    worker.send(do="load", path="x.gguf", context=256, threads=1)
    assert worker.hear() == {"status": {"doing": "loading", "done": 0, "total": 0}}
    assert worker.hear() == {"done": {"context": 256, "runtime_version": "7"}}
    yield worker
    worker.process.kill()
    worker.process.communicate()


def test_noise_does_not_get_between_the_answers(worker: Worker) -> None:
    """Whatever a library prints, in Python or natively, goes elsewhere; answers stay whole."""
    worker.ask("print")
    answer = worker.hear()
    assert answer and answer["done"]["text"] == "print"


def test_a_fault_of_ours_is_a_sentence_and_no_secret(worker: Worker) -> None:
    """When the program itself has a fault, there is a sentence without the person's words, and work goes on."""
    worker.ask(f"fail {WORDS}")
    answer = worker.hear()
    assert answer and "fault in this program (KeyError)" in answer["error"] and WORDS not in str(answer)
    worker.send(do="likelihood", prompt={"messages": []}, options=[WORDS], against=None, request=8)
    answer = worker.hear()
    assert answer and "(ZeroDivisionError)" in answer["error"]
    worker.send(do="complete", prompt={"messages": [{"role": WORDS, "text": WORDS}]}, sampling={}, request=9)
    answer = worker.hear()
    assert answer and "(ValidationError)" in answer["error"] and WORDS not in str(answer)
    worker.ask("still here")
    answer = worker.hear()
    assert answer and answer["done"]["text"] == "still here"
    _, errors = worker.process.communicate(timeout=10)
    assert WORDS.encode() not in errors


def test_stop_is_for_the_answer_it_was_meant_for(worker: Worker) -> None:
    """A Stop that comes late does not end the next answer; one that comes in time does."""
    worker.ask("one")
    assert worker.hear()
    worker.send(do="stop", request=1)
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    worker.send(do="stop", request=1)
    time.sleep(0.2)
    worker.send(do="stop", request=2)
    answer = worker.hear()
    assert answer and answer["done"]["stop_reason"] == "cancelled"


def test_ctrl_c_is_for_the_program_not_the_model(worker: Worker) -> None:
    """Ctrl-C in a terminal, or the interrupt button of a notebook, reaches every process; the model works on."""
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    worker.process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    worker.send(do="stop", request=1)
    answer = worker.hear()
    assert answer and answer["done"]["stop_reason"] == "cancelled"


@pytest.mark.parametrize("goodbye", [b"", b"\0\0", b"GET / HTTP/1.1\r\n", b"\0\0\0\2{]"])
def test_the_worker_leaves_when_nobody_is_there(worker: Worker, goodbye: bytes) -> None:
    """When the other side has gone, or sends nonsense, the worker ends, in the middle of an answer too."""
    worker.ask("wait")
    assert worker.hear() == {"text": "waiting"}
    assert worker.process.stdin
    worker.process.stdin.write(goodbye)
    worker.process.stdin.close()
    assert worker.process.wait(10) == 0
    worker.process.stdin = None


# -- the real model in a real child


@pytest.mark.model
def test_an_answer_is_heard_while_it_is_written(model: ProcessModel, dialogue: Callable[..., Prompt]) -> None:
    """Loading, reading and writing are told, words come one by one, and the card says who spoke."""
    said: list[Status] = []
    heard: list[str] = []
    done = model.complete(dialogue(MEETING), SHORT, on_text=heard.append, on_status=said.append)
    assert list(dict.fromkeys(status.doing for status in said)) == ["loading", "reading", "writing"]
    assert len(heard) == 4 and heard[-1] == done.text and done.timing.decode_tokens == 4
    assert 0 < done.timing.first_text_s <= done.timing.total_s
    assert model.card.context == 1024 and model.card.runtime_version[0].isdigit()
    again = model.complete(dialogue(MEETING), SHORT)
    assert again.timing.prefill_tokens == 1
    one, two = model.likelihood(dialogue(MEETING), [" How was that for you?", " Purple the of of running?"])
    assert one > two


@pytest.mark.model
def test_stop_and_a_crash_and_stop_again(model: ProcessModel, dialogue: Callable[..., Prompt]) -> None:
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

    with pytest.raises(ModelStopped, match=r"in the middle of its work \(code -9\)"):
        model.complete(dialogue("Tell me a long story."), LONG, on_text=kill)
    stop.clear()

    def hurry(status: Status) -> None:
        if status.doing == "reading" and status.done:
            stop.set()

    done = model.complete(dialogue(f"{MEETING} " * 25), LONG, on_status=hurry, cancel=stop)
    assert (done.stop_reason, done.text) == ("cancelled", "")
    assert done.timing.prefill_tokens < 400
    assert model.pid not in (None, first)
    assert model.complete(dialogue(MEETING), SHORT).text


@pytest.mark.model
@LINUX
def test_close_gives_the_memory_back(model: ProcessModel, dialogue: Callable[..., Prompt]) -> None:
    """Unloading ends the process; while it ran, it had no socket open; the next question starts another."""
    model.complete(dialogue(MEETING), SHORT)
    pid = model.pid
    assert pid
    open_files = [os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir()]
    assert not [name for name in open_files if name.startswith("socket:")]
    model.close()
    assert model.pid is None and not alive(pid)
    assert model.complete(dialogue(MEETING), SHORT).text and model.pid != pid


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
def test_the_model_ends_with_its_notebook(model_file: Path, one_thread: None, doing: str, text: str) -> None:
    """When the kernel is killed, the model's process ends too, even while it reads or writes something long."""
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(model_file), doing, text], cwd=CHECKOUT, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.kill()
        parent.wait()
        assert gone_within(pid, 5)


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


# -- files that are no models


HEADER = b"GGUF" + (3).to_bytes(4, "little")
NOISE = random.Random(1).randbytes(4000)
BAD: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "web page": lambda whole: b"<!DOCTYPE html><title>Sign in</title>",
    "noise": lambda whole: HEADER + NOISE,
    "no tensors": lambda whole: HEADER + bytes(16),
    "absurd counts": lambda whole: HEADER + b"\xff" * 16 + NOISE,
    "many keys": lambda whole: HEADER + bytes(8) + (2**40).to_bytes(8, "little") + NOISE,
    "cut in the header": lambda whole: whole[:1000],
    "cut in the vocabulary": lambda whole: whole[:1_000_000],
    "cut in the weights": lambda whole: whole[:50_000_000],
    "noise in the header": lambda whole: whole[:3000] + NOISE + whole[7000:],
    "noise in the vocabulary": lambda whole: whole[:1_100_000] + NOISE * 100 + whole[1_500_000:],
}
"""Files that are no whole models, made from a whole one."""


@pytest.mark.model
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_never_takes_the_notebook_down(
    model_file: Path, tmp_path: Path, dialogue: Callable[..., Prompt], one_thread: None, kind: str
) -> None:
    """A damaged or hostile file is refused by its hash; forced upon the runtime, it is one sentence all the same."""
    path = tmp_path / "bad.gguf"
    path.write_bytes(BAD[kind](model_file.read_bytes()))
    with pytest.raises(ModelError) as refused:
        ModelFiles(tmp_path / "models").check(path)
    assert "bad.gguf" in one_sentence(refused.value)
    model = ProcessModel(path, id="bad", sha256="0" * 64, context=256)
    try:
        with pytest.raises((ModelRefused, ModelStopped)) as caught:
            model.complete(dialogue(MEETING), SHORT)
        assert "bad.gguf" in one_sentence(caught.value)
        assert model.pid is None
    finally:
        model.close()
        path.unlink()
