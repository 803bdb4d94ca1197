"""What the mentee wishes for, and what they do not want: how clearly it is said, and how a goal could take it up."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from assistant.passages import Asked, Passage
from assistant.phrases import phrases, spaced
from assistant.voice import Kind, count_words, wished
from assistant.wording import content_words

FAINT, CLEAR, SAID = 0.5, 1.0, 1.4
"""From these weights on a wish can be mentioned; may start a candidate; may be quoted as what the mentee wants."""

# -- wanting and not wanting

_DESIRE: Final = phrases(
    """
    i|we would SOFTLY? SOFTLY? like|love|prefer !a|an
    i|we would SOFTLY? SOFTLY? rather|want|wish|hope
    i|we SOFTLY? SOFTLY? want|wish|hope !it|them|him|her
    << i|we need to
    i|we would happily|gladly
    i|we have .. wanted|wished|hoped
    < still|just want
    < want to
    my wish|hope|dream
    it|that would be nice|lovely|great
    < if only
    """,
    {"SOFTLY": "really|just|maybe|also|only|still|even|mostly|honestly|probably|so"},
)
_TAKEN_BACK: Final = phrases(
    """
    that is not it
    , no ,
    dislike|detest|loathe
    i|we can ... no worry|worries|problem|trouble|bother
    would .. have|of liked|loved|wanted|preferred|hoped|called|said|done|to
    you asked
    < what i|we want|wish|hope|need .. , how
    joke|joking|kidding
    too big
    no , wait
    not sure|know .. i|we
    < that? i|we have seen|heard|told|done|been|had
    """
)
_REFUSED: Final = phrases(
    """
    i|we .. do|did|would|will not|never .. want|wish
    i|we never .. want|wish
    i|we would .. rather not
    i|we would? hate
    i|we can not stand
    < please no
    no thank you
    """
)
"""What refuses anywhere, said by the mentee of themselves."""
_REFUSED_WHEN_ASKED: Final = phrases(
    """
    < no !one
    < not asking|those|that|the|another|going
    am not going|asking|doing|having|letting
    i|we will not
    do not need
    off limits
    """
)
"""What refuses in an answer to how it should be."""
_BECOMING: Final = phrases("not|never also? want also? to")
"""What somebody does not want to do or become says more about them than what they would not be given."""


def wants(text: str) -> bool:
    """Whether the mentee says in so many words that they want something."""
    own = _own(text)
    return bool(_DESIRE.search(own)) and not _REFUSED.search(own) and not _TAKEN_BACK.search(own)


def _own(text: str) -> str:
    """The words without those of others that are quoted in them."""
    return spaced(re.sub(r'"[^"]*"|“[^”]*”', "", text))


def is_unwanted(passage: Passage) -> bool:
    """Whether it says what is not wanted."""
    said = _own(passage.text)
    if passage.asked is Asked.UNWANTED:
        return not wants(passage.text)
    return bool(_REFUSED.search(said) or (passage.asked is Asked.FUTURE and _REFUSED_WHEN_ASKED.search(said)))


def is_about_becoming(passage: Passage) -> bool:
    """Whether it says what the mentee does not want to do or become."""
    return bool(_BECOMING.search(spaced(passage.text)))


# -- how clear a wish is

_TELLING: Final = phrases(
    """
    < i|we am|are|have|had|was|were|know|think|thought|guess|suppose|find|look|feel|felt|keep|said|did|went
    < i|we can|do|did not
    < i|we always|never|like|love|enjoy
    < he|she|it|they is|are|was|were|has|have|had|says|said|told|will
    < my|our|his|her|their|the|a|an|this|there|here|people|everyone|everybody|nobody|now|last|each|every
    < that is
    < right now
    < at the moment
    """
)
"""How somebody begins who tells how it is, even where they were asked how it should be."""
_WISHFUL: Final = phrases(
    """
    < i|we|they|people|someone|somebody had|would|could|can|should
    < if i|we could|can|had|would
    < someone|somebody|something|two|three|to|more|less|being|having|seeing|hearing|knowing|finding|going
    < one|some !day|time|thing|days|times|things
    < get|pass|be|become|buy|finish|earn|own|quit|save|grow my|a|an|the|first|better|through|into|out|one|some|good|more
    < get|pass|be|become|buy|finish|earn|own|quit|save|grow *
    < .. i|we|they|people would|could
    """
)
_THAT: Final = phrases(
    """
    << that they|he|she|people|someone|somebody|the|my|some
    << that i|we !have|had
    << that i|we have !*en|*ed|told|done|said|had
    """
)
"""How an answer to "what would you like" goes on with the question."""
_UNSURE: Final = phrases("but|though|although|should|not|maybe|perhaps|dunno|suppose|guess")
_PAST: Final = phrases(
    """
    was|were|did|went|said|told|came|took|asked|thought|gave|got|felt
    < *ed
    """
)


def wish_weight(passage: Passage) -> float:
    """From 0 (no wish) to 2 (an answer to a question about the future, in wishing words)."""
    said, asked = spaced(passage.text), passage.asked is Asked.FUTURE
    if is_unwanted(passage):
        return 0.0
    if wants(passage.text):
        return 1.5 + 0.5 * asked
    if not asked or _TAKEN_BACK.search(said):
        return 0.0
    if _THAT.search(said):
        return SAID
    if _TELLING.search(said):
        return 0.0
    if action_in(passage) or _WISHFUL.search(said):
        return SAID
    if passage.holds(Kind.FEELING, Kind.TROUBLE):
        return 0.0  # "Ashamed, mostly" answers many questions, and is no wish
    unsure = passage.place > 0 or _UNSURE.search(said)
    return 0.0 if _PAST.search(said) else FAINT if unsure else CLEAR


def names_something(passage: Passage) -> bool:
    """Whether a wish can be quoted by itself: it says more than "that" or "it"."""
    words = re.sub(r"^that\s", "", wished(passage.text), flags=re.I).split()
    says = len(words) >= 3 and words[0].lower() not in _POINTING and len(content_words(passage.text)) >= 2
    return says and not _TO_BE_LIKED.search(spaced(passage.text))


def is_condition(passage: Passage) -> bool:
    """Whether a wish says by what it would be known ("if I could drive past and feel nothing much")."""
    return bool(re.match(r"(?:if|when)\b", passage.text, re.I))


_TO_BE_LIKED: Final = phrases(
    """
    i want|wish|need .. WHO to? like|likes|love|loves|need|needs me >|,|more|as|too
    """,
    {"WHO": "they|them|people|everyone|everybody|him|her"},
)
"""To want to be liked is a need and deserves to be heard; a plan for it would be about other people's feelings."""
_POINTING: Final = frozenset("it that this them what".split())

