"""A reflection keeps together what was said together, and says back no shrug."""

from __future__ import annotations

import pytest

from assistant.reflections import faults_in

SAID = "Small. And then furious, but only on the stairs, never in the room."


@pytest.mark.parametrize(
    ("said", "reflection", "passes"),
    [
        (SAID, "You felt small, but only on the stairs, never in the room.", False),
        (SAID, "You felt furious, but only on the stairs.", True),
        (SAID, "You felt small, and then furious, but only on the stairs.", True),
        ("and under that, i don't know. i felt like a fraud", "You felt like a fraud, and you don't know.", False),
        (
            "i don't know who they are. i felt like a fraud",
            "You felt like a fraud, and you don't know who they are.",
            True,
        ),
    ],
)
def test_what_belongs_together_stays_together(said: str, reflection: str, passes: bool) -> None:
    """A "but" stays with what it was said of, and "I don't know" is not said back as if it were something."""
    assert (faults_in(reflection, said) == []) is passes
