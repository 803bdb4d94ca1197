from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest

from assistant.answering import SIGNPOST_REASON
from assistant.candidates import Narrowed
from assistant.cli.exchange import read_exchange
from assistant.errors import InputError, ModelError
from assistant.prompts import PromptLibrary
from assistant.runtime.scripted import ScriptedModel
from assistant.transcript import LARGEST_FILE, clean

DATA = Path(__file__).parents[1] / "data"
EXCHANGE = DATA / "exchanges/s01.json"
SMALL = (
    b'{"id": "small", "theme": "calm", "turns": '
    b'[{"speaker": "mentee", "text": "I feel small in the planning and then I go quiet."}]}'
)
HOSTILE = DATA / "hostile/exchanges"
SCHEMA = Path(__file__).parents[2] / "assistant/candidates.schema.json"
ROWS = re.findall(r"^\| `(\S+\.json)` \| (error|answer) \|", (HOSTILE / "README.md").read_text(encoding="utf-8"), re.M)
SAYS = {
    "empty.json": "the file is empty",
    "not_json.json": "line 1",
    "list.json": "this is a list",
    "missing_theme.json": "the field `theme` is missing",
    "missing_turns.json": "the field `turns` is missing",
    "turns_not_list.json": "`turns` must be a list",
    "bad_speaker.json": "turn 1: `speaker` is 'robot', and must be `coach` or `mentee`",
    "text_not_string.json": "turn 3: `text` must be a text",
    "empty_turn_text.json": "turn 3: `text` has nothing in it but spaces",
    "bad_date.json": "`ends` is '2027-02-30', which is no date",
    "ends_before_today.json": "lies before `today`",
    "deep_nesting.json": "nested too deeply",
    "nan.json": "NaN is not a JSON value",
    "duplicate_keys.json": "`text` stands twice",
    "utf16.json": "save it again as UTF-8",
}
FIELDS = {"move", "phase", "role", "facet", "text", "reflection", "reason", "source", "provenance", "timing"}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Callable[[ScriptedModel], None]:
    """Puts this model in the place of the one that was asked for."""

    def put(scripted: ScriptedModel) -> None:
        monkeypatch.setattr("assistant.cli.doors.load", lambda settings: scripted)

    return put


def test_the_table_of_hostile_files_is_complete() -> None:
    """Every hostile file stands in the table, and every error of the table is tested for its sentence."""
    assert {name for name, _ in ROWS} == {path.name for path in HOSTILE.glob("*.json")}
    assert {name for name, outcome in ROWS if outcome == "error"} == set(SAYS)


@pytest.mark.parametrize("name", [name for name, outcome in ROWS if outcome == "error"])
@pytest.mark.parametrize("command", ["next", "narrow"])
def test_a_file_that_is_wrong_is_refused_by_name(fails: Callable[..., str], command: str, name: str) -> None:
    """One sentence names the file and what is wrong in it; there is no output and no traceback."""
    sentence = fails(command, HOSTILE / name, "--json", "--model", "none")
    assert name in sentence and SAYS[name] in sentence


@pytest.mark.parametrize("name", [name for name, outcome in ROWS if outcome == "answer"])
@pytest.mark.parametrize("chosen", ["none", "scripted"])
def test_a_file_that_only_looks_wrong_is_answered(coach: Callable, name: str, chosen: str) -> None:
    """Odd but honest files get a normal answer: quotes are verbatim, days lie in the window, orders are only text."""
    file = json.loads((HOSTILE / name).read_text(encoding="utf-8-sig"))
    said = [clean(turn["text"]) for turn in file["turns"]]
    after = coach("next", HOSTILE / name, "--json", "--model", chosen)
    narrowed = coach("narrow", HOSTILE / name, "--json", "--model", chosen)
    assert (after.code, after.err, narrowed.code, narrowed.err) == (0, "", 0, "")
    assert after.document.keys() >= FIELDS and after.document["text"]
    assert "PINEAPPLE" not in after.document["text"]
    for candidate in narrowed.document["candidates"]:
        assert all(ground["quote"] in said[ground["turn"]] for ground in candidate["grounds"])
        assert all(file["turns"][ground["turn"]]["speaker"] == "mentee" for ground in candidate["grounds"])
        assert file["today"] <= candidate["by"] <= file["ends"]
        assert "PINEAPPLE" not in candidate["title"] and "widgets" not in candidate["specific"]
    if not any(turn["speaker"] == "mentee" for turn in file["turns"]):
        assert narrowed.document["candidates"] == [] and narrowed.document["notice"]
        assert after.document["move"] == "open_question" and after.document["reflection"] is None


