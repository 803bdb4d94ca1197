"""What a clause of a draft is: aimed at, done, due from somebody else, or only told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from assistant.critique.reading import Token
from assistant.critique.verbs import VERBS, Form, is_form
from assistant.phrases import phrases


class Stance(StrEnum):
    """What a clause is in a draft."""

    AIM = "aim"
    """The mentee says that they want it: "I will …", "to …", "Ask …"."""
    DUE = "due"
    """Somebody else should or will do it: "two colleagues should have told me"."""
    PIECE = "piece"
    """It has no verb of its own: "five speeches", "better balance"."""
    HABIT = "habit"
    """What the mentee does or will do, in the present: "I eat lunch with …"."""
    OTHERS = "others"
    """What somebody or something else does: "Ana keeps a count"."""
    TOLD = "told"
    """How things are or were."""


RELATIVES: Final = frozenset("who which whose whom".split())
CRITERION: Final = phrases(
    """
    i|we MODAL? also? know|notice|recognise|recognize|realise .. by|from|when|if|because|as|at|works|worked
    i|we MODAL? also? see|tell|count|call|take it|this|that|success .. by|from|when|if|because|as|at|works|worked
    the|a|my|one sign|proof|evidence|test|measure|yardstick|indicator|criterion|signal .. is|would|will|that
    how i|we|would|will * know|notice|tell|see
    how i|we|would|will know|notice|tell|see
    i MODAL? have made it
    i MODAL? have succeeded|managed
    i MODAL? have done it
    success means|is|would|will|looks|when|if
    it|that|this|which|what would|will show|prove|tell me|it|that|us
    which i would|will notice|see|know|measure
    you will|would|can see|notice|tell
    """,
    {"MODAL": "will|would|can|could|should"},
)
"""Words with which people say by what they will know."""
CAUSES: Final = frozenset("because although though whereas since while".split())
AGAINST: Final = frozenset("although though whereas".split())
ME: Final = frozenset({"i", "we"})
THEY: Final = frozenset(
    """
    he she they it you nobody everyone everybody someone somebody people there that this nothing something noone
    """.split()
)
OWNERS: Final = frozenset("my our the his her their each every one both".split())

REACH: Final = 15
"""Words that are looked at on either side of another: what stands farther off belongs to something else."""
_LINKS: Final = frozenset("and but so then yet or still because although though since while whereas as".split())
_HELPERS: Final = frozenset(
    """
    is are was were has have had will would should shall can could must does do did may might say said thinks feels
    think
    """.split()
)
_ADVERBS: Final = frozenset(
    """
    really just maybe also only still even mostly honestly probably so always never ever finally first simply now then
    not definitely certainly actually gladly rather perhaps each both all once sometimes often at least
    """.split()
)
_WANTING: Final = frozenset(
    """
    will shall would should must want need hope intend plan aim wish promise commit dream ought try mean aspire propose
    vow resolve expect going
    """.split()
)
_URGED: Final = frozenset("should must need ought".split())
"""What others say too: "my brother thinks I should"."""
_STATES: Final = frozenset(
    """
    know think feel believe love like hate see cry end seem suppose guess fear live own understand remember realise
    realize notice find lack lose struggle suffer worry tend fail freeze get keep hear wonder mumble blush panic
    doubt regret miss admire
    """.split()
)
_BEHIND: Final = frozenset(
    """
    what how that when where whether if before after until till as than which whatever because whenever everything
    anything something all the everyone those people one saying ones
    """.split()
)
"""Where an "I" behind these words is no subject of the sentence: "what I learned", "the people I know"."""
_AIM_NAMES: Final = frozenset(
    """
    goal aim target plan wish dream objective ambition idea resolution intention mission hope challenge deal promise
    focus task
    """.split()
)
_AIMING_AT: Final = frozenset(
    """
    going aiming planning hoping trying after determined practising practicing committed committing
    """.split()
)
_LEADING: Final = _WANTING | _ADVERBS | _AIMING_AT | frozenset("like love am are to have be able".split())
"""What stands between "I" and what is wanted."""
_FRANK: Final = frozenset("concretely specifically meaning namely practically".split())
_WISHES: Final = phrases(
    """
    < what would make me
    < it would be
    < would be great|nice|lovely
    < would like|love
    < time to
    < let us|me
    < how about
    < it is me
    < ideally|hoping
    < if only
    < success would|is
    """
)
_NOUNLIKE: Final = frozenset(
    """
    talks calls meetings emails mails walks runs interviews questions lunches visits posts blogs reports notes lists
    plans books courses classes slides speeches articles projects goals skills names coaches speakers answers ideas
    points offers changes results reviews drafts works contacts trips rounds rows places pitches presents views
    comments shifts orders plays exercises drinks practices hands heads shows tests tasks starts stops charts texts
    demos updates requests stages signs balances challenges experiences values limits stresses strengths hopes fears
    needs wants wishes supports programmes programs chats drinks rides dances hikes cuts sketches logs samples tours
    bikes guides records faces designs forms schedules benches patients
    """.split()
)
"""Plurals that are a verb's form as well; in drafts they are nearly always the noun."""
_NOUN_FIRST: Final = frozenset(
    """
    back work balance stress practice view school home stage focus trust network people test value service progress
    support
    """.split()
)
_SKIPPED: Final = frozenset("not please to never also just and then really finally always simply only".split())


