"""The page around the conversation: coming back, going elsewhere, the model, and closing."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelUnavailable
from assistant.runtime.scripted import ScriptedModel
from assistant.widgets import parts
from assistant.widgets.worker import Trickle, Worker

Sit = Callable[..., Any]
SAID = "I sat still in the planning meeting, and then wrote it all down on the stairs."
THEME = "being heard in meetings"


def test_a_page_that_is_loaded_again_draws_the_same(sit: Sit, until: Callable[..., None]) -> None:
    """Everything a browser needs is in the traits, and a new kernel brings the same back."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.says(SAID)
    mentee.did("draft", at="desk", text="A first try.")
    until(lambda: "bank" in mentee.page.conversation.voice)
    before, again = mentee.state, sit()
    until(lambda: "bank" in again.page.conversation.voice)
    assert again.page.conversation.note.startswith("Welcome back")
    assert again.state == before


def test_running_the_cell_again_leaves_one_worker(sit: Sit) -> None:
    """The earlier page of the same folder is closed: its thread ends and it takes no more words."""
    first = sit()
    worker = first.page._worker._thread
    second = sit()
    assert not worker.is_alive()
    second.says(SAID)
    assert second.page.coach.session.words == (SAID,)
    assert sum(t.name == "coach" for t in threading.enumerate()) == 1


def test_closing_in_the_middle_of_an_answer_does_not_hang(sit: Sit, until: Callable[..., None]) -> None:
    """Closing stops the answer, ends the thread and unloads the model."""
    closed: list[int] = []

    class Loaded(ScriptedModel):
        def close(self) -> None:
            closed.append(1)

    cancelled = threading.Event()
    model = Loaded(["You sat still and still and still."], before_word=lambda: cancelled.wait(0.05) and None)
    mentee = sit(model)
    mentee.does("say", text=SAID, mark="m1")
    until(lambda: mentee.page.conversation.heard == "m1")
    mentee.page.close()
    assert not mentee.page._worker._thread.is_alive()
    assert closed
    mentee.page.close()


def test_what_a_notebook_keeps_of_the_page_has_no_words(sit: Sit) -> None:
    """A saved notebook holds the text form of its outputs, so that form says nothing."""
    sit().says(SAID)
    page = sit().page
    kept = repr(page) + str(page._repr_mimebundle_())
    assert "stairs" not in kept
    assert "CoachWidget()" in kept


def test_the_theme_is_named_and_named_again(sit: Sit) -> None:
    """The first name moves the coach on to exploring; a better name only changes the words."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title=THEME)
    assert mentee.page.journey.journey["title"] == THEME
    assert mentee.page.journey.journey["phase"] == "exploring"
    turns = len(mentee.page.conversation.turns)
    mentee.did("name_theme", at="journey", title="being asked first")
    assert mentee.page.journey.journey["title"] == "being asked first"
    assert len(mentee.page.conversation.turns) == turns


def test_another_theme_lies_beside_the_first(sit: Sit) -> None:
    """Both are there to choose from, each with its own desk."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.did("draft", at="desk", text="A first try.")
    turns = len(mentee.words)
    mentee.did("new_theme", at="journey", title="learning to rest")
    assert mentee.page.desk.desk["draft"] == ""
    assert len(mentee.words) == turns + 1
    first = mentee.page.journey.journey["themes"][0]
    mentee.did("choose_theme", at="journey", id=first["id"])
    assert mentee.page.journey.journey["title"] == THEME
    assert mentee.page.desk.desk["draft"] == "A first try."
    assert len(mentee.words) == turns + 2


