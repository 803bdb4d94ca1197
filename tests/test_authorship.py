from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import authorship
from assistant.authorship import (
    MOST_EDITS,
    PLACES,
    SHORTEST_RUN,
    Became,
    Edit,
    How,
    Ledger,
    Offered,
    Span,
    Taken,
    became,
    written,
)

WALK = Offered(offer="e1", candidate=0, field="specific", text="I will walk to the harbour before work.")
JUNE = Offered(offer="e1", candidate=1, field="timebound", text="By June.")
OFFERED = (WALK, JUNE)
BRACKETS = {"[": WALK.taken, "{": JUNE.taken}


def marked(text: str) -> Ledger:
    """A ledger as it is easily read: `[words]` come from `WALK`, `{words}` from `JUNE`, the rest was typed."""
    pieces = re.findall(r"([\[{])(.*?)[\]}]|([^\[{]+)", text, re.S)
    return Ledger(spans=tuple(Span(text=words or own, taken=BRACKETS.get(mark)) for mark, words, own in pieces))


def shown(ledger: Ledger) -> str:
    """The same the other way round."""
    around = {WALK.taken: "[{}]", JUNE.taken: "{{{}}}", None: "{}"}
    return "".join(around[span.taken].format(span.text) for span in ledger.spans)


def typed(at: int, text: str, removed: int = 0) -> Edit:
    return Edit(at=at, inserted=text, removed=removed)


def gone(at: int, removed: int) -> Edit:
    return Edit(at=at, removed=removed)


def pasted(at: int, text: str, how: How = How.PASTED) -> Edit:
    return Edit(at=at, inserted=text, how=how)


def undone(at: int, text: str, removed: int = 0) -> Edit:
    return Edit(at=at, inserted=text, removed=removed, how=How.UNDONE)


def after(before: str, edits: Sequence[Edit], earlier: Iterable[str] = ()) -> str:
    """What these edits make of a text, which always reads like what the mentee sees."""
    start = marked(before)
    text = start.text
    for edit in edits:
        text = str(edit.applied_to(text))
    ledger = written(start, text, edits, OFFERED, [marked(one) for one in earlier])
    assert ledger.text == text
    return shown(ledger)


# -- what the mentee does in the editor


