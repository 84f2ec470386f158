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

from tether.simulator.body import BATTERY, TARGET, TO_RAM, Body
from tether.simulator.exposures import Exposures, Sits, with_time
from tether.simulator.faults import Fault, Faults
from tether.simulator.responder import Responder
from tether.simulator.sitter import Sitter, SitterTruth

OBJECT_ADDED, VALUE_CHANGED, STORE_FULL, CAPTURE_COMPLETE = 0x4002, 0x4006, 0x400A, 0x400D
LOW_BATTERY = 4
"""Per cent."""
STALE_SECONDS = 3600.0
"""Age of the frame that a stale camera still has."""
LATE_SECONDS = 1.0
"""After the connection, when `stale:late` is announced: later than a client drains."""
BURST_FRAMES_A_SECOND = 20.0
"""What a current body shoots in a burst."""


@dataclass(frozen=True, slots=True)
class PressedFile:
    """One file of a press, as the card (or the RAM) holds it."""

    name: str
    size: int
    sha256: str

    def as_dict(self) -> dict[str, Any]:
        """As `simulate --json` prints it."""
        return {"name": self.name, "size": self.size, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press of the shutter: what a session must hold afterwards.

    `name`, `size` and `sha256` are the picture's, `files` has the RAW as well; `in_ram` means that
    no card has it.
    """

    name: str
    size: int
    sha256: str
    monotonic_ns: int
    truth: SitterTruth | None
    files: tuple[PressedFile, ...] = ()
    in_ram: bool = False

    def as_dict(self) -> dict[str, Any]:
        """As `simulate --json` prints it."""
        return {
            "event": "shutter",
            "name": self.name,
            "size": self.size,
            "sha256": self.sha256,
            "files": [file.as_dict() for file in self.files],
            "target": "ram" if self.in_ram else "card",
            "truth": self.truth.as_dict() if self.truth else None,
        }


@dataclass(frozen=True, slots=True)
class _Stale:
    """A frame of long ago; `handle` where it lies on the card."""

    name: str
    content: bytes
    made: float
    handle: int | None
    late: bool


class SimulatedCamera:
    """Use in `with`.

    Args:
        port: 0 takes a free one.
        seed: of the sitter's blinks and of random faults.
        live_folder: portraits that sit instead of the astronaut.
        shots_folder: pictures that it "takes", by name, byte for byte, again from the start.
        every: presses its own shutter so often, seconds.
        faults: `NAME@K`, see `faults.FAULTS`.
        frames_per_second: of live view; bodies send 30 to 60.
        tell: hears a dict for each event.
        raw: "", "jpeg-first" or "raw-first": whether shots are pairs, and what comes first.
        burst: frames at each press of its own.
        sitter: sits instead of the portrait.
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
        raw: str = "",
        burst: int = 1,
        sitter: Sits | None = None,
    ) -> None:
        self.sitter: Sits = sitter or Sitter(live_folder, seed)
        self.pressed: list[Pressed] = []
        self.forgotten: list[str] = []
        self.started_ns = time.monotonic_ns()
        self._tell_outside = tell or (lambda event: None)
        self._faults = Faults(faults, seed)
        self._exposures = Exposures(self.sitter, shots_folder, raw)
        self._body = Body(self._faults, self._press_once)
        self._number = 0
        self._burst = burst
        self._stale_sha256: set[str] = set()
        self._stale: dict[int, list[_Stale]] = {}
        self._prepare_stale()
        self._shutter = threading.Lock()
        self._closing = threading.Event()
        self._resting = threading.Event()
        self._period = 1 / frames_per_second
        self._responder = Responder(self._body, port, self._tell, self._greet)
        self.port = self._responder.port
        self._threads = [threading.Thread(target=self._live, name="sitter", daemon=True)]
        if every:
            self._threads.append(
                threading.Thread(target=self._shoot, args=(every,), name="finger", daemon=True)
            )
        for thread in self._threads:
            thread.start()

    def press_shutter(self, count: int = 1) -> list[Pressed]:
        """Press the shutter on the body so often; returns what was taken."""
        taken = [self._press() for _ in range(count)]
        return [pressed for pressed in taken if pressed is not None]

    def burst(self, count: int) -> list[Pressed]:
        """Hold the shutter down: one picture of the sitter under `count` times and numbers."""
        taken = []
        due = time.monotonic()
        for index in range(count):
            pressed = self._press(again=index > 0)
            if pressed is not None:
                taken.append(pressed)
            due += 1 / BURST_FRAMES_A_SECOND
            self._closing.wait(max(0.0, due - time.monotonic()))
        return taken

    def address_port(self) -> int:
        """The TCP port on the loopback address."""
        return self.port

    def shots(self) -> list[Pressed]:
        """Every press so far."""
        return list(self.pressed)

    def lost_in_ram(self) -> list[str]:
        """Names of shots that only the RAM held when a connection ended."""
        return list(self.forgotten)

    def stale(self) -> list[str]:
        """SHA-256 of the old frames that were announced at a connection."""
        return sorted(self._stale_sha256)

    def value(self, code: int) -> int:
        """A PTP property's value, seen from inside."""
        return self._body.properties[code].value

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

    def _tell(self, event: dict[str, Any]) -> None:
        if event["event"] == "forgotten":
            self.forgotten.append(event["name"])
        self._tell_outside(event)

    def _press_once(self) -> None:
        self._press()

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
            self.burst(self._burst)

    def _press(self, *, again: bool = False) -> Pressed | None:
        with self._shutter:
            if self._closing.is_set():
                return None
            self._number += 1
            return self._take(self._number, again=again)

    def _take(self, number: int, *, again: bool) -> Pressed | None:
        now = time.monotonic_ns()
        faults = {fault.name: fault for fault in self._faults.at_shot(number)}
        for name in sorted(faults.keys() - {"drop", "stall", "garbage"}):
            self._tell({"event": "fault", "name": name, "shot": number})
        self._body.full = "card-full" in faults
        if self._body.full:
            self._responder.announce(STORE_FULL, 0)
            return None
        if "battery-low" in faults:
            self._body.force(BATTERY, LOW_BATTERY)
            self._responder.announce(VALUE_CHANGED, BATTERY)
        if "ram-target" in faults:
            self._body.force(TARGET, TO_RAM)
        in_ram = self._body.shoots_into_ram
        exposure = self._exposures.take(number, now, datetime.now(), again=again)
        files, handles = [], []
        for suffix, content in exposure.files:
            odd = suffix != ".NEF"
            if odd and "truncate" in faults:
                content = content[: len(content) // 2]
            lie = faults.get("wrong-size") if odd else None
            claimed = None if lie is None else self._faults.wrong_size(lie.variant, len(content))
            hostile = faults.get("hostile-name") if odd else None
            name = self._name(number, suffix, hostile, in_ram=in_ram)
            handles.append(self._body.add(name, content, claimed=claimed, in_ram=in_ram))
            files.append(PressedFile(name, len(content), hashlib.sha256(content).hexdigest()))
        picture = next((f for f in files if not f.name.endswith(".NEF")), files[0])
        pressed = Pressed(
            picture.name, picture.size, picture.sha256, now, exposure.truth, tuple(files), in_ram
        )
        self.pressed.append(pressed)
        self._tell(pressed.as_dict())
        for handle in handles if "missing-event" not in faults else ():
            self._responder.announce(OBJECT_ADDED, handle)
            if "duplicate-event" in faults:
                self._responder.announce(OBJECT_ADDED, handle)
        self._responder.announce(CAPTURE_COMPLETE, 0)
        if "sleep" in faults:
            self._responder.fall_asleep()
        return pressed

    def _name(self, number: int, suffix: str, hostile: Fault | None, *, in_ram: bool) -> str:
        if hostile is not None:
            return self._faults.hostile_name(hostile.variant, number)
        # libgphoto2 and bodies call what is in RAM so, again from 0 after each start.
        return (
            f"capt{number % 10000:04d}{suffix}" if in_ram else f"DSC_{number % 10000:04d}{suffix}"
        )

    def _prepare_stale(self) -> None:
        """Frames of an hour ago: on the card all along, or made now for the RAM."""
        for connection, fault in self._faults.stale_orders():
            made = time.time() - STALE_SECONDS
            picture, _ = self.sitter.shot(self.started_ns - int(STALE_SECONDS * 1e9))
            content = with_time(picture, datetime.fromtimestamp(made), connection)
            name = f"DSC_{9000 + connection}.JPG"
            self._stale_sha256.add(hashlib.sha256(content).hexdigest())
            on_card = not fault.variant
            handle = self._body.add(name, content, made=made) if on_card else None
            old = _Stale(name, content, made, handle, late=fault.variant == "late")
            self._stale.setdefault(connection, []).append(old)

    def _greet(self, connection: int) -> None:
        """A client listens: announce what a stale camera still has."""
        for old in self._stale.get(connection, ()):
            if old.late:
                later = threading.Timer(LATE_SECONDS, self._announce_stale, (old, connection))
                later.daemon = True
                later.start()
            else:
                self._announce_stale(old, connection)

    def _announce_stale(self, old: "_Stale", connection: int) -> None:
        if self._closing.is_set():
            return
        handle = old.handle or self._body.add(old.name, old.content, made=old.made, in_ram=True)
        self._tell({"event": "fault", "name": "stale", "file": old.name, "connection": connection})
        self._responder.announce(OBJECT_ADDED, handle)
