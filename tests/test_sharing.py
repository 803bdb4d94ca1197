from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest

from assistant import events as e
from assistant.brief.consent import WORDING
from assistant.brief.document import Brief, read_brief, write_brief
from assistant.brief.items import Kind
from assistant.chronicle import Chronicle
from assistant.desk import Desk
from assistant.errors import HistoryError, InputError
from assistant.history import History, open_history
from assistant.journey import session_of
from assistant.listening import Listener
from assistant.meeting.agreed import Agreed, Agreement
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel
from assistant.sharing import Sharing

STORY = (
    "In our team meetings I have an idea, and then somebody louder says it. Last week I wrote three sentences down "
    "before the meeting, and I said the first one. I was proud, and my voice shook all the same."
)
GOAL = "By the end of March I say one idea aloud in each of our weekly meetings."
DANGER = "I want to kill myself."


class Clock:
    """What time it is, until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Window:
    """A window on one conversation: the desk beside what is shared."""

    def __init__(self, home: Path, clock: Clock, prefix: str, model: ScriptedModel | None = None) -> None:
        numbers = count()
        self.history: History = open_history(home)
        self.new_id = lambda: f"{prefix}{next(numbers)}"
        self.chronicle = Chronicle(self.history, clock, self.new_id)
        self.desk = Desk(self.chronicle, self.new_id)
        listener = Listener(model, PromptLibrary()) if model else None
        self.sharing = Sharing(self.chronicle, self.new_id, clock, listener)

    def happened(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of all events of a kind, as they are on disk."""
        return [event.body for event in self.history.events(self.chronicle.session.id) if event.type == kind]

    def sources(self, *kinds: Kind) -> list[str]:
        """What is offered of these kinds; of all, where none is named."""
        return [one.source for one in self.sharing.offer() if one.kind in (kinds or tuple(Kind))]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def here(home: Path, clock: Clock) -> Window:
    """A conversation with a theme, a story, a picture, a goal and a step."""
    window = Window(home, clock, "a")
    window.chronicle.begin({})
    window.chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "being heard in meetings"})
    window.chronicle.record(e.MENTEE_TURN, {"text": STORY})
    window.desk.keep_picture("People wait until I have finished.")
    window.desk.accept_goal(GOAL)
    window.desk.set_mini_goal("Write three sentences before Monday", date(2026, 11, 30))
    return window


def agreed(here: Window, *items: dict[str, Any], thread: str = "") -> Agreement:
    """What a mentor hands back."""
    known = here.chronicle.session.sharing.of("Anna").thread
    return Agreement(
        thread=thread or known, mentor="Anna", day=date(2026, 11, 24), items=tuple(Agreed(**item) for item in items)
    )


# -- what is offered


def test_what_is_drafted_is_what_was_ticked_and_nothing_else(here: Window) -> None:
    """Of all that could be shared, a brief has what was chosen, for whom it was chosen, and the questions asked."""
    brief = here.sharing.draft(
        ["theme/t", "goal/t"], mentor=" Anna  Berg", sender="Kim", asks=["How did you begin?", " "]
    )
    assert [(item.kind, item.words) for item in brief.items] == [
        (Kind.THEME, "being heard in meetings"),
        (Kind.GOAL, GOAL),
        (Kind.ASK, "How did you begin?"),
    ]
    assert (brief.mentor, brief.sender, brief.number, brief.day) == ("Anna Berg", "Kim", 1, date(2026, 11, 23))
    assert brief.summary.by == "code" and "People wait" not in write_brief(brief).decode()


def test_no_name_of_the_history_gets_into_a_brief(here: Window) -> None:
    """Keys and threads are drawn; ids of themes, turns, goals and the session stay where they are."""
    brief = here.sharing.draft(here.sources(), mentor="Anna")
    session = here.chronicle.session
    inside = [session.id, *(turn.id for turn in session.turns), *(one.source for one in here.sharing.offer())]
    texts = {value for item in brief.items for value in (item.key, item.theme)} | {brief.thread}
    assert not texts & set(inside) and not any(name in texts for name in ("t", "goal/t"))


