"""The mentee's own words worth saying back: of the last turn, and of the whole way before it turns a corner.

A coach who has listened says back the words with the most in them: a feeling, a wish, what somebody does not want,
what is hard, what went well. The marks of these are in `hearing` and `wishes`; the numbers were set by hand, on
dialogues of our own, and looked at on others (see the lab log).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant import hearing
from assistant.asides import kind_of
from assistant.hearing import Hearing, good_weight, hard_weight
from assistant.moods import is_answer
from assistant.passages import Passage, passages
from assistant.phases import Tells
from assistant.phrases import sentences, straight, words
from assistant.transcript import Exchange
from assistant.voice import Kind, count_words, kinds_of
from assistant.wishes import CLEAR, is_about_becoming, is_unwanted, wish_weight
from assistant.wording import content_words, stem

SHORTEST, LONGEST = 3, 20
"""Words of a quotation that a coach can say in passing; those of up to eleven are preferred."""
LETTERS = 200
"""Of a quotation: a word can be as long as somebody leans on a key."""
CUT_FROM = 12
"""Words from which a passage is also tried by its beginning: "Tired. Then a bit panicky", and not all that follows."""
OFFERED = 2
"""The most telling quotations of a turn; a reflection that takes up none of them has passed over what mattered."""


class Quote(NamedTuple):
    """Verbatim words of the mentee, and what they tell of."""

    text: str
    tells: frozenset[Tells] = frozenset()


def telling(exchange: Exchange) -> list[Quote]:
    """The words of the mentee's last turn worth taking up, the most telling first."""
    last = max((number for number, _ in exchange.said), default=0)
    found = passages(exchange, since=last)
    short = {
        p.text: p for whole in found for p in _short_forms(whole) if not (_UNFIT.search(p.text) or kind_of(p.text))
    }
    best = sorted(short.values(), key=_weight, reverse=True)
    return [Quote(p.text, tells(p)) for p in best if is_answer(p.text)]


def less_than_all(quote: Quote) -> Quote | None:
    """The last sentence of a quotation that says something by itself; None where it has only one."""
    parts = [part.rstrip(" .") for part in sentences(quote.text)]
    telling = [
        part for part in parts[1:] if count_words(part) >= SHORTEST and is_answer(part) and not _UNFIT.search(part)
    ]
    return quote._replace(text=telling[-1]) if telling and telling[-1] in quote.text else None


def takes_up(text: str, quotes: Sequence[Quote]) -> bool:
    """Whether a reflection says back one of these: half of the one's words that carry meaning, or half of the other's.

    Of a long reflection with one such word in common, nobody can say which of the mentee's words it means, and with
    "You want" every wish begins.
    """
    said = set(content_words(text))
    for quote in quotes:
        theirs = set(content_words(quote.text))
        common = theirs & said
        enough = 2 * len(common) >= len(theirs) or (len(common) > 1 and 2 * len(common) >= len(said))
        if common - _OPENING and enough:
            return True
    return False


_OPENING: Final = frozenset(map(stem, "want feel felt feeling like love hope wish prefer".split()))
"""With these words a reflection begins, whatever it goes on to say."""

# -- the whole way

_SUMMED: Final = {
    Tells.WISH: "a wish, “{}”",
    Tells.UNWANTED: "something you do not want, “{}”",
    Tells.GOOD: "something good, “{}”",
}


def summary(exchange: Exchange) -> str:
    """What a coach has heard so far, in the mentee's own words; empty without a wish or a refusal."""
    heard = Hearing([p for p in passages(exchange) if not (_UNFIT.search(p.text) or _OFFERS.search(p.text))])
    lists = {Tells.WISH: heard.clear_wishes, Tells.UNWANTED: heard.unwanted, Tells.GOOD: heard.plainly_good}
    found = {tells: next(_brief(found), "") for tells, found in lists.items()}
    said = [_SUMMED[tells].format(text) for tells, text in found.items() if text]
    if not (found[Tells.WISH] or found[Tells.UNWANTED]):
        return ""
    *before, last = said
    return f"In your own words so far: {', '.join(before)}{', and ' if before else ''}{last}."


