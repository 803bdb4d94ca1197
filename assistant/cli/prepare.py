"""`coach prepare`: a mentor's twenty minutes before a meeting, and what is handed back after it."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import terminal
from assistant.cli.doors import load, settings_of
from assistant.cli.paper import target_of, write
from assistant.cli.parsing import Commands, command, json_option
from assistant.cli.sharing import as_file, new_id, now, show
from assistant.errors import InputError, ModelError

if TYPE_CHECKING:
    from assistant.meeting.agreed import Agreed
    from assistant.meeting.plan import Plan
    from assistant.mentor import Mentor
    from assistant.runtime.base import LanguageModel

_AGREED: Final = re.compile(r"\s*(step|question|note)\s*:(.*)", re.I | re.S)
_BEHIND: Final = re.compile(r"(.*)\|\s*(by|with)\s+([^|]*)", re.I | re.S)


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "prepare", _prepare, "prepare a meeting from the brief that your mentee gave you")
    parser.add_argument("brief", metavar="BRIEF", nargs="?", help="the file that your mentee gave you")
    parser.add_argument("--before", metavar="FILE", help="their brief before, if it was never opened here")
    parser.add_argument("--minutes", type=int, choices=(30, 45, 60), default=30, help="how long you meet (default 30)")
    parser.add_argument("--identity", metavar="FILE", help="the file with your secret key, for a sealed brief")
    parser.add_argument("--to", metavar="FILE", help="write it as a page (.html) or as text (.md) instead")
    parser.add_argument("--note", metavar="TEXT", help="write something down for yourself; nobody else gets it")
    parser.add_argument(
        "--agreed",
        metavar="TEXT",
        action="append",
        default=[],
        help="what you both said yes to, added to what was agreed before: 'step: WORDS | by 2027-01-31 | with WHO', "
        "'question: WORDS' or 'note: WORDS'; 'none' empties the list",
    )
    parser.add_argument("--hand-back", metavar="FILE", help="write what was agreed as a file for your mentee")
    parser.add_argument("--new-key", metavar="FILE", help="make a key instead, and print its public part")
    json_option(parser)


def _prepare(arguments: Namespace) -> int:
    if arguments.new_key:
        return _new_key(arguments)
    if not arguments.brief:
        raise InputError("Name the brief that your mentee gave you, or --new-key and a file for a new key.")
    target = target_of(arguments.to) if arguments.to else None
    agreed = [_agreed(text) for text in arguments.agreed if not _empties(text)]
    if arguments.hand_back and not arguments.hand_back.lower().endswith(".json"):
        raise InputError(f"{arguments.hand_back} does not end in .json: what is handed back is such a file.")
    writes = arguments.note is not None or arguments.agreed or arguments.hand_back
    plans = bool(target or arguments.json or not writes)
    with _mentor(arguments, speaks=plans) as mentor:
        _open(mentor, arguments)
        _written(mentor, arguments, agreed)
        if plans:
            _plan(mentor, arguments, target)
    return terminal.DONE


def _new_key(arguments: Namespace) -> int:
    from assistant.sealing import make_identity
    from assistant.settings import expanded

    if arguments.brief:
        raise InputError("--new-key makes a key and nothing else: leave out the brief.")
    path = expanded(arguments.new_key).absolute()
    public = make_identity(path, tag=new_id())
    terminal.paragraph(f"Your secret key is in {path}: keep it, and give it to nobody. This is for your mentee:")
    terminal.out(public)
    return terminal.DONE


@contextmanager
def _mentor(arguments: Namespace, *, speaks: bool) -> Iterator[Mentor]:
    """The mentor's side in the data folder, with the model where one `speaks` and is here."""
    from assistant.mentor import Mentor
    from assistant.prompts import PromptLibrary

    model = _model(arguments) if speaks else None
    try:
        yield Mentor(settings_of(arguments).home, PromptLibrary(), model, clock=now, new_id=new_id)
    finally:
        if model:
            model.close()


def _model(arguments: Namespace) -> LanguageModel | None:
    settings = settings_of(arguments)
    try:
        return load(settings)
    except ModelError:
        if settings.model:
            raise
        return None  # nobody asked for one, and the question bank does without


