"""Where the eyes look: degrees off the lens, from the iris between the eye's corners and the head.

A single camera cannot tell better than some degrees; cues warn beyond 5 only (craft notes).
MediaPipe's irises follow a look aside by 0.6 of its degrees, and one up or down under low lids by a
tenth (`python -m bench sitter`): less is read than there is, so nobody is warned in vain.
"""

import math

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces, Points
from tether.readings import Head

WIDTH_IN_RADII = 2.4
"""Corner to corner in eyeball radii: about 29 mm over 12 mm."""
REST_DOWN = -0.078
"""Where the iris of eyes on the lens is against the corners' line, in eye widths, up negative:
median of the shared portraits, whose sitters all look into the lens."""
HEAD_SHARE = 0.5
"""Degrees that the iris seems to turn back for each degree of yaw while the eyes stay on the lens
[slope over the shared portraits]."""


def measure_gaze(points: Points, head: Head) -> tuple[float, float] | None:
    """(yaw, pitch) in degrees off the lens; None where the head's pose is not known."""
    if head.yaw is None or head.pitch is None:
        return None
    left, right = (_offset(points, eye) for eye in (LEFT_EYE, RIGHT_EYE))
    yaw = head.yaw * HEAD_SHARE + _degrees((left[0] + right[0]) / 2)
    pitch = -_degrees((left[1] + right[1]) / 2 - REST_DOWN)
    return yaw, pitch


def _offset(points: Points, eye: EyePlaces) -> tuple[float, float]:
    """The iris from the middle of the corners, along their line and down from it, in eye widths."""
    first, second = sorted((points[eye.outer, :2].tolist(), points[eye.inner, :2].tolist()))
    x, y = points[eye.iris, :2].tolist()
    across, down = second[0] - first[0], second[1] - first[1]
    square = across**2 + down**2 or 1.0
    x, y = x - (first[0] + second[0]) / 2, y - (first[1] + second[1]) / 2
    return (x * across + y * down) / square, (y * across - x * down) / square


def _degrees(offset: float) -> float:
    return math.degrees(math.asin(max(-1.0, min(1.0, offset * WIDTH_IN_RADII))))
