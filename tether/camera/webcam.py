"""A webcam as a camera: its frames are live view, and the trigger keeps one as a JPEG."""

import time
from datetime import datetime

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.camera.base import (
    CameraInfo,
    CameraLostError,
    CameraSetting,
    CardSpace,
    CardTarget,
)
from tether.errors import CameraError
from tether.frames import RemoteFile

LIVE_QUALITY, SHOT_QUALITY = 85, 95


class WebcamCamera:
    """Implements `Camera` over OpenCV's capture. Raises CameraError where it cannot be opened."""

    def __init__(self, number: int) -> None:
        self._capture = cv2.VideoCapture(number)
        if not self._capture.isOpened():
            self._capture.release()
            raise CameraError(
                f"Webcam {number} cannot be opened: is it plugged in, or used by another program?"
            )
        self.info = CameraInfo("Webcam", f"webcam{number}", f"webcam:{number}")
        self._shots: dict[str, bytes] = {}
        self._waiting: list[RemoteFile] = []
        self._last: NDArray[np.uint8] | None = None

    def close(self, *, lost: bool = False) -> None:
        """Let go of it."""
        del lost
        self._capture.release()

    def preview(self) -> bytes | None:
        """The next frame as JPEG."""
        done, frame = self._capture.read()
        if not done:
            raise CameraLostError("The webcam sends no more pictures: plug it in again.")
        self._last = np.asarray(frame, np.uint8)
        return _jpeg(self._last, LIVE_QUALITY)

    def poll(self, timeout: float) -> list[RemoteFile]:
        """Frames that the trigger kept."""
        del timeout
        waiting, self._waiting = self._waiting, []
        return waiting

    def listing(self) -> list[RemoteFile]:
        """A webcam has no card."""
        return []

    def read(self, remote: RemoteFile, offset: int, size: int) -> bytes:
        """A piece of a kept frame."""
        content = self._shots.get(remote.name, b"")
        if offset >= len(content):
            self._shots.pop(remote.name, None)
        return content[offset : offset + size]

    def trigger(self) -> None:
        """Keep the frame that is shown."""
        if self._last is None:
            self.preview()
        assert self._last is not None
        now = datetime.now()
        name = now.strftime("WEB_%Y%m%d_%H%M%S_%f.JPG")
        content = _jpeg(self._last, SHOT_QUALITY)
        self._shots[name] = content
        self._waiting.append(
            RemoteFile(self.info.serial, "/", name, len(content), now, time.monotonic_ns())
        )

    def autofocus(self) -> None:
        """Webcams focus by themselves."""
        raise CameraError("A webcam focuses by itself.")

    def setting_names(self) -> tuple[str, ...]:
        """None."""
        return ()

    def setting(self, name: str) -> CameraSetting | None:
        """None."""
        return None

    def set_value(self, name: str, value: str) -> str:
        """A webcam has no values."""
        raise CameraError(f"A webcam has no setting {name} to set to {value}.")

    def battery(self) -> float | None:
        """None."""
        return None

    def card_space(self) -> CardSpace | None:
        """None: there is no card."""
        return None

    def clock(self) -> datetime | None:
        """None: what it takes is taken now."""
        return None

    def keep_on_card(self) -> CardTarget:
        """There is no card."""
        return CardTarget.NONE


def _jpeg(picture: NDArray[np.uint8], quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return bytes(data) if done else b""
