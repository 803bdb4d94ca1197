"""Learn what words weigh towards danger, from our own labelled lines, and write `assistant/danger/weights.tsv`.

Needs scikit-learn beside the development tools. Run `python benchmarks/learn_weights.py` in the checkout; with
`--check` it only says how well weights learned from four fifths of the lines hear the last fifth, file by file.
`test.jsonl` is never read.

Two linear models are added up: logistic regression, and logistic regression on pieces scaled by their log-count ratio
(Wang and Manning 2012, "Baselines and bigrams"), which is better with few examples.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
import yaml
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.danger import weighed  # noqa: E402  (the checkout is looked at before what is installed)

DATA = CHECKOUT / "tests/data/disclosures"
TABLE: Final = "../disclosures.yaml"
"""Messages that are told, ordinary, missed by the rules, or wrongly taken for danger by them."""
FILES: Final = (
    TABLE,
    "development.jsonl",
    "more.jsonl",
    *(f"learned/{path.name}" for path in sorted((DATA / "learned").glob("*.jsonl"))),
)
LEAST: Final = {weighed.WORDS: 2, weighed.LETTERS: 3}
"""Lines in which a piece must stand."""
KEPT: Final = {weighed.WORDS: 20000, weighed.LETTERS: 10000}
"""Pieces that are kept, the heaviest ones."""
FOLDS: Final = 5
TWINS: Final = 12
"""Lines in a row that stay together: an urgent line and its harmless twin stand side by side."""
ORDINARY: Final = ("ordinary", "turns")
"""Files, by their names' beginnings, of ordinary turns; the threshold allows so many alarms among them."""
ALARMS: Final = 0.08


class Lines:
    """The labelled lines as counts of pieces."""

    def __init__(self) -> None:
        rows = [(name, number, row) for name in FILES for number, row in enumerate(_rows(DATA / name))]
        self.file = np.array([name for name, _, _ in rows])
        self.urgent = np.array([row["urgent"] for _, _, row in rows])
        self.fold = np.array([zlib.crc32(f"{name}/{number // TWINS}".encode()) % FOLDS for name, number, _ in rows])
        found = [weighed.pieces(weighed.read(row["text"])) for _, _, row in rows]
        self.blocks = {kind: _Block([one[kind] for one in found], least) for kind, least in LEAST.items()}
        self.ordinary = np.array([Path(name).name.startswith(ORDINARY) for name in self.file])


class _Block:
    """One kind of pieces: their names, how rare they are, and how often they stand in each line."""

    def __init__(self, counts: list[dict[str, int]], least: int) -> None:
        vectorizer = DictVectorizer()
        matrix = vectorizer.fit_transform(counts).tocsr()
        lines = np.asarray((matrix > 0).sum(0)).ravel()
        often = np.where(lines >= least)[0]
        self.names = vectorizer.get_feature_names_out()[often]
        self.rareness = np.log((1 + matrix.shape[0]) / (1 + lines[often])) + 1
        matrix = matrix[:, often].tocsr()
        matrix.data = 1 + np.log(matrix.data)
        self._scaled = matrix.multiply(self.rareness).tocsr()

    def normed(self, kept: Any) -> Any:
        """The lines as vectors of length one over some of the pieces."""
        matrix = self._scaled[:, kept]
        length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel())
        return sparse.diags(1 / np.where(length > 0, length, 1)) @ matrix


def learn(vectors: Any, urgent: Any) -> tuple[Any, float]:
    """Weights and bias of both models, each brought to one spread and added up."""
    present, absent = (np.asarray(vectors[which].sum(0)).ravel() + 0.05 for which in (urgent, ~urgent))
    ratio = np.log((present / present.sum()) / (absent / absent.sum()))
    plain = LogisticRegression(C=10, solver="liblinear", max_iter=300).fit(vectors, urgent)
    scaled = LogisticRegression(C=1, solver="liblinear", max_iter=300).fit(vectors.multiply(ratio).tocsr(), urgent)
    models = ((plain.coef_[0], plain.intercept_[0]), (scaled.coef_[0] * ratio, scaled.intercept_[0]))
    spreads = [np.std(vectors @ weights + bias) for weights, bias in models]
    pairs = list(zip(models, spreads, strict=True))
    return sum(w / spread for (w, _), spread in pairs), float(sum(b / spread for (_, b), spread in pairs))


