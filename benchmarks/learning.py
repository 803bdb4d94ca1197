"""How weights are learned from labelled lines: what `learn_danger.py` and `learn_leanings.py` have in common.

Needs scikit-learn beside the development tools. Two linear models are added up: logistic regression, and logistic
regression on pieces scaled by their log-count ratio (Wang and Manning 2012, "Baselines and bigrams"), which is better
with few examples.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant import weighing  # noqa: E402  (the checkout is looked at before what is installed)

LEAST: Final = {weighing.WORDS: 2, weighing.LETTERS: 3}
"""Lines in which a piece must stand."""
FOLDS: Final = 5


class Lines:
    """Labelled lines as counts of pieces.

    Args:
        texts: The lines.
        together: For each, a name it shares with the lines that are held out together with it.
        targets: For each thing to learn, which of the lines have it.
        kept: Pieces that are kept, the heaviest ones, by kind.
    """

    def __init__(
        self, texts: Sequence[str], together: Sequence[str], targets: Mapping[str, Any], kept: Mapping[str, int]
    ) -> None:
        found = [weighing.pieces(weighing.read(text)) for text in texts]
        self.targets = {name: np.array(target, bool) for name, target in targets.items()}
        self._fold = np.array([zlib.crc32(name.encode()) % FOLDS for name in together])
        self._blocks = {kind: _Block([one[kind] for one in found], least) for kind, least in LEAST.items()}
        self._kept = kept

    def held_out(self) -> dict[str, Any]:
        """What each line weighs by weights learned without its fold."""
        scores = {name: np.zeros(len(self._fold)) for name in self.targets}
        for fold in range(FOLDS):
            within, mine = self._fold != fold, self._fold == fold
            vectors = self._vectors(self._heaviest(within))
            for name, target in self.targets.items():
                weights, bias = learn(vectors[within], target[within])
                scores[name][mine] = vectors[mine] @ weights + bias
        return scores

    def learned(self, adjusted: Mapping[str, tuple[float, float]]) -> weighing.Weights:
        """Weights from all lines; each is multiplied by the first number and the second is added to its bias."""
        kept = self._heaviest(np.ones(len(self._fold), bool))
        vectors = self._vectors(kept)
        columns, biases = [], []
        for name, target in self.targets.items():
            weights, bias = learn(vectors, target)
            factor, shift = adjusted[name]
            columns.append(weights * factor)
            biases.append(bias * factor + shift)
        rows = iter(np.array(columns).T)
        known = {
            kind: {
                str(block.names[index]): weighing.Piece(float(block.rareness[index]), tuple(map(float, next(rows))))
                for index in kept[kind]
            }
            for kind, block in self._blocks.items()
        }
        return weighing.Weights(tuple(biases), known)

    def _heaviest(self, within: Any) -> dict[str, Any]:
        """The heaviest pieces of each kind for any of the targets, by weights learned with all of them."""
        whole = {kind: block.normed(np.arange(len(block.names))) for kind, block in self._blocks.items()}
        vectors = sparse.hstack(list(whole.values())).tocsr()[within]
        heaviest = np.max([np.abs(learn(vectors, t[within])[0]) for t in self.targets.values()], axis=0)
        found, start = {}, 0
        for kind, matrix in whole.items():
            mine = heaviest[start : start + matrix.shape[1]]
            found[kind], start = np.sort(np.argsort(-mine)[: self._kept[kind]]), start + matrix.shape[1]
        return found

    def _vectors(self, kept: Mapping[str, Any]) -> Any:
        return sparse.hstack([block.normed(kept[kind]) for kind, block in self._blocks.items()]).tocsr()


class _Block:
    """One kind of pieces: their names, how rare they are, and how often they stand in each line."""

    def __init__(self, counts: list[Any], least: int) -> None:
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


def learn(vectors: Any, target: Any) -> tuple[Any, float]:
    """Weights and bias of both models, each brought to one spread and added up."""
    present, absent = (np.asarray(vectors[which].sum(0)).ravel() + 0.05 for which in (target, ~target))
    ratio = np.log((present / present.sum()) / (absent / absent.sum()))
    plain = LogisticRegression(C=10, solver="liblinear", max_iter=300).fit(vectors, target)
    scaled = LogisticRegression(C=1, solver="liblinear", max_iter=300).fit(vectors.multiply(ratio).tocsr(), target)
    models = ((plain.coef_[0], plain.intercept_[0]), (scaled.coef_[0] * ratio, scaled.intercept_[0]))
    spreads = [np.std(vectors @ weights + bias) for weights, bias in models]
    pairs = list(zip(models, spreads, strict=True))
    return sum(w / spread for (w, _), spread in pairs), float(sum(b / spread for (_, b), spread in pairs))


def digest(files: Sequence[Path]) -> str:
    """What lines are known by, so that weights made from others are noticed."""
    return f"{zlib.crc32(b''.join(file.read_bytes() for file in files)):08x}"


def write(weights: weighing.Weights, to: Path, by: str, files: Sequence[Path]) -> None:
    """Write the file of weights, which says what it was made from."""
    lines = [f"# made by benchmarks/{by} from {digest(files)}", *weighing.as_lines(weights)]
    to.write_text("\n".join(lines) + "\n", encoding="utf-8")
