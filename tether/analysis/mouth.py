"""The mouth's shape as numbers that the head's turn hardly moves: how far it is from its own rest.

Faint smiles cannot be told from many people's resting mouths. Beside the sitter's own they can.
"""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis.head import facing
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points

RIGHT = (61, 185, 146, 37, 84, 205, 206, 50, 187, 98)
LEFT = (291, 409, 375, 267, 314, 425, 426, 280, 411, 327)
"""Corner of the mouth, lips beside it, lips near the middle, the fold from nose to mouth, cheek,
nostril; and their mirror places in the same order."""
MIDDLE = (0, 17, 13, 14, 152)
"""Upper and lower lip, outside and inside, and chin."""
NOSE = 2
"""Below the nose: no smile lifts it."""


def mouth_shape(points: Points, matrix: NDArray[np.float32]) -> NDArray[np.float64]:
    """Mouth, folds, cheeks and chin from below the nose, in distances of the outer eye corners.

    Both sides are averaged: half their distance, mean height, mean depth; then height and depth of
    the middle, the head's turn taken out.

    Args:
        points: float32 (478, 3) in pixels.
        matrix: float32 (4, 4), MediaPipe's pose of the face.

    Returns:
        float64 (40,).
    """
    places = [*RIGHT, *LEFT, *MIDDLE, NOSE, RIGHT_EYE.outer, LEFT_EYE.outer]
    ahead = points[places].astype(np.float64) @ facing(matrix)
    nose, right_eye, left_eye = ahead[-3:]
    between = math.dist(right_eye[:2], left_eye[:2]) or 1.0
    ahead = (ahead[:-3] - nose) / between
    sides = len(RIGHT)
    right, left, middle = ahead[:sides], ahead[sides : 2 * sides], ahead[2 * sides :]
    both = (left + right) / 2
    both[:, 0] = (left - right)[:, 0] / 2
    return np.concatenate([both.ravel(), middle[:, 1:].ravel()])
