"""The three arms that are compared: the question bank alone, the assistant, and the same model with a plain prompt.

Each meets the same simulated mentee, who has a scenario's answers and gives the next one that fits what was asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple, Protocol

from assistant.answering import Answer
from assistant.coach import Coach
from assistant.history import open_history
from assistant.listening import Listener
from assistant.narrowing import narrow
from assistant.phases import Facet, Phase
from assistant.prompts import PromptLibrary
from assistant.runtime.base import LanguageModel, Message, Prompt, Sampling
from assistant.scenario import Scenario
from assistant.transcript import Exchange, Turn

BANK, ASSISTANT, NAIVE = NAMES = ("bank", "assistant", "naive")
COACHING: Final = "You are a helpful coach. Help the user to find out what they want to learn and to reach their goals."
GOALS: Final = (
    "Write {count} SMARTE goals (Specific, Measurable, Accepted & Attractive, Realistic, Timebound, Energy-filled) for "
    "the user as a JSON list of objects with the keys title, specific, measurable, accepted_attractive, realistic, "
    "timebound, energy and first_step. The mentoring ends on {ends}. Answer with JSON only."
)
"""What a person writes who has not thought about coaching for long; other tools say little more."""
REPLY = Sampling(temperature=0.7, max_tokens=100)
"""Room for a long paragraph; chat programs give their model more, and it fills it."""
LIST = Sampling(temperature=0.2, max_tokens=900)


class Asked(NamedTuple):
    """What an arm said, and what it asked about where it says so itself."""

    text: str
    about: str = ""


class Arm(Protocol):
    """One way of coaching."""

    def begin(self) -> Asked:
        """What is said before the mentee has said anything; empty where it waits."""

    def answer(self, words: str) -> Asked:
        """What is said to these words."""


# -- the mentee

_ASKED: Final = (
    (Phase.NARROWING, r"\b(?:your goal|rough sentence|first try|draft|one sentence|put it in your own words)\b"),
    (Phase.PICTURING, r"\b(?:success|picture|imagine|(?:months?|a year) from now|would (?:you|others|somebody) "
                      r"(?:see|notice)|who would notice|look like|worked out|gone well)\b"),
    (Phase.CHALLENGING, r"\b(?:what else (?:could|might)|might you not|not know|something else|other side|against"
                        r"|overlook\w*|assum\w+|take for granted|right (?:thing|theme|focus|goal))\b"),
    (Facet.EMOTION, r"\b(?:feel\w*|felt|emotion\w*|like for you|afraid|fear|proud|body|mood|heart)\b"),
    (Facet.AMBITION, r"\b(?:want|hope|wish|would you like|matters?|dream|achieve|goals?|learn|change)\b"),
    (Facet.EXPERIENCE, r""),
)  # fmt: skip
"""By what words a mentee takes a question to be about something where the program does not say, the first that fits."""


LEAVING: Final = "leaving"


class SimulatedMentee:
    """Somebody with a scenario's answers, each given once: the next one of what was asked about.

    Where they have nothing left to say of that, they say the next thing they have; behind the draft they take their
    leave. The first answers come in their order, whatever was asked.
    """

    def __init__(self, scenario: Scenario) -> None:
        answers = scenario.answers
        self._left: list[tuple[str, str]] = [
            *((Phase.OPENING, text) for text in answers.opening),
            *((answer.facet, answer.text) for answer in answers.exploring),
            *((Phase.CHALLENGING, text) for text in answers.challenging),
            *((Phase.PICTURING, text) for text in answers.picturing),
            (Phase.NARROWING, answers.narrowing.draft),
            (LEAVING, "Thank you. That is all for today."),
        ]

    def answer(self, asked: Asked) -> str | None:
        """The next answer, or None when they have said all they came for."""
        if not self._left:
            return None
        about = self._understood(asked)
        at = next((n for n, (left, _) in enumerate(self._left) if left == about), 0)
        given, words = self._left.pop(at)
        if given == Phase.NARROWING:
            self._left = self._left[-1:]
        return words

    def _understood(self, asked: Asked) -> str:
        if self._left[0][0] == Phase.OPENING:
            return Phase.OPENING
        last = re.split(r"(?<=[.!?])\s+", asked.text.strip())[-1]
        return asked.about or next(about for about, words in _ASKED if re.search(words, last, re.I))


# -- ours


class Ours:
    """The assistant, with a model or with its question bank alone."""

    def __init__(self, coach: Coach, scenario: Scenario) -> None:
        self._coach, self._scenario, self._answers = coach, scenario, 0

    def begin(self) -> Asked:
        """The first question."""
        return _asked(self._coach.begin(ends=self._scenario.ends))

    def answer(self, words: str) -> Asked:
        """The next turn; where the coach has heard no name for the theme in the first answers, the mentee gives it."""
        self._answers += 1
        if words == self._scenario.answers.narrowing.draft:
            self._coach.write_draft(words)
        found = _asked(self._coach.say(words))
        if self._answers == len(self._scenario.answers.opening) and self._coach.session.theme is None:
            self._coach.name_theme(self._scenario.theme)
        return found


def _asked(answer: Answer) -> Asked:
    return Asked(answer.text, answer.facet or answer.phase)


@contextmanager
def ours(scenario: Scenario, library: PromptLibrary, model: LanguageModel | None, seed: int) -> Iterator[Ours]:
    """The assistant on the scenario's day, with a history of its own that is thrown away."""
    start = datetime(scenario.today.year, scenario.today.month, scenario.today.day, 9).astimezone()
    with TemporaryDirectory() as folder:
        history = open_history(Path(folder))
        try:
            yield Ours(Coach(history, library, model, clock=lambda: start, seed=seed), scenario)
        finally:
            history.close()


