from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import ModelRefused
from assistant.runtime.base import Prompt, Sampling
from assistant.runtime.process import ProcessModel

CHECKOUT = Path(__file__).parents[2]
GREEDY = Sampling(temperature=0, max_tokens=12)


AGAIN = """
import sys
from pathlib import Path
from assistant.runtime.base import Message, Prompt, Sampling
from assistant.runtime.engine import Engine
engine = Engine(Path(sys.argv[1]), context=512, threads=1)
prompt = Prompt(messages=(Message(role="user", text="Tell me about the sea."),))
done = engine.complete(prompt, Sampling(seed=7, temperature=1, max_tokens=24),
                       on_text=lambda t: None, on_status=lambda s: None, stopped=lambda: False)
print(ascii(done.text))
"""


@pytest.mark.model
def test_a_fresh_start_with_the_same_seed_gives_the_same_text(model_file: Path) -> None:
    """Somebody who runs the same prompt with the same seed tomorrow reads the same words."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", AGAIN, str(model_file)], cwd=CHECKOUT, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 20


ONE_AFTER_ANOTHER = """
import gc, sys
from pathlib import Path
from assistant.errors import ModelRefused
from assistant.runtime.engine import Engine
for path in sys.argv[1:]:
    try:
        print(Engine(Path(path), context=256, threads=1).context)
    except ModelRefused:
        print("refused")
    gc.collect()
"""


@pytest.mark.model
def test_one_model_after_another(model_file: Path, tmp_path: Path) -> None:
    """A model that was refused, or is no longer used, leaves nothing behind that the next one stumbles over."""
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(500))
    files = [str(file) for file in (bad, bad, model_file, model_file, bad)]
    run = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, *files], cwd=CHECKOUT, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout.split()) == (0, ["refused", "refused", "256", "256", "refused"])
    assert run.stderr == ""


@pytest.mark.model
def test_a_runtime_that_cannot_be_started(model_file: Path, tmp_path: Path) -> None:
    """A runtime that was built for another machine is named in a sentence that says to install it again."""
    (tmp_path / "llama_cpp.py").write_text("raise OSError('libgomp.so.1: cannot open\\nshared object file')")
    model = ProcessModel(model_file, id="small", sha256="0")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        with pytest.raises(ModelRefused, match=r"cannot be started here \(libgomp.*\)\. Install llama-cpp-python"):
            model.complete(Prompt(messages=()), GREEDY)
    assert model.pid is None
