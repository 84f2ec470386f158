"""The simulated camera in a process of its own, as a real one is a device of its own.

python-gphoto2 holds the interpreter lock during `Camera.exit`: a camera that lives in the same
process could not answer it, and every reconnect would wait out the library's 2.5 seconds. It also
keeps the sitter's warps off the interpreter that reads live frames.
"""

import os
import signal
import threading
import time
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.managers import BaseManager
from pathlib import Path
from types import TracebackType
from typing import Any

from tether.simulator.camera import Pressed, SimulatedCamera

PARENT_SECONDS = 0.5
"""How often the camera looks whether the program that made it still lives."""


def _begin(parent: int) -> None:
    """In the new process: Ctrl-C is the program's to answer, and its death ends the camera."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_SECONDS)
        os._exit(0)

    threading.Thread(target=watch, name="parent", daemon=True).start()


class _Manager(BaseManager):
    """Makes the camera in the other process."""


_Manager.register(
    "camera",
    SimulatedCamera,
    exposed=(
        "address_port", "press_shutter", "shots", "blinks", "half_blinks",
        "stop_shooting", "unplug", "plug",
        "close",
    ),
)  # fmt: skip


class SimulatedCameraProcess:
    """Use in `with`. Takes what `SimulatedCamera` takes, except `tell`."""

    def __init__(
        self,
        seed: int = 0,
        live_folder: Path | None = None,
        shots_folder: Path | None = None,
        every: float | None = None,
        faults: Sequence[str] = (),
    ) -> None:
        self._manager = _Manager(ctx=get_context("spawn"))
        self._manager.start(_begin, (os.getpid(),))
        try:
            camera: Any = self._manager.camera(  # type: ignore[attr-defined] # registered above
                0, seed, live_folder, shots_folder, every, tuple(faults)
            )
        except BaseException:
            self._manager.shutdown()
            raise
        self._camera = camera
        self.port = int(camera.address_port())

    @property
    def pressed(self) -> list[Pressed]:
        """Every press of the shutter so far: what a session must hold."""
        return list(self._camera.shots())

    def press_shutter(self, count: int = 1) -> list[Pressed]:
        """Press the shutter on the body; returns what was taken."""
        return list(self._camera.press_shutter(count))

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of the sitter's blinks between two moments, monotonic ns."""
        return list(self._camera.blinks(from_ns, to_ns))

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same of blinks that close the lids half way only."""
        return list(self._camera.half_blinks(from_ns, to_ns))

    def stop_shooting(self) -> None:
        """No more presses of its own."""
        self._camera.stop_shooting()

    def unplug(self) -> None:
        """Pull the cable; the shutter still works."""
        self._camera.unplug()

    def plug(self) -> None:
        """Put the cable back."""
        self._camera.plug()

    def __enter__(self) -> "SimulatedCameraProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._camera.close()
        finally:
            self._manager.shutdown()