@pytest.mark.parametrize("met", [True, False])
def test_words_said_in_danger_are_never_offered(here: Window, met: bool) -> None:
    """Neither what was met with help, nor what was said a moment before the program was cut off; no part of it."""
    beside = "I was so proud of my garden last summer."
    here.chronicle.record(e.MENTEE_TURN, {"text": f"We saw the new flat in May. My husband hits me. {beside}"})
    if met:
        here.chronicle.record(e.HELP_SHOWN, {"kind": "self_harm"})
    assert "my garden" not in " ".join(one.words for one in here.sharing.offer())
    here.chronicle.record(e.COACH_TURN, {"text": "What would you like to talk about now?"})
    here.chronicle.record(e.MENTEE_TURN, {"text": beside.replace("garden", "kitchen")})
    assert "my kitchen" in " ".join(one.words for one in here.sharing.offer())


def test_words_written_in_danger_are_never_offered(here: Window) -> None:
    """At the desk too: neither the draft nor what was found open in it, and nothing of a theme that is named so."""
    here.desk.write_draft(f"{DANGER} I will practise speaking.")
    here.desk.keep_picture(DANGER)
    here.desk.check_in(happened="A quiet week.", learned=DANGER)
    offered = here.sources()
    assert "theme/t" in offered
    assert not any(source.startswith(("draft/", "finding/", "picture/", "check_in/")) for source in offered)
    here.chronicle.record(e.THEME_NAMED, {"theme": "t", "title": DANGER})
    assert here.sources() == []


def test_what_is_not_offered_cannot_be_drafted(here: Window) -> None:
    """A page that is out of date cannot share what is gone or was never there to be shared."""
    here.desk.keep_picture(DANGER)
    for source in ("picture/t", "goal/other", "turn/1"):
        with pytest.raises(InputError, match="is not there any more"):
            here.sharing.draft(["theme/t", source], mentor="Anna")
    assert here.happened(e.BRIEF_DRAFTED) == []


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"mentor": " "}, "For whom is it"),
        ({"sources": [], "asks": [" "]}, "Nothing is chosen yet"),
        ({"asks": ["x" * 20_001]}, "too long for a brief"),
        ({"summary": "x" * 20_001}, "takes 20,000 characters"),
        ({"asks": [f"question {n}?" for n in range(201)]}, "Choose"),
        ({"asks": [f"{n}" + "ü" * 19_000 for n in range(80)]}, "2 MB"),
    ],
)
def test_what_can_be_no_brief_is_refused_in_a_sentence(here: Window, more: dict[str, Any], sentence: str) -> None:
    """Nothing is written down of a brief that could not be opened."""
    with pytest.raises(InputError, match=sentence):
        here.sharing.draft(**{"sources": ["theme/t"], "mentor": "Anna", **more})
    assert here.happened(e.BRIEF_DRAFTED) == []


# -- keys


def test_a_thing_keeps_its_key_with_a_mentor(here: Window) -> None:
    """In the next brief, the same goal has the same key though its words changed; another question is another thing."""
    first = here.sharing.draft(["theme/t", "goal/t"], mentor="Anna", asks=["How?"])
    here.sharing.approve("Anna")
    here.desk.accept_goal(f"{GOAL} Also in the big one.")
    second = here.sharing.draft(["goal/t", "picture/t", "theme/t"], mentor="anna", asks=["Why?", "How?"])
    before, after = ({(item.kind, item.key) for item in brief.items} for brief in (first, second))
    assert before < after and len(after - before) == 2
    asked = [{item.words: item.key for item in brief.of(Kind.ASK)} for brief in (first, second)]
    assert asked[0].items() < asked[1].items()
    assert (first.thread, first.number, second.number) == (second.thread, 1, 2)


def test_two_mentors_cannot_lay_their_briefs_together(here: Window) -> None:
    """No key and no thread is the same for two mentors."""
    anna, ben = (here.sharing.draft(here.sources(), mentor=name, asks=["How?"]) for name in ("Anna", "Ben"))
    assert [item.words for item in anna.items] == [item.words for item in ben.items]
    assert not {item.key for item in anna.items} & {item.key for item in ben.items} and anna.thread != ben.thread


