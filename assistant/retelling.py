"""What a retelling keeps: who did it, when, and how many there were.

Each check takes what was retold and its source, and gives the first word that went wrong, or None. They read word by
word, without a grammar: where a sentence leaves open who acts, they let it pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from assistant import lexicon
from assistant.phrases import linked, sentences, spaced, words
from assistant.wording import content_words, stem

COUNT_REACHES: Final = 3
"""Words behind a number among which is what it counts."""
_LEADS_ON: Final = frozenset(map(stem, "feel find seem keep want like wish hope say hear have".split()))
"""Verbs that need another one to say what was done."""
_SAID_OF_YOU: Final = _LEADS_ON - {"have"}
"""A listener may put in "you say" or "you feel", but not "they said"."""
_NUMBER: Final = re.compile(
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
)
_OF_SOMEBODY: Final = re.compile(r"\b(?:did|does|was|is) (?!You\b|I\b)(?:[A-Z]\w+|he|she|they)\b[^.]*$")
"""A question about somebody else."""
_FELT: Final = frozenset(map(stem, lexicon.FEELINGS))
_MINE: Final = frozenset("me us my our".split())
_NAME: Final = re.compile(r"(?<=[a-z0-9,;:] )[A-Z][a-zà-ÿ]+\b")


# --- who did it ------------------------------------------------------------------------------


def misplaced(text: str, source: str, asked: str = "") -> str | None:
    """The first word said of "you" that the mentee said of somebody else, or the other way round.

    "My mum stopped" must not come back as "you stopped", nor "I told him off" as "he told you off"; nor "walked off",
    where the question was "what did Kyle do?", as "you walked off".
    """
    names = {name.lower() for name in _NAME.findall(f"{text}\n{source}")}
    said = list(_told(source, names, NAMED if _OF_SOMEBODY.search(asked) else MENTEE))
    for told in _told(text, names):
        known = {"feel", *(word for other in said if told.may_be(other) for word in [*other.words, *other.own])}
        others = {word for other in said if not told.may_be(other) for word in other.deeds}
        unsaid = others if told.who == MENTEE else others | _SAID_OF_YOU
        if undone := _suffered(told, said):
            return undone
        if not told.deeds and told.who == MENTEE:
            told, unsaid = _Told(MENTEE, own=sorted(told.words)), _objects_of_others(said)
        for word in told.deeds:
            if word in unsaid and (word if word.startswith("not ") else word.split()[-1]) not in known:
                return word.split()[-1]
    return min(_owned(text, lexicon.MY) & _owned(source, lexicon.THEIR) - _owned(source, lexicon.MY), default=None)


def _suffered(told: _Told, said: list[_Told]) -> str | None:
    """What was done to "you" by nobody but the mentee: who moved somebody was not moved."""
    if told.who != MENTEE:
        return None
    mine = {word for other in said if other.who == MENTEE for word in other.own}
    others = {word for other in said if other.who != MENTEE for word in other.words}
    done = [word.removeprefix("be ") for word in told.own if word.startswith("be ")]
    active = mine - others - _FELT
    return next((word for word in done if word in active and f"be {word}" not in mine), None)


def _objects_of_others(said: list[_Told]) -> set[str]:
    """Words that stand only where somebody else does something, and not with or for the mentee."""
    others = {word for told in said if told.who in lexicon.THEY | {"some"} and not told.with_me for word in told.words}
    return others - {word for told in said if told.who in (MENTEE, NAMED, "it") for word in told.words}


MENTEE: Final = "i"
NAMED: Final = "name"
"""Somebody or something called by a name ("my old boss"); where the name ends is not known."""


@dataclass
class _Told:
    """What is said of somebody in one stretch of words."""

    who: str
    """`MENTEE`, `NAMED`, or "he", "she", "they", "it", "some" for anybody else."""
    called: bool = False
    """They are called by their name in this stretch."""
    closed: bool = False
    """What follows is only what it was done to, or with."""
    denied: bool = False
    with_me: bool = False
    """It was done to the mentee, or with what is theirs."""
    own: list[str] = field(default_factory=list)
    """Their name, where they are named, and what they surely did or were; "be ask" where it was done to them, "not ask"
    where they did not."""
    words: set[str] = field(default_factory=set)

    @property
    def deeds(self) -> list[str]:
        return self.own[1:] if self.called else self.own

    def may_be(self, other: _Told) -> bool:
        """Whether the two can be the same: a name may be anybody's but the mentee's, "it" no person's."""
        if self.who == "it":
            return other.who in (MENTEE, NAMED, "it")
        if MENTEE in (self.who, other.who) or self.who == other.who:
            return self.who == other.who
        return {self.who, other.who} & {NAMED, "it"} != set() or {self.who, other.who} == {"they", "some"}

    def hear(self, token: str, before: str) -> None:
        ends = lexicon.PREPOSITIONS.union(lexicon.OBJECTS, lexicon.DETERMINERS if before not in lexicon.BEING else ())
        if token in ends and (len(self.own) > 1 or not self.called):
            self.closed = True
        self.with_me = self.with_me or token in _MINE
        self.denied = self.denied or token in ("not", "never")
        if not (word := _meaning(token)):
            return
        self.words.add(word)
        if not self.closed:
            passive = "be " * (before in lexicon.BEING and is_past(token))
            self.own.append("not " * self.denied + passive + word)
            self.closed = not self.called and word not in _LEADS_ON


