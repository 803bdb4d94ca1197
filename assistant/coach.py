"""The coach: one conversation, from the first hello to a first step, with every word kept.

Wiring only. What to do next is decided in `dialogue`, the words are found in `answering`, and everything that
happens is an event that is on disk before anything else is done with it.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from assistant import events as e
from assistant.answering import Answer, answer, without_model
from assistant.dialogue import next_move, why_later
from assistant.errors import InputError, ModelError
from assistant.events import Event
from assistant.goals import Narrowed
from assistant.history import History
from assistant.journey import Move, Phase, Session, Theme, session_of
from assistant.listening import Listener
from assistant.narrowing import narrow
from assistant.partial import Partial
from assistant.prompts import PromptLibrary
from assistant.runtime.base import LanguageModel, OnStatus, OnText
from assistant.safety import reads_as_disclosure
from assistant.signposts import Signposts
from assistant.transcript import clean
from assistant.voice import count_words, is_answer, theme_title

LONGEST = 2_000_000
"""Characters of one message; a long novel has fewer."""


class Coach:
    """One mentee's conversation.

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
        self._history = history
        self._model = model
        self._clock, self._new_id, self._seed = clock, new_id, seed
        self._listener = Listener(model, self.library) if model else None
        self._safety = Signposts.parse(
            self.library.document("safety/disclosure.yaml"), self.library.document("safety/helplines.yaml")
        )
        self._turn = threading.RLock()
        self._session: Session | None = None

    # -- beginning and coming back

    @property
    def session(self) -> Session:
        """The conversation as it stands; a value that never changes under your hands.

        Raises:
            InputError: no conversation was begun or resumed yet.
        """
        if self._session is None:
            raise InputError("No conversation is open. Begin one, or resume one of those in the history.")
        today = self._clock().astimezone().date()
        return self._session.model_copy(update={"today": max(today, self._session.today)})

    @property
    def safety(self) -> Signposts:
        """The fixed words: what this is, where help is."""
        return self._safety

    @property
    def model(self) -> LanguageModel | None:
        """The model that speaks, if any."""
        return self._model

    def begin(self, theme: str = "", *, ends: date | None = None) -> Answer:
        """Open a new conversation and ask the first question, without waiting for the model."""
        with self._turn:
            id = self._new_id()
            at = self._clock()
            if ends and ends < at.date():
                raise InputError(f"The mentoring cannot end on {ends}, which has passed.")
            body: dict[str, Any] = {"program": "theme-coach", "notice": self._safety.opening_notice}
            if theme.strip():
                self._checked(theme)  # before anything is opened that would be left without a word in it
            self._record(e.SESSION_OPENED, {**body, **({"ends": ends.isoformat()} if ends else {})}, session=id)
            if theme.strip():
                self.name_theme(theme)
            return self._say_next(listener=None)

    def resume(self, id: str) -> Session:
        """Open a conversation of the history again, at the point where it was left.

        Raises:
            InputError: there is no such conversation.
        """
        with self._turn:
            session = session_of(self._history.events(id))
            if session is None:
                raise InputError(f"There is no conversation {id!r} in the history; `coach history list` shows them.")
            self._session = session
            return session

    def warm_up(self, *, on_status: OnStatus | None = None, cancel: threading.Event | None = None) -> None:
        """Load the model and let it read what is known, so that the first answer comes sooner.

        What was read before `cancel` is set stays read, so an answer need not wait for the rest.

        Raises:
            ModelError: the model cannot be used; the conversation can go on without it.
        """
        if self._listener:
            exchange = self._session.exchange if self._session else None
            self._listener.warm_up(exchange, on_status=on_status, cancel=cancel)

    def close(self) -> None:
        """Unload the model and close the journal."""
        if self._model:
            self._model.close()
        self._history.close()

    # -- the conversation

    def say(
        self,
        text: str,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        on_saved: Callable[[], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Answer:
        """Take one message of the mentee and answer it.

        Args:
            text: What the mentee wrote, as they wrote it.
            on_text: Hears the answer so far while it is written.
            on_status: Hears what the model is doing.
            on_saved: Called once the mentee's words are safe on disk, before any model runs.
            cancel: Set it, and the answer ends within a token.

        Raises:
            InputError: there is nothing in the message, or it is longer than a book.
            HistoryError: the words could not be saved; nothing was done with them.
        """
        with self._turn:
            before = self.session
            words = self._checked(text)
            self._record(e.MENTEE_TURN, {"text": words})
            if on_saved:
                on_saved()
            if disclosure := reads_as_disclosure(words):
                return self._signpost(disclosure.kind)
            self._keep_what_was_asked_for(before, words)
            return self._say_next(self._listener, on_text=on_text, on_status=on_status, cancel=cancel)

    def another(
        self,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Answer:
        """Ask another question instead of the last one; the last one is not asked again."""
        with self._turn:
            if not self.session.unanswered:
                return self._say_next(None, on_text=on_text, on_status=on_status, cancel=cancel)
            if disclosure := reads_as_disclosure(self.session.last_words):  # it may have been cut off before help came
                return self._signpost(disclosure.kind)
            return self._say_next(self._listener, on_text=on_text, on_status=on_status, cancel=cancel)

    def go_to(self, phase: Phase | str) -> Answer:
        """Go back or jump ahead; jumping over exploring is possible, and says once why later may be better.

        Raises:
            InputError: there is no such phase, or there is no theme yet to go there with.
        """
        with self._turn:
            target = _phase(phase)
            if self.session.theme is None and target is not Phase.OPENING:
                raise InputError("Please name a theme first, in a few words; then every part of the way is open.")
            before = self.session
            why = why_later(before, target)
            body = {"phase": target.value, "by": "mentee", "from": before.phase.value, "jump": bool(why)}
            self._record(e.PHASE_ENTERED, body)
            return self._say_next(None, hint=None if before.told_why_later else why)

    # -- what the mentee decides

    def name_theme(self, title: str, *, new: bool = False) -> Theme:
        """Give the theme its name, or with `new` begin another theme beside it.

        Raises:
            InputError: the name is empty.
        """
        with self._turn:
            words = " ".join(self._checked(title).split())[:120]
            present = self._session.theme if self._session else None
            id = present.id if present and not new else self._new_id()
            self._record(e.THEME_NAMED, {"theme": id, "title": words})
            if new:
                self._record(e.PHASE_ENTERED, {"phase": Phase.EXPLORING.value, "by": "mentee", "jump": False})
            return self._theme()

    def choose_theme(self, id: str) -> Theme:
        """Go on with another of the themes.

        Raises:
            InputError: there is no such theme.
        """
        with self._turn:
            if id not in {t.id for t in self.session.themes}:
                raise InputError("There is no such theme in this conversation.")
            self._record(e.THEME_CHOSEN, {"theme": id})
            # From here the coach goes on to the first part that this theme has not been through.
            self._record(e.PHASE_ENTERED, {"phase": Phase.EXPLORING.value, "by": "coach", "jump": False})
            return self._theme()

    def keep_picture(self, text: str) -> Theme:
        """Keep what success will look like, in the mentee's words."""
        return self._keep(e.PICTURE_KEPT, text)

    def write_draft(self, text: str) -> Theme:
        """Keep the goal as the mentee has written it so far."""
        return self._keep(e.DRAFT_WRITTEN, text)

    def accept_goal(self, text: str) -> Theme:
        """The mentee says: this is my goal. Only they can."""
        return self._keep(e.GOAL_ACCEPTED, text)

    def stay_with_theme(self) -> Theme:
        """The mentee decides to keep the theme open for now: a good outcome, and recorded as one."""
        with self._turn:
            self._record(e.THEME_KEPT_OPEN, {"theme": self._theme().id})
            return self._theme()

    def set_first_step(self, text: str, by: date) -> Theme:
        """Keep the first small step and its day.

        Raises:
            InputError: the step is empty, or its day lies outside the mentoring.
        """
        with self._turn:
            words = self._checked(text)
            if not self.session.today <= by <= self.session.ends:
                raise InputError(
                    f"The day of the first step, {by}, lies outside {self.session.today} to {self.session.ends}, "
                    "the days of this mentoring."
                )
            self._record(e.FIRST_STEP_SET, {"theme": self._theme().id, "text": words, "by": by.isoformat()})
            return self._theme()

    def candidates(
        self,
        count: int = 3,
        *,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Narrowed:
        """Sketch candidate goals from the mentee's own words, as material beside their draft.

        Raises:
            InputError: there is no theme yet, or `count` is not one to four.
            ModelError: the model failed; asking again starts it anew.
        """
        with self._turn:
            before, theme = self.session, self._theme()
            narrowed = narrow(
                before.exchange,
                self._listener,
                self.library,
                count=count,
                seed=self._seed + len(before.turns),
                on_status=on_status,
                cancel=cancel,
            )
            why = why_later(before, Phase.NARROWING)
            hint = None if before.told_why_later else why
            document = narrowed.model_dump(mode="json")
            self._record(
                e.CANDIDATES_OFFERED,
                {**document, "theme": theme.id, "asked_for": True, "jump": bool(why), "hint": hint},
            )
            return narrowed

    # -- inside

    def _checked(self, text: str) -> str:
        words = clean(text).strip()
        if not words:
            raise InputError("There is nothing in it yet. Write a few words, then send them.")
        if len(words) > LONGEST:
            raise InputError(
                f"That is {len(words):,} characters, more than can be kept as one message. "
                "It was not sent; please send it in parts."
            )
        return words

    def _theme(self) -> Theme:
        theme = self.session.theme
        if theme is None:
            raise InputError("Please name a theme first, in a few words.")
        return theme

    def _keep(self, kind: str, text: str) -> Theme:
        with self._turn:
            self._record(kind, {"theme": self._theme().id, "text": self._checked(text)})
            return self._theme()

    def _record(self, kind: str, body: dict[str, Any], *, session: str = "") -> None:
        """Write down what happened, then let it be so. With `session`, a new conversation begins with it."""
        event = Event(session=session or self.session.id, type=kind, at=self._clock(), id=self._new_id(), body=body)
        self._history.append(event)
        self._session = session_of([event]) if session else self.session.after(event)

    def _keep_what_was_asked_for(self, before: Session, words: str) -> None:
        """Some answers are kept as more than answers: the theme's name, and the picture of success."""
        asked = before.turns[-1].about if before.turns else {}
        if asked.get("move") == Move.SIGNPOST or not is_answer(words):
            return
        question = self.library.bank.named((asked.get("source") or {}).get("id", ""))
        if question and question.question.keeps == "theme" and self.session.theme is None:
            if count_words(title := theme_title(words)):
                self.name_theme(title)
        elif asked.get("phase") == Phase.PICTURING and self.session.theme and not self.session.theme.picture:
            self.keep_picture(words)

    def _signpost(self, kind: str) -> Answer:
        """Fixed words, written by people, when somebody may be in danger. Goals can wait."""
        self._record(e.HELP_SHOWN, {"kind": kind})
        shown = Answer(
            text=self._safety.text_for(kind),
            move=Move.SIGNPOST,
            phase=self.session.phase,
            reason="What you wrote matters more than a goal, and a person can help with it better than a program.",
        )
        return self._keep_answer(shown, self._new_id())

    def _say_next(
        self,
        listener: Listener | None,
        *,
        on_text: OnText | None = None,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
        hint: str | None = None,
    ) -> Answer:
        plan = next_move(self.session, self.library.bank, seed=self._seed)
        safe = Partial(self._new_id(), on_text, self._keep_partial)
        problem: ModelError | None = None
        try:
            found = answer(
                self.session, plan, listener, seed=self._seed, on_text=safe.hear, on_status=on_status, cancel=cancel
            )
        except ModelError as failed:
            safe.keep("the model stopped")
            safe = Partial(self._new_id(), on_text, self._keep_partial)
            problem, found = failed, answer(self.session, plan, seed=self._seed, on_text=safe.hear)
        if found.stopped:
            safe.hear(found.text)
            safe.keep("stopped by the mentee")
            return found
        notices = (*([hint] if hint else []), *([without_model(problem)] if problem else []), *found.notices)
        found = found.model_copy(update={"notices": notices})
        if plan.phase is not self.session.phase:
            self._record(e.PHASE_ENTERED, {"phase": plan.phase.value, "by": "coach", "jump": False})
        return self._keep_answer(found, safe.id)

    def _keep_answer(self, found: Answer, id: str) -> Answer:
        self._record(e.COACH_TURN, {**found.model_dump(mode="json"), "answer": id})
        self._history.rebuild(self.session.id)
        return found

    def _keep_partial(self, id: str, text: str, why: str) -> None:
        self._record(e.COACH_PARTIAL, {"text": text, "answer": id, "why": why})


def _phase(name: Phase | str) -> Phase:
    try:
        return Phase(name)
    except ValueError:
        raise InputError(f"There is no part called {name!r}; there are: {', '.join(Phase)}.") from None