@pytest.mark.parametrize(
    ("before", "edits", "expected"),
    [
        pytest.param("", [typed(0, "I"), typed(1, "t")], "It", id="what is typed is the mentee's"),
        pytest.param(
            "",
            [typed(n, letter) for n, letter in enumerate(WALK.text)],
            WALK.text,
            id="also where they write a fragment out letter by letter",
        ),
        pytest.param(
            "So: ",
            [Edit(at=4, inserted=JUNE.text, how=How.INSERTED, taken=JUNE.taken)],
            "So: {By June.}",
            id="used words",
        ),
        pytest.param("[walk work]", [typed(5, "hard ")], "[walk ]hard [work]", id="typing inside splits"),
        pytest.param("[walk] hard [work]", [gone(4, 6)], "[walkwork]", id="deleting joins what is of one origin"),
        pytest.param("[walk] hard [work]", [gone(2, 5)], "[wa]rd [work]", id="deleting keeps the rest"),
        pytest.param("[walk]", [typed(0, "run", 4)], "run", id="typing over words replaces them"),
        pytest.param("I {By June.} go", [gone(2, 3), pasted(8, "By ")], "I {June.} {By }go", id="cut and paste"),
        pytest.param("I {By}, I", [gone(2, 2), pasted(2, "By"), pasted(7, "By")], "I {By}, I{By}", id="pasted twice"),
        pytest.param(
            "a b [walk] c d", [pasted(12, " b walk c")], "a b [walk] c d b [walk] c", id="copied inside the text"
        ),
        pytest.param("[go up] now", [pasted(9, "go up")], "[go up] nowgo up", id="two words copied are a coincidence"),
        pytest.param("", [pasted(0, "walk to the harbour")], "[walk to the harbour]", id="pasted from a candidate"),
        pytest.param(
            "",
            [pasted(0, "So, I will walk to the park.")],
            "So, [I will walk to the ]park.",
            id="pasted with other words",
        ),
        pytest.param("", [pasted(0, "alk to the harbour")], "[alk to the harbour]", id="pasted from inside a word"),
        pytest.param(
            "", [pasted(0, "swill walk to")], "swill walk to", id="half of another word is none of a fragment"
        ),
        pytest.param("", [pasted(0, "I will")], "I will", id="two words of a fragment are a coincidence"),
        pytest.param("", [pasted(0, "By June. ")], "{By June. }", id="unless they are the whole of it"),
        pytest.param("", [pasted(0, "Or By June.")], "Or By June.", id="and nothing else"),
        pytest.param(
            "We walk to the sea. ",
            [pasted(20, "walk to the")],
            "We walk to the sea. walk to the",
            id="own words pasted",
        ),
        pytest.param("", [Edit(at=0, inserted="walk to the", how=How.INSERTED)], "[walk to the]", id="origin left out"),
        pytest.param("", [pasted(0, "skill walk to the")], "skill[ walk to the]", id="runs begin with a whole word"),
        pytest.param("", [pasted(0, "Oh ill walk to the")], "Oh ill[ walk to the]", id="of the fragment too"),
        pytest.param("", [pasted(0, "Oh, will walk to th e")], "Oh,[ will walk to ]th e", id="and end with one"),
        pytest.param("{By}", [gone(0, 2), typed(0, "By")], "By", id="typed again is typed"),
        pytest.param("x", [gone(0, 1), undone(0, "x")], "x", id="undo of a deletion"),
        pytest.param("{By} x", [gone(0, 2), undone(0, "By")], "{By} x", id="undo of a deletion keeps the origin"),
        pytest.param(
            "{By}", [typed(0, "At", 2), undone(0, "By", 2), undone(0, "At", 2)], "At", id="undo and redo of a change"
        ),
        pytest.param(
            "{By} [wo]",
            [gone(4, 1), gone(3, 1), gone(1, 2), undone(1, "y wo")],
            "{By} [wo]",
            id="three steps undone at once",
        ),
        pytest.param("[🙂 walk]é", [typed(2, "é")], "[🙂 ]é[walk]é", id="an emoji is one character"),
    ],
)
def test_the_origin_of_every_word_is_known(before: str, edits: list[Edit], expected: str) -> None:
    """Whatever is done in the editor, typed words stay the mentee's and taken words stay a candidate's."""
    assert after(before, edits) == expected


def test_what_the_mentee_wrote_before_stays_theirs() -> None:
    """Words that a candidate took up from an earlier version are not the candidate's."""
    words = "walk to the harbour"
    assert after("", [pasted(0, words)], earlier=["I could walk to the harbour"]) == words
    assert after("", [pasted(0, f"Or {words}?")], earlier=["I could walk to the harbour"]) == f"Or {words}?"
    assert after("", [typed(0, f"We {words}"), gone(0, 3 + len(words)), pasted(0, words)]) == words
    assert after("", [typed(0, words), gone(0, len(words)), pasted(0, words)]) == words
    assert after("", [pasted(0, words + " before work")], earlier=["I could walk to the harbour"]).startswith("[")


def test_a_piece_cut_before_a_save_is_known_after_it() -> None:
    """Between cutting and pasting a draft may be saved: three words are enough to know a piece again."""
    assert after("", [pasted(0, "so by boat")], earlier=["and so {by} boat"]) == "so {by} boat"
    assert after("", [undone(0, "x by")], earlier=["x {by}", "y"]) == "x {by}"


def test_what_was_left_of_a_fragment_is_known_later() -> None:
    """Words that stand in a row only since others were deleted between them come from the candidate all the same."""
    assert after("", [pasted(0, "Oh walk before work!")], earlier=["[walk before work] x"]) == "Oh [walk before work]!"


