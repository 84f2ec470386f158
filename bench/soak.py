"""A long day: 10,000 shots and eight hours of live view, as fast as the machine goes.

The first part takes shots through Session and Ingest, with verdicts, sidecars, stars and changes of
sitter, while as many live frames as eight hours have go through the mailbox and every 200th is
decoded. The second part takes shots from the simulated camera through libgphoto2 and the watcher,
with live view running. Memory and open handles are compared after a tenth of the day and at its
end. So is an ingest: its processor time, which must not grow, and its whole time in bare writes and
syncs of the same bytes at the same moment, which no busy disk keeps within ten per cent.
"""

import gc
import os
import random
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np

from tether.frames import Frame, Mailbox, RemoteFile
from tether.pictures import decode_jpeg
from tether.readings import Reason, Verdict
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

SUMMARY = "10,000 shots and eight hours of live view: memory, handles, ingest time; 0 lost"
SHOTS = 10_000
LIVE_FRAMES = 8 * 3600 * 30
CAMERA_SHOTS = 300
SHOT_BYTES = 60_000
"""Small, so that ten thousand fit on any disk: what grows with the number is looked for."""
SHOTS_A_SITTER = 60
DECODE_EVERY = 200
"""Decoding all 864,000 frames takes an hour of one core; the decoder's memory shows with few."""
WINDOW = 100
"""Ingests compared at both ends of the day."""
AIM = 1.10
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Moment:
    """What the program holds: resident megabytes, open handles, threads."""

    megabytes: float
    handles: int
    threads: int

    @classmethod
    def now(cls) -> "Moment":
        """Of this process, after a collection."""
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        megabytes = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
        return cls(megabytes, len(list(Path("/proc/self/fd").iterdir())), threading.active_count())


@dataclass(frozen=True, slots=True)
class Day:
    """What a day showed.

    `first`, `last`: an ingest at both ends, milliseconds of processor time; None where the camera
    takes part of it. `first_floors`, `last_floors`: its whole time in bare writes and syncs.
    """

    early: Moment
    late: Moment
    first: float | None
    last: float | None
    first_floors: float
    last_floors: float
    stored: int
    differences: int

    def tell(self, shots: int) -> bool:
        """Print it; True where everything is within the aims."""
        memory = self.late.megabytes / self.early.megabytes
        print(
            f"  {shots} shots: {self.stored} stored, {self.differences} differ (0 wanted); memory "
            f"{self.early.megabytes:.0f} → {self.late.megabytes:.0f} MB, ratio {memory:.3f}; "
            f"handles {self.early.handles} → {self.late.handles}; threads {self.early.threads} → "
            f"{self.late.threads}"
        )
        pace = 1.0
        if self.first is not None and self.last is not None:
            pace = self.last / self.first
            print(f"  ingest: {self.first:.2f} → {self.last:.2f} ms of processor, ratio {pace:.3f}")
        print(
            f"  ingest: {self.first_floors:.2f} → {self.last_floors:.2f} bare writes and syncs; "
            f"(ratios of memory and processor time at most {AIM:.2f})"
        )
        whole = self.stored == shots and self.differences == 0
        flat = self.late.handles <= self.early.handles and memory <= AIM
        return whole and flat and pace <= AIM


def main() -> int:
    """Run both days; 1 where one is not flat, or not whole."""
    print("session and ingest:")
    good = session_day(SHOTS, LIVE_FRAMES).tell(SHOTS)
    print("simulated camera, libgphoto2 and watcher:")
    good &= camera_day(CAMERA_SHOTS).tell(CAMERA_SHOTS)
    return int(not good)


