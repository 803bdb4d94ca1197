from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from assistant import events as e
from assistant.brief.document import write_brief
from assistant.brief.items import Kind
from assistant.errors import InputError

DANGER = "I want to kill myself."
GOAL = "By the end of March I say one idea aloud in each of our weekly meetings."


def test_what_is_drafted_is_what_was_ticked_and_nothing_else(here: Any) -> None:
    """Of all that could be shared, a brief has what was chosen, for whom it was chosen, and the questions asked."""
    brief = here.sharing.draft(
        ["theme/t", "goal/t"], mentor=" Anna  Berg", sender="Kim", asks=["How did you begin?", " "]
    )
    assert [(item.kind, item.words) for item in brief.items] == [
        (Kind.THEME, "being heard in meetings"),
        (Kind.GOAL, GOAL),
        (Kind.ASK, "How did you begin?"),
    ]
    assert (brief.mentor, brief.sender, brief.number, brief.day) == ("Anna Berg", "Kim", 1, date(2026, 11, 23))
    assert brief.summary.by == "code" and "People wait" not in write_brief(brief).decode()


def test_no_name_of_the_history_gets_into_a_brief(here: Any) -> None:
    """Keys and threads are drawn; ids of themes, turns, goals and the session stay where they are."""
    brief = here.sharing.draft(here.sources(), mentor="Anna")
    session = here.chronicle.session
    inside = [session.id, *(turn.id for turn in session.turns), *(one.source for one in here.sharing.offer())]
    texts = {value for item in brief.items for value in (item.key, item.theme)} | {brief.thread}
    assert not texts & set(inside) and not any(name in texts for name in ("t", "goal/t"))


@pytest.mark.parametrize("met", [True, False])
def test_words_said_in_danger_are_never_offered(here: Any, met: bool) -> None:
    """Neither what was met with help, nor what was said a moment before the program was cut off; no part of it."""
    beside = "I was so proud of my garden last summer."
    here.chronicle.record(e.MENTEE_TURN, {"text": f"We saw the new flat in May. My husband hits me. {beside}"})
    if met:
        here.chronicle.record(e.HELP_SHOWN, {"kind": "self_harm"})
    assert "my garden" not in " ".join(one.words for one in here.sharing.offer())
    here.chronicle.record(e.COACH_TURN, {"text": "What would you like to talk about now?"})
    here.chronicle.record(e.MENTEE_TURN, {"text": beside.replace("garden", "kitchen")})
    assert "my kitchen" in " ".join(one.words for one in here.sharing.offer())


def test_words_written_in_danger_are_never_offered(here: Any) -> None:
    """At the desk too: neither the draft nor what was found open in it, and nothing of a theme that is named so."""
    here.desk.write_draft(f"{DANGER} I will practise speaking.")
    here.desk.keep_picture(DANGER)
    here.desk.check_in(happened="A quiet week.", learned=DANGER)
    offered = here.sources()
    assert "theme/t" in offered
    assert not any(source.startswith(("draft/", "finding/", "picture/", "check_in/")) for source in offered)
    here.chronicle.record(e.THEME_NAMED, {"theme": "t", "title": DANGER})
    assert here.sources() == []


def test_what_is_not_offered_cannot_be_drafted(here: Any) -> None:
    """A page that is out of date cannot share what is gone or was never there to be shared."""
    here.desk.keep_picture(DANGER)
    for source in ("picture/t", "goal/other", "turn/1"):
        with pytest.raises(InputError, match="is not there any more"):
            here.sharing.draft(["theme/t", source], mentor="Anna")
    assert here.happened(e.BRIEF_DRAFTED) == []


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"mentor": " "}, "For whom is it"),
        ({"sources": [], "asks": [" "]}, "Nothing is chosen yet"),
        ({"asks": ["x" * 20_001]}, "too long for a brief"),
        ({"summary": "x" * 20_001}, "takes 20,000 characters"),
        ({"asks": [f"question {n}?" for n in range(201)]}, "Choose"),
        ({"asks": [f"{n}" + "ü" * 19_000 for n in range(80)]}, "2 MB"),
    ],
)
def test_what_can_be_no_brief_is_refused_in_a_sentence(here: Any, more: dict[str, Any], sentence: str) -> None:
    """Nothing is written down of a brief that could not be opened."""
    with pytest.raises(InputError, match=sentence):
        here.sharing.draft(**{"sources": ["theme/t"], "mentor": "Anna", **more})
    assert here.happened(e.BRIEF_DRAFTED) == []


# -- keys


def test_a_thing_keeps_its_key_with_a_mentor(here: Any) -> None:
    """In the next brief, the same goal has the same key though its words changed; another question is another thing."""
    first = here.sharing.draft(["theme/t", "goal/t"], mentor="Anna", asks=["How?"])
    here.sharing.approve("Anna")
    here.desk.accept_goal(f"{GOAL} Also in the big one.")
    second = here.sharing.draft(["goal/t", "picture/t", "theme/t"], mentor="anna", asks=["Why?", "How?"])
    before, after = ({(item.kind, item.key) for item in brief.items} for brief in (first, second))
    assert before < after and len(after - before) == 2
    asked = [{item.words: item.key for item in brief.of(Kind.ASK)} for brief in (first, second)]
    assert asked[0].items() < asked[1].items()
    assert (first.thread, first.number, second.number) == (second.thread, 1, 2)


def test_two_mentors_cannot_lay_their_briefs_together(here: Any) -> None:
    """No key and no thread is the same for two mentors."""
    anna, ben = (here.sharing.draft(here.sources(), mentor=name, asks=["How?"]) for name in ("Anna", "Ben"))
    assert [item.words for item in anna.items] == [item.words for item in ben.items]
    assert not {item.key for item in anna.items} & {item.key for item in ben.items} and anna.thread != ben.thread


def test_keys_outlast_the_program(here: Any, another: Callable[..., Any]) -> None:
    """What a key stands for is on disk."""
    first = here.sharing.draft(["theme/t"], mentor="Anna")
    again = another("b")
    again.chronicle.resume(here.chronicle.session.id)
    assert again.sharing.draft(["theme/t"], mentor="Anna") == first
