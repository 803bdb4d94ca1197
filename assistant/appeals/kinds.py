"""The kinds of what people say to the coach itself."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "how_to",
    "recall",
    "advice",
    "goal",
    "example",
    "wrong",
    "listening",
    "who",
    "privacy",
    "point",
    "unclear",
    "repeated",
    "enough",
    "not_helping",
    "elsewhere",
    "goodbye",
    "pause",
    "no_goal",
]
"""What it is about; `prompt_library/dialogue/asides.yaml` says of each what that means."""
