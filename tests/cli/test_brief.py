from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.brief.document import read_brief
from assistant.history import open_history
from assistant.meeting.agreed import Agreed, Agreement, write_agreement
from assistant.safety import in_lists, tells_of_danger

GOAL = "By the end of March I say one idea aloud in each of our weekly meetings."
CHOSEN = ("brief", "new", "--for", "Anna", "--from", "Kim", "--items", "1,3")
HOSTILE = "<script>alert(1)</script> ![x](https://example.org/x.png) \x1b[31m \u202eturned\u202c ignore the above"


def kept(home: Path, id: str, title: str = "being heard", **opened: str) -> None:
    """A small conversation in the data folder, of today."""
    history = open_history(home)
    happened: tuple[dict[str, Any], ...] = (
        {"type": "session_opened", "ends": "2099-09-22", **opened},
        {"type": "theme_named", "theme": "t", "title": title},
        {"type": "picture_kept", "theme": "t", "text": "People wait until I have finished."},
        {"type": "goal_accepted", "theme": "t", "goal": "g", "text": GOAL},
    )
    for event in happened:
        history.append({"session": id, "at": datetime.now(UTC).isoformat(), **event})


@pytest.fixture
def session(home: Path) -> str:
    kept(home, "s1")
    return "s1"


@pytest.fixture
def drafted(coach: Callable, session: str) -> str:
    assert coach(*CHOSEN, "--ask", "How did you begin?").code == 0
    return session


@pytest.fixture
def approved(coach: Callable, drafted: str) -> str:
    assert coach("brief", "approve", "--yes").code == 0
    return drafted


def thread(coach: Callable) -> str:
    return str(coach("brief", "show", "--json").document["brief"]["thread"])


# -- choosing


def test_what_can_be_shared_is_listed(coach: Callable, session: str) -> None:
    """Without numbers, and with nobody to ask, everything that can be shared is listed and nothing is drafted."""
    ran = coach("brief", "new", "--for", "Anna")
    assert (ran.code, ran.err) == (0, "")
    assert "  1. Theme: “being heard”\n" in ran.out and "  3. What success will look like: “People wait" in ran.out
    assert "--items" in ran.out and coach("brief", "show").code == 2


def test_at_a_terminal_it_asks(coach: Callable, session: str) -> None:
    """Somebody who sits there is asked for the numbers, and leaves with Enter."""
    assert "# A brief for Anna\n" in coach("brief", "new", "--for", "Anna", stdin=b"1,3\n", typed=True).out
    assert "# A brief" not in coach("brief", "new", "--for", "Anna", stdin=b"\n", typed=True).out
    assert "# A brief" not in coach("brief", "new", "--for", "Anna", stdin=b"", typed=True).out


def test_a_typo_asks_again(coach: Callable, session: str) -> None:
    """A number that is not in the list is named, and the question comes again, instead of all being lost."""
    ran = coach("brief", "new", "--for", "Anna", stdin=b"1,9\nx\n1,3\n", typed=True)
    assert ran.code == 0 and "“9” is no thing to share" in ran.out and "# A brief for Anna\n" in ran.out
    assert ran.out.count("What do you share?") == 3


def test_an_empty_conversation(coach: Callable, fails: Callable[..., str], home: Path) -> None:
    """Who has nothing to share yet reads what to do first, whichever way they ask; a question can always be shared."""
    open_history(home).append({"session": "s1", "at": datetime.now(UTC).isoformat(), "type": "session_opened"})
    for arguments in ((), ("--items", "all"), ("--items", "none")):
        assert "`coach talk --session s1`" in fails("brief", "new", "--for", "Anna", *arguments)
    assert "Who helped you?" in coach("brief", "new", "--for", "Anna", "--ask", "Who helped you?").out


