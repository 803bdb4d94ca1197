from __future__ import annotations

import pytest

from assistant.lexicon.themes import ThemeKind, kind_of_theme

NAMED = {
    ThemeKind.LEADERSHIP: [
        "Leadership",
        "being in charge of the boat",
        "to lead without a title",
        "making decisions nobody likes",
        "becoming a leader people want to follow",
    ],
    ThemeKind.CONFIDENCE: [
        "Confidence",
        "being heard in meetings",
        "speaking up when it counts",
        "not looking thick on site",
        "to be more confident with the doctors",
        "saying what I cost",
        "stop feeling like an impostor",
    ],
    ThemeKind.PUBLIC_SPEAKING: [
        "public speaking",
        "addressing a public meeting",
        "presenting my work to the board",
        "confidence on stage",
        "talking about my thesis without galloping",
    ],
    ThemeKind.BALANCE: [
        "work/life balance",
        "Work-life balance",
        "being home when I am home",
        "work and being a dad same time",
        "learning to say no",
        "time management",
    ],
    ThemeKind.MANAGING: [
        "managing people and teams",
        "managing people who used to be my friends",
        "leading my team",
        "delegating",
        "my first apprentice",
    ],
    ThemeKind.CAREER: [
        "career trajectory and five-year plans",
        "where the next five years go",
        "what I do after the flying, five years more",
        "a five year plan",
        "going back to work without apologizing for it",
        "changing jobs at fifty",
        "where I am going",
    ],
    ThemeKind.PEOPLE_SKILLS: [
        "people skills",
        "people skills, as they call it",
        "listening better",
        "having fewer rows with my brother",
        "my tone in emails",
    ],
    ThemeKind.NETWORK: [
        "network",
        "to know people in my field here",
        "building my network",
        "meeting people outside the lab",
    ],
    ThemeKind.OTHER: ["", "Statistics", "the cello", "learning Portuguese"],
}


@pytest.mark.parametrize(("kind", "title"), [(kind, title) for kind, titles in NAMED.items() for title in titles])
def test_a_title_tells_what_a_theme_is_about(kind: ThemeKind, title: str) -> None:
    """The usual themes are recognised under the names that people give them."""
    assert kind_of_theme(title) is kind


def test_the_text_is_read_where_the_title_tells_nothing() -> None:
    """A title goes before the words about it; these are read where it is a riddle."""
    assert kind_of_theme("the bath", "I am never home before bedtime and the children miss me.") is ThemeKind.BALANCE
    assert kind_of_theme("leadership", "I am never home before bedtime.") is ThemeKind.LEADERSHIP
    assert kind_of_theme("the bath", "It leaks.") is ThemeKind.OTHER


def test_a_very_long_text_is_read_in_a_moment() -> None:
    """A megabyte of words is no trouble."""
    assert kind_of_theme("x", "where we go, people in " * 40_000) is not None
