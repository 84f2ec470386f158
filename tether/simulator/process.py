"""The simulated camera in a process of its own, as a real one is a device of its own.

python-gphoto2 holds the interpreter lock during `Camera.exit`: a camera that lives in the same
process could not answer it, and every reconnect would wait out the library's 2.5 seconds. It also
keeps the sitter's warps off the interpreter that reads live frames.
"""

import os
import signal
import threading
import time
from multiprocessing import get_context
from multiprocessing.managers import BaseManager
from types import TracebackType
from typing import Any, Self

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


class _Maker:
    """Makes cameras in the other process. Its errors come back as what they are."""

    def camera(self, arguments: dict[str, Any]) -> SimulatedCamera:
        """One camera; the caller gets a proxy."""
        return SimulatedCamera(**arguments)


class _Manager(BaseManager):
    """Of that process."""


_Manager.register(
    "maker", _Maker, exposed=("camera",), method_to_typeid={"camera": "simulated_camera"}
)
_Manager.register(
    "simulated_camera",
    exposed=(
        "address_port", "press_shutter", "burst", "shots", "lost_in_ram", "stale", "value",
        "blinks", "half_blinks", "stop_shooting", "unplug", "plug", "close",
    ),
)  # fmt: skip


class SimulatedCameraHost:
    """A process that holds cameras, one after the other or side by side. Use in `with`."""

    def __init__(self) -> None:
        self._manager = _Manager(ctx=get_context("spawn"))
        self._manager.start(_begin, (os.getpid(),))
        self._maker = self._manager.maker()  # type: ignore[attr-defined]

    def camera(self, **arguments: Any) -> "RemoteCamera":
        """Another camera; takes what `SimulatedCamera` takes, except `tell`."""
        return RemoteCamera(self._maker.camera(arguments))

    def close(self) -> None:
        """End the process with all its cameras."""
        self._manager.shutdown()

    def __enter__(self) -> "SimulatedCameraHost":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class RemoteCamera:
    """A simulated camera in another process. Use in `with`."""

    def __init__(self, camera: Any) -> None:
        self.proxy = camera
        self.port = int(camera.address_port())

    @property
    def pressed(self) -> list[Pressed]:
        """Every press of the shutter so far: what a session must hold."""
        return list(self.proxy.shots())

    def press_shutter(self, count: int = 1) -> list[Pressed]:
        """Press the shutter on the body so often; returns what was taken."""
        return list(self.proxy.press_shutter(count))

    def burst(self, count: int) -> list[Pressed]:
        """Hold the shutter down for so many frames."""
        return list(self.proxy.burst(count))

    def lost_in_ram(self) -> list[str]:
        """Names of shots that only the RAM held when a connection ended."""
        return list(self.proxy.lost_in_ram())

    def stale(self) -> list[str]:
        """SHA-256 of the old frames that were announced at a connection."""
        return list(self.proxy.stale())

    def value(self, code: int) -> int:
        """A PTP property's value, seen from inside."""
        return int(self.proxy.value(code))

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of the sitter's blinks between two moments, monotonic ns."""
        return list(self.proxy.blinks(from_ns, to_ns))

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same of blinks that close the lids half way only."""
        return list(self.proxy.half_blinks(from_ns, to_ns))

    def stop_shooting(self) -> None:
        """No more presses of its own."""
        self.proxy.stop_shooting()

    def unplug(self) -> None:
        """Pull the cable; the shutter still works."""
        self.proxy.unplug()

    def plug(self) -> None:
        """Put the cable back."""
        self.proxy.plug()

    def close(self) -> None:
        """End the camera."""
        self.proxy.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class SimulatedCameraProcess(RemoteCamera):
    """One camera in a process of its own. Takes what `SimulatedCamera` takes, except `tell`."""

    def __init__(self, **arguments: Any) -> None:
        self._host = SimulatedCameraHost()
        try:
            camera = self._host.camera(**arguments)
        except BaseException:
            self._host.close()
            raise
        super().__init__(camera.proxy)

    def close(self) -> None:
        """End the camera and its process."""
        try:
            super().close()
        finally:
            self._host.close()
