from __future__ import annotations

from pathlib import Path

import pytest

from assistant.weighing import LETTERS, WORDS, Piece, Weights, as_lines, read, read_weights, weigh

LEARNED = Weights(
    (-1.0, 0.5),
    {
        WORDS: {"cold room": Piece(2.0, (3.0, -1.0)), "a": Piece(1.0, (0.0, 0.25))},
        LETTERS: {"_co": Piece(1.5, (1.0, 0.0))},
    },
)


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    """What was learned survives its file."""
    file = tmp_path / "weights.tsv"
    file.write_text("\n".join(["# made by hand", *as_lines(LEARNED)]) + "\n", encoding="utf-8")
    assert read_weights(file) == LEARNED


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("", [-1.0, 0.5]),
        ("nothing known here", [-1.0, 0.5]),
        ("cold room", [-1.0 + 3.0 + 1.0, 0.5 - 1.0]),
        ("a cold room", [-1.0 + 3.0 * 2 / 5**0.5 + 1.0, 0.5 - 2 / 5**0.5 + 0.25 / 5**0.5]),
    ],
)
def test_a_text_weighs_what_its_pieces_weigh(text: str, weights: list[float]) -> None:
    """Each kind of pieces counts as one, shared among those that are known by how rare they are."""
    assert weigh(read(text), LEARNED) == pytest.approx(weights)


def test_a_long_text_weighs_no_more_than_a_short_one() -> None:
    """Saying it ten times does not make it ten times as likely."""
    once, often = (weigh(read("cold room " * n), LEARNED)[0] for n in (1, 10))
    assert often == pytest.approx(once)
