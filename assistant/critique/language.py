"""Can the rules read a draft at all? They know English and nothing else."""

from __future__ import annotations

import re
from typing import Final

from assistant.critique.things import DEEDS, FILLING, OCCASIONS, PERIODS, PROOFS, VAGUE
from assistant.critique.verbs import VERBS

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[a-z]+")
_FOREIGN: Final = frozenset(
    """
    ich und der die das den dem ein eine einen einem einer nicht mich mir mein meine meinem meinen mit zu bis für
    fuer auf von vor werde will möchte moechte wir sie ist bin als auch wenn bei im zum zur mehr besser jede jeden
    jeder dass nach über yo quiero el la los las un una unos unas de del que para con por mi mis en mejor más mas
    ser cada antes hasta mi se como je veux le les une des du au aux et est pas pour avec dans sur mon mes plus
    mieux être avant fin ne que ce cette ik wil het een niet mijn met voor van naar meer beter zijn ben en te om ook
    elke dat voglio il lo gli uno della dello dei nel per con mio mia miei essere entro più ogni non sono che quero
    o os uma do da dos das no na meu minha até ser cada mais não com em jag och att vill inte min mitt med för på av
    det som är jeg og vil ikke til chcę nie się na do w i z jest moje mój przed
    """.split()
)
"""The small words of other languages in Latin letters; those that English has too count for nothing."""
_ENGLISH: Final = FILLING | OCCASIONS | DEEDS | PROOFS | VAGUE | PERIODS | frozenset(VERBS)
_ONLY_FOREIGN: Final = _FOREIGN - _ENGLISH
READ_FROM: Final = 200
"""Words from the beginning that tell the language of a draft."""


def is_readable(draft: str) -> bool:
    """Whether a draft seems to be English, the only language that the rules read.

    Text without any word, or mostly in other than Latin letters, is not. Few words in Latin letters are given the
    benefit of the doubt.
    """
    words = _WORD.findall(draft.lower())[:READ_FROM]
    latin = [word for word in words if _LATIN.match(word)]
    if not latin or sum(map(len, latin)) * 2 < sum(map(len, words)):
        return False
    known = sum(word in _ENGLISH for word in latin)
    foreign = sum(word in _ONLY_FOREIGN for word in latin)
    return known > 2 * foreign if foreign else known * 6 >= len(latin) or len(latin) < 4
