"""What the page reports about how a draft comes about; its script runs in a browser, without JupyterLab."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from anywidget import AnyWidget

from assistant.authorship import Edit
from assistant.widgets.parts import script

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGE = """<!doctype html><meta charset="utf-8"><body><script>
const told = (what) => {
  const text = JSON.stringify(what ?? null).replace(/[<>&\\u0080-\\uffff]/g, (c) =>
    "\\\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  document.body.textContent = `told ${text} told`;
};
window.onerror = (message) => told({ error: message });
</script><script>%s</script></body>"""
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a script of the page, then some lines of the test; what these hand to `told` comes back."""
    if CHROMIUM is None:
        pytest.skip("NOT TESTED: what the page reports. Install: `apt-get install --no-install-recommends chromium`")

    def run(lines: str, *scripts: str, **given: Any) -> Any:
        values = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in given.items())
        page = tmp_path / "page.html"
        code = "\n".join((script(*scripts).replace("export default", "const part ="), values, lines))
        page.write_text(PAGE % code.replace("</", "<\\/"), encoding="utf-8")
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'browser'}"]
        shown = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, timeout=60, check=True)
        said = re.search(r"told (.*) told", shown.stdout.decode("utf-8"), re.S)
        assert said, "the page said nothing"
        answer = json.loads(said[1])
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer

    return run


# -- one change


