from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import PromptError
from assistant.prompts import parse_prompt, read_yaml

GOOD = """---
id: dialogue/sum_up
version: 2
purpose: Sum up what was said.
variables:
  theme: {type: text, trust: mentee}
output: line
language: en
changes: Shorter.
examples:
  - mentee: I froze.
    answer: You froze.
---
Sum up what the mentee said about $theme. It costs $$5.
"""


def broken(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_prompt_is_read_whole() -> None:
    """Purpose, version, variables, examples and instructions are all there, and its hash is its text's."""
    prompt = parse_prompt(GOOD, "dialogue/sum_up")
    assert (prompt.version, prompt.output, prompt.purpose) == (2, "line", "Sum up what was said.")
    assert prompt.variables["theme"].trust == "mentee"
    assert prompt.examples[0].answer == "You froze."
    assert prompt.sha256 == hashlib.sha256(GOOD.encode()).hexdigest()
    assert prompt.stamp == {"id": "dialogue/sum_up", "version": "2", "sha256": prompt.sha256}


def test_line_ends_make_no_other_prompt() -> None:
    """The same prompt checked out on Windows is the same prompt, by its hash too."""
    assert parse_prompt(GOOD.replace("\n", "\r\n"), "dialogue/sum_up") == parse_prompt(GOOD, "dialogue/sum_up")


BROKEN = [
    ("id: dialogue/sum_up", "id: dialogue/other", "the field `id` says 'dialogue/other'"),
    ("id: dialogue/sum_up\n", "", "the field `id` says None"),
    ("version: 2", "version: 0", "version: "),
    ("version: 2", "version: second", "version: "),
    ("version: 2\n", "", "version: Field required"),
    ("version: 2", "version: 2\nversion: 3", "`version` stands twice"),
    ("version: 2", "version: 2026-02-30", "not valid YAML"),
    ("purpose: Sum up what was said.\n", "", "purpose: Field required"),
    ("type: text", "type: sound", "variables.theme.type: "),
    ("trust: mentee", "trust: everybody", "variables.theme.trust: "),
    ("{type: text, trust: mentee}", "{type: text}", "variables.theme.trust: Field required"),
    ("output: line", "output: json", "output: "),
    ("language: en\n", "", "language: Field required"),
    ("changes: Shorter.\n", "", "changes: Field required"),
    ("    answer: You froze.\n", "", "examples.0.answer: Field required"),
    ("purpose: Sum", "colour: red\npurpose: Sum", "colour: Extra inputs are not permitted"),
    ("purpose: Sum", "body: mine\npurpose: Sum", "the field `body` is not written between the dashes"),
    ("purpose: Sum", "sha256: mine\npurpose: Sum", "the field `sha256` is not written between the dashes"),
    ("output: line", "output: [line", "not valid YAML near line"),
    ("purpose: Sum up", "purpose: Sum\x00up", "not valid YAML"),
    ("purpose: Sum up what was said.", "purpose: !!python/object:os.system x", "not valid YAML near line 3"),
    ("about $theme", "about the theme", "`variables` declares theme, which the text never uses"),
    ("about $theme", "about $theme and $name", r"the text uses $name, which `variables` does not declare"),
    ("about $theme", "about $theme for 5 $", "a `$` in the text begins no name"),
    ("costs $$5", "costs $5", "a `$` in the text begins no name"),
    ("Sum up what the mentee said about $theme. It costs $$5.\n", "", "body: "),
]


@pytest.mark.parametrize(("old", "new", "sentence"), BROKEN)
def test_a_prompt_that_breaks_a_rule_is_refused_with_its_name_and_field(old: str, new: str, sentence: str) -> None:
    """A typo in a prompt is an error that names the file and the field, and never a silent gap."""
    with pytest.raises(PromptError, match=re.escape(sentence)) as refusal:
        parse_prompt(broken(old, new), "dialogue/sum_up")
    assert str(refusal.value).startswith(("dialogue/sum_up: ", "The prompt dialogue/sum_up "))


@pytest.mark.parametrize("text", ["", "Hello.", "---\nid: x\n", "id: x\n---\nversion: 1\n---\nText", "\ufeff" + GOOD])
def test_a_file_without_its_two_lines_of_dashes_is_no_prompt(text: str) -> None:
    """Where the front matter is missing, the sentence says what a prompt begins with."""
    with pytest.raises(PromptError, match="begins with a line of three dashes"):
        parse_prompt(text, "dialogue/sum_up")


@pytest.mark.parametrize("front", ["- a\n- list", "just words", "7", "null"])
def test_front_matter_is_lines_of_names_and_values(front: str) -> None:
    """A list or a bare word between the dashes is refused with a sentence."""
    with pytest.raises(PromptError, match="`name: value` lines"):
        parse_prompt(f"---\n{front}\n---\nText", "dialogue/sum_up")


@given(st.text(max_size=60), st.text(max_size=30))
def test_no_text_at_all_brings_a_traceback(front: str, body: str) -> None:
    """Whatever stands in a prompt file, it is read or refused with a sentence."""
    try:
        parse_prompt(f"---\nid: a/b\n{front}\n---\n{body}", "a/b")
    except PromptError as refusal:
        assert "a/b" in str(refusal)


def test_values_take_the_place_of_names() -> None:
    """A value is put in as it is: dollars, braces and names inside it stay what they are, and $$ is a dollar."""
    prompt = parse_prompt(GOOD, "dialogue/sum_up")
    filled = prompt.render(theme="$theme {theme} $$ ${id} \\1")
    assert filled == "Sum up what the mentee said about $theme {theme} $$ ${id} \\1. It costs $5."


def test_a_missing_or_unknown_value_is_named() -> None:
    """Forgetting a value, or giving one nobody asked for, is an error with its name."""
    prompt = parse_prompt(GOOD, "dialogue/sum_up")
    with pytest.raises(PromptError, match=r"dialogue/sum_up needs a value for \$theme"):
        prompt.render()
    with pytest.raises(PromptError, match=r"dialogue/sum_up knows no \$mood"):
        prompt.render(theme="calm", mood="good")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\na: 2", "x.yaml: this is not valid YAML near line 1: `a` stands twice"),
        ("b:\n  a: 1\n  a: 2", "`a` stands twice"),
        ("a: [1", "near line"),
        ("a: 2026-13-01", "month must be in 1..12"),
        ("\x07", "special characters are not allowed"),
        ("[" * 1500, "nested too deeply"),
        ("a: !!python/name:os.system", "could not determine a constructor"),
    ],
)
def test_yaml_is_read_strictly(text: str, sentence: str) -> None:
    """A name that stands twice, a day that does not exist, or code in a file of data is a sentence."""
    with pytest.raises(PromptError, match=re.escape(sentence)) as refusal:
        read_yaml(text, "x.yaml")
    assert str(refusal.value).startswith("x.yaml: ")
