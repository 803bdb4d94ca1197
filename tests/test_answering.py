from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from assistant import events as e
from assistant.answering import (
    OWN_REASON,
    RUN_DRY,
    Answer,
    answer,
    fixed_words,
    in_your_words,
    signpost,
    without_model,
)
from assistant.bank import QuestionBank
from assistant.danger import DisclosureKind
from assistant.dialogue import Plan, next_move
from assistant.errors import ModelStopped
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.listening import READABLE, Listener
from assistant.phases import Facet, Move, Phase, Role
from assistant.prompts import PromptLibrary
from assistant.questions import label_question
from assistant.reflections import faults_in
from assistant.runtime.base import Completion, ModelCard, Prompt, Sampling
from assistant.runtime.scripted import ScriptedModel

LIBRARY = PromptLibrary()
BANK = LIBRARY.bank
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HUDDLE = "right now i stand at the back of the 7.15 huddle, writing on my hand."
REFLECTION = " stand at the back, writing on your hand."
OWN = " would you want the huddle to be?"
ADVICE = " should ask for help with the huddle and the back of your hand."


def session(*texts: str, phase: Phase = Phase.EXPLORING, answered: bool = False) -> Session:
    steps: list[tuple[str, dict[str, Any]]] = [
        (e.SESSION_OPENED, {}),
        (e.THEME_NAMED, {"theme": "t", "title": "the huddle"}),
        (e.PHASE_ENTERED, {"phase": phase.value, "by": "mentee"}),
    ]
    for text in texts:
        steps += [(e.COACH_TURN, {"text": "And then?", "phase": phase.value}), (e.MENTEE_TURN, {"text": text})]
    if answered:
        steps.append((e.COACH_TURN, {"text": "And before?", "phase": phase.value}))
    events = [Event(session="s", type=k, at=NOW, id=str(n), body=b) for n, (k, b) in enumerate(steps)]
    found = session_of(events)
    assert found is not None
    return found


class Stopping(ScriptedModel):
    """A scripted model that ends at a stop text, as a real one does."""

    def complete(self, prompt: Prompt, sampling: Sampling, **options: Any) -> Completion:
        completion = super().complete(prompt, sampling, **options)
        text = min((completion.text.split(stop)[0] for stop in sampling.stop), key=len, default=completion.text)
        reason = completion.stop_reason if text == completion.text else "stop"
        return completion.model_copy(update={"text": text, "stop_reason": reason})


Fits = Callable[[str], bool]


class Model(Stopping):
    """Reflects, asks and weighs as it is told; tells apart what it is asked for by the words it goes on from."""

    def __init__(self, reflects: str = REFLECTION, asks: str = "", fits_best: Fits | None = None) -> None:
        super().__init__(lambda prompt: asks if prompt.start == "What" else reflects)
        self._fits_best = fits_best or (lambda text: False)
        self.weighed: list[Sequence[str]] = []

    @property
    def card(self) -> ModelCard:
        return ModelCard(id="small", sha256="ab" * 32, runtime="scripted", runtime_version="1", context=4096)

    def likelihood(
        self, prompt: Prompt, options: Sequence[str], *, against: Prompt | None = None, cancel: object = None
    ) -> list[float]:
        self.weighed.append(options)
        return [float(self._fits_best(option)) for option in options]


def answered(before: Session, model: ScriptedModel | None = None, **options: Any) -> Answer:
    plan = next_move(before, BANK)
    return answer(before, plan, Listener(model, LIBRARY) if model else None, **options)


# -- without a model


def test_without_a_model_the_bank_asks_and_takes_up_words() -> None:
    """The question comes from the bank, with the mentee's words in it where there is room, and no model is named."""
    found = answered(session(HUDDLE))
    assert found.text == found.question and found.reflection is None
    assert found.source and found.source["kind"] == "bank" and BANK.named(found.source["id"])
    assert (found.provenance, found.refused, found.notices, found.timing["decode_tokens"]) == ({}, (), (), 0)


