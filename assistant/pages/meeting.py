"""What a mentor reads before a meeting: what matters first, all that was shared behind it, and room for handwriting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.brief.changes import Changes
from assistant.brief.document import Brief
from assistant.brief.items import Item, Kind
from assistant.meeting.agreed import Agreed
from assistant.meeting.plan import Plan
from assistant.pages.brief import PLACES, ask_sections, beginning, point, shared_sections
from assistant.pages.notes import Note, Section, Sheet, brief, counted, day_name, filled, listed, one_line, quoted

AGREED: Final = ("Who", "Does what", "By when")
_AGREED: Final = {"step": "Step", "question": "Question to go on with", "note": "Worth keeping"}
_THINGS: Final = {
    Kind.THEME: "theme",
    Kind.PLACE: "part of the way",
    Kind.PICTURE: "picture of success",
    Kind.QUOTE: "thing they had said",
    Kind.GOAL: "goal",
    Kind.DRAFT: "draft",
    Kind.FINDING: "open thing in a draft",
    Kind.STEP: "small step",
    Kind.CHECK_IN: "look back",
    Kind.ASK: "question for you",
}
_SEVERAL: Final = {
    Kind.PLACE: "parts of the way",
    Kind.PICTURE: "pictures of success",
    Kind.QUOTE: "things they had said",
    Kind.FINDING: "open things in drafts",
    Kind.CHECK_IN: "looks back",
    Kind.ASK: "questions for you",
}


def meeting_page(
    plan: Plan,
    shared: Brief,
    before: Brief | None = None,
    *,
    agreed: Sequence[Agreed] = (),
    last_time: Sequence[Agreed] = (),
) -> Sheet:
    """A plan for one meeting with the brief it is about.

    Args:
        plan: What was proposed for the meeting.
        shared: The brief.
        before: The brief before it, where there is one.
        agreed: What is written down of this meeting already.
        last_time: What was agreed about the brief before.
    """
    name = brief(shared.sender) or "your mentee"
    return Sheet(
        title=f"Meeting with {name}",
        notes=(*_who(plan, shared, before), *([] if _is_ours(shared) else beginning(shared.summary))),
        sections=(
            *_role(plan),
            *ask_sections(shared, "They ask you"),
            *_questions(plan),
            *_attention(plan),
            *_last_time(last_time),
            *_changed(plan.changed),
            _agenda(plan),
            *_shared(shared),
            _made(plan),
            Section(head=Note(says="What we agreed"), points=tuple(map(_agreed, agreed)), blanks=AGREED),
        ),
    )


def _who(plan: Plan, shared: Brief, before: Brief | None) -> Iterator[Note]:
    reader = f"For {brief(shared.mentor)}, " if shared.mentor else "For you, "
    earlier = f" You have read number {before.number}, of {day_name(before.day)}." if before else ""
    yield Note(
        mixed=f"{reader}{plan.minutes} minutes. It is made from brief number {shared.number}, approved on "
        f"{day_name(shared.day)}: from that alone.{earlier}"
    )
    places = {item.theme: item.phase for item in shared.of(Kind.PLACE)}
    themes = shared.of(Kind.THEME)
    for number, theme in enumerate(themes, start=1):
        phase = places.get(theme.key)
        where = f", and they are {PLACES[phase]}" if phase else ""
        name = f"Theme {number}" if len(themes) > 1 else "The theme"
        yield Note(mixed=f"{name} is “{_inside(theme.words)}”{where}.")


def _inside(words: str) -> str:
    """The beginning of words, to stand between quotation marks of ours."""
    return brief(words).translate(_MARKS).rstrip(".")


_MARKS: Final = str.maketrans("“”", "‘’")

# -- what matters first


def _role(plan: Plan) -> Iterator[Section]:
    notes = filled(Note(mixed=plan.hat.reason), Note(mixed=plan.hat.how))
    yield Section(head=Note(says=plan.hat.title), notes=notes)


def _questions(plan: Plan) -> Iterator[Section]:
    asked = tuple(filled(Note(mixed=one.text), Note(mixed=one.why)) for one in plan.questions)
    if asked:
        many = "Two or three are plenty; say them in your own way, and wait." if len(asked) > 2 else "Say it, and wait."
        yield Section(head=Note(says="Questions you can bring"), notes=(Note(says=many),), points=asked, numbered=True)


def _attention(plan: Plan) -> Iterator[Section]:
    if plan.attention:
        yield Section(head=Note(says="Listen for"), points=tuple((Note(mixed=one.text),) for one in plan.attention))


def _agenda(plan: Plan) -> Section:
    points = tuple((Note(mixed=f"{part.minutes} minutes: {part.what}"),) for part in plan.agenda)
    return Section(head=Note(says=f"How the {plan.minutes} minutes can go"), points=points)


# -- what was agreed


def _last_time(agreed: Sequence[Agreed]) -> Iterator[Section]:
    if agreed:
        yield Section(head=Note(says="Agreed last time"), points=tuple(map(_agreed, agreed)))


def _agreed(one: Agreed) -> tuple[Note, ...]:
    by = f", by {day_name(one.by)}" if one.by else ""
    return filled(Note(says=f"{_AGREED[one.kind]}{by}:", words=one.text), quoted("Who:", one.who))


# -- what is new


def _changed(found: Changes | None) -> Iterator[Section]:
    if found is None:
        return
    head = Note(says="Since the last brief")
    if not found:
        yield Section(head=head, notes=(Note(says="Everything reads as it did then."),))
        return
    gone = [counted(found.gone[kind], _THINGS[kind]) if found.gone[kind] == 1 else f"{found.gone[kind]} {_many(kind)}"
            for kind in found.gone]  # fmt: skip
    yield Section(
        head=head,
        points=(
            *((*point(one.before, "Then: "), *point(one.after, "Now: ")) for one in found.changed),
            *(point(_shortened(item), "New: ") for item in found.new),
            *([(Note(says=f"No longer shared: {listed(gone)}."),)] if gone else []),
        ),
    )


def _many(kind: Kind) -> str:
    return _SEVERAL.get(kind, f"{_THINGS[kind]}s")


def _shortened(item: Item) -> Item:
    """The item with the beginning of its words, as the whole of them stands further down."""
    return item.model_copy(update={"words": brief(item.words), "surprised": "", "learned": ""})


# -- the rest


def _is_ours(shared: Brief) -> bool:
    """Whether rules made its beginning, which then says nothing that is not told better elsewhere on the page."""
    return shared.summary.by == "code"


def _shared(shared: Brief) -> Iterator[Section]:
    notes = beginning(shared.summary) if _is_ours(shared) else ()
    sections = shared_sections(shared)
    if notes or sections:
        yield Section(head=Note(says="All that was shared"), notes=notes, sections=sections)


def _made(plan: Plan) -> Section:
    by_rules = "Everything here is a proposal made from the brief; leave aside what does not help."
    if plan.spoken_by is None:
        model = "No language model had a part in it: rules chose the questions from a bank that people wrote."
    else:
        own = sum(one.source.get("kind") == "model" for one in plan.questions)
        phrased = f" and phrased {own} of them" if own else ""
        model = (
            f"The language model {one_line(plan.spoken_by.id)}, on this computer, helped to choose the questions"
            f"{phrased}; rules made the rest."
        )
    keep = "It holds what somebody trusted you with: keep it as you would keep a letter."
    return Section(head=Note(says="How this page was made"), notes=(Note(mixed=f"{by_rules} {model} {keep}"),))
