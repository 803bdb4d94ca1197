"""S: does the draft name something one could be seen doing, or the occasion on which it is done?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from assistant.critique.clauses import Clause
from assistant.critique.numbers import is_number
from assistant.critique.reading import Token
from assistant.critique.stance import CRITERION
from assistant.critique.things import DEEDS, FILLING, OCCASIONS, PERIODS, PROOFS, VAGUE
from assistant.critique.verbs import LIGHT, SEEN, VERBS, Form, is_form

_BEFORE_BASE: Final = frozenset(
    """
    to will would can could should shall must may might i we and or then , let do help not never please rather than
    me us them him her people everyone also only just at least always first - : " out finally either but
    """.split()
)
_BEFORE_NOUN: Final = frozenset(
    """
    a an the my our your his her its their this that these those no any more of better public
    """.split()
)
_NAMES: Final = frozenset("deadline target goal aim plan date latest measure sign proof theme wish".split())
_BEFORE_HAVE: Final = frozenset("i we to will would should shall must and also ll d not at least".split())
_BEFORE_GERUND: Final = frozenset(
    """
    to by for of in about from without instead than start started stop begin keep am practise practising be and or
    not then me myself us as into like is at i try while after before when just also spend week month year day time
    through via regularly begins consider on with been continue finish goal
    """.split()
)
_GETTING: Final = frozenset("get have hold win earn receive obtain land gain secure".split())
_PLACES: Final = frozenset(
    """
    in at during before after on into for from to over through throughout around with
    """.split()
)
_OWNERS: Final = frozenset(
    """
    the a an my our your his her its their this that these those every each one any both all
    """.split()
)
_WHEN: Final = frozenset("when whenever where if while as".split())
_ME: Final = frozenset({"i", "we"})


NOT_COUNTED: Final = PERIODS | frozenset(
    """
    name names hand hands door doors key keys bag bags shoe shoes coat coats phone phones laptop laptops screen
    screens desk desks seat seats chair chairs room rooms table tables view views idea ideas evening evenings night
    nights morning mornings weekend weekends holiday holidays rise raise salary form forms answer answers opinion
    opinions minute minutes
    """.split()
)
"""Things that say what is done only together with a verb."""
DIRECT: Final = frozenset(
    """
    shadow interview phone ring call email e-mail mail invite visit tutor text message thank greet apologise
    apologize introduce teach coach mentor haggle chair host moderate facilitate telephone contact approach
    compliment praise debrief brief consult tell
    """.split()
)
"""Verbs that are plain enough with any person as their object."""
PERSONS: Final = frozenset(
    """
    people person colleague colleagues team friend friends partner partners member members others them him her
    somebody someone everybody everyone employee employees leader leaders manager managers myself family one staff
    """.split()
)


def names_something_seen(clauses: Iterable[Clause]) -> bool:
    """Whether any of these clauses, in which something is aimed at, names a deed or an occasion."""
    return any(
        deed_in(clause) or occasion_in(clause) for clause in clauses if not clause.others and not _is_criterion(clause)
    )


def _is_criterion(clause: Clause) -> bool:
    """Whether it only says by what the mentee will know: "I will count it as a success when …"."""
    return clause.words[0] == "if" or bool(CRITERION.search(clause.text))


def deed_in(clause: Clause) -> bool:
    """Whether one could be seen doing this."""
    tokens = clause.tokens
    if any(_is_deed(tokens, at, clause.described) for at in range(len(tokens))):
        return True
    return any(_is_counted_deed(tokens, at) for at in range(len(tokens)))


def _is_deed(tokens: Sequence[Token], at: int, described: bool) -> bool:
    verb = VERBS.get(tokens[at].word)
    if verb is None:
        return _is_unknown_deed(tokens, at)
    if not _stands_as_verb(tokens, at, verb.form):
        return False
    after = _behind(tokens, at)
    if verb.base in LIGHT:
        return _has(after, (DEEDS | OCCASIONS) - (PROOFS if verb.base in _GETTING else set())) or _is_time_spent(
            verb.base, after
        )
    if verb.base not in SEEN or [token.word for token in tokens[max(0, at - 2) : at + 1]] == ["let", "us", "say"]:
        return False
    return (
        _has_substance(after)
        or (described and len(after) < 4)
        or (verb.base in DIRECT and any(t.word in PERSONS for t in after[:5]))
    )


def _is_time_spent(verb: str, after: Sequence[Token]) -> bool:
    """As in "Spend a day with the people in HR"."""
    words = [token.word for token in after[:6]]
    with_whom = next((n for n, word in enumerate(words) if word in ("with", "on", "in", "at")), None)
    return verb == "spend" and bool(with_whom) and _has_substance(after[with_whom:])


def _is_unknown_deed(tokens: Sequence[Token], at: int) -> bool:
    """A word we do not know where only a verb can stand, with its thing behind it: "to zigzag the field"."""
    before = tokens[at - 1].word if at else ":"
    after = tokens[at + 1 : at + 4]
    if (
        (before[0].isalnum() and before not in ("to", "will", "not"))
        or before == ","
        or not after
        or tokens[at].word in FILLING
        or (tokens[at].capital and at)
        or not tokens[at].word[0].isalpha()
        or tokens[at].word in _NAMES
    ):
        return False
    thing = after[1:] if after[0].word in _OWNERS else ()
    return any(_is_thing(token) for token in thing) or after[0].capital


def _stands_as_verb(tokens: Sequence[Token], at: int, form: Form) -> bool:
    before = tokens[at - 1].word if at else ","
    if form & Form.BASE and (
        before in _BEFORE_BASE or (before.endswith("ly") and before not in ("family", "weekly", "monthly"))
    ):
        return not (before == "," and at and _in_list(tokens, at)) and not _is_asked_of_others(tokens, at)
    if form & Form.BASE and any(token.word in ("let", "letting") for token in tokens[max(0, at - 4) : at]):
        return True
    if form & Form.GERUND and before == "at" and at > 1 and tokens[at - 2].word in ("better", "good", "best", "great"):
        return False
    if form & Form.GERUND:
        return before in _BEFORE_GERUND or not before[0].isalnum() or before.endswith("ly")
    if form & Form.PARTICIPLE:
        return _is_mine(tokens, at)
    return False


def _is_asked_of_others(tokens: Sequence[Token], at: int) -> bool:
    """As in "I want my students to rate my lectures": their deed, and not the mentee's."""
    words = [token.word for token in tokens[max(0, at - 7) : at]]
    wanted = next((n for n, word in enumerate(words) if word in ("want", "like", "expect", "need", "for")), None)
    if words[-1:] != ["to"] or wanted is None or (words[wanted] == "for" and words[max(0, wanted - 1)] != "is"):
        return False
    return words[wanted + 1] not in ("to", "also", "is", "would", "us", "me") and "to" not in words[wanted + 1 : -1]