def test_words_are_taken_up_somewhere_in_the_bank() -> None:
    """Over a few seeds, some question without a model quotes the mentee word for word."""
    said = "I froze in the planning again. Then I felt small on the stairs."
    texts = [answer(session(said), next_move(session(said), BANK, seed=seed)).text for seed in range(12)]
    quoted = [text.split("“")[1].split("”")[0] for text in texts if "“" in text]
    assert quoted and all(quote in said for quote in quoted)


# -- with a model


def test_a_reflection_comes_before_the_question() -> None:
    """With a model, the mentee first hears what they said, then one question, and nothing is quoted twice."""
    found = answered(session(HUDDLE), Model())
    assert found.reflection == f"You{REFLECTION}"
    assert found.text == f"{found.reflection} {found.question}"
    assert "“" not in found.question
    label = label_question(found.text)
    assert (label.kind, label.stacked, label.leading_or_advice) == ("open", False, False)


def test_the_best_fitting_question_of_the_bank_is_asked() -> None:
    """The model chooses among the bank's questions; it does not write them."""
    before = session(HUDDLE)
    options = next_move(before, BANK).options
    for chosen in options:
        found = answered(before, Model(fits_best=lambda text, chosen=chosen: text == chosen.question.text))
        assert found.source == {"kind": "bank", "id": chosen.question.id, "version": str(chosen.version)}
        assert (found.question, found.reason) == (chosen.question.text, chosen.question.reason)


def test_the_model_s_own_question_is_asked_when_it_passes_and_fits_better() -> None:
    """A question of the model's own needs both: the rules of the bank, and a better fit than the bank's best."""
    model = Model(asks=OWN, fits_best=lambda text: "huddle" in text)
    found = answered(session(HUDDLE), model)
    assert found.question == "What would you want the huddle to be?" and found.reason == OWN_REASON
    assert found.source is not None
    assert (found.source["kind"], found.source["id"]) == ("model", "dialogue/ask")
    assert found.source["version"] == str(LIBRARY.prompt("dialogue/ask").version)


@pytest.mark.parametrize(
    ("asks", "why"),
    [
        (OWN, "a question of the bank fits better"),
        (" strategies could you use in the huddle?", "adds"),
        (" if you led the huddle?", "leads or advises"),
        (" is the huddle and what is the back?", "asks more than one thing"),
        (" would you want. It is the huddle?", "unfinished"),
    ],
)
def test_a_question_that_is_not_asked_is_written_down_with_its_reason(asks: str, why: str) -> None:
    """The bank's question is asked instead, and what the model wanted to ask is kept for whoever looks."""
    found = answered(session(HUDDLE), Model(asks=asks))
    assert found.source and found.source["kind"] == "bank"
    assert any(why in refused["why"] and refused["text"].startswith("What") for refused in found.refused)


@pytest.mark.parametrize("phase", [p for p in Phase if p is not Phase.EXPLORING])
def test_only_exploring_leaves_room_for_the_model_s_own_question(phase: Phase) -> None:
    """Where a phase has its own purpose, the bank asks."""
    model = Model(asks=OWN, fits_best=lambda text: "huddle" in text)
    found = answered(session(HUDDLE, phase=phase), model)
    assert found.source and found.source["kind"] == "bank"
    assert all(prompt.start != "What" for prompt in model.prompts)


def test_what_did_not_pass_is_recorded_and_not_said() -> None:
    """A model that only gives advice leaves no word in the turn; its tries are on record, with reasons."""
    shown: list[str] = []
    found = answered(session(HUDDLE), Model(reflects=ADVICE), on_text=shown.append)
    assert found.reflection is None and found.text == found.question
    tries = [refused for refused in found.refused if not refused["text"].startswith("What")]
    assert len(tries) > 1 and all(refused["why"] for refused in tries) and "advice" in tries[0]["why"]
    assert all("You should" not in state for state in shown) and shown[-1] == ""


def test_who_spoke_is_named_in_full() -> None:
    """Model, file hash, prompts, sampling and runtime stand beside every answer a model had a part in."""
    for model in (Model(), Model(reflects=ADVICE)):
        stated = answered(session(HUDDLE), model).provenance
        assert stated["model"] == {"id": "small", "sha256": "ab" * 32}
        assert {p["id"] for p in stated["prompts"]} == {"dialogue/listen", "dialogue/reflect", "dialogue/ask"}
        assert stated["sampling"]["temperature"] > 0 and stated["runtime"]["version"] == "1"


