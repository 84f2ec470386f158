"""A sitter: a real portrait that blinks and sways, and whose true state is known at every moment.

Lids are drawn down by stretching the skin above them, frames are moved as a whole; each frame is a
function of the time since the first, so it can be asked for again.
"""

import math
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SECOND = 1_000_000_000
CLOSING, SHUT, OPENING = 0.08, 0.12, 0.10
"""Seconds of a blink's phases: 0.3 s in all (spontaneous blinks take 0.1–0.4 s)."""
MEAN_PAUSE = 3.2
"""Seconds between blinks: some 17 a minute."""
LEVELS = 5
"""Steps of a lid from open to shut that are drawn beforehand."""
HEAD_SHARE = 0.34
"""Mesh height in the frame: a headshot."""
LIVE_QUALITY, SHOT_QUALITY = 85, 92
EXPOSURE = 0.9
"""On sRGB codes, a third of a stop: the portrait's forehead is clipped as it is."""
SWAY_SECONDS, SWAY_DEGREES, SWAY_SHARE = 7.0, 2.5, 0.008


@dataclass(frozen=True, slots=True)
class SitterTruth:
    """The state at one moment: lid openness 0–1, roll relative to the portrait, exposure stops."""

    eyes_closed: bool
    openness: float
    roll: float
    exposure_stops: float

    def as_dict(self) -> dict[str, Any]:
        """As `simulate --json` prints it."""
        return asdict(self)


