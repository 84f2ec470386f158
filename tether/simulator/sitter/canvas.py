"""The portrait drawn in any state, at one scale: live frames at 1, shots at what the source has."""

import threading

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.simulator.sitter.eyes import EyePatches
from tether.simulator.sitter.head import HeadWarp
from tether.simulator.sitter.light import SHADED, exposed, relit

Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]

STILL_EYES = 0.02
"""Degrees of the eyes and share of the lids below which they are as in the portrait."""
LIGHT_STEP = 0.02
"""Stops by which the light must have moved before the face is relit: a change nobody sees."""


class Canvas:
    """Draws one portrait; safe to use from several threads.

    Args:
        base: uint8 BGR, the framed portrait, `scale` times the live frame.
        points: float32 (478, 3), the mesh in its pixels.
        warp: the head's maps, in live pixels.
        shape: the light's shape on the head's grid.
        scale: pixels of this canvas a live pixel, whole.
    """

    def __init__(
        self, base: Pixels, points: Field, warp: HeadWarp, shape: Field, scale: int
    ) -> None:
        self._base = base
        self._warp = warp
        self._shape = shape
        self._scale = scale
        self._eyes = EyePatches(points)
        x, y, width, height = (v * scale for v in warp.box)
        self._origin = (x, y)
        self._head: Pixels = np.ascontiguousarray(base[y : y + height, x : x + width])
        self._lock = threading.Lock()
        self._lit: tuple[float, Pixels, Pixels] = (0.0, base, self._head)

    def draw(
        self,
        head: tuple[float, float, float],
        smile: float,
        openness: tuple[float, float],
        eyes: tuple[float, float],
        light_stops: float,
    ) -> Pixels:
        """The portrait in one state, uint8 BGR.

        Args:
            head: yaw, pitch, roll against the portrait, degrees.
            smile: 0–1.
            openness: left and right eye, 0–1.
            eyes: yaw and pitch of the eyeballs in the head, against the portrait, degrees.
            light_stops: change of the light.
        """
        base, texture = self._lit_by(light_stops)
        if max(1 - min(openness), abs(eyes[0]), abs(eyes[1])) > STILL_EYES:
            texture = texture.copy()
            self._eyes.draw(texture, self._origin, openness, eyes)
        x, y = self._warp.sources(*head, smile)
        left, top, width, height = self._warp.box
        size = (width * self._scale, height * self._scale)
        # Pixel centres: (live + ½) × scale − ½.
        half = np.float32((self._scale - 1) / 2)
        across = cv2.resize((x - np.float32(left)) * np.float32(self._scale) + half, size)
        down = cv2.resize((y - np.float32(top)) * np.float32(self._scale) + half, size)
        moved = cv2.remap(texture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        picture = base.copy()
        x0, y0 = self._origin
        picture[y0 : y0 + size[1], x0 : x0 + size[0]] = moved
        return picture

    def _lit_by(self, light_stops: float) -> tuple[Pixels, Pixels]:
        """The whole picture and the head in it, under a light."""
        stops = round(light_stops / LIGHT_STEP) * LIGHT_STEP
        if stops == 0:
            return self._base, self._head
        with self._lock:
            if self._lit[0] != stops:
                base = exposed(self._base, -SHADED * abs(stops))
                self._lit = (stops, base, relit(self._head, self._shape, stops))
            return self._lit[1:]
