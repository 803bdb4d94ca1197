"""Word lists, and nothing that decides: how people tell of themselves and of others, and (`asking`) how they ask."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SELF: Final = _set("i we you")
"""Who speaks, or is spoken to; a mentee's "you" mostly means "one", and that is the mentee too."""
THEY: Final = _set("he she they")
ANYBODY: Final = _set("someone somebody everyone everybody nobody people")
DETERMINERS: Final = _set(
    "the a an my your our his her its their this these every each some one two three four five six seven eight nine "
    "ten both no another last next most many all"
)
MY: Final = _set("my our your")
THEIR: Final = _set("his her their its")
OBJECTS: Final = {"me": "i", "us": "i", "you": "i", "him": "he", "her": "she", "them": "they", "it": "it"}
"""Pronouns of those to whom something is done, and who they are when they act."""
PREPOSITIONS: Final = _set("in on at of for from by with about over into under up down out off like")
BEING: Final = _set("am are is was were be been being get got")
FINITE: Final = _set(
    "is are was were has had have will would can could did does do never always says thinks wants knows tells asks "
    "keeps makes needs hates likes feels looks"
)
"""What shows that the word before it does something, even where that word is no known name."""
MIND: Final = _set(
    "say says said think thinks thought know knows knew feel felt hope hoped wish want wants wanted hear heard see saw "
    "seen watch watched notice noticed let lets make makes made help helped ask asked tell told like need expect "
    "believe guess remember"
)
"""Verbs behind which somebody else may begin to act: "I saw my boss leave"."""
SOFTLY: Final = _set(
    "also always even ever honestly just maybe mostly never now often only perhaps probably quite really right "
    "sometimes still then usually not"
)
HARDLY: Final = SOFTLY | _set("and so too very a bit kind sort of little more some pretty")
"""What may stand before a feeling and changes nothing about whose it is."""
PAST: Final = _set(
    "ate became been began bought came caught chose did drew drove fell flew froze gave got had hid lay paid rang rode "
    "rose sang sat seen shook slept stung swam swore threw was went were won wore"
)
"""Past forms that neither end in "-ed" nor are known to `wording`."""
PLAIN_VERBS: Final = {
    form: forms.split()[0]
    for forms in (
        "come comes came coming",
        "go goes went gone",
        "get gets got",
        "give gives gave given",
        "have has had",
    )
    for form in forms.split()
}
"""Verbs too plain to carry meaning elsewhere; who did them matters all the same."""

WISHES: Final = _set("want wants wanted wish wished hope hopes hoped hoping would should if")
"""What they open goes on over the next clauses."""
DOUBTS: Final = _set("wanting wishes maybe perhaps afraid scared frightened worry worries worried fear fears")
SEEMING: Final = BEING | _set("feel feels felt feeling look looks looked sound sounds something its and") | {""}
"""What stands before the "like" of a comparison, which tells how it was and not what."""
OPINIONS: Final = _set("think thought guess suppose believe")
CONTRASTS: Final = _set("because cos although though while whereas since when even")
"""What follows them is a fact, even within a wish."""
BY_NOW: Final = _set("now right today currently here still usually people everybody everyone nobody")
RELATIVES: Final = _set("that who which where")

FEELINGS: Final = _set(
    "afraid alone angry annoyed anxious ashamed awkward cross curious dread embarrassed excited frightened frustrated "
    "furious glad guilty happy jealous joy lonely nervous numb panicked proud relief relieved sad scared shame stupid "
    "tense terrified tired torn upset worried"
)
SAME_FEELING: Final = tuple(
    _set(group)
    for group in (
        "shame ashamed",
        "guilt guilty",
        "anger angry",
        "pride proud",
        "relief relieved",
        "fear afraid frightened scared",
        "panic panicky panicked",
        "grief grieving",
        "loneliness lonely",
        "sadness sad",
        "dread dreading",
    )
)
"""Words of which one may stand for the other when a feeling is said back."""
ASKED_ABOUT: Final = _set("fear afraid hope feel feeling miss enjoy love worry regret dread like want")
"""Words of a coach's question that a reflection of the answer may take up."""
STRONG: Final = {
    word: frozenset(said.split())
    for word, said in {
        "now": "now currently moment today nowadays",
        "because": "because cos since so as why for",
        "always": "always every each",
        "never": "never ever once",
        "nobody": "nobody none no anybody anyone",
        "everybody": "everybody everyone all every whole",
        "everyone": "everybody everyone all every whole",
        "someone": "someone somebody anyone anybody one",
        "somebody": "someone somebody anyone anybody one",
        "something": "something anything thing things",
        "only": "only just",
        "still": "still",
        "over": "over end ended past done",
        "already": "already",
        "again": "again back another",
        "more": "more",
        "less": "less",
        "most": "most mostly",
        "should": "should must ought",
        "must": "must should ought",
    }.items()
}
"""Small words with a large meaning, and what must have been said for one of them to be true."""
