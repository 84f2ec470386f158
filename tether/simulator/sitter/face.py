"""Lids, gaze and smile, drawn into the face by moving its skin. Pixels in, pixels out.

Each is a backward map: for a pixel of the new picture, where it comes from in the old one.
"""

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import RBFInterpolator

from tether.analysis.mesh import LEFT_EYE, MOUTH_CORNERS, RIGHT_EYE, EyePlaces

Picture = NDArray[np.uint8]
Points = NDArray[np.float32]

INNER_UPPER = (191, 80, 81, 82, 13, 312, 311, 310, 415)
INNER_LOWER = (95, 88, 178, 87, 14, 317, 402, 318, 324)
OUTER_UPPER = (185, 40, 39, 37, 0, 267, 269, 270, 409)
OUTER_LOWER = (146, 91, 181, 84, 17, 314, 405, 321, 375)
INNER_CORNERS = (78, 308)
CHEEKS = (50, 205, 280, 425)
STILL = (1, 2, 98, 327, 152, 199, 234, 454, 132, 361, 172, 397, 168)
"""Nose, chin and the sides of the face stay when the mouth moves."""
CORNER_OUT, CORNER_UP, CHEEK_UP = 0.11, 0.09, 0.05
"""How far a smile moves corners and cheeks, in widths of the mouth at rest."""
TEETH_SHOW = 0.08
"""A gap between the lips of this share of the mouth's width shows teeth."""
GAP_LEFT = 0.12
"""What remains of the gap when the lips meet: a map cannot fold."""
AT_REST = 0.75
"""How far towards closed lips a smile can be taken back: beyond, a smooth map folds."""
LIPS_FOLLOW = 0.42
"""How far the lips' outer edges go along, in gaps: lips keep their thickness."""
EYEBALL_RADIUS = 0.40
"""Of the eye's width: 12 mm to 30 mm."""
CELL = 3
"""Pixels between two points at which a map is worked out."""


def look_aside(picture: Picture, points: Points, degrees: tuple[float, float]) -> Picture:
    """Both irises turned by degrees (towards the right edge of the picture, up)."""
    if degrees == (0.0, 0.0):
        return picture
    out = picture
    for eye in (LEFT_EYE, RIGHT_EYE):
        corners = points[[eye.outer, eye.inner], :2]
        span = float(abs(corners[1, 0] - corners[0, 0]))
        angle = np.radians(np.array([degrees[0], -degrees[1]]))
        move = (EYEBALL_RADIUS * span * np.sin(angle)).astype(np.float32)
        iris = points[[eye.iris, *eye.iris_rim], :2]
        still = points[[eye.outer, eye.inner, *eye.upper, *eye.lower], :2]
        # Lids lie over the iris: only what of its rim is well inside the eye pulls.
        inside = np.array([np.abs(still - p).sum(axis=1).min() > span * 0.12 for p in iris])
        pulled = iris[inside]
        old = np.vstack([pulled, still])
        new = np.vstack([pulled + move, still])
        out = _moved(out, old, new, margin=span * 0.3)
    return out