def test_only_the_newest_versions_are_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a very long history the oldest words are forgotten first."""
    monkeypatch.setattr(authorship, "REMEMBERED", 10)
    words = "walk to the harbour"
    assert after("", [pasted(0, words)], earlier=["a long while ago", words]) == words
    assert after("", [pasted(0, words)], earlier=[words, "a long while ago"]) == f"[{words}]"


def test_the_fragment_with_the_longest_run_is_meant() -> None:
    """Fragments may begin alike; pasted words come from the one that goes on like them."""
    short = Offered(offer="e1", candidate=1, field="timebound", text="I will walk often.")
    edit = pasted(0, "Yes I will walk to work")
    for offered in ((short, WALK), (WALK, short)):
        assert shown(written(Ledger(), edit.inserted, [edit], offered)) == "Yes [I will walk to ]work"


def test_of_texts_that_read_alike_the_newest_counts() -> None:
    """Undo goes back to what stood there last."""
    assert after("", [undone(0, "By")], earlier=["{By}", "", "By"]) == "By"
    assert after("", [undone(0, "By")], earlier=["By", "", "{By}"]) == "{By}"


# -- a text nobody saw come about


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        pytest.param("", "", "", id="nothing"),
        pytest.param("{By} me", "", "", id="all deleted"),
        pytest.param("{By} me", "{By} me", "{By} me", id="nothing changed"),
        pytest.param("{By} me", "{By} and me", "{By} and me", id="one stretch added"),
        pytest.param("a {By} b c", "a {B} b c", "a {B} b c", id="one stretch left out"),
        pytest.param("I [will walk]", "I will run", "I will run", id="few words in common"),
        pytest.param("a b c [walk] d e f g", "x a b c walk d e f g y", "x a b c [walk] d e f g y", id="changed around"),
        pytest.param("a b {c} d [walk] e f", "a b c x walk y", "a b {c} x walk y", id="the beginning stays"),
        pytest.param("a [walk] b c d e", "x a y b c d e", "x a y b c d e", id="the end stays"),
        pytest.param(
            "[one two three four]", "one two three fork now", "[one two three ]fork now", id="whole words stay"
        ),
        pytest.param("[hold one two three]", "so bold one two three", "so bold[ one two three]", id="at the end too"),
        pytest.param("[run to work]", "I go to work", "I go to work", id="few words in common at the end"),
        pytest.param("", "So I will walk to the park", "So[ I will walk to the ]park", id="words of a fragment"),
        pytest.param("x y [z 1 2] 3 4", "4 3 [z 1 2] y x", "4 3[ z 1 2] y x", id="moved about"),
        pytest.param("one two th[ree]", "one two th[ree]e four five", "one two th[ree]e four five", id="a word grows"),
    ],
)
def test_a_text_from_elsewhere_keeps_what_it_has_in_common(before: str, text: str, expected: str) -> None:
    """In a terminal or another window only the texts are seen: runs of words are known again, single words are not."""
    plain = marked(text).text
    ledger = written(marked(before), plain, (), OFFERED)
    assert ledger.text == plain
    letters = [(mark, c) for mark, c in zip(_origins(ledger), plain, strict=True) if c.isalnum()]
    wanted = marked(expected)
    assert letters == [(mark, c) for mark, c in zip(_origins(wanted), plain, strict=True) if c.isalnum()]


def _origins(ledger: Ledger) -> list[Taken | None]:
    return [span.taken for span in ledger.spans for _ in span.text]


def test_a_text_that_stood_there_before_is_known_as_a_whole() -> None:
    """Who goes back to an earlier version gets its origins back."""
    assert shown(written(Ledger(), "By me", (), OFFERED, [marked("{By} me"), marked("x")])) == "{By} me"


@pytest.mark.parametrize("edit", [typed(-1, "x"), typed(9, "x"), gone(2, 9), gone(0, -1), gone(-2, 1), undone(7, "x")])
def test_impossible_edits_are_no_error(edit: Edit) -> None:
    """Where another window wrote meanwhile, places no longer fit; the text that is seen counts."""
    assert shown(written(marked("{By} me"), "By me too", [edit], OFFERED)) == "{By} me too"


def test_edits_that_lead_elsewhere_still_say_where_words_come_from() -> None:
    """Where spaces at the end are not kept, or a change was not reported, the rest is known."""
    edits = [Edit(at=0, inserted="By June.", how=How.INSERTED, taken=JUNE.taken), typed(8, " I  ")]
    for text in ("By June. I", "By June. I do"):
        assert shown(written(Ledger(), text, edits, OFFERED)) == "{By June.}" + text[8:]


def test_more_edits_than_anybody_makes_are_looked_at_as_a_whole() -> None:
    """A page that was cut off for an hour brings too many changes to follow; runs of words are known all the same."""
    edits = [typed(0, "x")] * MOST_EDITS
    assert shown(written(Ledger(), "x" * MOST_EDITS, edits)) == "x" * MOST_EDITS
    many = [typed(0, "walk to the"), *([typed(0, "")] * MOST_EDITS)]
    assert shown(written(Ledger(), "walk to the", many, OFFERED)) == "[walk to the]"


# -- figures


@pytest.mark.parametrize(
    ("text", "share"),
    [("", None), ("…!", None), ("[ ]", None), ("abc", 1.0), ("[abc]", 0.0), ("a[bcd]", 0.25), ("é 1…[, 🙂 xy]", 0.5)],
)
def test_the_share_counts_letters_and_digits(text: str, share: float | None) -> None:
    """How much of a goal the mentee typed; marks, spaces and pictures have no weight."""
    assert marked(text).share == share


@pytest.mark.parametrize(
    ("text", "walk", "june"),
    [
        ("", "unused", "unused"),
        ("I will walk to the harbour before work.", "unused", "unused"),
        ("[I will walk to the harbour before work.] {By June}", "kept", "kept"),
        ("I do: [I will walk to the harbour before work], yes", "kept", "unused"),
        ("[I will walk ]often[ to the harbour before work.]{.}", "changed", "unused"),
        ("[I will walk before work.] {June}", "changed", "changed"),
    ],
)
def test_what_became_of_a_fragment(text: str, walk: str, june: str) -> None:
    """Kept as a whole, changed, or not used: by origin, and not by how it reads."""
    assert [became(marked(text), fragment) for fragment in OFFERED] == [Became(walk), Became(june)]


def test_a_fragment_of_marks_only_is_not_used() -> None:
    """There is nothing in it that could be kept."""
    assert became(marked("[x]"), Offered(**WALK.taken.model_dump(), text="…")) is Became.CHANGED
    assert became(marked("[…]"), Offered(**WALK.taken.model_dump(), text="…")) is Became.UNUSED


# -- an editor whose every character is followed

Mark = tuple[str, Taken | None]


def fragment(number: int, text: str) -> Offered:
    return Offered(offer=f"e{number}", candidate=number, field="specific", text=text)


class Editor:
    """An editor that knows the origin of each character, and reports its edits as a page does."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = list(marks)
        self.edits: list[Edit] = []
        self.past: list[str] = []
        self.future: list[str] = []
        self.states = {self.text: self.marks}

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.marks)

    @property
    def share(self) -> float | None:
        own = [taken is None for character, taken in self.marks if character.isalnum()]
        return sum(own) / len(own) if own else None

    def place(self, number: int) -> int:
        """Any number as a place in the text."""
        return number % (len(self.marks) + 1)

    def change(self, at: int, removed: int, new: Sequence[Mark], how: How, taken: Taken | None = None) -> None:
        self.past.append(self.text)
        self.future.clear()
        self._report(at, removed, "".join(character for character, _ in new), how, taken)
        self.marks = [*self.marks[:at], *new, *self.marks[at + removed :]]
        self.states[self.text] = self.marks

    def go(self, source: list[str], target: list[str]) -> None:
        """Undo or redo: what differs is reported as one change."""
        if source:
            old, new = self.text, source.pop()
            target.append(old)
            start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
            end = 0
            while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
                end += 1
            self._report(start, len(old) - end - start, new[start : len(new) - end], How.UNDONE)
            self.marks = self.states[new]

    def _report(self, at: int, removed: int, inserted: str, how: How, taken: Taken | None = None) -> None:
        self.edits.append(Edit(at=at, removed=removed, inserted=inserted, how=how, taken=taken))

    def do(self, step: Step, offered: Sequence[Offered]) -> None:
        """One thing a mentee does."""
        kind, one, other, third, text = step
        start, end = sorted((self.place(one), self.place(other)))
        match kind:
            case "type":
                self.change(start, 0, [(character, None) for character in text], How.TYPED)
            case "type over":
                self.change(start, end - start, [(character, None) for character in text], How.TYPED)
            case "use":
                chosen = offered[other % len(offered)]
                self.change(start, 0, [(c, chosen.taken) for c in chosen.text], How.INSERTED, chosen.taken)
            case "delete":
                self.change(start, end - start, [], How.TYPED)
            case "move" if start < end:
                piece = self.marks[start:end]
                self.change(start, end - start, [], How.TYPED)
                self.change(self.place(third), 0, piece, How.PASTED)
            case "copy":
                self._copy([word.span() for word in re.finditer(r"\w+", self.text)], one, other, third)
            case "paste":
                self.change(start, 0, [(c, None) for c in FOREIGN[other % len(FOREIGN)]], How.PASTED)
            case "paste a piece":
                self._paste_piece(start, offered[other % len(offered)], third)
            case "undo":
                self.go(self.past, self.future)
            case "redo":
                self.go(self.future, self.past)

    def _copy(self, words: list[tuple[int, int]], one: int, other: int, third: int) -> None:
        """Copy whole words: enough of them to be known again, or only such as nobody offered."""
        if words:
            first, last = sorted((one % len(words), other % len(words)))
            piece = self.marks[words[first][0] : words[last][1]]
            own = all(taken is None for character, taken in piece if character.isalnum())
            if own or last - first + 1 >= SHORTEST_RUN:
                self.change(self.place(third), 0, piece, How.PASTED)

    def _paste_piece(self, at: int, chosen: Offered, number: int) -> None:
        """Paste some words of a fragment, or all of it, between words from somewhere else."""
        words = chosen.text.split()
        if len(words) < SHORTEST_RUN:
            self.change(at, 0, [(c, chosen.taken) for c in chosen.text], How.PASTED)
            return
        first = number % (len(words) - SHORTEST_RUN + 1)
        piece = [(c, chosen.taken) for c in " ".join(words[first : first + SHORTEST_RUN + number % 3])]
        around = [[(c, None) for c in f" {FOREIGN[(number + n) % len(FOREIGN)]} "] for n in (0, 1)]
        self.change(at, 0, [*around[0], *piece, *around[1]] if number % 2 else piece, How.PASTED)