# -- a plain prompt


class Naive:
    """The same model behind one sentence of instruction, as a chat program."""

    def __init__(self, model: LanguageModel, seed: int) -> None:
        self._model, self._seed = model, seed
        self._said: list[Message] = [Message.instruction(COACHING)]

    def begin(self) -> Asked:
        """A chat program waits."""
        return Asked("")

    def answer(self, words: str) -> Asked:
        """The model's reply, whatever it is."""
        self._said.append(Message.mentee(words, keep=False))
        sampling = REPLY.model_copy(update={"seed": self._seed + len(self._said)})
        text = self._model.complete(Prompt(messages=tuple(self._said)), sampling).text.strip() or "…"
        self._said.append(Message.coach(text, keep=False))
        return Asked(text)


# -- goals


def candidates(
    arm: str, exchange: Exchange, library: PromptLibrary, model: LanguageModel | None, count: int, seed: int
) -> list[dict[str, Any]]:
    """What an arm makes of its dialogue when it is asked for goals."""
    if arm == NAIVE and model:
        return _naive_goals(exchange, model, count, seed)
    listener = Listener(model, library) if arm == ASSISTANT and model else None
    narrowed = narrow(exchange, listener, library, count=count, seed=seed)
    return [candidate.model_dump(mode="json") for candidate in narrowed.candidates]


def _naive_goals(exchange: Exchange, model: LanguageModel, count: int, seed: int) -> list[dict[str, Any]]:
    """What the plain prompt makes of it; empty where that is no JSON."""
    said = {"coach": Message.coach, "mentee": Message.mentee}
    turns = (said[turn.speaker](turn.text, keep=False) for turn in exchange.turns)
    ask = Message.mentee(GOALS.format(count=count, ends=exchange.ends))
    prompt = Prompt(messages=(Message.instruction(COACHING), *turns, ask))
    return goals_in(model.complete(prompt, LIST.model_copy(update={"seed": seed})).text)[:count]


def goals_in(text: str) -> list[dict[str, Any]]:
    """The goals in what a model wrote: JSON objects, alone, in a list, or in a list inside an object.

    A broken end costs only the goal that is broken.
    """
    decoder = json.JSONDecoder()
    found: list[dict[str, Any]] = []
    at = text.find("{")
    while at >= 0:
        try:
            value, at = decoder.raw_decode(text, at)
        except ValueError:
            at += 1
        else:
            found += [value] if {"title", "specific"} & value.keys() else _lists_in(value)
        at = text.find("{", at)
    return found


def _lists_in(value: dict[str, Any]) -> list[dict[str, Any]]:
    return [goal for inner in value.values() if isinstance(inner, list) for goal in inner if isinstance(goal, dict)]


# -- a conversation


def converse(
    arm: str, scenario: Scenario, library: PromptLibrary, model: LanguageModel | None, seed: int
) -> tuple[Turn, ...]:
    """The whole conversation of an arm with a mentee."""
    if arm == NAIVE and model:
        return _talk(Naive(model, seed), scenario)
    with ours(scenario, library, model if arm == ASSISTANT else None, seed) as assistant:
        return _talk(assistant, scenario)


def _talk(arm: Arm, scenario: Scenario) -> tuple[Turn, ...]:
    mentee, asked = SimulatedMentee(scenario), arm.begin()
    turns = [Turn(speaker="coach", text=asked.text)] if asked.text else []
    while words := mentee.answer(asked):
        asked = arm.answer(words)
        turns += [Turn(speaker="mentee", text=words), Turn(speaker="coach", text=asked.text)]
    return tuple(turns)
