"""Sharing on the page: choosing, looking, agreeing, taking away, taking back, and what comes back from the mentor."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.brief.document import Brief, read_brief
from assistant.history import open_history
from assistant.meeting.agreed import Agreed, Agreement, write_agreement
from assistant.pages.brief import brief_page
from assistant.pages.html import sheet_html
from assistant.runtime.scripted import ScriptedModel
from assistant.sealing import is_sealed
from assistant.widgets.parts import STATIC

Sit = Callable[..., Any]
THEME = "being heard in meetings"
SAID = "I felt small in planning last Thursday, and I want people to turn to me when the numbers come up."
GOAL = "By the end of March I say one thing in every planning meeting."
SECRET = "I wrote a letter to my brother and never sent it."
ASK = "How did you learn to speak up?"


def tell(mentee: Any, do: str, **fields: Any) -> None:
    """What the browser sends for the part, and wait until the page has finished with it."""
    mentee.page.share._handle_custom_msg({"do": do, **fields}, [])
    mentee.settles()


def share(mentee: Any) -> dict[str, Any]:
    return dict(mentee.page.share.share)


def rows(mentee: Any) -> dict[str, str]:
    """What can be ticked, by its words."""
    groups = [group for theme in share(mentee)["themes"] for group in theme["groups"]]
    return {row["words"]: row["source"] for group in groups for row in group["rows"]}


def look(mentee: Any, *words: str, **fields: Any) -> dict[str, Any]:
    """Tick what has these words, and look."""
    tell(mentee, "look", **{"mentor": "Ingrid", "sources": [rows(mentee)[word] for word in words], **fields})
    return dict(share(mentee)["draft"])


def agree(mentee: Any) -> None:
    tell(mentee, "approve", mentor="Ingrid", mark=share(mentee)["draft"]["mark"])


def took(mentee: Any, kind: str = "file", **fields: Any) -> dict[str, Any]:
    tell(mentee, "hand_out", mentor="Ingrid", kind=kind, **fields)
    return dict(mentee.page.share.file)


def happened(mentee: Any) -> list[str]:
    """Kinds of what is on disk."""
    return [event.type for event in open_history(mentee.page.home).events(mentee.page.coach.session.id)]


def handed_back(brief: Brief, *items: Agreed) -> str:
    agreement = Agreement(thread=brief.thread, day=date(2026, 12, 1), mentor="Ingrid", items=items)
    return base64.b64encode(write_agreement(agreement)).decode()


@pytest.fixture
def mentee(sit: Sit) -> Any:
    """A mentee with a theme, some words and a goal, who has unfolded the part."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.says(SAID)
    mentee.says(SECRET, mark="m2")
    mentee.did("accept", at="desk", text=GOAL)
    tell(mentee, "unfold")
    return mentee


@pytest.fixture
def agreed(mentee: Any) -> Brief:
    """What the same mentee has shared of it."""
    look(mentee, THEME, GOAL, asks=[ASK])
    agree(mentee)
    return read_brief(took(mentee)["text"].encode(), "brief")


# -- choosing and looking


def test_nothing_is_worked_out_until_it_is_unfolded(sit: Sit) -> None:
    """Folded, the part knows only whether there is a theme."""
    mentee = sit()
    assert mentee.page.share.share == {"theme": ""}
    mentee.did("name_theme", at="journey", title=THEME)
    assert mentee.page.share.share == {"theme": THEME}


def test_what_can_be_ticked_stands_in_groups(mentee: Any) -> None:
    """Each kind of thing has its own heading, and nothing is ticked yet."""
    (theme,) = share(mentee)["themes"]
    titles = [group["title"] for group in theme["groups"]]
    assert titles == ["The theme", "How far you are", "Words of yours", "Goals", "What a draft leaves open"]
    assert theme["title"] == THEME and share(mentee)["draft"] == {}


def test_the_preview_is_the_page_itself(mentee: Any) -> None:
    """What is shown before somebody agrees is what their mentor gets, byte for byte, and holds nothing left out."""
    draft = look(mentee, THEME, GOAL, asks=[ASK], sender="Noor")
    assert GOAL in draft["page"] and ASK in draft["page"] and "Noor" in draft["page"]
    assert "letter to my brother" not in draft["page"] and "letter to my brother" not in draft["summary"]
    agree(mentee)
    assert took(mentee, "page")["text"] == draft["page"]
    brief = read_brief(took(mentee)["text"].encode(), "brief")
    assert sheet_html(brief_page(brief)) == draft["page"]


