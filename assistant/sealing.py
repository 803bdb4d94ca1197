"""Sealing a file so that only the holder of a key can read it: age encryption to X25519 keys, by pyrage.

Nothing else needs pyrage, so it is looked for only here, and only when somebody seals or opens a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from assistant.errors import HistoryError, InputError
from assistant.history.disk import explain, read_file, write_file

_SECRET: Final = "AGE-SECRET-KEY-1"
_SEALED: Final = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_LARGEST_IDENTITY: Final = 64 * 1024
"""Bytes; a file with one key has 200."""


def is_sealed(data: bytes) -> bool:
    """Whether a file was sealed with age, by this program or another."""
    return data.startswith(_SEALED)


def seal(data: bytes, keys: Sequence[str]) -> bytes:
    """Seal a file for the holders of these public keys; any one of them can open it.

    Raises:
        InputError: no key was given, one is no public key, or pyrage is not installed.
    """
    pyrage = _pyrage()
    if not keys:
        raise InputError("For whom should it be sealed? Ask your mentor for their public key; it begins with age1.")
    sealed: bytes = pyrage.encrypt(data, [_public(pyrage, key) for key in keys])
    return sealed


def unseal(data: bytes, identity: Path, name: str) -> bytes:
    """Open a sealed file.

    Args:
        data: What it holds.
        identity: The file with the secret key.
        name: How to call the sealed file in a message.

    Raises:
        InputError: it was sealed for somebody else, is damaged or not sealed, the secret key cannot be read, or pyrage
            is not installed.
    """
    pyrage = _pyrage()
    if not is_sealed(data):
        raise InputError(f"{name} is not sealed; open it without a key.")
    secrets = _secrets(pyrage, identity)
    try:
        opened: bytes = pyrage.decrypt(data, secrets)
    except pyrage.DecryptError as problem:
        if "No matching keys" in str(problem):
            raise InputError(
                f"{name} was sealed for somebody else: the key in {identity} does not open it. "
                "Send your public key to whoever sealed it, and ask them to seal it again."
            ) from None
        raise InputError(f"{name} is damaged and cannot be opened. Ask for it to be sent again.") from None
    return opened


def make_identity(path: Path, *, tag: str) -> str:
    """Make a key pair; the secret key goes into a file that only its owner can read.

    Args:
        path: The file, which must not exist yet: a key that is lost opens nothing any more.
        tag: Part of the name it has until it is complete; no two writers may use the same.

    Returns:
        The public key, to be given to whoever seals files for its owner.

    Raises:
        InputError: there is such a file already, or no such folder, or pyrage is not installed.
        HistoryError: it could not be written.
    """
    pyrage = _pyrage()
    if path.exists() or path.is_symlink():
        raise InputError(f"{path} is there already and was left alone: a key in it may be needed. Name another file.")
    if not path.parent.is_dir():
        raise InputError(f"{path} cannot be written: name a file in a folder that exists.")
    pair = pyrage.x25519.Identity.generate()
    public = str(pair.to_public())
    try:
        write_file(path, f"# public key: {public}\n{pair}\n".encode(), tag=tag)
    except OSError as error:
        raise HistoryError(explain(error, path)) from error
    return public


def public_key(identity: Path) -> str:
    """The public key that belongs to a secret one, for whoever seals files for its owner.

    Raises:
        InputError: the file holds no secret key, cannot be read, or pyrage is not installed.
    """
    return str(_secrets(_pyrage(), identity)[0].to_public())


def _pyrage() -> Any:
    try:
        return import_module("pyrage")
    except ImportError:
        raise InputError(
            "Sealed files need the package pyrage, which is not installed here. Install it, or go on with a file that "
            "is not sealed.",
            note="Type `pip install pyrage`.",
        ) from None


def _public(pyrage: Any, key: str) -> Any:
    if key.strip().upper().startswith(_SECRET):  # never repeated in a message, which may stand on a shared screen
        raise InputError("That is a secret key, which only its owner should have. The public one begins with age1.")
    try:
        return pyrage.x25519.Recipient.from_str(key.strip())
    except pyrage.RecipientError:
        raise InputError(
            f"“{key.strip()[:80]}” is no public key. One begins with age1 and has 62 characters; copy all of it."
        ) from None


def _secrets(pyrage: Any, identity: Path) -> list[Any]:
    try:
        data = read_file(identity)
    except OSError as error:
        raise InputError(f"The key file {identity} cannot be read: {error.strerror or error}.") from error
    lines = data[:_LARGEST_IDENTITY].decode("utf-8", "replace").splitlines()
    keys = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    try:
        found = [pyrage.x25519.Identity.from_str(key) for key in keys]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise InputError(f"{identity} holds no secret key. Choose the file that was made with the key pair.")
    return found