def test_keys_outlast_the_program(here: Window, home: Path, clock: Clock) -> None:
    """What a key stands for is on disk."""
    first = here.sharing.draft(["theme/t"], mentor="Anna")
    again = Window(home, clock, "b")
    again.chronicle.resume(here.chronicle.session.id)
    assert again.sharing.draft(["theme/t"], mentor="Anna") == first


# -- agreeing


def test_what_is_exported_is_what_was_approved_byte_for_byte(here: Window, tmp_path: Path) -> None:
    """The file is the brief that was looked at, also after the words in the conversation have changed."""
    shown = here.sharing.draft(here.sources(), mentor="Anna", sender="Kim", asks=["How?"], summary="I begin so.")
    assert here.sharing.approve("Anna", seen=shown) == shown
    here.desk.accept_goal("Another goal altogether.")
    file = here.sharing.export(tmp_path / "brief.json", mentor="anna")
    assert file.read_bytes() == write_brief(shown)
    assert read_brief(file.read_bytes(), "it") == shown
    (approval,) = here.happened(e.BRIEF_APPROVED)
    assert approval["brief"] == json.loads(shown.model_dump_json()) and approval["wording"] == WORDING
    assert here.happened(e.BRIEF_EXPORTED) == [{"thread": shown.thread, "number": 1, "encrypted": False}]


@pytest.mark.parametrize(
    "steps", ["", "draft", "draft approve draft", "draft approve revoke", "draft approve revoke draft"]
)
def test_nothing_is_exported_that_was_not_approved(here: Window, tmp_path: Path, steps: str) -> None:
    """Neither before the approval, nor after taking it back, nor while a newer brief waits for one."""
    do = {
        "draft": lambda: here.sharing.draft(["theme/t"], mentor="Anna"),
        "approve": lambda: here.sharing.approve("Anna"),
        "revoke": lambda: here.sharing.revoke("Anna"),
    }
    for step in steps.split():
        do[step]()
    with pytest.raises(InputError, match="nothing is exported"):
        here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists() and here.happened(e.BRIEF_EXPORTED) == []


def test_an_approval_for_one_mentor_is_none_for_another(here: Window, tmp_path: Path) -> None:
    """What Anna may read, Ben may not."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    here.sharing.approve("Anna")
    with pytest.raises(InputError, match="Nothing is approved for Ben"):
        here.sharing.export(tmp_path / "brief.json", mentor="Ben")
    with pytest.raises(InputError, match="nothing to approve for Ben"):
        here.sharing.approve("Ben")


CHANGES: list[tuple[Callable[[Desk], object], str]] = [
    (lambda desk: desk.accept_goal("Quite another goal."), "“By the end of March I say"),
    (lambda desk: desk.keep_picture(""), "“People wait until I have finished.”"),
    (lambda desk: desk.settle_goal("done"), "“By the end of March I say"),
    (lambda desk: desk._chronicle.record(e.PHASE_ENTERED, {"phase": "reviewing"}), "How far you are on your way"),
    (lambda desk: desk._chronicle.record(e.THEME_NAMED, {"theme": "t", "title": "calm"}), "“being heard in meetings”"),
]


@pytest.mark.parametrize(("change", "named"), CHANGES)
def test_what_changed_since_it_was_looked_at_is_not_approved(
    here: Window, change: Callable[[Desk], object], named: str
) -> None:
    """The mentee agrees to what they have seen; what became of it meanwhile is named, and they look again."""
    chosen = here.sources()
    here.sharing.draft(chosen, mentor="Anna")
    change(here.desk)
    with pytest.raises(InputError, match="has changed since you looked at it; look again") as refusal:
        here.sharing.approve("Anna")
    assert str(refusal.value).startswith(named) and here.happened(e.BRIEF_APPROVED) == []
    here.sharing.draft([source for source in here.sources() if source in chosen], mentor="Anna")
    here.sharing.approve("Anna")


def test_what_was_not_chosen_may_change(here: Window) -> None:
    """Whoever goes on writing elsewhere need not look again."""
    here.sharing.draft(["theme/t", "goal/t"], mentor="Anna", asks=["How?"])
    here.desk.keep_picture("Something else.")
    assert here.sharing.approve("Anna").items


def test_another_window_s_brief_is_not_approved_unseen(here: Window, home: Path, clock: Clock) -> None:
    """What was put together in another window meanwhile was not looked at in this one."""
    other = Window(home, clock, "b")
    other.chronicle.resume(here.chronicle.session.id)
    shown = here.sharing.draft(["theme/t"], mentor="Anna")
    other.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    with pytest.raises(InputError, match="The brief for Anna has changed"):
        here.sharing.approve("Anna")
    here.chronicle.record(e.MENTEE_TURN, {"text": "Hm."})  # now this window knows of it, but its page does not show it
    with pytest.raises(InputError, match="The brief for Anna has changed"):
        here.sharing.approve("Anna", seen=shown)
    assert here.happened(e.BRIEF_APPROVED) == []


def test_a_brief_of_yesterday_is_looked_at_again(here: Window, clock: Clock) -> None:
    """The day in a brief is the day of its approval."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    clock.now += timedelta(days=1)
    with pytest.raises(InputError, match="look again"):
        here.sharing.approve("Anna")
    here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.approve("Anna").day == date(2026, 11, 24)