def test_the_same_look_is_answered_again(mentee: Any) -> None:
    """Whoever looks twice at the same thing is not left waiting."""
    look(mentee, THEME)
    before = mentee.page.share.looked
    look(mentee, THEME)
    assert mentee.page.share.looked != before


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"mentor": " "}, "name of your mentor"), ({"sources": []}, "Nothing is chosen"), ({"sources": ["x"]}, "again")],
)
def test_a_look_that_cannot_be(mentee: Any, wrong: dict[str, Any], says: str) -> None:
    """A missing name or an empty choice becomes a sentence, and nothing is kept."""
    tell(mentee, "look", **{"mentor": "Ingrid", "sources": [rows(mentee)[THEME]], **wrong})
    assert says in mentee.page.share.note and share(mentee)["draft"] == {}


def test_own_words_at_the_beginning(mentee: Any) -> None:
    """The beginning can be changed, and says whose words it is; without words it goes back to the rules."""
    assert look(mentee, THEME)["by"] == "code"
    draft = look(mentee, THEME, summary="I would like to talk about Thursday.")
    assert (draft["by"], draft["whose"]) == ("mentee", "These are your words.")
    assert "I would like to talk about Thursday." in draft["page"]
    assert look(mentee, THEME)["by"] == "code"


# -- a model's wording


def test_a_model_may_propose_and_is_named(sit: Sit) -> None:
    """A wording of the model's stands as the model's, also in a window that is opened later."""
    proposed = " work on being heard in meetings, and I felt small in planning."
    mentee = sit(ScriptedModel())
    mentee.did("name_theme", at="journey", title=THEME)
    mentee.says(SAID)
    tell(mentee, "unfold")
    mentee.page.coach.listen_with(ScriptedModel([proposed]))
    quote = next(words for words in rows(mentee) if words.startswith("I felt small"))
    tell(mentee, "word", mentor="Ingrid", sources=[rows(mentee)[THEME], rows(mentee)[quote]])
    draft = share(mentee)["draft"]
    assert (draft["summary"], draft["by"]) == (f"I{proposed}", "model")
    assert "scripted" in draft["whose"] and "scripted" in draft["page"] and not mentee.page.share.wording
    again = sit()
    tell(again, "unfold")
    assert look(again, THEME, quote, summary=f"I{proposed}")["by"] == "model"


def test_a_wording_that_adds_something_is_not_shown(sit: Sit) -> None:
    """Where the model says more than what is ticked, the rules' beginning stands there, with a sentence."""
    mentee = sit(ScriptedModel())
    mentee.did("name_theme", at="journey", title=THEME)
    tell(mentee, "unfold")
    mentee.page.coach.listen_with(ScriptedModel([" am a brilliant pilot and you should call me."]))
    tell(mentee, "word", mentor="Ingrid", sources=[rows(mentee)[THEME]])
    assert share(mentee)["draft"]["by"] == "code" and "pilot" not in share(mentee)["draft"]["page"]
    assert "not shown" in mentee.page.share.note and not mentee.page.share.wording


def test_without_a_model_nobody_offers_one(mentee: Any) -> None:
    """The button is for those who have a model."""
    assert mentee.page.share.speaker == ""


# -- agreeing, taking away, taking back


def test_nothing_leaves_before_somebody_agrees(mentee: Any) -> None:
    """Without an approval there is no file, only a sentence."""
    look(mentee, THEME)
    assert took(mentee) == {} and "approve it" in mentee.page.share.note
    assert "brief_exported" not in happened(mentee)


def test_agreeing_is_on_disk_and_names_what_it_was(mentee: Any, sit: Sit) -> None:
    """Who agreed finds it again in a window that is opened later."""
    draft = look(mentee, THEME)
    assert "Ingrid" in draft["wording"] and not draft["approved"]
    agree(mentee)
    assert share(mentee)["draft"]["approved"] and happened(mentee)[-1] == "brief_approved"
    again = sit()
    tell(again, "unfold")
    assert share(again) == share(mentee)


def test_agreeing_to_something_else_than_what_is_shown(mentee: Any) -> None:
    """If another window has put another brief together meanwhile, agreement to what was seen here is not taken."""
    mark = look(mentee, THEME)["mark"]
    other = mentee.page.coach.sharing
    other.draft([rows(mentee)[THEME], rows(mentee)[GOAL]], mentor="Ingrid")
    tell(mentee, "approve", mentor="Ingrid", mark=mark)
    assert "look again" in mentee.page.share.note and "brief_approved" not in happened(mentee)


