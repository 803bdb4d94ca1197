from __future__ import annotations

import threading
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from assistant import events as e
from assistant.chronicle import Chronicle
from assistant.errors import InputError
from assistant.history import open_history
from assistant.journey import session_of

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def chronicle(tmp_path: Path) -> Chronicle:
    """An open session that has no theme yet."""
    numbers = count()
    found = Chronicle(open_history(tmp_path), lambda: NOW, lambda: f"n{next(numbers)}")
    found.begin({})
    return found


def test_what_several_threads_add_is_all_there(chronicle: Chronicle, tmp_path: Path) -> None:
    """Each event is added to the session as it stands by then: nothing is lost, and memory and disk are the same."""
    threads = [
        threading.Thread(
            target=lambda who=who: [chronicle.record(e.MENTEE_TURN, {"text": f"{who} {n}"}) for n in "abc"]
        )
        for who in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    session = chronicle.session
    assert len({turn.text for turn in session.turns}) == 24
    assert session.model_copy(update={"today": NOW.date()}) == session_of(open_history(tmp_path).events(session.id))


def test_nothing_can_be_kept_without_a_theme(chronicle: Chronicle) -> None:
    """Words of the mentee belong to a theme; without one the sentence says what comes first."""
    with pytest.raises(InputError, match="name a theme first"):
        chronicle.keep(e.DRAFT_WRITTEN, text="x")
    chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "being heard"})
    assert chronicle.keep(e.DRAFT_WRITTEN, text="x").draft == "x"


def test_a_session_that_is_not_there_leaves_the_open_one_open(chronicle: Chronicle) -> None:
    """The sentence fits the notebook and the terminal: it names no command."""
    before = chronicle.session
    with pytest.raises(InputError, match="There is no conversation 'gone' in the history") as problem:
        chronicle.resume("gone")
    assert "`" not in str(problem.value) and chronicle.session == before


@pytest.mark.parametrize("body", [{"happened": "x", "energy": 7.5}, {"level": "far"}, {"energy": 99}])
def test_what_makes_no_sense_never_reaches_the_disk(chronicle: Chronicle, tmp_path: Path, body: dict[str, Any]) -> None:
    """An event that could not be read again would close the conversation for ever, so it is refused before."""
    chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "being heard"})
    before = chronicle.session
    with pytest.raises(InputError, match="cannot be understood"):
        chronicle.keep(e.CHECKED_IN, **body)
    assert chronicle.session == before and session_of(open_history(tmp_path).events(before.id)) is not None


def test_another_window_s_words_are_taken_in(chronicle: Chronicle, tmp_path: Path) -> None:
    """Two programs on one conversation: what one writes, the other knows before it writes itself."""
    other = Chronicle(open_history(tmp_path), lambda: NOW, lambda: f"m{datetime.now().timestamp()}")
    other.resume(chronicle.session.id)
    chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "being heard"})
    assert other.session.theme is None
    other.record(e.MENTEE_TURN, {"text": "Hello."})
    assert other.theme.title == "being heard"


def test_words_are_saved_also_where_another_s_cannot_be_read(chronicle: Chronicle, tmp_path: Path) -> None:
    """What another program has spoiled keeps nobody from writing on."""
    other = open_history(tmp_path)
    other.append({"session": chronicle.session.id, "type": e.MENTEE_TURN, "body": {"text": 7}})
    chronicle.record(e.MENTEE_TURN, {"text": "I go on."})
    assert chronicle.session.words == ("I go on.",)
