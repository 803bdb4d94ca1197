"""What becomes of a draft: whose words it is made of, what it leaves open, and what the mentee says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.coach import Coach
from assistant.drafting import NOTHING_ELSE, UNREADABLE
from assistant.history import open_history

TALK = (
    "Two weeks ago in Thursday planning I had the churn figures, and Paul carried on talking.",
    "I felt small, and then furious, but only on the stairs.",
    "I want people to turn to me when the numbers come up, before anything gets decided.",
    "In the Monday stand-up I showed the others a wrong join on the whiteboard.",
    "I'm afraid of being the loud one, and I'd like to stay calm when I am interrupted.",
)
ROUGH = "I want to speak up more in the Thursday planning, soon."
CLEAR = "I will say one thing in the Thursday planning, once a week until 31 March."


class Writer:
    """A mentee who writes at the desk, as the browser reports it."""

    def __init__(self, sitting: Any) -> None:
        self.page, self._does = sitting.page, sitting.did

    def does(self, what: str, **fields: Any) -> None:
        """Press a button of the desk."""
        self._does(what, at="desk", **fields)

    def writes(self, text: str, edits: Any = (), over: str | None = None) -> None:
        """Save the draft; `over` is what stood there as far as this window has seen."""
        self.does("draft", text=text, edits=edits, over=self.desk["draft"] if over is None else over)

    def types(self, text: str) -> None:
        """Type at the end of the draft."""
        before = self.desk["draft"]
        self.writes(before + text, [{"at": len(before), "removed": 0, "inserted": text, "how": "typed"}])

    def uses(self, part: dict[str, str], number: int) -> None:
        """Use the words of an idea at the end of the draft."""
        before, offer = self.desk["draft"], self.cards[number]["offer"]
        taken = {"offer": offer, "candidate": number, "field": part["field"]}
        edit = {"at": len(before), "removed": 0, "inserted": part["text"], "how": "inserted", "taken": taken}
        self.writes(before + part["text"], [edit])

    @property
    def desk(self) -> dict[str, Any]:
        """What lies on the desk."""
        drawn: dict[str, Any] = self.page.desk.desk
        return drawn

    @property
    def cards(self) -> list[dict[str, Any]]:
        """The ideas beside it."""
        cards: list[dict[str, Any]] = self.page.desk.ideas["cards"]
        return cards

    @property
    def open_rows(self) -> list[str]:
        """The names of what the draft leaves open."""
        return [row["name"] for row in self.page.desk.findings["rows"]]

    @property
    def note(self) -> str:
        """The sentence about what was done last."""
        return str(self.page.desk.note)


@pytest.fixture
def writer(sit: Callable[..., Any]) -> Writer:
    """A mentee with a theme and an empty desk."""
    sitting = sit()
    sitting.did("name_theme", at="journey", title="being heard in meetings")
    return Writer(sitting)


@pytest.fixture
def choosing(sit: Callable[..., Any]) -> Writer:
    """The same, with ideas beside the draft."""
    sitting = sit()
    sitting.did("name_theme", at="journey", title="being heard in meetings")
    for words in TALK:
        sitting.says(words)
    sitting.did("ideas", at="desk")
    assert len(sitting.page.desk.ideas["cards"]) > 1
    return Writer(sitting)


# -- whose words


def test_the_desk_says_how_much_of_a_draft_is_the_mentees(choosing: Writer) -> None:
    """It is silent while nothing is written, and counts letters from then on."""
    step = choosing.cards[0]["first_step"]
    assert choosing.desk["share"] == ""
    choosing.types("My own. ")
    assert choosing.desk["share"] == "100 % your words"
    choosing.uses(step, 0)
    mine, theirs = len("Myown"), sum(map(str.isalnum, step["text"]))
    assert choosing.desk["share"] == f"{100 * mine // (mine + theirs)} % your words"


def test_a_card_says_which_of_its_words_are_in_the_draft(choosing: Writer) -> None:
    """Used as they are, then changed, then gone; the others never were."""
    specific = choosing.cards[0]["letters"][0]
    assert specific["became"] == "unused"
    choosing.uses(specific, 0)
    assert choosing.cards[0]["letters"][0]["became"] == "kept"
    assert {part["became"] for part in choosing.cards[0]["letters"][1:]} == {"unused"}
    cut = specific["text"][8:]
    choosing.writes(cut, [{"at": 0, "removed": 8, "inserted": "", "how": "typed"}])
    assert choosing.cards[0]["letters"][0]["became"] == "changed"
    choosing.writes("")
    assert choosing.cards[0]["letters"][0]["became"] == "unused"


def test_a_goal_remembers_whose_words_it_is_made_of(choosing: Writer) -> None:
    """Saying "this is my goal" makes nothing the mentee's own that was not."""
    choosing.uses(choosing.cards[0]["first_step"], 0)
    choosing.types(" And calmly. ")
    share = choosing.desk["share"]
    assert share not in ("", "100 % your words")
    choosing.does("accept", text=choosing.desk["draft"])
    assert choosing.desk["share"] == share
    assert choosing.desk["goal"] == choosing.desk["draft"] == choosing.desk["draft"].strip()


