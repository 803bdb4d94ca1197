"""One coach turn, put together: what was heard, then one question."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypedDict, Unpack

from assistant.asides import Asides, kind_of
from assistant.asking import PROMPT as GAP_QUESTION
from assistant.asking import gap_question
from assistant.bank import Entry
from assistant.dates import say_date
from assistant.dialogue import Plan
from assistant.errors import ModelError
from assistant.journey import Session
from assistant.listening import READABLE, Heard, Listener, reflecting
from assistant.phases import Facet, Move, Occasion, Phase, Role
from assistant.prompts import PromptLibrary
from assistant.quoting import Quote
from assistant.runtime.base import OnStatus, OnText
from assistant.signposts import Signposts
from assistant.timing import Timing
from assistant.value import Value
from assistant.voice import count_words

RUN_DRY = (
    "I have no question left that I have not asked you. "
    "You can go on writing, go back to an earlier part, or name another theme."
)
CLOSING = (
    "You have a first step now: “{step}”, {day}. This is a good place to stop for today, and everything is saved. "
    "When you come back, we look at what happened. If something is still on your mind, go on writing."
)
LOOKING_BACK = "Last time you set yourself a first step: “{step}”, {day}. What has happened since?"
LOOKING_BACK_REASON = "What really happened, also when nothing did, is the best beginning."
CLOSING_REASON = "What happens next happens away from this page."
GOODBYE = "goodbye"
GOODBYE_REASON = "You said that it is enough for now, so nothing is asked."
MODEL_QUESTION = "dialogue/ask"
PARROTED = 14
"""Words of a message that is not quoted back as a whole."""
OWN_FROM = 4
"""Words; of "confidence I guess" a model makes that somebody has confidence."""
OWN_REASON = "It takes up something you just said, in your own words."
SIGNPOST_REASON = "What you wrote matters more than a goal, and a person can help with it better than a program."


class Ears(TypedDict, total=False):
    """Who listens while an answer is written, and what ends it."""

    on_text: OnText | None
    """Hears the answer so far."""
    on_status: OnStatus | None
    """Hears what the model is doing."""
    cancel: threading.Event | None
    """Set it, and the answer ends within a token."""


class Answer(Value):
    """A coach turn with everything there is to know about it."""

    text: str
    """What the mentee reads: the reflection, if there is one, and the question."""
    reflection: str | None = None
    question: str = ""
    move: Move
    phase: Phase
    role: Role = Role.COACH
    facet: Facet | None = None
    finding: dict[str, str] | None = None
    """For a question about a draft: `goal`, `gap` and the `evidence` that it is about."""
    occasion: Occasion | None = None
    """What the mentee said of a goal at the desk, where the question is about that."""
    reason: str
    """Why this, in one sentence the mentee can read."""
    source: dict[str, str] | None = None
    """`kind` (bank or model), `id` and `version` of what the question came from."""
    provenance: dict[str, Any] = {}
    """The model behind the words, its file, prompts, sampling and runtime; empty where no model spoke."""
    timing: dict[str, Any] = {}
    refused: tuple[dict[str, str], ...] = ()
    """What the model wrote that was not used, and why."""
    notices: tuple[str, ...] = ()
    """What the mentee should know about this turn, such as earlier turns that did not fit."""
    stopped: bool = False
    """The mentee pressed Stop; the text is what was there by then."""


def answer(
    session: Session,
    plan: Plan,
    listener: Listener | None = None,
    *,
    asides: Asides,
    seed: int = 1,
    on_failure: Callable[[], None] = lambda: None,
    **ears: Unpack[Ears],
) -> Answer:
    """Find the words for a plan; the bank finds them where there is no model, and where it fails in the middle.

    `on_failure` is called when it fails, so that what was shown until then can be kept.
    """
    begun, shown = time.monotonic(), ""
    reply = _reply(session, plan, asides)
    listener = listener if session.to_take_up or plan.finding else None
    hear, cancel = ears.get("on_text") or (lambda _: None), ears.get("cancel")

    def show(text: str) -> None:
        nonlocal shown
        shown = text
        hear(text)

    try:
        found = _answer(_Turn(session, plan, listener, reply, seed, show, ears.get("on_status"), cancel))
    except ModelError as problem:
        if cancel and cancel.is_set():  # whoever closes the page ends the answer and the model at once
            return _stopped(_Turn(session, plan, None, reply, seed, hear), Heard(shown))
        on_failure()
        found = _answer(_Turn(session, plan, None, reply, seed, hear))
        return found.model_copy(update={"notices": (without_model(problem), *found.notices)})
    if not found.provenance:
        return found
    return found.model_copy(update={"timing": {**found.timing, "total_s": round(time.monotonic() - begun, 3)}})


class _Turn(NamedTuple):
    """All there is to know for the words of one turn."""

    session: Session
    plan: Plan
    listener: Listener | None
    """None where no model is to speak in this turn."""
    reply: str
    seed: int
    show: OnText
    on_status: OnStatus | None = None
    cancel: threading.Event | None = None

    @property
    def cancelled(self) -> bool:
        return bool(self.cancel and self.cancel.is_set())


def _answer(turn: _Turn) -> Answer:
    session, plan = turn.session, turn.plan
    step = session.theme.next_step if session.theme else None
    if plan.move is Move.SUMMARY and step and step.by:
        return _closing(turn, step.what, step.by)
    if plan.looks_back and step and step.by:
        return _looking_back(turn, step.what, step.by)
    if plan.aside == GOODBYE:
        turn.show(turn.reply)
        return Answer(text=turn.reply, move=Move.ASK_PERMISSION, phase=plan.phase, reason=GOODBYE_REASON)
    heard = _heard(turn)
    if heard.stopped:
        return _stopped(turn, heard)
    if not plan.options:
        return Answer(
            text=_joined(turn.reply, heard.text, RUN_DRY), reflection=heard.text or None, move=Move.ASK_PERMISSION,
            phase=plan.phase, reason="Every question of the bank has been asked once; none is asked twice.",
            **_made(turn, heard),
        )  # fmt: skip
    entry, question, own = _asked(turn, heard.text)
    if turn.cancelled:  # nothing was weighed to its end
        return _stopped(turn, heard, own)
    return Answer(
        text=_joined(turn.reply, heard.text, question),
        reflection=heard.text or None,
        question=question,
        move=plan.move,
        phase=plan.phase,
        role=entry.question.role,
        facet=plan.facet,
        finding=_about(session, plan),
        occasion=plan.occasion,
        reason=OWN_REASON if own.text and not plan.finding else entry.question.reason,
        source=_source(entry, own, turn.listener),
        **_made(turn, heard, own),
    )


def _about(session: Session, plan: Plan) -> dict[str, str] | None:
    """Which gap of which goal is asked about, for the record: none is asked about twice."""
    if plan.finding is None or session.theme is None:
        return None
    return {"goal": session.theme.at_desk.id, "gap": plan.finding.gap, "evidence": plan.finding.evidence}


def _reply(session: Session, plan: Plan, asides: Asides) -> str:
    """One honest sentence for somebody who has spoken to the coach itself; each time they do, another one."""
    if not plan.aside:
        return ""
    return asides.answer(plan.aside, sum(kind_of(words) == plan.aside for words in session.words[:-1]))


def _is_all(quote: Quote, session: Session) -> bool:
    """Whether a quotation would be hardly less than the whole message: then it is parroting, and nothing was chosen."""
    said = count_words(session.to_take_up)
    return said <= PARROTED and 5 * count_words(quote.text) >= 4 * said


def _closing(turn: _Turn, step: str, by: date) -> Answer:
    reply = "" if turn.plan.aside == GOODBYE else turn.reply  # which would say the same twice
    text = _joined(reply, CLOSING.format(step=step, day=say_date(by, turn.session.today)))
    turn.show(text)
    return Answer(text=text, move=turn.plan.move, phase=turn.plan.phase, reason=CLOSING_REASON)


def _looking_back(turn: _Turn, step: str, by: date) -> Answer:
    text = LOOKING_BACK.format(step=step, day=say_date(by, turn.session.today))
    turn.show(text)
    return Answer(
        text=text, question=text, move=turn.plan.move, phase=turn.plan.phase, role=turn.plan.role,
        reason=LOOKING_BACK_REASON,
    )  # fmt: skip


def _heard(turn: _Turn) -> Heard:
    """What is said back before the question: what was heard so far, or just now; nothing behind an honest reply."""
    if turn.reply or turn.plan.summary or not turn.listener:
        heard = Heard("" if turn.reply else turn.plan.summary)
        turn.show(turn.reply or heard.text)
        return heard
    return turn.listener.reflect(
        turn.session,
        turn.plan.quotes,
        seed=turn.seed,
        on_text=turn.show,
        on_status=turn.on_status,
        cancel=turn.cancel,
    )


def _asked(turn: _Turn, said_back: str) -> tuple[Entry, str, Heard]:
    """A question of the model's own where it passes every check, the best-fitting one of the bank, or its first."""
    plan, listener, own = turn.plan, turn.listener, Heard("")
    if plan.finding or plan.occasion:
        return _asked_about_the_desk(turn)
    quote = plan.quotes[0] if plan.quotes and not said_back else None
    if quote and plan.phase is not Phase.CHALLENGING and _is_all(quote, turn.session):
        quote = None  # a challenge leads away from what was said, so that is said back in any case
    texts = [entry.question.with_quote(quote.text if quote else "") for entry in plan.options]
    if listener is None or turn.reply or plan.phase is Phase.CHALLENGING:
        return plan.options[0], texts[0], own  # weighed, two challenges of thirty would win every time
    worth_it = quote and count_words(quote.text) >= OWN_FROM and not _asked_itself(turn.session)
    if quote and worth_it and plan.phase is Phase.EXPLORING:
        own = listener.own_question(turn.session, quote, plan.facet, seed=turn.seed, cancel=turn.cancel)
    if own.text:
        return plan.options[0], own.text, own
    weighed = listener.best(turn.session, texts, after=said_back, cancel=turn.cancel)
    best = max(range(len(texts)), key=lambda i: weighed[i])
    return plan.options[best], texts[best], own._replace(weighed=True)


