"""Yaw, pitch and roll without MediaPipe's bias: its matrix and the mesh's own shape, weighed.

Fitted by `bench/fit_faces.py` on labelled photographs. Yaw is positive towards the right edge of
the picture, pitch positive up, roll positive clockwise as seen; degrees.
"""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis import fitted
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points, eye_line_roll
from tether.readings import Head

SHAPE = (
    1, 4, 5, 6, 168, 10, 152, 234, 454, 33, 263, 133, 362, 61, 291, 0, 17, 2, 98, 327, 127, 356,
    172, 397, 136, 365, 58, 288,
)  # fmt: skip
_SHAPE = np.array(SHAPE)
"""Nose, brow, chin, cheeks, eye and mouth corners: how they stand to each other tells the turn."""


def raw_pose(matrix: NDArray[np.float32]) -> tuple[float, float]:
    """Yaw and pitch in degrees as MediaPipe's 4 × 4 matrix has them, before any correction."""
    yaw = math.degrees(math.atan2(matrix[0, 2], matrix[2, 2]))
    pitch = math.degrees(math.asin(-max(-1.0, min(1.0, float(matrix[1, 2])))))
    return yaw, pitch


def facing(matrix: NDArray[np.float32]) -> NDArray[np.float64]:
    """What takes the head's turn out of mesh points, `points @ facing`: float64 (3, 3).

    MediaPipe's matrix has y up and z towards the camera; the mesh has both the other way.
    """
    turn = matrix[:3, :3].astype(np.float64)
    turn = turn / np.sqrt((turn**2).sum(axis=0))
    turn[1:] *= -1.0
    return np.asarray(turn, np.float64)


def pose_features(points: Points, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
    """What the fit weighs: the matrix's angles and `SHAPE` upright, in units of its own spread."""
    roll = eye_line_roll(points)
    yaw, pitch = raw_pose(matrix)
    matrix_roll = math.degrees(math.atan2(matrix[1, 0], matrix[0, 0]))
    flat = points[:, :2] - points[:, :2].mean(axis=0)
    spread = math.sqrt(float(np.vdot(flat, flat)) / len(flat)) or 1.0
    cos, sin = math.cos(math.radians(roll)), math.sin(math.radians(roll))
    upright = flat[_SHAPE] @ np.array([[cos, -sin], [sin, cos]]) / spread
    between = math.dist(points[RIGHT_EYE.outer].tolist(), points[LEFT_EYE.outer].tolist()) or 1.0
    depth = points[_SHAPE, 2] / between
    angles = [yaw, pitch, matrix_roll, roll, yaw**2 / 30, pitch**2 / 30]
    return np.concatenate([angles, upright.ravel(), depth]).astype(np.float64)


def measure_head(points: Points, matrix: NDArray[np.float32]) -> Head:
    """The head's pose from points in pixels, float32 (478, 3), and the face's 4 × 4 matrix."""
    features = pose_features(points, matrix)
    return Head(
        yaw=fitted.HEAD_YAW.decide(features),
        pitch=fitted.HEAD_PITCH.decide(features),
        roll=eye_line_roll(points),
    )
