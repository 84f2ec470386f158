"""Open, half, closed or unsure, for each eye: lid geometry and blendshapes weighed together.

The weights are fitted by `bench/fit_faces.py` on labelled measurements of many people. Neither
signal will do alone: a smile narrows the lids, and MediaPipe's eyeBlink is no probability.
"""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis import fitted
from tether.analysis.gaze import measure_gaze
from tether.analysis.linear import probability
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, EyePlaces, Points, blend
from tether.readings import Eye, Eyes, EyeState, Head

CANNOT_TELL_DEGREES = 20.0
"""Beyond this yaw or pitch the mesh stops seeing blinks (craft notes)."""
CLOSED = 0.75
"""P(closed) of both eyes together from which they are closed: 2 of 311 open faces of people not
seen in the fit reach it (`python -m bench accuracy`)."""
HALF = 0.40
"""P(closed) from which the eyes are half closed where the sitter's own are not known [own
judgement]."""
ONE_CLOSED = 0.97
"""P(closed) of a single eye from which it is shut beside an open one: a wink [own judgement; no
labelled winks were at hand]."""
OTHER_OPEN = 0.25
"""P(closed) below which the other eye of a wink is open."""
HALF_SHARE = 0.6
"""Half blink: below this share of the sitter's own open eyes (craft notes)."""
MIDDLE = slice(2, 5)
"""Of the seven lid pairs, those over the pupil: openness is their mean gap."""
EPSILON = 0.02
"""Keeps the logarithm of a shut lid's gap finite; a fiftieth of the eye's width."""

_SHAPES = (
    "eyeBlink", "eyeSquint", "eyeLookDown", "eyeWide", "cheekSquint", "mouthSmile", "browDown",
    "eyeLookUp",
)  # fmt: skip


def eye_features(
    points: Points, blendshapes: NDArray[np.float32], yaw: float, pitch: float, eye: EyePlaces
) -> NDArray[np.float64]:
    """What the fit weighs for one eye: gaps, lid contours in eye widths, blendshapes, pose.

    Args:
        points: float32 (478, 3) in pixels.
        blendshapes: float32 (52,).
        yaw: degrees, as the matrix says (not corrected).
        pitch: likewise.
        eye: which.
    """
    outer, inner = points[eye.outer], points[eye.inner]
    along = inner[:2] - outer[:2]
    width = float(np.linalg.norm(along)) or 1.0
    along = along / width
    down = np.array([-along[1], along[0]]) * (1 if eye.side == "Right" else -1)
    gaps = lid_gaps(points, eye)
    upper = (points[list(eye.upper), :2] - outer[:2]) @ down / width
    lower = (points[list(eye.lower), :2] - outer[:2]) @ down / width
    shapes = np.array([blend(blendshapes, name + eye.side) for name in _SHAPES])
    # Mirrored for the left eye, so that one fit serves both.
    yaw_outward = yaw if eye.side == "Right" else -yaw
    pose = np.array([yaw_outward / 30, pitch / 30, (pitch / 30) ** 2])
    blink = math.log(shapes[0] + 0.01)
    return np.concatenate(
        [gaps, np.log(gaps + EPSILON), upper, lower, shapes, [blink], pose]
    ).astype(np.float64)


def lid_gaps(points: Points, eye: EyePlaces) -> NDArray[np.float64]:
    """Distance of the seven lid pairs over the eye's width, float64 (7,)."""
    width = float(np.linalg.norm(points[eye.inner] - points[eye.outer])) or 1.0
    gaps = np.linalg.norm(points[list(eye.upper)] - points[list(eye.lower)], axis=1)
    return np.asarray(gaps / width, np.float64)


def measure_eyes(
    points: Points,
    blendshapes: NDArray[np.float32],
    raw_pose: tuple[float, float],
    head: Head,
    own: tuple[float | None, float | None] | None = None,
) -> Eyes:
    """Both eyes of one face.

    Args:
        points: float32 (478, 3) in pixels.
        blendshapes: float32 (52,).
        raw_pose: yaw and pitch of MediaPipe's matrix, degrees, as the fit saw them.
        head: the corrected pose, which says whether the lids can be seen.
        own: the sitter's own open eyes (left, right), where they are known.
    """
    logits = [
        fitted.EYE_CLOSED.decide(eye_features(points, blendshapes, *raw_pose, eye))
        for eye in (LEFT_EYE, RIGHT_EYE)
    ]
    together = probability(sum(logits) / 2)
    openness = [float(lid_gaps(points, eye)[MIDDLE].mean()) for eye in (LEFT_EYE, RIGHT_EYE)]
    p_left, p_right = (probability(value) for value in logits)
    turned = _turned(head)
    states = [
        "unsure" if turned else _state(p, other, together, gap, mine)
        for p, other, gap, mine in zip(
            (p_left, p_right), (p_right, p_left), openness, own or (None, None), strict=True
        )
    ]
    left = Eye(states[0], openness[0], p_left)
    right = Eye(states[1], openness[1], p_right)
    # Lids that are down hide the iris, and with it where it looks.
    gaze = measure_gaze(points, head) if together < HALF else None
    if turned:
        return Eyes("unsure", together, left, right, gaze, unknown=turned)
    worst: EyeState = max(left.state, right.state, key=_SEVERITY.index)
    return Eyes(worst, together, left, right, gaze)


_SEVERITY: tuple[EyeState, ...] = ("open", "half", "closed")


def _state(p: float, other: float, together: float, openness: float, own: float | None) -> EyeState:
    if together >= CLOSED or (p >= ONE_CLOSED and other <= OTHER_OPEN):
        return "closed" if p >= HALF else "half"
    if own is not None and own > 0:
        return "half" if openness < HALF_SHARE * own else "open"
    return "half" if together >= HALF and p >= HALF else "open"


def _turned(head: Head) -> str | None:
    """Why the lids cannot be judged, or None."""
    for angle, word in ((head.yaw, "turned"), (head.pitch, "tilted")):
        if angle is None or abs(angle) > CANNOT_TELL_DEGREES:
            return f"the head is {word} too far to see the lids"
    return None
