"""Lids that slide over the eyeball, and an iris that turns: two small patches of the portrait.

The skin between brow and lid is drawn down over the eye; under it the eyeball stays where it is.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.gaze import WIDTH_IN_RADII
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces

Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]

LASHES = 0.13
"""Eye widths above the lid that move with it as they are: lashes and rim do not stretch."""
BROW = 0.42
"""Eye widths above the lid from which skin is drawn down."""
LOWER_RISE = 0.12
"""The lower lid's share of the way."""
MOST_TURN = 0.13
"""An iris moves no further than this, in eye widths: some 18°."""
CORNER = 0.3
"""Eye widths from the corners over which the eyeball's shift begins: the corners stay."""
LID_FOLLOWS = 0.35
"""The upper lid follows the iris down by this share."""


@dataclass(frozen=True, slots=True)
class _Eye:
    """One eye in one canvas: the patch's corner, and its lids by column."""

    left: int
    top: int
    shape: tuple[int, int]
    width: float
    lid: Field
    low: Field
    share: Field


class EyePatches:
    """Both eyes of a portrait in a canvas of any scale.

    Args:
        points: float32 (478, 3) in the canvas's pixels.
    """

    def __init__(self, points: Field) -> None:
        self._eyes = [_eye(points, places) for places in (LEFT_EYE, RIGHT_EYE)]

    def draw(
        self, picture: Pixels, origin: tuple[int, int], openness: tuple[float, float],
        turn: tuple[float, float],
    ) -> None:  # fmt: skip
        """Draw the eyes in place.

        Args:
            picture: uint8 BGR, a part of the canvas whose corner is `origin`.
            origin: x, y of the part, canvas pixels.
            openness: left and right, 0–1.
            turn: yaw and pitch of the eyeballs against the portrait, degrees.
        """
        for eye, opened in zip(self._eyes, openness, strict=True):
            left, top = eye.left - origin[0], eye.top - origin[1]
            rows, columns = eye.shape
            part = picture[top : top + rows, left : left + columns]
            across, down = _sources(eye, 1 - opened, turn)
            part[:] = cv2.remap(
                part.copy(), across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            )


def _eye(points: Field, places: EyePlaces) -> _Eye:
    corners = points[[places.outer, places.inner], :2]
    upper = np.vstack([corners[0], points[list(places.upper), :2], corners[1]])
    lower = np.vstack([corners[0], points[list(places.lower), :2], corners[1]])
    if corners[0, 0] > corners[1, 0]:
        upper, lower = upper[::-1], lower[::-1]
    width = float(upper[-1, 0] - upper[0, 0])
    left, right = math.floor(upper[0, 0]), math.ceil(upper[-1, 0]) + 1
    top = math.floor(min(upper[:, 1].min(), lower[:, 1].min()) - (BROW + 0.05) * width)
    bottom = math.ceil(lower[:, 1].max() + 0.35 * width)
    columns = np.arange(left, right, dtype=np.float32)
    lid = np.interp(columns, upper[:, 0], upper[:, 1])
    low = np.interp(columns, lower[:, 0], lower[:, 1])
    inside = np.clip(np.minimum(columns - upper[0, 0], upper[-1, 0] - columns) / width, 0, 1)
    share = np.clip(inside / CORNER, 0, 1)
    return _Eye(
        left, top, (bottom - top, right - left), width,
        (lid - top).astype(np.float32), (low - top).astype(np.float32),
        (share * share * (3 - 2 * share)).astype(np.float32),
    )  # fmt: skip


def _sources(eye: _Eye, closed: float, turn: tuple[float, float]) -> tuple[Field, Field]:
    """Where each pixel of the patch comes from, patch pixels."""
    rows, columns = eye.shape
    y = np.arange(rows, dtype=np.float32)[:, None]
    x = np.broadcast_to(np.arange(columns, dtype=np.float32), (rows, columns))
    lid, low = eye.lid[None, :], eye.low[None, :]
    gap = np.maximum(low - lid, 0)
    radius = eye.width / WIDTH_IN_RADII
    most = MOST_TURN * eye.width
    across = float(np.clip(radius * math.sin(math.radians(turn[0])), -most, most))
    down = float(np.clip(-radius * math.sin(math.radians(turn[1])), -most, most))
    follows = LID_FOLLOWS * down * eye.share[None, :]
    rise = LOWER_RISE * closed * gap
    # A lid that is down covers its lower fellow by the lashes.
    drop = closed * (gap - rise) + np.clip(follows, -0.3 * gap, 0.5 * gap) * (1 - closed)
    brow = lid - BROW * eye.width
    along = np.clip((y - brow) / (lid + drop - LASHES * eye.width - brow), 0, 1)
    skin = y - drop * along
    lower = y + rise * np.clip(1 - (y - low) / (0.3 * eye.width), 0, 1)
    inner_y = np.clip(y - down * eye.share[None, :], lid + 0.5, np.maximum(low - 0.5, lid + 0.5))
    over = y <= lid + drop
    eyeball = ~over & (y < low - rise)
    source_y = np.where(over, skin, np.where(eyeball, inner_y, lower))
    source_x = np.where(eyeball, x - across * eye.share[None, :], x)
    return source_x.astype(np.float32), source_y.astype(np.float32)
