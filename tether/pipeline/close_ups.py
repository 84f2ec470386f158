"""Both eyes of a shot at the file's own resolution: whether they are sharp is seen nowhere else."""

import numpy as np
from numpy.typing import NDArray

from tether.readings import Face

EYE_SIZE = (640, 368)
"""Width and height in pixels of the file: fills a close-up of the HUD at 100 % on a screen of
pixel ratio 2, and a screen twice as large at ratio 1."""
IRISES = (tuple(range(468, 473)), tuple(range(473, 478)))
"""Of MediaPipe's 478 face landmarks: the sitter's right eye, then the left."""


def eye_close_ups(picture: NDArray[np.uint8], face: Face | None) -> tuple[NDArray[np.uint8], ...]:
    """Cut both eyes out of a picture without scaling.

    Args:
        picture: uint8 BGR (height, width, 3), as large as the file.
        face: whose eyes; its landmarks are fractions of the picture.

    Returns:
        The sitter's right eye, then the left, each a copy of at most `EYE_SIZE` and kept inside
        the picture; empty where no eyes are known.
    """
    if face is None or face.landmarks is None or len(face.landmarks) < 478:
        return ()
    height, width = picture.shape[:2]
    wide, tall = min(EYE_SIZE[0], width), min(EYE_SIZE[1], height)
    cut = []
    for points in IRISES:
        x, y = face.landmarks[list(points), :2].mean(axis=0)
        left = int(np.clip(round(float(x) * width - wide / 2), 0, width - wide))
        top = int(np.clip(round(float(y) * height - tall / 2), 0, height - tall))
        cut.append(picture[top : top + tall, left : left + wide].copy())
    return tuple(cut)
