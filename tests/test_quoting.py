from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.passages import Passage
from assistant.phases import Tells
from assistant.quoting import LETTERS, LONGEST, OFFERED, SHORTEST, Quote, summary, takes_up, telling, tells
from assistant.transcript import Exchange, Turn, parse_exchange
from assistant.voice import count_words, kinds_of

DATA = Path(__file__).parent / "data"
EXCHANGES = {
    path.stem: parse_exchange(path.read_bytes(), path.name, today=date(2026, 11, 22))
    for path in sorted((DATA / "exchanges").rglob("*.json"))
}
TURNS = [(name, turn) for name, exchange in EXCHANGES.items() for turn, _ in exchange.said]
HOSTILE = [
    turn["text"]
    for path in sorted((DATA / "hostile/exchanges").glob("[hiocr]*.json"))
    if path.stem in ("control_tokens", "html", "injection", "other_language", "rtl_emoji")
    for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]
]
PIECES = [
    "I want", "the 7.15 huddle", "I'd like to", "be able to", "say no", "but", "and then", "because", "which", "…",
    "?", "?!", ". ", "...", "“you again”", "\"no\"", "\"", "“", "”", "(", ")", "it's", "don’t want", ", ", "; ", " – ",
    "\n", "after 2.30", "Dr.", "honestly,", "I felt small", "קול", "🙂‍↔️", "ik wil", "well", "nobody", "last week",
    "she said", "who are you?", "I was proud of the bench we built", "to talk about my father",
]  # fmt: skip
SPOKEN = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=120)


def said(*turns: str) -> Exchange:
    """A conversation in which the mentee said these things, each after a question."""
    found = tuple(Turn(speaker=who, text=text) for t in turns for who, text in (("coach", "And then?"), ("mentee", t)))
    return Exchange(theme="t", today=date(2026, 11, 22), ends=date(2027, 9, 22), turns=found)


def until(name: str, turn: int) -> Exchange:
    """A sample conversation as far as this turn."""
    exchange = EXCHANGES[name]
    return exchange.model_copy(update={"turns": exchange.turns[: turn + 1]})


def is_sound(quote: str, text: str) -> bool:
    """Whether words can stand between quotation marks: verbatim, of a length one can say, no question, nothing half."""
    marks = sum(quote.count(mark) for mark in '"“”')
    whole = marks % 2 == 0 and quote.count("(") == quote.count(")") and not quote.endswith("?")
    return whole and quote in text and SHORTEST <= count_words(quote) <= LONGEST and len(quote) <= LETTERS


# -- every quotation


def test_a_quotation_can_be_said_in_passing() -> None:
    """Three words at least, and no more than a sentence that one can say in one breath."""
    assert SHORTEST == 3 and 16 <= LONGEST <= 20


@settings(deadline=None)
@given(SPOKEN, SPOKEN)
def test_every_quotation_stands_word_for_word_in_the_last_turn(before: str, last: str) -> None:
    """Whatever somebody writes, it is quoted verbatim, whole, and out of what they have just said."""
    texts = [text for text in (before, last) if text.strip()]
    exchange = said(*texts)
    for quote in telling(exchange):
        assert is_sound(quote.text, exchange.turns[-1].text), quote.text


@pytest.mark.parametrize(("name", "turn"), TURNS)
def test_what_is_quoted_from_a_real_turn_stands_in_it(name: str, turn: int) -> None:
    """In every turn of the sample conversations the quotations are sound, and each is there once."""
    found = [quote.text for quote in telling(until(name, turn))]
    assert len(found) == len(set(found))
    assert [quote for quote in found if not is_sound(quote, EXCHANGES[name].turns[turn].text)] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_markers_and_foreign_scripts_are_quoted_soundly_or_not_at_all(text: str) -> None:
    """Chat markers, HTML and other alphabets are text like any other."""
    assert HOSTILE and all(is_sound(quote.text, text) for quote in telling(said(text)))