def _told(text: str, names: set[str], unnamed: str = MENTEE) -> Iterator[_Told]:
    """All that is told, with the one it is told of; where nobody is named, it is whoever speaks, or was asked about."""
    for sentence in sentences(text):
        if set(words(sentence)) <= names:
            unnamed = NAMED
            continue
        who = unnamed
        for link, clause in linked(sentence):
            found = list(_told_in(clause, NAMED if link in ("who", "which") else who, names))
            yield from found
            leads = next((told for told in found if told.deeds or (told.called and set(clause) <= names)), None)
            if leads and link not in ("who", "which"):
                who = leads.who
        unnamed = MENTEE if who == MENTEE else unnamed


def _told_in(clause: list[str], who: str, names: set[str]) -> Iterator[_Told]:
    told = _Told(who)
    opens, before = True, ""
    for n, token in enumerate(clause):
        after = next((t for t in clause[n + 1 :] if t not in lexicon.SOFTLY and not t.isdigit()), "")
        inside = opens and (before in lexicon.MIND or before == "for")
        told_to = token == "you" and not opens and (is_past(before) or before in lexicon.PREPOSITIONS)
        if (somebody := _somebody(token, after, opens, inside)) and not told_to:
            told.with_me = told.with_me or token in _MINE
            yield told
            told, opens = _Told(somebody, denied=token == "nobody"), False
        elif opens and (token in lexicon.DETERMINERS or token in names or _acts(token, after)):
            yield told
            told, opens = _Told(NAMED, called=True), False
            told.hear(token, before)
        else:
            told.hear(token, before)
            opens = (opens and token in lexicon.SOFTLY | {"for"}) or token in lexicon.MIND
        before = token
    yield told


def _somebody(token: str, after: str, opens: bool, inside: bool) -> str:
    """Who begins to act here, if it is somebody with a pronoun; else nothing."""
    if token in lexicon.SELF or (inside and token in ("me", "us")):
        return MENTEE
    if token in lexicon.ANYBODY and _meaning(after) and not after.endswith("ing"):
        return "some"
    if token in lexicon.THEY or (opens and token == "it"):
        return token
    return lexicon.OBJECTS.get(token, "") if inside else ""


def has_a_doer(clause: list[str]) -> bool:
    """Whether the first word of a clause begins the name of somebody or something that may act in it."""
    return clause[0] in lexicon.THEY | lexicon.DETERMINERS | lexicon.SELF | {"it", "there"}


def _acts(noun: str, after: str) -> bool:
    """Whether a word that begins a clause is somebody or something that does what comes next."""
    if not _meaning(noun) or is_past(noun) or noun.endswith(("ing", "ly")):
        return False
    several = noun.endswith("s") and not noun.endswith(("ss", "us")) and not after.endswith("ing")
    return after in lexicon.FINITE or bool(_meaning(after) and (several or is_past(after)))