# -- what can be done

DOING_WORDS = (3, 26)
_VERB: Final = "|".join(
    """
    answer apply ask begin bring build call change choose come cook cross cut decide do draw drive drop eat explain find
    finish give go hand help hold join keep lead learn leave let listen look make meet move offer open paint pause pick
    plan play practise put read ride run say send set share show sing sit sleep speak spend stand start stay swim take
    talk teach tell train try turn use visit wait walk work write
    """.split()
)
_STATE: Final = "(?:be|become|believe|belong|feel|get|have|hear|know|matter|not|see|seem|stop|survive|understand)"
_DONE: Final = (
    r"(?!liked|loved|wanted|needed|hoped)(?:\w{2,}ed|\w{2,}en|been|begun|bought|brought|built|done|found|gone|had|heard|held|kept|left|let|made|met|put|read"
    r"|run|said|sat|sent|slept|spent|stood|sung|swum|taught|thought|told)"
)
_SOFTLY: Final = r"(?:(?:really|just|maybe|also|only|still|even|mostly|honestly|probably)\s)*"
_WOULD: Final = r"(?:['’]?d|\s+would)"
_ACTIONS: Final = tuple(
    re.compile(pattern, re.I | re.X)
    for pattern in (
        rf"""^(?:[^.!?"]{{0,90}}[,\s])?(?:(?:i|we){_WOULD}?\s+{_SOFTLY}|(?:still|just)\s+(?=want))
            (?:like|love|want|wish|hope|need)\s+(?:is\s+)?to\s+
            (?:be\s+able\s+to\s+|get\s+to\s+|learn\s+(?:how\s+)?to\s+)?(?P<do>(?!{_STATE}\b)\w+\s.+)""",
        rf"^(?:that\s)?(?:i|we){_WOULD}\s+{_SOFTLY}(?:happily\s+|gladly\s+)?(?:be\s+able\s+to\s+)?(?P<do>(?:{_VERB})\b.+)",
        rf"^(?:that\s)?(?:i|we){_WOULD}\s+(?P<do>have\s+{_DONE}\b.+)",
        rf"^(?:that\s)?(?:i|we)\s+(?:can|could)\s+(?P<do>(?:{_VERB})\b.+)",
        rf"^{_SOFTLY}(?P<do>(?:{_VERB})\s(?:the|an?|my|our|it|one|them|him|her|less|more|what|up|out|on|off)\b.+)",
        r"^if\s+(?:i|we)\s+had\s+(?P<done>\w+\s.+)",
    )
)
_SAID_PLAINLY: Final = 3
"""The first so many say a wish anywhere; the others only in an answer to a question about the future."""


