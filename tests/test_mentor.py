from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.brief.document import Brief, read_brief, write_brief
from assistant.errors import HistoryError, InputError
from assistant.meeting.agreed import Agreed, read_agreement
from assistant.mentor import Mentor
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel

BRIEFS = Path(__file__).parent / "data" / "briefs"
STEP = Agreed(kind="step", text="Write down one disagreement a week", by=date(2026, 12, 18))


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Mentor]:
    """Opens a mentor's things in one data folder, as often as wanted."""
    ids = itertools.count()
    seconds = itertools.count()
    start = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def open_(model: ScriptedModel | None = None) -> Mentor:
        return Mentor(
            tmp_path / "home",
            PromptLibrary(),
            model,
            clock=lambda: start + timedelta(seconds=next(seconds)),
            new_id=lambda: f"id-{next(ids)}",
        )

    return open_


def sample(name: str) -> Brief:
    return read_brief((BRIEFS / name).read_bytes(), name)


def test_a_brief_is_there_again_after_a_restart(opened: Callable[..., Mentor]) -> None:
    """A mentor opens a file once; next week the brief and the one before it are still there."""
    first = opened()
    first.open(BRIEFS / "sofia-1.json")
    first.open(BRIEFS / "noor-1.json")
    first.open(BRIEFS / "sofia-2.json")
    again = opened()
    assert again.briefs() == (sample("sofia-2.json"), sample("noor-1.json"))
    assert again.before(again.choose(sample("sofia-1.json").thread)) == sample("sofia-1.json")
    assert again.before(sample("noor-1.json")) is None


