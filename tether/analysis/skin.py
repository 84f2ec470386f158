"""The face's skin as a small upright patch in linear light: what all light is measured on.

Eyes, brows, lips and nostrils are left out by the mesh. Working at `PATCH_SIDE` pixels makes the
cost the same for a live frame and for a 24-megapixel shot.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.mesh import Points
from tether.scaling import resized

PATCH_SIDE = 160
"""Pixels of the longer side of the face's patch: a cheek is some 40."""

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
HOLES = (
    (226, 247, 30, 29, 27, 28, 56, 190, 243, 112, 26, 22, 23, 24, 110, 25),
    (446, 467, 260, 259, 257, 258, 286, 414, 463, 341, 256, 252, 253, 254, 339, 255),
    (70, 63, 105, 66, 107, 55, 65, 52, 53, 46),
    (300, 293, 334, 296, 336, 285, 295, 282, 283, 276),
    (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146),
    (98, 97, 2, 326, 327, 294, 278, 1, 48, 64),
)
"""Eyes, brows, lips, nostrils; outlines of the canonical face mesh."""


@dataclass(frozen=True, slots=True)
class SkinPatch:
    """The face's patch.

    Attributes:
        linear: float32 (rows, columns, 3), BGR, linear light 0–1.
        luminance: float32 (rows, columns), Y of CIE 1931 from linear sRGB.
        skin: bool (rows, columns).
        face: bool (rows, columns), the oval with its features.
        points: float32 (478, 2), the mesh in the patch's pixels.
        origin, scale: patch pixel = (picture pixel − origin) × scale.
    """

    linear: NDArray[np.float32]
    luminance: NDArray[np.float32]
    skin: NDArray[np.bool_]
    face: NDArray[np.bool_]
    points: NDArray[np.float32]
    origin: tuple[int, int]
    scale: float


_CODES = np.arange(256) / 255.0
TO_LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)
"""sRGB code to linear light (IEC 61966-2-1)."""
LUMINANCE = np.array([0.0722, 0.7152, 0.2126], np.float32)
"""Weights of linear B, G, R (ITU-R BT.709)."""


def skin_patch(picture: NDArray[np.uint8], landmarks: Points) -> SkinPatch | None:
    """Cut the face out; None where less than a few pixels of it are in the picture."""
    height, width = picture.shape[:2]
    marks = landmarks[:, :2] * np.array([width, height], np.float32)
    x0, y0 = (max(0, int(v)) for v in marks.min(axis=0))
    x1 = min(width, int(marks[:, 0].max()) + 1)
    y1 = min(height, int(marks[:, 1].max()) + 1)
    if x1 - x0 < 8 or y1 - y0 < 8:
        return None
    # Multiples of four are reduced in whole steps, which is ten times as quick.
    x1, y1 = x1 - (x1 - x0) % 4, y1 - (y1 - y0) % 4
    crop = picture[y0:y1, x0:x1]
    scale = min(1.0, PATCH_SIDE / max(x1 - x0, y1 - y0))
    if scale < 1:
        size = (max(4, round((x1 - x0) * scale)), max(4, round((y1 - y0) * scale)))
        crop = resized(crop, *size)
    points = ((marks - np.array([x0, y0], np.float32)) * np.float32(scale)).astype(np.float32)
    linear = in_linear_light(crop)
    face = np.zeros(crop.shape[:2], np.uint8)
    cv2.fillPoly(face, [_outline(points, OVAL)], 1)
    skin = cv2.erode(face, np.ones((3, 3), np.uint8))
    cv2.fillPoly(skin, [_outline(points, hole) for hole in HOLES], 0)
    return SkinPatch(
        linear, luminance(linear), skin.astype(bool), face.astype(bool), points, (x0, y0), scale
    )


def in_linear_light(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """sRGB codes as linear light 0–1, float32 of the same shape."""
    return np.asarray(cv2.LUT(picture, TO_LINEAR), np.float32)


def luminance(linear_bgr: NDArray[np.float32]) -> NDArray[np.float32]:
    """Y of CIE 1931, float32 (rows, columns), of linear BGR (rows, columns, 3)."""
    return np.asarray(cv2.transform(linear_bgr, LUMINANCE[np.newaxis]), np.float32)


def _outline(points: NDArray[np.float32], indices: tuple[int, ...]) -> NDArray[np.int32]:
    return np.rint(points[list(indices)]).astype(np.int32)


def lab(linear_bgr: NDArray[np.float32]) -> tuple[float, float, float]:
    """CIELAB (D65) of one linear BGR colour, by ISO/CIE 11664-4."""
    blue, green, red = (float(value) for value in linear_bgr)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
