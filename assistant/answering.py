"""One coach turn, put together: what was heard, then one question."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, TypedDict, Unpack

from assistant.bank import Entry
from assistant.dialogue import Plan
from assistant.errors import ModelError
from assistant.journey import Session
from assistant.listening import READABLE, Heard, Listener, Refused, reflecting
from assistant.phases import Facet, Move, Phase, Role
from assistant.prompts import PromptLibrary
from assistant.runtime.base import OnStatus, OnText
from assistant.signposts import Signposts
from assistant.timing import Timing
from assistant.value import Value
from assistant.voice import count_words

RUN_DRY = (
    "I have no question left that I have not asked you. "
    "You can go on writing, go back to an earlier part, or name another theme."
)
MODEL_QUESTION = "dialogue/ask"
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
    seed: int = 1,
    on_failure: Callable[[], None] = lambda: None,
    **ears: Unpack[Ears],
) -> Answer:
    """Find the words for a plan; the bank finds them where there is no model, and where it fails in the middle.

    `on_failure` is called when it fails, so that what was shown until then can be kept.
    """
    begun, shown = time.monotonic(), ""
    hear, cancel = ears.get("on_text") or (lambda _: None), ears.get("cancel")

    def show(text: str) -> None:
        nonlocal shown
        shown = text
        hear(text)

    try:
        found = _answer(session, plan, listener, seed, show, ears.get("on_status"), cancel)
    except ModelError as problem:
        if cancel and cancel.is_set():  # whoever closes the page ends the answer and the model at once
            return _stopped(plan, shown)
        on_failure()
        found = _answer(session, plan, None, seed, hear, None, None)
        return found.model_copy(update={"notices": (without_model(problem), *found.notices)})
    if not found.provenance:
        return found
    return found.model_copy(update={"timing": {**found.timing, "total_s": round(time.monotonic() - begun, 3)}})


def _answer(
    session: Session,
    plan: Plan,
    listener: Listener | None,
    seed: int,
    show: OnText,
    on_status: OnStatus | None,
    cancel: threading.Event | None,
) -> Answer:
    hears = listener if session.to_take_up else None
    heard = Heard("")
    if plan.summary:
        heard = Heard(in_your_words(plan.summary))
        show(heard.text)
    elif hears:
        heard = hears.reflect(session, seed=seed, on_text=show, on_status=on_status, cancel=cancel)
    known: dict[str, Any] = {
        "provenance": hears.provenance(reflecting(seed)) if hears and (plan.options or not plan.summary) else {},
        "notices": _notices(session, heard) if hears else (),
    }
    if heard.stopped:
        return _stopped(plan, heard.text, **_made(heard), **known)
    common: dict[str, Any] = {"phase": plan.phase, "facet": plan.facet, "reflection": heard.text or None, **known}
    if not plan.options:
        return Answer(
            text=_joined(heard.text, RUN_DRY), move=Move.ASK_PERMISSION,
            reason="Every question of the bank has been asked once; none is asked twice.", **_made(heard), **common,
        )  # fmt: skip
    quote = "" if heard.text else plan.quote
    entry, question, own = plan.options[0], plan.options[0].question.with_quote(quote), Heard("")
    if hears:
        entry, question, own = _chosen(session, plan, hears, quote, seed, cancel)
        if cancel and cancel.is_set():  # nothing was weighed to its end
            return _stopped(plan, heard.text, **_made(heard, own), **known)
    return Answer(
        text=_joined(heard.text, question),
        question=question,
        move=plan.move,
        role=entry.question.role,
        reason=OWN_REASON if own.text else entry.question.reason,
        source=_source(entry, own, hears),
        **_made(heard, own),
        **common,
    )


def _stopped(plan: Plan, text: str, **known: Any) -> Answer:
    return Answer(
        text=text,
        reflection=text or None,
        move=Move.REFLECTION,
        phase=plan.phase,
        facet=plan.facet,
        reason="You pressed Stop.",
        stopped=True,
        **known,
    )


def fixed_words(library: PromptLibrary) -> Signposts:
    """What people wrote for somebody who may be in danger, with where help is."""
    return Signposts.parse(library.document("safety/disclosure.yaml"), library.document("safety/helplines.yaml"))


def signpost(words: Signposts, kind: str, phase: Phase) -> Answer:
    """The fixed words in place of an answer: no model is asked, and goals can wait."""
    return Answer(text=words.text_for(kind), move=Move.SIGNPOST, phase=phase, reason=SIGNPOST_REASON)


def _made(*pieces: Heard) -> dict[str, Any]:
    """What all the work of the model on one answer comes to: the time it took, and what was refused."""
    timing = sum((piece.timing for piece in pieces), start=Timing())
    return {
        "timing": timing.model_dump(),
        "refused": tuple(refused.as_dict() for piece in pieces for refused in piece.refused),
    }


def in_your_words(summary: tuple[str, ...]) -> str:
    """The mentee's own phrases gathered up, as a coach would before a turn in the conversation."""
    quoted = [f"“{words}”" for words in summary]
    listed = quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + f" and {quoted[-1]}"
    return f"Some of what you have said so far: {listed}."


def _chosen(
    session: Session,
    plan: Plan,
    listener: Listener,
    quote: str,
    seed: int,
    cancel: threading.Event | None,
) -> tuple[Entry, str, Heard]:
    """The best-fitting question of the bank, or the model's own where that passes every check and fits better."""
    texts = [entry.question.with_quote(quote) for entry in plan.options]
    own = Heard("")
    if plan.phase is Phase.EXPLORING:
        own = listener.own_question(session, seed=seed, cancel=cancel)
    weighed = listener.best(session, [*texts, *([own.text] if own.text else [])], cancel=cancel)
    best = max(range(len(texts)), key=lambda i: weighed[i])
    if own.text and weighed[-1] <= weighed[best]:
        beaten = Refused(own.text, "a question of the bank fits better")
        own = own._replace(text="", refused=(*own.refused, beaten))
    return plan.options[best], own.text or texts[best], own


def _source(entry: Entry, own: Heard, listener: Listener | None) -> dict[str, str]:
    if own.text and listener:
        stamp = next(p for p in listener.provenance()["prompts"] if p["id"] == MODEL_QUESTION)
        return {"kind": "model", "id": stamp["id"], "version": stamp["version"]}
    return {"kind": "bank", "id": entry.question.id, "version": str(entry.version)}


def _joined(reflection: str, question: str) -> str:
    return f"{reflection} {question}".strip()


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