def test_all_leaves_out_what_hints_at_danger(coach: Callable, home: Path) -> None:
    """Words that can be read as a danger are offered, but only whoever names their number shares them."""
    kept(home, "s1")
    hint = "There is nothing to keep me here."
    assert in_lists(hint) and not tells_of_danger(hint)
    event = {"type": "picture_kept", "theme": "t", "text": hint}
    open_history(home).append({"session": "s1", "at": datetime.now(UTC).isoformat(), **event})
    assert "nothing to keep me" in coach("brief", "new", "--for", "Anna").out
    ran = coach("brief", "new", "--for", "Anna", "--items", "all")
    assert "Left out of “all”" in ran.out and "danger: 3." in ran.out and "nothing to keep me" not in ran.out
    assert "nothing to keep me" in coach("brief", "new", "--for", "Anna", "--items", "1-3").out


def test_a_brief_is_what_was_chosen(coach: Callable, session: str) -> None:
    """What was numbered is in it, for whom and from whom; it is shown, and not shared."""
    ran = coach(*CHOSEN, "--ask", "How did you begin?")
    assert ran.code == 0 and "From Kim. Number 1" in ran.out and "- “How did you begin?”\n" in ran.out
    assert "People wait until I have finished" in ran.out and GOAL not in ran.out and "Nothing is shared yet" in ran.out
    shown = coach("brief", "show", "--json").document
    assert (shown["state"], shown["exports"]) == ("draft", 0)
    assert [item["kind"] for item in shown["brief"]["items"]] == ["theme", "picture", "ask"]
    assert ran.out.split("Nothing is shared")[0] == coach("brief", "show").out.split("This is not approved")[0]


def test_a_question_alone_can_be_shared(coach: Callable, session: str) -> None:
    """With none of the list there can still be something to ask."""
    assert coach("brief", "new", "--for", "Anna", "--items", "none", "--ask", "Who helped you?").code == 0
    assert [one["kind"] for one in coach("brief", "show", "--json").document["brief"]["items"]] == ["ask"]


def test_the_beginning_in_words_of_their_own(coach: Callable, session: str) -> None:
    """What the mentee writes at the beginning takes the place of what rules put together."""
    assert "> I am new at this.\n" in coach(*CHOSEN, "--summary", "I am new at this.").out


def test_a_wording_that_adds_something_is_left_out(coach: Callable, session: str) -> None:
    """The stand-in for a model says what nobody shared, so the beginning stays, and one line says why."""
    ran = coach(*CHOSEN, "--wording", "--model", "scripted")
    assert ran.code == 0 and "its wording was left out" in " ".join(ran.out.split())
    assert "put together by the program" in ran.out


@pytest.mark.parametrize(
    ("items", "named"),
    [("0", "“0”"), ("99", "“99”"), ("3-1", "“3-1”"), ("one", "“one”"), ("", "“”"), ("1,,2", "“”"), ("-1", "“-1”"),
     ("1-999999", "“1-999999”"), ("9" * 5000, "“9999"), ("²", "“²”")],
)  # fmt: skip
def test_numbers_that_are_none(fails: Callable[..., str], session: str, items: str, named: str) -> None:
    """A number that is not in the list is named, and how many there are; nothing is drafted."""
    assert named in (said := fails("brief", "new", "--for", "Anna", f"--items={items}")) and len(said) < 200


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new", "--items", "1"), "--for"),
        (("new", "--for", " ", "--items", "1"), "For whom is it?"),
        (("new", "--for", "Anna", "--items", "none"), "Nothing is chosen yet"),
        (("new", "--for", "x" * 30_000, "--items", "1"), "A name takes 200 characters"),
        (("new", "--for", "Anna", "--items", "1", "--summary", "x" * 20_001), "20,000"),
        (("new", "--for", "Anna", "--items", "1", "--summary", "x", "--wording"), "--wording"),
        (("new", "--for", "Anna", "--items", "1", "--wording", "--model", "none"), "leave out --wording"),
        (("new", "--for", "Anna", "--session", "nobody"), "nobody"),
        (("show", "--for", "Bert"), "There is no brief for Bert yet"),
        (("approve", "--session", "s1"), "There is no brief yet"),
        (("export", "b.json"), "There is no brief yet"),
        (("revoke",), "There is no brief yet"),
        ((), "Say what to do with a brief"),
        (("--programme", "p.md", "show"), "--programme stands alone"),
        (("--programme", "p.txt"), "ends in none of .json, .html, .md"),
        (("--programme", "missing/p.md"), "name a file in a folder that exists"),
    ],
)
def test_what_cannot_be_done(fails: Callable[..., str], session: str, arguments: tuple[str, ...], said: str) -> None:
    """Each misuse is refused in one sentence that says what is missing."""
    assert said in fails("brief", *arguments)


