"""Open, half, closed or unsure, for each eye: lid geometry and blendshapes weighed together.

The model is fitted by `bench/fit_faces.py` on labelled measurements of many people. Neither signal
will do alone: a smile narrows the lids, and MediaPipe's eyeBlink is no probability. One model reads
the face (the mean of both eyes) and each eye on its own, so that a wink is found.
"""

import numpy as np
from numpy.typing import NDArray

from tether.analysis.gaze import measure_gaze
from tether.analysis.kernel import load_kernel
from tether.analysis.lids import GAPS, eye_features
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points
from tether.readings import Eye, Eyes, EyeState, Head

CANNOT_TELL_DEGREES = 20.0
"""Beyond this yaw or pitch the mesh stops seeing blinks (craft notes)."""
CLOSED = 0.87
"""P(closed) of both eyes together from which they are closed: of people not seen in the fit, 1 of
311 open faces reaches it, and 5 to 7 of 533 closed ones do not, which are half closed then
(`python -m bench accuracy`)."""
HALF = 0.20
"""P(closed) from which the eyes are half closed where the sitter's own are not known: 3 of 311 open
faces reach it, 2 reach 0.4, and more of the lids drawn a third open do."""
ONE_CLOSED = 0.85
"""P(closed) of a single eye from which it is shut beside an open one: a wink."""
USUAL_APART = 0.6
"""The decisions of two open eyes are closer than this: 95 % of the labelled faces, all of the
shared portraits."""
WINK_LEAN = 2.0
"""MediaPipe draws one shut eye half open, for its mesh likes faces even. What the eyes are further
apart than usual is counted so often for the lower one: 85 % of shared portraits with one eye drawn
shut are found, 5 of Yale's 7 winks, and none of 311 open faces (`python -m bench accuracy`)."""
HALF_SHARE = 0.6
"""Half blink: below this share of the sitter's own open eyes (craft notes)."""
MIDDLE = slice(2, 5)
"""Of the seven lid pairs, those over the pupil: openness is their mean gap."""


def measure_eyes(
    points: Points,
    blendshapes: NDArray[np.float32],
    matrix: NDArray[np.float32],
    head: Head,
    own: tuple[float | None, float | None] | None = None,
) -> Eyes:
    """Both eyes of one face.

    Args:
        points: float32 (478, 3) in pixels.
        blendshapes: float32 (52,).
        matrix: float32 (4, 4), MediaPipe's pose of the face.
        head: the corrected pose, which says whether the lids can be seen.
        own: the sitter's own open eyes (left, right), where they are known.
    """
    model = load_kernel("eyes_closed")
    each = [eye_features(points, blendshapes, matrix, eye) for eye in (LEFT_EYE, RIGHT_EYE)]
    decisions = model.decide(np.stack([*each, (each[0] + each[1]) / 2]))
    together = model.probability(float(decisions[2]))
    p_left, p_right = (
        model.probability(value) for value in leant(float(decisions[0]), float(decisions[1]))
    )
    openness = [float(features[GAPS][MIDDLE].mean()) for features in each]
    turned = _turned(head)
    apart = float(decisions[0] - decisions[1])
    states = [
        "unsure" if turned else _state(p, ahead, together, gap, mine)
        for p, ahead, gap, mine in zip(
            (p_left, p_right), (apart, -apart), openness, own or (None, None), strict=True
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


def leant(left: float, right: float) -> tuple[float, float]:
    """The decisions of both eyes, the lower lid's raised by what they are oddly far apart."""
    odd = WINK_LEAN * max(0.0, abs(left - right) - USUAL_APART)
    return (left + odd, right) if left > right else (left, right + odd)


_SEVERITY: tuple[EyeState, ...] = ("open", "half", "closed")


def _state(p: float, apart: float, together: float, openness: float, own: float | None) -> EyeState:
    """One eye; `apart` is how much more its decision says closed than the other eye's."""
    if together >= CLOSED:
        if p >= HALF:
            return "closed"
        return "open" if apart <= -USUAL_APART else "half"
    if p >= ONE_CLOSED and apart >= USUAL_APART:
        return "closed"
    if own is not None and own > 0:
        return "half" if openness < HALF_SHARE * own else "open"
    return "half" if together >= HALF and p >= HALF else "open"


def _turned(head: Head) -> str | None:
    """Why the lids cannot be judged, or None."""
    for angle, word in ((head.yaw, "turned"), (head.pitch, "tilted")):
        if angle is None or abs(angle) > CANNOT_TELL_DEGREES:
            return f"the head is {word} too far to see the lids"
    return None