def test_another_theme_waits_for_the_answer_that_is_on_its_way(sit: Sit, until: Callable[..., None]) -> None:
    """Its name is not lost, and what is written belongs to the theme that lies on the desk."""
    go_on = threading.Event()
    mentee = sit(ScriptedModel(before_word=lambda: go_on.wait(5) and None))
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.does("say", text=SAID, mark="m1")
    until(lambda: mentee.page.conversation.heard == "m1")
    mentee.does("new_theme", at="journey", title="learning to rest")
    assert mentee.page.journey.journey["title"] == THEME and mentee.page.journey.note == ""
    mentee.does("draft", at="desk", text="I speak first.")
    go_on.set()
    until(lambda: mentee.page.journey.journey["title"] == "learning to rest")
    mentee.does("draft", at="desk", text="I rest on Sundays.")
    mentee.settles()
    assert [theme.draft for theme in mentee.page.coach.session.themes] == ["I speak first.", "I rest on Sundays."]


def test_every_part_of_the_way_is_open(sit: Sit) -> None:
    """With a theme the mentee jumps ahead, hears one thought about it, and goes back."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.did("go_to", at="journey", phase="narrowing")
    assert mentee.page.journey.journey["phase"] == "narrowing"
    assert "narrower" in mentee.page.conversation.turns[-1]["notices"][0]
    mentee.did("go_to", at="journey", phase="exploring")
    assert mentee.page.journey.journey["phase"] == "exploring"
    assert mentee.page.conversation.turns[-1]["notices"] == []


def test_without_a_theme_the_way_says_what_comes_first(sit: Sit) -> None:
    """The sentence appears where the mentee clicked."""
    mentee = sit()
    mentee.did("go_to", at="journey", phase="narrowing")
    assert "name a theme first" in mentee.page.journey.note


def test_a_new_conversation_leaves_the_old_one_in_a_list(sit: Sit) -> None:
    """It can be opened again; one in which nothing was said is not left behind."""
    mentee = sit()
    mentee.did("begin", at="journey")
    assert "only just begun" in mentee.page.conversation.note
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.says(SAID)
    first = mentee.page.coach.session.id
    mentee.did("begin", at="journey")
    [earlier] = mentee.page.journey.earlier
    assert (earlier["id"], earlier["title"]) == (first, THEME)
    assert len(mentee.page.conversation.turns) == 1
    mentee.did("open", at="journey", id=first)
    assert SAID in mentee.words
    assert mentee.page.journey.earlier == []


def test_a_named_conversation_is_opened(sit: Sit) -> None:
    """`session` chooses one; a wrong id is a sentence, and a new conversation can be begun."""
    mentee = sit()
    mentee.says(SAID)
    id = mentee.page.coach.session.id
    mentee.did("begin", at="journey")
    assert SAID in sit(session=id).words
    lost = sit(session="gone")
    assert "There is no conversation" in lost.page.conversation.note
    lost.did("begin", at="journey")
    assert len(lost.words) == 1


def test_a_folder_that_is_a_file_is_a_sentence(sit: Sit, tmp_path: Path) -> None:
    """A wrong data folder gives a page that says so, not a traceback."""
    file = tmp_path / "file"
    file.write_text("")
    mentee = sit(folder=file)
    assert "is a file" in mentee.page.conversation.note
    mentee.says(SAID)
    assert "could not be opened" in mentee.page.conversation.note
    assert mentee.page.conversation.heard == ""


def test_without_a_model_the_page_says_so(sit: Sit, until: Callable[..., None]) -> None:
    """One calm sentence: who asks the questions."""
    page = sit().page
    until(lambda: "question bank" in page.conversation.voice)


def test_a_missing_model_says_how_to_get_one(
    sit: Sit, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The conversation works meanwhile."""

    def missing(*_: object, **__: object) -> None:
        raise ModelUnavailable("Fetch it with `coach models fetch`.")

    monkeypatch.setattr("assistant.widgets.coach.load_model", missing)
    mentee = sit()
    until(lambda: "coach models fetch" in mentee.page.conversation.voice)
    mentee.says(SAID)
    assert mentee.page.conversation.turns[-1]["line"] == "from the question bank"


