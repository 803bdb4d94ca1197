"""The sentences of a candidate's letters, with room for the mentee's words: everything in them that is not theirs.

Each has four wordings, so that candidates lying side by side do not read like a form.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.frames import Way

MINE: Final = {
    "unwanted": (
        "It keeps clear of this: “{}”.",
        "It goes another way than this: “{}”.",
        "With it I steer round this: “{}”.",
        "It leaves me free of this: “{}”.",
    ),
    "hard": (
        "It touches what is hard for me: “{}”.",
        "It begins with something that is real for me: “{}”.",
        "It would change something about this: “{}”.",
        "It matters to me because of this: “{}”.",
    ),
    "wish": (
        "It goes with something else I want: “{}”.",
        "There is a wish behind it: “{}”.",
        "I also said this, and it fits: “{}”.",
        "It is on the way to this: “{}”.",
    ),
}
"""Accepted & attractive: why it is mine."""
BUILT_ON: Final = {
    "good": (
        "I can build on this: “{}”.",
        "Something like it is there already: “{}”.",
        "I have this to start from: “{}”.",
        "That I can do such things shows here: “{}”.",
    ),
}
"""Realistic: what there is to build on, or why it is small enough."""
DRAWN_BY: Final = {
    "joy": (
        "There is energy in this: “{}”.",
        "Something in me wakes up here: “{}”.",
        "This has carried me before: “{}”.",
        "More of this would do me good: “{}”.",
    ),
    "good": (
        "There may be energy where this comes from: “{}”.",
        "It could feel a little like this: “{}”.",
        "I know what it is like when it flows: “{}”.",
        "I would be glad of more like this: “{}”.",
    ),
    "wish": (
        "What draws me on: “{}”.",
        "I can look forward to this: “{}”.",
        "At the end of it there might be this: “{}”.",
        "It is worth it to me for this: “{}”.",
    ),
}
"""Energy: what pulls."""
SEEN_IN: Final = {
    "sign": (
        "Then it would be like this: “{}”.",
        "A sign of it, in my own words: “{}”.",
        "I would see it in this: “{}”.",
        "What I pictured comes nearer: “{}”.",
    ),
    "wish": (
        "I would see it in this, too: “{}”.",
        "It goes together with this: “{}”.",
        "It would look a little like this: “{}”.",
        "Then there would be more of this: “{}”.",
    ),
}
"""Measurable, in the mentee's own picture."""
ASIDE: Final = {
    "wish": (
        "It leaves aside, for now: “{}”.",
        "This would have to wait: “{}”.",
        "It would leave for later: “{}”.",
        "It does not lead to this by itself: “{}”.",
    ),
}
"""What this narrowing closes off."""

UNSAID: Final[dict[Way, dict[str, Sequence[str]]]] = {
    Way.DO: {
        "accepted": (
            "I said it myself, as something I would like and not as something I must.",
            "It is my own sentence. Would I still want it if nobody ever knew?",
        ),
        "realistic": (
            "It can begin with a single try, and I choose the occasion.",
            "If the first try is too big for an ordinary week, I halve it.",
        ),
        "energy": (
            "A wish pulls, a duty pushes; how strongly this one pulls, from 0 to 10, I have still to say.",
            "I will know after the first try whether it gives me energy or takes it.",
        ),
        "closes_off": (
            "It settles one thing to do, and not what the theme as a whole means to me.",
            "Everything else I said waits while I do this.",
        ),
    },
    Way.CARRY: {
        "accepted": (
            "It begins with something of mine and not with something I lack.",
            "I named it myself; nobody had to point it out to me.",
        ),
        "realistic": (
            "It starts from what works already, so nothing has to be learned from zero.",
            "One piece is enough; I leave the rest of it where it is.",
        ),
        "energy": (
            "Where it goes well there is energy already; how much comes along, I will see after the first try.",
            "I notice it in myself: if it feels like homework, I choose another piece.",
        ),
        "closes_off": (
            "It looks at what is there already, and not at what would be altogether new.",
            "What makes it hard elsewhere stays an open question for now.",
        ),
    },
    Way.TOWARDS: {
        "accepted": (
            "It is a wish in my own words; how much it is mine, from 0 to 10, I have still to say.",
            "Nobody gave me this sentence. Does it still sound like me when I read it aloud?",
            "I came up with it when I was asked what I hope for.",
        ),
        "realistic": (
            "It asks for one move and not for the whole wish at once.",
            "What could get in the way I can name beforehand, and decide what I do then.",
            "It fits into the week I have; if not, I make it smaller.",
        ),
        "energy": (
            "When I think of it, do I sit up or sink down?",
            "Which part of it would I do even on a bad day?",
            "Whether I look forward to it, I will see on the evening before.",
        ),
        "closes_off": (
            "The rest of the wish stays open, and may change on the way.",
            "Other ways to the same wish stay untried for now.",
            "It does not ask yet whether there is a bigger wish behind this one.",
        ),
    },
    Way.NOTICE: {
        "accepted": (
            "I brought it up myself; something in me wants to know.",
            "It is mine to look at, whatever I do about it later.",
        ),
        "realistic": (
            "Looking is possible on any day, even a bad one.",
            "A line in the evening is enough.",
        ),
        "energy": (
            "Being curious is lighter than being strict; I will see whether it stays so.",
            "It takes little energy; what it gives, I can say after two weeks.",
        ),
        "closes_off": (
            "Nothing has to change yet; that would be another goal.",
            "It looks at one thing only and lets the others be.",
        ),
    },
    Way.LOOK: {
        "accepted": (
            "I told it, and in my own words.",
            "It is my experience; nobody can look at it in my place.",
        ),
        "realistic": (
            "Looking comes first; nothing has to succeed yet.",
            "There is one moment to start from already.",
        ),
        "energy": (
            "Does something still move in me when I read it?",
            "Would I still think about it tomorrow?",
        ),
        "closes_off": (
            "It looks at single moments; what the whole theme is about stays open.",
            "The other things I told of wait for now.",
        ),
    },
}
"""Letters about which the mentee has said nothing that could be quoted: what can be said truly all the same."""

TIMEBOUND: Final = (
    "{day}; around {halfway} I look at what has changed.",
    "{day}, with a look back halfway, around {halfway}.",
    "{day}. Around {halfway} I decide whether to go on like this.",
    "{day}, and {halfway} is the day on which I ask myself how it is going.",
)
"""The day as words ("By 31 March 2027"), and a look back halfway."""