def _asked_about_the_desk(turn: _Turn) -> tuple[Entry, str, Heard]:
    """A question about what lies there: about a gap the model says the goal back, or the bank points at the words."""
    plan, own = turn.plan, Heard("")
    if plan.finding and turn.listener and not turn.reply:
        own = gap_question(turn.listener, turn.session, plan.finding, seed=turn.seed, cancel=turn.cancel)
    return plan.options[0], own.text or plan.options[0].question.with_quote(plan.evidence), own


def _stopped(turn: _Turn, heard: Heard, *more: Heard) -> Answer:
    return Answer(
        text=heard.text,
        reflection=heard.text or None,
        move=Move.REFLECTION,
        phase=turn.plan.phase,
        facet=turn.plan.facet,
        reason="You pressed Stop.",
        stopped=True,
        **_made(turn, heard, *more),
    )


def fixed_words(library: PromptLibrary) -> Signposts:
    """What people wrote for somebody who may be in danger, with where help is."""
    return Signposts.parse(library.document("safety/disclosure.yaml"), library.document("safety/helplines.yaml"))


def signpost(words: Signposts, kind: str, phase: Phase) -> Answer:
    """The fixed words in place of an answer: no model is asked, and goals can wait."""
    return Answer(text=words.text_for(kind), move=Move.SIGNPOST, phase=phase, reason=SIGNPOST_REASON)


