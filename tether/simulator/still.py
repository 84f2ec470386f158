"""A sitter who is a drawing: for tests of cables and cards, where nobody looks at a face.

It costs a few milliseconds where the real one costs a second to seat and a third to shoot.
"""

import cv2
import numpy as np

from tether.simulator.sitter import SitterTruth

LIVE_SIZE, SHOT_SIZE = (320, 212), (960, 640)
"""Width and height, pixels."""


class StillSitter:
    """Sits like `Sitter`, without blinking; every frame shows its moment, so no two are alike."""

    def live_jpeg(self, now_ns: int) -> bytes:
        """The live frame of a moment, JPEG, sRGB."""
        return _drawn(now_ns, LIVE_SIZE)

    def shot(self, now_ns: int, size: tuple[int, int] = SHOT_SIZE) -> tuple[bytes, SitterTruth]:
        """The full picture of a moment, JPEG, and its truth."""
        return _drawn(now_ns, size), SitterTruth()

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """None."""
        del from_ns, to_ns
        return []

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """None."""
        del from_ns, to_ns
        return []

    def blink_soon(self, now_ns: int) -> None:
        """It does not."""

    def half_blink_soon(self, now_ns: int) -> None:
        """It does not do that either."""


def _drawn(now_ns: int, size: tuple[int, int]) -> bytes:
    width, height = size
    # Noise keeps the file as large as a photograph's, and the moment seeds it. A seed is never
    # negative, but a moment before the machine started is: a stale frame on a fresh machine.
    shape = (height // 2, width // 2, 3)
    noise = np.random.default_rng(now_ns % 2**64).integers(0, 96, shape, np.uint8)
    picture = cv2.resize(noise, size, interpolation=cv2.INTER_NEAREST) + np.uint8(80)
    cv2.putText(picture, str(now_ns), (8, height // 2), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0))
    return bytes(cv2.imencode(".jpg", picture)[1])
