"""`coach brief`: what a mentee shares with their mentor, from choosing it to taking back what was agreed."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import taking, terminal
from assistant.cli.doors import history_of, model_of
from assistant.cli.paper import ENDINGS, target_of, write
from assistant.cli.parsing import Commands, Parser, command, json_option
from assistant.cli.sharing import (
    Desk,
    agrees,
    as_file,
    ask,
    file_in_a_folder,
    mentees_own,
    now,
    numbers,
    opened,
    readable,
    shared_with,
    show,
)
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.approvals import Sharer
    from assistant.brief.document import Brief
    from assistant.brief.offering import Shareable
    from assistant.pages.notes import Sheet

_FILES: Final = (".json", ".age")
"""Endings of what a mentor's program opens; the others are to be read by eye."""
_LONGEST_NAME: Final = 200


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "brief", _programme, "share with your mentor what you choose, item by item")
    parser.add_argument(
        "--programme", metavar="FILE", help="write counts of all conversations, without a word (.json, .html or .md)"
    )
    below = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_new(below)
    show = command(below, "show", _show, "show a brief exactly as your mentor will see it")
    json_option(show)
    approve = command(below, "approve", _approve, "agree to share the brief that you looked at")
    approve.add_argument("--yes", action="store_true", help="agree without being asked; needed in a script")
    export = command(below, "export", _export, "write the approved brief to a file")
    export.add_argument(
        "file", metavar="FILE", help="where it goes: .json or .age for a mentor's program, .html or .md"
    )
    export.add_argument("--to", metavar="KEY", default="", help="seal it for this public key, which begins with age1")
    revoke = command(below, "revoke", _revoke, "take back what you approved")
    revoke.add_argument("--reason", metavar="TEXT", default="", help="why; it stays with you")
    take = command(below, "take", taking.take, "take in what was agreed in a meeting, item by item")
    take.add_argument("file", metavar="FILE", help="the file that your mentor gave back")
    take.add_argument("--accept", metavar="LIST", help="which of it you accept: 1,3-4, all or none")
    for one in (show, approve, export, revoke):
        one.add_argument("--for", dest="mentor", metavar="NAME", default="", help="your mentor; otherwise the last one")
    for one in (show, approve, export, revoke, take):
        _session_option(one)


def _add_new(below: Commands) -> None:
    new = command(below, "new", _new, "list what can be shared, and put a brief together to look at")
    _session_option(new)
    new.add_argument("--for", dest="mentor", metavar="NAME", required=True, help="your mentor")
    new.add_argument("--from", dest="sender", metavar="NAME", default="", help="what you want to be called in it")
    new.add_argument(
        "--items", metavar="LIST", help="what you share: 1,3,5-7, all or none; without it you see the list"
    )
    new.add_argument(
        "--ask", metavar="TEXT", action="append", default=[], help="a question for your mentor; repeatable"
    )
    words = new.add_mutually_exclusive_group()
    words.add_argument("--summary", metavar="TEXT", help="how it begins, in your words")
    words.add_argument("--wording", action="store_true", help="let the language model propose how it begins")


def _session_option(parser: Parser) -> None:
    parser.add_argument(
        "--session", metavar="ID", help="the session, as `coach history list` shows it; otherwise the last that fits"
    )


# -- choosing and looking


def _new(arguments: Namespace) -> int:
    if max(len(arguments.mentor), len(arguments.sender)) > _LONGEST_NAME:
        raise InputError(f"A name takes {_LONGEST_NAME} characters; write a shorter one.")
    desk = opened(
        arguments,
        mentees_own,
        "There is no conversation yet, and so nothing to share; `coach talk` begins one.",
        arguments.mentor,
    )
    offered = desk.sharing.offer()
    chosen = _asked_for(arguments, desk, offered)
    if chosen is None:
        return terminal.DONE
    brief = _drafted(desk, arguments, [offered[n].source for n in chosen])
    show(_page(brief))
    terminal.paragraph(
        "Nothing is shared yet. `coach brief approve` shows this again and asks you; only then can it be exported.",
        dim=True,
    )
    return terminal.DONE


