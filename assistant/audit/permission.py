"""Whether advice was welcome: the mentee asked for some, or said yes when the coach asked whether they would like it.

Word lists in the notation of `phrases`. They are wider than those by which the coach answers such requests (`asides`):
there a wrong guess makes the coach speak of itself, here it makes one turn of a transcript count as asked for.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from assistant.asides import kind_of
from assistant.audit.pieces import pieces
from assistant.phrases import phrases, spaced

_KINDS: Final = frozenset({"advice", "goal", "example"})
"""What an aside can ask for that is answered by advice."""
_NAMES: Final = {
    "SOFT": "just|really|maybe|perhaps|please|only|even|also|actually|very_much",
    "CAN": "can|could|would|will|might|do",
    "ADVICE": "advice|tip|tips|idea|ideas|suggestion|suggestions|recommendation|recommendations|thought|thoughts"
    "|example|examples|option|options|strategy|strategies|technique|techniques|opinion|view|experience|input|goal|goals"
    "|information|something|one|some|hint|hints|resource|resources",
    "GIVE": "give|offer|share|suggest|recommend|tell|make|propose|show|put|add|mention|throw_in|write",
    "HIM": "him|her|them|me|myself|us|my",
    "WH": "how|what|whether|if|should|where|when|which",
    "I": "i|we|one|somebody|someone",
    "DO": "do|try|handle|start|begin|say|change|go_about|deal|get|become|improve|learn|stop|find|set|make|write|choose"
    "|approach|prepare|practise|practice|use|avoid|ask|manage|overcome|fix|solve|build|tell|stay|be",
}
_ASKS: Final = phrases(
    """
    what|how|where|when|which ... should|shall|can|could|would|do|might I SOFT? DO
    < should|shall I
    < or|so|and? what|how about *
    what CAN you SOFT? SOFT? suggest|recommend|advise|do|think|say
    what is|are your ADVICE
    CAN you .. GIVE|help|advise|guide|teach me|us|some|any|a|an|one
    have you got? .. any|some|an|a ADVICE
    do you have .. ADVICE
    any|some|more|another|other|your ADVICE .. >
    < please? GIVE me|us *
    < please? SOFT? advise|help me|us
    i SOFT? would|want|need|love|like .. your|some|an|a|any ADVICE
    i SOFT? would|do? want|need|like you to GIVE|advise|help me|us?
    is|are there any|a|an|some .. ADVICE|way|ways|trick|tricks|books|courses
    what is|are the best|right|good way|ways|thing|things|approach
    what works|helps .. >
    """,
    _NAMES,
)
_REPORTED: Final = phrases(
    """
    asked|asks|asking|wondered|wonder|wondering|told|tell|tells|said|says|know|knew|thought|see|understand HIM? WH
    i|we do|would not SOFT? want|need|like a|an|any|your ADVICE
    """,
    _NAMES,
)
"""What somebody asked of others, or of themselves, and what they say they do not want."""
_OFFERS: Final = phrases(
    """
    would|do you SOFT? like|want|care|wish|appreciate ... ADVICE
    would|do you SOFT? like|want me to *
    would|could it|that|this|you SOFT? be|find_it ok|okay|alright|all_right|fine|useful|helpful|open ... i|we|ADVICE
    would|might it|that SOFT? help .. if i|we
    is|are it|you ok|okay|alright|all_right|fine|open|interested ... i|we|ADVICE
    may|can|could|shall|should i|we SOFT? GIVE|hear *
    do you mind if i|we
    would you mind if i|we
    """,
    _NAMES,
)
_YES: Final = phrases(
    """
    < oh|well|um|hm|hmm|ok|okay? ,? yes|yeah|yep|yup|sure|please|ok|okay|absolutely|definitely|certainly|gladly|alright
    < oh|well|um|hm|hmm? ,? of_course|go_ahead|go_on|go_for_it|why_not|by_all_means|sounds_good|i_would|please_do|fine
    < oh|well|um|hm|hmm? ,? that|it would|will be *
    < oh|well|um|hm|hmm? ,? i would SOFT? love|like|appreciate
    """,
    _NAMES,
)
_NO: Final = phrases(
    """
    << no|nope|nah >|,|thanks|thank_you|please
    << not SOFT? now|yet|really|today|right_now|necessary|needed >|,|.|thanks|thank_you|please|though
    << later >|please|maybe|perhaps
    but|though SOFT? no|not|later|rather
    << maybe|perhaps|but? i|we? would? SOFT? rather not|wait|find|think
    << but? i|we do|would SOFT? not SOFT? want|need|like to|a|an|any|your? it|that|this|ADVICE? >
    """,
    _NAMES,
)
"""A yes taken back; "I do not want to fail again" and "I do not know what to do" take nothing back."""
_BREATH: Final = 2
"""Sentences in which a yes can be taken back; what is told behind them is about something else."""


def asks_for_advice(text: str) -> bool:
    """Whether a mentee asks the coach for advice, ideas or a goal; what they asked others does not count."""
    if kind_of(text) in _KINDS:
        return True
    read = [spaced(piece.as_asked) for piece in pieces(text)]
    return any(_ASKS.search(part) and not _REPORTED.search(part) and _is_put(part) for part in read)


def _is_put(part: str) -> bool:
    """Whether a sentence is put to somebody: a question, or a request that needs no mark."""
    return part.endswith(" ? ") or bool(_REQUEST.search(part))


_REQUEST: Final = phrases(
    """
    < any|please|give|tell|help|advise|what_should|how_do|how_can|how_should|can|could|would
    i .. want|need|like your|some|an|a|any|you
    """
)


def offers(text: str) -> bool:
    """Whether a coach asks if the mentee would like something from them: an idea, an example, an opinion."""
    return any(_OFFERS.search(spaced(piece.as_asked)) for piece in pieces(text))


def agrees(text: str) -> bool:
    """Whether a mentee says yes to what was offered."""
    read = [spaced(piece.as_asked) for piece in islice(pieces(text), _BREATH)]
    return bool(read) and bool(_YES.search(read[0])) and not any(map(_NO.search, read))


class Welcome:
    """Whether advice is welcome: from a mentee's request or yes until they speak again. Looked into where asked."""

    def __init__(self) -> None:
        self._asked = self._before = ""
        self._said: list[str] = []
        self._known: bool | None = None

    def hear(self, text: str) -> None:
        """The mentee has spoken; turns in a row are one."""
        if self._asked:
            self._before, self._asked, self._said = self._asked, "", []
        self._said.append(text)
        self._known = None

    def answer(self, text: str) -> None:
        """The coach has spoken."""
        self._asked = text

    @property
    def now(self) -> bool:
        """Whether it is."""
        if self._known is None:
            offered = offers(self._before)
            self._known = any(asks_for_advice(text) or (offered and agrees(text)) for text in self._said)
        return self._known
