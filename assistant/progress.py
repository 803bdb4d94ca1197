"""How far somebody is on the way: which parts are done, and which comes next."""

from __future__ import annotations

from assistant.interludes import last_spoken, on_the_way
from assistant.journey import Session
from assistant.moods import is_answer, is_stirred, shrugs
from assistant.phases import ORDER, Facet, Occasion, Phase
from assistant.themes import Theme
from assistant.voice import Kind, count_words, kinds_in

ENOUGH_ANSWERS = 4
"""Answers before a theme counts as explored, even when three facets came up in the first breath."""
AT_MOST = 8
"""Answers after which exploring moves on although a facet stayed silent: nobody is held to a checklist."""
A_VISIT = 2
"""Answers for which the coach stays in a phase that the mentee chose, even one that was done before."""
TRIES = 3
"""Questions of a kind after which the coach goes on although there was no answer: not knowing is one, too."""
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
    phase, theme = session.phase, session.theme
    if session.phase_by == "mentee" and not session.decided and _answers_since(session) < A_VISIT:
        return phase
    if phase is Phase.EXPLORING and (_is_a_feeling_to_stay_with(session) or was_misheard(session)):
        return phase
    if theme and stays_open(theme):
        return Phase.REVIEWING if is_done(session, Phase.PLANNING) else Phase.EXPLORING
    while phase is not Phase.REVIEWING and is_done(session, phase):
        phase = ORDER[ORDER.index(phase) + 1]
    return phase


def stays_open(theme: Theme) -> bool:
    """Whether the mentee has decided to stay with the theme, and has not made a goal of it since."""
    return theme.kept_open and not theme.goal


def was_misheard(session: Session) -> bool:
    """Whether the mentee has just said again what the coach had taken the wrong way."""
    return session.unanswered and last_spoken(session).get("occasion") == Occasion.MISHEARD


def _is_a_feeling_to_stay_with(session: Session) -> bool:
    """Nobody is led on behind a strong feeling, unless it is what they were asked for."""
    asked = [turn.about.get("facet") for turn in session.turns if turn.speaker == "coach"]
    return is_stirred(session.to_take_up) and Facet.EMOTION not in asked[-1:]


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
            return bool(answers) or _is_left_open(session, phase)
        case Phase.PICTURING:
            return bool(theme.picture or theme.goal) or _is_left_open(session, phase)
        case Phase.NARROWING:
            return bool(theme.goal) or theme.kept_open
        case Phase.PLANNING:
            return any(mini.by for mini in theme.mini_goals)
    return False


def answered(session: Session, phase: Phase, *, least: int = AN_ANSWER) -> list[str]:
    """The mentee's answers of at least so many words to questions of this phase.

    What was said or asked beside the way (see `interludes`) counts for none.
    """
    return [t.text for about, t in on_the_way(session) if about["phase"] == phase and _says(t.text, least)]


def _is_left_open(session: Session, phase: Phase) -> bool:
    """Whether the mentee has said so often that they have no answer that this part is left as it is."""
    return sum(map(shrugs, answered(session, phase, least=1))) >= TRIES


def _says(text: str, least: int) -> bool:
    return count_words(text) >= least and (least < AN_ANSWER or is_answer(text))


def touched(session: Session) -> set[Facet]:
    """The facets that have come up: because the coach asked and was answered, or because the mentee began."""
    facets: set[Facet] = set()
    for about, turn in on_the_way(session):
        if _says(turn.text, AN_ANSWER):
            facets |= {Facet(asked) for asked in [about.get("facet")] if asked}
            facets |= {FACET_OF[kind] for kind in kinds_in(turn.text) if kind in FACET_OF}
    return facets
