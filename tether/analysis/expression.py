"""Smile, eyes joining it, mouth and tension: what muscles do, never what a person feels."""

import math

import numpy as np
from numpy.typing import NDArray

from tether.analysis import fitted
from tether.analysis.head import raw_pose
from tether.analysis.linear import probability
from tether.analysis.mesh import INNER_LIPS, MOUTH_CORNERS, Points, blend
from tether.analysis.mouth import mouth_shape
from tether.readings import Expression, MouthState

PARTED = 0.05
"""Gap of the inner lips over the mouth's width from which teeth begin to show [own judgement]."""
OPEN = 0.25
"""Gap from which the mouth is open: mid-word, laughing or a yawn [own judgement]."""
SQUINT_AT_REST = 0.29
"""Squint of a calm face: median of the shared neutral studio portraits."""
SQUINT_FULL = 0.60
"""Squint of a hearty laugh: 90th percentile of the shared smiling faces."""

_SHAPES = (
    "mouthSmile", "mouthFrown", "mouthStretch", "mouthUpperUp", "mouthLowerDown", "mouthPress",
    "eyeSquint", "mouthDimple", "browDown", "jawOpen", "mouthPucker",
    "mouthFunnel", "mouthRollLower", "mouthRollUpper", "mouthShrugUpper", "mouthShrugLower",
    "mouthClose",
)  # fmt: skip


def smile_features(
    blendshapes: NDArray[np.float32], pose: tuple[float, float]
) -> NDArray[np.float64]:
    """What the fit weighs: the mouth's blendshapes, the first four also by their root, and pose."""
    shapes = [blend(blendshapes, name) for name in _SHAPES]
    roots = [math.sqrt(max(0.0, value)) for value in shapes[:4]]
    return np.array([*shapes, *roots, abs(pose[0]) / 30, pose[1] / 30])


def measure_expression(
    points: Points,
    blendshapes: NDArray[np.float32],
    matrix: NDArray[np.float32],
    rest: NDArray[np.float64] | None = None,
) -> Expression:
    """The expression of one face.

    Args:
        points: float32 (478, 3) in pixels.
        blendshapes: float32 (52,).
        matrix: float32 (4, 4), MediaPipe's pose of the face.
        rest: shape of the sitter's own mouth at rest, where that is known; the smile is read
            beside it then, and is calibrated.
    """
    alone = probability(fitted.SMILE.decide(smile_features(blendshapes, raw_pose(matrix))))
    shape = mouth_shape(points, matrix)
    smile = alone if rest is None else smile_beside(shape, rest)
    squint = max(blend(blendshapes, "eyeSquint"), blend(blendshapes, "cheekSquint"))
    joining = (squint - SQUINT_AT_REST) / (SQUINT_FULL - SQUINT_AT_REST)
    press = max(blend(blendshapes, "mouthPress"), blend(blendshapes, "mouthRollLower"))
    return Expression(
        smile=smile,
        eyes_join=smile * min(1.0, max(0.0, joining)),
        mouth=mouth_state(points),
        jaw_open=blend(blendshapes, "jawOpen"),
        brow_tension=blend(blendshapes, "browDown"),
        lip_press=press,
        calibrated=rest is not None,
        smile_alone=alone,
        mouth_shape=shape,
    )


def smile_beside(shape: NDArray[np.float64], rest: NDArray[np.float64]) -> float:
    """How likely a mouth of this shape smiles, by how it differs from the same mouth at rest."""
    return probability(fitted.SMILE_BESIDE_REST.decide(shape - rest))


def mouth_state(points: Points) -> MouthState:
    """Closed, parted or open, by the gap of the inner lips over the mouth's width."""
    width = _apart(points, MOUTH_CORNERS) or 1.0
    gap = _apart(points, INNER_LIPS) / width
    return "closed" if gap < PARTED else "parted" if gap < OPEN else "open"


def _apart(points: Points, pair: tuple[int, int]) -> float:
    return math.dist(points[pair[0]].tolist(), points[pair[1]].tolist())
