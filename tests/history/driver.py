"""A small application for fault tests: does what its arguments say and tells what was promised.

`python driver.py HOME append:e0 rebuild erase` prints one line for each step as soon as it is done:
`saved e0`, or `refused e0 <sentence>`. Ids are counted, so that file names are known beforehand.
"""

from __future__ import annotations

import itertools
import os
import sys

from assistant.errors import HistoryError
from assistant.history import History, open_history


def say(text: str) -> None:
    """One system call, so that what was said was said before anything else happened."""
    os.write(1, (text + "\n").encode())


def take(history: History, step: str) -> None:
    action, _, name = step.partition(":")
    if action == "append":
        history.append({"session": "s01", "type": "mentee_turn", "id": name, "text": name * 50})
        say(f"saved {name}")
    elif action == "rebuild":
        history.rebuild("s01")
    elif action == "erase":
        history.erase("s01")
        say("erased")
    else:
        raise ValueError(step)


def main() -> None:
    home, *steps = sys.argv[1:]
    prefix = os.environ.get("DRIVER_IDS", "id")
    numbers = itertools.count()
    history = open_history(home, new_id=lambda: f"{prefix}-{next(numbers)}")
    for step in steps:
        try:
            take(history, step)
        except HistoryError as error:
            say(f"refused {step.partition(':')[2]} {error}")


if __name__ == "__main__":
    main()