def _asked_for(arguments: Namespace, desk: Desk, offered: Sequence[Shareable]) -> list[int] | None:
    """What of the offer is chosen; None where somebody only wanted to see it.

    Raises:
        InputError: there is nothing to share, or what was asked for is not in the list.
    """
    if not offered and not arguments.ask:
        raise InputError(
            "There is nothing to share in this conversation yet: name a theme and tell of it first, with "
            f"`coach talk --session {desk.chronicle.session.id}`, or ask your mentor something with --ask."
        )
    if arguments.items is not None:
        return _chosen(arguments.items, offered)
    _list(offered)
    if not offered:
        return []
    if not sys.stdin.isatty():
        terminal.paragraph("\nName what you share with --items, such as 1,3,5-7 or all.", dim=True)
        return None
    while answer := ask("What do you share? (such as 1,3,5-7, all or none; Enter leaves) "):
        try:
            return _chosen(answer, offered)
        except InputError as problem:
            terminal.paragraph(str(problem))
    return None


def _chosen(text: str, offered: Sequence[Shareable]) -> list[int]:
    """Places in the offer; "all" leaves out what can be read as a danger, and says so."""
    from assistant.safety import in_lists

    chosen = numbers(text, len(offered), "thing to share")
    if text.strip().lower() != "all":
        return chosen
    hints = [n for n in chosen if any(map(in_lists, (offered[n].words, offered[n].surprised, offered[n].learned)))]
    if hints:
        left = ",".join(str(n + 1) for n in hints)
        terminal.paragraph(f"{_HINTS.format(left)}\n")
    return [n for n in chosen if n not in hints]


_HINTS: Final = (
    "Left out of “all”, because these words could be read as telling of danger: {}. They stand in the list of "
    "`coach brief new` without --items; name their numbers if you want to share them."
)


def _list(offered: Sequence[Shareable]) -> None:
    from assistant.pages.brief import point
    from assistant.pages.markdown import quoted_line
    from assistant.pages.notes import brief, one_line

    for number, one in enumerate(offered, start=1):
        short = {name: brief(getattr(one, name)) for name in ("words", "surprised", "learned")}
        notes = point(one.model_copy(update=short).item("0" * 8, ""))
        line = " – ".join(quoted_line(note, one_line) for note in notes)
        terminal.out(terminal.wrapped(f"{number:>3}. {line}", hang=" " * 5))


def _drafted(desk: Desk, arguments: Namespace, sources: Sequence[str]) -> Brief:
    told = {"mentor": desk.mentor, "sender": arguments.sender, "asks": arguments.ask}
    brief = desk.sharing.draft(sources, summary=arguments.summary, **told)
    if arguments.wording and (words := _worded(desk, arguments)):
        return desk.sharing.draft(sources, summary=words, **told)
    return brief


def _worded(desk: Desk, arguments: Namespace) -> str | None:
    """How the model would begin it."""
    from assistant.listening import Listener
    from assistant.prompts import PromptLibrary

    with model_of(arguments) as model, terminal.Progress() as progress:
        if model is None:
            raise InputError("There is no language model here to word it: leave out --wording, or name a --model.")
        progress.show("Wording …")
        desk.sharing.listener = Listener(model, PromptLibrary())
        words = desk.sharing.propose_wording()
    if words is None:
        terminal.paragraph("The model added something that you do not share, so its wording was left out.\n", dim=True)
    return words


def _show(arguments: Namespace) -> int:
    desk = shared_with(arguments)
    brief, sharer = _seen(desk), desk.sharer
    if arguments.json:
        terminal.document({"state": _state(sharer), "exports": sharer.exports, "brief": brief.model_dump(mode="json")})
        return terminal.DONE
    show(_page(brief))
    terminal.paragraph(_STATES[_state(sharer)], dim=True)
    return terminal.DONE


_STATES: Final = {
    "approved": "You approved this; `coach brief export FILE` writes it to a file.",
    "draft": "This is not approved, and nothing of it is shared.",
}


def _state(sharer: Sharer) -> str:
    return "draft" if sharer.is_waiting else "approved"


def _seen(desk: Desk) -> Brief:
    """The brief that was looked at last.

    Raises:
        InputError: there is none, or another version of this program wrote it otherwise.
    """
    from pydantic import ValidationError

    from assistant.brief.consent import not_exported
    from assistant.brief.document import Brief

    sharer = desk.sharer
    if sharer.draft is None:
        raise InputError(not_exported(sharer))
    try:
        return Brief.model_validate(sharer.draft.brief)
    except ValidationError:
        raise InputError("That brief is from another version of this program; put it together again.") from None


