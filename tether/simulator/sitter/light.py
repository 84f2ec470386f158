"""A key light that moves: the face relit in linear light by a known gradient.

The gain is 2 ** (stops × shape): `shape` follows how far the face's own surface looks to the right
of the picture, scaled so that the right cheek less the left one is 1. So the change of the ratio in
stops is what was asked for.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.light import LEFT_CHEEK, RIGHT_CHEEK
from tether.analysis.skin import TO_LINEAR

Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]

SOFTNESS = 0.06
"""Face heights over which the surface's facets are smoothed: a large softbox."""
SHADED = 0.45
"""Stops that the whole picture is darkened by for each stop of change: exposure is set for the
lit side."""
STEEPEST = 0.75
"""The shape at the face's rim, which looks away from the camera: cheeks are at half."""
STEP = 1 / 128
"""Stops between two gains of the table: under one code of 8-bit sRGB."""
RANGE = 4.0
"""Stops that the table reaches, both ways."""

_CODES = np.arange(256)


def _encode(linear: Field) -> Pixels:
    light = np.clip(linear, 0, 1)
    code = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.round(code * 255), np.uint8)


_GAINS = np.exp2(np.arange(-RANGE, RANGE + STEP, STEP)).astype(np.float32)
_TABLE = _encode(_GAINS[:, None] * TO_LINEAR[None, _CODES]).ravel()


def exposed(picture: Pixels, stops: float) -> Pixels:
    """The picture with more or less light, in linear light, sRGB in and out."""
    return np.asarray(cv2.LUT(picture, _encode(np.asarray(TO_LINEAR * 2.0**stops, np.float32))))


def light_shape(
    depth: Field, person: Field, points: Field, box: tuple[int, int, int, int], grid: int
) -> Field:
    """The gradient's shape on the head's grid, float32; 0 in the background.

    Args:
        depth: nearness in live pixels on the grid.
        person: 1 on the person, 0 around.
        points: the mesh, live pixels.
        box: of the grid in the live frame.
        grid: pixels a cell.
    """
    height = float(np.ptp(points[:468, 1]))
    smooth = cv2.GaussianBlur(depth, (0, 0), SOFTNESS * height / grid)
    slope_x = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8) / grid
    slope_y = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8) / grid
    shape = np.asarray(-slope_x / np.sqrt(1 + slope_x**2 + slope_y**2), np.float32)
    on_grid = (points[:, :2] - np.array(box[:2]) - (grid - 1) / 2) / grid
    right, left = (_mean(shape, on_grid, cheek) for cheek in (LEFT_CHEEK, RIGHT_CHEEK))
    shape = (shape - (right + left) / 2) / (right - left)
    return np.asarray(shape.clip(-STEEPEST, STEEPEST) * person, np.float32)


def relit(picture: Pixels, shape: Field, stops: float) -> Pixels:
    """The picture under the moved light; `shape` on a grid over the whole picture."""
    change = shape * np.float32(stops) - np.float32(SHADED * abs(stops))
    gains = (change.clip(-RANGE, RANGE) + RANGE) / STEP
    wide = cv2.resize(np.asarray(gains, np.float32), picture.shape[1::-1])
    index = (wide + 0.5).astype(np.int32) * 256
    return np.asarray(np.take(_TABLE, index[..., None] + picture), np.uint8)


def person_on_grid(
    picture: Pixels, box: tuple[int, int, int, int], grid: int, inside: Field
) -> Field:
    """1 on the person, 0 in the background and where the head's motion ends; float32."""
    from tether.models import read_model
    from tether.retouch.regions.segmenter import MODEL_NAME, Segmenter

    with Segmenter(read_model(MODEL_NAME)) as segmenter:
        mask = segmenter.person(picture)
    x, y, width, height = box
    whole = cv2.resize(mask, picture.shape[1::-1])[y : y + height, x : x + width]
    small = cv2.resize(whole, (width // grid, height // grid), interpolation=cv2.INTER_AREA)
    return np.asarray(small * np.minimum(1, 2 * inside), np.float32)


def _mean(values: Field, points: Field, cheek: tuple[int, ...]) -> float:
    mask = np.zeros(values.shape[:2], np.uint8)
    hull = cv2.convexHull(np.rint(points[list(cheek)]).astype(np.int32))
    cv2.fillConvexPoly(mask, hull, 1)
    return float(values[mask > 0].mean())