def session_day(shots: int, live_frames: int, window: int = WINDOW) -> Day:
    """A day's shots straight into the session, with its live frames in between."""
    first: list[tuple[float, float]] = []
    last: list[tuple[float, float]] = []
    early = None
    with tempfile.TemporaryDirectory(prefix="tether-soak-") as name:
        folder = Path(name)
        (folder / "floor").mkdir()
        with Session.open(folder / "session") as session, _LiveView() as live:
            ingest = Ingest(session)
            for number in range(shots):
                if number % SHOTS_A_SITTER == 0:
                    session.set_sitter(f"Sitter {number // SHOTS_A_SITTER}")
                content = shot_bytes(number)
                began, worked = time.perf_counter(), time.process_time()
                shot_id = _ingest(ingest, number, content)
                took, worked = time.perf_counter() - began, time.process_time() - worked
                # The very first shots open what later ones find open.
                in_first = window <= number < 2 * window
                if in_first or number >= shots - window:
                    ratio = took / floor_seconds(folder / "floor" / f"{number}.jpg", content)
                    (first if in_first else last).append((1e3 * worked, ratio))
                _judge(session, shot_id, number)
                live.show(live_frames * (number + 1) // shots)
                if number + 1 == shots // 10:
                    early = Moment.now()
            late = Moment.now()
            ingest.close()
            report = check_session(session)
            stored = len(session.catalogue.shots(stored_only=True))
    assert early is not None
    differences = len(report.differences)
    (work, floors), (last_work, last_floors) = (
        [statistics.median(column) for column in zip(*end, strict=True)] for end in (first, last)
    )
    return Day(early, late, work, last_work, floors, last_floors, stored, differences)


def camera_day(shots: int, window: int = 50) -> Day:
    """Shots of the simulated camera through libgphoto2 and the watcher, live view on."""
    from queue import Queue

    from tether.camera.gphoto_source import GphotoSource
    from tether.camera.watcher import CameraWatcher
    from tether.session.records import StoredShot
    from tether.simulator.process import SimulatedCameraProcess

    first: list[float] = []
    last: list[float] = []
    early = None
    with tempfile.TemporaryDirectory(prefix="tether-soak-") as name:
        folder = Path(name)
        for sub in ("floor", "shots"):
            (folder / sub).mkdir()
        for number in range(shots):
            (folder / "shots" / f"{number:05d}.jpg").write_bytes(shot_bytes(number))
        stored: Queue[StoredShot] = Queue()
        with (
            SimulatedCameraProcess(shots_folder=folder / "shots") as simulated,
            Session.open(folder / "session") as session,
        ):
            mailbox: Mailbox[Frame] = Mailbox()
            ingest = Ingest(session, on_stored=stored.put)
            source = GphotoSource(f"ptpip:127.0.0.1:{simulated.port}")
            watcher = CameraWatcher(source, ingest, mailbox, lambda event: None)
            watcher.start()
            try:
                assert mailbox.take(PATIENCE_SECONDS), "no live view"
                for number in range(shots):
                    began = simulated.press_shutter()[0].monotonic_ns
                    shot = stored.get(timeout=PATIENCE_SECONDS)
                    took = (shot.stored_ns - began) / 1e9
                    floor = floor_seconds(folder / "floor" / f"{number}.jpg", shot_bytes(number))
                    if window // 2 <= number < window + window // 2:
                        first.append(took / floor)
                    elif number >= shots - window:
                        last.append(took / floor)
                    if number + 1 == shots // 3:
                        early = Moment.now()
                late = Moment.now()
            finally:
                watcher.stop()
                ingest.close()
            pressed = {shot.sha256 for shot in simulated.pressed}
            report = check_session(session)
            held = {shot.sha256 for shot in session.catalogue.shots(stored_only=True)}
    assert early is not None
    differences = len(report.differences) + len(pressed ^ held)
    begin, end = statistics.median(first), statistics.median(last)
    return Day(early, late, None, None, begin, end, len(held), differences)


class _LiveView:
    """The mailbox with its reader, as the live loop has it."""

    def __init__(self) -> None:
        self._mailbox: Mailbox[Frame] = Mailbox()
        self._shown = 0
        self._thread = threading.Thread(target=self._read, name="live")
        picture = np.random.default_rng(4).integers(0, 255, (85, 128, 3), np.uint8)
        large = cv2.resize(picture, (1024, 680), interpolation=cv2.INTER_CUBIC)
        self._jpeg = cv2.imencode(".jpg", large)[1].tobytes()

    def show(self, until: int) -> None:
        """Bring the number of frames up to `until`."""
        while self._shown < until:
            self._shown += 1
            # A new object each, as each frame is one of its own.
            self._mailbox.put(Frame(self._shown, time.monotonic_ns(), bytes(bytearray(self._jpeg))))

    def _read(self) -> None:
        count = 0
        while (frame := self._mailbox.take(PATIENCE_SECONDS)) is not None:
            count += 1
            if count % DECODE_EVERY == 0:
                decode_jpeg(frame.jpeg)

    def __enter__(self) -> "_LiveView":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._mailbox.close()
        self._thread.join()


def _ingest(ingest: Ingest, number: int, content: bytes) -> int:
    remote = RemoteFile(
        camera="soak",
        folder=f"/store_00010001/DCIM/{100 + number // 9999}NIKON",
        name=f"DSC_{number % 9999 + 1:04d}.JPG",
        size=len(content),
        captured_at=datetime.now(),
        announced_ns=time.monotonic_ns(),
    )
    incoming = ingest.announce(remote)
    assert incoming is not None
    incoming.write(content)
    incoming.commit()
    return incoming.arrival.shot_id


def _judge(session: Session, shot_id: int, number: int) -> None:
    """What the machine and the photographer say of a shot."""
    closed = number % 25 == 0
    reasons = (Reason("eyes_closed", "Eyes closed"),) if closed else ()
    session.judge(shot_id, Verdict("reject" if closed else "keep", reasons), '{"faces": []}')
    if number % 10 == 0:
        session.rate(shot_id, 4)


def floor_seconds(path: Path, content: bytes) -> float:
    """How long the disk takes for the same bytes just now: written, and synced with its folder."""
    began = time.perf_counter()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    os.write(descriptor, content)
    os.fsync(descriptor)
    os.close(descriptor)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    return time.perf_counter() - began


def shot_bytes(number: int) -> bytes:
    """A file with the frame of a JPEG, another one for each number."""
    noise = random.Random(number).randbytes(SHOT_BYTES).replace(b"\xff", b"\x00")
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xda\x00\x04cd" + noise + b"\xff\xd9"
