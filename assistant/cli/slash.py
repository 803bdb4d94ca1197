"""What can be done in `coach talk` besides answering: lines that begin with a slash, and a few words without one."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from assistant.cli import terminal
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.cli.talk import Talk
    from assistant.journey import Session


NO_THEME = "No theme yet: /theme and a few words."
ALONE = {"help": "help", "quit": "quit", "exit": "quit", "bye": "quit"}
"""Words that need no slash when nothing else stands on the line, and the commands that they are."""


class Slash(NamedTuple):
    """One command inside the conversation."""

    usage: str
    help: str
    run: Callable[[Talk, str], None]


def is_meant(message: str) -> bool:
    """Whether a message is for the program and not for the coach.

    One that has several lines is only if it begins with a command that keeps words, as a draft of several lines does.
    """
    if "\n" in message:
        name, _ = _parts(message)
        return message.startswith("/") and name in COMMANDS and "WORDS" in COMMANDS[name].usage
    return message.startswith("/") or message.casefold() in ALONE


def run(talk: Talk, message: str) -> None:
    """Do what the message says.

    Raises:
        InputError: there is no such command, or it lacks something.
    """
    name, words = _parts(message)
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, [*COMMANDS, *ALONE], n=1)
        instead = f"Did you mean /{near[0]}?" if near else "/help shows what there is."
        raise InputError(f"There is no /{terminal.brief(name, 30)}. {instead} Nothing was sent to the coach.")
    COMMANDS[name].run(talk, words)


def _parts(message: str) -> tuple[str, str]:
    """The name of the command and what stands behind it; a slash alone asks for help."""
    name, words, *_ = [*message.removeprefix("/").split(maxsplit=1), "", ""]
    name = name.casefold() or "help"
    return ALONE.get(name, name), words


def _help(talk: Talk, words: str) -> None:
    for line in terminal.columns([(c.usage, c.help) for c in COMMANDS.values()]):
        terminal.out(line)
    terminal.paragraph(
        "help, quit, exit and bye, alone on a line, need no slash. "
        "Ctrl-C stops the coach while it writes; Ctrl-D leaves.\n"
    )
    terminal.paragraph(f"{talk.coach.safety.help_line}\n")


def _why(talk: Talk, words: str) -> None:
    """Everything known about the coach's last turn that was not broken off."""
    turns = [t for t in talk.coach.session.turns if t.speaker == "coach" and not t.partial]
    about = turns[-1].about if turns else {}
    source, model = about.get("source") or {}, (about.get("provenance") or {}).get("model") or {}
    rows = (
        ("why", about.get("reason", "")),
        ("move", about.get("move", "")),
        ("phase", about.get("phase", "")),
        ("role", about.get("role", "")),
        ("facet", about.get("facet") or ""),
        ("question", f"{source['id']}, version {source['version']}, from the {source['kind']}" if source else ""),
        ("model", f"{model['id']}, SHA-256 {model['sha256']}" if model else "none"),
    )
    for name, text in rows:
        if text:
            terminal.out(terminal.wrapped(f"{name}: {text}", hang="  "))
    terminal.out()


def _another(talk: Talk, words: str) -> None:
    talk.speak(talk.coach.another)


def _theme(talk: Talk, words: str) -> None:
    before = talk.coach.session
    if words:
        talk.coach.name_theme(words)
    theme = talk.coach.session.theme
    _settled(talk, before, f"Theme: {theme.title}." if theme else NO_THEME)


def _themes(talk: Talk, words: str) -> None:
    """List the themes, go on with one of them by its number, or begin another."""
    before = talk.coach.session
    themes = before.themes
    first, _, rest = words.partition(" ")
    if first == "new":
        _settled(talk, before, f"Theme: {talk.coach.name_theme(rest, new=True).title}.")
    elif first:
        if not (first.isdecimal() and 1 <= int(first) <= len(themes)):
            raise InputError(f"There is no theme number {first}; /themes lists them.")
        _settled(talk, before, f"Theme: {talk.coach.choose_theme(themes[int(first) - 1].id).title}.")
    elif not themes:
        terminal.paragraph(f"{NO_THEME}\n")
    else:
        for number, theme in enumerate(themes, start=1):
            here = " (this one)" if theme.id == before.theme_id else ""
            terminal.out(f"{number}. {theme.title}{here}{f' – goal: {theme.goal}' if theme.goal else ''}")
        terminal.paragraph("/themes 2 goes on with the second, /themes new and a few words begins another.\n")