def _page(brief: Brief) -> Sheet:
    from assistant.pages.brief import brief_page

    return brief_page(brief)


# -- agreeing, exporting, taking back


def _approve(arguments: Namespace) -> int:
    from assistant.brief.consent import wording

    desk = _waiting(shared_with(arguments), arguments.mentor)
    brief = _seen(desk)
    if not arguments.yes and not sys.stdin.isatty():
        raise InputError("Nobody is here to be asked: look with `coach brief show`, then approve with --yes.")
    show(_page(brief))
    terminal.paragraph(wording(brief.mentor))
    if not arguments.yes and not agrees("\nDo you agree?"):
        terminal.out("Nothing was approved.")
        return terminal.NO
    desk.sharing.approve(desk.mentor, seen=brief)
    approved = f"\nApproved for {brief.mentor}."
    terminal.paragraph(f"{approved} `coach brief export FILE` writes it to a file, which you hand over yourself.")
    return terminal.DONE


def _waiting(desk: Desk, named: str) -> Desk:
    """With the mentor whose brief waits, where none is named.

    Raises:
        InputError: several wait.
    """
    waiting = desk.chronicle.session.sharing.waiting
    if named or not waiting:
        return desk
    if len(waiting) > 1:
        raise InputError(f"Several briefs wait to be approved: say with --for whose you mean, {' or '.join(waiting)}.")
    return desk._replace(mentor=waiting[0])


def _export(arguments: Namespace) -> int:
    desk, ending = shared_with(arguments), Path(arguments.file).suffix.lower()
    if ending in ENDINGS:
        return _render(desk, arguments)
    if ending not in _FILES:
        raise InputError(f"{arguments.file} ends neither in .json or .age nor in .html or .md: name such a file.")
    if ending == ".age" and not arguments.to:
        raise InputError(
            f"{arguments.file} would not be sealed: add --to and your mentor's public key, or name a .json."
        )
    target = desk.sharing.export(arguments.file, mentor=desk.mentor, recipient=arguments.to)
    readers = "only the holder of that key can open it" if arguments.to else "whoever has the file can read it"
    terminal.paragraph(f"The brief is in {target}; {readers}. Nothing was sent: hand it over yourself.")
    return terminal.DONE


def _render(desk: Desk, arguments: Namespace) -> int:
    """The approved brief as something to read; it counts as exported all the same."""
    from assistant.brief.document import read_brief

    if arguments.to:
        raise InputError(f"Only .json and .age files are sealed, and {arguments.file} is neither: leave out --to.")
    target = target_of(arguments.file)
    brief = read_brief(desk.sharing.hand_out(mentor=desk.mentor), target.name)
    write(target, as_file(_page(brief), target))
    terminal.paragraph(f"The brief is in {target}, to be read by eye; whoever has the file can read it.")
    return terminal.DONE


def _revoke(arguments: Namespace) -> int:
    desk = shared_with(arguments)
    terminal.paragraph(desk.sharing.revoke(desk.mentor, arguments.reason))
    return terminal.DONE


# -- the programme


def _programme(arguments: Namespace) -> int:
    from assistant.brief.programme import counts
    from assistant.dates import local_day
    from assistant.pages.programme import programme_page
    from assistant.plain_json import dump

    if not arguments.programme:
        raise InputError("Say what to do with a brief: new, show, approve, export, revoke or take; see `--help`.")
    target = file_in_a_folder(arguments.programme, (".json", *ENDINGS))
    found = list(readable(history_of(arguments)))
    programme = counts([session for session in found if session and mentees_own(session)], day=local_day(now()))
    page = dump(programme.model_dump(mode="json"), indent=2).decode() + "\n" if target.suffix.lower() == ".json" else ""
    write(target, page or as_file(programme_page(programme), target))
    unread = f" {found.count(None)} of the conversations here could not be read." if None in found else ""
    terminal.paragraph(f"The counts are in {target}; no word of any conversation is in them.{unread}")
    return terminal.DONE
