"""How soon live frames are back when the cable is, when a body that fell asleep is awake, and when
the program was killed and is started again.

Real libgphoto2 against the simulated camera over PTP/IP, with a session behind the watcher. The
floor is bare libgphoto2 on the same camera in the same run: connect, and take frames until one
comes. After kill -9 a new process opens the session that the last one left, with shots in it, and
the whole engine; its floor is an interpreter that imports the camera library and does the same.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SUMMARY = "the cable is back, a body slept, the program was killed: how soon live frames come"

CABLES, SLEEPS, FLOORS = 20, 5, 20
LONGEST_OUT = 4.0
"""Seconds that the cable is out at most: long enough for the longest pause between attempts."""
AIM_SECONDS = 3.0
KILLS = 8
AIM_RESTART = 5.0
"""Seconds from the start of a new process to its first live frame."""
PATIENCE = 20.0


def main() -> int:
    """Print the figures; 0 where every return takes at most the time aimed at."""
    from tether.camera.claim import release_all
    from tether.simulator.process import SimulatedCameraHost
    from tether.simulator.still import StillSitter

    chance = random.Random(1)
    with SimulatedCameraHost() as host, tempfile.TemporaryDirectory() as folder:
        with host.camera(sitter=StillSitter()) as camera:
            floor = [_bare(camera.port) for _ in range(FLOORS)]
            cable = _returns(camera, Path(folder) / "cable", lambda: _cable(camera, chance))
            release_all()  # from here on other programs have the camera
            bare = [_started(_BARE, camera, Path(folder)) for _ in range(KILLS)]
            killed = [_started(_ENGINE, camera, Path(folder) / "killed") for _ in range(KILLS)]
        sleeping = host.camera(
            sitter=StillSitter(), faults=[f"sleep@{number}" for number in range(1, SLEEPS + 1)]
        )
        with sleeping as camera:
            slept = _returns(camera, Path(folder) / "sleep", lambda: _sleep(camera), count=SLEEPS)
    base = statistics.median(floor)
    print(f"floor, bare libgphoto2 connects and shows a frame: {base * 1000:.0f} ms median")
    _tell("cable back -> live frame", cable, base)
    _tell("asleep -> live frame (2.5 s of it are libgphoto2's patience)", slept, base)
    frames = [frame for frame, _ in killed[1:]]
    start = statistics.median(frame for frame, _ in bare)
    print(f"floor, a new interpreter with bare libgphoto2 shows a frame: {start:.2f} s median")
    _tell("killed -9, started again -> live frame", frames, start)
    readings = statistics.median(reading for _, reading in killed[1:])
    print(f"and the first reading of a face's place, models loaded: {readings:.2f} s median")
    return 0 if max(cable) <= AIM_SECONDS and max(frames) <= AIM_RESTART else 1


def _tell(what: str, seconds: list[float], floor: float) -> None:
    middle = statistics.median(seconds)
    late = sorted(seconds)[min(len(seconds) - 1, int(0.95 * len(seconds)))]
    print(
        f"{what}: {middle:.2f} s median, {late:.2f} s p95, {max(seconds):.2f} s worst of "
        f"{len(seconds)}; {middle / floor:.1f} times the floor"
    )


def _bare(port: int) -> float:
    from tether.camera.gphoto_source import GphotoSource

    began = time.monotonic()
    camera = GphotoSource(f"ptpip:127.0.0.1:{port}")()
    while camera.preview() is None:
        pass
    took = time.monotonic() - began
    camera.close()
    return took


def _returns(
    camera: Any, folder: Path, lose: Callable[[], float], count: int = CABLES
) -> list[float]:
    """Lose and get back the camera so often; seconds from its return to the first live frame."""
    from tether.camera.gphoto_source import GphotoSource
    from tether.camera.watcher import CameraWatcher
    from tether.frames import Frame, Mailbox
    from tether.session.intake.ingest import Ingest
    from tether.session.session import Session

    with Session.open(folder) as session:
        ingest = Ingest(session)
        frames: Mailbox[Frame] = Mailbox()
        source = GphotoSource(f"ptpip:127.0.0.1:{camera.port}")
        watcher = CameraWatcher(source, ingest, frames, lambda event: None)
        watcher.start()
        try:
            return [_one(frames, lose) for _ in range(count)]
        finally:
            watcher.stop()
            ingest.close()


def _one(frames: Any, lose: Callable[[], float]) -> float:
    _next_frame(frames, 0.0)
    back = lose()
    return _next_frame(frames, back) - back


def _next_frame(frames: Any, after: float) -> float:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        frame = frames.take(0.1)
        if frame is not None and frame.received_ns / 1e9 > after:
            return float(frame.received_ns / 1e9)
    raise TimeoutError("the camera did not come back")


def _cable(camera: Any, chance: random.Random) -> float:
    camera.unplug()
    time.sleep(chance.uniform(0.1, LONGEST_OUT))
    camera.plug()
    return time.monotonic()


def _sleep(camera: Any) -> float:
    camera.press_shutter()
    return time.monotonic()


_BARE = """
import sys
from tether.camera.gphoto_source import GphotoSource
camera = GphotoSource(f"ptpip:127.0.0.1:{sys.argv[1]}")()
while camera.preview() is None:
    pass
print("frame", flush=True)
print("reading", flush=True)
sys.stdin.read()
"""

_ENGINE = """
import sys, time
from pathlib import Path
from tether.camera.sources import open_source
from tether.looks.load import load_look
from tether.pipeline.events import LiveUpdate
from tether.pipeline.studio import Studio
from tether.session.session import Session

read = []
session = Session.open(Path(sys.argv[2]))
studio = Studio(session, open_source(f"ptpip:127.0.0.1:{sys.argv[1]}"), load_look("corporate"))
studio.subscribe(lambda event: read.append(1) if isinstance(event, LiveUpdate) else None)
studio.start()
while not studio.mailbox.received:
    time.sleep(0.005)
print("frame", flush=True)
while not read:
    time.sleep(0.005)
print("reading", flush=True)
sys.stdin.read()
"""


def _started(program: str, camera: Any, folder: Path) -> tuple[float, float]:
    """Start a program, shoot, and kill it; seconds to its first live frame and reading."""
    began = time.monotonic()
    words = [sys.executable, "-c", program, str(camera.port), str(folder)]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        moments = []
        for wanted in ("frame", "reading"):
            line = child.stdout.readline()
            if line.strip() != wanted:
                raise RuntimeError(f"the program ended before its first {wanted}")
            moments.append(time.monotonic() - began)
        camera.press_shutter(2)  # and in the middle of it
        child.kill()
    return moments[0], moments[1]
