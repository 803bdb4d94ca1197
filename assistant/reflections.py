"""What makes a reflection one: it says back what was said, and adds nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from assistant import assertion, lexicon, retelling
from assistant.passages import Asked, asked_for
from assistant.phrases import linked, sentences, spaced, straight, words
from assistant.questions import has_advice, has_praise
from assistant.quotations import set_aside
from assistant.wording import content_words, ngram_overlap, stem

LONGEST: Final = 26
"""Words; long turns are among the things people complain about in coaching programs."""
VERBATIM: Final = 17
"""Words in a row from which saying back is no more than copying; our own choice."""
MUST_ADDRESS: Final = 7
"""Words after which a reflection should have said "you"."""
FEWEST: Final = 3
"""Words that carry meaning in what the mentee said; of "maybe confidence I guess" only guesses could be said back."""
CUT_TO: Final = 6
"""Words that a sentence must have to be what a longer one is cut back to: "You met HR and Finance" says nothing."""
_OWN_VOICE: Final = frozenset("i we me us my our mine".split())
_YOU: Final = frozenset("you your yours".split())
# Words a listener may use that the mentee did not: they order what was said and add no content to it.
_OF_THE_LISTENER: Final = frozenset(
    stem(word)
    for word in (
        "feel feeling hear say said find notice seem sound part still quite both like rather wish "
        "hope would want keep kept"
        " time moment way thing word side while also yet even now today again there here between place matter mean"
    ).split()
)
_FELT_THAT: Final = re.compile(r" (?:you|i) (?:feel|felt) (?:like )?(?:the|that|it|they|he|she|your?|my)(?= )")
_SHRUGS: Final = re.compile(r"(?<! what) you (?:do|did) not know (?:[.,;]|$)")
_DANGLING: Final = frozenset("a an the and or but because your very well".split())
_ABBREVIATED: Final = re.compile(r"\b(?:mr|mrs|ms|dr|st|prof)\.$", re.I)


def faults_in(text: str, last: str, earlier: Sequence[str] = (), asked: str = "") -> list[str]:
    """What keeps a text from being a reflection of `last`, the mentee's last turn; empty when nothing does.

    Args:
        text: What the model wrote, or the beginning of it: the rules hold for every beginning as well.
        last: The mentee's last turn.
        earlier: Reflections given before; the same one twice is no listening.
        asked: What the coach had asked: "two people I can call" is a wish when the question was about wishes.
    """
    found = []
    if "?" in text:
        found.append("asks")
    if speaks_as_mentee(text):
        found.append("speaks as the mentee")
    if len(words(text)) >= MUST_ADDRESS and not _YOU & set(words(text)):
        found.append("speaks to nobody")
    if has_advice(_without_duties(text, last)):
        found.append("gives advice")
    if has_praise(text):
        found.append("praises")
    if len(words(text)) > LONGEST:
        found.append("too long")
    if foreign := added_words(text, last, asked):
        found.append(f"adds “{foreign[0]}”")
    if strong := overstated(text, last):
        found.append(f"puts in “{strong}”")
    found += _retold_wrong(text, last, asked)
    if _SHRUGS.search(spaced(text)):
        found.append("says back a shrug")
    if _FELT_THAT.search(spaced(text)) and not _FELT_THAT.search(spaced(last)):
        found.append("makes a feeling of a thought")
    if twice := said_twice(text, last):
        found.append(f"says “{twice}” twice")
    if ngram_overlap(_for_both(text), _for_both(last), VERBATIM) > 0:
        found.append("repeats word for word")
    if ngram_overlap(text, " ".join(earlier), 5) > 0.5:
        found.append("says the same as before")
    return found


def _retold_wrong(text: str, last: str, asked: str) -> list[str]:
    checks = {
        "turns “{}” round": assertion.turned_round(text, last),
        "gives “{}” to somebody else": retelling.misplaced(text, last, asked),
        "moves “{}” in time": retelling.moved_in_time(text, last),
        "leaves out “{}”, to which the rest belongs": retelling.joined_anew(text, last),
        "makes a deed of “{}”": retelling.unmade(text, last),
        "counts “{}” of something else": retelling.miscounted(text, last),
        "makes a wish of “{}”": assertion.unwished(text, last, asked),
        "makes a fact of “{}”": assertion.told_as_fact(text, last, asked),
    }
    return [fault.format(word) for fault, word in checks.items() if word]


def is_whole(text: str) -> bool:
    """Whether the text is a finished sentence with something in it, spoken to the mentee."""
    plain = straight(text.strip())
    ends = re.search(r"[.!…]\"?$", plain) and not _ABBREVIATED.search(plain) and plain.count('"') % 2 == 0
    spoken = words(text)
    says = len(spoken) >= 4 and len(content_words(text)) >= 2 and bool(_YOU & set(spoken))
    return bool(ends) and says and spoken[-1] not in _DANGLING


_JOINT: Final = re.compile(r"[,;]?(?: (?:and|but|while|because|so|then|although|when|which)\b)+|[,;](?= )")


def beginnings(text: str) -> list[str]:
    """The sentences with something in them that a text can be cut back to, the shortest first.

    A good beginning outlives a bad end: "You felt cross for an evening" stays where the model goes on "and then won".
    """
    parts = [text[: joint.start()].rstrip(" ,;") + "." for joint in _JOINT.finditer(text)]
    return [part for part in parts if is_whole(part) and len(words(part)) >= CUT_TO and _meant(part) >= FEWEST]


def _meant(text: str) -> int:
    return sum(word.isalpha() for word in content_words(text))


def says_enough(last: str) -> bool:
    """Whether there is enough in a turn to say something of it back."""
    return len(content_words(last)) >= FEWEST


def speaks_as_mentee(text: str) -> bool:
    """Whether the coach says "I" or "we" where only the mentee can, other than in quoting them."""
    return bool(_OWN_VOICE & set(words(set_aside(text, unclosed=True))))


def added_words(text: str, source: str, asked: str = "") -> list[str]:
    """Content words that the source does not have and a listener has no business to add.

    "You fear looking silly" adds nothing to "that I'd look silly" where the question was "what do you fear?".
    """
    taken_up = {stem(word) for word in words(asked) if word in lexicon.ASKED_ABOUT}
    said = set(words(source))
    felt = {stem(word) for group in lexicon.SAME_FEELING if group & said for word in group}
    known = set(content_words(source)) | {stem(w) for w in said} | _OF_THE_LISTENER | taken_up | felt
    return [word for word in content_words(text) if word not in known]


def overstated(text: str, source: str) -> str | None:
    """The first of the small words with a large meaning ("now", "always") that nobody said, or None."""
    said = set(words(source))
    return next((w for w in words(text) if w in lexicon.STRONG and not said & lexicon.STRONG[w]), None)


def said_twice(text: str, source: str) -> str | None:
    """The first content word that stands twice in a text, though in no sentence of the source; or None."""
    counted = [Counter(content_words(sentence)) for sentence in sentences(source)]
    found = Counter(word for word in content_words(text) if word not in _OF_THE_LISTENER)
    return next((w for w, n in found.items() if n > 1 and not any(count[w] > 1 for count in counted)), None)


def _without_duties(text: str, source: str) -> str:
    """The text without what the mentee said they have to do: said back, it is no advice."""
    said = spaced(source)
    return _DUTY.sub(lambda duty: " said" if f" i {duty[1]} " in said else duty[0], spaced(text))


_DUTY: Final = re.compile(r" you ((?:have to|need to|must|should|ought to|can|could|might) \w+)(?= )")
_FOR_BOTH: Final = {"i": "you", "we": "you", "me": "you", "us": "you", "my": "your", "our": "your", "am": "are"}


def _for_both(text: str) -> str:
    """The words without the difference between who says them."""
    return " ".join(_FOR_BOTH.get(word, word) for word in words(text))


# --- how to begin ------------------------------------------------------------------------------

_FEEL: Final = frozenset("feel feels felt".split())
_WAS: Final = frozenset("did was were had".split())
_WANTS: Final = re.compile(r" i ((?:do|would) not want|would (?:like|love|prefer|want)|want|hope|wish)(?= \w)")


def openings(last: str, asked: str = "") -> tuple[str, ...]:
    """First words for up to three tries at a reflection: the feeling, the wish, and the first of them once more.

    None where the mentee named neither: of anything else a small model says back what stood first and not what
    mattered, and then their own words are quoted instead.
    """
    named = [*_felt(last, asked), *_wanted(last, asked)]
    if asked_for(asked) in (Asked.FUTURE, Asked.UNWANTED):
        named.reverse()
    return (*named, *named[:1])


def _felt(last: str, asked: str) -> list[str]:
    """The opening "You felt" or "You feel", where the mentee named a feeling of their own."""
    asked_in_the_past = bool(_WAS & set(words(" ".join(sentences(asked)[-1:]))))
    for sentence in sentences(last):
        own = True
        for link, clause in linked(sentence):
            own = "i" in clause or (own and link not in lexicon.RELATIVES and not retelling.has_a_doer(clause))
            at = next((n for n, token in enumerate(clause) if token in lexicon.FEELINGS | _FEEL), None)
            if at is None or not own or "not" in clause[:at] or _says_how_a_thing_is(clause[at:]):
                continue
            before = [token for token in clause[:at] if token not in lexicon.HARDLY]
            if before[:1] == ["i"]:
                return ["You felt" if any(map(retelling.is_past, [*before, *_FEEL & {clause[at]}])) else "You feel"]
            if not before and clause[at] in lexicon.FEELINGS:
                return ["You felt" if asked_in_the_past else "You feel"]
            if not before and clause[at] in ("felt", "feels") and "like" not in clause[at + 1 : at + 2]:
                return [f"It {clause[at]}"]
    return []


def _says_how_a_thing_is(clause: list[str]) -> bool:
    """Whether a feeling word belongs to the noun behind it: "stupid questions", "a proud mum"."""
    word, *behind = clause
    return word not in _FEEL and bool(content_words(" ".join(behind[:1]))) and behind[0] not in ("first", "inside")


def _wanted(last: str, asked: str) -> list[str]:
    """The mentee's own way of wishing, turned to them: "You would like"."""
    spoken = " ".join(token for token in spaced(last).split() if token == "not" or token not in lexicon.SOFTLY)
    found = sorted((m[1] for m in _WANTS.finditer(f" {spoken} ")), key=lambda wish: "not" in wish)
    if found:
        return [f"You {found[0]}".replace("do not", "don't")]
    return ["You want"] if asked_for(asked) in (Asked.FUTURE, Asked.UNWANTED) else []
