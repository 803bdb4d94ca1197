"""What makes a goal hard to live with: many at once, in other people's hands, without exception, or refused before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil
from typing import Final

from assistant.critique.clauses import Clause
from assistant.critique.counting import is_count
from assistant.critique.draft import Draft
from assistant.critique.reading import Token
from assistant.critique.stance import CRITERION, Stance
from assistant.critique.verbs import VERBS
from assistant.phrases import phrases
from assistant.wording import content_words

LIST: Final = 3
"""Points of a list from which it holds several goals."""
AIMS: Final = 4
"""Sentences with an aim of their own from which a draft holds several goals."""
SHARED: Final = 0.6
"""Share of the words of a refusal from which a draft takes it up."""
LONG: Final = 250
"""Words; a goal that takes more than a page cannot be kept in mind."""

_POINT: Final = re.compile(
    r"^[^\S\n]{0,8}(?:[-*•–·+]|\(?\d{1,2}[.):]|\(?[a-z][.)])[^\S\n]+(?=\S)", re.MULTILINE | re.IGNORECASE
)
_FURTHER: Final = phrases(
    """
    and|i|we also
    i|we would|will|want to? also
    my? second|third|other|another|next goal|aim|target
    on top of that|this
    in addition
    as well as that
    besides that? ,
    at the same time i
    and one more goal|thing
    """
)
_AMOUNTS: Final = frozenset(
    """
    more less better fewer worse often oftener regularly rarely sometimes slower longer calmer stronger bit little
    """.split()
)
_ALONE_BEFORE: Final = frozenset("of than in at to when where and with for by my the i on or but if from".split())
_COMPARED: Final = re.compile(
    r"(?:calm|slow|fast|quick|loud|clear|strong|brav|bold|wis|kind|short|long|happi|healthi|fit|earli|lat|soft|firm|warm|tough|smart|sharp|cool)er"
)
_CHOSEN: Final = frozenset(
    """
    promoted chosen selected appointed elected hired accepted approved recognised recognized nominated offered
    awarded admitted invited shortlisted noticed
    """.split()
)
_OTHERS_DECIDE: Final = frozenset("promotion award prize raise pay-rise job-offer offer grant scholarship".split())
_GETTING: Final = frozenset("get getting win winning receive receiving earn earning obtain land be".split())
_DECIDERS: Final = frozenset(
    """
    boss manager board team company colleagues colleague management supervisor director hr people they he she chef
    head client clients customers husband wife partner kids children
    """.split()
)
_DECIDING: Final = frozenset(
    """
    give let allow agree approve promote offer change stop start respect accept understand treat support choose
    decide listen listen trust behave make take help pay behave appreciate value
    """.split()
)
_ABSOLUTE: Final = frozenset(
    """
    always never perfect perfectly flawless flawlessly constantly 100% forever faultless
    """.split()
)
_ALL: Final = frozenset("everyone everybody nobody".split())
_REFUSING: Final = frozenset("not no never without stop less avoid instead".split())
_WANTING: Final = frozenset(content_words("want wanted wish like hate rather never anymore please really feel stand"))


def one_of_many(draft: Draft) -> str:
    """The second of several goals; empty where the draft holds one."""
    points = list(_POINT.finditer(draft.text))
    if len(points) >= LIST:
        return draft.between(points[1].end(), points[2].start())
    aims = _aims(draft)
    if further := next((clause for clause in aims[1:] if _FURTHER.search(clause.text)), None):
        return draft.quoted(further.tokens)
    if len(aims) >= AIMS or draft.count > LONG:
        named = next(iter(aims[1:] or aims or draft.clauses), None)
        return (draft.quoted(named.tokens) if named else "") or draft.opening
    return ""


def _aims(draft: Draft) -> list[Clause]:
    """The first aim of each sentence that has one."""
    first: dict[int, Clause] = {}
    for clause in draft.judged:
        if clause.stance is Stance.AIM:
            first.setdefault(clause.sentence, clause)
    return list(first.values())


def left_to_others(draft: Draft) -> str:
    """Words that put the goal into the hands of others; empty where there are none."""
    for clause in draft.judged:
        words = clause.words
        for at, token in enumerate(clause.tokens):
            before = words[max(0, at - 4) : at]
            passive = token.word in _CHOSEN and {"be", "get", "getting", "being", "been"} & set(before)
            given = token.word in _OTHERS_DECIDE and _GETTING & set(before)
            if passive or given:
                start = max(n for n in range(max(0, at - 4), at) if words[n] in _GETTING | {"being", "been", "getting"})
                return draft.quoted(clause.tokens[start : at + 1])
        counted = any(is_count(words, at) for at in range(len(words)))
        if clause.others and clause.stance is Stance.DUE and not counted and (decided := _decided(clause)):
            return draft.quoted(decided)
    return ""


def _decided(clause: Clause) -> Sequence[Token]:
    words = clause.words
    for at, word in enumerate(words):
        deciding = word in VERBS and VERBS[word].base in _DECIDING
        who = next((n for n in range(max(0, at - 5), at) if words[n] in _DECIDERS), None)
        if deciding and who is not None:
            start = who - 1 if who and words[who - 1] in ("my", "the", "our", "his", "her", "their") else who
            return clause.tokens[start : at + 1]
    return ()


def without_exception(draft: Draft) -> str:
    """A word that allows for no exception, with the one behind it; empty where there is none."""
    for clause in draft.judged or draft.clauses:
        words = clause.words
        if clause.others or CRITERION.search(clause.text):
            continue
        for at, token in enumerate(clause.tokens):
            all_time = words[at : at + 3] == ["all", "the", "time"]
            if token.word in _ABSOLUTE or all_time:
                return draft.quoted(clause.tokens[at : at + (3 if all_time else 2)])
            if token.word in _ALL and words[max(0, at - 1) : at] != ["from"]:
                return draft.quoted(clause.tokens[max(0, at - 1) : at + 1])
    return ""


def vague_amount(draft: Draft) -> str:
    """A word that compares without saying how much, with what it goes with; empty where there is none."""
    for clause in draft.judged:
        words = clause.words
        for at, token in enumerate(clause.tokens):
            after = words[at + 1 : at + 2]
            if token.word in _AMOUNTS and token.word not in ("bit", "little"):
                alone = not after or not after[0][0].isalnum() or after[0] in _ALONE_BEFORE
                return draft.quoted(clause.tokens[at : at + (1 if alone else 2)])
            if _COMPARED.fullmatch(token.word):
                return draft.quoted(clause.tokens[at : at + 1])
    return ""


def refused_before(draft: Draft, unwanted: Sequence[str]) -> str:
    """Words of the draft that the mentee has refused; empty where it takes up none."""
    for refused in unwanted:
        kept = set(content_words(refused)) - _WANTING
        for clause in draft.judged:
            taken = [token for token in clause.tokens if kept.intersection(content_words(token.word))]
            shared = {word for token in taken for word in content_words(token.word)}
            if kept and len(shared) >= ceil(len(kept) * SHARED) and not _REFUSING & set(clause.words):
                return draft.quoted(taken)
    return ""
