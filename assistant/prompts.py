"""The prompt library: one file per prompt, read strictly, so that a typo is an error and not a silent gap.

A prompt is a file of instructions that we wrote. What people said never becomes part of one: the dialogue travels as
structured turns, and a `$name` is filled with a value whose kind and trust the file declares.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable
from functools import cached_property
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError

from assistant.asides import FILE as ASIDES
from assistant.asides import Asides
from assistant.bank import QuestionBank, parse_questions
from assistant.errors import PromptError
from assistant.examples import FILE as EXAMPLES
from assistant.examples import Example as GoalExample
from assistant.examples import ExampleFile
from assistant.value import Value, first_fault

LOCK = "lock.json"
NOT_PROMPTS = {"questions", "safety", "scenarios"}


class Variable(Value):
    """What a prompt's `$name` stands for."""

    type: Literal["text", "list", "date", "number"]
    trust: Literal["author", "mentee"]
    """Who wrote the value: us, or the mentee, whose words are never instructions."""


class Example(Value):
    """One worked example inside a prompt: what somebody said and how it was answered."""

    mentee: str
    answer: str


class Prompt(Value):
    """Instructions for one task of the model."""

    id: str
    version: int = Field(ge=1)
    purpose: str
    variables: dict[str, Variable] = {}
    output: Literal["text", "line", "none"]
    """What the answer is: free text, one line, or nothing because other prompts build on this one."""
    language: str
    changes: str
    """Why this version differs from the one before."""
    examples: tuple[Example, ...] = ()
    body: str = Field(min_length=1)
    sha256: str
    """Of the file's text with line ends normalised: who has the same hash has the same prompt."""

    def render(self, **values: str) -> str:
        """The instructions with every `$name` filled in.

        Raises:
            PromptError: a value is missing, or one is given that the prompt does not know.
        """
        if missing := set(self.variables) - set(values):
            raise PromptError(f"The prompt {self.id} needs a value for ${min(missing)}.")
        if unknown := set(values) - set(self.variables):
            raise PromptError(f"The prompt {self.id} knows no ${min(unknown)}.")
        return Template(self.body).substitute(values)

    @property
    def stamp(self) -> dict[str, str]:
        """How an answer names the prompt it came from."""
        return {"id": self.id, "version": str(self.version), "sha256": self.sha256}


def parse_prompt(text: str, id: str) -> Prompt:
    """Read one prompt file: YAML between two lines of `---`, then the instructions.

    Raises:
        PromptError: naming the file and the field.
    """
    text = text.replace("\r\n", "\n")
    parts = text.split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise PromptError(f"{id}: a prompt begins with a line of three dashes, then YAML, then another such line.")
    front = read_yaml(parts[1], id)
    if not isinstance(front, dict):
        raise PromptError(f"{id}: the part between the dashes must be `name: value` lines.")
    if computed := {"body", "sha256"} & set(front):
        raise PromptError(f"{id}: the field `{min(computed)}` is not written between the dashes; take it out.")
    if front.get("id") != id:
        raise PromptError(f"{id}: the field `id` says {front.get('id')!r}; it must be the file's own path.")
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        prompt = Prompt.model_validate({**front, "body": parts[2].strip(), "sha256": digest})
    except ValidationError as problem:
        raise PromptError(f"{id}: {first_fault(problem)}") from None
    _same_variables(prompt)
    return prompt


def _same_variables(prompt: Prompt) -> None:
    template = Template(prompt.body)
    if not template.is_valid():
        raise PromptError(f"{prompt.id}: a `$` in the text begins no name; write `$$` for a plain dollar sign.")
    named, declared = set(template.get_identifiers()), set(prompt.variables)
    if undeclared := named - declared:
        raise PromptError(f"{prompt.id}: the text uses ${min(undeclared)}, which `variables` does not declare.")
    if unused := declared - named:
        raise PromptError(f"{prompt.id}: `variables` declares {min(unused)}, which the text never uses.")