def _brief(found: Sequence[Passage]) -> Iterator[str]:
    return (p.text for p in found if SHORTEST < count_words(p.text) <= LONGEST and '"' not in straight(p.text))


# -- one turn


def tells(passage: Passage) -> frozenset[Tells]:
    """What a passage seems to tell of."""
    signs = {
        Tells.FEELING: passage.holds(Kind.FEELING),
        Tells.WISH: wish_weight(passage) >= CLEAR or bool(_WOULD.search(passage.text)),
        Tells.UNWANTED: is_unwanted(passage),
        Tells.HARD: hard_weight(passage) >= hearing.HARD,
        Tells.GOOD: good_weight(passage) >= hearing.GOOD,
        Tells.SCENE: hearing.is_over(passage.text),
    }
    return frozenset(sign for sign, there in signs.items() if there)


_WOULD: Final = re.compile(r"\b(?:it|i|we|that) would\b", re.I)


def _weight(passage: Passage) -> float:
    """From below 0 to about 4: what it tells of, whether it is the mentee's own, and whether it is short."""
    length = count_words(passage.text)
    return (
        1.0 * passage.holds(Kind.FEELING)
        + (0.9 if is_about_becoming(passage) else 0.5) * is_unwanted(passage)
        + 0.8 * min(wish_weight(passage), 1.2)
        + 0.5 * (hard_weight(passage) >= hearing.HARD)
        + 0.5 * max(0.0, min(good_weight(passage), 1.2))
        + 0.4 * hearing.is_mine(passage.text)
        - 0.05 * max(0, length - 11)
        - 0.1 * max(0, 5 - length)
        - 0.6 * bool(_OFFERS.search(passage.text))
        - 0.15 * ('"' in passage.text)
        + 0.02 * passage.place
    )


_JOINT: Final = re.compile(r"(?:,|(?<!\s)\s++[–—-]++)?\s++(?:because|so|then|and then|which)\b|;\s", re.I)
_CONDITION: Final = re.compile(r"\b(?:if|when|whenever|unless)\b[^,;]*$", re.I)
"""How half a sentence ends whose other half says what happens then."""
_UNFIT: Final = re.compile(
    r"^(?:no idea|not sure|dunno|i do ?n[o'’]?t know|\"|“)"
    r"|(?:(?:\bnot|n['’]t|\bdont) (?:want to|wanna)|rather not|\b(?:will|wo) ?n[o'’]t)"
    r" (?:(?:talk|speak|think) (?:about|of)|say|go into (?:it|that|this|detail))\b"
    r"|\boff limits\b|\b(?:want|like|need|wish) you to\b|\bwho you are\b|\bfrom you\b",
    re.I,
)
"""What begins with a shrug or with somebody else's words, says what they would rather leave, or is about the coach."""
_OFFERS: Final = re.compile(
    r"\b(?:courses?|training|apps?|lessons?|tutor|teacher|workshops?|certificates?|therap\w+|posters?|webinars?)\b",
    re.I,
)
"""What people are offered and mostly do not want: worth knowing, and seldom what matters to them."""


def _short_forms(passage: Passage) -> Iterator[Passage]:
    """The passage where it is short enough, and the longest beginning that is."""
    if len(passage.text) > LETTERS:
        return
    if SHORTEST <= count_words(passage.text) <= LONGEST:
        yield passage
    if count_words(passage.text) > CUT_FROM:
        starts = [passage.text[: joint.start()].rstrip(" ,;.") for joint in _JOINT.finditer(passage.text)]
        starts = [start for start in starts if not _CONDITION.search(start)]
        for text in reversed(starts):
            if SHORTEST < count_words(text) <= CUT_FROM and _is_whole(text):
                yield passage._replace(text=text, kinds=kinds_of(text))
                return


def _is_whole(text: str) -> bool:
    marks = text.count('"') + text.count("“") + text.count("”")
    even = marks % 2 == 0 and text.count("(") == text.count(")")
    return even and len(content_words(text)) >= 2 and words(text)[-1] not in _DANGLING


_DANGLING: Final = frozenset(
    "a an the and or but for of to in on at with from by that i he she they we it is was".split()
)
