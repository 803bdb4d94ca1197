"""M: does the draft say how much, how often, or what somebody will see, hear or hold?"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.critique.clauses import Clause
from assistant.critique.counting import is_count, is_frequency
from assistant.critique.reading import END
from assistant.critique.showing import is_absence, is_proof, is_witnessed, says_how_it_shows
from assistant.critique.stance import CRITERION, Stance


def names_a_measure(clauses: Sequence[Clause]) -> bool:
    """Whether any of these clauses holds a count that is aimed at, a frequency, or something that shows it."""
    return any(measure_in(clause) for clause in clauses)


def measure_in(clause: Clause) -> bool:
    """Whether this clause holds one."""
    words = clause.words
    spots = range(len(words))
    if clause.stance is Stance.OTHERS:
        return is_witnessed(clause, present=True) or says_how_it_shows(clause.text) or is_absence(words)
    return (
        any(is_frequency(words, at) or is_count(words, at) or is_proof(words, at) for at in spots)
        or is_witnessed(clause, present=_is_due(clause))
        or says_how_it_shows(clause.text)
        or is_absence(words)
    )


def _is_due(clause: Clause) -> bool:
    """Whether what somebody does in this clause is what is aimed at."""
    return clause.stance in (Stance.DUE, Stance.PIECE) or END in clause.words or bool(CRITERION.search(clause.text))
