"""What a candidate begins with: the ways it can grow, its moves, how they are counted, and how they begin.

Each kind of sentence has four wordings, so that candidates lying side by side do not read like a form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple


class Way(StrEnum):
    """How a candidate grows."""

    DO = "do"
    """A wish that is a doing: "I'd like to say one thing early"."""
    CARRY = "carry"
    """From where it goes well to where it is hard."""
    TOWARDS = "towards"
    """A wish that is no doing: "I want the huddle to be mine"."""
    NOTICE = "notice"
    """Something that keeps happening."""
    LOOK = "look"
    """Something they told of, good or bad, looked at closely."""


class Core(NamedTuple):
    """What a candidate begins with."""

    title: str
    specific: str
    sign: str
    """Something that can be counted or seen."""
    first_step: str
    gap: str = ""
    """`specific` up to where the mentee may still say how it starts; empty where nothing is missing."""


class Move(NamedTuple):
    """Something to do about what cannot simply be done, how to count it, and how to begin."""

    text: str
    sign: str
    first_step: str


def doing(action: str) -> list[Core]:
    """The cores of a candidate that does what is wished for; `action` goes on from "I will"."""
    signs = next((signs for pattern, signs in _SIGNS if pattern.search(action)), _SEVERAL)
    title = _capital(short(re.sub(r"^have ", "having ", action)))
    return [
        Core(title, f"I will {action}.", sign, first_step, gap=f"I will {action}. It begins on")
        for sign, first_step in zip(signs, _FIRST_TRY, strict=True)
    ]


def carrying(good: str, hard: str) -> list[Core]:
    """The cores of a candidate that takes something from where it goes well to where it is hard, if that was said."""
    return [
        Core(f"More of “{short(good)}”", move.text.format(good=good, hard=hard), move.sign, move.first_step)
        for move in (CARRIED if hard else REPEATED)
    ]


def towards(wish: str, about: str, hard: str) -> list[Core]:
    """The cores of a candidate that comes nearer to a wish, from where it is hard if that was said.

    `about` says what kind of wish it is, as in `NEARER`.
    """
    title = f"Nearer to “{short(wish)}”"
    if hard:
        return [Core(title, m.text.format(wish=wish, hard=hard), m.sign, m.first_step) for m in FROM_WHERE_IT_IS_HARD]
    return [Core(title, f"I said: “{wish}”. {m.text}", m.sign, m.first_step) for m in NEARER[about]]


def noticing(what: str) -> list[Core]:
    """The cores of a candidate that watches something that keeps happening."""
    return [Core(f"Noticing “{short(what)}”", move.text.format(what), move.sign, move.first_step) for move in WATCHED]


def looking(moment: str) -> list[Core]:
    """The cores of a candidate that looks closely at something that was told."""
    return [
        Core(f"A closer look at “{short(moment)}”", move.text.format(moment), move.sign, move.first_step)
        for move in LOOKED_AT
    ]


_HABIT: Final = (
    "I can point to three weeks in a row in which it was so.",
    "On most weeks of my calendar there is a tick for it by then.",
    "I can name four times when it was so, and one when it was not, and why.",
    "Somebody who sees me often would say that it has become usual.",
)
_ONE_OFF: Final = (
    "It has happened by then, and I have written down what it was like.",
    "By then I can tell somebody how it went, the first time and the second.",
    "It is done by then, with half a page about what surprised me.",
    "It has taken place by then, and I know whether I want it again.",
)
_SEVERAL: Final = (
    "I have done it three times by then, with a line about each.",
    "There are four dates in my calendar on which it really happened.",
    "It has worked twice by then, and I can say what made the difference.",
    "By then I have tried it five times, however it went.",
)
_SIGNS: Final = (
    (re.compile(r"\b(?:every|each|always|a (?:day|week|month)|weekly|daily)\b", re.I), _HABIT),
    (re.compile(r"\b(?:one|once|first|have \w+)\b", re.I), _ONE_OFF),
    (re.compile(r"\b(?:keep|not|more|again|less)\b", re.I), _HABIT),
)
_FIRST_TRY: Final = (
    "This week I choose where to try it first, and put it in my calendar.",
    "This week I pick a day for it and keep it free.",
    "This week I look out for the smallest chance to do it, and take that one.",
    "This week I write down what could get in the way, and what I would do then.",
)

CARRIED: Final = (
    Move(
        "Something goes well already: “{good}”. I find out what makes it so, and try one piece of that where it is "
        "harder: “{hard}”.",
        "By then the hard place has seen it three times, and I know what changed.",
        "This week I write down three things about the good place that are not so in the hard one.",
    ),
    Move(
        "Here it goes well: “{good}”. Here it does not yet: “{hard}”. I bring one small thing from the first into "
        "the second.",
        "By then I can tell of two moments in which the second felt a little like the first.",
        "This week I put the two side by side on a sheet of paper and look at what differs.",
    ),
    Move(
        "The next time it is like this, “{hard}”, I ask myself what I would do if it were like that, “{good}”, "
        "and do it once.",
        "It has happened once by then, and I have told somebody about it.",
        "This week I think of the last time and write down what I might have done.",
    ),
    Move(
        "I go back in my mind to this, “{good}”, and take one thing from it into this: “{hard}”.",
        "I have used it on four different days by then.",
        "Tonight I write ten lines about what it was that made it good.",
    ),
)
REPEATED: Final = (
    Move(
        "Something goes well already: “{good}”. I find out what makes it so, and try one piece of that in a place "
        "where I have not tried it.",
        "It has worked in one new place by then, and I can say why there.",
        "This evening I list three things that make it go well.",
    ),
    Move(
        "There could be more of this: “{good}”. Once a week I do one thing that makes it likelier.",
        "I have six such weeks behind me by then, and know what helps.",
        "This week I choose the one thing and the day.",
    ),
    Move(
        "I tell somebody about this, “{good}”, and ask what they hear in it that I do not.",
        "I have been listened to by then, and have used one thing I heard twice.",
        "Tomorrow I ask one person for a quarter of an hour.",
    ),
    Move(
        "I bring a little of this into another part of my week: “{good}”.",
        "Four days had a little of it by then, and I know which ones.",
        "Tonight I write ten lines about what it was that made it good.",
    ),
)
"""Where something goes well and nothing that is hard was said clearly enough."""

FROM_WHERE_IT_IS_HARD: Final = (
    Move(
        "When it is like this again, “{hard}”, I do one small thing as if this were so already: “{wish}”.",
        "It has happened on four occasions, and I know what it set in motion.",
        "This evening I choose the occasion, and how small the thing may be.",
    ),
    Move(
        "Here I am: “{hard}”. There I would like to be: “{wish}”. For a month I try something that lies between.",
        "By then a month of trying is behind me, and I know how much nearer I am.",
        "Tonight I put both sentences on a sheet of paper, with three small things between them.",
    ),
    Move(
        "Whoever is there when it is like this, “{hard}”, hears from me what I wish for instead: “{wish}”.",
        "They have heard it by then, and something came of it that I had not thought of.",
        "Tomorrow I think about who that could be, and when they have an ear for it.",
    ),
    Move(
        "As soon as I notice this, “{hard}”, I ask myself what this would need now: “{wish}”.",
        "I have asked myself that ten times by then, and once I have done what it needed.",
        "This week I put a mark where I will see it at the right moment.",
    ),
)
"""A wish, and something that keeps happening: what to do there, as an "if" and a "then"."""

NEARER: Final[dict[str, Sequence[Move]]] = {
    "others": (
        Move(
            "I ask one of those it is about what would make it likelier, and change one thing on my side.",
            "By then I have asked, changed one thing, and know what came of it.",
            "This week I choose whom to ask, and when.",
        ),
        Move(
            "I tell one of them in just these words that I hope for it, and listen to what they say.",
            "That talk has taken place by then, and I have written down what I did not expect.",
            "This week I propose a quarter of an hour to them.",
        ),
        Move(
            "I look for an occasion on which it was nearly so, and find out what I did differently then.",
            "By then I can name what I did, and have done it twice more.",
            "This week I write down that occasion in ten lines.",
        ),
        Move(
            "For a month I try one thing of mine that might lead there, and watch what it does.",
            "I have a line from each of four weeks, and can say whether it led there.",
            "Today I name the one thing, and when the month begins.",
        ),
    ),
    "having": (
        Move(
            "I take one step towards it that I can take without waiting for anybody.",
            "That step is taken by then, and I know which one comes after it.",
            "This week I write down three such steps and choose the easiest.",
        ),
        Move(
            "I make room for the smallest piece of it that would count, and see what moves.",
            "That piece has had its place in four weeks by then.",
            "This week I write down what the smallest piece would be.",
        ),
        Move(
            "I find out what would have to go so that it can come, and let go of one thing.",
            "One thing has gone by then, and I can say what came in its place.",
            "Today I note what takes up its place now.",
        ),
        Move(
            "I tell those it concerns in just these words, and propose a first date.",
            "It has been said, and the first date has come and gone by then.",
            "This week I think of whom it concerns and write them one line.",
        ),
    ),
    "being": (
        Move(
            "I choose one occasion a week on which I act as if it were so already.",
            "By then I have done so four times, and can say when it was easiest.",
            "On Sunday evening I look through the week for the first occasion.",
        ),
        Move(
            "I look for where it is nearly so now, and go there on purpose.",
            "I have been there on purpose three times by then, and can say what helped.",
            "This week I go through my calendar and mark where that might be.",
        ),
        Move(
            "I tell somebody I trust about it in just these words, and ask what they see of it already.",
            "By then I have heard one thing about it that surprised me.",
            "This week I choose the person and send two lines.",
        ),
        Move(
            "In the evening I note in one line whether it was so that day, and what helped.",
            "I have twenty such lines by then, and can see what helps most.",
            "This evening the first line gets written.",
        ),
    ),
}
"""What to do about a wish that is about others, about having something, or about how it is for me."""
WATCHED: Final = (
    Move(
        "“{}”: for a while I only watch that. Each time, I note what came just before.",
        "I have six such notes by then, and can name one thing they have in common.",
        "Tonight I write the first note, about the last time.",
    ),
    Move(
        "“{}”: the next times I notice it, I wait for one breath before I go on as always.",
        "It has come four times by then, and I know what I did instead.",
        "This week I decide how I will remember the breath.",
    ),
    Move(
        "“{}”: I look out for the days on which it is otherwise, and write down what was different.",
        "There are five such days on my list by then.",
        "This evening I look back for one of them.",
    ),
    Move(
        "“{}”: I tell it to somebody who knows me there, and ask what they see.",
        "Somebody has told me what they see, and I have noted what was new to me.",
        "This week I choose who that could be.",
    ),
)

LOOKED_AT: Final = (
    Move(
        "I told of this: “{}”. I go through it step by step, and note what I would do again and what differently.",
        "Two other moments like it are written down by then, with what I did in each.",
        "This evening I write down what was before it, in it and after it.",
    ),
    Move(
        "I tell somebody I trust about this, “{}”, and try out one thing that comes up while I tell it.",
        "It has been told by then, and that one thing has been tried, however it went.",
        "This week I send a short message to the one I want to tell.",
    ),
    Move(
        "“{}”: once a week I look for a moment like it, and note what I did.",
        "Half a page of such moments lies before me by then, and I see where they differ.",
        "Tonight this one gets its note, as exactly as I remember it.",
    ),
    Move(
        "“{}”: I decide what I would keep and what I would change if it came again, and prepare for that.",
        "What I prepared is on paper, and I have tried it out once, for real or with somebody.",
        "Tomorrow I write down one thing to keep and one to change.",
    ),
)
"""A moment, whether it went well or not: looking back at one is where learning from experience begins (Gibbs 1988)."""


def short(words: str, most: int = 8) -> str:
    """The first few words, cut where nothing dangles."""
    first = re.split(r"[,;:]|[.!]\s", words)[0]
    parts = (first if len(first.split()) > 2 else words).split()
    whole = len(parts) <= most and len(first.split()) > 2
    parts = parts[:most]
    while not whole and len(parts) > 2 and parts[-1].lower() in _DANGLING:
        parts.pop()
    cut = " ".join(parts).rstrip(",;:.")
    return cut if cut == words.strip() else f"{cut} …"


_DANGLING: Final = frozenset(
    "a an the to of in on at with for and or but that my your his her their our is are was i it when where "
    "before after from by not than who as so be if even what".split()
)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
