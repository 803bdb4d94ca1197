"""A coach that stays with a learning theme before it becomes a goal, with a language model on your own machine.

```python
from assistant import CoachWidget

CoachWidget()
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.coach import Coach
    from assistant.errors import AssistantError
    from assistant.events import Event
    from assistant.history import open_history
    from assistant.narrowing import narrow
    from assistant.prompts import PromptLibrary
    from assistant.runtime.loading import load_model
    from assistant.runtime.scripted import ScriptedModel
    from assistant.version import __version__
    from assistant.widgets.coach import CoachWidget
    from assistant.widgets.mentor import MentorWidget

_WHERE = {
    "AssistantError": "assistant.errors",
    "Coach": "assistant.coach",
    "CoachWidget": "assistant.widgets.coach",
    "Event": "assistant.events",
    "MentorWidget": "assistant.widgets.mentor",
    "PromptLibrary": "assistant.prompts",
    "ScriptedModel": "assistant.runtime.scripted",
    "__version__": "assistant.version",
    "load_model": "assistant.runtime.loading",
    "narrow": "assistant.narrowing",
    "open_history": "assistant.history",
}

__all__ = [
    "AssistantError",
    "Coach",
    "CoachWidget",
    "Event",
    "MentorWidget",
    "PromptLibrary",
    "ScriptedModel",
    "__version__",
    "load_model",
    "narrow",
    "open_history",
]


def __getattr__(name: str) -> Any:
    """Fetch a name when it is first used, so that importing the package stays quick and needs no extras."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WHERE[name]), name)
