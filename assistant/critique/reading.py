"""The words of a draft as the rules see them, each with its place, so that every piece of evidence is verbatim."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple


class Token(NamedTuple):
    """A word or mark as the rules see it, lower case and written out, with its place in the draft."""

    word: str
    start: int
    end: int
    capital: bool = False


_TOKEN: Final = re.compile(
    r"<[^<>\n]{1,60}>|\x1b\[[\d;]{0,12}[a-z]|"
    r"\d+(?:[.,]\d+)?\s?%|\d+(?:[.,:/]\d+)+|w/(?:out\b|o\b)?|[^\W_]+(?:['-][^\W_]+)*%?|[.!?,;:()\n…\"=]|(?<=\s)-+(?=\s)",
)
TIME: Final = "|"
"""What stands for the words of a time that `deadlines` has read."""
END: Final = "||"
"""What stands for one that is an end inside the mentoring."""
_SAME_LENGTH: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("–—―", "-")
    | dict.fromkeys("‐‑", "-")
)
_TAILS: Final = {"ll": "will", "d": "would", "m": "am", "re": "are", "ve": "have"}
_JOINED: Final = {
    "cannot": ("can", "not"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "isnt": ("is", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "id": ("i", "would"),
    "thats": ("that", "is"),
    "its": ("its",),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("have", "to"),
    "w/": ("with",),
    "w/out": ("without",),
    "w/o": ("without",),
    "ppl": ("people",),
}
_SMALL: Final = frozenset(
    """
    a an the of to in on at by for from with and or but when that which who as my our i if it is their his her than
    so be
    """.split()
)
"""Words on which nothing that is cut short may end."""
_NOT: Final = {"can't": "can", "won't": "will", "shan't": "shall"}
_IS: Final = frozenset("it that this here there what who he she where how everyone everybody nobody".split())


def tokens_of(draft: str) -> list[Token]:
    """The words and marks of a draft without its markup, contractions written out, each with its place."""
    plain = draft.translate(_SAME_LENGTH)
    return [token for found in _TOKEN.finditer(plain) if found.group()[0] not in "<\x1b" for token in _split(found)]


def _split(found: re.Match[str]) -> Iterator[Token]:
    word, start, end = found.group().lower(), found.start(), found.end()
    capital = found.group()[0].isupper() and not found.group().isupper()
    stem, mark, tail = word.rpartition("'")
    if word in _JOINED:
        parts = _JOINED[word]
    elif word.endswith("n't"):
        parts = (_NOT.get(word, word[:-3]), "not")
    elif mark and tail in _TAILS:
        parts = (stem, _TAILS[tail])
    elif mark and tail == "s":
        parts = (stem, "is") if stem in _IS else ("let", "us") if stem == "let" else (stem,)
    else:
        parts = (word,)
    for part in parts:
        yield Token(part, start, end, capital)


def without_times(tokens: Sequence[Token], times: Sequence[tuple[int, int, bool]]) -> list[Token]:
    """The words with one mark for each of these times, given by where they begin and end and whether they count."""
    found: list[Token] = []
    ahead = sorted(times, reverse=True)
    for token in tokens:
        while ahead and ahead[-1][1] <= token.start:
            ahead.pop()
        inside = ahead[-1] if ahead and ahead[-1][0] <= token.start else None
        if inside is None:
            found.append(token)
        elif not found or found[-1].word not in (TIME, END) or found[-1].start != inside[0]:
            found.append(Token(END if inside[2] else TIME, inside[0], inside[1]))
    return found


def places(tokens: Sequence[Token], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where in the draft a pattern of `phrases` is found, by the places of its first and last word."""
    ends = list(accumulate((len(token.word) + 1 for token in tokens), initial=0))
    for found in pattern.finditer(f" {' '.join(token.word for token in tokens)} "):
        first, last = bisect_right(ends, found.start()) - 1, min(bisect_left(ends, found.end()), len(tokens)) - 1
        yield tokens[first].start, tokens[last].end


def piece(draft: str, tokens: Sequence[Token], most: int = 12) -> str:
    """The words of the draft from the first to the last of these tokens, at most so many, verbatim.

    Marks at the edges are left away; a word is never cut.
    """
    inked = [token for token in tokens if token.word[0].isalnum()]
    spaced = _cut(draft, inked, most)
    return draft[inked[0].start : spaced] if inked else ""


def _cut(draft: str, inked: Sequence[Token], most: int) -> int:
    """Where the evidence ends: behind its last word of those that fit, a contraction counting as one."""
    ends: list[int] = []
    for token in inked:
        if not ends or token.end != ends[-1]:
            ends.append(token.end)
    kept = ends[:most]
    if len(ends) > most:
        small = {token.end for token in inked if token.word in _SMALL}
        while len(kept) > 1 and kept[-1] in small:
            kept.pop()
    return kept[-1] if kept else 0