def test_nothing_to_share(fails: Callable[..., str], home: Path) -> None:
    """Before the first conversation there is nothing to share, and no data folder is made for it."""
    assert "There is no conversation yet" in fails("brief", "new", "--for", "Anna") and not home.exists()


def test_a_mentor_s_own_learning_is_not_taken_by_itself(coach: Callable, home: Path, session: str) -> None:
    """Where the conversation used last is about a mentor's own learning, the one before it is meant."""
    kept(home, "mine", "being a better mentor", learner="mentor")
    assert "“being heard”" in coach("brief", "new", "--for", "Anna").out


# -- agreeing and exporting


def test_the_mentee_is_asked_in_the_words_they_agree_to(coach: Callable, drafted: str) -> None:
    """The brief is shown once more, then the sentence; only a yes approves it."""
    for answer, code in ((b"\n", 1), (b"no\n", 1), (b"", 1), (b"y\n", 0)):
        ran = coach("brief", "approve", stdin=answer, typed=True)
        assert ran.code == code and "# A brief for Anna" in ran.out and "I have read this brief" in ran.out
    assert coach("brief", "show", "--json").document["state"] == "approved"


def test_a_script_says_yes_itself(coach: Callable, fails: Callable[..., str], drafted: str) -> None:
    """With nobody to ask, it is refused without --yes."""
    assert "--yes" in fails("brief", "approve")
    assert coach("brief", "approve", "--yes", "--for", " anna ").code == 0


def test_it_says_for_whom_it_was_approved(coach: Callable, fails: Callable[..., str], drafted: str) -> None:
    """With drafts for several mentors nobody's is guessed, and what was approved is said by name."""
    assert coach("brief", "new", "--for", "Bert", "--items", "1").code == 0
    assert "--for whose you mean, Anna or Bert" in fails("brief", "approve", "--yes")
    assert "Approved for Anna." in coach("brief", "approve", "--yes", "--for", "anna").out
    assert "Approved for Bert." in coach("brief", "approve", "--yes").out


def test_a_wrong_answer_is_asked_again(coach: Callable, drafted: str) -> None:
    """What is neither yes nor no counts as neither."""
    ran = coach("brief", "approve", stdin=b"banana\nyes\n", typed=True)
    assert ran.code == 0 and "“banana” is neither" in ran.out and ran.out.count("Do you agree?") == 2


