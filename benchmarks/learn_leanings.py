"""Learn what passages lean to be, from labelled ones, and write `assistant/beginnings/leanings.tsv`.

Needs scikit-learn beside the development tools. Run `python benchmarks/learn_leanings.py` in the checkout; with
`--check` it only says how well passages of people are heard whose other passages were not read.
What the letters of the labels mean stands in `tests/data/passages/README.md`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant import weighing  # noqa: E402  (the checkout is looked at before what is installed)
from assistant.beginnings import leanings  # noqa: E402
from benchmarks.learning import Lines, write  # noqa: E402

FILES: Final = sorted((CHECKOUT / "tests/data/passages").glob("*.jsonl"))
LABELS: Final = {"wish": "W", "good": "G", "hard": "H", "unwanted": "U", "moment": "GgHh", "sign": "S"}
"""What makes a passage each of the `Leanings`, in their order."""
KEPT: Final = {weighing.WORDS: 12000, weighing.LETTERS: 8000}
NATURAL: Final = ("answers", "dialogues")
"""Files, by their names' beginnings, of whole answers: as many are of each kind as when people talk."""


def calibrated(scores: Any, target: Any) -> tuple[float, float]:
    """By what a score is multiplied, and what is added, to be the log-odds (Platt 1999)."""
    fitted = LogisticRegression(C=1e6).fit(scores[:, None], target)
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


def report(name: str, scores: Any, target: Any) -> Iterable[str]:
    """How well one thing is heard in passages held out."""
    found = f"{target.sum()} of {len(target)}; AUC {roc_auc_score(target, scores):.3f}"
    yield f"{name}: {found}, average precision {average_precision_score(target, scores):.2f}"


def main() -> None:
    """Check, and write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args()
    rows = [(file.stem, json.loads(line)) for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
    natural = np.array([name.startswith(NATURAL) for name, _ in rows])
    targets = {
        name: np.array([any(letter in row["tells"] for letter in letters) for _, row in rows])
        for name, letters in LABELS.items()
    }
    lines = Lines([row["text"] for _, row in rows], [f"{name}/{row['of']}" for name, row in rows], targets, KEPT)
    adjusted = {}
    for name, scores in lines.held_out().items():
        print("\n".join(report(name, scores[natural], targets[name][natural])))
        adjusted[name] = calibrated(scores[natural], targets[name][natural])
    if not given.check:
        write(lines.learned(adjusted), leanings.FILE, Path(__file__).name, FILES)


if __name__ == "__main__":
    main()