def test_only_the_last_turn_is_quoted() -> None:
    """What was said before is over, also where the last turn has little in it; nobody is quoted before they spoke."""
    assert telling(said("I felt small on the stairs.", "hm")) == []
    assert {q.text for q in telling(said("I felt small on the stairs.", "I left the room."))} == {"I left the room"}
    assert telling(said()) == [] and takes_up("You felt small.", []) is False


def test_what_was_said_before_is_quoted_when_it_is_said_again() -> None:
    """Who says the same thing twice is heard twice."""
    assert [q.text for q in telling(said("I felt small on the stairs.", "I felt small on the stairs."))] != []


@pytest.mark.parametrize(
    "filler",
    [
        "word ",
        "I felt small, and then I froze. ",
        "and ",
        "so, ",
        " ",
        "!",
        ";",
        "– ",
        " - ",
        "( ",
        '"',
        "“",
        "because ",
    ],
)
def test_a_megabyte_is_read_in_a_moment(filler: str) -> None:
    """A message of any length does not make the page wait, whatever it is made of."""
    exchange = said(f"I felt small there. {filler * (1_000_000 // len(filler))} I left.")
    began = time.monotonic()
    telling(exchange)
    summary(exchange)
    assert time.monotonic() - began < 5


# -- what is never quoted


@pytest.mark.parametrize(
    "limit",
    [
        "I don't want to talk about my father",
        "i dont wanna talk about that at work",
        "I’d rather not go into the divorce here",
        "i do not want to speak about my mother today",
    ],
)
@pytest.mark.parametrize("turn", ["{}.", "I felt small on the stairs. {}.", "{}. He shouted at me and I froze up."])
def test_a_limit_is_never_quoted(limit: str, turn: str) -> None:
    """Where somebody says what they would rather leave, it is left, wherever in the turn they say it."""
    assert [quote.text for quote in telling(said(turn.format(limit))) if limit in quote.text] == []


@pytest.mark.parametrize(
    "aside", ["are you even listening", "Are you a real person", "can you just tell me what to do"]
)
def test_what_is_said_to_the_coach_itself_is_never_quoted(aside: str) -> None:
    """“Are you even listening” is answered, and not said back as if it were about somebody's life."""
    for turn in (aside, f"{aside}?", f"I froze in the planning again. {aside}"):
        assert [quote.text for quote in telling(said(turn)) if aside in quote.text] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hm",
        "not sure",
        "no idea",
        "dunno really",
        "What do you mean?",
        "yes. no.",
        "…",
        "hard to say about the money",
    ],
)
def test_of_a_shrug_nothing_is_quoted(text: str) -> None:
    """Where nothing is said there is nothing to take up."""
    assert telling(said(text or " .")) == []


def test_somebody_else_s_words_are_not_taken_for_the_mentee_s() -> None:
    """A piece that begins with what another person said is not held out to the mentee as theirs."""
    found = [quote.text for quote in telling(said('"You never let me finish a sentence," she told me at lunch.'))]
    assert found == []


# -- what is quoted first

FIRST = [
    ("s01", 5, "i felt like a fraud, like someone playing manager"),
    ("s01", 11, "i don't want to disappear into the office"),
    ("s02", 9, "i'd like to say the thing while it still matters. even badly"),
    ("s03", 5, "I did not want to do it any more and I did not want it taken"),
    ("s04", 3, 'Marek told me "boss, you always change it anyway so why would I pick". That stung'),
    ("s04", 5, "Embarrassed. Because it's true, about half the time. And bit scared too"),
    ("s05", 5, "A jolt. Then a sort of pride, weirdly, they still need me"),
    ("s05", 7, "Somebody offered that, kindly, and I went to the loos and cried"),
    ("s07", 3, "I see where it's going and I get excited, genuinely"),
    ("s07", 5, "That's not a nice thought. I feel a bit sick actually"),
    ("s07", 7, "I'd just like Lena to bring me the difficult ones again"),
    ("s09", 3, "it was lonely, bit childish for 38"),
    ("s09", 9, "I'm afraid he'll say he's leaving"),
    ("s10", 7, "I was happy and little bit offended"),
    ("s10", 9, "I want Saturday afternoon and Wednesday"),
    ("s11", 7, "i felt useless and really happy"),
    ("s12", 9, "hands shaking. felt like school again"),
    ("s12", 17, "they'd clip on. not roll their eyes"),
    ("h01", 9, "I want to be boring at home. Watch the film"),
    ("h04", 11, "If I could drive past the building and feel nothing much"),
    ("h05", 5, "It's efficient. I feel efficient and lonely"),
    ("h05", 9, "Two or three persons that I can call without reason"),
    ("v01", 9, "I was red like tomato but I was happy"),
    ("v07", 3, "I say that because I'm scared"),
    ("v07", 5, "that night I felt really small"),
    ("w02", 13, "I don't want to stop being polite, it is my mother in me"),
    ("w03", 3, "I was ashamed on behalf of the bog, if that makes sense"),
    ("w05", 7, "i dont wanna be the kid who got a badge and started bossing nan about"),
]


