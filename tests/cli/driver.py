"""Runs `coach talk` with a slow scripted model, for tests that press Ctrl-C while it writes.

Arguments: seconds per word, then what the model says. Every word it begins is announced on standard error.
"""

from __future__ import annotations

import sys
import threading
import time

from assistant.cli import doors, main, talk
from assistant.runtime.scripted import ScriptedModel

pause, text = float(sys.argv[1]), sys.argv[2]


def announce() -> None:
    """Say that a word begins, unless the model is only warming up beside the conversation."""
    if threading.current_thread() is threading.main_thread():
        print("word", file=sys.stderr, flush=True)
        time.sleep(pause)


talk.load = doors.load = lambda settings: ScriptedModel([text], before_word=announce)
sys.exit(main(["talk"]))