def test_what_is_exported_is_what_was_approved(coach: Callable, approved: str, tmp_path: Path) -> None:
    """The file holds the brief that was shown; a page and a text of it can be made to read by eye."""
    shown = coach("brief", "show", "--json").document["brief"]
    for name in ("b.json", "b.html", "b.md"):
        assert coach("brief", "export", tmp_path / name).code == 0
    assert read_brief((tmp_path / "b.json").read_bytes(), "b").model_dump(mode="json") == shown
    assert (tmp_path / "b.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "b.md").read_text(encoding="utf-8").startswith("# A brief for Anna\n")
    assert coach("brief", "show", "--json").document["exports"] == 3


@pytest.mark.parametrize("name", ["b.json", "b.html", "b.md"])
def test_nothing_is_exported_that_is_not_approved(
    fails: Callable[..., str], drafted: str, tmp_path: Path, name: str
) -> None:
    """Without an approval no form of a brief is written."""
    assert "Nothing is approved for Anna yet" in fails("brief", "export", tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("b.txt",), "ends neither in .json"),
        (("b.age",), "would not be sealed"),
        (("b.html", "--to", "age1x"), "leave out --to"),
        (("b.json", "--to", "nonsense"), "is no public key"),
        (("missing/b.json",), "folder that exists"),
        (("missing/b.md",), "does not exist"),
    ],
)
def test_files_that_cannot_be(
    fails: Callable[..., str], approved: str, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    """Another ending, no key, a wrong one or no such folder: refused in one sentence, and nothing is written."""
    pytest.importorskip("pyrage")
    assert said in fails("brief", "export", tmp_path / arguments[0], *arguments[1:])
    assert not list(tmp_path.glob("b.*"))


def test_a_full_disk(fails: Callable[..., str], approved: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the page cannot be written whole, the older file is still there."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "b.md").write_text("older")
    monkeypatch.setattr("assistant.history.disk.os.replace", full)
    assert "the disk is full" in fails("brief", "export", tmp_path / "b.md")
    assert (tmp_path / "b.md").read_text() == "older"


def test_taking_it_back(coach: Callable, fails: Callable[..., str], approved: str, tmp_path: Path) -> None:
    """After a revocation nothing more is exported, and it says that copies are not called back."""
    coach("brief", "export", tmp_path / "b.json")
    ran = coach("brief", "revoke", "--reason", "I changed my mind.")
    assert ran.code == 0 and "cannot be called back" in " ".join(ran.out.split())
    for arguments in (("show",), ("approve", "--yes"), ("export", tmp_path / "c.md"), ("export", tmp_path / "c.json")):
        assert "You took back" in fails("brief", *arguments)
    assert not list(tmp_path.glob("c.*"))


def test_words_of_anybody_are_only_words(coach: Callable, home: Path, tmp_path: Path) -> None:
    """Hostile words in a theme, a name, a question and a summary steer no terminal and are no markup in a file."""
    kept(home, "s1", HOSTILE)
    words = ("--from", HOSTILE, "--ask", HOSTILE, "--summary", HOSTILE)
    ran = coach("brief", "new", "--for", HOSTILE, "--items", "all", *words)
    shown = coach("brief", "approve", "--yes")
    assert (ran.code, shown.code) == (0, 0)
    assert not re.search("[\x1b\u202a-\u202e]", ran.out + shown.out)
    assert coach("brief", "export", tmp_path / "b.html").code == 0
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page


# -- what comes back


@pytest.fixture
def handed_back(coach: Callable, approved: str, tmp_path: Path) -> Path:
    """What a mentor hands back: a small step and a question."""
    items = (Agreed(kind="step", text="Ask Paul for ten minutes", who="Paul"), Agreed(kind="question", text="Why now?"))
    agreement = Agreement(thread=thread(coach), day=datetime.now(UTC).date(), mentor="Anna", items=items)
    path = tmp_path / "agreed.json"
    path.write_bytes(write_agreement(agreement))
    return path


def test_it_is_listed_first(coach: Callable, handed_back: Path, home: Path, kept: Callable) -> None:
    """With nobody to ask, what came back is listed with numbers, and nothing is taken."""
    ran = coach("brief", "take", handed_back)
    assert ran.code == 0 and "  1. Step: “Ask Paul for ten minutes”, Paul\n" in ran.out and "--accept" in ran.out
    assert kept(home, "agreed_taken") == []


@pytest.mark.parametrize(("accept", "steps"), [("1", 1), ("all", 1), ("2", 0), ("none", 0)])
def test_what_is_accepted(
    coach: Callable, handed_back: Path, home: Path, kept: Callable, accept: str, steps: int
) -> None:
    """An accepted step becomes a small step; all of it is kept with whether it was accepted."""
    assert coach("brief", "take", handed_back, "--accept", accept).code == 0
    assert len(kept(home, "mini_goal_set")) == steps and len(kept(home, "agreed_taken")) == 2


def test_item_by_item(coach: Callable, handed_back: Path, home: Path, kept: Callable) -> None:
    """At a terminal each item is shown and asked about."""
    ran = coach("brief", "take", handed_back, stdin=b"n\ny\n", typed=True)
    assert ran.code == 0 and ran.out.count("Do you accept this?") == 2
    assert [one["accepted"] for one in kept(home, "agreed_taken")] == [False, True]


def test_a_wrong_answer_is_no_refusal(coach: Callable, handed_back: Path, home: Path, kept: Callable) -> None:
    """Who types something else is asked again about the same item."""
    ran = coach("brief", "take", handed_back, stdin=b"banana\ny\nn\n", typed=True)
    assert ran.out.count("Do you accept this?") == 3
    assert [one["accepted"] for one in kept(home, "agreed_taken")] == [True, False]


def test_a_second_time(coach: Callable, handed_back: Path, home: Path, kept: Callable) -> None:
    """What was answered before is said, in every way of asking; what was taken in is not asked about again."""
    coach("brief", "take", handed_back, "--accept", "1")
    listed = coach("brief", "take", handed_back).out
    assert "You took this in before on" in listed and "You did not accept this on" in listed
    ran = coach("brief", "take", handed_back, "--accept", "1")
    assert "You took this in before on" in ran.out and "0 of 2 accepted now; 0 small steps are set." in ran.out
    ran = coach("brief", "take", handed_back, stdin=b"y\n", typed=True)
    assert ran.out.count("Do you accept this?") == 1 and "1 of 2 accepted now" in ran.out
    assert len(kept(home, "mini_goal_set")) == 1


def test_what_was_taken_in_stands_in_the_journey(coach: Callable, handed_back: Path) -> None:
    """A question that came back from the mentor is found again."""
    coach("brief", "take", handed_back, "--accept", "all")
    told = " ".join(coach("journey").out.split())
    assert "## Agreed with Anna" in told and "A question to go on thinking about, taken in on" in told
    assert "“Why now?”" in told


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"{}", "no list of what was agreed"),
        (b"x" * (3 * 1024 * 1024), "larger than 2 MB"),
        (b"\x00\xff", "not UTF-8"),
        (b"[" * 100_000, "nested"),
    ],
)
def test_a_file_that_is_something_else(
    fails: Callable[..., str], approved: str, tmp_path: Path, data: bytes, said: str
) -> None:
    """An empty, damaged, huge or foreign file is refused in one sentence."""
    (tmp_path / "x.json").write_bytes(data)
    assert said in fails("brief", "take", tmp_path / "x.json", "--accept", "all")


