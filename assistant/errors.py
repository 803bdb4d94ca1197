"""What can go wrong, said so that a tired person can act on it.

```
AssistantError
├── InputError            something given to us cannot be used (a file, a field, a text)
├── PromptError           a file of the prompt library breaks its own rules
├── HistoryError          the journal could not be written or read
└── ModelError            the local language model
    ├── ModelUnavailable  no file, no runtime, or a file that is not trusted
    ├── ModelStopped      the process that holds the model ended while it worked
    └── ModelRefused      the model's file or the request cannot be used
```

The command line and the widgets show `str(error)` of an `AssistantError` and no traceback, so every message
says what happened, which file or field, and what to do next. A mentee in a notebook reads it too, so commands to type
are no part of it: they are its note, which the command line adds.
"""

from __future__ import annotations


class AssistantError(Exception):
    """Anything we can explain in a sentence.

    Args:
        sentence: What happened, and what to do next, for anybody.
        note: What somebody at a terminal can type about it.
    """

    def __init__(self, sentence: str = "", *, note: str = "") -> None:
        super().__init__(sentence)
        if note:
            self.add_note(note)

    @property
    def at_a_terminal(self) -> str:
        """The sentence with its note."""
        return " ".join([str(self), *getattr(self, "__notes__", ())])


class InputError(AssistantError):
    """Something that was given to us cannot be used."""


class PromptError(AssistantError):
    """A file of the prompt library breaks its own rules."""


class HistoryError(AssistantError):
    """The journal could not be written or read; nothing that was saved is lost."""


class ModelError(AssistantError):
    """The local language model could not do what was asked."""


class ModelUnavailable(ModelError):
    """There is no model to ask: no file, no runtime, or a file nobody has trusted."""


class ModelStopped(ModelError):
    """The process that holds the model ended while it worked."""


class ModelRefused(ModelError):
    """The model's file is damaged, or the request does not fit it."""
