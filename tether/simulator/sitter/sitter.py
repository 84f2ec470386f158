"""What the behaviour says, drawn into the portrait: each frame is a function of time."""

import threading
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.simulator.sitter.behaviour import BLINK, HALF, SECOND, SURELY_SHUT, Behaviour
from tether.simulator.sitter.canvas import Canvas
from tether.simulator.sitter.head import GRID, HeadWarp
from tether.simulator.sitter.light import exposed, light_shape, person_on_grid
from tether.simulator.sitter.portrait import find_portrait, framed, scale_to_frame
from tether.simulator.sitter.truth import SitterTruth

Picture = NDArray[np.uint8]

LIVE_QUALITY, SHOT_QUALITY = 85, 92
REST_STOPS = -0.35
"""Exposure of the portrait at rest: the astronaut's forehead is clipped as it is."""
LEVELLED = 12.0
"""A portrait turned further is not turned back: what it does not show cannot be drawn."""
LARGEST_SCALE = 4
"""Of the canvas that shots are drawn on, in live frames."""
GRAIN = 3.0
"""Standard deviation of a shot's noise in 8-bit codes: a clean ISO 400."""
GRAIN_SIDE = 1024
"""Side of the noise that is repeated over a shot, pixels."""


class Sitter:
    """Sits in front of the simulated camera. Safe to use from several threads.

    Args:
        folder: portraits; the first with a face sits. None: the astronaut of scikit-image.
        seed: of the blinks and the mistakes.
        size: width and height of live frames, pixels.
    """

    def __init__(
        self, folder: Path | None = None, seed: int = 0, size: tuple[int, int] = (1024, 680)
    ) -> None:
        self.size = size
        self._start_ns: int | None = None
        self._lock = threading.Lock()
        self._portrait = find_portrait(folder)
        face = self._portrait
        self._behaviour = Behaviour(seed, face.smiles)
        yaw, pitch, roll = (
            angle if abs(angle) <= LEVELLED else 0.0 for angle in (face.yaw, face.pitch, face.roll)
        )
        self._rest = yaw, pitch, roll
        base, points = framed(face, size)
        base = exposed(base, REST_STOPS)
        self._warp = HeadWarp(points, size, face.smile)
        person = person_on_grid(base, self._warp.box, GRID, self._warp.inside)
        self._light = light_shape(self._warp.depth, person, points, self._warp.box, GRID)
        self._live = Canvas(base, points, self._warp, self._light, 1)
        noise = np.random.default_rng(seed).normal(0, GRAIN, (GRAIN_SIDE, GRAIN_SIDE, 1))
        self._grain = np.repeat(noise, 3, axis=2).astype(np.int16)

    def blink_soon(self, now_ns: int) -> None:
        """Blink so that the lids are shut just now: the shutter's moment."""
        with self._lock:
            self._behaviour.blink_at(self._seconds(now_ns))

    def half_blink_soon(self, now_ns: int) -> None:
        """Be caught with the lids half down just now."""
        with self._lock:
            self._behaviour.blink_at(self._seconds(now_ns), HALF)

    def truth(self, now_ns: int) -> SitterTruth:
        """The true state at a moment."""
        with self._lock:
            return self._behaviour.truth(self._seconds(now_ns))

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of every whole blink that begins and ends within, monotonic ns."""
        return self._spans(from_ns, to_ns, half=False)

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same of half blinks, which nobody need find and nobody is blamed for finding."""
        return self._spans(from_ns, to_ns, half=True)

    def drawn(self, truth: SitterTruth) -> Picture:
        """Any state as a live frame, uint8 BGR."""
        return self._drawn(self._live, truth)

    def live_jpeg(self, now_ns: int) -> bytes:
        """The live frame of a moment, JPEG, sRGB."""
        return _encoded(self.drawn(self.truth(now_ns)), LIVE_QUALITY)

    def shot(self, now_ns: int, size: tuple[int, int] = (6000, 4000)) -> tuple[bytes, SitterTruth]:
        """The full picture of a moment, JPEG, sRGB, and its truth."""
        truth = self.truth(now_ns)
        picture = _filling(self._drawn(self._large, truth), size)
        return _encoded(self._grained(picture), SHOT_QUALITY), truth

    @cached_property
    def _large(self) -> Canvas:
        """For shots: about one pixel for each of the source, where the source has so many."""
        wanted = round(1 / scale_to_frame(self._portrait, self.size[1]))
        scale = min(LARGEST_SCALE, max(2, wanted))
        width, height = self.size
        base, points = framed(self._portrait, (width * scale, height * scale))
        return Canvas(exposed(base, REST_STOPS), points, self._warp, self._light, scale)

    def _drawn(self, canvas: Canvas, truth: SitterTruth) -> Picture:
        yaw, pitch, roll = self._rest
        # The portrait looks into the lens; eyes that stay on it turn back as the head turns.
        eyes = (truth.gaze[0] - truth.yaw + yaw, truth.gaze[1] - truth.pitch + pitch)
        picture = canvas.draw(
            (truth.yaw - yaw, truth.pitch - pitch, truth.roll - roll),
            truth.smile,
            truth.lids,
            eyes,
            -truth.key_stops,
        )
        return exposed(picture, truth.exposure_stops)

    def _grained(self, picture: Picture) -> Picture:
        """Film grain: an enlarged picture is smoother than any camera's."""
        side = GRAIN_SIDE
        for top in range(0, picture.shape[0], side):
            for left in range(0, picture.shape[1], side):
                tile = picture[top : top + side, left : left + side]
                grain = self._grain[: tile.shape[0], : tile.shape[1]]
                tile[...] = cv2.add(tile, grain, dtype=cv2.CV_8U)
        return picture

    def _spans(self, from_ns: int, to_ns: int, half: bool) -> list[tuple[int, int]]:
        with self._lock:
            blinks = self._behaviour.blinks(self._seconds(to_ns))
            start_ns = from_ns if self._start_ns is None else self._start_ns
        spans = [
            (start_ns + int(b.start * SECOND), start_ns + int((b.start + BLINK) * SECOND))
            for b in blinks
            if (b.depth < SURELY_SHUT) == half
        ]
        return [span for span in spans if span[0] >= from_ns and span[1] <= to_ns]

    def _seconds(self, now_ns: int) -> float:
        if self._start_ns is None:
            self._start_ns = now_ns
        return (now_ns - self._start_ns) / SECOND


def _filling(picture: Picture, size: tuple[int, int]) -> Picture:
    """Enlarge to fill `size`, cutting evenly what has another shape."""
    width, height = picture.shape[1], picture.shape[0]
    scale = max(size[0] / width, size[1] / height)
    wide, high = min(width, round(size[0] / scale)), min(height, round(size[1] / scale))
    left, top = (width - wide) // 2, (height - high) // 2
    part = picture[top : top + high, left : left + wide]
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def _encoded(picture: Picture, quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)
