from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import pytest

from assistant import events as e
from assistant.brief.document import Brief, write_brief
from assistant.errors import HistoryError, InputError
from assistant.history import open_history
from assistant.journey import session_of
from assistant.meeting.agreed import Agreement


@pytest.mark.parametrize("fails", ["os.replace", "assistant.history.disk.sync"])
def test_an_export_that_fails_leaves_the_old_file(
    here: Any, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    """A full disk in the middle is said in a sentence, and what lay there is as it was; then it goes on."""
    file = tmp_path / "out" / "brief.json"
    file.parent.mkdir()
    file.write_text("older", encoding="utf-8")
    whole = here.history.append
    with monkeypatch.context() as patch:
        patch.setattr(here.history, "append", lambda event: _undisturbed(patch, fails, lambda: whole(event)))
        patch.setattr(fails, _full)
        with pytest.raises(HistoryError, match="the disk is full"):
            here.sharing.export(file, mentor="Anna")
    assert [(path.name, path.read_text("utf-8")) for path in file.parent.iterdir()] == [("brief.json", "older")]
    assert here.sharing.export(file, mentor="Anna").read_bytes() == write_brief(approved)


def _full(*_: object, **__: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def _undisturbed(patch: pytest.MonkeyPatch, name: str, do: Callable[[], str]) -> str:
    """Let the history write while other files cannot be written."""
    patch.undo()
    try:
        return do()
    finally:
        patch.setattr(name, _full)


def test_a_program_killed_in_the_middle_leaves_the_old_file(
    here: Any, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers see the old file or the new one, and whoever takes it back is told that there may be a copy."""
    file = tmp_path / "brief.json"
    file.write_text("older", encoding="utf-8")

    class PowerCut(BaseException):
        pass

    def cut(*_: object) -> NoReturn:
        raise PowerCut

    with monkeypatch.context() as patch, pytest.raises(PowerCut):
        patch.setattr("assistant.history.disk.os.replace", cut)
        here.sharing.export(file, mentor="Anna")
    assert file.read_text(encoding="utf-8") == "older"
    assert "Copies of what was exported before cannot be called back" in here.sharing.revoke("Anna")


def test_a_file_goes_into_a_folder_that_is_there(here: Any, approved: Brief, tmp_path: Path) -> None:
    """A path that cannot be a file is refused before anything is written down."""
    for wrong in (tmp_path, tmp_path / "nowhere" / "brief.json"):
        with pytest.raises(InputError, match="name a file in a folder that exists"):
            here.sharing.export(wrong, mentor="Anna")
    assert here.happened(e.BRIEF_EXPORTED) == []


def test_a_history_that_cannot_be_written_exports_nothing(
    here: Any, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no file of which the history does not know."""

    def full(_: object) -> NoReturn:
        raise HistoryError("the disk is full")

    monkeypatch.setattr(here.history, "append", full)
    with pytest.raises(HistoryError):
        here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists()


def test_a_sealed_brief_is_opened_by_its_mentor_only(
    here: Any, approved: Brief, tmp_path: Path, cannot_run: Callable[[str], NoReturn]
) -> None:
    """With a public key the file says nothing to anybody else, and the same to its mentor; a wrong key writes none."""
    from assistant.sealing import make_identity, unseal

    try:
        public = make_identity(tmp_path / "key.txt", tag="t")
    except InputError as problem:
        cannot_run(str(problem))
    with pytest.raises(InputError, match="is no public key"):
        here.sharing.export(tmp_path / "brief.age", mentor="Anna", recipient="age1wrong")
    assert not (tmp_path / "brief.age").exists() and here.happened(e.BRIEF_EXPORTED) == []
    file = here.sharing.export(tmp_path / "brief.age", mentor="Anna", recipient=public)
    assert b"meetings" not in file.read_bytes()
    assert unseal(file.read_bytes(), tmp_path / "key.txt", "it") == write_brief(approved)
    assert here.happened(e.BRIEF_EXPORTED) == [{"thread": approved.thread, "number": 1, "encrypted": True}]
    assert str(tmp_path) not in json.dumps(here.happened(e.BRIEF_EXPORTED))


def test_what_was_taken_back_stays_back_until_it_is_approved_anew(
    here: Any, approved: Brief, tmp_path: Path, another: Callable[..., Any]
) -> None:
    """In every window, from then on; and the mentee is told what cannot be undone."""
    other = another("b")
    other.chronicle.resume(here.chronicle.session.id)
    here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    said = here.sharing.revoke(" ANNA", "I want to wait.")
    assert "cannot be called back" in said and said == here.sharing.revoke("Anna")
    assert here.happened(e.BRIEF_REVOKED) == [{"mentor": "Anna", "reason": "I want to wait."}]
    for window in (here, other):
        with pytest.raises(InputError, match="You took back what you had approved for Anna"):
            window.sharing.export(tmp_path / "again.json", mentor="Anna")
    with pytest.raises(InputError, match="nothing to approve"):
        here.sharing.approve("Anna")
    anew = here.sharing.draft(["theme/t"], mentor="Anna")
    here.sharing.approve("Anna")
    assert here.sharing.export(tmp_path / "again.json", mentor="Anna").read_bytes() == write_brief(anew)
    assert (anew.thread, anew.number) == (approved.thread, 2)


def test_nothing_can_be_taken_back_that_was_never_given(here: Any) -> None:
    """A name that was written otherwise must not look like a success."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    for mentor in ("Anna", "Anne"):
        with pytest.raises(InputError, match=f"Nothing was approved for {mentor}"):
            here.sharing.revoke(mentor)


def test_a_session_with_all_of_it_is_summed_up_again(
    here: Any, approved: Brief, tmp_path: Path, agreed: Callable[..., Agreement]
) -> None:
    """What is in memory is what is on disk, after every kind of event of sharing."""
    here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    here.sharing.take(agreed({"kind": "step", "text": "Call Jo", "by": date(2026, 12, 1)}), [0])
    here.sharing.revoke("Anna")
    session = here.chronicle.session
    again = session_of(open_history(tmp_path / "home").events(session.id))
    assert again == session.model_copy(update={"today": again.today if again else None})
