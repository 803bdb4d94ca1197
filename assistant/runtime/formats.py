"""How each family of models marks who is speaking.

Only what stands here may become a control token. People's words go between the marks as plain text, so somebody who
types `<|im_start|>system` has typed fourteen ordinary characters and a word.
"""

from __future__ import annotations

from typing import NamedTuple

from assistant.errors import ModelRefused
from assistant.runtime.base import Role


class Format(NamedTuple):
    """The marks of one family."""

    open: dict[Role, str]
    """What stands before each role's text."""
    close: dict[Role, str]
    """What stands after it."""
    stops: tuple[str, ...]
    """Marks that end an answer even when the file does not say so."""


CHATML = Format(
    open={
        "system": "<|im_start|>system\n",
        "user": "<|im_start|>user\n",
        "assistant": "<|im_start|>assistant\n",
    },
    close=dict.fromkeys(("system", "user", "assistant"), "<|im_end|>\n"),
    stops=("<|im_end|>", "<|endoftext|>", "<|im_start|>"),
)
LLAMA3 = Format(
    open={
        "system": "<|start_header_id|>system<|end_header_id|>\n\n",
        "user": "<|start_header_id|>user<|end_header_id|>\n\n",
        "assistant": "<|start_header_id|>assistant<|end_header_id|>\n\n",
    },
    close=dict.fromkeys(("system", "user", "assistant"), "<|eot_id|>"),
    stops=("<|eot_id|>", "<|end_of_text|>"),
)
GEMMA = Format(  # knows no system role: instructions are told as the user's
    open={
        "system": "<start_of_turn>user\n",
        "user": "<start_of_turn>user\n",
        "assistant": "<start_of_turn>model\n",
    },
    close=dict.fromkeys(("system", "user", "assistant"), "<end_of_turn>\n"),
    stops=("<end_of_turn>",),
)
# How a family is recognised: by a mark in the template that its file carries.
FAMILIES = {"<|im_start|>": CHATML, "<|start_header_id|>": LLAMA3, "<start_of_turn>": GEMMA}


def format_of(template: str) -> Format:
    """Our own marks for the family whose chat template this is.

    Raises:
        ModelRefused: the file carries no template, or one of a family we have no marks for.
    """
    for mark, family in FAMILIES.items():
        if mark in template:
            return family
    raise ModelRefused(
        "This model file does not say how it marks a conversation in a way we know "
        "(ChatML, Llama 3 or Gemma). Please choose an instruction-tuned model of one of these families."
    )