def test_saying_yes_twice_is_one_approval(here: Window) -> None:
    """A second click changes nothing."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.approve("Anna") == here.sharing.approve("Anna")
    assert len(here.happened(e.BRIEF_APPROVED)) == 1


def test_an_approval_of_another_form_is_not_exported(here: Window, tmp_path: Path) -> None:
    """Where this program would write a brief otherwise than it was approved, nothing is written."""
    shown = here.sharing.draft(["theme/t"], mentor="Anna").model_dump(mode="json")
    for odd in ({**shown, "mood": "good"}, {**shown, "sender": " Kim "}, {**shown, "day": "tomorrow"}):
        here.chronicle.record(e.BRIEF_APPROVED, {"brief": odd, "sources": [], "wording": 1, "mentor": "Anna"})
        with pytest.raises(InputError, match="another version of this program"):
            here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists()


# -- exporting and taking back


@pytest.fixture
def approved(here: Window) -> Brief:
    """A brief for Anna that may be exported."""
    here.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    return here.sharing.approve("Anna")


@pytest.mark.parametrize("fails", ["os.replace", "assistant.history.disk.sync"])
def test_an_export_that_fails_leaves_the_old_file(
    here: Window, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
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
    here: Window, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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


def test_a_file_goes_into_a_folder_that_is_there(here: Window, approved: Brief, tmp_path: Path) -> None:
    """A path that cannot be a file is refused before anything is written down."""
    for wrong in (tmp_path, tmp_path / "nowhere" / "brief.json"):
        with pytest.raises(InputError, match="name a file in a folder that exists"):
            here.sharing.export(wrong, mentor="Anna")
    assert here.happened(e.BRIEF_EXPORTED) == []


def test_a_history_that_cannot_be_written_exports_nothing(
    here: Window, approved: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no file of which the history does not know."""

    def full(_: object) -> NoReturn:
        raise HistoryError("the disk is full")

    monkeypatch.setattr(here.history, "append", full)
    with pytest.raises(HistoryError):
        here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    assert not (tmp_path / "brief.json").exists()


def test_a_sealed_brief_is_opened_by_its_mentor_only(
    here: Window, approved: Brief, tmp_path: Path, cannot_run: Callable[[str], NoReturn]
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
    here: Window, approved: Brief, home: Path, clock: Clock, tmp_path: Path
) -> None:
    """In every window, from then on; and the mentee is told what cannot be undone."""
    other = Window(home, clock, "b")
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


def test_nothing_can_be_taken_back_that_was_never_given(here: Window) -> None:
    """A name that was written otherwise must not look like a success."""
    here.sharing.draft(["theme/t"], mentor="Anna")
    for mentor in ("Anna", "Anne"):
        with pytest.raises(InputError, match=f"Nothing was approved for {mentor}"):
            here.sharing.revoke(mentor)


