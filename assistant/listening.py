"""The model's part in a coach turn: a reflection, a choice among questions, and now and then a question of its own.

Everything it writes passes the checks of `reflections` and `questions` word by word. What fails is never kept on
the page; it is written down with the reason, and somebody's own words or the bank take its place.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from assistant.journey import Session
from assistant.prompts import PromptLibrary
from assistant.questions import label_question, same_question
from assistant.reflections import (
    added_words,
    beginnings,
    faults_in,
    is_whole,
    named_first,
    openings,
    says_enough,
    speaks_as_mentee,
)
from assistant.runtime.base import LanguageModel, Message, OnStatus, OnText, Prompt, Sampling
from assistant.timing import Timing
from assistant.transcript import Exchange
from assistant.voice import count_words

HELD_BACK = 1
"""Words kept from the page while they may still turn out to be half of something that does not pass."""
READABLE = 700
"""Words of one turn that the model reads; of longer ones it reads the beginning and the end."""
OWN_QUESTION_WORDS = 18
TEMPERATURE = 0.5


_ASKS_INWARD: Final = re.compile(
    r"\bwould you (?:want|like)\b(?! me\b| to know\b)|\bdo you (?:want|hope|wish|need)\b"
    r"|\b(?:mean|matter)s? to you\b|\b(?:it|that|this|\w+ing) like\b|\blike for you\b",
    re.I,
)
"""What asks for a wish, a meaning or an experience; other questions of a small model ask for facts nobody needs."""


class Refused(NamedTuple):
    """Something the model wrote that was not used, and why."""

    text: str
    why: str

    def as_dict(self) -> dict[str, str]:
        """For the record."""
        return {"text": self.text, "why": self.why}


class Heard(NamedTuple):
    """What came of listening to one turn."""

    text: str
    refused: tuple[Refused, ...] = ()
    timing: Timing = Timing()
    left_out: int = 0
    """Turns that did not fit the window."""
    stopped: bool = False


def shortened(text: str) -> str:
    """The text as the model reads it: whole, or its beginning and its end."""
    words = text.split()
    if len(words) <= READABLE:
        return text
    return " ".join([*words[: READABLE // 3], "[…]", *words[-2 * READABLE // 3 :]])


def reflecting(seed: int) -> Sampling:
    """How a reflection is sampled."""
    return Sampling(seed=seed, temperature=TEMPERATURE, max_tokens=40, stop=("\n",), one_sentence=True)


class Listener:
    """A language model with the prompts for listening. Holds no state of the conversation."""

    def __init__(self, model: LanguageModel, library: PromptLibrary) -> None:
        self.model = model
        self._listen = library.prompt("dialogue/listen")
        self._reflect = library.prompt("dialogue/reflect")
        self._ask = library.prompt("dialogue/ask")

    # -- prompts

    def beginning(self) -> tuple[Message, ...]:
        """What stands before every dialogue, and is read only once."""
        messages = [Message.instruction(self._listen.body)]
        for example in self._reflect.examples:
            messages += [
                Message.mentee(example.mentee),
                Message.instruction(self._reflect.body),
                Message.coach(example.answer),
            ]
        return tuple(messages)

    def dialogue(self, exchange: Exchange) -> tuple[Message, ...]:
        """The beginning and everything said so far."""
        said_by = {"coach": Message.coach, "mentee": Message.mentee}
        turns = (said_by[turn.speaker](shortened(turn.text), keep=False) for turn in exchange.turns)
        return (*self.beginning(), *turns)

    def warm_up(
        self,
        exchange: Exchange | None = None,
        *,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Load the model and read what is known already, while the mentee is still thinking."""
        messages = self.dialogue(exchange) if exchange else self.beginning()
        sampling = Sampling(max_tokens=1, temperature=0)
        self.model.complete(Prompt(messages=messages), sampling, on_status=on_status, cancel=cancel)

    def provenance(self, sampling: Sampling | None = None) -> dict[str, Any]:
        """What an answer says about where it came from; the seed is that of the first try, each next one adds one."""
        card = self.model.card
        return {
            "model": {"id": card.id, "sha256": card.sha256},
            "prompts": [self._listen.stamp, self._reflect.stamp, self._ask.stamp],
            "sampling": (sampling or reflecting(1)).model_dump(mode="json"),
            "runtime": {"name": card.runtime, "version": card.runtime_version},
        }

    # -- listening

    def reflect(
        self,
        session: Session,
        *,
        seed: int,
        on_text: OnText,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Heard:
        """Say back in one sentence what the mentee just said; empty when nothing passed the checks.

        `on_text` hears only words that have passed.
        """
        last, asked = shortened(session.to_take_up), _asked(session)
        if not says_enough(last):
            return Heard("")
        messages = (*self.dialogue(session.exchange), Message.instruction(self._reflect.body))
        earlier = [t.about.get("reflection") or "" for t in session.turns if t.speaker == "coach"]
        refused: list[Refused] = []
        kept: list[str] = []
        timing, left_out = Timing(), 0

        def check(text: str) -> list[str]:
            return faults_in(text, last, earlier, asked)

        for attempt, start in enumerate(openings(last, asked)):
            watch = _Watch(start, check, on_text, cancel)
            completion = self.model.complete(
                Prompt(messages=messages, start=start),
                reflecting(seed + attempt),
                on_text=watch.hear,
                on_status=on_status,
                cancel=watch.enough,
            )
            timing, left_out = timing + completion.timing, len(completion.left_out)
            text = (start + completion.text).strip()
            if cancel and cancel.is_set():
                return Heard(watch.shown, tuple(refused), timing, left_out, stopped=True)
            if faults := watch.faults or check(text) or ([] if is_whole(text) else ["unfinished"]):
                refused.append(Refused(text, ", ".join(faults)))
                kept += [part for part in beginnings(text) if not check(part)]
                text = kept[0] if kept and named_first(start) else ""
            on_text(text)
            if text:
                return Heard(text, tuple(refused), timing, left_out)
        text = max(kept, key=len, default="")
        on_text(text)
        return Heard(text, tuple(refused), timing, left_out)

    # -- asking

    def best(self, session: Session, options: Sequence[str], *, cancel: threading.Event | None = None) -> list[float]:
        """How well each question fits this dialogue rather than any, in nats per token."""
        return self.model.likelihood(
            Prompt(messages=self.dialogue(session.exchange)),
            options,
            against=Prompt(messages=self.beginning()),
            cancel=cancel,
        )

    def own_question(self, session: Session, *, seed: int, cancel: threading.Event | None = None) -> Heard:
        """A question of the model's own, if it is one open question about the mentee's own words."""
        messages = (*self.dialogue(session.exchange), Message.instruction(self._ask.body))
        completion = self.model.complete(
            Prompt(messages=messages, start="What"),
            Sampling(seed=seed, temperature=TEMPERATURE, max_tokens=30, stop=("?",)),
            cancel=cancel,
        )
        text = f"What{completion.text.rstrip()}?"
        whole = completion.stop_reason == "stop" and not re.search(r"[.!:\n]", completion.text)
        faults = question_faults(text, session) if whole else ["unfinished"]
        refused = (Refused(text, ", ".join(faults)),) if faults else ()
        return Heard("" if faults else text, refused, completion.timing)


def _asked(session: Session) -> str:
    """What the coach had said before; nothing for the very first question, which asks for a theme and no wish."""
    before = [turn.text for turn in session.turns if turn.speaker == "coach"]
    return before[-1] if len(before) > 1 else ""


def question_faults(text: str, session: Session) -> list[str]:
    """What keeps the model's own question from being asked; empty when nothing does."""
    label = label_question(text)
    last = session.to_take_up
    found = []
    if label.kind != "open":
        found.append("not open")
    if label.stacked:
        found.append("asks more than one thing")
    if label.leading_or_advice:
        found.append("leads or advises")
    if speaks_as_mentee(text):
        found.append("speaks as the mentee")
    if not _ASKS_INWARD.search(text):
        found.append("asks neither for a wish nor for a meaning")
    if count_words(text) > OWN_QUESTION_WORDS:
        found.append("too long")
    if foreign := added_words(text, " ".join(session.words[-2:])):
        found.append(f"adds “{foreign[0]}”")
    if not set(added_words(text, "")) - set(added_words(text, last)):
        found.append("takes up nothing that was said")
    if any(same_question(text, asked) for asked in session.asked):
        found.append("was asked before")
    return found


class _Watch:
    """Listens in while the model writes: shows what has passed, and ends the answer at the first fault."""

    def __init__(
        self, start: str, check: Callable[[str], list[str]], show: OnText, cancel: threading.Event | None
    ) -> None:
        self.faults: list[str] = []
        self.shown = ""
        self.enough = _Either(cancel)
        self._start, self._check, self._show = start, check, show

    def hear(self, text: str) -> None:
        if self.faults:
            return
        whole = (self._start + text).strip()
        passed = whole.rsplit(" ", HELD_BACK)[0] if " " in whole else ""
        if passed == self.shown:
            return
        self.faults = self._check(passed)
        if self.faults:
            self.enough.set()
        else:
            self.shown = passed
            self._show(passed)


class _Either(threading.Event):
    """Set when it is set itself, or when the mentee pressed Stop."""

    def __init__(self, other: threading.Event | None) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        return super().is_set() or bool(self._other and self._other.is_set())

    def wait(self, timeout: float | None = None) -> bool:
        if self._other and self._other.is_set():
            return True
        return super().wait(timeout)
