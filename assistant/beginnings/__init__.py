"""What a sketch of a goal can begin with, and what it can quote beside it.

`hearing` knows what passages are worded as; people tell more than they word, and word what they do not mean. So a goal
begins with a passage only where all its words lean that way, too (`leanings`): that keeps out a joke worded as a wish,
and brings in a feat that nobody called one. What is only said back may be wrong more easily than what a goal is made
of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from assistant.beginnings.leanings import Leanings, leanings_of
from assistant.hearing import Hearing, is_joyful, is_mine, is_only_felt, is_over, off_length
from assistant.passages import Asked, Passage
from assistant.phrases import phrases, spaced
from assistant.voice import count_words
from assistant.wishes import CLEAR, SAID, names_something, wish_weight

WORDED: Final = 0.2
"""How likely something must be what it is worded as. Of whole answers by people who were held out, seven of eight
wishes were wishes from here on, and one of three below (see the lab log)."""
LIKELY: Final = 0.55
"""How likely something must be that goes on, or a moment, which no wording marks; and a wish that is worded faintly."""
SURE: Final = 0.75
"""How likely a wish or something that goes well must be where no wording says so: a mishap is told as vividly as a
feat, and a goal that calls it one hurts."""
AT_LEAST: Final = 0.4
"""How likely something must be a moment where nothing else was found to begin with."""
SEEN: Final = 0.05
"""How likely an answer to "who would notice, and what?" must be a sign; below, one of three is something else."""


class Beginnings:
    """The mentee's passages by what they can be for a goal; the likeliest come first, and each is in one list only."""

    def __init__(self, heard: Sequence[Passage]) -> None:
        known = Hearing(heard)
        self.signs = [p for p in known.signs if leanings_of(p.text).sign >= SEEN]
        """What would be seen when it has gone well."""
        self.refusals = [p for p in known.unwanted if leanings_of(p.text).unwanted >= WORDED]
        """What is not wanted."""
        rest = [p for p in heard if p not in [*known.unwanted, *known.signs]]
        self.wishes = _likeliest(filter(_is_wish, rest), lambda leaning: leaning.wish)
        """Wishes: said in so many words, or named in a few by somebody who was asked."""
        rest = [p for p in rest if p not in [*known.wishes, *self.wishes] and not _is_to_be_left(p.text)]
        told = [p for p in rest if p.asked is not Asked.FUTURE]
        good = [p for p in told if leanings_of(p.text).good >= (WORDED if p in known.good else SURE)]
        self.good = _likeliest(good, lambda leaning: leaning.good)
        """What goes well."""
        habits = [p for p in told if p not in good and _is_habit(p.text)]
        self.habits = _likeliest(habits, lambda leaning: leaning.hard)
        """What is hard and goes on."""
        moments = [p for p in told if p not in [*good, *habits] and _is_moment(p.text, LIKELY)]
        if not [*self.wishes, *good, *habits, *moments]:
            moments = [p for p in rest if _is_moment(p.text, AT_LEAST)]
        self.moments = _likeliest(moments, lambda leaning: leaning.moment)
        """What they told of themselves, good or bad; where there is nothing else, also what may be no moment."""

    @property
    def said_wishes(self) -> list[Passage]:
        """Wishes that nobody could take for anything else."""
        return [p for p in self.wishes if wish_weight(p) >= SAID]

    @property
    def joys(self) -> list[Passage]:
        """Good things with joy in them."""
        return [p for p in self.good if is_joyful(p.text)]

    @property
    def footholds(self) -> list[Passage]:
        """Good things one can build on; a feeling alone can carry somebody, but not a plan."""
        return [p for p in self.good if not is_only_felt(p.text)]


_OF_THIS_TALK: Final = phrases(
    """
    talk|go|run|think through|over
    discuss
    """
)
"""What somebody wishes of the conversation, and not of the year."""
_TO_BE_LEFT: Final = phrases(
    """
    died|dying|death|funeral|buried|cancer|hospice|miscarriage
    is|was|are|were|been dead
    WHO has? passed
    < i am? so|very? sorry
    """,
    {"WHO": "mom|mum|mother|dad|father|wife|husband|sister|brother|son|daughter|grandmother|grandfather|she|he"},
)


def _is_to_be_left(text: str) -> bool:
    """Whether it is nothing to practise on: a death or a grave illness, an apology, or a picture of what may come."""
    return bool(_TO_BE_LEFT.search(spaced(text))) or leanings_of(text).sign >= LIKELY


def _likeliest(found: Iterable[Passage], leaning: Callable[[Leanings], float]) -> list[Passage]:
    return sorted(found, key=lambda p: off_length(p) - leaning(leanings_of(p.text)))


def _is_wish(passage: Passage) -> bool:
    if not names_something(passage) or _OF_THIS_TALK.search(spaced(passage.text)):
        return False
    weight = wish_weight(passage)
    said = weight >= SAID or (weight >= CLEAR and _is_named(passage.text))
    return leanings_of(passage.text).wish >= (WORDED if said else LIKELY if weight >= CLEAR else SURE)


def _is_named(text: str) -> bool:
    """Whether it is a few words that name something and tell nothing: "home by six, two days a week"."""
    return count_words(text) <= NAMED and not _VERBS.search(spaced(text))


NAMED: Final = 9
_VERBS: Final = phrases("is|are|am|was|has|have|do|does|did|ask|asks|say|says|call|calls|goes|used|know|hear")


def _is_habit(text: str) -> bool:
    return leanings_of(text).hard >= LIKELY and not is_over(text)


def _is_moment(text: str, likely: float) -> bool:
    """Whether the mentee is in it, in words enough to be looked at."""
    return leanings_of(text).moment >= likely and count_words(text) >= TOLD and is_mine(text)


TOLD: Final = 7