Step = tuple[str, int, int, int, str]
FOREIGN = ["ΑΒΓ", "Δ ΕΖ", "Η Θ, Ι Κ. Λ\n", "Μ"]
"""Words in letters that stand in no fragment, so that there is no doubt whose they are."""
NUMBERS = st.integers(0, 200)


def steps(kinds: str, typed: st.SearchStrategy[str], most: int = 25) -> st.SearchStrategy[list[Step]]:
    kind = st.sampled_from(kinds.split("/"))
    return st.lists(st.tuples(kind, NUMBERS, NUMBERS, NUMBERS, typed), max_size=most)


def assert_sound(ledger: Ledger, text: str) -> None:
    """Spans join to the text, none is empty, and neighbours differ."""
    assert "".join(span.text for span in ledger.spans) == text
    assert all(span.text for span in ledger.spans)
    assert all(one.taken != other.taken for one, other in pairwise(ledger.spans))
    assert Ledger.model_validate(json.loads(json.dumps(ledger.model_dump(mode="json")))) == ledger


LIKE_OFFERED = st.text("walk toé🙂1.\n", min_size=1, max_size=4) | st.sampled_from(["walk to the ", "By June.", "work"])
ONE_BY_ONE = "type/type over/use/delete/move/paste/undo/redo"
STARTS = st.lists(st.sampled_from(["[I will walk]", "so {By} ", " I walk to the ", "{June.}\n"]), max_size=4).map(
    "".join
)


