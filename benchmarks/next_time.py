"""What guards and ranking add to the time of a coach turn, beside the plain call, in one run.

Run `python benchmarks/next_time.py` in the checkout. The dialogue of each exchange is read first, as it is while
somebody thinks. Then it is timed twice: one plain completion behind it (one sentence, no check), and the whole of what
`coach next` does: up to three tries with their checks, a question of the model's own, the bank ranked.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import quantiles
from typing import Any, Final, NamedTuple

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.answering import answer  # noqa: E402  (the checkout is looked at before what is installed)
from assistant.dialogue import next_move  # noqa: E402
from assistant.journey import session_from  # noqa: E402
from assistant.listening import Listener, reflecting  # noqa: E402
from assistant.prompts import PromptLibrary  # noqa: E402
from assistant.runtime.base import LanguageModel, Message, Prompt  # noqa: E402
from assistant.runtime.loading import load_model  # noqa: E402
from assistant.transcript import Exchange, parse_exchange  # noqa: E402

EXCHANGES: Final = CHECKOUT / "tests/data/exchanges"
FIRST: Final = 24
"""Exchanges that are timed unless more are asked for."""


class Turn(NamedTuple):
    """Seconds of one coach turn."""

    plain: float
    """One completion, nothing else."""
    whole: float
    """All that is done for a turn."""
    ranking: float
    """Of that, weighing questions of the bank."""
    rules: float
    """Of that, everything that is no model: deciding, checking, choosing words to quote."""

    @property
    def extra(self) -> float:
        """What guards and ranking cost: more tries, questions weighed, rules."""
        return self.whole - self.plain


class Timed:
    """A model that notes how long it was at work, and at what."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.seconds = {"complete": 0.0, "likelihood": 0.0}

    @property
    def card(self) -> Any:
        """Who is speaking."""
        return self._model.card

    def complete(self, *args: Any, **named: Any) -> Any:
        """See `LanguageModel.complete`."""
        with self._noted("complete"):
            return self._model.complete(*args, **named)

    def likelihood(self, *args: Any, **named: Any) -> Any:
        """See `LanguageModel.likelihood`."""
        with self._noted("likelihood"):
            return self._model.likelihood(*args, **named)

    def close(self) -> None:
        """Give the memory back."""
        self._model.close()

    @contextmanager
    def _noted(self, what: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[what] += time.perf_counter() - begun


def waiting(exchange: Exchange) -> Exchange:
    """The exchange up to the mentee's third turn, in the middle of exploring: there the model has most to do."""
    last = [number for number, _ in exchange.said][:3][-1]
    return exchange.model_copy(update={"turns": exchange.turns[: last + 1]})


def timed(exchange: Exchange, model: Timed, library: PromptLibrary) -> Turn:
    """Time a turn behind this exchange, which the model reads beforehand."""
    listener = Listener(model, library)
    listener.warm_up(exchange)
    prompt = Prompt(
        messages=(*listener.dialogue(exchange), Message.instruction(library.prompt("dialogue/reflect").body)),
        start="You",
    )
    plain = _seconds(lambda: model.complete(prompt, reflecting(1)))
    listener.warm_up(exchange)
    model.seconds = dict.fromkeys(model.seconds, 0.0)
    session = session_from(exchange, datetime.now(UTC))
    whole = _seconds(lambda: answer(session, next_move(session, library.bank), listener, asides=library.asides, seed=1))
    return Turn(plain, whole, model.seconds["likelihood"], whole - sum(model.seconds.values()))


def _seconds(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def report(turns: Sequence[Turn]) -> str:
    """Median and 95th percentile of each part, and of the extra time as a share of the plain call."""
    plain = quantiles([turn.plain for turn in turns], n=20)
    lines = [f"{len(turns)} turns. Seconds: median, 95th percentile"]
    for name in ("plain", "whole", "extra", "ranking", "rules"):
        found = quantiles([getattr(turn, name) for turn in turns], n=20)
        against = f"  ({found[18] / plain[9]:.2f} plain calls)" if name != "plain" else ""
        lines.append(f"  {name:8} {found[9]:6.2f} {found[18]:6.2f}{against}")
    return "\n".join(lines)


def main() -> None:
    """Time the exchanges of the tests, and print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=FIRST, help=f"how many exchanges (default {FIRST})")
    parser.add_argument("--model", help="another model than the default one")
    given = parser.parse_args()
    model = load_model(given.model)
    if model is None:
        parser.error("a model is needed; `none` takes no time")
    paths = sorted(EXCHANGES.rglob("*.json"))[: given.count]
    exchanges = [waiting(parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22))) for path in paths]
    watched, library = Timed(model), PromptLibrary()
    try:
        print(report([timed(exchange, watched, library) for exchange in exchanges]))
    finally:
        model.close()


if __name__ == "__main__":
    main()
