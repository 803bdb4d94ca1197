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


class Learner(StrEnum):
    """Who is learning in a conversation of their own."""

    MENTEE = "mentee"
    MENTOR = "mentor"


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


class Occasion(StrEnum):
    """What a mentee said of their goals at the desk, or in the conversation, that is worth a question of its own."""

    LOW_ENERGY = "low_energy"
    LOW_ATTRACTION = "low_attraction"
    LOW_OWNERSHIP = "low_ownership"
    TOLD_WHY = "told_why"
    """They rated a goal low and said why: what they said is taken up, and the reason is not asked for again."""
    MANY_GOALS = "many_goals"
    MANY_STEPS = "many_steps"
    CHECKED_IN = "checked_in"
    KEPT_OPEN = "kept_open"
    """They decided to stay with the theme, and are back: what they wanted to look at next is looked at."""
    HEAVY_NEWS = "heavy_news"
    """They told of a loss, an illness, a job or a partner gone; until they go on, nothing else is asked."""
    STRONG_FEELING = "strong_feeling"
    """They spoke of a strong feeling where the coach was about to go on."""
    MISHEARD = "misheard"
    """They said that the coach has taken something the wrong way; they are asked to say it again."""
    NOT_SURE = "not_sure"
    """They had no answer; the next question is smaller."""
    STILL_NOT_SURE = "still_not_sure"
    """They had none again; they may leave it, or turn elsewhere."""


class Gap(StrEnum):
    """What a draft of a goal can leave open, in the order in which it is asked about."""

    RIGHT = "right"
    """Is it the right goal at all? Asked about every draft, before any polish."""
    EARLY = "early"
    """It is narrow and dated before much of the theme was explored."""
    MANY = "many"
    """Several goals in one draft; while there are many, no letter of one of them is worth asking about."""
    SPECIFIC = "specific"
    """Nothing one could be seen doing, and no occasion."""
    MEASURABLE = "measurable"
    """No count, no frequency, and nothing that shows it."""
    TIMEBOUND = "timebound"
    """No time at all."""
    PAST = "past"
    """The day is over."""
    BEYOND = "beyond"
    """The day lies after the end of the mentoring."""
    START = "start"
    """Only when it begins."""
    UNDATED = "undated"
    """A time that no calendar knows: "soon", "before the next review"."""
    DEPENDS = "depends"
    """It rests on what others decide."""
    ABSOLUTE = "absolute"
    """It allows for no exception: "always", "everyone"."""
    AGAINST = "against"
    """It takes up what the mentee has said they do not want."""


class Topic(StrEnum):
    """What somebody has shared with their mentor, as a question in a meeting takes it up."""

    THEME = "theme"
    QUOTE = "quote"
    PICTURE = "picture"
    GOAL = "goal"
    GOAL_REWORDED = "goal_reworded"
    """It reads differently from what was shared last time."""
    GOAL_DONE = "goal_done"
    GOAL_LEFT = "goal_left"
    """Parked, merged into another one, or let go."""
    DRAFT = "draft"
    STEP = "step"
    STEP_DUE = "step_due"
    """Its day has passed, and nobody has said what became of it."""
    STEP_DONE = "step_done"
    STEP_LEFT = "step_left"
    CHECK_IN = "check_in"
    SURPRISED = "surprised"
    LEARNED = "learned"
    ASK = "ask"
    """A question for the mentor."""


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
