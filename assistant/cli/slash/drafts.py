"""Lines with a slash about a goal that is being written: the draft, its gaps, and ideas as material."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from assistant.candidates import LETTERS, MOST
from assistant.cli import terminal
from assistant.cli.doors import telling
from assistant.cli.live import stopping
from assistant.cli.sheet import as_text
from assistant.cli.slash.command import Slash, chosen, first_word, number, settled, shown, theme_of
from assistant.critique import question_for
from assistant.drafting import letter_name, note_on
from assistant.errors import InputError
from assistant.goals import share_in_words
from assistant.narrowing import GAP

if TYPE_CHECKING:
    from assistant.candidates import Offer
    from assistant.cli.talk import Talk
    from assistant.themes import Theme

PARTS = {
    **{name[0].casefold(): field for field, name in LETTERS.items()},
    **{field: field for field in LETTERS},
    "attractive": "accepted_attractive",
    "title": "title",
    "step": "first_step",
    "aside": "closes_off",
}
"""The parts of an idea by the names that can be typed; the beginning of a name is enough."""
WHICH_PART = "S, M, A, R, T or E, or title, step or aside: /use 2 S"
NO_DRAFT = "There is no draft yet: /draft and a few words, as rough as you like."
NO_IDEAS = "There are no ideas yet: /ideas makes some from your own words."


def _draft(talk: Talk, words: str) -> None:
    before, theme = talk.coach.session, theme_of(talk)
    if words:
        theme = talk.coach.write_draft(words)
    settled(talk, before, _as_it_stands(theme, whole=not words))


def _as_it_stands(theme: Theme, *, whole: bool = False) -> str:
    if not theme.draft.strip():
        return "Draft: none yet; write it after /draft."
    share = share_in_words(theme.at_desk.draft)
    text = f"{theme.draft} ({share})" if whole and share else shown(theme.draft, share)
    blank = f"\n{GAP} is a blank for your words: /draft and the whole of it." if GAP in theme.draft else ""
    return f"Draft: {text}{blank}"


def _gaps(talk: Talk, words: str) -> None:
    """What the draft leaves open: the words looked at and one question each, and no marks."""
    if not theme_of(talk).draft.strip():
        raise InputError(NO_DRAFT)
    found = talk.coach.show_findings()
    for finding in found:
        _, question = question_for(finding, talk.coach.library.bank, talk.coach.session.used)
        words = f"“{finding.evidence}” " if finding.evidence and finding.evidence not in question else ""
        terminal.out(terminal.wrapped(f"{letter_name(finding)}: {words}{question}", hang="  "))
    if note := note_on(theme_of(talk).draft, found):
        terminal.paragraph(note)
    if found:
        terminal.paragraph("None of it has to be answered; /draft and your words writes it anew.", dim=True)
    terminal.out()


# -- ideas


def _ideas(talk: Talk, words: str) -> None:
    """Candidates, printed as material; the goal is written by the mentee."""
    theme_of(talk)
    count = number(words or "3")
    if count is None or not 1 <= count <= MOST:
        raise InputError("/ideas takes how many you would like, 1 to 4: /ideas 3.")
    cancel = threading.Event()
    with terminal.Progress() as progress, stopping(cancel):
        found = talk.coach.candidates(count, on_status=telling(progress), cancel=cancel)
    offers = talk.coach.session.offers
    for note in (offers[-1].body.get("hint") if offers else "", found.notice):
        if note:
            terminal.paragraph(f"note: {note}", dim=True)
    if found.candidates:
        terminal.out(terminal.wrapped(as_text(found.candidates), hang="      "))
        terminal.paragraph(
            "These are sketches from your own words. Your goal is what you write: /draft or /goal. /use 1 S puts what "
            "idea 1 has under S behind your draft; /compare shows them letter by letter, /refuse 1 leaves one out."
        )
    terminal.out()


def _offer(talk: Talk) -> Offer:
    """The ideas there are.

    Raises:
        InputError: there are none.
    """
    theme_of(talk)
    offer = talk.coach.session.offer
    if offer is None or not offer.candidates:
        raise InputError(NO_IDEAS)
    return offer


def _idea(talk: Talk, word: str) -> int:
    return chosen(word, len(_offer(talk).candidates), "idea", "/compare shows them with their numbers")


def _use(talk: Talk, words: str) -> None:
    before, (one, other) = talk.coach.session, first_word(words)
    _offer(talk)
    if number(one) is None and number(other) is not None:
        one, other = other, one
    theme = talk.coach.use_words(_idea(talk, one), _part(other))
    settled(talk, before, _as_it_stands(theme))


def _part(word: str) -> str:
    """Which part of an idea a word names.

    Raises:
        InputError: none, or several.
    """
    name = word.strip().casefold()
    fields = {field for known, field in PARTS.items() if name and known.startswith(name)}
    field = PARTS.get(name) or (fields.pop() if len(fields) == 1 else "")
    if not field:
        called = f"There is no part “{terminal.brief(word, 20)}” in an idea" if name else "Which part of the idea"
        raise InputError(f"{called}; say {WHICH_PART}.")
    return field


def _compare(talk: Talk, words: str) -> None:
    """The ideas letter by letter, without those that were refused."""
    offer = _offer(talk)
    open_ones = {n: idea for n, idea in enumerate(offer.candidates) if n not in offer.refused}
    if not open_ones:
        raise InputError("You refused all of these ideas; /ideas looks for others.")
    for field, name in {"title": "Title", **LETTERS, "first_step": "Step", "closes_off": "Aside"}.items():
        rows = (f"  {n + 1}. {idea[field]}" for n, idea in open_ones.items() if idea.get(field))
        terminal.out(terminal.wrapped("\n".join([f"{name}:", *rows]), hang="     "))
    terminal.out()


def _refuse(talk: Talk, words: str) -> None:
    word, why = first_word(words)
    place, before = _idea(talk, word), talk.coach.session
    talk.coach.refuse_candidate(place, why)
    settled(talk, before, f"Idea {place + 1} is left out. The next /ideas begin elsewhere.")


COMMANDS = {
    "draft": Slash("/draft [WORDS]", "your goal as far as it is written", _draft),
    "gaps": Slash("/gaps", "what your draft leaves open, as questions", _gaps),
    "ideas": Slash("/ideas [N]", "sketches made from your own words, as material", _ideas),
    "compare": Slash("/compare", "these ideas letter by letter", _compare),
    "use": Slash("/use N LETTER", "put words of an idea behind your draft", _use),
    "refuse": Slash("/refuse N [WHY]", "less like this one", _refuse),
}
