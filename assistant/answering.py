"""One coach turn, put together: what was heard, then one question."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple, TypedDict, Unpack

from assistant import closings
from assistant.asides import Asides, kind_of
from assistant.asking import PROMPT as GAP_QUESTION
from assistant.asking import gap_question
from assistant.bank import LEAD, SLOT, Entry
from assistant.dialogue import Plan
from assistant.errors import ModelError
from assistant.interludes import last_spoken
from assistant.journey import Session
from assistant.listening import READABLE, Heard, Listener, reflecting
from assistant.news import news_in
from assistant.phases import Facet, Move, Occasion, Phase, Role, Tells
from assistant.prompts import PromptLibrary
from assistant.quoting import Quote, less_than_all
from assistant.room import left
from assistant.runtime.base import OnStatus, OnText
from assistant.signposts import Signposts
from assistant.timing import Timing
from assistant.value import Value
from assistant.voice import count_words

RUN_DRY = (
    "I have no question left that I have not asked you. "
    "You can go on writing, go back to an earlier part, or name another theme."
)
PARTINGS = frozenset({"goodbye", "pause"})
PARTING_REASON = "You said that it is enough for now, so nothing is asked."
PEACE_REASON = "What you told comes before any question, and you may write or not."
ROOM_REASON = "Some things want a moment more than a question. Another question is there whenever you want one."
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
    """What came before the list: said of a goal at the desk, or just now, such as heavy news or "I don't know"."""
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
    words = _reply(session, plan, asides), asides.room.sentence(left(session))
    listener = listener if session.to_take_up or plan.finding else None
    listener = None if plan.occasion is Occasion.HEAVY_NEWS else listener  # fixed words, and no guess at a feeling
    hear, cancel = ears.get("on_text") or (lambda _: None), ears.get("cancel")

    def show(text: str) -> None:
        nonlocal shown
        shown = text
        hear(text)

    try:
        found = _answer(_Turn(session, plan, listener, *words, seed, show, ears.get("on_status"), cancel))
    except ModelError as problem:
        if cancel and cancel.is_set():  # whoever closes the page ends the answer and the model at once
            return _stopped(_Turn(session, plan, None, *words, seed, hear), Heard(shown))
        on_failure()
        found = _answer(_Turn(session, plan, None, *words, seed, hear))
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
    """What stands before the question, or in its place."""
    room: str
    """What stands behind a feeling that is only said back."""
    seed: int
    show: OnText
    on_status: OnStatus | None = None
    cancel: threading.Event | None = None

    @property
    def cancelled(self) -> bool:
        return bool(self.cancel and self.cancel.is_set())


def _answer(turn: _Turn) -> Answer:
    session, plan = turn.session, turn.plan
    if said := _without_the_list(turn):
        return said
    heard = _heard(turn)
    if heard.stopped:
        return _stopped(turn, heard)
    if not plan.options:
        return Answer(
            text=_joined(turn.reply, heard.text, RUN_DRY), reflection=heard.text or None, move=Move.ASK_PERMISSION,
            phase=plan.phase, reason="Every question of the bank has been asked once; none is asked twice.",
            **_made(turn, heard),
        )  # fmt: skip
    felt = next((quote.text for quote in plan.quotes if Tells.FEELING in quote.tells), "")
    if plan.leaves_room and (heard.text or felt):
        said_back = heard.text or LEAD.replace(SLOT, felt)
        return _said(
            turn, _joined(said_back, turn.room), ROOM_REASON, move=Move.REFLECTION, reflection=said_back,
            facet=plan.facet, **_made(turn, heard),
        )  # fmt: skip
    entry, question, own = _asked(turn, heard.text)
    if turn.cancelled:  # nothing was weighed to its end
        return _stopped(turn, heard, own)
    return Answer(
        text=_joined(turn.reply, heard.text or own.text, question),
        reflection=heard.text or own.text or None,
        question=question,
        move=plan.move,
        phase=plan.phase,
        role=entry.question.role,
        facet=plan.facet,
        finding=_about(session, plan),
        occasion=plan.occasion,
        reason=OWN_REASON if own.question and not plan.finding else entry.question.reason,
        source=_source(entry, own, turn.listener),
        **_made(turn, heard, own),
    )


def _about(session: Session, plan: Plan) -> dict[str, str] | None:
    """Which gap of which goal is asked about, for the record: none is asked about twice."""
    if plan.finding is None or session.theme is None:
        return None
    return {"goal": session.theme.at_desk.id, "gap": plan.finding.gap, "evidence": plan.finding.evidence}


def _reply(session: Session, plan: Plan, asides: Asides) -> str:
    """What stands before the question: for somebody who has spoken to the coach itself, or told of heavy news.

    Each time it comes up, it is another sentence.
    """
    earlier, said = session.words[:-1], ""
    if plan.aside in PARTINGS:
        said = asides.answer(plan.aside, _times(session, PARTING_REASON))
    elif plan.aside:
        said = asides.answer(plan.aside, sum(kind_of(words) == plan.aside for words in earlier))
    if plan.news:
        told = asides.news[plan.news].sentence(sum(news_in(words) is not None for words in earlier))
        return _joined(told, said)
    in_peace = plan.occasion is Occasion.HEAVY_NEWS and not plan.options and not plan.aside
    return asides.waiting.sentence(_times(session, PEACE_REASON)) if in_peace else said


def _times(session: Session, reason: str) -> int:
    """How often the coach has asked nothing for this reason; a goodbye may have been a mere "ok, thanks"."""
    return sum(turn.about.get("reason") == reason for turn in session.turns)


def _is_all(quote: Quote, session: Session) -> bool:
    """Whether a quotation would be hardly less than the whole message: then it is parroting, and nothing was chosen.

    Not where a feeling was asked for and named in a few words: those are worth hearing once more.
    """
    if last_spoken(session).get("facet") == Facet.EMOTION:
        return False
    said = count_words(session.to_take_up)
    return said <= PARROTED and 5 * count_words(quote.text) >= 4 * said


def _has_quoted(session: Session) -> bool:
    """Whether the coach quoted in its last turn: short messages said back one after the other sound like an echo."""
    spoken = [turn.text for turn in session.turns if turn.speaker == "coach"]
    return bool(spoken) and "“" in spoken[-1]


def _without_the_list(turn: _Turn) -> Answer | None:
    """What is said where a part of the way ends, where somebody is back, and where nothing is to be asked."""
    plan, theme, today = turn.plan, turn.session.theme, turn.session.today
    step = theme.next_step if theme else None
    if theme and plan.keeps_open:
        return _said(turn, closings.kept_open(theme), closings.KEPT_OPEN_REASON)
    if plan.move is Move.SUMMARY and step and step.by:
        reply = "" if plan.aside in PARTINGS else turn.reply  # which would say the same twice
        return _said(turn, _joined(reply, closings.first_step(step.what, step.by, today)), closings.FIRST_STEP_REASON)
    if plan.looks_back and step and step.by:
        question = closings.looking_back(step.what, step.by, today)
        return _said(turn, question, closings.LOOKING_BACK_REASON, question=question, role=plan.role)
    if plan.aside in PARTINGS:
        return _said(turn, turn.reply, PARTING_REASON, move=Move.ASK_PERMISSION)
    if plan.occasion is Occasion.HEAVY_NEWS and not plan.options:
        return _said(turn, turn.reply, PEACE_REASON, occasion=plan.occasion)
    return None


def _said(turn: _Turn, text: str, reason: str, **more: Any) -> Answer:
    turn.show(text)
    return Answer(**{"text": text, "move": turn.plan.move, "phase": turn.plan.phase, "reason": reason, **more})


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
        return _asked_about(turn, said_back)
    quote = plan.quotes[0] if plan.quotes and not said_back else None
    if quote and plan.phase is not Phase.CHALLENGING and _is_all(quote, turn.session):
        # a challenge leads away from what was said, so that is said back in any case
        quote = less_than_all(quote) or (None if _has_quoted(turn.session) else quote)
    texts = [entry.question.with_quote(quote.text if quote else "") for entry in plan.options]
    if listener is None or turn.reply or plan.phase is Phase.CHALLENGING:
        return plan.options[0], texts[0], own  # weighed, two challenges of thirty would win every time
    worth_it = quote and count_words(quote.text) >= OWN_FROM and not _asked_itself(turn.session)
    if quote and worth_it and plan.phase is Phase.EXPLORING:
        own = listener.own_question(turn.session, quote, plan.facet, seed=turn.seed, cancel=turn.cancel)
    if own.question:
        return plan.options[0], own.question, own
    weighed = listener.best(turn.session, texts, after=said_back, cancel=turn.cancel)
    best = max(range(len(texts)), key=lambda i: weighed[i])
    return plan.options[best], texts[best], own._replace(weighed=True)


def _asked_about(turn: _Turn, said_back: str) -> tuple[Entry, str, Heard]:
    """A question about the desk, or about what comes before the list.

    About a gap the model says the goal back; elsewhere the bank points at the words.
    """
    plan, own = turn.plan, Heard("")
    if plan.finding and turn.listener and not turn.reply:
        own = gap_question(turn.listener, turn.session, plan.finding, seed=turn.seed, cancel=turn.cancel)
    fresh = plan.evidence in turn.session.to_take_up
    evidence = "" if fresh and (said_back or _is_all(Quote(plan.evidence), turn.session)) else plan.evidence
    return plan.options[0], own.question or plan.options[0].question.with_quote(evidence), own


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
    if own.question and listener:
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
