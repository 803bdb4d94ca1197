"""Getting a file from the model hub, over plain HTTPS, and going on where the line broke."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import OpenerDirector, Request

from assistant.errors import InputError
from assistant.runtime.catalogue import HubSource
from assistant.runtime.part import CHUNK, NotFromHere, Part
from assistant.version import __version__

# A hub that is there answers within a second or two; where a firewall swallows
# packets, ten seconds are what people wait before the next source gets its turn.
ANSWER_S = 10.0
# A line on which nothing comes for this long is given up and opened anew.
STALL_S = 30.0
# So many broken lines in a row, none of which brought a chunk, and the hub is given up.
TRIES = 5
# What a server says when the same request may succeed a moment later.
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
PARTIAL_CONTENT = 206


class _Broken(Exception):
    """The line broke, or the hub asks for patience."""


class _Silent(_Broken):
    """The hub could not be reached at all."""


class Hub:
    """One file of the hub, as a way to get a model.

    Args:
        source: Which file, at which revision.
        url: Address of the hub or a mirror.
        opener: What opens addresses; it brings proxies and certificates.
        sleep: Waits some seconds between two tries.

    Raises:
        InputError: the address is not one of a web server.
    """

    def __init__(
        self,
        source: HubSource,
        url: str,
        opener: OpenerDirector,
        sleep: Callable[[float], None],
    ) -> None:
        self.name = f"The model hub {host_of(url)}"
        path = quote(f"{source.repo}/resolve/{source.revision}/{source.file}")
        self._url = f"{url.rstrip('/')}/{path}"
        self._opener = opener
        self._sleep = sleep

    def deliver(self, part: Part) -> None:
        """Brings the part to its full length; a hub that never answered is not asked twice.

        Raises:
            NotFromHere: the hub is out of reach, has no such file, or breaks off again and again.
        """
        met, failures = False, 0
        while not part.whole:
            before = part.size
            part.say(f"{self.name} is being asked.")
            try:
                with self._answer(before) as response:
                    met = True
                    self._receive(response, part)
                trouble = "broke off"
            except _Broken as error:
                trouble = str(error)
                if isinstance(error, _Silent) and not met:
                    raise NotFromHere(trouble) from error
            if not part.whole:
                failures = 0 if part.size - before >= CHUNK else failures + 1
                self._wait(part, trouble, failures)

    def _wait(self, part: Part, trouble: str, failures: int) -> None:
        if failures == TRIES:
            raise NotFromHere(f"{trouble}, {TRIES} times in a row")
        seconds = 2**failures
        part.say(f"{self.name} {trouble}; trying again in {seconds} s.")
        self._sleep(seconds)

    def _answer(self, offset: int) -> HTTPResponse:
        """Opens the file from a byte on."""
        request = Request(self._url, headers={"User-Agent": f"theme-coach/{__version__}"})
        if offset:
            request.add_header("Range", f"bytes={offset}-")
        try:
            return in_time(lambda: self._opener.open(request, timeout=STALL_S))
        except HTTPError as error:
            trouble = f"answered “{error.code} {error.reason}”"
            error.close()
            raise (_Broken if error.code in PASSING else NotFromHere)(trouble) from error
        except (OSError, HTTPException) as error:
            raise _Silent(_reason(error)) from error

    def _receive(self, response: HTTPResponse, part: Part) -> None:
        # A server that knows no ranges sends everything, from the first byte.
        at = part.size if response.status == PARTIAL_CONTENT else 0
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and at + int(length) != part.total:
            raise NotFromHere(f"has a file of {at + int(length):,} bytes there instead of {part.total:,}")

        def read(count: int) -> bytes:
            try:
                return response.read1(count)
            except (OSError, HTTPException) as error:
                raise _Broken(_reason(error)) from error

        part.pour(read, at, f"Downloading from {urlsplit(self._url).hostname}.")


def answers(url: str, opener: OpenerDirector) -> bool:
    """Whether the hub at this address says yes within ten seconds.

    Raises:
        InputError: the address is not one of a web server.
    """
    host_of(url)
    try:
        with in_time(lambda: opener.open(Request(url, method="HEAD"), timeout=ANSWER_S)):
            return True
    except HTTPError as error:
        error.close()
    except (OSError, HTTPException):
        pass
    return False


def host_of(url: str) -> str:
    """The host in the address of a hub.

    Raises:
        InputError: the address is not one of a web server.
    """
    try:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname:
            return parts.hostname
    except ValueError:
        pass
    raise InputError(
        f"“{url}” is no address of a model hub. Set HF_ENDPOINT to one that begins with https://, or unset it."
    )


def in_time(act: Callable[[], HTTPResponse]) -> HTTPResponse:
    """Does something that must not take longer than a hub may take to answer.

    Looking up a name, or trying its addresses one after the other, has no time limit of its own,
    so it happens on a thread that can be left behind.
    """
    answer: Future[HTTPResponse] = Future()

    def run() -> None:
        try:
            answer.set_result(act())
        except Exception as error:
            answer.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return answer.result(timeout=ANSWER_S)


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, TimeoutError):
        return "did not answer in time"
    return f"cannot be reached ({getattr(cause, 'strerror', None) or cause})"
