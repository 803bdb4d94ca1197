from __future__ import annotations

from typing import Any

import pytest

from assistant.brief.document import Brief
from assistant.meeting.role import hat_for
from assistant.phases import Role
from assistant.questions import has_praise

THEME = ("theme", "Speaking up")
PLACE = {"exploring": ("place", "", {"phase": "exploring"}), "planning": ("place", "", {"phase": "planning"})}
GOAL = ("goal", "By May I have led two meetings")
CASES: list[tuple[list[tuple[Any, ...]], Role | None, str]] = [
    ([THEME], Role.COACH, "All they shared so far is a name, “Speaking up”"),
    ([THEME, PLACE["exploring"], ("quote", "I go quiet when my boss is there")], Role.COACH, "still looking at"),
    ([], Role.COACH, "still looking around"),
    ([THEME, GOAL], Role.DISCUSSION_PARTNER, "A goal is there"),
    ([THEME, ("picture", "I say it first")], Role.DISCUSSION_PARTNER, "There is a picture of success"),
    ([THEME, ("draft", "Say it first")], Role.DISCUSSION_PARTNER, "A goal is being written"),
    ([THEME, PLACE["planning"]], Role.DISCUSSION_PARTNER, "They are past exploring"),
    ([THEME, ("ask", "Do you know anybody at the city museum?")], None, "“Do you know anybody at the city museum?”"),
    ([THEME, GOAL, ("ask", "Could you read my application?")], None, "“Could you read my application?”"),
    ([THEME, GOAL, ("ask", "What did you find hard?")], Role.DISCUSSION_PARTNER, "A goal is there"),
    ([THEME, GOAL, ("ask", "Can you give me feedback on my talk?")], None, "First, answer what they ask you: “Can you"),
    (
        [THEME, ("ask", "What did you find hard?"), ("ask", "I like museums. Do you know anybody there? Who is it?")],
        None,
        "First, answer what they ask you: “Do you know anybody there?”. A question in return would not help",
    ),
    ([THEME, ("ask", "How do I stay calm?")], Role.COACH, "“Speaking up”"),
    ([THEME, GOAL, ("check_in", "It went slowly", {"energy": 3})], None, "their energy at 3 of 10"),
    ([THEME, GOAL, ("check_in", "It went slowly", {"energy": 4})], Role.DISCUSSION_PARTNER, "A goal is there"),
    ([THEME, GOAL, ("quote", "My mother died in October")], None, "“My mother died in October”"),
    ([THEME, ("ask", "Do you know a lawyer?"), ("quote", "I was fired on Monday")], None, "“I was fired on Monday”"),
    ([THEME, ("quote", "I want to kill myself")], None, "Anything planned can wait"),
]


@pytest.mark.parametrize(("items", "role", "reason"), CASES)
def test_the_role_follows_from_what_was_shared(
    making: Any, items: list[tuple[Any, ...]], role: Role | None, reason: str
) -> None:
    """Coach while they look around, partner once something is written, neither where only a person can answer."""
    hat = hat_for(making(*items))
    assert (hat.role, reason in hat.reason) == (role, True), hat.reason


def test_the_heading_says_what_to_do_first(making: Any) -> None:
    """A mentor reads in three words whether to answer, to listen, to coach or to think along."""
    asked, heavy = ("ask", "Do you know a lawyer?"), ("quote", "I was fired on Monday")
    titles = [hat_for(making(*items)).title for items in ([asked], [asked, heavy], [THEME], [GOAL])]
    assert [title.removeprefix("Your role: ") for title in titles] == [
        "first, answer",
        "first, listen",
        "coach",
        "discussion partner",
    ]


def test_only_the_last_check_in_says_how_much_energy_there_is(making: Any) -> None:
    """Somebody who was tired in spring and is well now is met as they are now."""
    tired = ("check_in", "Slow", {"energy": 1, "day": "2026-04-01"})
    well = ("check_in", "Better", {"energy": 8, "day": "2026-11-01"})
    assert hat_for(making(THEME, GOAL, tired, well)).role is Role.DISCUSSION_PARTNER
    assert hat_for(making(THEME, GOAL, well, tired)).role is Role.DISCUSSION_PARTNER


def test_a_second_theme_that_is_still_open_is_named(making: Any) -> None:
    """With a goal for one theme and none for another, the mentor reads where it is still early."""
    brief = making(
        THEME,
        ("theme", "My next job"),
        ("goal", "By May I have led two meetings", {"theme": "item0000"}),
    )
    assert "With “My next job” it is still early" in hat_for(brief).how


def test_what_changed_is_named(briefs: dict[str, Brief]) -> None:
    """A mentor with a second brief begins where something has moved."""
    hat = hat_for(briefs["sofia-2"], briefs["sofia-1"])
    assert "Something has changed since last time" in hat.reason


def test_a_hat_is_said_in_plain_sentences(pairs: list[tuple[Brief, Brief | None]]) -> None:
    """Every role comes with a reason and a way, short enough for a busy mentor, without praise."""
    for brief, before in pairs:
        hat = hat_for(brief, before)
        assert hat.reason.endswith(".") and hat.how.endswith(".") and not has_praise(hat.reason)
        assert len(hat.how.split()) <= 60
