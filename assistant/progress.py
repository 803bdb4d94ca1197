"""How far somebody is on the way: which parts are done, and which comes next."""

from __future__ import annotations

from assistant.journey import Session
from assistant.phases import ORDER, Facet, Phase
from assistant.voice import Kind, count_words, is_answer, kinds_in

ENOUGH_ANSWERS = 4
"""Answers before a theme counts as explored, even when three facets came up in the first breath."""
AT_MOST = 8
"""Answers after which exploring moves on although a facet stayed silent: nobody is held to a checklist."""
A_VISIT = 2
"""Answers for which the coach stays in a phase that the mentee chose, even one that was done before."""
AN_ANSWER = 3
"""Words; less than that ("not sure", "no idea") touches no facet."""

FACET_OF = {
    Kind.FEELING: Facet.EMOTION,
    Kind.WISH: Facet.AMBITION,
    Kind.UNWANTED: Facet.AMBITION,
    Kind.EVENT: Facet.EXPERIENCE,
}


def next_phase(session: Session) -> Phase:
    """The phase of the coach's next turn: the present one until it is done, then the first one that is not."""
    phase = session.phase
    if session.phase_by == "mentee" and not session.decided and _answers_since(session) < A_VISIT:
        return phase
    while phase is not Phase.REVIEWING and is_done(session, phase):
        phase = ORDER[ORDER.index(phase) + 1]
    return phase


def _answers_since(session: Session) -> int:
    return sum(t.speaker == "mentee" for t in session.turns[session.phase_since :])


def is_done(session: Session, phase: Phase) -> bool:
    """Whether a phase has given what it is for (see the table in `docs/journey.md`)."""
    theme = session.theme
    if theme is None:
        return False
    answers = answered(session, phase)
    match phase:
        case Phase.OPENING:
            return True
        case Phase.EXPLORING:
            enough = len(answers) >= ENOUGH_ANSWERS and len(touched(session)) == len(Facet)
            return enough or len(answered(session, phase, least=1)) >= AT_MOST
        case Phase.CHALLENGING:
            return bool(answers)
        case Phase.PICTURING:
            return bool(theme.picture)
        case Phase.NARROWING:
            return bool(theme.goal) or theme.kept_open
        case Phase.PLANNING:
            return any(mini.by for mini in theme.mini_goals)
    return False


def answered(session: Session, phase: Phase, *, least: int = AN_ANSWER) -> list[str]:
    """The mentee's answers of at least so many words to questions of this phase.

    Turns of an exchange file name no phase: they explore.
    """
    found, asked_in = [], str(Phase.OPENING)
    for turn in session.turns:
        if turn.speaker == "coach":
            asked_in = turn.about.get("phase", str(Phase.EXPLORING))
        elif asked_in == phase and session.is_material(turn) and _says(turn.text, least):
            found.append(turn.text)
    return found


def _says(text: str, least: int) -> bool:
    return count_words(text) >= least and (least < AN_ANSWER or is_answer(text))


def touched(session: Session) -> set[Facet]:
    """The facets that have come up: because the coach asked and was answered, or because the mentee began."""
    facets: set[Facet] = set()
    asked: str | None = None
    for turn in session.turns:
        if turn.speaker == "coach":
            asked = turn.about.get("facet") if session.is_material(turn) else None
        elif session.is_material(turn) and _says(turn.text, AN_ANSWER):
            if asked:
                facets.add(Facet(asked))
            facets |= {FACET_OF[kind] for kind in kinds_in(turn.text) if kind in FACET_OF}
    return facets
