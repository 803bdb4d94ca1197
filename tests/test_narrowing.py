from __future__ import annotations

import itertools
import random
import re
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.candidates import LETTERS, MOST, Candidate, Narrowed
from assistant.cli.sheet import as_text, progress
from assistant.dates import dates_in
from assistant.errors import InputError, ModelError, ModelStopped
from assistant.listening import Listener
from assistant.narrowing import FEWER, GAP, NO_START, PROMPT, TOO_LATE, TOO_THIN, narrow
from assistant.prompts import PromptLibrary
from assistant.runtime.base import Prompt, Status
from assistant.runtime.scripted import ScriptedModel
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.wording import ngram_overlap

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 11, 22)
LIBRARY = PromptLibrary()
CANARY = "Flamingoline"
FRAGMENTS = (*LETTERS, "first_step", "closes_off")


def exchange_at(path: Path) -> Exchange:
    return parse_exchange(path.read_bytes(), path.name, today=TODAY)


EXCHANGES = [exchange_at(path) for path in sorted((DATA / "exchanges").rglob("*.json"))]
RICH = [e for e in EXCHANGES if e.id in ("h01", "h06", "s01", "s02", "s05", "s10")]
HOSTILE = {name: exchange_at(DATA / f"hostile/exchanges/{name}.json") for name in (
    "control_tokens", "html", "injection", "rtl_emoji", "other_language", "lone_surrogate", "bom",
)}  # fmt: skip
EMPTY = {name: exchange_at(DATA / f"hostile/exchanges/{name}.json") for name in ("no_mentee_turns", "only_coach")}
Likes = Callable[[str, str], float]
"""How likely a model finds a text behind a beginning, in nats."""


def whimsical(start: str, option: str) -> float:
    """Always the same, and for no reason."""
    return random.Random(zlib.crc32(f"{start}{option}".encode(errors="replace"))).uniform(-9, 0)


def preferring(start: str, option: str) -> Likes:
    """As whimsical as ever, but for one text behind one beginning."""
    return lambda s, o: 9.0 if (s, o) == (start, option) else whimsical(s, o)


class Chooser(ScriptedModel):
    """A scripted model with an opinion about every text; remembers what it was asked."""

    def __init__(self, likes: Likes = whimsical, *, die_after: int | None = None, **options: object) -> None:
        super().__init__([f" {CANARY} you should join"], **options)  # type: ignore[arg-type]
        self.asked: list[tuple[Prompt, list[str], Prompt | None]] = []
        self._likes, self._die_after = likes, die_after

    def likelihood(
        self,
        prompt: Prompt,
        options: Sequence[str],
        *,
        against: Prompt | None = None,
        cancel: threading.Event | None = None,
    ) -> list[float]:
        if len(self.asked) == self._die_after:
            raise ModelStopped("The language model stopped in the middle of its work. Your words are saved.")
        self.asked.append((prompt, list(options), against))
        return [self._likes(prompt.start, option) for option in options]


def narrowed(exchange: Exchange, model: ScriptedModel | None = None, **options: int) -> Narrowed:
    return narrow(exchange, Listener(model, LIBRARY) if model else None, LIBRARY, **options)


def fragments(candidate: Candidate) -> dict[str, str]:
    return {name: getattr(candidate, name) for name in FRAGMENTS}


def own_words(text: str) -> str:
    """A fragment without what stands between quotation marks, which is the mentee's or somebody's they quote."""
    return re.sub(r"“[^”]*”|\"[^\"]*\"", "…", text)


def without_timing(found: Narrowed) -> Narrowed:
    return found.model_copy(update={"timing": Narrowed(exchange="").timing})


