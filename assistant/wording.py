"""How near two texts are in their words: enough to see an echo or a word from nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.phrases import words

SAME_QUESTION: Final = 0.8
"""Share of words in common from which two questions count as one; our own choice."""

_STOP_WORDS: Final = frozenset(
    words(
        """
        a about above across after again against ago all almost along already also although always
        am among an and another any anyone anything anyway are around as at away back be because
        become been before behind being below beside besides between beyond bit both but by came
        can come comes coming could did do does doing done down due during each either else enough
        especially even ever every everybody everyone everything everywhere few for from further
        get gets getting go goes going gone got had has have having he hello her here hers herself
        him himself his how however i if in indeed instead into is it its itself just kind least
        less let lot lots many may maybe me might mine more most much must my myself near neither
        never nevertheless no nobody none nor not nothing now of off often oh ok okay on once one
        ones only onto or other others otherwise ought our ours ourselves out over own per perhaps
        please quite rather really right same shall she should since so some somebody somehow
        someone something sometimes somewhere soon sort still such than that the their theirs them
        themselves then there therefore these they thing things this those though through thus to
        together too toward towards under unless until up upon us usually very was we well went
        were what whatever when whenever where wherever whether which whichever while who whoever
        whole whom whose why will with within without would yeah yes yet you your yours yourself
        yourselves
        """
    )
)
_ASKING: Final = frozenset(words("what how why who whom whose which where when not never no"))

_IRREGULAR: Final = {
    form: verb
    for verb, forms in {
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "come": "came",
        "draw": "drew drawn",
        "drive": "drove driven",
        "eat": "ate eaten",
        "feed": "fed",
        "fight": "fought",
        "fly": "flew flown",
        "forget": "forgot forgotten",
        "hide": "hid hidden",
        "pay": "paid",
        "ride": "rode ridden",
        "sell": "sold",
        "send": "sent",
        "show": "shown",
        "sing": "sang sung",
        "sit": "sat",
        "sleep": "slept",
        "spend": "spent",
        "throw": "threw thrown",
        "wake": "woke woken",
        "wear": "wore worn",
        "win": "won",
        "agree": "agreed",
        "child": "children",
        "choose": "chose chosen",
        "feel": "felt",
        "die": "died dying",
        "find": "found",
        "give": "gave given",
        "grow": "grew grown",
        "hear": "heard",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "lose": "lost",
        "make": "made",
        "meet": "met",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "speak": "spoke spoken",
        "stand": "stood",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought",
        "understand": "understood",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
_ENDINGS: Final = (
    ("ations", "", 3), ("ation", "", 3), ("ating", "", 3), ("ated", "", 3), ("ates", "", 3),
    ("ate", "", 3), ("ions", "", 4), ("ion", "", 4), ("iness", "y", 4), ("ness", "", 4),
    ("ships", "", 3), ("ship", "", 3), ("ments", "", 3), ("ment", "", 3), ("enced", "ent", 3),
    ("ences", "ent", 3), ("ence", "ent", 3), ("ently", "ent", 3), ("ings", "", 2), ("ing", "", 2),
    ("ied", "y", 3), ("ies", "y", 3), ("iest", "y", 3), ("ier", "y", 3), ("ily", "y", 3),
    ("ed", "", 2), ("ers", "", 4), ("er", "", 4), ("ly", "", 3), ("sses", "ss", 2),
    ("es", "", 3), ("ss", "ss", 2), ("us", "us", 2), ("s", "", 3), ("e", "", 2),
)  # fmt: skip
"""In the order in which they are tried: ending, what takes its place, letters left at least."""


def content_words(text: str) -> list[str]:
    """The words that carry meaning, in order: lower case, no stop words, endings taken off.

    The stemming is light and only meant to let the forms of one English word meet ("presentations",
    "presenting", "presented" all become "present"); what it leaves need not be a word ("manag").
    """
    return [stem(word) for word in words(text) if word not in _STOP_WORDS]


def stem(word: str) -> str:
    """A lower-case word without its ending."""
    word = _IRREGULAR.get(word, word)
    for _ in range(2):
        word = _without_ending(word)
    return word


def _without_ending(word: str) -> str:
    for ending, instead, left in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < left or not any(letter in "aeiouy" for letter in root):
            continue
        if root.endswith("e") and ending in ("e", "ed", "er", "ers"):
            continue  # "agree", "need" and "career" end so by nature
        doubled = not instead and root[-1] == root[-2] and root[-1] not in "lse"
        return root[:-1] if doubled else root + instead
    return word


def ngram_overlap(a: str, b: str, n: int = 4) -> float:
    """The share of the runs of `n` words of `a` that `b` has too; 0 where `a` has no such run."""
    found, known = runs(words(a), n), set(runs(words(b), n))
    return sum(run in known for run in found) / len(found) if found else 0.0


def runs(said: Sequence[str], n: int) -> list[tuple[str, ...]]:
    """Every `n` neighbouring words, in order; none where there are fewer."""
    return list(zip(*(said[start:] for start in range(n)), strict=False))


def same_question(a: str, b: str) -> bool:
    """Whether two questions are the same but for small words; "what" and "why" are not small."""
    if words(a) == words(b):
        return True
    left, right = _asking_words(a), _asking_words(b)
    return bool(left) and len(left & right) / len(left | right) >= SAME_QUESTION


def _asking_words(text: str) -> set[str]:
    return {word for word in words(text) if word in _ASKING} | set(content_words(text))