def test_a_session_with_all_of_it_is_summed_up_again(here: Window, approved: Brief, tmp_path: Path) -> None:
    """What is in memory is what is on disk, after every kind of event of sharing."""
    here.sharing.export(tmp_path / "brief.json", mentor="Anna")
    here.sharing.take(agreed(here, {"kind": "step", "text": "Call Jo", "by": date(2026, 12, 1)}), [0])
    here.sharing.revoke("Anna")
    session = here.chronicle.session
    again = session_of(open_history(tmp_path / "home").events(session.id))
    assert again == session.model_copy(update={"today": again.today if again else None})


# -- the model's wording


def worded(home: Path, clock: Clock, here: Window, *answers: str) -> Window:
    """The same conversation in a window with a model that says this."""
    window = Window(home, clock, "m", ScriptedModel(answers))
    window.chronicle.resume(here.chronicle.session.id)
    return window


def test_a_model_s_wording_is_marked(here: Window, home: Path, clock: Clock) -> None:
    """Whoever reads it knows that a model proposed it, also where the mentee has changed it since."""
    window = worded(home, clock, here, " say one idea aloud in our weekly meetings.")
    with pytest.raises(InputError, match="look at it first"):
        window.sharing.propose_wording()
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    text = window.sharing.propose_wording()
    assert text == "I say one idea aloud in our weekly meetings."
    kept = window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary=text).summary
    changed = window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary="I speak up now.").summary
    assert [(s.by, s.model and s.model.id) for s in (kept, changed)] == [("model", "scripted"), ("mentee", "scripted")]
    assert window.sharing.draft(["theme/t"], mentor="Anna").summary.by == "code"


def test_a_model_s_wording_goes_with_what_it_words(here: Window, home: Path, clock: Clock) -> None:
    """Words that a model made of a goal do not stay once that goal is left out: what is not shared is in them."""
    window = worded(home, clock, here, " say one idea aloud in our weekly meetings.")
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    text = window.sharing.propose_wording()
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna", summary=text)
    later = worded(home, clock, here)  # who knows of it from the history alone
    for one in (window, later):
        with pytest.raises(InputError, match="for other things than you share now; it adds “"):
            one.sharing.draft(["theme/t"], mentor="Anna", summary=text)
    assert window.sharing.draft(["theme/t"], mentor="Anna", summary="I speak up.").summary.by == "mentee"


def test_a_wording_is_about_what_was_looked_at_here(here: Window, home: Path, clock: Clock) -> None:
    """What another window put together meanwhile is not what this one words."""
    model = ScriptedModel([" say one idea."])
    window = Window(home, clock, "m", model)
    window.chronicle.resume(here.chronicle.session.id)
    window.sharing.draft(["theme/t"], mentor="Anna")
    here.chronicle.catch_up()
    here.sharing.draft(["goal/t", "picture/t"], mentor="Anna")
    window.chronicle.catch_up()
    window.sharing.propose_wording()
    read = " ".join(message.text for message in model.prompts[0].messages)
    assert "being heard in meetings" in read and "People wait" not in read


def test_a_model_that_worded_another_conversation_had_no_part_in_this_one(
    here: Window, home: Path, clock: Clock
) -> None:
    """Nobody is told that a model had a hand in words which only the mentee wrote."""
    window = worded(home, clock, here, " say one idea aloud in our weekly meetings.")
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    assert window.sharing.propose_wording()
    window.chronicle.begin({})
    written = window.sharing.draft([], mentor="Anna", asks=["How was it for you?"], summary="I begin anew.").summary
    assert written.by == "mentee" and written.model is None


@pytest.mark.parametrize(
    "text", ["", " should try a rhetoric course with Professor Miller.", " am great. Should I go on?"]
)
def test_a_wording_that_adds_anything_is_not_proposed(here: Window, home: Path, clock: Clock, text: str) -> None:
    """A model that goes beyond what is shared is not heard; the wording by rules stays."""
    window = worded(home, clock, here, text)
    window.sharing.draft(["theme/t", "goal/t"], mentor="Anna")
    assert window.sharing.propose_wording() is None
    assert window.sharing.draft(["theme/t"], mentor="Anna").summary.by == "code"


