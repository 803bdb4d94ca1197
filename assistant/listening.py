"""The model's part in a coach turn: a reflection, a choice among questions, and now and then a question of its own.

Everything it writes passes the checks of `reflections` and `questions` word by word. What fails is never kept on
the page; it is written down with the reason, and somebody's own words or the bank take its place.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from assistant.journey import Session
from assistant.phases import Facet, Tells
from assistant.phrases import straight
from assistant.prompts import Prompt as Instructions
from assistant.prompts import PromptLibrary
from assistant.questions import label_question
from assistant.quoting import OFFERED, Quote, takes_up
from assistant.reflections import (
    beginnings,
    faults_in,
    is_whole,
    openings,
    says_enough,
)
from assistant.runtime.base import LanguageModel, Message, OnStatus, OnText, Prompt, Sampling
from assistant.timing import Timing
from assistant.transcript import Exchange
from assistant.voice import count_words
from assistant.wording import same_question

HELD_BACK = 1
"""Words kept from the page while they may still turn out to be half of something that does not pass."""
READABLE = 700
"""Words of one turn that the model reads; of longer ones it reads the beginning and the end."""
OWN_QUESTION_WORDS = 22
TEMPERATURE = 0.5
MOMENT: Final = "What was it like when"
FEELING: Final = "What is it like for you when"
MEANING: Final = "What does it mean to you that"
"""How a question of the model's own begins: of the beginnings tried, a small model goes on well with those that need a
whole clause behind them. Left alone it asks for facts nobody needs."""
ABOUT_IT: Final = {
    MOMENT: ("What was that like?", "How was that for you?"),
    FEELING: ("What is that like for you?", "How is it for you when it is so?"),
    MEANING: ("What does that mean to you?", "What comes up in you when you read that?"),
}
"""What is asked where the clause can stand by itself: then it is said back first, and the question is short."""
_DOERS: Final = re.compile(
    r" ?(?:you|your|he|his|she|her|they|their|it|nobody|no one|somebody|people|everyone|everybody)\b"
    r"| ?(?:the|this|that|there)\b| ?[A-Z]"
)
"""How a clause begins that says who did what; "three times before the cock crowed" is none."""
_POINTING: Final = re.compile(r"\b(?:this|that|it)$", re.I)


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
    weighed: bool = False
    """The model has weighed what others wrote."""
    question: str = ""
    """A question that comes behind the text, where the model found one."""


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
        self._gap = library.prompt("narrowing/gap")

    # -- prompts

    def beginning(self) -> tuple[Message, ...]:
        """What stands before every dialogue, and is read only once."""
        return (Message.instruction(self._listen.body), *_worked(self._reflect))

    def about_a_draft(self, exchange: Exchange, words: str) -> tuple[Message, ...]:
        """What stands before a question about the draft, behind the dialogue, which so stays read."""
        draft = (Message.mentee(words, keep=False), Message.instruction(self._gap.body))
        return (*self.dialogue(exchange), *_worked(self._gap), *draft)

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
            "prompts": [prompt.stamp for prompt in (self._listen, self._reflect, self._ask, self._gap)],
            "sampling": (sampling or reflecting(1)).model_dump(mode="json"),
            "runtime": {"name": card.runtime, "version": card.runtime_version},
        }

    # -- listening

    def reflect(
        self,
        session: Session,
        quotes: Sequence[Quote],
        *,
        seed: int,
        on_text: OnText,
        on_status: OnStatus | None = None,
        cancel: threading.Event | None = None,
    ) -> Heard:
        """Say back in one sentence what the mentee just said; empty when nothing passed the checks.

        What takes up none of `quotes`, the words with the most in them, has passed over what mattered. `on_text` hears
        only words that have passed.
        """
        last, asked = shortened(session.to_take_up), _asked(session)
        if not quotes or not says_enough(last):
            return Heard("")
        telling = quotes[:OFFERED]
        messages = (*self.dialogue(session.exchange), Message.instruction(self._reflect.body))
        earlier = [t.about.get("reflection") or "" for t in session.turns if t.speaker == "coach"]
        refused: list[Refused] = []
        timing, left_out = Timing(), 0

        def check(text: str) -> list[str]:
            return faults_in(text, last, earlier, asked)

        for attempt, start in enumerate(openings(last, asked)):
            watch = _Watch(start, check, lambda text: takes_up(text, telling), on_text, cancel)
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
            if faults := watch.faults or check(text) or _faults_of_the_whole(text, telling):
                refused.append(Refused(text, ", ".join(faults)))
                kept = [part for part in beginnings(text) if not check(part) and takes_up(part, telling)]
                text = next(iter(kept), "")
            on_text(text)
            if text:
                return Heard(text, tuple(refused), timing, left_out)
        return Heard("", tuple(refused), timing, left_out)

    # -- asking

    def best(
        self, session: Session, options: Sequence[str], *, after: str = "", cancel: threading.Event | None = None
    ) -> list[float]:
        """How well each question fits this dialogue rather than any, in nats per token.

        Args:
            session: The conversation so far.
            options: The questions.
            after: What the coach has said before the question, in the same turn.
            cancel: Set it, and nothing is weighed to its end.
        """
        return self.model.likelihood(
            Prompt(messages=self.dialogue(session.exchange), start=after),
            options,
            against=Prompt(messages=self.beginning()),
            cancel=cancel,
        )

    def own_question(
        self,
        session: Session,
        quote: Quote,
        facet: Facet | None = None,
        *,
        seed: int,
        cancel: threading.Event | None = None,
    ) -> Heard:
        """These words said back with a question about them, or in one; empty where that did not come out rightly."""
        said = Message.mentee(quote.text, keep=False)
        start = MOMENT if Tells.SCENE in quote.tells else FEELING if facet is Facet.EMOTION else MEANING
        completion = self.model.complete(
            Prompt(messages=(*self.dialogue(session.exchange), said, Message.instruction(self._ask.body)), start=start),
            Sampling(seed=seed, temperature=0.2, max_tokens=30, stop=("?",)),
            cancel=cancel,
        )
        text = f"{start}{completion.text.rstrip()}?"
        whole = completion.stop_reason == "stop" and not re.search(r"[.!:\n]", completion.text)
        faults = question_faults(text, completion.text, quote, session) if whole else ["unfinished"]
        if faults:
            return Heard("", (Refused(text, ", ".join(faults)),), completion.timing)
        said_back = f"{completion.text.strip()[:1].upper()}{completion.text.strip()[1:]}."
        if not is_whole(said_back):
            return Heard("", (), completion.timing, question=text)
        wordings = ABOUT_IT[start]
        short = wordings[len(session.turns) // 2 % len(wordings)]
        return Heard(said_back, (), completion.timing, question=short)


def _worked(prompt: Instructions) -> Iterator[Message]:
    """The worked examples of a prompt, as if they had been said."""
    for example in prompt.examples:
        yield Message.mentee(example.mentee)
        yield Message.instruction(prompt.body)
        yield Message.coach(example.answer)


def _asked(session: Session) -> str:
    """What the coach had said before; nothing for the very first question, which asks for a theme and no wish."""
    before = [turn.text for turn in session.turns if turn.speaker == "coach" and not turn.partial]
    return before[-1] if len(before) > 1 else ""


def question_faults(text: str, clause: str, quote: Quote, session: Session) -> list[str]:
    """What keeps the model's own question from being asked; empty when nothing does.

    Args:
        text: The question.
        clause: The part of it that the model wrote: it says back the words, so it keeps to the rules of a reflection.
        quote: The words it is about.
        session: The conversation so far.
    """
    label = label_question(text)
    found = faults_in(f"{clause.strip().capitalize()}.", quote.text)
    if label.kind != "open":
        found.append("not open")
    if label.stacked:
        found.append("asks more than one thing")
    if label.leading_or_advice:
        found.append("leads or advises")
    if count_words(text) > OWN_QUESTION_WORDS:
        found.append("too long")
    if not _DOERS.match(clause) or _POINTING.search(clause):
        found.append("says nothing that somebody does")
    if '"' in straight(clause):
        found.append("quotes instead of saying back")
    if not takes_up(clause, [quote]):
        found.append("takes up nothing that was said")
    if any(same_question(text, asked) for asked in session.asked):
        found.append("was asked before")
    return found


def _faults_of_the_whole(text: str, telling: Sequence[Quote]) -> list[str]:
    if not is_whole(text):
        return ["unfinished"]
    return [] if takes_up(text, telling) else ["passes over what mattered"]


class _Watch:
    """Listens in while the model writes: shows what has passed, and ends the answer at the first fault."""

    def __init__(
        self,
        start: str,
        check: Callable[[str], list[str]],
        matters: Callable[[str], bool],
        show: OnText,
        cancel: threading.Event | None,
    ) -> None:
        self.faults: list[str] = []
        self.shown = ""
        self.enough = _Either(cancel)
        self._start, self._check, self._matters, self._show = start, check, matters, show

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
        elif self.shown or self._matters(passed):  # nobody sees a sentence that has to be taken away again
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
