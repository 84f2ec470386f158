"""A portrait with an eye closed: the skin above the upper lid is drawn down over the eye."""

import cv2
import numpy as np

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE

EYES = {"left": LEFT_EYE, "right": RIGHT_EYE}
LID = 1.4  # eye openings above the lid from which skin is stretched


def with_shut(picture, landmarks, side):
    """BGR uint8 with the sitter's `side` eye shut; `landmarks` (478, 3), fractions."""
    height, width = picture.shape[:2]
    points = landmarks[:, :2] * np.array([width, height], np.float32)
    eye = EYES[side]
    upper = points[[eye.outer, *eye.upper, eye.inner]]
    lower = points[[eye.outer, *eye.lower, eye.inner]]
    upper, lower = upper[np.argsort(upper[:, 0])], lower[np.argsort(lower[:, 0])]
    x = np.arange(width, dtype=np.float32)
    top = np.interp(x, upper[:, 0], upper[:, 1])
    bottom = np.interp(x, lower[:, 0], lower[:, 1])
    inside = (x > upper[0, 0]) & (x < upper[-1, 0])
    reach = LID * float((bottom - top)[inside].max())
    start = top - reach
    y = np.mgrid[:height, :width][0].astype(np.float32)
    stretched = start + (y - start) * (top - start) / np.maximum(bottom - start, 1e-3)
    source = np.where(inside & (y > start) & (y < bottom), stretched, y).astype(np.float32)
    columns = np.broadcast_to(x, y.shape).astype(np.float32)
    return cv2.remap(picture, columns, source, cv2.INTER_LINEAR)
