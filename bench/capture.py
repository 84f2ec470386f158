"""Shutter event → durable, verified file, beside `gphoto2 --capture-tethered` on the same camera.

The simulated camera runs in a process of its own, on the only port that Debian's gphoto2 can use.
The two clients shoot in turn, in blocks. tether's time ends when bytes, folder and ledger are
synced and the hash is known, with live view running; gphoto2's when the file has its final name and
all of its bytes: it neither syncs nor verifies, and shows no live view.
"""

import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue

SUMMARY = "shutter event to durable file, 10 and 25 MB, beside gphoto2 --capture-tethered"
PORT = 15740
"""libgphoto2 2.5.30 knows no other."""
SIZES_MB = (10, 25)
LINKS = (("slow:40", "40 MB/s (a USB 3 body)"), ("", "loopback without a limit"))
SHOTS, BLOCKS = 5, 3
"""Shots of each client in a block; the first of each connection warms up and is not counted."""
AIM = 1.10
PATIENCE_SECONDS = 30.0
LOOK_SECONDS = 0.0005
"""How often the folder of gphoto2 is looked at: half of one per cent of the shortest time."""
REST_SECONDS = 0.3
"""Between two shots, so that each starts from rest."""


def main() -> int:
    """Shoot at both sizes over both links; 1 where the slower link's ratio is above the aim."""
    if shutil.which("gphoto2") is None:
        print("gphoto2 is not installed: apt-get install gphoto2", file=sys.stderr)
        return 1
    short = False
    for megabytes in SIZES_MB:
        for fault, link in LINKS:
            ours, peers, floors = _compare(megabytes, fault)
            ratio = statistics.median(ours) / statistics.median(peers)
            verdict = "" if ratio <= AIM else "  above the aim"
            short |= ratio > AIM
            print(
                f"{megabytes} MB over {link}: tether {_ms(ours)}, gphoto2 {_ms(peers)}, "
                f"ratio {ratio:.2f} (at most {AIM:.2f}){verdict}; "
                f"write, hash and sync alone {_ms(floors)}"
            )
    return int(short)


def _compare(megabytes: int, fault: str) -> tuple[list[float], list[float], list[float]]:
    ours: list[float] = []
    peers: list[float] = []
    floors: list[float] = []
    with tempfile.TemporaryDirectory(prefix="tether-bench-") as name:
        folder = Path(name)
        content = _jpeg(megabytes * 1_000_000)
        (folder / "shots").mkdir()
        (folder / "shots" / "picture.jpg").write_bytes(content)
        for block in range(BLOCKS):
            with _camera(folder / "shots", fault) as press:
                ours += _tether(press, folder / f"session-{block}")
                peers += _gphoto2(press, folder / f"peer-{block}", len(content))
            floors += _floor(content, folder / f"floor-{block}")
    return ours, peers, floors


def _tether(press: Callable[[], int], folder: Path) -> list[float]:
    from tether.camera.gphoto_source import GphotoSource
    from tether.camera.watcher import CameraWatcher
    from tether.frames import Frame, Mailbox
    from tether.session.check import check_session
    from tether.session.intake.ingest import Ingest
    from tether.session.records import StoredShot
    from tether.session.session import Session

    stored: Queue[StoredShot] = Queue()
    times = []
    mailbox: Mailbox[Frame] = Mailbox()
    with Session.open(folder) as session:
        ingest = Ingest(session, on_stored=stored.put)
        watcher = CameraWatcher(
            GphotoSource(f"ptpip:127.0.0.1:{PORT}"), ingest, mailbox, lambda event: None
        )
        watcher.start()
        try:
            assert mailbox.take(PATIENCE_SECONDS), "no live view"
            for _ in range(SHOTS + 1):
                time.sleep(REST_SECONDS)
                pressed = press()
                times.append((stored.get(timeout=PATIENCE_SECONDS).stored_ns - pressed) / 1e6)
        finally:
            watcher.stop()
            ingest.close()
        assert check_session(session).ok
    return times[1:]


def _gphoto2(press: Callable[[], int], folder: Path, size: int) -> list[float]:
    folder.mkdir()
    times = []
    with subprocess.Popen(
        [
            "stdbuf",
            "-oL",
            "gphoto2",
            "--port",
            f"ptpip:127.0.0.1:{PORT}",
            "--camera",
            "PTP/IP Camera",
        ]
        + ["--capture-tethered", "--force-overwrite", "--filename", "shot-%n.jpg"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as peer:
        try:
            assert peer.stdout is not None
            while "Waiting for events" not in peer.stdout.readline():
                assert peer.poll() is None, "gphoto2 has ended"
            for number in range(1, SHOTS + 2):
                time.sleep(REST_SECONDS)
                before = {entry.name for entry in os.scandir(folder)}
                pressed = press()
                times.append((_whole_file(folder, before, size) - pressed) / 1e6)
                assert number <= len(list(folder.glob("*.jpg")))
        finally:
            peer.terminate()
    return times[1:]


def _whole_file(folder: Path, before: set[str], size: int) -> int:
    """When a new file of that size is there under a final name, monotonic ns."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        for entry in os.scandir(folder):
            if entry.name in before or not entry.name.endswith(".jpg"):
                continue
            if entry.stat().st_size == size:
                return time.monotonic_ns()
        time.sleep(LOOK_SECONDS)
    raise TimeoutError("gphoto2 did not bring the file")


def _floor(content: bytes, folder: Path) -> list[float]:
    """What the disk and the hash alone cost, one after the other: no link, no ledger, no camera."""
    folder.mkdir()
    times = []
    for number in range(SHOTS):
        began = time.perf_counter()
        descriptor = os.open(folder / f"{number}.jpg", os.O_WRONLY | os.O_CREAT)
        os.write(descriptor, content)
        hashlib.sha256(content).hexdigest()
        os.fsync(descriptor)
        os.close(descriptor)
        times.append(1e3 * (time.perf_counter() - began))
    return times


@contextmanager
def _camera(shots: Path, fault: str) -> Iterator[Callable[[], int]]:
    """The simulated camera; gives the call that presses its shutter and says when it told of it."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, shots, fault))
    process.start()
    try:
        assert here.poll(PATIENCE_SECONDS), "the simulated camera did not start"
        assert here.recv() == "listening"

        def press() -> int:
            here.send("press")
            moment = here.recv()
            assert isinstance(moment, int)
            return moment

        yield press
    finally:
        here.send("close")
        process.join()


def _serve(pipe: Connection, shots: Path, fault: str) -> None:
    from tether.simulator.camera import SimulatedCamera

    told: Queue[int] = Queue()

    def tell(event: dict[str, object]) -> None:
        # Told just before the event goes out, when the picture is on the card.
        if event["event"] == "shutter":
            told.put(time.monotonic_ns())

    faults = (fault,) if fault else ()
    with SimulatedCamera(PORT, shots_folder=shots, faults=faults, tell=tell) as camera:
        pipe.send("listening")
        while pipe.recv() == "press":
            camera.press_shutter()
            pipe.send(told.get())


def _jpeg(size: int) -> bytes:
    """A file with the frame of a JPEG; what is inside is noise that nothing compresses."""
    head, end = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xda\x00\x04cd", b"\xff\xd9"
    noise = random.Random(4).randbytes(size - len(head) - len(end)).replace(b"\xff", b"\x00")
    return head + noise + end


def _ms(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):.0f} ms ({ordered[0]:.0f}–{ordered[-1]:.0f})"