def test_a_brief_opened_twice_is_kept_once(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """Opening the same file again adds nothing."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    size = sum(path.stat().st_size for path in tmp_path.rglob("*.jsonl"))
    mentor.open(BRIEFS / "noor-1.json")
    assert size and sum(path.stat().st_size for path in tmp_path.rglob("*.jsonl")) == size


def test_a_plan_knows_the_brief_before(opened: Callable[..., Mentor]) -> None:
    """With the second brief of a mentee, the plan says what has changed."""
    mentor = opened()
    mentor.open(BRIEFS / "dimitri-1.json")
    assert mentor.plan(30).changed is None
    mentor.open(BRIEFS / "dimitri-2.json")
    plan = mentor.plan(60)
    assert plan.changed and plan.changed.changed and plan.minutes == 60 and len(plan.questions) == 6


def test_a_plan_with_a_model_names_it(opened: Callable[..., Mentor]) -> None:
    """Where a language model had a part in the questions, the plan says which."""
    mentor = opened(ScriptedModel())
    mentor.open(BRIEFS / "noor-1.json")
    plan = mentor.plan(30)
    assert plan.spoken_by and plan.spoken_by.id == "scripted" and len(plan.questions) == 6


def test_notes_stay_with_the_mentor(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """What is handed back holds what was agreed, and no word of a note or of the mentor's own learning."""
    mentor = opened()
    brief = mentor.open(BRIEFS / "noor-1.json")
    mentor.note("She looked tired. My own first year was like that.")
    question = mentor.to_reflect_on()[0].question.id
    mentor.reflect({question: "I talked too much.", "mentor/silence": "  "})
    mentor.agree([Agreed(kind="note", text="a first list")])
    mentor.agree([STEP])
    file = mentor.hand_back(tmp_path / "agreed.json", name="Ingrid")
    data = file.read_bytes()
    assert b"tired" not in data and b"talked" not in data and b"a first list" not in data
    agreement = read_agreement(data, file.name)
    assert (agreement.thread, agreement.mentor, agreement.items) == (brief.thread, "Ingrid", (STEP,))
    again = opened()
    again.choose(brief.thread)
    assert [note.text for note in again.notes()] == ["She looked tired. My own first year was like that."]
    assert [(r.question, r.answer) for r in again.reflections()] == [(question, "I talked too much.")]
    assert again.agreed() == (STEP,)


def test_a_mentor_s_things_lie_apart(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """Nothing of a mentor is written among the conversations of a mentee in the same data folder."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    mentor.note("for me")
    assert {path.name for path in (tmp_path / "home").iterdir()} == {"mentor"}


def test_what_was_agreed_belongs_to_one_meeting(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """With the next brief a new list begins; the old one is not handed back again."""
    mentor = opened()
    mentor.open(BRIEFS / "sofia-1.json")
    mentor.agree([STEP])
    mentor.open(BRIEFS / "sofia-2.json")
    assert mentor.agreed() == ()
    with pytest.raises(InputError, match="Nothing was agreed yet"):
        mentor.hand_back(tmp_path / "agreed.json")


def test_without_a_brief_there_is_nothing_to_do(opened: Callable[..., Mentor]) -> None:
    """Every action without a brief says what is missing, and so does a thread nobody has read."""
    mentor = opened()
    for act in (mentor.plan, mentor.notes, mentor.agreed, lambda: mentor.note("x"), lambda: mentor.agree([STEP])):
        with pytest.raises(InputError, match="No brief is open"):
            act()
    with pytest.raises(InputError, match="no such brief"):
        mentor.choose("abcdefgh12345678")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"not json", "no brief that can be read"),
        (b"age-encryption.org/v1\n-> X25519 abc\n", "is sealed. Name the file with your secret key"),
        (b"\n<!DOCTYPE html><html>", "is the page to read, and no brief .* Ask for the .json file"),
        (b"# made today\nAGE-SECRET-KEY-1QQQ\n", "is a secret key, and no brief"),
        (write_brief(sample("noor-1.json")).replace(b"Henrik", b"Hendrik"), "damaged, or was changed"),
    ],
)
def test_a_file_that_is_no_brief(opened: Callable[..., Mentor], tmp_path: Path, data: bytes, sentence: str) -> None:
    """A wrong, sealed or changed file gives one sentence, and nothing is kept of it."""
    file = tmp_path / "brief.json"
    file.write_bytes(data)
    mentor = opened()
    with pytest.raises(InputError, match=sentence):
        mentor.open(file)
    assert mentor.briefs() == ()


def test_files_that_are_not_there(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """A missing file and a missing folder are named."""
    mentor = opened()
    with pytest.raises(InputError, match=r"nowhere\.json cannot be read"):
        mentor.open(tmp_path / "nowhere.json")
    mentor.open(BRIEFS / "noor-1.json")
    mentor.agree([STEP])
    with pytest.raises(InputError, match="name a file in a folder that exists"):
        mentor.hand_back(tmp_path / "nowhere" / "agreed.json")


@pytest.mark.parametrize(("many", "name"), [(51, ""), (1, "x" * 20_001)])
def test_too_much_to_hand_back(opened: Callable[..., Mentor], many: int, name: str) -> None:
    """More than a mentee's program would read is a sentence, and is said before there is a file."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    mentor.agree([STEP] * many)
    with pytest.raises(InputError, match="too much to hand back"):
        mentor.handed_back(name=name)


def test_a_full_disk(opened: Callable[..., Mentor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was agreed cannot be written, the mentor reads so, and it is still kept."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    mentor.agree([STEP])

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.mentor.write_file", full)
    with pytest.raises(HistoryError, match="the disk is full"):
        mentor.hand_back(tmp_path / "agreed.json")
    assert mentor.agreed() == (STEP,)


def test_an_unknown_question_is_not_answered(opened: Callable[..., Mentor]) -> None:
    """An answer to a question that nobody asked is refused by name."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    with pytest.raises(InputError, match="mentor/never-was"):
        mentor.reflect({"mentor/never-was": "yes"})


def test_what_was_agreed_last_time(opened: Callable[..., Mentor]) -> None:
    """With the second brief a mentor reads what was agreed about the first."""
    mentor = opened()
    mentor.open(BRIEFS / "sofia-1.json")
    mentor.agree([STEP])
    assert mentor.agreed_before() == ()
    mentor.open(BRIEFS / "sofia-2.json")
    assert (mentor.agreed(), mentor.agreed_before()) == ((), (STEP,))


def test_a_day_that_has_passed_is_not_agreed(opened: Callable[..., Mentor]) -> None:
    """A new step for yesterday is refused in a sentence; today is early enough."""
    mentor = opened()
    mentor.open(BRIEFS / "noor-1.json")
    with pytest.raises(InputError, match="2026-11-19 has passed already"):
        mentor.agree([STEP.model_copy(update={"by": date(2026, 11, 19)})])
    assert mentor.agreed() == ()
    mentor.agree([STEP.model_copy(update={"by": date(2026, 11, 20)})])
    assert len(mentor.agreed()) == 1


def test_one_unreadable_brief_hides_no_other(opened: Callable[..., Mentor], tmp_path: Path) -> None:
    """What a later version kept cannot be read and says so; the other briefs are still there."""
    mentor = opened()
    mentor.open(BRIEFS / "sofia-1.json")
    mentor.open(BRIEFS / "noor-1.json")
    odd = {"brief": {"version": 9}}
    for thread in ("abcdefgh12345678", sample("noor-1.json").thread):
        mentor._history.append({"session": thread, "type": "brief_read", "body": odd})
    assert set(mentor.briefs()) == {sample("sofia-1.json"), sample("noor-1.json")}
    with pytest.raises(InputError, match="cannot be read"):
        mentor.choose("abcdefgh12345678")