def is_finite(word: str) -> bool:
    """Whether a word is most likely the verb of a sentence in which somebody else does something."""
    return word in _HELPERS or (is_form(word, Form.THIRD) and not is_form(word, Form.BASE) and word not in _NOUNLIKE)


def stance_of(part: Sequence[Token], opener: str, before: Stance | None, *, aside: bool) -> tuple[Stance, bool]:
    """What a piece of a sentence is, and whether it is about somebody or something else.

    Args:
        part: Its words.
        opener: The mark or word that opens it.
        before: What the piece before it was.
        aside: Whether it begins with a subject of its own.
    """
    words = [token.word for token in part]
    while words and (words[0] in _LINKS or not words[0][0].isalnum()):
        words.pop(0)
    text = f" {' '.join(words)} "
    if opener in ("that", "is that"):
        return Stance.DUE, True
    if opener in RELATIVES and CRITERION.search(text):
        return Stance.DUE, True
    if opener in RELATIVES:
        return (Stance.PIECE, False) if {"means", "mean"} & set(words[:5]) else (Stance.TOLD, True)
    if not words or opener == "(" or opener in AGAINST:
        return Stance.TOLD, False
    own = _mine(words)
    if own is Stance.HABIT and opener in CAUSES:
        own = Stance.TOLD
    if own is Stance.AIM or words[0] in _FRANK or (opener not in CAUSES and _is_named(words)):
        return Stance.AIM, False
    if _is_order(words):
        return before if before in (Stance.TOLD, Stance.OTHERS) and opener == "," else Stance.AIM, False
    if CRITERION.search(text):
        return Stance.DUE, True
    if own:
        goes_on = before is Stance.AIM and own is Stance.HABIT and opener not in CAUSES
        return (Stance.AIM if goes_on else own), False
    if words[0] == "once":
        return Stance.DUE, True
    if _is_told_of(words):
        return Stance.TOLD, False
    if words[0] in ("when", "whenever", "if") and not ME & set(words):
        return Stance.OTHERS, True
    if others := _theirs(words, aside):
        return others, True
    if opener == "," and before:
        return before, False
    if (
        any(is_form(word, Form.PAST) and not is_form(word, Form.BASE | Form.PARTICIPLE) for word in words[:2])
        or words[0] == "did"
    ):
        return Stance.TOLD, False
    return Stance.PIECE, False


def led_in(words: Sequence[str]) -> int:
    """How many words of a clause only lead to what is wanted: "and by May I would like to"."""
    places = (at for at, word in enumerate(words) if word in ME)
    wanting = next((at + 1 for at in places if _said(words[at + 1 : at + REACH]) is Stance.AIM), 0)
    at = wanting
    while wanting and at < len(words) - 1 and words[at] in _LEADING:
        if words[at] in ("be", "have") and words[at + 1 : at + 2] not in (["able"], ["to"]):
            break
        at += 1
    if wanting and at < len(words) - 1:
        return at
    return int(words[:1] in (["and"], ["but"], ["so"]))


def _mine(words: Sequence[str]) -> Stance | None:
    """What the mentee says of themselves: an aim wherever it stands, else what stands behind the first "I"."""
    places = [at for at, word in enumerate(words) if word in ME]
    for at in places:
        if _said(words[at + 1 : at + REACH]) is Stance.AIM and not _is_reported(words, at):
            return Stance.AIM
    first = next((at for at in places if at == 0 or _is_led_in(words[:at])), None)
    return None if first is None else _said(words[first + 1 : first + REACH])


def _is_told_of(words: Sequence[str]) -> bool:
    """Whether it is a thing of the past: "the speech I gave"."""
    places = [at for at, word in enumerate(words[:-1]) if word in ME and at and words[at - 1] not in _BEHIND]
    return words[0] in OWNERS and any(
        is_form(words[at + 1], Form.PAST) and not is_form(words[at + 1], Form.BASE) for at in places
    )


