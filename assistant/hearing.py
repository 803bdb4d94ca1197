"""What the mentee's passages are worded as: wishes, what is good, what is hard, what is not wanted.

Marker words count, and so does what the coach had asked for: an answer to "how would you like it to be" is a wish,
whatever its words. The lists are small on purpose: they decide what is taken up first, never what somebody means.
The numbers were set by hand, on dialogues of our own (see the lab log).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.passages import Asked, Passage
from assistant.phrases import phrases, spaced
from assistant.voice import count_words
from assistant.wishes import CLEAR, FAINT, is_about_becoming, is_unwanted, names_something, wants, wish_weight

GOOD: Final = 0.75
HARD: Final = 0.8
"""From these weights on something counts as good, or as hard."""


class Hearing:
    """The mentee's passages, sorted; within each list the clearest come first, and each is in one list only."""

    def __init__(self, heard: Sequence[Passage]) -> None:
        self.unwanted = sorted(filter(is_unwanted, heard), key=lambda p: not is_about_becoming(p))
        rest = [p for p in heard if p not in self.unwanted]
        self.signs = _ranked([p for p in rest if p.pictured and not wants(p.text)], sign_weight, 0)
        rest = [p for p in rest if p not in self.signs]
        self.wishes = _ranked(rest, wish_weight, FAINT)
        rest = [p for p in rest if p not in self.wishes]
        self.good = _ranked(rest, good_weight, GOOD)

    @property
    def clear_wishes(self) -> list[Passage]:
        """Wishes that can stand by themselves."""
        return [p for p in self.wishes if wish_weight(p) >= CLEAR and names_something(p)]

    @property
    def plainly_good(self) -> list[Passage]:
        """Good things that say so themselves, with nothing bad in them: what the coach may call good."""
        return [p for p in self.good if _says_good(spaced(p.text))]


def _ranked(found: Sequence[Passage], weigh: Callable[[Passage], float], least: float) -> list[Passage]:
    """Those that weigh enough, the heaviest first, later before earlier ones."""
    weighed = [(weigh(p), p) for p in found]
    kept = [(weight - off_length(p), p) for weight, p in weighed if weight >= least]
    return [p for _, p in sorted(kept, key=lambda item: (-item[0], -item[1].turn, item[1].place))]


def off_length(passage: Passage) -> float:
    """How far it is from a good length. Passages of six to twenty words say one thing and say it whole."""
    length = count_words(passage.text)
    return 0.06 * max(6 - length, length - 20, 0)


def sign_weight(passage: Passage) -> float:
    """How well an answer to "who would notice, and what?" can be quoted as a sign: the mentee or somebody is in it."""
    said = spaced(passage.text)
    denied = bool(_DENYING.search(said)) or bool(_says(_BAD, said))
    return 1.0 * bool(_MINE.search(said)) + 0.4 * bool(_WILL.search(said)) - 0.4 * denied - 0.1 * passage.place


_WILL: Final = phrases("would|will|could")

# -- what is good

_JOY: Final = phrases(
    """
    happy|happiest|happily|happiness|proud|pride|glad|joy|buzzing|hummed|humming|enjoy|enjoyed|enjoying
    i loved|love !to
    loved|love it|that|the|this
    forgot to|the|my|about
    """
)
_ONLY_FELT: Final = phrases("< i|we am|was|were|felt|feel .. happy|glad|proud|relieved|buzzing|alive")
_GOOD: Final = phrases(
    """
    by name
    trust|trusts|trusted me
    without me asking|noticing|thinking|looking
    without noticing|thinking|looking
    have|had no problem|trouble|difficulty
    asks|ask|asked me for help
    asks|ask for me
    thanked|thanks me
    people|he|she|they|customers|visitors stayed
    lean|leaned|leant in
    calm|calms|calmed down
    like friends
    no drama|fuss
    use|uses|used my
    came right
    is|was|comes|came easy|easily|natural
    easy >
    it|that|which works|worked
    am good at|with
    am calm|fine|patient|at_ease
    went|goes|go|does|do|did well
    what i enjoy|love
    all the time in the world
    clear with
    managed to|it
    nothing happened
    nobody interrupted|laughed|minded
    it was|is fine|good !enough
    listened|smiled|laughed with|level|calm|relaxed|lighter|brilliant
    best thing|part|bit|day|week|talk|talks|time|moment|hour
    best ten|five|twenty|few minutes
    people like it|that|this|them
    """
)
_BAD: Final = phrases(
    """
    never|hard|difficult|too|problem|struggle|struggling|freeze|froze|stuck|miss|missed|fail|failed|avoid
    no one|voice|time|idea
    i|we can|could not
    nobody ... me|us|asks|asked|noticed|notices|listens|comes|explained|says|said
    < i|we .. do not !know|want|need|have|care|mind|regret
    go|goes|went|get it? wrong
    interrupt|interrupts|interrupted|afraid|angry|anxious|ashamed|shame|lonely|annoyed|awkward|cried|dread|embarrassed
    embarrassing|fear|frightened|frustrated|frustrating|furious|guilt|guilty|hurt|hurts|stung|nervous|numb|panic|panicky
    sad|scared|tense|tired|torn|upset|worry|worried|fraud|badly|sick|hid|hiding|hate|disgusting|shaking|offended
    grim|lost|alone|closed
    left out
    by the time
    instead of
    """
)
_GRAVE: Final = phrases(
    "afraid|angry|ashamed|shame|lonely|froze|stuck|dread|frightened|fraud|sick|hid|hiding|hate|disgusting|problem|lost"
)
"""What keeps a passage from being all good."""
_DENIED: Final = re.compile(r" (?:not|never|nothing|hardly)(?: \w+){0,3} $")
"""What turns the next words into their opposite."""
_DENYING: Final = phrases("not")
_BUT: Final = phrases(
    """
    < because|cause
    but
    i did not
    """
)
_OTHERS: Final = phrases("he|she|they")
_HEARSAY: Final = phrases("he|she|they|everyone|everybody|people said|say|says|told")
_STATING: Final = phrases("< .. is|was|are|were !*ing")
"""What says how something is, and tells no scene."""
_STRUGGLING: Final = phrases(
    """
    keep|keeps *ing
    put|putting|puts .. off
    i still
    can|could not !believe|complain|stop
    """
)
"""What is no foothold, whatever was asked: "I keep putting it off"."""
_HIDING: Final = phrases(
    "laugh|laughs|laughed|laughing|shrug|shrugged|joke|joked|brush|brushed it|that|this|them off|away"
)
"""What is done so that something does not show, however well it is received."""
_ALL_RIGHT: Final = phrases(
    """
    i am|was okay|ok|fine|alright|all_right|good|calm|happy
    never raise|raised|lose|lost|shout|shouted my? voice|temper|at|>
    no problem|problems|trouble|worry|worries
    """
)
"""What says that it is not hard, whatever other words stand beside it."""
_OBSERVED: Final = phrases("i|we have .. seen|watched|heard|read")
"""What was met in other people."""
_TELLS_OWN: Final = phrases(
    """
    < i|we
    < ... ago
    """
)
_SHRUGS: Final = phrases("< i|we .. not know|think|care|mind|see")
_MINE: Final = phrases("i|me|my|we|us|our")