@pytest.mark.parametrize(("name", "turn", "first"), FIRST)
def test_the_words_a_good_listener_would_take_up_come_first(name: str, turn: int, first: str) -> None:
    """A feeling, a wish, what somebody does not want: taken up before the facts round it."""
    assert telling(until(name, turn))[0].text == first


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I felt small on the stairs", Tells.FEELING),
        ("I want the huddle to be mine", Tells.WISH),
        ("I don't want to become the loud one", Tells.UNWANTED),
        ("I can't say no to him", Tells.HARD),
        ("I was proud of the bench we built", Tells.GOOD),
        ("I left the room", Tells.SCENE),
    ],
)
def test_a_quotation_knows_what_it_tells_of(text: str, sign: Tells) -> None:
    """The question behind it is chosen by this; a plain fact tells of nothing, and a habit is no scene."""
    assert sign in tells(Passage(1, text, kinds_of(text)))
    for plain in ("the minutes are on the shelf", "we always meet on Mondays at ten"):
        assert tells(Passage(1, plain, kinds_of(plain))) == frozenset()


# -- whether a reflection takes up what mattered


@pytest.mark.parametrize(
    ("name", "turn", "reflection"),
    [
        ("s10", 5, "You have two employees, Jonas and Sofie."),
        ("v01", 5, "You met HR and Finance."),
        ("v09", 5, "You felt tired, and you know this."),
        ("v08", 5, "You want it exciting, the earthworms behave differently."),
        ("v06", 5, "You were on the tills, and you swore you wouldn't do that."),
        ("v07", 5, "You are not like you were in Valencia."),
        ("s07", 3, "You feel excitement and get an answer, and you get a good one."),
    ],
)
def test_a_reflection_that_passes_over_what_mattered_is_known(name: str, turn: int, reflection: str) -> None:
    """What small models really said back of these turns took up none of their telling words."""
    assert not takes_up(reflection, telling(until(name, turn))[:OFFERED])


@pytest.mark.parametrize(
    ("name", "turn", "reflection"),
    [
        ("s04", 5, "You felt embarrassed because it was true, and you were scared."),
        ("s01", 5, "You felt like a fraud and didn't explain anything."),
        ("s11", 7, "You felt useless and really happy."),
        ("s10", 9, "You want Saturday afternoon and Wednesday, closed for you and not for the shop."),
        ("h05", 5, "You feel efficient and lonely."),
        ("w03", 3, "You were ashamed on behalf of the bog."),
    ],
)
def test_a_reflection_that_says_back_the_telling_words_is_known(name: str, turn: int, reflection: str) -> None:
    """Half of the words that carry meaning are enough; it need not say all of it."""
    assert takes_up(reflection, telling(until(name, turn))[:OFFERED])


def test_one_word_in_common_is_not_enough() -> None:
    """Of a reflection with one such word, nobody can say which of the mentee's words it means."""
    quotes = [Quote("the director laughed about my plan in the corridor on Monday")]
    assert not takes_up("You saw the director.", quotes)
    assert takes_up("You saw the director laugh in the corridor.", quotes)
