"""What a mentee could share of a session: their own words and decisions, each to be ticked or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from pydantic import ValidationError

from assistant.brief.document import Brief, Summary, write_brief
from assistant.brief.items import LONGEST, MOST, Item, Kind, legible
from assistant.dates import local_day
from assistant.drafting import findings
from assistant.errors import InputError
from assistant.goals import Goal, State
from assistant.journey import Said, Session
from assistant.phases import Gap, Phase
from assistant.quoting import Quote, telling
from assistant.themes import Theme
from assistant.value import Value, first_fault

QUOTES: Final = 12
"""Passages offered of one theme; a mentor reads a few."""
OF_A_TURN: Final = 3
"""Passages offered of one turn."""
_NAMED: Final = 60
"""Characters by which words are named in a message."""


class Shareable(Value):
    """One thing that could be shared."""

    source: str
    """What it is in the session, such as `goal/ID`; it never leaves the mentee's machine."""
    kind: Kind
    theme: str = ""
    """Source of the theme it belongs to."""
    words: str = ""
    day: date | None = None
    state: State | None = None
    phase: Phase | None = None
    gap: Gap | None = None
    surprised: str = ""
    learned: str = ""
    energy: int | None = None

    def item(self, key: str, theme: str) -> Item:
        """It as an item of a brief.

        Args:
            key: Its own.
            theme: That of its theme; empty where the theme is not shared.

        Raises:
            InputError: there are more words in it than a brief takes.
        """
        said = self.model_dump(exclude={"source", "theme"})
        try:
            return Item(key=key, theme=theme, **said)
        except ValidationError:
            longest = max((self.words, self.surprised, self.learned), key=len)
            if len(longest) <= LONGEST:
                raise
            raise InputError(
                f"“{' '.join(longest[:_NAMED].split())}…” is too long for a brief, which takes {LONGEST:,} characters "
                "of one thing. Shorten it at the desk, or leave it out."
            ) from None


def shareable(session: Session, *, today: date) -> tuple[Shareable, ...]:
    """Everything that could be shared, theme by theme, in the order in which a mentor reads it.

    Nothing of the coach's, no ratings, and nothing that was said in danger or about help.
    """
    now = session.model_copy(update={"today": max(today, session.today)})
    found = [thing for theme in session.themes for thing in _of_theme(now, theme)]
    return tuple({thing.source: thing for thing in found}.values())


def asked(words: Sequence[str]) -> tuple[Shareable, ...]:
    """Questions for the mentor; blank ones fall away."""
    said = (legible(text) for text in words)
    return tuple(Shareable(source=f"ask/{n}", kind=Kind.ASK, words=text) for n, text in enumerate(filter(None, said)))


def brief_of(
    chosen: Sequence[Shareable],
    keys: Mapping[str, str],
    *,
    thread: str,
    number: int,
    day: date,
    sender: str,
    mentor: str,
    summary: Summary,
) -> Brief:
    """What was chosen as a brief, in the order in which it was chosen.

    Args:
        chosen: What is shared, and nothing else is.
        keys: The key of each source.
        thread: Ties the briefs for one mentor together.
        number: Of this brief in its thread.
        day: When it was approved.
        sender: What the mentee wants to be called.
        mentor: For whom it is.
        summary: How it begins.

    Raises:
        InputError: it would be too much for one brief, or two things are the same.
    """
    if len(chosen) > MOST:
        raise InputError(f"These are {len(chosen)} things, and a brief takes {MOST}. Choose those that matter most.")
    if len({thing.source for thing in chosen}) < len(chosen):
        raise InputError("One thing was chosen twice. Choose each of them once.")
    shared = {thing.source for thing in chosen if thing.kind is Kind.THEME}
    items = tuple(t.item(keys[t.source], keys[t.theme] if t.theme in shared else "") for t in chosen)
    head = {"thread": thread, "number": number, "day": day, "sender": sender, "mentor": mentor, "summary": summary}
    try:
        brief = Brief.model_validate({**head, "items": items})
    except ValidationError as problem:
        raise InputError(f"A brief cannot be made of this: {first_fault(problem)}") from None
    write_brief(brief)  # what is too large for a file must not be approved
    return brief


# -- one theme


