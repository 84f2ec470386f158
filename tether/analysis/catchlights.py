"""Catchlights: the specular spot of the light in each iris, by its clock position."""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces, Points
from tether.analysis.skin import LUMINANCE, TO_LINEAR

CATCHLIGHT_FACTOR = 2.2
"""A catchlight outshines the iris by this factor of linear light, at least."""
CATCHLIGHT_LEAST = 0.25
"""And is at least this bright (linear): a dim spot is the iris's own pattern."""


def catchlights(picture: NDArray[np.uint8], landmarks: Points) -> tuple[int | None, int | None]:
    """Clock position (1–12) of the specular spot in the (left, right) eye; 0 none, None unknown."""
    height, width = picture.shape[:2]
    points = landmarks[:, :2] * np.array([width, height], np.float32)
    return _catchlight(picture, points, LEFT_EYE), _catchlight(picture, points, RIGHT_EYE)


def _catchlight(
    picture: NDArray[np.uint8], points: NDArray[np.float32], eye: EyePlaces
) -> int | None:
    centre = points[eye.iris]
    radius = float(np.linalg.norm(points[list(eye.iris_rim)] - centre, axis=1).mean())
    gap = float(np.linalg.norm(points[eye.upper[3]] - points[eye.lower[3]]))
    if radius < 4 or gap < radius * 0.6:
        return None  # too few pixels, or lids too low to see it
    x0, y0 = (int(v) for v in centre - radius)
    x1, y1 = (int(v) + 1 for v in centre + radius)
    if x0 < 0 or y0 < 0 or x1 > picture.shape[1] or y1 > picture.shape[0]:
        return None
    light = TO_LINEAR[picture[y0:y1, x0:x1]] @ LUMINANCE
    rows, columns = np.mgrid[y0:y1, x0:x1]
    across, down = columns + 0.5 - centre[0], rows + 0.5 - centre[1]
    inside = across**2 + down**2 <= (0.85 * radius) ** 2
    if not inside.any():
        return None
    iris = float(np.median(light[inside]))
    bright = inside & (light > max(CATCHLIGHT_LEAST, CATCHLIGHT_FACTOR * iris))
    if not bright.any():
        return 0
    weight = light[bright]
    x = float((across[bright] * weight).sum() / weight.sum())
    y = float((down[bright] * weight).sum() / weight.sum())
    hour = round(math.degrees(math.atan2(x, -y)) / 30) % 12
    return hour or 12
