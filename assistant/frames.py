"""The sentences a candidate is made of, with room for the mentee's words: everything in them that is not theirs.

Each kind of sentence has a few wordings, so that candidates lying side by side do not read like a form.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from assistant.voice import Kind


class Way(StrEnum):
    """How a candidate grows out of a clause."""

    DO = "do"
    BUILD_ON = "build_on"
    TOWARDS = "towards"
    NOTICE = "notice"
    ASK = "ask"


class Core(NamedTuple):
    """What a candidate begins with."""

    lead: str
    """The sentence of `specific` up to its gap; empty where there is none."""
    plain: str
    """`specific` for when nobody fills the gap."""
    sign: str
    """Something that can be counted."""
    first_step: str
    title: str


TIMES: Final = ("three", "four", "two", "five")
LINES: Final = ("three", "four", "six", "five")


def core_of(way: Way, words: str, nth: int) -> Core:
    """The core of the `nth` candidate.

    Args:
        way: How it grows.
        words: What it grows from: for `do` the action, for `towards` what is wished, for `ask` the person and the
            words, split by a line break, else the clause itself.
        nth: Which candidate it is, counted from 0; chooses among wordings and numbers.
    """
    times, lines = TIMES[nth % len(TIMES)], LINES[nth % len(LINES)]
    match way:
        case Way.DO:
            return Core(
                f"I will {words}, starting",
                f"I will {words}.",
                f"I have done it {times} times by then.",
                _FIRST_TRY[nth % len(_FIRST_TRY)],
                short(words),
            )
        case Way.BUILD_ON:
            return Core(
                f"I take one thing from where it already works, “{words}”, and try it",
                f"I take one thing from where it already works, “{words}”, and try it once where it is harder.",
                f"I have tried it in {times} harder moments by then, and written a line about each.",
                "This week I write down three things I do there without thinking.",
                f"More of “{short(words)}”",
            )
        case Way.TOWARDS:
            move, sign, first_step = _NEARER[nth % len(_NEARER)]
            return Core(
                "",
                f"One small move towards “{words}”: {move}",
                sign.format(times=times),
                first_step,
                f"Towards “{short(words)}”",
            )
        case Way.NOTICE:
            watch, sign, first_step = _WATCHED[nth % len(_WATCHED)]
            return Core(
                "", watch.format(words=words), sign.format(lines=lines), first_step, f"Noticing “{short(words)}”"
            )
        case Way.ASK:
            person, said = words.split("\n", 1)
            return Core(
                "",
                f"I ask {person} for twenty minutes, tell them about “{said}”, and ask what they see that I do not.",
                "The talk has taken place by then, and I have written down two things I did not expect.",
                f"This week I send {person} two lines and propose a day.",
                f"Asking {person}",
            )


_NEARER: Final = (
    (
        "I describe an ordinary day with it, and live one piece of that day.",
        "I have tried that piece on {times} different days by then.",
        "This week I write half a page about such a day.",
    ),
    (
        "I look for the one place in my week where it is nearly so already, and go there on purpose.",
        "I have been there on purpose {times} times by then, with a line about each.",
        "This week I go through my calendar and mark that place.",
    ),
    (
        "I tell somebody I trust about it in just these words, and ask what they see of it already.",
        "That talk has taken place by then, and I have written down what surprised me.",
        "This week I choose the person and send two lines.",
    ),
    (
        "once a week I write down what brought me nearer to it, and what took me further away.",
        "I have {times} such pages in a row by then, and can say what helps most.",
        "This week I choose the evening and write the first page.",
    ),
)
"""What to do, how to count it, and how to begin, where a wish names a state and no doing."""
_WATCHED: Final = (
    (
        "For a while I only watch it: each time it is like “{words}” again, I note what came before.",
        "I have {lines} such notes by then, and can name one thing they have in common.",
        "Tonight I write the first line, about the last time it happened.",
    ),
    (
        "When it is like “{words}” again, I stop for one breath before I do what I always do.",
        "It has come {lines} times by then, and I know what I did instead.",
        "This week I decide how I will remember the breath.",
    ),
    (
        "I keep an eye on the days when it is not like “{words}”, and write down what was different.",
        "There are {lines} such days on my list by then.",
        "This evening I look back for one of them.",
    ),
    (
        "I read “{words}” once a week and write below it whether it is still true, and since when.",
        "I have {lines} entries in a row by then, and see which way it goes.",
        "Today I put the sentence where I will find it again.",
    ),
)
"""What to watch for, how to count it, and how to begin, where something keeps happening."""
_FIRST_TRY: Final = (
    "This week I choose where to try it first, and put it in my calendar.",
    "This week I pick one day for it and tell somebody.",
    "This week I look for the first small chance to do it.",
    "This week I write down when it could happen next.",
)


ACCEPTED: Final = {
    Kind.WISH: (
        "It goes towards something I want: “{}”.",
        "I said what I wish for: “{}”.",
        "It is close to this wish: “{}”.",
    ),
    Kind.UNWANTED: (
        "It keeps clear of what I don't want: “{}”.",
        "It takes me away from this: “{}”.",
        "That way I steer round this: “{}”.",
    ),
    Kind.FEELING: (
        "It touches something I feel: “{}”.",
        "It answers to this: “{}”.",
        "There is a feeling in it that I know: “{}”.",
    ),
    Kind.TROUBLE: (
        "It would change something that bothers me: “{}”.",
        "It is about something real: “{}”.",
        "It begins where it is hard: “{}”.",
    ),
}
REALISTIC: Final = {
    Kind.STRENGTH: (
        "I can build on this: “{}”.",
        "Something is there already: “{}”.",
        "I have this to start from: “{}”.",
    ),
}
ENERGY: Final = {
    Kind.STRENGTH: (
        "There may be energy in this: “{}”.",
        "Something in me wakes up here: “{}”.",
        "What might carry me: “{}”.",
    ),
    Kind.WISH: (
        "What may draw me on: “{}”.",
        "Something I wish for can carry me: “{}”.",
        "It may be this that pulls me: “{}”.",
    ),
}
_ASIDE: Final = (
    "It leaves aside, for now: “{}”.",
    "For now it does nothing about this: “{}”.",
    "It would leave for later: “{}”.",
)
CLOSES: Final = dict.fromkeys((Kind.WISH, Kind.TROUBLE, Kind.EVENT), _ASIDE)
NO_ACCEPTED: Final = (
    "Why this one is mine, I have not said yet.",
    "Still open: what makes me want this one.",
    "Whether this one is really mine is for me to say.",
    "What it means to me still has to find words.",
)
NO_REALISTIC: Final = (
    "Still open: what I already have that helps with this.",
    "How much room my weeks have for it, I have not said yet.",
    "What I could build on has still to be found.",
    "Whether it fits into an ordinary week is for me to say.",
)
NO_ENERGY: Final = (
    "Still open: which part of it I would look forward to.",
    "What in this would give me energy, I have not said yet.",
    "Whether it makes me want to begin is for me to feel.",
    "To be found out by trying: what in it does me good.",
)
NO_CLOSES: Final = (
    "Everything else I said about the theme waits while I do this.",
    "The wider theme stays wide a little longer.",
    "It does not settle what the theme means to me as a whole.",
    "Other ways of going about it stay unexplored for now.",
)


SIGNS: Final = {
    Kind.WISH: (
        "I would see it in something I described: “{}”.",
        "A sign of it, in my own words: “{}”.",
        "It would look a little like this: “{}”.",
    )
}


TIMEBOUND: Final = (
    "{day}; around {halfway} I look at what has changed.",
    "{day}, with a look back halfway, around {halfway}.",
    "{day}. Around {halfway} I decide whether to go on like this.",
)
"""The day as words ("By 31 March 2027"), and a look back halfway."""


def short(words: str, most: int = 6) -> str:
    """The first few words, cut where nothing dangles."""
    parts = re.split(r"[,;:]|\.\s", words)[0].split()[:most]
    while len(parts) > 2 and parts[-1].lower() in _DANGLING:
        parts.pop()
    cut = " ".join(parts)
    return cut if cut == words.strip() else f"{cut} …"


_DANGLING: Final = frozenset(
    "a an the to of in on at with for and or but that my your his her their our is are was i it when where "
    "before after from by not than who as so be if".split()
)