def _open(mentor: Mentor, arguments: Namespace) -> None:
    """Take up the brief, and before it the earlier one.

    Raises:
        InputError: one of them cannot be opened, or they do not belong together.
    """
    from assistant.settings import expanded

    identity = expanded(arguments.identity) if arguments.identity else None
    before = mentor.open(arguments.before, identity) if arguments.before else None
    brief = mentor.open(arguments.brief, identity)
    if before and (before.thread != brief.thread or before.number >= brief.number):
        raise InputError(f"{arguments.before} is no earlier brief of the same conversation: leave out --before.")


# -- before the meeting


def _plan(mentor: Mentor, arguments: Namespace, target: Path | None) -> None:
    from assistant.pages.meeting import meeting_page

    with terminal.Progress() as progress:
        progress.show("Preparing …")
        plan = mentor.plan(arguments.minutes)
    if arguments.json:
        terminal.document(_document(mentor, plan))
    before, agreed, last_time = mentor.before(mentor.brief), mentor.agreed(), mentor.agreed_before()
    page = meeting_page(plan, mentor.brief, before, agreed=agreed, last_time=last_time)
    if target:
        write(target, as_file(page, target))
    if arguments.json:
        return
    if target:
        terminal.paragraph(f"The page for your meeting is in {target}.")
    else:
        show(page)
        _show_own(mentor)


def _document(mentor: Mentor, plan: Plan) -> dict[str, object]:
    before = mentor.before(mentor.brief)
    return {
        "brief": mentor.brief.model_dump(mode="json"),
        "before": before.model_dump(mode="json") if before else None,
        "plan": plan.model_dump(mode="json"),
        "notes": [note.model_dump(mode="json") for note in mentor.notes()],
        "agreed": [item.model_dump(mode="json") for item in mentor.agreed()],
    }


def _show_own(mentor: Mentor) -> None:
    """The mentor's own notes: on the terminal alone, as a page may be lent to somebody."""
    from assistant.pages.notes import day_of, legible, one_line

    for note in mentor.notes():
        terminal.paragraph(f"Your note of {day_of(note.at)}: {one_line(legible(note.text))}", dim=True)


# -- in the meeting, and after it


def _written(mentor: Mentor, arguments: Namespace, agreed: list[Agreed]) -> None:
    """Keep and hand back what there is."""
    says = []
    if arguments.agreed:
        before = () if any(map(_empties, arguments.agreed)) else mentor.agreed()
        mentor.agree(_together([*before, *agreed]))
        says.append(_kept(len(mentor.agreed())))
    if arguments.hand_back:
        path = mentor.hand_back(arguments.hand_back)
        says.append(f"What was agreed is in {path}, and nothing else; your mentee takes from it what they want.")
    if arguments.note is not None:  # last, as it alone would be there twice if all of this is done again
        mentor.note(arguments.note)
        says.append("Your note is kept; nobody else gets it.")
    for sentence in says if not arguments.json else ():
        terminal.paragraph(sentence)


def _empties(text: str) -> bool:
    return text.strip().lower() == "none"


def _together(items: list[Agreed]) -> list[Agreed]:
    """Each thing once: of two in the same words the later one, which may have another day."""
    return list({(item.kind, item.text.casefold()): item for item in items}.values())


def _kept(count: int) -> str:
    if not count:
        return "The list of what was agreed is empty now."
    return f"What was agreed is kept: {count} in all. --hand-back FILE writes it for your mentee."


def _agreed(text: str) -> Agreed:
    """One thing that was agreed, as it was typed.

    Raises:
        InputError: it does not say what it is, has no words, a day that no calendar has, or is too long.
    """
    from pydantic import ValidationError

    from assistant.meeting.agreed import Agreed
    from assistant.value import first_fault

    match = _AGREED.fullmatch(text)
    if match is None:
        raise InputError(f"“{text[:60]}” does not begin with step:, question: or note:, so it is not clear what it is.")
    words, behind = match[2], {}
    while more := _BEHIND.fullmatch(words):
        words, behind[more[2].lower()] = more[1], more[3].strip()
    try:
        by = date.fromisoformat(behind["by"]) if "by" in behind else None
        return Agreed.model_validate(
            {"kind": match[1].lower(), "text": words.strip(), "by": by, "who": behind.get("with", "")}
        )
    except ValidationError as problem:
        raise InputError(f"“{text[:60]}” cannot be agreed: {first_fault(problem)}") from None
    except ValueError:
        raise InputError(f"“{behind['by'][:40]}” is no day: write it as 2027-01-31.") from None
