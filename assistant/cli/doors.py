"""What a command works with: the settings of this call, its model and its data folder."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.cli.terminal import Progress
from assistant.settings import LEARNING, Settings

if TYPE_CHECKING:
    from assistant.history import History
    from assistant.runtime.base import LanguageModel, Status
    from assistant.runtime.files import ModelFiles


def settings_of(arguments: Namespace) -> Settings:
    """What was asked for with `--home` and `--model`, or in the environment."""
    return Settings.load(home=arguments.home, model=arguments.model)


def history_of(arguments: Namespace) -> History:
    """The history in the data folder."""
    from assistant.history import open_history

    return open_history(settings_of(arguments).home)


def mentors_history_of(arguments: Namespace) -> History:
    """The history of a mentor's own learning, which has a folder of its own in the data folder."""
    from assistant.history import open_history

    return open_history(settings_of(arguments).home / LEARNING)


def files_of(arguments: Namespace) -> ModelFiles:
    """The models folder."""
    import os

    from assistant.runtime.files import ModelFiles, models_folder

    return ModelFiles(models_folder(settings_of(arguments).home, os.environ))


def load(settings: Settings) -> LanguageModel | None:
    """The model of these settings; None for `none`.

    Raises:
        ModelError: there is no such model, or it cannot be used.
    """
    from assistant.runtime.loading import load_model

    return load_model(settings.model or None, home=settings.home)


@contextmanager
def model_of(arguments: Namespace) -> Iterator[LanguageModel | None]:
    """The model this call asked for, unloaded at the end.

    Raises:
        ModelError: there is no such model, or it cannot be used.
    """
    model = load(settings_of(arguments))
    try:
        yield model
    finally:
        if model:
            model.close()


def telling(progress: Progress) -> Callable[[Status], None]:
    """Passes on to the progress line what the model is doing."""
    from assistant.cli.sheet import progress as words

    return lambda status: progress.show(words(status))