def test_without_a_model_nothing_is_proposed(here: Window) -> None:
    """The wording by rules is enough."""
    shown = here.sharing.draft(["theme/t"], mentor="Anna")
    assert here.sharing.propose_wording() is None
    same = here.sharing.draft(["theme/t"], mentor="Anna", summary=shown.summary.text)
    assert same.summary == shown.summary


def test_a_model_reads_what_is_chosen_and_no_more(here: Window, home: Path, clock: Clock) -> None:
    """What is not to be shared cannot slip through the model."""
    model = ScriptedModel([" say one idea."])
    window = Window(home, clock, "m", model)
    window.chronicle.resume(here.chronicle.session.id)
    window.sharing.draft(["theme/t"], mentor="Anna")
    window.sharing.propose_wording()
    read = " ".join(message.text for message in model.prompts[0].messages)
    assert "being heard in meetings" in read and "People wait" not in read and "sentences down" not in read


# -- what comes back


def test_what_was_accepted_becomes_a_step(here: Window, approved: Brief) -> None:
    """Accepted steps stand among the small steps, with their day; everything is written down as accepted or not."""
    items = [
        {"kind": "step", "text": "Call Jo", "by": date(2026, 12, 1), "who": "Jo"},
        {"kind": "step", "text": "Read a book"},
        {"kind": "note", "text": "It was a good talk."},
    ]
    assert here.sharing.take(agreed(here, *items), {0, 2}) == 1
    theme = here.chronicle.theme
    assert [(m.what, m.by, m.who) for m in theme.mini_goals[1:]] == [("Call Jo", date(2026, 12, 1), "Jo")]
    taken = here.happened(e.AGREED_TAKEN)
    assert [(t["kind"], t["text"], t["accepted"]) for t in taken] == [
        ("step", "Call Jo", True),
        ("step", "Read a book", False),
        ("note", "It was a good talk.", True),
    ]
    assert taken[0]["from"] == "Anna" and taken[0]["by"] == "2026-12-01"


def test_taking_it_in_twice_sets_no_step_twice(here: Window, approved: Brief) -> None:
    """Who opens the file again may accept what they left out, and nothing is doubled."""
    both = agreed(here, {"kind": "step", "text": "Call Jo"}, {"kind": "step", "text": "Read a book"})
    assert [here.sharing.take(both, chosen) for chosen in ([0], [0], [0, 1])] == [1, 0, 1]
    assert len(here.chronicle.theme.mini_goals) == 3


def test_what_belongs_elsewhere_is_not_taken_in(here: Window, approved: Brief) -> None:
    """A file of another conversation, or a number that is not in it, changes nothing."""
    one = {"kind": "step", "text": "Call Jo"}
    with pytest.raises(InputError, match="another conversation"):
        here.sharing.take(agreed(here, one, thread="z" * 16), [0])
    with pytest.raises(InputError, match="There is no item 1"):
        here.sharing.take(agreed(here, one), [1])
    assert here.happened(e.AGREED_TAKEN) == []


def test_what_was_agreed_can_be_asked_for_again(here: Window, approved: Brief) -> None:
    """Whoever opens a file twice hears what they answered, from whom it came and when; what they accepted stays."""
    both = agreed(here, {"kind": "question", "text": "Why now?"}, {"kind": "note", "text": "It was a good talk."})
    here.sharing.take(both, [0])
    here.sharing.take(both, [])
    shared = here.chronicle.session.sharing
    asked, noted = (shared.answered(both.thread, one.kind, one.text, one.by) for one in both.items)
    assert asked and (asked.accepted, asked.mentor, asked.day) == (True, "Anna", date(2026, 11, 23))
    assert noted and not noted.accepted and shared.agreed == (asked,)
    assert shared.answered(both.thread, "question", "Why not?", None) is None
    assert len(here.happened(e.AGREED_TAKEN)) == 2
