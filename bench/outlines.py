"""Outlines of faces drawn by eye, as the files in `bench/data` hold them, and masks of them."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

FACE_HEIGHT = 300
"""Pixels of the outline's height on heads that are turned: near to what regions are found at."""
MARGIN = 0.9
"""Outline heights of the picture that are kept around it when a head is turned."""

Pixels = NDArray[np.uint8]
Polygon = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outlined:
    """One picture's outlines, each (n, 2) in pixels; `tuned` where the regions have seen it.

    `angles` are yaw, pitch and roll in degrees, where the file tells them.
    """

    name: str
    tuned: bool
    angles: tuple[int, ...]
    face: list[Polygon]
    hole: list[Polygon]
    ear: list[Polygon]


def read_outlines(path: Path) -> list[Outlined]:
    """Return the outlines of a file in its order."""
    out: list[Outlined] = []
    for line in path.read_text("utf-8").splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] in ("face", "hole", "ear"):
            points = np.array([[float(v) for v in w.split(",")] for w in words[1:]])
            getattr(out[-1], words[0]).append(points)
        else:
            angles = tuple(int(word) for word in words[1:] if word != "tuned")
            out.append(Outlined(words[0], "tuned" in words, angles, [], [], []))
    return out


def drawn(one: Outlined, shape: tuple[int, ...]) -> tuple[Pixels, Pixels]:
    """Return masks (0 or 1) of the face's skin, and of the whole face with its ears."""
    skin, whole = np.zeros(shape[:2], np.uint8), np.zeros(shape[:2], np.uint8)

    def fill(mask: Pixels, polygons: list[Polygon], value: int) -> None:
        cv2.fillPoly(mask, [np.round(points).astype(np.int32) for points in polygons], value)

    fill(skin, one.face, 1)
    fill(skin, one.hole, 0)
    fill(whole, one.face + one.ear, 1)
    return skin, whole


def around_face(
    one: Outlined, picture: Pixels, skin: Pixels, whole: Pixels
) -> tuple[Pixels, Pixels, Pixels]:
    """Return picture and masks around the head, at one size of faces."""
    points = np.vstack(one.face)
    tall = float(np.ptp(points[:, 1]))
    low = np.maximum(points.min(0) - MARGIN * tall, 0).astype(int)
    high = (points.max(0) + MARGIN * tall).astype(int)
    window = (slice(low[1], high[1]), slice(low[0], high[0]))
    scale = FACE_HEIGHT / tall
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(picture[window], None, fx=scale, fy=scale, interpolation=way)
    size = (sized.shape[1], sized.shape[0])
    masks = [
        np.asarray(cv2.resize(mask[window], size, interpolation=cv2.INTER_NEAREST), np.uint8)
        for mask in (skin, whole)
    ]
    return np.asarray(sized, np.uint8), masks[0], masks[1]
