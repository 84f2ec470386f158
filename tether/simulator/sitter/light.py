"""The key light moved aside: one side of the head grows darker by a known gradient, in stops."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import decode, encode

CHEEKS = (50, 280)
"""Mesh points in the middle of the cheeks, the sitter's right and left."""
CHEEK_BREADTH = 0.35
"""How much of the way between the cheeks the gradient takes: the cheeks themselves are even."""
STEPS = 4096
"""Entries of the table back to sRGB codes: finer than eight bits anywhere."""


class KeyLight:
    """Darkens the side of the head towards the right edge of the picture.

    Args:
        points: mesh in pixels, float32 (478, 3).
        person: where the sitter is, float32 (rows, columns), 0–1: the wall keeps its light.
    """

    def __init__(self, points: NDArray[np.float32], person: NDArray[np.float32]) -> None:
        shape = person.shape
        marks = points[:, :2]
        low, high = marks.min(axis=0), marks.max(axis=0)
        size = high - low
        left, top = (max(0, int(v)) for v in low - 0.8 * size)
        right = min(shape[1], int(high[0] + 0.8 * size[0]))
        bottom = min(shape[0], int(high[1] + 0.8 * size[1]))
        self._box = (slice(top, bottom), slice(left, right))
        one, other = (float(points[index, 0]) for index in CHEEKS)
        middle, reach = (one + other) / 2, CHEEK_BREADTH * (other - one)
        columns = np.arange(left, right, dtype=np.float32)
        across = np.clip((columns - middle) / reach / 2 + 0.5, 0, 1)
        rows, columns = np.mgrid[top:bottom, left:right].astype(np.float32)
        centre = (low + high) / 2
        away = np.hypot((columns - centre[0]) / size[0], (rows - centre[1]) / size[1])
        mask = np.clip((1.25 - away) / 0.35, 0, 1) * person[self._box]
        self._share = np.asarray(across[None, :] * mask, np.float32)[..., None]
        self._gain: tuple[float, NDArray[np.float32]] | None = None
        self._to_linear = decode(np.arange(256) / 255).astype(np.float32)
        self._to_code = np.round(255 * encode(np.arange(STEPS) / (STEPS - 1))).astype(np.uint8)

    def moved(self, picture: NDArray[np.uint8], stops: float) -> NDArray[np.uint8]:
        """The picture with that side darker by `stops`, uint8 BGR."""
        if stops <= 0:
            return picture
        out = picture.copy()
        linear = cv2.LUT(picture[self._box], self._to_linear) * self._gains(stops)
        out[self._box] = self._to_code[linear.astype(np.uint16)]
        return out

    def _gains(self, stops: float) -> NDArray[np.float32]:
        if self._gain is None or self._gain[0] != stops:
            self._gain = stops, np.exp2(-stops * self._share) * np.float32(STEPS - 1)
        return self._gain[1]
