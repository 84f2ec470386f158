"""Which camera libgphoto2 drives, found on USB or by its address; anew for each connection."""

from contextlib import suppress

import gphoto2 as gp

from tether.camera.base import CameraTakenError
from tether.camera.claim import claim, release
from tether.camera.gphoto import GphotoCamera
from tether.errors import CameraError

_PTPIP_MODEL = "PTP/IP Camera"


class GphotoSource:
    """Makes a new `GphotoCamera` for each connection.

    A body that was unplugged comes back under another USB number: then the same model on the same
    bus is taken for it.
    """

    def __init__(self, spec: str) -> None:
        """`spec` is `auto`, `usb:BUS,DEV` or `ptpip:HOST[:PORT]`."""
        self._spec = spec
        self._model: str | None = None
        self._claimed = ""

    def reserve(self) -> None:
        """Keep other tether programs off the camera from now on, if it is there already.

        Raises:
            CameraTakenError: one of them has it.
        """
        try:
            self._place()
        except CameraTakenError:
            raise
        except CameraError:
            return  # it is waited for

    def release(self) -> None:
        """Let other tether programs have the camera."""
        if self._claimed:
            release(self._claimed)
            self._claimed = ""

    def __call__(self) -> GphotoCamera:
        """Connect, or raise a `CameraError` that says why not."""
        port, model = self._place()
        camera = GphotoCamera(port, model)
        self._model = model
        return camera

    def _place(self) -> tuple[str, str]:
        """libgphoto2's port and model of the camera, claimed for this program."""
        if self._spec.startswith("ptpip:"):
            # libgphoto2 opens its event connection on 15740 unless the port is given twice.
            parts = self._spec.split(":")
            address = ":".join([*parts, parts[2]]) if len(parts) == 3 else self._spec
            self._claim(address)
            return address, _PTPIP_MODEL
        *others, last = self._choose(detect_gphoto())
        for port, model in others:
            with suppress(CameraTakenError):
                self._claim(port)
                return port, model
        self._claim(last[0])
        return last

    def _claim(self, port: str) -> None:
        claim(port)
        if self._claimed not in ("", port):
            release(self._claimed)
        self._claimed = port

    def _choose(self, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Whichever will do, best first; never empty."""
        if not found:
            raise CameraError(
                "No camera found: switch it on, plug the cable in, and set its USB mode to PTP "
                "(PC remote)."
            )
        if self._spec == "auto":
            return sorted(found, key=lambda pair: pair[1] != self._model)
        for pair in found:
            if pair[0] == self._spec:
                return [pair]
        bus = self._spec.partition(",")[0]
        for port, model in found:
            if model == self._model and port.startswith(bus + ","):
                return [(port, model)]
        others = ", ".join(f"{model} at {port}" for port, model in found)
        raise CameraError(f"No camera at {self._spec}; connected: {others}.")


def detect_gphoto() -> list[tuple[str, str]]:
    """(port, model) of every USB camera that libgphoto2 knows."""
    found = gp.Camera.autodetect()
    return [
        (found.get_value(index), found.get_name(index))
        for index in range(found.count())
        if found.get_value(index).startswith("usb:")
    ]