def _of_theme(session: Session, theme: Theme) -> Iterator[Shareable]:
    """All of one theme; what has no words is left out."""
    here = session.model_copy(update={"theme_id": theme.id})
    source = f"theme/{theme.id}"
    title = legible(theme.title)
    if title:
        yield Shareable(source=source, kind=Kind.THEME, words=title)
        yield Shareable(source=f"place/{theme.id}", kind=Kind.PLACE, theme=source, phase=_place(session, theme))
    written = (
        *_pictured(theme),
        *_quotes(here),
        *_goals(theme),
        *_findings(here, theme),
        *_steps(theme),
        *_looks(theme),
    )
    for thing in written:
        if thing.words or thing.gap or thing.surprised or thing.learned or thing.energy is not None:
            yield thing.model_copy(update={"theme": source})


def _place(session: Session, theme: Theme) -> Phase:
    """Where the mentee is with a theme; of one that is not worked on at present, the furthest that shows."""
    if theme.id == session.theme_id:
        return session.phase
    reached = {
        Phase.REVIEWING: theme.check_ins,
        Phase.PLANNING: theme.mini_goals,
        Phase.NARROWING: any(goal.words or goal.draft.text.strip() for goal in theme.goals),
        Phase.PICTURING: theme.picture,
    }
    return next((phase for phase, there in reached.items() if there), Phase.EXPLORING)


def _pictured(theme: Theme) -> Iterator[Shareable]:
    """What success will look like, and where a theme leads that stays open."""
    yield Shareable(source=f"picture/{theme.id}", kind=Kind.PICTURE, words=legible(theme.picture))
    if theme.kept_open:
        for part, text in (("direction", theme.direction), ("to_explore", theme.to_explore)):
            yield Shareable(source=f"{part}/{theme.id}", kind=Kind.QUOTE, words=legible(text))


def _quotes(session: Session) -> list[Shareable]:
    """The most telling passages of what the mentee said, in the order in which they said it."""
    found = [
        (rank - len(quote.tells), place, rank, turn, quote)
        for place, (turn, quotes) in enumerate(_told(session))
        for rank, quote in enumerate(quotes[:OF_A_TURN])
    ]
    best = sorted(sorted(found, key=lambda f: f[:3])[:QUOTES], key=lambda f: f[1:3])
    known = {legible(session.theme.title).casefold() if session.theme else ""}
    quotes = []
    for _, _, rank, turn, quote in best:
        words = legible(quote.text)
        if words.casefold() not in known:
            known.add(words.casefold())
            quotes.append(
                Shareable(source=f"quote/{turn.id}/{rank}", kind=Kind.QUOTE, words=words, day=local_day(turn.at))
            )
    return quotes


def _told(session: Session) -> Iterator[tuple[Said, list[Quote]]]:
    """Each turn of the mentee with its passages about the present theme, the most telling first."""
    exchange = session.exchange
    # As the exchange numbers them, which has no words of another theme or said in danger.
    turns = [turn for turn in session.turns if turn.text.strip()]
    for n, turn in enumerate(turns):
        if turn.speaker == "mentee":
            # Two turns before it are enough to know what was asked.
            yield turn, telling(exchange.model_copy(update={"turns": exchange.turns[max(0, n - 2) : n + 1]}))


def _goals(theme: Theme) -> Iterator[Shareable]:
    for goal in theme.goals:
        if goal.versions:
            accepted = local_day(goal.versions[-1].at)
            words = legible(goal.words)
            yield Shareable(source=f"goal/{goal.id}", kind=Kind.GOAL, words=words, day=accepted, state=goal.state)
    for goal in theme.goals:
        if _is_being_written(goal):
            yield Shareable(source=f"draft/{goal.id}", kind=Kind.DRAFT, words=legible(goal.draft.text))


def _is_being_written(goal: Goal) -> bool:
    return goal.draft.text.strip() != goal.words.strip()


def _findings(session: Session, theme: Theme) -> Iterator[Shareable]:
    """What the draft on the desk leaves open, unless that goal is no longer worked on."""
    goal = theme.at_desk
    if goal.state is State.ACTIVE:
        for found in findings(session):
            source = f"finding/{goal.id}/{found.gap}"
            yield Shareable(source=source, kind=Kind.FINDING, words=legible(found.evidence), gap=found.gap)


def _steps(theme: Theme) -> Iterator[Shareable]:
    for mini in theme.mini_goals:
        yield Shareable(
            source=f"step/{mini.id}", kind=Kind.STEP, words=legible(mini.what), day=mini.by, state=mini.state
        )


def _looks(theme: Theme) -> Iterator[Shareable]:
    for number, look in enumerate(theme.check_ins):
        yield Shareable(
            source=f"check_in/{theme.id}/{number}",
            kind=Kind.CHECK_IN,
            words=legible(look.happened),
            day=local_day(look.at),
            surprised=legible(look.surprised),
            learned=legible(look.learned),
            energy=look.energy,
        )