class Sitter:
    """Sits in front of the simulated camera.

    Args:
        folder: portraits; the first with a face sits. None: the astronaut of scikit-image.
        seed: of the blinks.
        size: width and height of live frames, pixels.
    """

    def __init__(
        self, folder: Path | None = None, seed: int = 0, size: tuple[int, int] = (1024, 680)
    ) -> None:
        self.size = size
        self._random = random.Random(seed)
        self._start_ns: int | None = None
        self._blinks: list[float] = [1.5 + self._random.expovariate(1 / MEAN_PAUSE)]
        portrait, marks = _portrait(folder)
        base, points = _framed(portrait, marks, size)
        self._drawn = [_lids(base, points, level / (LEVELS - 1)) for level in range(LEVELS)]

    def blink_soon(self, now_ns: int) -> None:
        """Blink so that the lids are shut just now: the shutter's moment."""
        now = self._seconds(now_ns) - CLOSING - SHUT / 2
        self._fill(now + 5)
        gap = CLOSING + SHUT + OPENING + 0.3
        kept = [t for t in self._blinks if abs(t - now) > gap]
        self._blinks = sorted([*kept, now])

    def truth(self, now_ns: int) -> SitterTruth:
        """The true state at a moment."""
        at = self._seconds(now_ns)
        shut = self._shut(at)
        phase = 2 * math.pi * at / SWAY_SECONDS
        return SitterTruth(shut > 0.85, 1 - shut, SWAY_DEGREES * math.sin(phase), 0.0)

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of every blink that begins and ends within, monotonic ns."""
        start = self._start_ns or from_ns
        self._fill(self._seconds(to_ns))
        spans = [
            (start + int(t * SECOND), start + int((t + CLOSING + SHUT + OPENING) * SECOND))
            for t in self._blinks
        ]
        return [span for span in spans if span[0] >= from_ns and span[1] <= to_ns]

    def live_jpeg(self, now_ns: int) -> bytes:
        """The live frame of a moment, JPEG, sRGB."""
        return _encoded(self._picture(now_ns, self.size), LIVE_QUALITY)

    def shot(self, now_ns: int, size: tuple[int, int] = (6000, 4000)) -> tuple[bytes, SitterTruth]:
        """The full picture of a moment, JPEG, and its truth."""
        return _encoded(self._picture(now_ns, size), SHOT_QUALITY), self.truth(now_ns)

    def _picture(self, now_ns: int, size: tuple[int, int]) -> NDArray[np.uint8]:
        state = self.truth(now_ns)
        drawn = self._drawn[round((1 - state.openness) * (LEVELS - 1))]
        height, width = drawn.shape[:2]
        scale = max(size[0] / width, size[1] / height)
        matrix = cv2.getRotationMatrix2D((width / 2, height * 0.9), -state.roll, 1.0)
        matrix = np.vstack([matrix, [0, 0, 1]])
        fit = np.array(
            [
                [scale, 0, (size[0] - scale * width) / 2],
                [0, scale, (size[1] - scale * height) / 2],
            ]
        )
        return np.asarray(
            cv2.warpAffine(
                drawn, fit @ matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            ),
            np.uint8,
        )

    def _shut(self, at: float) -> float:
        self._fill(at)
        for begin in reversed(self._blinks):
            since = at - begin
            if 0 <= since < CLOSING + SHUT + OPENING:
                if since < CLOSING:
                    return since / CLOSING
                return min(1.0, max(0.0, 1 - (since - CLOSING - SHUT) / OPENING))
            if since > 2:
                break
        return 0.0

    def _fill(self, until: float) -> None:
        while self._blinks[-1] < until:
            pause = 0.8 + self._random.expovariate(1 / MEAN_PAUSE)
            self._blinks.append(self._blinks[-1] + pause)

    def _seconds(self, now_ns: int) -> float:
        if self._start_ns is None:
            self._start_ns = now_ns
        return (now_ns - self._start_ns) / SECOND


def _portrait(folder: Path | None) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    from tether.analysis.landmarker import FaceLandmarker
    from tether.errors import PictureError
    from tether.pictures import list_pictures, read_picture

    finder = FaceLandmarker()
    try:
        if folder is None:
            from skimage import data

            load: Callable[[], NDArray[np.uint8]] = data.astronaut  # scikit-image has no types

            pictures = [np.ascontiguousarray(load()[:, :, ::-1])]
        else:
            pictures = [read_picture(path, 2048).bgr for path in list_pictures(folder)[:20]]
        for picture in pictures:
            faces = finder.find(picture)
            if faces:
                height, width = picture.shape[:2]
                return picture, faces[0].landmarks[:, :2] * np.array([width, height], np.float32)
    finally:
        finder.close()
    raise PictureError(f"There is no face in the pictures of {folder}: nobody can sit.")


def _framed(
    picture: NDArray[np.uint8], marks: NDArray[np.float32], size: tuple[int, int]
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Put the face where a headshot has it; what the portrait lacks is its own edge, blurred."""
    width, height = size
    low, high = marks.min(axis=0), marks.max(axis=0)
    scale = HEAD_SHARE * height / float(high[1] - low[1])
    middle = (low + high) / 2
    shift = np.array([width / 2 - scale * middle[0], 0.47 * height - scale * middle[1]])
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    inside = cv2.warpAffine(picture, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    mask = cv2.warpAffine(np.full(picture.shape[:2], 255, np.uint8), matrix, size)
    soft = cv2.GaussianBlur(cv2.erode(mask, np.ones((25, 25), np.uint8)), (0, 0), 12)
    blurred = cv2.GaussianBlur(inside, (0, 0), 40)
    share = (soft / np.float32(255))[..., None]
    out = (inside * share + blurred * (1 - share)) * np.float32(EXPOSURE)
    points = marks * np.float32(scale) + shift.astype(np.float32)
    return np.asarray(out, np.uint8), points


def _lids(
    picture: NDArray[np.uint8], points: NDArray[np.float32], shut: float
) -> NDArray[np.uint8]:
    """The picture with both lids drawn down by `shut` (0 open, 1 shut)."""
    from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE

    if shut <= 0:
        return picture
    height, width = picture.shape[:2]
    map_x, map_y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height))
    map_y = map_y.astype(np.float32)
    for eye in (LEFT_EYE, RIGHT_EYE):
        corners = points[[eye.outer, eye.inner]]
        upper = np.vstack([corners[0], points[list(eye.upper)], corners[1]])
        lower = np.vstack([corners[0], points[list(eye.lower)], corners[1]])
        if corners[0, 0] > corners[1, 0]:
            upper, lower = upper[::-1], lower[::-1]
        span = float(abs(corners[1, 0] - corners[0, 0]))
        left, right = int(upper[0, 0]), int(upper[-1, 0]) + 1
        for x in range(max(0, left), min(width, right)):
            lid = float(np.interp(x, upper[:, 0], upper[:, 1])) - 0.02 * span
            low = float(np.interp(x, lower[:, 0], lower[:, 1])) + 0.01 * span
            if low - lid < 1:
                continue
            brow = lid - 0.42 * span
            moved = lid + shut * (low - lid) * 0.98
            rows = np.arange(max(0, int(brow)), min(height, int(low) + 1), dtype=np.float32)
            skin = brow + (rows - brow) * (lid - brow) / (moved - brow)
            eye_rows = low - (low - rows) * (low - lid) / max(low - moved, 0.3)
            source = np.where(rows <= moved, skin, np.maximum(eye_rows, lid))
            map_y[rows.astype(int), x] = source
    out = cv2.remap(picture, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(out, np.uint8)


def _encoded(picture: NDArray[np.uint8], quality: int) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)