@pytest.mark.parametrize(
    "edits",
    [
        [{"at": "somewhere", "inserted": "A"}],
        [{"inserted": "no place"}],
        [{"at": 0, "inserted": "A first 😀 try.", "how": "dictated"}],
        [{"at": 0, "inserted": "A first 😀 try.", "taken": "an idea"}],
        [{"at": 900, "removed": 3, "inserted": "far behind the end"}],
        [{"at": -1, "inserted": "before the beginning"}],
        [{"at": 0, "inserted": "another text altogether"}],
        ["typed"],
        [None],
        "typed",
    ],
    ids=str,
)
def test_a_report_that_makes_no_sense_costs_no_words(writer: Writer, edits: Any) -> None:
    """However the changes are told, the text is kept as it stands in the field."""
    writer.writes("A first 😀 try.", edits)
    assert writer.desk["draft"] == "A first 😀 try." == writer.page.coach.session.theme.draft
    assert writer.desk["share"] == "100 % your words"
    assert writer.note == ""


def test_space_at_the_end_stays(writer: Writer) -> None:
    """Somebody may be typing there; nothing but space is nothing."""
    writer.types("  I say one thing \n")
    assert writer.desk["draft"] == "  I say one thing \n"
    writer.writes(" \n ")
    assert writer.desk["draft"] == ""


# -- what it leaves open


def test_what_a_draft_leaves_open_follows_it(writer: Writer) -> None:
    """Each save draws it anew, with one question in a row, as long as it is not put away."""
    writer.writes(ROUGH)
    assert not writer.page.desk.findings_open and not writer.page.desk.findings
    writer.does("findings")
    assert writer.page.desk.findings_open
    assert writer.open_rows[0] == "First of all" and {"Measurable", "Timebound"} <= set(writer.open_rows)
    for row in writer.page.desk.findings["rows"]:
        assert row["question"].endswith(("?", ".")) and row["evidence"] in ROUGH
    writer.writes(CLEAR)
    assert not {"Measurable", "Timebound"} & set(writer.open_rows)
    writer.page.desk.findings_open = False
    before = writer.page.desk.findings
    writer.writes(ROUGH)
    assert writer.page.desk.findings == before and not writer.page.desk.findings_open
    writer.does("findings")
    assert "Timebound" in writer.open_rows
    writer.writes("")
    assert writer.page.desk.findings == {}


def test_without_a_draft_there_is_nothing_to_look_at(writer: Writer) -> None:
    """A sentence says so, and no empty list opens."""
    writer.does("findings")
    assert writer.note.startswith("There is no draft yet")
    assert not writer.page.desk.findings_open


@pytest.mark.parametrize(
    ("draft", "rows", "note"),
    [
        (CLEAR, ["First of all", "Before it gets narrow"], ""),
        ("Ich möchte bis März jede Woche einmal im Planungstreffen sprechen.", ["First of all"], UNREADABLE),
    ],
)
def test_a_list_says_what_it_cannot_know(writer: Writer, draft: str, rows: list[str], note: str) -> None:
    """What belongs to no letter has a name too, and a language that is not read is no gap of the draft."""
    writer.writes(draft)
    writer.does("findings")
    assert (writer.open_rows, writer.page.desk.findings["note"]) == (rows, note)


def test_a_draft_that_leaves_nothing_open(choosing: Writer) -> None:
    """Then the list says so, and that the rest is the mentee's to say; after exploring nothing is too early."""
    choosing.writes(CLEAR)
    choosing.does("findings")
    assert (choosing.open_rows, choosing.page.desk.findings["note"]) == (["First of all"], NOTHING_ELSE)


# -- what the mentee decides


