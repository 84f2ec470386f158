"""Open, half, closed or unsure, for each eye: lid geometry and blendshapes weighed together.

The model is fitted by `bench/fit_faces.py` on labelled measurements of many people. Neither signal
will do alone: a smile narrows the lids, and MediaPipe's eyeBlink is no probability. One model reads
the face (the mean of both eyes) and each eye on its own, so that a wink is found.
"""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis.gaze import measure_gaze
from tether.analysis.kernel import load_kernel
from tether.analysis.lids import EPSILON, GAPS, eye_features
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
USUAL_UNLIKE = 0.2
"""And so are the logarithms of their lid gaps: 99 % of the labelled open faces. A wink's lower gap
is at most 0.82 of the other one."""
WINK_LEAN, LID_LEAN = 2.0, 6.0
"""MediaPipe draws one shut eye half open, for its mesh likes faces even. What decisions and gaps
are further apart than usual is counted so often for the lower eye. Chosen on the shared portraits
with one eye drawn shut; Yale's 7 winks are found then, and none of 311 open faces is one
(`python -m bench accuracy`)."""
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
    openness = [float(features[GAPS][MIDDLE].mean()) for features in each]
    narrower = unlike((openness[0], openness[1]), own)
    apart = float(decisions[0] - decisions[1])
    p_left, p_right = (
        model.probability(value)
        for value in leant(float(decisions[0]), float(decisions[1]), narrower)
    )
    turned = _turned(head)
    states = [
        "unsure" if turned else _state(p, ahead, less, together, gap, mine)
        for p, ahead, less, gap, mine in zip(
            (p_left, p_right),
            (apart, -apart),
            (narrower, -narrower),
            openness,
            own or (None, None),
            strict=True,
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


def unlike(
    openness: tuple[float, float], own: tuple[float | None, float | None] | None = None
) -> float:
    """How much narrower the left eye is than the right: the logarithm of right gap over left.

    Relative to the sitter's own open eyes where they are known, for not everybody's are alike.
    """
    left, right = (max(gap, EPSILON) for gap in openness)
    usual_left, usual_right = own or (None, None)
    usual = math.log(usual_right / usual_left) if usual_left and usual_right else 0.0
    return math.log(right / left) - usual


def leant(left: float, right: float, narrower: float) -> tuple[float, float]:
    """The decisions of both eyes, the lower lid's raised by what they are oddly far apart.

    `narrower` is how `unlike` the left eye's gap is.
    """
    side = 1.0 if left > right else -1.0
    odd = WINK_LEAN * max(0.0, abs(left - right) - USUAL_APART)
    odd += LID_LEAN * max(0.0, side * narrower - USUAL_UNLIKE)
    return (left + odd, right) if left > right else (left, right + odd)


def winks(p: float, apart: float, narrower: float) -> bool:
    """Whether this eye is shut beside an open one.

    Args:
        p: its probability, of a `leant` decision.
        apart: how much more its decision says closed than the other eye's.
        narrower: how `unlike` its gap is, positive where it is the narrower one.
    """
    return p >= ONE_CLOSED and apart > 0 and narrower >= USUAL_UNLIKE


_SEVERITY: tuple[EyeState, ...] = ("open", "half", "closed")


def _state(
    p: float, apart: float, narrower: float, together: float, openness: float, own: float | None
) -> EyeState:
    """One eye; `p`, `apart` and `narrower` as in `winks`."""
    if together >= CLOSED:
        if p >= HALF:
            return "closed"
        return "open" if apart <= -USUAL_APART else "half"
    if winks(p, apart, narrower):
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
