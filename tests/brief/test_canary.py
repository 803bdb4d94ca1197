"""What was not approved is in nothing that leaves: each text of a conversation has a mark to look for."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from assistant.brief.document import Brief
from assistant.brief.offering import Shareable
from assistant.brief.programme import counts
from assistant.journey import Session
from assistant.pages.html import sheet_html
from assistant.pages.markdown import sheet_markdown
from assistant.pages.programme import programme_page
from assistant.plain_json import dump

PATTERNS = 200
WITH_THE_ONE_BEFORE = 5
"""Each fifth is prepared for as a second meeting, which takes a while."""
TODAY = date(2027, 3, 1)
MARK = re.compile(r"zebra[\w-]*")


class Given(NamedTuple):
    """What was approved once, and all that left then."""

    chosen: list[Shareable]
    brief: Brief
    files: dict[str, str]


@pytest.fixture(scope="module")
def given(rich_events: Callable, share: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> list[Given]:
    """Two hundred briefs of one conversation, each with other things approved, for the same mentor."""
    sharing = share.sharing_of(rich_events("zebra"), tmp_path_factory.mktemp("home"), TODAY)
    offered, drawn = sharing.offer(), random.Random(5)
    folder, before, given = tmp_path_factory.mktemp("out"), None, []
    for number in range(PATTERNS):
        part = drawn.random()
        chosen = [one for one in offered if drawn.random() < part] or [drawn.choice(offered)]
        brief = share.approved(sharing, [one.source for one in chosen], sender="Kim", asks=["How did you begin?"])
        path = sharing.export(folder / f"brief-{number}.json", mentor="Ana")
        files = {
            **share.forms(brief, None if number % WITH_THE_ONE_BEFORE else before),
            path.name: path.read_text(encoding="utf-8"),
        }
        given.append(Given(chosen, brief, files))
        before = brief
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"brief-{n}.json" for n in range(PATTERNS))
    return given


def marks(text: str) -> set[str]:
    return set(MARK.findall(text.replace("\\", "")))


def allowed(chosen: list[Shareable]) -> set[str]:
    """The marks of what was approved."""
    return {mark for one in chosen for words in (one.words, one.surprised, one.learned) for mark in marks(words)}


def foreign(found: set[str], own: set[str]) -> set[str]:
    """Marks of something else; the beginning of words may be cut in the middle of a mark."""
    return {mark for mark in found if not any(known.startswith(mark.rstrip("-")) for known in own)}


def test_nothing_leaves_that_was_not_approved(given: list[Given]) -> None:
    """Neither the brief nor a page or text of it or of the meeting has a word, or a name, of what was left out."""
    for number, (chosen, _, files) in enumerate(given):
        for name, text in files.items():
            assert not foreign(marks(name + text), allowed(chosen)), (number, name)


def test_what_was_approved_is_there(given: list[Given]) -> None:
    """The marks are looked for in the right place: those of what was approved are found in every form."""
    assert len({frozenset(one.source for one in chosen) for chosen, _, _ in given}) > PATTERNS * 0.8
    for chosen, _, files in given:
        for text in files.values():
            assert allowed(chosen) <= marks(text)


def test_a_mark_that_got_in_would_be_found(given: list[Given], share: ModuleType) -> None:
    """What this looks for is found where it is put in by hand."""
    chosen, brief, _ = next(one for one in given if not any("zebra-draft" in thing.words for thing in one.chosen))
    leaked = brief.model_copy(update={"sender": "Kim, who wrote zebra-draft"})
    for text in share.forms(leaked).values():
        assert foreign(marks(text), allowed(chosen)) == {"zebra-draft"}


def test_most_of_a_conversation_is_never_offered(given: list[Given]) -> None:
    """What the coach said, ratings, reasons, sketches, earlier words and what was said in danger are in no brief."""
    everything = {mark for _, _, files in given for text in files.values() for mark in marks(text)}
    kept = "opened reason reflection question notice answer source model danger help after-help rating level offer"
    kept += " refusal old-goal first-draft shown-draft who step-reason fate idea grounds into id session partial"
    assert not [mark for mark in everything for name in kept.split() if mark.startswith(f"zebra-{name}")]


def _programme(session: Session) -> Iterator[str]:
    programme = counts([session] * 12, day=TODAY)
    assert programme.conversations == 10
    yield dump(programme.model_dump(mode="json")).decode()
    yield sheet_html(programme_page(programme))
    yield sheet_markdown(programme_page(programme))


def test_a_programme_manager_reads_no_word(session: Session) -> None:
    """The counts of twelve such conversations have no mark of any in them."""
    assert not [mark for text in _programme(session) for mark in marks(text)]


def test_names_on_the_disk_tell_nothing(
    given: list[Given], share: ModuleType, tmp_path: Path, rich_events: Callable
) -> None:
    """Nothing is left beside the file that was exported, and its name is the one that was asked for."""
    sharing = share.sharing_of(rich_events("zebra"), tmp_path / "home", TODAY)
    share.approved(sharing, [given[0].chosen[0].source])
    (tmp_path / "out").mkdir()
    sharing.export(tmp_path / "out" / "for-ana.json", mentor="Ana")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["for-ana.json"]