@settings(max_examples=300, deadline=None)
@given(STARTS, steps(ONE_BY_ONE, LIKE_OFFERED))
def test_whatever_is_done_every_character_keeps_its_origin(start: str, todo: list[Step]) -> None:
    """Typing what reads like a fragment, using words, deleting, cutting and pasting, undo and redo: all exact."""
    before = marked(start)
    editor = Editor(zip(before.text, _origins(before), strict=True))
    for step in todo:
        editor.do(step, OFFERED)
    ledger = written(before, editor.text, editor.edits, OFFERED)
    assert_sound(ledger, editor.text)
    assert _origins(ledger) == [taken for _, taken in editor.marks]
    assert ledger.share == editor.share


LETTERED = (fragment(1, "abc de, b ac d eb ca"), fragment(2, "fgh ij. g hi jf"), fragment(3, "klm nol"))
"""Fragments of letters that stand in no other, so that words copied from one of two places have one origin."""


@settings(max_examples=300, deadline=None)
@given(steps("type/type over/use/delete/move/copy/paste/paste a piece/undo/redo", st.text("XYZ 9", max_size=4)))
def test_copied_words_keep_their_origin(todo: list[Step]) -> None:
    """Words copied inside the text or from beside it keep their origin; foreign words are the mentee's."""
    editor = Editor()
    for step in todo:
        editor.do(step, LETTERED)
    ledger = written(Ledger(), editor.text, editor.edits, LETTERED)
    assert_sound(ledger, editor.text)
    found = [taken for taken, c in zip(_origins(ledger), ledger.text, strict=True) if c.isalnum()]
    assert found == [taken for c, taken in editor.marks if c.isalnum()]
    assert ledger.share == editor.share


