"""The mentor's page: a brief, a plan, notes for themselves, what was agreed, and examples."""

from __future__ import annotations

import base64
import json
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.brief.document import read_brief
from assistant.errors import ModelUnavailable
from assistant.history import open_history
from assistant.meeting.agreed import read_agreement
from assistant.mentor import Mentor
from assistant.pages.stuck import stuck_html, stuck_markdown
from assistant.phases import Learner
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel
from assistant.widgets.coach import CoachWidget
from assistant.widgets.mentor import MentorWidget

BRIEFS = Path(__file__).parents[1] / "data" / "briefs"
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NOTE = "She looked tired. My own first year was like that."
STEP = {"kind": "step", "text": "Ask Paul for two minutes.", "who": "Ana", "by": "2099-12-18"}
QUESTION = {"kind": "question", "text": "What happens just before you go quiet?", "who": "", "by": ""}
BLANK = {"kind": "note", "text": "  ", "who": "", "by": ""}


class Sitting:
    """A mentor in front of the page."""

    def __init__(self, page: MentorWidget) -> None:
        self.page = page

    def did(self, what: str, *, at: str = "meeting", **fields: Any) -> None:
        """Do something, as the browser reports it, and wait until the page has finished with it."""
        getattr(self.page, at)._handle_custom_msg({"do": what, **fields}, [])
        finished = threading.Event()
        self.page._worker.do(finished.set)
        assert finished.wait(10), "the worker is still busy after 10 s"

    def reads(self, name: str, **fields: Any) -> None:
        """Open a brief of an invented mentee."""
        self.did("read", name=name, data=base64.b64encode((BRIEFS / name).read_bytes()).decode(), **fields)

    @property
    def note(self) -> str:
        return str(self.page.meeting.note)

    def sections(self, minutes: int = 30) -> dict[str, Any]:
        """The parts of the plan, by their headings."""
        sheet = self.page.meeting.meeting["sheets"][str(minutes)]
        return {section["head"]["says"]: section for section in sheet["sections"]}

    @property
    def shown(self) -> str:
        """Everything the browser gets."""
        return json.dumps([self.page.meeting.meeting, self.page.meeting.file, self.page.meeting.briefs])


@pytest.fixture
def sit(home: Path) -> Iterator[Callable[..., Sitting]]:
    """Opens the mentor's page on the same data folder each time; with `model`, a scripted one helps."""
    pages: list[MentorWidget] = []

    def sit(model: ScriptedModel | None = None) -> Sitting:
        mentor = Mentor(home, PromptLibrary(), model, clock=lambda: datetime.now(UTC), new_id=lambda: str(uuid.uuid4()))
        pages.append(MentorWidget(home, mentor=mentor if model else None))
        return Sitting(pages[-1])

    yield sit
    for page in pages:
        page.close()


@pytest.fixture
def mentor(sit: Callable[..., Sitting]) -> Sitting:
    """A mentor who has opened the brief of Noor."""
    mentor = sit()
    mentor.reads("noor-1.json")
    return mentor


def test_an_empty_page_says_how_to_begin(sit: Callable[..., Sitting]) -> None:
    """Nothing is drawn before a brief is open, and where things are kept is named."""
    page = sit().page
    assert page.meeting.meeting == {} and page.meeting.briefs == [] and page.meeting.note == ""
    assert str(page.home / "mentor") in page.meeting.privacy
    assert repr(page) == "MentorWidget()"


def test_a_plan_is_there_at_once(mentor: Sitting) -> None:
    """Role, questions, what to listen for, the agenda and all that was shared, in words of the page to print."""
    parts = mentor.sections()
    role, questions = next(iter(parts)), parts["Questions you can bring"]
    assert role.startswith("Your role:") and 5 <= len(questions["points"]) <= 8
    assert parts["Listen for"]["points"] and parts["All that was shared"]["sections"]
    assert "No language model" in parts["How this page was made"]["notes"][0]["mixed"]
    assert "What we agreed" not in parts, "the blanks are for paper"


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_each_length_has_its_agenda(mentor: Sitting, minutes: int) -> None:
    """The minutes of a plan add up to its length, and the page to print is the same plan."""
    points = mentor.sections(minutes)[f"How the {minutes} minutes can go"]["points"]
    assert sum(int(notes[0]["mixed"].split()[0]) for notes in points) == minutes
    mentor.did("print", minutes=str(minutes))
    page = mentor.page.meeting.file["text"]
    assert f"How the {minutes} minutes can go" in page and mentor.page.meeting.file["name"].endswith(".html")


