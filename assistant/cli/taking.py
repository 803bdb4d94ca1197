"""`coach brief take`: what a mentor handed back, item by item, and what was answered to it before."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from assistant.cli import terminal
from assistant.cli.sharing import agrees, numbers, opened
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.approvals import Shared, Taken
    from assistant.meeting.agreed import Agreed, Agreement


def take(arguments: Namespace) -> int:
    """Take in what is accepted, and say what was taken in before."""
    agreement = _agreement(arguments.file)
    desk = opened(
        arguments,
        lambda session: agreement.thread in {sharer.thread for sharer in session.sharing.mentors.values()},
        f"{arguments.file} was agreed about a conversation that is not in this data folder; name the right --home.",
    )
    before = _answered(desk.chronicle.session.sharing, agreement)
    accepted = _accepted(arguments, agreement, before)
    if accepted is None:
        return terminal.DONE
    steps = desk.sharing.take(agreement, accepted)
    new = [n for n in accepted if not _is_in(before[n])]
    kept = f"{len(new)} of {len(agreement.items)} accepted{' now' if any(before) else ''}"
    terminal.paragraph(f"{kept}; {'1 small step is' if steps == 1 else f'{steps} small steps are'} set.")
    return terminal.DONE


def _agreement(name: str) -> Agreement:
    from assistant.history.disk import read_file
    from assistant.meeting.agreed import read_agreement
    from assistant.settings import expanded

    path = expanded(name)
    try:
        data = read_file(path)
    except (OSError, ValueError) as problem:
        raise InputError(f"{path} cannot be read: {getattr(problem, 'strerror', None) or problem}.") from None
    return read_agreement(data, path.name)


def _answered(shared: Shared, agreement: Agreement) -> list[Taken | None]:
    """What was answered before, item by item."""
    return [shared.answered(agreement.thread, one.kind, one.text, one.by) for one in agreement.items]


def _accepted(arguments: Namespace, agreement: Agreement, before: list[Taken | None]) -> list[int] | None:
    """Numbers of the items that are accepted; None where somebody only wanted to see them."""
    items = list(enumerate(agreement.items))
    if arguments.accept is not None:
        chosen = numbers(arguments.accept, len(items), "thing that was agreed")
        for n, one in items:
            if _is_in(before[n]):
                _print(n, one, before[n])
        return chosen
    if not sys.stdin.isatty():
        for n, one in items:
            _print(n, one, before[n])
        terminal.paragraph("\nSay which of it you accept with --accept, such as 1,3, all or none.", dim=True)
        return None
    return [n for n, one in items if _is_accepted(n, one, before[n])]


def _is_accepted(n: int, one: Agreed, before: Taken | None) -> bool:
    """What somebody says to an item; what is taken in already is shown, and not asked about again."""
    _print(n, one, before)
    return _is_in(before) or agrees("Do you accept this?")


def _is_in(before: Taken | None) -> bool:
    return bool(before and before.accepted)


def _print(n: int, one: Agreed, before: Taken | None) -> None:
    terminal.paragraph(f"{n + 1:>3}. {_told(one)}")
    if before:
        terminal.paragraph(f"     {_said(before)}")


def _said(before: Taken) -> str:
    from assistant.pages.notes import day_name

    when = f" on {day_name(before.day)}" if before.day else ""
    if before.accepted:
        return f"You took this in before{when}, and it stays."
    return f"You did not accept this{when}."


def _told(one: Agreed) -> str:
    from assistant.pages.notes import day_name, one_line

    by = f", by {day_name(one.by)}" if one.by else ""
    who = f", {one_line(one.who)}" if one.who else ""
    return f"{one.kind.capitalize()}: “{one_line(one.text)}”{by}{who}"
