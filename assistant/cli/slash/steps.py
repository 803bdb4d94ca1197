"""Lines with a slash about small steps: keeping one with its day, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.intentions import Intention, read
from assistant.cli.sheet import any_step, open_step
from assistant.cli.slash.command import Slash, chosen, first_word, settled, shown, theme_of
from assistant.errors import InputError
from assistant.goals import MiniGoal, State

if TYPE_CHECKING:
    from assistant.cli.talk import Talk

KEEP = "/step and a few words, then by and its day: /step ask for ten minutes by 3 December."
NO_STEP = f"No step yet: {KEEP}"
WHICH_DAY = "By which day? Type /by and a day, such as /by Friday; your words are kept."
OTHER_DAY = "Your words are kept: /by and another day."
HOW = (
    "/steps done 2 says that the second is done, /steps wait 2 parks it, /steps drop 2 lets it go, "
    "/steps open 2 undoes that."
)
BECAME = {"done": State.DONE, "wait": State.PARKED, "drop": State.LET_GO, "open": State.ACTIVE}
"""What can be said of a step, as it is typed."""


def _step(talk: Talk, words: str) -> None:
    """Keep a step, the one just told to the coach where nothing else is named, or show the next one."""
    session, theme = talk.coach.session, theme_of(talk)
    if words:
        told = read(words, session.today)
        if not told.what:
            raise InputError(f"What is the step? {KEEP}")
        _keep(talk, told)
    elif talk.intention:
        _keep(talk, talk.intention)
    else:
        following = theme.next_step
        terminal.paragraph(f"Next step: {open_step(following, session.today)}.\n" if following else f"{NO_STEP}\n")


def _by(talk: Talk, words: str) -> None:
    """The day of the step whose words wait for one."""
    theme_of(talk)
    if talk.intention is None:
        raise InputError(f"Of which step? {KEEP}")
    day = read(f"by {words.removeprefix('by ')}", talk.coach.session.today)
    by = day.by or read(words, talk.coach.session.today).by
    if by is None:
        raise InputError(f"“{terminal.brief(words, 30)}” names no day to come. {WHICH_DAY}" if words else WHICH_DAY)
    _keep(talk, talk.intention._replace(by=by, who=day.who or talk.intention.who))


def _keep(talk: Talk, told: Intention) -> None:
    """Keep a step; where its day is missing or cannot be, its words wait for another one."""
    before, talk.intention = talk.coach.session, told
    if told.by is None:
        raise InputError(WHICH_DAY)
    try:
        theme = talk.coach.set_mini_goal(told.what, told.by, told.who)
    except InputError as problem:
        raise InputError(f"{problem} {OTHER_DAY}") from None
    talk.intention = None
    kept = theme.mini_goals[-1].model_copy(update={"what": shown(told.what)})
    settled(talk, before, f"Step {len(theme.mini_goals)}: {open_step(kept, before.today)}.")


def _steps(talk: Talk, words: str) -> None:
    """List the steps, or say what became of one; its number may stand before or behind that."""
    before, minis = talk.coach.session, theme_of(talk).mini_goals
    one, rest = first_word(words)
    other, why = first_word(rest)
    if not minis:
        raise InputError(NO_STEP)
    if not one:
        _list(talk, minis)
        return
    deed, which = (one, other) if one.casefold() in BECAME else (other, one)
    state = BECAME.get(deed.casefold())
    if state is None:
        raise InputError(f"What became of it? {HOW}")
    mini = minis[chosen(which, len(minis), "step", "/steps lists them")]
    changed = talk.coach.settle_mini_goal(mini.id, state, why).mini_goals[minis.index(mini)]
    settled(talk, before, f"Step {minis.index(mini) + 1}: {any_step(changed, before.today)}")


def _list(talk: Talk, minis: tuple[MiniGoal, ...]) -> None:
    today = talk.coach.session.today
    for place, mini in enumerate(minis, start=1):
        terminal.out(terminal.wrapped(f"{place}. {any_step(mini, today)}", hang="   "))
    terminal.paragraph(f"{HOW}\n", dim=True)


COMMANDS = {
    "step": Slash("/step [WORDS by DAY with WHO]", "keep a small step; alone, the one you just told", _step),
    "by": Slash("/by DAY", "the day that a step still needs", _by),
    "steps": Slash("/steps [done|wait|drop N WHY]", "list the steps, or say what became of one", _steps),
}