def test_what_has_changed_since_the_last_brief(sit: Callable[..., Sitting]) -> None:
    """With the second brief of a mentee, the plan says what is new."""
    mentor = sit()
    mentor.reads("sofia-1.json")
    assert "Since the last brief" not in mentor.sections()
    mentor.reads("sofia-2.json")
    assert mentor.sections()["Since the last brief"]["points"]
    assert len(mentor.page.meeting.briefs) == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [("", "Choose a file"), ("%%", "whole"), (base64.b64encode(b"{}").decode(), "no brief of this program")],
)
def test_a_file_that_is_no_brief(sit: Callable[..., Sitting], data: str, says: str) -> None:
    """It becomes a sentence, and nothing is kept."""
    mentor = sit()
    mentor.did("read", name="x.json", data=data)
    assert says in mentor.note and mentor.page.meeting.briefs == [] and mentor.page.meeting.done == 1


def test_a_sealed_brief_needs_the_key(sit: Callable[..., Sitting], tmp_path: Path) -> None:
    """Without the file with the secret key the sentence asks for it; with it, the brief opens."""
    pytest.importorskip("pyrage", reason="NOT TESTED: sealing. Install pyrage.")
    from assistant.sealing import make_identity, seal

    key = make_identity(tmp_path / "key.txt", tag="t")
    sealed = base64.b64encode(seal((BRIEFS / "noor-1.json").read_bytes(), [key])).decode()
    mentor = sit()
    mentor.did("read", name="noor.age", data=sealed)
    assert "secret key" in mentor.note and mentor.page.meeting.meeting == {}
    mentor.did("read", name="noor.age", data=sealed, key=str(tmp_path / "key.txt"))
    assert mentor.note == "" and mentor.sections()


def test_a_brief_is_there_next_week(mentor: Sitting, sit: Callable[..., Sitting]) -> None:
    """A page that is opened again lists what was read, and opens it without its file."""
    mentor.did("note", text=NOTE)
    again = sit()
    (known,) = again.page.meeting.briefs
    assert "Noor" in known["title"] and again.page.meeting.meeting == {}
    again.did("choose", id=known["id"])
    assert again.sections() == mentor.sections()
    assert [note["text"] for note in again.page.meeting.after["notes"]] == [NOTE]


def test_only_what_was_agreed_is_handed_back(mentor: Sitting) -> None:
    """No note and no answer of the mentor's own gets into the file, or anywhere but their own folder."""
    mentor.did("note", text=NOTE)
    asked = mentor.page.meeting.after["asked"]
    assert 4 <= len(asked) <= 5
    mentor.did("reflect", answers={asked[0]["id"]: "I talked too much.", asked[1]["id"]: " "})
    assert [answer["answer"] for answer in mentor.page.meeting.after["answers"]] == ["I talked too much."]
    mentor.did("hand_back", items=[STEP, BLANK, QUESTION], name="Ingrid")
    text = mentor.page.meeting.file["text"]
    agreement = read_agreement(text.encode(), "agreed")
    assert agreement.thread == read_brief((BRIEFS / "noor-1.json").read_bytes(), "noor").thread
    assert [(one.kind, one.text, one.who) for one in agreement.items] == [
        ("step", STEP["text"], "Ana"),
        ("question", QUESTION["text"], ""),
    ]
    assert "tired" not in mentor.shown and "talked too much" not in mentor.shown
    assert {path.name for path in mentor.page.home.iterdir()} <= {"mentor", "logs"}


def test_rows_are_kept_before_they_are_handed_back(mentor: Sitting, sit: Callable[..., Sitting]) -> None:
    """What both agreed is on disk when the mentor says so, and a list without a row is refused for a file."""
    mentor.did("hand_back", items=[BLANK])
    assert "Nothing was agreed" in mentor.note and mentor.page.meeting.file == {}
    mentor.did("agree", items=[STEP])
    again = sit()
    again.did("choose", id=again.page.meeting.briefs[0]["id"])
    assert [one["text"] for one in again.page.meeting.after["agreed"]] == [STEP["text"]]


def test_a_row_that_cannot_be_kept(mentor: Sitting) -> None:
    """A day that is none becomes a sentence."""
    mentor.did("agree", items=[{**STEP, "by": "soon"}])
    assert mentor.note.startswith("That cannot be kept") and mentor.page.meeting.after["agreed"] == []


