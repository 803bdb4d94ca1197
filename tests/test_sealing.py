from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from assistant.errors import HistoryError, InputError
from assistant.sealing import is_sealed, make_identity, public_key, seal, unseal

WORDS = "I want to be heard – één keer.\n".encode() * 50


@pytest.fixture
def keys(tmp_path: Path, cannot_run: Callable[[str], NoReturn]) -> tuple[Path, str]:
    """A key pair: the file of the secret one, and the public one."""
    try:
        import pyrage  # noqa: F401
    except ImportError:
        cannot_run("pyrage is not installed (pip install pyrage)")
    file = tmp_path / "key.txt"
    return file, make_identity(file, tag="t")


def test_what_is_sealed_for_somebody_opens_with_their_key(keys: tuple[Path, str]) -> None:
    """The file says nothing to others, and comes back byte for byte."""
    file, public = keys
    sealed = seal(WORDS, [public])
    assert is_sealed(sealed) and not is_sealed(WORDS) and b"heard" not in sealed
    assert unseal(sealed, file, "brief.age") == WORDS


def test_each_of_several_people_can_open_it(keys: tuple[Path, str], tmp_path: Path) -> None:
    """A brief for two mentors is sealed once; a space that came along with a pasted key does not matter."""
    other = make_identity(tmp_path / "other.txt", tag="t")
    sealed = seal(WORDS, [keys[1], f" {other}\n"])
    assert unseal(sealed, keys[0], "x") == unseal(sealed, tmp_path / "other.txt", "x") == WORDS


def test_somebody_else_s_file_is_told_from_a_damaged_one(keys: tuple[Path, str], tmp_path: Path) -> None:
    """Who has the wrong key needs their public key used; who has a broken file needs it sent again."""
    file, public = keys
    other = make_identity(tmp_path / "other.txt", tag="t")
    with pytest.raises(InputError, match=r"brief\.age was sealed for somebody else"):
        unseal(seal(WORDS, [other]), file, "brief.age")
    sealed = seal(WORDS, [public])
    changed = sealed[:-20] + bytes([sealed[-20] ^ 1]) + sealed[-19:]
    for damaged in (changed, sealed[:-3], sealed[:30], sealed[:23]):
        with pytest.raises(InputError, match=r"brief\.age is damaged"):
            unseal(damaged, file, "brief.age")


@pytest.mark.parametrize("data", [b"", b"{}", b"\x00" * 99])
def test_a_file_that_is_not_sealed_says_so(keys: tuple[Path, str], data: bytes) -> None:
    """Nobody looks for a key to a file that needs none."""
    with pytest.raises(InputError, match="is not sealed"):
        unseal(data, keys[0], "brief.json")


@pytest.mark.parametrize("key", ["x", "age1abc", "ssh-ed25519 AAAA", "é" * 70])
def test_a_key_that_is_none_is_named(keys: tuple[Path, str], key: str) -> None:
    """A key that was cut off while copying is shown, with what one looks like."""
    with pytest.raises(InputError, match=r"is no public key\. One begins with age1"):
        seal(WORDS, [keys[1], key])


def test_without_a_key_nothing_is_sealed(keys: tuple[Path, str]) -> None:
    """An empty list of keys never becomes a file that everybody, or nobody, can open."""
    with pytest.raises(InputError, match="Ask your mentor for their public key"):
        seal(WORDS, [])


def test_a_secret_key_is_never_repeated(keys: tuple[Path, str]) -> None:
    """Whoever pastes the wrong half of a pair is told so, and the secret stays off the screen."""
    secret = keys[0].read_text(encoding="utf-8").split()[-1]
    with pytest.raises(InputError, match="That is a secret key") as refusal:
        seal(WORDS, [secret.lower()])
    assert secret[20:40].lower() not in str(refusal.value).lower()


@pytest.mark.parametrize("content", ["", "# public key: age1\n", "age1qqq\n", "AGE-SECRET-KEY-1QQQ\n", "\udcff"])
def test_a_file_without_a_secret_key_is_named(keys: tuple[Path, str], tmp_path: Path, content: str) -> None:
    """A file that is no identity is one sentence with its name."""
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=r"wrong\.txt holds no secret key"):
        unseal(seal(WORDS, [keys[1]]), wrong, "x")
    with pytest.raises(InputError, match=r"gone\.txt cannot be read"):
        unseal(seal(WORDS, [keys[1]]), tmp_path / "gone.txt", "x")


def test_a_key_pair_is_its_owner_s_alone(keys: tuple[Path, str]) -> None:
    """The secret key lies in a file nobody else can read, beside the public key that belongs to it."""
    file, public = keys
    assert public.startswith("age1") and public_key(file) == public and public in file.read_text(encoding="utf-8")
    assert sys.platform == "win32" or file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_key_is_never_overwritten(keys: tuple[Path, str], tmp_path: Path) -> None:
    """With a lost key every file that was sealed for it is lost."""
    before = keys[0].read_bytes()
    with pytest.raises(InputError, match="was left alone"):
        make_identity(keys[0], tag="t")
    assert keys[0].read_bytes() == before
    with pytest.raises(InputError, match="a folder that exists"):
        make_identity(tmp_path / "nowhere" / "key.txt", tag="t")


def test_a_key_that_cannot_be_written_is_no_key(
    keys: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk no public key is given out to which there is no secret one."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.sealing.write_file", full)
    with pytest.raises(HistoryError, match="the disk is full"):
        make_identity(tmp_path / "new.txt", tag="t")


def test_without_pyrage_everything_else_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the package is missing, sealing says so in a sentence that a notebook can show, and how to get it."""
    monkeypatch.setitem(sys.modules, "pyrage", None)
    for use in (
        lambda: seal(WORDS, ["age1"]),
        lambda: unseal(b"age-encryption.org/v1\n", tmp_path, "x"),
        lambda: make_identity(tmp_path / "key.txt", tag="t"),
    ):
        with pytest.raises(InputError, match="pyrage, which is not installed") as refusal:
            use()
        assert "`" not in str(refusal.value) and "pip install pyrage" in refusal.value.at_a_terminal
    assert list(tmp_path.iterdir()) == []
