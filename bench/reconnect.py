"""How soon live frames are back when the cable is, and when a body that fell asleep is awake.

Real libgphoto2 against the simulated camera over PTP/IP, with a session behind the watcher. The
floor is bare libgphoto2 on the same camera in the same run: connect, and take frames until one
comes.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SUMMARY = "reconnect: the cable is back -> live frames, and a body that slept"

CABLES, SLEEPS, FLOORS = 20, 5, 20
LONGEST_OUT = 4.0
"""Seconds that the cable is out at most: long enough for the longest pause between attempts."""
AIM_SECONDS = 3.0
PATIENCE = 20.0


def main() -> int:
    """Print the figures; 0 where every return takes at most the time aimed at."""
    from tether.simulator.process import SimulatedCameraHost
    from tether.simulator.still import StillSitter

    chance = random.Random(1)
    with SimulatedCameraHost() as host, tempfile.TemporaryDirectory() as folder:
        with host.camera(sitter=StillSitter()) as camera:
            floor = [_bare(camera.port) for _ in range(FLOORS)]
            cable = _returns(camera, Path(folder) / "cable", lambda: _cable(camera, chance))
        sleeping = host.camera(
            sitter=StillSitter(), faults=[f"sleep@{number}" for number in range(1, SLEEPS + 1)]
        )
        with sleeping as camera:
            slept = _returns(camera, Path(folder) / "sleep", lambda: _sleep(camera), count=SLEEPS)
    base = statistics.median(floor)
    print(f"floor, bare libgphoto2 connects and shows a frame: {base * 1000:.0f} ms median")
    _tell("cable back -> live frame", cable, base)
    _tell("asleep -> live frame (2.5 s of it are libgphoto2's patience)", slept, base)
    return 0 if max(cable) <= AIM_SECONDS else 1


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
    from tether.session.ingest import Ingest
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