def assert_sound(found: Narrowed, exchange: Exchange, *, apart: bool = False) -> None:
    """What holds for candidates whoever spoke and whatever was chosen; `apart`: they repeat each other nowhere."""
    document = found.model_dump(mode="json")
    assert Narrowed.model_validate(document).model_dump(mode="json") == document
    assert len({c.title for c in found.candidates}) == len({c.by for c in found.candidates}) == len(found.candidates)
    grounds = [(g.turn, g.quote) for c in found.candidates for g in c.grounds]
    assert len(grounds) == len(set(grounds))
    said = " ".join(text for _, text in exchange.said)
    for candidate in found.candidates:
        for ground in candidate.grounds:
            turn = exchange.turns[ground.turn]
            assert turn.speaker == "mentee" and ground.quote in turn.text
        assert exchange.today <= candidate.by <= exchange.ends
        assert dates_in(candidate.timebound, exchange.today)[0] == candidate.by
        for text in fragments(candidate).values():
            assert text.strip() and len(text) < 600 and "\n" not in text
            assert all(quote in said for quote in re.findall(r"“([^”]*)”", text))
            assert not re.search(r"\b(?:you|your|yourself|mentee)\b", own_words(text), re.I)
        assert_no_repetition(list(fragments(candidate).values()))
    if apart:
        assert_no_repetition([text for c in found.candidates for text in fragments(c).values()])


def assert_no_repetition(texts: Sequence[str], most: float = 0.5) -> None:
    for a, b in itertools.permutations(texts, 2):
        assert ngram_overlap(a, b, 3) <= most, (a, b)


# -- without a model


@pytest.mark.parametrize("exchange", [*EXCHANGES, *HOSTILE.values(), *EMPTY.values()], ids=lambda e: e.id)
@pytest.mark.parametrize("count", [1, 4])
def test_sketches_without_a_model_are_the_mentee_s_own(exchange: Exchange, count: int) -> None:
    """With no model at all every dialogue gets sound sketches that differ, or a sentence that says why not."""
    found = narrowed(exchange, count=count)
    assert_sound(found, exchange, apart=True)
    assert len(found.candidates) <= count
    assert (found.notice is None) == (len(found.candidates) == count)
    assert found.provenance["kind"] == "fill-in sketch" and found.provenance["model"]["id"] == "none"
    assert found.timing.decode_tokens == 0 and found == narrowed(exchange, count=count)


def test_a_gap_stays_open_for_the_mentee() -> None:
    """Without a model the mentee may still say how it starts; a model leaves no gap, and fills none."""
    assert any(c.specific.endswith(f"It begins on {GAP}.") for e in RICH for c in narrowed(e).candidates)
    assert not any(
        GAP in text for e in RICH for c in narrowed(e, Chooser()).candidates for text in fragments(c).values()
    )


# -- with a model


@pytest.mark.parametrize("exchange", [*EXCHANGES, *HOSTILE.values(), *EMPTY.values()], ids=lambda e: e.id)
def test_candidates_chosen_by_a_model_are_sound_and_differ(exchange: Exchange) -> None:
    """Whatever a model prefers, candidates are made of what was said, and none repeats another."""
    assert_sound(narrowed(exchange, Chooser(), count=4, seed=1), exchange, apart=True)


@settings(max_examples=30, deadline=None)
@given(
    whim=st.integers(0, 999), seed=st.integers(0, 999), exchange=st.sampled_from(EXCHANGES), count=st.integers(1, MOST)
)
def test_every_choice_is_a_sound_one(whim: int, seed: int, exchange: Exchange, count: int) -> None:
    """A model is only asked to choose among sentences that can all stand: there is no wrong answer."""
    model = Chooser(lambda start, option: whimsical(f"{whim}{start}", option))
    found = narrowed(exchange, model, count=count, seed=seed)
    assert_sound(found, exchange)
    assert without_timing(found) == without_timing(narrowed(exchange, model, count=count, seed=seed))
    assert len(found.candidates) == len(narrowed(exchange, count=count).candidates)