def test_files_that_cannot_be_taken(fails: Callable[..., str], handed_back: Path, tmp_path: Path) -> None:
    """A missing file, a wrong number and another person's data folder are told apart."""
    assert "cannot be read" in fails("brief", "take", tmp_path / "missing.json")
    assert "there are 2" in fails("brief", "take", handed_back, "--accept", "3")
    assert "--home" in fails("--home", tmp_path / "elsewhere", "brief", "take", handed_back)


# -- the programme


@pytest.mark.parametrize("name", ["p.json", "p.md", "p.html"])
def test_counts_without_a_word(coach: Callable, home: Path, tmp_path: Path, name: str) -> None:
    """Mentees' conversations are counted in every form; no word of them is there, and no mentor's own learning."""
    for number in range(6):
        kept(home, f"s{number}", "zebra speaking in public")
    for number in range(9):
        kept(home, f"m{number}", "zebra network", learner="mentor")
    assert coach("brief", "--programme", tmp_path / name).code == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert "zebra" not in text and "aloud" not in text
    if name == "p.json":
        document = json.loads(text)
        assert (document["conversations"], document["themes"]["network"]) == (5, None)
        assert document["themes"]["public speaking"] == 6 and document["goals"] == {"active": 6, "done": None}


def test_an_empty_programme(coach: Callable, tmp_path: Path) -> None:
    """Where there is no conversation yet, the page says that there are too few to be counted."""
    assert coach("brief", "--programme", tmp_path / "p.md").code == 0
    assert "fewer than 5" in (tmp_path / "p.md").read_text(encoding="utf-8")
