from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelRefused
from assistant.runtime.base import Completion, Message, Prompt, Sampling, Status
from assistant.runtime.endings import first_sentence, until_stop
from assistant.runtime.native import SEQUENCES
from assistant.runtime.process import ProcessModel
from assistant.runtime.reading import SLICE, common
from assistant.runtime.scoring import ASIDE, ROWS, grouped

CHECKOUT = Path(__file__).parents[2]
LISTEN = "Somebody is thinking aloud. You listen."
MEETING = "In the pricing meeting I had the right numbers and said nothing, and afterwards I was angry with myself."
ANSWER = "You had the right numbers, and you said nothing."
QUESTIONS = (
    " What was that like for you?",
    " What would you like to say next time?",
    " When was it easier to speak?",
    " Purple seven the of of cheese running?",
)
GREEDY = Sampling(temperature=0, max_tokens=12)


def write(engine: Any, prompt: Prompt, sampling: Sampling = GREEDY, **others: Any) -> Completion:
    calls = {"on_text": lambda text: None, "on_status": lambda status: None, "stopped": lambda: False}
    return engine.complete(prompt, sampling, **{**calls, **others})


def score(engine: Any, prompt: Prompt, *options: str, against: Prompt | None = None) -> list[float]:
    return engine.likelihood(prompt, options, against, lambda: False)


def after(count: int) -> Callable[[], bool]:
    """Stop, pressed when it has been looked at so many times."""
    looks = iter(range(count))
    return lambda: next(looks, None) is None


def slowly(engine: Any, prompt: Prompt, *options: str) -> list[float]:
    """Scores computed the slow way: from nothing, one token after the other, one option after the other."""
    native, reader = engine._native, engine._reader
    tokens, _ = engine.read_tokens(prompt, 1)
    reader.forget(0)
    for token in tokens[:-1]:
        reader.add([token])
    scores = []
    for text in map(native.tokens, options):
        reader.forget(len(tokens) - 1)
        total = 0.0
        for token, following in pairwise([tokens[-1], *text]):
            reader.add([token])
            total += float(native.predictions(-1)[following])
        scores.append(total / len(text))
    reader.forget(0)
    return scores


def beside(engine: Any) -> set[int]:
    """Sequences other than the conversation that are in memory."""
    native = engine._native
    ends = {n: native._c.llama_memory_seq_pos_max(native._memory, n) for n in range(1, SEQUENCES)}
    return {sequence for sequence, end in ends.items() if end >= 0}


# -- what needs no model


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("You had the numbers. And then", "You had the numbers."),
        ("You had the numbers.", None),
        ("You had the numbers. ", None),
        ("So you waited … until it was over", "So you waited …"),
        ("“I nod.” You said so", "“I nod.”"),
        ("Is that so?! It is", "Is that so?!"),
        ("It was 3.5 points", None),
        (" … You nod. Then", " … You nod."),
        ("No end here", None),
        ("", None),
    ],
)
def test_a_sentence_ends_where_the_next_begins(text: str, sentence: str | None) -> None:
    """The first sentence is over when another begins, not at a point that may be one of a number."""
    assert first_sentence(text) == ((text, False) if sentence is None else (sentence, True))


def test_the_first_of_several_stops_counts() -> None:
    """An answer ends before the stop that comes first in it, whichever was named first."""
    assert until_stop("one\ntwo###", ("###", "\n")) == ("one", True)
    assert until_stop("one", ("###", "\n")) == ("one", False)
    assert until_stop("\n", ("\n",)) == ("", True)


def test_an_empty_stop_is_refused() -> None:
    """A stop of no letters would end every answer before it began."""
    with pytest.raises(ValueError, match="at least 1 character"):
        Sampling(stop=("",))


@pytest.mark.parametrize(
    ("old", "new", "shared"), [([], [], 0), ([1], [], 0), ([1, 2], [1, 2, 3], 2), ([1, 2, 3], [1, 9, 3], 1)]
)
def test_what_two_prompts_share(old: list[int], new: list[int], shared: int) -> None:
    """Only what is equal from the very start can be used again."""
    assert common(old, new) == shared