def test_a_sealed_file_travels_as_bytes(mentee: Any, tmp_path: Path) -> None:
    """With the mentor's key the file is sealed; a page never is, and the page says so."""
    pytest.importorskip("pyrage", reason="NOT TESTED: sealing. Install pyrage.")
    from assistant.sealing import make_identity, unseal

    key = make_identity(tmp_path / "key", tag="t")
    look(mentee, THEME)
    agree(mentee)
    file = took(mentee, recipient=key)
    data = base64.b64decode(file["data"])
    assert is_sealed(data) and file["name"] == "brief-for-ingrid.json.age" and "text" not in file
    assert read_brief(unseal(data, tmp_path / "key", "brief"), "brief").mentor == "Ingrid"
    assert took(mentee, "page", recipient=key) == file and "sealed" in mentee.page.share.note
    assert took(mentee, recipient="age1nonsense") == file and "no public key" in mentee.page.share.note


def test_taking_it_back(mentee: Any, agreed: Brief) -> None:
    """Nothing more is made then, and the sentence says what cannot be called back."""
    before = mentee.page.share.file
    tell(mentee, "take_back", mentor="Ingrid", reason="another mentor")
    assert "cannot be called back" in mentee.page.share.note
    (mentor,) = share(mentee)["mentors"]
    assert mentor["revoked"] and share(mentee)["draft"] == {}
    assert took(mentee) == before and "took back" in mentee.page.share.note


# -- what comes back


def test_two_of_three_are_taken(mentee: Any, agreed: Brief, sit: Sit) -> None:
    """What is ticked is taken: the step becomes a small step; what is left is noted as left."""
    by = mentee.page.coach.session.today + timedelta(days=9)
    items = (
        Agreed(kind="step", text="Ask Paul for two minutes.", by=by, who="Ana"),
        Agreed(kind="question", text="What happens just before you go quiet?"),
        Agreed(kind="step", text="Write to the whole board."),
    )
    tell(mentee, "open_agreed", name="agreed.json", data=handed_back(agreed, *items))
    returned = mentee.page.share.returned
    assert [item["text"] for item in returned["items"]] == [item.text for item in items]
    assert "agreed_taken" not in happened(mentee)
    tell(mentee, "take_in", accepted=[0, 1])
    assert "One small step" in mentee.page.share.note and mentee.page.share.returned == {}
    (step,) = mentee.page.year.year["steps"]
    assert (step["what"], step["by"], step["who"]) == ("Ask Paul for two minutes.", by.isoformat(), "Ana")
    assert [taken["text"] for taken in share(mentee)["taken"]] == [item.text for item in items[:2]]
    assert happened(mentee).count("agreed_taken") == 3
    again = sit()
    tell(again, "unfold")
    assert share(again)["taken"] == share(mentee)["taken"]


def test_a_file_that_is_none(mentee: Any, agreed: Brief) -> None:
    """A damaged file, another one, none at all, or one about another conversation becomes a sentence."""
    for data, says in (("", "Choose a file"), ("%%", "whole"), (base64.b64encode(b"{}").decode(), "agreed")):
        tell(mentee, "open_agreed", name="x.json", data=data)
        assert says in mentee.page.share.note and mentee.page.share.returned == {}
    other = agreed.model_copy(update={"thread": "abcdefgh12345678"})
    tell(mentee, "open_agreed", name="x.json", data=handed_back(other, Agreed(kind="note", text="Well done.")))
    tell(mentee, "take_in", accepted=[0])
    assert "another conversation" in mentee.page.share.note and "agreed_taken" not in happened(mentee)


def test_the_scripts_make_no_markup_of_words() -> None:
    """Words become text nodes; a page stands in a frame that may run nothing."""
    names = ("exchange.js", "choosing.js", "share.js", "after.js", "meeting.js", "examples.js")
    scripts = {name: (STATIC / name).read_text(encoding="utf-8") for name in names}
    ways = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser", "allow-scripts")
    assert not [(name, way) for name, text in scripts.items() for way in ways if way in text]
    assert [name for name, text in scripts.items() if "srcdoc" in text] == ["exchange.js"]
    assert 'sandbox: "allow-same-origin"' in scripts["exchange.js"]
