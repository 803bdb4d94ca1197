"""What the mentee has said before a coach's turn, kept so that no turn is read twice however long the talk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from assistant.audit.pieces import Piece
from assistant.phrases import phrases, spaced, straight, words
from assistant.voice import count_words
from assistant.wording import content_words, runs, stem

SHORTEST_QUOTATION: Final = 3
"""Words in quotation marks from which they count as quoted: one or two are an expression both use."""
COMMON: Final = 2
"""Words that carry meaning which a sentence must share with the mentee's to say something back."""
PARROTED: Final = 4
"""Words in a row that count as copied."""
_OF_THE_LISTENER: Final = frozenset(
    map(stem, "feel hear say said tell sound seem notice mention describe talk".split())
)
"""Words with which one says back; they add nothing, and where the mentee has them too they count like any other."""


class Listened:
    """The mentee's words so far."""

    def __init__(self) -> None:
        self._last: set[str] = set()
        self._runs_of_last: set[tuple[str, ...]] = set()
        self._all: set[str] = set()
        self._runs: set[tuple[str, ...]] = set()
        self._duties: set[str] = set()
        self._answered = True

    def hear(self, text: str) -> None:
        """Take in one more turn; turns in a row are one."""
        if self._answered:
            self._last, self._runs_of_last, self._duties, self._answered = set(), set(), set(), False
        said, meant = words(text), content_words(text)
        self._last.update(meant)
        self._all.update(meant)
        self._runs_of_last.update(runs(said, PARROTED))
        self._runs.update(runs(said, SHORTEST_QUOTATION))
        self._duties.update(" ".join(duty) for duty in _MY_DUTY.findall(straight(text).lower()))

    def answer(self) -> None:
        """The coach has spoken: what the mentee says now is another turn."""
        self._answered = True

    def quoted(self, piece: Piece) -> list[str]:
        """The quotations of a sentence that are the mentee's own words."""
        return [quotation for quotation in piece.quotations if self._said(quotation)]

    def _said(self, quotation: str) -> bool:
        """Whether some stretch of it is long enough, and each run of three words in it is theirs."""
        found = [run for part in _LEFT_OUT.split(quotation) for run in runs(words(part), SHORTEST_QUOTATION)]
        return count_words(quotation) >= SHORTEST_QUOTATION and bool(found) and self._runs.issuperset(found)

    def says_back(self, text: str, *, summing_up: bool) -> bool:
        """Whether at least half of its words of meaning, and two of them, are those of the mentee's last turn.

        Args:
            text: what the coach says.
            summing_up: whether the words of all their turns count.
        """
        theirs = self._all if summing_up else self._last
        meant = content_words(text)
        common = [word for word in meant if word in theirs]
        added = [word for word in meant if word not in theirs and word not in _OF_THE_LISTENER]
        return len(set(common)) >= COMMON and len(common) >= len(added)

    def copied(self, text: str) -> float | None:
        """The share of its runs of four words that stand in the mentee's last turn; None where there are none."""
        found = runs(words(text), PARROTED)
        return sum(run in self._runs_of_last for run in found) / len(found) if found and self._runs_of_last else None

    def without_duties(self, text: str) -> str:
        """The text without what the mentee has just said they have to do: said back, that is no advice."""
        return _YOUR_DUTY.sub(
            lambda duty: "you said" if f"{duty[1]} {duty[2]}".lower() in self._duties else duty[0], straight(text)
        )


def addresses(text: str) -> bool:
    """Whether a sentence is about the mentee, or begins as people begin who say something back."""
    read = spaced(text)
    return bool(_YOU.search(read) or _SAYING_BACK.search(read))


def sums_up(parts: Iterable[str]) -> bool:
    """Whether one of these sentences announces a summary."""
    return any(_SUMMING_UP.search(spaced(part)) for part in parts)


_LEFT_OUT: Final = re.compile(r"…|\.\.\.|\[[^\]]*+\]")
"""Where somebody quotes with a gap."""
_DUTY: Final = r"(have to|need to|must|should|ought to|can|could|might) (\w+)"
_MY_DUTY: Final = re.compile(rf"\bi (?:\w+ly |just |also |still )?{_DUTY}")
_YOUR_DUTY: Final = re.compile(rf"\byou (?:\w+ly |just |also |still )?{_DUTY}", re.I)
_YOU: Final = phrases("you|your|yours|yourself")
_SAYING_BACK: Final = phrases(
    """
    < so|mm|mhm ,? *
    < so|and|mm|ok|okay? ,? it|that|this? sounds|seems|feels|looks
    < so|and|mm|ok|okay? ,? what i hear|am_hearing|heard
    < so|and|mm|ok|okay? ,? i hear|heard|am_hearing|sense|notice|gather
    < in other|your words|own
    """
)
_SUMMING_UP: Final = phrases(
    """
    in|with|using your own words
    < so|ok|okay? ,? so_far
    < so|ok|okay|and|well? ,? to|let_me|let_us|if_i|i_will|i_would_like_to|i_want_to sum|summarise|summarize|recap
    < so|ok|okay|and|well? ,? in summary|short|sum
    < so|ok|okay|and|well? ,? what i have? heard|noticed
    < so|ok|okay|and|well? ,? looking back
    you have .. told_me|told|said|shared|talked_about|spoken_of|spoken_about|mentioned|described
    < earlier|before|at_the_beginning|at_the_start|last_time
    """
)