def test_a_model_joins_the_conversation_when_it_is_found(
    sit: Sit, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first question does not wait for it, the first answer has it."""
    found = threading.Event()

    def slowly(*_: object, **__: object) -> ScriptedModel:
        found.wait(5)
        return ScriptedModel([" sat still in the planning meeting."])

    monkeypatch.setattr("assistant.widgets.coach.load_model", slowly)
    mentee = sit()
    assert len(mentee.words) == 1
    assert "Looking for" in mentee.page.conversation.voice
    coach = mentee.page.coach
    found.set()
    until(lambda: "scripted" in mentee.page.conversation.voice)
    mentee.says(SAID)
    assert mentee.page.conversation.turns[-1]["line"].startswith("scripted")
    assert mentee.page.coach is coach


def test_an_answer_does_not_wait_until_the_model_is_warm(
    sit: Sit, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading ahead is given up as soon as the mentee sends something."""
    warming = threading.Event()

    class Cold(ScriptedModel):
        def complete(self, prompt: Any, sampling: Any, *, cancel: Any = None, **ears: Any) -> Any:
            if sampling.max_tokens == 1:
                warming.set()
                assert cancel.wait(5), "nobody asked for an end"
            return super().complete(prompt, sampling, cancel=cancel, **ears)

    monkeypatch.setattr("assistant.widgets.coach.load_model", lambda *_, **__: Cold())
    mentee = sit()
    assert warming.wait(5)
    mentee.says(SAID)
    until(lambda: not any(thread.is_alive() for thread in mentee.page._behind))
    assert mentee.page.conversation.turns[-1]["line"].startswith("scripted")


def test_a_model_that_cannot_start_makes_room_for_the_bank(
    sit: Sit, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing runtime is said once, not above every question, and the model is not left behind loaded."""
    closed: list[int] = []

    class Broken(ScriptedModel):
        def close(self) -> None:
            closed.append(1)

        def complete(self, *_: Any, **__: Any) -> Any:
            raise ModelUnavailable("The runtime is not installed.")

    monkeypatch.setattr("assistant.widgets.coach.load_model", lambda *_, **__: Broken())
    mentee = sit()
    until(lambda: "runtime is not installed" in mentee.page.conversation.voice)
    assert closed and mentee.page.coach.model is None
    mentee.says(SAID)
    assert mentee.page.conversation.turns[-1]["notices"] == []


def test_a_worker_finishes_what_it_was_given() -> None:
    """Closing waits for every job that was handed in before, and the thread is gone then."""
    worker, done = Worker("test"), list[str]()
    worker.do(lambda: time.sleep(0.05))
    worker.do(lambda: done.append("saved"))
    worker.close()
    assert done == ["saved"] and "test" not in [thread.name for thread in threading.enumerate()]


def test_a_growing_text_is_not_shown_faster_than_anybody_sees() -> None:
    """Two hundred words in a second are a dozen pictures; a text taken back is shown at once."""
    shown: list[str] = []
    now = iter(n / 200 for n in range(1000))
    trickle = Trickle(shown.append, clock=lambda: next(now))
    for n in range(1, 201):
        trickle.hear("word " * n)
    assert 10 <= len(shown) <= 14
    trickle.hear("")
    assert shown[-1] == ""


@pytest.mark.parametrize("name", sorted(p.name for p in parts.STATIC.iterdir()))
def test_the_page_fetches_nothing_and_writes_no_markup(name: str) -> None:
    """No address of another machine, no font, no innerHTML; every rule lies under our class."""
    text = (parts.STATIC / name).read_text(encoding="utf-8")
    text = text.replace('"http://www.w3.org/2000/svg"', "")  # a name, which nobody looks up
    assert not re.search(r"https?:|//\w+\.\w+|@import|@font-face|url\(", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(", text)
    if name.endswith(".css"):
        rules = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        selectors = [s.strip() for block in re.findall(r"([^{}]+)\{", rules) for s in block.split(",")]
        ours = (".theme-coach", "@", "50%")
        assert [s for s in selectors if not s.startswith(ours) and "theme-coach" not in s] == []
