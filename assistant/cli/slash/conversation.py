"""Lines with a slash about the conversation itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.slash.command import Slash
from assistant.phases import WHAT_FOR

if TYPE_CHECKING:
    from assistant.cli.talk import Talk


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


def _phase(talk: Talk, words: str) -> None:
    if words:
        talk.show(talk.coach.go_to(words.casefold()))
        return
    for phase, purpose in WHAT_FOR.items():
        terminal.out(f"{'*' if phase is talk.coach.session.phase else ' '} {phase}: {purpose}")
    terminal.paragraph("/phase and its name goes there, back or ahead.\n")


def _quit(talk: Talk, words: str) -> None:
    talk.leaving = True


COMMANDS = {
    "why": Slash("/why", "why this question, and where it comes from", _why),
    "another": Slash("/another", "another question instead of this one", _another),
    "phase": Slash("/phase [NAME]", "show the way, or go to a part of it", _phase),
    "quit": Slash("/quit", "leave; everything is saved", _quit),
}
