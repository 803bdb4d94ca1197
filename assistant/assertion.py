"""Whether a retelling says of a thing that it is so where the mentee denied it, wished for it, or only supposed it.

Each check takes what was retold and its source, and gives the first word that went wrong, or None. They read word by
word, without a grammar, and favour the mentee: a doubtful retelling is not spoken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant import lexicon
from assistant.passages import Asked, asked_for
from assistant.phrases import linked, sentences, spaced, words
from assistant.retelling import has_a_doer, is_past
from assistant.wording import content_words, stem

WISH_REACHES: Final = 16
"""Words behind "I want" that still belong to the wish."""
DENIAL_REACHES: Final = 4
"""Words behind a "not" that it denies; behind "I don't want" they are as many as belong to a wish."""
_NOT: Final = frozenset("not never no nobody nothing without cannot".split())
_WISHING: Final = frozenset("want wants wanted wish hope hoping like love would rather".split())
_WISHED: Final = frozenset(map(stem, _WISHING))
_GOING: Final = frozenset("go goes going went gone".split())
_REPORTED: Final = frozenset(map(stem, "say mean".split()))


def turned_round(text: str, source: str) -> str | None:
    """The first word that is denied, or not denied, where the source never has it so."""
    if _denies_barely(text) and not _denies_barely(source):
        return "not"
    ours, theirs = _denied(text), _denied(source)
    for word, denials in ours.items():
        known = theirs.get(word)
        if known and denials - known and not (word in _WISHED and denials == {True}):
            return word
    return None


def _denies_barely(text: str) -> bool:
    """Whether a clause says no and nothing else: "but you are not"."""
    whole = (sentence for sentence in sentences(text) if sentence[-1] in ".!…")
    clauses = (clause for sentence in whole for _, clause in linked(sentence))
    return any(clause[-1] == "not" and not content_words(" ".join(clause)) for clause in clauses)


def _denied(text: str) -> dict[str, set[bool]]:
    """For every content word: whether it stands behind a denial within its clause."""
    found: dict[str, set[bool]] = {}
    denied, unwanted = 0, False
    for token in spaced(text).split():
        if not token[0].isalnum() or token in ("but", "because") or (token == "and" and not unwanted):
            denied, unwanted = 0, False
        elif token in _NOT:
            denied = DENIAL_REACHES
        elif token in _GOING and not unwanted:
            denied = 0  # "I didn't go to the barbecue": the barbecue was
        else:
            for word in content_words(token):
                found.setdefault(word, set()).add(denied > 0)
            denied -= denied > 0
            if denied and stem(token) == "want":
                denied, unwanted = WISH_REACHES, True
    return found


def unwished(text: str, source: str, asked: str = "") -> str | None:
    """The first thing said to be wanted that the mentee did not say they want."""
    wished = {word for found in _behind_wishes(source) for word in found}
    wished |= {w for found, supposed in _supposed(source, asked) if supposed for w in content_words(" ".join(found))}
    return next((found[0] for found in _behind_wishes(text) if found and found[0] not in wished), None)


def _behind_wishes(text: str) -> list[list[str]]:
    tokens = words(text)
    return [
        content_words(" ".join(tokens[i + 1 : i + 1 + WISH_REACHES]))
        for i, token in enumerate(tokens)
        if token in _WISHING
        and tokens[i + 1 : i + 2] not in (["like"], ["love"], ["rather"])
        and not (token == "like" and i and stem(tokens[i - 1]) == "feel")
    ]


def told_as_fact(text: str, source: str, asked: str = "") -> str | None:
    """The first word told as a fact that the mentee only wished, feared or supposed.

    "I'd like to have some place to go" must not come back as "you have some place to go".
    """
    known: dict[tuple[str, bool], set[bool]] = {}
    for stretch, supposed in _supposed(source, asked):
        for word in content_words(" ".join(stretch)):
            known.setdefault((word, _says_no(stretch)), set()).add(supposed)
    for stretch, supposed in _supposed(text):
        for word in [] if supposed else _said_of_it(stretch, {word for word, no in known if no is _says_no(stretch)}):
            if known[word, _says_no(stretch)] == {True}:
                return word
    return None


def _says_no(stretch: list[str]) -> bool:
    return bool(_NOT & set(stretch))


def _said_of_it(stretch: list[str], known: set[str]) -> list[str]:
    """The first of the known words in a stretch, and what somebody or something is said to be."""
    found = [word for word in content_words(" ".join(stretch)) if word in known and word not in _REPORTED]
    fillers = lexicon.HARDLY | lexicon.DETERMINERS
    after_being = [next((t for t in stretch[n + 1 :] if t not in fillers), "") for n in _places(stretch, lexicon.BEING)]
    return found[:1] + [word for token in after_being for word in content_words(token) if word in known]


def _places(stretch: list[str], tokens: frozenset[str]) -> list[int]:
    return [n for n, token in enumerate(stretch) if token in tokens]


def _supposed(text: str, asked: str = "") -> Iterator[tuple[list[str], bool]]:
    """The words of every clause, and whether they are wished or supposed rather than told.

    A wish goes on over what has no one of its own to do it ("I want to be boring. Watch the film."), and so does an
    answer to a question about wishes until the mentee tells of what is.
    """
    answers = asked_for(asked) in (Asked.FUTURE, Asked.UNWANTED)
    tellers = lexicon.SELF - {"you"} if answers else lexicon.SELF
    wished, doubted, before = answers, False, [""]
    for sentence in sentences(text):
        clauses = linked(sentence)
        wished = answers or (wished and not any(has_a_doer(clause) for _, clause in clauses[:1]))
        for link, clause in clauses:
            if link == "if" and before[-1] != "even" and clause[1:3] != ["am", "honest"]:
                clause = ["if", *clause]
            at = next((n for n in range(len(clause)) if _supposes(clause, n)), None)
            fact = (link in lexicon.CONTRASTS and before[-1] != "like") or before[-1] == "even"
            if at is None:
                if not fact and _tells(link, clause, tellers):
                    answers = wished = False
                yield clause, not fact and (wished or (doubted and link in ("that", "when")))
            else:
                wished = clause[at] in lexicon.WISHES
                yield clause[at + 1 :], True
            doubted, before = at is not None and not wished, clause


def _supposes(clause: list[str], at: int) -> bool:
    """Whether the word here makes a wish, a doubt or a supposition of what follows it."""
    token, before = clause[at], clause[at - 1] if at else ""
    after = next((t for t in clause[at + 1 :] if t not in lexicon.SOFTLY), "")
    if token in ("would", "should"):
        return not is_past(after)  # "I'd" is "I had" before "asked"
    if token in lexicon.OPINIONS:
        return before in lexicon.SELF | lexicon.SOFTLY and after not in ("about", "of")
    compares = token == "like" and before in lexicon.SEEMING
    return compares or token in lexicon.WISHES or token in lexicon.DOUBTS


def _tells(link: str, clause: list[str], tellers: frozenset[str]) -> bool:
    """Whether a clause tells what is or was, so that no wish goes on in it; "two people I can call" does not."""
    first = next((token for token in clause if token not in lexicon.SOFTLY), "")
    opens = first in tellers or (first in lexicon.PREPOSITIONS and tellers & set(clause))
    own = link not in lexicon.RELATIVES and (opens or clause[0] in lexicon.BY_NOW)
    return bool(own) or any(map(is_past, clause))