def draw_lids(picture: Picture, points: Points, shut: float) -> Picture:
    """Both lids drawn down by `shut`, 0 as they are to 1 shut, by stretching the skin above."""
    if shut <= 0:
        return picture
    height, width = picture.shape[:2]
    out = picture.copy()
    for eye in (LEFT_EYE, RIGHT_EYE):
        top, bottom, left, right = _eye_box(points, eye, height, width)
        columns = np.arange(left, right, dtype=np.float32)
        map_x, map_y = np.meshgrid(columns, np.arange(top, bottom, dtype=np.float32))
        _lower_lid(map_y, points, eye, (top, left), shut)
        out[top:bottom, left:right] = cv2.remap(
            picture, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
    return out


def smile_less(picture: Picture, points: Points, less: float) -> Picture:
    """A smiling mouth brought to rest by `less`, 0 as it is to 1 at rest."""
    if less <= 0:
        return picture
    less *= AT_REST
    wide = _mouth_width(points)
    new = points[:, :2].copy()
    line = (points[list(INNER_UPPER), 1] + points[list(INNER_LOWER), 1]) / 2
    for upper, lower, outer_up, outer_low, middle in zip(
        INNER_UPPER, INNER_LOWER, OUTER_UPPER, OUTER_LOWER, line, strict=True
    ):
        gap = points[lower, 1] - points[upper, 1]
        rest = GAP_LEFT * gap
        new[upper, 1] += less * (middle - rest / 2 - points[upper, 1])
        new[lower, 1] += less * (middle + rest / 2 - points[lower, 1])
        new[outer_up, 1] += less * gap * LIPS_FOLLOW
        new[outer_low, 1] -= less * gap * LIPS_FOLLOW
    _move_corners(new, points, wide, -less)
    return _mouth_moved(picture, points, new, wide)


def smile_more(picture: Picture, points: Points, more: float) -> Picture:
    """A mouth at rest made to smile by `more`, 0 as it is to 1."""
    if more <= 0:
        return picture
    wide = _mouth_width(points)
    new = points[:, :2].copy()
    _move_corners(new, points, wide, more)
    return _mouth_moved(picture, points, new, wide)


def _move_corners(new: Points, points: Points, wide: float, share: float) -> None:
    """Corners out and up by a share of a smile, the lips between them in proportion."""
    middle = points[list(MOUTH_CORNERS), 0].mean()
    lips = (
        *MOUTH_CORNERS, *INNER_CORNERS, *INNER_UPPER, *INNER_LOWER, *OUTER_UPPER, *OUTER_LOWER,
    )  # fmt: skip
    for index in lips:
        aside = (points[index, 0] - middle) / (wide / 2)
        new[index, 0] += share * CORNER_OUT * wide * aside
        new[index, 1] -= share * CORNER_UP * wide * aside**2
    for index in CHEEKS:
        new[index, 1] -= share * CHEEK_UP * wide


def _mouth_moved(picture: Picture, points: Points, new: Points, wide: float) -> Picture:
    used = [
        *MOUTH_CORNERS, *INNER_CORNERS, *INNER_UPPER, *INNER_LOWER, *OUTER_UPPER, *OUTER_LOWER,
        *CHEEKS, *STILL,
    ]  # fmt: skip
    return _moved(picture, points[used, :2], new[used], margin=wide * 0.2)


def _moved(picture: Picture, old: Points, new: Points, margin: float) -> Picture:
    """The picture with `old` points at `new` places, smooth between, unchanged outside them."""
    height, width = picture.shape[:2]
    low = np.floor(new.min(axis=0) - margin).astype(int)
    high = np.ceil(new.max(axis=0) + margin).astype(int)
    left, top = (int(v) for v in np.maximum(low, 0))
    right, bottom = min(int(high[0]), width), min(int(high[1]), height)
    across = np.arange(left, right + 2 * CELL, CELL, dtype=np.float64)
    down = np.arange(top, bottom + 2 * CELL, CELL, dtype=np.float64)
    grid = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    frame = np.array(
        [(x, y) for x in np.linspace(left, right, 7) for y in (top, bottom)]
        + [(x, y) for x in (left, right) for y in np.linspace(top, bottom, 7)[1:-1]]
    )
    places = np.vstack([new, frame])
    pulls = np.vstack([old - new, np.zeros_like(frame)])
    field = RBFInterpolator(places, pulls, kernel="thin_plate_spline", smoothing=0.5)(grid)
    coarse = field.reshape(len(down), len(across), 2).astype(np.float32)
    size = (len(across) * CELL, len(down) * CELL)
    # Grid points are at the cells' corners, and resize thinks of their middles.
    half = CELL // 2
    dense = cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR)
    dense = dense[half : half + bottom - top, half : half + right - left]
    # Nothing may jump where the map ends.
    rows, columns = np.mgrid[top:bottom, left:right].astype(np.float32)
    edge = np.minimum.reduce([columns - left, right - 1 - columns, rows - top, bottom - 1 - rows])
    dense = dense * np.clip(edge / (4 * CELL), 0, 1)[..., None]
    out = picture.copy()
    out[top:bottom, left:right] = cv2.remap(
        picture, columns + dense[..., 0], rows + dense[..., 1], cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return out


def _mouth_width(points: Points) -> float:
    return float(abs(points[MOUTH_CORNERS[1], 0] - points[MOUTH_CORNERS[0], 0]))


def _eye_box(points: Points, eye: EyePlaces, height: int, width: int) -> tuple[int, int, int, int]:
    """Top, bottom, left and right of all that a lid moves."""
    marks = points[[eye.outer, eye.inner, *eye.upper, *eye.lower], :2]
    span = float(np.ptp(marks[:, 0]))
    return (
        max(0, int(marks[:, 1].min() - 0.5 * span)),
        min(height, int(marks[:, 1].max() + 3)),
        max(0, int(marks[:, 0].min())),
        min(width, int(marks[:, 0].max()) + 2),
    )


def _lower_lid(
    map_y: NDArray[np.float32],
    points: Points,
    eye: EyePlaces,
    origin: tuple[int, int],
    shut: float,
) -> None:
    """Change the rows that an eye's pixels come from, column by column, in place."""
    top, left = origin
    corners = points[[eye.outer, eye.inner], :2]
    upper = np.vstack([corners[0], points[list(eye.upper), :2], corners[1]])
    lower = np.vstack([corners[0], points[list(eye.lower), :2], corners[1]])
    if corners[0, 0] > corners[1, 0]:
        upper, lower = upper[::-1], lower[::-1]
    span = float(abs(corners[1, 0] - corners[0, 0]))
    for column in range(map_y.shape[1]):
        x = column + left
        lid = float(np.interp(x, upper[:, 0], upper[:, 1])) - 0.02 * span
        low = float(np.interp(x, lower[:, 0], lower[:, 1])) + 0.01 * span
        if low - lid < 1:
            continue
        brow = lid - 0.42 * span
        moved = lid + shut * (low - lid) * 0.98
        rows = np.arange(max(top, int(brow)), min(top + len(map_y), int(low) + 1))
        skin = brow + (rows - brow) * (lid - brow) / (moved - brow)
        eye_rows = low - (low - rows) * (low - lid) / max(low - moved, 0.3)
        map_y[rows - top, column] = np.where(rows <= moved, skin, np.maximum(eye_rows, lid))
