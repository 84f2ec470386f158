"""The shoulder line, from MediaPipe's pose: 33 points, left and right the sitter's own."""

import math

from numpy.typing import NDArray

from tether.readings import Shoulders

LEFT, RIGHT = 11, 12
LEFT_EAR, RIGHT_EAR = 7, 8
VISIBLE = 0.5
"""MediaPipe's own default for a point that can be relied on."""


def measure_shoulders(pose: NDArray, width: int, height: int) -> Shoulders:  # type: ignore[type-arg]
    """Roll, turn and lean from pose points, float32 (33, 4): x, y, z as fractions, visibility.

    `roll` is the line's slope, clockwise as seen; `turn` is towards image right, from depth;
    `lean` is how far the ears are beside the middle of the shoulders, in shoulder widths.
    """
    left, right = pose[LEFT], pose[RIGHT]
    if min(left[3], right[3]) < VISIBLE:
        return Shoulders()
    across = float(left[0] - right[0]) * width
    if across <= 0:
        return Shoulders()  # seen from behind, or crossed: nothing can be said
    down = float(left[1] - right[1]) * height
    deep = float(left[2] - right[2]) * width
    ears = float(pose[LEFT_EAR][0] + pose[RIGHT_EAR][0]) / 2 * width
    middle = float(left[0] + right[0]) / 2 * width
    return Shoulders(
        roll=math.degrees(math.atan2(down, across)),
        turn=math.degrees(math.atan2(deep, across)),
        lean=(ears - middle) / across,
    )