@settings(max_examples=150, deadline=None)
@given(st.lists(steps(ONE_BY_ONE, LIKE_OFFERED, most=6), max_size=6))
def test_it_does_not_matter_when_a_draft_is_saved(batches: list[list[Step]]) -> None:
    """Saved once or many times, the same work gives the same ledger, as long as undo stays behind the last save."""
    versions, editor, all_edits = [Ledger()], Editor(), list[Edit]()
    for batch in batches:
        editor.past.clear()
        editor.future.clear()
        editor.edits = []
        for step in batch:
            editor.do(step, OFFERED)
        all_edits += editor.edits
        versions.append(written(versions[-1], editor.text, editor.edits, OFFERED, versions[:-1]))
    assert versions[-1] == written(Ledger(), editor.text, all_edits, OFFERED)


PIECES = ["abc de, b", "b ac d eb", "fgh ij. g hi", "ΑΒ", "Γ Δ Ε Ζ", "9"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_in_a_text_from_elsewhere_runs_of_offered_words_are_known(pieces: list[str]) -> None:
    """A draft written in a terminal shows what was taken from candidates, wherever it stands."""
    text = " ".join(pieces)
    ledger = written(Ledger(), text, (), LETTERED)
    assert_sound(ledger, text)
    for taken, character in zip(_origins(ledger), text, strict=True):
        if character.isalnum():
            assert taken == next((one.taken for one in LETTERED if character in one.text), None)


WORDS = st.lists(st.sampled_from("I will walk to the harbour . \n , By June x".split(" ")), max_size=30).map(" ".join)
EDITS = st.builds(
    Edit,
    at=st.integers(-2, 40),
    removed=st.integers(-2, 9),
    inserted=WORDS | st.text(max_size=9),
    how=st.sampled_from(How),
    taken=st.none() | st.just(WALK.taken),
)


@settings(max_examples=300, deadline=None)
@given(STARTS, WORDS | st.text(), st.lists(EDITS, max_size=4), st.lists(STARTS, max_size=3))
def test_any_text_and_any_edits_give_a_sound_ledger(
    start: str, text: str, edits: list[Edit], earlier: list[str]
) -> None:
    """Whatever a page reports, the spans join to what the mentee sees."""
    for goal in {text, *[found for edit in edits if (found := edit.applied_to(marked(start).text)) is not None]}:
        assert_sound(written(marked(start), goal, edits, OFFERED, [marked(one) for one in earlier]), goal)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a" * 30_000, "a" * 15_000 + "b" + "a" * 16_000 + "c"),
        ("the " * 5_000, "cat " + "the " * 5_100 + "dog"),
        ("a b " * 4_000, "x " + "b a a " * 3_000),
        (" " * 30_000, "x" + " " * 30_000 + "y z 1"),
        ("so we go on " * 1_500, " x ".join(["we go on so"] * 1_500)),
    ],
)
def test_texts_that_repeat_themselves_take_no_longer_than_others(
    old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often something is repeated, characters are compared a few times each and not with all others."""
    compared = 0
    agreeing = authorship._agreeing

    def counting(one: str, other: str) -> int:
        nonlocal compared
        compared += (agreed := agreeing(one, other)) + 1
        return agreed

    monkeypatch.setattr(authorship, "_agreeing", counting)
    offered = [WALK.model_copy(update={"text": old})]
    for before in (marked(old), Ledger(spans=(Span(text=old, taken=WALK.taken),))):
        assert_sound(written(before, new, (), offered, [before] * 20), new)
        assert_sound(written(before, old + new, [pasted(len(old), new)], offered, [before] * 20), old + new)
    sources = 3  # the last version, the fragment, and what was taken from it before
    assert compared <= 4 * sources * (PLACES + 1) * (len(old) + len(new))
