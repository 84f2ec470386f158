"""Lids, folds and brow of one eye as numbers: what the fit of closed eyes weighs.

Takes the mesh in pixels, blendshapes and MediaPipe's pose of one face; both eyes come out in the
same order, the right one mirrored, so that one fit serves both.
"""

import math
import re

import numpy as np
from numpy.typing import NDArray

from tether.analysis.head import facing, raw_pose
from tether.analysis.mesh import BLENDSHAPE, BLENDSHAPES, EyePlaces, Points

EPSILON = 0.02
"""Keeps the logarithm of a shut lid's gap finite; a fiftieth of the eye's width."""
BLINK_EPSILON = 0.01
"""The same for eyeBlink, which seldom falls below."""

_LID_SHAPES = (
    "eyeBlink", "eyeSquint", "eyeLookDown", "eyeWide", "mouthSmile", "browDown", "eyeLookUp",
)  # fmt: skip
GAPS = slice(0, 7)
"""Places in `eye_features` of what `lid_gaps` gives."""
SAYS_MOST = slice(28, 39)
"""Places in `eye_features` of the lids' own blendshapes and the pose: few among many, and the best
witnesses, so that the fit may count them more."""
_SILENT = ("_neutral", "cheekPuff", "cheekSquint", "jawForward", "noseSneer")
"""Blendshapes that MediaPipe leaves at nought for every face: their noise tells nothing."""


def eye_features(
    points: Points,
    blendshapes: NDArray[np.float32],
    matrix: NDArray[np.float32],
    eye: EyePlaces,
) -> NDArray[np.float64]:
    """What the fit weighs for one eye, mirrored for the left, so that one fit serves both.

    Gaps and contours of the lids in eye widths as the picture shows them, blendshapes, pose, and
    the shape of lids, folds and brow in depth with the head's turn taken out.

    Args:
        points: float32 (478, 3) in pixels.
        blendshapes: float32 (52,).
        matrix: float32 (4, 4), MediaPipe's pose of the face.
        eye: which.
    """
    mirror = 1.0 if eye.side == "Left" else -1.0
    outer, inner = points[eye.outer, :2], points[eye.inner, :2]
    across, fall = (inner - outer).tolist()
    square = across**2 + fall**2 or 1.0
    down = np.array([fall, -across]) * (mirror / square)
    gaps = lid_gaps(points, eye)
    upper = (points[list(eye.upper), :2] - outer) @ down
    lower = (points[list(eye.lower), :2] - outer) @ down
    own = blendshapes[_OWN_SIDE_FIRST[eye.side]].astype(np.float64)
    lids = own[_LIDS]
    yaw, pitch = raw_pose(matrix)
    pose = np.array([-mirror * yaw / 30, pitch / 30, (pitch / 30) ** 2])
    return np.concatenate(
        [
            gaps,
            np.log(gaps + EPSILON),
            upper,
            lower,
            lids,
            [math.log(lids[0] + BLINK_EPSILON)],
            pose,
            np.sqrt(np.maximum(own, 0)),
            _shape(points, matrix, eye, mirror).ravel(),
        ]
    )


def _shape(
    points: Points, matrix: NDArray[np.float32], eye: EyePlaces, mirror: float
) -> NDArray[np.float64]:
    """Lids, folds and brow about the eye's middle in eye widths, the head ahead: (58, 3)."""
    marks = points[[eye.outer, eye.inner, *eye.upper, *eye.lower, *eye.around]].astype(np.float64)
    turn = facing(matrix)
    turn[:, 0] *= mirror
    ahead = marks @ turn
    width = math.dist(ahead[0], ahead[1]) or 1.0
    return np.asarray((ahead - (ahead[0] + ahead[1]) / 2) / width, np.float64)


def _own_side_first(side: str) -> list[int]:
    """Blendshape indices in one order for both eyes: this side's where the left eye has left's."""
    names = [name for name in BLENDSHAPES if not name.startswith(_SILENT)]
    if side == "Left":
        return [BLENDSHAPE[name] for name in names]
    swapped = {"Left": "Right", "Right": "Left"}
    return [
        BLENDSHAPE[re.sub("(Left|Right)$", lambda match: swapped[match[0]], name)] for name in names
    ]


_OWN_SIDE_FIRST = {side: np.array(_own_side_first(side)) for side in ("Left", "Right")}
_LIDS = [list(_OWN_SIDE_FIRST["Left"]).index(BLENDSHAPE[name + "Left"]) for name in _LID_SHAPES]


def lid_gaps(points: Points, eye: EyePlaces) -> NDArray[np.float64]:
    """Distance of the seven lid pairs over the eye's width, float64 (7,)."""
    width = math.dist(points[eye.inner].tolist(), points[eye.outer].tolist()) or 1.0
    apart = points[list(eye.upper)] - points[list(eye.lower)]
    gaps = np.sqrt((apart**2).sum(axis=1), dtype=np.float64)
    return np.asarray(gaps / width, np.float64)