def test_what_the_model_cost_is_counted() -> None:
    """Timing adds up every try of one answer."""
    plain = answered(session(HUDDLE), Model()).timing["decode_tokens"]
    tried = answered(session(HUDDLE), Model(reflects=ADVICE)).timing["decode_tokens"]
    assert 0 < plain < len(REFLECTION.split(" ")) + 4 and tried > 0


def test_the_model_is_not_asked_when_nobody_spoke() -> None:
    """Another question instead of the last one comes from the bank at once: there is nothing new to listen to."""
    for before in (session(), session(HUDDLE, answered=True)):
        model = Model()
        found = answered(before, model)
        assert model.prompts == [] and model.weighed == []
        assert found.provenance == {} and found.reflection is None and found.question


def test_at_the_turn_to_challenging_the_mentee_s_words_are_gathered() -> None:
    """A summary in the mentee's words takes the place of the model's reflection."""
    before = session(HUDDLE)
    plan = next_move(before, BANK)._replace(summary=("i stand at the back", "the 7.15 huddle"))
    model, shown = Model(), list[str]()
    found = answer(before, plan, Listener(model, LIBRARY), on_text=shown.append)
    assert found.reflection == "Some of what you have said so far: “i stand at the back” and “the 7.15 huddle”."
    assert shown == [found.reflection] and all(prompt.start != "You" for prompt in model.prompts)


def test_words_are_listed_as_one_would_say_them() -> None:
    """One, two or three phrases are read out with commas and an "and"."""
    assert in_your_words(("a",)) == "Some of what you have said so far: “a”."
    assert in_your_words(("a", "b", "c")).endswith("“a”, “b” and “c”.")


# -- what goes wrong, and what the mentee should know


def test_stop_keeps_what_was_on_the_page() -> None:
    """Pressing Stop ends the answer with what was shown, names who spoke it, and asks nothing."""
    stop, shown = threading.Event(), list[str]()

    def show(text: str) -> None:
        shown.append(text)
        if len(shown) == 4:
            stop.set()

    found = answered(session(HUDDLE), Model(), on_text=show, cancel=stop)
    assert found.stopped and found.text == found.reflection == shown[-1] and faults_in(found.text, HUDDLE) == []
    assert (found.move, found.question, found.source) == (Move.REFLECTION, "", None)
    assert found.provenance["model"]["id"] == "small"


class StopsAt(Model):
    """A model at which the mentee presses Stop while it asks or weighs."""

    def __init__(self, start: str, stop: threading.Event) -> None:
        super().__init__(asks=OWN)
        self._start, self._stop = start, stop

    def complete(self, prompt: Prompt, sampling: Sampling, **options: Any) -> Completion:
        if prompt.start == self._start:
            self._stop.set()
        return super().complete(prompt, sampling, **options)

    def likelihood(self, *args: Any, **options: Any) -> list[float]:
        self._stop.set()
        return super().likelihood(*args, **options)


@pytest.mark.parametrize("start", ["What", "weighing"])
@pytest.mark.parametrize("summary", [(), ("the huddle",)])
def test_stop_after_the_reflection_asks_nothing(start: str, summary: tuple[str, ...]) -> None:
    """Stop while a question is looked for leaves what was on the page, and no question that nobody has weighed."""
    stop, before = threading.Event(), session(HUDDLE)
    plan = next_move(before, BANK)._replace(summary=summary)
    found = answer(before, plan, Listener(StopsAt(start, stop), LIBRARY), cancel=stop)
    assert found.stopped and found.text == found.reflection
    assert found.text == (in_your_words(summary) if summary else f"You{REFLECTION}")
    assert (found.question, found.source) == ("", None) and found.provenance["model"]["id"] == "small"


def test_a_model_that_dies_leaves_the_answer_to_the_bank() -> None:
    """Whoever called is told in time to keep what was shown; the bank's question comes with a notice."""
    shown: list[str] = []
    failed: list[str] = []
    found = answered(
        session(HUDDLE),
        ScriptedModel([REFLECTION], fail_after=4),
        on_text=shown.append,
        on_failure=lambda: failed.extend(shown),
    )
    assert failed == shown and f"You{REFLECTION}".startswith(shown[-1])
    (notice,) = found.notices
    assert "stopped in the middle" in notice and notice.endswith("from the question bank.")
    assert found.model_copy(update={"notices": ()}) == answered(session(HUDDLE))