@pytest.mark.parametrize("exchange", RICH, ids=lambda e: e.id)
def test_a_model_chooses_between_sentences_and_against_the_bare_dialogue(exchange: Exchange) -> None:
    """It compares how much a sentence gains from the sketch; every question has two different answers or more."""
    model = Chooser()
    narrowed(exchange, model, count=4)
    assert model.asked
    for prompt, options, against in model.asked:
        assert len(set(options)) == len(options) >= 2
        assert all(option.startswith(" ") and option[1:].strip() == option[1:] != "" for option in options)
        assert against is not None and against.start == "" and against.messages == prompt.messages
        assert prompt.start and prompt.start == prompt.start.rstrip()
        turns = [m.text for m in prompt.messages if not m.keep]
        assert turns == [turn.text for turn in exchange.turns]


@pytest.mark.parametrize("exchange", RICH, ids=lambda e: e.id)
def test_what_the_model_prefers_is_taken(exchange: Exchange) -> None:
    """Each sentence that can be chosen is in a candidate once the model finds it likelier than the others."""
    model = Chooser()
    narrowed(exchange, model, count=1)
    wanted = [(prompt.start, option) for prompt, options, _ in model.asked for option in options]
    assert len(wanted) >= 4
    for choice in wanted:
        (candidate,) = narrowed(exchange, Chooser(preferring(*choice)), count=1).candidates
        assert choice[1].strip() in fragments(candidate).values()


def test_the_seed_decides_between_what_fits_equally_well() -> None:
    """The same seed gives the same candidates; another one chooses otherwise only where the model is indifferent."""
    indifferent = [without_timing(narrowed(RICH[0], ScriptedModel(), seed=seed)).candidates for seed in (*range(9), 0)]
    assert indifferent[0] == indifferent[-1] and len(set(indifferent)) > 3
    certain = [narrowed(RICH[0], Chooser(lambda start, o: -len(o)), seed=seed).candidates for seed in range(9)]
    assert len(set(certain)) == 1


@pytest.mark.parametrize("exchange", [*RICH, *HOSTILE.values()], ids=lambda e: e.id)
def test_no_word_a_model_writes_gets_into_a_candidate(exchange: Exchange) -> None:
    """A model chooses and never writes: what it says when it is warmed up is thrown away."""
    model = Chooser()
    found = narrowed(exchange, model, count=4)
    assert found.candidates == () or model.prompts
    assert CANARY not in found.model_dump_json()
    assert [c.title for c in found.candidates] == [c.title for c in narrowed(exchange, count=4).candidates]


@pytest.mark.parametrize("model", [None, Chooser()], ids=["none", "model"])
@pytest.mark.parametrize("exchange", HOSTILE.values(), ids=HOSTILE)
def test_hostile_dialogues_are_narrowed_like_others(exchange: Exchange, model: ScriptedModel | None) -> None:
    """Orders, markup and chat markers in what a mentee wrote are their words, and change nothing else."""
    found = narrowed(exchange, model, count=4)
    assert_sound(found, exchange)
    assert found.candidates or found.notice
    said = " ".join(text for _, text in exchange.said)
    for candidate in found.candidates:
        for text in map(own_words, (candidate.title, *fragments(candidate).values())):
            assert all(word not in text for word in ("PINEAPPLE", "CANARY", "<script", "<|im")) or text in said


def test_a_dutch_mentee_is_quoted_in_dutch() -> None:
    """Where the mentee writes another language, quotes stay in it, or a sentence says that more is needed."""
    exchange = HOSTILE["other_language"]
    found = narrowed(exchange, Chooser())
    assert_sound(found, exchange)
    assert found.candidates or found.notice in (TOO_THIN, NO_START)


# -- thin dialogues, windows, limits


@pytest.mark.parametrize("exchange", EMPTY.values(), ids=EMPTY)
def test_where_nobody_has_spoken_nothing_is_sketched(exchange: Exchange) -> None:
    """Without a word of the mentee there is a notice and no candidate, and the model is not even asked."""
    model = Chooser()
    found = narrowed(exchange, model)
    assert (found.candidates, found.notice, model.prompts, model.asked) == ((), TOO_THIN, [], [])


