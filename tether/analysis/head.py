"""Yaw, pitch and roll without MediaPipe's bias: its matrix and the mesh's own shape, weighed.

Fitted by `bench/fit_faces.py` on labelled photographs. Yaw is positive towards the right edge of
the picture, pitch positive up, roll positive clockwise as seen; degrees.
"""

import numpy as np
from numpy.typing import NDArray

from tether.analysis import fitted
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points, eye_line_roll
from tether.readings import Head

SHAPE = (
    1, 4, 5, 6, 168, 10, 152, 234, 454, 33, 263, 133, 362, 61, 291, 0, 17, 2, 98, 327, 127, 356,
    172, 397, 136, 365, 58, 288,
)  # fmt: skip
"""Nose, brow, chin, cheeks, eye and mouth corners: how they stand to each other tells the turn."""


def raw_pose(matrix: NDArray[np.float32]) -> tuple[float, float]:
    """Yaw and pitch in degrees as MediaPipe's 4 × 4 matrix has them, before any correction."""
    yaw = float(np.degrees(np.arctan2(matrix[0, 2], matrix[2, 2])))
    pitch = float(np.degrees(np.arcsin(-np.clip(matrix[1, 2], -1, 1))))
    return yaw, pitch


def pose_features(points: Points, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
    """What the fit weighs: the matrix's angles and `SHAPE` upright, in units of its own spread."""
    roll = eye_line_roll(points)
    yaw, pitch = raw_pose(matrix)
    matrix_roll = float(np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0])))
    flat = points[:, :2] - points[:, :2].mean(axis=0)
    angle = np.radians(-roll)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    upright = flat @ turn.T
    upright = upright / (np.sqrt((upright**2).sum(axis=1).mean()) or 1.0)
    between = np.linalg.norm(points[RIGHT_EYE.outer] - points[LEFT_EYE.outer]) or 1.0
    depth = points[list(SHAPE), 2] / between
    angles = [yaw, pitch, matrix_roll, roll, yaw**2 / 30, pitch**2 / 30]
    return np.concatenate([angles, upright[list(SHAPE)].ravel(), depth]).astype(np.float64)


def measure_head(points: Points, matrix: NDArray[np.float32]) -> Head:
    """The head's pose from points in pixels, float32 (478, 3), and the face's 4 × 4 matrix."""
    features = pose_features(points, matrix)
    return Head(
        yaw=fitted.HEAD_YAW.decide(features),
        pitch=fitted.HEAD_PITCH.decide(features),
        roll=eye_line_roll(points),
    )