def test_a_model_has_a_part_when_it_is_asked(sit: Callable[..., Sitting]) -> None:
    """The plan is by rules first; afterwards it names the model that had a part in it."""
    mentor = sit(ScriptedModel())
    mentor.reads("noor-1.json")
    assert mentor.page.meeting.speaker == "scripted"
    assert "No language model" in mentor.sections()["How this page was made"]["notes"][0]["mixed"]
    mentor.did("let_model")
    assert "scripted" in mentor.sections()["How this page was made"]["notes"][0]["mixed"]
    assert not mentor.page.meeting.busy


def test_stopping_the_model_leaves_the_questions(sit: Callable[..., Sitting]) -> None:
    """Stop is heard while the model works, and the plan stays."""
    at_work, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        at_work.set()
        go_on.wait(5)

    mentor = sit(ScriptedModel(before_word=wait))
    mentor.reads("noor-1.json")
    before = mentor.sections()
    mentor.page.meeting._handle_custom_msg({"do": "let_model"}, [])
    assert at_work.wait(5) and mentor.page.meeting.busy
    mentor.page.meeting._handle_custom_msg({"do": "stop"}, [])
    go_on.set()
    mentor.did("note", text=NOTE)
    assert mentor.sections() == before and not mentor.page.meeting.busy


def test_examples_lie_beside_it(sit: Callable[..., Sitting]) -> None:
    """Every kind of theme has examples, each with why it is good and what it leaves aside; the sheet can be taken."""
    page = sit().page
    assert len(page.examples.kinds) == 8
    for kind in page.examples.kinds:
        assert all(example["why"] and example["closes_off"] for example in kind["examples"])
    for kind, text in (("html", stuck_html()), ("md", stuck_markdown())):
        page.examples._handle_custom_msg({"do": "sheet", "kind": kind}, [])
        assert page.examples.file["text"] == text
    page.examples._handle_custom_msg({"do": "sheet", "kind": "pdf"}, [])
    assert "as a page or as text" in page.examples.note


def test_running_the_cell_again_leaves_one_page(sit: Callable[..., Sitting]) -> None:
    """The earlier page of the same folder is closed."""
    first, second = sit(), sit()
    assert not first.page._worker._thread.is_alive() and second.page._worker._thread.is_alive()


def test_a_fault_of_the_program_is_a_sentence(mentor: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is told, with the place where it is written down, and nothing of the words is in there."""

    def fail(*_: object) -> None:
        raise RuntimeError(NOTE)

    monkeypatch.setattr(Mentor, "note", fail)
    mentor.did("note", text=NOTE)
    assert "Something went wrong in the program itself" in mentor.note
    assert NOTE not in (mentor.page.home / "logs" / "coach.log").read_text(encoding="utf-8")


# -- the mentor's own learning


def test_a_mentor_s_own_conversation_lies_apart(home: Path) -> None:
    """It has a folder of its own, knows whose learning it is about, and goes on there next time."""
    page = CoachWidget(home, learner="mentor")
    try:
        assert page.home == home.absolute() / "mentor" / "learning"
        assert page.coach.session.learner is Learner.MENTOR
        first = page.coach.session.id
        page.coach.say("I talk too much when somebody is silent.")
        page._begin()
        assert page.coach.session.id != first and page.coach.session.learner is Learner.MENTOR
    finally:
        page.close()
    assert len(open_history(home / "mentor" / "learning").sessions()) == 2
    assert open_history(home).sessions() == [] and open_history(home / "mentor").sessions() == []


def test_a_mentor_s_own_conversation_has_the_same_models(
    home: Path, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are looked for in the data folder, and not once more in the folder of that conversation."""
    looked: list[Path] = []

    def missing(*_: object, home: Path) -> None:
        looked.append(home)
        raise ModelUnavailable("There is none.")

    monkeypatch.setattr("assistant.widgets.coach.load_model", missing)
    page = CoachWidget(home, learner="mentor")
    try:
        until(lambda: looked)
    finally:
        page.close()
    assert looked == [home.absolute()]


def test_the_notebook_holds_two_cells_and_no_words() -> None:
    """What a mentor opens has the page, then a conversation of their own, and nothing that was ever shown in it."""
    notebook = json.loads((NOTEBOOKS / "mentor.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["source"][-1] for cell in cells] == ["MentorWidget()", 'CoachWidget(learner="mentor")']
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
    assert "widgets" not in notebook["metadata"]