def _is_reported(words: Sequence[str], at: int) -> bool:
    """Whether others say it, or it is only asked: "my brother thinks I should", "whether I ought to"."""
    before = words[max(0, at - 4) : at]
    if before[-1:] in (["whether"], ["if"]):
        return True
    urged = any(word in _URGED for word in words[at + 1 : at + 3])
    return urged and any(word in ("thinks", "think", "says", "say", "said", "tells", "believes") for word in before)


def _is_led_in(before: Sequence[str]) -> bool:
    """Whether what stands before "I" only leads in: "every Thursday", "at handover", "when a guest complains"."""
    before = before[-REACH:]
    if before[-1] == "," or not before[-1].isalnum():
        return True
    if before[-1] in _BEHIND or before[0] in THEY | OWNERS - {"every", "each", "one"}:
        return False
    return not any(is_finite(word) or is_form(word, Form.GERUND) for word in before)


def _said(words: Sequence[str]) -> Stance:
    """What stands behind "I": a wish, a habit, or a fact."""
    at, negated = 0, False
    while at < len(words) and words[at] in _ADVERBS:
        if words[at] == "still":
            return Stance.TOLD
        negated = negated or words[at] in ("not", "never")
        at += 1
    verb, after = (words[at], words[at + 1 :]) if at < len(words) else ("", [])
    if verb in ("am", "are"):
        return _being(after)
    if verb in _WANTING:
        lost = (
            verb in ("would", "should") and "have" in after[:2] and any(is_form(w, Form.PARTICIPLE) for w in after[1:4])
        )
        return Stance.TOLD if lost or negated or (after[:1] == ["not"] and verb != "will") else Stance.AIM
    if verb == "have":
        return _having(after)
    if verb == "had":
        return Stance.AIM if {"hoped", "wanted", "better"} & set(after[:2]) else Stance.TOLD
    if negated or verb in _STATES or not is_form(verb, Form.BASE):
        return Stance.TOLD
    return Stance.TOLD if verb == "do" and after[:1] == ["not"] else Stance.HABIT


def _having(after: Sequence[str]) -> Stance:
    if after[:1] == ["to"]:
        return Stance.AIM
    told = not after or any(is_form(word, Form.PARTICIPLE) or word == "been" for word in after[:3])
    return Stance.TOLD if told else Stance.HABIT


def _being(after: Sequence[str]) -> Stance:
    words = [word for word in after if word not in _ADVERBS][:1]
    return Stance.AIM if set(words) & _AIMING_AT and "not" not in after[:2] else Stance.TOLD


def _is_named(words: Sequence[str]) -> bool:
    """Whether it says of itself that it is a goal: "My goal is", "what would make me proud"."""
    head = words[:6]
    if set(head[:3]) & _AIM_NAMES and (len(words) <= 3 or {"is", "was", "would", "for", "to"} & set(head)):
        return head[0] in {"my", "our", "the", "one", "a", "main"} | _AIM_NAMES
    return bool(_WISHES.search(f" {' '.join(words[:10])} "))


def _is_order(words: Sequence[str]) -> bool:
    """Whether it begins as a plan does: "Ask …", "to ask …", "by May, ask …", "asking …"."""
    starts = [0, *(at + 1 for at, word in enumerate(words[:12]) if word == ",")]
    for start in starts:
        rest = [word for word in words[start : start + 6] if word not in _SKIPPED]
        if rest and rest[0].endswith("ly") and rest[0] not in VERBS:
            rest = rest[1:]
        if not rest:
            continue
        listed = start and rest[1:2] and rest[1] in ("and", "of", "or")
        if is_form(rest[0], Form.BASE) and not listed and rest[0] not in _NOUN_FIRST:
            return True
        if start == 0 and (is_form(rest[0], Form.GERUND) or words[0] == "to"):
            return True
        if start == 0 and set(rest) & (ME | THEY):
            return False
    return False


def _theirs(words: Sequence[str], aside: bool) -> Stance | None:
    """What is said of somebody or something else."""
    verbs = [word for word in words[:9] if word in _HELPERS or word in VERBS]
    finite = next((w for w in verbs if w in _HELPERS or not VERBS[w].form & (Form.GERUND | Form.BASE)), "")
    if not aside and finite not in _HELPERS:
        return None
    after = words[words.index(finite) + 1 :] if finite else []
    if finite in ("should", "will", "would", "must", "shall") or (
        finite in ("has", "have", "is", "are") and after[:1] == ["to"]
    ):
        return Stance.DUE
    if finite in ("was", "were", "had", "did", "could", "said", "does", "do") or words[0] == "there":
        return Stance.TOLD
    if finite in ("has", "have") and any(is_form(word, Form.PARTICIPLE) or word == "been" for word in after[:3]):
        return Stance.TOLD
    if finite and is_form(finite, Form.PAST) and not is_form(finite, Form.BASE):
        return Stance.TOLD
    return Stance.OTHERS
