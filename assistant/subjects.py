"""What is asked about before the list goes on: what was just said, what lies on the desk, and the theme left open."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.asides import kind_of
from assistant.bank import Entry, QuestionBank
from assistant.critique import Finding
from assistant.drafting import next_finding, occasion, told_why
from assistant.interludes import BESIDE, asks_on, fresh_news
from assistant.journey import Said, Session
from assistant.moods import is_stirred, nods, shrugs
from assistant.phases import Move, Occasion, Phase
from assistant.phrases import sentences, straight
from assistant.progress import stays_open
from assistant.quoting import LONGEST, SHORTEST, Quote, telling
from assistant.transcript import Turn
from assistant.voice import count_words
from assistant.wording import same_question

OPTIONS = 6
"""How many questions are put up for choice: enough to fit what was said, few enough to weigh in a second."""


class Subject(NamedTuple):
    """What comes before the list, with questions for it."""

    options: tuple[Entry, ...] = ()
    occasion: Occasion | None = None
    finding: Finding | None = None
    evidence: str = ""


def subject(
    session: Session, bank: QuestionBank, comes_first: Occasion | None, phase: Phase, quotes: Sequence[Quote], seed: int
) -> Subject:
    """What comes before the list, the most pressing first; an empty one where nothing does."""
    said = _beside(session, bank, comes_first, phase, quotes, seed) if comes_first else Subject()
    return said if said.occasion else _at_the_desk(session, bank, phase)


def _beside(
    session: Session, bank: QuestionBank, about: Occasion, phase: Phase, quotes: Sequence[Quote], seed: int
) -> Subject:
    """A question that stays with what was just said; none where somebody is left in peace for now."""
    if about is Occasion.HEAVY_NEWS and not asks_on(session):
        return Subject(occasion=about)
    pool = [*bank.on(about)]
    random.Random(f"{seed}/{session.id}/{len(session.turns)}").shuffle(pool)
    here = [entry for entry in pool if entry.phase == phase]
    find = _askable if about in BESIDE - {Occasion.HEAVY_NEWS} else unasked  # grief is not asked the same twice
    options = tuple(find(session, here or pool)[:OPTIONS])
    told_more = about is Occasion.HEAVY_NEWS and not fresh_news(session)
    evidence = quotes[0].text if quotes and told_more else _felt(quotes) if about is Occasion.STRONG_FEELING else ""
    return Subject(options, about if options or about is Occasion.HEAVY_NEWS else None, evidence=evidence)


def _felt(quotes: Sequence[Quote]) -> str:
    """The sentence that says the feeling, as it stands; empty where it cannot be quoted."""
    said = (part.strip(" .!") for quote in quotes for part in sentences(quote.text))
    return next((part for part in said if is_stirred(part) and count_words(part) >= SHORTEST), "")


def _at_the_desk(session: Session, bank: QuestionBank, phase: Phase) -> Subject:
    """What lies on the desk to be asked about: what was just said of a goal, then its gaps, then the open theme."""
    about = occasion(session)
    if about and (options := _askable(session, bank.on(about))):
        return Subject(tuple(options[:OPTIONS]), about, evidence=_noted(session, about))
    finding = next_finding(session) if phase is Phase.NARROWING else None
    if finding and (options := _askable(session, bank.about(finding.gap))):
        return Subject(tuple(options[:OPTIONS]), finding=finding, evidence=finding.shown)
    if phase is Phase.EXPLORING and _is_back_at_the_theme(session):
        options = _askable(session, bank.on(Occasion.KEPT_OPEN))
        return Subject(tuple(options[:OPTIONS]), Occasion.KEPT_OPEN, evidence=_to_explore(session))
    return Subject()


def _is_back_at_the_theme(session: Session) -> bool:
    """Whether the coach's last word was that the theme stays open."""
    theme, since = session.theme, since_closing(session)
    while since and since[-1].speaker == "mentee":  # what is to be answered now
        since = since[:-1]
    return theme is not None and stays_open(theme) and bool(closings(session)) and all(map(parts, since))


def _to_explore(session: Session) -> str:
    """What the mentee wanted to look at next, or else where the theme leads."""
    theme = session.theme
    return _sayable(theme.to_explore or theme.direction) if theme else ""


def _sayable(words: str) -> str:
    """Words from the desk as they can be said back in passing; empty where they cannot."""
    short = count_words(words) <= LONGEST and '"' not in straight(words)
    return " ".join(words.split()).strip(" .") if short else ""


def _noted(session: Session, about: Occasion) -> str:
    """What the question about the desk takes up: of the last check-in, or of the reason for a rating."""
    if about is Occasion.TOLD_WHY:
        return _sayable(told_why(session))
    last = session.theme.check_ins[-1] if session.theme and about is Occasion.CHECKED_IN else None
    answers = filter(None, (last.happened, last.surprised, last.learned)) if last else ()
    quotes = [quote for answer in answers for quote in _telling(session, answer)[:1]]
    return max(quotes, key=lambda quote: bool(quote.tells)).text if quotes else ""


def _telling(session: Session, text: str) -> list[Quote]:
    """The words with the most in them of what was written at the desk."""
    return telling(session.exchange.model_copy(update={"turns": (Turn(speaker="mentee", text=text),)}))


def _askable(session: Session, pool: Sequence[Entry]) -> Sequence[Entry]:
    """Those of these questions that were not asked yet; over a year all may have been, then the one of longest ago."""
    if fresh := unasked(session, pool):
        return fresh
    asked = [(turn.about.get("source") or {}).get("id") for turn in session.turns]
    last = {id: at for at, id in enumerate(asked)}
    return sorted(pool, key=lambda e: last.get(e.question.id, -1))[:1]


def unasked(session: Session, pool: Iterable[Entry]) -> list[Entry]:
    """Those of these questions that were not asked yet."""
    asked, used = session.asked, session.used
    return [e for e in pool if e.question.id not in used and not any(same_question(e.question.text, a) for a in asked)]


def closings(session: Session) -> list[Said]:
    """The turns in which the coach has said of this theme that all is there for now."""
    return [t for t in session.turns if t.about.get("move") == Move.SUMMARY and session.is_material(t)]


def since_closing(session: Session) -> tuple[Said, ...]:
    """Everything that was said behind the last of these turns."""
    last = closings(session)[-1:]
    return session.turns[session.turns.index(last[0]) + 1 :] if last else ()


def parts(turn: Said) -> bool:
    """Whether a turn is a thank-you, a goodbye or the answer to it: the coach's closing word stands behind it still."""
    if turn.speaker == "coach":
        return turn.about.get("move") == Move.ASK_PERMISSION
    return nods(turn.text) or shrugs(turn.text) or kind_of(turn.text) in ("goodbye", "pause")