def test_half_characters_never_reach_the_output(coach: Callable) -> None:
    """Half of a character, in a text, the theme or the id, becomes U+FFFD, and the document is valid UTF-8."""
    file = {"id": "s\ud83d", "theme": "half \ud83d", "turns": [{"speaker": "mentee", "text": "a \udc00 b"}]}
    ran = coach("next", "-", "--json", "--model", "none", stdin=json.dumps(file).encode())
    assert ran.document["exchange"] == "s�"
    assert "\\ud83d" not in ran.out


def test_an_enormous_file_is_refused(fails: Callable[..., str], tmp_path: Path) -> None:
    """A file that is larger than any exchange is refused by its size."""
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert "huge.json: the file is larger than 8 MB" in fails("next", huge, "--model", "none")


def test_a_pipe_without_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody reads on and on to find out that something is no exchange."""

    class Endless:
        def read(self, count: int = -1) -> bytes:
            assert count > 0, "this would never come to an end"
            return b" x" * (count // 2 + 1)

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Endless()))
    with pytest.raises(InputError, match="larger than 8 MB"):
        read_exchange("-", today=date(2026, 11, 22))


def test_next_gives_the_agreed_document(coach: Callable) -> None:
    """`coach next --json` has the agreed fields, and says which file it answers and what it was not going to say."""
    document = coach("next", "-", "--json", "--model", "scripted", stdin=SMALL).document
    assert document.keys() >= FIELDS | {"exchange", "question", "refused", "notices"}
    assert document["exchange"] == "small"
    assert document["source"]["kind"] == "bank" and document["provenance"]["model"]["id"] == "scripted"
    entry = PromptLibrary().bank.named(document["source"]["id"])
    assert entry and document["source"]["version"] == str(entry.version)


def test_where_next_sums_up_no_model_is_named(coach: Callable) -> None:
    """At the turn to challenging the mentee's own words stand before the question, and nobody else has spoken."""
    document = coach("next", EXCHANGE, "--json", "--model", "scripted").document
    assert document["exchange"] == "s01" and document["reflection"].startswith("In your own words so far: ")
    assert document["provenance"] == {} and document["phase"] == "challenging"


def test_next_for_people(coach: Callable) -> None:
    """Without `--json` there are the words and the reason, for people to read."""
    ran = coach("next", EXCHANGE, "--model", "none")
    text, reason = ran.out.strip().split("\n\n")
    assert text.endswith("?") and reason.startswith("why: ")


@pytest.mark.parametrize("command", ["next", "narrow"])
def test_the_same_seed_gives_the_same_answer(coach: Callable, command: str) -> None:
    """Twice the same file and seed give the same document; `-` reads it from standard input."""
    from_file = coach(command, EXCHANGE, "--json", "--model", "none", "--seed", "7")
    from_pipe = coach(command, "-", "--json", "--model", "none", "--seed", "7", stdin=EXCHANGE.read_bytes())
    assert from_file.out == from_pipe.out


def test_seeds_make_a_difference(coach: Callable) -> None:
    """Another seed may choose another question."""
    texts = {coach("next", EXCHANGE, "--json", "--model", "none", "--seed", str(n)).document["text"] for n in range(6)}
    assert len(texts) > 1


def test_bad_input_on_standard_input_is_named(fails: Callable[..., str]) -> None:
    """What comes through a pipe has a name too."""
    assert fails("next", "-", "--model", "none", stdin=b"[]").startswith("standard input: ")


@pytest.mark.parametrize("command", ["next", "narrow"])
def test_without_a_model_file_the_default_is_refused(fails: Callable[..., str], command: str) -> None:
    """Whoever asked for the default model is told that none is here, and how to get one or go on without."""
    sentence = fails(command, EXCHANGE, "--json")
    assert "`coach models fetch`" in sentence and "`--model none`" in sentence


