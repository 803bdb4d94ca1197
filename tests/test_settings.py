from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import InputError
from assistant.settings import Settings, expanded

ENVIRON = {"COACH_HOME": "/from/environment", "COACH_MODEL": "small"}


@pytest.mark.parametrize(
    ("home", "model", "environ", "found"),
    [
        ("/asked", "none", ENVIRON, ("/asked", "none")),
        (None, None, ENVIRON, ("/from/environment", "small")),
        ("", "", ENVIRON, ("/from/environment", "small")),
        ("/asked", None, {}, ("/asked", "")),
    ],
)
def test_what_was_asked_for_counts_first(
    home: str | None, model: str | None, environ: dict[str, str], found: tuple[str, str]
) -> None:
    """What stands on the command line counts before the environment, and that before the default."""
    assert Settings.load(home=home, model=model, environ=environ) == Settings(Path(found[0]), found[1])


def test_without_a_word_it_is_the_user_data_folder() -> None:
    """Where nobody names a folder, it is the one that this system keeps for a user's data."""
    home = Settings.load(environ={}).home
    assert home.is_absolute() and home.name == "theme-coach"


def test_a_tilde_is_somebody_s_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A tilde may be written as in a shell, also in the environment, where no shell reads it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert Settings.load(environ={"COACH_HOME": "~/words"}).home == tmp_path / "words"
    assert expanded("~") == tmp_path and expanded("a/~b") == Path("a/~b")


@pytest.mark.parametrize("asked", [{"home": "~nobody-here/x"}, {"environ": {"COACH_HOME": "~nobody-here/x"}}])
def test_a_home_nobody_has_is_one_sentence(asked: dict[str, object]) -> None:
    """A slip after the tilde is explained with the path as it was written."""
    with pytest.raises(InputError, match=r"^~nobody-here/x cannot be found: this computer does not know whose home"):
        Settings.load(**asked)  # type: ignore[arg-type]