class _Strict(yaml.SafeLoader):
    """Reads data only, and takes a name that stands twice for the mistake it is."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if twice := [name for name in names if names.count(name) > 1]:
            raise yaml.MarkedYAMLError(problem=f"`{twice[0]}` stands twice in one place", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep)


def read_yaml(text: str, name: str) -> Any:
    """Parse YAML that holds data only.

    Raises:
        PromptError: naming the file and the line.
    """
    try:
        return yaml.load(text, _Strict)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        mark = getattr(problem, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        why = getattr(problem, "problem", None) or getattr(problem, "reason", None) or problem
        deep = isinstance(problem, RecursionError)
        raise PromptError(
            f"{name}: this is not valid YAML{where}: {'it is nested too deeply' if deep else why}."
        ) from None


class PromptLibrary:
    """A folder of prompts and questions.

    Args:
        folder: Where it is; without it, the library that came with this package.
    """

    def __init__(self, folder: Path | str | None = None) -> None:
        self.folder = Path(folder) if folder else own_folder()
        if not self.folder.is_dir():
            raise PromptError(f"There is no prompt library in {self.folder}.")

    def prompt(self, id: str) -> Prompt:
        """One prompt by its id, which is its path without the ending.

        Raises:
            PromptError: there is no such prompt, or it breaks its own rules.
        """
        if id not in self.ids:
            raise PromptError(f"There is no prompt {id!r}; there are: {', '.join(self.ids)}.")
        return parse_prompt(self.text(f"{id}.md"), id)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all prompts, sorted."""
        found = (p.relative_to(self.folder).with_suffix("") for p in self.folder.rglob("*.md"))
        return tuple(sorted(p.as_posix() for p in found if len(p.parts) > 1 and p.parts[0] not in NOT_PROMPTS))

    @cached_property
    def bank(self) -> QuestionBank:
        """The question bank."""
        return QuestionBank(self._question_files().values())

    @cached_property
    def asides(self) -> Asides:
        """The answers to what people say to the coach itself."""
        return Asides.parse(self.document(ASIDES))

    @cached_property
    def examples(self) -> tuple[GoalExample, ...]:
        """The example goals for somebody who is stuck."""
        return self._example_file.examples

    @cached_property
    def _example_file(self) -> ExampleFile:
        return ExampleFile.parse(self.document(EXAMPLES))

    def document(self, path: str) -> Any:
        """The YAML file with this path inside the library."""
        return read_yaml(self.text(path), path)

    def text(self, path: str) -> str:
        """The text of a file inside the library."""
        try:
            return (self.folder / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            reason = getattr(problem, "strerror", None) or "it is not UTF-8 text"
            raise PromptError(f"The file {path} of the prompt library could not be read: {reason}.") from None

    def _question_files(self) -> dict[str, Any]:
        paths = sorted((self.folder / "questions").glob("*.yaml"))
        return {
            f"questions/{p.stem}": parse_questions(self.document(f"questions/{p.name}"), f"questions/{p.name}")
            for p in paths
        }

    # -- versions

    def versions(self) -> dict[str, str]:
        """`id@version` of every prompt and question file, with the SHA-256 of its text.

        Raises:
            PromptError: for the first file that breaks its own rules.
        """
        prompts = {f"{p.id}@{p.version}": p.sha256 for p in map(self.prompt, self.ids)}
        questions = {
            f"{id}@{file.version}": hashlib.sha256(self.text(f"{id}.yaml").encode()).hexdigest()
            for id, file in self._question_files().items()
        }
        single = {ASIDES: self.asides.version, EXAMPLES: self._example_file.version}
        files = {
            f"{path.removesuffix('.yaml')}@{version}": hashlib.sha256(self.text(path).encode()).hexdigest()
            for path, version in single.items()
        }
        return dict(sorted({**prompts, **questions, **files}.items()))

    def check(self) -> list[str]:
        """Every way in which the library breaks its own rules, as sentences; empty when all is well."""
        problems = [*self._each_problem()]
        if problems:
            return problems
        locked, now = self._lock(), self.versions()
        for stamp, digest in now.items():
            if stamp not in locked:
                problems.append(f"{stamp} is not in {LOCK}; run `coach prompts lock` once its wording is final.")
            elif locked[stamp] != digest:
                problems.append(f"{stamp} was edited without a new version; raise `version` and say why.")
        return problems

    def _each_problem(self) -> list[str]:
        problems = []
        for id in self.ids:
            try:
                self.prompt(id)
            except PromptError as problem:
                problems.append(str(problem))
        for look in (lambda: self.bank, lambda: self.asides, lambda: self.examples, self._lock):
            try:
                look()
            except PromptError as problem:
                problems.append(str(problem))
        return problems

    def lock(self) -> Path:
        """Write down the present versions. Old ones stay, so that an id with its version means one text for ever.

        Raises:
            PromptError: a locked version's text has changed.
        """
        locked, now = self._lock(), self.versions()
        if changed := [s for s in now if locked.get(s, now[s]) != now[s]]:
            raise PromptError(f"{changed[0]} was edited without a new version; raise `version` and say why.")
        path = self.folder / LOCK
        path.write_text(json.dumps({**locked, **now}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return path

    def _lock(self) -> dict[str, str]:
        if not (self.folder / LOCK).exists():
            return {}
        try:
            return dict(json.loads(self.text(LOCK)))
        except (TypeError, ValueError):
            raise PromptError(f"{LOCK} is damaged, and with it the memory of old versions; restore it.") from None


def own_folder() -> Path:
    """The library that came with this package: packed into it, or beside it in a checkout."""
    packed = Path(str(resources.files("assistant"))) / "_prompt_library"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[1] / "prompt_library"