def test_a_model_that_dies_leaves_the_answer_to_the_bank(coach: Callable, model: Callable) -> None:
    """When the model fails in the middle, the move comes from the bank and a notice says so, as in a conversation."""
    model(ScriptedModel(fail_after=1))
    document = coach("next", "-", "--json", stdin=SMALL).document
    assert document["source"]["kind"] == "bank" and document["provenance"] == {}
    assert "stopped in the middle" in document["notices"][0] and "question bank" in document["notices"][0]


def test_a_model_that_dies_while_narrowing_is_said(fails: Callable[..., str], model: Callable) -> None:
    """Candidates are all or nothing: half of them would look like a choice."""
    model(ScriptedModel(fail_after=0))
    assert "stopped in the middle" in fails("narrow", EXCHANGE, "--json")


def test_the_model_is_unloaded_whatever_happens(coach: Callable, model: Callable) -> None:
    """After a command no model stays in memory, also when it failed."""
    closed = []

    class Watched(ScriptedModel):
        def close(self) -> None:
            closed.append(True)

        def likelihood(self, *_: Any, **__: Any) -> list[float]:
            raise ModelError("It failed.")

    model(Watched())
    coach("narrow", EXCHANGE)
    assert closed == [True]


@pytest.mark.parametrize("chosen", ["none", "scripted"])
def test_narrow_keeps_to_its_schema(coach: Callable, chosen: str) -> None:
    """What `coach narrow --json` prints is what the published schema says."""
    ran = coach("narrow", EXCHANGE, "--count", "2", "--json", "--model", chosen)
    jsonschema.validate(ran.document, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert len(ran.document["candidates"]) == 2
    assert ran.document["provenance"].keys() >= {"model", "prompts", "sampling", "runtime"}


def test_the_published_schema_is_the_code_s(coach: Callable) -> None:
    """`candidates.schema.json` describes exactly the document of today; `coach narrow --schema` writes it anew."""
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert published == Narrowed.model_json_schema()
    assert coach("narrow", "--schema").document == published


def test_narrow_for_people(coach: Callable) -> None:
    """Without `--json` the candidates are printed to be read, with the words they grow from."""
    ran = coach("narrow", EXCHANGE, "--model", "none")
    assert ran.code == 0
    assert "1. " in ran.out and "Grows from: “" in ran.out and "___" in ran.out


def test_progress_is_for_terminals_only(coach: Callable) -> None:
    """With standard error in a file, nothing is written there."""
    assert coach("next", EXCHANGE, "--model", "scripted").err == ""


def test_an_exchange_without_days_begins_today(coach: Callable) -> None:
    """Where a file names no days, the window is from today on and ten months long."""
    file = json.loads(EXCHANGE.read_text(encoding="utf-8"))
    bare = json.dumps({name: file[name] for name in ("theme", "turns")}).encode()
    candidates = coach("narrow", "-", "--json", "--model", "none", stdin=bare).document["candidates"]
    assert candidates and all(c["by"] > date.today().isoformat() for c in candidates)


def test_somebody_in_danger_gets_help_instead_of_a_question(coach: Callable, model: Callable) -> None:
    """When the last message tells of danger, the move points to people who can help, and no model is asked."""
    scripted = ScriptedModel()
    model(scripted)
    turns = [{"speaker": "mentee", "text": "honestly i want to kill myself, i see no other way"}]
    file = json.dumps({"theme": "work", "turns": turns}).encode()
    document = coach("next", "-", "--json", stdin=file).document
    assert (document["move"], document["source"], document["provenance"]) == ("signpost", None, {})
    assert document["reason"] == SIGNPOST_REASON
    assert scripted.prompts == []


def test_words_of_danger_said_earlier_are_not_taken_up(coach: Callable, tmp_path: Path) -> None:
    """Of a turn in which somebody told of danger, nothing comes back in a summary or a question."""
    document = json.loads(EXCHANGE.read_text(encoding="utf-8"))
    document["turns"][1]["text"] = "I don't want to live anymore, I want to kill myself."
    file = tmp_path / "earlier.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    found = coach("next", file, "--json", "--model", "none").document
    assert found["reflection"] and "live anymore" not in str(found) and "kill" not in str(found)
