"""A draft cut into clauses: stretches of a sentence with one subject each, and what each of them is.

People tell their life around a goal ("I have been here for six years, and my boss shouts"). Only what is aimed at is
judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.critique.numbers import is_number
from assistant.critique.reading import END, Token
from assistant.critique.stance import AGAINST, CAUSES, ME, OWNERS, RELATIVES, THEY, Stance, is_finite, stance_of
from assistant.critique.verbs import Form, is_form

_SHORT: Final = frozenset("dr mr mrs ms prof st e g i ca approx no yr yrs vs".split())
_SENTENCE_ENDS: Final = frozenset(".!?…\n")
_ALWAYS_CUT: Final = frozenset({*";:()-=", "--", "---"})
_ASKING: Final = frozenset("and or ask know see find out decide say tell with to for from of at on".split())
_WANTED: Final = frozenset("want would hope plan intend".split())
_JOINING: Final = frozenset("and but so , then yet".split())


class Clause(NamedTuple):
    """A stretch of a sentence with one subject."""

    tokens: tuple[Token, ...]
    stance: Stance
    sentence: int
    """Number of its sentence."""
    others: bool = False
    """Somebody or something else is its subject."""
    described: bool = False
    """Its last noun is described by what follows: "the officers, who …"."""

    @property
    def words(self) -> list[str]:
        """Its words and marks."""
        return [token.word for token in self.tokens]

    @property
    def text(self) -> str:
        """Its words and marks with one space round each."""
        return f" {' '.join(self.words)} "


def clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a draft, in order."""
    return [clause for number, sentence in enumerate(_sentences(tokens)) for clause in _clauses(sentence, number)]


def judged(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that say what the goal is.

    What the mentee does, and pieces before the goal, are background as soon as something is said to be aimed at. Where
    there is only what others do, that is the goal.
    """
    if clauses and all(clause.stance in (Stance.OTHERS, Stance.TOLD) for clause in clauses):
        return [clause._replace(stance=Stance.DUE) for clause in clauses if clause.stance is Stance.OTHERS]
    aimed = [at for at, clause in enumerate(clauses) if clause.stance is Stance.AIM]
    starts_bare = bool(clauses) and clauses[0].stance is Stance.PIECE
    found = []
    for at, clause in enumerate(clauses):
        match clause.stance:
            case Stance.AIM | Stance.DUE:
                kept = True
            case Stance.PIECE:
                kept = not aimed or at > aimed[0] or clause.sentence == clauses[aimed[0]].sentence
            case Stance.HABIT | Stance.OTHERS:
                kept = not aimed and not starts_bare
            case Stance.TOLD:
                kept = False
        if kept:
            found.append(clause)
    return found


def _clauses(sentence: Sequence[Token], number: int) -> Iterator[Clause]:
    before: Stance | None = None
    theirs = False
    parts = list(_parts(sentence))
    for at, (opener, part) in enumerate(parts):
        stance, others = stance_of(part, opener, before, aside=_is_subject(part, _first_word(part)))
        if stance is Stance.HABIT and any(token.word == END for token in sentence):
            stance = Stance.AIM
        elif stance is Stance.OTHERS and any(token.word == END for token in sentence):
            stance = Stance.DUE
        theirs = others = theirs if opener == "," and stance is before else others
        described = at + 1 < len(parts) and parts[at + 1][0] in RELATIVES
        yield Clause(tuple(part), stance, number, others, described)
        if opener not in {"(", "that", *RELATIVES, *CAUSES}:
            before = stance


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    current: list[Token] = []
    for token in tokens:
        if token.word in _SENTENCE_ENDS and not (token.word == "." and current and current[-1].word in _SHORT):
            if current:
                yield current
            current = []
        else:
            current.append(token)
    if current:
        yield current


def _parts(sentence: Sequence[Token]) -> Iterator[tuple[str, list[Token]]]:
    """The pieces of a sentence with the mark or word that opens each; "," where one goes on behind an aside."""
    opener, current = "", list[Token]()
    for at, token in enumerate(sentence):
        cut = _opens(sentence, at, opener)
        if cut is None:
            current.append(token)
            continue
        if _has_words(current):
            yield opener, current
        opener, current = cut, [] if token.word in _ALWAYS_CUT else [token]
    if _has_words(current):
        yield opener, current


def _first_word(tokens: Sequence[Token]) -> int:
    return next(at for at, token in enumerate(tokens) if token.word[0].isalnum())


def _has_words(tokens: Sequence[Token]) -> bool:
    return any(token.word[0].isalnum() for token in tokens)


def _opens(sentence: Sequence[Token], at: int, opener: str) -> str | None:
    """What opens a new piece here, or None."""
    word = sentence[at].word
    before = sentence[at - 1].word if at else ""
    if word in _ALWAYS_CUT:
        return word
    if word in RELATIVES and at and before not in _ASKING:
        return word
    if word == "that" and at and sentence[at - 1].word[0].isalnum() and _is_relative(sentence, at):
        return "that"
    if (
        word == "that"
        and before in ("is", "be", "would")
        and at + 1 < len(sentence)
        and sentence[at + 1].word not in ME
    ):
        return "is that"
    if word == "because" and at and sentence[at + 1 : at + 2] and sentence[at + 1].word != "of":
        return word
    if at and (word in AGAINST or (word in CAUSES and _is_subject(sentence, at + 1))):
        return word
    if word == "," and opener in RELATIVES | CAUSES | {"that"}:
        return ","
    if before in _JOINING and (_is_subject(sentence, at) or word in _WANTED):
        return "and"
    return None


def _has_object(words: Sequence[str], at: int) -> bool:
    """Whether a word that could be a plural is a verb, by what stands behind it: "my deputy runs the place"."""
    return is_form(words[at], Form.THIRD) and words[at + 1 : at + 2] in (
        ["the"],
        ["a"],
        ["my"],
        ["me"],
        ["us"],
        ["that"],
    )


def _is_relative(sentence: Sequence[Token], at: int) -> bool:
    """Whether "that" goes on with a verb: "a balance that makes my wife smile"."""
    after = sentence[at + 1].word if at + 1 < len(sentence) else ""
    return is_form(after, Form.THIRD) and after not in ("is", "has") and not is_form(after, Form.BASE)


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject with its verb stands here."""
    words = [token.word for token in tokens[at : at + 6]]
    if not words or words[0] in RELATIVES:
        return False
    if words[0] in ME | THEY - {"people", "you", "that", "this", "nothing", "something"}:
        return True
    if words[0] in ("people", "that", "this", "nothing", "something"):
        return any(is_finite(word) for word in words[1:3])
    if words[0] in OWNERS or tokens[at].capital or is_number(words[0]):
        return any(is_finite(word) or _has_object(words, at) for at, word in enumerate(words) if at)
    return False
