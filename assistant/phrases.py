"""A small notation for what people say, so that word lists read like word lists.

A text is first made *spaced*: lower case, contractions written out, one space round every word
and mark, so that "Isn't it hard?" becomes `" is not it hard ? "`. A phrase is one line of tokens:

| token | matches |
| --- | --- |
| `talk` | that word |
| `talk|speak_up` | one of these; `_` stands for a space |
| `really?` | the word or nothing |
| `*ing` | any word that ends so; `*` alone is any word or mark |
| `..` and `...` | up to three words; up to eight words or marks |
| `!you|me` | what comes next is not one of these |
| `<` and `>` | the sentence starts here; it ends here |
| `<<` | the sentence or a clause after a comma starts here |
| `GOOD` | one of the alternatives kept under that name |

Every repetition is bounded, so that even a megabyte is read in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any, Final, cast

_STRAIGHT: Final = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„«»″", '"') | dict.fromkeys("–—―", " - ")
)
_TOKEN: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!.,;:()…]|-(?=\s)")
_TAILS: Final = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_IS_BEFORE_S: Final = re.compile(r"it|that|this|here|there|what|who|how|where|when|why|s?he|everyone|everything|nobody")
_JOINED_NOT: Final = re.compile(r"(is|are|was|were|do|does|did|have|has|had|could|would|should)nt")
_SPELLED: Final = {
    "can't": "can not",
    "cant": "can not",
    "cannot": "can not",
    "won't": "will not",
    "wont": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "aint": "is not",
    "let's": "let us",
    "im": "i am",
    "ive": "i have",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "have to",
    "u": "you",
    "ur": "your",
    "whats": "what is",
    "thats": "that is",
    "hes": "he is",
    "shes": "she is",
    "youre": "you are",
    "theyre": "they are",
    "anymore": "any more",
    "cos": "because",
}

_LINKS: Final = frozenset(
    "and but or so then because cos although though while whereas since if when where that who which".split()
)
_SO_WHAT: Final = frozenset("am is are was were be been feel felt not".split())
"""Words behind which "so" means "very"."""

_SENTENCE_END: Final = re.compile(
    r"(?<![.!?…])[.!?…]++[\"')\]”’»]*+(?=\s|$)"
    r"|\?[\"')\]”’»]*+(?=[A-Z\U0001f300-\U0001faff])"
    r"|\n"
)
_NO_END: Final = re.compile(r"(?:\b(?:e\.g|i\.e|dr|mr|mrs|ms|prof|vs|approx)|^\s*\d{1,2})$", re.I)


def straight(text: str) -> str:
    """The text with straight quotation marks and apostrophes, and dashes with room round them."""
    return text.translate(_STRAIGHT)


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they stand; a line break ends one, "e.g." and "1." do not."""
    cuts = [0]
    for end in _SENTENCE_END.finditer(text):
        before = text[max(cuts[-1], end.start() - 12) : end.start()]
        if end.group() != "." or not _NO_END.search(before):
            cuts.append(end.end())
    parts = (text[a:b].strip() for a, b in pairwise([*cuts, len(text)]))
    return [part for part in parts if any(letter.isalnum() for letter in part)]


def spaced(text: str) -> str:
    """The text as this module's phrases see it: `" do not you think so ? "`."""
    tokens = _TOKEN.findall(straight(text).lower())
    return " ".join(["", *(_written_out(token) for token in tokens), ""])


def _written_out(token: str) -> str:
    if token in _SPELLED:
        return _SPELLED[token]
    stem, mark, tail = token.partition("'")
    if not mark:
        joined = _JOINED_NOT.fullmatch(token)
        return f"{joined[1]} not" if joined else token
    if token.endswith("n't"):
        return f"{token[:-3]} not"
    if tail == "s":
        return f"{stem} is" if _IS_BEFORE_S.fullmatch(stem) else stem
    return f"{stem} {_TAILS[tail]}" if tail in _TAILS else stem + tail


def linked(sentence: str) -> list[tuple[str, list[str]]]:
    """The stretches of words between marks and linking words, each with the mark or the word before it.

    >>> linked("He came in, and I left")
    [('', ['he', 'came', 'in']), ('and', ['i', 'left'])]
    """
    found: list[tuple[str, list[str]]] = [("", [])]
    before = ""
    for token in spaced(sentence).split():
        if token[0].isalnum() and (token not in _LINKS or (token == "so" and before in _SO_WHAT)):
            found[-1][1].append(token)
        else:
            found.append((token, []))
        before = token
    return [(link, stretch) for link, stretch in found if stretch]


def words(text: str) -> list[str]:
    """The words of a text without its marks, lower case, contractions written out."""
    return [token for token in spaced(text).split() if token[0].isalnum()]


def phrases(lines: str, names: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """One pattern that finds any of the phrases, one a line, in a spaced text; made when it is first looked for.

    Args:
        lines: the phrases in the notation above; a line that starts with `|` goes on with the one
            before it.
        names: what the words in capitals stand for, alternatives joined by `|`.
    """
    return cast("re.Pattern[str]", _WhenNeeded(lines, names or {}))


class _WhenNeeded:
    """Stands for a pattern until it is used: all lists together take a second to make, and few commands use all."""

    def __init__(self, lines: str, names: Mapping[str, str]) -> None:
        self._lines, self._names = lines, names

    @cached_property
    def _made(self) -> re.Pattern[str]:
        joined = re.sub(r"\n\s*\|", "|", self._lines)
        kept = (line.split() for line in joined.splitlines() if line.strip())
        return re.compile("|".join("".join(_token(t, self._names) for t in line) for line in kept))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made, name)


def _token(token: str, names: Mapping[str, str]) -> str:
    if token in _MARKS:
        return _MARKS[token]
    if token.startswith("!"):
        return f"(?!{_one_of(token[1:], names)})"
    if token.endswith("?"):
        return f"(?:{_one_of(token[:-1], names)})?"
    return _one_of(token, names)


def _one_of(token: str, names: Mapping[str, str]) -> str:
    """A word among the alternatives, or the end of the sentence where `>` is one of them."""
    parts = token.split("|")
    word = f" (?:{_alternatives('|'.join(part for part in parts if part != '>'), names)})(?= )"
    return f"(?:{word}|{_MARKS['>']})" if ">" in parts else word


def _alternatives(token: str, names: Mapping[str, str]) -> str:
    known = "|".join(names.get(part, part) for part in token.split("|"))
    if known != token:
        return _alternatives(known, names)
    return re.escape(token).replace(r"\|", "|").replace("_", " ").replace(r"\*", "[^ ]+")


_MARKS: Final = {
    "<": "^",
    "<<": r"(?:^|(?<= [,;:(-])(?: (?:and|but|or|so|then|maybe|perhaps)(?= ))?)",
    ">": r"(?: [?!.)…]){0,9} $",
    "..": r"(?: \w+(?= )){0,3}?",
    "...": r"(?: [^ ]+(?= )){0,8}?",
}
