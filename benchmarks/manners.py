"""Three arms meet the same simulated mentees: how each of them coaches, in one table with intervals.

Run `python benchmarks/manners.py` in the checkout. The arms: `bank` (the question bank without a model), `assistant`
(with the default model), `naive` (the same model with a plain prompt for coaching and one for goals). Conversations are
written to `--out`, and what is there is not made again; remove a file to have it made anew.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.prompts import PromptLibrary  # noqa: E402  (the checkout is looked at before what is installed)
from assistant.runtime.base import LanguageModel  # noqa: E402
from assistant.runtime.loading import load_model  # noqa: E402
from assistant.scenario import Scenario, read_scenario  # noqa: E402
from assistant.transcript import Exchange  # noqa: E402
from benchmarks import arms, figures  # noqa: E402

HALVES: Final = ("development", "test", "held_out", "fresh")
CANDIDATES: Final = 3


def main() -> None:
    """Hold the conversations that are missing, then print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--half", choices=HALVES, default="test", help="which scenarios (default: test)")
    parser.add_argument("--arms", default=",".join(arms.NAMES), help="which arms, with commas (default: all)")
    parser.add_argument("--out", type=Path, default=CHECKOUT / "build/manners", help="folder of the conversations")
    parser.add_argument("--model", help="another model than the default one")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    library = PromptLibrary()
    scenarios = [read_scenario(path) for path in sorted((library.folder / "scenarios" / given.half).glob("*.yaml"))]
    named = given.arms.split(",")
    if unknown := set(named) - set(arms.NAMES):
        parser.error(f"there is no arm called {min(unknown)!r}; there are: {', '.join(arms.NAMES)}")
    model = load_model(given.model) if set(named) - {arms.BANK} else None
    if model is None and named != [arms.BANK]:
        parser.error("two of the arms need a model; without one there is --arms bank")
    try:
        for scenario in scenarios:
            for arm in named:
                path = given.out / given.half / arm / f"{scenario.id}.json"
                if not path.exists():
                    _write(path, _held(arm, scenario, library, model, given.seed))
    finally:
        if model:
            model.close()
    records = {arm: [_read(given.out / given.half / arm / f"{s.id}.json") for s in scenarios] for arm in named}
    print(figures.table(records))


def _held(
    arm: str, scenario: Scenario, library: PromptLibrary, model: LanguageModel | None, seed: int
) -> dict[str, Any]:
    """A conversation of this arm and what it makes of it."""
    begun = time.monotonic()
    turns = arms.converse(arm, scenario, library, model, seed)
    exchange = Exchange(id=scenario.id, theme=scenario.theme, today=scenario.today, ends=scenario.ends, turns=turns)
    talked = time.monotonic()
    candidates = arms.candidates(arm, exchange, library, model, CANDIDATES, seed)
    return {
        **exchange.model_dump(mode="json"),
        "arm": arm,
        "seed": seed,
        "model": model.card.model_dump(mode="json") if model and arm != arms.BANK else None,
        "candidates": candidates,
        "seconds": {"talking": round(talked - begun, 1), "candidates": round(time.monotonic() - talked, 1)},
    }


def _write(path: Path, record: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    seconds = record["seconds"]
    print(f"{path.parent.name} {path.stem}: {seconds['talking']} s, candidates {seconds['candidates']} s", flush=True)


def _read(path: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return record


if __name__ == "__main__":
    main()
