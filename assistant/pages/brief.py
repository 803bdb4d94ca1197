"""A brief as both read it: the mentee before they approve it, and the mentor to whom it was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from assistant.brief.changes import changes
from assistant.brief.document import Brief, Summary
from assistant.brief.items import Item, Kind
from assistant.goals import State
from assistant.pages import goals, notes, steps
from assistant.pages.notes import Note, Section, Sheet, day_name, filled, one_line, quoted
from assistant.phases import Gap, Phase

PLACES: Final = {
    Phase.OPENING: "only just beginning",
    Phase.EXPLORING: "exploring what happens, how it feels and what could be hoped for",
    Phase.CHALLENGING: "asking whether it is the right thing to work on",
    Phase.PICTURING: "picturing what success would look like",
    Phase.NARROWING: "looking for a goal in words of their own",
    Phase.PLANNING: "planning small steps",
    Phase.REVIEWING: "looking back at how things went",
}
"""How far somebody is, behind "they are"."""
OPEN: Final = {
    Gap.RIGHT: "whether it is the right goal",
    Gap.EARLY: "whether it is too early for so narrow a goal",
    Gap.MANY: "with which of several goals to begin",
    Gap.SPECIFIC: "what exactly will be done",
    Gap.MEASURABLE: "how it can be noticed",
    Gap.TIMEBOUND: "by when",
    Gap.PAST: "which day takes the place of the one that is over",
    Gap.BEYOND: "what can be reached during the mentoring",
    Gap.START: "when it should be reached",
    Gap.UNDATED: "by which day",
    Gap.DEPENDS: "how much of it is in their own hands",
    Gap.ABSOLUTE: "where there may be exceptions",
    Gap.AGAINST: "how it goes together with what they do not want",
}
_WITHOUT_WORDS: Final = {
    Kind.PLACE: "How far you are on your way",
    Kind.CHECK_IN: "What you wrote when you looked back",
    Kind.FINDING: "What your draft leaves open",
}


def brief_page(brief: Brief, before: Brief | None = None) -> Sheet:
    """Everything that a brief says, and nothing else.

    Args:
        brief: What is told.
        before: The brief before it in the same thread; what is new or reads otherwise is marked then.
    """
    marks = _marks(brief, before)
    return Sheet(
        title=f"A brief for {one_line(brief.mentor)}" if brief.mentor else "A brief",
        notes=(_head(brief), *beginning(brief.summary)),
        sections=(*shared_sections(brief, marks), *ask_sections(brief, "Questions for the mentor", marks)),
    )


def _head(brief: Brief) -> Note:
    sender = f"From {brief.sender}" if brief.sender else "From a mentee who gives no name here"
    return Note(mixed=f"{sender}. Number {brief.number}, of {day_name(brief.day)}.")


def beginning(summary: Summary) -> tuple[Note, ...]:
    """The first lines of a brief, and whose wording they are; nothing where there are none."""
    says = {
        "code": "In short, put together by the program from what is shared:",
        "mentee": "In short, in words of their own:",
        "model": "In short, as a language model worded it from what is shared, and as they approved it:",
    }[summary.by]
    words = quoted(says, summary.text)
    part = {"mentee": "It began with words that", "model": "It was worded by"}.get(summary.by)
    if not words or not summary.model or not part:
        return filled(words)
    end = " proposed" if summary.by == "mentee" else ""
    return words, Note(mixed=f"{part} the language model {summary.model.id}{end}.")


# -- what is shared


def shared_sections(brief: Brief, marks: Mapping[str, str] | None = None) -> tuple[Section, ...]:
    """All items whole, theme by theme; questions for the mentor are told by `ask_sections`.

    Args:
        brief: Whose items are told.
        marks: What is said before an item, by its key.
    """
    themes = [_theme(theme, brief, marks or {}) for theme in brief.of(Kind.THEME)]
    loose = [item for item in brief.items if not item.theme and item.kind not in (Kind.THEME, Kind.ASK)]
    head = Note(says="Without a theme" if themes else "What is shared")
    points = tuple(point(item, (marks or {}).get(item.key, "")) for item in loose)
    return (*themes, Section(head=head, points=points)) if points else tuple(themes)


def _theme(theme: Item, brief: Brief, marks: Mapping[str, str]) -> Section:
    inside = [item for item in brief.items if item.theme == theme.key and item.kind is not Kind.ASK]
    head = Note(says=f"{marks.get(theme.key, '')}Theme:", words=theme.words)
    return Section(head=head, points=tuple(point(item, marks.get(item.key, "")) for item in inside))


def ask_sections(brief: Brief, says: str, marks: Mapping[str, str] | None = None) -> tuple[Section, ...]:
    """What the mentee would like to ask, under a heading; nothing where they ask nothing."""
    asks = brief.of(Kind.ASK)
    points = tuple((Note(says=(marks or {}).get(ask.key, "").strip(), words=ask.words),) for ask in asks)
    return (Section(head=Note(says=says), points=points),) if points else ()


def point(item: Item, mark: str = "") -> tuple[Note, ...]:
    """One item with all that is known of it, as a point of a list.

    Args:
        item: What is told.
        mark: What is said before it.
    """
    says = _label(item)
    if mark.endswith(": "):
        says = f"{says[0].lower()}{says[1:]}"
    return filled(
        Note(says=f"{mark}{says}{':' if item.words else '.'}", words=item.words),
        quoted("What surprised them:", item.surprised),
        quoted("What they learned:", item.learned),
    )


def _label(item: Item) -> str:
    """What an item is, and how it stands, as a sentence without its end."""
    return ", ".join((_NAMES[item.kind], *_standing(item)))


def _standing(item: Item) -> Iterator[str]:
    if item.phase:
        yield PLACES[item.phase]
    if item.gap:
        yield OPEN[item.gap]
    if item.day:
        yield f"{_DAYS.get(item.kind, 'on')} {day_name(item.day)}"
    if item.state:
        yield _STANDING.get(item.kind, goals.STANDING)[item.state]
    if item.energy is not None:
        yield f"energy {item.energy} of 10"


_NAMES: Final = {
    Kind.THEME: "Theme",
    Kind.PLACE: "Where they are",
    Kind.PICTURE: "What success will look like",
    Kind.QUOTE: "They said",
    Kind.GOAL: "Goal",
    Kind.DRAFT: "A goal still being written",
    Kind.FINDING: "Open in the draft",
    Kind.STEP: "Small step",
    Kind.CHECK_IN: "Looking back",
    Kind.ASK: "Question for the mentor",
}
_DAYS: Final = {Kind.GOAL: "accepted on", Kind.STEP: "by"}
_STANDING: Final[dict[Kind, dict[State, str]]] = {Kind.STEP: steps.STANDING}


def _marks(brief: Brief, before: Brief | None) -> dict[str, str]:
    if before is None:
        return {}
    found = changes(before, brief)
    new = {item.key: "New. " for item in found.new}
    return new | {changed.after.key: "Changed. " for changed in found.changed}


def named(item: Item) -> str:
    """An item as a sentence speaks of it: by the beginning of its words, where it has any."""
    return f"“{notes.brief(item.words)}”" if item.words else _WITHOUT_WORDS.get(item.kind, "Something")
