"""Catchlights: the specular spot of the light in each iris, by its clock position."""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces, Points
from tether.analysis.skin import in_linear_light, luminance

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
    centre = points[eye.iris].tolist()
    radius = sum(math.dist(points[rim].tolist(), centre) for rim in eye.iris_rim) / 4
    gap = math.dist(points[eye.upper[3]].tolist(), points[eye.lower[3]].tolist())
    if radius < 4 or gap < radius * 0.6:
        return None  # too few pixels, or lids too low to see it
    x0, y0 = (int(v - radius) for v in centre)
    x1, y1 = (int(v + radius) + 1 for v in centre)
    if x0 < 0 or y0 < 0 or x1 > picture.shape[1] or y1 > picture.shape[0]:
        return None
    light = luminance(in_linear_light(picture[y0:y1, x0:x1]))
    across = np.arange(x0, x1) + 0.5 - centre[0]
    down = np.arange(y0, y1)[:, np.newaxis] + 0.5 - centre[1]
    inside = across**2 + down**2 <= (0.85 * radius) ** 2
    if not inside.any():
        return None
    iris = float(np.median(light[inside]))
    bright = inside & (light > max(CATCHLIGHT_LEAST, CATCHLIGHT_FACTOR * iris))
    if not bright.any():
        return 0
    weight = np.where(bright, light, 0)
    x, y = float((weight * across).sum()), float((weight * down).sum())
    hour = round(math.degrees(math.atan2(x, -y)) / 30) % 12
    return hour or 12
