"""What a line with a slash is, and what several of them need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from assistant.cli import terminal
from assistant.dialogue import goes_on
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.cli.talk import Talk
    from assistant.journey import Session
    from assistant.themes import Theme

NO_THEME = "No theme yet: /theme and a few words."
COMES_BACK = "After that the arrow up brings your line back."
WHOLE = 600
"""Characters of what the mentee has just typed that are shown again; more of it is only in the way."""
LONGEST_NUMBER = 4
"""Digits; nobody has ten thousand ideas, goals or steps."""


class Slash(NamedTuple):
    """One command inside the conversation."""

    usage: str
    help: str
    run: Callable[[Talk, str], None]

    @property
    def takes_words(self) -> bool:
        """Whether it keeps words of the mentee, which may have several lines."""
        return "WORDS" in self.usage or "WHY" in self.usage


def theme_of(talk: Talk) -> Theme:
    """The present theme.

    Raises:
        InputError: it has no name yet.
    """
    theme = talk.coach.session.theme
    if theme is None:
        raise InputError(f"{NO_THEME} {COMES_BACK}")
    return theme


def settled(talk: Talk, before: Session, sentence: str) -> None:
    """Say what is kept; where that brings the next question, the coach asks it."""
    terminal.paragraph(f"{sentence}\n")
    if goes_on(before, talk.coach.session):
        talk.speak(talk.coach.another)


def number(word: str) -> int | None:
    """A whole number in digits, perhaps with a sign before it; None for anything else."""
    digits = word.replace("−", "-").removeprefix("+")
    is_short = len(digits.removeprefix("-")) <= LONGEST_NUMBER
    return int(digits) if digits.removeprefix("-").isdecimal() and is_short else None


def chosen(word: str, count: int, what: str, listing: str) -> int:
    """Which one of a numbered list is meant, counted from 0.

    Raises:
        InputError: none of them.
    """
    found = number(word)
    if found is None or not 1 <= found <= count:
        called = f"number {terminal.brief(word, 20)}" if word else "without a number"
        raise InputError(f"There is no {what} {called}; {listing}.")
    return found - 1


def first_word(words: str) -> tuple[str, str]:
    """The first word, and what stands behind it."""
    first, rest, *_ = [*words.split(maxsplit=1), "", ""]
    return first, rest


def shown(text: str, share: str = "") -> str:
    """Words of the mentee as they are said back once they are kept, with whose they are."""
    whole = text if len(text) <= WHOLE else terminal.brief(text, WHOLE)
    return f"{whole} ({share})" if share else whole
