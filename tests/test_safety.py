from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.safety import DisclosureKind, in_lists, reads_as_disclosure, tells_of_danger

DATA = Path(__file__).parent / "data"
TABLE: dict[str, Any] = yaml.safe_load((DATA / "disclosures.yaml").read_text(encoding="utf-8"))
TOLD = [(kind, text) for kind, texts in TABLE["told"].items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_somebody_who_tells_of_danger_is_heard(kind: str, text: str) -> None:
    """Said or half said, about themselves or a third person: the goal stops and help is shown."""
    assert reads_as_disclosure(text)


def test_the_kind_of_danger_is_nearly_always_the_one_a_reader_would_name() -> None:
    """The kind only chooses among fixed texts that all point to people, so a few mix-ups do no harm."""
    agreed = sum(reads_as_disclosure(text).kind == kind for kind, text in TOLD)  # type: ignore[union-attr]
    assert agreed / len(TOLD) >= 0.97
    assert set(TABLE["told"]) == set(get_args(DisclosureKind))


@pytest.mark.parametrize("text", TABLE["ordinary"])
def test_ordinary_life_raises_no_alarm(text: str) -> None:
    """Idioms, hard weeks, hard bosses, grief and people's professions are what coaching is for."""
    assert reads_as_disclosure(text) is None


def test_the_limits_of_the_rules_are_written_down_and_true() -> None:
    """What the lists are known to miss stays written down, and so do false alarms; whoever mends one moves it up."""
    assert [text for text in TABLE["missed"] if in_lists(text)] == []
    assert [text for text in TABLE["false_alarms"] if not reads_as_disclosure(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "i dont want to live anymore",
        "IM GOING TO KILL MYSELF",
        "I don’t want to be alive any more …",
        "my husband hits me!!!",
        "wanna die tbh 😞",
        "Work is fine. My team is fine. I just don't want to wake up. Anyway, about my goal:",
        "My theme is networking\nmy partner hit me last night",
    ],
)
def test_spelling_and_surroundings_do_not_hide_it(text: str) -> None:
    """People in distress do not proofread, and may say it in passing."""
    assert reads_as_disclosure(text)


IN_OTHER_LANGUAGES = """
    Ich will nicht mehr leben. | Ich habe daran gedacht, mich umzubringen. | Mein Mann schlägt mich.
    Ich bringe ihn um. | Mein Stiefvater schlägt die Kinder. | Ich habe Angst vor meinem Freund.
    Je ne veux plus vivre. | J'ai envie de mourir. | Mon mari me frappe. | Mon père a frappé mon fils.
    Quiero morir. | Ya no quiero vivir. | Mi marido me pega. | Voy a matarlo. | Mi vecino golpea a su hijo.
    Ik wil niet meer leven. | Ik wil dood. | Mijn man slaat me. | Ik ben bang voor mijn vriend.
    Voglio morire. | Non voglio più vivere. | Mio marito mi picchia. | Penso di uccidermi.
    Quero morrer. | Não quero mais viver. | Meu marido me bate. | Penso em me matar.
    Nie chcę już żyć. | Chcę się zabić. | Mąż mnie bije.
    Jeg vil ikke leve mere. | Jag vill dö. | Min mand slår mig. | Min man slår mig.
    Ölmek istiyorum. | Yaşamak istemiyorum. | Kocam beni dövüyor.
    Я не хочу жить. | Я не хочу більше жити. | Хочу умереть. | Хочу померти. | Муж меня бьёт. | Чоловік мене б'є.
"""
ORDINARY_THERE = """
    Ich will nicht mehr in Berlin leben. | Die Deadline bringt mich um. | Ich sterbe vor Langeweile.
    Er schlägt mich für die Beförderung vor. | Die Konkurrenz hat uns geschlagen. | Ich habe Angst vor meinem Vortrag.
    Je meurs de faim. | Je suis mort de rire. | J'ai peur de parler en public. | Il me frappe par son calme.
    Estoy muerto de hambre. | Me muero de ganas de empezar. | No quiero vivir en Madrid. | Tengo miedo de hablar.
    Ik wil niet meer in Amsterdam werken. | Ik sterf van de honger. | Muoio di fame. | Voglio vivere a Roma.
    Estou morto de fome. | Umieram z głodu. | Boję się wystąpień. | Jag vill inte leva i Stockholm.
    Açlıktan ölüyorum. | İstanbul'da yaşamak istiyorum. | Я умираю от смеха. | Не хочу жить в Москве.
"""


def listed(table: str) -> list[str]:
    return [text.strip() for line in table.strip().splitlines() for text in line.split("|")]


def bare(text: str) -> str:
    """The text as somebody types it who has no such keys."""
    kept = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in kept if not unicodedata.combining(letter)).replace("ß", "ss").replace("ł", "l")


@pytest.mark.parametrize("write", [str, str.upper, bare, lambda text: unicodedata.normalize("NFD", text)])
@pytest.mark.parametrize("text", listed(IN_OTHER_LANGUAGES))
def test_the_plainest_words_are_heard_in_other_languages(write: Callable[[str], str], text: str) -> None:
    """Who is in danger may fall back on their own language, with its accents or without."""
    assert reads_as_disclosure(write(text))


@pytest.mark.parametrize("text", listed(ORDINARY_THERE))
def test_idioms_of_other_languages_raise_no_alarm(text: str) -> None:
    """People are dead of hunger and beaten by competitors everywhere."""
    assert reads_as_disclosure(text) is None