def _is_mine(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mentee will have done it: "I will have given", "to have given", and not "two of them have given"."""
    words = [token.word for token in tokens[max(0, at - 5) : at]]
    have = next((n for n, word in enumerate(words) if word in ("have", "having")), None)
    if have is None:
        return False
    return not have or not words[have - 1][0].isalnum() or words[have - 1] in _BEFORE_HAVE


def _in_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind a comma is one noun of a list: "the farm, work and family"."""
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return after in ("and", "or", ",", "")


def _behind(tokens: Sequence[Token], at: int) -> list[Token]:
    """What belongs to a verb: the words behind it up to the next verb's own comma."""
    found: list[Token] = []
    if tokens[at + 1 : at + 2] and tokens[at + 1].word in ("and", "or", ","):
        return found
    for token in tokens[at + 1 : at + 15]:
        if token.word == "," and len(found) > 5:
            break
        found.append(token)
    return found


def _has(tokens: Sequence[Token], nouns: frozenset[str]) -> bool:
    return any(
        (token.word in nouns and token.word not in PERIODS) or _tail(token.word) in nouns
        for token in takewhile(lambda token: token.word != ",", tokens[:9])
    )


def _tail(word: str) -> str:
    """The noun at the end of a compound: "toolbox-talks"."""
    return word.rpartition("-")[2] if "-" in word else word


def _has_substance(tokens: Sequence[Token]) -> bool:
    """Whether anything is said about what, whom or where, beyond how."""
    return any(_is_thing(token) for token in tokens) or any(t.word in ("no", "yes") for t in tokens[:2])


def _is_thing(token: Token) -> bool:
    word = token.word
    return (
        word[0].isalnum()
        and not word[0].isdigit()
        and word not in FILLING
        and word not in VAGUE
        and word not in PERIODS
        and not is_number(word)
        and not (word.endswith("ly") and len(word) > 4)
    )


def _is_counted_deed(tokens: Sequence[Token], at: int) -> bool:
    """As in "Five speeches", "a short talk at the club"."""
    if tokens[at].word not in DEEDS - NOT_COUNTED:
        return False
    before = [token.word for token in tokens[max(0, at - 4) : at]]
    after = [token.word for token in tokens[at + 1 : at + 3]]
    number = max((n for n, word in enumerate(before) if is_number(word)), default=None)
    counted = number is not None and not _PLACES & set(before[number:])
    placed = (
        bool(before)
        and before[0] in ("a", "an", "one", "no")
        and bool(after)
        and after[0] in ("with", "at", "to", "for", "in", "on", "between", "before", "after", "during")
    )
    return counted or placed


def occasion_in(clause: Clause) -> bool:
    """Whether an occasion is named on which it is done."""
    tokens = clause.tokens
    spots = range(len(tokens))
    if any(at and _is_asked_of_others(tokens, at) for at in spots):
        return False
    return any(_is_occasion(tokens, at) or _is_when(tokens, at) for at in spots)


def _is_occasion(tokens: Sequence[Token], at: int) -> bool:
    """As in "In the Monday meeting", "at handover", "during toolbox talks"."""
    if tokens[at].word not in _PLACES:
        return False
    if tokens[at].word == "at" and _is_named_day(tokens[at + 1 : at + 7]):
        return True
    if at + 1 < len(tokens) and (
        tokens[at + 1].word in ("least", "most", "last", "first") or _is_infinitive(tokens, at)
    ):
        return False
    for n, token in enumerate(tokens[at + 1 : at + 7], start=at + 1):
        if token.word in OCCASIONS or _tail(token.word) in OCCASIONS:
            return not _names_more(tokens, n)
        if token.word in _PLACES or not token.word[0].isalnum():
            return False
    return False


def _names_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun here only describes the next one: "the course evaluation", "the meeting room"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.capital or not after.word[0].isalnum():
        return False
    return _is_thing(after) and after.word not in VERBS and after.word not in OCCASIONS


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word == "to" and is_form(tokens[at + 1].word, Form.BASE)


def _is_named_day(tokens: Sequence[Token]) -> bool:
    """As in "The physics teachers' evening"."""
    words = [token.word for token in tokens]
    if words[:1] == [] or words[0] not in _OWNERS:
        return False
    return any(
        word in ("evening", "day", "night", "week")
        and at > 1
        and all(w.isalnum() or "-" in w for w in words[:at])
        and not set(words[:at]) & {"end", "the-end", "of"}
        for at, word in enumerate(words)
    )


def _is_when(tokens: Sequence[Token], at: int) -> bool:
    """As in "When a guest complains", "where Jorge and I argue"."""
    if tokens[at].word not in _WHEN:
        return False
    rest = tokens[at + 1 : at + 12]
    mine = bool(rest) and rest[0].word in _ME
    for n, token in enumerate(rest):
        if token.word == ",":
            return False
        verb = VERBS.get(token.word)
        if (
            n
            and verb
            and verb.base in SEEN
            and verb.form & (Form.BASE | Form.THIRD)
            and rest[n - 1].word not in _BEFORE_NOUN
        ):
            return not mine or _has_substance(rest[n + 1 :])
    return False