def test_fewer_than_asked_for_is_said() -> None:
    """Where the words carry fewer candidates than were asked for, the mentee reads how many and why."""
    counts = {e.id: len(narrowed(e, count=4).candidates) for e in EXCHANGES}
    assert any(0 < n < 4 for n in counts.values()) and sum(n >= 3 for n in counts.values()) > len(counts) / 2
    for exchange in EXCHANGES:
        n = counts[exchange.id]
        notice = narrowed(exchange, count=4).notice
        assert notice == (None if n == 4 else FEWER.format(n, 4)) if n else notice in (TOO_THIN, NO_START)


def test_enough_words_without_a_place_to_begin_are_said_to_be_so() -> None:
    """Somebody who told a lot and wished for nothing reads what is missing, and that it may be one answer."""
    told = "The shop is in the old street. There are three rooms and a cellar. My brother has the keys of all doors. "
    told += "The van comes on Mondays and brings the flour. In the winter the street is closed to cars from four."
    turns = (Turn(speaker="coach", text="And?"), Turn(speaker="mentee", text=told))
    found = narrowed(RICH[0].model_copy(update={"turns": turns}), count=2)
    assert (found.candidates, found.notice) == ((), NO_START)


@pytest.mark.parametrize("days", [1, 3, 30, 730])
@pytest.mark.parametrize("model", [None, Chooser()], ids=["none", "model"])
def test_every_window_gets_days_inside_it(days: int, model: ScriptedModel | None) -> None:
    """Three days or two years: each candidate ends inside the mentoring, on the day its words name."""
    for exchange in RICH[:3]:
        windowed = exchange.model_copy(update={"ends": exchange.today + timedelta(days=days)})
        assert_sound(narrowed(windowed, model, count=4), windowed)


def test_an_end_that_is_too_near_is_said() -> None:
    """Where the mentoring is all but over, the notice speaks of the days and not of the words."""
    for days in (0, 1):
        ending = RICH[1].model_copy(update={"ends": RICH[1].today + timedelta(days=days)})
        found = narrowed(ending, count=4)
        assert len(found.candidates) == days and found.notice == TOO_LATE.format(ending.ends)


@pytest.mark.parametrize("count", [0, 5, -1, 100])
def test_one_to_four_candidates_can_be_asked_for(count: int) -> None:
    """More than four would be a catalogue; the sentence says how many there can be."""
    with pytest.raises(InputError, match="between 1 and 4"):
        narrowed(RICH[0], count=count)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 20_000,
        "I want to be heard, and last week I felt small. " * 2000,
        "".join(f"i want {n} pears, " for n in range(8000)),
        "I want to be heard there and " * 36_000,
        " " * 100_000,
        '"' * 100_000,
        ", and " * 100_000,
        'I said "no. ' * 10_000,
    ],
    ids=lambda text: text[:20],
)
def test_a_message_as_long_as_a_novel_is_narrowed_in_seconds(text: str) -> None:
    """Somebody who pastes a novel, or a megabyte without a full stop, waits for seconds and not for minutes."""
    turn = Turn(speaker="mentee", text=f"I sat there{text}and left.")
    exchange = RICH[0].model_copy(update={"turns": (*RICH[0].turns, turn)})
    began = time.process_time()
    found = narrowed(exchange, count=4)
    assert time.process_time() - began < 10
    assert_sound(found, exchange)


