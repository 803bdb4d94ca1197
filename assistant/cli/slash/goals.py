"""Lines with a slash about goals: accepting one, what only the mentee can say of it, and several beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.slash.command import Slash, chosen, first_word, number, settled, shown, theme_of
from assistant.errors import InputError
from assistant.goals import ASKED, Goal, Letter, State, share_in_words
from assistant.pages.goals import numbered, standing
from assistant.pages.notes import day_of

if TYPE_CHECKING:
    from assistant.cli.talk import Talk
    from assistant.themes import Theme

CALLED = {"attractive": Letter.ATTRACTIVE, "energy": Letter.ENERGY, "mine": Letter.OWNERSHIP}
"""What can be rated, by the names that are typed; the beginning of a name is enough."""
HOW_TO_RATE = "/rate attractive, /rate energy or /rate mine, each with a number from 0 to 10: /rate energy 4."
ONLY_YOU = "Three things only you can say, from 0 to 10, now or later:"
NO_GOAL = "There is no goal on the desk yet: /goal and your words make one."
LIST = "/goals lists them"
REVISED = "Before it was: “{}”. /earlier shows it again; /goals new begins another goal beside this one."


def _goal(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, theme_of(talk)
    if words:
        _accepted(talk, words)
        return
    goal, draft = theme.at_desk, theme.draft.strip()
    rows = [f"Goal: {_worded(goal)}"] if goal.words else ["Goal: none yet; write it after /goal."]
    if draft and draft != goal.words.strip():
        rows.append(f"Draft: {draft}\n/accept takes your draft as it stands for your goal.")
    settled(talk, before, "\n".join(rows))


def _worded(goal: Goal) -> str:
    notes = [share_in_words(goal.versions[-1].ledger), "" if goal.state is State.ACTIVE else standing(goal)]
    return f"{goal.words} ({', '.join(filter(None, notes))})"


def _accept(talk: Talk, words: str) -> None:
    """The draft is the goal, as it stands."""
    draft = theme_of(talk).draft
    if words:
        raise InputError("/accept takes your draft as it stands. For other words: /goal and these words.")
    if not draft.strip():
        raise InputError("There is no draft to accept yet: /draft and a few words, or /goal and your goal.")
    _accepted(talk, draft)


def _accepted(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, talk.coach.accept_goal(words)
    goal = theme.at_desk
    earlier = before.theme.goal if before.theme and before.theme.at_desk.id == goal.id else ""
    revised = [REVISED.format(terminal.brief(earlier))] if earlier not in ("", goal.words) else []
    asked = [ONLY_YOU, *(f"  /rate {name} N: {ASKED[letter][1]}" for name, letter in CALLED.items())]
    is_first = len(goal.versions) == 1 and not goal.ratings
    rows = [f"Goal: {shown(goal.words, share_in_words(goal.draft))}", *revised, *(asked if is_first else ())]
    settled(talk, before, "\n".join(rows))


# -- what only the mentee can say


def _rate(talk: Talk, words: str) -> None:
    goal = theme_of(talk).at_desk
    if not goal.versions:
        raise InputError(NO_GOAL)
    if not words:
        for name, letter in CALLED.items():
            value = goal.rated(letter)
            told = "not yet" if value is None else f"{value} of 10"
            terminal.out(terminal.wrapped(f"{name}: {told}. {ASKED[letter][1]}", hang="  "))
        terminal.paragraph(f"{HOW_TO_RATE}\n", dim=True)
        return
    (name, rest), before = first_word(words), talk.coach.session
    word, why = first_word(rest)
    letters = [letter for known, letter in CALLED.items() if known.startswith(name.casefold())]
    value = number(word)
    if len(letters) != 1 or value is None:
        raise InputError(f"What would you like to rate, and how? {HOW_TO_RATE}")
    talk.coach.rate(letters[0], value, why)
    settled(talk, before, f"Kept: {name.casefold()}, {value} of 10.")


# -- several goals


def _goals(talk: Talk, words: str) -> None:
    """List the goals, lay one of them on the desk by its number, or begin another."""
    before, theme = talk.coach.session, theme_of(talk)
    listed = _listed(theme)
    first, rest = first_word(words)
    if first.casefold() == "new":
        talk.coach.choose_goal()
        if rest:
            talk.coach.write_draft(rest)
        settled(talk, before, f"Draft: {shown(rest)}" if rest else "A new page: /draft and a few words begin it.")
    elif first:
        goal = listed[chosen(first, len(listed), "goal", LIST)]
        talk.coach.choose_goal(goal.id)
        settled(talk, before, f"On the desk: {shown(goal.words or goal.draft.text)}")
    elif not listed:
        terminal.paragraph("There is no goal yet: /draft and a few words begin one.\n")
    else:
        for line in _lines(theme):
            terminal.out(terminal.wrapped(line, hang="   "))
        terminal.paragraph("/goals 2 lays the second on the desk, /goals new begins another.\n")


def _listed(theme: Theme) -> list[Goal]:
    """The goals that have words, in the order of their numbers."""
    numbers = numbered(theme)
    return [goal for goal in theme.goals if goal.id in numbers]


def _lines(theme: Theme) -> Iterator[str]:
    for place, goal in enumerate(_listed(theme), start=1):
        latest = goal.versions[-1].ledger if goal.versions else goal.draft
        here = "on the desk" if goal.id == theme.at_desk.id else ""
        notes = ", ".join(filter(None, (standing(goal), here, share_in_words(latest))))
        why = f" Why: {terminal.brief(goal.reason)}" if goal.reason else ""
        yield f"{place}. {terminal.brief(latest.text)} ({notes}){why}"


def _settling(state: State, sentence: str) -> Callable[[Talk, str], None]:
    """A command that says what became of the goal on the desk, and perhaps why."""

    def settle(talk: Talk, words: str) -> None:
        before = talk.coach.session
        if not theme_of(talk).goal:
            raise InputError(NO_GOAL)
        goal = talk.coach.settle_goal(state, words).at_desk
        why = f"\nWhy: {terminal.brief(goal.reason)}" if goal.reason else ""
        settled(talk, before, f"{sentence.format(_quoted(goal.words))}{why}")

    return settle


def _merge(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, theme_of(talk)
    if not theme.goal:
        raise InputError(NO_GOAL)
    listed, (word, why) = _listed(theme), first_word(words)
    other = listed[chosen(word, len(listed), "goal", LIST)]
    if other.id == theme.at_desk.id or not other.versions:
        which = "the one on the desk itself" if other.versions else "still a draft"
        raise InputError(f"Goal {word} is {which}; a goal is merged into another one that you accepted. {LIST}.")
    talk.coach.settle_goal(State.MERGED, why, other.id)
    sentence = f"{_quoted(theme.goal)} is part of {_quoted(other.words)} now."
    settled(talk, before, f"{sentence} /goals {word} lays that on the desk.")


def _quoted(words: str) -> str:
    return f"“{terminal.brief(words).rstrip(' .')}”"


def _earlier(talk: Talk, words: str) -> None:
    """How the goal on the desk read before, and what gave way to words from another window."""
    goal = theme_of(talk).at_desk
    rows = [
        f"{day_of(version.at)}: {version.ledger.text} ({share_in_words(version.ledger)})"
        for version in reversed(goal.versions[:-1])
    ]
    rows += [f"Set aside for words from another window: {ledger.text}" for ledger in reversed(goal.set_aside)]
    for row in rows or ["There are no earlier versions of the goal on the desk."]:
        terminal.out(terminal.wrapped(row, hang="  "))
    terminal.out()


PARKED = "You parked {}. It waits for you; /resume takes it up again."
LET_GO = "You let {} go. Nothing of it is lost; /resume takes it up again."
REACHED = "You reached {}. /checkin keeps what you learned on the way."
RESUMED = "You took {} up again."
COMMANDS = {
    "goal": Slash("/goal [WORDS]", "this is my goal", _goal),
    "accept": Slash("/accept", "my draft is my goal, as it stands", _accept),
    "rate": Slash("/rate [NAME N]", "what only you can say of it, from 0 to 10", _rate),
    "goals": Slash("/goals [N | new]", "list your goals, change to one, begin another", _goals),
    "park": Slash("/park [WHY]", "put the goal aside for now", _settling(State.PARKED, PARKED)),
    "letgo": Slash("/letgo [WHY]", "let the goal go", _settling(State.LET_GO, LET_GO)),
    "reached": Slash("/reached [WHY]", "the goal is reached", _settling(State.DONE, REACHED)),
    "merge": Slash("/merge N [WHY]", "make the goal part of goal N", _merge),
    "resume": Slash("/resume [WHY]", "take the goal up again", _settling(State.ACTIVE, RESUMED)),
    "earlier": Slash("/earlier", "how the goal read before", _earlier),
}
