"""A language model's part in preparing a meeting: it weighs questions of the bank, and phrases one round shared words.

What it phrases passes the same checks as the coach's own words; without a model, or where it fails, the plan stays as
it was.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Final

from assistant.bank import QuestionBank
from assistant.brief.document import Brief, ModelName
from assistant.brief.items import Kind
from assistant.errors import ModelError
from assistant.journey import Session, session_from
from assistant.listening import Listener
from assistant.meeting.plan import Plan
from assistant.meeting.points import Point, points
from assistant.meeting.questions import Option, Proposed, from_bank, options, passes
from assistant.phases import Move
from assistant.transcript import Exchange, Turn
from assistant.wording import same_question

PHRASED: Final = 2
"""Passages that the model is asked to make a question of; the first that passes is taken."""
_HEARD: Final = (Kind.QUOTE, Kind.PICTURE, Kind.CHECK_IN)
"""What the model reads, as if it had just been said."""


def with_model(
    plan: Plan,
    brief: Brief,
    before: Brief | None,
    bank: QuestionBank,
    listener: Listener,
    *,
    seed: int = 1,
    cancel: threading.Event | None = None,
) -> Plan:
    """The plan with the model's part in its questions; as it was, where the model fails or there is nothing to hear."""
    session = _as_heard(brief)
    if session is None or not plan.questions:
        return plan
    try:
        questions = _weighed(plan.questions, options(brief, bank, before), listener, session, cancel)
        questions = _with_one_of_its_own(questions, points(brief, before), listener, session, seed, cancel)
    except ModelError:
        return plan
    if cancel and cancel.is_set():
        return plan
    card = listener.model.card
    return plan.model_copy(update={"questions": questions, "spoken_by": ModelName(id=card.id, sha256=card.sha256)})


def _as_heard(brief: Brief) -> Session | None:
    """What was shared as a dialogue that the model can read."""
    said = [item.words for item in brief.items if item.kind in _HEARD and item.words.strip()]
    title = next((item.words for item in brief.of(Kind.THEME) if item.words.strip()), "")
    if not said or not title:
        return None
    turns = tuple(Turn(speaker="mentee", text=words) for words in said)
    exchange = Exchange(theme=title, today=brief.day, ends=brief.day, turns=turns)
    return session_from(exchange, datetime.combine(brief.day, time(), UTC))


def _weighed(
    chosen: Sequence[Proposed],
    found: Sequence[Option],
    listener: Listener,
    session: Session,
    cancel: threading.Event | None,
) -> tuple[Proposed, ...]:
    """Each question, or another about the same words where the model finds that it fits better."""
    pairs = [(one, other) for one in chosen for other in [_another(one, chosen, found)] if other]
    texts = [text for one, other in pairs for text in (one.text, other.text)]
    scores = listener.best(session, texts, cancel=cancel) if texts else []
    better = {one.text: other for n, (one, other) in enumerate(pairs) if scores[2 * n + 1] > scores[2 * n]}
    return tuple(better.get(one.text, one) for one in chosen)


def _another(one: Proposed, chosen: Sequence[Proposed], found: Sequence[Option]) -> Proposed | None:
    """Another question about the same item that is like none of those chosen, and no other's second choice."""
    asked = [(o.entry.question.text, o.entry.question.intention) for o in found if o.text in {c.text for c in chosen}]
    place = [c.text for c in chosen].index(one.text)
    free = [
        option
        for option in found
        if option.point.item.key == one.about
        and not any(same_question(option.entry.question.text, text) for text, _ in asked)
        and option.entry.question.intention not in {intention for _, intention in asked}
    ]
    mine = free[place :: len(chosen)]
    return from_bank(mine[0]) if mine else None


def _with_one_of_its_own(
    chosen: tuple[Proposed, ...],
    found: Sequence[Point],
    listener: Listener,
    session: Session,
    seed: int,
    cancel: threading.Event | None,
) -> tuple[Proposed, ...]:
    """The questions with one that the model phrased in the place of the one about the same words."""
    about = {question.about for question in chosen}
    telling = [p for p in found if p.item.kind is Kind.QUOTE and p.item.key in about]
    for point in sorted(telling, key=lambda p: not p.quote.tells)[:PHRASED]:
        heard = listener.own_question(session, point.quote, seed=seed, cancel=cancel)
        text = f"You wrote “{point.quote.text}”. {heard.question}"
        if heard.question and passes(text, point.quote.text):
            place = next(n for n, question in enumerate(chosen) if question.about == point.item.key)
            return (*chosen[:place], _phrased(text, point, listener), *chosen[place + 1 :])
    return chosen


def _phrased(text: str, point: Point, listener: Listener) -> Proposed:
    card = listener.model.card
    return Proposed(
        text=text,
        why="A language model on this computer phrased this question; the words in quotation marks are your mentee’s.",
        about=point.item.key,
        source={"kind": "model", "id": card.id, "version": card.sha256 or ""},
        move=Move.OPEN_QUESTION,
    )