def _says(marks: re.Pattern[str], said: str) -> bool:
    """Whether one of these marks stands there undenied: "happy", and not "never happy"."""
    return any(not _DENIED.search(f"{said[: found.start()]} ") for found in marks.finditer(said))


def is_joyful(text: str) -> bool:
    """Whether there is joy in it."""
    return _says(_JOY, spaced(text))


def is_only_felt(text: str) -> bool:
    """Whether it tells of a feeling and of nothing that brought it."""
    return bool(_ONLY_FELT.search(spaced(text)))


def _says_good(said: str) -> bool:
    return (_says(_GOOD, said) or _says(_JOY, said)) and not _says(_BAD, said)


def good_weight(passage: Passage) -> float:
    """From below 0 to above 2: marker words, and whether the coach had asked for something good."""
    said = spaced(passage.text)
    joy = _says(_JOY, said)
    mine, others = bool(_MINE.search(said)), bool(_OTHERS.search(said))
    if _HIDING.search(said):
        return 0.0
    marked = _says(_GOOD, said)
    clouded = bool(_BAD.search(said) or _DENYING.search(said)) or not _TELLS_OWN.search(said)
    asked = (
        passage.asked is Asked.GOOD
        and (mine or others)
        and (marked or not (clouded if passage.place else _SHRUGS.search(said)))
        and not _STRUGGLING.search(said)
    )
    turned = bool(_BUT.search(said)) or (_says(_GRAVE, said) and not marked)
    told_of_others = (others and not mine) or bool(_HEARSAY.search(said))
    return (
        marked
        + 0.6 * joy
        + asked * max(0.8 - 0.1 * passage.place, 0.2)
        + 0.2 * mine
        - 0.8 * turned
        - 0.3 * bool(_STATING.search(said) and not joy)
        - 0.5 * told_of_others
        - (passage.asked in (Asked.FUTURE, Asked.UNWANTED))
    )


# -- what is hard

_AGAIN: Final = phrases(
    """
    i|we .. not|never|always|avoid|keep|wait|nod|freeze
    i|we end up
    by the time
    too late|much|many|fast|nice
    each|every time|day|morning|evening|night|week
    again|whenever
    as soon as
    my|his|her voice
    """
)
_OPENS_MINE: Final = phrases(
    """
    < i|we|when|if|in|with|here
    < my heart|head|face|voice|hands|stomach|mind|throat
    """
)
_OVER: Final = phrases("*ed|was|were|had|did|went|said|told|came|took|thought|gave|got|froze|sat|ate|felt")
_HAPPENED: Final = phrases(
    """
    i|we|he|she|they .. was|were|had|did|went|said|told|came|took|thought|gave|got|froze|sat|ate|felt|saw|ran|left|kept
    i|we|he|she|they .. made|knew|heard|stood|held|found|lost|met|put|read|wrote|looked|walked|asked|called|cried|moved
    i|we|he|she|they .. handed|laughed|stopped|started|swore|wanted|turned|tried|stayed|drove|rang|noticed|answered
    i|we !need *ed
    < said|told|got|went|came|had|knew|felt|put|was|were
    """
)
_EVER: Final = phrases("never|always|every|each|usually|would|if|times|mostly")


def hard_weight(passage: Passage) -> float:
    """From below 0 to above 1: marker words, and that it is the mentee's own and goes on now."""
    said = spaced(passage.text)
    return (
        0.8 * _says(_BAD, said)
        + 0.2 * bool(_MINE.search(said))
        + 0.2 * bool(_OPENS_MINE.search(said))
        + 0.3 * bool(_AGAIN.search(said))
        - (passage.asked is not None)
        - 0.7 * bool(_OVER.search(said))
        - bool(_ALL_RIGHT.search(said))
        - 0.7 * bool(_OBSERVED.search(said))
    )


def is_mine(text: str) -> bool:
    """Whether the mentee speaks of themselves in it."""
    return bool(_MINE.search(spaced(text)))


def is_over(text: str) -> bool:
    """Whether it tells of something that has happened once."""
    said = spaced(text)
    return bool(_HAPPENED.search(said)) and not _EVER.search(said)