def _kept(field: str, name: str) -> Callable[[Talk, str], None]:
    """A command that keeps words of the mentee for the theme, or shows those that are kept."""

    def keep_or_show(talk: Talk, words: str) -> None:
        before = talk.coach.session
        keep = {"picture": talk.coach.keep_picture, "draft": talk.coach.write_draft, "goal": talk.coach.accept_goal}
        if words:
            keep[field](words)
        theme = talk.coach.session.theme
        text = getattr(theme, field) if theme else ""
        _settled(talk, before, f"{name}: {text}" if text else f"{name}: none yet; write it after /{field}.")

    return keep_or_show


def _ideas(talk: Talk, words: str) -> None:
    """Candidates, printed as material; the goal is written by the mentee."""
    from assistant.cli.doors import telling
    from assistant.cli.live import stopping
    from assistant.cli.sheet import as_text

    if words and not words.isdecimal():
        raise InputError("/ideas takes how many you would like, 1 to 4: /ideas 3.")
    cancel = threading.Event()
    with terminal.Progress() as progress, stopping(cancel):
        found = talk.coach.candidates(int(words or 3), on_status=telling(progress), cancel=cancel)
    for note in (talk.coach.session.candidates.get("hint"), found.notice):
        if note:
            terminal.paragraph(f"note: {note}", dim=True)
    if found.candidates:
        terminal.out(terminal.wrapped(as_text(found.candidates), hang="      "))
        terminal.paragraph("These are sketches from your own words. Your goal is what you write: /draft or /goal.\n")


def _stay(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, talk.coach.stay_with_theme()
    if theme.goal:
        sentence = f"The theme “{theme.title}” stays open, and your goal stays saved; /goal shows it."
    else:
        sentence = f"You stay with the theme “{theme.title}”. That is a good place to work from."
    _settled(talk, before, sentence)


def _step(talk: Talk, words: str) -> None:
    """The first step; its day is the one its words name last."""
    from assistant.cli.sheet import first_step
    from assistant.dates import dates_in

    before = talk.coach.session
    if words:
        days = dates_in(words, before.today)
        if not days:
            raise InputError("By which day? Put it into the words: /step ask for ten minutes by 3 December.")
        talk.coach.set_first_step(words, days[-1])
    theme = talk.coach.session.theme
    step = first_step(theme) if theme else ""
    _settled(talk, before, f"First step: {step or 'none yet'}.")


def _phase(talk: Talk, words: str) -> None:
    from assistant.phases import WHAT_FOR

    if words:
        talk.show(talk.coach.go_to(words))
        return
    for phase, purpose in WHAT_FOR.items():
        terminal.out(f"{'*' if phase is talk.coach.session.phase else ' '} {phase}: {purpose}")
    terminal.paragraph("/phase and its name goes there, back or ahead.\n")


def _quit(talk: Talk, words: str) -> None:
    talk.leaving = True


def _settled(talk: Talk, before: Session, sentence: str) -> None:
    """Say what is kept; where that brings the next question, the coach asks it."""
    from assistant.dialogue import goes_on

    terminal.paragraph(f"{sentence}\n")
    if goes_on(before, talk.coach.session):
        talk.speak(talk.coach.another)


COMMANDS = {
    "why": Slash("/why", "why this question, and where it comes from", _why),
    "another": Slash("/another", "another question instead of this one", _another),
    "theme": Slash("/theme [WORDS]", "show the theme, or give it another name", _theme),
    "themes": Slash("/themes [N | new WORDS]", "list the themes, change to one, begin another", _themes),
    "picture": Slash(
        "/picture [WORDS]", "what success will look like, in your words", _kept("picture", "Success picture")
    ),
    "draft": Slash("/draft [WORDS]", "your goal as far as it is written", _kept("draft", "Draft")),
    "ideas": Slash("/ideas [N]", "candidates made from your own words, as material", _ideas),
    "goal": Slash("/goal [WORDS]", "this is my goal", _kept("goal", "Goal")),
    "stay": Slash("/stay", "no goal now: stay with the theme", _stay),
    "step": Slash("/step [WORDS by DAY]", "a first small step and its day", _step),
    "phase": Slash("/phase [NAME]", "show the way, or go to a part of it", _phase),
    "help": Slash("/help", "this list", _help),
    "quit": Slash("/quit", "leave; everything is saved", _quit),
}
"""Everything after the slash, in the order in which it is shown."""
