"""Lines with a slash about the theme: its name, the picture of success, staying with it, the journey so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.slash.command import NO_THEME, Slash, chosen, first_word, settled, shown, theme_of
from assistant.errors import AssistantError, InputError

if TYPE_CHECKING:
    from assistant.cli.talk import Talk

NEXT = "What would you like to look at next? An empty line leaves it open."


def _theme(talk: Talk, words: str) -> None:
    before = talk.coach.session
    if words:
        talk.coach.name_theme(words)
    theme = talk.coach.session.theme
    settled(talk, before, f"Theme: {theme.title}." if theme else NO_THEME)


def _themes(talk: Talk, words: str) -> None:
    """List the themes, go on with one of them by its number, or begin another."""
    before = talk.coach.session
    themes = before.themes
    first, rest = first_word(words)
    if first.casefold() == "new":
        if not rest:
            raise InputError("What is it about? /themes new and a few words.")
        settled(talk, before, f"Theme: {talk.coach.name_theme(rest, new=True).title}.")
    elif first:
        theme = themes[chosen(first, len(themes), "theme", "/themes lists them")]
        settled(talk, before, f"Theme: {talk.coach.choose_theme(theme.id).title}.")
    elif not themes:
        terminal.paragraph(f"{NO_THEME}\n")
    else:
        for number, theme in enumerate(themes, start=1):
            here = " (this one)" if theme.id == before.theme_id else ""
            goal = f" – goal: {terminal.brief(theme.goal)}" if theme.goal else ""
            terminal.out(terminal.wrapped(f"{number}. {theme.title}{here}{goal}", hang="   "))
        terminal.paragraph("/themes 2 goes on with the second, /themes new and a few words begins another.\n")


def _picture(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, theme_of(talk)
    if words:
        theme = talk.coach.keep_picture(words)
    text = shown(theme.picture) if words else theme.picture
    settled(talk, before, f"Success picture: {text or 'none yet; write it after /picture.'}")


def _stay(talk: Talk, words: str) -> None:
    """Stay with the theme; whoever leaves the question unanswered stays with it all the same."""
    before, theme = talk.coach.session, theme_of(talk)
    try:
        to_explore = talk.ask(NEXT)
    except AssistantError:
        to_explore = ""
    theme = talk.coach.stay_with_theme(words, to_explore)
    if theme.goal:
        sentence = f"The theme “{theme.title}” stays open, and your goal stays saved; /goal shows it."
    else:
        sentence = f"You stay with the theme “{theme.title}”. That is a good place to work from."
    rows = (("Where it leads", theme.direction), ("To look at next", theme.to_explore))
    kept = [f"{name}: {terminal.brief(text)}" for name, text in rows if text]
    settled(talk, before, "\n".join([sentence, *kept]))


def _journey(talk: Talk, words: str) -> None:
    """What `coach journey` does, for this conversation."""
    from assistant.cli import parser

    home = [f"--home={talk.home}"] if talk.home else []
    target = [f"--to={words}"] if words else []
    arguments = parser().parse_args(["journey", *home, *target, talk.coach.session.id])
    arguments.run(arguments)
    terminal.out()


COMMANDS = {
    "theme": Slash("/theme [WORDS]", "show the theme, or give it another name", _theme),
    "themes": Slash("/themes [N | new WORDS]", "list the themes, change to one, begin another", _themes),
    "picture": Slash("/picture [WORDS]", "what success will look like, in your words", _picture),
    "stay": Slash("/stay [WORDS]", "no goal now: stay with the theme, and where it leads", _stay),
    "journey": Slash("/journey [FILE]", "all of it so far, here or as a page (.html, .md)", _journey),
}
