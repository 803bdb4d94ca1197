"""Lines with a slash for looking back: a check-in, and the five levels of a goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.slash.command import Slash, number, settled, theme_of
from assistant.cli.slash.goals import NO_GOAL
from assistant.errors import InputError
from assistant.narrowing import GAP
from assistant.pages.goals import LEVELS

if TYPE_CHECKING:
    from assistant.cli.talk import Talk

HOW = "An empty line leaves a question out; / leaves without saving."
QUESTIONS = {
    "happened": "What happened since last time?",
    "surprised": "What surprised you?",
    "learned": "What did you learn that you did not expect to learn?",
}
ENERGY = "How much energy is in it now, from 0 to 10?"
LEVEL = "How far are you, from -2 to +2?"
SET = "/levels set asks for the five, one after the other."
BLANKS = f"{GAP} is a blank for your words. {SET}"


def _check_in(talk: Talk, words: str) -> None:
    """Ask what happened, question after question, and keep it at the end."""
    goal, before = theme_of(talk).at_desk, talk.coach.session
    terminal.paragraph(HOW, dim=True)
    told = {"happened": words} if words else {}
    told |= {name: talk.ask(question) for name, question in QUESTIONS.items() if name not in told}
    energy = _number(talk, ENERGY, 0, 10)
    level = _number(talk, "\n".join([LEVEL, *_lines(goal.levels)]), -2, 2) if goal.levels else None
    if not any(told.values()) and energy is None and level is None:
        terminal.paragraph("Nothing was written, so nothing was kept. /checkin is here whenever you like.\n")
        return
    talk.coach.check_in(**told, energy=energy, level=level)
    settled(talk, before, "Your check-in is kept; /journey shows it among the others.")


def _number(talk: Talk, question: str, least: int, most: int) -> int | None:
    """A number on a scale, asked for until it is one; None for an empty line."""
    scale = f"from {least} to {most:+d}" if least < 0 else f"from {least} to {most}"
    answer = talk.ask(question)
    while answer:
        found = number(answer)
        if found is not None and least <= found <= most:
            return found
        answer = talk.ask(f"A whole number {scale}, please, or an empty line to leave it out.")
    return None


def _levels(talk: Talk, words: str) -> None:
    """Show what the five levels look like, propose them, or ask for them."""
    goal = theme_of(talk).at_desk
    if not goal.versions:
        raise InputError(NO_GOAL)
    if words and words.casefold() != "set":
        raise InputError("/levels shows the five levels of your goal, and /levels set asks for them.")
    levels = goal.levels or talk.coach.proposed_levels()
    if words:
        _ask_for(talk, levels)
        return
    terminal.paragraph("Your levels:" if goal.levels else "Proposed from your goal, for you to change:")
    for line in _lines(levels):
        terminal.out(terminal.wrapped(line, hang="    "))
    terminal.paragraph(f"{BLANKS if any(GAP in text for text in levels) else SET}\n")


def _ask_for(talk: Talk, levels: tuple[str, ...]) -> None:
    before = talk.coach.session
    terminal.paragraph("An empty line keeps what stands there; / leaves without saving.", dim=True)
    asked = [talk.ask(line) or proposed for line, proposed in zip(_lines(levels), levels, strict=True)]
    talk.coach.set_levels(asked, theme_of(talk).at_desk.weight)
    settled(talk, before, "Your five levels are kept. /checkin asks how far you are.")


def _lines(levels: tuple[str, ...]) -> list[str]:
    return [f"{n:+d}, {LEVELS[n]}: {text}".replace("+0", " 0", 1) for n, text in zip(LEVELS, levels, strict=True)]


COMMANDS = {
    "checkin": Slash("/checkin", "what happened, in a few questions", _check_in),
    "levels": Slash("/levels [set]", "what reaching the goal looks like, in five levels", _levels),
}
