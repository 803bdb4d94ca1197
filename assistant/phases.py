"""The words for the way from a theme to a goal: its phases, the coach's hats, facets and moves, and what is told."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """Where somebody is on the way; in this order, and always free to go back."""

    OPENING = "opening"
    EXPLORING = "exploring"
    CHALLENGING = "challenging"
    PICTURING = "picturing"
    NARROWING = "narrowing"
    PLANNING = "planning"
    REVIEWING = "reviewing"


class Role(StrEnum):
    """Which hat the coach wears."""

    COACH = "coach"
    DISCUSSION_PARTNER = "discussion_partner"


class Facet(StrEnum):
    """Three sides of a theme that are looked at before it is narrowed."""

    EXPERIENCE = "experience"
    EMOTION = "emotion"
    AMBITION = "ambition"


class Tells(StrEnum):
    """What a quotation seems to tell of. One can tell of several things, or of none of these."""

    FEELING = "feeling"
    WISH = "wish"
    UNWANTED = "unwanted"
    HARD = "hard"
    GOOD = "good"
    SCENE = "scene"
    """Something that happened once."""


class Move(StrEnum):
    """What the coach does in one turn."""

    OPEN_QUESTION = "open_question"
    REFLECTION = "reflection"
    AFFIRMATION = "affirmation"
    SUMMARY = "summary"
    CHALLENGE = "challenge"
    ASK_PERMISSION = "ask_permission"
    OFFER = "offer"
    GAP_QUESTION = "gap_question"
    SIGNPOST = "signpost"


ORDER = tuple(Phase)
WHAT_FOR = {
    Phase.OPENING: "finding a theme you would like to learn about",
    Phase.EXPLORING: "looking at the theme: what happens, how it feels, what you hope for",
    Phase.CHALLENGING: "asking whether this is the right thing to work on",
    Phase.PICTURING: "picturing what success would look like",
    Phase.NARROWING: "writing a goal in your own words, or staying with the theme",
    Phase.PLANNING: "finding a first step and a date",
    Phase.REVIEWING: "looking back at what happened",
}
"""What each phase is for, as the page says it."""
