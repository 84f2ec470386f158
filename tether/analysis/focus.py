"""Sharpness of each eye at the picture's own resolution: to rank a sitter's shots, no more.

An absolute threshold would judge lenses, lashes and resolutions (OFIQ warns against it).
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces, Points

MARGIN = 0.25
"""Room around the eye's corners, in eye widths: lids and lashes carry the detail."""
LEAST_PIXELS = 8
"""Smaller eyes have no sharpness to speak of."""
CONTRAST_FLOOR = 4.0
"""Grey levels; keeps the noise of an eye without contrast from counting as detail."""
SCALE = 100.0
"""Puts a well focused eye in the tens."""


Detail = tuple[float, float, float]
Focus = tuple[float, Detail]
"""Sharpness, and the structure tensor (xx, xy, yy) that it comes from."""


def eye_focus(picture: NDArray[np.uint8], landmarks: Points) -> tuple[Focus | None, Focus | None]:
    """Gradient energy over contrast of the (left, right) eye; None where it is too small or cut.

    The weakest direction decides: shake blurs along one and leaves the others.
    """
    height, width = picture.shape[:2]
    points = landmarks[:, :2] * np.array([width, height], np.float32)
    return _focus(picture, points, LEFT_EYE), _focus(picture, points, RIGHT_EYE)


def _focus(picture: NDArray[np.uint8], points: NDArray[np.float32], eye: EyePlaces) -> Focus | None:
    marks = points[[eye.outer, eye.inner, *eye.upper, *eye.lower]]
    room = MARGIN * float(np.ptp(marks[:, 0]))
    x0, y0 = (int(v) for v in marks.min(axis=0) - room)
    x1, y1 = (int(v) + 1 for v in marks.max(axis=0) + room)
    height, width = picture.shape[:2]
    if x0 < 0 or y0 < 0 or x1 > width or y1 > height or min(x1 - x0, y1 - y0) < LEAST_PIXELS:
        return None
    plain = cv2.cvtColor(picture[y0:y1, x0:x1], cv2.COLOR_BGR2GRAY).astype(np.float32)
    grey = np.asarray(
        cv2.GaussianBlur(plain, (0, 0), 0.8), np.float32
    )  # one pixel's noise is no detail
    across, down = np.diff(grey, axis=1)[:-1], np.diff(grey, axis=0)[:, :-1]
    contrast = max(CONTRAST_FLOOR, float(grey.std()))
    unit = 2 * (SCALE / contrast) ** 2
    xx, xy, yy = (unit * float(np.mean(product)) for product in (across**2, across * down, down**2))
    weakest = (xx + yy) / 2 - float(np.hypot((xx - yy) / 2, xy))
    return float(np.sqrt(max(0.0, weakest))), (xx, xy, yy)
