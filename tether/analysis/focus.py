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


def eye_sharpness(
    picture: NDArray[np.uint8], landmarks: Points
) -> tuple[float | None, float | None]:
    """Gradient energy over contrast of the (left, right) eye; None where it is too small or cut.

    The weaker of the two directions decides: shake blurs along one and leaves the other.
    """
    height, width = picture.shape[:2]
    points = landmarks[:, :2] * np.array([width, height], np.float32)
    return _sharpness(picture, points, LEFT_EYE), _sharpness(picture, points, RIGHT_EYE)


def _sharpness(
    picture: NDArray[np.uint8], points: NDArray[np.float32], eye: EyePlaces
) -> float | None:
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
    across = float(np.mean(np.diff(grey, axis=1) ** 2))
    down = float(np.mean(np.diff(grey, axis=0) ** 2))
    contrast = max(CONTRAST_FLOOR, float(grey.std()))
    return SCALE * float(np.sqrt(2 * min(across, down))) / contrast