@pytest.mark.parametrize("reason", ["Too loud for me.", ""])
def test_a_refused_idea_stays_refused(choosing: Writer, reason: str) -> None:
    """The card keeps the reason, or that there was none; the others stay as they were."""
    choosing.does("refuse", number=1, reason=reason)
    assert [card["refused"] for card in choosing.cards[:2]] == [None, reason]
    assert choosing.note == ""
    choosing.does("refuse", number=9, reason="")
    assert choosing.note.startswith("There is no such idea")


def test_only_an_accepted_goal_is_rated(writer: Writer) -> None:
    """Three questions come with the goal, and none has an answer until the mentee gives one."""
    writer.writes(CLEAR)
    assert writer.desk["ratings"] == []
    writer.does("accept", text=CLEAR)
    assert {row["letter"]: row["value"] for row in writer.desk["ratings"]} == {
        "accepted_attractive": None,
        "energy": None,
        "ownership": None,
    }
    writer.does("rate", letter="energy", value=0)
    writer.does("rate", letter="ownership", value=9)
    writer.does("rate", letter="ownership", value=10)
    assert [row["value"] for row in writer.desk["ratings"]] == [None, 0, 10]
    for letter, value in [("energy", 11), ("specific", 5)]:
        writer.does("rate", letter=letter, value=value)
        assert writer.note
    assert [row["value"] for row in writer.desk["ratings"]] == [None, 0, 10]


def test_earlier_words_of_a_goal_stay_to_be_seen(writer: Writer) -> None:
    """What was accepted before, the latest first, with whose words it was; the present words are not among it."""
    for words in ("First words.", "Second words.", "Third words."):
        writer.does("accept", text=words)
    assert [(row["text"], row["share"]) for row in writer.desk["versions"]] == [
        ("Second words.", "100 % your words"),
        ("First words.", "100 % your words"),
    ]
    assert all(row["when"] for row in writer.desk["versions"])


def test_another_goal_begins_with_an_empty_page(writer: Writer) -> None:
    """The goal before stays as it is, and its words, ratings and earlier words lie with it."""
    writer.does("accept", text="First words.")
    writer.does("accept", text="Second words.")
    first = writer.desk["goal_id"]
    writer.does("goal", id="")
    fresh = ("draft", "share", "goal", "ratings", "versions", "aside")
    assert not any(writer.desk[name] for name in fresh) and writer.desk["goal_id"] != first
    writer.writes("Another one.")
    writer.does("goal", id=first)
    assert (writer.desk["draft"], writer.desk["goal"]) == ("Second words.", "Second words.")


def test_staying_with_the_theme_keeps_two_thoughts(writer: Writer) -> None:
    """Where it leads and what to look at next stand on the desk; both may be left out."""
    writer.does("stay", direction="", to_explore="")
    assert (writer.desk["kept_open"], writer.desk["direction"], writer.desk["to_explore"]) == (True, "", "")
    writer.does("stay", direction="Being asked first.", to_explore="What happens on the stairs.")
    assert writer.desk["direction"] == "Being asked first."
    assert writer.desk["to_explore"] == "What happens on the stairs."


# -- two windows


@pytest.fixture
def elsewhere(writer: Writer, home: Path) -> Iterator[Coach]:
    """The same conversation, open in another window."""
    with open_history(home) as history:
        coach = Coach(history)
        coach.resume(writer.page.coach.session.id)
        yield coach


def test_words_of_another_window_are_set_aside(writer: Writer, elsewhere: Coach) -> None:
    """Who saves last is not overwritten unseen: the other words lie beside, and a sentence says where."""
    writer.writes("We agreed.")
    elsewhere.write_draft("From the kitchen table.", over="We agreed.")
    writer.writes("From the office.", over="We agreed.")
    assert (writer.desk["draft"], writer.desk["aside"]) == ("From the office.", ["From the kitchen table."])
    assert "another window" in writer.note and "Earlier words" in writer.note
    writer.types(" And on.")
    assert writer.note == "" and writer.desk["aside"] == ["From the kitchen table."]


def test_windows_that_agree_do_not_cross(writer: Writer, elsewhere: Coach) -> None:
    """Whoever has seen the other's words, or writes the same, is told nothing."""
    elsewhere.write_draft("From the kitchen table.", over="")
    writer.does("stay")
    assert writer.desk["draft"] == "From the kitchen table."
    writer.types(" And on.")
    elsewhere.write_draft("Both the same.", over="From the kitchen table. And on.")
    writer.writes("Both the same.", over="From the kitchen table. And on.")
    assert (writer.desk["draft"], writer.desk["aside"], writer.note) == ("Both the same.", [], "")
