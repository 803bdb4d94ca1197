"""`coach audit`: how a coach behaved in a transcript, ours or another program's."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli import terminal
from assistant.cli.doors import history_of
from assistant.cli.exchange import read_exchange
from assistant.cli.parsing import Commands, command, json_option
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.audit import Audit, Rate
    from assistant.events import Event

DEFINITIONS: Final = "docs/manners.md"
"""Where every figure is defined."""
STDIN: Final = "-"
HEAD: Final = 1024
"""Bytes in which a session says that it is one."""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = command(commands, "audit", _audit, "how the coach of a transcript behaves: questions, listening, advice")
    parser.add_argument(
        "transcript",
        metavar="TRANSCRIPT",
        help="an exchange file, - for standard input, a session's history.json, or the id of a session",
    )
    json_option(parser)


def _audit(arguments: Namespace) -> int:
    name, found = _read(arguments)
    document = {"transcript": name, "definitions": DEFINITIONS, **found.model_dump(mode="json")}
    terminal.answer(arguments.json, document, _lines(found))
    return terminal.DONE


# -- what is read


def _read(arguments: Namespace) -> tuple[str, Audit]:
    """The id of the transcript, and its figures."""
    from assistant.audit import audit, audit_of
    from assistant.journey import session_of

    name: str = arguments.transcript
    if session := session_of(_events(name, arguments)):
        return session.id, audit_of(session)
    exchange = read_exchange(name, today=date.today())
    return exchange.id or name, audit(exchange.turns)


def _events(name: str, arguments: Namespace) -> list[Event]:
    """What happened in the session in that file, or of that id; nothing where it must be an exchange.

    Raises:
        InputError: there is neither such a file nor such a session, or the file is damaged.
    """
    from assistant.history.intake import is_session_id

    if name == STDIN:
        return []
    if Path(name).exists():
        return _in_file(name)
    events = history_of(arguments).events(name) if is_session_id(name) else []
    if is_session_id(name) and not events:
        raise InputError(f"{name}: there is no such file, and no session of that id; `coach history list` shows them.")
    return events


def _in_file(name: str) -> list[Event]:
    """The events of a session that was written as one document; none where the file is no such thing."""
    from assistant.history.reading import Reading
    from assistant.history.view import FORMAT, read_view

    path = Path(name)
    if not path.is_file():  # a pipe is read only once, by whoever reads it as an exchange
        return []
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            data = head + file.read() if re.search(rb'"format"\s*:\s*"%s"' % FORMAT.encode(), head) else b""
    except OSError:
        return []  # … who also says what is wrong with it
    return Reading(*read_view(data, name)).events if data else []


# -- for people


def _lines(found: Audit) -> Iterator[str]:
    yield from terminal.columns([*_room(found), *_asking(found), *_listening(found), *_pushing(found), _sides(found)])
    yield ""
    for sentence in (*_left_out(found), f"What each figure means, and what it misses: {DEFINITIONS}."):
        yield terminal.wrapped(sentence)


Row = tuple[str, str, str]
NOTHING: Final = "–"
"""Where there is nothing to divide by."""


def _room(found: Audit) -> Iterator[Row]:
    yield "turns of the coach", str(found.coach_turns), f"and {found.mentee_turns} of the mentee"
    yield _share("words of the coach", found.coach_word_share)
    yield _mean("words in a turn", found.words_per_coach_turn, "words in")


def _asking(found: Audit) -> Iterator[Row]:
    opened, asked = found.open_share, found.questions
    yield _share("turns that ask", found.question_rate)
    label, shown, of = _share("open questions", opened)
    low, high = opened.interval or (0, 1)
    yield label, shown, f"{of}, likely {100 * low:.0f}–{100 * high:.0f} %"
    yield _share("several things at once", found.stacked_rate)
    yield "leading, or advice", str(asked.leading_or_advice), f"of {asked.asked} {opened.per}"


def _listening(found: Audit) -> Iterator[Row]:
    said = found.reflections
    yield _mean("reflections in a turn", found.reflections_per_turn, "in")
    yield _mean("reflections to a question", found.reflections_per_question, "to")
    yield "quotations of the mentee", str(said.quoted), f"{said.quoted_in_questions} of them inside a question"
    copied = found.parroting
    yield "words copied, unquoted", _percent(copied), f"mean of {copied.of:,} {copied.per}"


def _pushing(found: Audit) -> Iterator[Row]:
    yield "turns with advice", str(found.advice), f"{found.unpermitted_advice} of them unasked"
    yield _mean("… unasked, of 100 turns", found.unpermitted_advice_per_100_coach_turns, "of")
    yield _share("praise without evidence", found.praise_without_evidence)


def _sides(found: Audit) -> Row:
    touched = found.facets_before_first_candidate
    names = ", ".join(touched.facets) or "none"
    return "sides touched", str(touched.count), f"{names} (up to the {touched.until})"


def _share(label: str, rate: Rate) -> Row:
    return label, _percent(rate), f"{rate.count:,} of {rate.of:,} {rate.per}"


def _mean(label: str, rate: Rate, joined: str) -> Row:
    shown = NOTHING if rate.value is None else f"{rate.value:.2f}"
    return label, shown, f"{rate.count:,} {joined} {rate.of:,} {rate.per}"


def _percent(rate: Rate) -> str:
    return NOTHING if rate.value is None else f"{100 * rate.value:.0f} %"


def _left_out(found: Audit) -> Iterator[str]:
    if found.signposts_left_out:
        yield f"Left out: {found.signposts_left_out} of the coach's turns with fixed words for somebody in danger."
    if found.unfinished_left_out:
        yield f"Left out: {found.unfinished_left_out} of the coach's turns that broke off."
