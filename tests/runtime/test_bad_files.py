from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelError, ModelRefused, ModelStopped
from assistant.runtime.base import Prompt, Sampling
from assistant.runtime.files import ModelFiles
from assistant.runtime.process import ProcessModel

SHORT = Sampling(temperature=0, max_tokens=4)
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
    model_file: Path,
    tmp_path: Path,
    dialogue: Callable[..., Prompt],
    one_thread: None,
    kind: str,
    one_sentence: Callable[[Exception], str],
    sample: Any,
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
            model.complete(dialogue(sample.meeting), SHORT)
        assert "bad.gguf" in one_sentence(caught.value)
        assert model.pid is None
    finally:
        model.close()
        path.unlink()