def test_texts_are_grouped_by_what_the_window_holds() -> None:
    """Texts are read side by side as long as there are sequences and cells; one alone is always tried."""
    texts = [[0] * size for size in (3, 3, 3, 9, 1)]
    assert [len(group) for group in grouped(texts, wide=2, room=100)] == [2, 2, 1]
    assert [len(group) for group in grouped(texts, wide=22, room=6)] == [2, 1, 1, 1]
    assert list(grouped([], wide=2, room=100)) == []


# -- reading


@pytest.mark.model
def test_the_dialogue_is_read_once(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """A second task over the same dialogue reads only its own instruction."""
    first = write(engine, dialogue(MEETING, last="Say back what you heard."))
    second = write(engine, dialogue(MEETING, last="Ask one question."))
    assert first.timing.reused_tokens == 0
    assert first.timing.prefill_tokens > 40
    assert second.timing.reused_tokens > 40
    assert second.timing.prefill_tokens < 15
    tokens, _ = engine.read_tokens(dialogue(MEETING, last="Ask one question."), 12)
    assert second.timing.reused_tokens + second.timing.prefill_tokens == len(tokens)


@pytest.mark.model
def test_the_next_exchange_reuses_all_before(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """When mentee and coach have said one more thing each, only these are read."""
    write(engine, dialogue(MEETING))
    more = write(engine, dialogue(MEETING, ANSWER, "Yes."))
    assert more.timing.reused_tokens > 40
    assert more.timing.prefill_tokens < 35


@pytest.mark.model
def test_the_same_prompt_again_reads_one_token(exact_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Another try at the same answer starts at once, and writes the same where nothing is left to chance."""
    first = write(exact_engine, dialogue(MEETING))
    again = write(exact_engine, dialogue(MEETING))
    assert again.timing.prefill_tokens == 1
    assert again.text == first.text != ""


@pytest.mark.model
def test_reading_says_how_far_it_is(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """While it reads, the status counts up to all that has to be read; then it writes."""
    said: list[Status] = []
    done = write(engine, dialogue(MEETING * 3), on_status=said.append)
    *reading, writing = said
    assert writing.doing == "writing"
    assert [status.done for status in reading] == [*range(0, done.timing.prefill_tokens, SLICE)]
    assert {(status.doing, status.total) for status in reading} == {("reading", done.timing.prefill_tokens)}


@pytest.mark.model
def test_no_messages_at_all(engine: Any) -> None:
    """A prompt without a single message is answered too."""
    assert write(engine, Prompt(messages=())).timing.decode_tokens > 0
    assert len(score(engine, Prompt(messages=()), " Hello")) == 1


@pytest.mark.model
def test_a_long_dialogue_loses_its_middle(small_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """What does not fit the window is left out by whole turns, and the answer says which."""
    turns = [str(number) for number in range(36)]
    done = write(small_engine, dialogue(*turns, system="Listen.", last="Go on."))
    assert done.left_out and len(done.left_out) % 8 == 0
    assert done.left_out == tuple(range(5, 5 + len(done.left_out)))
    assert done.timing.prefill_tokens <= small_engine.context - 128
    again = write(small_engine, dialogue(*turns, "36", "37", system="Listen.", last="Go on."))
    assert again.left_out == done.left_out
    assert again.timing.reused_tokens > done.timing.prefill_tokens - 20


@pytest.mark.model
def test_every_task_leaves_out_the_same_turns(small_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Short and long answers and scores cut a long dialogue in the same place, so none has to read it again."""
    for count in range(3, 20):
        prompt = dialogue(*["I said nothing."] * count)
        assert len({str(small_engine.read_tokens(prompt, wanted)) for wanted in (1, 30, 64, 128)}) == 1


@pytest.mark.model
def test_one_endless_message_is_refused(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """A message longer than the window ends in a sentence, and the next one is answered."""
    with pytest.raises(ModelRefused, match="too long for the language model to read in one piece"):
        write(engine, dialogue("I prepare everything. " * 2000))
    assert write(engine, dialogue(MEETING)).text


@pytest.mark.model
def test_the_window_can_be_filled_to_its_last_token(small_engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer may be asked for that is longer than the window: it ends where the window does."""
    prompt = Prompt(messages=(Message(role="user", text="Count. " * 55),), start="1 2 3")
    tokens, _ = small_engine.read_tokens(prompt, 5000)
    monkeypatch.setattr(small_engine._native, "ends", lambda token: False)
    done = write(small_engine, prompt, Sampling(temperature=0, max_tokens=5000))
    assert done.stop_reason == "length"
    assert done.timing.decode_tokens == small_engine.context - len(tokens) >= small_engine.context // 2


@pytest.mark.model
def test_a_reading_that_fails_leaves_nothing_behind(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the runtime cannot go on, there is a sentence, and the next answer starts from a clean memory."""
    engine, prompt = exact_engine, dialogue(MEETING)
    expected = write(engine, prompt).text
    for working, task in (
        (0, lambda: write(engine, dialogue(ANSWER))),
        (1, lambda: score(engine, prompt, *QUESTIONS)),
        (3, lambda: score(engine, prompt, *QUESTIONS, against=dialogue(ANSWER))),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(engine._native, "_c", Full(engine._native._c, working))
            with pytest.raises(ModelRefused, match=r"could not read the conversation \(code 1\)"):
                task()
        assert not beside(engine)
        again = write(engine, prompt)
        assert (again.timing.reused_tokens, again.text) == (0, expected)


class Full:
    """llama.cpp, whose window is full after some more batches."""

    def __init__(self, real: Any, working: int) -> None:
        self._real = real
        self._working = iter(range(working))

    def llama_decode(self, *arguments: Any) -> int:
        return 1 if next(self._working, None) is None else self._real.llama_decode(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


# -- Stop


@pytest.mark.model
def test_stop_while_reading(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Stop is heard between two slices of the prompt, and what was read by then is not read again."""
    prompt = dialogue(MEETING * 4)
    done = write(engine, prompt, stopped=after(2))
    assert (done.stop_reason, done.text, done.timing.decode_tokens) == ("cancelled", "", 0)
    assert done.timing.prefill_tokens == 2 * SLICE
    assert write(engine, prompt).timing.reused_tokens == 2 * SLICE


@pytest.mark.model
def test_stop_while_writing(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Stop ends the answer with the token that is being written."""
    prompt = dialogue(MEETING)
    write(engine, prompt)
    heard: list[str] = []
    done = write(engine, prompt, on_text=heard.append, stopped=lambda: len(heard) >= 3)
    assert (done.stop_reason, done.timing.decode_tokens) == ("cancelled", 3)
    assert done.text == heard[-1]


@pytest.mark.model
def test_stop_while_weighing(exact_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Stop is heard at every step of weighing questions; none is then preferred, and nothing wrong is remembered."""
    engine = exact_engine
    options = [f" What about {word}, and why does it matter?" for word in ("work", "home", "rest") * 4]
    prompt, against = dialogue(MEETING), dialogue("Hello.", system="Something else.")
    looked: list[None] = []
    whole = engine.likelihood(prompt, options, against, lambda: bool(looked.append(None)))
    assert len(looked) > 5
    for looks in range(len(looked)):
        engine._reader.forget(0)
        engine._scorer._behind = []
        assert engine.likelihood(prompt, options, against, after(looks)) == [0.0] * len(options)
        assert not beside(engine)
    assert score(engine, prompt, *options, against=against) == pytest.approx(whole, abs=1e-3)


@pytest.mark.model
def test_stop_is_never_far(exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the model reads, it looks at Stop before every handful of tokens."""
    read, between, run = [0], list[int](), exact_engine._reader.run

    def counting(places: list[Any]) -> None:
        read[0] += len(places)
        run(places)

    def look() -> bool:
        between.append(read[0])
        read[0] = 0
        return False

    monkeypatch.setattr(exact_engine._reader, "run", counting)
    prompt, against = dialogue(MEETING * 3), dialogue(ANSWER * 12, system=LISTEN)
    write(exact_engine, prompt, stopped=look)
    exact_engine.likelihood(prompt, [*QUESTIONS * 8, " so" * 200], against, look)
    assert sum(between) > 800
    assert max(*between, *read) <= max(SLICE, ROWS)


# -- writing


@pytest.mark.model
def test_a_seed_decides(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """The same seed gives the same text, another seed another; there is no hidden chain between calls."""
    prompt = dialogue(MEETING)
    write(engine, prompt)
    texts = [write(engine, prompt, Sampling(seed=seed, temperature=1, max_tokens=12)).text for seed in (1, 2, 1)]
    assert texts[0] == texts[2] != texts[1]


@pytest.mark.model
@pytest.mark.parametrize("seed", [-1, 2**32 - 1, 2**70])
def test_no_seed_means_any_seed(exact_engine: Any, dialogue: Callable[..., Prompt], seed: int) -> None:
    """Also seeds that the runtime would take for "choose one yourself" give the same text again."""
    prompt = dialogue(MEETING)
    write(exact_engine, prompt)
    sampling = Sampling(seed=seed, temperature=1.5, top_p=1, min_p=0, top_k=0, max_tokens=12)
    assert len({write(exact_engine, prompt, sampling).text for _ in range(3)}) == 1


@pytest.mark.model
def test_nothing_is_left_to_chance_at_temperature_zero(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """At temperature 0 the seed does not matter."""
    prompt = dialogue(MEETING)
    write(engine, prompt)
    assert len({write(engine, prompt, GREEDY.model_copy(update={"seed": seed})).text for seed in range(3)}) == 1


@pytest.mark.model
def test_the_text_grows_word_by_word(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Whoever listens hears the whole text so far each time, and in the end the answer."""
    heard: list[str] = []
    done = write(engine, dialogue(MEETING), Sampling(max_tokens=10), on_text=heard.append)
    assert heard[-1] == done.text
    assert all(later.startswith(earlier) for earlier, later in pairwise(heard))
    assert len(heard) == done.timing.decode_tokens == 10
    assert done.stop_reason == "length"


@pytest.mark.model
def test_the_opening_words_are_not_repeated(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Words put into the model's mouth are read, gone on from, and no part of the answer."""
    done = write(engine, dialogue(MEETING, start="You were angry with"))
    assert done.text.startswith((" yourself", " you"))


@pytest.mark.model
def test_an_answer_ends_with_its_first_sentence(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Asked for one sentence, the model is stopped when a second begins, and that one is not heard."""
    prompt = dialogue("Tell me a long story about the sea.")
    story = write(engine, prompt, Sampling(temperature=0, max_tokens=80)).text
    heard: list[str] = []
    done = write(engine, prompt, Sampling(temperature=0, max_tokens=80, one_sentence=True), on_text=heard.append)
    assert done.stop_reason == "stop"
    assert (done.text, True) == first_sentence(story)
    assert done.text == heard[-1] and done.text[-1] in ".!?"
    assert not any(first_sentence(text)[1] for text in heard)


@pytest.mark.model
def test_a_stop_ends_the_answer(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """An answer ends before the first of the stops, also one in the middle of a token."""
    prompt = dialogue("Tell me a long story about the sea.")
    story = write(engine, prompt, Sampling(temperature=0, max_tokens=30)).text
    stop = story[20:23]
    done = write(engine, prompt, Sampling(temperature=0, max_tokens=30, stop=("###", stop)))
    assert (done.text, done.stop_reason) == (story[: story.index(stop)], "stop")


@pytest.mark.model
def test_the_model_may_end_by_itself(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """When the model says it is done, the answer ends, and no mark is part of it."""
    done = write(engine, dialogue("Say only: yes", start="Yes."), Sampling(temperature=0, max_tokens=200))
    assert done.stop_reason == "end"
    assert "<|" not in done.text


@pytest.mark.model
@pytest.mark.parametrize("text", ["👍🏽 ok 👩‍👩‍👧", "Grüße aus Kraków, 你好", "नमस्ते", "ǆ…“x”"])
def test_characters_of_several_tokens_come_whole(
    engine: Any, dialogue: Callable[..., Prompt], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters and emoji that need several tokens are shown when they are whole, never as broken halves."""
    tokens = engine._native.tokens(text)
    monkeypatch.setattr(engine, "_sampled", lambda sampling: iter(tokens))
    heard: list[str] = []
    done = write(engine, dialogue("Hello."), Sampling(max_tokens=200), on_text=heard.append)
    assert done.text == text
    assert all(text.startswith(part) and "\ufffd" not in part for part in heard)
    monkeypatch.setattr(engine, "_sampled", lambda sampling: iter(tokens[: len(tokens) - 1]))
    assert "\ufffd" not in write(engine, dialogue("Hello."), Sampling(max_tokens=200)).text


@pytest.mark.model
def test_half_an_emoji_does_no_harm(engine: Any) -> None:
    """Text that is no proper Unicode, as a paste can be, is read with a question mark in its place."""
    prompt = Prompt(messages=(Message(role="user", text="so \ud83d sad"),))
    tokens, _ = engine.read_tokens(prompt, 10)
    assert "so ? sad" in b"".join(map(engine._native.piece, tokens)).decode()


# -- weighing


@pytest.mark.model
def test_sense_is_likelier_than_nonsense(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """A sentence fits better than the same words without order, and every score is a mean logarithm."""
    scores = score(engine, dialogue(MEETING), *QUESTIONS)
    assert all(-20 < value < 0 for value in scores)
    assert min(scores) == scores[-1] < min(scores[:-1]) - 1


@pytest.mark.model
def test_scores_are_what_the_slow_way_gives(exact_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """Reading options side by side, behind what is in memory, gives the scores of one by one from nothing."""
    engine, options = exact_engine, (*QUESTIONS, " Yes", "No", " 👍🏽")
    prompt = dialogue(MEETING, start="I wonder:")
    slow = slowly(engine, prompt, *options)
    assert score(engine, prompt, *options) == pytest.approx(slow, abs=1e-3)
    write(engine, dialogue(MEETING, ANSWER))
    assert score(engine, prompt, *options) == pytest.approx(slow, abs=1e-3)
    assert not beside(engine)


@pytest.mark.model
def test_many_and_long_options(exact_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """More options than fit side by side, and one longer than several batches, get the scores they get alone."""
    engine, prompt = exact_engine, dialogue("Hello.")
    options = [*(f" Tell me about number {number}." for number in range(50)), " and then I waited for it" * 30]
    assert len(options) > 2 * SEQUENCES and len(engine._native.tokens(options[-1])) > 2 * ROWS
    some = (0, 21, 22, 23, 49, 50)
    slow = slowly(engine, prompt, *(options[i] for i in some))
    scores = score(engine, prompt, *options)
    assert [scores[i] for i in some] == pytest.approx(slow, abs=1e-3)
    assert not beside(engine)


@pytest.mark.model
def test_an_empty_option_has_a_score(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """An option without a letter is scored like a space, and the same option twice gets the same score."""
    empty, space, one, two = score(engine, dialogue(MEETING), "", " ", " Yes", " Yes")
    assert empty == space and one == two
    assert math.isfinite(empty)


@pytest.mark.model
def test_an_option_beyond_the_window_is_refused(engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """An option that the window cannot hold beside a dialogue is refused in a sentence, not cut in silence."""
    with pytest.raises(ModelRefused, match="longer than half of what this language model can keep in view"):
        score(engine, dialogue(MEETING), " Yes", " and so on" * 400)


@pytest.mark.model
@pytest.mark.parametrize("other", ["Something else.", LISTEN])
def test_comparing_leaves_the_conversation_in_memory(
    exact_engine: Any, dialogue: Callable[..., Prompt], other: str
) -> None:
    """What is read beside the conversation does not push it out: the next answer still reads one token."""
    engine, prompt, against = exact_engine, dialogue(MEETING, system=LISTEN), dialogue("Hello.", system=other)
    here, there = (slowly(engine, which, *QUESTIONS) for which in (prompt, against))
    before = write(engine, prompt).text
    fits = [a - b for a, b in zip(here, there, strict=True)]
    assert score(engine, prompt, *QUESTIONS, against=against) == pytest.approx(fits, abs=1e-3)
    again = write(engine, prompt)
    assert (again.timing.prefill_tokens, again.text) == (1, before)
    assert not beside(engine)


@pytest.mark.model
def test_a_memory_that_cannot_be_divided(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For architectures that remember only the end of a text, the other prompt is read from its beginning."""
    engine, prompt, against = exact_engine, dialogue(MEETING), dialogue("Hello.")
    assert engine._native.divisible
    whole = score(engine, prompt, *QUESTIONS, against=against)
    monkeypatch.setattr(type(engine._native), "divisible", False)
    monkeypatch.setattr(engine._scorer, "_behind", [])
    shared: list[int] = []
    share = engine._native.share

    def noting(source: int, target: int, until: int) -> None:
        shared.append(until)
        share(source, target, until)

    monkeypatch.setattr(engine._native, "share", noting)
    assert score(engine, prompt, *QUESTIONS, against=against) == pytest.approx(whole, abs=1e-3)
    assert set(shared) == {-1}


@pytest.mark.model
def test_the_other_prompt_is_read_once(
    exact_engine: Any, dialogue: Callable[..., Prompt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """How likely the bank's questions are in any dialogue is computed once, however often they are compared."""
    engine, prompt, against = exact_engine, dialogue(MEETING), dialogue(system="Something else entirely.")
    first = score(engine, prompt, *QUESTIONS, against=against)
    read: list[int] = []
    walk = engine._reader.walk

    def noting(tokens: list[int], at: int, sequence: int) -> None:
        read.append(sequence)
        walk(tokens, at, sequence)

    monkeypatch.setattr(engine._reader, "walk", noting)
    second = score(engine, prompt, *reversed(QUESTIONS), against=against)
    assert read == [0]
    assert second == pytest.approx([*reversed(first)], abs=1e-3)
    third = score(engine, prompt, *QUESTIONS, " And now?", against=dialogue(system="Again something else."))
    assert ASIDE in read and third[:4] != pytest.approx(first, abs=1e-2)


@pytest.mark.model
def test_a_full_window_can_still_compare(small_engine: Any, dialogue: Callable[..., Prompt]) -> None:
    """When there is no room for the other prompt beside a long dialogue, the scores are right all the same."""
    prompt = dialogue(MEETING, ANSWER, MEETING, ANSWER, "Yes, so it was.", system=LISTEN)
    against = dialogue("Hello.", system="Something else entirely. " * 26)
    options = (*QUESTIONS[:2], " and so on" * 12)
    here, there = (slowly(small_engine, which, *options) for which in (prompt, against))
    fits = [a - b for a, b in zip(here, there, strict=True)]
    sizes = [len(small_engine.read_tokens(which, 1)[0]) for which in (prompt, against)]
    assert sum(sizes) + len(small_engine._native.tokens(options[-1])) > small_engine.context + 10
    assert score(small_engine, prompt, *options, against=against) == pytest.approx(fits, abs=1e-3)
    assert write(small_engine, prompt).timing.decode_tokens


# -- from a fresh start

AGAIN = """
import sys
from pathlib import Path
from assistant.runtime.base import Message, Prompt, Sampling
from assistant.runtime.engine import Engine
engine = Engine(Path(sys.argv[1]), context=512, threads=1)
prompt = Prompt(messages=(Message(role="user", text="Tell me about the sea."),))
done = engine.complete(prompt, Sampling(seed=7, temperature=1, max_tokens=24),
                       on_text=lambda t: None, on_status=lambda s: None, stopped=lambda: False)
print(ascii(done.text))
"""


@pytest.mark.model
def test_a_fresh_start_with_the_same_seed_gives_the_same_text(model_file: Path) -> None:
    """Somebody who runs the same prompt with the same seed tomorrow reads the same words."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", AGAIN, str(model_file)], cwd=CHECKOUT, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 20


ONE_AFTER_ANOTHER = """
import gc, sys
from pathlib import Path
from assistant.errors import ModelRefused
from assistant.runtime.engine import Engine
for path in sys.argv[1:]:
    try:
        print(Engine(Path(path), context=256, threads=1).context)
    except ModelRefused:
        print("refused")
    gc.collect()
"""


@pytest.mark.model
def test_one_model_after_another(model_file: Path, tmp_path: Path) -> None:
    """A model that was refused, or is no longer used, leaves nothing behind that the next one stumbles over."""
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(500))
    files = [str(file) for file in (bad, bad, model_file, model_file, bad)]
    run = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, *files], cwd=CHECKOUT, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout.split()) == (0, ["refused", "refused", "256", "256", "refused"])
    assert run.stderr == ""


@pytest.mark.model
def test_a_runtime_that_cannot_be_started(model_file: Path, tmp_path: Path) -> None:
    """A runtime that was built for another machine is named in a sentence that says to install it again."""
    (tmp_path / "llama_cpp.py").write_text("raise OSError('libgomp.so.1: cannot open\\nshared object file')")
    model = ProcessModel(model_file, id="small", sha256="0")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        with pytest.raises(ModelRefused, match=r"cannot be started here \(libgomp.*\)\. Install llama-cpp-python"):
            model.complete(Prompt(messages=()), GREEDY)
    assert model.pid is None