def test_a_model_that_ends_because_of_stop_has_not_failed() -> None:
    """Closing the page ends the answer and the model: what was shown is kept, and nobody reads of a failure."""
    stop, shown = threading.Event(), list[str]()

    def show(text: str) -> None:
        shown.append(text)
        if len(shown) == 3:
            stop.set()

    found = answered(session(HUDDLE), ScriptedModel([REFLECTION], fail_after=4), on_text=show, cancel=stop)
    assert found.stopped and found.text == found.reflection == shown[-1] and found.notices == ()


@pytest.mark.parametrize("kind", get_args(DisclosureKind))
def test_the_fixed_words_are_an_answer(kind: str) -> None:
    """Somebody in danger reads what people wrote, where help is, and why; no question, no model."""
    words = fixed_words(LIBRARY)
    found = signpost(words, kind, Phase.EXPLORING)
    assert (found.text, found.move, found.phase) == (words.text_for(kind), Move.SIGNPOST, Phase.EXPLORING)
    assert (found.question, found.source, found.provenance) == ("", None, {}) and found.reason


def test_the_notice_after_a_failure_is_two_sentences() -> None:
    """The mentee reads what happened and where the question comes from."""
    notice = without_model(ModelStopped("The language model stopped. Your words are saved."))
    assert notice == "The language model stopped. Your words are saved. This question comes from the question bank."


class Forgetful(Model):
    """Leaves two turns out of what it reads."""

    def complete(self, prompt: Prompt, sampling: Sampling, **options: Any) -> Completion:
        return super().complete(prompt, sampling, **options).model_copy(update={"left_out": (3, 4)})


def test_what_did_not_fit_the_model_s_memory_is_said() -> None:
    """When turns were left out, the mentee reads how many, and that they are saved."""
    assert answered(session(HUDDLE), Model()).notices == ()
    (notice,) = answered(session(HUDDLE), Forgetful()).notices
    assert "2 turns" in notice and "saved" in notice


def test_a_long_message_is_said_to_be_read_at_both_ends() -> None:
    """Only where a model reads: without one there is nothing to explain."""
    long = session(f"{HUDDLE} " * (READABLE // 10))
    (notice,) = answered(long, Model()).notices
    assert "its beginning and its end" in notice and "saved" in notice
    assert answered(long).notices == ()


def plan_without_questions(before: Session) -> Plan:
    return next_move(before, QuestionBank([]))


def test_an_empty_bank_is_said_honestly() -> None:
    """With no question left, the coach says so, still says back what it heard, and names who spoke."""
    before = session(HUDDLE)
    bare = answer(before, plan_without_questions(before))
    assert (bare.text, bare.question, bare.source, bare.provenance) == (RUN_DRY, "", None, {})
    heard = answer(before, plan_without_questions(before), Listener(Model(), LIBRARY))
    assert heard.text == f"You{REFLECTION} {RUN_DRY}" and heard.move is Move.ASK_PERMISSION
    assert heard.provenance["model"]["id"] == "small"


def test_every_answer_says_where_on_the_way_it_stands() -> None:
    """Phase, role, facet and move travel with each turn."""
    exploring = answered(session(HUDDLE))
    assert (exploring.phase, exploring.role, exploring.move) == (Phase.EXPLORING, Role.COACH, Move.OPEN_QUESTION)
    assert exploring.facet in set(Facet)
    challenge = answered(session(HUDDLE, phase=Phase.CHALLENGING))
    assert (challenge.role, challenge.move, challenge.facet) == (Role.DISCUSSION_PARTNER, Move.CHALLENGE, None)


def test_the_same_answer_comes_again_with_the_same_seed() -> None:
    """Model, session and seed being equal, the turn is equal, down to the record of what was refused."""
    pairs = [answered(session(HUDDLE), Model(asks=OWN), seed=3) for _ in range(2)]
    assert pairs[0].model_copy(update={"timing": pairs[1].timing}) == pairs[1]
