"""What shows that a goal is reached: something to hold, somebody who says so, a record, or something that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.critique.clauses import Clause
from assistant.critique.numbers import is_number
from assistant.critique.stance import CRITERION
from assistant.critique.things import DEEDS, OCCASIONS, PROOFS, VAGUE
from assistant.critique.verbs import LIGHT, SEEN, VERBS, Form, is_form
from assistant.phrases import phrases

_SAYERS: Final = frozenset(
    """
    somebody someone anybody anyone people colleagues colleague boss manager mentor coach team partner wife husband
    friend friends customers customer clients client patients patient students student participants audience
    listeners hr he she they others members director supervisor chief lead children kids daughter son parents
    teacher teachers guests staff juniors everyone everybody nobody peers neighbour neighbours board jury panel
    committee matron doctor who
    """.split()
)
_SAYING: Final = frozenset(
    """
    say tell ask confirm notice rate sign thank choose knock repeat mention describe write nod score grade vote
    recommend call invite laugh applaud remark comment praise approve agree count check report recognise recognize
    answer name come quote return stay clap smile mark certify pick accept hire acknowledge compliment credit adopt
    elect
    """.split()
)
_MADE: Final = frozenset("have has make makes get gets let hear".split())
_ANYBODY: Final = frozenset("anybody anyone somebody someone being".split())
_GOT: Final = frozenset(
    """
    get have hold win earn receive obtain gain bring land with my by a an the for that his her until
    """.split()
)
_PASSED: Final = frozenset(
    """
    promoted certified accredited admitted signed published hired elected shortlisted quoted printed cited mentioned
    invited nominated listed ranked featured
    """.split()
)
_SOUGHT: Final = frozenset("apply application ask talk speak about discuss decide negotiate think towards".split())
_RECORDS: Final = phrases(
    """
    keep|keeps|kept|keeping a|the|my? tally|count|score|list|log|record|tick
    measured by|with|on|in|against
    tick|ticks|ticked it|them? off
    in writing
    in black and white
    on paper
    thumbs
    show of hands
    written feedback|comments|reply|notes
    feedback|evaluation form|forms|cards|sheet|sheets
    fill|fills|filled in|out
    will|would notice|remark
    top|best|first|upper|highest quartile|quarter|third|half|ten|five|three|place|prize
    when|until|once .. stops|stop
    when|until|once .. no longer
    < and? a|an reply|letter|answer|message|note|card|call|invitation|yes|nod|thank-you|email|mail from
    my name on|in|over|at|turns|turning|appears
    a1|a2|b1|b2|c1|c2
    with distinction
    get|getting into|onto|through the|a COURSE
    get|getting into|onto|through the|a * COURSE
    in half
    """,
    {"COURSE": "final|finals|semi-final|programme|program|course|school|university|team|squad|choir"},
)
"""A record that somebody keeps or gives, a place in an order, or a thing that stops."""


def is_proof(words: Sequence[str], at: int) -> bool:
    """Whether something to hold or to be given stands at this word of a clause."""
    word, before = words[at], words[max(0, at - 5) : at]
    if word in _PASSED:
        return (
            bool({"be", "get", "getting", "become", "a", "as", "been", "being", "have", "see"} & set(before[-3:]))
            or word == "signed"
        )
    if word in ("exam", "examination", "test", "exams") and any(w in VERBS and VERBS[w].base == "pass" for w in before):
        return True
    if word in ("submit", "publish"):
        return True
    if word in ("writing",):
        return before[-1:] == ["in"]
    if word in ("signs", "initials", "countersigns"):
        return True
    if word not in PROOFS or any(w in _SOUGHT for w in before):
        return False
    held = words[at + 1 : at + 4]
    got = any(w in _GOT or is_form(w, Form.BASE) or (w in VERBS and VERBS[w].base in _GOT) for w in before)
    return not before or got or (held[:1] in (["in"], ["on"]) and held[1:2] == ["my"])


def is_witnessed(clause: Clause, *, present: bool) -> bool:
    """Somebody says, signs, chooses, notices: what they should do, are made to do, or, in a goal, simply do.

    Args:
        clause: The clause.
        present: Whether it is enough that they do it, as in "by May my boss rates my updates as clear".
    """
    words = clause.words
    for at, word in enumerate(words):
        if word not in VERBS or not (VERBS[word].base in _SAYING or _is_to_me(words, at)):
            continue
        before = words[max(0, at - 9) : at]
        names = [token.capital for token in clause.tokens[max(0, at - 9) : at]]
        who = max(
            (
                n
                for n, w in enumerate(before)
                if w in _SAYERS or (is_number(w) and w != "one") or (names[n] and at - len(before) + n and w != "i")
            ),
            default=-1,
        )
        if who < 0 and not at and clause.others and VERBS[word].form & Form.THIRD:
            return True
        led = {"when", "whenever", "if"} & set(before[max(0, who - 3) : who + 1])
        due = present and not (led and not CRITERION.search(clause.text))
        if (
            who >= 0
            and not {"i", "we"} & set(before[who:])
            and _is_theirs(before[:who], before[who + 1 :], VERBS[word].form, due)
        ):
            return True
    return False


def _is_to_me(words: Sequence[str], at: int) -> bool:
    """As in "He looks me in the eye", "she hands me the keys"."""
    return VERBS[words[at]].base in SEEN | LIGHT and words[at + 1 : at + 2] in (["me"], ["us"])


def _is_theirs(before: Sequence[str], between: Sequence[str], form: Form, present: bool) -> bool:
    """Whether what is said is due from them: "have Ana tell me", "until she says", "two people should say"."""
    if list(between[-1:]) == ["to"] and {"want", "like", "expect", "get", "need", "for"} & set(before[-4:]):
        return True
    if {"not", "never", "to"} & set(between):
        return False
    if form & Form.GERUND:
        return (
            len(between) < 4
            and between[-1:] not in (["the"], ["a"], ["my"], ["our"])
            and not {"am", "is", "are"} & set(between)
        )
    if {"should", "would", "will", "must"} & set(between) or {"until", "till"} & set(before):
        return True
    if {"has", "have"} & set(between):
        return present or bool({"should", "would", "will", "once", "when"} & {*before, *between})
    if not between and _MADE & set(before[-4:]) and form & Form.BASE:
        return True
    named = {"the", "a", "an", "my", "our", "of"} & set(between[-2:])
    return present and bool(form & (Form.BASE | Form.THIRD)) and len(between) < 5 and not named


def says_how_it_shows(text: str) -> bool:
    """Whether a clause says by what one will know."""
    return bool(CRITERION.search(text) or _RECORDS.search(text))


def is_absence(words: Sequence[str]) -> bool:
    """As in "No mail after seven", "nobody asks for a transfer", "without anybody stepping in", "without notes"."""
    return any(_is_missing(words, at) for at in range(len(words)))


def _is_missing(words: Sequence[str], at: int) -> bool:
    word, after = words[at], words[at + 1 : at + 5]
    if not after:
        return False
    if word == "without":
        return after[0] in _ANYBODY or after[:2] == ["a", "single"] or _is_shown(after)
    if word == "no":
        return (not at or words[at - 1] in ("and", "with", ",", "|", "||")) and _is_shown(after)
    if word == "not":
        negated = after[0] == "have" and any(is_form(w, Form.PARTICIPLE) for w in after[1:3])
        return negated or after[:1] in (["one"], ["once"]) or after[:2] == ["a", "single"]
    return word in ("nobody", "noone") and any(
        is_form(w, Form.THIRD) or w in ("has", "will", "more", "longer") for w in after
    )


def _is_shown(after: Sequence[str]) -> bool:
    """Whether what is missing could be seen if it were there."""
    things = [w for w in after[:3] if w not in ("my", "the", "a", "any", "work", "more", "longer", "or", "and")]
    if (
        not things
        or things[0] in VAGUE
        or things[0] in ("matter", "idea", "rush", "clue", "one", "doubt", "hurry", "wonder", "reason", "way")
    ):
        return False
    seen = things[0] in VERBS and VERBS[things[0]].base in SEEN and is_form(things[0], Form.GERUND)
    return seen or things[0] in DEEDS or things[0] in OCCASIONS