def test_words_of_somebody_in_danger_are_no_material() -> None:
    """What reads as danger is never turned into a goal, and a model does not read it for one."""
    cry = "I want to end my life this winter. I want to write the letters and say goodbye to them all."
    exchange = RICH[1].model_copy(update={"turns": (*RICH[1].turns, Turn(speaker="mentee", text=cry))})
    model = Chooser()
    for found in (narrowed(exchange, count=4), narrowed(exchange, model, count=4)):
        assert found.candidates and "goodbye" not in str(found) and "end my life" not in str(found)
    prompts = [*model.prompts, *(prompt for prompt, _, _ in model.asked)]
    assert prompts and all("end my life" not in message.text for p in prompts for message in p.messages)


# -- stopping, failing, telling


def test_stop_ends_the_asking_and_keeps_the_sketches() -> None:
    """After Stop the model is asked nothing more; the candidates are those that stand without further choosing."""
    stop = threading.Event()
    model = Chooser(lambda start, option: stop.set() or whimsical(start, option))  # type: ignore[func-returns-value]
    found = narrow(RICH[1], Listener(model, LIBRARY), LIBRARY, count=4, cancel=stop)
    assert len(model.asked) == 1 and len(found.candidates) == len(narrowed(RICH[1], count=4).candidates)
    assert_sound(found, RICH[1])
    at_once = narrow(RICH[1], Listener(model, LIBRARY), LIBRARY, count=4, cancel=stop)
    assert len(model.asked) == 1
    plain = [c.model_copy(update={"specific": ""}) for c in narrowed(RICH[1], count=4).candidates]
    assert [c.model_copy(update={"specific": ""}) for c in at_once.candidates] == plain


@pytest.mark.parametrize("model", [Chooser(fail_after=0), Chooser(die_after=0), Chooser(die_after=3)])
def test_a_model_that_dies_says_so(model: ScriptedModel) -> None:
    """A model that fails at the beginning or in the middle is an error with a sentence, and nothing half-made."""
    with pytest.raises(ModelError, match="Your words are saved"):
        narrowed(RICH[1], model)


def test_who_made_a_candidate_travels_with_it() -> None:
    """Model, prompts and the way of choosing are named where a model was asked, and "none" where none was."""
    made = narrowed(RICH[1], Chooser(), seed=7).provenance
    assert made["kind"] == "model" and made["model"]["id"] == "scripted"
    assert {p["id"] for p in made["prompts"]} >= {PROMPT, "dialogue/listen"}
    assert all(p["version"] and len(p["sha256"]) == 64 for p in made["prompts"])
    assert made["sampling"]["seed"] == 7 and made["sampling"]["temperature"] > 0
    assert "choice" in made["sampling"]["kind"] and made["runtime"]["name"] == "scripted"
    plain = narrowed(RICH[1]).provenance
    assert plain["model"] == {"id": "none", "sha256": None} and plain["sampling"] == {}


def test_while_it_chooses_it_says_how_far_it_is() -> None:
    """Each choice is counted in the status line, so that nobody thinks it stands still."""
    heard: list[Status] = []
    model = Chooser()
    narrow(RICH[0], Listener(model, LIBRARY), LIBRARY, count=3, on_status=heard.append)
    assert [s.done for s in heard if s.doing == "choosing"] == list(range(1, len(model.asked) + 1))
    assert 2 <= len(model.asked) <= 12


@pytest.mark.parametrize("doing", ["loading", "reading", "choosing", "writing"])
def test_the_status_line_says_what_is_going_on(doing: str) -> None:
    """While somebody waits they read what the model is doing."""
    assert progress(Status.model_validate({"doing": doing, "done": 3, "total": 9})).endswith("…")


def test_candidates_can_be_read_in_a_terminal() -> None:
    """All letters, the first step, what it leaves aside and where it comes from can be read as plain lines."""
    text = as_text(narrowed(RICH[0], count=2).candidates)
    assert text.startswith("1. ") and "\n2. " in text
    for name in ("Specific:", "Measurable:", "Accepted", "Realistic:", "Timebound:", "Energy", "First", "Grows from:"):
        assert text.count(name) == 2
    assert as_text(()) == ""
