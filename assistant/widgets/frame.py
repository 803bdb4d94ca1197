"""What every page is, whoever sits before it: parts on a data folder, and the edge where errors become sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from weakref import WeakValueDictionary

from ipywidgets import VBox, Widget

from assistant.errors import AssistantError, HistoryError
from assistant.widgets.log import log_file, write_down
from assistant.widgets.parts import Part

NOT_SAVED = "Not saved: {}"
OWN_FAULT = "Something went wrong in the program itself. What is marked as saved is safe. Details are in {}."

_ON_PAGE: WeakValueDictionary[tuple[type[Frame], Path], Frame] = WeakValueDictionary()
"""The page of each kind and data folder: a cell that is run again replaces its page and adds no second writer."""


class Frame(VBox):
    """A page.

    Args:
        home: The data folder.
        children: What it shows, from top to bottom.
    """

    def __init__(self, home: Path, children: Sequence[Widget]) -> None:
        self.home = home
        super().__init__(children)
        self.add_class("theme-coach")
        if earlier := _ON_PAGE.pop((type(self), home), None):
            earlier.close()
        _ON_PAGE[type(self), home] = self

    def __repr__(self) -> str:
        """Only the name: a notebook keeps what this says, and the traits hold somebody's words."""
        return f"{type(self).__name__}()"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the page, from top to bottom."""
        return ()

    def close(self) -> None:
        """Take the page away."""
        for part in self.parts:
            part.close()
        super().close()

    def guarded(self, part: Part, job: Callable[[], object]) -> None:
        """Do something at the edge of the page: whatever goes wrong becomes a sentence in that part."""
        try:
            job()
        except HistoryError as error:
            part.note = NOT_SAVED.format(error)
        except AssistantError as error:
            part.note = str(error)
        except Exception as error:
            write_down(error, self.home)
            part.note = OWN_FAULT.format(log_file(self.home))
