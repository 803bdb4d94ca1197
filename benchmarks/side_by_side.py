"""Blind pages: the candidates of two arms for the same mentee side by side, for somebody else to rate.

`python benchmarks/side_by_side.py pages` writes a page for each scenario, a sheet to fill in, and, apart from them, the
key.
`python benchmarks/side_by_side.py count SHEET` says who won. Conversations come from `benchmarks/manners.py`.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from assistant.candidates import LETTERS  # noqa: E402  (the checkout is looked at before what is installed)
from benchmarks.manners import HALVES  # noqa: E402

ARMS: Final = ("assistant", "naive")
SIDES: Final = ("left", "right")
FIELDS: Final = {**LETTERS, "first_step": "First step", "closes_off": "Leaves aside"}
STYLE: Final = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #222 }
.said { max-width: 50rem; color: #444 } .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem }
.one { border: 1px solid #ccc; border-radius: 8px; padding: 0 1rem 1rem; margin-bottom: 1rem }
dt { color: #666; font-size: .85em }
dd { margin: 0 0 .4rem }
"""
ASKED: Final = (
    "Imagine you are this mentee and have asked for ideas for a goal. Which side would you rather have beside your own "
    "draft, and why?"
)


def main() -> None:
    """Write the pages, or count a filled-in sheet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--folder", type=Path, default=CHECKOUT / "build/manners", help="what manners.py has written")
    parser.add_argument("--half", default="test", choices=HALVES)
    parser.add_argument("--seed", type=int, default=7, help="decides who stands on which side")
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("pages", help="write pages, sheet and key")
    what.add_parser("count", help="who won").add_argument("sheet", type=Path)
    given = parser.parse_args()
    key = given.folder / f"{given.half}_key.json"
    if given.what == "pages":
        _write(given.folder / given.half, given.folder / f"{given.half}_pages", key, given.seed)
    else:
        print(counted(given.sheet, json.loads(key.read_text(encoding="utf-8"))))


def _write(records: Path, pages: Path, key: Path, seed: int) -> None:
    draw, sides = random.Random(seed), {}
    pages.mkdir(parents=True, exist_ok=True)
    for path in sorted((records / ARMS[0]).glob("*.json")):
        order = draw.sample(ARMS, k=2)
        found = [json.loads((records / arm / path.name).read_text(encoding="utf-8")) for arm in order]
        (pages / f"{path.stem}.html").write_text(page(found), encoding="utf-8")
        sides[path.stem] = dict(zip(SIDES, order, strict=True))
    key.write_text(json.dumps(sides, indent=1) + "\n", encoding="utf-8")
    rows = "".join(f"{name},,\n" for name in sides)
    (pages / "sheet.csv").write_text(f"scenario,better (left/right/tie),why\n{rows}", encoding="utf-8")
    print(f"{len(sides)} pages and sheet.csv are in {pages}; the key is {key}.")


def page(found: Sequence[dict[str, Any]]) -> str:
    """What the mentee said, as both arms heard it, and both lists of candidates."""
    said = "".join(f"<li>{escape(turn['text'])}</li>" for turn in found[0]["turns"] if turn["speaker"] == "mentee")
    sides = "".join(f"<section><h2>{side}</h2>{_candidates(r)}</section>" for side, r in zip(SIDES, found, strict=True))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(found[0]["theme"])}</title>'
        f"<style>{STYLE}</style><h1>{escape(found[0]['theme'])}</h1><p>{ASKED}</p>"
        f'<ol class="said">{said}</ol><div class="sides">{sides}</div></html>\n'
    )


def _candidates(record: dict[str, Any]) -> str:
    return "".join(_candidate(candidate) for candidate in record["candidates"]) or "<p>None came.</p>"


def _candidate(candidate: dict[str, Any]) -> str:
    shown = ((label, candidate.get(field)) for field, label in FIELDS.items())
    rows = "".join(f"<dt>{label}</dt><dd>{escape(_plain(value))}</dd>" for label, value in shown if value)
    return f'<div class="one"><h3>{escape(_plain(candidate.get("title", "")))}</h3><dl>{rows}</dl></div>'


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def counted(sheet: Path, key: dict[str, dict[str, str]]) -> str:
    """Wins of each arm and ties in a filled-in sheet."""
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    verdicts = Counter(key[name].get(better.strip().lower(), "tie") for name, better, *_ in rows if better.strip())
    total = sum(verdicts.values())
    return ", ".join(f"{name} {verdicts[name]} of {total}" for name in (*ARMS, "tie"))


if __name__ == "__main__":
    main()