def _meaning(token: str) -> str:
    """The stem of a word that carries meaning, also of the plainest verbs; else nothing."""
    return lexicon.PLAIN_VERBS.get(token) or "".join(content_words(token)[:1])


def _owned(text: str, owners: frozenset[str]) -> set[str]:
    """The first word of meaning right behind each of the owners."""
    return {_meaning(thing) for owner, thing in pairwise(spaced(text).split()) if owner in owners} - {""}


# --- when, and how many ------------------------------------------------------------------------


def moved_in_time(text: str, source: str) -> str | None:
    """The first deed told as past that the mentee told as present, or the other way round."""
    theirs, only_past = _times(source), _only_past(source)
    for word, times in _times(text).items():
        if not times & theirs.get(word, times) or (word in only_past and True not in times):
            return word.removeprefix("be ")
    return None


def _times(text: str) -> dict[str, set[bool]]:
    """For every deed right behind "I" or "you": whether it is told as past."""
    tokens = [t for t in spaced(text).split() if t not in lexicon.SOFTLY]
    found: dict[str, set[bool]] = {}
    for n, (who, deed, after) in enumerate(zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False)):
        word = _meaning(deed)
        if deed in ("am", "are", "was", "were"):
            word = f"be {next((m for m in map(_meaning, tokens[n + 2 : n + 5]) if m), '')}"
        if who in lexicon.SELF and word and not (word == "have" and is_past(after)):
            found.setdefault(word, set()).add(is_past(deed))
    return found


def _only_past(text: str) -> set[str]:
    found = [(word, is_past(token)) for token in words(text) if (word := _meaning(token))]
    return {word for word, past in found if past} - {word for word, past in found if not past} - _LEADS_ON


def is_past(token: str) -> bool:
    """Whether a word is surely a past form; "read" and "put" may be and are not counted."""
    if token in lexicon.PAST or (token.endswith("ed") and len(token) > 4):
        return True
    return not token.endswith("s") and not token.startswith(stem(token)[:3])


def unmade(text: str, source: str) -> str | None:
    """The first deed or state behind "you" that nobody did: "ordered" where the mentee said "orderly"."""
    done = {_meaning(token) for token in words(source) if is_past(token)}
    said = {_meaning(token) for token in words(source)}
    for before, token in pairwise(words(text)):
        word = _meaning(token)
        turned_into_one = before in lexicon.BEING and is_past(token) and word in said - done
        if turned_into_one or (word in ("come", "go", "give") and word not in said):
            return token
        if token == "getting" and token not in words(source):
            return token
    return None


def miscounted(text: str, source: str) -> str | None:
    """The first number that counts something else than in the source: six people stayed, not nine."""
    counts = _counts(source, COUNT_REACHES)
    for number, thing in _counts(text, 1):
        if thing and not any(n == number and thing[0] in near for n, near in counts):
            return number
    return None


def _counts(text: str, reach: int) -> list[tuple[str, list[str]]]:
    """Every number with the words of meaning close behind it."""
    tokens = words(text)
    return [
        (token, content_words(" ".join(tokens[i + 1 : i + 1 + reach])))
        for i, token in enumerate(tokens)
        if _NUMBER.fullmatch(token)
    ]


def joined_anew(text: str, source: str) -> str | None:
    """What a "but" of the source belongs to, where a text hangs what follows it on something else; or None.

    "Small. And then furious, but only on the stairs" is not "You felt small, but only on the stairs".
    """
    here = {after for _, after in _around_but(text)}
    said = set(content_words(text))
    return next((before for before, after in _around_but(source) if after in here and before not in said), None)


def _around_but(text: str) -> list[tuple[str, str]]:
    """For each "but", the last word that carries meaning before it and the first one behind it, by their stems."""
    parts = [content_words(part) for part in spaced(text).split(" but ")]
    return [(before[-1], after[0]) for before, after in pairwise(parts) if before and after]