def _made(turn: _Turn, *pieces: Heard) -> dict[str, Any]:
    """Where the words came from: the model, if it did anything for them, its time, and what of it was refused."""
    timing = sum((piece.timing for piece in pieces), start=Timing())
    refused = tuple(refused.as_dict() for piece in pieces for refused in piece.refused)
    spoke = any(piece.weighed or piece.timing != Timing() or piece.refused for piece in pieces)
    return {
        "timing": timing.model_dump() if spoke else {},
        "refused": refused,
        "provenance": turn.listener.provenance(reflecting(turn.seed)) if turn.listener and spoke else {},
        "notices": _notices(turn.session, pieces[0]) if spoke else (),
    }


def _asked_itself(session: Session) -> bool:
    """Whether the last question was the model's own: two of that kind in a row sound alike."""
    last = next((t for t in reversed(session.turns) if t.speaker == "coach"), None)
    return last is not None and (last.about.get("source") or {}).get("kind") == "model"


def _source(entry: Entry, own: Heard, listener: Listener | None) -> dict[str, str]:
    if own.text and listener:
        prompt = GAP_QUESTION if entry.question.gap else MODEL_QUESTION
        stamp = next(p for p in listener.provenance()["prompts"] if p["id"] == prompt)
        return {"kind": "model", "id": stamp["id"], "version": stamp["version"]}
    return {"kind": "bank", "id": entry.question.id, "version": str(entry.version)}


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _notices(session: Session, heard: Heard) -> tuple[str, ...]:
    found = []
    if heard.left_out:
        found.append(
            f"Our conversation has grown longer than the model can keep in mind; {heard.left_out} turns from its "
            "middle were left out this time. They are all saved."
        )
    if count_words(session.to_take_up) > READABLE:
        found.append("That was a long message: the model read its beginning and its end. All of it is saved.")
    return tuple(found)


def without_model(problem: ModelError) -> str:
    """What the mentee is told when the model failed and the bank goes on."""
    return f"{problem} This question comes from the question bank."
