"""Learn what words weigh towards danger, from our own labelled lines, and write `assistant/danger/weights.tsv`.

Needs scikit-learn beside the development tools. Run `python benchmarks/learn_danger.py` in the checkout; with
`--check` it only says how well weights learned from four fifths of the lines hear the last fifth, file by file.
`test.jsonl` is never read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
import yaml

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant import weighing  # noqa: E402  (the checkout is looked at before what is installed)
from assistant.danger import weighed  # noqa: E402
from benchmarks.learning import Lines, write  # noqa: E402

DATA = CHECKOUT / "tests/data/disclosures"
TABLE: Final = "../disclosures.yaml"
"""Messages that are told, ordinary, missed by the rules, or wrongly taken for danger by them."""
FILES: Final = (
    TABLE,
    "development.jsonl",
    "more.jsonl",
    *(f"learned/{path.name}" for path in sorted((DATA / "learned").glob("*.jsonl"))),
)
KEPT: Final = {weighing.WORDS: 20000, weighing.LETTERS: 10000}
"""Pieces that are kept, the heaviest ones."""
TWINS: Final = 12
"""Lines in a row that stay together: an urgent line and its harmless twin stand side by side."""
ORDINARY: Final = ("ordinary", "turns")
"""Files, by their names' beginnings, of ordinary turns; the threshold allows so many alarms among them."""
ALARMS: Final = 0.08


def report(file: Any, urgent: Any, scores: Any, limit: float) -> Iterable[str]:
    """Recall and false alarms of each file, held out."""
    yield f"{len(scores)} lines, {urgent.sum()} urgent; threshold {limit:.3f}"
    for name in dict.fromkeys(file):
        mine = file == name
        told, harmless = scores[mine & urgent] > limit, scores[mine & ~urgent] > limit
        heard = f"heard {told.mean():.2f} of {len(told)}" if len(told) else "none urgent"
        yield f"{name}: {heard}; false alarms {harmless.mean():.3f} of {len(harmless)}"


def _rows(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".yaml":
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        urgent = [*table["missed"], *(text for texts in table["told"].values() for text in texts)]
        harmless = [*table["ordinary"], *table["false_alarms"]]
        return [{"text": text, "urgent": mark} for mark, texts in ((True, urgent), (False, harmless)) for text in texts]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Check, and write the file; the threshold is taken into the bias, so that an alarm begins at 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args()
    rows = [(name, number, row) for name in FILES for number, row in enumerate(_rows(DATA / name))]
    file, urgent = (np.array(column) for column in zip(*((name, row["urgent"]) for name, _, row in rows), strict=True))
    together = [f"{name}/{number // TWINS}" for name, number, _ in rows]
    lines = Lines([row["text"] for *_, row in rows], together, {"urgent": urgent}, KEPT)
    scores = lines.held_out()["urgent"]
    ordinary = np.array([Path(name).name.startswith(ORDINARY) for name in file])
    limit = float(np.quantile(scores[ordinary & ~urgent], 1 - ALARMS))
    print("\n".join(report(file, urgent, scores, limit)))
    if not given.check:
        write(lines.learned({"urgent": (1.0, -limit)}), weighed.FILE, Path(__file__).name, [DATA / n for n in FILES])


if __name__ == "__main__":
    main()