def action_in(passage: Passage) -> str:
    """What the mentee wishes to do, as words that go on from "I will"; empty when it is no doing of theirs."""
    asked = passage.asked is Asked.FUTURE
    for pattern in _ACTIONS if asked else _ACTIONS[:_SAID_PLAINLY]:
        if found := pattern.search(passage.text):
            parts = found.groupdict()
            if _HEARSAY.search(passage.text[: found.start(found.lastgroup or 0)]):
                return ""
            action = f"have {parts['done']}" if parts.get("done") else _lowered(parts["do"])
            return _fit_to_do(_ASIDE.split(action)[0].rstrip(" .!,;…"))
    return ""


_HEARSAY: Final = re.compile(r"\b(?:thinks?|says?|said|tells?|telling|told|keeps?)\b", re.I)
_ASIDE: Final = re.compile(
    r"(?<=[^.][.!?…])\s|,\s+(?:and\s+)?(?:she|he|they|it|i|we)(?=['’\s])|\s(?=but\b|although\b|though\b)|,\s+please\b|\s+please$",
    re.I,
)
"""Where a new sentence begins, a courtesy, or a remark about something else."""


def _fit_to_do(action: str) -> str:
    fewest, most = DOING_WORDS
    whole = action.count('"') % 2 == 0 and action.count("(") == action.count(")")
    fits = fewest <= count_words(action) <= most and len(content_words(action)) >= 1
    others = re.search(r"\band\s(?:they|he|she|people|someone|somebody|nobody|everyone|whether|my)\b", action, re.I)
    to_somebody = re.search(r"\byou(?:r|rself)?\b", re.sub(r'"[^"]*"', "", action), re.I)
    return action if whole and fits and not others and not to_somebody else ""


def _lowered(text: str) -> str:
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]


# -- what a wish is about


class About(StrEnum):
    """What a wish that is no doing is about."""

    OTHERS = "others"
    HAVING = "having"
    BEING = "being"


_WANTING: Final = re.compile(
    rf"^(?:(?:[^,.]{{0,20}}[,.]\s)?(?:that\s)?(?:i|we){_WOULD}?\s+{_SOFTLY}(?:like|love|want|wish|hope|need|prefer)\s+"
    r"(?:for\s+|that\s+)?|(?:[^,.]{0,20}[,.]\s)?that\s+)?",
    re.I,
)
_OTHERS: Final = re.compile(
    r"(?i:they|people|he|she|everyone|everybody)\b|(?i:someone|somebody)\b(?! who)"
    r"|(?:(?i:them|him|her|people|my \w+|the \w+|some \w+|two of them)|(?!I\b)[A-Z]\w+) (?:to|knows?|still|coming)\b"
)
_THAT_OTHERS: Final = re.compile(r"\b(?:want|wish|hope|like)\s+that\s+(?!i\b|we\b)", re.I)
_HAVING: Final = re.compile(
    r"(?:i (?:have|had)|i['’]d have|(?:to )?(?:have|get|pass|finish|buy|earn|own|sell|find)|having|two|three|four|one"
    r"|some|more|less|time|an?|the|my"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)


def about(wish: str) -> About:
    """Whether a wish is about what others do, about having something, or about how it is for the mentee."""
    core = _WANTING.sub("", wish)
    if _OTHERS.match(core) or _THAT_OTHERS.search(wish):
        return About.OTHERS
    return About.HAVING if _HAVING.match(core) else About.BEING