def kept_pieces(lines: Lines, which: Any) -> dict[str, Any]:
    """The heaviest pieces of each kind, by weights learned with all of them."""
    whole = {kind: block.normed(np.arange(len(block.names))) for kind, block in lines.blocks.items()}
    weights, _ = learn(sparse.hstack(list(whole.values())).tocsr()[which], lines.urgent[which])
    found, start = {}, 0
    for kind, matrix in whole.items():
        mine = np.abs(weights[start : start + matrix.shape[1]])
        found[kind], start = np.sort(np.argsort(-mine)[: KEPT[kind]]), start + matrix.shape[1]
    return found


def vectors_of(lines: Lines, kept: dict[str, Any]) -> Any:
    """All lines over the pieces that are kept."""
    return sparse.hstack([block.normed(kept[kind]) for kind, block in lines.blocks.items()]).tocsr()


def held_out(lines: Lines) -> Any:
    """What each line weighs by weights learned without its fold."""
    scores = np.zeros(len(lines.urgent))
    for fold in range(FOLDS):
        vectors = vectors_of(lines, kept_pieces(lines, lines.fold != fold))
        weights, bias = learn(vectors[lines.fold != fold], lines.urgent[lines.fold != fold])
        scores[lines.fold == fold] = vectors[lines.fold == fold] @ weights + bias
    return scores


def threshold(lines: Lines, scores: Any) -> float:
    """The weight above which so few ordinary turns lie as is allowed."""
    return float(np.quantile(scores[lines.ordinary & ~lines.urgent], 1 - ALARMS))


def report(lines: Lines, scores: Any, limit: float) -> Iterable[str]:
    """Recall and false alarms of each file, held out."""
    yield f"{len(scores)} lines, {lines.urgent.sum()} urgent; threshold {limit:.3f}"
    for name in dict.fromkeys(lines.file):
        mine = lines.file == name
        urgent, harmless = scores[mine & lines.urgent] > limit, scores[mine & ~lines.urgent] > limit
        heard = f"heard {urgent.mean():.2f} of {len(urgent)}" if len(urgent) else "none urgent"
        yield f"{name}: {heard}; false alarms {harmless.mean():.3f} of {len(harmless)}"


def written(lines: Lines, limit: float) -> str:
    """The file of weights; the threshold is taken into the bias, so that an alarm begins at 0."""
    everything = np.ones(len(lines.urgent), bool)
    kept = kept_pieces(lines, everything)
    weights, bias = learn(vectors_of(lines, kept), lines.urgent)
    rows, start = [f"# made by benchmarks/learn_weights.py from {digest()}", f"bias\t{bias - limit:.4f}"], 0
    for kind, block in lines.blocks.items():
        for place, index in enumerate(kept[kind]):
            rows.append(f"{kind}\t{block.names[index]}\t{block.rareness[index]:.3f}\t{weights[start + place]:.3f}")
        start += len(kept[kind])
    return "\n".join(rows) + "\n"


def digest() -> str:
    """What the lines are known by, so that weights made from others are noticed."""
    return f"{zlib.crc32(b''.join((DATA / name).read_bytes() for name in FILES)):08x}"


def _rows(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".yaml":
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        urgent = [*table["missed"], *(text for texts in table["told"].values() for text in texts)]
        harmless = [*table["ordinary"], *table["false_alarms"]]
        return [{"text": text, "urgent": mark} for mark, texts in ((True, urgent), (False, harmless)) for text in texts]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Check, and write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args()
    lines = Lines()
    scores = held_out(lines)
    limit = threshold(lines, scores)
    print("\n".join(report(lines, scores, limit)))
    if not given.check:
        weighed.FILE.write_text(written(lines, limit), encoding="utf-8")


if __name__ == "__main__":
    main()