def rates(name: str, hears: Callable[[str], object]) -> tuple[float, float]:
    """The share of urgent messages that are heard, and of the others that are heard too."""
    rows = [json.loads(row) for row in (DATA / f"disclosures/{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    heard: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows:
        heard[row["urgent"]].append(bool(hears(row["text"])))
    return sum(heard[True]) / len(heard[True]), sum(heard[False]) / len(heard[False])


@pytest.mark.parametrize("name", ["development", "test"])
def test_the_rules_agree_with_people_who_did_not_see_them(name: str) -> None:
    """Few false alarms, and of ten who say or half say it nine are heard."""
    found, alarms = rates(name, reads_as_disclosure)
    assert found >= 0.9 and alarms <= 0.1


@pytest.mark.parametrize(
    ("hears", "least", "most"), [(tells_of_danger, 0.27, 0.1), (reads_as_disclosure, 0.665, 0.175)]
)
def test_the_rules_find_no_less_than_they_did_where_everything_sounds_alarming(
    hears: Callable[[str], object], least: float, most: float
) -> None:
    """The rules were made with these 780 messages, most of them understated: a floor, and no measure of how good."""
    found, alarms = rates("more", hears)
    assert found >= least and alarms <= most


def test_ordinary_conversations_are_left_in_peace() -> None:
    """Of 302 long turns about work and learning hardly one is in the lists, and one in twelve weighs enough."""
    paths = sorted((DATA / "exchanges").rglob("*.json"))
    turns = [turn for path in paths for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]]
    said = [turn["text"] for turn in turns if turn["speaker"] == "mentee"]
    assert len(said) >= 300
    assert len([text for text in said if in_lists(text)]) <= 3
    assert len([text for text in said if reads_as_disclosure(text)]) <= 30


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (True, "I want to die."),
        (True, "My husband hits me."),
        (True, "I've put my affairs in order this weekend."),
        (True, "Ich will nicht mehr leben."),
        (False, "My passwords are in the drawer. I feel so calm."),
        (False, "He decides when I've slept enough."),
        (False, "My uncle is marrying off my cousin, she's fourteen."),
    ],
)
def test_words_that_only_hint_are_told_apart_from_words_that_tell(told: bool, text: str) -> None:
    """Who tells of danger is met with help and nothing else; who may mean something else keeps the conversation."""
    found = reads_as_disclosure(text)
    assert found and found.told is told
    assert bool(tells_of_danger(text)) is told


def test_hints_are_put_together_over_sentences_that_stand_together() -> None:
    """A danger half said here and half said there is heard; in a long story every word stands somewhere."""
    half, other = "My passwords are in the drawer.", "I feel so calm."
    told = in_lists(f"{half} {other}")
    assert told and told.kind == "self_harm"
    assert in_lists(half) is None and in_lists(other) is None
    assert in_lists(f"{half} They are at camp. It rains there. The project is late. {other}") is None


@pytest.mark.parametrize(
    ("urgent", "text"),
    [
        (False, "My first husband hit me. That was in the nineties, and I've been safe and happy since."),
        (True, "My first husband hit me. That was in the nineties, I was safe and happy, and now he is back."),
        (True, "My husband hit me."),
        (True, "Years ago I wanted to kill myself, and I want to again."),
    ],
)
def test_a_danger_of_long_ago_that_is_over_is_part_of_a_life(urgent: bool, text: str) -> None:
    """Who is safe may tell of it without being sent away; who is not sure to be is shown help."""
    assert bool(reads_as_disclosure(text)) is urgent


@pytest.mark.parametrize(
    ("urgent", "text"),
    [
        (True, "I want to stop being here"),
        (True, "I want it to stop"),
        (True, "make it all go away"),
        (True, "I don't want to be here any more"),
        (False, "I want it to stop raining."),
        (False, "I don't want to be here any more, I want to be in the Leeds office."),
        (False, "I want to stop being late."),
    ],
)
def test_half_sentences_right_after_help_was_shown_are_heard(urgent: bool, text: str) -> None:
    """Who repeats it in fewer words is still in danger."""
    assert bool(reads_as_disclosure(text)) is urgent


def test_the_words_that_were_heard_are_named() -> None:
    """A reader can see what the rule heard, and disagree."""
    found = reads_as_disclosure("A hard week. I want to die. My boss shouted.")
    assert found
    assert found.kind == "self_harm"
    assert found.phrases == ("want to die",)


def test_a_child_comes_first_where_several_are_in_danger() -> None:
    """With more than one kind of danger in a text, the words for a child in danger are shown."""
    found = reads_as_disclosure("My husband hits me. Yesterday he hit our little boy.")
    assert found
    assert found.kind == "child_at_risk"


@pytest.mark.parametrize("text", ["", "   ", "…", "😀"])
def test_silence_is_no_disclosure(text: str) -> None:
    """Nothing said, nothing heard."""
    assert reads_as_disclosure(text) is None


@settings(deadline=None)
@given(st.text())
def test_no_text_can_break_the_safety_floor(text: str) -> None:
    """Whatever is written, the rules answer."""
    reads_as_disclosure(text)


@pytest.mark.parametrize(
    "unit",
    ["a", "i want to ", "my he my her ", "child in ", "not want not ", "i , ", "He hid it. ", "ich will nicht mehr "],
)
def test_the_safety_floor_reads_in_proportion_to_the_text(unit: str) -> None:
    """Every turn passes through it, so eight times the text is not 64 times the time."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        reads_as_disclosure(text)
        return time.process_time() - start

    assert seconds(80_000) < 24 * seconds(10_000) + 0.2


@pytest.mark.parametrize("ending", ["", ".", "!!!", " ...", " 😞"])
def test_the_last_mark_makes_no_difference(ending: str) -> None:
    """Many people end a message without a full stop."""
    assert all(reads_as_disclosure(text.rstrip(".!?") + ending) for _, text in TOLD)
