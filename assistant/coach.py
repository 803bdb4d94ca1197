"""The coach: one conversation, from the first hello to a first step, with every word kept.

Wiring only. What to do next is decided in `dialogue`, the words are found in `answering`, and everything that
happens is an event that is on disk before anything else is done with it.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, date, datetime
from typing import Any, Unpack

from assistant import events as e
from assistant.answering import Answer, Ears, answer, fixed_words, signpost
from assistant.candidates import Narrowed
from assistant.chronicle import Chronicle
from assistant.dates import local_day
from assistant.desk import Desk
from assistant.dialogue import looks_back, next_move, why_later
from assistant.drafting import next_finding
from assistant.errors import AssistantError, InputError
from assistant.history import History
from assistant.interludes import BESIDE, interlude
from assistant.journey import Session
from assistant.listening import Listener, reflecting
from assistant.moods import is_answer
from assistant.narrowing import narrow
from assistant.partial import Partial
from assistant.phases import Learner, Move, Phase
from assistant.prompts import PromptLibrary
from assistant.runtime.base import LanguageModel, OnStatus
from assistant.safety import Disclosure, tells_of_danger
from assistant.sharing import Sharing
from assistant.themes import Theme
from assistant.transcript import checked
from assistant.voice import count_words, names_a_theme, pictures, theme_title

GOALS_CAN_WAIT = (
    "What you wrote just now matters more than a goal, so there are no ideas for goals at this moment. "
    "They are here again as soon as you want to write about your theme."
)
SEEN_BEFORE = (
    "There is nothing new to begin with in what you said so far, so these begin where earlier ideas did. "
    "A few more of your own words would bring something new."
)
STANDS = 12
"""Turns during which a line under an answer still stands on the page."""
NO_IDEAS = "Stopped; no ideas were kept. You can ask for them again whenever you like."


class Coach(Desk):
    """One mentee's conversation; any thread may call it.

    One answer is written at a time. What the mentee writes or decides meanwhile does not wait for it: it is on disk
    at once, and the answer is then added to the session as it stands by then.

    Args:
        history: Where every word goes.
        library: Prompts and questions; the ones that came with the package if left out.
        model: A local language model, or None: the question bank carries the whole journey without one.
        clock: What time it is; tests hand in their own.
        new_id: A new unique name on every call.
        seed: Makes the choice of questions and the model's words repeatable.
    """

    def __init__(
        self,
        history: History,
        library: PromptLibrary | None = None,
        model: LanguageModel | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_id: Callable[[], str] = lambda: str(uuid.uuid4()),
        seed: int = 1,
    ) -> None:
        self.library = library or PromptLibrary()
        self.safety = fixed_words(self.library)
        """The fixed words: what this is, where help is."""
        super().__init__(Chronicle(history, clock, new_id), new_id)
        self._history, self._clock, self._seed = history, clock, seed
        self._listener = Listener(model, self.library) if model else None
        self.sharing = Sharing(self._chronicle, new_id, clock, self._listener)
        """What the mentee shares of this conversation with a mentor."""
        self._speaking = threading.RLock()
        """Held from a message to the end of its answer, and by whatever turns the conversation elsewhere."""

    # -- beginning and coming back

    @property
    def model(self) -> LanguageModel | None:
        """The model that speaks, if any."""
        return self._listener.model if self._listener else None

    def listen_with(self, model: LanguageModel | None) -> None:
        """Let another model listen from the next answer on, or none; the one before is unloaded."""
        with self._speaking:
            before, self._listener = self.model, Listener(model, self.library) if model else None
            self.sharing.listener = self._listener
        if before and before is not model:
            before.close()

    def begin(self, theme: str = "", *, ends: date | None = None, learner: Learner | str = Learner.MENTEE) -> Answer:
        """Open a new conversation and ask the first question, without waiting for the model.

        Args:
            theme: Its name, where there is one already.
            ends: Last day of the mentoring; ten months from now if left out.
            learner: Whose own learning it is about, the mentee's or the mentor's.

        Raises:
            InputError: the mentoring has ended, or nobody of that name learns here.
        """
        with self._speaking:
            if ends and ends < local_day(self._clock()):
                raise InputError(f"The mentoring cannot end on {ends}, which has passed.")
            whose = {"learner": Learner.MENTOR.value} if _learner(learner) is Learner.MENTOR else {}
            body: dict[str, Any] = {"program": "theme-coach", "notice": self.safety.opening_notice, **whose}
            if theme.strip():
                checked(theme)  # before anything is opened that would be left without a word in it
            self._chronicle.begin({**body, **({"ends": ends.isoformat()} if ends else {})})
            if theme.strip():
                self.name_theme(theme)
            return self._say_next(listener=None)

    def resume(self, id: str) -> Session:
        """Open a conversation of the history again, at the point where it was left.

        Whoever comes back on another day than the one on which a first step was set is asked what happened.

        Raises:
            InputError: there is no such conversation.
        """
        with self._speaking:
            self._chronicle.resume(id)
            if looks_back(self.session):
                self._say_next(None)
            return self.session

    def warm_up(self, *, on_status: OnStatus | None = None, cancel: threading.Event | None = None) -> None:
        """Load the model and let it read what is known, so that the first answer comes sooner.

        What was read before `cancel` is set stays read, so an answer need not wait for the rest.

        Raises:
            InputError: no conversation is open.
            ModelError: the model cannot be used; the conversation can go on without it.
        """
        if listener := self._listener:
            listener.warm_up(self.session.exchange, on_status=on_status, cancel=cancel)

    def close(self) -> None:
        """Unload the model and close the journal."""
        if self.model:
            self.model.close()
        self._history.close()

    # -- the conversation

    def say(self, text: str, *, on_saved: Callable[[], None] = lambda: None, **ears: Unpack[Ears]) -> Answer:
        """Take one message of the mentee and answer it.

        Args:
            text: What the mentee wrote, as they wrote it.
            on_saved: Called once the mentee's words are safe on disk, before any model runs.
            ears: Who listens while the answer is written, and what ends it; see `Ears`.

        Raises:
            InputError: there is nothing in the message, or it is longer than a book.
            HistoryError: the words could not be saved; nothing was done with them.
        """
        with self._speaking:
            before, overdue = self.session, self._overdue_help()
            words = checked(text)
            self._chronicle.record(e.MENTEE_TURN, {"text": words})
            on_saved()
            if disclosure := tells_of_danger(words) or overdue:
                return self._signpost(disclosure.kind)
            with self._chronicle.lock:
                self._keep_what_was_asked_for(before, words)
            return self._say_next(self._listener, **ears)

    def another(self, **ears: Unpack[Ears]) -> Answer:
        """Ask another question instead of the last one; the last one is not asked again."""
        with self._speaking:
            if disclosure := self._overdue_help():
                return self._say_where_help_is(disclosure.kind)
            owed = self.session.unanswered or next_finding(self.session)
            return self._say_next(self._listener if owed else None, **ears)

    def go_to(self, phase: Phase | str) -> Answer:
        """Go back or jump ahead; jumping over exploring is possible, and says once why later may be better.

        Raises:
            InputError: there is no such phase, or there is no theme yet to go there with.
        """
        with self._speaking:
            target = _phase(phase)
            if self.session.theme is None and target is not Phase.OPENING:
                raise InputError("Please name a theme first, in a few words; then every part of the way is open.")
            if disclosure := self._overdue_help():
                return self._say_where_help_is(disclosure.kind)
            before = self.session
            why = why_later(before, target)
            body = {"phase": target.value, "by": "mentee", "from": before.phase.value, "jump": bool(why)}
            self._chronicle.record(e.PHASE_ENTERED, body)
            return self._say_next(None, hint=None if before.told_why_later else why)

    # -- what the mentee decides

    def name_theme(self, title: str, *, new: bool = False) -> Theme:
        """Give the theme its name, or with `new` begin another theme beside it once this one has its answer.

        Raises:
            InputError: the name is empty.
        """
        with self._speaking if new else nullcontext(), self._chronicle.lock:
            words = " ".join(checked(title).split())[:120]
            present = self.session.theme
            id = present.id if present and not new else self._new_id()
            self._chronicle.record(e.THEME_NAMED, {"theme": id, "title": words})
            if new:
                self._chronicle.record(e.PHASE_ENTERED, {"phase": Phase.EXPLORING.value, "by": "mentee", "jump": False})
            return self._chronicle.theme

    def choose_theme(self, id: str) -> Theme:
        """Go on with another of the themes.

        Raises:
            InputError: there is no such theme.
        """
        with self._speaking, self._chronicle.lock:
            if id not in {t.id for t in self.session.themes}:
                raise InputError("There is no such theme in this conversation.")
            self._chronicle.record(e.THEME_CHOSEN, {"theme": id})
            # From here the coach goes on to the first part that this theme has not been through.
            self._chronicle.record(e.PHASE_ENTERED, {"phase": Phase.EXPLORING.value, "by": "coach", "jump": False})
            return self._chronicle.theme

    def candidates(
        self, count: int = 3, *, on_status: OnStatus | None = None, cancel: threading.Event | None = None
    ) -> Narrowed:
        """Sketch candidate goals from the mentee's own words, as material beside their draft.

        None begins where one that was refused began, nor, as far as the words allow, where any did before.

        Raises:
            InputError: there is no theme yet, or `count` is not one to four.
            ModelError: the model failed; asking again starts it anew.
            AssistantError: it was stopped; nothing is offered then.
        """
        with self._speaking:
            before, theme = self.session, self._chronicle.theme
            if before.in_danger:
                return Narrowed(exchange=before.id, notice=GOALS_CAN_WAIT)
            narrowed = Narrowed(exchange=before.id)
            for unlike in dict.fromkeys((before.begun_with, before.refused)):
                narrowed = narrow(
                    before.exchange,
                    self._listener,
                    self.library,
                    count=count,
                    seed=self._seed + len(before.turns),
                    unlike=unlike,
                    on_status=on_status,
                    cancel=cancel,
                )
                if narrowed.candidates:
                    again = unlike != before.begun_with
                    narrowed = narrowed.model_copy(update={"notice": SEEN_BEFORE}) if again else narrowed
                    break
            if cancel and cancel.is_set():
                raise AssistantError(NO_IDEAS)
            why = why_later(before, Phase.NARROWING)
            hint = None if before.told_why_later else why
            asked = {"theme": theme.id, "asked_for": True, "jump": bool(why), "hint": hint}
            self._chronicle.record(e.CANDIDATES_OFFERED, {**narrowed.model_dump(mode="json"), **asked})
            return narrowed

    # -- inside

    def _keep_what_was_asked_for(self, before: Session, words: str) -> None:
        """Some answers are kept as more than answers: the theme's name, and the picture of success."""
        asked = before.turns[-1].about if before.turns else {}
        beside = interlude(self.session) in BESIDE or asked.get("occasion") in BESIDE
        if beside or asked.get("move") == Move.SIGNPOST or not is_answer(words):
            return
        question = self.library.bank.named((asked.get("source") or {}).get("id", ""))
        named = question is not None and question.question.keeps == "theme"
        there = asked.get("phase") == Phase.PICTURING
        pictured = there and (pictures(words) or (question is not None and question.phase == Phase.PICTURING))
        if self.session.theme is None and (named or names_a_theme(words)):
            if count_words(title := theme_title(words, before.words)):
                self.name_theme(title)
        elif self.session.theme and not self.session.theme.picture and pictured:
            self.keep_picture(words)

    def _overdue_help(self) -> Disclosure | None:
        """What was written at the desk, or said where the program was cut off, and not yet answered with help."""
        session = self.session
        said = tells_of_danger(session.last_words) if session.unanswered else None
        at_desk = next(filter(None, map(tells_of_danger, session.written.values())), None)
        if found := said or at_desk:
            self._chronicle.record(e.HELP_SHOWN, {"kind": found.kind, "at_desk": not said})
        return found

    def _signpost(self, kind: str) -> Answer:
        """Help for what was just said. Goals can wait."""
        self._chronicle.record(e.HELP_SHOWN, {"kind": kind})
        return self._say_where_help_is(kind)

    def _say_where_help_is(self, kind: str) -> Answer:
        """Fixed words, written by people, when somebody may be in danger."""
        return self._keep_answer(signpost(self.safety, kind, self.session.phase), self._new_id())

    def _say_next(self, listener: Listener | None, *, hint: str | None = None, **ears: Unpack[Ears]) -> Answer:
        before = self.session
        plan = next_move(before, self.library.bank, seed=self._seed)
        half = Partial(self._new_id(), ears.get("on_text"), self._keep_partial)
        ears["on_text"] = half.hear

        def fail() -> None:
            half.keep("the model stopped")
            half.id = self._new_id()  # what comes now is another answer

        found = answer(before, plan, listener, asides=self.library.asides, seed=self._seed, on_failure=fail, **ears)
        if found.stopped:
            half.hear(found.text)
            half.keep("stopped by the mentee")
            return found
        notices = (*filter(None, [hint]), *self._in_case(before), *found.notices)
        found = found.model_copy(update={"notices": notices})
        if plan.phase is not before.phase:
            self._chronicle.record(e.PHASE_ENTERED, {"phase": plan.phase.value, "by": "coach", "jump": False})
        return self._keep_answer(found, half.id)

    def _in_case(self, before: Session) -> tuple[str, ...]:
        """Where help is, under an answer to words that hint at danger; not again while it still stands on the page."""
        shown = (notice for turn in before.turns[-STANDS:] for notice in turn.about.get("notices", ()))
        return () if self.safety.in_case in shown else self.safety.beside(before.to_take_up)

    def _keep_answer(self, found: Answer, id: str) -> Answer:
        self._chronicle.record(e.COACH_TURN, {**found.model_dump(mode="json"), "answer": id})
        self._history.rebuild(self.session.id)
        return found

    def _keep_partial(self, id: str, text: str, why: str) -> None:
        made_by = self._listener.provenance(reflecting(self._seed)) if self._listener else {}
        self._chronicle.record(e.COACH_PARTIAL, {"text": text, "answer": id, "why": why, "provenance": made_by})


def _learner(name: Learner | str) -> Learner:
    try:
        return Learner(name)
    except ValueError:
        raise InputError(f"Whose learning is {name!r}? It is one of: {', '.join(Learner)}.") from None


def _phase(name: Phase | str) -> Phase:
    try:
        return Phase(name)
    except ValueError:
        raise InputError(f"There is no part called {name!r}; there are: {', '.join(Phase)}.") from None