@pytest.mark.parametrize("half", [False, True], ids=["whole", "with half characters"])
def test_changes_lead_from_one_text_to_the_next(run: Run, half: bool) -> None:
    """Whatever happens in the field, the changes make exactly the text that stands there."""
    dice = random.Random(7)
    pieces = ["a", "a", "b", " ", "é", "👩‍👩‍👧", "\n", "aab", "😀"] + ["\ud83d", "\ude00"] * half
    pairs = []
    for _ in range(400):
        before = "".join(dice.choices(pieces, k=dice.randrange(9)))
        units = before.encode("utf-16-le", "surrogatepass")
        start, end = sorted(2 * dice.randint(0, len(units) // 2) for _ in range(2))
        new = "".join(dice.choices(pieces, k=dice.randrange(4))).encode("utf-16-le", "surrogatepass")
        after = (units[:start] + new + units[end:]).decode("utf-16-le", "surrogatepass")
        pairs.append([before, after, (start + len(new)) // 2])
    told = run(
        "told(pairs.map(([b, a, caret]) => [cleaned(b), cleaned(a), difference(b, a, caret)]));",
        "ledger.js",
        pairs=pairs,
    )
    for before, after, change in told:
        assert Edit.model_validate(change).applied_to(before) == after, (before, after, change)


SMALLEST = {
    ("", "I", 1): (0, 0, "I"),
    ("ball", "balll", 4): (3, 0, "l"),
    ("ball", "balll", 3): (2, 0, "l"),
    ("balll", "ball", 3): (3, 1, ""),
    ("one two", "one one two", 4): (0, 0, "one "),
    ("😀😀", "😀x😀", 3): (1, 0, "x"),
    ("a😀b", "a😁b", 3): (1, 1, "😁"),
    ("teh quick fox", "the quick fox", 13): (1, 2, "he"),
    ("some words", "other words", 5): (0, 4, "other"),
    ("gone", "", 0): (0, 4, ""),
}
"""Before, after, and where the caret stands then; the place, how many characters went, and what came."""


def test_a_change_is_the_smallest_that_ends_at_the_caret(run: Run) -> None:
    """Places count whole characters, never halves of an emoji."""
    told = run("told(cases.map((c) => Object.values(difference(...c))));", "ledger.js", cases=list(SMALLEST))
    assert dict(zip(SMALLEST, map(tuple, told), strict=True)) == SMALLEST


def test_browsers_names_for_changes(run: Run) -> None:
    """What comes from a clipboard or by undo is told apart from typing; what has no name, nobody typed."""
    names = {
        "insertText": "typed",
        "insertCompositionText": "typed",
        "insertReplacementText": "typed",
        "insertLineBreak": "typed",
        "deleteByCut": "typed",
        "insertFromPaste": "pasted",
        "insertFromDrop": "pasted",
        "insertFromYank": "pasted",
        "historyUndo": "undone",
        "historyRedo": "undone",
        "": "pasted",
    }
    assert run("told(names.map(howOf));", "ledger.js", names=list(names)) == list(names.values())


# -- from save to save


FOLLOW = """
const follows = ledger();
follows.begin("");
const short = ({ over, text, edits }) => [over, text, edits.map((e) => [e.at, e.removed, e.inserted])];
const take = ([does, ...what]) => (does === "isSaved" ? follows.isSaved : (follows[does](...what) ?? null));
told(steps.map(take).map((came) => (came?.edits ? short(came) : came)));
"""


def answers(run: Run, *steps: tuple[Any, ...]) -> list[Any]:
    """What a ledger that begins empty answers, but for what answers nothing."""
    told = run(FOLLOW, "ledger.js", steps=steps)
    return [answer for step, answer in zip(steps, told, strict=True) if step[0] not in ("changed", "doubt", "begin")]


def types(text: str) -> tuple[Any, ...]:
    return ("changed", text, len(text), "typed")


def test_each_batch_begins_where_the_one_before_ended(run: Run) -> None:
    """Also where nobody has confirmed the one before yet; it is saved once its own text comes back."""
    assert answers(
        run,
        types("a"),
        types("ab"),
        ("batch",),
        ("batch",),
        types("abc"),
        ("batch",),
        ("heard", "ab"),
        ("isSaved",),
        ("heard", "abc"),
        ("isSaved",),
    ) == [["", "ab", [[0, 0, "a"], [1, 0, "b"]]], None, ["ab", "abc", [[2, 0, "c"]]], False, False, False, True]


def test_a_batch_that_failed_is_told_again(run: Run) -> None:
    """After a complaint, what is not confirmed goes along with the next save; a late confirmation ends the doubt."""
    assert answers(run, types("a"), ("batch",), ("doubt",), types("ab"), ("batch",), ("heard", "ab"), ("isSaved",)) == [
        ["", "a", [[0, 0, "a"]]],
        ["", "ab", [[0, 0, "a"], [1, 0, "b"]]],
        False,
        True,
    ]
    assert answers(run, types("a"), ("batch",), ("doubt",), ("heard", "a"), types("ab"), ("batch",))[-1] == [
        "a",
        "ab",
        [[1, 0, "b"]],
    ]


def test_another_windows_words_show_only_where_nothing_is_lost(run: Run) -> None:
    """A field with unsaved words keeps them, and says over which text they were written."""
    assert answers(
        run, ("heard", "theirs"), ("heard", "theirs"), types("theirs, mine"), ("heard", "more"), ("batch",)
    ) == [
        True,
        False,
        False,
        ["theirs", "theirs, mine", [[6, 0, ", mine"]]],
    ]


def test_blanks_alone_are_nothing_until_a_word_follows(run: Run) -> None:
    """They are kept as an empty draft, and the next changes still fit what is kept."""
    assert answers(
        run, types("a"), ("batch",), ("heard", "a"), types(" "), ("batch",), ("heard", ""), types(" b"), ("batch",)
    )[-1] == ["", " b", [[0, 0, " "], [1, 0, "b"]]]


# -- the desk itself


DESK = """
const model = {
  get: (name) => traits[name],
  on: (event, draw) => changes.addEventListener(event, draw),
  off: (event, draw) => changes.removeEventListener(event, draw),
  send: (message) => sent.push(structuredClone(message)),
};
const sent = [];
const changes = new EventTarget();
const el = document.createElement("div");
document.body.append(el);
const close = part.render({ model, el });
const field = el.querySelector("textarea[id^=tc-draft]");
const picture = el.querySelector("textarea[id^=tc-picture]");
const type = (text) => document.execCommand("insertText", false, text);
const named = (name) => [...el.querySelectorAll("button")].find((b) => (b.ariaLabel || b.textContent) === name);
const desk = (changed) => {
  Object.assign(traits.desk, changed);
  changes.dispatchEvent(new Event("change:desk"));
};
const fill = (field, text) => {
  field.setRangeText(text, field.value.length, field.value.length, "end");
  field.dispatchEvent(new InputEvent("input", { inputType: "insertText", bubbles: true }));
};
const words = () => [field.value, picture.value];
const taken = () => sent.splice(0).map(({ edits, ...message }) => message);
const jobs = [];
let now = 0;
window.setTimeout = (job, wait) => jobs.push({ job, due: now + wait });
window.clearTimeout = (timer) => delete jobs[timer - 1];
const passes = (time) => {
  now += time;
  jobs.forEach(({ job, due }, at) => due <= now && delete jobs[at] && job());
};
"""
OF_THE_DESK = ("ledger.js", "ideas.js", "goal.js", "desk.js")
OTHERS = {"theme": "t2", "goal_id": "g2", "draft": "Another draft.", "picture": "Another picture."}
"""What lies on the desk once another window, or a message that waited, has turned to another theme."""


@pytest.fixture
def at_desk(run: Run) -> Run:
    """Runs lines of the test at a desk with a theme, a goal and no words, on a clock that only `passes` moves."""
    laid = {"theme": "t1", "goal_id": "g1", "draft": "", "picture": ""}
    traits = {"desk": laid, "ideas": {}, "findings": {}, "note": ""}
    return lambda lines: run(DESK + lines, *OF_THE_DESK, traits=traits, others=OTHERS)


def draft(text: str, over: str = "", goal: str = "g1") -> dict[str, str]:
    return {"do": "draft", "text": text, "over": over, "goal": goal}


def picture(text: str, theme: str = "t1") -> dict[str, str]:
    return {"do": "picture", "text": text, "theme": theme}


def test_the_words_of_an_idea_are_told_as_what_they_are(run: Run, sit: Callable[..., Any]) -> None:
    """Typed, used, undone and done again in a browser: the coach learns from the desk whose words these are."""
    mentee = sit()
    mentee.did("name_theme", at="journey", title="being heard in meetings")
    for words in (
        "I want people to turn to me when the numbers come up, before anything gets decided.",
        "In the Monday stand-up I showed the others a wrong join on the whiteboard.",
        "I'd like to stay calm when I am interrupted, and I felt small on the stairs.",
    ):
        mentee.says(words)
    mentee.did("ideas", at="desk")
    desk = mentee.page.desk
    traits = {key: getattr(desk, key) for key in set(desk.keys) - set(AnyWidget().keys) if not key.startswith("_")}
    sent = run(
        DESK
        + """
        field.focus();
        type("My 😀 own words,");
        named("use these words: Specific").click();
        document.execCommand("undo");
        document.execCommand("redo");
        field.dispatchEvent(new Event("blur")); // a page without a window never has the focus to lose
        told(sent);""",
        *OF_THE_DESK,
        traits=traits,
    )
    fragment = desk.ideas["cards"][0]["letters"][0]["text"]
    assert [message["do"] for message in sent] == ["draft"] * len(sent)
    assert [edit["how"] for message in sent for edit in message["edits"]] == ["typed", "inserted", "undone", "undone"]
    for message in sent:
        mentee.did(at="desk", what=message.pop("do"), **message)
    assert desk.desk["draft"] == f"My 😀 own words, {fragment}"
    assert [(span.text, bool(span.taken)) for span in mentee.page.coach.session.theme.at_desk.draft.spans] == [
        ("My 😀 own words,", False),
        (f" {fragment}", True),
    ]
    assert desk.ideas["cards"][0]["letters"][0]["became"] == "kept"


def test_unsaved_words_go_where_they_were_typed(at_desk: Run) -> None:
    """When the desk turns to another theme, nothing is wiped and no word goes along, not even by undoing."""
    heard, shown, after = at_desk("""
        fill(picture, "My picture");
        field.focus();
        type("My draft");
        desk(others);
        const [heard, shown] = [taken(), words()];
        document.execCommand("undo");
        shown.push(...words());
        for (const each of [picture, field]) fill(each, " And mine.");
        passes(9000);
        told([heard, shown, taken()]);""")
    assert heard == [picture("My picture"), draft("My draft")]
    assert shown == ["Another draft.", "Another picture."] * 2
    mine = draft("Another draft. And mine.", over="Another draft.", goal="g2")
    assert after == [picture("Another picture. And mine.", theme="t2"), mine]


def test_another_goal_of_the_theme_leaves_the_picture_alone(at_desk: Run) -> None:
    """What is on its way to one goal is not told again, and a picture that is being written stays."""
    fill = "fill(field, 'My draft'); passes(1000); fill(field, ' goes on'); fill(picture, 'My picture');"
    assert at_desk(fill + "desk({ goal_id: 'g2' }); told([taken(), words()]);") == [
        [draft("My draft"), draft("My draft goes on", over="My draft")],
        ["", "My picture"],
    ]


def test_a_theme_is_kept_open_with_the_words_for_it(at_desk: Run) -> None:
    """What was typed for a theme waits until the desk is about that theme again."""
    assert at_desk("""
        const press = (...names) => names.forEach((name) => named(name).click());
        press(STAY);
        type("Being asked first");
        desk({ ...others, direction: "Elsewhere" });
        const folded = named(STAY).ariaExpanded === "false" && document.activeElement === named(STAY);
        press(STAY, STAY_NOW);
        desk({ theme: "t1", direction: "" });
        press(STAY, STAY_NOW);
        told([folded, ...taken()]);""") == [
        True,
        {"do": "stay", "theme": "t2", "direction": "Elsewhere", "to_explore": ""},
        {"do": "stay", "theme": "t1", "direction": "Being asked first", "to_explore": ""},
    ]


def test_fluent_typing_is_saved_all_the_same(at_desk: Run) -> None:
    """Nobody has to pause: five seconds after the first unsaved key everything until then is told."""
    paused, after = at_desk("""
        const keys = "abcdefghijklmnopqrstuvwxy";
        for (const key of keys) passes(500), fill(field, key), fill(picture, key);
        passes(400);
        const paused = taken();
        passes(600);
        told([paused, taken()]);""")
    first, second, all_keys = "abcdefghij", "abcdefghijklmnopqrst", "abcdefghijklmnopqrstuvwxy"
    assert paused == [draft(first), picture(first), draft(second, over=first), picture(second)]
    assert after == [draft(all_keys, over=second), picture(all_keys)]


GOES = "dispatchEvent(new Event('pagehide'));"
TURNS = "Object.defineProperty(document, 'hidden', {value: %s}); document.dispatchEvent(new Event('visibilitychange'));"
LEAVING = {GOES: True, TURNS % "true": True, TURNS % "false": False, "close();" + GOES + TURNS % "true": False}
"""What happens, and whether the desk saves then."""


@pytest.mark.parametrize("happens", LEAVING, ids=["page gone", "page hidden", "page shown", "desk gone before"])
def test_who_leaves_the_page_has_saved(at_desk: Run, happens: str) -> None:
    """Also without a pause and without leaving the field first; a desk that is gone listens no longer."""
    told = at_desk(f"fill(field, 'My draft'); fill(picture, 'My picture'); {happens} told(taken());")
    assert told == [picture("My picture"), draft("My draft")] * LEAVING[happens]
