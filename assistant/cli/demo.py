"""`coach demo`: a sample mentee goes the whole way, with the real model, as one would watch it."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.doors import model_of, settings_of
from assistant.cli.parsing import Commands, command

if TYPE_CHECKING:
    from assistant.history import History
    from assistant.runtime.base import LanguageModel
    from assistant.scenario import Scenario
    from assistant.timing import Timing

USUAL = "scenarios/first_conversation.yaml"
PLAYED = "demo_played"
"""Type of the event that says, in the history, that the mentee of this session was a script."""
MORNING = 9
"""Hour at which the conversation begins on the scenario's day."""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "demo", _demo, "a scripted mentee goes the whole way, from a theme to a first step")
    parser.add_argument("--scenario", metavar="FILE", type=Path, help="another mentee than the usual one")


def _demo(arguments: Namespace) -> int:
    from assistant.cli.play import run
    from assistant.coach import Coach
    from assistant.history import open_history
    from assistant.prompts import PromptLibrary
    from assistant.scenario import read_scenario

    library = PromptLibrary()
    scenario = read_scenario(arguments.scenario or library.folder / USUAL)
    home = settings_of(arguments).home
    home = home if arguments.home else home / "demo"
    clock, history, began = _clock_on(scenario.today), open_history(home), time.monotonic()
    with model_of(arguments) as model:
        _introduce(scenario, model)
        coach = Coach(history, library, model, clock=clock)
        try:
            timing = run(coach, scenario)
            _own_up(history, coach.session.id, scenario, clock())
        finally:
            coach.close()
    _conclude(home / "sessions" / coach.session.id / "history.json", timing, time.monotonic() - began)
    return terminal.DONE


def _own_up(history: History, session: str, scenario: Scenario, at: datetime) -> None:
    """Say in the history that nobody lived this: the mentee was a script, and the clock was set."""
    body = {"scenario": scenario.id, "played": datetime.now(UTC).isoformat()}
    history.append({"session": session, "type": PLAYED, "at": at, "body": body})


def _clock_on(day: date) -> Callable[[], datetime]:
    """A clock that ticks as any other, but on the scenario's day."""
    start = datetime(day.year, day.month, day.day, MORNING).astimezone()
    began = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - began)


def _introduce(scenario: Scenario, model: LanguageModel | None) -> None:
    terminal.paragraph(f"{scenario.title}\n{scenario.persona}")
    speaks = f"model {model.card.id}" if model else "no model, the question bank alone"
    terminal.paragraph(f"Coach: {speaks}. The mentee is a script, and the day is {scenario.today}.\n", dim=True)


def _conclude(session: Path, timing: Timing, seconds: float) -> None:
    read = timing.prefill_tokens + timing.reused_tokens
    terminal.paragraph(
        f"It took {seconds:.1f} s. The model read {read} tokens, {timing.reused_tokens} of them from memory, and "
        f"wrote {timing.decode_tokens}.\nThe conversation is saved in {session}."
    )
