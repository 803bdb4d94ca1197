from __future__ import annotations

import pytest

from assistant.prompts import Example, PromptLibrary
from assistant.reflections import faults_in, is_whole

EXAMPLES = PromptLibrary().prompt("dialogue/reflect").examples


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.answer for example in EXAMPLES])
def test_every_example_of_the_prompt_passes(example: Example) -> None:
    """What the model learns from keeps every rule that its own reflections have to keep, from the first word on."""
    spoken = example.answer.split(" ")
    assert is_whole(example.answer)
    assert [faults_in(" ".join(spoken[:n]), example.mentee) for n in range(1, len(spoken) + 1)] == [[]] * len(spoken)


def test_the_examples_of_the_prompt_show_feelings_wishes_others_and_few_words() -> None:
    """They are eight that differ, so that there is none to copy."""
    answers = " ".join(example.answer for example in EXAMPLES)
    assert len(EXAMPLES) == 8
    assert all(part in answers for part in ("You felt", "You would love", "They ", "never"))
    assert min(len(example.mentee.split()) for example in EXAMPLES) < 10 and "?" not in answers
