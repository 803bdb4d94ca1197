"""What a sketch of a goal can begin with, and what it can quote beside it.

`hearing` knows how passages are worded. People word what they do not mean, and tell more than they word; so a goal
begins with a passage only where all its words lean that way, too (`leanings`). That keeps out a joke worded as a wish,
and brings in a feat that nobody called good.
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
"""How likely something must be what it is worded as. Of 54 simulated mentees who were held out, 42 of 44
such wishes could be quoted as wishes from here on (34 without reserve), and 25 of 47 below (4); see the lab log."""
LIKELY: Final = 0.55
"""How likely a habit, a moment or a picture of success must be, which no wording marks, and a faintly worded wish."""
SURE: Final = 0.75
"""How likely a wish or something that goes well must be where no wording says so: a mishap is told as vividly as a
feat, and a goal that calls it one hurts."""
AT_LEAST: Final = 0.4
"""How likely something must be a moment where nothing else was found to begin with."""
SEEN: Final = 0.05
"""How likely an answer to "who would notice, and what?" must be a sign; below, one of three is something else."""
TOLD: Final = 7
"""Words from which a moment can be looked at."""
NAMED: Final = 9
"""Words up to which a few words only name something."""


class Beginnings:
    """The mentee's passages by what they can be for a goal; none begins a goal in two ways."""

    def __init__(self, heard: Sequence[Passage]) -> None:
        heard = [p for p in heard if not _TO_BE_LEFT.search(spaced(p.text))]
        known = Hearing(heard)
        self.signs = [p for p in known.signs if leanings_of(p.text).sign >= SEEN]
        """What would be seen when it has gone well."""
        self.refusals = [p for p in known.unwanted if leanings_of(p.text).unwanted >= WORDED]
        """What is not wanted."""
        rest = _without(heard, known.unwanted, known.signs)
        self.wishes = _likeliest(filter(_is_wish, rest), lambda leaning: leaning.wish)
        """What is wished for, the likeliest first."""
        rest = [p for p in _without(rest, known.wishes, self.wishes) if leanings_of(p.text).sign < LIKELY]
        told = [p for p in rest if p.asked is not Asked.FUTURE]
        good = [p for p in told if leanings_of(p.text).good >= (WORDED if p in known.good else SURE)]
        self.good = _likeliest(good, lambda leaning: leaning.good)
        """What goes or went well, the likeliest first."""
        habits = [p for p in _without(told, good) if _is_habit(p.text)]
        self.habits = _likeliest(habits, lambda leaning: leaning.hard)
        """What is hard and goes on, the likeliest first."""
        moments = [p for p in _without(told, good, habits) if _is_moment(p.text, LIKELY)]
        if not [*self.wishes, *good, *habits, *moments]:
            moments = [p for p in rest if _is_moment(p.text, AT_LEAST)]  # whatever was asked: better than an empty page
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
    "i|we would? like|love|want|prefer to talk|go|run|think|discuss through|over|this|that|it"
)
"""What somebody wishes of the conversation, and not of the year."""
_TO_BE_LEFT: Final = phrases(
    """
    WHO .. died|dying
    WHO passed away|on|>|,
    death of|from|in
    WHO death
    funeral|cancer|hospice|miscarriage
    buried my|our|him|her
    < i am? so|very? sorry
    """,
    {
        "WHO": "mom|mum|mother|dad|father|wife|husband|partner|sister|brother|son|daughter|baby|gran|grandmother"
        "|grandfather|aunt|uncle|friend|she|he"
    },
)
"""A death, a grave illness and an apology: nothing to practise on, or to see quoted in a goal."""


def _without(said: Iterable[Passage], *others: Sequence[Passage]) -> list[Passage]:
    taken = {p for found in others for p in found}
    return [p for p in said if p not in taken]


def _likeliest(found: Iterable[Passage], leaning: Callable[[Leanings], float]) -> list[Passage]:
    return sorted(found, key=lambda p: off_length(p) - leaning(leanings_of(p.text)))


def _is_wish(passage: Passage) -> bool:
    if not names_something(passage) or _OF_THIS_TALK.search(spaced(passage.text)):
        return False
    return leanings_of(passage.text).wish >= _needed_of_a_wish(passage)


def _needed_of_a_wish(passage: Passage) -> float:
    weight = wish_weight(passage)
    if weight >= SAID or (weight >= CLEAR and _is_named(passage.text)):
        return WORDED
    return LIKELY if weight >= CLEAR else SURE


def _is_named(text: str) -> bool:
    """Whether it is a few words that name something and tell nothing: "home by six, two days a week"."""
    return count_words(text) <= NAMED and not _VERBS.search(spaced(text))


_VERBS: Final = phrases("is|are|am|was|has|have|do|does|did|ask|asks|say|says|call|calls|goes|used|know|hear")


def _is_habit(text: str) -> bool:
    return leanings_of(text).hard >= LIKELY and not is_over(text)


def _is_moment(text: str, likely: float) -> bool:
    """Whether the mentee is in it, in words enough to be looked at."""
    return leanings_of(text).moment >= likely and count_words(text) >= TOLD and is_mine(text)
