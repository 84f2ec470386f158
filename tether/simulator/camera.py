"""A camera to shoot with where there is none: real libgphoto2 connects to it over PTP/IP."""

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from tether.simulator.body import Body
from tether.simulator.faults import Faults
from tether.simulator.responder import Responder
from tether.simulator.sitter import Sitter, SitterTruth

OBJECT_ADDED, CAPTURE_COMPLETE = 0x4002, 0x400D
BLINK_EVERY, HALF_BLINK_EVERY = 4, 7
"""Every so many shots the sitter blinks at the shutter, or is caught half way: people do."""
HOSTILE_NAME = "../../DSC_0001.JPG"


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press of the shutter: what a session must hold afterwards."""

    name: str
    size: int
    sha256: str
    monotonic_ns: int
    truth: SitterTruth | None

    def as_dict(self) -> dict[str, Any]:
        """As `simulate --json` prints it."""
        return {
            "event": "shutter",
            "name": self.name,
            "size": self.size,
            "sha256": self.sha256,
            "truth": self.truth.as_dict() if self.truth else None,
        }


class SimulatedCamera:
    """Use in `with`.

    Args:
        port: 0 takes a free one.
        seed: of the sitter's blinks.
        live_folder: portraits that sit instead of the astronaut.
        shots_folder: pictures that it "takes", by name, byte for byte, again from the start.
        every: presses its own shutter so often, seconds.
        faults: `NAME@K`, see `faults.FAULTS`.
        frames_per_second: of live view; bodies send 30 to 60.
        tell: hears a dict for each event.
    """

    def __init__(
        self,
        port: int = 0,
        seed: int = 0,
        live_folder: Path | None = None,
        shots_folder: Path | None = None,
        every: float | None = None,
        faults: Sequence[str] = (),
        frames_per_second: float = 36.0,
        tell: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        from tether.pictures import list_pictures

        self.sitter = Sitter(live_folder, seed)
        self.pressed: list[Pressed] = []
        self.started_ns = time.monotonic_ns()
        self._files = [] if shots_folder is None else list_pictures(shots_folder)
        self._tell = tell or (lambda event: None)
        self._faults = Faults(faults)
        self._body = Body(self._faults, self._press_once)
        self._shutter = threading.Lock()
        self._closing = threading.Event()
        self._resting = threading.Event()
        self._period = 1 / frames_per_second
        self._responder = Responder(self._body, port, self._tell)
        self.port = self._responder.port
        self._threads = [threading.Thread(target=self._live, name="sitter", daemon=True)]
        if every:
            self._threads.append(
                threading.Thread(target=self._shoot, args=(every,), name="finger", daemon=True)
            )
        for thread in self._threads:
            thread.start()

    def press_shutter(self, count: int = 1) -> list[Pressed]:
        """Press the shutter on the body; returns what was taken."""
        return self._press(count)

    def address_port(self) -> int:
        """The TCP port on the loopback address."""
        return self.port

    def shots(self) -> list[Pressed]:
        """Every press so far."""
        return list(self.pressed)

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of the sitter's blinks between two moments, monotonic ns."""
        return self.sitter.blinks(from_ns, to_ns)

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same of blinks that close the lids half way only."""
        return self.sitter.half_blinks(from_ns, to_ns)

    def stop_shooting(self) -> None:
        """No more presses of its own."""
        self._resting.set()
        with self._shutter:
            pass

    def unplug(self) -> None:
        """Pull the cable; the shutter still works."""
        self._responder.unplug()

    def plug(self) -> None:
        """Put the cable back."""
        self._responder.plug()

    def close(self) -> None:
        """End all."""
        self._closing.set()
        self._resting.set()
        self._responder.close()
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> "SimulatedCamera":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _press_once(self) -> None:
        self._press(1)

    def _live(self) -> None:
        due = time.monotonic()
        while not self._closing.is_set():
            # A sitter nobody looks at costs nothing but a frame now and then.
            if self._body.watched or not self._body.next_frame(-1)[0]:
                self._body.show(self.sitter.live_jpeg(time.monotonic_ns()))
            due = max(due + self._period, time.monotonic())
            self._closing.wait(due - time.monotonic())

    def _shoot(self, every: float) -> None:
        while not self._resting.wait(every):
            self._press(1)

    def _press(self, count: int) -> list[Pressed]:
        taken = []
        for _ in range(count):
            with self._shutter:
                if self._closing.is_set():
                    break
                taken.append(self._take(len(self.pressed) + 1))
        return taken

    def _take(self, number: int) -> Pressed:
        now = time.monotonic_ns()
        faults = self._faults.at_shot(number)
        truth: SitterTruth | None = None
        if self._files:
            content = self._files[(number - 1) % len(self._files)].read_bytes()
        else:
            if number % BLINK_EVERY == 0:
                self.sitter.blink_soon(now)
            elif number % HALF_BLINK_EVERY == 0:
                self.sitter.half_blink_soon(now)
            jpeg, truth = self.sitter.shot(now)
            content = _with_time(jpeg, datetime.now())
        if "truncate" in faults:
            content = content[: len(content) // 2]
        name = HOSTILE_NAME if "hostile-name" in faults else f"DSC_{number % 10000:04d}.JPG"
        claimed = len(content) // 2 if "wrong-size" in faults else None
        handle = self._body.add(name, content, claimed)
        pressed = Pressed(name, len(content), hashlib.sha256(content).hexdigest(), now, truth)
        self.pressed.append(pressed)
        for fault in sorted(faults - {"drop", "stall", "garbage"}):
            self._tell({"event": "fault", "name": fault, "shot": number})
        self._tell(pressed.as_dict())
        if "missing-event" not in faults:
            self._responder.announce(OBJECT_ADDED, handle)
            if "duplicate-event" in faults:
                self._responder.announce(OBJECT_ADDED, handle)
        self._responder.announce(CAPTURE_COMPLETE, handle)
        return pressed


def _with_time(jpeg: bytes, moment: datetime) -> bytes:
    """The JPEG with an EXIF block that says when it was taken and by which camera."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Nikon Corporation", "Z 6_2"
    exif.get_ifd(0x8769)[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
    exif.get_ifd(0x8769)[0x9291] = f"{moment.microsecond // 1000:03d}"
    block = exif.tobytes()
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]
